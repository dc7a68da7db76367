#pragma once

#include "facts/investigation.h"

#include <QAbstractTableModel>

namespace crosscheck::watch {

/// The failures of a watched page, those of one kind together with a count, in the order in which they were first seen.
class WatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Count, Request, What, Where, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void add(const facts::Investigation& investigation);
    void clear();
    /// The newest of a kind.
    const facts::Investigation& at(int row) const { return m_rows.at(row).newest; }
    int total() const { return m_total; } ///< failures in all
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QByteArray key;
        QString request, what, where;
        int count = 0;
        facts::Investigation newest;
    };
    QList<Row> m_rows;
    int m_total = 0;
};

} // namespace crosscheck::watch
