#include "message/failures_model.h"

#include "diagnosis/derive.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/judge.h"
#include "intake/intake.h"
#include "widgets/table.h"

#include <algorithm>

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

QString unexplained(const QByteArray& error)
{
    return error.isEmpty() ? FailuresModel::tr("The recording doesn't say why")
                           : FailuresModel::tr("The recording says only %1").arg(QString::fromUtf8(error));
}

QList<FailuresModel::Row> FailuresModel::fromSends(const QList<intake::HarSend>& sends)
{
    QList<Row> rows;
    for (qsizetype i = 0; i < sends.size(); ++i) {
        const intake::HarSend& from = sends.at(i);
        const facts::Send& send = from.send;
        const diagnosis::EngineVerdict verdict = diagnosis::replay(engines::Engine::Standard, send);
        Row row;
        row.index = int(i);
        row.who = QString::fromUtf8(send.page.origin);
        row.request = QString::fromUtf8(send.request.method + ' ' + send.request.url);
        const bool passes = verdict.verdict.outcome == fetch::Outcome::Ok ||
                            verdict.verdict.outcome == fetch::Outcome::Opaque;
        const std::optional<fetch::Failure>& failure = verdict.verdict.failure;
        row.sign = !verdict.known ? Sign::Unknown : passes ? Sign::Good : Sign::Wrong;
        row.word = !verdict.known ? tr("not known") : passes ? tr("passes") : tr("blocked");
        if (verdict.known && failure)
            row.what = symptomWords(failure->symptom);
        if (!verdict.known && !send.exchanges.isEmpty() && !send.exchanges.last().answer.ok())
            row.what = unexplained(from.error);
        // A browser that was watched said that it failed, or wrote it into its recording.
        facts::Investigation said;
        said.messages = intake::saidOf(from, {});
        const facts::Message* message = diagnosis::mainMessage(said);
        if (message && (message->isCors ||
                        (row.sign != Sign::Wrong && message->symptom != fetch::Symptom::NotCorsOther))) {
            row.sign = Sign::Wrong;
            row.word = tr("blocked");
            row.what = symptomWords(message->symptom);
        }
        rows.append(row);
    }
    const auto weight = [](Sign sign) { return sign == Sign::Wrong ? 0 : sign == Sign::Unknown ? 1 : 2; };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row& a, const Row& b) { return weight(a.sign) < weight(b.sign); });
    return rows;
}

} // namespace crosscheck::desktop
