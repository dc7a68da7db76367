#pragma once

#include "fetch/trace.h"

#include <QAbstractTableModel>

namespace crosscheck::exchanges {

/// The steps of the standards that one engine's run went through, in order.
class TraceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Result, Step, Title, Because, ColumnCount };
    enum Role {
        AddressRole =
            Qt::UserRole + 1, ///< QString: where the standard has the step; empty where there is none
        FailingRole,          ///< bool
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setTrace(const fetch::Trace& trace);
    QModelIndex failingIndex() const; ///< the last step that failed; invalid where none did

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    fetch::Trace m_trace;
};

} // namespace crosscheck::exchanges
