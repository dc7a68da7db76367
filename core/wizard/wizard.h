#pragma once

#include "diagnosis/diagnosis.h"

namespace crosscheck::wizard {

struct Choice
{
    QByteArray id;       ///< "yes", "404", "other"
    words::Text text;
    QByteArray next;     ///< node id
};

struct WhereToLook
{
    engines::Engine browser = engines::Engine::Chromium;
    words::Text text;
};

/// A question of the decision tree (each is about one fact), or a leaf.
struct Node
{
    QByteArray id;
    QByteArray fact;          ///< the fact that the question asks for; empty for a leaf
    words::Text question;
    QList<WhereToLook> where; ///< in each browser's DevTools
    words::Text howToFindOut; ///< what "I don't know" says
    QList<Choice> choices;
    QByteArray root;          ///< leaf: the cause it ends at; empty: nothing to fix
    fetch::Symptom symptom = fetch::Symptom::NotCorsOther;
    words::Text fine;         ///< leaf without a cause: what is fine
    words::Text correction;   ///< set where common advice has this leaf wrong: what holds instead
    bool isLeaf() const { return choices.isEmpty(); }
};

/// The whole tree; the first node is the first question.
const QList<Node>& tree();
const Node* find(QByteArrayView id);

/// One step of the lit path.
struct Answered
{
    QByteArray node;
    QByteArray choice;        ///< empty: the open question
    facts::Source source;
    bool byEvidence = false;  ///< answered by a fact, not by the person
};

/// Walks the tree with what is known: facts answer their questions, the rest stays open. The last element is the open
/// question or the leaf.
QList<Answered> walk(const facts::FactSet& facts);
/// The fact that an answer means.
std::optional<facts::Fact> factFor(QByteArrayView node, QByteArrayView choice);

} // namespace crosscheck::wizard
