#include "causes/rule.h"

namespace crosscheck::causes {

namespace origin_refused_400 {
using fetch::Symptom;

constexpr words::Sentence title{
    "origin-refused-400.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "Starlette or FastAPI refuses the preflight with 400 and says in the body what it misses.")};
constexpr words::Sentence mend{
    "origin-refused-400.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Add what the body names (origin, method or header) to CORSMiddleware.")};
constexpr words::Sentence bodySays{"origin-refused-400.body-says", "causes",
                                   QT_TRANSLATE_NOOP("causes", "The answer says: %1")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.shows({Symptom::ServerOriginRejected}))
        return told(facts, "starlette", Side::Server);
    if (!k.preflightFails() || !(k.acaoIsMissing() || k.shows({Symptom::PreflightStatusNotOk})))
        return std::nullopt;
    const QByteArray kind = k.failed.kind();
    const std::optional<Because> lacks = k.originNotListed();
    if (lacks && k.bytes(facts::id::configRefusal) == QByteArray("bad-request") &&
        (kind.isEmpty() || kind == "bad-request"))
        return k.configured({*lacks}, 3);
    if (kind != "bad-request")
        return std::nullopt;
    if (k.failed.bodyHolds({"Disallowed CORS private-network"}))
        return std::nullopt;
    if (k.failed.bodyHolds({"Disallowed CORS"}))
        return certain(Side::Server,
                       {k.failed.statusBecause(), because(bodySays, k.failed.id("body-start"),
                                                          QString::fromUtf8(k.failed.body().left(120)))},
                       2);
    return likely(Side::Server, {k.failed.statusBecause()}, settle::serverLog());
}
} // namespace origin_refused_400

Root make_origin_refused_400()
{
    using namespace origin_refused_400;
    return {"origin-refused-400",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk, Symptom::ServerOriginRejected},
            title,
            mend,
            "https://www.starlette.io/middleware/#corsmiddleware",
            false,
            rule};
}

} // namespace crosscheck::causes
