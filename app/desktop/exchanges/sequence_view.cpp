#include "exchanges/sequence_view.h"

#include "theme/icon.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace crosscheck::exchanges {

using theme::Colour;
namespace space = theme::space;

SequenceView::SequenceView(QWidget* parent) : PaintedView(parent)
{
    setObjectName(QStringLiteral("sequenceView"));
    setAccessibleName(tr("Sequence of requests and answers"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void SequenceView::setSequence(const Sequence& sequence)
{
    if (sequence == m_sequence)
        return;
    const int chosen = currentExchange();
    m_sequence = sequence;
    renumberCurrent(-1);
    setCurrentExchange(chosen);
    layOut();
    updateGeometry();
    viewport()->update();
    widgets::paintedItemChanged(this);
}

int SequenceView::currentExchange() const
{
    const int item = currentItem();
    return item >= 0 && item < itemCount() ? m_sequence.rows.at(item).exchange : -1;
}

void SequenceView::setCurrentExchange(int exchange)
{
    int found = -1;
    for (int i = 0; exchange >= 0 && i < itemCount(); ++i) {
        if (m_sequence.rows.at(i).exchange == exchange)
            found = i;
    }
    if (found != currentItem())
        setCurrentItem(found);
}

void SequenceView::reveal(int item)
{
    const int top = item == 0 ? 0 : rowTop(item);
    const int bottom = rowTop(item) + rowHeight(m_sequence.rows.at(item));
    QScrollBar* bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
}

void SequenceView::chooseItem(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    setCurrentItem(item);
    if (const int exchange = currentExchange(); exchange >= 0)
        Q_EMIT exchangeChosen(exchange);
}

QString SequenceView::itemText(int item) const
{
    return m_sequence.rows.value(item).spoken();
}

SequenceView::Lanes SequenceView::lanes() const
{
    const QFontMetrics metrics(font());
    const int width = viewport()->width();
    const auto half = [&](const QString& head) {
        return qMin(metrics.horizontalAdvance(head) / 2 + space::related, width / 6) + space::related;
    };
    Lanes lanes;
    lanes.page = qMax(half(m_sequence.page), width / 10);
    lanes.server = width - qMax(half(m_sequence.server), width / 10);
    lanes.browser = lanes.page + int((lanes.server - lanes.page) * 0.36);
    return lanes;
}

int SequenceView::headHeight() const
{
    return theme::rowHeight(fontMetrics()) + space::related;
}

int SequenceView::rowHeight(const Row& row) const
{
    const int line = fontMetrics().height();
    switch (row.kind) {
    case Row::Kind::Exchange:
        return 2 * line + 7 * space::inside + (row.reason.isEmpty() ? 0 : line);
    case Row::Kind::NotSent:
    case Row::Kind::Call:
    case Row::Kind::Result:
        return line + 4 * space::inside + (row.reason.isEmpty() ? 0 : line);
    }
    return line;
}

int SequenceView::rowTop(int item) const
{
    int y = headHeight();
    for (int i = 0; i < item; ++i)
        y += rowHeight(m_sequence.rows.at(i));
    return y;
}

int SequenceView::contentHeight() const
{
    return rowTop(itemCount()) + space::related;
}

QRect SequenceView::itemRect(int item) const
{
    if (item < 0 || item >= itemCount())
        return {};
    const QRect inside(0, rowTop(item) - verticalScrollBar()->value(), viewport()->width(),
                       rowHeight(m_sequence.rows.at(item)));
    return inside.translated(viewport()->pos());
}

QSize SequenceView::sizeHint() const
{
    return {theme::proseWidth(fontMetrics()), contentHeight()};
}

QSize SequenceView::minimumSizeHint() const
{
    return {theme::proseWidth(fontMetrics()) / 2, headHeight() + 4 * fontMetrics().height()};
}

void SequenceView::layOut()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height());
    verticalScrollBar()->setRange(0, qMax(0, contentHeight() - viewport()->height()));
}

void SequenceView::resizeEvent(QResizeEvent* event)
{
    PaintedView::resizeEvent(event);
    layOut();
}

void SequenceView::changeEvent(QEvent* event)
{
    PaintedView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        layOut();
        updateGeometry();
    }
}

bool SequenceView::isChoosable(int item) const
{
    return item >= 0 && m_sequence.rows.at(item).exchange >= 0;
}

