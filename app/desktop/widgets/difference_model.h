#pragma once

#include "http/exchange.h"

#include <QAbstractTableModel>

class QTableView;

namespace crosscheck::widgets {

/// Two exchanges side by side, line by line: the k-th line of a name beside the k-th line of that name.
class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Way, First, Second, Change, ColumnCount };
    enum Role { ChangedRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;

    void setExchanges(const std::optional<http::Exchange>& first,
                      const std::optional<http::Exchange>& second);
    /// Heads of the two columns; "First" and "Second" without.
    void setTitles(const QString& first, const QString& second);
    int changes() const; ///< lines that differ

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QByteArray name;
        QString title; ///< in place of a name: "Status"
        bool sent = false;
        std::optional<QByteArray> first, second;
        bool changed() const { return first != second; }
    };
    void addHeaders(const http::HeaderList& first, const http::HeaderList& second, bool sent);
    QString m_firstTitle, m_secondTitle;
    QList<Row> m_rows;
};

/// Columns of a view on it: names whole, both values share what is left.
void layDifference(QTableView* view);
/// "3 lines differ."
QString differenceSummary(int changes);

} // namespace crosscheck::widgets
