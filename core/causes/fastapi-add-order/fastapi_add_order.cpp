#include "causes/rule.h"

namespace crosscheck::causes {

namespace fastapi_add_order {
using fetch::Symptom;

constexpr words::Sentence title{
    "fastapi-add-order.title", "causes",
    QT_TRANSLATE_NOOP("causes", "In FastAPI and Starlette the middleware that is added last stands "
                                "outermost: what one around CORSMiddleware answers has no CORS headers.")};
constexpr words::Sentence mend{
    "fastapi-add-order.mend", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "Add CORSMiddleware last, below every other add_middleware and every @app.middleware.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.facts.truth(facts::id::configFastapiInside).value_or(false) || !k.acaoIsMissing() || k.hop() > 0)
        return std::nullopt;
    const QList<Because> reasons{k.factBecause(facts::id::configFastapiInside)};
    const QByteArray kind = k.failed.kind();
    if (kind == "unauthorized" || kind == "forbidden")
        return certain(Side::Server, reasons, 3);
    return kind.isEmpty() ? std::optional(possible(Side::Server, reasons, settle::probe(), 3)) : std::nullopt;
}
} // namespace fastapi_add_order

Root make_fastapi_add_order()
{
    using namespace fastapi_add_order;
    return {"fastapi-add-order",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://www.starlette.io/middleware/",
            false,
            rule};
}

} // namespace crosscheck::causes
