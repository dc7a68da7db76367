#include "cause/tree_view.h"

#include "theme/icon.h"
#include "theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextLayout>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace crosscheck::cause {

using theme::Colour;
namespace space = theme::space;

QString leafTitle(const wizard::Node& node)
{
    if (node.root.isEmpty())
        return node.fine.isEmpty() ? TreeView::tr("Nothing to fix") : words::say(node.fine);
    if (const causes::Root* root = causes::find(node.root))
        return words::say(words::Text{&root->title, {}});
    return QString::fromLatin1(node.root);
}

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

TreeView::TreeView(QWidget* parent) : QAbstractScrollArea(parent)
{
    widgets::announcePaintedItems();
    setObjectName(u"decisionTree"_s);
    setAccessibleName(tr("Decision tree"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
}

TreeMetrics TreeView::metrics() const
{
    const QFontMetrics fm(font());
    const int width = fm.averageCharWidth() * 30;
    return {{width, 3 * fm.lineSpacing() + 2 * space::related},
            {width, fm.lineSpacing() + 2 * space::inside},
            fm.averageCharWidth() * 20,
            space::related};
}

void TreeView::setTree(const QList<wizard::Node>& tree, const QList<wizard::Answered>& path)
{
    const QByteArray openBefore = m_path.isEmpty() ? QByteArray() : m_path.last().node;
    m_tree = tree;
    m_path = path;
    const QByteArray openNow = m_path.isEmpty() ? QByteArray() : m_path.last().node;
    layOutAgain();
    if (openNow != openBefore || m_current < 0) {
        m_current = m_layout.openNode();
        m_toOpen = true;
        scrollToOpen();
    }
    viewport()->update();
    widgets::paintedItemChanged(this);
}

void TreeView::layOutAgain()
{
    const QByteArray current =
        m_current >= 0 && m_current < itemCount() ? m_layout.nodes.at(m_current).id : QByteArray();
    m_layout = layOut(m_tree, m_path, metrics());
    m_current = m_layout.indexOf(current);
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setSingleStep(space::page);
    verticalScrollBar()->setSingleStep(space::page);
    horizontalScrollBar()->setRange(0, qMax(0, m_layout.size.width() - viewport()->width()));
    verticalScrollBar()->setRange(0, qMax(0, m_layout.size.height() - viewport()->height()));
}

void TreeView::scrollToOpen()
{
    const int open = m_layout.openNode();
    if (open < 0)
        return;
    // The question with where it comes from at its left and what may follow at its right.
    const QRect rect = m_layout.nodes.at(open).rect;
    horizontalScrollBar()->setValue(rect.center().x() - viewport()->width() / 2);
    verticalScrollBar()->setValue(rect.center().y() - viewport()->height() / 2);
}

QSize TreeView::sizeHint() const
{
    return {theme::proseWidth(fontMetrics()), metrics().lit.height() * 5};
}

void TreeView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOutAgain();
    if (m_toOpen)
        scrollToOpen();
}

void TreeView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutAgain();
}

QPoint TreeView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QRect TreeView::itemRect(int item) const
{
    if (item < 0 || item >= itemCount())
        return {};
    return m_layout.nodes.at(item).rect.translated(viewport()->pos() - offset());
}

int TreeView::itemAt(const QPoint& point) const
{
    for (int i = 0; i < itemCount(); ++i) {
        if (m_layout.nodes.at(i).rect.contains(point + offset()))
            return i;
    }
    return -1;
}

const wizard::Node* TreeView::nodeOf(int item) const
{
    const QByteArray& id = m_layout.nodes.at(item).id;
    for (const wizard::Node& node : m_tree) {
        if (node.id == id)
            return &node;
    }
    return nullptr;
}

QString TreeView::titleOf(const wizard::Node& node) const
{
    return node.isLeaf() ? leafTitle(node) : words::say(node.question);
}

QString TreeView::answerOf(const PlacedEdge& edge) const
{
    const wizard::Node* node = nodeOf(edge.from);
    for (const wizard::Choice& choice : node->choices) {
        if (choice.id == edge.choice)
            return words::say(choice.text);
    }
    return {};
}

