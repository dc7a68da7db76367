#include "fetched.h"
#include "support/raw_listener.h"
#include "support/test.h"

using namespace crosscheck;
using tests::fetched;
using tests::RawListener;

class TstProxies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { init(); }
    void otherHostsGoThroughTheProxy();
    void loopbackNeverDoes();
    void noProxyIsHonoured();
    void aProxyThatIsNotThere();
    void aProxyThatRefusesTheTunnel();
};

void TstProxies::init()
{
    for (const char* name :
         {"http_proxy", "https_proxy", "no_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"})
        qunsetenv(name);
}

void TstProxies::otherHostsGoThroughTheProxy()
{
    RawListener proxy("HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n");
    qputenv("http_proxy", "http://me:secret@127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    wire::Wire wire;
    const http::Exchange exchange =
        fetched(wire, {"GET", "http://api.example.test/x?y", {{"Origin", "null"}}, std::nullopt});
    QCOMPARE(exchange.answer.response.status, 204);
    QCOMPARE(proxy.received.size(), 1);
    QVERIFY2(proxy.received.first().startsWith(
                 "GET http://api.example.test/x?y HTTP/1.1\r\nHost: api.example.test\r\n"),
             proxy.received.first().constData());
    QVERIFY(proxy.received.first().contains("\r\nProxy-Authorization: Basic "));
    // It is for the proxy and no header of the request.
    QVERIFY(!http::contains(exchange.request.headers, "Proxy-Authorization"));
}

void TstProxies::loopbackNeverDoes()
{
    RawListener proxy("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    RawListener server("HTTP/1.1 204 No Content\r\n\r\n");
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    qputenv("all_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    wire::Wire wire;
    for (const char* host : {"127.0.0.1", "localhost", "a.localhost"})
        QCOMPARE(fetched(wire, {"GET", server.address("/", host), {}, std::nullopt}).answer.response.status,
                 204);
    QCOMPARE(proxy.received.size(), 0);
}

void TstProxies::noProxyIsHonoured()
{
    RawListener proxy("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    RawListener server("HTTP/1.1 204 No Content\r\n\r\n");
    const QByteArray port = QByteArray::number(server.serverPort());
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    qputenv("no_proxy", "api.example.test");
    wire::Wire wire;
    wire::Options options;
    options.resolve = {{"api.example.test:" + port, "127.0.0.1"}};
    QCOMPARE(fetched(wire, {"GET", "http://api.example.test:" + port + "/", {}, std::nullopt}, options)
                 .answer.response.status,
             204);
    QCOMPARE(proxy.received.size(), 0);
}

void TstProxies::aProxyThatIsNotThere()
{
    QByteArray port;
    {
        RawListener gone("");
        port = QByteArray::number(gone.serverPort());
    }
    qputenv("http_proxy", "http://127.0.0.1:" + port);
    wire::Wire wire;
    QCOMPARE(int(fetched(wire, {"GET", "http://api.example.test/", {}, std::nullopt}).answer.failure),
             int(http::NetworkFailure::Proxy));
}

void TstProxies::aProxyThatRefusesTheTunnel()
{
    RawListener proxy("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    wire::Wire wire;
    const http::Exchange exchange = fetched(wire, {"GET", "https://api.example.test/", {}, std::nullopt});
    QCOMPARE(int(exchange.answer.failure), int(http::NetworkFailure::Proxy));
    QVERIFY(proxy.received.first().startsWith("CONNECT api.example.test:443 "));
}

CROSSCHECK_TEST(tst_proxies, TstProxies)
#include "tst_proxies.moc"
