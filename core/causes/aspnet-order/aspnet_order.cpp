#include "causes/rule.h"

namespace crosscheck::causes {

namespace aspnet_order {
using fetch::Symptom;

constexpr words::Sentence title{
    "aspnet-order.title", "causes",
    QT_TRANSLATE_NOOP("causes", "In ASP.NET Core the login check stands in front of UseCors: its 401 "
                                "has no CORS headers, not even for a preflight.")};
constexpr words::Sentence mend{
    "aspnet-order.mend", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "Call UseCors after UseRouting and before UseAuthentication and UseAuthorization.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.facts.truth(facts::id::configAspnetOrder).value_or(false) || !k.acaoIsMissing() || k.hop() > 0)
        return std::nullopt;
    const QList<Because> reasons{k.factBecause(facts::id::configAspnetOrder)};
    const QByteArray kind = k.failed.kind();
    if (kind == "unauthorized" || kind == "forbidden")
        return certain(Side::Server, reasons, 3);
    return kind.isEmpty() ? std::optional(likely(Side::Server, reasons, settle::probe(), 3)) : std::nullopt;
}
} // namespace aspnet_order

Root make_aspnet_order()
{
    using namespace aspnet_order;
    return {"aspnet-order",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://learn.microsoft.com/aspnet/core/security/cors",
            false,
            rule};
}

} // namespace crosscheck::causes
