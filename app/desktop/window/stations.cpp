#include "window/stations.h"

#include "cause/cause_station.h"
#include "confirm/confirm_station.h"
#include "exchanges/exchanges_station.h"
#include "fix/fix_station.h"
#include "message/message_station.h"
#include "request/request_station.h"

#include <QCoreApplication>

namespace crosscheck::desktop {

namespace {
template <typename S> widgets::Station* make(QWidget* parent)
{
    return new S(parent);
}
QString tr(const char* text)
{
    return QCoreApplication::translate("stations", text);
}
} // namespace

QList<StationRow> stationRows()
{
    return {
        {"message", tr("Message"), make<MessageStation>},
        {"request", tr("Request"), make<RequestStation>},
        {"exchanges", tr("Exchanges"), make<ExchangesStation>},
        {"cause", tr("Cause"), make<CauseStation>},
        {"fix", tr("Fix"), make<FixStation>},
        {"confirm", tr("Confirm"), make<ConfirmStation>},
    };
}

} // namespace crosscheck::desktop
