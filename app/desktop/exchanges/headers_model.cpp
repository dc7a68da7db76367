#include "exchanges/headers_model.h"

#include "exchanges/sequence.h"
#include "report/secrets.h"
#include "report/wire_text.h"
#include "theme/theme.h"
#include "widgets/glossary.h"
#include "widgets/table.h"

using namespace Qt::StringLiterals;

namespace crosscheck::exchanges {

namespace {
constexpr quintptr noBlock = ~quintptr(0);
} // namespace

int signOf(diagnosis::HeaderSign sign)
{
    switch (sign) {
    case diagnosis::HeaderSign::Good:
        return int(theme::Sign::Good);
    case diagnosis::HeaderSign::Warning:
        return int(theme::Sign::Warning);
    case diagnosis::HeaderSign::Wrong:
        return int(theme::Sign::Wrong);
    case diagnosis::HeaderSign::Missing:
        return int(theme::Sign::Missing);
    case diagnosis::HeaderSign::Unknown:
        break;
    }
    return int(theme::Sign::Unknown);
}

void HeadersModel::setSend(const facts::Send& send, engines::Engine engine,
                           const QList<diagnosis::HeaderJudgement>& judgements,
                           const std::optional<fetch::Failure>& failure)
{
    beginResetModel();
    m_send = send;
    m_blocks.clear();
    const std::optional<qsizetype> guilty =
        failure ? diagnosis::guilty(judgements, send, *failure) : std::nullopt;
    for (int i = 0; i < send.exchanges.size(); ++i) {
        if (belongsTo(send, i, engine))
            m_blocks.append(blockOf(i, judgements, guilty));
    }
    endResetModel();
}

void HeadersModel::clear()
{
    beginResetModel();
    m_send = {};
    m_blocks.clear();
    endResetModel();
}

HeadersModel::Block HeadersModel::blockOf(int exchange, const QList<diagnosis::HeaderJudgement>& judgements,
                                          std::optional<qsizetype> guilty) const
{
    using Part = diagnosis::HeaderJudgement::Part;
    const http::Exchange& shown = m_send.exchanges.at(exchange);
    Block block;
    block.exchange = exchange;
    const auto judged = [&](Line& line, Part part) {
        for (qsizetype i = 0; i < judgements.size(); ++i) {
            const diagnosis::HeaderJudgement& judgement = judgements.at(i);
            if (judgement.exchange == exchange && judgement.part == part && judgement.line == line.line &&
                (part == Part::Status || line.line >= 0)) {
                line.judgement = judgement;
                line.guilty = guilty == i;
            }
        }
    };
    for (int i = 0; i < shown.request.headers.size(); ++i) {
        const http::Header& header = shown.request.headers.at(i);
        Line line{Line::Way::Sent, i, header.name, header.value, std::nullopt, false};
        judged(line, Part::Request);
        block.lines.append(line);
    }
    if (!shown.answer.ok())
        return block;
    const http::Response& answer = shown.answer.response;
    if (answer.status != 0) { // 0: headers pasted alone
        Line status{Line::Way::Status,
                    -1,
                    {},
                    QByteArray::number(answer.status) +
                        (answer.reason.isEmpty() ? QByteArray() : ' ' + answer.reason),
                    std::nullopt,
                    false};
        judged(status, Part::Status);
        block.lines.append(status);
    }
    for (int i = 0; i < answer.headers.size(); ++i) {
        const http::Header& header = answer.headers.at(i);
        Line line{Line::Way::Received, i, header.name, header.value, std::nullopt, false};
        judged(line, Part::Response);
        block.lines.append(line);
    }
    for (qsizetype i = 0; i < judgements.size(); ++i) {
        const diagnosis::HeaderJudgement& judgement = judgements.at(i);
        if (judgement.exchange == exchange && judgement.part == Part::Response && judgement.line < 0)
            block.lines.append({Line::Way::Missing, -1, judgement.name, {}, judgement, guilty == i});
    }
    return block;
}

QModelIndex HeadersModel::indexOfExchange(int exchange) const
{
    for (int i = 0; i < m_blocks.size(); ++i) {
        if (m_blocks.at(i).exchange == exchange)
            return index(i, 0);
    }
    return {};
}

QModelIndex HeadersModel::guiltyIndex() const
{
    for (int i = 0; i < m_blocks.size(); ++i) {
        for (int j = 0; j < m_blocks.at(i).lines.size(); ++j) {
            if (m_blocks.at(i).lines.at(j).guilty)
                return index(j, 0, index(i, 0));
        }
    }
    return {};
}

QModelIndex HeadersModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : noBlock);
}

QModelIndex HeadersModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == noBlock)
        return {};
    return createIndex(int(index.internalId()), 0, noBlock);
}

int HeadersModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_blocks.size());
    if (parent.column() != 0 || parent.internalId() != noBlock)
        return 0;
    return int(m_blocks.at(parent.row()).lines.size());
}

int HeadersModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant HeadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Header");
    case Way:
        return tr("Way");
    case Value:
        return tr("Sent / received");
    case Verdict:
        return tr("Verdict");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

QVariant HeadersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool top = index.internalId() == noBlock;
    const Block& block = m_blocks.at(top ? index.row() : int(index.internalId()));
    if (role == ExchangeRole)
        return block.exchange;
    return top ? blockData(block, index.column(), role)
               : lineData(block.lines.at(index.row()), index.column(), role);
}

