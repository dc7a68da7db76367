#include "http/header.h"
#include "support/test.h"

using namespace crosscheck::http;

class TstHeader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void list()
    {
        HeaderList headers{{"Vary", "Origin"}, {"X-A", "1"}, {"vary", " Accept \t"}};
        QCOMPARE(get(headers, "VARY"), std::optional<QByteArray>("Origin, Accept"));
        QCOMPARE(getAll(headers, "vary"), (QList<QByteArray>{"Origin", " Accept \t"}));
        QCOMPARE(get(headers, "x-b"), std::optional<QByteArray>());
        QVERIFY(contains(headers, "x-a") && !contains(headers, "x"));
        set(headers, "VARY", "*");
        QCOMPARE(headers, (HeaderList{{"Vary", "*"}, {"X-A", "1"}}));
        set(headers, "X-B", "2");
        QCOMPARE(headers.size(), 3);
        QVERIFY(remove(headers, "x-b"));
        QVERIFY(!remove(headers, "x-b"));
        QCOMPARE(get({{"A", ""}, {"A", ""}}, "a"), std::optional<QByteArray>(", "));
    }
    void namesAndValues()
    {
        QVERIFY(isHeaderName("X-Api_Key.1~"));
        for (const char* bad : {"", "X A", "X:", "X\x80", "(x)", "X\t", "\"x\""})
            QVERIFY2(!isHeaderName(bad), bad);
        QVERIFY(isHeaderValue("") && isHeaderValue("a b") && isHeaderValue("\xFF\x01"));
        QVERIFY(!isHeaderValue(" a") && !isHeaderValue("a\t") && !isHeaderValue("a\nb") &&
                !isHeaderValue("a\rb"));
        QVERIFY(!isHeaderValue(QByteArray("a\0b", 3)));
        QCOMPARE(normalizeValue("\r\n a b\t \n"), QByteArray("a b"));
        QCOMPARE(lowered("X-\xC4"), QByteArray("x-\xC4"));
        QCOMPARE(uppered("patch"), QByteArray("PATCH"));
    }
    void tokens_data()
    {
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<QList<QByteArray>>("items");
        QTest::addColumn<QByteArray>("malformed");
        using Items = QList<QByteArray>;
        QTest::newRow("one line") << HeaderList{{"A", "GET, PUT\t,x-y"}} << Items{"GET", "PUT", "x-y"}
                                  << QByteArray();
        QTest::newRow("lines") << HeaderList{{"a", "GET"}, {"A", "PUT"}} << Items{"GET", "PUT"}
                               << QByteArray();
        QTest::newRow("empty elements")
            << HeaderList{{"A", "x-b,,x-a,"}} << Items{"x-b", "x-a"} << QByteArray();
        QTest::newRow("empty value") << HeaderList{{"A", ""}} << Items{} << QByteArray();
        QTest::newRow("star") << HeaderList{{"A", "*"}} << Items{"*"} << QByteArray();
        QTest::newRow("no comma") << HeaderList{{"A", "GET PUT"}} << Items{} << QByteArray("GET PUT");
        QTest::newRow("bad token") << HeaderList{{"A", "PUT"}, {"A", "G@T, a(b"}} << Items{}
                                   << QByteArray("G@T");
    }
    void tokens()
    {
        QFETCH(HeaderList, headers);
        QFETCH(QList<QByteArray>, items);
        QFETCH(QByteArray, malformed);
        const ExtractedValues values = extractTokens(headers, "a");
        if (malformed.isEmpty())
            QCOMPARE(values, ExtractedValues(items));
        else
            QCOMPARE(values, ExtractedValues(MalformedValue{malformed}));
    }
    void tokensOfAnAbsentHeader() { QCOMPARE(extractTokens({}, "a"), ExtractedValues()); }
};

CROSSCHECK_TEST(tst_header, TstHeader)
#include "tst_header.moc"
