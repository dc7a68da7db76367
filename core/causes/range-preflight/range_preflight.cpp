#include "causes/rule.h"

namespace crosscheck::causes {

namespace range_preflight {
using fetch::Symptom;

constexpr words::Sentence title{
    "range-preflight.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "This Range is not of the plain form bytes=a-b, so that it needs the server's leave.")};
constexpr words::Sentence mend{
    "range-preflight.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Ask for one range with a start, or allow Range on the server.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::HeaderNotAllowed}) ||
        k.bytes(facts::id::failureValue).value_or(QByteArray()).toLower() != "range")
        return std::nullopt;
    return certain(Side::Page, {k.factBecause(facts::id::failureValue)}, 1);
}
} // namespace range_preflight

Root make_range_preflight()
{
    using namespace range_preflight;
    return {"range-preflight",
            {Symptom::HeaderNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-safelisted-request-header",
            false,
            rule};
}

} // namespace crosscheck::causes
