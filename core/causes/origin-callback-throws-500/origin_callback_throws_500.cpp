#include "causes/rule.h"

namespace crosscheck::causes {

namespace origin_callback_throws_500 {
using fetch::Symptom;

constexpr words::Sentence title{
    "origin-callback-throws-500.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The function that decides on origins throws for a foreign one, and that "
                                "becomes a 500 without CORS headers.")};
constexpr words::Sentence mend{
    "origin-callback-throws-500.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Answer the callback with (null, false) in place of an Error, and add your "
                                "page's origin to the list.")};
constexpr words::Sentence bodySays{"origin-callback-throws-500.body-says", "causes",
                                   QT_TRANSLATE_NOOP("causes", "The error page speaks of the origin: %1")};

constexpr words::Sentence programShows{
    "origin-callback-throws-500.program", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "The function that decides on origins calls back an Error for a page that is not listed.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::ServerOriginRejected})) {
        if (!k.isAbout("express"))
            return std::nullopt;
        return likely(Side::Server, {k.symptomBecause()}, settle::probe(), 1);
    }
    if (k.facts.truth(facts::id::configExpressOriginThrows).value_or(false) && k.acaoIsMissing()) {
        const QList<Because> shown{because(programShows, facts::id::configExpressOriginThrows)};
        if (k.failed.kind() == "server-error")
            return certain(Side::Server, shown, 3);
        if (!k.failed.known())
            return likely(Side::Server, shown, settle::probe(), 2);
    }
    if (!(k.acaoIsMissing() || k.shows({Symptom::PreflightStatusNotOk})) || k.failed.kind() != "server-error")
        return std::nullopt;
    if (k.withoutOrigin.kind() == "ok")
        return certain(Side::Server, {k.failed.statusBecause(), k.withoutOrigin.statusBecause()}, 2);
    if (k.failed.bodyHolds(
            {"not allowed by cors", "cors: origin", "cors policy", "origin not allowed", "cors error"})) {
        return certain(Side::Server,
                       {k.failed.statusBecause(), because(bodySays, k.failed.id("body-start"),
                                                          QString::fromUtf8(k.failed.body().left(200)))},
                       2);
    }
    return std::nullopt;
}
} // namespace origin_callback_throws_500

Root make_origin_callback_throws_500()
{
    using namespace origin_callback_throws_500;
    return {"origin-callback-throws-500",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::RedirectDenied, Symptom::PreflightStatusNotOk, Symptom::ServerOriginRejected},
            title,
            mend,
            "https://github.com/expressjs/cors#configuring-cors-w-dynamic-origin",
            false,
            rule};
}

} // namespace crosscheck::causes
