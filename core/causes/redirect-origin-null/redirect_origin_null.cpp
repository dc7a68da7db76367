#include "causes/rule.h"

namespace crosscheck::causes {

namespace redirect_origin_null {
using fetch::Symptom;

constexpr words::Sentence title{
    "redirect-origin-null.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "After the redirect from one foreign server to another the browser sends Origin: null.")};
constexpr words::Sentence mend{
    "redirect-origin-null.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Ask for the final URL directly; or let the target answer * if it is public.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::RedirectToNullOrigin}))
        return certain(Side::Page, {k.symptomBecause()}, 2);
    if (k.symptom() && k.facts.truth("redirect.sends-null").value_or(false))
        return certain(Side::Page, {k.factBecause("redirect.sends-null")}, 2);
    if (!k.symptom() || k.hop() < 1 || k.bytes(facts::id::failureOrigin) != QByteArray("null") ||
        k.pageHasNoOrigin())
        return std::nullopt;
    QList<Because> reasons{k.factBecause(facts::id::failureOrigin), k.originBecause(), k.acaoBecause()};
    return k.failed.acaoKind() == "missing" ? likely(Side::Page, reasons, settle::probe(), 1)
                                            : certain(Side::Page, reasons, 2);
}
} // namespace redirect_origin_null

Root make_redirect_origin_null()
{
    using namespace redirect_origin_null;
    return {"redirect-origin-null",
            {Symptom::RedirectDenied, Symptom::RedirectToNullOrigin, Symptom::AcaoMismatch,
             Symptom::AcaoMissing, Symptom::AcaoMissingOrMismatch, Symptom::PreflightMissingAcao,
             Symptom::AcacMissingOrNotTrue},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#concept-request-tainted-origin",
            false,
            rule};
}

} // namespace crosscheck::causes
