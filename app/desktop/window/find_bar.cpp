#include "window/find_bar.h"

#include "theme/icon.h"
#include "widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

FindBar::FindBar(std::function<bool(const QString&, bool)> find, QWidget* parent)
    : QWidget(parent), m_find(std::move(find)), m_text(new QLineEdit), m_result(widgets::note(QString()))
{
    setObjectName(u"find-bar"_s);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(theme::space::group, theme::space::inside, theme::space::group,
                             theme::space::inside);
    line->setSpacing(theme::space::related);
    m_text->setObjectName(u"find-text"_s);
    m_text->setAccessibleName(tr("Find in this page"));
    m_text->setPlaceholderText(tr("Find in this page"));
    m_text->setMaximumWidth(theme::size::answerWidth);
    line->addWidget(m_text);
    const auto tool = [&](const QString& name, const char* icon, const QString& words, auto&& run) {
        auto* made = new QToolButton;
        made->setObjectName(name);
        made->setIcon(theme::icon(icon));
        made->setAccessibleName(words);
        made->setToolTip(words);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, run);
        line->addWidget(made);
    };
    tool(u"find-previous"_s, "chevron-up", tr("Previous"), [this] { look(true); });
    tool(u"find-next"_s, "chevron-down", tr("Next"), [this] { look(false); });
    m_result->setObjectName(u"find-result"_s);
    line->addWidget(m_result, 1);
    tool(u"find-close"_s, "close", tr("Close (Esc)"), [this] { close(); });
    connect(m_text, &QLineEdit::textChanged, this, [this] { look(false); });
    hide();
}

void FindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::look(bool backwards)
{
    const QString text = m_text->text();
    const bool found = !text.isEmpty() && m_find(text, backwards);
    m_result->setText(text.isEmpty() || found ? QString() : tr("Not on this page"));
    m_text->setProperty("wrong", !text.isEmpty() && !found);
    m_text->update();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        look(event->modifiers() & Qt::ShiftModifier);
    else
        QWidget::keyPressEvent(event);
}

} // namespace crosscheck::desktop
