#include "causes/network.h"

namespace crosscheck::causes {

namespace crash_mid_response {
using fetch::Symptom;

constexpr words::Sentence title{
    "crash-mid-response.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server took the request and broke off without a usable answer.")};
constexpr words::Sentence mend{
    "crash-mid-response.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Read the server's log at that time: it crashed, ran out of memory, or closed the connection.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return network::match(facts, {Side::Server,
                                  {"reset", "closed", "invalid", "truncated", "too-large"},
                                  Symptom::ConnectionReset,
                                  false});
}
} // namespace crash_mid_response

Root make_crash_mid_response()
{
    using namespace crash_mid_response;
    return {"crash-mid-response",
            {Symptom::ConnectionReset, Symptom::CorsDidNotSucceed},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed",
            false,
            rule};
}

} // namespace crosscheck::causes
