#include "causes/rule.h"

namespace crosscheck::causes {

namespace client_cert_on_preflight {
using fetch::Symptom;

constexpr words::Sentence title{
    "client-cert-on-preflight.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The server wants a client certificate, and a preflight never carries one.")};
constexpr words::Sentence mend{
    "client-cert-on-preflight.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Let OPTIONS through without a client certificate, or ask another host.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (k.bytes(facts::id::failureNetwork) != QByteArray("tls-client-certificate"))
        return std::nullopt;
    return certain(Side::Server, {k.factBecause(facts::id::failureNetwork)}, 2);
}
} // namespace client_cert_on_preflight

Root make_client_cert_on_preflight()
{
    using namespace client_cert_on_preflight;
    return {"client-cert-on-preflight",
            {Symptom::PreflightNetworkFailure, Symptom::TlsCertificate},
            title,
            mend,
            "https://fetch.spec.whatwg.org/#cors-preflight-fetch-0",
            false,
            rule};
}

} // namespace crosscheck::causes
