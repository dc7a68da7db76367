#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace crosscheck::widgets {

/// What a widget that paints a list of things by hand tells assistive technology of them. A widget inherits this beside
/// QWidget and calls announcePaintedItems() in its constructor; each thing then is a child with a name, a place, a state and
/// a press action.
class PaintedItems
{
public:
    virtual ~PaintedItems() = default;
    virtual int itemCount() const = 0;
    virtual QString itemText(int item) const = 0;
    /// In coordinates of the widget; may lie outside what is scrolled into view.
    virtual QRect itemRect(int item) const = 0;
    virtual int currentItem() const = 0; ///< -1: none
    virtual void chooseItem(int item) = 0;
};

/// Makes the interfaces of PaintedItems known to QAccessible; to be called by every such widget, costs nothing again.
void announcePaintedItems();
/// Tells assistive technology that the current thing, or the list of things, is another one now.
void paintedItemChanged(QWidget* widget);

/// One thing of a painted list.
class PaintedItemInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PaintedItemInterface(QWidget* widget, int item) : m_widget(widget), m_item(item) {}
    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text what) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;
    QStringList actionNames() const override;
    void doAction(const QString& action) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    int item() const { return m_item; }

private:
    PaintedItems* items() const;
    QPointer<QWidget> m_widget;
    int m_item = 0;
};

/// The list itself.
class PaintedListInterface : public QAccessibleWidget
{
public:
    explicit PaintedListInterface(QWidget* widget);
    ~PaintedListInterface() override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* focusChild() const override;

private:
    PaintedItems* items() const;
    mutable QHash<int, QAccessible::Id> m_children;
};

} // namespace crosscheck::widgets
