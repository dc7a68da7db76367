#pragma once

#include "wizard/wizard.h"

#include <QRect>

namespace crosscheck::cause {

/// A question or a leaf of the decision tree with its place.
struct PlacedNode
{
    QByteArray id;
    int depth = 0;
    QRect rect;
    bool leaf = false;
    bool lit = false;  ///< on the path
    bool open = false; ///< the question that waits, or the leaf that was reached
    bool operator==(const PlacedNode&) const = default;
};

/// A choice: the way from a question to what follows.
struct PlacedEdge
{
    int from = 0, to = 0; ///< indices of nodes
    QByteArray choice;
    bool lit = false;
    facts::Source source; ///< where the answer of a lit edge comes from
    bool byEvidence = false;
    bool operator==(const PlacedEdge&) const = default;
};

struct TreeLayout
{
    QList<PlacedNode> nodes; ///< from the first question on, depth first
    QList<PlacedEdge> edges;
    QSize size;

    int indexOf(QByteArrayView id) const; ///< -1: not in the tree
    int openNode() const;                 ///< -1: none
    bool operator==(const TreeLayout&) const = default;
};

/// Sizes in pixels that the drawing wants.
struct TreeMetrics
{
    QSize lit;         ///< a node of the path
    QSize quiet;       ///< any other node
    int columnGap = 0; ///< room for the answers between two columns
    int rowGap = 0;
};

/// Left to right: a column per depth, a row per leaf, a question beside the middle of what follows it. A node that several
/// choices lead to stands once, in the column of the longest way there.
TreeLayout layOut(const QList<wizard::Node>& tree, const QList<wizard::Answered>& path,
                  const TreeMetrics& metrics);

} // namespace crosscheck::cause
