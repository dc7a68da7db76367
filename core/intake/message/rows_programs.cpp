#include "rows.h"

namespace crosscheck::intake {

namespace {

/// What proxies in front of a server write when they don't reach it.
QList<TextRow> proxyRows()
{
    return {
        {"nginx-refused", Symptom::ConnectionRefused, Role::Whole,
         "connect() failed (111: Connection refused) while connecting to upstream", "server"},
        {"nginx-unreachable", Symptom::ConnectionRefused, Role::Whole,
         "connect() failed (113: No route to host) while connecting to upstream", "server"},
        {"nginx-no-live", Symptom::ConnectionRefused, Role::Whole, "no live upstreams while connecting to",
         "server"},
        {"nginx-timeout", Symptom::Timeout, Role::Whole, "upstream timed out (110: ", "server"},
        {"nginx-closed", Symptom::ConnectionReset, Role::Whole,
         "upstream prematurely closed connection while", "server"},
        {"nginx-reset", Symptom::ConnectionReset, Role::Whole,
         "recv() failed (104: Connection reset by peer)", "server"},
        {"nginx-host", Symptom::DnsFailure, Role::Whole, "host not found in upstream", "server"},
        {"nginx-resolver", Symptom::DnsFailure, Role::Whole, "could not be resolved (3: Host not found)",
         "server"},
        {"nginx-handshake", Symptom::TlsCertificate, Role::Whole, "while SSL handshaking to upstream",
         "server"},
        {"apache-refused", Symptom::ConnectionRefused, Role::Whole, "AH00957: HTTP: attempt to connect to",
         "server"},
        {"apache-failed", Symptom::ConnectionRefused, Role::Whole,
         "AH01114: HTTP: failed to make connection to backend", "server"},
        {"apache-read", Symptom::ConnectionReset, Role::Whole,
         "AH01102: error reading status line from remote server", "server"},
        {"apache-dns", Symptom::DnsFailure, Role::Whole, "AH00898: DNS lookup failure for", "server"},
        {"go-tls-server", Symptom::TlsCertificate, Role::Whole, "http: TLS handshake error from", "server"},
    };
}

/// What the HTTP libraries of other languages say of a connection that failed.
QList<TextRow> libraryRows()
{
    return {
        // Java, Kotlin
        {"java-refused", Symptom::ConnectionRefused, Role::Whole,
         "java.net.ConnectException: Connection refused", "other"},
        {"java-refused-to", Symptom::ConnectionRefused, Role::Whole,
         "java.net.ConnectException: Failed to connect to", "other"},
        {"java-io-refused", Symptom::ConnectionRefused, Role::Whole,
         "I/O error on {method} request for \"{url}\": Connection refused", "other"},
        {"java-connect-timeout", Symptom::Timeout, Role::Whole, "java.net.SocketTimeoutException", "other"},
        {"java-connection-timeout", Symptom::Timeout, Role::Whole,
         "java.net.ConnectException: Connection timed out", "other"},
        {"java-host", Symptom::DnsFailure, Role::Whole, "java.net.UnknownHostException", "other"},
        {"java-tls", Symptom::TlsCertificate, Role::Whole, "javax.net.ssl.SSLHandshakeException", "other"},
        {"java-peer", Symptom::TlsCertificate, Role::Whole, "javax.net.ssl.SSLPeerUnverifiedException",
         "other"},
        {"java-path", Symptom::TlsCertificate, Role::Weak, "PKIX path building failed", "other"},
        {"java-reset", Symptom::ConnectionReset, Role::Whole, "java.net.SocketException: Connection reset",
         "other"},
        {"java-websocket", Symptom::Websocket, Role::Whole,
         "The status code of the opening handshake response is not '101 Switching Protocols'", "other"},

        // Python
        {"python-dns", Symptom::DnsFailure, Role::Whole, "[Errno -2] Name or service not known", "other"},
        {"python-dns-again", Symptom::DnsFailure, Role::Whole,
         "[Errno -3] Temporary failure in name resolution", "other"},
        {"python-dns-mac", Symptom::DnsFailure, Role::Whole,
         "[Errno 8] nodename nor servname provided, or not known", "other"},
        {"python-dns-windows", Symptom::DnsFailure, Role::Whole, "[Errno 11001] getaddrinfo failed", "other"},
        {"python-refused-mac", Symptom::ConnectionRefused, Role::Whole, "[Errno 61] Connection refused",
         "other"},
        {"python-refused-windows", Symptom::ConnectionRefused, Role::Whole,
         "[WinError 10061] No connection could be made because the target machine actively refused it",
         "other"},
        {"python-tls", Symptom::TlsCertificate, Role::Whole, "[SSL: CERTIFICATE_VERIFY_FAILED]", "other"},
        {"python-tls-version", Symptom::TlsCertificate, Role::Whole, "[SSL: WRONG_VERSION_NUMBER]", "other"},
        {"python-read-timeout", Symptom::Timeout, Role::Whole, "Read timed out. (read timeout={any})",
         "other"},
        {"python-connect-timeout", Symptom::Timeout, Role::Whole, "timed out. (connect timeout={any})",
         "other"},
        {"python-reset", Symptom::ConnectionReset, Role::Whole,
         "ConnectionResetError(104, 'Connection reset by peer')", "other"},
        {"python-reset-errno", Symptom::ConnectionReset, Role::Whole, "[Errno 104] Connection reset by peer",
         "other"},
        {"python-disconnected", Symptom::ConnectionReset, Role::Whole,
         "Remote end closed connection without response", "other"},
        {"python-websocket", Symptom::Websocket, Role::Whole,
         "server rejected WebSocket connection: HTTP {status}", "other"},

        // Go
        {"go-host", Symptom::DnsFailure, Role::Whole, "dial tcp: lookup {any} no such host", "other"},
        {"go-timeout", Symptom::Timeout, Role::Whole, "dial tcp {any}: i/o timeout", "other"},
        {"go-deadline", Symptom::Timeout, Role::Whole, "Client.Timeout exceeded while awaiting headers",
         "other"},
        {"go-reset", Symptom::ConnectionReset, Role::Whole, "read: connection reset by peer", "other"},
        {"go-authority", Symptom::TlsCertificate, Role::Whole,
         "x509: certificate signed by unknown authority", "other"},
        {"go-name", Symptom::TlsCertificate, Role::Whole, "x509: certificate is valid for", "other"},
        {"go-expired", Symptom::TlsCertificate, Role::Whole, "x509: certificate has expired", "other"},
        {"go-verify", Symptom::TlsCertificate, Role::Whole, "tls: failed to verify certificate", "other"},
        {"go-websocket", Symptom::Websocket, Role::Whole, "websocket: bad handshake", "other"},

        // .NET
        {"dotnet-refused", Symptom::ConnectionRefused, Role::Whole,
         "No connection could be made because the target machine actively refused it", "other"},
        {"dotnet-host", Symptom::DnsFailure, Role::Whole, "No such host is known", "other"},
        {"dotnet-tls", Symptom::TlsCertificate, Role::Whole, "The SSL connection could not be established",
         "other"},
        {"dotnet-certificate", Symptom::TlsCertificate, Role::Whole, "The remote certificate is invalid",
         "other"},
        {"dotnet-timeout", Symptom::Timeout, Role::Whole,
         "The request was canceled due to the configured HttpClient.Timeout", "other"},

        // Ruby, PHP, Dart
        {"getaddrinfo-name", Symptom::DnsFailure, Role::Whole, "getaddrinfo: Name or service not known",
         "other"},
        {"php-name", Symptom::DnsFailure, Role::Whole, "getaddrinfo failed: Name or service not known",
         "other"},
        {"php-name-for", Symptom::DnsFailure, Role::Whole,
         "php_network_getaddresses: getaddrinfo for {any} failed", "other"},
        {"php-curl-timeout", Symptom::Timeout, Role::Whole, "cURL error 28: ", "tool"},
        {"dart-host", Symptom::DnsFailure, Role::Whole, "Failed host lookup: ", "other"},
        {"dart-refused", Symptom::ConnectionRefused, Role::Whole, "SocketException: Connection refused",
         "other"},
        {"dart-reset", Symptom::ConnectionReset, Role::Whole, "SocketException: Connection reset by peer",
         "other"},
        {"dart-xhr", About(Symptom::NotCorsOther, "bare-failure"), Role::Weak, "XMLHttpRequest error.",
         "other"},

        // Node
        {"undici-timeout", Symptom::Timeout, Role::Whole, "ConnectTimeoutError: Connect Timeout Error",
         "other"},
        {"undici-timeout-code", Symptom::Timeout, Role::Weak, "UND_ERR_CONNECT_TIMEOUT", "other"},
        {"undici-headers", Symptom::Timeout, Role::Weak, "UND_ERR_HEADERS_TIMEOUT", "other"},
        {"undici-socket", Symptom::ConnectionReset, Role::Weak, "UND_ERR_SOCKET", "other"},
        {"node-protocol", Symptom::TlsCertificate, Role::Whole, "SSL routines:ssl3_get_record:wrong version",
         "other"},
        {"node-protocol-3", Symptom::TlsCertificate, Role::Whole, "SSL routines::wrong version number",
         "other"},
        {"node-before-tls", Symptom::ConnectionReset, Role::Whole,
         "Client network socket disconnected before secure TLS connection was established", "other"},
        {"node-websocket", Symptom::Websocket, Role::Whole, "Unexpected server response: {status}", "other"},
    };
}

/// Pages that a browser shows instead of a site, and codes on them.
QList<TextRow> errorPageRows()
{
    return {
        {"chromium-page-closed", Symptom::ConnectionReset, Role::Whole, "unexpectedly closed the connection",
         "chromium"},
        {"chromium-page-name", Symptom::DnsFailure, Role::Whole, "DNS address could not be found",
         "chromium"},
        {"gecko-no-cipher", Symptom::TlsCertificate, Role::Whole, "SSL_ERROR_NO_CYPHER_OVERLAP", "gecko"},
        {"gecko-version", Symptom::TlsCertificate, Role::Whole, "SSL_ERROR_UNSUPPORTED_VERSION", "gecko"},
        {"gecko-internal", Symptom::TlsCertificate, Role::Whole, "SSL_ERROR_INTERNAL_ERROR_ALERT", "gecko"},
        {"gecko-mitm", Symptom::TlsCertificate, Role::Whole, "MOZILLA_PKIX_ERROR_MITM_DETECTED", "gecko"},
        {"gecko-tracker", Symptom::BlockedByClient, Role::Whole,
         "Request to access cookie or storage on “{url}” was blocked because it came from a tracker",
         "gecko"},
        {"gecko-storage", Symptom::BlockedByClient, Role::Whole,
         "Request to access cookie or storage on “{url}” was blocked because", "gecko"},
    };
}

/// A request that a server takes for forged, as frameworks other than Django word it.
QList<TextRow> forgeryRows()
{
    return {
        {"csrf-better-auth", About(Symptom::NotCorsOther, "csrf"), Role::Whole,
         "[Better Auth]: Invalid origin: {origin}", "server"},
        {"google-origin", Symptom::NotCorsOther, Role::Whole,
         "The given origin is not allowed for the given client ID", "other"},
        {"google-client", Symptom::NotCorsOther, Role::Whole,
         "Not a valid origin for the client: {origin} has not been registered for client ID", "other"},
        {"google-mismatch", Symptom::NotCorsOther, Role::Weak, "Error 400: origin_mismatch", "other"},
        {"google-maps", Symptom::NotCorsOther, Role::Weak, "RefererNotAllowedMapError", "other"},
        {"microsoft-redemption", Symptom::NotCorsOther, Role::Whole,
         "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type",
         "server"},
        {"csrf-token", About(Symptom::NotCorsOther, "csrf"), Role::Weak, "CSRF token missing or incorrect",
         "server"},
        {"csrf-mismatch", About(Symptom::NotCorsOther, "csrf"), Role::Weak, "CSRF token mismatch", "server"},
        {"csrf-spring", About(Symptom::NotCorsOther, "csrf"), Role::Whole,
         "Invalid CSRF token found for {url}", "server"},
        {"csrf-rails", About(Symptom::NotCorsOther, "csrf"), Role::Whole,
         "ActionController::InvalidAuthenticityToken", "server"},
        {"csrf-rails-log", About(Symptom::NotCorsOther, "csrf"), Role::Whole,
         "Can't verify CSRF token authenticity", "server"},
        {"csrf-node", About(Symptom::NotCorsOther, "csrf"), Role::Weak, "EBADCSRFTOKEN", "server"},
        {"csrf-node-text", About(Symptom::NotCorsOther, "csrf"), Role::Whole, "invalid csrf token", "server"},
        {"csrf-tornado", About(Symptom::NotCorsOther, "csrf"), Role::Whole, "'_xsrf' argument missing from",
         "server"},
        {"csrf-tornado-cookie", About(Symptom::NotCorsOther, "csrf"), Role::Whole,
         "XSRF cookie does not match", "server"},
        {"s3-signature", Symptom::NotCorsOther, Role::Weak, "SignatureDoesNotMatch", "server"},
        {"s3-denied", Symptom::NotCorsOther, Role::Weak, "AccessDenied Access Denied", "server"},
        {"hls-load", About(Symptom::NotCorsOther, "bare-failure"), Role::Weak,
         "Cannot load {url} HTTP response code:0 This might be a CORS issue, consider installing", "other"},
        {"hls-issue", About(Symptom::NotCorsOther, "bare-failure"), Role::Weak,
         "This might be a CORS issue, consider installing", "other"},
        {"postman-cors", Symptom::GenericAccessControl, Role::Whole,
         "CORS Error: The request has been blocked because of the CORS policy", "tool"},
        {"swagger-reasons", About(Symptom::NotCorsOther, "bare-failure"), Role::Whole,
         "Possible Reasons: CORS Network Failure URL scheme must be \"http\" or \"https\" for CORS request.",
         "other"},
        {"extension-port", Symptom::NotCorsOther, Role::Weak, "Unchecked runtime.lastError", "chromium"},
    };
}

} // namespace

/// What other programs than browsers say of a request that failed, and what their pages and frameworks say instead of an answer.
QList<TextRow> programRows()
{
    return proxyRows() + libraryRows() + errorPageRows() + forgeryRows();
}

} // namespace crosscheck::intake
