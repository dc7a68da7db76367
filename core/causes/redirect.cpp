#include "causes/redirect.h"

namespace crosscheck::causes {

QList<fetch::Symptom> redirectSymptoms()
{
    using fetch::Symptom;
    return {Symptom::RedirectDenied,       Symptom::AcaoMissing,          Symptom::PreflightRedirect,
            Symptom::PreflightMissingAcao, Symptom::PreflightStatusNotOk, Symptom::AcaoMismatch,
            Symptom::AcaoMissingOrMismatch};
}

std::optional<Match> redirectDiffersBy(const facts::FactSet& facts, QByteArrayView how)
{
    const Known k(facts);
    if (!k.symptom() || k.failed.kind() != "redirect" || k.bytes(facts::id::redirectDifference) != how)
        return std::nullopt;
    QList<Because> reasons{k.failed.statusBecause()};
    if (k.failed.header("location"))
        reasons.append(k.failed.headerBecause("location", "Location"));
    reasons.append(k.factBecause(facts::id::redirectDifference));
    return k.preflightFails() ? likely(Side::Page, reasons) : certain(Side::Page, reasons, 2);
}

} // namespace crosscheck::causes
