#include "message/har_card.h"

#include "message/har_model.h"
#include "session/har_reading.h"
#include "theme/theme.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

HarCard::HarCard(QWidget* parent) : Card(u"message-har"_s, tr("Requests of the HAR"), parent)
{
    m_progress = new QWidget;
    auto* line = new QHBoxLayout(m_progress);
    line->setContentsMargins(0, 0, 0, 0);
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"message-har-progress"_s);
    m_bar->setAccessibleName(tr("How much of the HAR is read"));
    line->addWidget(m_bar, 1);
    auto* cancel = widgets::button(u"message-har-cancel"_s, tr("Cancel"), "stop");
    cancel->setToolTip(tr("Ends the reading; what was read stays"));
    connect(cancel, &QPushButton::clicked, this, &HarCard::cancelled);
    line->addWidget(cancel);
    body()->addWidget(m_progress);

    m_summary = widgets::note(QString());
    m_summary->setObjectName(u"message-har-summary"_s);
    body()->addWidget(m_summary);
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"message-har-filter"_s);
    m_filter->setAccessibleName(tr("Show only requests that contain"));
    m_filter->setPlaceholderText(tr("Show only requests that contain …"));
    m_filter->setClearButtonEnabled(true);
    body()->addWidget(m_filter);

    m_model = new HarModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(HarModel::SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    m_table = new QTableView;
    m_table->setModel(m_sorted);
    widgets::dress(m_table, u"message-har-table"_s, tr("Cross-origin requests of the HAR"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HarModel::Outcome, Qt::AscendingOrder);
    m_table->setMinimumHeight(12 * theme::rowHeight(m_table->fontMetrics()));
    connect(m_table, &QTableView::activated, this, &HarCard::choose);
    connect(m_table, &QTableView::clicked, this, &HarCard::choose);
    body()->addWidget(m_table);
    hide();
}

void HarCard::choose(const QModelIndex& index)
{
    Q_EMIT chosen(m_sorted->mapToSource(index).row());
}

void HarCard::setReading(session::HarReading* reading)
{
    setVisible(reading);
    if (!reading) {
        m_shown = nullptr;
        return;
    }
    m_progress->setVisible(reading->isReading());
    m_bar->setValue(reading->percent());
    for (QWidget* each :
         {static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_filter), static_cast<QWidget*>(m_table)})
        each->setVisible(!reading->isReading());
    if (reading->isReading()) {
        m_shown = nullptr;
        return;
    }
    if (m_shown == reading)
        return;
    m_shown = reading;
    const har::Report& report = reading->report();
    QStringList sentences{tr("%1 entries, %2 cross-origin requests, %3 that a browser would block.")
                              .arg(report.entries)
                              .arg(report.crossOrigin)
                              .arg(report.blocked)};
    if (report.unanswered > 0)
        sentences.append(
            tr("Without an answer: %1; the recording doesn't say why, the browser's console does.")
                .arg(report.unanswered));
    if (report.stopped)
        sentences.append(tr("The reading was cancelled: this is the part before."));
    if (!report.errors.isEmpty())
        sentences.append(tr("%1 places could not be read as they stand, the first at byte %2.")
                             .arg(report.errors.size())
                             .arg(report.errors.first().offset));
    sentences.append(report.rows.isEmpty()
                         ? tr("There is nothing to choose: CORS has no part in these requests.")
                         : tr("Choose a request to look into it."));
    m_summary->setText(sentences.join(u' '));
    m_model->setRows(report.rows);
    m_table->setColumnWidth(HarModel::Request, theme::size::answerWidth);
}

} // namespace crosscheck::desktop
