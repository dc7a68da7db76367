#include "fix/fix_station.h"

#include "fix/change_model.h"
#include "fix/check_card.h"
#include "fix/code_view.h"
#include "fix/message_card.h"
#include "fix/policy_form.h"
#include "report/wire_text.h"
#include "session/session.h"
#include "theme/theme.h"
#include "widgets/layout.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::desktop {

namespace space = theme::space;

namespace {

const facts::Send* newestReal(const facts::Investigation& investigation)
{
    for (auto it = investigation.sends.rbegin(); it != investigation.sends.rend(); ++it) {
        if (!it->whatIf)
            return &*it;
    }
    return nullptr;
}

} // namespace

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
    connect(copy, &QAction::triggered, m_copy, &QPushButton::click);
}

QWidget* FixStation::makePage()
{
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(space::page, space::group, space::page, space::page);
    column->setSpacing(space::group);

    m_configurationCard = makeConfiguration();
    m_policyCard = new widgets::Card(u"policyCard"_s, tr("What the server shall allow"));
    m_policy = new fix::PolicyForm;
    m_policyCard->body()->addWidget(m_policy);
    m_policyCard->body()->addStretch(1);
    m_upper = new QVBoxLayout;
    m_upper->setSpacing(space::group);
    m_upper->addWidget(m_configurationCard, 5);
    m_upper->addWidget(m_policyCard, 3);
    m_changesCard = makeChanges();
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
    column->addWidget(m_changesCard);
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

widgets::Card* FixStation::makeConfiguration()
{
    auto* card = new widgets::Card(u"configurationCard"_s, tr("Configuration"));
    m_platform = new QComboBox;
    m_platform->setObjectName(u"platform"_s);
    m_platform->setAccessibleName(tr("Server platform"));
    // As wide as most names; the longest one must not make the card wider than the window.
    constexpr int usualName = 24;
    m_platform->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_platform->setMinimumContentsLength(usualName);
    m_platform->setPlaceholderText(tr("Choose the server"));
    QList<const platforms::Platform*> sorted;
    for (const platforms::Platform& platform : platforms::all())
        sorted.append(&platform);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* a, const auto* b) { return a->name.compare(b->name, Qt::CaseInsensitive) < 0; });
    for (const platforms::Platform* platform : sorted)
        m_platform->addItem(platforms::displayName(*platform), platform->id);
    m_guessedFrom = widgets::note({});
    m_guessedFrom->setObjectName(u"guessedFrom"_s);
    m_guessedFrom->setMinimumWidth(1); // it wraps rather than making the card wider
    m_copy = widgets::button(u"copyConfiguration"_s, tr("Copy"), "copy", true);
    m_copy->setAccessibleName(tr("Copy the configuration"));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_code->configuration().text());
        Q_EMIT said(tr("Configuration copied"));
    });
    QPushButton* more = widgets::button(u"fixMore"_s, tr("More"), "info");
    more->setAccessibleName(tr("More about this server"));
    card->addToTitle(more);
    connect(more, &QPushButton::clicked, this, [this] {
        const QByteArray platform = session()->diagnosis().fix.platform;
        Q_EMIT goTo(platform.isEmpty() ? QByteArray("reference/recipes") : "reference/platform/" + platform);
    });
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    auto* label = new QLabel(tr("&Server"));
    label->setBuddy(m_platform);
    line->addWidget(label);
    line->addWidget(m_platform);
    line->addWidget(m_guessedFrom, 1);
    line->addWidget(m_copy);

    m_choices = new QWidget;
    m_choices->setObjectName(u"platformChoices"_s);
    auto* choices = new widgets::FlowLayout(m_choices);
    for (int i = 0; i < m_platform->count(); ++i) {
        auto* each = new widgets::WrappingButton(u"choose-"_s + m_platform->itemData(i).toString(),
                                                 m_platform->itemText(i));
        connect(each, &QPushButton::clicked, this, [this, i] { choosePlatform(i); });
        choices->addWidget(each);
    }
    m_code = new fix::CodeView;
    m_why = new widgets::Prose(u"whyLine"_s);
    m_instructions = new QWidget;
    m_instructions->setObjectName(u"instructions"_s);
    auto* instructions = new QVBoxLayout(m_instructions);
    instructions->setContentsMargins(0, 0, 0, 0);
    instructions->setSpacing(space::related);
    m_traps = new widgets::FoldOut(u"traps"_s, tr("Traps"));
    card->body()->addLayout(line);
    card->body()->addWidget(m_code);
    card->body()->addWidget(m_why);
    card->body()->addWidget(m_choices);
    card->body()->addWidget(m_instructions);
    card->body()->addWidget(m_traps);
    card->body()->addStretch(1);
    connect(m_platform, &QComboBox::activated, this, &FixStation::choosePlatform);
    connect(m_code, &fix::CodeView::whyChanged, this, [this](const QString& why) {
        const int number = m_code->textCursor().blockNumber() + 1;
        m_why->setProse(why.isEmpty() ? tr("Choose a line to see why it is there.")
                                      : tr("Line %1: %2").arg(QString::number(number), why));
    });
    return card;
}

