#include "store/store.h"

#include "facts/json.h"
#include "report/secrets.h"
#include "store/schema.h"
#include "system/private_files.h"

#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>
#include <QUuid>

namespace crosscheck::store {

namespace {
// https://www.sqlite.org/rescode.html; Qt hands out the extended code, the low byte is the primary one.
enum SqliteCode { Readonly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

int primaryCode(const QSqlError& error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

QByteArray jsonOf(const facts::Investigation& investigation)
{
    return QJsonDocument(facts::investigationToJson(investigation)).toJson(QJsonDocument::Compact);
}

/// What the list shows where the person gave no title: method and path, or the first line of the paste.
QString derivedTitle(const facts::Investigation& investigation)
{
    if (!investigation.title.isEmpty())
        return investigation.title;
    if (!investigation.request.url.isEmpty()) {
        const QUrl url(QString::fromUtf8(investigation.request.url));
        const QString target =
            url.path().isEmpty() || url.path() == u"/" ? url.host() : url.host() + url.path();
        return QString::fromLatin1(investigation.request.method) + u' ' + target;
    }
    return investigation.paste.section(u'\n', 0, 0).simplified().left(80);
}
} // namespace

namespace {
// A null QString or QByteArray is bound as NULL: what is merely empty must not be.
QString text(const QString& value)
{
    return value.isNull() ? QStringLiteral("") : value;
}
QByteArray blob(const QByteArray& value)
{
    return value.isNull() ? QByteArray("", 0) : value;
}
} // namespace

struct Store::Private
{
    QString path;
    QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database;
    State state = State::Closed;
    QString error;
    report::Masking masking;
    QFileSystemWatcher watcher;
    QTimer coalesce; ///< many writes of another program are one changed()

    bool writable() const { return state == State::Open; }
    bool readable() const
    {
        return state != State::Closed && state != State::Damaged && state != State::Unavailable;
    }
};

Store::Store(QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->coalesce.setSingleShot(true);
    d->coalesce.setInterval(150);
    connect(&d->coalesce, &QTimer::timeout, this, &Store::changed);
    const auto touched = [this] { d->coalesce.start(); };
    connect(&d->watcher, &QFileSystemWatcher::fileChanged, this, touched);
}

Store::~Store()
{
    if (d->writable()) {
        QSqlQuery query(d->database);
        query.exec(
            QStringLiteral("DELETE FROM place WHERE id IN (SELECT id FROM investigation WHERE deleted = 1)"));
        query.exec(QStringLiteral("DELETE FROM investigation WHERE deleted = 1"));
    }
    d->database.close();
    d->database = QSqlDatabase();
    if (QSqlDatabase::contains(d->connection))
        QSqlDatabase::removeDatabase(d->connection);
}

QString Store::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/history.db");
}

Store::State Store::state() const
{
    return d->state;
}

QString Store::errorText() const
{
    return d->error;
}

namespace {
QString sentenceFor(const QSqlError& error, const QString& path)
{
    switch (primaryCode(error)) {
    case NotADatabase:
    case Corrupt:
        return Store::tr("The history file %1 is damaged or is not one of Crosscheck's. Nothing is kept "
                         "until it is moved away; "
                         "it was left as it is.")
            .arg(path);
    case Full:
        return Store::tr("The disk is full: the last change is not in the history yet. Free some space; "
                         "Crosscheck goes on trying.");
    case Readonly:
    case CannotOpen:
        return Store::tr("The history file %1 cannot be written. What you do now works, and is not kept.")
            .arg(path);
    default:
        return Store::tr("The history could not be written (%1). What you do now works, and is not kept.")
            .arg(error.databaseText());
    }
}
} // namespace

Store::State Store::open(const QString& path)
{
    d->path = path;
    d->error.clear();
    const QString folder = QFileInfo(path).absolutePath();
    const bool existed = QFileInfo::exists(path);
    const bool folderMade = system::makePrivateFolder(folder);
    const bool mayWrite = folderMade && system::makePrivateFile(path) && QFileInfo(path).isWritable() &&
                          QFileInfo(folder).isWritable();
    d->masking.key =
        mayWrite ? system::privateKey(folder + QStringLiteral("/history.key"), 32) : QByteArray();

    d->database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), d->connection);
    if (!d->database.isValid()) {
        d->error = tr("Qt's SQLite driver is missing (Debian: libqt6sql6-sqlite). What you do now works, and "
                      "is not kept.");
        return d->state = State::Unavailable;
    }
    if (mayWrite) {
        d->database.setDatabaseName(path);
        d->database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    } else if (existed && QFileInfo(path).isReadable()) {
        // A WAL file on a read-only file system can only be read so.
        d->database.setDatabaseName(
            QStringLiteral("file:%1?immutable=1").arg(QString::fromUtf8(QUrl::toPercentEncoding(path, "/"))));
        d->database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    } else {
        d->error =
            tr("The history file %1 can neither be opened nor made. What you do now works, and is not kept.")
                .arg(path);
        return d->state = State::Unavailable;
    }
    // open() succeeds on any file at all: the first statement tells.
    QSqlError error;
    int version = -1;
    if (d->database.open()) {
        QSqlQuery query(d->database);
        if (query.exec(QStringLiteral("PRAGMA user_version")) && query.next())
            version = query.value(0).toInt();
        else
            error = query.lastError();
    } else {
        error = d->database.lastError();
    }
    if (version < 0) {
        d->error = sentenceFor(error, path);
        const int code = primaryCode(error);
        return d->state = code == NotADatabase || code == Corrupt ? State::Damaged : State::Unavailable;
    }
    if (version > newestSchema()) {
        d->error = tr(
            "The history was written by a newer Crosscheck. It can be read here, and nothing new is kept.");
        return d->state = State::ReadOnlyNewer;
    }
    if (!mayWrite) {
        d->error =
            tr("The history file %1 cannot be written by you. It can be read, and nothing new is kept.")
                .arg(path);
        return d->state = State::ReadOnlyPermission;
    }
    QSqlQuery query(d->database);
    query.exec(QStringLiteral("PRAGMA journal_mode = WAL"));
    query.exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
    error = version < newestSchema() ? upgrade(d->database, version) : QSqlError();
    if (!error.isValid() &&
        !query.exec(QStringLiteral(
            "SELECT id, title, shown, outcome, changed, deleted, search, json FROM investigation LIMIT 1")))
        error = query.lastError();
    if (error.isValid()) {
        d->error = sentenceFor(error, path);
        const int code = primaryCode(error);
        return d->state = code == Readonly ? State::ReadOnlyPermission
                          : code == Full   ? State::Unavailable
                                           : State::Damaged;
    }
    query.finish();
    for (const QString& suffix : {QString(), QStringLiteral("-wal")})
        d->watcher.addPath(path + suffix);
    return d->state = State::Open;
}

