#pragma once

#include "theme/icon.h"

#include <QWidget>

namespace crosscheck::widgets {

/// One of our icons standing still. It is painted from the palette in force, so that it follows a change of appearance.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(const QIcon& icon = {}, int edge = theme::size::icon, QWidget* parent = nullptr);
    void setIcon(const QIcon& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace crosscheck::widgets
