#include "message/har_model.h"

#include "message/failures_model.h"
#include "widgets/table.h"

namespace crosscheck::desktop {

using theme::Sign;

bool HarModel::setRows(const QList<har::Row>& rows)
{
    if (m_rows.isSharedWith(rows))
        return false;
    beginResetModel();
    m_rows = rows;
    endResetModel();
    return true;
}

int HarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HarModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Sign HarModel::sign(const har::Row& row) const
{
    if (row.blocked)
        return Sign::Wrong;
    if (row.outcomes.isEmpty())
        return row.pageOrigin.isEmpty() ? Sign::Unknown : Sign::Good;
    const bool unknown = std::any_of(row.outcomes.begin(), row.outcomes.end(),
                                     [](const auto& outcome) { return outcome.second == "unknown"; });
    return unknown ? Sign::Unknown : Sign::Good;
}

QVariant HarModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const har::Row& row = m_rows.at(index.row());
    const Sign sign = this->sign(row);
    if (role == widgets::SignRole && index.column() == Outcome)
        return int(sign);
    if (role == widgets::WireRole)
        return index.column() == Request;
    if (role == SortRole) {
        if (index.column() == Outcome)
            return (sign == Sign::Wrong ? 0 : sign == Sign::Unknown ? 1 : 2) * qint64(1000000000) + row.index;
        if (index.column() == Status)
            return row.status;
        role = Qt::DisplayRole;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Outcome:
        return sign == Sign::Wrong ? tr("blocked") : sign == Sign::Unknown ? tr("not known") : tr("passes");
    case Request:
        return QString::fromUtf8(row.method + ' ' + row.url);
    case Page:
        return QString::fromUtf8(row.pageOrigin);
    case Status:
        if (!row.answered)
            return tr("no answer");
        return row.status == 0 ? tr("not known") : QString::number(row.status);
    case What:
        if (const auto symptom = fetch::symptomFromSlug(row.cause))
            return symptomWords(*symptom);
        if (row.isUnanswered())
            return row.error.isEmpty() ? tr("The recording doesn't say why")
                                       : tr("The recording says only %1").arg(QString::fromUtf8(row.error));
        if (row.outcomes.isEmpty())
            return row.pageOrigin.isEmpty() ? tr("The recording doesn't say which page asked")
                                            : tr("CORS has no part in it");
        return QString::fromLatin1(row.cause);
    default:
        return {};
    }
}

QVariant HarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Outcome:
        return tr("Outcome");
    case Request:
        return tr("Request");
    case Page:
        return tr("Page");
    case Status:
        return tr("Status");
    case What:
        return tr("What it says");
    default:
        return {};
    }
}

} // namespace crosscheck::desktop
