#include "fetch/headers.h"
#include "fetch/mime.h"
#include "fetch/profile.h"
#include "support/test.h"

using namespace crosscheck;
using fetch::Unsafe;

class TstHeaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTypeEndsWhereTheBrowserEndsIt()
    {
        using fetch::TypeEnd;
        QCOMPARE(fetch::mimeEssence("text/css x;y"), QByteArray());
        QCOMPARE(fetch::mimeEssence("text/css x;y", TypeEnd::Blank), QByteArray("text/css"));
        QCOMPARE(fetch::mimeEssence("text/css\tx", TypeEnd::Blank), QByteArray("text/css"));
        QCOMPARE(fetch::mimeEssence("text/css(x", TypeEnd::Blank), QByteArray());
        QCOMPARE(fetch::mimeEssence("text/css(x", TypeEnd::BlankOrParenthesis), QByteArray("text/css"));
    }
    void methods()
    {
        QCOMPARE(fetch::normalizedMethod("delete"), QByteArray("DELETE"));
        QCOMPARE(fetch::normalizedMethod("patch"), QByteArray("patch"));
        QVERIFY(fetch::isForbiddenMethod("tRaCe"));
        QVERIFY(!fetch::isForbiddenMethod("TRACED"));
        QVERIFY(fetch::isSafelistedMethod("HEAD"));
        QVERIFY(!fetch::isSafelistedMethod("get"));
    }

    void forbiddenHeaders_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("forbidden");
        const auto row = [](const char* name, const char* value, bool forbidden) {
            QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << forbidden;
        };
        row("Origin", "x", true);
        row("cookie", "x", true);
        row("Sec-Anything", "x", true);
        row("PROXY-X", "x", true);
        row("Set-Cookie", "x", true);
        row("User-Agent", "x", false);
        row("Authorization", "x", false);
        row("X-HTTP-Method-Override", "TRACE", true);
        row("X-Method-Override", "GET, track", true);
        row("X-HTTP-Method", "\"TRACE\"", false);
        row("X-HTTP-Method", "PATCH", false);
    }
    void forbiddenHeaders()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QTEST(fetch::isForbiddenRequestHeader(name, value), "forbidden");
    }

    void safelist_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("why"); // -1: safelisted
        const auto row = [](const char* tag, const char* name, const QByteArray& value, int why) {
            QTest::newRow(tag) << QByteArray(name) << value << why;
        };
        const int safe = -1, byName = int(Unsafe::Why::Name), tooLong = int(Unsafe::Why::TooLong),
                  byByte = int(Unsafe::Why::Byte), type = int(Unsafe::Why::ContentType),
                  range = int(Unsafe::Why::Range);
        row("accept", "ACCEPT", "application/json", safe);
        row("accept, quote", "Accept", "a\"b", byByte);
        row("accept, tab", "Accept", "a\tb", safe);
        row("accept, high byte", "Accept", "\xE9", safe);
        row("accept, DEL", "Accept", "\x7F", byByte);
        row("128 bytes", "Accept", QByteArray(128, 'a'), safe);
        row("129 bytes", "Accept", QByteArray(129, 'a'), tooLong);
        row("language", "Accept-Language", "de-DE, en;q=0.9, *", safe);
        row("language, underscore", "Content-Language", "de_DE", byByte);
        row("plain", "Content-Type", "Text/Plain; charset=utf-8", safe);
        row("form", "Content-Type", "application/x-www-form-urlencoded", safe);
        row("multipart", "Content-Type", "multipart/form-data; boundary=x", safe);
        row("json", "Content-Type", "application/json", type);
        row("no type", "Content-Type", "text", type);
        row("two types", "Content-Type", "text/plain, text/html", type);
        row("quoted parameter", "Content-Type", "text/plain; a=\"b\"", byByte);
        row("range", "Range", "bytes=0-255", safe);
        row("open range", "Range", "bytes=256-", safe);
        row("suffix range", "Range", "bytes=-500", range);
        row("inverted range", "Range", "bytes=9-1", range);
        row("two ranges", "Range", "bytes=0-1,3-4", range);
        row("blank in range", "Range", "bytes= 0-1", range);
        row("upper-case unit", "Range", "BYTES=0-1", range);
        row("leading zeros", "Range", "bytes=00000000000000000000009-10", safe);
        row("a hundred digits", "Range", "bytes=0-" + QByteArray(100, '1'), safe);
        row("custom", "X-A", "1", byName);
        row("hint", "DPR", "2", byName);
    }
    void safelist()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        const auto why = fetch::whyNotSafelisted(name, value, {});
        QTEST(why ? int(why->why) : -1, "why");
    }

    void enginesLeaveTheSafelist()
    {
        fetch::Profile profile;
        profile.requestHeaders.safelistsClientHints = true;
        profile.requestHeaders.highBytesAreUnsafe = true;
        profile.requestHeaders.rangeUnitIgnoresCase = true;
        profile.requestHeaders.rangeLimit = 1000;
        QVERIFY(!fetch::whyNotSafelisted("Save-Data", "on", profile));
        QVERIFY(fetch::whyNotSafelisted("Save-Data", "off", profile));
        QVERIFY(!fetch::whyNotSafelisted("dpr", "1.5", profile));
        QVERIFY(fetch::whyNotSafelisted("dpr", "1.", profile));
        QCOMPARE(fetch::whyNotSafelisted("Accept", "a\xE9", profile)->position, 1);
        QVERIFY(!fetch::whyNotSafelisted("Range", "BYTES=0-1000", profile));
        QVERIFY(fetch::whyNotSafelisted("Range", "bytes=0-1001", profile));
    }

    void unsafeNamesAreSortedLowerCaseAndUnique()
    {
        const http::HeaderList headers{
            {"X-B", "1"}, {"Accept", "x"}, {"Authorization", "x"}, {"x-b", "2"}, {"X-A", "1"}};
        QCOMPARE(fetch::unsafeHeaderNames(headers, {}), (QList<QByteArray>{"authorization", "x-a", "x-b"}));
    }

    void safelistedValuesCountTogether()
    {
        http::HeaderList headers;
        for (int i = 0; i < 8; ++i)
            headers.append(http::Header{"Accept", QByteArray(128, 'a')});
        QVERIFY(fetch::unsafeHeaderNames(headers, {}).isEmpty());
        headers.append(http::Header{"Content-Language", "d"});
        QCOMPARE(fetch::unsafeHeaderNames(headers, {}), (QList<QByteArray>{"accept", "content-language"}));
    }

    void splitValue()
    {
        QCOMPARE(fetch::splitValue(""), (QList<QByteArray>{""}));
        QCOMPARE(fetch::splitValue("nosniff,"), (QList<QByteArray>{"nosniff", ""}));
        QCOMPARE(fetch::splitValue("text/html;\", x/x"), (QList<QByteArray>{"text/html;\", x/x"}));
        QCOMPARE(fetch::splitValue("\"1,2\", 3"), (QList<QByteArray>{"\"1,2\"", "3"}));
        QCOMPARE(fetch::splitValue("\"a\\\",b\" , c"), (QList<QByteArray>{"\"a\\\",b\"", "c"}));
    }

    void sortedAndCombined()
    {
        const http::HeaderList headers{
            {"X-B", "1"}, {"Set-Cookie", "a"}, {"x-a", " 2 "}, {"x-b", "3"}, {"Set-Cookie", "b"}};
        const http::HeaderList expected{
            {"set-cookie", "a"}, {"set-cookie", "b"}, {"x-a", "2"}, {"x-b", "1, 3"}};
        QCOMPARE(fetch::sortedAndCombined(headers), expected);
    }
};

CROSSCHECK_TEST(tst_headers, TstHeaders)
#include "tst_headers.moc"
