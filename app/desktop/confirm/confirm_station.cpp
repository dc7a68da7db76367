#include "confirm/confirm_station.h"

#include "confirm/browser_card.h"
#include "confirm/verdict_card.h"
#include "session/session.h"
#include "theme/theme.h"
#include "widgets/difference_model.h"
#include "widgets/layout.h"
#include "widgets/progress_line.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::desktop {

namespace space = theme::space;

ConfirmStation::ConfirmStation(QWidget* parent) : Station("confirm", tr("Confirm"), "confirm", parent)
{
    auto* again = new QAction(tr("Test again"), this);
    again->setObjectName(u"testAgain"_s);
    setPrimaryAction(again);
    connect(again, &QAction::triggered, this, [this] {
        if (!session()->isTesting())
            session()->test({});
    });

    m_empty = new widgets::EmptyPanel(u"confirmEmpty"_s, "confirm", tr("Nothing has been tested yet"),
                                      tr("After the first test, and again after the server was changed, the "
                                         "answers stand here side by side."));
    connect(m_empty->addButton(u"confirmTest"_s, tr("Test"), true), &QPushButton::clicked, again,
            &QAction::trigger);

    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(space::page, space::group, space::page, space::page);
    column->setSpacing(space::group);
    m_progress = new widgets::ProgressLine(u"confirmProgress"_s);
    m_answer = new widgets::Card(u"confirmAnswer"_s);
    m_sentence = new widgets::Prose(u"confirmSentence"_s);
    m_advice = new widgets::Prose(u"confirmAdvice"_s);
    m_answer->body()->addWidget(m_sentence);
    m_answer->body()->addWidget(m_advice);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::related);
    buttons->addWidget(widgets::button(u"testAgainButton"_s, again, true));
    m_sendAnyway = widgets::button(u"confirmSendAnyway"_s, QString(), "send");
    buttons->addWidget(m_sendAnyway);
    buttons->addStretch(1);
    m_answer->body()->addLayout(buttons);
    connect(m_sendAnyway, &QPushButton::clicked, this, [this] {
        runner::Consent allowed;
        allowed.sendUnsafe = true;
        session()->test(allowed);
    });
    column->addWidget(m_progress);
    column->addWidget(m_answer);
    m_browsers = new QVBoxLayout;
    m_browsers->setSpacing(space::group);
    for (const engines::Engine engine : engines::browsers()) {
        auto* card = new confirm::VerdictCard(engine);
        m_verdicts.append(card);
        m_browsers->addWidget(card, 1);
    }
    column->addLayout(m_browsers);
    m_real = new confirm::BrowserCard;
    column->addWidget(m_real);
    m_difference = new widgets::Card(u"confirmDifference"_s, tr("Before and now"));
    m_summary = new widgets::Prose(u"confirmSummary"_s);
    m_model = new widgets::DifferenceModel(this);
    m_view = new QTableView;
    m_view->setModel(m_model);
    m_model->setTitles(tr("Before"), tr("Now"));
    widgets::dress(m_view, u"confirmView"_s, tr("The answer before and now"));
    widgets::layDifference(m_view);
    widgets::fitToRows(m_view);
    m_difference->body()->addWidget(m_summary);
    m_difference->body()->addWidget(m_view);
    column->addWidget(m_difference);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"confirmScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_empty);
    m_pages->addWidget(scroll);
    setContent(m_pages);
}

widgets::Station::State ConfirmStation::state() const
{
    if (!session())
        return State::Open;
    switch (confirm::changeOf(confirm::compare(session()->investigation()))) {
    case confirm::Change::Mended:
    case confirm::Change::Passes:
        return State::Done;
    case confirm::Change::Broken:
        return State::Red;
    case confirm::Change::StillBlocked:
    case confirm::Change::OnlyPreflight:
        return State::NeedsYou;
    case confirm::Change::NothingTested:
    case confirm::Change::Unknown:
        break;
    }
    return State::Open;
}

