#include "message/failures_model.h"

#include "diagnosis/diagnosis.h"
#include "diagnosis/judge.h"
#include "widgets/table.h"

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
using theme::Sign;

QString symptomWords(fetch::Symptom symptom)
{
    return words::say(words::text(diagnosis::sentenceOf(symptom)));
}

void FailuresModel::setRows(const QList<Row>& rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int FailuresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FailuresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FailuresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == widgets::SignRole && index.column() == Outcome)
        return int(row.sign);
    if (role == widgets::WireRole)
        return index.column() == Request;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Outcome:
        return row.word;
    case Who:
        return row.who;
    case Request:
        return row.request;
    case What:
        return row.what;
    default:
        return {};
    }
}

QVariant FailuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Outcome:
        return tr("Outcome");
    case Who:
        return tr("Page or browser");
    case Request:
        return tr("Request");
    case What:
        return tr("What it says");
    default:
        return {};
    }
}

QList<FailuresModel::Row> FailuresModel::fromMessages(const QList<facts::Message>& messages)
{
    QList<Row> rows;
    QSet<int> seen;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const facts::Message& message = messages.at(i);
        if (message.sideLine || seen.contains(message.failure))
            continue;
        seen.insert(message.failure);
        Row row;
        row.sign = message.isCors ? Sign::Wrong : Sign::Unknown;
        row.word = message.isCors ? tr("blocked") : tr("something else");
        row.who = QString::fromLatin1(message.engine);
        if (const auto engine = engines::engineFromSlug(message.engine))
            row.who = engines::displayName(*engine);
        row.request =
            message.method.isEmpty() ? message.requestUrl : message.method + u' ' + message.requestUrl;
        row.what = symptomWords(message.symptom);
        row.index = int(i);
        rows.append(row);
    }
    return rows;
}

} // namespace crosscheck::desktop
