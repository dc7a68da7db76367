#include "causes/rule.h"

namespace crosscheck::causes {

namespace method_lower_case_patch {
using fetch::Symptom;

constexpr words::Sentence title{
    "method-lower-case-patch.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The page writes the method in lower case; fetch corrects that for GET, "
                                "POST, PUT and some others, not for PATCH.")};
constexpr words::Sentence mend{"method-lower-case-patch.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Write PATCH in capitals in the page.")};
constexpr words::Sentence written{
    "method-lower-case-patch.written", "causes",
    QT_TRANSLATE_NOOP("causes", "The page writes %1, and the comparison is byte for byte.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::MethodNotAllowed}))
        return std::nullopt;
    if (k.facts.truth("request.method-upper-case") == std::optional(false))
        return certain(Side::Page, {k.factBecause("request.method-upper-case")}, 2);
    const QByteArray method =
        k.bytes(facts::id::failureValue).value_or(k.bytes(facts::id::requestMethod).value_or(QByteArray()));
    if (method.isEmpty() || method == method.toUpper())
        return std::nullopt;
    const QByteArray listed = k.failed.header("acam").value_or(QByteArray());
    QList<Because> reasons{because(written, facts::id::failureValue, QString::fromLatin1(method))};
    if (!listed.contains(method.toUpper()))
        return possible(Side::Page, reasons);
    reasons.append(k.failed.headerBecause("acam", "Access-Control-Allow-Methods"));
    return certain(Side::Page, reasons, 2);
}
} // namespace method_lower_case_patch

Root make_method_lower_case_patch()
{
    using namespace method_lower_case_patch;
    return {"method-lower-case-patch",
            {Symptom::MethodNotAllowed},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#concept-method-normalize",
            false,
            rule};
}

} // namespace crosscheck::causes
