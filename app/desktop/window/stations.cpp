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
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(stations)
};
} // namespace

QList<StationRow> stationRows()
{
    return {
        {"message", Words::tr("Message"), make<MessageStation>},
        {"request", Words::tr("Request"), make<RequestStation>},
        {"exchanges", Words::tr("Exchanges"), make<ExchangesStation>},
        {"cause", Words::tr("Cause"), make<CauseStation>},
        {"fix", Words::tr("Fix"), make<FixStation>},
        {"confirm", Words::tr("Confirm"), make<ConfirmStation>},
    };
}

} // namespace crosscheck::desktop
