#include "http/reader.h"
#include "support/test.h"

using namespace crosscheck::http;

namespace {
ReaderQuirks with(bool ReaderQuirks::*field, bool value)
{
    ReaderQuirks quirks;
    quirks.*field = value;
    return quirks;
}
QByteArray nul(const char* text)
{
    return QByteArray(text).replace('@', '\0');
}
} // namespace

class TstReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void good_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const char* raw, int status, const HeaderList& headers,
                            const char* body, const char* method = "GET") {
            QTest::newRow(name) << QByteArray(raw) << QByteArray(method) << status << headers
                                << QByteArray(body);
        };
        const HeaderList two{{"Content-Length", "2"}};
        row("length", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokrest", 200, two, "ok");
        row("until close", "HTTP/1.0 200 OK\r\n\r\nok\r\n", 200, {}, "ok\r\n");
        row("no reason", "HTTP/1.1 200\r\n\r\n", 200, {}, "");
        row("HTTP/2 dump", "HTTP/2 204 \r\nvary: origin\r\n\r\n", 204, {{"vary", "origin"}}, "");
        row("LF only", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", 200, two, "ok");
        row("values as they came", "HTTP/1.1 200 OK\r\nX-A: 1 \t\r\nx-a:\xFF\x7F\r\nX-A:\r\n\r\n", 200,
            {{"X-A", "1 \t"}, {"x-a", "\xFF\x7F"}, {"X-A", ""}}, "");
        row("folded", "HTTP/1.1 200 OK\r\nA:\r\n http://a\r\nB: 1\r\n\t 2 \r\n\r\n", 200,
            {{"A", "http://a"}, {"B", "1 2"}}, "");
        row("fold of a dropped line", "HTTP/1.1 200 OK\r\n A\r\nB : 1\r\n 2\r\n\r\n", 200, {}, "");
        row("space before colon", "HTTP/1.1 200 OK\r\nA : 1\r\nB: 2\r\n\r\n", 200, {{"B", "2"}}, "");
        row("no colon", "HTTP/1.1 200 OK\r\nhello\r\nB: 2\r\n\r\n", 200, {{"B", "2"}}, "");
        row("no name", "HTTP/1.1 200 OK\r\n: 1\r\nX Y: 1\r\nB: 2\r\n\r\n", 200, {{"B", "2"}}, "");
        row("leading blank lines", "\r\n\nHTTP/1.1 200 OK\r\n\r\n", 200, {}, "");
        row("1xx before",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 404 "
            "No\r\n\r\nx",
            404, {}, "x");
        row("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", 200, two, "", "HEAD");
        row("204 with a body", "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nok", 204, two, "");
        row("304", "HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n", 304, two, "");
        row("chunked",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, "
            "Chunked\r\n\r\n2;x=y\r\nok\r\nA\r\n0123456789\r\n0\r\n\r\nrest",
            200, {{"Transfer-Encoding", "gzip, Chunked"}}, "ok0123456789");
        row("chunked wins over length",
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 200,
            {{"Content-Length", "9"}, {"Transfer-Encoding", "chunked"}}, "");
        row("equal lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2, 2\r\n\r\nok", 200,
            {{"Content-Length", "2"}, {"Content-Length", "2, 2"}}, "ok");
        row("length is no number", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nok", 200,
            {{"Content-Length", "-1"}}, "ok");
    }
    void good()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, method);
        const Answer answer = readResponse(raw, {}, method);
        QVERIFY(answer.ok());
        QTEST(answer.response.status, "status");
        QTEST(answer.response.headers, "headers");
        QTEST(answer.response.body, "body");
        QCOMPARE(answer.raw, raw);
    }

    void chunkSizes_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("exact");
        QTest::addColumn<bool>("leading");
        QTest::addColumn<bool>("or end");
        const auto row = [](const char* line, bool exact, bool leading, bool orEnd) {
            QTest::newRow(*line ? line : "nothing") << QByteArray(line) << exact << leading << orEnd;
        };
        row("2", true, true, true);
        row("2 ", true, true, true);
        row("2;x=\"y\"", true, true, true);
        row("00000000000000002", true, true, true);
        row(" 2", false, true, true);
        row("2\t", false, true, true);
        row("+2", false, true, true);
        row("0x2", false, true, true);
        row("2zz", false, true, true);
        row("zz", false, false, false);
        row("", false, false, false);
        row("-2", false, false, false);
        row("1ffffffff0", false, false, true); // a body that breaks off
        row("fffffffffffffffff", false, false, false);
    }
    void chunkSizes()
    {
        QFETCH(QByteArray, line);
        const QByteArray raw =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n1\r\n" + line + "\r\nok\r\n0\r\n\r\n";
        ReaderQuirks quirks;
        QTEST(readResponse(raw, quirks).ok(), "exact");
        quirks.chunkSizes = ChunkSizes::Leading;
        quirks.badChunksAreInvalid = true;
        QTEST(readResponse(raw, quirks).ok(), "leading");
        quirks.badChunksAreInvalid = false;
        quirks.chunkSizes = ChunkSizes::LeadingOrEnd;
        QTEST(readResponse(raw, quirks).response.body.startsWith("1ok"), "or end");
    }
    void badChunk()
    {
        const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        QVERIFY(readResponse(head + "2\r\nok\r\nzz\r\n", {}).response.badChunk);
        QVERIFY(readResponse(head + "2\r\nok!\r\n0\r\n\r\n", {}).response.badChunk);
        QVERIFY(!readResponse(head + "5\r\nok", {}).response.badChunk); // cut short
        QVERIFY(!readResponse(head + "2\r\nok\r\n0\r\n\r\n", {}).response.badChunk);
        ReaderQuirks quirks;
        quirks.badChunksAreInvalid = true;
        QCOMPARE(readResponse(head + "2\r\nok\r\nzz\r\n", quirks).failure, NetworkFailure::InvalidResponse);
    }
    void reasonOfStatus()
    {
        ReaderQuirks quirks;
        QCOMPARE(readResponse("HTTP/1.1 404Not\r\n\r\n", quirks).failure, NetworkFailure::InvalidResponse);
        quirks.codeEndsAnywhere = true;
        QCOMPARE(readResponse("HTTP/1.1 404Not\r\n\r\n", quirks).response.reason, QByteArray("Not"));
        QCOMPARE(readResponse("HTTP/1.1 404 Not\r\n\r\n", quirks).response.reason, QByteArray("Not"));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<int>("failure");
        const auto row = [](const char* name, const QByteArray& raw, NetworkFailure failure) {
            QTest::newRow(name) << raw << int(failure);
        };
        using F = NetworkFailure;
        row("nothing", "", F::ClosedWithoutAnswer);
        row("blank lines only", "\r\n\r\n", F::ClosedWithoutAnswer);
        row("only a 1xx", "HTTP/1.1 100 Continue\r\n\r\n", F::ClosedWithoutAnswer);
        row("garbage", "hello\r\n\r\n", F::InvalidResponse);
        row("TLS alert", "\x15\x03\x01", F::InvalidResponse);
        row("status of two digits", "HTTP/1.1 20 OK\r\n\r\n", F::InvalidResponse);
        row("status of four digits", "HTTP/1.1 2000 OK\r\n\r\n", F::InvalidResponse);
        row("status below 100", "HTTP/1.1 099 OK\r\n\r\n", F::InvalidResponse);
        row("no version", "HTTP/ 200 OK\r\n\r\n", F::InvalidResponse);
        row("cut in the status line", "HTTP/1.1 200 OK", F::InvalidResponse);
        row("cut in the head", "HTTP/1.1 200 OK\r\nA: 1\r\n", F::InvalidResponse);
        row("NUL in a value", nul("HTTP/1.1 200 OK\r\nA: 1@2\r\n\r\n"), F::InvalidResponse);
        row("different lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok!",
            F::InvalidResponse);
        row("body cut", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok", F::TruncatedBody);
        row("chunk cut", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nok", F::TruncatedBody);
        row("last chunk missing", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n",
            F::TruncatedBody);
        row("bad chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nok\r\n",
            F::TruncatedBody);
        row("huge chunk size",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nok\r\n",
            F::TruncatedBody);
        row("negative chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nok\r\n",
            F::TruncatedBody);
    }
    void bad()
    {
        QFETCH(QByteArray, raw);
        const Answer answer = readResponse(raw, {});
        QTEST(int(answer.failure), "failure");
        QCOMPARE(answer.response.bodyTruncated, answer.failure == NetworkFailure::TruncatedBody);
        QCOMPARE(answer.raw, raw);
    }

    void truncatedBodyKeepsWhatCame()
    {
        const Answer answer = readResponse("HTTP/1.1 200 OK\r\nA: 1\r\nContent-Length: 9\r\n\r\nok", {});
        QCOMPARE(answer.response.status, 200);
        QCOMPARE(get(answer.response.headers, "a"), std::optional<QByteArray>("1"));
        QCOMPARE(answer.response.body, QByteArray("ok"));
    }
    void trailers()
    {
        const Answer answer = readResponse(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-T: 1\r\n\r\n", {});
        QVERIFY(answer.ok());
        QCOMPARE(answer.response.trailers, (HeaderList{{"X-T", "1"}}));
    }
    void quirks()
    {
        const Answer old = readResponse("hello\r\n", with(&ReaderQuirks::acceptHttp09, true));
        QVERIFY(old.ok());
        QCOMPARE(old.response.status, 200);
        QCOMPARE(old.response.body, QByteArray("hello\r\n"));

        const QByteArray spaced = "HTTP/1.1 200 OK\r\nA : 1\r\n\r\n";
        QCOMPARE(readResponse(spaced, with(&ReaderQuirks::acceptSpaceBeforeColon, true)).response.headers,
                 (HeaderList{{"A", "1"}}));

        const Answer withNul =
            readResponse(nul("HTTP/1.1 200 OK\r\nA: 1@2\r\n\r\n"), with(&ReaderQuirks::failOnNul, false));
        QCOMPARE(withNul.response.headers, (HeaderList{{"A", nul("1@2")}}));

        const QByteArray noColon = "HTTP/1.1 200 OK\r\nhello\r\n\r\n";
        QCOMPARE(readResponse(noColon, with(&ReaderQuirks::acceptLineWithoutColon, false)).failure,
                 NetworkFailure::InvalidResponse);
        QCOMPARE(
            readResponse("\r\nHTTP/1.1 200 OK\r\n\r\n", with(&ReaderQuirks::skipLeadingBlankLines, false))
                .failure,
            NetworkFailure::InvalidResponse);
        const QByteArray folded = "HTTP/1.1 200 OK\r\nA: 1\r\n B: 2\r\n\r\n";
        QCOMPARE(readResponse(folded, with(&ReaderQuirks::joinObsoleteFolds, false)).response.headers,
                 (HeaderList{{"A", "1"}}));
    }
};

CROSSCHECK_TEST(tst_reader, TstReader)
#include "tst_reader.moc"
