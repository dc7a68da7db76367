#pragma once

#include "language/language.h"
#include "window/main_window.h"

#include <memory>

namespace crosscheck::desktop {

/// Owns the main window and the language that it is built in. Another language builds the window again, from what the store
/// keeps: investigation, station and edits stand as they stood, and the practice server goes on.
class Shell : public QObject
{
    Q_OBJECT
public:
    /// `start` as the window takes it; its settings file also keeps the language ("language", empty: the system's).
    explicit Shell(const MainWindow::Start& start, QObject* parent = nullptr);
    ~Shell() override;

    /// The window that stands now; another one after the language has changed.
    MainWindow* window() const { return m_window.get(); }
    QByteArray language() const { return m_language.code(); }
    /// Builds the window in another language, at the same place; an empty code is the system's. It is kept in the settings.
    void speak(const QByteArray& code);

Q_SIGNALS:
    void windowReplaced();

private:
    void build();

    MainWindow::Start m_start;
    language::Installed m_language;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace crosscheck::desktop
