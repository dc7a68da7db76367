#include "engines/gecko/xml_fault.h"
#include "support/test.h"

using namespace crosscheck::engines;

/// The first fault of a document is the one that Firefox names, with its place.
class TstXmlFault : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fault_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addRow("a word") << QByteArray("ok") << QStringLiteral("syntax error") << 1 << 1;
        QTest::addRow("behind blank lines")
            << QByteArray("\n\nok") << QStringLiteral("syntax error") << 3 << 1;
        QTest::addRow("JSON") << QByteArray("  {\"a\":1}") << QStringLiteral("not well-formed") << 1 << 3;
        QTest::addRow("cut") << QByteArray("<a b=") << QStringLiteral("unclosed token") << 1 << 1;
        QTest::addRow("left open") << QByteArray("<a>\n") << QStringLiteral("no root element found") << 2
                                   << 1;
        QTest::addRow("another end") << QByteArray("<a></b>")
                                     << QStringLiteral("mismatched tag. Expected: </a>.") << 1 << 6;
        QTest::addRow("another end, with prefix")
            << QByteArray("<x:a xmlns:x='y'></b>") << QStringLiteral("mismatched tag. Expected: </x:a>.") << 1
            << 20;
        QTest::addRow("a prefix of nothing")
            << QByteArray("<x:a/>") << QStringLiteral("prefix not bound to a namespace") << 1 << 1;
        QTest::addRow("more than one")
            << QByteArray("<a/>x") << QStringLiteral("junk after document element") << 1 << 5;
        QTest::addRow("letters of two bytes") << QByteArray("<a>\xC3\xA9\xC3\xA9</b>")
                                              << QStringLiteral("mismatched tag. Expected: </a>.") << 1 << 8;
    }
    void fault()
    {
        QFETCH(QByteArray, body);
        const auto fault = xmlFault(body);
        QVERIFY(fault);
        QTEST(fault->words, "words");
        QTEST(fault->line, "line");
        QTEST(fault->column, "column");
    }
    void none() { QVERIFY(!xmlFault("<a><b x='1'/>text</a>")); }
};

CROSSCHECK_TEST(tst_xml_fault, TstXmlFault)
#include "tst_xml_fault.moc"
