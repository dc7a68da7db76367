#include "causes/rule.h"

namespace crosscheck::causes {

namespace wildcard_with_include {
using fetch::Symptom;

constexpr words::Sentence title{
    "wildcard-with-include.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The server answers * and the page sends credentials; these two don't go together.")};
constexpr words::Sentence mend{
    "wildcard-with-include.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Answer with the page's own origin, Access-Control-Allow-Credentials: true and Vary: "
                      "Origin; or leave the credentials away in the page if the server doesn't need them.")};

constexpr words::Sentence configShows{
    "wildcard-with-include.config", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration allows any origin together with credentials.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::AcaoWildcardWithCredentials}))
        return std::nullopt;
    if (k.facts.truth(facts::id::configStarWithCredentials).value_or(false))
        return certain(Side::Server, {because(configShows, facts::id::configStarWithCredentials)}, 2);
    // CORSMiddleware answers so to some requests only, see fastapi-star-with-credentials.
    if (k.facts.truth(facts::id::configFastapiStar).value_or(false))
        return std::nullopt;
    QList<Because> reasons{k.acaoBecause()};
    if (k.facts.find(facts::id::requestCredentials))
        reasons.append(k.factBecause(facts::id::requestCredentials));
    return certain(Side::Server, reasons, 1);
}
} // namespace wildcard_with_include

Root make_wildcard_with_include()
{
    using namespace wildcard_with_include;
    return {"wildcard-with-include",
            {Symptom::AcaoWildcardWithCredentials},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes
