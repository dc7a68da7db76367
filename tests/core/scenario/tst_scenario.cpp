#include "scenario/world.h"
#include "support/test.h"
#include "truth.h"

#include <QJsonDocument>

using namespace crosscheck;
using namespace crosscheck::scenario;

class TstScenario : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRecordedScenarioSurvivesJson()
    {
        const QList<Scenario> all = truth::scenarios();
        QCOMPARE(all.size(), 249);
        for (const Scenario& one : all) {
            const auto again = fromJson(toJson(one));
            QVERIFY2(std::holds_alternative<Scenario>(again), one.id.constData());
            QVERIFY2(std::get<Scenario>(again) == one, one.id.constData());
        }
    }

    void faultsAreNamedWithTheirPath_data();
    void faultsAreNamedWithTheirPath()
    {
        QFETCH(QByteArray, json);
        const auto read = fromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(std::holds_alternative<JsonError>(read));
        QTEST(std::get<JsonError>(read).path, "path");
        QVERIFY(!std::get<JsonError>(read).expected.isEmpty());
    }

    void theNthRequestGetsTheNthAnswer()
    {
        Scenario one;
        ScriptedAnswer first, second;
        second.status = 500;
        one.routes = {{"http://api.test/a", {first, second}, {}}};
        QCOMPARE(answerFor(one, "/a", false, 0).status, 200);
        QCOMPARE(answerFor(one, "/a?q=1", false, 1).status, 500);
        QCOMPARE(answerFor(one, "/a", false, 7).status, 500);
        QCOMPARE(answerFor(one, "/a", true, 0).status, 405);
        QCOMPARE(answerFor(one, "/b", false, 0).status, 404);
        QVERIFY(answerFor(one, "/a", true, 0).headers.isEmpty());
    }

    void bytesOfAnAnswer()
    {
        ScriptedAnswer answer;
        answer.headers = {{"X-A", "\xE9"}, {"x-a", "2"}};
        QCOMPARE(wireBytes(answer, "GET"),
                 QByteArray("HTTP/1.1 200 OK\r\nX-A: \xE9\r\nx-a: 2\r\nContent-Length: 2\r\nConnection: "
                            "close\r\n\r\nok"));
        QVERIFY(wireBytes(answer, "HEAD").endsWith("Content-Length: 2\r\nConnection: close\r\n\r\n"));
        answer.status = 204;
        QVERIFY(!wireBytes(answer, "GET").contains("Content-Length"));
        answer.raw = "garbage";
        QCOMPARE(wireBytes(answer, "GET"), QByteArray("garbage"));
    }

    void theNetwork_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("failure");
        using F = http::NetworkFailure;
        const auto row = [](const char* url, F failure) {
            QTest::newRow(url) << QByteArray(url) << int(failure);
        };
        row("http://api.test/", F::None);
        row("https://api.test:8443/", F::None);
        row("http://nx.test/", F::Dns);
        row("http://api.test:8099/", F::Refused);
        row("https://api.test:8444/", F::TlsUntrusted);
        row("https://api.test:8081/", F::TlsProtocol);
        row("http://api.test:8443/", F::ClosedWithoutAnswer);
    }
    void theNetwork()
    {
        QFETCH(QByteArray, url);
        QTEST(int(reach(*url::parseOrNull(url), false)), "failure");
    }
    void noAddressAtAll()
    {
        const url::Url nowhere = *url::parseOrNull("http://0.0.0.0:8081/");
        QCOMPARE(reach(nowhere, false), http::NetworkFailure::Refused);
        QCOMPARE(reach(nowhere, true), http::NetworkFailure::None);
    }

    void anImageWithoutServerIsLoadedAgain()
    {
        Scenario one;
        one.id = "again";
        one.page.origin = "http://app.test";
        one.request.initiator = page::Initiator::Img;
        one.request.url = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";
        one.then = {one.request};
        for (const engines::Engine engine : engines::browsers()) {
            const Prediction prediction = predict(one, engine);
            QCOMPARE(prediction.outcome, fetch::Outcome::Ok);
            QCOMPARE(prediction.then.size(), 1);
            QCOMPARE(prediction.then.first().outcome, fetch::Outcome::Ok);
            QVERIFY(prediction.wire.isEmpty());
        }
    }

    void aFormThatIsNotSentIsReportedByNobody()
    {
        Scenario one;
        one.id = "form";
        one.page.origin = "http://app.test";
        one.page.kind = page::PageKind::Sandbox;
        one.page.headers = {{"Content-Security-Policy-Report-Only", "default-src 'none'"}};
        one.request.initiator = page::Initiator::FormPost;
        one.request.url = "http://api.test/x/d";
        const Prediction prediction = predict(one, engines::Engine::WebKit);
        QVERIFY(prediction.failure);
        QCOMPARE(prediction.failure->detail, QByteArray("sandboxed-form"));
        QVERIFY(prediction.wire.isEmpty());
    }

    /// Whatever asks, from whatever page and for whatever address: each is predicted, and what is asked for again, too.
    void everyCrossingIsPredicted()
    {
        using page::Initiator;
        using page::PageKind;
        const QByteArray addresses[] = {{},          "",       "data:image/svg+xml,<svg/>", "about:blank",
                                        "file:///x", "http://"};
        int crossed = 0, turn = 0;
        for (Scenario one : truth::scenarios()) {
            const QByteArray written = one.request.url;
            for (int by = 0; by <= int(Initiator::FormPost); ++by) {
                one.page.kind = PageKind(turn++ % (int(PageKind::File) + 1));
                const QByteArray& address = addresses[turn % std::size(addresses)];
                one.request.initiator = Initiator(by);
                one.request.url = address.isNull() ? written : address;
                one.then = {one.request};
                const Stage stage(one);
                for (const engines::Engine engine : engines::browsers()) {
                    const Prediction prediction = predict(stage, engine);
                    for (const WireRequest& sent : prediction.wire)
                        QVERIFY2(sent.url.startsWith("http") && !sent.method.isEmpty(), one.id.constData());
                    ++crossed;
                }
            }
        }
        QCOMPARE(crossed, 249 * (int(Initiator::FormPost) + 1) * 3);
    }

    void aPredictionIsJson()
    {
        Scenario one;
        one.id = "x";
        one.page.origin = "http://app.test";
        one.request.url = "http://api.test/x/d";
        one.routes = {{one.request.url, {ScriptedAnswer()}, {}}};
        const QJsonObject json = toJson(predict(one, engines::Engine::Standard));
        QCOMPARE(json.value(QStringLiteral("outcome")).toString(), QStringLiteral("blocked"));
        QCOMPARE(json.value(QStringLiteral("cause")).toString(), QStringLiteral("acao-missing"));
        QVERIFY(json.value(QStringLiteral("response")).isNull());
        const QJsonArray trace = json.value(QStringLiteral("trace")).toArray();
        QCOMPARE(trace.last().toObject().value(QStringLiteral("step")).toString(),
                 QStringLiteral("cors-check.2"));
        for (const QJsonValue& step : trace) {
            QVERIFY(!step.toObject().value(QStringLiteral("title")).toString().isEmpty());
            QVERIFY(!step.toObject().value(QStringLiteral("because")).toString().isEmpty());
        }
    }
};

