#include "fix/change_model.h"

#include "report/wire_text.h"
#include "theme/theme.h"
#include "widgets/glossary.h"
#include "widgets/table.h"

using namespace Qt::StringLiterals;

namespace crosscheck::fix {

namespace {
std::optional<QByteArray> joinedValue(const http::HeaderList& headers, QByteArrayView name)
{
    const QList<QByteArray> values = http::getAll(headers, name);
    return values.isEmpty() ? std::nullopt : std::optional(values.join("\n"));
}
} // namespace

void ChangeModel::add(bool preflight, const http::Exchange* exchange, const http::HeaderList& expected)
{
    const bool seen = exchange && exchange->answer.ok();
    const http::HeaderList now = seen ? exchange->answer.response.headers : http::HeaderList();
    if (preflight && seen) {
        const int status = exchange->answer.response.status;
        if (status < 200 || status > 299)
            m_rows.append({true, true, {}, QByteArray::number(status), QByteArray("204"), true});
    }
    QList<QByteArray> named;
    for (const http::Header& header : expected) {
        const QByteArray lower = http::lowered(header.name);
        if (named.contains(lower))
            continue;
        named.append(lower);
        m_rows.append({preflight, false, header.name, joinedValue(now, header.name),
                       joinedValue(expected, header.name), seen});
    }
    for (const http::Header& header : now) {
        const QByteArray lower = http::lowered(header.name);
        if (!lower.startsWith("access-control-allow-") || named.contains(lower))
            continue;
        named.append(lower);
        m_rows.append({preflight, false, header.name, joinedValue(now, header.name), std::nullopt, true});
    }
}

void ChangeModel::setPolicy(const policy::Policy& policy, const QByteArray& origin, const facts::Send* send,
                            const std::optional<http::Request>& expected)
{
    beginResetModel();
    m_rows.clear();
    const http::Exchange* preflight = nullptr;
    const http::Exchange* actual = nullptr;
    if (send) {
        for (const http::Exchange& exchange : send->exchanges)
            (exchange.kind == http::Exchange::Kind::Preflight ? preflight : actual) = &exchange;
    }
    const http::Request* question = preflight           ? &preflight->request
                                    : !send && expected ? &*expected
                                                        : nullptr;
    if (question) {
        QList<QByteArray> names;
        const QByteArray asked =
            http::get(question->headers, "access-control-request-headers").value_or(QByteArray());
        for (const QByteArray& name : asked.split(',')) {
            if (!name.trimmed().isEmpty())
                names.append(http::lowered(name.trimmed()));
        }
        const QByteArray method =
            http::get(question->headers, "access-control-request-method").value_or(QByteArray("GET"));
        add(true, preflight, policy::expectedHeaders(policy, origin, method, names));
    }
    add(false, actual, policy::expectedHeaders(policy, origin));
    endResetModel();
}

void ChangeModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int ChangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Answer:
        return tr("Answer to");
    case Name:
        return tr("Header");
    case Now:
        return tr("Now");
    case Then:
        return tr("With the fix");
    default:
        return {};
    }
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    const bool changed = row.now != row.then;
    const std::optional<QByteArray>& value = index.column() == Then ? row.then : row.now;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Answer:
            return row.preflight ? tr("preflight") : tr("request");
        case Name:
            if (role == Qt::ToolTipRole)
                return widgets::explanation(row.name);
            return row.status ? tr("Status") : report::visibleBytes(row.name);
        case Now:
            if (!row.seen)
                return tr("(not seen yet)");
            [[fallthrough]];
        case Then:
            return value ? report::visibleBytes(*value).replace(u"\\x0a"_s, u"  |  "_s) : tr("(not there)");
        default:
            return {};
        }
    case widgets::WireRole:
        return (index.column() == Name && !row.status) ||
               (index.column() >= Now && value && (row.seen || index.column() == Then));
    case widgets::SecondaryRole:
        return index.column() == Answer || (index.column() == Now && (changed || !value)) ||
               (index.column() == Then && !value);
    case widgets::RowSignRole:
        return changed && row.seen ? QVariant(int(theme::Sign::Good)) : QVariant();
    case widgets::ExplainRole:
        return widgets::explanation(row.name);
    default:
        return {};
    }
}

} // namespace crosscheck::fix
