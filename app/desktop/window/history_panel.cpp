#include "window/history_panel.h"

#include "session/session.h"
#include "theme/icon.h"
#include "widgets/table.h"
#include "widgets/text.h"
#include "window/history_model.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
/// The sign alone carries the outcome; a list of titles in its colour would shout.
class TitleDelegate : public widgets::CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QSize(1, CellDelegate::sizeHint(option, index).height());
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        CellDelegate::initStyleOption(option, index);
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, theme::colour(theme::Colour::Text, option->widget));
    }
};
} // namespace

HistoryPanel::HistoryPanel(session::Session* session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new HistoryModel(session->store(), this)),
      m_search(new QLineEdit), m_view(new QListView)
{
    setObjectName(u"history"_s);
    setAccessibleName(tr("Investigations"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::related, theme::space::related, theme::space::related,
                               theme::space::related);
    column->setSpacing(theme::space::related);
    auto* line = new QHBoxLayout;
    line->addWidget(widgets::heading(tr("Investigations")), 1);
    auto* add = new QToolButton;
    add->setObjectName(u"history-new"_s);
    add->setIcon(theme::icon("add"));
    add->setAutoRaise(true);
    add->setAccessibleName(tr("New investigation"));
    add->setToolTip(tr("New investigation (Ctrl+N)"));
    connect(add, &QToolButton::clicked, this, &HistoryPanel::newAsked);
    line->addWidget(add);
    column->addLayout(line);

    m_search->setObjectName(u"history-search"_s);
    m_search->setAccessibleName(tr("Search investigations"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon("search", theme::Colour::Secondary), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, m_model, &HistoryModel::setSearch);
    column->addWidget(m_search);

    m_view->setModel(m_model);
    widgets::dress(m_view, u"history-list"_s, tr("Investigations, newest first"));
    m_view->setItemDelegate(new TitleDelegate(m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->viewport()->setAutoFillBackground(false);
    column->addWidget(m_view, 1);

    const auto open = [this](const QModelIndex& index) {
        if (m_session->open(index.data(HistoryModel::IdRole).toByteArray()))
            Q_EMIT opened();
    };
    connect(m_view, &QListView::clicked, this, open);
    connect(m_view, &QListView::activated, this, open);
    connect(m_model, &HistoryModel::renameAsked, m_session, &session::Session::rename);

    const auto action = [this](const QString& name, const QString& text, const char* icon,
                               const QKeySequence& keys, auto&& run) {
        auto* made = new QAction(theme::icon(icon), text, m_view);
        made->setObjectName(name);
        made->setShortcut(keys);
        made->setShortcutContext(Qt::WidgetShortcut);
        connect(made, &QAction::triggered, this, run);
        m_view->insertAction(m_view->actions().value(0), made);
        m_actions.append(made);
        return made;
    };
    action(u"history-delete"_s, tr("Delete"), "delete", QKeySequence::Delete, [this] {
        if (const QByteArray id = current(); !id.isEmpty()) {
            m_session->remove(id);
            Q_EMIT said(tr("Deleted. Ctrl+Z brings it back."));
        }
    });
    action(u"history-duplicate"_s, tr("Duplicate"), "duplicate", {}, [this] {
        if (const QByteArray id = current(); !id.isEmpty())
            m_session->duplicate(id);
    });
    action(u"history-rename"_s, tr("Rename"), "rename", Qt::Key_F2,
           [this] { m_view->edit(m_view->currentIndex()); });

    connect(m_session, &session::Session::listChanged, this, &HistoryPanel::reload);
    connect(m_session, &session::Session::changed, this, &HistoryPanel::reload);
    select();
}

QByteArray HistoryPanel::current() const
{
    return m_view->currentIndex().data(HistoryModel::IdRole).toByteArray();
}

void HistoryPanel::reload()
{
    m_model->reload();
    select();
}

void HistoryPanel::select()
{
    const QModelIndex here = m_model->indexOf(m_session->investigation().id);
    if (here.isValid())
        m_view->setCurrentIndex(here);
    else
        m_view->clearSelection();
}

void HistoryPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(theme::Colour::Raised, this));
    painter.fillRect(QRect(width() - theme::size::stroke, 0, theme::size::stroke, height()),
                     theme::colour(theme::Colour::Line, this));
}

} // namespace crosscheck::desktop
