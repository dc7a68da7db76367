#include "exchanges/answer_edit_model.h"

#include "report/wire_text.h"
#include "widgets/table.h"

namespace crosscheck::exchanges {

QByteArray typedBytes(const QString& text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && i + 3 < text.size() && text.at(i + 1) == u'x') {
            bool hex = false;
            const uint byte = QStringView(text).mid(i + 2, 2).toUInt(&hex, 16);
            if (hex) {
                out += char(byte);
                i += 3;
                continue;
            }
        }
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size();
        out += text.at(i) == u'·' ? QByteArray(" ") : text.mid(i, pair ? 2 : 1).toUtf8();
        i += pair;
    }
    return out;
}

void AnswerEditModel::setHeaders(const http::HeaderList& headers)
{
    beginResetModel();
    m_headers = headers;
    endResetModel();
}

void AnswerEditModel::removeHeader(int row)
{
    if (row < 0 || row >= m_headers.size())
        return;
    beginRemoveRows({}, row, row);
    m_headers.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

int AnswerEditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size()) + 1;
}

int AnswerEditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AnswerEditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Header of the answer") : tr("Value");
}

QVariant AnswerEditModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool fresh = index.row() == m_headers.size();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (fresh)
            return role == Qt::DisplayRole && index.column() == Name ? QVariant(tr("Add a header"))
                                                                     : QVariant();
        return report::visibleBytes(index.column() == Name ? m_headers.at(index.row()).name
                                                           : m_headers.at(index.row()).value);
    case widgets::WireRole:
        return !fresh;
    case widgets::SecondaryRole:
        return fresh;
    default:
        return {};
    }
}

Qt::ItemFlags AnswerEditModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool editable = index.row() < m_headers.size() || index.column() == Name;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool AnswerEditModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    QByteArray typed = typedBytes(value.toString());
    if (index.column() == Value) {
        if (index.row() >= m_headers.size() || m_headers.at(index.row()).value == typed)
            return false;
        m_headers[index.row()].value = typed;
    } else {
        // "Name: value" may be typed or pasted in one go.
        std::optional<QByteArray> pasted;
        if (const qsizetype colon = typed.indexOf(':'); colon > 0) {
            pasted = http::normalizeValue(typed.mid(colon + 1));
            typed = typed.left(colon);
        }
        typed = http::normalizeValue(typed);
        if (typed.isEmpty())
            return false;
        if (!http::isHeaderName(typed)) {
            Q_EMIT refused(tr("\"%1\" can't be a header's name.").arg(report::visibleBytes(typed)));
            return false;
        }
        if (index.row() == m_headers.size()) {
            beginInsertRows({}, index.row(), index.row());
            m_headers.append({typed, pasted.value_or(QByteArray())});
            endInsertRows();
        } else {
            m_headers[index.row()].name = typed;
            if (pasted)
                m_headers[index.row()].value = *pasted;
        }
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

} // namespace crosscheck::exchanges
