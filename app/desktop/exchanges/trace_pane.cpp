#include "exchanges/trace_pane.h"

#include "theme/theme.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::exchanges {

TracePane::TracePane(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"tracePane"_s);
    m_model = new TraceModel(this);
    m_view = new QTableView;
    m_view->setModel(m_model);
    widgets::dress(m_view, u"traceView"_s, tr("Steps of the standard"));
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_detail = widgets::prose({});
    m_detail->setObjectName(u"traceDetail"_s);
    m_link = new QLabel;
    m_link->setObjectName(u"traceLink"_s);
    m_link->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_link->setOpenExternalLinks(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space::related, 0, 0);
    column->setSpacing(theme::space::related);
    column->addWidget(m_view, 1);
    column->addWidget(m_detail);
    column->addWidget(m_link);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TracePane::currentChanged);
    currentChanged({});
}

void TracePane::setTrace(const fetch::Trace& trace)
{
    m_model->setTrace(trace);
    m_view->resizeColumnToContents(TraceModel::Result);
    m_view->resizeColumnToContents(TraceModel::Step);
    m_view->setColumnWidth(TraceModel::Title, theme::proseWidth(m_view->fontMetrics()) * 2 / 3);
    goToFailing();
}

void TracePane::goToFailing()
{
    QModelIndex index = m_model->failingIndex();
    if (!index.isValid())
        index = m_model->index(m_model->rowCount() - 1, 0);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void TracePane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void TracePane::currentChanged(const QModelIndex& current)
{
    if (!current.isValid()) {
        m_detail->setText(m_model->rowCount() == 0 ? tr("No step has been run yet.") : QString());
        m_link->clear();
        return;
    }
    const QString title = current.siblingAtColumn(TraceModel::Title).data().toString();
    const QString because = current.siblingAtColumn(TraceModel::Because).data().toString();
    m_detail->setText(because.isEmpty() ? title : title + u'\n' + because);
    const QString address = current.data(TraceModel::AddressRole).toString();
    m_link->setText(address.isEmpty() ? QString() : u"<a href=\"%1\">%1</a>"_s.arg(address.toHtmlEscaped()));
}

// A label's link keeps the colour that the palette had when its text was set.
void TracePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_link && event->type() == QEvent::PaletteChange) {
        const QString text = m_link->text();
        m_link->clear();
        m_link->setText(text);
    }
}

} // namespace crosscheck::exchanges
