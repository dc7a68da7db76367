#include "causes/rule.h"

namespace crosscheck::causes {

namespace cdn_cached_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "cdn-cached-without-cors.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The cache keeps an answer that was made for a request without Origin.")};
constexpr words::Sentence mend{
    "cdn-cached-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Send Vary: Origin with every answer, also where no Origin was sent, and empty the cache once.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.acaoIsMissing() || k.preflightFails() || !k.failed.is("via-cache").value_or(false) ||
        k.failed.kind() != "ok")
        return std::nullopt;
    QList<Because> reasons{k.acaoBecause()};
    if (k.failed.header("age"))
        reasons.append(k.failed.headerBecause("age", "Age"));
    return possible(Side::Cdn, reasons, settle::direct(), 1);
}
} // namespace cdn_cached_without_cors

Root make_cdn_cached_without_cors()
{
    using namespace cdn_cached_without_cors;
    return {"cdn-cached-without-cors",
            {Symptom::AcaoMissing, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches",
            false,
            rule};
}

} // namespace crosscheck::causes