QString HeadersModel::blockTitle(const http::Exchange& exchange) const
{
    QString what = exchange.kind == http::Exchange::Kind::Preflight ? tr("Preflight")
                   : exchange.hop > 0                               ? tr("Redirected request")
                                                                    : tr("Request");
    if (exchange.source == http::Exchange::Source::Edited)
        what = tr("%1 (what-if)").arg(what);
    else if (exchange.source == http::Exchange::Source::Pasted)
        what = tr("%1 (pasted)").arg(what);
    return what;
}

QString HeadersModel::connectionText(const http::Exchange& exchange) const
{
    QStringList parts{answerText(exchange)};
    if (!exchange.answer.ok() && !exchange.connection.failureText.isEmpty())
        parts.append(report::visibleBytes(exchange.connection.failureText));
    if (!exchange.connection.peer.isEmpty())
        parts.append(tr("from %1").arg(QString::fromLatin1(exchange.connection.peer)));
    if (exchange.connection.totalMs >= 0)
        parts.append(tr("in %1 ms").arg(exchange.connection.totalMs, 0, 'f', 1));
    return parts.join(u", "_s);
}

QVariant HeadersModel::blockData(const Block& block, int column, int role) const
{
    const http::Exchange& exchange = m_send.exchanges.at(block.exchange);
    int worst = -1;
    bool guilty = false;
    for (const Line& line : block.lines) {
        guilty = guilty || line.guilty;
        if (line.judgement && (line.judgement->sign == diagnosis::HeaderSign::Wrong ||
                               line.judgement->sign == diagnosis::HeaderSign::Missing))
            worst = int(theme::Sign::Wrong);
    }
    if (!exchange.answer.ok())
        worst = int(theme::Sign::Wrong);
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Name:
            return QString::number(block.exchange + 1) + u"  "_s + blockTitle(exchange);
        case Value:
            return report::visibleBytes(exchange.request.method) + u' ' +
                   report::visibleBytes(exchange.request.url);
        case Verdict:
            return worst < 0 ? QVariant() : theme::wordFor(theme::Sign(worst));
        case Why:
            return connectionText(exchange);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return column == Value ? QVariant(report::visibleBytes(exchange.request.url)) : QVariant();
    case widgets::WireRole:
        return column == Value;
    case widgets::SignRole:
        return column == Verdict && worst >= 0 ? QVariant(worst) : QVariant();
    case widgets::CopyRole:
        return column == Value ? QVariant(report::visibleBytes(exchange.request.method) + u' ' +
                                          report::visibleBytes(report::maskedUrl(exchange.request.url, {})))
                               : QVariant();
    case CorsRole:
        return true;
    case GuiltyRole:
        return guilty;
    case LineRole:
        return -1;
    default:
        return {};
    }
}

QVariant HeadersModel::lineData(const Line& line, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Name:
            return line.way == Line::Way::Status ? tr("Status") : report::visibleBytes(line.name);
        case Way:
            return line.way == Line::Way::Sent      ? tr("sent")
                   : line.way == Line::Way::Missing ? QString()
                                                    : tr("received");
        case Value:
            return line.way == Line::Way::Missing ? tr("(not there)") : report::visibleBytes(line.value);
        case Verdict:
            return line.judgement ? theme::wordFor(theme::Sign(signOf(line.judgement->sign))) : QString();
        case Why:
            return line.judgement ? words::say(line.judgement->reason) : QString();
        default:
            return {};
        }
    case Qt::ToolTipRole:
        if (column == Value && line.way != Line::Way::Missing)
            return report::visibleBytes(line.value);
        if (column == Why && line.judgement)
            return words::say(line.judgement->reason);
        if (column == Name)
            return widgets::explanation(line.name);
        return {};
    case widgets::ExplainRole:
        return widgets::explanation(line.name);
    case widgets::WireRole:
        return line.way != Line::Way::Status
                   ? (column == Name || (column == Value && line.way != Line::Way::Missing))
                   : column == Value;
    case widgets::SecondaryRole:
        return column == Way || (!line.judgement && column == Name) ||
               (column == Value && line.way == Line::Way::Missing);
    case widgets::SignRole:
        return column == Verdict && line.judgement ? QVariant(signOf(line.judgement->sign)) : QVariant();
    case widgets::RowSignRole:
        return line.judgement && line.judgement->sign != diagnosis::HeaderSign::Good
                   ? QVariant(signOf(line.judgement->sign))
                   : QVariant();
    case widgets::CopyRole:
        return column == Value
                   ? QVariant(report::visibleBytes(report::maskedHeaderValue(line.name, line.value, {})))
                   : QVariant();
    case CorsRole:
        return line.judgement.has_value() || diagnosis::isCorsHeader(line.name) ||
               line.way == Line::Way::Status;
    case GuiltyRole:
        return line.guilty;
    case LineRole:
        return line.way == Line::Way::Received ? line.line : -1;
    default:
        return {};
    }
}

void CorsOnlyModel::setCorsOnly(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    invalidateFilter();
}

bool CorsOnlyModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (!m_on || !parent.isValid())
        return true;
    return sourceModel()->index(row, 0, parent).data(HeadersModel::CorsRole).toBool();
}

} // namespace crosscheck::exchanges
