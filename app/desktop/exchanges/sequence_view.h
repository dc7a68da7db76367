#pragma once

#include "exchanges/sequence.h"
#include "widgets/painted_view.h"

namespace crosscheck::exchanges {

/// The sequence picture: three lifelines and what went between them. Up and Down move, a click or Enter chooses; the chosen
/// row's exchange is the one whose headers stand below.
class SequenceView : public widgets::PaintedView
{
    Q_OBJECT
public:
    explicit SequenceView(QWidget* parent = nullptr);

    void setSequence(const Sequence& sequence);
    const Sequence& sequence() const { return m_sequence; }
    /// Marks the row of an exchange; -1 marks none. Emits nothing.
    void setCurrentExchange(int exchange);
    int currentExchange() const;

    int itemCount() const override { return int(m_sequence.rows.size()); }
    QString itemText(int item) const override;
    QRect itemRect(int item) const override;
    void chooseItem(int item) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void exchangeChosen(int exchange);

protected:
    void reveal(int item) override;
    bool isChoosable(int item) const override;
    int firstItem(Qt::FocusReason reason) const override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Lanes
    {
        int page = 0, browser = 0, server = 0;
    };
    Lanes lanes() const;
    int headHeight() const;
    int rowHeight(const Row& row) const;
    int rowTop(int item) const;
    int contentHeight() const;
    void layOut();
    void paintHead(QPainter& painter, const Lanes& lanes) const;
    void paintRow(QPainter& painter, const Lanes& lanes, int item) const;
    void paintExchange(QPainter& painter, const Lanes& lanes, const Row& row, const QRect& rect) const;
    void paintArrow(QPainter& painter, int from, int to, int y, const QColor& colour, bool dashed,
                    bool cross) const;

    Sequence m_sequence;
};

} // namespace crosscheck::exchanges
