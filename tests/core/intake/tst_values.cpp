#include "engines/tables.h"
#include "intake/intake.h"
#include "support/test.h"

using namespace crosscheck;
using namespace crosscheck::engines;
using namespace Qt::StringLiterals;

namespace {

/// A text of each browser with something in the place of the request's address and of the page's origin.
struct Template
{
    const char* name;
    QString text; ///< %1: the address, %2: the origin
    bool origin = true;
};

const QList<Template>& templates()
{
    static const QList<Template> all{
        {"Chromium", u"Access to fetch at '%1' from origin '%2' has been blocked by CORS policy: No "
                     "'Access-Control-Allow-Origin' header is present on the requested resource."_s},
        {"Chromium without quotes",
         u"Access to fetch at %1 from origin %2 has been blocked by CORS policy: No "
         "'Access-Control-Allow-Origin' header is present on the requested resource."_s},
        {"old Chromium",
         u"XMLHttpRequest cannot load %1. No 'Access-Control-Allow-Origin' header is present on "
         "the requested resource. Origin '%2' is therefore not allowed access."_s},
        {"Firefox",
         u"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource "
         "at %1. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing)."_s,
         false},
        {"Safari",
         u"Origin %2 is not allowed by Access-Control-Allow-Origin. Status code: 200\nFetch API cannot "
         "load %1 due to access control checks."_s},
    };
    return all;
}

} // namespace

