#pragma once

#include "http/header.h"

#include <QAbstractTableModel>

namespace crosscheck::desktop {

/// The headers that the page sets, in order, repeats allowed; each can be switched off. The last row is empty: typing into
/// it makes a new one. What a header is told about itself (dropped by the browser, a server's header) stands in the last column.
class HeadersModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Value, Remark, ColumnCount };
    struct Row
    {
        bool on = true;
        http::Header header;
        bool operator==(const Row&) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;
    /// What the request holds now; rows that are switched off stay where they were as far as that can be told.
    void setHeaders(const http::HeaderList& headers);
    void setRows(const QList<Row>& rows);
    const QList<Row>& rows() const { return m_rows; }
    /// Those that are on.
    http::HeaderList headers() const;
    /// Reads a block ("Name: value" lines) and puts it behind the others; how many lines were headers.
    int addBlock(const QString& block);
    void removeAt(int row);
    /// Moves a row by one place; false at the ends.
    bool move(int row, int by);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Why a header is not sent, or is a mistake; empty for an ordinary one.
    static QString remark(const http::Header& header);
    static bool isDropped(const http::Header& header);
    static bool isMistake(const http::Header& header);

Q_SIGNALS:
    /// A person changed something.
    void edited();

private:
    bool isNew(int row) const { return row == m_rows.size(); }
    QList<Row> m_rows;
};

} // namespace crosscheck::desktop
