// How the decision tree is drawn.
#include "cause/tree_view.h"
#include "facts/source_text.h"
#include "theme/icon.h"
#include "theme/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::cause {

using theme::Colour;
namespace space = theme::space;

namespace {

/// Text in a box, wrapped to whole lines and elided in the last.
void drawWrapped(QPainter& painter, const QRect& box, const QString& text, Qt::Alignment vertical)
{
    const QFontMetrics metrics(painter.font());
    const int most = qMax(1, box.height() / metrics.lineSpacing());
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(box.width());
        if (lines.size() == most - 1) {
            lines.append(metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, box.width()));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    int y = box.top();
    if (vertical & Qt::AlignVCenter)
        y += (box.height() - int(lines.size()) * metrics.lineSpacing()) / 2;
    for (const QString& line : lines) {
        painter.drawText(QRect(box.left(), y, box.width(), metrics.lineSpacing()),
                         Qt::AlignLeft | Qt::AlignVCenter, line);
        y += metrics.lineSpacing();
    }
}

} // namespace

void TreeView::paintEvent(QPaintEvent* event)
{
    // Most of the tree lies outside: what isn't seen isn't painted.
    const QRect seen = event->rect().translated(offset());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), theme::colour(Colour::Raised, this));
    painter.translate(-offset());
    for (const bool lit : {false, true}) {
        for (const PlacedEdge& edge : m_layout.edges) {
            const QRect ends = m_layout.nodes.at(edge.from).rect.united(m_layout.nodes.at(edge.to).rect);
            if (edge.lit == lit && ends.intersects(seen))
                paintEdge(painter, edge);
        }
    }
    for (int i = 0; i < itemCount(); ++i) {
        if (m_layout.nodes.at(i)
                .rect.adjusted(-space::related, -space::related, space::related, space::related)
                .intersects(seen))
            paintNode(painter, i);
    }
}

void TreeView::paintEdge(QPainter& painter, const PlacedEdge& edge) const
{
    const PlacedNode& from = m_layout.nodes.at(edge.from);
    const PlacedNode& to = m_layout.nodes.at(edge.to);
    const QPoint start(from.rect.right() + 1, from.rect.center().y());
    const QPoint end(to.rect.left(), to.rect.center().y());
    const int lead = metrics().columnGap * 7 / 10;
    const QPoint bend(end.x() - lead, end.y());
    QPainterPath path(start);
    const int middle = (start.x() + bend.x()) / 2;
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, bend.y()), bend);
    path.lineTo(end);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::colour(edge.lit ? Colour::Accent : Colour::Line, this),
                        edge.lit ? theme::size::focusStroke : theme::size::stroke));
    painter.drawPath(path);

    // Quiet answers are named where they leave a question of the path: there a person may want to change their mind. Where
    // several lead to one place they are named once, and where the lit one leads, it alone.
    if (!edge.lit && (!from.lit || to.lit || answersTo(edge.to).isEmpty()))
        return;
    for (const PlacedEdge& before : m_layout.edges) {
        if (&before == &edge)
            break;
        if (!edge.lit && before.to == edge.to && !before.lit && m_layout.nodes.at(before.from).lit)
            return;
    }
    painter.setFont(theme::font(theme::Type::Note, font()));
    const QFontMetrics note(painter.font());
    const QRect above(bend.x(), end.y() - note.height() - 1, lead - space::inside, note.height());
    painter.setPen(theme::colour(edge.lit ? Colour::Accent : Colour::Secondary, this));
    painter.drawText(
        above, Qt::AlignLeft | Qt::AlignBottom,
        note.elidedText(edge.lit ? answerOf(edge) : answersTo(edge.to), Qt::ElideRight, above.width()));
    if (edge.lit) {
        painter.setPen(theme::colour(Colour::Secondary, this));
        const QRect below(above.left(), end.y() + 2, above.width(), note.height());
        painter.drawText(
            below, Qt::AlignLeft | Qt::AlignTop,
            note.elidedText(words::say(facts::sourceText(edge.source)), Qt::ElideRight, below.width()));
    }
}

void TreeView::paintNode(QPainter& painter, int item) const
{
    const PlacedNode& placed = m_layout.nodes.at(item);
    const wizard::Node* node = nodeOf(item);
    const bool focused = item == currentItem() && hasFocus();
    const QColor edge = placed.open  ? theme::colour(Colour::Accent, this)
                        : placed.lit ? theme::colour(Colour::Accent, this)
                                     : theme::colour(Colour::Line, this);
    QRectF box = QRectF(placed.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(edge, placed.open ? theme::size::focusStroke : theme::size::stroke,
                        placed.lit || !placed.leaf ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(placed.open ? theme::tint(Colour::Accent, palette())
                                 : theme::colour(placed.lit ? Colour::Surface : Colour::Raised, this));
    painter.drawRoundedRect(box, theme::size::radius, theme::size::radius);
    if (focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::colour(Colour::Accent, this), theme::size::focusStroke));
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), theme::size::radius + 2, theme::size::radius + 2);
    }
    QRect inside = placed.rect.adjusted(space::related, space::inside, -space::related, -space::inside);
    const char* icon = placed.leaf   ? (node->root.isEmpty() ? "good" : "cause")
                       : placed.open ? "ask"
                                     : nullptr;
    if (icon && placed.lit) {
        const QColor ink =
            theme::colour(placed.leaf && node->root.isEmpty() ? Colour::Good : Colour::Accent, this);
        painter.drawPixmap(inside.left(), inside.center().y() - theme::size::icon / 2,
                           theme::pixmap(icon, ink, theme::size::icon, devicePixelRatioF()));
        inside.adjust(theme::size::icon + space::related, 0, 0, 0);
    }
    QFont used(font());
    used.setBold(placed.open);
    painter.setFont(placed.lit ? used : theme::font(theme::Type::Note, font()));
    painter.setPen(theme::colour(placed.lit ? Colour::Text : Colour::Secondary, this));
    drawWrapped(painter, inside, titleOf(*node), Qt::AlignVCenter);
}

} // namespace crosscheck::cause
