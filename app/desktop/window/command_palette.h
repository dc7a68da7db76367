#pragma once

#include <QAbstractListModel>
#include <QFrame>
#include <QPointer>

class QAction;
class QLineEdit;
class QListView;

namespace crosscheck::desktop {

/// A property of an action: more words by which the palette finds it.
inline constexpr char keywordsProperty[] = "keywords";
/// A property of an action, bool: offered only once something is typed.
inline constexpr char whenTypedProperty[] = "whenTyped";

/// Every command that a menu has, with its menu and its keys, as far as its words hold what was typed.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    struct Command
    {
        QString path; ///< "Investigate > Test"
        QPointer<QAction> action;
    };
    void setCommands(const QList<Command>& commands);
    void setFilter(const QString& typed);
    QAction* actionAt(const QModelIndex& index) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<Command> m_all, m_shown;
};

/// Ctrl+K: type a few letters of a command, Enter runs it. Lies over the window; Esc or a click beside it puts it away.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);
    /// Opens with the commands of these menus, submenus included.
    void open(const QList<QAction*>& menus, const QList<QAction*>& more);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void run();
    void putAway();
    CommandModel* m_model;
    QLineEdit* m_typed;
    QListView* m_list;
    QPointer<QWidget> m_before;
};

} // namespace crosscheck::desktop
