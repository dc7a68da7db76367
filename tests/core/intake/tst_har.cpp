#include "intake/har/entry.h"
#include "intake/intake.h"
#include "support/test.h"

using namespace crosscheck;

namespace {

QByteArray entry(const QByteArray& method, const QByteArray& url, const QByteArray& headers, int status,
                 const QByteArray& answer = {}, const QByteArray& more = {})
{
    return "{\"startedDateTime\":\"2026-01-01T00:00:00.000Z\",\"request\":{\"method\":\"" + method +
           "\",\"url\":\"" + url + "\",\"headers\":[" + headers +
           "]},\"response\":{\"status\":" + QByteArray::number(status) + ",\"headers\":[" + answer + "]}" +
           more + "}";
}
QByteArray header(const QByteArray& name, const QByteArray& value)
{
    return "{\"name\":\"" + name + "\",\"value\":\"" + value + "\"}";
}
QByteArray har(const QList<QByteArray>& entries)
{
    return "{\"log\":{\"version\":\"1.2\",\"pages\":[{\"id\":\"p\",\"title\":\"https://app.example/"
           "x\"}],\"entries\":[" +
           entries.join(",") + "]}}";
}
const QByteArray origin = header("Origin", "https://app.example");

} // namespace

class TstHar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entriesWithTheirHeaders()
    {
        const intake::HarText text = intake::readHar(har(
            {entry("GET", "https://a/", origin + "," + header(":path", "/"), 200, header("Vary", "a\\\"b")),
             entry("POST", "https://b/", "", 0, "", ",\"_error\":\"net::ERR_FAILED\"")}));
        QCOMPARE(text.entries.size(), 2);
        QVERIFY(text.errors.isEmpty());
        QCOMPARE(text.entries.at(0).request.headers, (http::HeaderList{{"Origin", "https://app.example"}}));
        QCOMPARE(text.entries.at(0).response.headers, (http::HeaderList{{"Vary", "a\"b"}}));
        QCOMPARE(text.entries.at(1).error, QByteArray("net::ERR_FAILED"));
        QCOMPARE(text.pages.value("p"), QByteArray("https://app.example"));
    }
    void headersAsAnObject()
    {
        const intake::HarText text =
            intake::readHar("{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://a/"
                            "\",\"method\":\"GET\",\"headers\":{\"A\":\"1\",\"B\":[\"2\",\"3\"]}}}]}}");
        QCOMPARE(text.entries.first().request.headers,
                 (http::HeaderList{{"A", "1"}, {"B", "2"}, {"B", "3"}}));
    }
    void fragmentsBomAndTwoDocuments()
    {
        const QByteArray one = entry("GET", "https://a/", "", 200);
        QCOMPARE(intake::readHar(one).entries.size(), 1);
        QCOMPARE(intake::readHar("[" + one + "," + one + "]").entries.size(), 2);
        QCOMPARE(intake::readHar("\xEF\xBB\xBF" + har({one})).entries.size(), 1);
        const intake::HarText two = intake::readHar(har({one}) + "\n" + har({one, one}));
        QCOMPARE(two.entries.size(), 3);
        QCOMPARE(two.entries.last().index, 2);
    }
    void brokenEntryDoesNotStopTheOthers()
    {
        const QByteArray good = entry("GET", "https://a/", origin, 200);
        QByteArray bad = good;
        bad.replace("\"headers\":", "\"headers\";");
        const intake::HarText text = intake::readHar(har({good, bad, good}));
        QCOMPARE(text.errors.size(), 1);
        QVERIFY(text.errors.first().offset > 0);
        QVERIFY(text.entries.size() >= 2);
        QCOMPARE(text.entries.last().index, 2);
    }
    void bytesThatAreNotUtf8()
    {
        const intake::HarText text =
            intake::readHar(har({entry("GET", "https://a/", header("X", "a\xFF"), 200)}));
        QCOMPARE(text.entries.size(), 1);
        QCOMPARE(text.errors.size(), 1);
        QCOMPARE(text.entries.first().request.headers.first().value, QByteArray("a\xEF\xBF\xBD"));
    }
    void cutAnywhere()
    {
        const QByteArray whole =
            har({entry("GET", "https://a/", origin, 200, header("A", "\\\\\\\"")),
                 entry("GET", "https://b/", origin, 200), entry("GET", "https://c/", origin, 200)});
        qsizetype before = 0;
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            const intake::HarText text = intake::readHar(whole.first(length));
            QVERIFY(text.entries.size() >= before); // a longer text never yields fewer
            before = text.entries.size();
            for (const intake::HarError& error : text.errors)
                QVERIFY(error.offset <= length);
        }
        QCOMPARE(before, 3);
    }
    void preflightIsJoinedToItsRequest()
    {
        const QByteArray asked = origin + "," + header("Access-Control-Request-Method", "PUT") + "," +
                                 header("Access-Control-Request-Headers", "x-a");
        const QByteArray put =
            entry("PUT", "https://api.example/x",
                  origin + "," + header("X-A", "1") + "," + header("User-Agent", "u"), 200);
        const QByteArray preflight = entry("OPTIONS", "https://api.example/x", asked, 204);
        const QByteArray other = entry("GET", "https://api.example/x", origin, 200);
        for (const QByteArray& text : {har({preflight, other, put}), har({other, put, preflight})}) {
            const QList<intake::HarSend> sends = intake::joinHar(intake::readHar(text));
            QCOMPARE(sends.size(), 2);
            const intake::HarSend& joined =
                sends.at(0).send.request.method == "PUT" ? sends.at(0) : sends.at(1);
            QCOMPARE(joined.send.exchanges.size(), 2);
            QCOMPARE(joined.send.exchanges.at(0).kind, http::Exchange::Kind::Preflight);
            QCOMPARE(joined.send.request.headers, (http::HeaderList{{"X-A", "1"}}));
        }
        const QList<intake::HarSend> alone = intake::joinHar(intake::readHar(har({preflight})));
        QCOMPARE(alone.size(), 1);
        QCOMPARE(alone.first().send.request.method, QByteArray("PUT"));
    }
    void redirectsAreJoined()
    {
        const QList<intake::HarSend> sends = intake::joinHar(
            intake::readHar(har({entry("GET", "https://api.example/a", origin, 302, header("Location", "/b")),
                                 entry("GET", "https://other.example/", origin, 200),
                                 entry("GET", "https://api.example/b", origin, 200)})));
        QCOMPARE(sends.size(), 2);
        QCOMPARE(sends.first().send.exchanges.size(), 2);
        QCOMPARE(sends.first().send.exchanges.at(1).hop, 1);
    }
    void pageOriginFromThePage()
    {
        const QList<intake::HarSend> sends = intake::joinHar(
            intake::readHar(har({entry("GET", "https://a/", "", 200, "", ",\"pageref\":\"p\"")})));
        QCOMPARE(sends.first().pageOrigin, QByteArray("https://app.example"));
    }
    void understoodAsHar()
    {
        const intake::Understood understood =
            intake::understand(har({entry("GET", "https://a/", origin, 200)}));
        QCOMPARE(understood.kind, intake::Kind::Har);
        QCOMPARE(understood.sends.size(), 1);
        QCOMPARE(understood.pageOrigin, std::optional<QByteArray>("https://app.example"));
    }
};

CROSSCHECK_TEST(tst_har, TstHar)
#include "tst_har.moc"