widgets::Card* FixStation::makeChanges()
{
    auto* card = new widgets::Card(u"changesCard"_s, tr("What changes in the answer"));
    m_changes = new fix::ChangeModel(this);
    m_changesView = new QTableView;
    m_changesView->setModel(m_changes);
    widgets::dress(m_changesView, u"changesView"_s, tr("Headers now and with the fix"));
    widgets::fitToRows(m_changesView);
    QHeaderView* header = m_changesView->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(fix::ChangeModel::Now, QHeaderView::Stretch);
    header->setSectionResizeMode(fix::ChangeModel::Then, QHeaderView::Stretch);
    m_after = new QWidget;
    m_after->setObjectName(u"after"_s);
    auto* after = new widgets::FlowLayout(m_after, space::group);
    after->setContentsMargins(0, 0, 0, 0);
    card->body()->addWidget(m_after);
    card->body()->addWidget(m_changesView);
    return card;
}

widgets::Station::State FixStation::state() const
{
    if (!session() || session()->diagnosis().causes.isEmpty())
        return State::Open;
    return State::NeedsYou;
}

void FixStation::takeFocus()
{
    if (m_pages->currentIndex() == 1 && m_configurationCard->isVisibleTo(this))
        m_platform->setFocus(Qt::ShortcutFocusReason);
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
    fillPlatforms();
    fillConfiguration();
    fillInstructions();
    m_policyCard->setVisible(diagnosis.fix.policy.has_value());
    m_policy->setPolicy(session()->investigation(), diagnosis.fix);
    fillChanges();
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

void FixStation::fillPlatforms()
{
    const diagnosis::Fix& fix = session()->diagnosis().fix;
    const QSignalBlocker blocker(m_platform);
    m_platform->setCurrentIndex(m_platform->findData(fix.platform));
    if (!session()->investigation().wishes.platform.isEmpty())
        m_guessedFrom->setText(tr("chosen by you"));
    else if (!fix.guessedFrom.isEmpty())
        m_guessedFrom->setText(tr("from \"%1\"").arg(report::visibleBytes(fix.guessedFrom)));
    else
        m_guessedFrom->setText(fix.platform.isEmpty() ? tr("The answers don't tell which server it is.")
                                                      : QString());
}

void FixStation::choosePlatform(int index)
{
    const QByteArray id = m_platform->itemData(index).toByteArray();
    facts::Investigation next = session()->investigation();
    if (id == session()->diagnosis().fix.platform)
        return;
    next.wishes.platform = id;
    session()->edit(tr("Choose the server platform"), next);
}

void FixStation::fillConfiguration()
{
    const diagnosis::Fix& fix = session()->diagnosis().fix;
    const platforms::Platform* platform = platforms::find(fix.platform);
    const bool refused = !policy::isSound(fix.problems);
    const bool can = platform && fix.policy && !refused;
    m_configurationCard->setVisible(fix.policy.has_value());
    m_configurationCard->setTitle(platform ? tr("Configuration for %1").arg(platforms::displayName(*platform))
                                           : tr("Configuration"));
    m_code->setVisible(can);
    m_copy->setVisible(can);
    m_choices->setVisible(!platform && !refused);
    m_copy->setEnabled(can);
    primaryAction()->setEnabled(can);
    if (can) {
        m_code->setConfiguration(platform->render(policyFor(*platform)));
        const QString why = m_code->whyHere();
        const int number = m_code->textCursor().blockNumber() + 1;
        m_why->setProse(why.isEmpty() ? tr("Choose a line to see why it is there.")
                                      : tr("Line %1: %2").arg(QString::number(number), why));
    } else if (refused && fix.policy) {
        m_why->setProse(tr("No configuration is made from this: see what is wrong with it under \"What the "
                           "server shall allow\"."));
    } else {
        m_why->setProse(tr("Which server answers? Choose it, and its configuration stands here."));
    }
}

void FixStation::fillInstructions()
{
    const platforms::Platform* platform = platforms::find(session()->diagnosis().fix.platform);
    widgets::clear(m_instructions->layout());
    widgets::clear(m_traps->body());
    m_traps->setVisible(platform && !platform->traps.isEmpty());
    if (!platform)
        return;
    const auto add = [&](const QString& name, const QString& what, const words::Text& text) {
        if (text.isEmpty())
            return;
        auto* prose = new widgets::Prose(name);
        prose->setProse(what + u": "_s + words::say(text));
        m_instructions->layout()->addWidget(prose);
    };
    add(u"installText"_s, tr("Install"), platform->install);
    add(u"fileText"_s, tr("File"), platform->file);
    add(u"whereText"_s, tr("Where in it"), platform->where);
    add(u"reloadText"_s, tr("Then"), platform->reload);
    auto* tested = new widgets::Prose(u"tested"_s);
    tested->setProse(platform->verified && platform->kind == platforms::Kind::Page
                         ? tr("Crosscheck's own tests send this request from a page (%1).")
                               .arg(QString::fromUtf8(platform->versions))
                     : platform->verified
                         ? tr("Crosscheck's own tests run this configuration on %1 %2.")
                               .arg(platforms::displayName(*platform), QString::fromUtf8(platform->versions))
                     : !platform->standIn.isEmpty()
                         ? tr("Crosscheck's own tests compile this configuration and ask %1 with it; the "
                              "whole server has not been run.")
                               .arg(QString::fromUtf8(platform->standIn))
                         : tr("Not yet run on a real server by Crosscheck's own tests."),
                     theme::Type::Note);
    m_instructions->layout()->addWidget(tested);
    m_traps->setTitle(tr("Traps of %1 (%2)")
                          .arg(platforms::displayName(*platform), QString::number(platform->traps.size())));
    for (const platforms::Trap& trap : platform->traps) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::related);
        row->addWidget(new widgets::SignLabel(theme::Sign::Warning), 0, Qt::AlignTop);
        auto* text = new widgets::Prose(u"trap-"_s + QString::fromLatin1(trap.id));
        text->setProse(words::say(trap.text));
        row->addWidget(text, 1);
        m_traps->body()->addLayout(row);
    }
}

