#pragma once

#include "facts/investigation.h"
#include "theme/theme.h"

#include <QAbstractTableModel>

namespace crosscheck::desktop {

/// What a symptom says, as one sentence.
QString symptomWords(fetch::Symptom symptom);

/// The failures that one paste holds several of.
class FailuresModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Outcome, Who, Request, What, ColumnCount };
    struct Row
    {
        theme::Sign sign = theme::Sign::Unknown;
        QString word, who, request, what;
        int index = -1; ///< of the message
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

private:
    QList<Row> m_rows;
};

} // namespace crosscheck::desktop
