// What is concluded from a text alone.
#include "diagnosis/diagnosis.h"
#include "intake/intake.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstTold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whetherTheServerRanIt_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("preflight");
        QTest::addColumn<int>("executed");
        const QString preflight = u"Response to preflight request doesn't pass access control check: "_s;
        const auto row = [&](const char* name, const QString& reason) {
            QTest::addRow("%s, preflight", name)
                << preflight + reason << true << int(diagnosis::Executed::No);
            QTest::addRow("%s, answer", name) << reason << false << int(diagnosis::Executed::Yes);
        };
        row("missing", u"No 'Access-Control-Allow-Origin' header is present on the requested resource."_s);
        row("mismatch",
            u"The 'Access-Control-Allow-Origin' header has a value 'http://b.example' that is not "
            u"equal to the supplied origin."_s);
        row("two values",
            u"The 'Access-Control-Allow-Origin' header contains multiple values '*, *', but only "
            u"one is allowed."_s);
        row("wildcard",
            u"The value of the 'Access-Control-Allow-Origin' header in the response must not be the "
            u"wildcard '*' when the request's credentials mode is 'include'."_s);
        row("credentials",
            u"The value of the 'Access-Control-Allow-Credentials' header in the response is '' "
            u"which must be 'true' when the request's credentials mode is 'include'."_s);
    }
    void whetherTheServerRanIt()
    {
        QFETCH(const QString, reason);
        const facts::Investigation investigation = told(
            u"Access to fetch at 'http://a.example/x' from origin 'http://c.example' has been blocked by CORS policy: "_s +
            reason);
        QCOMPARE(investigation.messages.size(), 1);
        QTEST(investigation.messages.first().preflight.value_or(false), "preflight");
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        QTEST(int(diagnosis.executed), "executed");
        QFETCH(const bool, preflight);
        QCOMPARE(diagnosis.facts.truth("failure.preflight").value_or(false), preflight);
    }
    /// A text speaks for the browser that printed it; the others are expected to do as it did where the check is the same in all.
    void whatTheOthersDo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("alike");
        const QString fetched =
            u"Access to fetch at 'http://a.example/x' from origin 'http://c.example' has been blocked by CORS policy: "_s;
        QTest::newRow("no header")
            << fetched + u"No 'Access-Control-Allow-Origin' header is present on the requested resource."_s
            << true;
        QTest::newRow("a method")
            << fetched + u"Method PUT is not allowed by Access-Control-Allow-Methods in preflight response."_s
            << true;
        QTest::newRow("Firefox's")
            << u"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource "
               u"at "
               "http://a.example/x. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200."_s
            << true;
        QTest::newRow("a permission of one browser")
            << fetched + u"Permission was denied for this request to access the `loopback` address space."_s
            << false;
        QTest::newRow("Safari's")
            << u"Origin http://c.example is not allowed by Access-Control-Allow-Origin. Status code: 200"_s
            << true;
        QTest::newRow("a font")
            << u"Access to font at 'http://a.example/x' from origin 'http://c.example' has been blocked by "
               u"CORS policy: "
               "No 'Access-Control-Allow-Origin' header is present on the requested resource."_s
            << false;
        QTest::newRow("no CORS") << u"GET http://a.example/x net::ERR_CONNECTION_REFUSED"_s << false;
    }
    void whatTheOthersDo()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, alike);
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(told(text));
        int others = 0;
        for (const diagnosis::EngineVerdict& verdict : diagnosis.verdicts) {
            if (verdict.engine == engines::Engine::Standard)
                continue;
            QVERIFY(!(verdict.known && verdict.blocksToo));
            others += verdict.blocksToo;
        }
        QCOMPARE(others, alike ? 2 : 0);
    }

    // Firefox and Safari have one text for both.
    void onlyChromiumTells()
    {
        for (
            const QString& text :
            {u"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
             "http://a.example/x. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200."_s,
             u"Origin http://c.example is not allowed by Access-Control-Allow-Origin. Status code: 200"_s}) {
            const facts::Investigation investigation = told(text);
            QCOMPARE(investigation.messages.size(), 1);
            QVERIFY(!investigation.messages.first().preflight);
            QCOMPARE(int(diagnosis::diagnose(investigation).executed), int(diagnosis::Executed::Unknown));
        }
    }

    // What status a text names picks the cause among those of its symptom.
    void theStatusPicksTheCause_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("root");
        QTest::addColumn<int>("certainty");
        using causes::Certainty;
        const QString blocked =
            u"Access to fetch at 'http://a.example/x' from origin 'http://c.example' has been "
            "blocked by CORS policy: "_s;
        const QString missing =
            u"No 'Access-Control-Allow-Origin' header is present on the requested resource."_s;
        const QString refused =
            u"Response to preflight request doesn't pass access control check: It does not "
            "have HTTP ok status."_s;
        const QString gecko =
            u"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote "
            "resource at http://a.example/x. (Reason: CORS header ‘Access-Control-Allow-Origin’ "
            "missing). Status code: %1."_s;
        const QString webkit =
            u"Origin http://c.example is not allowed by Access-Control-Allow-Origin. Status code: %1"_s;
        const auto row = [](const char* name, const QString& text, const QByteArray& root,
                            Certainty certainty) { QTest::newRow(name) << text << root << int(certainty); };
        row("chromium, 500",
            blocked + missing + u"\nGET http://a.example/x net::ERR_FAILED 500 (Internal Server Error)"_s,
            "error-page-without-cors", Certainty::Likely);
        row("chromium, 401",
            blocked + missing + u"\nGET http://a.example/x net::ERR_FAILED 401 (Unauthorized)"_s,
            "auth-before-cors-401", Certainty::Likely);
        row("chromium, 413",
            blocked + missing + u"\nPOST http://a.example/x net::ERR_FAILED 413 (Request Entity Too Large)"_s,
            "payload-too-large", Certainty::Certain);
        row("chromium, 429",
            blocked + missing + u"\nGET http://a.example/x net::ERR_FAILED 429 (Too Many Requests)"_s,
            "rate-limited-no-cors", Certainty::Certain);
        row("firefox, 504", gecko.arg(504), "timeout-edge", Certainty::Likely);
        row("chromium, preflight 401",
            u"OPTIONS http://a.example/x 401 (Unauthorized)\n"_s + blocked + refused, "options-needs-auth",
            Certainty::Certain);
        row("chromium, preflight without a status", blocked + refused, "options-not-routed",
            Certainty::Possible);
        row("firefox, 401", gecko.arg(401), "auth-before-cors-401", Certainty::Possible);
        row("firefox, 500", gecko.arg(500), "error-page-without-cors", Certainty::Possible);
        row("firefox, 200", gecko.arg(200), "no-cors-anywhere", Certainty::Possible);
        row("safari, 400", webkit.arg(400), "validation-before-cors", Certainty::Possible);
        row("safari, preflight 404", u"Preflight response is not successful. Status code: 404"_s,
            "options-not-routed", Certainty::Likely);
    }
    void theStatusPicksTheCause()
    {
        QFETCH(const QString, text);
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(told(text));
        QVERIFY(!diagnosis.causes.isEmpty());
        QTEST(diagnosis.causes.first().root, "root");
        QTEST(int(diagnosis.causes.first().certainty), "certainty");
    }
    void whereARedirectLedPicksTheCause_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("root");
        QTest::newRow("another server")
            << u"https://cdn.example/x"_s << QByteArray("redirect-to-host-without-cors");
        QTest::newRow("a login page")
            << u"https://accounts.google.com/o/oauth2/auth?client_id=1"_s << QByteArray("redirect-to-login");
    }
    void whereARedirectLedPicksTheCause()
    {
        QFETCH(const QString, target);
        const diagnosis::Diagnosis diagnosis =
            diagnosis::diagnose(told(u"Access to fetch at '%1' (redirected from 'http://a.example/x') from "
                                     u"origin 'http://c.example' has "
                                     "been blocked by CORS policy: No 'Access-Control-Allow-Origin' header "
                                     "is present on the requested "
                                     "resource."_s.arg(target)));
        QTEST(diagnosis.causes.first().root, "root");
    }
    void aFileThatAsksForAFile()
    {
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(
            told(u"Access to XMLHttpRequest at 'file:///C:/data.json' from origin 'null' has been blocked by "
                 u"CORS policy: "
                 "Cross origin requests are only supported for protocol schemes: http, data, chrome, "
                 "chrome-extension, https."_s));
        QCOMPARE(diagnosis.causes.first().root, QByteArray("page-file-url"));
        QCOMPARE(int(diagnosis.causes.first().certainty), int(causes::Certainty::Certain));
    }
    void anErrorStatusSaysWhoseItIs()
    {
        const auto sideOf = [](const QString& text) {
            return diagnosis::diagnose(told(text)).causes.first().side;
        };
        QCOMPARE(int(sideOf(u"GET http://localhost:3000/api/items 404 (Not Found)"_s)),
                 int(causes::Side::Page));
        QCOMPARE(int(sideOf(u"GET http://localhost:3000/api/items 500 (Internal Server Error)"_s)),
                 int(causes::Side::Server));
    }
    // Neither a method nor a value that nobody named is held against anybody.
    void whatATextDoesntNameIsNotKnown()
    {
        const QString gecko =
            u"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote "
            "resource at http://a.example/x. (Reason: %1)."_s;
        const diagnosis::Diagnosis header = diagnosis::diagnose(told(gecko.arg(
            u"header ‘content-type’ is not allowed according to header ‘Access-Control-Allow-Headers’ "
            "from CORS preflight response")));
        QCOMPARE(header.causes.size(), 1);
        QCOMPARE(header.causes.first().root, QByteArray("preflight-header-missing-in-acah"));
        QVERIFY(header.warnings.isEmpty());
        const diagnosis::Diagnosis none = diagnosis::diagnose(
            told(gecko.arg(u"CORS header ‘Access-Control-Allow-Origin’ does not match ‘(null)’")));
        for (const diagnosis::RankedCause& cause : none.causes)
            QVERIFY2(cause.certainty == causes::Certainty::Possible, cause.root.constData());
    }
    // The preflight's 404 is the server's matter, the request's own the page's: Firefox doesn't say whose it is.
    void nobodyIsBlamedBeforeItIsKnownWhoseAnswerItWas()
    {
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(told(
            u"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
            "http://a.example/x. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 404."_s));
        QList<QByteArray> roots;
        for (const diagnosis::RankedCause& cause : diagnosis.causes)
            roots.append(cause.root);
        QVERIFY2(roots.contains("not-found-without-cors") && roots.contains("options-not-routed"),
                 roots.join(' ').constData());
        QCOMPARE(diagnosis.whoMustChange.id(), QByteArray("who.page-or-server"));
    }

private:
    static facts::Investigation told(const QString& text)
    {
        return intake::merge({}, intake::understand(text.toUtf8()));
    }
};

CROSSCHECK_TEST(tst_told, TstTold)
#include "tst_told.moc"
