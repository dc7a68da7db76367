#include "cause/tree_layout.h"

#include <QHash>
#include <QSet>

namespace crosscheck::cause {

int TreeLayout::indexOf(QByteArrayView id) const
{
    for (int i = 0; i < nodes.size(); ++i) {
        if (nodes.at(i).id == id)
            return i;
    }
    return -1;
}

int TreeLayout::openNode() const
{
    for (int i = 0; i < nodes.size(); ++i) {
        if (nodes.at(i).open)
            return i;
    }
    return -1;
}

namespace {

class Layouter
{
public:
    Layouter(const QList<wizard::Node>& tree, const QList<wizard::Answered>& path, const TreeMetrics& metrics)
        : m_path(path), m_metrics(metrics)
    {
        for (const wizard::Node& node : tree)
            m_tree.insert(node.id, &node);
    }

    TreeLayout run(const QByteArray& first)
    {
        QSet<QByteArray> above;
        measureDepth(first, 0, above);
        place(first);
        connectAll();
        finish();
        return m_out;
    }

private:
    const wizard::Answered* onPath(const QByteArray& id) const
    {
        for (const wizard::Answered& step : m_path) {
            if (step.node == id)
                return &step;
        }
        return nullptr;
    }

    /// Longest way to each node; a way back to a node above (there should be none) is not followed.
    void measureDepth(const QByteArray& id, int depth, QSet<QByteArray>& above)
    {
        const wizard::Node* node = m_tree.value(id);
        if (!node || above.contains(id))
            return;
        if (m_depth.contains(id) && m_depth.value(id) >= depth)
            return;
        m_depth.insert(id, depth);
        above.insert(id);
        for (const wizard::Choice& choice : node->choices)
            measureDepth(choice.next, depth + 1, above);
        above.remove(id);
    }

    /// Places a node and what follows it that has no place yet; returns the node's middle.
    int place(const QByteArray& id)
    {
        const wizard::Node* node = m_tree.value(id);
        const int index = int(m_out.nodes.size());
        const bool lit = onPath(id) != nullptr;
        m_out.nodes.append(
            {id, m_depth.value(id), QRect(), node->isLeaf(), lit, lit && m_path.last().node == id});
        m_index.insert(id, index);
        int first = -1;
        int last = -1;
        for (const wizard::Choice& choice : node->choices) {
            if (!m_tree.contains(choice.next) || m_index.contains(choice.next))
                continue;
            const int middle = place(choice.next);
            first = first < 0 ? middle : first;
            last = middle;
        }
        const QSize size = lit ? m_metrics.lit : m_metrics.quiet;
        int middle = (first + last) / 2;
        if (first < 0) {
            middle = m_next + size.height() / 2;
            m_next += size.height() + m_metrics.rowGap;
        }
        m_out.nodes[index].rect =
            QRect(columnLeft(m_depth.value(id)), middle - size.height() / 2, size.width(), size.height());
        m_next = qMax(m_next, middle + size.height() / 2 + m_metrics.rowGap);
        return middle;
    }

    int columnLeft(int depth) const
    {
        return m_metrics.rowGap + depth * (m_metrics.lit.width() + m_metrics.columnGap);
    }

    void connectAll()
    {
        for (int i = 0; i < m_out.nodes.size(); ++i) {
            const wizard::Node* node = m_tree.value(m_out.nodes.at(i).id);
            const wizard::Answered* answered = onPath(node->id);
            for (const wizard::Choice& choice : node->choices) {
                if (!m_index.contains(choice.next))
                    continue;
                PlacedEdge edge{i, m_index.value(choice.next), choice.id, false, {}, false};
                if (answered && answered->choice == choice.id) {
                    edge.lit = true;
                    edge.source = answered->source;
                    edge.byEvidence = answered->byEvidence;
                }
                m_out.edges.append(edge);
            }
        }
    }

    void finish()
    {
        // A question that is taller than what follows it may reach above the first row.
        int top = m_metrics.rowGap;
        for (const PlacedNode& node : m_out.nodes)
            top = qMin(top, node.rect.top());
        QRect all;
        for (PlacedNode& node : m_out.nodes) {
            node.rect.translate(0, m_metrics.rowGap - top);
            all |= node.rect;
        }
        m_out.size = QSize(all.right() + m_metrics.rowGap, all.bottom() + m_metrics.rowGap);
    }

    const QList<wizard::Answered>& m_path;
    const TreeMetrics& m_metrics;
    QHash<QByteArray, const wizard::Node*> m_tree;
    QHash<QByteArray, int> m_depth;
    QHash<QByteArray, int> m_index;
    int m_next = 0;
    TreeLayout m_out;
};

} // namespace

TreeLayout layOut(const QList<wizard::Node>& tree, const QList<wizard::Answered>& path,
                  const TreeMetrics& metrics)
{
    if (tree.isEmpty())
        return {};
    return Layouter(tree, path, metrics).run(tree.first().id);
}

} // namespace crosscheck::cause
