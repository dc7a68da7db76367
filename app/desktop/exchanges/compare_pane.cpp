#include "exchanges/compare_pane.h"

#include "exchanges/sequence.h"
#include "report/wire_text.h"
#include "theme/theme.h"
#include "widgets/difference_model.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::exchanges {

QString sendTitle(const QList<facts::Send>& sends, int send)
{
    const facts::Send& shown = sends.at(send);
    int live = 0;
    for (int i = 0; i <= send; ++i)
        live += !sends.at(i).whatIf && sends.at(i).probe.isEmpty();
    if (shown.probe == "without-origin")
        return ComparePane::tr("Asked without Origin");
    if (!shown.probe.isEmpty())
        return ComparePane::tr("Asked with a made-up origin");
    if (shown.whatIf)
        return ComparePane::tr("What-if, nothing was sent");
    http::Exchange::Source source = http::Exchange::Source::Live;
    if (!shown.exchanges.isEmpty())
        source = shown.exchanges.first().source;
    const QString time =
        shown.atMs > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(shown.atMs).time(), u"HH:mm:ss"_s)
                       : QString();
    QString title;
    switch (source) {
    case http::Exchange::Source::Har:
        title = ComparePane::tr("From the HAR, %1").arg(live);
        break;
    case http::Exchange::Source::Watched:
        title = ComparePane::tr("Watched, %1").arg(live);
        break;
    case http::Exchange::Source::Pasted:
        title = ComparePane::tr("Pasted, %1").arg(live);
        break;
    default:
        title = ComparePane::tr("Test %1").arg(live);
    }
    if (shown.preflightOnly)
        title = ComparePane::tr("%1 (preflight only)").arg(title);
    return time.isEmpty() ? title : title + u", "_s + time;
}

QString exchangeTitle(const QList<facts::Send>& sends, int send, int exchange)
{
    const http::Exchange& shown = sends.at(send).exchanges.at(exchange);
    return sendTitle(sends, send) + u": "_s + report::visibleBytes(shown.request.method) + u' ' +
           pathOf(shown.request.url) + u", "_s + answerText(shown);
}

ComparePane::ComparePane(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"comparePane"_s);
    const auto box = [](const QString& name, const QString& accessible) {
        auto* made = new QComboBox;
        made->setObjectName(name);
        made->setAccessibleName(accessible);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(16);
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        return made;
    };
    m_first = box(u"compareFirst"_s, tr("First exchange"));
    m_second = box(u"compareSecond"_s, tr("Second exchange"));
    auto* with = new QLabel(tr("with"));
    auto* bar = new QHBoxLayout;
    bar->setSpacing(theme::space::related);
    bar->addWidget(m_first, 1);
    bar->addWidget(with);
    bar->addWidget(m_second, 1);

    m_summary = widgets::note({});
    m_summary->setObjectName(u"compareSummary"_s);
    m_model = new widgets::DifferenceModel(this);
    m_view = new QTableView;
    m_view->setModel(m_model);
    widgets::dress(m_view, u"compareView"_s, tr("Two exchanges side by side"));
    widgets::layDifference(m_view);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space::related, 0, 0);
    column->setSpacing(theme::space::related);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_summary);
    connect(m_first, &QComboBox::currentIndexChanged, this, &ComparePane::show);
    connect(m_second, &QComboBox::currentIndexChanged, this, &ComparePane::show);
}

void ComparePane::setSends(const QList<facts::Send>& sends)
{
    if (sends == m_sends)
        return;
    m_sends = sends;
    const QSignalBlocker first(m_first), second(m_second);
    m_first->clear();
    m_second->clear();
    for (int i = int(sends.size()) - 1; i >= 0; --i) {
        for (int j = 0; j < sends.at(i).exchanges.size(); ++j) {
            const QString title = exchangeTitle(sends, i, j);
            m_first->addItem(title, QPoint(i, j));
            m_second->addItem(title, QPoint(i, j));
        }
    }
    // The same request of the send before stands beside the newest one.
    if (sends.size() > 1 && !sends.last().exchanges.isEmpty())
        setFirst(int(sends.size()) - 2,
                 qMin(sends.at(sends.size() - 2).exchanges.size(), sends.last().exchanges.size()) - 1);
    else
        m_second->setCurrentIndex(m_second->count() - 1);
    show();
}

void ComparePane::setFirst(int send, int exchange)
{
    const int at = m_first->findData(QPoint(send, exchange));
    if (at < 0)
        return;
    m_first->setCurrentIndex(at);
    const int other = m_second->findData(QPoint(int(m_sends.size()) - 1, exchange));
    if (other >= 0)
        m_second->setCurrentIndex(other);
}

std::optional<http::Exchange> ComparePane::exchangeOf(const QComboBox* box) const
{
    if (box->currentIndex() < 0)
        return std::nullopt;
    const QPoint at = box->currentData().toPoint();
    return m_sends.at(at.x()).exchanges.at(at.y());
}

void ComparePane::show()
{
    m_model->setExchanges(exchangeOf(m_first), exchangeOf(m_second));
    if (m_model->rowCount() == 0)
        m_summary->setText(tr("Two exchanges are needed for a comparison."));
    else
        m_summary->setText(widgets::differenceSummary(m_model->changes()));
}

} // namespace crosscheck::exchanges
