#include "widgets/difference_model.h"

#include "report/secrets.h"
#include "report/wire_text.h"
#include "theme/theme.h"
#include "widgets/glossary.h"
#include "widgets/table.h"

#include <QHeaderView>
#include <QTableView>

namespace crosscheck::widgets {

void layDifference(QTableView* view)
{
    QHeaderView* header = view->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(DifferenceModel::First, QHeaderView::Stretch);
    header->setSectionResizeMode(DifferenceModel::Second, QHeaderView::Stretch);
}

QString differenceSummary(int changes)
{
    if (changes == 0)
        return DifferenceModel::tr("The two are the same.");
    return changes == 1 ? DifferenceModel::tr("One line differs.")
                        : DifferenceModel::tr("%1 lines differ.").arg(changes);
}

void DifferenceModel::addHeaders(const http::HeaderList& first, const http::HeaderList& second, bool sent)
{
    QList<Row> rows;
    QList<bool> taken(second.size(), false);
    for (const http::Header& header : first) {
        Row row{header.name, {}, sent, header.value, std::nullopt};
        for (int j = 0; j < second.size(); ++j) {
            if (!taken.at(j) && http::sameName(second.at(j).name, header.name)) {
                row.second = second.at(j).value;
                taken[j] = true;
                break;
            }
        }
        rows.append(row);
    }
    for (int j = 0; j < second.size(); ++j) {
        if (!taken.at(j))
            rows.append({second.at(j).name, {}, sent, std::nullopt, second.at(j).value});
    }
    m_rows += rows;
}

void DifferenceModel::setExchanges(const std::optional<http::Exchange>& first,
                                   const std::optional<http::Exchange>& second)
{
    beginResetModel();
    m_rows.clear();
    if (first && second) {
        const auto requestLine = [](const http::Exchange& exchange) {
            return exchange.request.method + ' ' + exchange.request.url;
        };
        const auto status = [](const http::Exchange& exchange) {
            if (!exchange.answer.ok())
                return exchange.connection.failureText;
            const int number = exchange.answer.response.status;
            return number == 0 ? tr("not known").toUtf8() : QByteArray::number(number);
        };
        m_rows.append({{}, tr("Request"), true, requestLine(*first), requestLine(*second)});
        addHeaders(first->request.headers, second->request.headers, true);
        m_rows.append({{}, tr("Status"), false, status(*first), status(*second)});
        addHeaders(first->answer.response.headers, second->answer.response.headers, false);
    }
    endResetModel();
}

void DifferenceModel::setTitles(const QString& first, const QString& second)
{
    m_firstTitle = first;
    m_secondTitle = second;
    Q_EMIT headerDataChanged(Qt::Horizontal, First, Second);
}

int DifferenceModel::changes() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.changed(); }));
}

int DifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Header");
    case Way:
        return tr("Way");
    case First:
        return m_firstTitle.isEmpty() ? tr("First") : m_firstTitle;
    case Second:
        return m_secondTitle.isEmpty() ? tr("Second") : m_secondTitle;
    case Change:
        return tr("Change");
    default:
        return {};
    }
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    const std::optional<QByteArray>& value = index.column() == Second ? row.second : row.first;
    const bool isValue = index.column() == First || index.column() == Second;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Name:
            return role == Qt::ToolTipRole ? explanation(row.name)
                   : row.title.isEmpty()   ? report::visibleBytes(row.name)
                                           : row.title;
        case Way:
            return row.sent ? tr("sent") : tr("received");
        case First:
        case Second:
            return value ? report::visibleBytes(*value) : tr("(not there)");
        case Change:
            return !row.changed() ? tr("same")
                   : !row.first   ? tr("new")
                   : !row.second  ? tr("gone")
                                  : tr("changed");
        default:
            return {};
        }
    case ChangedRole:
        return row.changed();
    case WireRole:
        return (isValue && value) || (index.column() == Name && row.title.isEmpty());
    case SecondaryRole:
        return !row.changed() || index.column() == Way || (isValue && !value);
    case RowSignRole:
        return row.changed() ? QVariant(int(theme::Sign::Warning)) : QVariant();
    case CopyRole:
        return isValue && value
                   ? QVariant(report::visibleBytes(report::maskedHeaderValue(row.name, *value, {})))
                   : QVariant();
    case ExplainRole:
        return explanation(row.name);
    default:
        return {};
    }
}

} // namespace crosscheck::widgets
