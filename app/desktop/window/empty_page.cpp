#include "window/empty_page.h"

#include "theme/icon.h"
#include "widgets/text.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
namespace space = theme::space;

namespace {
/// A whole card that can be pressed: icon, title, one sentence.
class Way : public QAbstractButton
{
public:
    Way(const QString& name, const char* icon, const QString& title, const QString& sentence)
        : m_icon(icon), m_sentence(sentence)
    {
        setObjectName(name);
        setText(title);
        setAccessibleName(title);
        setAccessibleDescription(sentence);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics title(theme::font(theme::Type::Title));
        const QFontMetrics plain(theme::font(theme::Type::Normal));
        return QSize(theme::proseWidth(plain),
                     title.height() + 2 * plain.height() + 2 * space::group + space::inside);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPalette& p = palette();
        const bool lit = underMouse() || hasFocus();
        QColor fill = theme::colour(theme::Colour::Raised, p);
        if (isDown())
            fill = theme::mixed(theme::colour(theme::Colour::Text, p), fill, 0.08);
        painter.setBrush(fill);
        const int stroke = hasFocus() ? theme::size::focusStroke : theme::size::stroke;
        painter.setPen(QPen(theme::colour(lit ? theme::Colour::Accent : theme::Colour::Line, p), stroke));
        const double half = stroke / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), theme::size::radius,
                                theme::size::radius);
        painter.drawPixmap(space::group, space::group,
                           theme::pixmap(m_icon, theme::colour(theme::Colour::Accent, p),
                                         theme::size::bigIcon, devicePixelRatioF()));
        const int left = space::group + theme::size::bigIcon + space::group;
        QRect text = rect().adjusted(left, space::group, -space::group, -space::group);
        painter.setFont(theme::font(theme::Type::Title));
        painter.setPen(theme::colour(theme::Colour::Text, p));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, this->text());
        text.setTop(text.top() + painter.fontMetrics().height() + space::inside);
        painter.setFont(theme::font(theme::Type::Normal));
        painter.setPen(theme::colour(theme::Colour::Secondary, p));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    const char* m_icon;
    QString m_sentence;
};
} // namespace

EmptyPage::EmptyPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"empty"_s);
    setAccessibleName(tr("Ways to begin"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"empty-scroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    scroll->setWidget(page); // before it is filled: it would be measured for the size that it has now
    auto* sides = new QHBoxLayout(page);
    sides->setContentsMargins(space::page, space::page, space::page, space::page);
    sides->addStretch(1);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::group);
    column->addWidget(widgets::heading(tr("What does the browser say?"), theme::Type::Answer));
    const auto way = [&](const QString& name, const char* icon, const QString& heading,
                         const QString& sentence, auto signal) {
        auto* made = new Way(name, icon, heading, sentence);
        connect(made, &QAbstractButton::clicked, this, signal);
        column->addWidget(made);
    };
    way(u"way-paste"_s, "paste", tr("Paste an error"),
        tr("The red text of the browser's console, as it is. A curl command, a fetch call, headers or a HAR "
           "do as well."),
        &EmptyPage::pasteAsked);
    way(u"way-url"_s, "globe", tr("Type a URL"),
        tr("Test whether a page may use an address: Crosscheck sends what a browser would send."),
        &EmptyPage::urlAsked);
    way(u"way-ask"_s, "ask", tr("I don't have the message: ask me"),
        tr("A few short questions, each with where to look. “I don't know” is always an answer."),
        &EmptyPage::wizardAsked);
    way(u"way-example"_s, "practice", tr("Try an example"),
        tr("Starts a small server on this machine that fails on purpose, and fills the case in."),
        &EmptyPage::exampleAsked);
    QLabel* note = widgets::caption(
        tr("Everything stays on this machine. Nothing is sent anywhere but to the endpoint you test."));
    note->setMaximumWidth(QWIDGETSIZE_MAX);
    note->setMinimumHeight(
        2 * note->fontMetrics().lineSpacing()); // wraps where the window or the language wants it
    note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(note);
    column->addStretch(1);
    sides->addLayout(column, 4);
    sides->addStretch(1);
    outer->addWidget(scroll);
}

} // namespace crosscheck::desktop
