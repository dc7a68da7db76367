#include "practice/practice_server.h"
#include "support/test.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>

using namespace crosscheck;

namespace {

scenario::Scenario read(const char* json)
{
    const auto read = scenario::fromJson(QJsonDocument::fromJson(json).object());
    if (const auto* error = std::get_if<scenario::JsonError>(&read))
        qFatal("%s: %s", qPrintable(error->path), qPrintable(error->expected));
    return std::get<scenario::Scenario>(read);
}

/// What a connection that sends `request` gets until its end; the error says how it ended.
struct Heard
{
    QByteArray bytes;
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
};

Heard hear(QTcpSocket& socket, const QByteArray& request)
{
    Heard out;
    bool ended = false;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { out.bytes += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [&](QAbstractSocket::SocketError error) {
        out.error = error;
        out.bytes += socket.readAll();
        ended = true;
    });
    socket.write(request);
    if (!QTest::qWaitFor([&] { return ended; }, 10000))
        qWarning("the connection did not end");
    return out;
}

Heard hear(quint16 port, const QByteArray& request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return hear(socket, request);
}

QByteArray pathOf(const QByteArray& url)
{
    return url::parseOrNull(url)->requestTarget();
}

QByteArray preflightFor(const QByteArray& path)
{
    return "OPTIONS " + path +
           " HTTP/1.1\r\nHost: x\r\nOrigin: null\r\nAccess-Control-Request-Method: PUT\r\n\r\n";
}

QByteArray getFor(const QByteArray& path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

} // namespace

class TstPracticeServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyBuiltInScenarioIsPlayedByteForByte();
    void builtInScenariosAreComplete();
    void theNthRequestGetsTheNthAnswer();
    void unknownPathsAndMissingPreflights();
    void closeResetDelayAndRaw();
    void severalAtOnce();
    void aTakenPort();
    void addresses();
    void tls();
    void saysWhatItReceived();
};

void TstPracticeServer::everyBuiltInScenarioIsPlayedByteForByte()
{
    practice::PracticeServer server;
    server.setScenarios(practice::builtIn());
    QVERIFY2(server.listen(), qPrintable(server.errorString()));
    for (const scenario::Scenario& original : practice::builtIn()) {
        const scenario::Scenario scenario = server.addressed(original);
        server.setScenarios({scenario});
        for (const scenario::Route& route : scenario.routes) {
            const QByteArray path = pathOf(route.url);
            if (!route.actual.isEmpty())
                QCOMPARE(hear(server.port(), getFor(path)).bytes,
                         scenario::wireBytes(route.actual.first(), "GET"));
            if (!route.preflight.isEmpty())
                QCOMPARE(hear(server.port(), preflightFor(path)).bytes,
                         scenario::wireBytes(route.preflight.first(), "OPTIONS"));
        }
    }
}

void TstPracticeServer::builtInScenariosAreComplete()
{
    const QList<scenario::Scenario> all = practice::builtIn();
    QSet<QByteArray> ids;
    QSet<QByteArray> paths;
    QSet<int> rows, nears;
    for (const scenario::Scenario& scenario : all) {
        QVERIFY2(!ids.contains(scenario.id), scenario.id.constData());
        ids.insert(scenario.id);
        for (const scenario::Route& route : scenario.routes) {
            const QByteArray path = pathOf(route.url);
            QVERIFY2(!paths.contains(path), path.constData());
            paths.insert(path);
        }
        const bool near = scenario.tags.contains(u"near");
        for (const QString& tag : scenario.tags) {
            if (tag.startsWith(u"row-"))
                (near ? nears : rows).insert(tag.mid(4).toInt());
        }
        if (scenario.id.startsWith("row-") && !near) {
            QVERIFY2(!scenario.tags.filter(QStringLiteral("root:")).isEmpty(), scenario.id.constData());
            QVERIFY2(scenario.tags.size() == 3, scenario.id.constData());
        }
    }
    for (int row = 1; row <= 13; ++row) {
        QVERIFY2(rows.contains(row), QByteArray::number(row).constData());
        QVERIFY2(nears.contains(row), QByteArray::number(row).constData());
    }
}

