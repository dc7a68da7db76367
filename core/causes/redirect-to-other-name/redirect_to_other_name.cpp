#include "causes/rule.h"

namespace crosscheck::causes {

namespace redirect_to_other_name {
using fetch::Symptom;

constexpr words::Sentence title{
    "redirect-to-other-name.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server sends one name of the site to another (with or without www) with "
                                "a redirect that has no CORS headers.")};
constexpr words::Sentence mend{"redirect-to-other-name.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Ask for the final name in the page.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || k.failed.kind() != "redirect" ||
        k.bytes(facts::id::redirectDifference) != QByteArray("www"))
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause()};
    if (k.failed.header("location"))
        reasons.append(k.failed.headerBecause("location", "Location"));
    reasons.append(k.factBecause(facts::id::redirectDifference));
    return k.preflightFails() ? likely(Side::Page, reasons) : certain(Side::Page, reasons, 2);
}
} // namespace redirect_to_other_name

Root make_redirect_to_other_name()
{
    using namespace redirect_to_other_name;
    return {"redirect-to-other-name",
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
