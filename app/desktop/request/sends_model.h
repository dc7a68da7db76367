#pragma once

#include "facts/investigation.h"
#include "theme/theme.h"

#include <QAbstractTableModel>

namespace crosscheck::desktop {

/// Every send of the investigation, newest first.
class SendsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Request, Answer, Outcome, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setSends(const QList<facts::Send>& sends);
    const facts::Send& sendAt(int row) const { return m_rows.at(row).send; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        facts::Send send;
        theme::Sign sign = theme::Sign::Unknown;
        QString word, answer;
        bool operator==(const Row&) const = default;
    };
    QList<Row> m_rows;
};

/// What two sends differ in, line by line.
class SendDifferenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, First, Second, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void compare(const facts::Send& first, const facts::Send& second);
    void clear();
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString what, first, second;
    };
    QList<Row> m_rows;
};

} // namespace crosscheck::desktop
