#include "causes/rule.h"

namespace crosscheck::causes {

namespace no_cors_anywhere {
using fetch::Symptom;

constexpr words::Sentence title{"no-cors-anywhere.title", "causes",
                                QT_TRANSLATE_NOOP("causes", "The server sends no CORS headers.")};
constexpr words::Sentence mend{
    "no-cors-anywhere.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Switch on CORS in the server, with your page's origin in its list.")};
constexpr words::Sentence otherHeaders{
    "no-cors-anywhere.other-headers", "causes",
    QT_TRANSLATE_NOOP("causes", "Other CORS headers stand in %1: some CORS layer is at work.")};
constexpr words::Sentence varies{
    "no-cors-anywhere.varies", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Vary in %1 names Origin: the server looks at the origin and chose not to let it in.")};
constexpr words::Sentence noneAtAll{
    "no-cors-anywhere.none-at-all", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "No other Access-Control- header stands in %1, and its Vary doesn't name Origin.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.acaoIsMissing())
        return std::nullopt;
    if (k.hop() > 0 || k.failed.kind() == "redirect")
        return std::nullopt;
    for (const char* shows : {facts::id::configNoCors, facts::id::configCorsNotUsed}) {
        if (k.facts.truth(shows).value_or(false))
            return likely(Side::Server, {k.factBecause(shows)}, settle::probe(), 2);
    }
    if (const std::optional<Because> listed = k.originListed())
        return fell({*listed});
    // Where something is wrong with its CORS, there is CORS; of these two the layer is missing, or stands elsewhere.
    const bool isElsewhere = k.facts.truth(facts::id::configSpringSecurity).value_or(false) ||
                             k.facts.truth(facts::id::configSocketIoWithoutCors).value_or(false);
    if (k.pathNotCovered() || (k.configurationIsFaulty() && !isElsewhere))
        return std::nullopt;
    if (k.onlyText())
        return possible(Side::Server, {k.symptomBecause()}, settle::probe());
    if (k.failed.is("any-cors-header").value_or(false))
        return fell({because(otherHeaders, k.failed.id("any-cors-header"), k.failed.who())});
    if (k.failed.is("vary-origin").value_or(false))
        return fell({because(varies, k.failed.id("vary-origin"), k.failed.who())});
    for (const AnswerFacts& answer : {k.preflight, k.response, k.withoutOrigin, k.otherOrigin}) {
        const QByteArray kind = answer.acaoKind();
        if (!kind.isEmpty() && kind != "missing")
            return fell({answer.headerBecause("acao", "Access-Control-Allow-Origin")});
    }
    QList<Because> reasons{k.acaoBecause(),
                           because(noneAtAll, k.failed.id("any-cors-header"), k.failed.who())};
    const QByteArray status = k.failed.kind();
    if (status == "ok" || status == "not-modified")
        return likely(Side::Server, reasons, settle::otherOrigin());
    return possible(Side::Server, reasons, settle::otherOrigin());
}
} // namespace no_cors_anywhere

Root make_no_cors_anywhere()
{
    using namespace no_cors_anywhere;
    return {"no-cors-anywhere",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-check",
            false,
            rule};
}

} // namespace crosscheck::causes