void ConfirmStation::refresh()
{
    if (m_progress->property("bound").isNull()) {
        m_progress->setSession(session());
        m_progress->setProperty("bound", true);
        m_real->setSession(session());
    }
    primaryAction()->setEnabled(!session()->isTesting() && !session()->investigation().request.url.isEmpty());
    fillAnswer();
    fillDifference();
    m_real->refresh();
}

void ConfirmStation::resizeEvent(QResizeEvent* event)
{
    Station::resizeEvent(event);
    const bool wide = width() >= theme::proseWidth(fontMetrics()) * 2;
    m_browsers->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ConfirmStation::fillAnswer()
{
    using confirm::Change;
    const confirm::Comparison comparison = confirm::compare(session()->investigation());
    const Change change = confirm::changeOf(comparison);
    m_pages->setCurrentIndex(change == Change::NothingTested ? 0 : 1);
    if (change == Change::NothingTested)
        return;
    QString sentence;
    QString advice;
    std::optional<theme::Colour> edge;
    switch (change) {
    case Change::Mended:
        sentence = tr("It works now: Chrome, Firefox and Safari let the page have the answer.");
        advice = tr("The test before was blocked. Reload the page; if it still fails there, empty its cache, "
                    "because a browser may remember the old answer.");
        edge = theme::Colour::Good;
        break;
    case Change::Passes:
        sentence = tr("Chrome, Firefox and Safari let the page have the answer.");
        advice = comparison.before ? tr("They did in the test before, too.") : QString();
        edge = theme::Colour::Good;
        break;
    case Change::Broken:
        sentence = tr("It passed in the test before and is blocked now.");
        advice = tr("See below what has changed in the answer.");
        edge = theme::Colour::Wrong;
        break;
    case Change::StillBlocked:
        sentence =
            comparison.before ? tr("Still blocked.") : tr("Blocked. Change the server, then test again.");
        advice = comparison.before
                     ? tr("See below what has changed in the answer. If nothing has, the change is not live "
                          "yet: was the server reloaded, and is a cache in between?")
                     : tr("The configuration stands under Fix.");
        edge = theme::Colour::Wrong;
        break;
    case Change::OnlyPreflight:
        sentence = tr("The preflight passes. The request itself was not sent.");
        advice = tr("It could change data, so it is only sent if you say so.");
        edge = theme::Colour::Warning;
        break;
    case Change::Unknown:
    case Change::NothingTested:
        sentence = tr("What is known doesn't reach to a verdict.");
        advice = tr("Test again to see what the server answers now.");
        break;
    }
    m_answer->setEdge(edge);
    m_sentence->setProse(sentence, theme::Type::Answer);
    m_advice->setProse(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_sendAnyway->setVisible(change == Change::OnlyPreflight && !session()->isTesting());
    m_sendAnyway->setText(
        tr("Send the %1 once")
            .arg(QString::fromLatin1(http::uppered(session()->investigation().request.method))));
    for (int i = 0; i < m_verdicts.size(); ++i)
        m_verdicts.at(i)->setVerdicts(i < comparison.verdictsBefore.size() ? &comparison.verdictsBefore.at(i)
                                                                           : nullptr,
                                      comparison.verdictsNow.at(i));
}

void ConfirmStation::fillDifference()
{
    const confirm::Comparison comparison = confirm::compare(session()->investigation());
    const bool two =
        comparison.before && !comparison.before->exchanges.isEmpty() && !comparison.now->exchanges.isEmpty();
    m_difference->setVisible(two);
    if (!two) {
        m_model->setExchanges(std::nullopt, std::nullopt);
        return;
    }
    // The exchange at which the test before stopped is its last one; its like stands beside it.
    const http::Exchange& before = comparison.before->exchanges.last();
    const http::Exchange* now = &comparison.now->exchanges.last();
    for (const http::Exchange& exchange : comparison.now->exchanges) {
        if (exchange.kind == before.kind && exchange.hop == before.hop)
            now = &exchange;
    }
    m_model->setExchanges(before, *now);
    m_summary->setProse(widgets::differenceSummary(m_model->changes()));
}

} // namespace crosscheck::desktop
