#include "causes/rule.h"

namespace crosscheck::causes {

namespace redirect_to_host_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "redirect-to-host-without-cors.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The redirect leads to a server that sends no CORS headers.")};
constexpr words::Sentence mend{
    "redirect-to-host-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Set up CORS on the server that the redirect leads to, or ask for its URL without the detour.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.onlyText() && k.shows({Symptom::RedirectDenied}))
        return possible(Side::Server, {k.symptomBecause()}, settle::probe());
    if (k.hop() < 1 || !k.symptom() || k.failed.kind() == "redirect" || !k.acaoIsMissing())
        return std::nullopt;
    QList<Because> reasons;
    if (k.redirect.header("location"))
        reasons.append(k.redirect.headerBecause("location", "Location"));
    reasons.append(k.acaoBecause());
    return certain(Side::Server, reasons, 1);
}
} // namespace redirect_to_host_without_cors

Root make_redirect_to_host_without_cors()
{
    using namespace redirect_to_host_without_cors;
    return {"redirect-to-host-without-cors",
            {Symptom::RedirectDenied, Symptom::AcaoMissing, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightMissingAcao, Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes
