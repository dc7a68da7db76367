#include "causes/network.h"

namespace crosscheck::causes {

namespace server_down {
using fetch::Symptom;

constexpr words::Sentence title{
    "server-down.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Nothing listens at this address and port. This is not CORS.")};
constexpr words::Sentence mend{
    "server-down.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Start the server; compare its port with the one in the URL.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return network::match(facts, {Side::Network, {"refused"}, Symptom::ConnectionRefused, true, 1});
}
} // namespace server_down

Root make_server_down()
{
    using namespace server_down;
    return {"server-down",
            {Symptom::ConnectionRefused, Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed",
            false,
            rule};
}

} // namespace crosscheck::causes
