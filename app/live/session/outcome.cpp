#include "session/outcome.h"

namespace crosscheck::session {

QByteArray outcomeOf(const diagnosis::Diagnosis& diagnosis)
{
    bool known = false;
    for (const diagnosis::EngineVerdict& verdict : diagnosis.verdicts) {
        if (!verdict.known || verdict.engine == engines::Engine::Standard)
            continue;
        known = true;
        if (verdict.verdict.outcome != fetch::Outcome::Ok &&
            verdict.verdict.outcome != fetch::Outcome::Opaque)
            return "blocked";
    }
    if (!known)
        return diagnosis.causes.isEmpty() ? "unknown" : "blocked";
    return diagnosis.warnings.isEmpty() ? "ok" : "warning";
}

} // namespace crosscheck::session
