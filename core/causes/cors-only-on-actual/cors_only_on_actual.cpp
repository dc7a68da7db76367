#include "causes/rule.h"

namespace crosscheck::causes {

namespace cors_only_on_actual {
using fetch::Symptom;

constexpr words::Sentence title{
    "cors-only-on-actual.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The request itself is answered with CORS headers; the preflight goes elsewhere.")};
constexpr words::Sentence mend{
    "cors-only-on-actual.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Let OPTIONS run through the same CORS layer as the other methods.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.preflightFails() || !k.shows({Symptom::PreflightMissingAcao, Symptom::PreflightStatusNotOk,
                                         Symptom::AcaoMissingOrMismatch}))
        return std::nullopt;
    const QByteArray actual = k.response.acaoKind();
    if (actual != "match" && actual != "star")
        return std::nullopt;
    return likely(Side::Server,
                  {k.response.headerBecause("acao", "Access-Control-Allow-Origin"), k.acaoBecause()},
                  std::nullopt, 0);
}
} // namespace cors_only_on_actual

Root make_cors_only_on_actual()
{
    using namespace cors_only_on_actual;
    return {"cors-only-on-actual",
            {Symptom::PreflightMissingAcao, Symptom::PreflightStatusNotOk, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes
