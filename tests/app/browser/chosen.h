#pragma once

#include "browser/installed.h"
#include "browser/watcher.h"
#include "support/announce.h"

#include <QDir>
#include <QTest>

/// The browser of a family that the tests run; none where it is not installed or named away by an empty variable.
namespace crosscheck::test {

/// For what a busy machine may take with a browser.
inline constexpr int longestMs = 90000;

inline std::optional<browser::Installed> chosen(browser::Family family)
{
    for (const browser::Installed& one : browser::installed()) {
        if (one.family == family)
            return one;
    }
    return std::nullopt;
}

/// Follows a watcher; the browser that it starts may let itself be driven at a port, which is ours too.
struct Followed
{
    explicit Followed(browser::Watcher& watcher)
    {
        QObject::connect(&watcher, &browser::Watcher::seen,
                         [this](const facts::Investigation& one) { seen.append(one); });
        QObject::connect(&watcher, &browser::Watcher::failed, [this](const QString& one) { sentence = one; });
        QObject::connect(&watcher, &browser::Watcher::progress, [] { announceBrowsers(); });
        QObject::connect(&watcher, &browser::Watcher::ended, [this, &watcher] {
            everything = watcher.everything();
            ended = true;
        });
    }
    QList<facts::Investigation> seen;
    QList<facts::Send> everything; ///< once it has ended
    QString sentence;
    bool ended = false;
};

inline QByteArray readProc(qint64 pid, const char* name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The processes of browsers whose command lines name a folder, the guards left out (Linux).
inline QList<qint64> browsersIn(const QString& folder)
{
    QList<qint64> out;
    for (const QString& pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QByteArray command = readProc(pid.toLongLong(), "cmdline");
        if (command.contains(folder.toUtf8()) && !command.contains("crosscheck-guard"))
            out.append(pid.toLongLong());
    }
    return out;
}

/// The one of them that leads its group, and was started first; 0: there is none.
inline qint64 leaderOf(const QString& folder)
{
    qint64 leader = 0;
    for (const qint64 pid : browsersIn(folder)) {
        const QByteArray stat = readProc(pid, "stat");
        const qint64 group = stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(2).toLongLong();
        if (group == pid && (leader == 0 || pid < leader))
            leader = pid;
    }
    return leader;
}

} // namespace crosscheck::test

#define NEED_BROWSER(variable, family)                                                                       \
    const std::optional<browser::Installed> variable = test::chosen(family);                                 \
    if (!variable)                                                                                           \
    QSKIP(family == browser::Family::Chromium ? "no Chromium is installed here"                              \
                                              : "no Firefox is installed here")
