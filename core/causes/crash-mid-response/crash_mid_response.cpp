#include "causes/rule.h"

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
    const Known k(facts);
    const QByteArray how = k.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (!k.symptom())
        return std::nullopt;
    if (how.isEmpty() && k.shows({Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure}))
        return possible(Side::Server, {k.symptomBecause()}, settle::probe());
    if (how.isEmpty() && k.shows({Symptom::ConnectionReset}))
        return likely(Side::Server, {k.symptomBecause()}, settle::serverLog(), 0);
    if (how != "reset" && how != "closed" && how != "invalid" && how != "truncated" && how != "too-large")
        return std::nullopt;
    return likely(Side::Server, {k.factBecause(facts::id::failureNetwork)}, settle::serverLog(), 0);
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
