#include "exchanges/headers_pane.h"

#include "report/markdown.h"
#include "report/secrets.h"
#include "report/wire_text.h"
#include "theme/icon.h"
#include "widgets/glossary.h"
#include "widgets/layout.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::exchanges {

namespace space = theme::space;

HeadersPane::HeadersPane(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"headersPane"_s);
    m_model = new HeadersModel(this);
    m_filter = new CorsOnlyModel(this);
    m_filter->setSourceModel(m_model);

    m_corsOnly = new QCheckBox(tr("CORS only"));
    m_corsOnly->setObjectName(u"corsOnly"_s);
    m_corsOnly->setMinimumHeight(theme::size::control);
    m_corsOnly->setToolTip(tr("Show only the lines that the browser's check looks at"));
    m_guilty = widgets::button(u"showGuilty"_s, tr("Go to the line that stops it"), "wrong");
    m_copyText = new widgets::CopyButton(u"copyExchange"_s, tr("Copy as text"), [this] {
        const http::Exchange* exchange = chosen();
        return exchange ? report::exchangeText(report::masked(*exchange, {})) : QString();
    });
    m_copyCurl = new widgets::CopyButton(u"copyCurl"_s, tr("Copy as curl"), [this] {
        const http::Exchange* exchange = chosen();
        return exchange ? report::curlLine(exchange->request) : QString();
    });
    m_tools = new QWidget(this);
    m_tools->setObjectName(u"headersTools"_s);
    auto* bar = new widgets::FlowLayout(m_tools);
    bar->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : QList<QWidget*>{m_corsOnly, m_guilty, m_copyText, m_copyCurl})
        bar->addWidget(widget);

    m_view = new QTreeView;
    m_view->setModel(m_filter);
    widgets::dress(m_view, u"headersView"_s, tr("Captured headers"));
    m_view->setRootIsDecorated(true);
    m_view->header()->setStretchLastSection(true);

    m_sign = new widgets::SignLabel(theme::Sign::Unknown);
    m_sign->setObjectName(u"headerSign"_s);
    m_detail = new widgets::Prose(u"headerDetail"_s);
    auto* detail = new QHBoxLayout;
    detail->setSpacing(space::related);
    detail->addWidget(m_sign, 0, Qt::AlignTop);
    detail->addWidget(m_detail, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::related, 0, 0);
    column->setSpacing(space::related);
    column->addWidget(m_tools);
    column->addWidget(m_view, 1);
    column->addLayout(detail);

    connect(m_corsOnly, &QCheckBox::toggled, this, [this](bool on) {
        m_filter->setCorsOnly(on);
        m_view->expandAll();
    });
    connect(m_guilty, &QPushButton::clicked, this, &HeadersPane::showGuilty);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HeadersPane::currentChanged);
    for (widgets::CopyButton* button : {m_copyText, m_copyCurl})
        connect(button, &widgets::CopyButton::copied, this,
                [this] { Q_EMIT said(tr("Copied, secrets masked")); });
    clear();
}

void HeadersPane::setSend(const facts::Send& send, engines::Engine engine,
                          const QList<diagnosis::HeaderJudgement>& judgements,
                          const std::optional<fetch::Failure>& failure)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_model->setSend(send, engine, judgements, failure);
    m_view->expandAll();
    m_guilty->setVisible(m_model->guiltyIndex().isValid());
    fitColumns();
    if (!showGuilty())
        showExchange(int(send.exchanges.size()) - 1);
}

int HeadersPane::toolsWidth() const
{
    int width = 0;
    for (const QWidget* widget :
         std::initializer_list<QWidget*>{m_corsOnly, m_guilty, m_copyText, m_copyCurl}) {
        if (!widget->isHidden())
            width += widget->sizeHint().width() + space::related;
    }
    return width;
}

void HeadersPane::takeTools()
{
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_tools);
    m_tools->show();
}

void HeadersPane::clear()
{
    m_model->clear();
    m_guilty->setVisible(false);
    currentChanged({});
}

void HeadersPane::fitColumns()
{
    // Names and signs whole, values and reasons share what is left.
    m_view->resizeColumnToContents(HeadersModel::Name);
    m_view->resizeColumnToContents(HeadersModel::Way);
    m_view->resizeColumnToContents(HeadersModel::Verdict);
    const int left = m_view->viewport()->width() - m_view->columnWidth(HeadersModel::Name) -
                     m_view->columnWidth(HeadersModel::Way) - m_view->columnWidth(HeadersModel::Verdict);
    m_view->setColumnWidth(HeadersModel::Value, qMax(theme::size::control * 4, int(left * 0.42)));
}

void HeadersPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
}

void HeadersPane::showExchange(int exchange)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOfExchange(exchange));
    if (!index.isValid())
        return;
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && current.data(HeadersModel::ExchangeRole).toInt() == exchange)
        return;
    m_view->expand(index);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtTop);
}

bool HeadersPane::showGuilty()
{
    const QModelIndex index = m_filter->mapFromSource(m_model->guiltyIndex());
    if (!index.isValid())
        return false;
    m_view->expand(index.parent());
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

const http::Exchange* HeadersPane::chosen() const
{
    const QModelIndex current = m_view->currentIndex();
    const QList<http::Exchange>& exchanges = m_model->send().exchanges;
    const int at = current.isValid() ? current.data(HeadersModel::ExchangeRole).toInt() : 0;
    return at >= 0 && at < exchanges.size() ? &exchanges.at(at) : nullptr;
}

void HeadersPane::currentChanged(const QModelIndex& current)
{
    const bool some = current.isValid();
    m_copyText->setEnabled(some);
    m_copyCurl->setEnabled(some);
    const QModelIndex verdict = current.siblingAtColumn(HeadersModel::Verdict);
    const QVariant sign = verdict.data(widgets::SignRole);
    m_sign->setVisible(some && sign.isValid());
    if (sign.isValid())
        m_sign->setSign(theme::Sign(sign.toInt()));
    QString detail = current.siblingAtColumn(HeadersModel::Why).data().toString();
    const QString name = current.siblingAtColumn(HeadersModel::Name).data().toString();
    if (some && current.parent().isValid()) {
        const QString explained = widgets::explanation(name.toUtf8());
        if (detail.isEmpty())
            detail =
                explained.isEmpty() ? tr("%1 plays no part in the browser's check.").arg(name) : explained;
        else
            detail = name + u": "_s + detail;
    }
    m_detail->setProse(some ? detail
                       : m_model->rowCount() == 0
                           ? tr("This browser sends nothing, so that nothing comes back.")
                           : tr("Choose a line to see what it means."));
    if (some && !m_quiet)
        Q_EMIT exchangeChosen(current.data(HeadersModel::ExchangeRole).toInt());
}

} // namespace crosscheck::exchanges
