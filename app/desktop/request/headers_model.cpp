#include "request/headers_model.h"

#include "fetch/headers.h"
#include "widgets/table.h"

#include <array>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
/// Headers of an answer, or of the browser's own preflight: set on a request they do nothing but cause a preflight.
constexpr std::array answerHeaders{
    "access-control-allow-origin",  "access-control-allow-credentials", "access-control-allow-methods",
    "access-control-allow-headers", "access-control-expose-headers",    "access-control-max-age",
};
} // namespace

bool HeadersModel::isDropped(const http::Header& header)
{
    return fetch::isForbiddenRequestHeader(header.name, header.value);
}

bool HeadersModel::isMistake(const http::Header& header)
{
    return std::any_of(answerHeaders.begin(), answerHeaders.end(),
                       [&](const char* name) { return http::sameName(header.name, name); });
}

QString HeadersModel::remark(const http::Header& header)
{
    if (header.name.isEmpty())
        return {};
    if (!http::isHeaderName(header.name))
        return header.name.contains(' ') ? tr("a name holds no space: the script throws an error")
                                         : tr("no header's name: the script throws an error");
    if (isDropped(header))
        return tr("not sent: only the browser may write it");
    if (isMistake(header))
        return tr("a mistake: the server sends this in its answer. In a request it only causes a preflight");
    if (!http::isHeaderValue(http::normalizeValue(header.value)))
        return tr("the value holds a byte that no header may: the script throws an error");
    return {};
}

void HeadersModel::setHeaders(const http::HeaderList& wanted)
{
    if (headers() == wanted)
        return;
    QList<Row> next;
    qsizetype at = 0;
    for (const Row& row : m_rows) {
        if (!row.on)
            next.append(row);
        else if (at < wanted.size())
            next.append({true, wanted.at(at++)});
    }
    for (; at < wanted.size(); ++at)
        next.append({true, wanted.at(at)});
    // A header that Undo switched on again is not also there switched off.
    for (qsizetype i = next.size() - 1; i >= 0; --i) {
        if (!next.at(i).on && wanted.contains(next.at(i).header))
            next.removeAt(i);
    }
    setRows(next);
}

void HeadersModel::setRows(const QList<Row>& rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

http::HeaderList HeadersModel::headers() const
{
    http::HeaderList out;
    for (const Row& row : m_rows) {
        if (row.on)
            out.append(row.header);
    }
    return out;
}

int HeadersModel::addBlock(const QString& block)
{
    QList<Row> added;
    for (const QString& line : block.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':', 1);
        if (colon < 1)
            continue;
        Row row;
        row.header.name = line.left(colon).trimmed().toUtf8();
        row.header.value = line.mid(colon + 1).trimmed().toUtf8();
        added.append(row);
    }
    if (added.isEmpty())
        return 0;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added.size() - 1));
    m_rows.append(added);
    endInsertRows();
    Q_EMIT edited();
    return int(added.size());
}

void HeadersModel::removeAt(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

bool HeadersModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= m_rows.size() || to < 0 || to >= m_rows.size())
        return false;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_rows.move(row, to);
    endMoveRows();
    Q_EMIT edited();
    return true;
}

int HeadersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + 1;
}

int HeadersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeadersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (isNew(index.row())) {
        if (role == Qt::DisplayRole && index.column() == Name)
            return tr("Add a header");
        if (role == widgets::SecondaryRole)
            return true;
        if (role == widgets::CopyRole)
            return QString();
        return {};
    }
    const Row& row = m_rows.at(index.row());
    const QString why = remark(row.header);
    switch (role) {
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(row.on ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() == Name)
            return QString::fromUtf8(row.header.name);
        if (index.column() == Value)
            return QString::fromUtf8(row.header.value);
        return why.isEmpty() && !row.on ? tr("switched off") : why;
    case Qt::ToolTipRole:
        return why.isEmpty() ? QVariant() : why;
    case widgets::WireRole:
        return index.column() != Remark;
    case widgets::StruckRole:
        return index.column() != Remark && (!row.on || isDropped(row.header));
    case widgets::SecondaryRole:
        return index.column() == Remark && !isMistake(row.header);
    case widgets::SignRole:
        return index.column() == Remark && row.on && !why.isEmpty() && !isDropped(row.header)
                   ? QVariant(int(isMistake(row.header) ? theme::Sign::Warning : theme::Sign::Wrong))
                   : QVariant();
    default:
        return {};
    }
}

bool HeadersModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() == Remark)
        return false;
    if (role == Qt::CheckStateRole && !isNew(index.row())) {
        m_rows[index.row()].on = value.toInt() == Qt::Checked;
    } else if (role == Qt::EditRole) {
        const QByteArray bytes = value.toString().toUtf8();
        if (isNew(index.row())) {
            if (bytes.trimmed().isEmpty())
                return false;
            Row row;
            (index.column() == Name ? row.header.name : row.header.value) = bytes;
            beginInsertRows({}, index.row(), index.row());
            m_rows.append(row);
            endInsertRows();
            Q_EMIT edited();
            return true;
        }
        QByteArray& part =
            index.column() == Name ? m_rows[index.row()].header.name : m_rows[index.row()].header.value;
        if (part == bytes)
            return false;
        part = bytes;
    } else {
        return false;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

QVariant HeadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // A title may be longer than its column is wide.
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Name:
        return tr("Header");
    case Value:
        return tr("Value");
    case Remark:
        return tr("What the browser makes of it");
    default:
        return {};
    }
}

Qt::ItemFlags HeadersModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() != Remark)
        flags |= Qt::ItemIsEditable;
    if (index.column() == Name && !isNew(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace crosscheck::desktop
