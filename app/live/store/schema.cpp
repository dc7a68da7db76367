#include "store/schema.h"

#include <QSqlQuery>
#include <QStringList>

namespace crosscheck::store {

namespace {
// Step N brings layout N to N+1. Steps are never changed once released, only added.
const QStringList* steps(int* count)
{
    static const QStringList all[] = {
        {
            QStringLiteral("CREATE TABLE investigation ("
                           "id TEXT PRIMARY KEY, title TEXT NOT NULL, shown TEXT NOT NULL, outcome TEXT NOT "
                           "NULL, changed INTEGER NOT NULL, "
                           "deleted INTEGER NOT NULL DEFAULT 0, search TEXT NOT NULL, json BLOB NOT NULL)"),
            QStringLiteral("CREATE INDEX investigation_changed ON investigation (deleted, changed DESC)"),
            QStringLiteral("CREATE TABLE place (id TEXT PRIMARY KEY, station TEXT NOT NULL, field TEXT NOT "
                           "NULL, draft BLOB NOT NULL)"),
            QStringLiteral("CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL)"),
        },
    };
    *count = int(std::size(all));
    return all;
}
} // namespace

int newestSchema()
{
    int count = 0;
    steps(&count);
    return count;
}

QSqlError upgrade(QSqlDatabase& database, int from)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return query.lastError();
    // Another running program may have done it while this one waited for the lock.
    if (query.exec(QStringLiteral("PRAGMA user_version")) && query.next())
        from = query.value(0).toInt();
    query.finish();
    int count = 0;
    const QStringList* all = steps(&count);
    for (int step = from; step < count; ++step) {
        for (const QString& statement : all[step]) {
            if (!query.exec(statement)) {
                const QSqlError error = query.lastError();
                query.exec(QStringLiteral("ROLLBACK"));
                return error;
            }
        }
    }
    if (!query.exec(QStringLiteral("PRAGMA user_version = %1").arg(count)) ||
        !query.exec(QStringLiteral("COMMIT"))) {
        const QSqlError error = query.lastError();
        query.exec(QStringLiteral("ROLLBACK"));
        return error;
    }
    return {};
}

} // namespace crosscheck::store
