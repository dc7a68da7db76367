#include "intake/intake.h"
#include "support/test.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

QJsonArray pairs(const http::HeaderList& headers)
{
    QJsonArray out;
    for (const http::Header& header : headers)
        out.append(QJsonArray{QString::fromLatin1(header.name), QString::fromLatin1(header.value)});
    return out;
}

QList<QJsonObject> table()
{
    QFile file(QStringLiteral(CROSSCHECK_TEST_DATA) + u"/data/copied.jsonl"_s);
    QList<QJsonObject> rows;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                rows.append(QJsonDocument::fromJson(line).object());
        }
    }
    return rows;
}

} // namespace

/// Copied requests. What curl sends was taken from bash 5.2 and curl 7.88 in front of a raw listener (rows "curl-…"); the other
/// rows were looked at one by one.
class TstCopied : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void table_data()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const QJsonObject& row : ::table())
            QTest::newRow(qPrintable(row.value("id"_L1).toString())) << row;
        QVERIFY(::table().size() > 250);
    }
    void table()
    {
        QFETCH(QJsonObject, row);
        const QByteArray text = row.value("text"_L1).toString().toUtf8();
        const intake::Understood understood = intake::understand(text);
        const QJsonArray expected = row.value("requests"_L1).toArray();
        QVERIFY2(understood.requests.size() == expected.size(), text.constData());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const page::PageRequest& request = understood.requests.at(i);
            const QJsonObject wanted = expected.at(i).toObject();
            QCOMPARE(QString::fromLatin1(request.method), wanted.value("method"_L1).toString());
            QCOMPARE(QString::fromUtf8(request.url), wanted.value("url"_L1).toString());
            QCOMPARE(pairs(request.headers), wanted.value("headers"_L1).toArray());
            const QJsonValue body =
                request.body ? QJsonValue(QString::fromLatin1(request.body->bytes)) : QJsonValue();
            QCOMPARE(body, wanted.value("body"_L1));
            QCOMPARE(QString::fromLatin1(understood.forms.at(i)), row.value("form"_L1).toString());
        }
        QSet<QString> notes;
        for (const intake::Note& note : understood.notes) {
            if (!expected.isEmpty())
                notes.insert(QString::fromLatin1(note.text.id()));
            QVERIFY(note.position < text.size());
        }
        QSet<QString> wantedNotes;
        for (const QJsonValue& note : row.value("notes"_L1).toArray())
            wantedNotes.insert(note.toString());
        QVERIFY2(notes.contains(wantedNotes), text.constData());
        const QJsonValue error = understood.error ? QJsonValue(understood.error->position) : QJsonValue();
        if (row.value("form"_L1).toString() != u"unknown")
            QCOMPARE(error, row.value("error"_L1));
    }

    /// Cut anywhere, a text is read or refused; nothing throws, no position lies outside.
    void cutTexts()
    {
        for (const QJsonObject& row : ::table()) {
            const QByteArray text = row.value("text"_L1).toString().toUtf8();
            for (qsizetype length = 0; length < text.size(); length += 7) {
                const intake::Understood understood = intake::understand(text.first(length));
                if (understood.error)
                    QVERIFY(understood.error->position >= 0 && understood.error->position <= length);
            }
        }
    }

    /// What nests deeper than people write ends the reading, not the program.
    void deepNesting_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("script brackets") << QByteArray("fetch('https://a/', {a: ") << QByteArray("[");
        QTest::newRow("script templates") << QByteArray("fetch(`") << QByteArray("${`");
        QTest::newRow("script objects") << QByteArray("axios.post('https://a/', ") << QByteArray("{a:");
        QTest::newRow("PowerShell brackets") << QByteArray("Invoke-WebRequest ") << QByteArray("(");
        QTest::newRow("PowerShell tables")
            << QByteArray("Invoke-WebRequest -Uri https://a/ -Body ") << QByteArray("@{a=");
        QTest::newRow("PowerShell types") << QByteArray("Invoke-WebRequest ") << QByteArray("(([a]");
        QTest::newRow("PowerShell text") << QByteArray("Invoke-WebRequest \"") << QByteArray("$(\"");
        QTest::newRow("PowerShell blocks") << QByteArray("irm https://a/; ") << QByteArray("& {");
        QTest::newRow("PowerShell branches") << QByteArray("irm https://a/; ") << QByteArray("$a = if (1) {");
        QTest::newRow("PowerShell clauses")
            << QByteArray("irm https://a/; ") << QByteArray("switch (1) { 1 {");
        QTest::newRow("PowerShell JSON") << QByteArray("irm https://a/ -Body ('") << QByteArray("[");
        QTest::newRow("bash substitutions") << QByteArray("curl ") << QByteArray("$(echo ");
        QTest::newRow("bash values") << QByteArray("curl ") << QByteArray("${A:-");
        QTest::newRow("bash braces") << QByteArray("curl ") << QByteArray("{a,");
        QTest::newRow("bash loops") << QByteArray("curl https://a/; ") << QByteArray("for i in {1..9}; do ");
        QTest::newRow("bash groups") << QByteArray("curl https://a/; ") << QByteArray("( ");
        QTest::newRow("bash process substitutions") << QByteArray("curl https://a/ -d ") << QByteArray("<(");
        QTest::newRow("cmd conditions")
            << QByteArray("@echo off\ncurl https://a/\n") << QByteArray("if a==a ");
        QTest::newRow("cmd groups") << QByteArray("@echo off\ncurl https://a/\n") << QByteArray("( ");
        QTest::newRow("cmd calls") << QByteArray("@echo off\ncurl https://a/\n") << QByteArray("call ");
        QTest::newRow("PowerShell conditions") << QByteArray("irm https://a/\n") << QByteArray("if ($a) { ");
        QTest::newRow("HAR") << QByteArray("{\"log\":{\"entries\":[{\"request\":") << QByteArray("{\"a\":[");
    }
    void deepNesting()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, part);
        const QByteArray text = begin + part.repeated(20000);
        const intake::Understood understood = intake::understand(text);
        if (understood.error)
            QVERIFY(understood.error->position <= text.size());
    }

    void pageOriginOfACopy()
    {
        QCOMPARE(intake::understand("curl https://api.example/ -H 'Origin: https://app.example'").pageOrigin,
                 std::optional<QByteArray>("https://app.example"));
        QCOMPARE(intake::understand("fetch('https://api.example/', {referrer: 'https://app.example/x'})")
                     .pageOrigin,
                 std::optional<QByteArray>("https://app.example"));
    }
    void placesInBytesThatAreNoUtf8()
    {
        const QByteArray text("caf\xE9\xFF: `curl https://api.example/$ID`");
        const intake::Understood understood = intake::understand(text);
        QCOMPARE(understood.notes.size(), 1);
        QCOMPARE(understood.notes.first().position, text.indexOf("$ID"));
    }
    void exchangesOfADump()
    {
        const intake::Understood understood =
            intake::understand("OPTIONS /x HTTP/1.1\nHost: api.example\nOrigin: "
                               "https://app.example\nAccess-Control-Request-Method: PUT\n\n"
                               "HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\n\n"
                               "PUT /x HTTP/1.1\nHost: api.example\nOrigin: https://app.example\n\nHTTP/1.1 "
                               "200 OK\nVary: Origin\n\nhello");
        QCOMPARE(understood.sends.size(), 1);
        const facts::Send& send = understood.sends.first();
        QCOMPARE(send.exchanges.size(), 2);
        QCOMPARE(send.exchanges.at(0).kind, http::Exchange::Kind::Preflight);
        QCOMPARE(send.exchanges.at(1).answer.response.body, QByteArray("hello"));
        QCOMPARE(send.page.origin, QByteArray("https://app.example"));
        QCOMPARE(send.request.method, QByteArray("PUT"));
    }
};

CROSSCHECK_TEST(tst_copied, TstCopied)
#include "tst_copied.moc"
