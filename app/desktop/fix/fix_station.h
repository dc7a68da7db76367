#pragma once

#include "widgets/station.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace crosscheck::platforms {
struct Platform;
}
namespace crosscheck::policy {
struct Policy;
}
namespace crosscheck::widgets {
class Card;
class EmptyPanel;
class FoldOut;
class Prose;
} // namespace crosscheck::widgets
namespace crosscheck::fix {
class ChangeModel;
class CheckCard;
class CodeView;
class MessageCard;
class PolicyForm;
} // namespace crosscheck::fix

namespace crosscheck::desktop {

/// The fix for the platform that was guessed or chosen, with why each line is there, what changes in the answer and what the
/// browsers will say then; the fix in the page; and a message to whoever runs the server.
class FixStation : public widgets::Station
{
    Q_OBJECT
public:
    explicit FixStation(QWidget* parent = nullptr);

    State state() const override;
    void takeFocus() override;
    QByteArray draft() const override;
    void restoreDraft(const QByteArray& json) override;

protected:
    void refresh() override;
    void forgetDraft() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePage();
    widgets::Card* makeConfiguration();
    widgets::Card* makeChanges();
    void fillPlatforms();
    void fillConfiguration();
    void fillInstructions();
    void fillChanges();
    void fillChecks();
    policy::Policy policyFor(const platforms::Platform& platform) const;
    void fillPageSide();
    void showEmpty();
    void choosePlatform(int index);
    void arrange();

    QStackedWidget* m_pages = nullptr;
    widgets::EmptyPanel* m_empty = nullptr;
    QBoxLayout* m_upper = nullptr;
    widgets::Card* m_configurationCard = nullptr;
    QComboBox* m_platform = nullptr;
    QWidget* m_choices = nullptr; ///< the platforms as buttons, while none is known
    QLabel* m_guessedFrom = nullptr;
    fix::CodeView* m_code = nullptr;
    widgets::Prose* m_why = nullptr;
    QPushButton* m_copy = nullptr;
    QWidget* m_instructions = nullptr;
    widgets::FoldOut* m_traps = nullptr;
    widgets::Card* m_policyCard = nullptr;
    fix::PolicyForm* m_policy = nullptr;
    widgets::Card* m_changesCard = nullptr;
    fix::ChangeModel* m_changes = nullptr;
    QTableView* m_changesView = nullptr;
    QWidget* m_after = nullptr;
    widgets::Card* m_pageCard = nullptr;
    widgets::Prose* m_mend = nullptr;
    widgets::Prose* m_pageSide = nullptr;
    fix::CheckCard* m_checks = nullptr;
    fix::MessageCard* m_message = nullptr;
};

} // namespace crosscheck::desktop
