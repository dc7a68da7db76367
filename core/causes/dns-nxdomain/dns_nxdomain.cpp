#include "causes/network.h"

namespace crosscheck::causes {

namespace dns_nxdomain {
using fetch::Symptom;

constexpr words::Sentence title{
    "dns-nxdomain.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The host name leads nowhere. This is not CORS.")};
constexpr words::Sentence mend{
    "dns-nxdomain.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Look for a typing mistake in the URL, or wait until the name is known.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    std::optional<Match> match = network::match(facts, {Side::Network, {"dns"}, Symptom::DnsFailure});
    // A name without a dot is seldom a mistyped one, see docker-internal-name.
    if (match && match->certainty == Certainty::Certain && network::isBareName(facts))
        match->certainty = Certainty::Likely;
    return match;
}
} // namespace dns_nxdomain

Root make_dns_nxdomain()
{
    using namespace dns_nxdomain;
    return {"dns-nxdomain",
            {Symptom::DnsFailure, Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed",
            false,
            rule};
}

} // namespace crosscheck::causes
