#include "causes/rule.h"

namespace crosscheck::causes {

namespace vercel_protection {
using fetch::Symptom;

constexpr words::Sentence title{
    "vercel-protection.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Vercel's deployment protection asks for a login on the preflight.")};
constexpr words::Sentence mend{
    "vercel-protection.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Add the path to the OPTIONS Allowlist of the project.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.symptom() || k.failed.kind() != "unauthorized" || !k.failed.hasHeader("x-vercel-id"))
        return std::nullopt;
    return likely(Side::Cdn, {k.failed.statusBecause(), k.serverBecause()}, settle::serverLog(), 3);
}
} // namespace vercel_protection

Root make_vercel_protection()
{
    using namespace vercel_protection;
    return {"vercel-protection",
            {Symptom::AcaoMissing, Symptom::PreflightMissingAcao, Symptom::AcaoMissingOrMismatch,
             Symptom::PreflightStatusNotOk},
            title,
            mend,
            "https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/"
            "options-allowlist",
            false,
            rule};
}

} // namespace crosscheck::causes
