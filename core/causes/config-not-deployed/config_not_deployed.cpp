#include "causes/rule.h"

namespace crosscheck::causes {

namespace config_not_deployed {
using fetch::Symptom;

constexpr words::Sentence title{
    "config-not-deployed.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lets your page in, and the answer was made without it: it "
                                "isn't loaded, another server answers, or another layer answers first.")};
constexpr words::Sentence mend{
    "config-not-deployed.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Restart or reload the server, see that the request reaches it (its log), "
                                "and ask it directly without a proxy in between.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const std::optional<Because> listed = k.originListed();
    if (!listed || k.hop() > 0 || k.pathNotCovered())
        return std::nullopt;
    // What is wrong in it explains more than that it isn't in use.
    if (k.configurationIsFaulty())
        return std::nullopt;
    if (k.shows({Symptom::AcaoMismatch}))
        return likely(Side::Server, {*listed, k.acaoBecause()}, settle::direct());
    if (!k.acaoIsMissing())
        return std::nullopt;
    return possible(Side::Server, {*listed, k.acaoBecause()}, settle::direct());
}
} // namespace config_not_deployed

Root make_config_not_deployed()
{
    using namespace config_not_deployed;
    return {"config-not-deployed",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::AcaoMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes
