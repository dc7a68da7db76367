#include "intake/encoding.h"
#include "intake/har/entry.h"
#include "support/test.h"

using namespace crosscheck;

namespace {

QByteArray header(const QByteArray& name, const QByteArray& value)
{
    return "{\"name\":\"" + name + "\",\"value\":\"" + value + "\"}";
}
QByteArray entry(const QByteArray& method, const QByteArray& url, const QList<QByteArray>& headers,
                 int status, const QByteArray& answer = {}, const QByteArray& more = {})
{
    return "{\"pageref\":\"p\",\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url +
           "\",\"headers\":[" + headers.join(',') +
           "]},\"response\":{\"status\":" + QByteArray::number(status) + ",\"headers\":[" + answer + "]}" +
           more + "}";
}
QList<intake::HarSend> joined(const QList<QByteArray>& entries)
{
    return intake::joinHar(intake::readHar(
        "{\"log\":{\"pages\":[{\"id\":\"p\",\"title\":\"https://app.example/\"}],\"entries\":[" +
        entries.join(',') + "]}}"));
}
const QByteArray api("https://api.example/x");
const QByteArray origin = header("Origin", "https://app.example");
const QByteArray byScript = header("Sec-Fetch-Mode", "cors");
const QByteArray fetchType(",\"_resourceType\":\"fetch\"");

QByteArray preflightFor(const QByteArray& names)
{
    return entry("OPTIONS", api,
                 {origin, header("Access-Control-Request-Method", "GET"),
                  header("Access-Control-Request-Headers", names)},
                 204, {}, ",\"_resourceType\":\"preflight\"");
}

} // namespace

