#include "causes/rule.h"

namespace crosscheck::causes {

namespace vary_origin_missing_shared {
using fetch::Symptom;

constexpr words::Sentence title{
    "vary-origin-missing-shared.title", "causes",
    QT_TRANSLATE_NOOP("causes", "A cache keeps one site's answer and gives it to another.")};
constexpr words::Sentence mend{
    "vary-origin-missing-shared.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Send Vary: Origin with every answer of this URL and empty the cache once.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.failed.acaoKind() != "other" || !k.symptom() || !k.failed.is("via-cache").value_or(false) ||
        k.failed.is("vary-origin").value_or(true))
        return std::nullopt;
    QList<Because> reasons{k.acaoBecause(), k.originBecause()};
    if (k.failed.header("age"))
        reasons.append(k.failed.headerBecause("age", "Age"));
    reasons.append(k.failed.header("vary") ? k.failed.headerBecause("vary", "Vary")
                                           : k.failed.absentBecause("vary", "Vary"));
    return likely(Side::Cdn, reasons, settle::otherOrigin(), 1);
}
} // namespace vary_origin_missing_shared

Root make_vary_origin_missing_shared()
{
    using namespace vary_origin_missing_shared;
    return {"vary-origin-missing-shared",
            {Symptom::AcaoMismatch, Symptom::AcaoMissingOrMismatch, Symptom::RedirectDenied},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches",
            false,
            rule};
}

} // namespace crosscheck::causes
