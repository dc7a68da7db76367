#pragma once

#include "widgets/station.h"

#include <QList>

namespace crosscheck::desktop {

/// The stations in their order: each is made when it is first needed, so that the window shows at once.
struct StationRow
{
    QByteArray id;
    QString title;
    widgets::Station* (*make)(QWidget* parent);
};
QList<StationRow> stationRows();

} // namespace crosscheck::desktop
