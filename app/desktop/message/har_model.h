#pragma once

#include "har/har.h"
#include "theme/theme.h"

#include <QAbstractTableModel>

namespace crosscheck::desktop {

/// The requests of a recording, in its order; sorted by weight the worst come first.
class HarModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Outcome, Request, What, Status, Page, ColumnCount };
    static constexpr int SortRole = Qt::UserRole + 200; ///< what a column is sorted by

    using QAbstractTableModel::QAbstractTableModel;
    /// Whether they are others than before.
    bool setRows(const QList<har::Row>& rows);
    const har::Row& rowAt(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    theme::Sign sign(const har::Row& row) const;
    QList<har::Row> m_rows;
};

} // namespace crosscheck::desktop
