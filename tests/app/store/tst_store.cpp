#include "store/schema.h"
#include "store/store.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace crosscheck;

namespace {
facts::Investigation sample(const QByteArray& id, const QByteArray& url)
{
    facts::Investigation investigation;
    investigation.id = id;
    investigation.page.origin = "https://app.example";
    investigation.request.url = url;
    investigation.request.headers = {{"Authorization", "Bearer verysecretvalue"}};
    return investigation;
}
} // namespace

class TstStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void whatIsSavedComesBack()
    {
        const QString path = fresh();
        {
            store::Store store;
            QCOMPARE(store.open(path), store::Store::State::Open);
            QVERIFY(store.save(sample("a", "https://api.example/x"), "blocked"));
            QVERIFY(store.setLastShown("a"));
            QVERIFY(store.savePlace("a", {"request", QStringLiteral("half a paste"), "{}"}));
        }
        store::Store again;
        QCOMPARE(again.open(path), store::Store::State::Open);
        QCOMPARE(again.lastShown(), QByteArray("a"));
        QCOMPARE(again.place("a")->unsentField, QStringLiteral("half a paste"));
        const QList<store::Summary> list = again.list();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().title, QStringLiteral("GET api.example/x"));
        QCOMPARE(list.first().outcome, QByteArray("blocked"));
        QCOMPARE(again.load("a")->request.url, QByteArray("https://api.example/x"));
    }

    void anEmptyPlaceIsKept()
    {
        store::Store store;
        store.open(fresh());
        QSignalSpy failed(&store, &store::Store::failed);
        QVERIFY(store.savePlace("a", {}));
        QVERIFY(store.savePlace({}, {}));
        QVERIFY(store.setLastShown({}));
        QVERIFY(store.save(sample("a", {}), {}));
        QVERIFY(failed.isEmpty());
    }

    void noSecretReachesTheDisk()
    {
        const QString path = fresh();
        {
            store::Store store;
            store.open(path);
            facts::Investigation investigation = sample("a", "https://api.example/x?token=verysecretvalue");
            investigation.paste = QStringLiteral(
                "curl -H 'Authorization: Bearer verysecretvalue' https://bob:verysecretvalue@api.example/");
            QVERIFY(store.save(investigation, "unknown"));
            QVERIFY(store.savePlace(
                "a", {"message", QStringLiteral("Authorization: Bearer verysecretvalue"), {}}));
        }
        for (const QString& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            QFile file(path + suffix);
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains("verysecretvalue"), qPrintable(suffix));
        }
        QCOMPARE(QFile::permissions(path) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void deletingCanBeTakenBackUntilTheEnd()
    {
        const QString path = fresh();
        {
            store::Store store;
            store.open(path);
            store.save(sample("a", "https://a.example/"), "ok");
            store.save(sample("b", "https://b.example/"), "ok");
            QVERIFY(store.remove("a"));
            QCOMPARE(store.list().size(), 1);
            QVERIFY(store.restore("a"));
            QCOMPARE(store.list().size(), 2);
            QVERIFY(store.remove("b"));
        }
        store::Store again;
        again.open(path);
        QCOMPARE(again.list().size(), 1);
        QVERIFY(!again.restore("b"));
    }

    void searchTakesPercentSignsAsTheyAre()
    {
        store::Store store;
        store.open(fresh());
        store.save(sample("a", "https://a.example/100%25"), "ok");
        store.save(sample("b", "https://b.example/x"), "ok");
        QCOMPARE(store.list(QStringLiteral("%")).size(), 1);
        QCOMPARE(store.list(QStringLiteral("B.EXAMPLE")).size(), 1);
        QVERIFY(store.rename("b", QStringLiteral("Fonts")));
        QCOMPARE(store.list(QStringLiteral("fonts")).first().title, QStringLiteral("Fonts"));
        const std::optional<QByteArray> copy = store.duplicate("b");
        QVERIFY(copy);
        QCOMPARE(store.list(QStringLiteral("Copy of Fonts")).size(), 1);
    }

    void twoProgramsShareOneHistory()
    {
        const QString path = fresh();
        store::Store one;
        store::Store two;
        QCOMPARE(one.open(path), store::Store::State::Open);
        QCOMPARE(two.open(path), store::Store::State::Open);
        QSignalSpy changed(&two, &store::Store::changed);
        QVERIFY(one.save(sample("a", "https://a.example/"), "ok"));
        QCOMPARE(two.list().size(), 1);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(two.save(sample("b", "https://b.example/"), "ok"));
        QCOMPARE(one.list().size(), 2);
    }

    void aNewerFileIsReadAndNotWritten()
    {
        const QString path = fresh();
        {
            store::Store store;
            store.open(path);
            store.save(sample("a", "https://a.example/"), "ok");
        }
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery(database).exec(
                QStringLiteral("PRAGMA user_version = %1").arg(store::newestSchema() + 1));
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        store::Store store;
        QCOMPARE(store.open(path), store::Store::State::ReadOnlyNewer);
        QVERIFY(store.errorText().contains(QStringLiteral("newer")));
        QCOMPARE(store.list().size(), 1);
        QVERIFY(!store.save(sample("b", "https://b.example/"), "ok"));
        QCOMPARE(store.list().size(), 1);
    }

    void garbageIsLeftAsItIs()
    {
        const QString path = fresh();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray garbage = QByteArray("this is no database").repeated(100);
        file.write(garbage);
        file.close();
        store::Store store;
        QCOMPARE(store.open(path), store::Store::State::Damaged);
        QVERIFY(store.errorText().contains(path));
        QVERIFY(!store.save(sample("a", "https://a.example/"), "ok"));
        QVERIFY(store.list().isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), garbage);
    }

    void aFolderThatCannotBeMade()
    {
        store::Store store;
        QFile blocker(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QCOMPARE(store.open(m_folder.filePath(QStringLiteral("file/below/history.db"))),
                 store::Store::State::Unavailable);
        QVERIFY(!store.errorText().isEmpty());
    }

private:
    QString fresh()
    {
        const QString folder = QStringLiteral("h%1").arg(++m_count);
        QDir(m_folder.path()).mkpath(folder);
        return m_folder.filePath(folder + QStringLiteral("/history.db"));
    }
    QTemporaryDir m_folder;
    int m_count = 0;
};

CROSSCHECK_TEST(tst_store, TstStore)
#include "tst_store.moc"
