#include "request/sends_model.h"

#include "diagnosis/diagnosis.h"
#include "widgets/table.h"

#include <QDateTime>
#include <QLocale>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
using theme::Sign;

namespace {
QString answerText(const http::Exchange& exchange)
{
    if (!exchange.answer.ok())
        return QCoreApplication::translate("request", "no answer");
    if (exchange.answer.response.status == 0)
        return QCoreApplication::translate("request", "status not known");
    return QString::number(exchange.answer.response.status) + u' ' +
           QString::fromLatin1(exchange.answer.response.reason);
}

QString kindText(const http::Exchange& exchange)
{
    return exchange.kind == http::Exchange::Kind::Preflight
               ? QCoreApplication::translate("request", "preflight")
               : QCoreApplication::translate("request", "request");
}
} // namespace

void SendsModel::setSends(const QList<facts::Send>& sends)
{
    QList<facts::Send> shown;
    for (const Row& row : m_rows)
        shown.prepend(row.send);
    if (shown == sends)
        return;
    beginResetModel();
    m_rows.clear();
    for (const facts::Send& send : sends) {
        const diagnosis::EngineVerdict verdict = diagnosis::replay(engines::Engine::Standard, send);
        Row row;
        row.send = send;
        const bool passes = verdict.verdict.outcome == fetch::Outcome::Ok ||
                            verdict.verdict.outcome == fetch::Outcome::Opaque;
        row.sign = !verdict.known ? Sign::Unknown : passes ? Sign::Good : Sign::Wrong;
        row.word = !verdict.known                                            ? tr("not known")
                   : passes && send.preflightOnly                            ? tr("preflight passes")
                   : passes                                                  ? tr("passes")
                   : verdict.verdict.outcome == fetch::Outcome::NetworkError ? tr("no answer")
                                                                             : tr("blocked");
        QStringList answers;
        for (const http::Exchange& exchange : send.exchanges)
            answers.append(kindText(exchange) + u' ' + answerText(exchange));
        row.answer = answers.join(u", "_s);
        m_rows.prepend(row);
    }
    endResetModel();
}

int SendsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SendsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SendsModel::data(const QModelIndex& index, int role) const
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
    case When:
        return row.send.whatIf ? tr("what if")
               : !row.send.probe.isEmpty()
                   ? tr("asked besides")
                   : QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.send.atMs), u"HH:mm:ss"_s);
    case Request:
        return QString::fromUtf8(row.send.request.method + ' ' + row.send.request.url);
    case Answer:
        return row.answer;
    case Outcome:
        return row.word;
    default:
        return {};
    }
}

QVariant SendsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Request:
        return tr("Request");
    case Answer:
        return tr("Answers");
    case Outcome:
        return tr("Outcome");
    default:
        return {};
    }
}

void SendDifferenceModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void SendDifferenceModel::compare(const facts::Send& first, const facts::Send& second)
{
    beginResetModel();
    m_rows.clear();
    const auto put = [this](const QString& what, const QString& a, const QString& b) {
        if (a != b)
            m_rows.append({what, a, b});
    };
    const auto text = [](const QByteArray& bytes) { return QString::fromUtf8(bytes); };
    put(tr("page origin"), text(first.page.origin), text(second.page.origin));
    put(tr("method"), text(first.request.method), text(second.request.method));
    put(tr("URL"), text(first.request.url), text(second.request.url));
    const auto headers = [&](const QString& where, const http::HeaderList& a, const http::HeaderList& b) {
        QList<QByteArray> names;
        for (const http::Header& header : a + b) {
            const QByteArray name = http::lowered(header.name);
            if (!names.contains(name))
                names.append(name);
        }
        for (const QByteArray& name : names) {
            const auto line = [&](const http::HeaderList& list) {
                const QList<QByteArray> values = http::getAll(list, name);
                return values.isEmpty() ? tr("(none)") : text(values.join(" | "));
            };
            put(where + u' ' + text(name), line(a), line(b));
        }
    };
    headers(tr("request:"), first.request.headers, second.request.headers);
    const qsizetype count = std::max(first.exchanges.size(), second.exchanges.size());
    for (qsizetype i = 0; i < count; ++i) {
        const http::Exchange a = first.exchanges.value(i);
        const http::Exchange b = second.exchanges.value(i);
        const QString where = kindText(i < second.exchanges.size() ? b : a) + u':';
        put(where + u' ' + tr("status"), i < first.exchanges.size() ? answerText(a) : tr("(not sent)"),
            i < second.exchanges.size() ? answerText(b) : tr("(not sent)"));
        headers(where, a.answer.response.headers, b.answer.response.headers);
    }
    endResetModel();
}

int SendDifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SendDifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SendDifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == widgets::WireRole)
        return index.column() != What;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return index.column() == What ? row.what : index.column() == First ? row.first : row.second;
}

QVariant SendDifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == What ? tr("Differs in") : section == First ? tr("Earlier") : tr("Later");
}

} // namespace crosscheck::desktop
