#include "widgets/layout.h"

#include "theme/icon.h"
#include "widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace crosscheck::widgets {

using namespace Qt::StringLiterals;

Card::Card(const QString& name, const QString& title, QWidget* parent) : QFrame(parent)
{
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::group, theme::space::group, theme::space::group,
                               theme::space::group);
    column->setSpacing(theme::space::related);
    m_titleLine = new QHBoxLayout;
    m_titleLine->setSpacing(theme::space::related);
    m_body = new QVBoxLayout;
    m_body->setSpacing(theme::space::related);
    column->addLayout(m_titleLine);
    column->addLayout(m_body);
    if (!title.isEmpty())
        setTitle(title);
}

void Card::setTitle(const QString& title)
{
    if (!m_title) {
        m_title = new QLabel;
        m_title->setFont(theme::font(theme::Type::Title));
        m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_title->setTextFormat(Qt::PlainText);
        m_title->setWordWrap(true);
        m_titleLine->insertWidget(0, m_title, 1);
    }
    m_title->setText(title);
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title ? m_title->text() : QString();
}

void Card::addToTitle(QWidget* widget)
{
    if (!m_title)
        m_titleLine->addStretch(m_titleLine->count() == 0 ? 1 : 0);
    m_titleLine->addWidget(widget, 0, Qt::AlignVCenter);
}

void Card::setEdge(std::optional<theme::Colour> edge)
{
    m_edge = edge;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme::colour(theme::Colour::Raised, this));
    painter.setPen(QPen(theme::colour(theme::Colour::Line, this), theme::size::stroke));
    const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(edge, theme::size::radius, theme::size::radius);
    if (m_edge) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(*m_edge, this));
        painter.setClipRect(QRect(0, 0, theme::space::inside, height()));
        painter.drawRoundedRect(edge, theme::size::radius, theme::size::radius);
    }
}

FoldOut::FoldOut(const QString& name, const QString& title, QWidget* parent) : QWidget(parent)
{
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::inside);
    m_header = new QToolButton;
    m_header->setObjectName(name + u"-header"_s);
    m_header->setCheckable(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setIcon(theme::icon("chevron-right", theme::Colour::Secondary));
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_header->setAutoRaise(true);
    m_header->setProperty("fold", true);
    m_header->installEventFilter(this);
    column->addWidget(m_header);
    m_content = new QWidget;
    m_content->setObjectName(name + u"-content"_s);
    m_body = new QVBoxLayout(m_content);
    m_body->setContentsMargins(theme::space::page, 0, 0, theme::space::related);
    m_body->setSpacing(theme::space::related);
    m_content->hide();
    column->addWidget(m_content);
    setTitle(title);
    connect(m_header, &QToolButton::toggled, this, [this](bool open) {
        m_header->setIcon(theme::icon(open ? "chevron-down" : "chevron-right", theme::Colour::Secondary));
        m_content->setVisible(open);
        Q_EMIT toggled(open);
    });
}

void FoldOut::setTitle(const QString& title)
{
    m_header->setText(title);
    m_header->setAccessibleName(title);
}

bool FoldOut::isOpen() const
{
    return m_header->isChecked();
}

void FoldOut::setOpen(bool open)
{
    m_header->setChecked(open);
}

bool FoldOut::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_header && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Right || key == Qt::Key_Left) {
            setOpen(key == Qt::Key_Right);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_header->toggle();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize out;
    for (const QLayoutItem* item : m_items)
        out = out.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return out + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    lay(rect, true);
}

int FlowLayout::lay(const QRect& rect, bool apply) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int x = inner.x();
    int y = inner.y();
    int line = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        QSize hint = item->sizeHint();
        const int room = std::max(inner.width(), item->minimumSize().width());
        if (room < hint.width())
            hint = QSize(room, item->hasHeightForWidth() ? item->heightForWidth(room) : hint.height());
        if (x > inner.x() && x + hint.width() > inner.right() + 1) {
            x = inner.x();
            y += line + spacing();
            line = 0;
        }
        if (apply)
            item->setGeometry(QRect(QPoint(x, y), hint));
        x += hint.width() + spacing();
        line = std::max(line, hint.height());
    }
    return y + line - rect.y() + contentsMargins().bottom();
}

EmptyPanel::EmptyPanel(const QString& name, const char* icon, const QString& title, const QString& sentence,
                       QWidget* parent)
    : QWidget(parent)
{
    setObjectName(name);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(1);
    m_column = new QVBoxLayout;
    m_column->setSpacing(theme::space::related);
    auto* picture = new QLabel;
    picture->setPixmap(theme::icon(icon, theme::Colour::Secondary).pixmap(theme::size::bigIcon));
    m_column->addWidget(picture, 0, Qt::AlignHCenter);
    m_title = new QLabel;
    m_title->setFont(theme::font(theme::Type::Title));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_column->addWidget(m_title);
    m_sentence = note(QString());
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setMaximumWidth(QWIDGETSIZE_MAX); // so that it stands in the middle of the panel
    m_column->addWidget(m_sentence);
    outer->addLayout(m_column);
    outer->addStretch(2);
    setText(title, sentence);
}

void EmptyPanel::setText(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
}

QPushButton* EmptyPanel::addButton(const QString& name, const QString& text, bool primary)
{
    QPushButton* made = button(name, text, nullptr, primary);
    m_column->addWidget(made, 0, Qt::AlignHCenter);
    return made;
}

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clear(inner);
        }
        delete item;
    }
}

} // namespace crosscheck::widgets
