#include "wire/failure.h"

#include "wire/tls.h"

#include <openssl/x509.h>

#include <cerrno>

namespace crosscheck::wire {

using http::NetworkFailure;

namespace {

NetworkFailure certificateFailure(long verifyError)
{
    switch (verifyError) {
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return NetworkFailure::TlsExpired;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return NetworkFailure::TlsName;
    default:
        return NetworkFailure::TlsUntrusted;
    }
}

NetworkFailure connectFailure(const CurlEnd& end)
{
    if (end.proxied)
        return NetworkFailure::Proxy;
    switch (end.osError) {
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
    case EADDRNOTAVAIL:
        return NetworkFailure::Unreachable;
    case ETIMEDOUT:
        return NetworkFailure::Timeout;
    default:
        return NetworkFailure::Refused;
    }
}

// A server that wants a client certificate may say so in an alert, or just cut the connection.
bool lacksClientCertificate(const CurlEnd& end, const Tls& tls)
{
    return tls.clientCertificateAsked || end.text.contains("certificate required");
}

} // namespace

NetworkFailure failureFor(const CurlEnd& end, const Tls& tls)
{
    if (end.proxyStatus != 0 && end.proxyStatus / 100 != 2)
        return NetworkFailure::Proxy;
    switch (end.code) {
    case CURLE_OK:
        return NetworkFailure::None;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return NetworkFailure::Proxy;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_URL_MALFORMAT: // a host that the URL standard allows and no resolver knows
        return NetworkFailure::Dns;
    case CURLE_COULDNT_CONNECT:
        return connectFailure(end);
    case CURLE_OPERATION_TIMEDOUT:
        return NetworkFailure::Timeout;
    case CURLE_PEER_FAILED_VERIFICATION:
        return certificateFailure(tls.verifyError);
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CLIENTCERT:
        return NetworkFailure::TlsClientCertificate;
    case CURLE_SSL_CACERT_BADFILE:
        return NetworkFailure::TlsUntrusted;
    case CURLE_SSL_CONNECT_ERROR:
        return lacksClientCertificate(end, tls) ? NetworkFailure::TlsClientCertificate
                                                : NetworkFailure::TlsProtocol;
    case CURLE_GOT_NOTHING:
        return lacksClientCertificate(end, tls) ? NetworkFailure::TlsClientCertificate
                                                : NetworkFailure::ClosedWithoutAnswer;
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
        return lacksClientCertificate(end, tls) ? NetworkFailure::TlsClientCertificate
                                                : NetworkFailure::Reset;
    case CURLE_PARTIAL_FILE:
        return NetworkFailure::TruncatedBody;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_BAD_FUNCTION_ARGUMENT:
    case CURLE_OUT_OF_MEMORY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return NetworkFailure::InvalidResponse;
    default:
        return NetworkFailure::Reset;
    }
}

bool refusedBytes(const CurlEnd& end)
{
    switch (end.code) {
    case CURLE_UNSUPPORTED_PROTOCOL:  // no status line, a strange status or version
    case CURLE_WEIRD_SERVER_REPLY:    // NUL, a line without colon
    case CURLE_BAD_FUNCTION_ARGUMENT: // the first header line begins with a blank
    case CURLE_OUT_OF_MEMORY:         // one header line beyond curl's limit
#if LIBCURL_VERSION_NUM >= 0x080600
    case CURLE_TOO_LARGE:
#endif
        return true;
    case CURLE_RECV_ERROR:
        return end.text.contains("header") || end.text.contains("Header");
    default:
        return false;
    }
}

} // namespace crosscheck::wire
