#include "causes/acao.h"

namespace crosscheck::causes {

std::optional<Match> acaoDiffersBy(const facts::FactSet& facts, QByteArrayView how)
{
    using fetch::Symptom;
    const Known k(facts);
    if (k.failed.acaoKind() != how || !k.symptom() ||
        k.shows({Symptom::AcaoMissing, Symptom::PreflightMissingAcao}))
        return std::nullopt;
    QList<Because> reasons{k.acaoBecause()};
    if (k.bytes(facts::id::pageOrigin))
        reasons.append(k.originBecause());
    return certain(Side::Server, reasons);
}

} // namespace crosscheck::causes
