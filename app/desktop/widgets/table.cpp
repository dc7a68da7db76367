#include "widgets/table.h"

#include "theme/icon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>

namespace crosscheck::widgets {

using namespace Qt::StringLiterals;

namespace {
std::optional<theme::Sign> signOf(const QModelIndex& index, int role)
{
    const QVariant value = index.data(role);
    return value.isValid() ? std::optional(theme::Sign(value.toInt())) : std::nullopt;
}

QString cellText(const QModelIndex& index)
{
    const QVariant own = index.data(CopyRole);
    return own.isValid() ? own.toString() : index.data(Qt::DisplayRole).toString();
}

void copy(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

/// Selected rows stand on a quiet tint, so that a sign's colour stays readable on it. Follows a change of appearance.
class QuietSelection : public QObject
{
public:
    explicit QuietSelection(QAbstractItemView* view) : QObject(view), m_view(view)
    {
        view->installEventFilter(this);
        apply();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_view && event->type() == QEvent::PaletteChange)
            apply();
        return false;
    }

private:
    void apply()
    {
        const QPalette now = QApplication::palette();
        const QColor quiet = theme::mixed(theme::colour(theme::Colour::Accent, now),
                                          theme::colour(theme::Colour::Surface, now), 0.14);
        QPalette palette = m_view->palette();
        if (palette.color(QPalette::Active, QPalette::Highlight) == quiet)
            return;
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            palette.setColor(group, QPalette::Highlight, quiet);
            palette.setColor(group, QPalette::HighlightedText, theme::colour(theme::Colour::Text, now));
        }
        m_view->setPalette(palette);
    }
    QAbstractItemView* m_view;
};
} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QPalette palette = QApplication::palette();
    if (index.data(WireRole).toBool())
        option->font = theme::wireFont(option->font);
    if (index.data(SecondaryRole).toBool())
        option->palette.setColor(QPalette::Text, theme::colour(theme::Colour::Secondary, palette));
    if (index.data(StruckRole).toBool()) {
        option->palette.setColor(QPalette::Text, theme::colour(theme::Colour::Secondary, palette));
        option->font.setStrikeOut(true);
    }
    if (const auto sign = signOf(index, SignRole)) {
        option->icon = theme::icon(*sign);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(theme::size::icon, theme::size::icon);
        option->palette.setColor(QPalette::Text, theme::colour(theme::colourOf(*sign), palette));
    }
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    if (const auto sign = signOf(index, RowSignRole))
        option->backgroundBrush = theme::tint(theme::colourOf(*sign), palette);
    option->textElideMode = index.data(WireRole).toBool() ? Qt::ElideMiddle : Qt::ElideRight;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if ((option.state & QStyle::State_Selected) && index.column() == 0) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(theme::space::inside - 1, option.rect.height())),
                          theme::colour(theme::Colour::Accent, QApplication::palette()));
    }
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), theme::rowHeight(option.fontMetrics)));
    return size;
}

QString rowText(const QAbstractItemView* view, const QModelIndex& index)
{
    QStringList cells;
    const QAbstractItemModel* model = view->model();
    for (int column = 0; column < model->columnCount(index.parent()); ++column) {
        const QString text = cellText(index.siblingAtColumn(column));
        if (!text.isEmpty())
            cells.append(text);
    }
    return cells.join(u'\t');
}

QString allText(const QAbstractItemView* view)
{
    QStringList rows;
    const std::function<void(const QModelIndex&, int)> walk = [&](const QModelIndex& parent, int depth) {
        for (int row = 0; row < view->model()->rowCount(parent); ++row) {
            const QModelIndex index = view->model()->index(row, 0, parent);
            rows.append(QString(depth * 2, u' ') + rowText(view, index));
            walk(index, depth + 1);
        }
    };
    walk(view->rootIndex(), 0);
    return rows.join(u'\n');
}

void dress(QAbstractItemView* view, const QString& name, const QString& accessibleName)
{
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setItemDelegate(new CellDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTabKeyNavigation(false);
    view->setMouseTracking(true);
    view->setIconSize(QSize(theme::size::icon, theme::size::icon));
    new QuietSelection(view);
    const int height = theme::rowHeight(view->fontMetrics());
    QHeaderView* header = nullptr;
    if (auto* table = qobject_cast<QTableView*>(view)) {
        table->setShowGrid(false);
        table->setWordWrap(false);
        table->setCornerButtonEnabled(false);
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(height);
        table->verticalHeader()->setMinimumSectionSize(height);
        header = table->horizontalHeader();
    } else if (auto* tree = qobject_cast<QTreeView*>(view)) {
        tree->setUniformRowHeights(true);
        tree->setIndentation(theme::space::group);
        header = tree->header();
    } else if (auto* list = qobject_cast<QListView*>(view)) {
        list->setUniformItemSizes(true);
    }
    if (header) {
        header->setHighlightSections(false);
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->setStretchLastSection(true);
        header->setMinimumSectionSize(theme::size::control);
    }

    const auto action = [view](const QString& id, const QString& text, auto&& run) {
        auto* made = new QAction(text, view);
        made->setObjectName(id);
        made->setShortcutContext(Qt::WidgetShortcut);
        QObject::connect(made, &QAction::triggered, view, run);
        view->addAction(made);
        return made;
    };
    QAction* cell = action(u"copy-cell"_s, QCoreApplication::translate("table", "Copy"),
                           [view] { copy(cellText(view->currentIndex())); });
    cell->setShortcut(QKeySequence::Copy);
    QAction* row = action(u"copy-row"_s, QCoreApplication::translate("table", "Copy row"),
                          [view] { copy(rowText(view, view->currentIndex())); });
    row->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    action(u"copy-all"_s, QCoreApplication::translate("table", "Copy all"), [view] { copy(allText(view)); });
    QAction* explain = action(u"explain"_s, QCoreApplication::translate("table", "What is this?"), [view] {
        const QModelIndex index = view->currentIndex();
        QString sentence = index.data(ExplainRole).toString();
        if (sentence.isEmpty())
            sentence = index.data(Qt::ToolTipRole).toString();
        if (!sentence.isEmpty())
            QToolTip::showText(view->viewport()->mapToGlobal(view->visualRect(index).bottomLeft()),
                               u"<qt>"_s + sentence.toHtmlEscaped() + u"</qt>"_s, view);
    });
    explain->setShortcut(QKeySequence(Qt::Key_F1));
    // Setting it alone shows addAction()'s actions on a right click and on the menu key.
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void fitToRows(QTableView* table, int rows)
{
    const auto fit = [table, rows] {
        const int shown = std::clamp(table->model() ? table->model()->rowCount() : 0, 1, rows);
        int height =
            table->horizontalHeader()->isHidden() ? 0 : table->horizontalHeader()->sizeHint().height();
        for (int row = 0; row < shown; ++row)
            height += row < table->model()->rowCount() ? table->rowHeight(row)
                                                       : theme::rowHeight(table->fontMetrics());
        table->setFixedHeight(height + 2 * table->frameWidth());
    };
    fit();
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, fit);
    QObject::connect(table->model(), &QAbstractItemModel::rowsInserted, table, fit);
    QObject::connect(table->model(), &QAbstractItemModel::rowsRemoved, table, fit);
}

} // namespace crosscheck::widgets
