#include "reference/page_model.h"

#include "reference/page.h"
#include "widgets/table.h"

#include <QCoreApplication>

namespace crosscheck::reference {

QString groupName(const QByteArray& group)
{
    if (group == "cause")
        return QCoreApplication::translate("reference", "Cause");
    if (group == "platform")
        return QCoreApplication::translate("reference", "Platform");
    if (group == "warning")
        return QCoreApplication::translate("reference", "Warning");
    if (group == "term")
        return QCoreApplication::translate("reference", "Term");
    return QCoreApplication::translate("reference", "Guide");
}

PageModel::PageModel(QObject* parent) : QAbstractListModel(parent)
{
    setSearch({});
}

const QString& PageModel::wordsOf(int page) const
{
    auto at = m_words.find(page);
    if (at == m_words.end())
        at = m_words.insert(page, plainText(pages().at(page)));
    return *at;
}

void PageModel::setSearch(const QString& typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto holds = [&](const QString& text) {
        return std::all_of(words.begin(), words.end(),
                           [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    QList<int> inTitle, elsewhere;
    for (int i = 0; i < pages().size(); ++i) {
        if (words.isEmpty() || holds(pages().at(i).title()))
            inTitle.append(i);
        else if (holds(wordsOf(i)))
            elsewhere.append(i);
    }
    beginResetModel();
    m_shown = inTitle + elsewhere;
    endResetModel();
}

QByteArray PageModel::idAt(const QModelIndex& index) const
{
    return index.isValid() ? pages().at(m_shown.at(index.row())).id : QByteArray();
}

QModelIndex PageModel::indexOf(const QByteArray& id) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (pages().at(m_shown.at(row)).id == id)
            return index(row);
    }
    return {};
}

int PageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PageModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Page& page = pages().at(m_shown.at(index.row()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const QString title = page.title();
        return page.group == "guide" ? title : groupName(page.group) + QStringLiteral(": ") + title;
    }
    if (role == widgets::SecondaryRole)
        return page.group != "guide";
    return {};
}

} // namespace crosscheck::reference
