#include "causes/acao.h"

#include <QSet>

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

bool looksLikeTwoLayers(const QByteArray& value)
{
    QList<QByteArray> items;
    for (const QByteArray& item : value.split(','))
        items.append(item.trimmed());
    if (items.size() < 2)
        return false;
    return items.contains("*") || QSet<QByteArray>(items.begin(), items.end()).size() < items.size();
}

} // namespace crosscheck::causes
