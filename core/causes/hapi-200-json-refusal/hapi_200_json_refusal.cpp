#include "causes/rule.h"

namespace crosscheck::causes {

namespace hapi_200_json_refusal {
using fetch::Symptom;

constexpr words::Sentence title{
    "hapi-200-json-refusal.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "hapi refuses the preflight with status 200 and says in the body what it misses.")};
constexpr words::Sentence mend{
    "hapi-200-json-refusal.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Add what the body names to the route's cors option.")};
constexpr words::Sentence says{"hapi-200-json-refusal.says", "causes",
                               QT_TRANSLATE_NOOP("causes", "The body says: %1")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.acaoIsMissing() || !k.failed.bodyHolds({"CORS error:"}))
        return std::nullopt;
    return certain(Side::Server,
                   {because(says, k.failed.id("body-start"), QString::fromUtf8(k.failed.body().left(120)))},
                   3);
}
} // namespace hapi_200_json_refusal

Root make_hapi_200_json_refusal()
{
    using namespace hapi_200_json_refusal;
    return {"hapi-200-json-refusal",
            {Symptom::PreflightMissingAcao, Symptom::AcaoMissing},
            title,
            mend,
            "https://hapi.dev/api/#-routeoptionscors",
            false,
            rule};
}

} // namespace crosscheck::causes
