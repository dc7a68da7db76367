#pragma once

#include "widgets/layout.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace crosscheck::session {
class HarReading;
}

namespace crosscheck::desktop {

class HarModel;

/// A HAR while it is read (how far, Cancel) and its requests afterwards: sortable, filterable, the worst first.
class HarCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit HarCard(QWidget* parent = nullptr);
    /// Shows how far the reading is, or what came out; null hides the card.
    void setReading(session::HarReading* reading);

Q_SIGNALS:
    void chosen(qsizetype row); ///< of the report
    void cancelled();

private:
    void choose(const QModelIndex& index);

    const session::HarReading* m_shown = nullptr; ///< whose rows the table holds; compared only
    QWidget* m_progress = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_summary = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_table = nullptr;
    HarModel* m_model = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
};

} // namespace crosscheck::desktop