// The rows stand behind the class: moc loses its way in raw strings.
void TstScenario::faultsAreNamedWithTheirPath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* path, const QByteArray& json) {
        QTest::newRow(path) << json << QString::fromLatin1(path);
    };
    const QByteArray head = R"({"id":"x","page_origin":"http://a.test",)";
    row("id", R"({"page_origin":"http://a.test","request":{"url":"/"},"server":{}})");
    row("request", head + R"("server":{}})");
    row("request.api", head + R"("request":{"api":"ftp","url":"/"},"server":{}})");
    row("request.url", head + R"("request":{},"server":{}})");
    row("request.headers[1]", head + R"("request":{"url":"/","headers":[["A","1"],["B"]]},"server":{}})");
    row("server.actual.headers[0]",
        head + R"("request":{"url":"/"},"server":{"actual":{"headers":[["A","€"]]}}})");
    row("server.actual[1].status",
        head + R"("request":{"url":"/"},"server":{"actual":[{},{"status":"200"}]}})");
    row("server.redirects[0].url", head + R"("request":{"url":"/"},"server":{"redirects":[{}]}})");
    row("page.kind", head + R"("page":{"kind":"popup"},"request":{"url":"/"},"server":{}})");
    row("then[0].url", head + R"("request":{"url":"/"},"then":[{}],"server":{}})");
}

CROSSCHECK_TEST(tst_scenario, TstScenario)
#include "tst_scenario.moc"
