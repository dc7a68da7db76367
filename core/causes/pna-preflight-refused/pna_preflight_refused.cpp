#include "causes/rule.h"

namespace crosscheck::causes {

namespace pna_preflight_refused {
using fetch::Symptom;

constexpr words::Sentence title{
    "pna-preflight-refused.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The server refuses the old question for private networks in the preflight.")};
constexpr words::Sentence mend{
    "pna-preflight-refused.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "No browser asks it any more: leave Access-Control-Request-Private-Network "
                                "out of the test, or allow it in the middleware.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.preflightFails() || !k.failed.bodyHolds({"Disallowed CORS private-network"}))
        return std::nullopt;
    return certain(Side::Nobody, {k.failed.statusBecause()}, 3);
}
} // namespace pna_preflight_refused

Root make_pna_preflight_refused()
{
    using namespace pna_preflight_refused;
    return {"pna-preflight-refused",
            {Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao, Symptom::PrivateNetworkAccess},
            title,
            mend,
            "https://www.starlette.io/middleware/#corsmiddleware",
            false,
            rule};
}

} // namespace crosscheck::causes
