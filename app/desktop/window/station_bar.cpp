#include "window/station_bar.h"

#include "theme/icon.h"
#include "widgets/icon_label.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
using State = widgets::Station::State;

namespace {
/// One station: its state's sign, its title, and a line under the one that is shown.
class Tab : public QAbstractButton
{
public:
    Tab(const QByteArray& id, const QString& title, int number)
    {
        setObjectName(u"tab-"_s + QString::fromLatin1(id));
        setText(title);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setToolTip(QCoreApplication::translate("stations", "%1 (Ctrl+%2)").arg(title).arg(number));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setState(State::Open);
    }

    void setState(State state)
    {
        m_state = state;
        QString word;
        switch (state) {
        case State::Open:
            break;
        case State::Done:
            word = QCoreApplication::translate("stations", "done");
            break;
        case State::NeedsYou:
            word = QCoreApplication::translate("stations", "needs you");
            break;
        case State::Red:
            word = QCoreApplication::translate("stations", "shows what is wrong");
            break;
        }
        setAccessibleName(word.isEmpty() ? text() : text() + u", "_s + word);
        update();
    }

    QSize sizeHint() const override
    {
        // Room for the bold of the one that is shown, so that nothing moves when it changes.
        QFont bold = theme::font(theme::Type::Normal);
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        return QSize(metrics.horizontalAdvance(text()) + theme::size::icon + theme::space::inside +
                         2 * theme::space::related,
                     theme::size::control + theme::space::inside);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QPalette& p = palette();
        if (underMouse() && !isChecked())
            painter.fillRect(rect(), theme::mixed(theme::colour(theme::Colour::Text, p),
                                                  theme::colour(theme::Colour::Surface, p), 0.05));
        const int top = (height() - theme::size::icon) / 2;
        const auto picture = [&](const char* name, theme::Colour token) {
            painter.drawPixmap(
                theme::space::related, top,
                theme::pixmap(name, theme::colour(token, p), theme::size::icon, devicePixelRatioF()));
        };
        switch (m_state) {
        case State::Open: {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::colour(theme::Colour::Line, p));
            painter.drawEllipse(QPointF(theme::space::related + theme::size::icon / 2.0, height() / 2.0), 3,
                                3);
            break;
        }
        case State::Done:
            picture("good", theme::Colour::Good);
            break;
        case State::NeedsYou:
            picture("unknown", theme::Colour::Accent);
            break;
        case State::Red:
            picture("wrong", theme::Colour::Wrong);
            break;
        }
        painter.setPen(theme::colour(isChecked() ? theme::Colour::Text : theme::Colour::Secondary, p));
        QFont font = theme::font(theme::Type::Normal);
        font.setBold(isChecked());
        painter.setFont(font);
        painter.drawText(
            rect().adjusted(theme::space::related + theme::size::icon + theme::space::inside, 0, 0, 0),
            Qt::AlignVCenter | Qt::AlignLeft, text());
        if (isChecked())
            painter.fillRect(
                QRect(theme::space::related, height() - 3, width() - 2 * theme::space::related, 3),
                theme::colour(theme::Colour::Accent, p));
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme::colour(theme::Colour::Accent, p), theme::size::focusStroke));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::size::radius,
                                    theme::size::radius);
        }
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

private:
    State m_state = State::Open;
};
} // namespace

StationBar::StationBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"stations"_s);
    setAccessibleName(tr("Stations"));
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(theme::space::group, 0, theme::space::group, 0);
    whole->setSpacing(theme::space::inside);
    m_before = new QHBoxLayout;
    whole->addLayout(m_before);
    m_line = new QHBoxLayout;
    m_line->setSpacing(0);
    whole->addLayout(m_line);
    whole->addStretch(1);
}

void StationBar::addBefore(QWidget* widget)
{
    m_before->addWidget(widget);
}

void StationBar::add(const QByteArray& id, const QString& title, int number)
{
    if (!m_tabs.isEmpty()) {
        m_line->addWidget(new widgets::IconLabel(theme::icon("chevron-right", theme::Colour::Edge),
                                                 theme::size::icon - theme::space::inside));
    }
    auto* tab = new Tab(id, title, number);
    connect(tab, &QAbstractButton::clicked, this, [this, id, tab] {
        tab->setChecked(true);
        Q_EMIT chosen(id);
    });
    m_tabs.insert(id, tab);
    m_line->addWidget(tab);
}

void StationBar::setState(const QByteArray& id, State state)
{
    if (auto* tab = static_cast<Tab*>(m_tabs.value(id)))
        tab->setState(state);
}

void StationBar::setHere(const QByteArray& id)
{
    for (auto it = m_tabs.cbegin(); it != m_tabs.cend(); ++it)
        it.value()->setChecked(it.key() == id);
}

void StationBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - theme::size::stroke, width(), theme::size::stroke),
                     theme::colour(theme::Colour::Line, this));
}

} // namespace crosscheck::desktop
