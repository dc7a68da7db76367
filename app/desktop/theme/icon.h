#pragma once

#include "theme/theme.h"

#include <QIcon>

namespace crosscheck::theme {

/// One of our icons (resources/icons/NAME.svg, drawn in currentColor), painted in `token` of the palette that is in force
/// when it is painted, so that it follows a change of appearance by itself. A null icon where there is no such file.
QIcon icon(const char* name, Colour token = Colour::Text);
QIcon icon(Sign sign);
/// The names of all icons, sorted.
QStringList iconNames();
/// A picture of an icon for painting by hand.
QPixmap pixmap(const char* name, const QColor& colour, int edge, qreal devicePixelRatio = 1);
QPixmap pixmap(Sign sign, const QPalette& palette, int edge = size::icon, qreal devicePixelRatio = 1);

} // namespace crosscheck::theme
