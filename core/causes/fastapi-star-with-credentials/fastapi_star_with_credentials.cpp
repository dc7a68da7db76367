#include "causes/rule.h"

namespace crosscheck::causes {

namespace fastapi_star_with_credentials {
using fetch::Symptom;

constexpr words::Sentence title{
    "fastapi-star-with-credentials.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Starlette's CORSMiddleware with any origin and credentials answers * to a request "
                      "that carries neither a cookie nor, in newer versions, Authorization.")};
constexpr words::Sentence mend{
    "fastapi-star-with-credentials.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "List your page's origin in allow_origins in place of \"*\"; or leave "
                                "credentials away in the page.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.facts.truth(facts::id::configFastapiStar).value_or(false) ||
        !k.shows({Symptom::AcaoWildcardWithCredentials}))
        return std::nullopt;
    const QList<Because> reasons{k.factBecause(facts::id::configFastapiStar)};
    // Told from the configuration alone it depends on what the page sends.
    if (k.facts.find(facts::id::messageSymptom) || k.failed.knownBeyondText())
        return certain(Side::Server, reasons, 3);
    return likely(Side::Server, reasons, settle::probe(), 3);
}
} // namespace fastapi_star_with_credentials

Root make_fastapi_star_with_credentials()
{
    using namespace fastapi_star_with_credentials;
    return {"fastapi-star-with-credentials",
            {Symptom::AcaoWildcardWithCredentials},
            title,
            mend,
            "https://www.starlette.io/middleware/#corsmiddleware",
            false,
            rule};
}

} // namespace crosscheck::causes
