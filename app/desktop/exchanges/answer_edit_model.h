#pragma once

#include "http/message.h"

#include <QAbstractTableModel>

namespace crosscheck::exchanges {

/// The headers of an answer, to be edited for a what-if. The last, empty row takes a new header. Values are typed as they
/// are shown: \xNN stands for an octet.
class AnswerEditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Value, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setHeaders(const http::HeaderList& headers);
    const http::HeaderList& headers() const { return m_headers; }
    void removeHeader(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void edited();
    /// What was typed is no header name.
    void refused(const QString& sentence);

private:
    http::HeaderList m_headers;
};

/// Text with \xNN to octets; characters beyond latin-1 become their UTF-8 octets.
QByteArray typedBytes(const QString& text);

} // namespace crosscheck::exchanges
