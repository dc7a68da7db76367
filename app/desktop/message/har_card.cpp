#include "message/har_card.h"

#include "message/har_model.h"
#include "session/har_reading.h"
#include "session/session.h"
#include "theme/theme.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostShown = 12; ///< rows; the others are scrolled to
}

HarCard::HarCard(QWidget* parent) : Card(u"message-har"_s, tr("Recorded requests"), parent)
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
    widgets::dress(m_table, u"message-har-table"_s, tr("Recorded requests"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HarModel::Outcome, Qt::AscendingOrder);
    connect(m_table, &QTableView::activated, this, &HarCard::choose);
    connect(m_table, &QTableView::clicked, this, &HarCard::choose);
    body()->addWidget(m_table);
    hide();
}

void HarCard::choose(const QModelIndex& index)
{
    Q_EMIT chosen(m_sorted->mapToSource(index).row());
}

void HarCard::showRecording(const session::Session& session)
{
    const session::HarReading* reading = session.har();
    const har::Report& report = session.recording();
    const bool isReading = reading && reading->isReading();
    setVisible(reading || !report.rows.isEmpty());
    m_progress->setVisible(isReading);
    for (QWidget* each :
         {static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_filter), static_cast<QWidget*>(m_table)})
        each->setVisible(!isReading);
    if (isReading) {
        m_bar->setValue(reading->percent());
        return;
    }
    QStringList sentences{(reading
                               ? tr("%1 entries, %2 cross-origin requests, %3 that a browser would block.")
                               : tr("%1 requests, %2 cross-origin, %3 that a browser would block."))
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
    if (m_model->setRows(report.rows)) {
        m_table->resizeColumnsToContents();
        for (const int column : {HarModel::Request, HarModel::What})
            m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), theme::size::answerWidth));
        const int shown = int(std::clamp<qsizetype>(report.rows.size(), 1, mostShown));
        m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                                shown * theme::rowHeight(m_table->fontMetrics()) +
                                m_table->horizontalScrollBar()->sizeHint().height() +
                                2 * m_table->frameWidth());
    }
    mark(session.investigation().request);
}

void HarCard::mark(const page::PageRequest& looked)
{
    const auto isLooked = [&](int row) {
        const har::Row& each = m_model->rowAt(row);
        return each.url == looked.url && each.method == looked.method;
    };
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && isLooked(m_sorted->mapToSource(current).row()))
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (isLooked(row)) {
            m_table->selectRow(m_sorted->mapFromSource(m_model->index(row, 0)).row());
            return;
        }
    }
    m_table->clearSelection();
}

} // namespace crosscheck::desktop
