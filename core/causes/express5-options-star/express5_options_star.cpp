#include "causes/rule.h"

namespace crosscheck::causes {

namespace express5_options_star {
using fetch::Symptom;

constexpr words::Sentence title{
    "express5-options-star.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Express 5 throws at its start on the line app.options('*', …): the star alone is no path there.")};
constexpr words::Sentence mend{
    "express5-options-star.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Delete the line: app.use(cors()) answers OPTIONS already. Where a path is "
                                "needed, write /{*splat}.")};

constexpr words::Sentence programShows{
    "express5-options-star.program", "causes",
    QT_TRANSLATE_NOOP("causes", "The program says app.options with a star alone.")};

constexpr words::Sentence logShows{
    "express5-options-star.log", "causes",
    QT_TRANSLATE_NOOP("causes", "The server printed at its start that the star lacks a name.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.facts.truth(facts::id::logPathToRegexp).value_or(false)) {
        if (!k.facts.truth(facts::id::configExpressOptionsStar).value_or(false))
            return std::nullopt;
        return likely(Side::Server, {because(programShows, facts::id::configExpressOptionsStar)},
                      settle::serverLog(), 3);
    }
    return certain(Side::Server, {because(logShows, facts::id::logPathToRegexp)}, 3);
}
} // namespace express5_options_star

Root make_express5_options_star()
{
    using namespace express5_options_star;
    return {"express5-options-star",
            {Symptom::ConnectionRefused, Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure,
             Symptom::ServerConfigInvalid, Symptom::NotCorsOther},
            title,
            mend,
            "https://expressjs.com/en/guide/migrating-5.html#path-syntax",
            false,
            rule};
}

} // namespace crosscheck::causes
