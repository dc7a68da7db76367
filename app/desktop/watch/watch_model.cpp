#include "watch/watch_model.h"

#include "diagnosis/diagnosis.h"
#include "report/secrets.h"
#include "widgets/table.h"

namespace crosscheck::watch {

void WatchModel::add(const facts::Investigation& investigation)
{
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
    Row row;
    row.newest = investigation;
    row.count = 1;
    const QByteArray url = investigation.request.url.split('?').first();
    row.request = QString::fromUtf8(investigation.request.method + ' ' + report::maskedUrl(url, {}));
    row.what = words::say(diagnosis.happened);
    if (!investigation.witnesses.isEmpty())
        row.where = investigation.witnesses.first().source;
    row.key = investigation.request.method + ' ' + url + ' ' + investigation.page.origin + ' ' +
              (diagnosis.causes.isEmpty() ? QByteArray() : fetch::slug(diagnosis.causes.first().symptom));
    ++m_total;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).key != row.key)
            continue;
        row.count = m_rows.at(i).count + 1;
        m_rows[i] = row;
        Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
    m_rows.append(row);
    endInsertRows();
}

void WatchModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_total = 0;
    endResetModel();
}

int WatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WatchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == widgets::SignRole && index.column() == Count)
        return int(theme::Sign::Wrong);
    if (role == widgets::WireRole)
        return index.column() == Request || index.column() == Where;
    if (role == widgets::ExplainRole)
        return row.newest.paste;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Count:
        return row.count;
    case Request:
        return row.request;
    case What:
        return row.what;
    default:
        return row.where;
    }
}

QVariant WatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Count:
        return tr("Times");
    case Request:
        return tr("Request");
    case What:
        return tr("What happened");
    default:
        return tr("Asked for at");
    }
}

} // namespace crosscheck::watch
