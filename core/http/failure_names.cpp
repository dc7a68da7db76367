#include "http/failure_names.h"

#include <string_view>
#include <utility>

namespace crosscheck::http {

NetworkFailure networkFailureNamedIn(QByteArrayView text)
{
    using F = NetworkFailure;
    // The first part that is there decides: a proxy's failure ends in the words of a server's.
    static constexpr std::pair<std::string_view, F> parts[] = {
        {"ERR_PROXY", F::Proxy},
        {"ERROR_PROXY", F::Proxy},
        {"UNKNOWN_PROXY", F::Proxy},
        {"ERR_TUNNEL", F::Proxy},
        {"NAME_NOT_RESOLVED", F::Dns},
        {"UNKNOWN_HOST", F::Dns},
        {"ENOTFOUND", F::Dns},
        {"CONNECTION_REFUSED", F::Refused},
        {"ECONNREFUSED", F::Refused},
        {"ADDRESS_UNREACHABLE", F::Unreachable},
        {"INTERNET_DISCONNECTED", F::Unreachable},
        {"NETWORK_CHANGED", F::Unreachable},
        {"ERROR_OFFLINE", F::Unreachable},
        {"EHOSTUNREACH", F::Unreachable},
        {"ENETUNREACH", F::Unreachable},
        {"CONNECTION_RESET", F::Reset},
        {"NET_RESET", F::Reset},
        {"ECONNRESET", F::Reset},
        {"CONNECTION_CLOSED", F::ClosedWithoutAnswer},
        {"EMPTY_RESPONSE", F::ClosedWithoutAnswer},
        {"TIMED_OUT", F::Timeout},
        {"NET_TIMEOUT", F::Timeout},
        {"ETIMEDOUT", F::Timeout},
        {"SSL_CLIENT_AUTH", F::TlsClientCertificate},
        {"CERT_COMMON_NAME", F::TlsName},
        {"BAD_CERT_DOMAIN", F::TlsName},
        {"CERT_ALTNAME", F::TlsName},
        {"CERT_DATE", F::TlsExpired},
        {"CERT_HAS_EXPIRED", F::TlsExpired},
        {"EXPIRED_CERTIFICATE", F::TlsExpired},
        {"ERR_CERT_", F::TlsUntrusted},
        {"SELF_SIGNED_CERT", F::TlsUntrusted},
        {"UNKNOWN_ISSUER", F::TlsUntrusted},
        {"UNABLE_TO_VERIFY", F::TlsUntrusted},
        {"ERR_SSL_", F::TlsProtocol},
        {"SSL_ERROR_", F::TlsProtocol},
        {"INVALID_HTTP_RESPONSE", F::InvalidResponse},
        {"CONTENT_LENGTH_MISMATCH", F::TruncatedBody},
        {"UNSAFE_PORT", F::UnsafePort},
        {"TOO_BIG", F::ResponseTooLarge},
    };
    const std::string_view all(text.data(), size_t(text.size()));
    for (const auto& [part, failure] : parts) {
        if (all.find(part) != std::string_view::npos)
            return failure;
    }
    return F::None;
}

} // namespace crosscheck::http
