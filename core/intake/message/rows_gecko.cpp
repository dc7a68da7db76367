#include "rows.h"

namespace crosscheck::intake {

/// Firefox from 2012 to today in English, and its network panel.
QList<TextRow> oldGeckoRows()
{
    return {
        {"gecko-bare", Symptom::NotCorsOther, Role::Frame, "Cross-Origin Request Blocked", "gecko"},
        {"gecko-cut", Symptom::GenericAccessControl, Role::Frame,
         "Cross-Origin Request Blocked: The Same Origin Policy disallows reading", "gecko"},
        {"gecko-policy-bare", Symptom::GenericAccessControl, Role::Frame,
         "The Same Origin Policy disallows reading", "gecko"},
        {"gecko-no-url", Symptom::GenericAccessControl, Role::Frame,
         "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource",
         "gecko"},
        {"gecko-policy", Symptom::GenericAccessControl, Role::Frame,
         "The Same Origin Policy disallows reading the remote resource at {url}. (Reason: ", "gecko"},
        {"gecko-policy-cut", Symptom::GenericAccessControl, Role::Frame,
         "The Same Origin Policy disallows reading the remote resource at {url}", "gecko"},
        {"gecko-warning-cut", Symptom::AuthorizationNotCoveredByWildcard, Role::Frame,
         "Cross-Origin Request Warning: The Same Origin Policy will disallow reading the remote resource",
         "gecko"},
        // What happy-dom, a browser for tests, prints.
        {"gecko-happy-dom", Symptom::GenericAccessControl, Role::Frame,
         "Cross-Origin Request Blocked: The Same Origin Policy dissallows reading the remote resource at "
         "\"{url}\"",
         "gecko"},
        {"gecko-old-fix", Symptom::GenericAccessControl, Role::Tail,
         "This can be fixed by moving the resource to the same domain or enabling CORS."},
        {"gecko-short-missing", Symptom::AcaoMissing, Role::Reason,
         "CORS header 'Access-Control-Allow-Origin' missing[[). Status code: {status}]]", "gecko"},
        {"gecko-short-missing-2", Symptom::AcaoMissing, Role::Reason,
         "'Access-Control-Allow-Origin' missing[[). Status code: {status}]]", "gecko"},
        {"gecko-short-mismatch", Symptom::AcaoMismatch, Role::Reason,
         "'Access-Control-Allow-Origin' does not match '{value}'", "gecko"},
        {"gecko-failed-status", Symptom::CorsDidNotSucceed, Role::Reason,
         "CORS request did not succeed[[). Status code: {status}]]", "gecko"},
        {"gecko-old-failed", Symptom::CorsDidNotSucceed, Role::Reason, "CORS request failed", "gecko"},
        {"gecko-wildcard-cut", Symptom::AuthorizationNotCoveredByWildcard, Role::Reason,
         "When the `Access-Control-Allow-Headers` is `*`", "gecko"},
        {"gecko-old-preflight", Symptom::PreflightNetworkFailure, Role::Reason,
         "CORS preflight channel did not succeed", "gecko"},
        {"gecko-preflight", Symptom::PreflightStatusNotOk, Role::Reason,
         "CORS preflight response did not succeed", "gecko"},
        {"gecko-credentials", Symptom::UrlHasCredentials, Role::Whole,
         "Window.fetch: {url} is an url with embedded credentials", "gecko"},
        {"gecko-disabled", Symptom::GenericAccessControl, Role::Reason, "Reason: CORS disabled", "gecko"},
        {"gecko-origin-header", Symptom::GenericAccessControl, Role::Reason,
         "CORS header 'Origin' cannot be added", "gecko"},
        {"gecko-old-redirect", Symptom::RedirectDenied, Role::Reason,
         "CORS request external redirect not allowed", "gecko"},
        {"gecko-old-not-http", Symptom::UnsupportedScheme, Role::Reason, "CORS request not http", "gecko"},
        {"gecko-old-missing-token", Symptom::HeaderNotAllowed, Role::Reason,
         "missing token '{header}' in CORS header 'Access-Control-Allow-Headers' from CORS preflight channel",
         "gecko"},
        {"gecko-old-missing-token-2", Symptom::HeaderNotAllowed, Role::Reason,
         "missing token '{header}' in CORS header 'Access-Control-Allow-Headers'", "gecko"},
        {"gecko-token-cut", Symptom::HeaderNotAllowed, Role::Reason,
         "missing token '{header}' in CORS header", "gecko"},
        {"gecko-old-header", Symptom::HeaderNotAllowed, Role::Reason,
         "header '{header}' is not allowed according to header 'Access-Control-Allow-Headers'", "gecko"},
        {"gecko-header-cut", Symptom::HeaderNotAllowed, Role::Reason,
         "Reason: header '{header}' is not allowed", "gecko"},
        {"gecko-short-credential", Symptom::AcaoWildcardWithCredentials, Role::Reason,
         "Credential is not supported if the CORS header 'Access-Control-Allow-Origin' is '*'", "gecko"},
        {"gecko-short-credential-2", Symptom::AcaoWildcardWithCredentials, Role::Reason,
         "Credential is not supported if CORS header is '*'", "gecko"},
        {"gecko-short-multiple", Symptom::AcaoMultipleValues, Role::Reason,
         "Multiple CORS header 'Access-Control-Allow-Origin' not allowed", "gecko"},
        {"gecko-short-multiple-2", Symptom::AcaoMultipleValues, Role::Reason,
         "Multiple CORS headers 'Access-Control-Allow-Origin' not allowed", "gecko"},
        {"gecko-short-acac", Symptom::AcacMissingOrNotTrue, Role::Reason,
         "expected 'true' in CORS header 'Access-Control-Allow-Credentials'", "gecko"},
        {"gecko-short-method", Symptom::MethodNotAllowed, Role::Reason,
         "Did not find method in CORS header 'Access-Control-Allow-Methods'", "gecko"},
        {"gecko-old-blocked", Symptom::GenericAccessControl, Role::Whole,
         "Cross-site request blocked: The Same Origin Policy disallows reading the remote resource at {url}",
         "gecko"},
        {"gecko-old-font", Symptom::GenericAccessControl, Role::Side,
         "downloadable font: download failed {any} bad URI or cross-site access not allowed source: {url}",
         "gecko", "en", "font"},
        {"gecko-old-font-2", Symptom::GenericAccessControl, Role::Side,
         "downloadable font: download failed {any} bad URI or cross-site access not allowed", "gecko", "en",
         "font"},
        {"gecko-font-policy", Symptom::CspBlocked, Role::Side,
         "downloadable font: failed to start download {any} content blocked source: {url}", "gecko", "en",
         "font"},
        {"gecko-font-status", Symptom::NotCorsOther, Role::Weak,
         "downloadable font: download failed {any} status={other} source: {url}", "gecko", "en", "font"},
        {"gecko-font-unreadable", Symptom::NotCorsOther, Role::Weak,
         "downloadable font: rejected by sanitizer {any} source: {url}", "gecko", "en", "font"},
        {"gecko-font-bare", Symptom::NotCorsOther, Role::Weak, "downloadable font: download failed", "gecko",
         "en", "font"},
        {"gecko-websocket", Symptom::Websocket, Role::Whole,
         "Firefox can’t establish a connection to the server at ws{any}", "gecko"},

        // The page behind [Learn More]
        {"gecko-docs-missing", Symptom::AcaoMissing, Role::Reason, "HTTP/CORS/Errors/CORSMissingAllowOrigin",
         "gecko"},
        {"gecko-docs-mismatch", Symptom::AcaoMismatch, Role::Reason,
         "HTTP/CORS/Errors/CORSAllowOriginNotMatchingOrigin", "gecko"},
        {"gecko-docs-multiple", Symptom::AcaoMultipleValues, Role::Reason,
         "HTTP/CORS/Errors/CORSMultipleAllowOriginNotAllowed", "gecko"},
        {"gecko-docs-credentials", Symptom::AcaoWildcardWithCredentials, Role::Reason,
         "HTTP/CORS/Errors/CORSNotSupportingCredentials", "gecko"},
        {"gecko-docs-acac", Symptom::AcacMissingOrNotTrue, Role::Reason,
         "HTTP/CORS/Errors/CORSMissingAllowCredentials", "gecko"},
        {"gecko-docs-method", Symptom::MethodNotAllowed, Role::Reason, "HTTP/CORS/Errors/CORSMethodNotFound",
         "gecko"},
        {"gecko-docs-header", Symptom::HeaderNotAllowed, Role::Reason,
         "HTTP/CORS/Errors/CORSMissingAllowHeaderFromPreflight", "gecko"},
        {"gecko-docs-preflight", Symptom::PreflightStatusNotOk, Role::Reason,
         "HTTP/CORS/Errors/CORSPreflightDidNotSucceed", "gecko"},
        // The titles of MDN's German pages.
        {"gecko-docs-failed-de", Symptom::CorsDidNotSucceed, Role::Reason,
         "Grund: CORS-Anfrage war nicht erfolgreich", "gecko", "de"},
        {"gecko-docs-redirect-de", Symptom::RedirectDenied, Role::Reason,
         "Grund: CORS-Anfrage externer Redirect nicht erlaubt", "gecko", "de"},
        {"gecko-docs-failed", Symptom::CorsDidNotSucceed, Role::Reason, "HTTP/CORS/Errors/CORSDidNotSucceed",
         "gecko"},
        {"gecko-docs-redirect", Symptom::RedirectDenied, Role::Reason,
         "HTTP/CORS/Errors/CORSExternalRedirectNotAllowed", "gecko"},
        {"gecko-docs-http", Symptom::UnsupportedScheme, Role::Reason, "HTTP/CORS/Errors/CORSRequestNotHttp",
         "gecko"},

        // The network panel's column
        {"gecko-panel-missing", Symptom::AcaoMissing, Role::Reason, "CORS Missing Allow Origin", "gecko"},
        {"gecko-panel-mismatch", Symptom::AcaoMismatch, Role::Reason, "CORS Allow Origin Not Matching Origin",
         "gecko"},
        {"gecko-panel-multiple", Symptom::AcaoMultipleValues, Role::Reason,
         "CORS Multiple Allow Origin Not Allowed", "gecko"},
        {"gecko-panel-credentials", Symptom::AcaoWildcardWithCredentials, Role::Reason,
         "CORS Not Supporting Credentials", "gecko"},
        {"gecko-panel-wildcard", Symptom::AcaoWildcardWithCredentials, Role::Reason,
         "CORS No Allow Credentials", "gecko"},
        {"gecko-panel-acac", Symptom::AcacMissingOrNotTrue, Role::Reason, "CORS Missing Allow Credentials",
         "gecko"},
        {"gecko-panel-method", Symptom::MethodNotAllowed, Role::Reason, "CORS Method Not Found", "gecko"},
        {"gecko-panel-header", Symptom::HeaderNotAllowed, Role::Reason,
         "CORS Missing Allow Header From Preflight", "gecko"},
        {"gecko-panel-header-2", Symptom::HeaderNotAllowed, Role::Reason, "CORS Missing Allow Header",
         "gecko"},
        {"gecko-panel-invalid-method", Symptom::MethodNotAllowed, Role::Reason, "CORS Invalid Allow Method",
         "gecko"},
        {"gecko-panel-invalid-header", Symptom::HeaderNotAllowed, Role::Reason, "CORS Invalid Allow Header",
         "gecko"},
        {"gecko-panel-preflight", Symptom::PreflightStatusNotOk, Role::Reason,
         "CORS Preflight Did Not Succeed", "gecko"},
        {"gecko-panel-preflight-2", Symptom::PreflightStatusNotOk, Role::Reason, "CORS Preflight Failed",
         "gecko"},
        {"gecko-panel-failed", Symptom::CorsDidNotSucceed, Role::Reason, "CORS Did Not Succeed", "gecko"},
        {"gecko-panel-failed-2", Symptom::CorsDidNotSucceed, Role::Reason, "CORS Failed", "gecko"},
        {"gecko-panel-redirect", Symptom::RedirectDenied, Role::Reason, "CORS External Redirect Not Allowed",
         "gecko"},
        {"gecko-panel-http", Symptom::UnsupportedScheme, Role::Reason, "CORS Request Not Http", "gecko"},
        {"gecko-panel-http-2", Symptom::UnsupportedScheme, Role::Reason, "CORS Not HTTP", "gecko"},
        {"gecko-panel-multiple-2", Symptom::AcaoMultipleValues, Role::Reason,
         "CORS Multiple Origin Not Allowed", "gecko"},
        {"gecko-panel-origin", Symptom::GenericAccessControl, Role::Reason, "CORS Origin Header Missing",
         "gecko"},
        {"gecko-panel-mixed", Symptom::MixedContent, Role::Weak, "Mixed Block", "gecko"},
        {"gecko-panel-devtools", Symptom::BlockedByClient, Role::Weak, "Blocked By DevTools", "gecko"},
        {"gecko-panel-extension", Symptom::BlockedByClient, Role::Weak, "Blocked By Extension", "gecko"},
        {"gecko-panel-disabled", Symptom::GenericAccessControl, Role::Reason, "CORS Disabled", "gecko"},
    };
}

namespace {

/// What is met of a policy's sentence besides the whole: cut off behind the kind or the address, and in the words of the years that
/// named no kind.
QList<QByteArray> shorterPolicies(const QByteArray& text)
{
    const qsizetype kind = text.indexOf(" ({kind})");
    const qsizetype url = text.indexOf("{url}");
    constexpr qsizetype shortest = 30;
    if (kind < shortest || url < kind || text.first(kind).contains('{'))
        return {};
    const QByteArray upToUrl = text.first(url) + "{url}";
    return {text.first(kind), upToUrl, QByteArray(upToUrl).replace(" ({kind})", "")};
}

/// What is met of a frame besides the whole: its second clause alone where the first ends with a full-width colon, and a warning
/// without its address.
QList<QByteArray> shorterFrames(const QByteArray& text, Symptom symptom)
{
    const qsizetype url = text.indexOf("{url}");
    QList<QByteArray> all;
    static const QByteArray wide = QByteArrayLiteral("\xEF\xBC\x9A");
    const qsizetype clause = text.indexOf(wide);
    if (clause >= 0 && clause < url)
        all.append(text.mid(clause + wide.size()));
    // The last word before the address only leads to it.
    const qsizetype lead = text.first(qMax<qsizetype>(0, url - 1)).lastIndexOf(' ');
    constexpr qsizetype shortest = 60;
    if (symptom == Symptom::AuthorizationNotCoveredByWildcard && lead > shortest)
        all.append(text.first(lead));
    return all;
}

} // namespace

QList<TextRow> firefoxLanguageRows()
{
    struct Row
    {
        const char* locale;
        Role role;
        Symptom symptom;
        const char* text;
        fetch::TextKind kind{};
    };
    static constexpr Row rows[] = {
#include "firefox_languages.inc"
    };
    QList<TextRow> result;
    result.reserve(std::size(rows));
    static const QList<QList<QByteArray>> shorter = [] { // the rows only point to their texts
        QList<QList<QByteArray>> all;
        for (const Row& row : rows)
            all.append(row.symptom == Symptom::CspBlocked ? shorterPolicies(row.text)
                       : row.role == Role::Frame          ? shorterFrames(row.text, row.symptom)
                                                          : QList<QByteArray>());
        return all;
    }();
    for (size_t i = 0; i < std::size(rows); ++i) {
        const Row& row = rows[i];
        const bool frame = row.role == Role::Frame;
        result.append(TextRow{frame ? "firefox-language" : "firefox-sentence", About(row.symptom, row.kind),
                              row.role, row.text, "gecko", row.locale});
        for (const QByteArray& text : shorter.at(qsizetype(i)))
            result.append(TextRow{frame ? "firefox-language" : "firefox-policy", row.symptom, row.role,
                                  text.constData(), "gecko", row.locale});
    }
    return result;
}

} // namespace crosscheck::intake
