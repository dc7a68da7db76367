#pragma once

#include "widgets/station.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace crosscheck::widgets {
class Card;
class DifferenceModel;
class EmptyPanel;
class ProgressLine;
class Prose;
} // namespace crosscheck::widgets
namespace crosscheck::confirm {
class BrowserCard;
class VerdictCard;
} // namespace crosscheck::confirm

namespace crosscheck::desktop {

/// Whether the fix works: the last two tests compared, and what each browser says and prints now.
class ConfirmStation : public widgets::Station
{
    Q_OBJECT
public:
    explicit ConfirmStation(QWidget* parent = nullptr);

    State state() const override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillAnswer();
    void fillDifference();

    QStackedWidget* m_pages = nullptr;
    widgets::EmptyPanel* m_empty = nullptr;
    widgets::ProgressLine* m_progress = nullptr;
    widgets::Card* m_answer = nullptr;
    widgets::Prose* m_sentence = nullptr;
    widgets::Prose* m_advice = nullptr;
    QPushButton* m_sendAnyway = nullptr;
    QBoxLayout* m_browsers = nullptr;
    QList<confirm::VerdictCard*> m_verdicts;
    confirm::BrowserCard* m_real = nullptr;
    widgets::Card* m_difference = nullptr;
    widgets::Prose* m_summary = nullptr;
    QTableView* m_view = nullptr;
    widgets::DifferenceModel* m_model = nullptr;
};

} // namespace crosscheck::desktop
