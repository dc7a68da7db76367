#include "causes/network.h"

namespace crosscheck::causes::network {

std::optional<Match> match(const facts::FactSet& facts, const Kind& kind)
{
    const Known k(facts);
    if (!k.symptom())
        return std::nullopt;
    const QByteArray how = k.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (how.isEmpty()) {
        if (!kind.printed)
            return std::nullopt;
        if (k.shows({fetch::Symptom::CorsDidNotSucceed, fetch::Symptom::PreflightNetworkFailure}))
            return possible(kind.side, {k.symptomBecause()}, settle::probe(), kind.special);
        if (k.shows({*kind.printed}))
            return likely(kind.side, {k.symptomBecause()}, settle::serverLog());
        return std::nullopt;
    }
    if (!kind.failures.contains(how))
        return std::nullopt;
    const QList<Because> seen{k.factBecause(facts::id::failureNetwork)};
    return kind.certain ? certain(kind.side, seen) : likely(kind.side, seen, settle::serverLog());
}

bool isBareName(const facts::FactSet& facts)
{
    const QByteArray target = facts.bytes(facts::id::targetOrigin).value_or(QByteArray());
    return !target.isEmpty() && !target.contains('.') && !target.contains('[') &&
           !target.contains("localhost");
}

} // namespace crosscheck::causes::network
