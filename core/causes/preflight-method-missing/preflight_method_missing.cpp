#include "causes/rule.h"

namespace crosscheck::causes {

namespace preflight_method_missing {
using fetch::Symptom;

constexpr words::Sentence title{
    "preflight-method-missing.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The method is not in Access-Control-Allow-Methods.")};
constexpr words::Sentence mend{
    "preflight-method-missing.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Add the method to Access-Control-Allow-Methods in the preflight's answer.")};
constexpr words::Sentence asks{"preflight-method-missing.asks", "causes",
                               QT_TRANSLATE_NOOP("causes", "The page uses the method %1.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::MethodNotAllowed}))
        return std::nullopt;
    QList<Because> reasons;
    if (k.bytes(facts::id::failureValue))
        reasons.append(
            because(asks, facts::id::failureValue, QString::fromLatin1(*k.bytes(facts::id::failureValue))));
    reasons.append(k.failed.header("acam")  ? k.failed.headerBecause("acam", "Access-Control-Allow-Methods")
                   : k.failed.lacks("acam") ? k.failed.absentBecause("acam", "Access-Control-Allow-Methods")
                                            : k.symptomBecause());
    return certain(Side::Server, reasons);
}
} // namespace preflight_method_missing

Root make_preflight_method_missing()
{
    using namespace preflight_method_missing;
    return {"preflight-method-missing",
            {Symptom::MethodNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes
