#include "causes/network.h"

namespace crosscheck::causes {

namespace firewall_drop {
using fetch::Symptom;

constexpr words::Sentence title{
    "firewall-drop.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "No answer came in time: a firewall swallows the packets, or the server hangs. This is not CORS.")};
constexpr words::Sentence mend{
    "firewall-drop.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Look whether the server answers from another network; read its log.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return network::match(facts, {Side::Network, {"timeout"}, Symptom::Timeout, false});
}
} // namespace firewall_drop

Root make_firewall_drop()
{
    using namespace firewall_drop;
    return {"firewall-drop",
            {Symptom::Timeout, Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed",
            false,
            rule};
}

} // namespace crosscheck::causes
