#include "fetched.h"
#include "support/raw_listener.h"
#include "support/test.h"

using namespace crosscheck;
using tests::fetched;
using tests::RawListener;

namespace {
using End = RawListener::End;
constexpr char plain[] = "HTTP/1.1 204 No Content\r\n\r\n";
} // namespace

class TstBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListenerSeesExactlyTheRequest_data();
    void aListenerSeesExactlyTheRequest();
    void headersComeByteForByte_data();
    void headersComeByteForByte();
    void interimAnswersAreKeptInRaw();
    void chunksAndTrailers();
    void whatCurlRefusesIsReadRaw_data();
    void whatCurlRefusesIsReadRaw();
    void whatMayNotBeRepeatedIsSentOnce();
    void aBodyIsNotReadPastTheLimit();
    void aHeadBeyondTheLimit();
    void aStreamEndsAfterItsTime();
    void aCutHeadIsSeen();
};

void TstBytes::aListenerSeesExactlyTheRequest_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QList<QPair<QByteArray, QByteArray>>>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected"); // %HOST% stands for host and port
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    QTest::newRow("nothing of its own") << QByteArray("GET") << QByteArray("/") << Headers{} << QByteArray()
                                        << QByteArray("GET / HTTP/1.1\r\nHost: %HOST%\r\n\r\n");
    QTest::newRow("order, repeats, empty value, odd bytes")
        << QByteArray("GET") << QByteArray("/a/../b/./c%2f?x=[1]|^")
        << Headers{{"Origin", "http://localhost:5173"},
                   {"X-A", "1"},
                   {"x-a", "2"},
                   {"X-Empty", ""},
                   {"X-Odd", "caf\xE9"}}
        << QByteArray()
        << QByteArray("GET /b/c%2f?x=[1]|^ HTTP/1.1\r\nHost: %HOST%\r\nOrigin: http://localhost:5173\r\nX-A: "
                      "1\r\nx-a: 2\r\nX-Empty:\r\n"
                      "X-Odd: caf\xE9\r\n\r\n");
    QTest::newRow("a preflight")
        << QByteArray("OPTIONS") << QByteArray("/x")
        << Headers{{"Accept", "*/*"}, {"Access-Control-Request-Method", "PUT"}, {"Origin", "null"}}
        << QByteArray()
        << QByteArray(
               "OPTIONS /x HTTP/1.1\r\nHost: %HOST%\r\nAccept: */*\r\nAccess-Control-Request-Method: PUT\r\n"
               "Origin: null\r\n\r\n");
    QTest::newRow("a body gets its length")
        << QByteArray("PATCH") << QByteArray("/x") << Headers{{"Content-Type", "application/json"}}
        << QByteArray("{\"a\":1}")
        << QByteArray("PATCH /x HTTP/1.1\r\nHost: %HOST%\r\nContent-Type: application/json\r\n"
                      "Content-Length: 7\r\n\r\n{\"a\":1}");
    QTest::newRow("a body without a type")
        << QByteArray("POST") << QByteArray("/x") << Headers{} << QByteArray("a")
        << QByteArray("POST /x HTTP/1.1\r\nHost: %HOST%\r\nContent-Length: 1\r\n\r\na");
    QTest::newRow("a POST without a body")
        << QByteArray("POST") << QByteArray("/x") << Headers{} << QByteArray()
        << QByteArray("POST /x HTTP/1.1\r\nHost: %HOST%\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("a method in its own case")
        << QByteArray("patch") << QByteArray("/") << Headers{{"User-Agent", "x"}} << QByteArray()
        << QByteArray("patch / HTTP/1.1\r\nHost: %HOST%\r\nUser-Agent: x\r\n\r\n");
    QTest::newRow("no header can add a line")
        << QByteArray("HEAD") << QByteArray("/") << Headers{{"X-A", "1\r\nX-B: 2"}} << QByteArray()
        << QByteArray("HEAD / HTTP/1.1\r\nHost: %HOST%\r\n\r\n");
}

void TstBytes::aListenerSeesExactlyTheRequest()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    QFETCH(QByteArray, expected);
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    QFETCH(const Headers, headers);
    RawListener listener(plain);
    http::Request request{method, listener.address(path), {}, std::nullopt};
    for (const auto& [name, value] : headers)
        request.headers.append({name, value});
    if (!body.isEmpty())
        request.body = body;
    wire::Wire wire;
    const http::Exchange exchange = fetched(wire, request);
    QVERIFY(exchange.answer.ok());
    expected.replace("%HOST%", "127.0.0.1:" + QByteArray::number(listener.serverPort()));
    QCOMPARE(listener.received, QList<QByteArray>{expected});
    // The exchange says the same as the wire.
    QByteArray told = expected.first(expected.indexOf("\r\n") + 2);
    for (const http::Header& header : exchange.request.headers)
        told += header.name + (header.value.isEmpty() ? ":" : ": ") + header.value + "\r\n";
    QCOMPARE(told + "\r\n" + body, expected);
    QCOMPARE(exchange.connection.peer, "127.0.0.1:" + QByteArray::number(listener.serverPort()));
    QCOMPARE(exchange.connection.protocol, QByteArray("http/1.1"));
    QVERIFY(exchange.connection.totalMs >= 0 && exchange.connection.connectMs >= 0 &&
            exchange.connection.firstByteMs >= 0);
}

void TstBytes::headersComeByteForByte_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QList<QByteArray>>("values");
    const QByteArray acao = "Access-Control-Allow-Origin";
    QTest::newRow("two lines")
        << QByteArray(
               "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nX: 1\r\naccess-control-allow-origin: "
               "x\r\nContent-Length: 2\r\n\r\nok")
        << acao << QList<QByteArray>{"*", "x"};
    QTest::newRow("LF only")
        << QByteArray("HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nContent-Length: 2\n\nok") << acao
        << QList<QByteArray>{"*"};
    QTest::newRow("HTTP/1.0, no reason, no length")
        << QByteArray("HTTP/1.0 200\r\nAccess-Control-Allow-Origin:*\r\n\r\nok") << acao
        << QList<QByteArray>{"*"};
    QTest::newRow("odd bytes")
        << QByteArray("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: http://b\xFC.test\r\n\r\nok") << acao
        << QList<QByteArray>{"http://b\xFC.test"};
    QTest::newRow("403 with a body")
        << QByteArray("HTTP/1.1 403 No\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nno")
        << acao << QList<QByteArray>{"*"};
    QTest::newRow("an empty value") << QByteArray("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin:\r\n\r\n")
                                    << acao << QList<QByteArray>{""};
    QTest::newRow("a redirect is not followed")
        << QByteArray("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
        << QByteArray("Location") << QList<QByteArray>{"/elsewhere"};
}

void TstBytes::headersComeByteForByte()
{
    QFETCH(const QByteArray, raw);
    QFETCH(const QByteArray, name);
    QFETCH(const QList<QByteArray>, values);
    RawListener listener(raw);
    wire::Wire wire;
    const http::Exchange exchange = fetched(wire, {"GET", listener.address(), {}, std::nullopt});
    QCOMPARE(int(exchange.answer.failure), int(http::NetworkFailure::None));
    QCOMPARE(exchange.answer.raw, raw);
    QCOMPARE(http::getAll(exchange.answer.response.headers, name), values);
    QCOMPARE(listener.received.size(), 1);
}

void TstBytes::interimAnswersAreKeptInRaw()
{
    const QByteArray raw = "HTTP/1.1 103 Early Hints\r\nAccess-Control-Allow-Origin: http://no\r\nLink: "
                           "</a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
                           "HTTP/1.1 200 OK\r\nX-Final: 1\r\nContent-Length: 2\r\n\r\nok";
    RawListener listener(raw);
    wire::Wire wire;
    const http::Answer answer = fetched(wire, {"GET", listener.address(), {}, std::nullopt}).answer;
    QCOMPARE(answer.response.status, 200);
    QCOMPARE(answer.response.headers, (http::HeaderList{{"X-Final", "1"}, {"Content-Length", "2"}}));
    QCOMPARE(answer.response.body, QByteArray("ok"));
    QCOMPARE(answer.raw, raw);
}

void TstBytes::chunksAndTrailers()
{
    const QByteArray raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: "
                           "X-T\r\n\r\n3\r\nabc\r\n2;x=1\r\nde\r\n0\r\nX-T: 9\r\n\r\n";
    RawListener listener(raw);
    wire::Wire wire;
    const http::Answer answer = fetched(wire, {"GET", listener.address(), {}, std::nullopt}).answer;
    QVERIFY(answer.ok());
    QCOMPARE(answer.response.body, QByteArray("abcde"));
    QCOMPARE(answer.response.trailers, (http::HeaderList{{"X-T", "9"}}));
}

