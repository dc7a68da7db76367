#include "causes/rule.h"

namespace crosscheck::causes {

namespace localhost_ipv6_only {
using fetch::Symptom;

constexpr words::Sentence title{
    "localhost-ipv6-only.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "localhost may mean ::1 here while the server listens on 127.0.0.1 only, or the other way round.")};
constexpr words::Sentence mend{
    "localhost-ipv6-only.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Let the server listen on both, or write the address in the URL.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray how = k.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (!k.symptom())
        return std::nullopt;
    if (how != "refused" || !k.bytes(facts::id::targetOrigin).value_or(QByteArray()).contains("localhost"))
        return std::nullopt;
    return possible(Side::Network, {k.factBecause(facts::id::failureNetwork)}, settle::direct(), 0);
}
} // namespace localhost_ipv6_only

Root make_localhost_ipv6_only()
{
    using namespace localhost_ipv6_only;
    return {"localhost-ipv6-only",
            {Symptom::ConnectionRefused, Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed",
            false,
            rule};
}

} // namespace crosscheck::causes
