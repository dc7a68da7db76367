#include "causes/rule.h"

namespace crosscheck::causes {

namespace origin_refused_silently {
using fetch::Symptom;

constexpr words::Sentence title{
    "origin-refused-silently.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The server knows CORS and doesn't have this page's origin in its list: it leaves the header out.")};
constexpr words::Sentence mend{
    "origin-refused-silently.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Add your page's origin, exactly as the browser sends it, to the server's list of allowed origins.")};
constexpr words::Sentence varies{
    "origin-refused-silently.varies", "causes",
    QT_TRANSLATE_NOOP("causes", "Vary in %1 names Origin: the server looked at the origin.")};
constexpr words::Sentence others{
    "origin-refused-silently.others", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Other CORS headers stand in %1: a CORS layer made it and left this one out.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::ServerOriginRejected})) {
        // By their documentation: neither was run.
        if (!k.isAbout("aspnet") && !k.isAbout("rs-cors"))
            return std::nullopt;
        return likely(Side::Server, {k.symptomBecause()}, settle::probe());
    }
    if (!k.acaoIsMissing() || k.hop() > 0)
        return std::nullopt;
    const QByteArray refusal = k.bytes(facts::id::configRefusal).value_or(QByteArray());
    if (const std::optional<Because> listed = k.originListed())
        return fell({*listed});
    // Some say it by a status, see origin-refused-403 and origin-refused-400.
    const bool says = refusal == "forbidden" || (refusal == "bad-request" && k.preflightFails());
    if (const std::optional<Because> lacks = k.originNotListed(); lacks && !says) {
        // Where the one that is listed would be sent to everybody, the header is missing for another reason as well.
        if (k.bytes(facts::id::configAcao))
            return likely(Side::Server, {*lacks}, settle::probe(), 3);
        return k.configured({*lacks}, 3);
    }
    const bool refused = k.failed.isError();
    if (k.onlyText() && !refused)
        return possible(Side::Server, {k.symptomBecause()}, settle::otherOrigin());
    const QByteArray other = k.otherOrigin.acaoKind();
    if (!other.isEmpty() && other != "missing")
        return certain(Side::Server,
                       {k.otherOrigin.headerBecause("acao", "Access-Control-Allow-Origin"), k.acaoBecause()},
                       1);
    if (refused)
        return std::nullopt;
    if (k.failed.is("vary-origin").value_or(false)) {
        return likely(
            Side::Server,
            {k.acaoBecause(), because(varies, k.failed.id("vary-origin"), k.failed.who()), k.originBecause()},
            settle::otherOrigin(), 1);
    }
    // nginx leaves the header out of an if block for another reason, see nginx-if-is-its-own-level.
    if (k.failed.is("any-cors-header").value_or(false) &&
        !(k.preflightFails() && (k.serverIs("nginx") || k.serverIs("openresty")))) {
        return likely(Side::Server,
                      {k.acaoBecause(), because(others, k.failed.id("any-cors-header"), k.failed.who()),
                       k.originBecause()},
                      settle::otherOrigin(), 0);
    }
    return std::nullopt;
}
} // namespace origin_refused_silently

Root make_origin_refused_silently()
{
    using namespace origin_refused_silently;
    return {"origin-refused-silently",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::ServerOriginRejected},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes
