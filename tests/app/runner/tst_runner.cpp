#include "practice/practice_server.h"
#include "runner/runner.h"
#include "support/test.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>

using namespace crosscheck;

namespace {

/// A scenario played and tested: what the server received, what the runner said. Its JSON has ' in place of ", since moc loses
/// its way in raw strings in front of a class.
struct Ran
{
    facts::Send send;
    bool stoppedBefore = false;
    QList<QByteArray> heads;
    QStringList lines; ///< request lines as received

    explicit Ran(QByteArray json, const runner::Consent& consent)
    {
        json.replace('\'', '"');
        const auto read = scenario::fromJson(QJsonDocument::fromJson(json).object());
        if (const auto* error = std::get_if<scenario::JsonError>(&read))
            qFatal("%s: %s", qPrintable(error->path), qPrintable(error->expected));
        practice::PracticeServer server;
        server.listen();
        const scenario::Scenario scenario = server.addressed(std::get<scenario::Scenario>(read));
        server.setScenarios({scenario});
        QObject::connect(&server, &practice::PracticeServer::received, &server,
                         [this](const QByteArray& head) {
                             heads.append(head);
                             lines.append(QString::fromLatin1(head.first(head.indexOf(" HTTP/1.1"))));
                         });
        facts::Investigation investigation;
        investigation.page = scenario.page;
        investigation.request = scenario.request;
        runner::Runner runner;
        bool ended = false;
        QObject::connect(&runner, &runner::Runner::finished, &server,
                         [&](const facts::Send& sent, bool stopped) {
                             send = sent;
                             stoppedBefore = stopped;
                             ended = true;
                         });
        runner.start(investigation, consent, {});
        if (!QTest::qWaitFor([&] { return ended; }, 20000))
            qWarning("the runner did not end");
    }
};

const runner::Consent ask{};
const runner::Consent sendAll{true, false};

constexpr char putScenario[] = "{'id':'put','page_origin':'http://localhost:5173',"
                               "'request':{'api':'fetch','url':'http://127.0.0.1:8081/"
                               "put','method':'PUT','body':'x','headers':[['X-A','1']]},"
                               "'server':{'actual':{'headers':[['Access-Control-Allow-Origin','*']]},"
                               "'preflight':{'status':204,'headers':[['Access-Control-Allow-Origin','*'],['"
                               "Access-Control-Allow-Methods','PUT'],"
                               "['Access-Control-Allow-Headers','x-a,content-type']]}}}";
constexpr char postScenario[] =
    "{'id':'post','page_origin':'http://localhost:5173',"
    "'request':{'api':'fetch','url':'http://127.0.0.1:8081/post','method':'POST','body':'x'},"
    "'server':{'actual':{'headers':[['Access-Control-Allow-Origin','*']]}}}";

} // namespace

class TstRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalRequestsAreSentOnce();
    void nothingThatChangesDataWithoutConsent();
    void onlyThePreflight();
    void redirectsHopByHop();
    void aRequestOfOneEngineIsMarked();
    void aLoopOfUnsafeRequestsIsNotRepeated();
    void browsersLooksAreAdded();
    void cancelIsImmediate();
    void startingAnewCancels();
    void nothingIsSentWhereNothingWouldBe();
    void aPlannedRequestIsSentAlone();
    void changing_data();
    void changing();
};

void TstRunner::aPlannedRequestIsSentAlone()
{
    practice::PracticeServer server;
    QVERIFY(server.listen());
    QStringList lines;
    connect(&server, &practice::PracticeServer::received, this, [&](const QByteArray& head) {
        lines.append(QString::fromLatin1(head.first(head.indexOf(" HTTP/1.1"))));
    });
    facts::Investigation investigation;
    investigation.page.origin = "http://localhost:5173";
    investigation.request.url = "http://127.0.0.1:" + QByteArray::number(server.port()) + "/x";
    investigation.request.method = "PUT";
    runner::Runner runner;
    QSignalSpy finished(&runner, &runner::Runner::finished);
    diagnosis::PlannedRequest planned{"other-origin", {}, {}};
    planned.request.url = investigation.request.url;
    planned.request.headers = {{"Origin", "https://crosscheck.invalid"}};
    // What could change data is never sent as a side question.
    planned.request.method = "PUT";
    QVERIFY(!runner.ask(investigation, planned, {}));
    QVERIFY(!runner.isRunning());
    planned.request.method = "GET";
    QVERIFY(runner.ask(investigation, planned, {}));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(lines, QStringList{QStringLiteral("GET /x")});
    const auto send = finished.first().first().value<facts::Send>();
    QCOMPARE(send.probe, QByteArray("other-origin"));
    QCOMPARE(send.exchanges.size(), 1);
    QCOMPARE(send.exchanges.first().onlyEngine, QByteArray());
}

void TstRunner::equalRequestsAreSentOnce()
{
    const Ran ran(putScenario, sendAll);
    QCOMPARE(ran.lines, (QStringList{QStringLiteral("OPTIONS /put"), QStringLiteral("PUT /put")}));
    QCOMPARE(ran.send.exchanges.size(), 2);
    QCOMPARE(int(ran.send.exchanges.at(0).kind), int(http::Exchange::Kind::Preflight));
    QCOMPARE(int(ran.send.exchanges.at(1).kind), int(http::Exchange::Kind::Actual));
    QCOMPARE(ran.send.exchanges.at(0).onlyEngine, QByteArray());
    QCOMPARE(ran.send.exchanges.at(1).onlyEngine, QByteArray());
    QVERIFY(!ran.stoppedBefore);
    // Replaying the record says what the live run said.
    for (const engines::Engine engine : engines::browsers())
        QCOMPARE(int(diagnosis::replay(engine, ran.send).verdict.outcome), int(fetch::Outcome::Ok));
}

void TstRunner::nothingThatChangesDataWithoutConsent()
{
    const Ran put(putScenario, ask);
    QCOMPARE(put.lines, QStringList{QStringLiteral("OPTIONS /put")});
    QVERIFY(put.stoppedBefore);
    QVERIFY(put.send.preflightOnly);
    const Ran post(postScenario, ask);
    QCOMPARE(post.lines, QStringList());
    QVERIFY(post.stoppedBefore);
    QCOMPARE(Ran(postScenario, sendAll).lines, QStringList{QStringLiteral("POST /post")});
}

void TstRunner::onlyThePreflight()
{
    const Ran ran(putScenario, {true, true});
    QCOMPARE(ran.lines, QStringList{QStringLiteral("OPTIONS /put")});
    QVERIFY(!ran.stoppedBefore); // nobody was asked: it was wanted so
    QVERIFY(ran.send.preflightOnly);
}

void TstRunner::redirectsHopByHop()
{
    const Ran ran(
        R"({"id":"r","page_origin":"http://localhost:5173","request":{"api":"fetch","url":"http://127.0.0.1:8081/r"},
        "server":{"actual":{"status":302,"headers":[["Location","http://localhost:8081/t"],["Access-Control-Allow-Origin","*"]]},
        "redirects":[{"url":"http://localhost:8081/t","actual":{"headers":[["Access-Control-Allow-Origin","*"]]}}]}})",
        sendAll);
    QCOMPARE(ran.lines, (QStringList{QStringLiteral("GET /r"), QStringLiteral("GET /t")}));
    QCOMPARE(ran.send.exchanges.at(1).hop, 1);
    QVERIFY(ran.heads.at(0).contains("\r\nOrigin: http://localhost:5173\r\n"));
    QVERIFY(ran.heads.at(1).contains("\r\nOrigin: null\r\n"));
}

void TstRunner::aRequestOfOneEngineIsMarked()
{
    // Firefox alone asks before it sends a byte above 0x7F in Accept.
    const Ran ran("{\"id\":\"o\",\"page_origin\":\"http://"
                  "localhost:5173\",\"request\":{\"api\":\"fetch\",\"url\":\"http://127.0.0.1:8081/o\","
                  "\"headers\":[[\"Accept\",\"caf\xC3\xA9\"]]},"
                  "\"server\":{\"actual\":{\"headers\":[[\"Access-Control-Allow-Origin\",\"*\"]]},"
                  "\"preflight\":{\"status\":204,\"headers\":[[\"Access-Control-Allow-Origin\",\"*\"],["
                  "\"Access-Control-Allow-Headers\",\"accept\"]]}}}",
                  sendAll);
    int marked = 0;
    for (const http::Exchange& exchange : ran.send.exchanges) {
        if (exchange.kind == http::Exchange::Kind::Preflight) {
            QCOMPARE(exchange.onlyEngine, QByteArray("gecko"));
            ++marked;
        }
    }
    QCOMPARE(marked, 1);
}

void TstRunner::aLoopOfUnsafeRequestsIsNotRepeated()
{
    const Ran ran(R"({"id":"l","page_origin":"http://localhost:5173",
        "request":{"api":"fetch","url":"http://127.0.0.1:8081/l","method":"POST","body":"x"},
        "server":{"actual":{"status":307,"headers":[["Location","/l"],["Access-Control-Allow-Origin","*"]]}}})",
                  sendAll);
    QCOMPARE(ran.lines, QStringList{QStringLiteral("POST /l")});
}

void TstRunner::browsersLooksAreAdded()
{
    const Ran ran(putScenario, sendAll);
    for (const QByteArray& head : ran.heads) {
        QVERIFY2(head.contains("\r\nAccept: */*\r\n"), head.constData());
        QVERIFY2(head.contains("\r\nUser-Agent: Mozilla/5.0 "), head.constData());
        QVERIFY2(!head.contains("Cookie"), head.constData());
    }
    QVERIFY(ran.heads.at(0).contains("\r\nAccess-Control-Request-Headers: x-a\r\n"));
    // What is told is what was sent.
    for (const http::Header& header : ran.send.exchanges.at(1).request.headers)
        QVERIFY2(ran.heads.at(1).contains(header.name + ": " + header.value + "\r\n"),
                 header.name.constData());
}

void TstRunner::cancelIsImmediate()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    facts::Investigation investigation;
    investigation.page.origin = "http://localhost:5173";
    investigation.request.url = "http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/";
    runner::Runner runner;
    QSignalSpy finished(&runner, &runner::Runner::finished);
    QSignalSpy progress(&runner, &runner::Runner::progress);
    runner.start(investigation, ask, {});
    QVERIFY(runner.isRunning());
    QTRY_VERIFY(progress.size() >= 2);
    QElapsedTimer timer;
    timer.start();
    runner.cancel();
    QVERIFY(!runner.isRunning());
    QVERIFY(timer.elapsed() < 1000);
    QTest::qWait(20);
    QCOMPARE(finished.size(), 0);
}

void TstRunner::startingAnewCancels()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    facts::Investigation investigation;
    investigation.page.origin = "http://localhost:5173";
    investigation.request.url = "http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/";
    runner::Runner runner;
    QSignalSpy finished(&runner, &runner::Runner::finished);
    QSignalSpy progress(&runner, &runner::Runner::progress);
    runner.start(investigation, ask, {});
    QTRY_VERIFY(progress.size() >= 2);
    silent.close();
    runner.start(investigation, ask, {});
    QTRY_COMPARE(finished.size(), 1);
    const auto send = finished.first().at(0).value<facts::Send>();
    QCOMPARE(send.exchanges.size(), 1);
    QCOMPARE(int(send.exchanges.first().answer.failure), int(http::NetworkFailure::Refused));
}

void TstRunner::nothingIsSentWhereNothingWouldBe()
{
    facts::Investigation investigation;
    investigation.page.origin = "http://localhost:5173";
    investigation.request.url = "file:///etc/hostname";
    runner::Runner runner;
    QSignalSpy finished(&runner, &runner::Runner::finished);
    runner.start(investigation, sendAll, {});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().at(0).value<facts::Send>().exchanges.size(), 0);
}

void TstRunner::changing_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("changes");
    for (const char* safe : {"GET", "HEAD", "OPTIONS"})
        QTest::newRow(safe) << QByteArray(safe) << false;
    for (const char* unsafe : {"POST", "PUT", "PATCH", "DELETE", "patch", "QUERY", ""})
        QTest::newRow(qPrintable(QStringLiteral("unsafe %1").arg(QLatin1String(unsafe))))
            << QByteArray(unsafe) << true;
}

void TstRunner::changing()
{
    QFETCH(const QByteArray, method);
    QTEST(runner::Runner::couldChangeData(method), "changes");
}

CROSSCHECK_TEST(tst_runner, TstRunner)
#include "tst_runner.moc"
