// Why a browser did not come to be driven: what Chromium 156 and Firefox 153 say and do then, as seen when run.
#include "browser/browser.h"
#include "system/processes.h"

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
QString inUse(const QString& name)
{
    return Browser::tr(
               "The profile that %1 would use is in use: another window of it is open. Close that window "
               "and try again.")
        .arg(name);
}
} // namespace

bool Browser::isForbidden() const
{
    return m_said.contains("DevTools remote debugging is disallowed") ||
           m_said.contains("remote debugging is disabled");
}

QString Browser::whyItIsSilent(int seconds) const
{
    const QString name = m_launch.browser.name;
    // A policy that locks remote.active-protocols says nothing at all.
    if (m_launch.browser.family == Family::Firefox)
        return tr("%1 was started and opened no way to drive it within %2 seconds. A policy of this machine "
                  "may "
                  "forbid it (about:policies there names them), or a dialog waits for an answer; or choose "
                  "another "
                  "browser.")
            .arg(name)
            .arg(seconds);
    return tr("%1 was started and did not answer within %2 seconds. Close other windows of it, or choose "
              "another browser.")
        .arg(name)
        .arg(seconds);
}

// Firefox would show a dialog and wait. It locks this file while it runs.
QString Browser::whyItIsTaken(const QString& profile) const
{
    const bool taken =
        m_launch.browser.family == Family::Firefox && system::isLockedByAnother(profile + u"/.parentlock"_s);
    return taken ? inUse(m_launch.browser.name) : QString();
}

QString Browser::whyItEnded() const
{
    const QString name = m_launch.browser.name;
    if (isForbidden())
        return tr("A policy of this machine forbids to drive %1 (RemoteDebuggingAllowed). Ask who "
                  "administers it, or choose "
                  "another browser.")
            .arg(name);
    if (m_said.contains("Running as root without --no-sandbox"))
        return tr("%1 refuses to run as root. Run Crosscheck as an ordinary user.").arg(name);
    if (m_said.contains("No usable sandbox"))
        return tr("%1 finds no sandbox on this machine (containers and some AppArmor rules take it away). "
                  "Allow user "
                  "namespaces, or hand on --no-sandbox where that is safe: --browser-arg --no-sandbox.")
            .arg(name);
    // Said on standard output where a window opens in the browser that has the profile: then the status alone tells.
    if (m_said.contains("ProcessSingleton") || m_said.contains("already running") ||
        (!m_launch.keptProfile.isEmpty() && m_process->exitStatus() == QProcess::NormalExit &&
         m_process->exitCode() == 0))
        return inUse(name);
    if (m_said.contains("cannot open display") || m_said.contains("Missing X server") ||
        m_said.contains("no DISPLAY environment"))
        return tr("%1 finds no screen to open a window on. Use it without a window (--headless), or from a "
                  "desktop.")
            .arg(name);
    QString last;
    for (const QByteArray& line : m_said.split('\n')) {
        if (!line.trimmed().isEmpty())
            last = QString::fromUtf8(line.trimmed());
    }
    const QString ending =
        m_process->exitStatus() == QProcess::CrashExit
            ? tr("%1 crashed while starting.").arg(name)
            : tr("%1 ended while starting, with status %2.").arg(name).arg(m_process->exitCode());
    return last.isEmpty() ? ending + u' ' + tr("Start it once by hand to see why, or choose another browser.")
                          : ending + u' ' + tr("It said: %1").arg(last);
}

} // namespace crosscheck::browser
