#include "widgets/text.h"

#include "theme/icon.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QTimer>

#include <algorithm>

namespace crosscheck::widgets {

using namespace Qt::StringLiterals;

namespace {
constexpr int copiedMs = 1500;

/// Keeps a widget's text in a token's colour when the palette changes.
class Ink : public QObject
{
public:
    Ink(QWidget* widget, theme::Colour token) : QObject(widget), m_widget(widget), m_token(token)
    {
        setObjectName(u"ink"_s);
        widget->installEventFilter(this);
        apply();
    }
    void setToken(theme::Colour token)
    {
        m_token = token;
        apply();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_widget &&
            (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange))
            apply();
        return false;
    }

private:
    void apply()
    {
        const QColor wanted = theme::colour(m_token, QApplication::palette());
        QPalette palette = m_widget->palette();
        if (palette.color(QPalette::Active, QPalette::WindowText) == wanted)
            return;
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(role, wanted);
        m_widget->setPalette(palette);
    }
    QWidget* m_widget;
    theme::Colour m_token;
};
} // namespace

void setInk(QWidget* widget, theme::Colour token)
{
    if (auto* ink = static_cast<Ink*>(widget->findChild<QObject*>(u"ink"_s, Qt::FindDirectChildrenOnly)))
        ink->setToken(token);
    else
        new Ink(widget, token);
}

namespace {
/// A layout asks for the height at the width that it has, though the label takes no more than its own; and it asks many times.
class ProseLabel : public QLabel
{
public:
    using QLabel::QLabel;
    int heightForWidth(int width) const override
    {
        if (m_measured != text() || m_font != font()) {
            m_heights.clear();
            m_measured = text();
            m_font = font();
        }
        const int own = std::min(width, maximumWidth());
        const auto known = m_heights.constFind(own);
        return known != m_heights.constEnd() ? *known : *m_heights.insert(own, QLabel::heightForWidth(own));
    }

private:
    mutable QHash<int, int> m_heights; ///< by width, of m_measured in m_font
    mutable QString m_measured;
    mutable QFont m_font;
};

QLabel* wrapped(const QString& text, theme::Type type)
{
    auto* label = new ProseLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme::font(type));
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    label->setMaximumWidth(theme::proseWidth(label->fontMetrics()));
    return label;
}
} // namespace

QLabel* prose(const QString& text, theme::Type type)
{
    QLabel* label = wrapped(text, type);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* heading(const QString& text, theme::Type type)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme::font(type));
    return label;
}

