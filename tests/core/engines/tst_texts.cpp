#include "engines/assemble.h"
#include "engines/engine.h"
#include "engines/tables.h"
#include "support/test.h"

using namespace crosscheck;
using namespace crosscheck::engines;
using namespace Qt::StringLiterals;

namespace {
const Fields& samples()
{
    static const Fields fields{
        {Field::Kind, u"fetch"_s},
        {Field::Url, u"https://api.example.com:8443/v1/items?limit=5&sort=-id"_s},
        {Field::First, u"https://api.example.com/v1/items"_s},
        {Field::Next, u"https://login.example.net/start"_s},
        {Field::Page, u"https://app.example.com/list"_s},
        {Field::Origin, u"https://app.example.com"_s},
        {Field::Value, u"https://other.example.org, *"_s},
        {Field::Token, u"true, false"_s},
        {Field::Method, u"PATCH"_s},
        {Field::Header, u"x-api-key"_s},
        {Field::Status, u"403"_s},
        {Field::Any, u"public"_s},
    };
    return fields;
}
const QList<TextRow>& table(QByteArrayView engine)
{
    return engine == "chromium" ? chromiumTexts() : engine == "gecko" ? geckoTexts() : webkitTexts();
}
QByteArray frameOf(QByteArrayView engine)
{
    return engine == "chromium" ? "chromium-frame" : engine == "gecko" ? "gecko-frame" : "";
}
} // namespace

class TstTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatARowPrintsItRecognises_data()
    {
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<QByteArray>("id");
        for (const QByteArray engine : {"chromium", "gecko", "webkit"}) {
            for (const TextRow& row : table(engine))
                QTest::newRow(row.id) << engine << QByteArray(row.id);
        }
    }
    void whatARowPrintsItRecognises()
    {
        QFETCH(QByteArray, engine);
        QFETCH(QByteArray, id);
        const TextRow& one = row(table(engine), id);
        if (one.role == Role::Tail || QByteArrayView(one.text) == "")
            QSKIP("a part of another text");
        QString text = print(one, samples());
        const QByteArray frame = one.role == Role::Reason ? frameOf(engine) : QByteArray();
        if (!frame.isEmpty())
            text = print(row(table(engine), frame), samples()) + text;
        const Squeezed squeezed = squeeze(text);
        const QList<Said> said = assemble(todaysRows().find(squeezed));
        QCOMPARE(said.size(), 1);
        QCOMPARE(said[0].begin, 0);
        for (const auto& [field, value] : said[0].fields) {
            if (field != Field::Kind && !(field == Field::Value && value == u"*"))
                QCOMPARE(value, samples().value(field));
        }
        for (const auto& [name, field] : {std::pair{"{url}", Field::Url},
                                          {"{origin}", Field::Origin},
                                          {"{value}", Field::Value},
                                          {"{method}", Field::Method},
                                          {"{header}", Field::Header},
                                          {"{status}", Field::Status},
                                          {"{next}", Field::Next},
                                          {"{token}", Field::Token},
                                          {"{page}", Field::Page}}) {
            if (QByteArrayView(one.text).contains(name))
                QCOMPARE(said[0].fields.value(field), samples().value(field));
        }
    }
    void valuesThatHoldMarksComeBackWhole_data()
    {
        QTest::addColumn<QString>("value");
        for (const QString& value :
             {u""_s, u"*"_s, u"**"_s, u"https://a.test/"_s, u"https://a.test, https://b.test"_s,
              u"'quoted'"_s, u"[\"https://a.test\"]"_s, u"null"_s, u"http://b\\u00FCcher.test"_s, u"true"_s,
              u"a,"_s, u"."_s})
            QTest::newRow(qPrintable(value)) << value;
    }
    void valuesThatHoldMarksComeBackWhole()
    {
        QFETCH(QString, value);
        Fields fields = samples();
        fields.insert(Field::Value, value);
        for (const char* id : {"chromium-acao-mismatch", "chromium-acao-multiple", "chromium-acao-invalid"}) {
            const QString text = print(row(chromiumTexts(), "chromium-frame"), fields) +
                                 print(row(chromiumTexts(), id), fields);
            const QList<Recognised> found = recognise(text);
            QCOMPARE(found.size(), 1);
            QCOMPARE(found[0].acaoValue, value);
        }
        const QString text = print(row(geckoTexts(), "gecko-frame"), fields) +
                             print(row(geckoTexts(), "gecko-acao-mismatch"), fields);
        const QList<Recognised> found = recognise(text);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].acaoValue, value);
    }
    void idsAreUnique()
    {
        QSet<QByteArray> seen;
        for (const QByteArray engine : {"chromium", "gecko", "webkit"}) {
            for (const TextRow& one : table(engine)) {
                QVERIFY2(!seen.contains(one.id), one.id);
                seen.insert(one.id);
            }
        }
    }
};

CROSSCHECK_TEST(tst_texts, TstTexts)
#include "tst_texts.moc"
