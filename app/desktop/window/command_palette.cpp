#include "window/command_palette.h"

#include "theme/theme.h"
#include "widgets/table.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
QString plain(const QString& menuText)
{
    QString out = menuText;
    return out.remove(u'&');
}

void collect(QList<CommandModel::Command>& commands, const QAction* from, const QString& path)
{
    if (!from->menu())
        return;
    for (QAction* action : from->menu()->actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString here = path + plain(from->text()) + u" › "_s;
        if (action->menu())
            collect(commands, action, here);
        else
            commands.append({here + plain(action->text()), action});
    }
}
} // namespace

void CommandModel::setCommands(const QList<Command>& commands)
{
    m_all = commands;
    setFilter(QString());
}

void CommandModel::setFilter(const QString& typed)
{
    beginResetModel();
    m_shown.clear();
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    const auto holds = [&](const QString& text) {
        return std::all_of(words.begin(), words.end(),
                           [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    // What is named so comes before what only speaks of it.
    QList<Command> speaks;
    for (const Command& command : m_all) {
        const QString keywords =
            command.action ? command.action->property(keywordsProperty).toString() : QString();
        const bool whenTyped = command.action && command.action->property(whenTypedProperty).toBool();
        if (words.isEmpty() && whenTyped)
            continue;
        if (holds(command.path))
            m_shown.append(command);
        else if (!keywords.isEmpty() && holds(keywords))
            speaks.append(command);
    }
    m_shown += speaks;
    endResetModel();
}

QAction* CommandModel::actionAt(const QModelIndex& index) const
{
    return index.isValid() ? m_shown.at(index.row()).action.data() : nullptr;
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Command& command = m_shown.at(index.row());
    if (role == Qt::DisplayRole) {
        const QString keys =
            command.action ? command.action->shortcut().toString(QKeySequence::NativeText) : QString();
        return keys.isEmpty() ? command.path : command.path + u"   "_s + keys;
    }
    if (role == widgets::SecondaryRole)
        return command.action && !command.action->isEnabled();
    return {};
}

Qt::ItemFlags CommandModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window), m_model(new CommandModel(this)), m_typed(new QLineEdit), m_list(new QListView)
{
    setObjectName(u"commands"_s);
    setAccessibleName(tr("Commands"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::related, theme::space::related, theme::space::related,
                               theme::space::related);
    column->setSpacing(theme::space::related);
    m_typed->setObjectName(u"commands-text"_s);
    m_typed->setAccessibleName(tr("Command"));
    m_typed->setPlaceholderText(tr("Type a command"));
    column->addWidget(m_typed);
    m_list->setModel(m_model);
    widgets::dress(m_list, u"commands-list"_s, tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setAutoFillBackground(false);
    column->addWidget(m_list, 1);
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_model->setFilter(typed);
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    m_typed->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QList<QAction*>& menus, const QList<QAction*>& more)
{
    QList<CommandModel::Command> commands;
    for (QAction* action : more)
        commands.append({plain(action->text()), action});
    for (const QAction* menu : menus)
        collect(commands, menu, QString());
    std::stable_partition(commands.begin(), commands.end(), [](const CommandModel::Command& command) {
        return !command.action->property(whenTypedProperty).toBool();
    });
    m_model->setCommands(commands);
    m_before = QApplication::focusWidget();
    const QRect around = parentWidget()->rect();
    const int width = std::min(theme::size::answerWidth * 2, around.width() - 2 * theme::space::page);
    const int height = std::min(theme::size::answerWidth + theme::size::listWidth / 2,
                                around.height() - 4 * theme::space::page);
    setGeometry((around.width() - width) / 2, 2 * theme::space::page, width, height);
    m_typed->clear();
    show();
    raise();
    m_list->setCurrentIndex(m_model->index(0));
    m_typed->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::putAway()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::run()
{
    QPointer<QAction> action = m_model->actionAt(m_list->currentIndex());
    putAway();
    if (action && action->isEnabled())
        action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_typed)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() && qApp->activePopupWidget() == nullptr) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Escape:
        putAway();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index(std::min(row + 1, m_model->rowCount() - 1)));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index(std::max(row - 1, 0)));
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme::colour(theme::Colour::Raised, this));
    painter.setPen(QPen(theme::colour(theme::Colour::Edge, this), theme::size::stroke));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::size::radius,
                            theme::size::radius);
}

} // namespace crosscheck::desktop
