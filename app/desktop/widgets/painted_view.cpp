#include "widgets/painted_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace crosscheck::widgets {

PaintedView::PaintedView(QWidget* parent) : QAbstractScrollArea(parent)
{
    announcePaintedItems();
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
}

int PaintedView::itemAt(const QPoint& point) const
{
    for (int i = 0; i < itemCount(); ++i) {
        if (itemRect(i).translated(-viewport()->pos()).contains(point))
            return i;
    }
    return -1;
}

void PaintedView::setCurrentItem(int item)
{
    m_current = item;
    if (item >= 0)
        reveal(item);
    viewport()->update();
    paintedItemChanged(this);
}

void PaintedView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        chooseItem(itemAt(event->pos()));
}

void PaintedView::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(isChoosable(itemAt(event->pos())) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PaintedView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        chooseItem(m_current);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PaintedView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0)
        setCurrentItem(firstItem(event->reason()));
    viewport()->update();
}

void PaintedView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool PaintedView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int item = itemAt(help->pos());
        QToolTip::showText(help->globalPos(), item >= 0 ? itemText(item) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace crosscheck::widgets
