#pragma once

#include "diagnosis/header_judgement.h"
#include "engines/engine.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

namespace crosscheck::exchanges {

/// The captured headers of a send: an exchange a row, its lines below it, exactly as they went over the wire. A repeated
/// header has a line each; what CORS looks for and doesn't find has a line too.
class HeadersModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Way, Value, Verdict, Why, ColumnCount };
    enum Role {
        ExchangeRole = Qt::UserRole + 1, ///< int: index into the send's exchanges
        CorsRole,                        ///< bool: CORS looks at this line
        GuiltyRole,                      ///< bool: the line that the failing check stopped at
        LineRole,                        ///< int: index into the answer's header list; -1 for anything else
    };
    using QAbstractItemModel::QAbstractItemModel;

    void setSend(const facts::Send& send, engines::Engine engine,
                 const QList<diagnosis::HeaderJudgement>& judgements,
                 const std::optional<fetch::Failure>& failure);
    void clear();
    const facts::Send& send() const { return m_send; }

    QModelIndex indexOfExchange(int exchange) const;
    QModelIndex guiltyIndex() const; ///< invalid where no header is at fault

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        enum class Way { Sent, Status, Received, Missing };
        Way way = Way::Sent;
        int line = -1;
        QByteArray name;
        QByteArray value;
        std::optional<diagnosis::HeaderJudgement> judgement;
        bool guilty = false;
    };
    struct Block
    {
        int exchange = 0;
        QList<Line> lines;
    };
    Block blockOf(int exchange, const QList<diagnosis::HeaderJudgement>& judgements,
                  std::optional<qsizetype> guilty) const;
    QVariant blockData(const Block& block, int column, int role) const;
    QVariant lineData(const Line& line, int column, int role) const;
    QString blockTitle(const http::Exchange& exchange) const;
    QString connectionText(const http::Exchange& exchange) const;

    facts::Send m_send;
    QList<Block> m_blocks;
};

/// Leaves only the lines that CORS looks at, when asked to.
class CorsOnlyModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setCorsOnly(bool on);
    bool isCorsOnly() const { return m_on; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool m_on = false;
};

/// The sign of a judgement as the theme draws it, as int; for the roles of widgets/table.h.
int signOf(diagnosis::HeaderSign sign);

} // namespace crosscheck::exchanges
