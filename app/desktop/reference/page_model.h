#pragma once

#include <QAbstractListModel>
#include <QHash>

namespace crosscheck::reference {

/// The pages whose words hold all that was typed: first those with it in their title, then the others.
class PageModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit PageModel(QObject* parent = nullptr);
    void setSearch(const QString& typed);
    QByteArray idAt(const QModelIndex& index) const;
    QModelIndex indexOf(const QByteArray& id) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const QString& wordsOf(int page) const;
    QList<int> m_shown; ///< indexes into pages()
    mutable QHash<int, QString> m_words;
};

/// "Guide", "Cause", "Platform", "Warning", "Term"; translated.
QString groupName(const QByteArray& group);

} // namespace crosscheck::reference
