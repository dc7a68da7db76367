#pragma once

#include "store/store.h"

#include <QAbstractListModel>

namespace crosscheck::desktop {

/// The investigations that the store keeps, newest first, as far as they hold the searched text.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { IdRole = Qt::UserRole + 1, OutcomeRole };

    explicit HistoryModel(store::Store* store, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QModelIndex indexOf(const QByteArray& id) const;
    void setSearch(const QString& text);
    void reload();

Q_SIGNALS:
    void renameAsked(const QByteArray& id, const QString& title);

private:
    store::Store* m_store;
    QString m_search;
    QList<store::Summary> m_rows;
};

} // namespace crosscheck::desktop
