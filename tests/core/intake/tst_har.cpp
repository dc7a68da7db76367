#include "intake/har/entry.h"
#include "intake/intake.h"
#include "support/test.h"

#include <QRandomGenerator>

using namespace crosscheck;
using namespace Qt::StringLiterals;

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

/// A HAR with bodies that hold brackets and quotes, and where each of its entries ends.
QByteArray longHar(int count, QList<qsizetype>& ends)
{
    QByteArray out = "{ \"log\": { \"version\": \"1.2\", \"entries\": [\n";
    ends.clear();
    for (int i = 0; i < count; ++i) {
        out += i > 0 ? ",\n" : "";
        out += entry("GET", "https://api.example/" + QByteArray::number(i), origin, 200,
                     header("A", "\\\"x\\\\"), ",\"text\":\"{\\\"a\\\":[1,{}]} <p> é\"");
        ends.append(out.size());
    }
    return out + "]}}\n";
}

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
    void entryWithoutUrlIsReported()
    {
        const QByteArray good = entry("GET", "https://a/", origin, 200);
        QByteArray bad = good;
        bad.replace("\"url\":\"https://a/\"", "\"u\":1");
        const intake::HarText text = intake::readHar(har({good, bad, good}));
        QCOMPARE(text.entries.size(), 2);
        QCOMPARE(text.errors.size(), 1);
        QCOMPARE(text.errors.first().offset, har({good, bad, good}).indexOf(bad));
    }
    void fieldsOfAFormAreItsBody()
    {
        const intake::HarText text = intake::readHar(
            "{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://a/\",\"method\":\"POST\",\"postData\":{"
            "\"mimeType\":\"application/x-www-form-urlencoded; charset=UTF-8\",\"params\":[{\"name\":\"a b\","
            "\"value\":\"1&2\"},{\"name\":\"c\",\"value\":\"x%20y\"}]}}}]}}");
        QCOMPARE(text.entries.first().request.body, std::optional<QByteArray>("a+b=1%262&c=x%20y"));
    }
    void anEmptyTextIsNoBody()
    {
        const QByteArray empty = R"(,"postData":{"mimeType":"","params":[],"text":""})";
        QByteArray text = har({entry("GET", "https://a/", origin, 200)});
        const qsizetype at = text.indexOf(R"("headers")");
        QVERIFY(at != -1);
        text.insert(at, empty.mid(1) + ",");
        for (const bool bodies : {true, false}) {
            intake::HarOptions options;
            options.bodies = bodies;
            QCOMPARE(intake::readHar(text, options).entries.first().request.body,
                     std::optional<QByteArray>());
            QByteArray full = text;
            full.replace(R"("text":"")", R"("text":"a")");
            QVERIFY(intake::readHar(full, options).entries.first().request.body.has_value());
        }
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
    void cutAtRandomOffsets()
    {
        QList<qsizetype> ends;
        const QByteArray whole = longHar(40, ends);
        QRandomGenerator random(7);
        for (int i = 0; i < 200; ++i) {
            const qsizetype length = random.bounded(int(whole.size()));
            const intake::HarText text = intake::readHar(whole.first(length));
            const qsizetype before =
                std::count_if(ends.begin(), ends.end(), [length](qsizetype end) { return end <= length; });
            QCOMPARE(text.entries.size(), before); // every whole entry, and no more
            for (qsizetype k = 0; k < before; ++k)
                QCOMPARE(text.entries.at(k).request.url, "https://api.example/" + QByteArray::number(k));
            // Behind an entry stand a comma and a line end, then the next one begins.
            const bool inside = before > 0 && before < ends.size() && length > ends.at(before - 1) + 2;
            if (inside)
                QVERIFY2(!text.errors.isEmpty(), qPrintable(QString::number(length)));
            for (const intake::HarError& error : text.errors)
                QVERIFY(error.offset >= 0 && error.offset <= length);
        }
    }
    void oneBadByteCostsOneEntry()
    {
        QList<qsizetype> ends;
        const QByteArray whole = longHar(40, ends);
        QSet<QByteArray> urls;
        for (int i = 0; i < 40; ++i)
            urls.insert("https://api.example/" + QByteArray::number(i));
        QRandomGenerator random(11);
        const QByteArray bytes("\"\\{}[],:\0\xFF\n", 11);
        for (int i = 0; i < 300; ++i) {
            const qsizetype at = ends.first() - 200 + random.bounded(int(ends.last() - ends.first() + 190));
            QByteArray bad = whole;
            bad[at] = bytes.at(random.bounded(int(bytes.size())));
            const intake::HarText text = intake::readHar(bad);
            const QByteArray place = QByteArray::number(at) + ' ' + bad.mid(at - 20, 40);
            QVERIFY2(text.entries.size() >= 38, place.constData()); // its own, and the one that it ran into
            QVERIFY2(text.entries.size() <= 41, place.constData());
            int strange = 0;
            for (const intake::HarEntry& entry : text.entries)
                strange += !urls.contains(entry.request.url);
            QVERIFY2(strange <= 1, place.constData());
        }
    }
    void anEntryOfAHundredMegabytes()
    {
        const QByteArray body = ",\"x\":\"" + QByteArray(100 << 20, 'x') + "\\\"\"";
        const QByteArray whole =
            har({entry("GET", "https://a/", origin, 200, "", body), entry("GET", "https://b/", origin, 200)});
        intake::HarOptions options;
        options.bodies = false;
        const intake::HarText text = intake::readHar(whole, options);
        QVERIFY(text.errors.isEmpty());
        QCOMPARE(text.entries.size(), 2);
        QCOMPARE(text.entries.last().request.url, QByteArray("https://b/"));
    }
    void readingCanBeEnded()
    {
        QList<qsizetype> ends;
        intake::HarOptions options;
        options.progress = [&ends](qsizetype at) { return at < ends.at(9); };
        const QByteArray whole = longHar(40, ends);
        QCOMPARE(intake::readHar(whole, options).entries.size(), 10);
    }
    void borrowedTextsAreTheSame()
    {
        QList<qsizetype> ends;
        const QByteArray whole = longHar(40, ends);
        intake::HarOptions options;
        options.borrow = true;
        const intake::HarText borrowed = intake::readHar(whole, options), own = intake::readHar(whole);
        for (qsizetype i = 0; i < own.entries.size(); ++i) {
            QCOMPARE(borrowed.entries.at(i).request, own.entries.at(i).request);
            QCOMPARE(borrowed.entries.at(i).response, own.entries.at(i).response);
            QCOMPARE(borrowed.entries.at(i).startedMs, own.entries.at(i).startedMs);
        }
        QCOMPARE(own.entries.first().startedMs,
                 QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
    }
    void joinedByTheWayAsAtOnce()
    {
        // More than are held at a time, preflights in front and behind, chains across the places where the held ones go out.
        QList<QByteArray> entries;
        const QByteArray asked = origin + "," + header("Access-Control-Request-Method", "PUT");
        for (int i = 0; i < 9000; ++i) {
            const QByteArray url = "https://api.example/" + QByteArray::number(i);
            if (i % 7 == 0)
                entries.append(entry("OPTIONS", url, asked, 204));
            if (i % 5 == 0)
                entries.append(
                    entry("GET", url, origin, 302,
                          header("Location", "https://api.example/" + QByteArray::number(i + 41))));
            else
                entries.append(entry(i % 7 == 0 ? "PUT" : "GET", url, origin, 200));
            if (i % 11 == 0)
                entries.append(entry("OPTIONS", url, asked, 204));
        }
        const intake::HarText text = intake::readHar(har(entries));
        const QList<intake::HarSend> whole = intake::joinHar(text);
        intake::HarJoiner joiner;
        joiner.setPages(text.pages);
        QList<intake::HarSend> parts;
        for (const intake::HarEntry& one : text.entries)
            parts += joiner.add(one);
        parts += joiner.finish();
        std::stable_sort(parts.begin(), parts.end(),
                         [](const auto& one, const auto& other) { return one.index < other.index; });
        QCOMPARE(parts.size(), whole.size());
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QCOMPARE(parts.at(i).index, whole.at(i).index);
            QCOMPARE(parts.at(i).send.exchanges, whole.at(i).send.exchanges);
        }
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
    /// Chrome leaves Authorization out of what it exports; the preflight beside it says that it went.
    void whatAPreflightAskedForWent()
    {
        const QByteArray asked = origin + "," + header("Access-Control-Request-Method", "GET") + "," +
                                 header("Access-Control-Request-Headers", "authorization,x-a");
        const QByteArray get = entry("GET", "https://api.example/x", origin, 0);
        const QByteArray preflight = entry("OPTIONS", "https://api.example/x", asked, 403);
        const QList<intake::HarSend> sends = intake::joinHar(intake::readHar(har({get, preflight})));
        QCOMPARE(sends.size(), 1);
        QCOMPARE(sends.first().send.exchanges.size(), 2);
        QCOMPARE(sends.first().send.request.headers,
                 (http::HeaderList{{"authorization", "1"}, {"x-a", "1"}}));
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
    void modeWithoutSecFetchMode_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<fetch::Mode>("mode");
        const QByteArray document = header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        const QByteArray key = header("Sec-WebSocket-Key", "x");
        QTest::newRow("an Origin") << origin << QByteArray() << fetch::Mode::Cors;
        QTest::newRow("none") << header("Accept", "*/*") << QByteArray() << fetch::Mode::NoCors;
        QTest::newRow("a form") << origin + "," + document << QByteArray() << fetch::Mode::Navigate;
        QTest::newRow("markup by script")
            << origin + "," + header("Accept", "text/html, */*; q=0.01") << QByteArray() << fetch::Mode::Cors;
        QTest::newRow("upgrades") << origin + "," + header("Upgrade-Insecure-Requests", "1") << QByteArray()
                                  << fetch::Mode::Navigate;
        QTest::newRow("a WebSocket") << origin + "," + key << QByteArray() << fetch::Mode::Navigate;
        QTest::newRow("a ping") << origin + "," + header("Content-Type", "text/ping") << QByteArray()
                                << fetch::Mode::NoCors;
        QTest::newRow("a report") << origin + "," +
                                         header("Content-Type", "application/csp-report; charset=utf-8")
                                  << QByteArray() << fetch::Mode::NoCors;
        QTest::newRow("a stream") << header("Accept", "text/event-stream") << QByteArray("eventsource")
                                  << fetch::Mode::Cors;
        QTest::newRow("said") << document + "," + header("Sec-Fetch-Mode", "cors") << QByteArray()
                              << fetch::Mode::Cors;
    }
    /// Proxies and browsers of before 2020 leave the mode out.
    void modeWithoutSecFetchMode()
    {
        QFETCH(const QByteArray, headers);
        QFETCH(const QByteArray, type);
        QFETCH(const fetch::Mode, mode);
        const QList<intake::HarSend> sends = intake::joinHar(intake::readHar(har({entry(
            "POST", "https://api.example/a", headers, 200, "", ",\"_resourceType\":\"" + type + "\"")})));
        QCOMPARE(sends.size(), 1);
        QCOMPARE(sends.first().send.request.mode, std::optional(mode));
    }
    void failureInWords_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("line");
        const QByteArray safari =
            "Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200";
        QTest::newRow("Chrome's name")
            << QByteArray("net::ERR_BLOCKED_BY_CLIENT") << u"GET https://a/ net::ERR_BLOCKED_BY_CLIENT"_s;
        QTest::newRow("Safari's sentence") << safari << QString::fromUtf8(safari);
        QTest::newRow("no reason") << QByteArray("net::ERR_FAILED") << QString();
        QTest::newRow("broken off") << QByteArray("net::ERR_ABORTED") << QString();
        QTest::newRow("known already") << QByteArray("net::ERR_NAME_NOT_RESOLVED") << QString();
        QTest::newRow("none") << QByteArray() << QString();
    }
    void failureInWords()
    {
        QFETCH(const QByteArray, error);
        QFETCH(const QString, line);
        QByteArray text = har({entry("GET", "https://a/", origin, 0)});
        text.replace(R"("status":0,)", R"("status":0,"_error":")" + error + R"(",)");
        const QList<intake::HarSend> sends = intake::joinHar(intake::readHar(text));
        QCOMPARE(sends.size(), 1);
        QCOMPARE(sends.first().send.said.error, error);
        QCOMPARE(intake::failureLine(sends.first().send), line);
        const QList<facts::Message> said = intake::understand(text).messages;
        QCOMPARE(said.size(), line.isEmpty() ? 0 : 1);
        if (!line.isEmpty())
            QCOMPARE(text.mid(said.first().begin, said.first().end - said.first().begin), error);
    }
    /// What stands in a body is of some other failure; what stands behind the recording is of this one.
    void textsInAndBehindARecording()
    {
        const QByteArray text =
            har({entry("GET", "https://a/", origin, 200, "",
                       ",\"_comment\":\"GET http://b.example/ net::ERR_CONNECTION_REFUSED\"")});
        QCOMPARE(intake::understand(text).messages.size(), 0);
        const intake::Understood both =
            intake::understand(text + "\nGET https://a/ net::ERR_CONNECTION_REFUSED");
        QCOMPARE(both.messages.size(), 1);
        QVERIFY(both.messages.first().begin > text.size());
    }
    void pageOriginFromThePage()
    {
        const QList<intake::HarSend> sends = intake::joinHar(
            intake::readHar(har({entry("GET", "https://a/", "", 200, "", ",\"pageref\":\"p\"")})));
        QCOMPARE(sends.first().send.page.origin, QByteArray("https://app.example"));
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
