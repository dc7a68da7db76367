#include "causes/rule.h"

namespace crosscheck::causes {

namespace preflight_5xx {
using fetch::Symptom;

constexpr words::Sentence title{
    "preflight-5xx.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server runs its own code for OPTIONS and fails there.")};
constexpr words::Sentence mend{
    "preflight-5xx.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Answer OPTIONS in the CORS layer, before the handler runs; the server's log names the error.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.preflightFails() || !k.shows({Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao,
                                         Symptom::AcaoMissingOrMismatch}))
        return std::nullopt;
    if (k.failed.kind() == "server-error")
        return certain(Side::Server, {k.failed.statusBecause()}, 1);
    if (k.failed.kind() == "gateway-error")
        return possible(Side::Server, {k.failed.statusBecause()}, settle::serverLog());
    return std::nullopt;
}
} // namespace preflight_5xx

Root make_preflight_5xx()
{
    using namespace preflight_5xx;
    return {"preflight-5xx",
            {Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes
