#include "causes/network.h"

namespace crosscheck::causes {

namespace tls_self_signed {
using fetch::Symptom;

constexpr words::Sentence title{
    "tls-self-signed.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The browser doesn't trust the server's certificate, and a script's request "
                                "can show no warning page. This is not CORS.")};
constexpr words::Sentence mend{
    "tls-self-signed.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Use a certificate that the machine trusts (mkcert makes one for localhost), "
                                "or open the address once and accept it.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    return network::match(facts, {Side::Server, {"tls-untrusted"}, Symptom::TlsCertificate});
}
} // namespace tls_self_signed

Root make_tls_self_signed()
{
    using namespace tls_self_signed;
    return {"tls-self-signed",
            {Symptom::TlsCertificate, Symptom::CorsDidNotSucceed, Symptom::PreflightNetworkFailure},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed",
            false,
            rule};
}

} // namespace crosscheck::causes
