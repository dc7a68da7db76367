#pragma once

#include "confirm/comparison.h"
#include "widgets/layout.h"

class QLabel;
class QPlainTextEdit;

namespace crosscheck::widgets {
class SignLabel;
class CopyButton;
} // namespace crosscheck::widgets

namespace crosscheck::confirm {

/// What one browser says now, what it said before, and the text that its console would show.
class VerdictCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit VerdictCard(engines::Engine engine, QWidget* parent = nullptr);
    /// `before` null: not tested before.
    void setVerdicts(const diagnosis::EngineVerdict* before, const diagnosis::EngineVerdict& now);
    QString consoleText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintConsole();

    engines::Engine m_engine;
    widgets::SignLabel* m_now = nullptr;
    QLabel* m_before = nullptr;
    QPlainTextEdit* m_console = nullptr;
    QLabel* m_quiet = nullptr;
    widgets::CopyButton* m_copy = nullptr;
};

} // namespace crosscheck::confirm
