#pragma once

#include "facts/investigation.h"
#include "policy/policy.h"

#include <QAbstractTableModel>

namespace crosscheck::fix {

/// What changes in the answers once the server follows a policy: each header that CORS looks at, as it is now and as it will
/// be.
class ChangeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Answer, Name, Now, Then, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// `send` null: nothing was seen yet, and `expected` is the preflight that will come, if any.
    void setPolicy(const policy::Policy& policy, const QByteArray& origin, const facts::Send* send,
                   const std::optional<http::Request>& expected);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        bool preflight = false;
        bool status = false;
        QByteArray name;
        std::optional<QByteArray> now, then;
        bool seen = true; ///< false: no such answer was seen yet
    };
    void add(bool preflight, const http::Exchange* exchange, const http::HeaderList& expected);
    QList<Row> m_rows;
};

} // namespace crosscheck::fix
