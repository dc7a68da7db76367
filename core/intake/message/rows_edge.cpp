#include "rows.h"

namespace crosscheck::intake {

/// Internet Explorer 10 and 11 (trident) and Edge before 2020 (edgehtml). Edge's texts begin with [CORS]; a text of which the
/// code alone is left is read in code_lines.cpp.
QList<TextRow> edgeRows()
{
    return {
        {"edge-sec7120", Symptom::AcaoMissingOrMismatch, Role::Whole,
         "SEC7120: [CORS] The origin '{origin}' did not find '{any}' in the Access-Control-Allow-Origin "
         "response header for cross-origin resource "
         "at '{url}'.",
         "edgehtml"},
        {"edge-sec7120-bare", Symptom::AcaoMissingOrMismatch, Role::Whole,
         "[CORS] The origin '{origin}' did not find '{any}' in the Access-Control-Allow-Origin response "
         "header for cross-origin resource "
         "at '{url}'.",
         "edgehtml"},
        {"trident-sec7120", Symptom::AcaoMissingOrMismatch, Role::Whole,
         "SEC7120: Origin {origin} not found in Access-Control-Allow-Origin header.", "trident"},
        {"trident-origin", Symptom::AcaoMissingOrMismatch, Role::Whole,
         "Origin {origin} not found in Access-Control-Allow-Origin header.", "trident"},
        {"trident-sec7121", Symptom::AcaoWildcardWithCredentials, Role::Whole,
         "SEC7121: Wildcard in Access-Control-Allow-Origin not allowed when credentials flag is set to true",
         "trident"},
        {"edge-sec7121", Symptom::AcacMissingOrNotTrue, Role::Whole,
         "SEC7121: [CORS] The origin '{origin}' did not find 'true' in the Access-Control-Allow-Credentials "
         "response header for cross-origin "
         "resource at '{url}'.",
         "edgehtml"},
        {"trident-sec7122", Symptom::AcacMissingOrNotTrue, Role::Whole,
         "SEC7122: Credentials flag was set to true, but Access-Control-Allow-Credentials was not \"true\".",
         "trident"},
        {"trident-credentials", Symptom::AcacMissingOrNotTrue, Role::Whole,
         "Credentials flag was set to true, but Access-Control-Allow-Credentials was not", "trident"},
        {"edge-sec7122", Symptom::AcaoWildcardWithCredentials, Role::Whole,
         "SEC7122: [CORS] The origin '{origin}' cannot use the wildcard '*' in the "
         "Access-Control-Allow-Origin response header {any} for "
         "cross-origin resource at '{url}'.",
         "edgehtml"},
        {"edge-sec7123", Symptom::HeaderNotAllowed, Role::Whole,
         "SEC7123: [CORS] Request header '{header}' was not present in the Access-Control-Allow-Headers "
         "list.",
         "edgehtml"},
        {"trident-sec7123", Symptom::HeaderNotAllowed, Role::Whole,
         "SEC7123: Request header {header} was not present in the Access-Control-Allow-Headers list.",
         "trident"},
        {"trident-header", Symptom::HeaderNotAllowed, Role::Whole,
         "Request header {header} was not present in the Access-Control-Allow-Headers list.", "trident"},
        {"edge-sec7123-origin", Symptom::HeaderNotAllowed, Role::Whole,
         "[CORS] The origin '{origin}' did not find '{header}' in the Access-Control-Allow-Headers {any} "
         "response header for cross-origin resource "
         "at '{url}'.",
         "edgehtml"},
        {"edge-sec7124-origin", Symptom::MethodNotAllowed, Role::Whole,
         "[CORS] The origin '{origin}' did not find '{method}' in the Access-Control-Allow-Methods {any} "
         "response header for cross-origin resource "
         "at '{url}'.",
         "edgehtml"},
        {"trident-sec7124", Symptom::MethodNotAllowed, Role::Whole,
         "SEC7124: Request method {method} was not present in the Access-Control-Allow-Methods list.",
         "trident"},
        {"trident-method", Symptom::MethodNotAllowed, Role::Whole,
         "Request method {method} was not present in the Access-Control-Allow-Methods list.", "trident"},
        {"trident-sec7127", Symptom::RedirectDenied, Role::Whole,
         "SEC7127: Redirect was blocked for CORS request.", "trident"},
        {"trident-redirect", Symptom::RedirectDenied, Role::Whole, "Redirect was blocked for CORS request.",
         "trident"},
        {"trident-sec7128", Symptom::AcaoMultipleValues, Role::Whole,
         "SEC7128: Multiple Access-Control-Allow-Origin headers are not allowed for CORS response.",
         "trident"},
        {"trident-multiple", Symptom::AcaoMultipleValues, Role::Whole,
         "Multiple Access-Control-Allow-Origin headers are not allowed for CORS response.", "trident"},
        {"trident-sec7118", Symptom::GenericAccessControl, Role::Weak,
         "SEC7118: XMLHttpRequest for {url} required Cross Origin Resource Sharing (CORS).", "trident", "en",
         "XMLHttpRequest"},
        {"trident-sec7118-bare", Symptom::GenericAccessControl, Role::Weak,
         "XMLHttpRequest for {url} required Cross Origin Resource Sharing (CORS).", "trident", "en",
         "XMLHttpRequest"},
        {"trident-sec7119", Symptom::GenericAccessControl, Role::Weak,
         "SEC7119: XMLHttpRequest for {url} required CORS preflight.", "trident", "en", "XMLHttpRequest"},
        {"trident-denied", Symptom::GenericAccessControl, Role::Side,
         "SCRIPT7002: XMLHttpRequest: Network Error 0x80070005, Access is denied.", "trident", "en",
         "XMLHttpRequest"},
        {"trident-denied-bare", Symptom::GenericAccessControl, Role::Side,
         "XMLHttpRequest: Network Error 0x80070005, {any}denied", "trident", "en", "XMLHttpRequest"},
        {"trident-network", Symptom::ConnectionRefused, Role::Side,
         "SCRIPT7002: XMLHttpRequest: Network Error 0x2efd, Could not complete the operation due to error "
         "00002efd.",
         "trident", "en", "XMLHttpRequest"},
        // WinINet's own number stands behind it: 12007, 12002, 12031, 12157 and others in hexadecimal digits.
        {"trident-name", Symptom::DnsFailure, Role::Side,
         "SCRIPT7002: XMLHttpRequest: Network Error 0x2ee7, Could not complete the operation due to error "
         "00002ee7.",
         "trident", "en", "XMLHttpRequest"},
        {"trident-timeout", Symptom::Timeout, Role::Side,
         "SCRIPT7002: XMLHttpRequest: Network Error 0x2ee2, Could not complete the operation due to error "
         "00002ee2.",
         "trident", "en", "XMLHttpRequest"},
        {"trident-reset", Symptom::ConnectionReset, Role::Side,
         "SCRIPT7002: XMLHttpRequest: Network Error 0x2eff, Could not complete the operation due to error "
         "00002eff.",
         "trident", "en", "XMLHttpRequest"},
        {"trident-secure", Symptom::TlsCertificate, Role::Side,
         "SCRIPT7002: XMLHttpRequest: Network Error 0x2f7d, Could not complete the operation due to error "
         "00002f7d.",
         "trident", "en", "XMLHttpRequest"},
        {"trident-network-other", About(Symptom::NotCorsOther, "bare-failure"), Role::Side,
         "SCRIPT7002: XMLHttpRequest: Network Error {any}, Could not complete the operation due to error "
         "{any}.",
         "trident", "en", "XMLHttpRequest"},
        {"trident-network-bare", About(Symptom::NotCorsOther, "bare-failure"), Role::Side,
         "SCRIPT7002: XMLHttpRequest: Network Error", "trident", "en", "XMLHttpRequest"},
        {"trident-script5", Symptom::GenericAccessControl, Role::Whole, "SCRIPT5: Access is denied.",
         "trident"},
        {"trident-font", Symptom::GenericAccessControl, Role::Whole,
         "CSS3117: @font-face failed cross-origin request. Resource access is restricted.", "trident", "en",
         "font"},
        {"trident-font-bare", Symptom::GenericAccessControl, Role::Whole,
         "@font-face failed cross-origin request. Resource access is restricted.", "trident", "en", "font"},
        {"trident-mixed", Symptom::MixedContent, Role::Whole,
         "SEC7111: HTTPS security is compromised by {url}", "trident"},
        {"trident-dev-tools", Symptom::TlsCertificate, Role::Weak,
         "SEC7131: Security of a sandboxed iframe is potentially compromised", "trident"},
        {"edge-csp", Symptom::CspBlocked, Role::Whole,
         "CSP14312: Resource violated directive '{token}' in Content-Security-Policy: {url}", "edgehtml"},
    };
}

} // namespace crosscheck::intake
