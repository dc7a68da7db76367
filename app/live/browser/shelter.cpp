#include "browser/shelter.h"

#include "system/processes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>

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

void Shelter::release()
{
    name(0);
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
        if (pid > 0 && pid != QCoreApplication::applicationPid() && !system::isRunning(pid))
            QDir(parent + u'/' + name).removeRecursively();
    }
}

} // namespace crosscheck::browser
