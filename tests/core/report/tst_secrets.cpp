#include "facts/json.h"
#include "report/secrets.h"
#include "support/test.h"

using namespace crosscheck;

namespace {
const report::Masking keyed{QByteArrayLiteral("k")};
}

class TstSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("curl") << QByteArray(
                                     "curl -H 'Authorization: Bearer abcdefgh12345' https://api.example/x")
                              << QByteArray("abcdefgh12345") << QByteArray("https://api.example/x");
        QTest::newRow("userinfo") << QByteArray("GET https://bob:hunter2@api.example/x")
                                  << QByteArray("hunter2") << QByteArray("@api.example/x");
        QTest::newRow("query") << QByteArray("https://api.example/x?access_token=s3cr3tvalue&page=2")
                               << QByteArray("s3cr3tvalue") << QByteArray("page=2");
        QTest::newRow("jwt") << QByteArray("state eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig end")
                             << QByteArray("eyJzdWIiOiIxIn0") << QByteArray("end");
        QTest::newRow("json") << QByteArray("{\"password\": \"hunter2\", \"name\": \"bob\"}")
                              << QByteArray("hunter2") << QByteArray("bob");
        QTest::newRow("cookie line") << QByteArray("Cookie: session=abcdef; theme=dark\nAccept: */*")
                                     << QByteArray("abcdef") << QByteArray("Accept: */*");
    }
    void text()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, kept);
        const QByteArray out = report::maskedText(input, keyed);
        QVERIFY2(!out.contains(secret), out.constData());
        QVERIFY2(out.contains(kept), out.constData());
        QCOMPARE(report::maskedText(out, keyed), out);
    }
    void headersKeepWhatIsNoSecret()
    {
        QCOMPARE(report::maskedHeaderValue("Authorization", "Bearer abc", {}),
                 QByteArray("Bearer \u2039secret\u203a"));
        QCOMPARE(report::maskedHeaderValue("Cookie", "a=1; b=2", {}),
                 QByteArray("a=\u2039secret\u203a; b=\u2039secret\u203a"));
        QCOMPARE(report::maskedHeaderValue("Set-Cookie", "a=1; Path=/", {}),
                 QByteArray("a=\u2039secret\u203a; Path=/"));
        QCOMPARE(report::maskedHeaderValue("Access-Control-Allow-Headers", "x-token", {}),
                 QByteArray("x-token"));
    }
    void theSameSecretIsToldByItsDigits()
    {
        const QByteArray a = report::maskedHeaderValue("X-Api-Key", "one", keyed);
        QCOMPARE(a, report::maskedHeaderValue("X-Api-Key", "one", keyed));
        QVERIFY(a != report::maskedHeaderValue("X-Api-Key", "two", keyed));
    }
    void aWholeInvestigation()
    {
        facts::Investigation investigation;
        investigation.paste =
            QStringLiteral("fetch(u, {headers: {'Authorization': 'Bearer topsecretvalue'}})");
        investigation.page.url = "https://app.example/list?token=topsecretvalue";
        investigation.page.workerUrl = "https://app.example/worker.js?token=topsecretvalue";
        investigation.request.url = "https://api.example/x?token=topsecretvalue";
        investigation.request.headers = {{"Authorization", "Bearer topsecretvalue"}, {"X-A", "1"}};
        facts::Send send;
        send.page = investigation.page;
        send.request = investigation.request;
        http::Exchange exchange;
        exchange.request = {"GET",
                            "https://api.example/x?token=topsecretvalue",
                            {{"Authorization", "Bearer topsecretvalue"}},
                            {}};
        exchange.answer.response.headers = {{"Set-Cookie", "sid=topsecretvalue; HttpOnly"}};
        exchange.answer.raw = "HTTP/1.1 200 OK\r\nSet-Cookie: sid=topsecretvalue; HttpOnly\r\nServer: "
                              "x\r\n\r\n{\"token\":\"topsecretvalue\"}";
        send.exchanges = {exchange};
        investigation.sends = {send};
        const facts::Investigation out = report::masked(investigation, keyed);
        const QByteArray json = QJsonDocument(facts::investigationToJson(out)).toJson();
        QVERIFY2(!json.contains("topsecretvalue"), json.constData());
        QVERIFY(out.sends.first().page.url.startsWith("https://app.example/list?token="));
        QCOMPARE(report::forgottenHeaders(out.request), QList<QByteArray>{"Authorization"});
        QVERIFY(out.sends.first().exchanges.first().answer.raw.contains("Server: x\r\n\r\n"));
    }
    void jsonComesBackAsItWent()
    {
        facts::Investigation in;
        in.id = "1";
        in.paste = QStringLiteral("ü");
        in.page.origin = "https://a.example";
        in.page.url = "https://a.example/list";
        in.page.documentUrl = "https://a.example/frame";
        in.page.workerUrl = "https://a.example/worker.js";
        in.page.space = page::AddressSpace::Local;
        in.request.url = "https://b.example/";
        in.request.body = page::Body{page::Body::Kind::Blob, QByteArray("\xFF\x00x", 3), "a/b"};
        in.request.credentials = fetch::Credentials::Include;
        in.request.unknownMember = "mode: foo";
        in.given.add("request.method", QByteArray("PUT"), {facts::Source::Kind::Person, -1});
        in.wishes.credentials = false;
        facts::Message message;
        message.status = 404;
        in.messages = {message};
        facts::Send send;
        http::Exchange exchange;
        exchange.answer.response.headers = {{"X", "\xFC"}, {"X", "2"}};
        exchange.answer.response.bodyCoded = true;
        exchange.kind = http::Exchange::Kind::Preflight;
        exchange.connection.totalMs = 0;
        send.exchanges = {exchange};
        send.around.spaces.insert("a:1", page::AddressSpace::Loopback);
        in.sends = {send};
        const std::optional<facts::Investigation> out =
            facts::investigationFromJson(facts::investigationToJson(in));
        QVERIFY(out);
        QVERIFY(*out == in);
        QJsonObject newer = facts::investigationToJson(in);
        newer.insert(QStringLiteral("format"), facts::investigationFormat + 1);
        QVERIFY(!facts::investigationFromJson(newer));
    }
};

CROSSCHECK_TEST(tst_secrets, TstSecrets)
#include "tst_secrets.moc"
