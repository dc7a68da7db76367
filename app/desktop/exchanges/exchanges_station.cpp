#include "exchanges/exchanges_station.h"

#include "exchanges/certificate_pane.h"
#include "exchanges/compare_pane.h"
#include "exchanges/headers_pane.h"
#include "exchanges/sequence_view.h"
#include "exchanges/test_bar.h"
#include "exchanges/trace_pane.h"
#include "exchanges/what_if_pane.h"
#include "session/session.h"
#include "theme/theme.h"
#include "widgets/layout.h"
#include "widgets/progress_line.h"
#include "widgets/text.h"

#include <QAction>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::desktop {

namespace space = theme::space;

ExchangesStation::ExchangesStation(QWidget* parent)
    : Station("exchanges", tr("Exchanges"), "exchanges", parent)
{
    m_sequence = new exchanges::SequenceView;
    m_headers = new exchanges::HeadersPane;
    m_trace = new exchanges::TracePane;
    m_compare = new exchanges::ComparePane;
    m_whatIf = new exchanges::WhatIfPane;
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"exchangeTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_trace, tr("Steps of the standard"));
    m_tabs->addTab(m_compare, tr("Compare"));
    m_tabs->addTab(m_whatIf, tr("What if"));
    m_certificate = new exchanges::CertificatePane;
    m_tabs->addTab(m_certificate, tr("Certificate"));
    m_tabs->setTabVisible(m_tabs->indexOf(m_certificate), false);

    connect(m_tabs, &QTabWidget::currentChanged, this, &ExchangesStation::placeTools);

    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setObjectName(u"exchangeSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(space::group);
    m_splitter->addWidget(m_sequence);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    // Each pane scrolls by itself, so that the tallest one doesn't set how low the window may be.
    m_tabs->setMinimumHeight(theme::size::control * 5);
    m_splitter->installEventFilter(this);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitByHand = true; });

    m_bar = new exchanges::TestBar;
    connect(m_bar, &exchanges::TestBar::chosen, this, &ExchangesStation::show);
    connect(m_bar, &exchanges::TestBar::whatIfLeft, this, &ExchangesStation::dropWhatIf);
    connect(m_bar, &exchanges::TestBar::consentGiven, this, [this] {
        runner::Consent allowed;
        allowed.sendUnsafe = true;
        session()->test(allowed);
    });
    m_progress = new widgets::ProgressLine(u"exchangesProgress"_s);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::related, space::page, space::group);
    column->setSpacing(space::related);
    column->addWidget(m_bar);
    column->addWidget(m_progress);
    column->addWidget(m_splitter, 1);

    makeEmpty();
    m_splitter->addWidget(m_notSent);
    m_splitter->setStretchFactor(2, 1);

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    setContent(m_pages);

    connect(m_sequence, &exchanges::SequenceView::exchangeChosen, this, &ExchangesStation::chooseExchange);
    connect(m_headers, &exchanges::HeadersPane::exchangeChosen, this, [this](int exchange) {
        m_sequence->setCurrentExchange(exchange);
        m_whatIf->setExchange(exchange);
    });
    connect(m_headers, &exchanges::HeadersPane::said, this, &ExchangesStation::said);
    connect(m_certificate, &exchanges::CertificatePane::trustWanted, this,
            [this](const QByteArray& certificate, bool trusted) {
                session()->setTrusted(certificate, trusted);
                m_tabs->setCurrentWidget(m_headers);
                if (!session()->isTesting())
                    session()->test({});
            });
    connect(m_whatIf, &exchanges::WhatIfPane::judged, this, &ExchangesStation::takeWhatIf);
    connect(m_whatIf, &exchanges::WhatIfPane::draftChanged, this, &ExchangesStation::draftChanged);
}

void ExchangesStation::makeEmpty()
{
    auto* test = new QAction(tr("Test"), this);
    test->setObjectName(u"exchangesTest"_s);
    setPrimaryAction(test);
    connect(test, &QAction::triggered, this, [this] {
        if (session() && !session()->isTesting())
            session()->test({});
    });
    m_empty = new widgets::EmptyPanel(
        u"exchangesEmpty"_s, "exchanges", tr("There is no request yet"),
        tr("Paste an error or a URL into the field at the top, or write the request by hand."));
    connect(m_empty->addButton(u"exchangesToRequest"_s, tr("Write the request"), true), &QPushButton::clicked,
            this, [this] { Q_EMIT goTo("request"); });
    m_notSent = new widgets::EmptyPanel(u"exchangesNotSent"_s, "send", tr("Nothing has been sent yet"),
                                        tr("Above stands what the browser would send. A test sends it, and "
                                           "what comes back stands here, byte for byte."));
    m_testButton = m_notSent->addButton(u"exchangesTestButton"_s, tr("Test"), true);
    connect(m_testButton, &QPushButton::clicked, test, &QAction::trigger);
}

