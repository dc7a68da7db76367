#include "causes/rule.h"

namespace crosscheck::causes {

namespace preflight_redirected {
using fetch::Symptom;

constexpr words::Sentence title{
    "preflight-redirected.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The server answers the preflight with a redirect, which no browser follows.")};
constexpr words::Sentence mend{
    "preflight-redirected.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Ask for the final URL in the page, and let the server answer OPTIONS itself.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.onlyText() && k.shows({Symptom::PreflightRedirect}))
        return certain(Side::Server, {k.symptomBecause()});
    if (!k.preflightFails() || k.failed.kind() != "redirect")
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause()};
    if (k.failed.header("location"))
        reasons.append(k.failed.headerBecause("location", "Location"));
    return certain(Side::Server, reasons, 1);
}
} // namespace preflight_redirected

Root make_preflight_redirected()
{
    using namespace preflight_redirected;
    return {"preflight-redirected",
            {Symptom::PreflightRedirect, Symptom::PreflightStatusNotOk, Symptom::PreflightMissingAcao,
             Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes
