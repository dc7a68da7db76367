#include "causes/rule.h"
#include "http/header.h"

#include <algorithm>

namespace crosscheck::causes {

namespace preflight_refused_whole {
using fetch::Symptom;

constexpr words::Sentence title{
    "preflight-refused-whole.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "The CORS layer answers a preflight that asks for a method or a header which isn't listed "
                  "without any CORS header.")};
constexpr words::Sentence mend{
    "preflight-refused-whole.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "List every method and every header that the page uses in the CORS settings; what isn't named "
        "there is seldom what people expect.")};
constexpr words::Sentence methodNotListed{
    "preflight-refused-whole.method", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lets the methods %1 in, and the page uses %2.")};
constexpr words::Sentence headerNotListed{
    "preflight-refused-whole.header", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lets the request headers %1 in, and the page sends %2.")};
constexpr words::Sentence noHeader{
    "preflight-refused-whole.no-header", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lets no request header in, and the page sends %1.")};
constexpr words::Sentence onlyMethods{
    "preflight-refused-whole.only-methods", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lets only the methods %1 in.")};
constexpr words::Sentence onlyHeaders{
    "preflight-refused-whole.only-headers", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lets only the request headers %1 in.")};

/// The first of the page's headers that isn't let in; empty where all are, or none is known.
QByteArray missingHeader(const Known& k, const QList<QByteArray>& listed)
{
    for (const QByteArray& name : k.facts.list(facts::id::requestHeaderNames).value_or(QList<QByteArray>()))
        if (!listed.contains(http::lowered(name)))
            return name;
    return {};
}

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.bytes(facts::id::configPreflightRefusal) != QByteArray("whole") || !k.acaoIsMissing() ||
        k.originNotListed() || !(k.preflightFails() || k.mayBePreflight()))
        return std::nullopt;
    const std::optional<QList<QByteArray>> methods = k.facts.list(facts::id::configMethods);
    const std::optional<QList<QByteArray>> headers = k.facts.list(facts::id::configHeaders);
    const std::optional<QByteArray> method = k.bytes(facts::id::requestMethod);
    if (methods && method && !methods->contains(*method))
        return k.configured({because(methodNotListed, facts::id::configMethods, facts::display(*methods),
                                     facts::display(*method))},
                            3);
    const QByteArray missing = headers ? missingHeader(k, *headers) : QByteArray();
    if (!missing.isEmpty() && headers->isEmpty())
        return k.configured({because(noHeader, facts::id::configHeaders, facts::display(missing))}, 3);
    if (!missing.isEmpty())
        return k.configured({because(headerNotListed, facts::id::configHeaders, facts::display(*headers),
                                     facts::display(missing))},
                            3);
    // A text names neither what the preflight asked for nor, most often, the method.
    if (!k.onlyText() || !k.preflightFails())
        return std::nullopt;
    if (headers && !headers->isEmpty())
        return possible(Side::Server,
                        {because(onlyHeaders, facts::id::configHeaders, facts::display(*headers))},
                        settle::probe(), 2);
    if (methods && !methods->isEmpty())
        return possible(Side::Server,
                        {because(onlyMethods, facts::id::configMethods, facts::display(*methods))},
                        settle::probe(), 2);
    return std::nullopt;
}
} // namespace preflight_refused_whole

Root make_preflight_refused_whole()
{
    using namespace preflight_refused_whole;
    return {"preflight-refused-whole",
            {Symptom::PreflightMissingAcao, Symptom::AcaoMissing, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch",
            false,
            rule};
}

} // namespace crosscheck::causes
