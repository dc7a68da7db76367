#include "wizard/build.h"

namespace crosscheck::wizard {

namespace {
using fetch::Symptom;
using words::Sentence;
constexpr Sentence leafLocalNetworkCorrection{
    "wizard.leaf.local-network.correction", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard", "Common advice says to send Access-Control-Allow-Private-Network. No browser looks at it: "
                  "that proposal was given up in 2024, and a permission of the browser took its place.")};
constexpr Sentence leafOptionsNotRoutedCorrection{
    "wizard.leaf.options-not-routed.correction", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "Common advice says that a failing preflight means a missing OPTIONS handler. As often "
                      "it is the login check, a redirect, a refused origin or a crash: the status tells.")};
constexpr Sentence leafStarIncludeCorrection{
    "wizard.leaf.star-include.correction", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard", "Common advice asks for a named origin and Allow-Credentials as soon as cookies or "
                  "Authorization are involved. It holds for credentials: \"include\" only: an Authorization "
                  "header that the script sets itself passes with * as well, once Allow-Headers lists it.")};
constexpr Sentence leafOnlyPreflightCorrection{
    "wizard.leaf.only-preflight.correction", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Common advice says to check Allow-Methods and Allow-Headers when OPTIONS is "
                                "fine and the request fails. Those two are judged on the preflight; the "
                                "request itself was sent, so look at its own Access-Control-Allow-Origin.")};
constexpr Sentence leafCredentialsNotSentCorrection{
    "wizard.leaf.credentials-not-sent.correction", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Common advice stops at credentials: \"include\". The cookie's own SameSite, "
                                "Secure and the browser's third-party rules count as well.")};
constexpr Sentence leafAuthorizationStarCorrection{
    "wizard.leaf.authorization-star.correction", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "Common advice says that * never covers Authorization. The standard says so too; "
                      "today's browsers let it pass all the same, so that this is not what blocks you.")};
constexpr Sentence leafDevelopmentFine{
    "wizard.leaf.development.fine", "wizard",
    QT_TRANSLATE_NOOP("wizard", "A development proxy (Vite, webpack) makes page and API one origin: nothing "
                                "has to change on the server. It works during development only.")};
constexpr Sentence leafSameOriginFine{
    "wizard.leaf.same-origin.fine", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Page and URL have one origin: CORS has no say here. Look at the status and "
                                "the body of the answer.")};
constexpr Sentence leafElementFine{
    "wizard.leaf.element.fine", "wizard",
    QT_TRANSLATE_NOOP("wizard", "An element without crossorigin loads without CORS; the page can't read its "
                                "bytes. Add crossorigin and CORS headers only where it has to.")};
constexpr Sentence leafPreflightFineFine{
    "wizard.leaf.preflight-fine.fine", "wizard",
    QT_TRANSLATE_NOOP("wizard", "The preflight passes: origin, method and headers are allowed. Send the "
                                "request itself to see the rest.")};
constexpr Sentence leafTokenRefusedFine{
    "wizard.leaf.token-refused.fine", "wizard",
    QT_TRANSLATE_NOOP("wizard", "CORS is in order: your page can read the answer. The server refuses the "
                                "token itself; its body says why.")};
constexpr Sentence leafFineFine{
    "wizard.leaf.fine.fine", "wizard",
    QT_TRANSLATE_NOOP("wizard", "CORS is in order: the answer lets your page in. What fails now fails for "
                                "another reason: look at the status, the body and the page's own code.")};
} // namespace

