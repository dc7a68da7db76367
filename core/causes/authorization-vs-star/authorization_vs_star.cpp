#include "causes/rule.h"

namespace crosscheck::causes {

namespace authorization_vs_star {
using fetch::Symptom;

constexpr words::Sentence title{
    "authorization-vs-star.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Authorization is covered by nothing but * in Access-Control-Allow-Headers. "
                                "The standard refuses that; today's browsers let it pass.")};
constexpr words::Sentence mend{
    "authorization-vs-star.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "List Authorization by name in Access-Control-Allow-Headers, before a browser stops taking the *.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::AuthorizationNotCoveredByWildcard}))
        return certain(Side::Server, {k.symptomBecause()}, 1);
    if (!k.facts.truth(facts::id::preflightAuthorizationByStar).value_or(false) || k.credentialsIncluded())
        return std::nullopt;
    return certain(Side::Server, {k.preflight.headerBecause("acah", "Access-Control-Allow-Headers"),
                                  k.factBecause(facts::id::requestAuthorization)});
}
} // namespace authorization_vs_star

Root make_authorization_vs_star()
{
    using namespace authorization_vs_star;
    return {"authorization-vs-star",
            {Symptom::AuthorizationNotCoveredByWildcard},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name",
            true,
            rule};
}

} // namespace crosscheck::causes