void TstPracticeServer::theNthRequestGetsTheNthAnswer()
{
    practice::PracticeServer server;
    server.setScenarios(
        {read(R"({"id":"n","page_origin":"null","request":{"api":"fetch","url":"http://127.0.0.1:8081/n"},
        "server":{"actual":[{"body":"one"},{"body":"two"}],"preflight":{"status":204}}})")});
    QVERIFY(server.listen());
    const auto body = [&] { return hear(server.port(), getFor("/n?q=1")).bytes.last(3); };
    QCOMPARE(body(), QByteArray("one"));
    hear(server.port(), preflightFor("/n")); // counted apart
    QCOMPARE(body(), QByteArray("two"));
    QCOMPARE(body(), QByteArray("two"));
    server.setScenarios(server.scenarios());
    QCOMPARE(body(), QByteArray("one"));
}

void TstPracticeServer::unknownPathsAndMissingPreflights()
{
    practice::PracticeServer server;
    server.setScenarios(
        {read(R"({"id":"n","page_origin":"null","request":{"api":"fetch","url":"http://127.0.0.1:8081/n"},
        "server":{"actual":{"body":"one"}}})")});
    QVERIFY(server.listen());
    QVERIFY(hear(server.port(), getFor("/elsewhere")).bytes.startsWith("HTTP/1.1 404 "));
    QVERIFY(hear(server.port(), preflightFor("/n")).bytes.startsWith("HTTP/1.1 405 "));
    // OPTIONS that asks for no method is a request like any other.
    QVERIFY(hear(server.port(), "OPTIONS /n HTTP/1.1\r\n\r\n").bytes.startsWith("HTTP/1.1 200 "));
}

void TstPracticeServer::closeResetDelayAndRaw()
{
    practice::PracticeServer server;
    server.setScenarios({
        read(
            R"({"id":"a","page_origin":"null","request":{"api":"fetch","url":"http://127.0.0.1:8081/close"},"server":{"actual":{"close":true}}})"),
        read(
            R"({"id":"b","page_origin":"null","request":{"api":"fetch","url":"http://127.0.0.1:8081/reset"},"server":{"actual":{"reset":true}}})"),
        read(
            R"({"id":"c","page_origin":"null","request":{"api":"fetch","url":"http://127.0.0.1:8081/slow"},"server":{"actual":{"delay_ms":80}}})"),
        read("{\"id\":\"d\",\"page_origin\":\"null\",\"request\":{\"api\":\"fetch\",\"url\":\"http://"
             "127.0.0.1:8081/raw\"},"
             "\"server\":{\"actual\":{\"raw\":\"caf\xC3\xA9\\u0000\\n\"}}}"),
    });
    QVERIFY(server.listen());
    const Heard closed = hear(server.port(), getFor("/close"));
    QCOMPARE(closed.bytes, QByteArray());
    QCOMPARE(closed.error, QAbstractSocket::RemoteHostClosedError);
    // A reset is no orderly end: Qt reports both with one error, the system's word tells them apart.
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    hear(socket, getFor("/reset"));
    QCOMPARE(socket.bytesAvailable(), 0);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(hear(server.port(), getFor("/slow")).bytes.startsWith("HTTP/1.1 200"));
    QVERIFY(timer.elapsed() >= 79);
    QCOMPARE(hear(server.port(), getFor("/raw")).bytes, QByteArray("caf\xE9\0\n", 6));
}

void TstPracticeServer::severalAtOnce()
{
    practice::PracticeServer server;
    server.setScenarios(
        {read(R"({"id":"s","page_origin":"null","request":{"api":"fetch","url":"http://127.0.0.1:8081/s"},
        "server":{"actual":{"delay_ms":30}}})")});
    QVERIFY(server.listen());
    int ended = 0;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 50; ++i) {
        QTcpSocket& socket = *sockets.emplace_back(std::make_unique<QTcpSocket>());
        connect(&socket, &QTcpSocket::disconnected, this,
                [&] { ended += socket.readAll().endsWith("\r\n\r\nok"); });
        socket.connectToHost(QHostAddress::LocalHost, server.port());
        socket.write(getFor("/s"));
    }
    QTRY_COMPARE(ended, 50);
}

void TstPracticeServer::aTakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    practice::PracticeServer server;
    QVERIFY(!server.listen(other.serverPort()));
    QVERIFY2(server.errorString().contains(QString::number(other.serverPort())),
             qPrintable(server.errorString()));
    QCOMPARE(server.port(), quint16(0));
    QVERIFY(server.listen());
    QVERIFY(server.errorString().isEmpty());
}

void TstPracticeServer::addresses()
{
    practice::PracticeServer server;
    QVERIFY(server.listen());
    const QByteArray port = QByteArray::number(server.port());
    const scenario::Scenario moved = server.addressed(read(R"({"id":"a","page_origin":"http://localhost:5173",
        "request":{"api":"fetch","url":"http://127.0.0.1:8081/a?x=1"},
        "server":{"actual":{"status":302,"headers":[["Location","http://localhost:8081/b"],["Access-Control-Allow-Origin","http://localhost:5173"]]},
        "redirects":[{"url":"http://localhost:8081/b","actual":{"status":302,"headers":[["Location","https://elsewhere.example/b"]]}}]}})"));
    QCOMPARE(moved.request.url, "http://127.0.0.1:" + port + "/a?x=1");
    QCOMPARE(moved.page.origin, QByteArray("http://localhost:5173"));
    QCOMPARE(moved.routes.at(0).actual.first().headers.at(0).value, "http://localhost:" + port + "/b");
    QCOMPARE(moved.routes.at(0).actual.first().headers.at(1).value, QByteArray("http://localhost:5173"));
    QCOMPARE(moved.routes.at(1).url, "http://localhost:" + port + "/b");
    QCOMPARE(moved.routes.at(1).actual.first().headers.at(0).value,
             QByteArray("https://elsewhere.example/b"));
}

void TstPracticeServer::tls()
{
    practice::PracticeServer server;
    server.setScenarios(
        {read(R"({"id":"s","page_origin":"null","request":{"api":"fetch","url":"https://localhost:8443/s"},
        "server":{"actual":{"body":"secret"}}})")});
    QVERIFY2(server.listenTls(), qPrintable(server.errorString()));
    QVERIFY(server.tlsPort() != 0);
    QVERIFY(server.certificate().subjectAlternativeNames().values().contains(QStringLiteral("localhost")));
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.tlsPort());
    QVERIFY(hear(socket, getFor("/s")).bytes.endsWith("\r\n\r\nsecret"));
    QCOMPARE(socket.peerCertificate(), server.certificate());
}

void TstPracticeServer::saysWhatItReceived()
{
    practice::PracticeServer server;
    QVERIFY(server.listen());
    QSignalSpy received(&server, &practice::PracticeServer::received);
    hear(server.port(), "POST /x HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().at(0).toByteArray(),
             QByteArray("POST /x HTTP/1.1\r\nContent-Length: 3\r\n\r\n"));
    QCOMPARE(received.first().at(1).toByteArray(), QByteArray("abc"));
}

CROSSCHECK_TEST(tst_practice_server, TstPracticeServer)
#include "tst_practice_server.moc"
