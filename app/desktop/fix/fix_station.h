#pragma once

#include "widgets/station.h"

class QBoxLayout;
class QStackedWidget;

namespace crosscheck::widgets {
class Card;
class EmptyPanel;
class Prose;
} // namespace crosscheck::widgets
namespace crosscheck::fix {
class ChangesCard;
class CheckCard;
class ConfigurationCard;
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
    void fillChecks();
    void fillPageSide();
    void showEmpty();
    void arrange();

    QStackedWidget* m_pages = nullptr;
    widgets::EmptyPanel* m_empty = nullptr;
    QBoxLayout* m_upper = nullptr;
    fix::ConfigurationCard* m_configuration = nullptr;
    widgets::Card* m_policyCard = nullptr;
    fix::PolicyForm* m_policy = nullptr;
    fix::ChangesCard* m_changes = nullptr;
    widgets::Card* m_pageCard = nullptr;
    widgets::Prose* m_mend = nullptr;
    widgets::Prose* m_pageSide = nullptr;
    fix::CheckCard* m_checks = nullptr;
    fix::MessageCard* m_message = nullptr;
};

} // namespace crosscheck::desktop
