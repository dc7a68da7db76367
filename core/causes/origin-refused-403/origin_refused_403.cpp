#include "causes/rule.h"

namespace crosscheck::causes {

namespace origin_refused_403 {
using fetch::Symptom;

constexpr words::Sentence title{"origin-refused-403.title", "causes",
                                QT_TRANSLATE_NOOP("causes", "The server refuses a foreign origin with 403.")};
constexpr words::Sentence mend{
    "origin-refused-403.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Add your page's origin to the allowed origins; this is no question of logging in.")};
constexpr words::Sentence bodySays{"origin-refused-403.body-says", "causes",
                                   QT_TRANSLATE_NOOP("causes", "The answer says: %1")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::ServerOriginRejected})) {
        // A server that says who it is refuses in its own way; of those Spring's is this one.
        if (k.bytes(facts::id::messageKind) && !k.isAbout("spring"))
            return std::nullopt;
        return likely(Side::Server, {k.symptomBecause()}, settle::probe());
    }
    if (!k.acaoIsMissing() && !k.shows({Symptom::PreflightStatusNotOk}))
        return std::nullopt;
    const QByteArray kind = k.failed.kind();
    const std::optional<Because> lacks = k.originNotListed();
    if (lacks && k.bytes(facts::id::configRefusal) == QByteArray("forbidden") &&
        (kind.isEmpty() || kind == "forbidden"))
        return k.configured({*lacks}, 2);
    if (kind != "forbidden")
        return std::nullopt;
    if (k.failed.bodyHolds(
            {"Invalid CORS request", "origin not allowed", "Not allowed by CORS", "Origin is not allowed"}))
        return certain(Side::Server,
                       {k.failed.statusBecause(), because(bodySays, k.failed.id("body-start"),
                                                          QString::fromUtf8(k.failed.body().left(120)))},
                       2);
    if (k.withoutOrigin.kind() == "ok")
        return certain(Side::Server, {k.failed.statusBecause(), k.withoutOrigin.statusBecause()}, 1);
    if (k.failed.header("www-authenticate") || k.failed.hasHeader("cf-mitigated"))
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause(), k.acaoBecause()};
    if (k.failed.status() && k.failed.body().isEmpty())
        return likely(Side::Server, reasons, settle::withoutOrigin(), 1);
    return possible(Side::Server, reasons, settle::withoutOrigin(), 1);
}
} // namespace origin_refused_403

Root make_origin_refused_403()
{
    using namespace origin_refused_403;
    return {"origin-refused-403",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk, Symptom::ServerOriginRejected},
            title,
            mend,
            "https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html",
            false,
            rule};
}

} // namespace crosscheck::causes
