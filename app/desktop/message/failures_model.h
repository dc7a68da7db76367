#pragma once

#include "intake/har/entry.h"
#include "theme/theme.h"

#include <QAbstractTableModel>

namespace crosscheck::desktop {

/// What a symptom says, as one sentence.
QString symptomWords(fetch::Symptom symptom);
/// What a recording says of a request that got no answer, where its word for it (empty: none) gives no reason.
QString unexplained(const QByteArray& error);

/// What one paste held several of: failures of a console, or requests of a HAR; the worst first.
class FailuresModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Outcome, Who, Request, What, ColumnCount };
    struct Row
    {
        theme::Sign sign = theme::Sign::Unknown;
        QString word, who, request, what;
        int index = -1; ///< of the message or of the send
        bool operator==(const Row&) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<Row>& rows);
    const Row& rowAt(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// One row per failure of the messages (side lines belong to their failure).
    static QList<Row> fromMessages(const QList<facts::Message>& messages);
    /// One row per recorded request, judged by the standard and by what a console said of it; blocked ones first.
    static QList<Row> fromSends(const QList<intake::HarSend>& sends);

private:
    QList<Row> m_rows;
};

} // namespace crosscheck::desktop
