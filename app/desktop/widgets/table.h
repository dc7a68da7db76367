#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

class QAbstractItemView;
class QTableView;

namespace crosscheck::widgets {

/// What a model says of a cell besides its text: models carry no icons and no colours.
enum Role {
    SignRole = Qt::UserRole + 100, ///< int of theme::Sign: shape and colour before the text
    RowSignRole,                   ///< int of theme::Sign: a tint behind the row
    WireRole,                      ///< bool: bytes of the wire, monospace
    SecondaryRole,                 ///< bool: in the background
    StruckRole,                    ///< bool: greyed and struck through (a header that is not sent)
    CopyRole,                      ///< QString: what Copy takes, where it is not the text shown
    ExplainRole,                   ///< QString: one sentence, shown as tooltip and on F1
};

/// Paints the roles above.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// Dresses a table, tree or list as all of ours are: row height, no grid, whole rows chosen, copy (Ctrl+C and context menu:
/// cell, row, all), type-ahead, F1 explains the cell, Tab leaves the view, roles painted.
void dress(QAbstractItemView* view, const QString& name, const QString& accessibleName);
/// The text that Copy takes for a row (cells joined by a tab) and for all rows.
QString rowText(const QAbstractItemView* view, const QModelIndex& index);
QString allText(const QAbstractItemView* view);
/// Makes a table as high as its rows, so that the page scrolls and the table doesn't; at most `rows` rows.
void fitToRows(QTableView* table, int rows = 24);

} // namespace crosscheck::widgets
