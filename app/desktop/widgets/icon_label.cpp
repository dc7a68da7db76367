#include "widgets/icon_label.h"

#include <QPainter>

namespace crosscheck::widgets {

IconLabel::IconLabel(const QIcon& icon, int edge, QWidget* parent) : QWidget(parent), m_icon(icon)
{
    setFixedSize(edge, edge);
}

void IconLabel::setIcon(const QIcon& icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace crosscheck::widgets
