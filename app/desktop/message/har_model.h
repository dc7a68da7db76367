#pragma once

#include "har/har.h"
#include "theme/theme.h"

#include <QAbstractTableModel>

namespace crosscheck::desktop {

/// The cross-origin requests of a HAR, in the order of the file; sorted by weight the worst come first.
class HarModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Outcome, Request, Page, Status, What, ColumnCount };
    static constexpr int SortRole = Qt::UserRole + 200; ///< what a column is sorted by

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<har::Row>& rows);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    theme::Sign sign(const har::Row& row) const;
    QList<har::Row> m_rows;
};

} // namespace crosscheck::desktop
