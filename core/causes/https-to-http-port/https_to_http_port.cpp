#include "causes/rule.h"

namespace crosscheck::causes {

namespace https_to_http_port {
using fetch::Symptom;

constexpr words::Sentence title{
    "https-to-http-port.title", "causes",
    QT_TRANSLATE_NOOP("causes",
                      "The server speaks no TLS on this port: https was asked where http is spoken.")};
constexpr words::Sentence mend{"https-to-http-port.mend", "causes",
                               QT_TRANSLATE_NOOP("causes", "Correct scheme or port in the URL.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    const QByteArray how = k.bytes(facts::id::failureNetwork).value_or(QByteArray());
    if (!k.symptom())
        return std::nullopt;
    if (how.isEmpty() && k.shows({Symptom::TlsCertificate}))
        return possible(Side::Page, {k.symptomBecause()}, settle::probe(), 0);
    if (how != "tls-protocol")
        return std::nullopt;
    return certain(Side::Page, {k.factBecause(facts::id::failureNetwork)}, 0);
}
} // namespace https_to_http_port

Root make_https_to_http_port()
{
    using namespace https_to_http_port;
    return {"https-to-http-port",
            {Symptom::TlsCertificate, Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed",
            false,
            rule};
}

} // namespace crosscheck::causes
