#include "causes/network.h"
namespace crosscheck::causes {

namespace no_way_to_address {
using fetch::Symptom;

constexpr words::Sentence title{
    "no-way-to-address.title", "causes",
    QT_TRANSLATE_NOOP("causes", "From this machine there is no way to that address. This is not CORS.")};
constexpr words::Sentence mend{
    "no-way-to-address.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Look whether the machine is online and its VPN is on, and whether the "
                                "address belongs to a network that it is in.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return network::match(facts, {Side::Network, {"unreachable"}, std::nullopt});
}
} // namespace no_way_to_address

Root make_no_way_to_address()
{
    using namespace no_way_to_address;
    return {"no-way-to-address",
            {Symptom::ConnectionRefused, Symptom::ConnectionReset, Symptom::CorsDidNotSucceed,
             Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h",
            false,
            rule};
}

} // namespace crosscheck::causes
