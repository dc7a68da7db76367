#include "causes/rule.h"

namespace crosscheck::causes {

namespace acac_missing {
using fetch::Symptom;

constexpr words::Sentence title{
    "acac-missing.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The page sends credentials and the answer doesn't allow them: "
                                "Access-Control-Allow-Credentials is missing.")};
constexpr words::Sentence mend{
    "acac-missing.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Send Access-Control-Allow-Credentials: true, with the preflight's answer "
                                "and with the answer itself.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::AcacMissingOrNotTrue}))
        return std::nullopt;
    if (k.onlyText())
        return likely(Side::Server, {k.symptomBecause()}, settle::probe());
    if (k.facts.bytes("failed.acac-kind") != QByteArray("missing"))
        return std::nullopt;
    return certain(Side::Server, {k.failed.absentBecause("acac-kind", "Access-Control-Allow-Credentials"),
                                  k.factBecause(facts::id::requestCredentials)});
}
} // namespace acac_missing

Root make_acac_missing()
{
    using namespace acac_missing;
    return {"acac-missing",
            {Symptom::AcacMissingOrNotTrue},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes
