#include "intake/intake.h"
#include "support/test.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {
/// The message that a label speaks of: the first CORS message, else the first one.
facts::Message chosen(const QList<facts::Message>& messages)
{
    for (const facts::Message& message : messages) {
        if (message.isCors)
            return message;
    }
    return messages.isEmpty() ? facts::Message() : messages.first();
}

QList<facts::Message> messagesOf(const QString& paste)
{
    return intake::readMessages(paste.toUtf8()).messages;
}

const QString chromeFrame =
    u"Access to fetch at 'https://a.test/x' from origin 'https://b.test' has been blocked by CORS policy: "_s;
} // namespace

class TstPastes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Texts as people pasted them into public files, labelled by hand; `programs`: as libraries, proxies and browsers print them.
    void realPastes_data()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const char* name : {"public", "collected", "eras", "engines", "programs"}) {
            QFile file(
                QStringLiteral(CROSSCHECK_TESTS_ROOT "/data/pastes/%1.jsonl").arg(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            while (!file.atEnd()) {
                const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
                QTest::newRow(qPrintable(row[QLatin1String("id")].toString())) << row;
            }
        }
    }
    void realPastes()
    {
        QFETCH(QJsonObject, row);
        const auto text = [&row](const char* name) { return row[QLatin1String(name)].toString(); };
        const QByteArray paste = text("paste").toUtf8();
        const QList<facts::Message> messages = intake::readMessages(paste).messages;
        QVERIFY(!messages.isEmpty());
        const facts::Message message = chosen(messages);
        QCOMPARE(message.isCors, row[QLatin1String("is_cors")].toBool());
        QCOMPARE(QString::fromLatin1(fetch::slug(message.symptom)), text("cause"));
        QCOMPARE(QString::fromLatin1(message.engine), text("engine"));
        QCOMPARE(message.locale, text("locale"));
        const QJsonObject fields = row[QLatin1String("fields")].toObject();
        const auto expect = [&fields](const char* name, const QString& found) {
            const QJsonValue value = fields[QLatin1String(name)];
            if (value.isString() || value.isNull()) // null: the text doesn't tell
                QCOMPARE(found, value.toString());
        };
        expect("page_origin", message.pageOrigin);
        expect("request_url", message.requestUrl);
        expect("redirect_url", message.redirectUrl);
        expect("acao_value", message.acaoValue);
        expect("method", message.method);
        expect("header", message.header);
        if (fields[QLatin1String("status")].isDouble())
            QCOMPARE(message.status.value_or(0), fields[QLatin1String("status")].toInt());
        for (const facts::Message& one : messages) {
            QVERIFY(one.begin >= 0 && one.begin < one.end && one.end <= paste.size());
            QCOMPARE(one.isCors, one.isCors && fetch::isCors(one.symptom));
        }
    }
    /// What people wrote about CORS, settings and logs, without any message in it.
    void noMessages()
    {
        QFile file(QStringLiteral(CROSSCHECK_TESTS_ROOT "/data/pastes/none.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int rows = 0;
        while (!file.atEnd()) {
            const QString paste =
                QJsonDocument::fromJson(file.readLine()).object()[QLatin1String("paste")].toString();
            for (const facts::Message& message : messagesOf(paste))
                QVERIFY2(!message.isCors, qPrintable(paste));
            ++rows;
        }
        QVERIFY(rows > 5);
    }
    /// Of a row the letters are compared alone: "curl/7.88.1" has those of "curl: (7)".
    void curlsVersionIsNoFailure()
    {
        for (const QString& version : {u"7.88.1"_s, u"6.0"_s, u"28.1"_s})
            QVERIFY(messagesOf(u"> GET /x HTTP/1.1\n> User-Agent: curl/"_s + version).isEmpty());
        QCOMPARE(messagesOf(u"curl: (7) Failed to connect"_s).size(), qsizetype(1));
    }
    void theCardsMessages_data()
    {
        QTest::addColumn<QByteArray>("paste");
        QTest::addColumn<QByteArray>("cause");
        QTest::newRow("missing") << QByteArray("No 'Access-Control-Allow-Origin' header is present")
                                 << QByteArray("acao-missing");
        QTest::newRow("mismatch") << QByteArray("The 'Access-Control-Allow-Origin' header has a value that "
                                                "is not equal to the supplied origin")
                                  << QByteArray("acao-mismatch");
        QTest::newRow("preflight") << QByteArray(
                                          "Response to preflight request doesn't pass access control check")
                                   << QByteArray("generic-access-control");
        QTest::newRow("wildcard") << QByteArray("The value of 'Access-Control-Allow-Origin' must not be '*' "
                                                "when credentials mode is 'include'")
                                  << QByteArray("acao-wildcard-with-credentials");
        QTest::newRow("private")
            << QByteArray(
                   "No 'Access-Control-Allow-Private-Network' header was present in the preflight response")
            << QByteArray("private-network-access");
    }
    void theCardsMessages()
    {
        QFETCH(QByteArray, paste);
        QFETCH(QByteArray, cause);
        for (const QByteArray& text : {paste, "\"" + paste + "\"", "> " + paste + ".\n"}) {
            const QList<facts::Message> messages = intake::readMessages(text).messages;
            QCOMPARE(messages.size(), 1);
            QCOMPARE(fetch::slug(messages[0].symptom), cause);
            QCOMPARE(messages[0].engine, QByteArray("chromium"));
            QVERIFY(messages[0].isCors);
        }
    }
    void proseIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("prose") << QByteArray(
            "We should talk about the origin of this header on Monday, at the policy meeting.");
        QTest::newRow("curl") << QByteArray(
            "curl -H 'Origin: https://app.example.com' https://api.example.com/x");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01\x80", 5);
    }
    void proseIsNoMessage()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(intake::readMessages(text).messages.size(), 0);
    }

    void cutReasons_data()
    {
        QTest::addColumn<QString>("behind");
        QTest::addColumn<QByteArray>("cause");
        const QString preflight = u"Response to preflight request doesn't pass access control check: "_s;
        QTest::newRow("missing") << u"No 'Access-Con"_s << QByteArray("acao-missing");
        QTest::newRow("of a preflight")
            << preflight + u"No 'Acc\n```"_s << QByteArray("preflight-missing-acao");
        QTest::newRow("status") << preflight + u"It does not h…"_s << QByteArray("preflight-status-not-ok");
        QTest::newRow("what several begin with")
            << u"The 'Access-Control-Allow-Ori"_s << QByteArray("generic-access-control");
        QTest::newRow("behind a method") << u"Method PUT is"_s << QByteArray("method-not-allowed");
        QTest::newRow("within a header's name")
            << preflight + u"Request header field x-requested-w"_s << QByteArray("header-not-allowed");
        QTest::newRow("too few letters") << u"No '"_s << QByteArray("generic-access-control");
        QTest::newRow("another sentence") << u"Nobody knows why."_s << QByteArray("generic-access-control");
        QTest::newRow("another paragraph")
            << u"\n\nNo 'Access-Con is what it said."_s << QByteArray("generic-access-control");
    }
    void cutReasons()
    {
        QFETCH(QString, behind);
        QFETCH(QByteArray, cause);
        const QList<facts::Message> found = messagesOf(chromeFrame + behind);
        QVERIFY(!found.isEmpty());
        QCOMPARE(fetch::slug(found[0].symptom), cause);
    }

    /// Two browsers' words in a list are two texts; one sentence of either is one.
    void anotherBrowsersReason()
    {
        const QString list = u"- `%1`\n- `Credential is not supported if the CORS header "
                             "'Access-Control-Allow-Origin' is '*'`"_s.arg(chromeFrame.chopped(2));
        const QList<facts::Message> found = messagesOf(list);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].engine, "chromium");
        QCOMPARE(fetch::slug(found[0].symptom), "generic-access-control");
        QCOMPARE(found[1].engine, "gecko");
    }

    void elidedAddress()
    {
        const QList<facts::Message> found = messagesOf(
            u"XMLHttpRequest cannot load ... Cross origin requests are only supported for HTTP."_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].engine, "chromium");
        QCOMPARE(found[0].requestUrl, QString());
    }

    void statusBehindTheReason()
    {
        const QList<facts::Message> found = messagesOf(
            chromeFrame + u"No 'Access-Control-Allow-Origin' header is present on the requested resource. "
                          "Status code: 500."_s);
        QCOMPARE(found.value(0).status, std::optional<int>(500));
    }

    void addressInAnHtmlLink()
    {
        const QList<facts::Message> found =
            messagesOf(u"Access to XMLHttpRequest at '<a href=\"http://a.test/x\">...</a>' from origin "
                       "'<a href=\"http://b.test\">http://b.test</a>' has been blocked by CORS policy"_s);
        QCOMPARE(found.value(0).requestUrl, u"http://a.test/x"_s);
        QCOMPARE(found.value(0).pageOrigin, u"http://b.test"_s);
    }

    void looksLikeNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a feature in Korean") << u"- **CORS 보호**: 교차 출처 요청 차단\n- **인증**: JWT"_s;
        QTest::newRow("prose in Chinese")
            << u"跨域资源共享（CORS）是一种机制，浏览器会阻止跨源请求，除非服务器返回正确的响应头。"_s;
        QTest::newRow("prose in French")
            << u"Une requête multiorigine (CORS) est bloquée par le navigateur si le serveur ne renvoie pas l'en-tête."_s;
        QTest::newRow("errors to be avoided")
            << u"// Proxy to the backend to avoid CORS errors in development"_s;
        QTest::newRow("access to something")
            << u"Access to the admin at 'https://a.test' is for employees."_s;
    }
    void looksLikeNone()
    {
        QFETCH(QString, text);
        QCOMPARE(messagesOf(text).size(), 0);
    }

    /// What a configuration check says is in its administrator's language, what is said about it isn't.
    void languageOfTheMessage()
    {
        const auto locale = [](const QString& text) { return messagesOf(text).value(0).locale; };
        QCOMPARE(locale(u"(corsheaders.E013) A origem '...' em CORS_ALLOWED_ORIGINS não possui esquema"_s),
                 u"pt-BR"_s);
        QCOMPARE(locale(u"corsheaders.E013 fait crasher le démarrage, il faut le scheme pour les origines"_s),
                 u"en"_s);
    }
};

CROSSCHECK_TEST(tst_pastes, TstPastes)
#include "tst_pastes.moc"
