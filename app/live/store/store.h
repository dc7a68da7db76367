#pragma once

#include "facts/investigation.h"

#include <QDateTime>
#include <QObject>

#include <memory>

namespace crosscheck::store {

/// A row of the list at the left.
struct Summary
{
    QByteArray id;
    QString title;
    QByteArray outcome; ///< "blocked", "ok", "warning", "unknown"
    QDateTime changed;
    bool operator==(const Summary&) const = default;
};

/// Where the window stood, kept beside an investigation so that a crash loses nothing.
struct Place
{
    QByteArray station;  ///< "message", "request", …
    QString unsentField; ///< what stood in the field at the top
    QByteArray draft;    ///< JSON of unsent edits
    bool operator==(const Place&) const = default;
};

/// Every investigation, kept in SQLite (WAL). Secrets are masked before they reach the disk; a keyed digest tells "the same
/// token". Two running programs share one file; a file of a newer version opens read-only.
class Store : public QObject
{
    Q_OBJECT
public:
    enum class State { Closed, Open, ReadOnlyNewer, ReadOnlyPermission, Damaged, Unavailable };

    explicit Store(QObject* parent = nullptr);
    ~Store() override;

    /// Opens or makes the file (mode 0600). The state says how far it got; errorText() is a sentence for a person.
    State open(const QString& path);
    static QString defaultPath();
    State state() const;
    QString errorText() const;

    bool save(const facts::Investigation& investigation, const QByteArray& outcome);
    std::optional<facts::Investigation> load(QByteArrayView id) const;
    bool rename(QByteArrayView id, const QString& title);
    /// Marks it deleted; restore() brings it back. Purged when the program ends.
    bool remove(QByteArrayView id);
    bool restore(QByteArrayView id);
    std::optional<QByteArray> duplicate(QByteArrayView id);
    /// Newest first; with a text: those that hold it (title, URL, origin, paste).
    QList<Summary> list(const QString& search = {}) const;

    bool savePlace(QByteArrayView investigation, const Place& place);
    std::optional<Place> place(QByteArrayView investigation) const;
    /// The investigation that was shown last; empty where it was deleted since.
    QByteArray lastShown() const;
    bool setLastShown(QByteArrayView id);

Q_SIGNALS:
    /// Something changed, here or in another running program.
    void changed();
    void failed(const QString& sentence);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace crosscheck::store
