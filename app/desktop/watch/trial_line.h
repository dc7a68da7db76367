#pragma once

#include "browser/watcher.h"

#include <QWidget>

class QPushButton;

namespace crosscheck::session {
class Session;
}
namespace crosscheck::widgets {
class Prose;
class SignLabel;
} // namespace crosscheck::widgets

namespace crosscheck::watch {

/// The button that puts the proposed fix on the answers of the watched page, and what came of it.
class TrialLine : public QWidget
{
    Q_OBJECT
public:
    enum class Result { None, NotAsked, Works, StillFails };

    TrialLine(session::Session* session, browser::Watcher* watcher, QWidget* parent = nullptr);
    /// How the page does with the fix that is tried; None while none is.
    Result result() const;
    /// `family`: the browser's; none: it isn't chosen. `failures`: since the trial began. `folded`: the words stand aside.
    void refresh(std::optional<browser::Family> family, qsizetype failures, bool folded);
    /// Another session begins: nothing was changed yet.
    void reset() { m_changed = 0; }

Q_SIGNALS:
    /// The page is loaded anew with the fix: what failed before counts no more.
    void begun();
    /// An answer was changed: the line wants to be refreshed.
    void changed();

private:
    /// The fix that the session proposes, where a server's configuration mends it.
    std::optional<browser::Trial> proposed() const;
    void toggle();

    session::Session* m_session;
    browser::Watcher* m_watcher;
    QPushButton* m_try = nullptr;
    widgets::SignLabel* m_sign = nullptr;
    widgets::Prose* m_words = nullptr;
    int m_changed = 0; ///< answers
    qsizetype m_failures = 0;
};

} // namespace crosscheck::watch
