#include "fix/fix_station.h"

#include "fix/changes_card.h"
#include "fix/check_card.h"
#include "fix/configuration_card.h"
#include "fix/message_card.h"
#include "fix/policy_form.h"
#include "session/session.h"
#include "theme/theme.h"
#include "widgets/layout.h"
#include "widgets/text.h"

#include <QAction>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::desktop {

namespace space = theme::space;

FixStation::FixStation(QWidget* parent) : Station("fix", tr("Fix"), "fix", parent)
{
    m_empty = new widgets::EmptyPanel(u"fixEmpty"_s, "fix", tr("The cause isn't known yet"), QString());
    connect(m_empty->addButton(u"fixToCause"_s, tr("Find the cause"), true), &QPushButton::clicked, this,
            [this] { Q_EMIT goTo("cause"); });
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makePage());
    setContent(m_pages);

    auto* copy = new QAction(tr("Copy the configuration"), this);
    copy->setObjectName(u"fixCopy"_s);
    setPrimaryAction(copy);
    connect(copy, &QAction::triggered, m_configuration, &fix::ConfigurationCard::copy);
}

QWidget* FixStation::makePage()
{
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(space::page, space::group, space::page, space::page);
    column->setSpacing(space::group);

    m_configuration = new fix::ConfigurationCard;
    connect(m_configuration, &fix::ConfigurationCard::said, this, &FixStation::said);
    connect(m_configuration, &fix::ConfigurationCard::platformChosen, this, [this](const QByteArray& id) {
        facts::Investigation next = session()->investigation();
        next.wishes.platform = id;
        session()->edit(tr("Choose the server platform"), next);
    });
    connect(m_configuration, &fix::ConfigurationCard::aboutServerAsked, this, [this] {
        const QByteArray platform = session()->diagnosis().fix.platform;
        Q_EMIT goTo(platform.isEmpty() ? QByteArray("reference/recipes") : "reference/platform/" + platform);
    });
    m_policyCard = new widgets::Card(u"policyCard"_s, tr("What the server shall allow"));
    m_policy = new fix::PolicyForm;
    m_policyCard->body()->addWidget(m_policy);
    m_policyCard->body()->addStretch(1);
    m_upper = new QVBoxLayout;
    m_upper->setSpacing(space::group);
    m_upper->addWidget(m_configuration, 5);
    m_upper->addWidget(m_policyCard, 3);
    m_changes = new fix::ChangesCard;
    m_pageCard = new widgets::Card(u"pageCard"_s, tr("What your page can do"));
    m_mend = new widgets::Prose(u"mend"_s);
    m_pageSide = new widgets::Prose(u"clientSide"_s);
    m_pageCard->body()->addWidget(m_mend);
    m_pageCard->body()->addWidget(m_pageSide);
    m_message = new fix::MessageCard;
    connect(m_message, &fix::MessageCard::said, this, &FixStation::said);
    m_checks = new fix::CheckCard;
    connect(m_checks, &fix::CheckCard::testAsked, this, [this] {
        if (!session()->isTesting())
            session()->test({});
        Q_EMIT goTo("confirm");
    });

    column->addLayout(m_upper);
    column->addWidget(m_changes);
    column->addWidget(m_checks);
    column->addWidget(m_message);
    column->addWidget(m_pageCard);
    column->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"fixScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    connect(m_policy, &fix::PolicyForm::wished, this,
            [this](const QString& label, const facts::Wishes& wishes) {
                facts::Investigation next = session()->investigation();
                next.wishes = wishes;
                session()->edit(label, next);
            });
    connect(m_policy, &fix::PolicyForm::draftChanged, this, &FixStation::draftChanged);
    return scroll;
}

widgets::Station::State FixStation::state() const
{
    if (!session() || session()->diagnosis().causes.isEmpty())
        return State::Open;
    return State::NeedsYou;
}

void FixStation::takeFocus()
{
    if (m_pages->currentIndex() == 1 && m_configuration->isVisibleTo(this))
        m_configuration->takeFocus();
    else
        Station::takeFocus();
}

QByteArray FixStation::draft() const
{
    return m_policy->draft();
}

void FixStation::restoreDraft(const QByteArray& json)
{
    bringUpToDate();
    m_policy->restoreDraft(json);
}

void FixStation::forgetDraft()
{
    m_policy->forgetDraft();
}

void FixStation::refresh()
{
    const diagnosis::Diagnosis& diagnosis = session()->diagnosis();
    const bool something = !diagnosis.causes.isEmpty() || diagnosis.fix.policy;
    m_pages->setCurrentIndex(something ? 1 : 0);
    if (!something) {
        primaryAction()->setEnabled(false);
        showEmpty();
        return;
    }
    m_configuration->setFix(diagnosis.fix, !session()->investigation().wishes.platform.isEmpty());
    primaryAction()->setEnabled(m_configuration->isCopyable());
    m_policyCard->setVisible(diagnosis.fix.policy.has_value());
    m_policy->setPolicy(session()->investigation(), diagnosis.fix);
    m_changes->setFix(session()->investigation(), diagnosis.fix);
    fillChecks();
    fillPageSide();
    m_message->setMessage(report::serverMessage(session()->investigation(), diagnosis));
    arrange();
}

void FixStation::showEmpty()
{
    bool known = false;
    for (const diagnosis::EngineVerdict& verdict : session()->diagnosis().verdicts)
        known = known || verdict.known;
    auto* cause = m_empty->findChild<QPushButton*>(u"fixToCause"_s);
    if (known) {
        m_empty->setText(
            tr("Nothing to fix"),
            tr("The browsers let this request through. What is fragile all the same stands under Cause."));
        cause->setText(tr("Look at the evidence"));
    } else {
        m_empty->setText(tr("The cause isn't known yet"),
                         tr("A fix follows from the cause. Test the request, or answer the questions."));
        cause->setText(tr("Find the cause"));
    }
}

void FixStation::fillChecks()
{
    const diagnosis::Fix& fix = session()->diagnosis().fix;
    const platforms::Platform* platform = platforms::find(fix.platform);
    const platforms::Kind kind = platform ? platform->kind : platforms::Kind::Server;
    const bool sound = fix.policy && policy::isSound(fix.problems);
    m_checks->setChecks(sound ? report::fixChecks(session()->investigation(), *fix.policy, kind)
                              : QList<report::ServerMessage::Proof>());
}

void FixStation::fillPageSide()
{
    const diagnosis::Diagnosis& diagnosis = session()->diagnosis();
    QString mend;
    if (!diagnosis.causes.isEmpty()) {
        const causes::Root* root = causes::find(diagnosis.causes.first().root);
        if (root && diagnosis.causes.first().side != causes::Side::Server)
            mend = words::say(words::Text{&root->mend, {}});
    }
    const QString page = words::say(diagnosis.fix.clientSide);
    if (page == mend)
        mend.clear();
    m_mend->setProse(mend);
    m_mend->setVisible(!mend.isEmpty());
    m_pageSide->setProse(page);
    m_pageSide->setVisible(!page.isEmpty());
    m_pageCard->setTitle(mend.isEmpty() ? tr("What your page can do") : tr("What mends it"));
    m_pageCard->setVisible(!mend.isEmpty() || !page.isEmpty());
}

void FixStation::resizeEvent(QResizeEvent* event)
{
    Station::resizeEvent(event);
    arrange();
}

void FixStation::arrange()
{
    const bool wide = width() >= theme::proseWidth(fontMetrics()) * 2;
    m_upper->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace crosscheck::desktop
