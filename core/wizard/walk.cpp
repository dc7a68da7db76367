#include "wizard/build.h"

#include <QSet>

namespace crosscheck::wizard {

namespace {
const Row* rowOf(QByteArrayView id)
{
    for (const Row& row : rows()) {
        if (id == row.node.id)
            return &row;
    }
    return nullptr;
}

QByteArray answerOf(const Row& row, const facts::FactSet& facts)
{
    QByteArray chosen;
    if (row.choose) {
        chosen = row.choose(facts);
    } else if (const facts::Fact* fact = facts.find(row.node.fact)) {
        for (qsizetype i = 0; i < row.meanings.size(); ++i) {
            if (row.meanings.at(i) == fact->value)
                chosen = row.node.choices.at(i).id;
        }
    }
    const bool offered = std::any_of(row.node.choices.begin(), row.node.choices.end(),
                                     [&](const Choice& choice) { return choice.id == chosen; });
    return offered ? chosen : QByteArray();
}

// What the answer rests on: the question's own fact, else the newest that was replayed.
facts::Source sourceOf(const Row& row, const facts::FactSet& facts)
{
    const facts::Fact* fact = facts.find(row.node.fact);
    return fact ? fact->source : facts::Source{facts::Source::Kind::Replay, -1};
}
} // namespace

const QList<Node>& tree()
{
    static const QList<Node> nodes = [] {
        QList<Node> out;
        for (const Row& row : rows())
            out.append(row.node);
        return out;
    }();
    return nodes;
}

const Node* find(QByteArrayView id)
{
    for (const Node& node : tree()) {
        if (id == node.id)
            return &node;
    }
    return nullptr;
}

QList<Answered> walk(const facts::FactSet& facts)
{
    QList<Answered> path;
    QSet<QByteArray> seen;
    const Row* row = &rows().first();
    while (row && !seen.contains(row->node.id)) {
        seen.insert(row->node.id);
        if (row->node.isLeaf()) {
            path.append({row->node.id, {}, {facts::Source::Kind::Replay, -1}, false});
            break;
        }
        const QByteArray chosen = answerOf(*row, facts);
        if (chosen.isEmpty()) {
            path.append({row->node.id, {}, {}, false});
            break;
        }
        const facts::Source source = sourceOf(*row, facts);
        path.append({row->node.id, chosen, source, source.kind != facts::Source::Kind::Wizard});
        const Row* next = nullptr;
        for (const Choice& choice : row->node.choices) {
            if (choice.id == chosen)
                next = rowOf(choice.next);
        }
        row = next;
    }
    return path;
}

std::optional<facts::Fact> factFor(QByteArrayView node, QByteArrayView choice)
{
    const Row* row = rowOf(node);
    if (!row)
        return std::nullopt;
    for (qsizetype i = 0; i < row->node.choices.size(); ++i) {
        if (choice == row->node.choices.at(i).id)
            return facts::Fact{row->node.fact, row->meanings.at(i), {facts::Source::Kind::Wizard, -1}};
    }
    return std::nullopt;
}

} // namespace crosscheck::wizard
