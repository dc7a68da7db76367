#include "causes/rule.h"

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
    const Known k(facts);
    const QByteArray how = k.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (!k.symptom())
        return std::nullopt;
    if (how.isEmpty() && k.shows({Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure}))
        return possible(Side::Network, {k.symptomBecause()}, settle::probe(), 1);
    if (how.isEmpty() && k.shows({Symptom::ConnectionRefused}))
        return likely(Side::Network, {k.symptomBecause()}, settle::serverLog(), 0);
    if (how != "refused" && how != "unreachable")
        return std::nullopt;
    return certain(Side::Network, {k.factBecause(facts::id::failureNetwork)}, 0);
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
