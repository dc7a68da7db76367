#include "causes/rule.h"

namespace crosscheck::causes {

namespace preflight_header_missing_in_acah {
using fetch::Symptom;

constexpr words::Sentence title{
    "preflight-header-missing-in-acah.title", "causes",
    QT_TRANSLATE_NOOP("causes", "A header of the request is not in Access-Control-Allow-Headers.")};
constexpr words::Sentence mend{
    "preflight-header-missing-in-acah.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Add the header's name to Access-Control-Allow-Headers in the preflight's answer.")};
constexpr words::Sentence names{"preflight-header-missing-in-acah.names", "causes",
                                QT_TRANSLATE_NOOP("causes", "The page sends the header %1.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::HeaderNotAllowed}))
        return std::nullopt;
    QList<Because> reasons;
    if (k.bytes(facts::id::failureValue))
        reasons.append(
            because(names, facts::id::failureValue, QString::fromLatin1(*k.bytes(facts::id::failureValue))));
    reasons.append(k.failed.header("acah")  ? k.failed.headerBecause("acah", "Access-Control-Allow-Headers")
                   : k.failed.lacks("acah") ? k.failed.absentBecause("acah", "Access-Control-Allow-Headers")
                                            : k.symptomBecause());
    return certain(Side::Server, reasons);
}
} // namespace preflight_header_missing_in_acah

Root make_preflight_header_missing_in_acah()
{
    using namespace preflight_header_missing_in_acah;
    return {"preflight-header-missing-in-acah",
            {Symptom::HeaderNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes
