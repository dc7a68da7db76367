#include "causes/rule.h"

namespace crosscheck::causes {

namespace options_not_routed {
using fetch::Symptom;

constexpr words::Sentence title{
    "options-not-routed.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server has no answer for OPTIONS on this URL.")};
constexpr words::Sentence mend{
    "options-not-routed.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Put the CORS layer before the router, so that OPTIONS is answered with 204 and the CORS headers.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.mayBePreflight() && k.acaoIsMissing() && k.failed.kind() == "not-found")
        return possible(Side::Server, {k.failed.statusBecause()}, settle::probe());
    if (!k.shows({Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao,
                  Symptom::AcaoMissingOrMismatch, Symptom::PreflightNetworkFailure}))
        return std::nullopt;
    if (k.facts.truth(facts::id::configOptionsUnanswered).value_or(false) && k.preflightFails())
        return likely(Side::Server, {k.factBecause(facts::id::configOptionsUnanswered)}, settle::probe(), 2);
    if (k.onlyText() && k.failed.kind().isEmpty() &&
        k.shows({Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao}))
        return possible(Side::Server, {k.symptomBecause()}, settle::probe());
    if (!k.preflightFails() || k.failed.kind() != "not-found")
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause()};
    if (k.failed.header("allow"))
        reasons.append(k.failed.headerBecause("allow", "Allow"));
    if (k.failed.statusIs({405, 501}) || k.response.kind() == "ok")
        return certain(Side::Server, reasons, 1);
    return likely(Side::Server, reasons, settle::probe(), 1);
}
} // namespace options_not_routed

Root make_options_not_routed()
{
    using namespace options_not_routed;
    return {"options-not-routed",
            {Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao, Symptom::AcaoMissing,
             Symptom::AcaoMissingOrMismatch, Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes
