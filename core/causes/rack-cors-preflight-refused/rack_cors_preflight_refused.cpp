#include "causes/rule.h"

namespace crosscheck::causes {

namespace rack_cors_preflight_refused {
using fetch::Symptom;

constexpr words::Sentence title{
    "rack-cors-preflight-refused.title", "causes",
    QT_TRANSLATE_NOOP("causes", "rack-cors answers a preflight that asks for a method or a header which "
                                "isn't listed without any CORS header.")};
constexpr words::Sentence mend{
    "rack-cors-preflight-refused.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "List what the page uses in the resource: headers: :any, and every method in methods:.")};
constexpr words::Sentence methodNotListed{
    "rack-cors-preflight-refused.method", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lists the methods %1, and the page uses %2.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const std::optional<bool> withoutHeaders = k.facts.truth(facts::id::configRackWithoutHeaders);
    if (!withoutHeaders || !k.acaoIsMissing() || k.originNotListed() ||
        !(k.preflightFails() || k.mayBePreflight()))
        return std::nullopt;
    const std::optional<QList<QByteArray>> methods = k.facts.list(facts::id::configMethods);
    const std::optional<QByteArray> method = k.bytes(facts::id::requestMethod);
    if (methods && method && !methods->contains(*method))
        return certain(Side::Server,
                       {because(methodNotListed, facts::id::configMethods, facts::display(*methods),
                                facts::display(*method))},
                       3);
    if (!*withoutHeaders)
        return std::nullopt;
    return likely(Side::Server, {k.factBecause(facts::id::configRackWithoutHeaders)}, settle::probe(), 3);
}
} // namespace rack_cors_preflight_refused

Root make_rack_cors_preflight_refused()
{
    using namespace rack_cors_preflight_refused;
    return {"rack-cors-preflight-refused",
            {Symptom::PreflightMissingAcao, Symptom::AcaoMissing, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://github.com/cyu/rack-cors#resource",
            false,
            rule};
}

} // namespace crosscheck::causes
