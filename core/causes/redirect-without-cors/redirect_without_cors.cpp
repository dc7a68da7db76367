#include "causes/rule.h"

namespace crosscheck::causes {

namespace redirect_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "redirect-without-cors.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "The redirect itself has no CORS headers; the browser checks every answer on the way.")};
constexpr words::Sentence mend{
    "redirect-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Ask for the final URL in the page, or let the redirect carry the CORS headers too.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || k.preflightFails() || k.failed.kind() != "redirect")
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause(), k.acaoBecause()};
    if (k.failed.header("location"))
        reasons.append(k.failed.headerBecause("location", "Location"));
    return likely(Side::Server, reasons);
}
} // namespace redirect_without_cors

Root make_redirect_without_cors()
{
    using namespace redirect_without_cors;
    return {"redirect-without-cors",
            {Symptom::RedirectDenied, Symptom::AcaoMissing, Symptom::PreflightRedirect,
             Symptom::PreflightMissingAcao, Symptom::PreflightStatusNotOk, Symptom::AcaoMismatch,
             Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#http-redirect-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes
