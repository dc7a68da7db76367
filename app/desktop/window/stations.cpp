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
struct StationWords
{
    Q_DECLARE_TR_FUNCTIONS(stations)
};
} // namespace

QList<StationRow> stationRows()
{
    return {
        {"message", StationWords::tr("Message"), make<MessageStation>},
        {"request", StationWords::tr("Request"), make<RequestStation>},
        {"exchanges", StationWords::tr("Exchanges"), make<ExchangesStation>},
        {"cause", StationWords::tr("Cause"), make<CauseStation>},
        {"fix", StationWords::tr("Fix"), make<FixStation>},
        {"confirm", StationWords::tr("Confirm"), make<ConfirmStation>},
    };
}

} // namespace crosscheck::desktop