bool ExchangesStation::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_splitter && event->type() == QEvent::Resize) {
        split();
        placeTools();
    }
    return Station::eventFilter(watched, event);
}

void ExchangesStation::split()
{
    if (m_splitByHand)
        return;
    const int all = m_splitter->height();
    const int picture =
        qMin(m_sequence->sizeHint().height(), qMax(m_sequence->minimumSizeHint().height(), all * 2 / 5));
    m_splitter->setSizes({picture, all - picture, all - picture});
}

// A row of its own for the table's tools costs a low window two lines of the table.
void ExchangesStation::placeTools()
{
    QWidget* tools = m_headers->tools();
    const int width = m_headers->toolsWidth();
    const bool beside = m_tabs->tabBar()->sizeHint().width() + space::group + width <= m_tabs->width();
    if (beside) {
        // Not a corner widget: that one is cut at the height of the tabs.
        if (tools->parentWidget() != m_tabs) {
            tools->setParent(m_tabs);
            tools->raise();
        }
        tools->setGeometry(m_tabs->width() - width, 0, width, theme::size::control);
        tools->setVisible(m_tabs->currentWidget() == m_headers);
    } else if (tools->parentWidget() == m_tabs) {
        m_headers->takeTools();
    }
}

engines::Engine ExchangesStation::engine() const
{
    return m_bar->engine();
}

void ExchangesStation::setEngine(engines::Engine engine)
{
    m_bar->setEngine(engine);
}

void ExchangesStation::showPane(const QByteArray& pane)
{
    static const QList<QByteArray> panes{"headers", "steps", "compare", "what-if", "certificate"};
    const qsizetype at = panes.indexOf(pane);
    if (at >= 0)
        m_tabs->setCurrentIndex(int(at));
}

widgets::Station::State ExchangesStation::state() const
{
    if (!session() || session()->investigation().sends.isEmpty())
        return State::Open;
    bool known = false;
    for (const diagnosis::EngineVerdict& verdict : session()->diagnosis().verdicts) {
        if (verdict.engine == engines::Engine::Standard || !verdict.known)
            continue;
        known = true;
        if (verdict.verdict.failure && verdict.verdict.outcome != fetch::Outcome::Ok)
            return State::Red;
    }
    return session()->stoppedBeforeActual() || !known ? State::NeedsYou : State::Done;
}

void ExchangesStation::takeFocus()
{
    if (m_pages->currentIndex() == 0)
        Station::takeFocus();
    else
        m_sequence->setFocus(Qt::ShortcutFocusReason);
}

QByteArray ExchangesStation::draft() const
{
    return m_whatIf->draft();
}

void ExchangesStation::restoreDraft(const QByteArray& json)
{
    bringUpToDate();
    m_whatIf->restoreDraft(json);
    if (!m_whatIf->draft().isEmpty())
        m_tabs->setCurrentWidget(m_whatIf);
}

void ExchangesStation::refresh()
{
    if (m_progress->property("bound").isNull()) {
        m_progress->setSession(session());
        m_progress->setProperty("bound", true);
    }
    primaryAction()->setEnabled(!session()->isTesting());
    const facts::Investigation& investigation = session()->investigation();
    const bool somethingToShow = !investigation.sends.isEmpty() || !investigation.request.url.isEmpty();
    m_pages->setCurrentIndex(somethingToShow ? 1 : 0);
    m_bar->setSends(investigation);
    m_compare->setSends(investigation.sends);
    show();
}

const facts::Send* ExchangesStation::chosenSend(const facts::Investigation& investigation) const
{
    const QList<facts::Send>& sends = investigation.sends;
    const qsizetype at = m_bar->chosenSend();
    return at >= 0 && at < sends.size() ? &sends.at(at) : nullptr;
}