namespace {
bool run(Store* store, QSqlQuery& query, const QString& path)
{
    if (query.exec())
        return true;
    Q_EMIT store->failed(sentenceFor(query.lastError(), path));
    return false;
}
} // namespace

bool Store::save(const facts::Investigation& investigation, const QByteArray& outcome)
{
    if (!d->writable() || investigation.id.isEmpty())
        return false;
    const facts::Investigation kept = report::masked(investigation, d->masking);
    const QString title = derivedTitle(kept);
    QString search = title + u'\n' + QString::fromLatin1(kept.page.origin) + u'\n' +
                     QString::fromUtf8(kept.request.url) + u'\n' + kept.paste.left(4000);
    QSqlQuery query(d->database);
    query.prepare(QStringLiteral(
        "INSERT INTO investigation (id, title, shown, outcome, changed, deleted, search, json) "
        "VALUES (?, ?, ?, ?, ?, 0, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title, shown = "
        "excluded.shown, "
        "outcome = excluded.outcome, changed = excluded.changed, deleted = 0, search = excluded.search, json "
        "= excluded.json"));
    query.addBindValue(QString::fromLatin1(kept.id));
    query.addBindValue(text(kept.title));
    query.addBindValue(text(title));
    query.addBindValue(text(QString::fromLatin1(outcome)));
    query.addBindValue(QDateTime::currentMSecsSinceEpoch());
    query.addBindValue(search.toCaseFolded());
    query.addBindValue(jsonOf(kept));
    if (!run(this, query, d->path))
        return false;
    Q_EMIT changed();
    return true;
}

std::optional<facts::Investigation> Store::load(QByteArrayView id) const
{
    if (!d->readable())
        return std::nullopt;
    QSqlQuery query(d->database);
    query.prepare(QStringLiteral("SELECT json FROM investigation WHERE id = ?"));
    query.addBindValue(QString::fromLatin1(id));
    if (!query.exec() || !query.next())
        return std::nullopt;
    return facts::investigationFromJson(QJsonDocument::fromJson(query.value(0).toByteArray()).object());
}