/// Values as people and consoles leave them.
class TstValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standIns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("standIn");
        QTest::addColumn<bool>("origin");
        for (const Template& one : templates()) {
            for (const QString& standIn :
                 {u"<url>"_s, u"[REDACTED]"_s, u"##URL##"_s, u"***"_s, u"{address}"_s, u"MY_API_URL"_s,
                  u"my-server-url"_s, u"XXX"_s, u"https://<host>/v1"_s, u"https://..."_s, u"http://***/a"_s,
                  u"(the url)"_s})
                QTest::addRow("%s, %s", one.name, qPrintable(standIn)) << one.text << standIn << one.origin;
        }
    }
    /// What a person wrote in the place of an address is its value.
    void standIns()
    {
        QFETCH(QString, text);
        QFETCH(QString, standIn);
        QFETCH(bool, origin);
        const QList<facts::Message> found =
            intake::readMessages(text.arg(standIn, standIn).toUtf8()).messages;
        QVERIFY(!found.isEmpty());
        QCOMPARE(found[0].requestUrl, standIn);
        QCOMPARE(found[0].pageOrigin, origin ? standIn : QString());
    }

    void elided_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("quoted");
        for (const Template& one : templates())
            QTest::addRow("%s", one.name) << one.text << one.text.contains(u"'%1'"_s);
    }
    /// Dots without quotes stand for what was left out; between the quotes they are the value.
    void elided()
    {
        QFETCH(QString, text);
        QFETCH(bool, quoted);
        for (const QString& dots : {u"..."_s, u"…"_s, u"...."_s}) {
            const QList<facts::Message> found =
                intake::readMessages(text.arg(dots, u"https://app.test"_s).toUtf8()).messages;
            QVERIFY(!found.isEmpty());
            QVERIFY(found[0].isCors);
            QCOMPARE(found[0].requestUrl, quoted ? dots : QString());
        }
    }

    void blanks_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("a folder") << u"file:///C:/My Documents/new folder/list.json"_s;
        QTest::newRow("elided in the middle") << u"file:///C:/ ... /list.json"_s;
        QTest::newRow("pasted with a blank") << u"http://api.test/search/ keyword/index.json?a=1 &b=2"_s;
    }
    /// An address keeps its blanks where nothing else can be meant.
    void blanks()
    {
        QFETCH(QString, address);
        for (const Template& one : templates()) {
            const QByteArray paste = one.text.arg(address, u"null"_s).toUtf8();
            const QList<facts::Message> found = intake::readMessages(paste).messages;
            QVERIFY(!found.isEmpty());
            QVERIFY2(found[0].requestUrl == address,
                     qPrintable(QLatin1String(one.name) + u": "_s + found[0].requestUrl));
        }
    }
    void noAddress_data()
    {
        QTest::addColumn<QByteArray>("paste");
        QTest::newRow("a word with a colon")
            << QByteArray("Requests fail with CORS errors: blocked by CORS policy: Request header field "
                          "baggage is not allowed "
                          "by Access-Control-Allow-Headers in preflight response.");
        QTest::newRow("the value is none") << QByteArray(
            "Reason: CORS header 'Access-Control-Allow-Origin' does not match 'https://app.test'");
        QTest::newRow("what the words link to")
            << QByteArray("[原因:CORS 头缺少 ‘Access-Control-Allow-Origin’](https://help.test/cors.html)");
        QTest::newRow("the code of a fault")
            << QByteArray("[vite] http proxy error ... ECONNREFUSED 127.0.0.1:3001");
        QTest::newRow("a setting before it")
            << QByteArray("//url : \"http://0.0.0.0:3000\" //\"blocked loading mixed active content\"");
        QTest::newRow("the next item of a list")
            << QByteArray("### 3. Mixed Content (Blocked loading mixed active content)\n- **Cause**: an "
                          "insecure `http://` address");
    }
    void noAddress()
    {
        QFETCH(QByteArray, paste);
        const QList<facts::Message> found = intake::readMessages(paste).messages;
        QVERIFY(!found.isEmpty());
        QCOMPARE(found[0].requestUrl, QString());
    }

    void cutSentences_data()
    {
        QTest::addColumn<QByteArray>("paste");
        QTest::addColumn<QByteArray>("cause");
        QTest::newRow("credentials") << QByteArray("Credentials flag is true, but the "
                                                   "'Access-Control-Allow-Credentials'\nheader is ''")
                                     << QByteArray("acac-missing-or-not-true");
        QTest::newRow("header") << QByteArray("Request header X-API-Key is not allowed by\n"
                                              "Access-Control-Allow-Headers in preflight response")
                                << QByteArray("header-not-allowed");
        QTest::newRow("policy") << QByteArray("**Error:** `Refused to connect because it violates the "
                                              "document's Content Security Policy`")
                                << QByteArray("csp-blocked");
        QTest::newRow("type") << QByteArray("`Refused to execute script... because its MIME type "
                                            "('text/html') is not executable`")
                              << QByteArray("not-cors-other");
        QTest::newRow("redirected, without the origin")
            << QByteArray(
                   "Access to manifest at 'https://sso.test/' (redirected from 'https://a.test/m.json')\n"
                   "has been blocked by CORS policy")
            << QByteArray("generic-access-control");
        QTest::newRow("a translation in quotes")
            << QByteArray(
                   "une erreur du type **\"a été bloqué par la politique CORS\"**, vous n'êtes pas seul.")
            << QByteArray("generic-access-control");
        QTest::newRow("status in bold") << QByteArray("POST http://api.test/x 405 **(Method Not Allowed)**")
                                        << QByteArray("not-cors-other");
    }
    void cutSentences()
    {
        QFETCH(QByteArray, paste);
        QFETCH(QByteArray, cause);
        const QList<facts::Message> found = intake::readMessages(paste).messages;
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].engine, QByteArray("chromium"));
        QCOMPARE(QByteArray(fetch::slug(found[0].symptom)), cause);
    }

    void shortFrames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cause");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("origin");
        const QString file = u"file:///D:/a/manifest.json"_s;
        const QString url = u"https://api.example/a"_s;
        const QByteArray generic = "generic-access-control";
        QTest::newRow("no policy") << u"Access to image at '%1' blocked by CORS"_s << generic << url
                                   << QString();
        QTest::newRow("elided") << u"Access to image at '%1' ... blocked by CORS policy"_s << generic << url
                                << QString();
        QTest::newRow("no blank before the origin")
            << u"Access to font at '%1'from origin 'https://a.example' has been blocked by CORS policy"_s
            << generic << url << u"https://a.example"_s;
        QTest::newRow("a file asked for") << u"Access to manifest at '%1' has been blocked by CORS policy"_s
                                          << QByteArray("origin-null-or-file") << file << QString();
        QTest::newRow("Firefox's, without its policy")
            << u"The page's settings blocked the loading of a resource (connect-src) at %1"_s
            << QByteArray("csp-blocked") << url << QString();
    }
    void shortFrames()
    {
        QFETCH(QString, text);
        QFETCH(QString, url);
        QFETCH(QByteArray, cause);
        QFETCH(QString, origin);
        const QByteArray paste = (text.contains(u"%1"_s) ? text.arg(url) : text).toUtf8();
        const QList<facts::Message> found = intake::readMessages(paste).messages;
        QCOMPARE(found.size(), 1);
        QCOMPARE(QByteArray(fetch::slug(found[0].symptom)), cause);
        QCOMPARE(found[0].requestUrl, url);
        QCOMPARE(found[0].pageOrigin, origin);
    }

    /// Its first clause alone is Firefox's own in every language but English, in which many say so.
    void firstClauseBesideAnotherFault()
    {
        const auto first = [](const QByteArray& clause) {
            const QByteArray paste = "net::ERR_CONNECTION_REFUSED\n" + clause;
            const QList<facts::Message> found = intake::readMessages(paste).messages;
            for (const facts::Message& one : found) {
                if (one.isCors)
                    return one.engine;
            }
            return QByteArray("none");
        };
        QCOMPARE(first("Cross-Origin Request Blocked"), "none");
        QCOMPARE(first("Запрос из постороннего источника заблокирован"), "gecko");
    }

    void wordsBehindAnAddress()
    {
        const auto url = [](const QString& behind) {
            const QString text =
                u"XMLHttpRequest cannot load http://api.test/x%1. Origin http://app.test is not "
                "allowed by Access-Control-Allow-Origin."_s;
            return intake::readMessages(text.arg(behind).toUtf8()).messages.value(0).requestUrl;
        };
        QCOMPARE(url(u" and then"_s), u"http://api.test/x"_s);
        QCOMPARE(url(u" at app.js:12"_s), u"http://api.test/x"_s);
        QCOMPARE(url(u". See https://help.test/a/b"_s), u"http://api.test/x"_s);
    }

    /// Cut off behind the address: old Chromium's text, unless something speaks of Safari.
    void cutBehindTheAddress()
    {
        const auto engine = [](const QByteArray& paste) {
            const QList<facts::Message> found = intake::readMessages(paste).messages;
            return found.isEmpty() ? QByteArray("none") : found[0].engine;
        };
        QCOMPARE(engine("XMLHttpRequest cannot load http://api.test/x."), "chromium");
        QCOMPARE(engine("[Error] XMLHttpRequest cannot load http://api.test/x"), "webkit");
        QCOMPARE(engine("Safari: XMLHttpRequest cannot load http://api.test/x"), "webkit");
        QCOMPARE(engine("Fetch API cannot load http://api.test/x"), "webkit");
    }

    /// Of two browsers with nearly the same sentence, the end tells.
    void framesOfTwoBrowsers()
    {
        const auto engine = [](const QByteArray& paste) {
            return intake::readMessages(paste).messages.value(0).engine;
        };
        const QByteArray frame = "Blocked a frame with origin \"https://a.test\" from accessing a ";
        QCOMPARE(engine(frame + "cross-origin frame."), "chromium");
        QCOMPARE(engine(frame + "cross-origin frame. Protocols, domains, and ports must match."), "webkit");
        QCOMPARE(engine("Uncaught SecurityError: " + frame +
                        "frame with origin \"https://b.test\". Protocols, domains, and ports must match."),
                 "chromium");
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("paste");
        QTest::addColumn<int>("status");
        const QByteArray chromium =
            "Access to fetch at 'https://a.test/x' from origin 'https://b.test' has been blocked "
            "by CORS policy: Response to preflight request doesn't pass access control check: It "
            "does not have HTTP ok status.";
        QTest::newRow("a line behind") << QByteArray(chromium + "\n\n503 (Service Unavailable)\n") << 503;
        QTest::newRow("a number of something else") << QByteArray(chromium + "\n\n503 users (so far)\n") << 0;
        QTest::newRow("a code without net::")
            << QByteArray("x:ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep 200 (OK)")
            << 200;
        QTest::newRow("in backticks") << QByteArray("- `CORS Missing Allow Origin` and status `502`") << 502;
    }
    void statuses()
    {
        QFETCH(QByteArray, paste);
        QFETCH(int, status);
        const QList<facts::Message> found = intake::readMessages(paste).messages;
        QVERIFY(!found.isEmpty());
        QCOMPARE(found[0].status.value_or(0), status);
    }

    /// What Safari says of a file has the status 0; Firefox's (null) is none.
    void noStatus()
    {
        const QByteArray safari = "Origin null is not allowed by Access-Control-Allow-Origin. Status code: 0";
        const QByteArray firefox =
            "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote "
            "resource at https://a.test/. (Reason: CORS request did not succeed). Status code: "
            "(null).";
        QCOMPARE(intake::readMessages(safari).messages.value(0).status, std::optional<int>(0));
        QCOMPARE(intake::readMessages(firefox).messages.value(0).status, std::nullopt);
    }

    /// What people, programs and translators make of an address or a value.
    void rewrittenFields_data()
    {
        QTest::addColumn<QString>("paste");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("value");
        const QString missing =
            u"No 'Access-Control-Allow-Origin' header is present on the requested resource."_s;
        QTest::newRow("a string of a program")
            << u"caption=\"Access to fetch at \\\"...\\\" from origin \\\"...\\\" has been blocked by CORS policy: "_s +
                   missing
            << u"..."_s << u"..."_s << QString();
        QTest::newRow("one letter in quotes")
            << u"Access to fetch at \"x\" from origin \"y\" has been blocked by CORS policy: "_s + missing
            << u"x"_s << u"y"_s << QString();
        QTest::newRow("another language in brackets")
            << u"Access to fetch at [요청한 도메인] from origin [내 도메인] has been blocked by CORS policy: "_s +
                   missing
            << u"[요청한 도메인]"_s << u"[내 도메인]"_s << QString();
        QTest::newRow("a word and dots")
            << u"[HPM] Error occurred while trying to proxy request... ECONNREFUSED"_s << QString()
            << QString() << QString();
        QTest::newRow("a list with links")
            << u"The 'Access-Control-Allow-Origin' header contains multiple values "
               "'[http://a.test](http://a.test), http://b.test', but only one is allowed."_s
            << QString() << QString() << u"http://a.test, http://b.test"_s;
        QTest::newRow("a policy in few words")
            << u"Refused to load the style 'https://a.test/x.css' because it breaks the policy"_s
            << u"https://a.test/x.css"_s << QString() << QString();
        QTest::newRow("a link whose words were translated")
            << u"对位于'[https://10 . 7 . 7 . 11:5001/weather '](https://10.7.7.11:5001/Weather')from Origin "
               "'[http://10 . 7 . 7 . 11:3000 '](http://10.7.7.11:3000')的 XMLHttpRequest 的访问已被 CORS "
               "策略阻止:请求的资源上不存在“Access-Control-Allow-Origin”标头。"_s
            << u"https://10.7.7.11:5001/Weather"_s << u"http://10.7.7.11:3000"_s << QString();
        QTest::newRow("a quote that closes in the wrong place")
            << u"Доступ к XMLHttpRequest в \"https://a.test/x«с началом координат» https://b.test\" "
               u"заблокирован "
               "политикой CORS: Заголовок «Access-Control-Allow-Origin» отсутствует."_s
            << u"https://a.test/x"_s << u"https://b.test"_s << QString();
        QTest::newRow("a reason that names only the header")
            << u"Çapraz Kaynak İsteği Engellendi: Aynı Kaynak İlkesi, ‘.../socket.io/?EIO=4’ uzaktaki "
               u"kaynağı okumayı "
               "engelliyor. (Sebep: Kimlik belgesi 'Access-Control-Allow-Origin' ' *' olarak ayarlanamaz.)"_s
            << u".../socket.io/?EIO=4"_s << QString() << u"*"_s;
        const QString redirect = u"XMLHttpRequest cannot load http://a.test/p. Redirect from "
                                 u"'http://a.test/p' to 'https://a.test/p' "
                                 "has been blocked by CORS policy: "_s +
                                 missing + u" Origin 'http://b.test' is therefore not allowed access."_s;
        QTest::newRow("the same text twice")
            << redirect + u'\n' + redirect << u"http://a.test/p"_s << u"http://b.test"_s << QString();
        QTest::newRow("bars in a query")
            << u"GET https://a.test/css?family=Lato:300|Roboto net::ERR_FAILED"_s
            << u"https://a.test/css?family=Lato:300|Roboto"_s << QString() << QString();
        QTest::newRow("an address of IPv6") << u"POST http://[::1]:8080/v1 net::ERR_CONNECTION_REFUSED"_s
                                            << u"http://[::1]:8080/v1"_s << QString() << QString();
        QTest::newRow("quotes in brackets")
            << u"Fetch API cannot load https://a.test/Users('me')/Mail. "_s + missing
            << u"https://a.test/Users('me')/Mail"_s << QString() << QString();
        QTest::newRow("brackets within words of another language")
            << u"Requête multiorigine bloquée : la politique « Same Origin » ne permet pas de consulter la "
               u"ressource "
               "distante située sur https://a.test/items(42)/name. Raison : échec de la requête CORS."_s
            << u"https://a.test/items(42)/name"_s << QString() << QString();
        QTest::newRow("entities for quotes")
            << u"from origin &#39;https://b.test&#39; has been blocked by CORS policy: The "
               "&#39;Access-Control-Allow-Origin&#39; header contains the invalid value &#39;&#39;."_s
            << QString() << u"https://b.test"_s << QString();
        QTest::newRow("a quotation's marks behind a value")
            << u"> The 'Access-Control-Allow-Origin' header contains multiple values 'http://a.test, *',\n> "
               u"but only "
               "one is allowed."_s
            << QString() << QString() << u"http://a.test, *"_s;
    }
    void rewrittenFields()
    {
        QFETCH(QString, paste);
        QFETCH(QString, url);
        QFETCH(QString, origin);
        QFETCH(QString, value);
        const QList<facts::Message> found = intake::readMessages(paste.toUtf8()).messages;
        QVERIFY(!found.isEmpty());
        QCOMPARE(found[0].requestUrl, url);
        QCOMPARE(found[0].pageOrigin, origin);
        QCOMPARE(found[0].acaoValue, value);
    }
};

CROSSCHECK_TEST(tst_values, TstValues)
#include "tst_values.moc"