// A click chooses by itself.
int SequenceView::firstItem(Qt::FocusReason reason) const
{
    return itemCount() > 0 && reason != Qt::MouseFocusReason ? 0 : -1;
}

void SequenceView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        chooseItem(currentItem() < 0 ? itemCount() - 1 : qMax(0, currentItem() - 1));
        return;
    case Qt::Key_Down:
        chooseItem(qMin(itemCount() - 1, currentItem() + 1));
        return;
    case Qt::Key_Home:
        chooseItem(0);
        return;
    case Qt::Key_End:
        chooseItem(itemCount() - 1);
        return;
    default:
        PaintedView::keyPressEvent(event);
    }
}

void SequenceView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), theme::colour(Colour::Raised, this));
    painter.translate(0, -verticalScrollBar()->value());
    const Lanes at = lanes();
    for (int i = 0; i < itemCount(); ++i) {
        const QRect row(0, rowTop(i), viewport()->width(), rowHeight(m_sequence.rows.at(i)));
        if (i == currentItem()) {
            painter.setPen(hasFocus() ? QPen(theme::colour(Colour::Accent, this), theme::size::focusStroke)
                                      : QPen(Qt::NoPen));
            painter.setBrush(theme::tint(Colour::Accent, palette()));
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), theme::size::radius,
                                    theme::size::radius);
        }
    }
    painter.setPen(QPen(theme::colour(Colour::Edge, this), theme::size::stroke));
    for (const int x : {at.page, at.browser, at.server})
        painter.drawLine(x, headHeight() - space::related, x, contentHeight());
    paintHead(painter, at);
    for (int i = 0; i < itemCount(); ++i)
        paintRow(painter, at, i);
}

void SequenceView::paintHead(QPainter& painter, const Lanes& at) const
{
    const QFontMetrics metrics(font());
    const int room = qMin(at.browser - at.page, at.server - at.browser) - 3 * space::related;
    const auto head = [&](int x, const QString& text) {
        const QString shown = metrics.elidedText(text, Qt::ElideMiddle, room);
        QRect box(0, 0, metrics.horizontalAdvance(shown) + 2 * space::related,
                  theme::rowHeight(metrics) - space::inside);
        box.moveCenter(QPoint(x, headHeight() / 2));
        box.moveLeft(qBound(0, box.left(), qMax(0, viewport()->width() - box.width())));
        painter.setPen(QPen(theme::colour(Colour::Edge, this), theme::size::stroke));
        painter.setBrush(theme::colour(Colour::Surface, this));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme::size::radius,
                                theme::size::radius);
        painter.setPen(theme::colour(Colour::Text, this));
        painter.drawText(box, Qt::AlignCenter, shown);
    };
    head(at.page, m_sequence.page);
    head(at.browser, m_sequence.browser);
    head(at.server, m_sequence.server);
}

void SequenceView::paintArrow(QPainter& painter, int from, int to, int y, const QColor& colour, bool dashed,
                              bool cross) const
{
    const int direction = to > from ? 1 : -1;
    const int head = space::related;
    const int tip = to - direction * 2;
    QPen pen(colour, 1.6);
    if (dashed)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const int end = cross ? tip - direction * theme::size::icon : tip;
    painter.drawLine(from, y, end, y);
    if (cross) {
        const QPixmap mark =
            theme::pixmap(theme::Sign::Wrong, palette(), theme::size::icon, devicePixelRatioF());
        painter.drawPixmap(direction > 0 ? end : end - theme::size::icon, y - theme::size::icon / 2, mark);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPolygon triangle{QPoint(tip, y), QPoint(tip - direction * head, y - head / 2),
                            QPoint(tip - direction * head, y + head / 2)};
    painter.drawPolygon(triangle);
}

void SequenceView::paintRow(QPainter& painter, const Lanes& at, int item) const
{
    const Row& row = m_sequence.rows.at(item);
    const QRect rect(0, rowTop(item), viewport()->width(), rowHeight(row));
    if (row.kind == Row::Kind::Exchange) {
        paintExchange(painter, at, row, rect);
        return;
    }
    const QFontMetrics metrics(font());
    const bool failing = row.state == Row::State::Failing;
    const bool dashed = row.state == Row::State::NotSent;
    const Colour ink = failing                         ? Colour::Wrong
                       : dashed                        ? Colour::Secondary
                       : row.state == Row::State::Good ? Colour::Good
                                                       : Colour::Text;
    const bool toServer = row.kind == Row::Kind::NotSent;
    const int left = toServer ? at.browser : at.page;
    const int right = toServer ? at.server : at.browser;
    const QRect line(left + space::related, rect.top() + space::inside, right - left - 2 * space::related,
                     metrics.height());
    const int y = line.bottom() + space::inside;
    const bool back = row.kind == Row::Kind::Result;
    const bool stops = failing && row.kind == Row::Kind::Call;
    const QColor line1 = theme::colour(ink == Colour::Text ? Colour::Secondary : ink, this);
    paintArrow(painter, back ? right : left, back ? left : right, y, line1, dashed, stops);
    QString text = row.above;
    if (dashed)
        text += QStringLiteral("   ") + row.below;
    if (!row.tag.isEmpty())
        text += QStringLiteral("  (") + row.tag + QLatin1Char(')');
    painter.setPen(theme::colour(ink, this));
    painter.setFont(dashed || row.kind == Row::Kind::Call ? theme::wireFont(font()) : font());
    const QFontMetrics used(painter.font());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     used.elidedText(text, Qt::ElideMiddle, line.width()));
    painter.setFont(font());
    if (!row.reason.isEmpty()) {
        painter.drawText(QRect(line.left(), y + space::inside, line.width(), metrics.height()), Qt::AlignLeft,
                         metrics.elidedText(row.reason, Qt::ElideRight, line.width()));
    }
}

