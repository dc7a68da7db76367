#include "causes/rule.h"

namespace crosscheck::causes {

namespace rate_limited_no_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "rate-limited-no-cors.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Too many requests: the limiter stands outside the CORS layer.")};
constexpr words::Sentence mend{
    "rate-limited-no-cors.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Ask less often; put the limiter behind the CORS layer so that the page can read the 429.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.acaoIsMissing() || !k.failed.statusIs({429}))
        return std::nullopt;
    return certain(Side::Server, {k.failed.statusBecause(), k.acaoBecause()}, 1);
}
} // namespace rate_limited_no_cors

Root make_rate_limited_no_cors()
{
    using namespace rate_limited_no_cors;
    return {"rate-limited-no-cors",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/429",
            false,
            rule};
}

} // namespace crosscheck::causes
