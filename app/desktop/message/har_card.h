#pragma once

#include "widgets/layout.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace crosscheck::page {
struct PageRequest;
}

namespace crosscheck::session {
class Session;
}

namespace crosscheck::desktop {

class HarModel;

/// A HAR while it is read (how far, Cancel), and the requests of a recording: sortable, filterable, the worst first, the one
/// that is looked into marked.
class HarCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit HarCard(QWidget* parent = nullptr);
    /// Shows how far the reading is, or what came out; without a recording the card is hidden.
    void showRecording(const session::Session& session);

Q_SIGNALS:
    void chosen(qsizetype row); ///< of the report
    void cancelled();

private:
    void choose(const QModelIndex& index);
    void mark(const page::PageRequest& looked);

    QWidget* m_progress = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_summary = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_table = nullptr;
    HarModel* m_model = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
};

} // namespace crosscheck::desktop