void SequenceView::paintExchange(QPainter& painter, const Lanes& at, const Row& row, const QRect& rect) const
{
    const QFontMetrics metrics(font());
    const bool failing = row.state == Row::State::Failing;
    const int left = at.browser + space::related;
    const int width = at.server - at.browser - 2 * space::related;
    const QString number = QString::number(row.number);
    const int badge = qMax(metrics.height(), metrics.horizontalAdvance(number) + space::related);
    QRect line(left, rect.top() + space::inside, width, metrics.height());

    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(failing ? Colour::Wrong : Colour::Secondary, this));
    painter.drawRoundedRect(QRectF(line.left(), line.top(), badge, metrics.height()), metrics.height() / 2.0,
                            metrics.height() / 2.0);
    painter.setPen(theme::colour(Colour::Raised, this));
    painter.setFont(theme::font(theme::Type::Note, font()));
    painter.drawText(QRect(line.left(), line.top(), badge, metrics.height()), Qt::AlignCenter, number);

    const QFont wire = theme::wireFont(font());
    const QFontMetrics wireMetrics(wire);
    const QString tag = row.tag.isEmpty() ? QString() : QStringLiteral("  ") + row.tag;
    const int tagWidth = metrics.horizontalAdvance(tag);
    const QRect label = line.adjusted(badge + space::related, 0, 0, 0);
    const QString above = wireMetrics.elidedText(row.above, Qt::ElideMiddle, label.width() - tagWidth);
    painter.setFont(wire);
    painter.setPen(theme::colour(Colour::Text, this));
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, above);
    painter.setFont(font());
    painter.setPen(theme::colour(Colour::Secondary, this));
    painter.drawText(label.adjusted(wireMetrics.horizontalAdvance(above), 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, tag);

    const bool answered = !row.below.isEmpty() && row.below.at(0).isDigit();
    const int out = line.bottom() + space::inside;
    const int back = out + 2 * space::inside;
    const QColor quiet = theme::colour(Colour::Secondary, this);
    const QColor verdict = theme::colour(failing                         ? Colour::Wrong
                                         : row.state == Row::State::Good ? Colour::Good
                                                                         : Colour::Secondary,
                                         this);
    paintArrow(painter, at.browser, at.server, out, answered ? quiet : verdict, false, !answered && failing);
    if (answered)
        paintArrow(painter, at.server, at.browser, back, verdict, false, failing);

    QRect below(label.left(), back + space::inside, label.width(), metrics.height());
    painter.setPen(theme::colour(answered ? Colour::Text : failing ? Colour::Wrong : Colour::Text, this));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.below, Qt::ElideRight, below.width()));
    if (!row.reason.isEmpty()) {
        below.translate(0, metrics.height());
        QFont bold(font());
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(theme::colour(Colour::Wrong, this));
        painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(bold).elidedText(row.reason, Qt::ElideRight, below.width()));
        painter.setFont(font());
    }
}

} // namespace crosscheck::exchanges