void TstBytes::whatCurlRefusesIsReadRaw_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("a line without colon")
        << QByteArray("HTTP/1.1 200 OK\r\nnonsense\r\nAccess-Control-Allow-Origin: *\r\n\r\nok");
    QTest::newRow("NUL") << QByteArray(
        "HTTP/1.1 200 OK\r\nX: a\0b\r\nAccess-Control-Allow-Origin: *\r\n\r\nok", 66);
    QTest::newRow("a blank line first")
        << QByteArray("\r\nHTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok");
    QTest::newRow("the first header line begins with a blank")
        << QByteArray("HTTP/1.1 200 OK\r\n X: 1\r\nAccess-Control-Allow-Origin: *\r\n\r\nok");
    QTest::newRow("status 20") << QByteArray("HTTP/1.1 20 OK\r\nAccess-Control-Allow-Origin: *\r\n\r\nok");
    QTest::newRow("status 1000") << QByteArray(
        "HTTP/1.1 1000 OK\r\nAccess-Control-Allow-Origin: *\r\n\r\nok");
    QTest::newRow("HTTP/1.2") << QByteArray("HTTP/1.2 200 OK\r\nAccess-Control-Allow-Origin: *\r\n\r\nok");
    QTest::newRow("no HTTP at all") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("one long line") << "HTTP/1.1 200 OK\r\nX-Long: " + QByteArray(120000, 'a') +
                                          "\r\nAccess-Control-Allow-Origin: *\r\n\r\nok";
}

void TstBytes::whatCurlRefusesIsReadRaw()
{
    QFETCH(const QByteArray, raw);
    RawListener listener(raw);
    wire::Wire wire;
    const http::Request request{"GET", listener.address("/p?q"), {{"Origin", "null"}}, std::nullopt};
    const http::Exchange exchange = fetched(wire, request);
    QCOMPARE(exchange.answer.raw, raw);
    // The second reading asks with the same bytes.
    QCOMPARE(listener.received.size(), 2);
    QCOMPARE(listener.received.at(1), listener.received.at(0));
}

void TstBytes::whatMayNotBeRepeatedIsSentOnce()
{
    RawListener listener("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nnonsense\r\n\r\nok");
    wire::Wire wire;
    const http::Exchange exchange =
        fetched(wire, {"POST", listener.address(), {}, QByteArray("x")}, {}, false);
    QCOMPARE(listener.received.size(), 1);
    QVERIFY(!exchange.answer.raw.isEmpty());
}

void TstBytes::aBodyIsNotReadPastTheLimit()
{
    RawListener listener(
        "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 1000000000\r\n\r\n");
    listener.flood = QByteArray(65536, 'x');
    wire::Wire wire;
    wire::Options options;
    options.bodyLimit = 100000;
    const http::Answer answer = fetched(wire, {"GET", listener.address(), {}, std::nullopt}, options).answer;
    QVERIFY(answer.ok());
    QVERIFY(answer.response.bodyCut);
    QVERIFY(!answer.response.bodyTruncated);
    QCOMPARE(answer.response.status, 200);
    QCOMPARE(answer.response.body.size(), 100000);
    QVERIFY2(listener.written < 50'000'000, QByteArray::number(listener.written).constData());
}

void TstBytes::aHeadBeyondTheLimit()
{
    QByteArray raw = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < 1000; ++i)
        raw += "X-" + QByteArray::number(i) + ": " + QByteArray(1000, 'a') + "\r\n";
    RawListener listener(raw + "\r\nok");
    wire::Wire wire;
    const http::Answer answer = fetched(wire, {"GET", listener.address(), {}, std::nullopt}).answer;
    QCOMPARE(int(answer.failure), int(http::NetworkFailure::ResponseTooLarge));
}

void TstBytes::aStreamEndsAfterItsTime()
{
    RawListener listener(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nAccess-Control-Allow-Origin: *\r\n\r\n",
        End::KeepOpen);
    wire::Wire wire;
    wire::Options options;
    options.bodyTimeoutMs = 50;
    const http::Answer answer = fetched(wire, {"GET", listener.address(), {}, std::nullopt}, options).answer;
    QVERIFY(answer.ok());
    QVERIFY(answer.response.bodyCut);
    QCOMPARE(http::get(answer.response.headers, "Access-Control-Allow-Origin"),
             std::optional<QByteArray>("*"));
}

void TstBytes::aCutHeadIsSeen()
{
    RawListener listener("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nX-Cu");
    wire::Wire wire;
    const http::Answer answer = fetched(wire, {"GET", listener.address(), {}, std::nullopt}).answer;
    QVERIFY(!answer.ok());
    QVERIFY(answer.raw.startsWith("HTTP/1.1 200 OK\r\n"));
}

CROSSCHECK_TEST(tst_bytes, TstBytes)
#include "tst_bytes.moc"
