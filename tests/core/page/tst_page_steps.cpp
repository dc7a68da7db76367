#include "page/steps.h"
#include "support/test.h"

#include <QDir>
#include <QRegularExpression>

using namespace crosscheck;
using namespace Qt::StringLiterals;

/// Holds the table of steps against the code that runs them.
class TstPageSteps : public QObject
{
    Q_OBJECT

private:
    /// Every id that stands in a call of at() in the sources of a room, as often as it stands there.
    static QStringList idsInCode(const QString& room)
    {
        QStringList ids;
        const QDir folder(QStringLiteral(CROSSCHECK_TESTS_ROOT "/../core/") + room);
        static const QRegularExpression call(u"\\bat\\(([^()]*)\\)"_s);
        static const QRegularExpression literal(u"\"([^\"]+)\""_s);
        const QStringList files = folder.entryList({u"*.cpp"_s}, QDir::Files);
        for (const QString& name : files) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            auto calls = call.globalMatch(QString::fromUtf8(file.readAll()));
            while (calls.hasNext()) {
                auto literals = literal.globalMatch(calls.next().captured(1));
                while (literals.hasNext())
                    ids.append(literals.next().captured(1));
            }
        }
        ids.sort();
        return ids;
    }

private Q_SLOTS:
    void everyStepStandsOnceInTheCodeAndOnceInTheTable()
    {
        QStringList table;
        for (const fetch::StepInfo& row : page::stepTable())
            table.append(QString::fromLatin1(row.id));
        QStringList sorted = table;
        sorted.sort();
        QCOMPARE(table, sorted);
        QCOMPARE(idsInCode(u"page"_s), table);
    }

    void everyRowHasATitleAndAnAddress()
    {
        QSet<QByteArray> titles;
        for (const fetch::StepInfo& row : page::stepTable()) {
            QVERIFY2(QByteArray(row.address).startsWith("https://"), row.id);
            QVERIFY2(!words::english({&row.title, {}}).isEmpty(), row.id);
            QVERIFY2(!titles.contains(row.title.id), row.title.id);
            titles.insert(row.title.id);
        }
    }
};

CROSSCHECK_TEST(tst_page_steps, TstPageSteps)
#include "tst_page_steps.moc"
