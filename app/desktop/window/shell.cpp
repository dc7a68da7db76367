#include "window/shell.h"

#include "window/practice_desk.h"

#include <QApplication>
#include <QSettings>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

Shell::Shell(const MainWindow::Start& start, QObject* parent) : QObject(parent), m_start(start)
{
    m_start.practice = new PracticeDesk(this);
    QByteArray code;
    if (!start.settingsFile.isEmpty())
        code = QSettings(start.settingsFile, QSettings::IniFormat).value("language").toByteArray();
    m_language.use(code);
    build();
}

Shell::~Shell()
{
    m_window.reset();
}

void Shell::build()
{
    m_window = std::make_unique<MainWindow>(m_start);
    // Queued: the menu that asked belongs to the window that goes.
    connect(m_window.get(), &MainWindow::languageChosen, this, &Shell::speak, Qt::QueuedConnection);
}

void Shell::speak(const QByteArray& code)
{
    if (!m_start.settingsFile.isEmpty())
        QSettings(m_start.settingsFile, QSettings::IniFormat).setValue("language", code);
    const bool shown = m_window->isVisible();
    // The last window that closes would end the program.
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    const QByteArray state = m_window->saveGeometry();
    m_window->close();
    m_window.reset();
    m_language.use(code);
    m_start.reopen = true;
    build();
    m_window->restoreGeometry(state);
    if (shown)
        m_window->show();
    QApplication::setQuitOnLastWindowClosed(quits);
    Q_EMIT windowReplaced();
}

} // namespace crosscheck::desktop
