#include "window/notice.h"

#include "theme/icon.h"
#include "widgets/icon_label.h"
#include "widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

Notice::Notice(const QString& name, QWidget* parent) : QWidget(parent)
{
    setObjectName(name);
    m_line = new QHBoxLayout(this);
    m_line->setContentsMargins(theme::space::group, theme::space::inside, theme::space::related,
                               theme::space::inside);
    m_line->setSpacing(theme::space::related);
    m_sign = new widgets::IconLabel;
    m_line->addWidget(m_sign);
    m_text = widgets::prose(QString());
    m_text->setObjectName(name + u"-text"_s);
    m_text->setMaximumWidth(QWIDGETSIZE_MAX);
    m_line->addWidget(m_text, 1);
    auto* close = new QToolButton;
    close->setObjectName(name + u"-close"_s);
    close->setIcon(theme::icon("close", theme::Colour::Secondary));
    close->setAccessibleName(tr("Put this line away"));
    close->setToolTip(close->accessibleName());
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    m_line->addWidget(close);
    hide();
}

void Notice::say(theme::Sign sign, const QString& sentence)
{
    m_mood = sign;
    m_sign->setIcon(theme::icon(sign));
    m_text->setText(sentence);
    setAccessibleName(theme::wordFor(sign) + u": "_s + sentence);
    setVisible(!sentence.isEmpty());
    update();
}

QString Notice::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

QPushButton* Notice::addButton(const QString& name, const QString& text)
{
    QPushButton* made = widgets::button(name, text);
    m_line->insertWidget(m_line->count() - 1, made);
    return made;
}

void Notice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::tint(theme::colourOf(m_mood), palette()));
    painter.fillRect(QRect(0, 0, theme::space::inside, height()),
                     theme::colour(theme::colourOf(m_mood), this));
}

} // namespace crosscheck::desktop