void FixStation::fillChanges()
{
    const diagnosis::Fix& fix = session()->diagnosis().fix;
    const facts::Investigation& investigation = session()->investigation();
    m_changesCard->setVisible(fix.policy.has_value());
    widgets::clear(m_after->layout());
    if (!fix.policy) {
        m_changes->clear();
        return;
    }
    m_changes->setPolicy(*fix.policy, investigation.page.origin, newestReal(investigation));
    for (const diagnosis::EngineVerdict& verdict : fix.after) {
        if (verdict.engine == engines::Engine::Standard)
            continue;
        const bool passes = verdict.known && (verdict.verdict.outcome == fetch::Outcome::Ok ||
                                              verdict.verdict.outcome == fetch::Outcome::Opaque);
        const theme::Sign sign = !verdict.known ? theme::Sign::Unknown
                                 : passes       ? theme::Sign::Good
                                                : theme::Sign::Wrong;
        const QString name = engines::displayName(verdict.engine);
        auto* chip = new widgets::SignLabel(sign, !verdict.known ? tr("%1: not known").arg(name)
                                                  : passes       ? tr("Would pass in %1").arg(name)
                                                                 : tr("Would still stop in %1").arg(name));
        chip->setObjectName(u"after-"_s + QString::fromLatin1(engines::slug(verdict.engine)));
        m_after->layout()->addWidget(chip);
    }
    m_after->setVisible(m_after->layout()->count() > 0);
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
