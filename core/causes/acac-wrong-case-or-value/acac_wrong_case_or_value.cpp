#include "causes/rule.h"

namespace crosscheck::causes {

namespace acac_wrong_case_or_value {
using fetch::Symptom;

constexpr words::Sentence title{
    "acac-wrong-case-or-value.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "Access-Control-Allow-Credentials has another value than true, in lower case and once.")};
constexpr words::Sentence mend{"acac-wrong-case-or-value.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Send exactly true, and only once.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::AcacMissingOrNotTrue}) || k.facts.bytes("failed.acac-kind") != QByteArray("wrong"))
        return std::nullopt;
    return certain(Side::Server, {k.failed.headerBecause("acac", "Access-Control-Allow-Credentials")}, 1);
}
} // namespace acac_wrong_case_or_value

Root make_acac_wrong_case_or_value()
{
    using namespace acac_wrong_case_or_value;
    return {"acac-wrong-case-or-value",
            {Symptom::AcacMissingOrNotTrue},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes
