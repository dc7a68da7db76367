#include "support/test.h"
#include "url/origin.h"

using namespace crosscheck::url;

namespace {
Origin origin(const char* url)
{
    return originOf(parseOrNull(url).value());
}
} // namespace

class TstOrigin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofUrl_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("serialized");
        const auto row = [](const char* url, const char* serialized) {
            QTest::newRow(url) << QByteArray(url) << QByteArray(serialized);
        };
        row("https://u:p@API.example:443/a?b#c", "https://api.example");
        row("http://localhost:5173/", "http://localhost:5173");
        row("https://api.example./", "https://api.example.");
        row("http://[0:0:0:0:0:0:0:1]:80/", "http://[::1]");
        row("ws://a:81/", "ws://a:81");
        row("ftp://a/", "ftp://a");
        row("file:///a", "null");
        row("data:text/html,x", "null");
        row("about:blank", "null");
        row("capacitor://localhost", "null");
        row("blob:https://a:8443/uuid", "https://a:8443");
        row("blob:null/uuid", "null");
        row("blob:ftp://a/uuid", "null");
        row("blob:blob:https://a/uuid", "null");
    }
    void ofUrl()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, serialized);
        QCOMPARE(originOf(parseOrNull(url).value()).serialized(), serialized);
    }

    void readSerialized_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* text, bool good) { QTest::newRow(text) << QByteArray(text) << good; };
        row("null", true);
        row("https://a.example", true);
        row("http://localhost:5173", true);
        row("http://[::1]:8080", true);
        row("capacitor://localhost", true);
        row("chrome-extension://abcdefgh", true);
        row("file://", true);
        row("", false);
        row("Null", false);
        row("*", false);
        row("https://a.example/", false);
        row("https://a.example:443", false);
        row("https://A.example", false);
        row("https://a.example, https://b.example", false);
        row("https://u@a.example", false);
        row("https://a.example?x", false);
        row(" https://a.example", false);
        row("//a.example", false);
        row("a.example", false);
        row("x://", false);
        row("mailto:a", false);
    }
    void readSerialized()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        const std::optional<Origin> read = parseSerializedOrigin(text);
        QCOMPARE(read.has_value(), good);
        if (read)
            QCOMPARE(read->serialized(), text);
    }

    void sameOrigin()
    {
        QVERIFY(isSameOrigin(origin("https://a/x"), origin("https://a:443/y")));
        QVERIFY(!isSameOrigin(origin("https://a/"), origin("http://a/")));
        QVERIFY(!isSameOrigin(origin("https://a/"), origin("https://a:8443/")));
        QVERIFY(!isSameOrigin(origin("https://a/"), origin("https://a./")));
        QVERIFY(!isSameOrigin(Origin(), Origin()));
        Origin opaque;
        opaque.nonce = 7;
        QVERIFY(isSameOrigin(opaque, opaque));
    }

    void sameSite_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("same");
        QTest::addColumn<bool>("schemelessly");
        const auto row = [](const char* a, const char* b, bool same, bool schemelessly) {
            QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << same << schemelessly;
        };
        row("https://app.example.com", "https://api.example.com:8443", true, true);
        row("https://app.example.com", "http://api.example.com", false, true);
        row("https://a.github.io", "https://b.github.io", false, false);
        row("https://example.co.uk", "https://a.example.co.uk", true, true);
        row("https://co.uk", "https://co.uk", true, true);
        row("http://localhost:1", "http://localhost:2", true, true);
        row("http://a.localhost", "http://localhost", false, false);
        row("http://127.0.0.1:1", "http://127.0.0.1:2", true, true);
        row("http://127.0.0.1", "http://127.0.0.2", false, false);
        row("https://example.com.", "https://a.example.com.", true, true);
        row("https://example.com.", "https://example.com", false, false);
        row("https://aexample.com", "https://example.com", false, false);
        row("https://a.example.com", "https://a.example.org", false, false);
        row("https://com", "https://example.com", false, false);
        row("https://a.co.uk", "https://b.co.uk", false, false);
    }
    void sameSite()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, same);
        QFETCH(bool, schemelessly);
        QCOMPARE(isSameSite(origin(a.constData()), origin(b.constData())), same);
        QCOMPARE(isSchemelesslySameSite(origin(a.constData()), origin(b.constData())), schemelessly);
    }

    void registrable()
    {
        QCOMPARE(registrableDomain(origin("https://a.b.example.com").host), QByteArray("example.com"));
        QCOMPARE(registrableDomain(origin("https://b\xC3\xBC"
                                          "cher.\xE4\xB8\xAD\xE5\x9B\xBD")
                                       .host),
                 QByteArray("xn--bcher-kva.xn--fiqs8s"));
        QCOMPARE(registrableDomain(origin("https://com").host), QByteArray());
        QCOMPARE(registrableDomain(origin("https://github.io").host), QByteArray());
        QCOMPARE(registrableDomain(origin("https://10.0.0.1").host), QByteArray());
    }

    void trustworthy_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("trustworthy");
        const auto row = [](const char* url, bool trustworthy) {
            QTest::newRow(url) << QByteArray(url) << trustworthy;
        };
        row("https://a.example/", true);
        row("wss://a.example/", true);
        row("http://a.example/", false);
        row("http://localhost:5173/", true);
        row("http://LOCALHOST./", true);
        row("http://app.localhost/", true);
        row("http://localhost.example/", false);
        row("http://127.3.2.1/", true);
        row("http://128.0.0.1/", false);
        row("http://[::1]/", true);
        row("http://[::2]/", false);
        row("http://192.168.0.1/", false);
        row("file:///a", true);
        row("data:,x", true);
        row("about:blank", true);
        row("about:srcdoc", true);
        row("about:config", false);
        row("blob:https://a/x", true);
        row("blob:http://a.example/x", false);
        row("ftp://localhost/", true);
    }
    void trustworthy()
    {
        QFETCH(QByteArray, url);
        QFETCH(bool, trustworthy);
        QCOMPARE(isPotentiallyTrustworthy(parseOrNull(url).value()), trustworthy);
    }
};

CROSSCHECK_TEST(tst_origin, TstOrigin)
#include "tst_origin.moc"