QString TreeView::itemText(int item) const
{
    if (item < 0 || item >= itemCount())
        return {};
    const PlacedNode& placed = m_layout.nodes.at(item);
    const wizard::Node* node = nodeOf(item);
    QString out = titleOf(*node);
    if (placed.leaf)
        out = placed.open ? tr("Ends here: %1").arg(out) : tr("Would end at: %1").arg(out);
    else if (placed.open)
        out = tr("Open question: %1").arg(out);
    for (const PlacedEdge& edge : m_layout.edges) {
        if (edge.from == item && edge.lit)
            out += u' ' + tr("Answer: %1, from %2").arg(answerOf(edge), facts::display(edge.source));
    }
    return out;
}

void TreeView::setCurrent(int item)
{
    m_current = item;
    if (item >= 0)
        reveal(m_layout.nodes.at(item).rect);
    viewport()->update();
    widgets::paintedItemChanged(this);
}

void TreeView::reveal(const QRect& rect)
{
    m_toOpen = false;
    const auto show = [](QScrollBar* bar, int from, int to, int page) {
        if (from < bar->value())
            bar->setValue(from - space::related);
        else if (to > bar->value() + page)
            bar->setValue(to - page + space::related);
    };
    show(horizontalScrollBar(), rect.left(), rect.right(), viewport()->width());
    show(verticalScrollBar(), rect.top(), rect.bottom(), viewport()->height());
}

void TreeView::chooseItem(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    setCurrent(item);
    Q_EMIT nodeChosen(m_layout.nodes.at(item).id);
}

void TreeView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        chooseItem(itemAt(event->pos()));
}

void TreeView::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(itemAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

int TreeView::neighbour(int item, int key) const
{
    if (item < 0)
        return m_layout.openNode() >= 0 ? m_layout.openNode() : 0;
    int found = -1;
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        for (const PlacedEdge& edge : m_layout.edges) {
            const int here = key == Qt::Key_Left ? edge.to : edge.from;
            const int there = key == Qt::Key_Left ? edge.from : edge.to;
            if (here == item && (found < 0 || edge.lit))
                found = there;
        }
        return found < 0 ? item : found;
    }
    const PlacedNode& from = m_layout.nodes.at(item);
    for (int i = 0; i < itemCount(); ++i) {
        const PlacedNode& to = m_layout.nodes.at(i);
        const int distance = (to.rect.center().y() - from.rect.center().y()) * (key == Qt::Key_Up ? -1 : 1);
        if (to.depth != from.depth || distance <= 0)
            continue;
        if (found < 0 || distance < qAbs(m_layout.nodes.at(found).rect.center().y() - from.rect.center().y()))
            found = i;
    }
    return found < 0 ? item : found;
}

void TreeView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (itemCount() > 0)
            setCurrent(neighbour(m_current, event->key()));
        return;
    case Qt::Key_Home:
        setCurrent(itemCount() > 0 ? 0 : -1);
        return;
    case Qt::Key_End:
        setCurrent(m_layout.openNode());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        chooseItem(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TreeView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0)
        setCurrent(m_layout.openNode());
    viewport()->update();
}

void TreeView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool TreeView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int item = itemAt(help->pos());
        QToolTip::showText(help->globalPos(), item >= 0 ? itemText(item) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

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

    // Quiet answers are named where they leave a question of the path: there a person may want to change their mind.
    if (!edge.lit && !from.lit)
        return;
    painter.setFont(theme::font(theme::Type::Note, font()));
    const QFontMetrics note(painter.font());
    const QRect above(bend.x(), end.y() - note.height() - 1, lead - space::inside, note.height());
    painter.setPen(theme::colour(edge.lit ? Colour::Accent : Colour::Secondary, this));
    painter.drawText(above, Qt::AlignLeft | Qt::AlignBottom,
                     note.elidedText(answerOf(edge), Qt::ElideRight, above.width()));
    if (edge.lit) {
        painter.setPen(theme::colour(Colour::Secondary, this));
        const QRect below(above.left(), end.y() + 2, above.width(), note.height());
        painter.drawText(below, Qt::AlignLeft | Qt::AlignTop,
                         note.elidedText(facts::display(edge.source), Qt::ElideRight, below.width()));
    }
}

void TreeView::paintNode(QPainter& painter, int item) const
{
    const PlacedNode& placed = m_layout.nodes.at(item);
    const wizard::Node* node = nodeOf(item);
    const bool focused = item == m_current && hasFocus();
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
