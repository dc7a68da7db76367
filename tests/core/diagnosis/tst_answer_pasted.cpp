// Answers that a person pasted: with the command that asked for them, with nothing, with a configuration beside an error.
#include "diagnosis/diagnosis.h"
#include "intake/intake.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstAnswerPasted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCurlPrinted_data()
    {
        QTest::addColumn<QByteArray>("paste");
        QTest::addColumn<QByteArray>("root");
        QTest::newRow("preflight")
            << QByteArray("curl -i -X OPTIONS https://api.example/x -H 'Origin: https://app.example' -H "
                          "'Access-Control-Request-Method: PUT'\nHTTP/1.1 405 Method Not Allowed\r\nAllow: "
                          "GET, POST\r\n\r\n")
            << QByteArray("options-not-routed");
        QTest::newRow("request")
            << QByteArray("$ curl -i https://api.example/x -H 'Origin: https://app.example'\nHTTP/2 200 \n"
                          "access-control-allow-origin: https://app.example/\n\n{}\n")
            << QByteArray("acao-trailing-slash");
    }
    void whatCurlPrinted()
    {
        QFETCH(const QByteArray, paste);
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(merged(paste));
        QCOMPARE(diagnosis.subject, QByteArray("https://api.example/x"));
        QVERIFY(!diagnosis.causes.isEmpty());
        QTEST(diagnosis.causes.first().root, "root");
    }
    // General, Response Headers, Request Headers: as Chrome's panel lies, copied whole.
    void aRecordOfDevTools()
    {
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(
            merged("Request URL: https://api.example/x\nRequest Method: OPTIONS\nStatus Code: 404 Not Found\n"
                   "Remote Address: 192.0.2.1:443\n\nResponse Headers\ncontent-length: 0\nserver: "
                   "x\n\nRequest Headers\n"
                   "access-control-request-method: POST\norigin: https://app.example\n"));
        QCOMPARE(int(diagnosis.executed), int(diagnosis::Executed::No));
        QVERIFY(!diagnosis.causes.isEmpty());
        QCOMPARE(diagnosis.causes.first().symptom, fetch::Symptom::PreflightMissingAcao);
        QCOMPARE(diagnosis.causes.first().root, QByteArray("options-not-routed"));
    }
    // Two answers of one command (a redirect that was followed) are not guessed apart.
    void twoAnswersAreLeft()
    {
        QVERIFY(
            merged("curl -iL https://api.example/x\nHTTP/1.1 302 Found\nLocation: /y\n\nHTTP/1.1 200 OK\n\n")
                .sends.isEmpty());
    }

    void anAnswerAloneIsJudgedOnceItsRequestIsTold()
    {
        facts::Investigation investigation =
            merged("HTTP/2 200\r\naccess-control-allow-origin: https://other.example\r\n\r\n");
        QVERIFY(diagnosis::diagnose(investigation).causes.isEmpty());
        QCOMPARE(diagnosis::diagnose(investigation).happened.id(), QByteArray("happened.answer-alone"));
        QCOMPARE(investigation.sends.first().exchanges.first().answer.response.version, QByteArray("HTTP/2"));
        investigation.request.url = "https://api.example/x";
        QCOMPARE(diagnosis::diagnose(investigation).happened.id(), QByteArray("happened.page-unknown"));
        investigation.page.origin = "https://app.example";
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        QCOMPARE(diagnosis.causes.first().root, QByteArray("acao-static-other-env"));
    }

    void headersWithoutTheirStatusTellNothingOfIt()
    {
        facts::Investigation investigation = merged("access-control-allow-origin: https://other.example\n");
        QCOMPARE(investigation.sends.first().exchanges.first().answer.response.status, 0);
        QCOMPARE(int(diagnosis::diagnose(investigation).executed), int(diagnosis::Executed::Unknown));
        investigation.request.url = "https://api.example/x";
        investigation.page.origin = "https://app.example";
        QCOMPARE(diagnosis::diagnose(investigation).causes.first().root, QByteArray("acao-static-other-env"));
        investigation.page.origin = "https://other.example";
        QVERIFY(diagnosis::diagnose(investigation).causes.isEmpty());
    }

    void anErrorBesideAConfigurationIsRead()
    {
        const facts::Investigation investigation = merged(
            "Access to fetch at 'http://localhost:8000/api' from origin 'http://localhost:3000' has been "
            "blocked "
            "by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\n"
            "my server:\nconst cors = require('cors');\napp.use(cors({ origin: 'http://localhost:3000/' "
            "}));\n");
        QCOMPARE(investigation.messages.size(), 1);
        QCOMPARE(investigation.page.origin, QByteArray("http://localhost:3000"));
        QCOMPARE(investigation.given.bytes("config.acao"),
                 std::optional<QByteArray>("http://localhost:3000/"));
    }
    void theWordsOfAConfigurationAreNoError()
    {
        QVERIFY(merged("location /api/ {\n  # No 'Access-Control-Allow-Origin' header is present\n"
                       "  add_header 'Access-Control-Allow-Origin' '*';\n  proxy_pass http://backend;\n}\n")
                    .messages.isEmpty());
    }

private:
    static facts::Investigation merged(const QByteArray& paste)
    {
        return intake::merge({}, intake::understand(paste));
    }
};

CROSSCHECK_TEST(tst_answer_pasted, TstAnswerPasted)
#include "tst_answer_pasted.moc"
