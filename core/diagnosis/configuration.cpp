#include "diagnosis/derive.h"
#include "facts/ids.h"

namespace crosscheck::diagnosis {

using fetch::Symptom;
namespace id = facts::id;

namespace {
struct Configured
{
    const char* fact;
    Symptom symptom;
    bool preflight;
};

// What a fault in a configuration shows itself as, the one that hits every request first.
constexpr Configured configured[] = {
    {id::logPathToRegexp, Symptom::ServerConfigInvalid, false},
    {id::logStarCredentials, Symptom::ServerConfigWildcardCredentials, false},
    {id::configExpressOptionsStar, Symptom::ServerConfigInvalid, false},
    {id::configStarWithCredentials, Symptom::AcaoWildcardWithCredentials, false},
    {id::configNginxIfAddHeader, Symptom::PreflightMissingAcao, true},
    {id::configNginxNoAlways, Symptom::AcaoMissing, false},
    {id::configExpressOriginThrows, Symptom::AcaoMissing, false},
};
} // namespace

std::optional<fetch::Failure> failureFromConfiguration(const facts::FactSet& facts, Symptom* symptom)
{
    for (const Configured& row : configured) {
        if (!facts.truth(row.fact).value_or(false))
            continue;
        fetch::Failure failure;
        failure.symptom = row.symptom;
        failure.preflight = row.preflight;
        *symptom = row.symptom;
        return failure;
    }
    return std::nullopt;
}

} // namespace crosscheck::diagnosis
