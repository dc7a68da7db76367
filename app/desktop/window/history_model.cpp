#include "window/history_model.h"

#include "widgets/table.h"

#include <QLocale>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
theme::Sign signFor(const QByteArray& outcome)
{
    if (outcome == "blocked")
        return theme::Sign::Wrong;
    if (outcome == "ok")
        return theme::Sign::Good;
    if (outcome == "warning")
        return theme::Sign::Warning;
    return theme::Sign::Unknown;
}
} // namespace

HistoryModel::HistoryModel(store::Store* store, QObject* parent) : QAbstractListModel(parent), m_store(store)
{
    reload();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const store::Summary& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.title.isEmpty() ? tr("Untitled") : row.title;
    case Qt::ToolTipRole:
        return u"%1\n%2"_s.arg(row.title,
                               QLocale().toString(row.changed.toLocalTime(), QLocale::ShortFormat));
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(row.title, theme::wordFor(signFor(row.outcome)));
    case widgets::SignRole:
        return int(signFor(row.outcome));
    case IdRole:
        return row.id;
    case OutcomeRole:
        return row.outcome;
    default:
        return {};
    }
}

bool HistoryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString title = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || title.isEmpty() || title == m_rows.at(index.row()).title)
        return false;
    m_rows[index.row()].title = title;
    Q_EMIT dataChanged(index, index);
    Q_EMIT renameAsked(m_rows.at(index.row()).id, title);
    return true;
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const
{
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

QModelIndex HistoryModel::indexOf(const QByteArray& id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return index(int(i));
    }
    return {};
}

void HistoryModel::setSearch(const QString& text)
{
    m_search = text;
    reload();
}

void HistoryModel::reload()
{
    const QList<store::Summary> rows = m_store ? m_store->list(m_search) : QList<store::Summary>();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

} // namespace crosscheck::desktop