class TstHarJoined : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A client that asks again without the header that its preflight was refused for: Chrome lists the request that failed, its
    /// preflight, the second try.
    void aSecondTryHasNoPreflight()
    {
        const QList<intake::HarSend> sends =
            joined({entry("GET", api, {header("X-Version", "2")}, 0, {}, fetchType),
                    preflightFor("x-version"), entry("GET", api, {origin, byScript}, 200, {}, fetchType)});
        QCOMPARE(sends.size(), 2);
        QCOMPARE(sends.at(0).index, 0);
        QCOMPARE(sends.at(0).send.exchanges.size(), 2);
        QCOMPARE(sends.at(0).send.exchanges.at(0).kind, http::Exchange::Kind::Preflight);
        QCOMPARE(sends.at(1).index, 2);
        QCOMPARE(sends.at(1).send.exchanges.size(), 1);
        QVERIFY(sends.at(1).send.request.headers.isEmpty());
    }
    /// Authorization is left out of what is exported: that it is missing doesn't tell two requests apart.
    void whatExportersLeaveOutIsMissed()
    {
        const QList<intake::HarSend> sends = joined(
            {entry("GET", api, {origin, byScript}, 200, {}, fetchType), preflightFor("authorization")});
        QCOMPARE(sends.size(), 1);
        QCOMPARE(sends.first().send.exchanges.size(), 2);
    }
    /// The same request three times: each has the preflight that stands behind it.
    void triesKeepTheirPreflights()
    {
        const QByteArray failed = entry("GET", api, {header("X-Version", "2")}, 0, {}, fetchType);
        const QByteArray asked = preflightFor("x-version");
        const QList<intake::HarSend> sends = joined({failed, asked, failed, asked, failed, asked});
        QCOMPARE(sends.size(), 3);
        for (const intake::HarSend& send : sends)
            QCOMPARE(send.send.exchanges.size(), 2);
    }
    /// A service worker's request was redirected to a page that is then navigated to.
    void aNavigationIsNoHopOfAScript()
    {
        const QList<intake::HarSend> sends =
            joined({entry("GET", "https://app.example/a.js", {byScript}, 302,
                          header("Location", "https://login.example/")),
                    entry("GET", "https://login.example/", {header("Sec-Fetch-Mode", "navigate")}, 200),
                    entry("GET", "https://app.example/b.js", {byScript}, 302,
                          header("Location", "https://cdn.example/b.js")),
                    entry("GET", "https://cdn.example/b.js", {byScript, origin}, 200)});
        QCOMPARE(sends.size(), 3);
        QCOMPARE(sends.at(0).send.exchanges.size(), 1);
        QCOMPARE(sends.at(2).send.exchanges.size(), 2);
    }
    void pageOrigin_data()
    {
        QTest::addColumn<QList<QByteArray>>("headers");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray page("https://app.example"), own("https://api.example");
        QTest::newRow("the page's") << QList<QByteArray>{byScript} << page;
        QTest::newRow("said to be its own")
            << QList<QByteArray>{byScript, header("Sec-Fetch-Site", "same-origin")} << own;
        QTest::newRow("a frame's") << QList<QByteArray>{byScript, header("Referer", own + "/frame")} << own;
        QTest::newRow("a style sheet's image")
            << QList<QByteArray>{header("Sec-Fetch-Mode", "no-cors"), header("Referer", own + "/a.css")}
            << page;
        QTest::newRow("Origin before all")
            << QList<QByteArray>{byScript, origin, header("Referer", own + "/frame")} << page;
    }
    void pageOrigin()
    {
        QFETCH(const QList<QByteArray>, headers);
        QFETCH(const QByteArray, expected);
        const QList<intake::HarSend> sends = joined({entry("GET", api, headers, 200)});
        QCOMPARE(sends.first().send.page.origin, expected);
    }
    /// A page's title is the address that was asked for; its document may have been redirected.
    void theDocumentsOriginBehindRedirects()
    {
        const QByteArray navigation = header("Sec-Fetch-Mode", "navigate");
        const QByteArray away = header("Location", "https://www.app.example/");
        const QByteArray asked = entry("GET", "https://www.app.example/data", {byScript}, 200);
        const QList<QByteArray> moved{entry("GET", "https://app.example/", {navigation}, 301, away),
                                      entry("GET", "https://www.app.example/", {navigation}, 200), asked};
        QCOMPARE(joined(moved).last().send.page.origin, QByteArray("https://www.app.example"));
        intake::HarJoiner joiner;
        joiner.setPages({{"p", "https://app.example"}});
        for (const intake::HarEntry& one : intake::readHar("[" + moved.join(',') + "]").entries)
            joiner.add(one);
        QCOMPARE(joiner.finish().last().send.page.origin, QByteArray("https://www.app.example"));
        // What begins in the middle of a page, and what a frame is redirected to later, moves no page.
        const QList<QByteArray> script{entry("GET", "https://app.example/a", {byScript}, 302, away), asked};
        QCOMPARE(joined(script).last().send.page.origin, QByteArray("https://app.example"));
        const QList<QByteArray> frame{entry("GET", "https://app.example/", {navigation}, 200),
                                      entry("GET", "https://app.example/f", {navigation}, 302, away), asked};
        QCOMPARE(joined(frame).last().send.page.origin, QByteArray("https://app.example"));
    }
    /// Before Sec-Fetch-Mode Chromium's recordings from its performance log name a beacon by its priority alone.
    void aBeaconByItsPriority()
    {
        const QList<QByteArray> headers{origin, header("Content-Type", "text/plain;charset=UTF-8")};
        const auto mode = [&headers](const QByteArray& more) {
            return joined({entry("POST", api, headers, 200, {}, more)}).first().send.request.mode;
        };
        QCOMPARE(mode(",\"_priority\":\"VeryLow\""), std::optional(fetch::Mode::NoCors));
        QCOMPARE(mode(",\"_priority\":\"High\""), std::optional(fetch::Mode::Cors));
        QCOMPARE(mode(",\"_priority\":\"VeryLow\",\"_resourceType\":\"fetch\""),
                 std::optional(fetch::Mode::Cors));
    }
    /// A performance log and a part of a WebSocket's messages are lists of objects too.
    void aListOfOtherThings()
    {
        const QByteArray log =
            "[{\"message\":{\"method\":\"Network.requestWillBeSent\",\"params\":{\"request\":{"
            "\"url\":\"https://a/\"}}}},{\"type\":\"request\"},"
            "{\"request\":{\"method\":\"GET\",\"url\":\"https://b/\",\"headers\":[]}}]";
        const intake::HarText text = intake::readHar(log);
        QCOMPARE(text.entries.size(), 1);
        QCOMPARE(text.entries.first().request.url, QByteArray("https://b/"));
        QVERIFY(text.errors.isEmpty());
        const intake::HarText messages =
            intake::readHar("\"_webSocketMessages\": [{\"type\":\"send\",\"data\":\"{\\\"request\\\":1}\"}]");
        QVERIFY(messages.entries.isEmpty() && messages.errors.isEmpty());
    }
    void shapesOfOtherWriters_data()
    {
        QTest::addColumn<QByteArray>("har");
        QTest::addColumn<int>("entries");
        const QByteArray one = entry("GET", api, {origin}, 200);
        const QByteArray log = "{\"log\":{\"entries\":[" + one + "]}}";
        QTest::newRow("a list of recordings") << "[" + log + "," + log + "]" << 2;
        QTest::newRow("wrapped") << "{\"har\":" + log + "}" << 1;
        QTest::newRow("wrapped twice") << "{\"data\":{\"har\":" + log + "}}" << 1;
        QTest::newRow("numbered") << "{\"log\":{\"entries\":{\"0\":" + one + ",\"3\":" + one + "}}}" << 2;
        QTest::newRow("an object beside a list")
            << "{\"data\":{\"x\":{\"entries\":[" + one + "]}},\"log\":{\"entries\":[]}}" << 0;
        QTest::newRow("headers as lines")
            << QByteArray(log).replace(origin, "\"Origin: https://app.example\"") << 1;
        QTest::newRow("headers as pairs")
            << QByteArray(log).replace(origin, "[\"Origin\",\"https://app.example\"]") << 1;
        QTest::newRow("a header that is none") << QByteArray(log).replace(origin, "null,5," + origin) << 1;
        QTest::newRow("a status in words") << QByteArray(log).replace(":200,", ":\"200 OK\",") << 1;
        QTest::newRow("a status with a point") << QByteArray(log).replace(":200,", ":200.0,") << 1;
        QTest::newRow("a line's end within a text")
            << QByteArray(log).replace("\"method\"", "\"comment\":\"a\nb\",\"method\"") << 1;
    }
    void shapesOfOtherWriters()
    {
        QFETCH(const QByteArray, har);
        QFETCH(const int, entries);
        const intake::HarText text = intake::readHar(har);
        QCOMPARE(text.entries.size(), entries);
        for (const intake::HarEntry& read : text.entries) {
            QCOMPARE(read.request.url, api);
            QCOMPARE(read.request.headers, (http::HeaderList{{"Origin", "https://app.example"}}));
            QCOMPARE(read.response.status, 200);
        }
    }
    void nullKeepsItsNumber()
    {
        const intake::HarText text =
            intake::readHar("{\"log\":{\"entries\":[null," + entry("GET", api, {origin}, 200) + "]}}");
        QCOMPARE(text.entries.size(), 1);
        QCOMPARE(text.entries.first().index, 1);
        QCOMPARE(text.errors.size(), 1);
    }
    /// Windows PowerShell's redirections write UTF-16.
    void utf16IsConverted()
    {
        using namespace Qt::StringLiterals;
        const QByteArray little("\xFF\xFE\x61\x00\xE9\x00", 6), big("\xFE\xFF\x00\x61\x00\xE9", 6);
        QCOMPARE(intake::asUtf8(little), u"aé"_s.toUtf8());
        QCOMPARE(intake::asUtf8(big), u"aé"_s.toUtf8());
        QCOMPARE(intake::asUtf8("\xEF\xBB\xBFx"), QByteArray("\xEF\xBB\xBFx"));
        QVERIFY(intake::asUtf8({}).isEmpty());
    }
};

CROSSCHECK_TEST(tst_har_joined, TstHarJoined)
#include "tst_har_joined.moc"
