#include "browser/shelter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#endif

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
constexpr int removeMs = 3000;
const QString prefix = QStringLiteral("crosscheck-browser-");

// Chromium puts a socket below its folder for temporary files, and a socket's path holds 103 bytes (macOS; 107 on Linux,
// unix(7)): what is left beside /crosscheck-browser-PID-RANDOM/tmp/org.chromium.Chromium.XXXXXX/SingletonSocket.
constexpr qsizetype longestParent = 20;

QString temporaryFolder()
{
    const QString usual = QDir::tempPath();
    const QString brief = u"/tmp"_s;
    return QFile::encodeName(usual).size() > longestParent && QFileInfo(brief).isWritable() ? brief : usual;
}

// Reads process groups from a pipe that only this program holds. At its end it kills the last one named and removes the
// folder, again and again, because a browser's helpers go on writing for a moment; those that lead a group of their own
// write once more when it is gone. "0" names nobody: that browser ended by itself.
const char script[] = "trap '' HUP INT TERM\n"
                      "group=\n"
                      "while read -r line; do group=$line; done\n"
                      "tries=0\n"
                      "while [ $tries -lt 100 ]; do\n"
                      "  [ \"${group:-0}\" = 0 ] || kill -KILL \"-$group\" 2>/dev/null\n"
                      "  rm -rf \"$1\" 2>/dev/null\n"
                      "  [ -e \"$1\" ] || break\n"
                      "  sleep 0.1\n"
                      "  tries=$((tries + 1))\n"
                      "done\n"
                      "[ \"$group\" = 0 ] && exit 0\n"
                      "(for more in 1 2 3 4; do sleep 0.3; rm -rf \"$1\" 2>/dev/null; done) &\n";

bool isRunning(qint64 pid)
{
#ifdef Q_OS_UNIX
    return ::kill(pid_t(pid), 0) == 0 || errno == EPERM;
#else
    Q_UNUSED(pid)
    return true; // nothing is swept where we can't tell
#endif
}
} // namespace

Shelter::Shelter(QObject* parent) : QObject(parent) {}

Shelter::~Shelter()
{
    letGo();
    if (m_guard && m_guard->state() != QProcess::NotRunning) {
        m_guard->disconnect(this);
        m_guard->waitForFinished(removeMs);
    }
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
}

bool Shelter::open(const QString& parent, QString* why)
{
    const QString where = parent.isEmpty() ? temporaryFolder() : parent;
    sweep(where);
    QDir().mkpath(where);
    const QString name = prefix + QString::number(QCoreApplication::applicationPid()) + u'-' +
                         QString::number(QRandomGenerator::system()->generate(), 36);
    m_folder = where + u'/' + name;
    // The guard first: there is no moment at which the folder is there and nobody watches over it.
    if (!startGuard(why))
        return false;
    if (QDir(where).mkdir(name, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return true;
    *why = QCoreApplication::translate(
               "browser",
               "No temporary folder for the browser could be made in %1: %2. Make room there, or set TMPDIR "
               "to a folder that can be written.")
               .arg(where, qt_error_string());
    return false;
}

bool Shelter::startGuard(QString* why)
{
#ifdef Q_OS_UNIX
    m_guard = new QProcess(this);
    m_guard->setStandardInputFile(QProcess::nullDevice());
    m_guard->setStandardOutputFile(QProcess::nullDevice());
    m_guard->setStandardErrorFile(QProcess::nullDevice());
    int ends[2];
    if (::pipe(ends) != 0) {
        *why = qt_error_string();
        return false;
    }
    m_pipe = ends[1];
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    m_guard->setChildProcessModifier([end = ends[0]] {
        ::setsid();
        ::dup2(end, 0);
    });
    connect(m_guard, &QProcess::finished, this, [this] {
        m_folder.clear();
        Q_EMIT gone();
    });
    m_guard->start(u"/bin/sh"_s, {u"-c"_s, QString::fromLatin1(script), u"crosscheck-guard"_s, m_folder});
    const bool started = m_guard->waitForStarted();
    ::close(ends[0]);
    if (!started) {
        *why = QCoreApplication::translate(
                   "browser", "The guard that ends the browser together with Crosscheck could not "
                              "be started: %1.")
                   .arg(m_guard->errorString());
        return false;
    }
#else
    Q_UNUSED(why)
#endif
    return true;
}

// Between fork and exec nothing may be called but what signal-safety(7) lists.
void Shelter::name(qint64 processGroup) const
{
#ifdef Q_OS_UNIX
    char line[24];
    char* begin = line + sizeof line;
    *--begin = '\n';
    do {
        *--begin = char('0' + processGroup % 10);
        processGroup /= 10;
    } while (processGroup > 0);
    if (m_pipe >= 0 && ::write(m_pipe, begin, size_t(line + sizeof line - begin)) < 0)
        return; // the guard is gone: there is nobody to tell
#else
    Q_UNUSED(processGroup)
#endif
}

void Shelter::guardThisProcess() const
{
#ifdef Q_OS_UNIX
    name(::getpgrp());
#endif
}

void Shelter::release()
{
    name(0);
}

void Shelter::letGo()
{
#ifdef Q_OS_UNIX
    if (m_pipe >= 0)
        ::close(m_pipe);
    m_pipe = -1;
#endif
}

void Shelter::close()
{
    letGo();
    if (m_guard && m_guard->state() != QProcess::NotRunning)
        return; // it says when the folder is gone
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
    m_folder.clear();
    QMetaObject::invokeMethod(this, &Shelter::gone, Qt::QueuedConnection);
}

void Shelter::sweep(const QString& parent)
{
    for (const QString& name : QDir(parent).entryList({prefix + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 pid = name.mid(prefix.size()).section(u'-', 0, 0).toLongLong();
        if (pid > 0 && pid != QCoreApplication::applicationPid() && !isRunning(pid))
            QDir(parent + u'/' + name).removeRecursively();
    }
}

} // namespace crosscheck::browser
