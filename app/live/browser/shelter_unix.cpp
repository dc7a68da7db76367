// The guard: a shell that outlives this program.
#include "browser/shelter.h"

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QProcess>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
// Reads process groups from a pipe that only this program holds. At its end it kills the last one named and removes the
// folder, again and again, because a browser's helpers go on writing for a moment; those that lead a group of their own
// write once more when it is gone. "0" names nobody to kill: that browser ended by itself, its helpers may be at it still.
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
                      "(for more in 1 2 3 4; do sleep 0.3; rm -rf \"$1\" 2>/dev/null; done) &\n";
} // namespace

bool Shelter::startGuard(QString* why)
{
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
    return true;
}

// Between fork and exec nothing may be called but what signal-safety(7) lists.
void Shelter::name(qint64 processGroup) const
{
    char line[24];
    char* begin = line + sizeof line;
    *--begin = '\n';
    do {
        *--begin = char('0' + processGroup % 10);
        processGroup /= 10;
    } while (processGroup > 0);
    if (m_pipe >= 0 && ::write(m_pipe, begin, size_t(line + sizeof line - begin)) < 0)
        return; // the guard is gone: there is nobody to tell
}

void Shelter::guardThisProcess() const
{
    name(::getpgrp());
}

void Shelter::letGo()
{
    if (m_pipe >= 0)
        ::close(m_pipe);
    m_pipe = -1;
}

} // namespace crosscheck::browser
