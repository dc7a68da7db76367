#include "cause/tree_view.h"

#include "facts/source_text.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QSet>

using namespace Qt::StringLiterals;

namespace crosscheck::cause {

namespace space = theme::space;

QString leafTitle(const wizard::Node& node)
{
    if (node.root.isEmpty())
        return node.fine.isEmpty() ? TreeView::tr("Nothing to fix") : words::say(node.fine);
    if (const causes::Root* root = causes::find(node.root))
        return words::say(words::Text{&root->title, {}});
    return QString::fromLatin1(node.root);
}

TreeView::TreeView(QWidget* parent) : PaintedView(parent)
{
    setObjectName(u"decisionTree"_s);
    setAccessibleName(tr("Decision tree"));
    setFrameShape(QFrame::NoFrame);
}

TreeMetrics TreeView::metrics() const
{
    const QFontMetrics fm(font());
    const int width = fm.averageCharWidth() * 26;
    return {{width, 3 * fm.lineSpacing() + 2 * space::related},
            {width, fm.lineSpacing() + 2 * space::inside},
            fm.averageCharWidth() * 22,
            space::related};
}

void TreeView::setTree(const QList<wizard::Node>& tree, const QList<wizard::Answered>& path)
{
    const QByteArray openBefore = m_path.isEmpty() ? QByteArray() : m_path.last().node;
    m_tree = tree;
    m_path = path;
    const QByteArray openNow = m_path.isEmpty() ? QByteArray() : m_path.last().node;
    layOutAgain();
    if (openNow != openBefore || currentItem() < 0) {
        renumberCurrent(m_layout.openNode());
        m_toOpen = true;
        scrollToOpen();
    }
    viewport()->update();
    widgets::paintedItemChanged(this);
}

void TreeView::setWhole(bool whole)
{
    m_whole = whole;
    layOutAgain();
    m_toOpen = true;
    scrollToOpen();
    viewport()->update();
    widgets::paintedItemChanged(this);
}

QList<wizard::Node> TreeView::shownNodes() const
{
    if (m_whole)
        return m_tree;
    QSet<QByteArray> shown;
    for (const wizard::Answered& step : m_path) {
        shown.insert(step.node);
        for (const wizard::Node& node : m_tree) {
            if (node.id != step.node)
                continue;
            for (const wizard::Choice& choice : node.choices)
                shown.insert(choice.next);
        }
    }
    QList<wizard::Node> out;
    for (const wizard::Node& node : m_tree) {
        if (shown.contains(node.id) || (m_path.isEmpty() && out.isEmpty()))
            out.append(node);
    }
    return out;
}

void TreeView::layOutAgain()
{
    const QByteArray current = m_layout.nodes.value(currentItem()).id;
    m_layout = layOut(shownNodes(), m_path, metrics());
    renumberCurrent(m_layout.indexOf(current));
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
    // The question with where it comes from at its left and what may follow at its right: nothing is cut at the left.
    const QRect rect = m_layout.nodes.at(open).rect;
    int left = rect.left();
    for (const PlacedEdge& edge : m_layout.edges) {
        const QRect from = m_layout.nodes.at(edge.from).rect;
        if (edge.to == open && edge.lit && rect.right() - from.left() + space::group <= viewport()->width())
            left = from.left();
    }
    horizontalScrollBar()->setValue(left - space::related);
    verticalScrollBar()->setValue(rect.center().y() - viewport()->height() / 2);
}

QSize TreeView::sizeHint() const
{
    return {theme::proseWidth(fontMetrics()), metrics().lit.height() * 5};
}

void TreeView::resizeEvent(QResizeEvent* event)
{
    PaintedView::resizeEvent(event);
    layOutAgain();
    if (m_toOpen)
        scrollToOpen();
}

void TreeView::changeEvent(QEvent* event)
{
    PaintedView::changeEvent(event);
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

QString TreeView::answersTo(int node) const
{
    QStringList out;
    for (const PlacedEdge& edge : m_layout.edges) {
        const QString answer =
            edge.to == node && m_layout.nodes.at(edge.from).lit ? answerOf(edge) : QString();
        if (!answer.isEmpty() && !out.contains(answer))
            out.append(answer);
    }
    return out.join(tr(" or "));
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
            out += u' ' +
                   tr("Answer: %1, from %2").arg(answerOf(edge), words::say(facts::sourceText(edge.source)));
    }
    return out;
}

void TreeView::reveal(int item)
{
    const QRect rect = m_layout.nodes.at(item).rect;
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
    setCurrentItem(item);
    Q_EMIT nodeChosen(m_layout.nodes.at(item).id);
}

int TreeView::firstItem(Qt::FocusReason) const
{
    return m_layout.openNode();
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
            setCurrentItem(neighbour(currentItem(), event->key()));
        return;
    case Qt::Key_Home:
        setCurrentItem(itemCount() > 0 ? 0 : -1);
        return;
    case Qt::Key_End:
        setCurrentItem(m_layout.openNode());
        return;
    default:
        PaintedView::keyPressEvent(event);
    }
}

} // namespace crosscheck::cause