QLabel* note(const QString& text)
{
    QLabel* label = caption(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* caption(const QString& text)
{
    QLabel* label = wrapped(text, theme::Type::Note);
    setInk(label, theme::Colour::Secondary);
    return label;
}

QPushButton* button(const QString& name, const QString& text, const char* icon, bool primary)
{
    auto* made = new QPushButton(text);
    made->setObjectName(name);
    made->setProperty("primary", primary);
    made->setAutoDefault(false);
    if (icon)
        made->setIcon(theme::icon(icon, primary ? theme::Colour::OnAccent : theme::Colour::Text));
    made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return made;
}

QPushButton* button(const QString& name, QAction* action, bool primary)
{
    QPushButton* made = button(name, action->text(), nullptr, primary);
    const auto follow = [made, action] {
        made->setText(action->text());
        made->setEnabled(action->isEnabled());
        made->setToolTip(action->toolTip() == action->text() ? QString() : action->toolTip());
        // A button that stands nowhere yet would open as a window of its own.
        if (made->parentWidget() || !action->isVisible())
            made->setVisible(action->isVisible());
    };
    follow();
    QObject::connect(action, &QAction::changed, made, follow);
    QObject::connect(made, &QPushButton::clicked, action, &QAction::trigger);
    return made;
}

WrappingButton::WrappingButton(const QString& name, const QString& text, const char* icon, QWidget* parent)
    : QPushButton(text, parent)
{
    setObjectName(name);
    setAutoDefault(false);
    if (icon)
        setIcon(theme::icon(icon));
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect WrappingButton::textRect(const QSize& size) const
{
    constexpr int side = theme::space::related + theme::space::inside;
    const int picture = icon().isNull() ? 0 : iconSize().width() + theme::space::inside;
    return QRect(QPoint(0, 0), size)
        .adjusted(side + picture, theme::space::inside, -side, -theme::space::inside);
}

int WrappingButton::heightForWidth(int width) const
{
    const int line = sizeHint().height();
    if (fits(width))
        return line;
    const QRect room = textRect(QSize(width, QWIDGETSIZE_MAX));
    const int text =
        fontMetrics().boundingRect(room, Qt::TextWordWrap | Qt::TextShowMnemonic, this->text()).height();
    return std::max(line, text + 2 * theme::space::inside);
}

QSize WrappingButton::minimumSizeHint() const
{
    const QSize line = sizeHint();
    return QSize(std::min(line.width(), theme::size::control * 5), line.height());
}

void WrappingButton::paintEvent(QPaintEvent* event)
{
    if (fits(width())) {
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButton, option);
    const QRect room = textRect(size());
    icon().paint(&painter, theme::space::related, (height() - iconSize().height()) / 2, iconSize().width(),
                 iconSize().height());
    style()->drawItemText(&painter, room,
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap | Qt::TextShowMnemonic,
                          palette(), isEnabled(), text(), QPalette::ButtonText);
}

SignLabel::SignLabel(theme::Sign sign, const QString& text, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSign(sign, text);
}

void SignLabel::setSign(theme::Sign sign, const QString& text)
{
    m_sign = sign;
    m_text = text.isEmpty() ? theme::wordFor(sign) : text;
    setAccessibleName(text.isEmpty() ? m_text : theme::wordFor(sign) + u": "_s + text);
    updateGeometry();
    update();
}

QSize SignLabel::sizeHint() const
{
    return QSize(theme::size::icon + theme::space::inside + fontMetrics().horizontalAdvance(m_text) + 1,
                 std::max(theme::size::icon, fontMetrics().height()));
}

void SignLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int y = (height() - theme::size::icon) / 2;
    painter.drawPixmap(0, y, theme::pixmap(m_sign, palette(), theme::size::icon, devicePixelRatioF()));
    painter.setPen(theme::colour(theme::colourOf(m_sign), this));
    const QRect rest = rect().adjusted(theme::size::icon + theme::space::inside, 0, 0, 0);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, rest.width()));
}

ElidedText::ElidedText(const QString& name, const QString& text, bool wire, QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(name);
    setReadOnly(true);
    setFrame(false);
    if (wire)
        setFont(theme::wireFont());
    setAutoFillBackground(false);
    QPalette transparent = palette();
    transparent.setColor(QPalette::Base, Qt::transparent);
    setPalette(transparent);
    setWhole(text);
}

void ElidedText::setWhole(const QString& text)
{
    setText(text);
    setCursorPosition(0);
    setToolTip(text);
    if (accessibleName().isEmpty())
        setAccessibleName(text);
    updateGeometry();
}

QSize ElidedText::sizeHint() const
{
    return QSize(fontMetrics().horizontalAdvance(text()) + theme::space::related,
                 fontMetrics().height() + theme::space::inside);
}

QSize ElidedText::minimumSizeHint() const
{
    return QSize(theme::size::control * 2, sizeHint().height());
}

void ElidedText::paintEvent(QPaintEvent* event)
{
    if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= width() - 4) {
        QLineEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect().adjusted(2, 0, -2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - 4));
}

CopyButton::CopyButton(const QString& name, const QString& text, std::function<QString()> content,
                       QWidget* parent)
    : QPushButton(text, parent), m_text(text)
{
    setObjectName(name);
    setAutoDefault(false);
    setIcon(theme::icon("copy"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(copiedMs);
    connect(timer, &QTimer::timeout, this, [this] {
        setText(m_text);
        setIcon(theme::icon("copy"));
    });
    connect(this, &QPushButton::clicked, this, [this, timer, content = std::move(content)] {
        QGuiApplication::clipboard()->setText(content());
        setMinimumWidth(width());
        setText(tr("Copied"));
        setIcon(theme::icon(theme::Sign::Good));
        timer->start();
        Q_EMIT copied();
    });
}

} // namespace crosscheck::widgets
