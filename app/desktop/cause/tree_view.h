#pragma once

#include "cause/tree_layout.h"
#include "widgets/painted_view.h"

namespace crosscheck::cause {

/// The decision tree, drawn: asked questions as cards, the lit path in accent with the answers and their sources on the
/// edges, the rest quiet. It scrolls to the open question by itself. Left and Right go along the tree, Up and Down through
/// its column; Enter or a click chooses a question.
class TreeView : public widgets::PaintedView
{
    Q_OBJECT
public:
    explicit TreeView(QWidget* parent = nullptr);

    void setTree(const QList<wizard::Node>& tree, const QList<wizard::Answered>& path);
    const TreeLayout& layOutNow() const { return m_layout; }
    void scrollToOpen();
    /// Everything, or only the lit path with the answers that lie beside it.
    void setWhole(bool whole);
    bool isWhole() const { return m_whole; }

    int itemCount() const override { return int(m_layout.nodes.size()); }
    QString itemText(int item) const override;
    QRect itemRect(int item) const override;
    void chooseItem(int item) override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void nodeChosen(const QByteArray& node);

protected:
    void reveal(int item) override;
    int firstItem(Qt::FocusReason reason) const override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPoint offset() const;
    int neighbour(int item, int key) const;
    void layOutAgain();
    TreeMetrics metrics() const;
    const wizard::Node* nodeOf(int item) const;
    QString titleOf(const wizard::Node& node) const;
    QString answerOf(const PlacedEdge& edge) const;
    /// All answers that lead from questions of the path to the same place, in one line.
    QString answersTo(int node) const;
    QList<wizard::Node> shownNodes() const;
    void paintEdge(QPainter& painter, const PlacedEdge& edge) const;
    void paintNode(QPainter& painter, int item) const;

    bool m_whole = false;
    QList<wizard::Node> m_tree;
    QList<wizard::Answered> m_path;
    TreeLayout m_layout;
    bool m_toOpen = true; ///< scroll to the open question when there is room to scroll
};

/// What a leaf says: the cause's title, or what is fine.
QString leafTitle(const wizard::Node& node);

} // namespace crosscheck::cause
