#include "widgets/painted_items.h"

#include <QWidget>

namespace crosscheck::widgets {

namespace {
QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && dynamic_cast<PaintedItems*>(widget) ? new PaintedListInterface(widget) : nullptr;
}
} // namespace

void announcePaintedItems()
{
    QAccessible::installFactory(make); // Qt keeps one of each
}

void paintedItemChanged(QWidget* widget)
{
    auto* items = dynamic_cast<PaintedItems*>(widget);
    if (!items || !QAccessible::isActive())
        return;
    QAccessibleEvent event(widget, QAccessible::Focus);
    if (items->currentItem() >= 0)
        event.setChild(items->currentItem());
    QAccessible::updateAccessibility(&event);
}

PaintedItems* PaintedItemInterface::items() const
{
    return dynamic_cast<PaintedItems*>(m_widget.data());
}

bool PaintedItemInterface::isValid() const
{
    const PaintedItems* all = items();
    return all && m_item < all->itemCount();
}

QWindow* PaintedItemInterface::window() const
{
    return m_widget ? m_widget->window()->windowHandle() : nullptr;
}

QAccessibleInterface* PaintedItemInterface::parent() const
{
    return m_widget ? QAccessible::queryAccessibleInterface(m_widget) : nullptr;
}

QString PaintedItemInterface::text(QAccessible::Text what) const
{
    return what == QAccessible::Name && isValid() ? items()->itemText(m_item) : QString();
}

QRect PaintedItemInterface::rect() const
{
    if (!isValid())
        return {};
    const QRect local = items()->itemRect(m_item);
    return {m_widget->mapToGlobal(local.topLeft()), local.size()};
}

QAccessible::State PaintedItemInterface::state() const
{
    QAccessible::State state;
    state.selectable = true;
    state.focusable = true;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const bool current = items()->currentItem() == m_item;
    state.selected = current;
    state.focused = current && m_widget->hasFocus();
    state.offscreen = !m_widget->rect().intersects(items()->itemRect(m_item));
    return state;
}

void* PaintedItemInterface::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList PaintedItemInterface::actionNames() const
{
    return {QAccessibleActionInterface::pressAction()};
}

void PaintedItemInterface::doAction(const QString& action)
{
    if (action == QAccessibleActionInterface::pressAction() && isValid())
        items()->chooseItem(m_item);
}

PaintedListInterface::PaintedListInterface(QWidget* widget) : QAccessibleWidget(widget, QAccessible::List) {}

PaintedListInterface::~PaintedListInterface()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

PaintedItems* PaintedListInterface::items() const
{
    return dynamic_cast<PaintedItems*>(widget());
}

int PaintedListInterface::childCount() const
{
    const PaintedItems* all = items();
    return all ? all->itemCount() : 0;
}

QAccessibleInterface* PaintedListInterface::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.constFind(index);
    if (known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto* made = new PaintedItemInterface(widget(), index);
    m_children.insert(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* PaintedListInterface::childAt(int x, int y) const
{
    const PaintedItems* all = items();
    const QPoint local = widget()->mapFromGlobal(QPoint(x, y));
    for (int i = 0; all && i < all->itemCount(); ++i) {
        if (all->itemRect(i).contains(local))
            return child(i);
    }
    return nullptr;
}

int PaintedListInterface::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* item = dynamic_cast<const PaintedItemInterface*>(child);
    return item ? item->item() : -1;
}

QAccessibleInterface* PaintedListInterface::focusChild() const
{
    const PaintedItems* all = items();
    return all && widget()->hasFocus() ? child(all->currentItem()) : nullptr;
}

} // namespace crosscheck::widgets
