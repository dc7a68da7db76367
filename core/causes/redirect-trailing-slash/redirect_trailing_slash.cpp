#include "causes/rule.h"

namespace crosscheck::causes {

namespace redirect_trailing_slash {
using fetch::Symptom;

constexpr words::Sentence title{
    "redirect-trailing-slash.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The server corrects a slash at the end of the path with a redirect that has no CORS headers.")};
constexpr words::Sentence mend{
    "redirect-trailing-slash.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Ask for the path exactly as the server wants it, with or without the slash.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || k.failed.kind() != "redirect" ||
        k.bytes(facts::id::redirectDifference) != QByteArray("slash"))
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause()};
    if (k.failed.header("location"))
        reasons.append(k.failed.headerBecause("location", "Location"));
    reasons.append(k.factBecause(facts::id::redirectDifference));
    return k.preflightFails() ? likely(Side::Page, reasons) : certain(Side::Page, reasons, 2);
}
} // namespace redirect_trailing_slash

Root make_redirect_trailing_slash()
{
    using namespace redirect_trailing_slash;
    return {"redirect-trailing-slash",
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
