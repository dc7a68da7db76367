#pragma once

#include "window/answer.h"

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace crosscheck::widgets {
class FoldOut;
class IconLabel;
class ProgressLine;
class Prose;
class FlowLayout;
} // namespace crosscheck::widgets

namespace crosscheck::desktop {

/// The answer, always in sight: at the right of the station, or as a band above it where the window is narrow.
class AnswerPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerPanel(session::Session* session, QWidget* parent = nullptr);
    void setBand(bool band);
    bool isBand() const { return m_band; }
    const Answer& answer() const { return m_answer; }
    /// The report as Markdown, secrets masked.
    QString reportText() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void actionAsked(Answer::Action action);
    void testAsked();
    void consentGiven();
    void reportAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void arrange();
    /// All but what happened and who must change what: made when there is more to say; until then those pointers are null.
    void makeDetails();
    void refreshDetails();
    void arrangeDetails();
    void showReasons();
    void placeButtons();
    void nameAction(bool hasTheRow);
    /// Makes the band as high as what it says, up to a limit.
    void fitBand();

    session::Session* m_session;
    Answer m_answer;
    bool m_band = false;
    bool m_arranged = false;
    QPoint m_pressed;
    QBoxLayout* m_outer = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_side = nullptr;
    QGridLayout* m_buttons = nullptr;
    QVBoxLayout* m_column = nullptr; ///< of the page that scrolls
    widgets::IconLabel* m_sign = nullptr;
    QLabel* m_happened = nullptr;
    widgets::Prose* m_cause = nullptr;
    widgets::Prose* m_who = nullptr;
    widgets::Prose* m_executed = nullptr;
    QWidget* m_chips = nullptr;
    widgets::FlowLayout* m_chipFlow = nullptr;
    QPushButton* m_consentButton = nullptr;
    QWidget* m_reasons = nullptr;
    widgets::FoldOut* m_why = nullptr;
    widgets::FoldOut* m_others = nullptr;
    widgets::FoldOut* m_warnings = nullptr;
    widgets::ProgressLine* m_progress = nullptr;
    QPushButton* m_action = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_report = nullptr;
    QPushButton* m_more = nullptr;
};

} // namespace crosscheck::desktop
