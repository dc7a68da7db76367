#pragma once

#include "widgets/station.h"

class QBoxLayout;
class QScrollArea;

namespace crosscheck::widgets {
class Card;
class FoldOut;
} // namespace crosscheck::widgets
namespace crosscheck::cause {
class QuestionCard;
class TreeView;
} // namespace crosscheck::cause

namespace crosscheck::desktop {

/// Why it fails: the ranked causes with what speaks for and against them, and the decision tree with its open question.
class CauseStation : public widgets::Station
{
    Q_OBJECT
public:
    explicit CauseStation(QWidget* parent = nullptr);

    State state() const override;
    void takeFocus() override;
    /// The question that is looked at and whether its help is open.
    QByteArray draft() const override;
    void restoreDraft(const QByteArray& json) override;
    /// Shows a question of the tree in the card; empty: the one that is open.
    void showQuestion(const QByteArray& node);

protected:
    void refresh() override;
    void forgetDraft() override { m_chosen.clear(); }
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillCauses();
    void fillQuestion();
    /// The card that offers the one request which would decide between causes.
    QWidget* probeCard();
    void arrange();

    QScrollArea* m_scroll = nullptr;
    QBoxLayout* m_sides = nullptr;
    QBoxLayout* m_column = nullptr;
    cause::QuestionCard* m_question = nullptr;
    QWidget* m_causes = nullptr;
    widgets::Card* m_treeCard = nullptr;
    cause::TreeView* m_tree = nullptr;
    QByteArray m_chosen; ///< the question in the card; empty: the open one
    bool m_wide = false;
};

} // namespace crosscheck::desktop
