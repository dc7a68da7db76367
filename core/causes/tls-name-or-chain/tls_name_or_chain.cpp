#include "causes/rule.h"

namespace crosscheck::causes {

namespace tls_name_or_chain {
using fetch::Symptom;

constexpr words::Sentence title{
    "tls-name-or-chain.title", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The certificate is for another name, has expired, or lacks a link of its chain. This is not CORS.")};
constexpr words::Sentence mend{
    "tls-name-or-chain.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Install a valid certificate with its whole chain.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray how = k.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (!k.symptom())
        return std::nullopt;
    if (how.isEmpty() && k.shows({Symptom::TlsCertificate}))
        return possible(Side::Server, {k.symptomBecause()}, settle::probe(), 0);
    if (how != "tls-name" && how != "tls-expired")
        return std::nullopt;
    return certain(Side::Server, {k.factBecause(facts::id::failureNetwork)}, 0);
}
} // namespace tls_name_or_chain

Root make_tls_name_or_chain()
{
    using namespace tls_name_or_chain;
    return {"tls-name-or-chain",
            {Symptom::TlsCertificate},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed",
            false,
            rule};
}

} // namespace crosscheck::causes