bool Store::rename(QByteArrayView id, const QString& title)
{
    std::optional<facts::Investigation> investigation = load(id);
    if (!d->writable() || !investigation)
        return false;
    investigation->title = title;
    QSqlQuery query(d->database);
    query.prepare(QStringLiteral("SELECT outcome FROM investigation WHERE id = ?"));
    query.addBindValue(QString::fromLatin1(id));
    const QByteArray outcome = query.exec() && query.next() ? query.value(0).toByteArray() : QByteArray();
    query.finish();
    return save(*investigation, outcome);
}

namespace {
bool setDeleted(Store* store, QSqlDatabase& database, const QString& path, QByteArrayView id, bool deleted)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("UPDATE investigation SET deleted = ? WHERE id = ?"));
    query.addBindValue(int(deleted));
    query.addBindValue(QString::fromLatin1(id));
    if (!run(store, query, path) || query.numRowsAffected() != 1)
        return false;
    Q_EMIT store->changed();
    return true;
}
} // namespace

bool Store::remove(QByteArrayView id)
{
    return d->writable() && setDeleted(this, d->database, d->path, id, true);
}

bool Store::restore(QByteArrayView id)
{
    return d->writable() && setDeleted(this, d->database, d->path, id, false);
}

std::optional<QByteArray> Store::duplicate(QByteArrayView id)
{
    std::optional<facts::Investigation> investigation = load(id);
    if (!investigation)
        return std::nullopt;
    investigation->id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    investigation->title = tr("Copy of %1").arg(derivedTitle(*investigation));
    if (!save(*investigation, "unknown"))
        return std::nullopt;
    return investigation->id;
}

QList<Summary> Store::list(const QString& search) const
{
    QList<Summary> all;
    if (!d->readable())
        return all;
    QString like = search.toCaseFolded();
    like.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    QSqlQuery query(d->database);
    query.prepare(QStringLiteral("SELECT id, shown, outcome, changed FROM investigation WHERE deleted = 0 "
                                 "AND search LIKE ? ESCAPE '\\' "
                                 "ORDER BY changed DESC, id LIMIT 2000"));
    query.addBindValue(u'%' + like + u'%');
    if (!query.exec())
        return all;
    while (query.next()) {
        all.append({query.value(0).toByteArray(), query.value(1).toString(), query.value(2).toByteArray(),
                    QDateTime::fromMSecsSinceEpoch(query.value(3).toLongLong())});
    }
    return all;
}

bool Store::savePlace(QByteArrayView investigation, const Place& place)
{
    if (!d->writable())
        return false;
    QSqlQuery query(d->database);
    query.prepare(QStringLiteral(
        "INSERT INTO place (id, station, field, draft) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "station = excluded.station, field = excluded.field, draft = excluded.draft"));
    query.addBindValue(investigation.isEmpty() ? QStringLiteral("-") : QString::fromLatin1(investigation));
    query.addBindValue(text(QString::fromLatin1(place.station)));
    query.addBindValue(text(QString::fromUtf8(report::maskedText(place.unsentField.toUtf8(), d->masking))));
    query.addBindValue(blob(report::maskedText(place.draft, d->masking)));
    return run(this, query, d->path);
}

std::optional<Place> Store::place(QByteArrayView investigation) const
{
    if (!d->readable())
        return std::nullopt;
    QSqlQuery query(d->database);
    query.prepare(QStringLiteral("SELECT station, field, draft FROM place WHERE id = ?"));
    query.addBindValue(investigation.isEmpty() ? QStringLiteral("-") : QString::fromLatin1(investigation));
    if (!query.exec() || !query.next())
        return std::nullopt;
    return Place{query.value(0).toByteArray(), query.value(1).toString(), query.value(2).toByteArray()};
}

QByteArray Store::lastShown() const
{
    if (!d->readable())
        return {};
    QSqlQuery query(d->database);
    // What was deleted is not shown again, also where the program was killed before it could purge.
    if (query.exec(
            QStringLiteral("SELECT value FROM setting WHERE name = 'shown' AND NOT EXISTS (SELECT 1 FROM "
                           "investigation WHERE id = CAST(value AS TEXT) AND deleted = 1)")) &&
        query.next())
        return query.value(0).toByteArray();
    return {};
}

bool Store::setLastShown(QByteArrayView id)
{
    if (!d->writable())
        return false;
    QSqlQuery query(d->database);
    query.prepare(QStringLiteral("INSERT INTO setting (name, value) VALUES ('shown', ?) ON CONFLICT (name) "
                                 "DO UPDATE SET value = excluded.value"));
    query.addBindValue(blob(id.toByteArray()));
    return run(this, query, d->path);
}

} // namespace crosscheck::store
