#pragma once

#include "widgets/painted_items.h"

#include <QAbstractScrollArea>

namespace crosscheck::widgets {

/// A scroll area that paints a list of things by hand, one of which is the current one: the mouse chooses, Enter and Space
/// choose the current one, a tip says what a thing is. A subclass paints, places and moves along its things.
class PaintedView : public QAbstractScrollArea, public PaintedItems
{
    Q_OBJECT
public:
    explicit PaintedView(QWidget* parent = nullptr);
    int currentItem() const override { return m_current; }

protected:
    /// The thing at a point of the viewport; -1 where there is none.
    int itemAt(const QPoint& point) const;
    /// Makes a thing the current one and scrolls to it; -1 none.
    void setCurrentItem(int item);
    /// The same where the things have changed and nothing shall move.
    void renumberCurrent(int item) { m_current = item; }
    /// Scrolls so that the thing is in sight.
    virtual void reveal(int item) = 0;
    /// Whether something comes of choosing it.
    virtual bool isChoosable(int item) const { return item >= 0; }
    /// What becomes the current thing where there is none and the focus arrives; -1 nothing.
    virtual int firstItem(Qt::FocusReason reason) const = 0;

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    int m_current = -1;
};

} // namespace crosscheck::widgets
