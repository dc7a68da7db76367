#include "causes/rule.h"

namespace crosscheck::causes {

namespace express_cors_after_routes {
using fetch::Symptom;

constexpr words::Sentence title{
    "express-cors-after-routes.title", "causes",
    QT_TRANSLATE_NOOP("causes", "In the program the CORS layer stands below what answers: an answer that is "
                                "made above it never gets the headers.")};
constexpr words::Sentence mend{
    "express-cors-after-routes.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Move the CORS layer above every route, every router and every login check, "
                                "and above listen().")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.facts.truth(facts::id::configExpressCorsAfterRoutes).value_or(false) || !k.acaoIsMissing() ||
        k.hop() > 0)
        return std::nullopt;
    if (k.preflightPassesBy())
        return std::nullopt;
    // What no route answers comes as far as the CORS layer.
    if (k.failed.kind() == "not-found")
        return std::nullopt;
    return certain(Side::Server, {k.factBecause(facts::id::configExpressCorsAfterRoutes)}, 3);
}
} // namespace express_cors_after_routes

Root make_express_cors_after_routes()
{
    using namespace express_cors_after_routes;
    return {"express-cors-after-routes",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://expressjs.com/en/guide/using-middleware.html",
            false,
            rule};
}

} // namespace crosscheck::causes
