#include "engines/changes.h"
#include "support/test.h"

#include <QFile>
#include <QSet>

using namespace crosscheck;
using namespace Qt::StringLiterals;

class TstChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortedByEngineAndNewestFirst()
    {
        const QList<engines::Change> all = engines::changes();
        QVERIFY(all.size() >= 10);
        for (qsizetype i = 1; i < all.size(); ++i) {
            const bool sameEngine = all[i - 1].engine == all[i].engine;
            QVERIFY2(int(all[i - 1].engine) <= int(all[i].engine), all[i].id);
            QVERIFY2(!sameEngine || all[i - 1].version >= all[i].version, all[i].id);
        }
    }

    void everyRowSaysSomethingAndFromWhere()
    {
        QSet<QByteArray> ids;
        for (const engines::Change& change : engines::changes()) {
            QVERIFY2(!ids.contains(change.id), change.id);
            ids.insert(change.id);
            QVERIFY2(QByteArray(change.source).startsWith("https://"), change.id);
            QVERIFY2(!words::english({&change.what, {}}).isEmpty(), change.id);
            QVERIFY2(!words::english({&change.advice, {}}).isEmpty(), change.id);
        }
    }

    void whatIsSaidToBeRecordedIsRecorded()
    {
        QFile file(QStringLiteral(CROSSCHECK_TESTS_ROOT "/data/truth/scenarios.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray scenarios = file.readAll();
        // One that another record than the kept one shows.
        const QSet<QByteArray> elsewhere{"acah-auth-star"};
        for (const engines::Change& change : engines::changes()) {
            const QByteArray id = change.recording;
            QVERIFY2(id.isEmpty() || elsewhere.contains(id) || scenarios.contains("\"id\": \"" + id + '"'),
                     change.id);
        }
    }
};

CROSSCHECK_TEST(tst_changes, TstChanges)
#include "tst_changes.moc"