QList<Row> leavesRows()
{
    return {
        leaf("leaf.mixed-content", "mixed-content", Symptom::MixedContent, nullptr, nullptr),
        leaf("leaf.safari-local", "safari-no-localhost-exception", Symptom::MixedContent, nullptr, nullptr),
        leaf("leaf.local-network", "lna-prompt-denied", Symptom::LocalNetworkPermission, nullptr,
             &leafLocalNetworkCorrection),
        leaf("leaf.insecure-page", "lna-insecure-page", Symptom::InsecureContextPrivateNetwork, nullptr,
             &leafLocalNetworkCorrection),
        leaf("leaf.csp", "csp-connect-src", Symptom::CspBlocked, nullptr, nullptr),
        leaf("leaf.blocker", "tracker-list-block", Symptom::BlockedByClient, nullptr, nullptr),
        leaf("leaf.same-origin-mode", "same-origin-mode-set", Symptom::SameOriginMode, nullptr, nullptr),
        leaf("leaf.unsupported", "wrong-url-scheme-missing", Symptom::UnsupportedScheme, nullptr, nullptr),
        leaf("leaf.no-cors-mode", "no-cors-trap", Symptom::NoCorsOpaque, nullptr, nullptr),
        leaf("leaf.options-not-routed", "options-not-routed", Symptom::PreflightStatusNotOk, nullptr,
             &leafOptionsNotRoutedCorrection),
        leaf("leaf.options-needs-auth", "options-needs-auth", Symptom::PreflightStatusNotOk, nullptr,
             &leafOptionsNotRoutedCorrection),
        leaf("leaf.preflight-403", "origin-refused-403", Symptom::PreflightStatusNotOk, nullptr,
             &leafOptionsNotRoutedCorrection),
        leaf("leaf.preflight-redirected", "preflight-redirected", Symptom::PreflightRedirect, nullptr,
             nullptr),
        leaf("leaf.preflight-400", "origin-refused-400", Symptom::PreflightStatusNotOk, nullptr, nullptr),
        leaf("leaf.preflight-5xx", "preflight-5xx", Symptom::PreflightStatusNotOk, nullptr, nullptr),
        leaf("leaf.preflight-gateway", "proxy-error-page-without-cors", Symptom::PreflightStatusNotOk,
             nullptr, nullptr),
        leaf("leaf.preflight-other", "options-blocked-by-server-config", Symptom::PreflightStatusNotOk,
             nullptr, &leafOptionsNotRoutedCorrection),
        leaf("leaf.preflight-closed", "server-closes-on-options", Symptom::PreflightNetworkFailure, nullptr,
             nullptr),
        leaf("leaf.refused", "server-down", Symptom::ConnectionRefused, nullptr, nullptr),
        leaf("leaf.unreachable", "no-way-to-address", Symptom::ConnectionRefused, nullptr, nullptr),
        leaf("leaf.proxy", "browser-proxy-fails", Symptom::ConnectionRefused, nullptr, nullptr),
        leaf("leaf.dns", "dns-nxdomain", Symptom::DnsFailure, nullptr, nullptr),
        leaf("leaf.certificate", "tls-self-signed", Symptom::TlsCertificate, nullptr, nullptr),
        leaf("leaf.certificate-name", "tls-name-or-chain", Symptom::TlsCertificate, nullptr, nullptr),
        leaf("leaf.protocol", "https-to-http-port", Symptom::TlsCertificate, nullptr, nullptr),
        leaf("leaf.timeout", "firewall-drop", Symptom::Timeout, nullptr, nullptr),
        leaf("leaf.closed", "crash-mid-response", Symptom::ConnectionReset, nullptr, nullptr),
        leaf("leaf.slash", "acao-trailing-slash", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.scheme", "acao-scheme-differs", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.port", "acao-port-differs", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.loopback-name", "localhost-vs-127", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.default-port", "acao-default-port-written", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.www", "acao-www-or-subdomain", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.case", "acao-case-differs", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.null", "acao-null-literal", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.pattern", "acao-pattern-literal", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.lines", "acao-two-values", Symptom::AcaoMultipleValues, nullptr, nullptr),
        leaf("leaf.list", "acao-list-in-one-header", Symptom::AcaoMultipleValues, nullptr, nullptr),
        leaf("leaf.empty", "acao-empty", Symptom::AcaoInvalidValue, nullptr, nullptr),
        leaf("leaf.placeholder", "acao-literal-placeholder", Symptom::AcaoInvalidValue, nullptr, nullptr),
        leaf("leaf.invalid", "acao-no-scheme", Symptom::AcaoInvalidValue, nullptr, nullptr),
        leaf("leaf.other", "acao-static-other-env", Symptom::AcaoMismatch, nullptr, nullptr),
        leaf("leaf.refused-silently-preflight", "origin-refused-silently", Symptom::PreflightMissingAcao,
             nullptr, nullptr),
        leaf("leaf.no-cors-preflight", "no-cors-anywhere", Symptom::PreflightMissingAcao, nullptr, nullptr),
        leaf("leaf.nginx-if", "nginx-if-is-its-own-level", Symptom::PreflightMissingAcao, nullptr, nullptr),
        leaf("leaf.star-include", "wildcard-with-include", Symptom::AcaoWildcardWithCredentials, nullptr,
             &leafStarIncludeCorrection),
        leaf("leaf.acac-missing", "acac-missing", Symptom::AcacMissingOrNotTrue, nullptr,
             &leafStarIncludeCorrection),
        leaf("leaf.acac-wrong", "acac-wrong-case-or-value", Symptom::AcacMissingOrNotTrue, nullptr, nullptr),
        leaf("leaf.star-literal", "wildcard-acam-acah-with-credentials", Symptom::MethodNotAllowed, nullptr,
             nullptr),
        leaf("leaf.star-literal-headers", "wildcard-acam-acah-with-credentials", Symptom::HeaderNotAllowed,
             nullptr, nullptr),
        leaf("leaf.malformed-methods", "acah-acam-malformed", Symptom::MethodNotAllowed, nullptr, nullptr),
        leaf("leaf.malformed-headers", "acah-acam-malformed", Symptom::HeaderNotAllowed, nullptr, nullptr),
        leaf("leaf.method-missing", "preflight-method-missing", Symptom::MethodNotAllowed, nullptr, nullptr),
        leaf("leaf.method-lower-case", "method-lower-case-patch", Symptom::MethodNotAllowed, nullptr,
             nullptr),
        leaf("leaf.header-missing", "preflight-header-missing-in-acah", Symptom::HeaderNotAllowed, nullptr,
             nullptr),
        leaf("leaf.client-sets", "client-sets-response-headers", Symptom::HeaderNotAllowed, nullptr, nullptr),
        leaf("leaf.redirect-wrong", "acao-static-other-env", Symptom::RedirectDenied, nullptr, nullptr),
        leaf("leaf.redirect-https", "redirect-http-to-https", Symptom::RedirectDenied, nullptr, nullptr),
        leaf("leaf.redirect-slash", "redirect-trailing-slash", Symptom::RedirectDenied, nullptr, nullptr),
        leaf("leaf.redirect-www", "redirect-to-other-name", Symptom::RedirectDenied, nullptr, nullptr),
        leaf("leaf.redirect-login", "redirect-to-login", Symptom::RedirectDenied, nullptr, nullptr),
        leaf("leaf.redirect-bare", "redirect-without-cors", Symptom::RedirectDenied, nullptr, nullptr),
        leaf("leaf.redirect-null", "redirect-origin-null", Symptom::RedirectDenied, nullptr, nullptr),
        leaf("leaf.redirect-host", "redirect-to-host-without-cors", Symptom::RedirectDenied, nullptr,
             nullptr),
        leaf("leaf.auth-401", "auth-before-cors-401", Symptom::AcaoMissing, nullptr, nullptr),
        leaf("leaf.answer-403", "origin-refused-403", Symptom::AcaoMissing, nullptr, nullptr),
        leaf("leaf.not-found", "not-found-without-cors", Symptom::AcaoMissing, nullptr, nullptr),
        leaf("leaf.validation", "validation-before-cors", Symptom::AcaoMissing, nullptr, nullptr),
        leaf("leaf.gateway", "proxy-error-page-without-cors", Symptom::AcaoMissing, nullptr, nullptr),
        leaf("leaf.error-page", "error-page-without-cors", Symptom::AcaoMissing, nullptr, nullptr),
        leaf("leaf.nginx-always", "nginx-add-header-no-always", Symptom::AcaoMissing, nullptr, nullptr),
        leaf("leaf.refused-silently", "origin-refused-silently", Symptom::AcaoMissing, nullptr, nullptr),
        leaf("leaf.only-preflight", "cors-only-on-preflight", Symptom::AcaoMissing, nullptr,
             &leafOnlyPreflightCorrection),
        leaf("leaf.no-cors", "no-cors-anywhere", Symptom::AcaoMissing, nullptr, nullptr),
        leaf("leaf.credentials-not-sent", "credentials-not-sent", Symptom::NotCorsOther, nullptr,
             &leafCredentialsNotSentCorrection),
        leaf("leaf.authorization-star", "authorization-vs-star", Symptom::AuthorizationNotCoveredByWildcard,
             nullptr, &leafAuthorizationStarCorrection),
        leaf("leaf.development", "no-cors-anywhere", Symptom::AcaoMissing, &leafDevelopmentFine, nullptr),
        leaf("leaf.same-origin", "", Symptom::NotCorsOther, &leafSameOriginFine, nullptr),
        leaf("leaf.element", "", Symptom::NotCorsOther, &leafElementFine, nullptr),
        leaf("leaf.preflight-fine", "", Symptom::NotCorsOther, &leafPreflightFineFine, nullptr),
        leaf("leaf.token-refused", "", Symptom::NotCorsOther, &leafTokenRefusedFine, nullptr),
        leaf("leaf.fine", "", Symptom::NotCorsOther, &leafFineFine, nullptr),
    };
}

} // namespace crosscheck::wizard