void ExchangesStation::show()
{
    if (!session())
        return;
    const facts::Investigation investigation = diagnosis::completed(session()->investigation());
    const facts::Send* send = chosenSend(investigation);
    m_bar->setWhatIf(send && send->whatIf);
    m_tabs->setVisible(send);
    m_notSent->setVisible(!send);
    const bool waits = send && !send->whatIf && send == &investigation.sends.last() &&
                       session()->stoppedBeforeActual() && !session()->isTesting();
    m_bar->askFor(waits ? std::optional(http::uppered(investigation.request.method)) : std::nullopt);
    const bool testing = session()->isTesting();
    m_notSent->setText(testing ? tr("The answer will stand here") : tr("Nothing has been sent yet"),
                       testing ? tr("Byte for byte, as soon as it comes.")
                               : tr("Above stands what the browser would send. A test sends it, and what "
                                    "comes back stands here, byte for byte."));
    m_testButton->setVisible(!testing);
    if (!send) {
        m_sequence->setSequence(exchanges::sequenceOf(investigation, nullptr, nullptr, {}, engine()));
        m_headers->clear();
        m_trace->setTrace({});
        return;
    }
    const diagnosis::EngineVerdict verdict = diagnosis::replay(engine(), *send);
    const QList<diagnosis::HeaderJudgement> judgements = diagnosis::judgeHeaders(*send);
    const bool blocked = verdict.known && verdict.verdict.outcome != fetch::Outcome::Ok;
    m_sequence->setSequence(exchanges::sequenceOf(investigation, send, &verdict, judgements, engine()));
    m_headers->setSend(*send, engine(), judgements, blocked ? verdict.verdict.failure : std::nullopt);
    m_trace->setTrace(verdict.trace);
    m_whatIf->setSend(*send);
    showCertificate(*send);
    split();
    placeTools();
    const QModelIndex current = m_headers->view()->currentIndex();
    if (current.isValid()) {
        const int exchange = current.data(exchanges::HeadersModel::ExchangeRole).toInt();
        m_sequence->setCurrentExchange(exchange);
        m_whatIf->setExchange(exchange);
    }
}

void ExchangesStation::showCertificate(const facts::Send& send)
{
    const facts::Investigation& investigation = session()->investigation();
    std::optional<exchanges::ShownCertificate> shown = exchanges::certificateOf(send);
    const bool trusted = shown && investigation.trustedCertificates.contains(shown->pem);
    const facts::Send* judged = &send;
    // Once it is trusted, what browsers make of it stands in the test before.
    for (const facts::Send& earlier : investigation.sends) {
        const std::optional<exchanges::ShownCertificate> before = exchanges::certificateOf(earlier);
        if (trusted && before && before->pem == shown->pem && before->failure != http::NetworkFailure::None) {
            shown = before;
            judged = &earlier;
        }
    }
    const int tab = m_tabs->indexOf(m_certificate);
    const bool appears = shown && !m_tabs->isTabVisible(tab);
    m_tabs->setTabVisible(tab, shown.has_value());
    if (!shown)
        return;
    QList<std::pair<QString, QString>> said;
    if (shown->failure != http::NetworkFailure::None) {
        for (const engines::Engine each : engines::browsers()) {
            const QString text = diagnosis::replay(each, *judged).console.join(u'\n');
            if (!text.isEmpty())
                said.append({engines::displayName(each), text});
        }
        if (appears)
            m_tabs->setCurrentIndex(tab);
    }
    m_certificate->setCertificate(*shown, said, trusted);
}

void ExchangesStation::chooseExchange(int exchange)
{
    m_headers->showExchange(exchange);
    m_whatIf->setExchange(exchange);
}

void ExchangesStation::takeWhatIf(const facts::Send& send)
{
    facts::Investigation next = session()->investigation();
    if (!next.sends.isEmpty() && next.sends.last().whatIf)
        next.sends.removeLast();
    next.sends.append(send);
    session()->edit(tr("What-if"), next);
    m_tabs->setCurrentWidget(m_headers);
}

void ExchangesStation::dropWhatIf()
{
    facts::Investigation next = session()->investigation();
    next.sends.removeIf([](const facts::Send& send) { return send.whatIf; });
    session()->edit(tr("Leave the what-if"), next);
}

} // namespace crosscheck::desktop
