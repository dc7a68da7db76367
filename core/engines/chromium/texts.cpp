#include "engines/tables.h"

/// Of `*` in a policy, where a URL's scheme is none that it covers.
#define STAR_NOTE                                                                                            \
    "[[ Note that '*' matches only URLs with network schemes ('http', 'https', 'ws', 'wss'), or URLs whose " \
    "scheme matches `self`'s scheme. The scheme '{other}:' must be added explicitly.]]"

namespace crosscheck::engines {

using fetch::Symptom;

const QList<TextRow>& chromiumTexts()
{
    static const QList<TextRow> rows{
        // The frame and its reasons.
        {"chromium-frame", Symptom::GenericAccessControl, Role::Frame,
         "Access to {kind} at '{url}'[[ (redirected from '{first}')]] from origin '{origin}' has been "
         "blocked by CORS policy: "},
        {"chromium-preflight", Symptom::GenericAccessControl, Role::Tail,
         "Response to preflight request doesn't pass access control check: "},
        {"chromium-acao-missing", Symptom::AcaoMissing, Role::Reason,
         "No 'Access-Control-Allow-Origin' header is present on the requested resource."},
        {"chromium-acao-mismatch", Symptom::AcaoMismatch, Role::Reason,
         "The 'Access-Control-Allow-Origin' header has a value '{value}' that is not equal to the supplied "
         "origin."},
        {"chromium-acao-multiple", Symptom::AcaoMultipleValues, Role::Reason,
         "The 'Access-Control-Allow-Origin' header contains multiple values '{value}', but only one is "
         "allowed."},
        {"chromium-acao-invalid", Symptom::AcaoInvalidValue, Role::Reason,
         "The 'Access-Control-Allow-Origin' header contains the invalid value '{value}'."},
        {"chromium-acao-wildcard", Symptom::AcaoWildcardWithCredentials, Role::Reason,
         "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' "
         "when the request's "
         "credentials mode is 'include'."},
        {"chromium-acac", Symptom::AcacMissingOrNotTrue, Role::Reason,
         "The value of the 'Access-Control-Allow-Credentials' header in the response is '{token}' which must "
         "be 'true' when the "
         "request's credentials mode is 'include'."},
        {"chromium-method", Symptom::MethodNotAllowed, Role::Reason,
         "Method {method} is not allowed by Access-Control-Allow-Methods in preflight response."},
        {"chromium-header", Symptom::HeaderNotAllowed, Role::Reason,
         "Request header field {header} is not allowed by Access-Control-Allow-Headers in preflight "
         "response."},
        {"chromium-methods-unreadable", Symptom::MethodNotAllowed, Role::Reason,
         "Cannot parse Access-Control-Allow-Methods response header field in preflight response."},
        {"chromium-headers-unreadable", Symptom::HeaderNotAllowed, Role::Reason,
         "Cannot parse Access-Control-Allow-Headers response header field in preflight response."},
        {"chromium-preflight-status", Symptom::PreflightStatusNotOk, Role::Reason,
         "It does not have HTTP ok status."},
        {"chromium-preflight-redirect", Symptom::PreflightRedirect, Role::Reason,
         "Redirect is not allowed for a preflight request."},
        {"chromium-redirect-userinfo", Symptom::UrlHasCredentials, Role::Reason,
         "Redirect location '{next}' contains a username and password, which is disallowed for cross-origin "
         "requests."},
        {"chromium-scheme", Symptom::UnsupportedScheme, Role::Reason,
         "Cross origin requests are only supported for protocol schemes: {token}."},
        {"chromium-lna-denied", Symptom::LocalNetworkPermission, Role::Reason,
         "Permission was denied for this request to access the `{token}` address space."},
        {"chromium-lna-insecure", Symptom::InsecureContextPrivateNetwork, Role::Reason,
         "The request client is not a secure context and the resource is in more-private address space "
         "`{token}`."},
        {"chromium-lna-hint", Symptom::PrivateNetworkAccess, Role::Reason,
         "Request had a target IP address space of `{token}` yet the resource is in address space `{any}`."},
        {"chromium-send-valid", Symptom::GenericAccessControl, Role::Tail,
         " Have the server send the header with a valid value."},
        {"chromium-with-credentials", Symptom::GenericAccessControl, Role::Tail,
         " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the "
         "withCredentials attribute."},

        // Lines of their own.
        {"chromium-net", About(Symptom::NotCorsOther, "bare-failure"), Role::Side,
         "Failed to load resource: net::{token}"},
        {"chromium-status", About(Symptom::NotCorsOther, "http-status"), Role::Weak,
         "Failed to load resource: the server responded with a status of {status} ({token})"},
        {"chromium-csp-connect", Symptom::CspBlocked, Role::Whole,
         "Connecting to '{url}' violates the following Content Security Policy directive: \"{token}\".[[ "
         "Note that '{any}' was not "
         "explicitly set, so 'default-src' is used as a fallback.]]" STAR_NOTE
         " The action has been blocked."},
        {"chromium-csp-load", Symptom::CspBlocked, Role::Whole,
         "Loading the {kind} '{url}' violates the following Content Security Policy directive: "
         "\"{token}\".[[ Note that '{any}' was not "
         "explicitly set, so 'default-src' is used as a fallback.]]" STAR_NOTE
         " The action has been blocked."},
        {"chromium-csp-load-script", Symptom::CspBlocked, Role::Whole,
         "Loading the {kind} '{url}' violates the following Content Security Policy directive: "
         "\"{token}\". Note that '{any}' was not explicitly set, so 'script-src' is used as a "
         "fallback." STAR_NOTE " The "
         "action has been blocked."},
        {"chromium-csp-load-style", Symptom::CspBlocked, Role::Whole,
         "Loading the {kind} '{url}' violates the following Content Security Policy directive: "
         "\"{token}\". Note that '{any}' was not explicitly set, so 'style-src' is used as a "
         "fallback." STAR_NOTE " The "
         "action has been blocked."},
        {"chromium-csp-load-child", Symptom::CspBlocked, Role::Whole,
         "Loading the {kind} '{url}' violates the following Content Security Policy directive: "
         "\"{token}\". Note that '{any}' was not explicitly set, so 'child-src' is used as a "
         "fallback." STAR_NOTE " The "
         "action has been blocked."},
        {"chromium-csp-worker", Symptom::CspBlocked, Role::Whole,
         "Creating a worker from '{url}' violates the following Content Security Policy directive: "
         "\"{token}\".[[ Note that 'worker-src' was not explicitly set, so '{any}' is used as a "
         "fallback.]]" STAR_NOTE " The action has been blocked."},
        {"chromium-csp-media", Symptom::CspBlocked, Role::Whole,
         "Loading media from  '{url}' violates the following Content Security Policy directive: "
         "\"{token}\".[[ Note that '{any}' was not "
         "explicitly set, so 'default-src' is used as a fallback.]]" STAR_NOTE
         " The action has been blocked."},
        {"chromium-csp-report", Symptom::CspBlocked, Role::Weak,
         "Connecting to '{url}' violates the following Content Security Policy directive: "
         "\"{token}\"." STAR_NOTE " The "
         "policy is report-only, so "
         "the violation has been logged but no further action has been taken."},
        {"chromium-csp-none-and-more", Symptom::NotCorsOther, Role::Weak,
         "The Content-Security-Policy directive '{token}' contains the keyword 'none' alongside with other "
         "source expressions. The keyword 'none' must be the only source expression in the directive value, "
         "otherwise it is ignored."},
        {"chromium-csp-form", Symptom::CspBlocked, Role::Whole,
         "Sending form data to '{url}' violates the following Content Security Policy directive: "
         "\"{token}\". The request has been blocked."},
        {"chromium-csp-report-default", Symptom::CspBlocked, Role::Weak,
         "Connecting to '{url}' violates the following Content Security Policy directive: \"{token}\". Note "
         "that '{any}' was not explicitly set, so 'default-src' is used as a fallback." STAR_NOTE
         " The policy is "
         "report-only, so the violation has been logged but no further action has been taken."},
        {"chromium-csp-report-load", Symptom::CspBlocked, Role::Weak,
         "Loading the {kind} '{url}' violates the following Content Security Policy directive: "
         "\"{token}\".[[ Note that '{any}' was not explicitly set, so 'default-src' is used as a "
         "fallback.]]" STAR_NOTE
         " The policy is report-only, so the violation has been logged but no further action has "
         "been taken."},
        {"chromium-csp-report-load-script", Symptom::CspBlocked, Role::Weak,
         "Loading the {kind} '{url}' violates the following Content Security Policy directive: "
         "\"{token}\". Note that '{any}' was not explicitly set, so 'script-src' is used as a "
         "fallback." STAR_NOTE " The "
         "policy is report-only, so the violation has been logged but no further action has been taken."},
        {"chromium-csp-report-load-style", Symptom::CspBlocked, Role::Weak,
         "Loading the {kind} '{url}' violates the following Content Security Policy directive: "
         "\"{token}\". Note that '{any}' was not explicitly set, so 'style-src' is used as a "
         "fallback." STAR_NOTE " The "
         "policy is report-only, so the violation has been logged but no further action has been taken."},
        {"chromium-csp-report-media", Symptom::CspBlocked, Role::Weak,
         "Loading media from  '{url}' violates the following Content Security Policy directive: "
         "\"{token}\".[[ Note that '{any}' was not explicitly set, so 'default-src' is used as a "
         "fallback.]]" STAR_NOTE
         " The policy is report-only, so the violation has been logged but no further action has "
         "been taken."},
        {"chromium-csp-report-worker", Symptom::CspBlocked, Role::Weak,
         "Creating a worker from '{url}' violates the following Content Security Policy directive: "
         "\"{token}\".[[ Note that 'worker-src' was not explicitly set, so '{any}' is used as a "
         "fallback.]]" STAR_NOTE
         " The policy is report-only, so the violation has been logged but no further action has "
         "been taken."},
        {"chromium-csp-report-form", Symptom::CspBlocked, Role::Weak,
         "Sending form data to '{url}' violates the following report-only Content Security Policy "
         "directive: \"{token}\". The violation has been logged, but no further action has been taken."},
        {"chromium-ftp", Symptom::UnsupportedScheme, Role::Whole, "FTP is not supported."},
        {"chromium-ots-short", Symptom::NotCorsOther, Role::Weak,
         "OTS parsing error: file less than 4 bytes"},
        {"chromium-ots-version", Symptom::NotCorsOther, Role::Weak,
         "OTS parsing error: invalid sfntVersion: {token}"},
        {"chromium-mixed-address", Symptom::MixedContent, Role::Weak,
         "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure {kind} "
         "'{url}'. This request was not upgraded to HTTPS because its URL's host is an IP address."},
        {"chromium-csp-fetch", Symptom::CspBlocked, Role::Whole,
         "Fetch API cannot load {url}. Refused to connect because it violates the document's Content "
         "Security Policy.",
         "", "en", "fetch"},
        {"chromium-mixed", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure {kind} "
         "'{url}'. This request has been "
         "blocked; the content must be served over HTTPS."},
        {"chromium-mixed-form", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' was loaded over a secure connection, but contains a form that "
         "targets an insecure endpoint '{url}'. This endpoint should be made available over a secure "
         "connection."},
        {"chromium-mixed-passes", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure {kind} "
         "'{url}'. This content should "
         "also be served over HTTPS."},
        {"chromium-mixed-upgraded", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure {kind} "
         "'{url}'. This request was "
         "automatically upgraded to HTTPS, For more information see {any}"},
        {"chromium-mixed-local", Symptom::MixedContent, Role::Weak,
         "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure {kind} "
         "'{url}'. This request was not upgraded to HTTPS because it is a local network request."},
        {"chromium-url-scheme", Symptom::UnsupportedScheme, Role::Whole,
         "Fetch API cannot load {url}. URL scheme \"{token}\" is not supported.", "", "en", "fetch"},
        {"chromium-same-origin-mode", Symptom::SameOriginMode, Role::Whole,
         "Fetch API cannot load {url}. Request mode is \"same-origin\" but the URL's origin is not same as "
         "the request origin {origin}.",
         "", "en", "fetch"},
        {"chromium-no-cors-redirect", Symptom::NoCorsOpaque, Role::Whole,
         "Fetch API cannot load {url}. Request mode is \"no-cors\" but the redirect mode is not \"follow\".",
         "", "en", "fetch"},
        {"chromium-unsafe-attempt", Symptom::SameOriginMode, Role::Whole,
         "Unsafe attempt to load URL {url} from frame with URL {page}. Domains, protocols and ports must "
         "match.\n"},
        {"chromium-local-resource", About(Symptom::NotCorsOther, "local-file"), Role::Whole,
         "Not allowed to load local resource: {url}"},
        {"chromium-integrity", About(Symptom::NotCorsOther, "integrity"), Role::Whole,
         "Failed to find a valid digest in the 'integrity' attribute for resource '{url}' with computed "
         "SHA-{any} integrity '{token}'. "
         "The resource has been blocked."},
        {"chromium-integrity-fetch", About(Symptom::NotCorsOther, "integrity"), Role::Whole,
         "Fetch API cannot load {url}. SRI's integrity checks failed.", "", "en", "fetch"},
        {"chromium-integrity-ineligible", About(Symptom::NotCorsOther, "integrity"), Role::Whole,
         "Subresource Integrity: The resource '{url}' has an integrity attribute, but the response is not "
         "eligible for integrity validation."},
        {"chromium-integrity-no-cors", About(Symptom::NotCorsOther, "integrity"), Role::Whole,
         "Subresource Integrity: The resource '{url}' has an integrity attribute, but the resource requires "
         "the request to be CORS "
         "enabled to check the integrity, and it is not. The resource has been blocked because the integrity "
         "cannot be enforced."},
        {"chromium-event-stream", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "EventSource's response has a MIME type (\"{token}\") that is not \"text/event-stream\". Aborting "
         "the connection."},
        {"chromium-event-stream-charset", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "EventSource's response has a charset (\"{token}\") that is not UTF-8. Aborting the connection."},
        {"chromium-module-mime", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded "
         "with a MIME type of "
         "\"{token}\". Strict MIME type checking is enforced for module scripts per HTML spec."},
        {"chromium-nosniff", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "Refused to execute script from '{url}' because its MIME type ('{token}') is not executable, and "
         "strict MIME type checking is "
         "enabled."},
        {"chromium-script-mime", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "Refused to execute script from '{url}' because its MIME type ('{token}') is not executable."},
        {"chromium-style-nosniff", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "Refused to apply style from '{url}' because its MIME type ('{token}') is not a supported "
         "stylesheet MIME type, and strict MIME checking is enabled."},
        {"chromium-font-decode", Symptom::NotCorsOther, Role::Weak,
         "Failed to decode downloaded font: {url}"},
        {"chromium-sandbox", Symptom::NotCorsOther, Role::Weak,
         "An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape "
         "its sandboxing."},
    };
    return rows;
}

const QList<NetError>& netErrors()
{
    static const QList<NetError> rows{
        {"ERR_FAILED", Symptom::NotCorsOther},
        {"ERR_CONNECTION_REFUSED", Symptom::ConnectionRefused},
        {"ERR_ADDRESS_UNREACHABLE", Symptom::ConnectionRefused},
        {"ERR_ADDRESS_INVALID", Symptom::ConnectionRefused},
        {"ERR_CONNECTION_RESET", Symptom::ConnectionReset},
        {"ERR_CONNECTION_CLOSED", Symptom::ConnectionReset},
        {"ERR_CONNECTION_ABORTED", Symptom::ConnectionReset},
        {"ERR_CONNECTION_FAILED", Symptom::ConnectionReset},
        {"ERR_EMPTY_RESPONSE", Symptom::ConnectionReset},
        {"ERR_NETWORK_CHANGED", Symptom::ConnectionReset},
        {"ERR_NETWORK_IO_SUSPENDED", Symptom::ConnectionReset},
        {"ERR_INTERNET_DISCONNECTED", Symptom::ConnectionReset},
        {"ERR_SOCKET_NOT_CONNECTED", Symptom::ConnectionReset},
        {"ERR_HTTP2_PROTOCOL_ERROR", Symptom::ConnectionReset},
        {"ERR_HTTP2_SERVER_REFUSED_STREAM", Symptom::ConnectionReset},
        {"ERR_HTTP2_PING_FAILED", Symptom::ConnectionReset},
        {"ERR_SPDY_PROTOCOL_ERROR", Symptom::ConnectionReset},
        {"ERR_QUIC_PROTOCOL_ERROR", Symptom::ConnectionReset},
        {"ERR_CONTENT_LENGTH_MISMATCH", Symptom::ConnectionReset},
        {"ERR_INCOMPLETE_CHUNKED_ENCODING", Symptom::ConnectionReset},
        {"ERR_INVALID_CHUNKED_ENCODING", Symptom::ConnectionReset},
        {"ERR_NAME_NOT_RESOLVED", Symptom::DnsFailure},
        {"ERR_NAME_RESOLUTION_FAILED", Symptom::DnsFailure},
        {"ERR_DNS_TIMED_OUT", Symptom::DnsFailure},
        {"ERR_DNS_MALFORMED_RESPONSE", Symptom::DnsFailure},
        {"ERR_DNS_SERVER_FAILED", Symptom::DnsFailure},
        {"ERR_ICANN_NAME_COLLISION", Symptom::DnsFailure},
        {"ERR_CONNECTION_TIMED_OUT", Symptom::Timeout},
        {"ERR_TIMED_OUT", Symptom::Timeout},
        {"ERR_SSL_PROTOCOL_ERROR", Symptom::TlsCertificate},
        {"ERR_SSL_VERSION_OR_CIPHER_MISMATCH", Symptom::TlsCertificate},
        {"ERR_SSL_CLIENT_AUTH_CERT_NEEDED", Symptom::TlsCertificate},
        {"ERR_SSL_UNRECOGNIZED_NAME_ALERT", Symptom::TlsCertificate},
        {"ERR_SSL_KEY_USAGE_INCOMPATIBLE", Symptom::TlsCertificate},
        {"ERR_SSL_OBSOLETE_VERSION", Symptom::TlsCertificate},
        {"ERR_BAD_SSL_CLIENT_AUTH_CERT", Symptom::TlsCertificate},
        {"ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN", Symptom::TlsCertificate},
        {"ERR_CERT_", Symptom::TlsCertificate},
        {"ERR_CERT_AUTHORITY_INVALID", Symptom::TlsCertificate},
        {"ERR_CERT_COMMON_NAME_INVALID", Symptom::TlsCertificate},
        {"ERR_CERT_DATE_INVALID", Symptom::TlsCertificate},
        {"ERR_CERTIFICATE_TRANSPARENCY_REQUIRED", Symptom::TlsCertificate},
        {"ERR_INSECURE_RESPONSE", Symptom::TlsCertificate},
        {"ERR_BLOCKED_BY_CLIENT", Symptom::BlockedByClient},
        {"ERR_BLOCKED_BY_ADMINISTRATOR", Symptom::BlockedByClient},
        {"ERR_BLOCKED_BY_CSP", Symptom::CspBlocked},
        {"ERR_BLOCKED_BY_ORB", Symptom::OrbCorbBlocked},
        {"ERR_BLOCKED_BY_RESPONSE", Symptom::CorpBlocked},
        {"ERR_BLOCKED_BY_RESPONSE.NotSameOrigin", Symptom::CorpBlocked},
        {"ERR_BLOCKED_BY_RESPONSE.NotSameSite", Symptom::CorpBlocked},
        {"ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep", Symptom::CoepBlocked},
        {"ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByDip", Symptom::CorpBlocked},
        {"ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoepAndDip", Symptom::CoepBlocked},
        {"ERR_BLOCKED_BY_RESPONSE.CoepFrameResourceNeedsCoepHeader", Symptom::CoepBlocked},
        {"ERR_BLOCKED_BY_RESPONSE.CoopSandboxedIFrameCannotNavigateToCoopPage", Symptom::FrameBlocked},
        {"ERR_BLOCKED_BY_RESPONSE.OriginSpecificX-Frame-Options", Symptom::FrameBlocked},
        {"ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS", Symptom::PrivateNetworkAccess},
        {"ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS", Symptom::LocalNetworkPermission},
        {"ERR_CLEARTEXT_NOT_PERMITTED", Symptom::MixedContent},
        {"ERR_TOO_MANY_REDIRECTS", Symptom::NotCorsOther},
        {"ERR_UNSAFE_REDIRECT", Symptom::RedirectDenied},
        {"ERR_INVALID_REDIRECT", Symptom::NotCorsOther},
        {"ERR_UNSAFE_PORT", Symptom::NotCorsOther},
        {"ERR_ABORTED", Symptom::NotCorsOther},
        {"ERR_FILE_NOT_FOUND", Symptom::NotCorsOther},
        {"ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH", Symptom::ConnectionReset},
        {"ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION", Symptom::ConnectionReset},
        {"ERR_INVALID_HTTP_RESPONSE", Symptom::ConnectionReset},
        {"ERR_INVALID_URL", Symptom::NotCorsOther},
        {"ERR_UNKNOWN_URL_SCHEME", Symptom::NotCorsOther},
        {"ERR_ALPN_NEGOTIATION_FAILED", Symptom::NotCorsOther},
        {"ERR_UNEXPECTED_PROXY_AUTH", Symptom::NotCorsOther},
        {"ERR_PROXY_CONNECTION_FAILED", Symptom::ConnectionRefused},
        {"ERR_TUNNEL_CONNECTION_FAILED", Symptom::ConnectionRefused},
        {"ERR_INSUFFICIENT_RESOURCES", Symptom::NotCorsOther},
        {"ERR_CACHE_MISS", Symptom::NotCorsOther},
        {"ERR_CACHE_READ_FAILURE", Symptom::NotCorsOther},
        {"ERR_HTTP_RESPONSE_CODE_FAILURE", Symptom::NotCorsOther},
        {"ERR_", Symptom::NotCorsOther},
    };
    return rows;
}

std::optional<NetError> netErrorAt(QStringView text)
{
    std::optional<NetError> best;
    qsizetype length = 0;
    for (const NetError& error : netErrors()) {
        const QLatin1String code(error.code);
        if (code.size() > length && text.startsWith(code, Qt::CaseInsensitive)) {
            best = error;
            length = code.size();
        }
    }
    return best;
}

} // namespace crosscheck::engines

#undef STAR_NOTE
