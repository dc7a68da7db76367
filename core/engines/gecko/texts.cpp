#include "engines/tables.h"

namespace crosscheck::engines {

using fetch::Symptom;

const QList<TextRow>& geckoTexts()
{
    static const QList<TextRow> rows{
        // The frame and its reasons.
        {"gecko-frame", Symptom::GenericAccessControl, Role::Frame,
         "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
         "{url}. (Reason: "},
        {"gecko-frame-quoted", Symptom::GenericAccessControl, Role::Frame,
         "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
         "‘{url}’. (Reason: "},
        {"gecko-warning-frame", Symptom::GenericAccessControl, Role::Frame,
         "Cross-Origin Request Warning: The Same Origin Policy will disallow reading the remote resource at "
         "{url} soon. (Reason: "},
        {"gecko-frame-cut", Symptom::GenericAccessControl, Role::Frame,
         "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
         "{url}"},
        {"gecko-acao-missing", Symptom::AcaoMissing, Role::Reason,
         "CORS header ‘Access-Control-Allow-Origin’ missing).[[ Status code: {status}.]]"},
        {"gecko-acao-mismatch", Symptom::AcaoMismatch, Role::Reason,
         "CORS header ‘Access-Control-Allow-Origin’ does not match ‘{value}’)."},
        {"gecko-acao-multiple", Symptom::AcaoMultipleValues, Role::Reason,
         "Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed)."},
        {"gecko-acao-wildcard", Symptom::AcaoWildcardWithCredentials, Role::Reason,
         "Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’)."},
        {"gecko-acac", Symptom::AcacMissingOrNotTrue, Role::Reason,
         "expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’)."},
        {"gecko-method", Symptom::MethodNotAllowed, Role::Reason,
         "Did not find method in CORS header ‘Access-Control-Allow-Methods’)."},
        {"gecko-header", Symptom::HeaderNotAllowed, Role::Reason,
         "header ‘{header}’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS "
         "preflight response)."},
        {"gecko-methods-unreadable", Symptom::MethodNotAllowed, Role::Reason,
         "invalid token ‘{token}’ in CORS header ‘Access-Control-Allow-Methods’)."},
        {"gecko-headers-unreadable", Symptom::HeaderNotAllowed, Role::Reason,
         "invalid token ‘{token}’ in CORS header ‘Access-Control-Allow-Headers’)."},
        {"gecko-preflight-status", Symptom::PreflightStatusNotOk, Role::Reason,
         "CORS preflight response did not succeed).[[ Status code: {status}.]]"},
        {"gecko-redirect", Symptom::RedirectDenied, Role::Reason,
         "CORS request external redirect not allowed)."},
        {"gecko-failed", Symptom::CorsDidNotSucceed, Role::Reason,
         "CORS request did not succeed). Status code: (null)."},
        {"gecko-not-http", Symptom::UnsupportedScheme, Role::Reason, "CORS request not http)."},
        {"gecko-authorization-star", Symptom::AuthorizationNotCoveredByWildcard, Role::Reason,
         "When the `Access-Control-Allow-Headers` is `*`, the `Authorization` header is not covered. To "
         "include the `Authorization` header, it must be explicitly listed in CORS header "
         "`Access-Control-Allow-Headers`)."},

        // Lines of their own.
        {"gecko-event-source", Symptom::GenericAccessControl, Role::Side,
         "Firefox can’t establish a connection to the server at {url}."},
        {"gecko-module", Symptom::GenericAccessControl, Role::Side,
         "Module source URI is not allowed in this document: “{url}”.", "", "en", "script"},
        {"gecko-script", Symptom::GenericAccessControl, Role::Side,
         "<script> source URI is not allowed in this document: “{url}”.", "", "en", "script"},
        {"gecko-font", Symptom::GenericAccessControl, Role::Side,
         "downloadable font: download failed (font-family: \"{token}\" style:normal weight:400 stretch:100 "
         "src index:0): bad URI or "
         "cross-site access not allowed source: {url}",
         "", "en", "font"},
        {"gecko-font-blocked", Symptom::CspBlocked, Role::Side,
         "downloadable font: failed to start download (font-family: \"{token}\" style:normal weight:400 "
         "stretch:100 src index:0): "
         "content blocked source: {url}",
         "", "en", "font"},
        {"gecko-mixed", Symptom::MixedContent, Role::Whole, "Blocked loading mixed active content “{url}”"},
        {"gecko-mixed-upgraded", Symptom::MixedContent, Role::Whole,
         "Mixed Content: Upgrading insecure display request ‘{url}’ to use ‘https’"},
        {"gecko-referrer-policy", Symptom::NotCorsOther, Role::Weak,
         "Referrer Policy: Ignoring the less restricted referrer policy “{token}” for the cross-site "
         "request: "
         "{url}"},
        {"gecko-font-status", Symptom::NotCorsOther, Role::Weak,
         "downloadable font: download failed (font-family: \"{token}\" style:normal weight:400 stretch:100 "
         "src index:0): status={any} source: {url}",
         "", "en", "font"},
        {"gecko-font-not-started", Symptom::NotCorsOther, Role::Weak,
         "downloadable font: failed to start download (font-family: \"{token}\" style:normal weight:400 "
         "stretch:100 src index:0): status={any} source: {url}",
         "", "en", "font"},
        {"gecko-integrity-malformed", About(Symptom::NotCorsOther, "integrity"), Role::Weak,
         "The script element has a malformed hash in its integrity attribute: “{token}”. The correct format "
         "is “<hash algorithm>-<hash value>”."},
        {"gecko-integrity-algorithm", About(Symptom::NotCorsOther, "integrity"), Role::Weak,
         "Unsupported hash algorithm in the integrity attribute: “{token}”"},
        {"gecko-integrity-none", About(Symptom::NotCorsOther, "integrity"), Role::Weak,
         "The integrity attribute does not contain any valid metadata."},
        {"gecko-integrity-undecodable", About(Symptom::NotCorsOther, "integrity"), Role::Weak,
         "The hash contained in the integrity attribute could not be decoded."},
        {"gecko-integrity-length", About(Symptom::NotCorsOther, "integrity"), Role::Weak,
         "The hash contained in the integrity attribute has the wrong length."},
        {"gecko-csp-script", Symptom::CspBlocked, Role::Whole,
         "Content-Security-Policy: The page’s settings blocked a script ({kind}) at {url} from being "
         "executed because it violates the following directive: “{token}”"},
        {"gecko-csp-style", Symptom::CspBlocked, Role::Whole,
         "Content-Security-Policy: The page’s settings blocked a style ({kind}) at {url} from being "
         "applied because it violates the following directive: “{token}”"},
        {"gecko-csp-worker", Symptom::CspBlocked, Role::Whole,
         "Content-Security-Policy: The page’s settings blocked a worker script (worker-src) at {url} from "
         "being executed because it violates the following directive: “{token}”"},
        {"gecko-status-line", Symptom::NotCorsOther, Role::Weak,
         "The status line of the HTTP response is invalid"},
        {"gecko-module-failed", Symptom::NotCorsOther, Role::Weak,
         "Loading failed for the module with source “{url}”."},
        {"gecko-worker-mime", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "Loading Worker from “{url}” was blocked because of a disallowed MIME type (“{token}”)."},
        {"gecko-script-refused", Symptom::NotCorsOther, Role::Whole,
         "Script from “{url}” was blocked because of a disallowed MIME type (“{token}”)."},
        {"gecko-style-mime", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "The stylesheet {url} was not loaded because its MIME type, “{token}”, is not “text/css”."},
        {"gecko-nosniff-warning", About(Symptom::NotCorsOther, "mime-type"), Role::Weak,
         "X-Content-Type-Options header warning: value was “{token}”; did you mean to send “nosniff”?"},
        {"gecko-media-type", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "HTTP “Content-Type” of “{token}” is not supported. Load of media resource {url} failed."},
        {"gecko-media-decode", Symptom::NotCorsOther, Role::Weak,
         "Media resource {url} could not be decoded."},
        {"gecko-font-rejected", Symptom::NotCorsOther, Role::Weak,
         "downloadable font: rejected by sanitizer (font-family: \"{token}\" style:normal weight:400 "
         "stretch:100 src index:0) source: {url}"},
        {"gecko-forbidden-header", About(Symptom::NotCorsOther, "forbidden-header"), Role::Weak,
         "Attempt to set a forbidden header was denied: {token}"},
        {"gecko-csp", Symptom::CspBlocked, Role::Whole,
         "Content-Security-Policy: The page’s settings blocked the loading of a resource ({kind}) at {url} "
         "because it violates the "
         "following directive: “{token}”"},
        {"gecko-csp-report", Symptom::CspBlocked, Role::Weak,
         "Content-Security-Policy: (Report-Only policy) The page’s settings would block the loading of a "
         "resource ({kind}) at {url} "
         "because it violates the following directive: “{token}”"},
        {"gecko-csp-report-script", Symptom::CspBlocked, Role::Weak,
         "Content-Security-Policy: (Report-Only policy) The page’s settings would block a script ({kind}) at "
         "{url} from being executed because it violates the following directive: “{token}”"},
        {"gecko-csp-report-style", Symptom::CspBlocked, Role::Weak,
         "Content-Security-Policy: (Report-Only policy) The page’s settings would block a style ({kind}) at "
         "{url} from being applied because it violates the following directive: “{token}”"},
        {"gecko-csp-report-worker", Symptom::CspBlocked, Role::Weak,
         "Content-Security-Policy: (Report-Only policy) The page’s settings would block a worker script "
         "(worker-src) at {url} from being executed because it violates the following directive: “{token}”"},
        {"gecko-csp-upgrade", Symptom::NotCorsOther, Role::Weak,
         "Content-Security-Policy: Upgrading insecure request ‘{url}’ to use ‘https’"},
        {"gecko-csp-no-report", Symptom::NotCorsOther, Role::Weak,
         "Content-Security-Policy: This site ({url}) has a Report-Only policy without a report-uri directive "
         "nor a report-to directive. "
         "CSP will not block and cannot report violations of this policy."},
        {"gecko-csp-unknown", Symptom::NotCorsOther, Role::Weak,
         "Content-Security-Policy: Couldn’t process unknown directive ‘{token}’"},
        {"gecko-corp", Symptom::CorpBlocked, Role::Whole,
         "The resource at “{url}” was blocked due to its Cross-Origin-Resource-Policy header (or lack "
         "thereof). See {any}#"},
        {"gecko-same-origin", Symptom::SameOriginMode, Role::Whole,
         "Security Error: Content at {page} may not load data from {url}."},
        {"gecko-may-not-link", About(Symptom::NotCorsOther, "local-file"), Role::Whole,
         "Security Error: Content at {page} may not load or link to {url}."},
        {"gecko-orb", Symptom::OrbCorbBlocked, Role::Whole,
         "The resource at “{url}” was blocked by OpaqueResponseBlocking. Reason: “{token}”."},
        {"gecko-orb-blank", Symptom::OrbCorbBlocked, Role::Side,
         "A resource is blocked by OpaqueResponseBlocking, please check browser console for details."},
        {"gecko-script-failed", Symptom::NotCorsOther, Role::Weak,
         "Loading failed for the <script> with source “{url}”."},
        {"gecko-data-redirect", Symptom::UnsupportedScheme, Role::Whole,
         "Redirecting to data: URI not allowed (Blocked loading of: “{url}”)"},
        {"gecko-integrity", About(Symptom::NotCorsOther, "integrity"), Role::Whole,
         "None of the “{any}” hashes in the integrity attribute match the content of the subresource at "
         "“{url}”. The computed hash is "
         "“{token}”."},
        {"gecko-integrity-policy", About(Symptom::NotCorsOther, "integrity"), Role::Whole,
         "The page’s settings blocked a script at {url} from being loaded because it is missing integrity "
         "metadata."},
        {"gecko-integrity-policy-report", About(Symptom::NotCorsOther, "integrity"), Role::Side,
         "(Report-Only policy) The page’s settings would block a script at {url} from being loaded because "
         "it is missing "
         "integrity metadata."},
        {"gecko-integrity-no-cors", About(Symptom::NotCorsOther, "integrity"), Role::Whole,
         "“{url}” is not eligible for integrity checks since it’s neither CORS-enabled nor same-origin."},
        {"gecko-sync", Symptom::NotCorsOther, Role::Weak,
         "Synchronous XMLHttpRequest on the main thread is deprecated because of its detrimental effects to "
         "the end user’s experience. "
         "For more help https://xhr.spec.whatwg.org/#sync-warning"},
        {"gecko-nosniff", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "The resource from “{url}” was blocked due to MIME type (“{token}”) mismatch "
         "(X-Content-Type-Options: nosniff)."},
        {"gecko-script-mime", About(Symptom::NotCorsOther, "mime-type"), Role::Weak,
         "The script from “{url}” was loaded even though its MIME type (“{token}”) is not a valid JavaScript "
         "MIME type."},
        {"gecko-module-mime", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "Loading module from “{url}” was blocked because of a disallowed MIME type (“{token}”)."},
        {"gecko-sandbox", Symptom::NotCorsOther, Role::Weak,
         "An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can remove "
         "its sandboxing."},
        {"gecko-quirks", Symptom::NotCorsOther, Role::Weak,
         "This page is in Quirks Mode. Page layout may be impacted. For Standards Mode use “<!DOCTYPE "
         "html>”."},
    };
    return rows;
}

} // namespace crosscheck::engines
