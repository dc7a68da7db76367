// The history's file as a state of the window wants it.
#include "states.h"
#include "store/store.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

using namespace crosscheck;
using namespace Qt::StringLiterals;

void prepareHistory(const QString& path, State::History history)
{
    if (history == State::History::Garbage) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(4096, 'x'));
        return;
    }
    if (history == State::History::Fresh)
        return;
    {
        store::Store store;
        store.open(path);
        const QList<std::pair<QByteArray, QByteArray>> rows{
            {"https://api.example.com/items", "blocked"},
            {"https://cdn.example.com/fonts/inter.woff2", "ok"},
            {"http://localhost:8080/login", "unknown"},
            {"https://telemetry.example.net/collect", "warning"}};
        for (const auto& [url, outcome] : rows) {
            facts::Investigation each;
            each.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
            each.page.origin = "https://app.example.com";
            each.request.url = url;
            store.save(each, outcome);
        }
    }
    if (history == State::History::Newer) {
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
            raw.setDatabaseName(path);
            raw.open();
            QSqlQuery(raw).exec(u"PRAGMA user_version = 9999"_s);
            raw.close();
        }
        QSqlDatabase::removeDatabase(u"raw"_s);
    }
}
