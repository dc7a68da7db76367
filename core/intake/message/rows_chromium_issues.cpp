#include "rows.h"

namespace crosscheck::intake {

/// Chromium's Issues panel, of which people copy the title, the sentence below it, or the table of requests.
QList<TextRow> chromiumIssueRows()
{
    return {
        {"panel-cors-values", Symptom::GenericAccessControl, Role::Weak,
         "Ensure CORS response header values are valid", "chromium"},
        {"panel-cors-preflight", Symptom::PreflightNetworkFailure, Role::Weak,
         "Ensure preflight responses are valid", "chromium"},
        {"panel-cors-scheme", Symptom::UnsupportedScheme, Role::Weak,
         "Ensure CORS requests are made on supported schemes", "chromium"},
        {"panel-cors-mode", Symptom::SameOriginMode, Role::Weak,
         "Ensure only same-origin resources are fetched with same-origin request mode", "chromium"},
        {"panel-cors-origin", Symptom::AcaoMismatch, Role::Weak,
         "Ensure CORS requesting origin matches resource's allowed origin", "chromium"},
        {"panel-cors-headers", Symptom::HeaderNotAllowed, Role::Weak,
         "Ensure CORS request includes only allowed headers", "chromium"},
        {"panel-cors-method", Symptom::MethodNotAllowed, Role::Weak,
         "Ensure CORS request uses allowed method", "chromium"},
        {"panel-cors-include", Symptom::AcacMissingOrNotTrue, Role::Weak,
         "Ensure CORS requests include credentials only when allowed", "chromium"},
        {"panel-cors-credentials", Symptom::AcaoWildcardWithCredentials, Role::Weak,
         "Ensure credentialed requests are not sent to CORS resources with origin wildcards", "chromium"},
        {"panel-cors-credentials-now", Symptom::AcaoWildcardWithCredentials, Role::Weak,
         "Ensure credentialed requests aren't sent to CORS resources with origin wildcards", "chromium"},
        {"panel-cors-userinfo", Symptom::UrlHasCredentials, Role::Weak,
         "Ensure CORS requests are not redirected to URLs containing credentials", "chromium"},
        {"panel-cors-userinfo-now", Symptom::UrlHasCredentials, Role::Weak,
         "Ensure CORS requests aren't redirected to URLs containing credentials", "chromium"},
        {"panel-no-cors", Symptom::NoCorsOpaque, Role::Weak,
         "Ensure no-cors requests configure redirect mode follow", "chromium"},
        {"panel-pna-secure", Symptom::InsecureContextPrivateNetwork, Role::Weak,
         "Ensure private network requests are made from secure contexts", "chromium"},
        {"panel-pna-allow", Symptom::PrivateNetworkAccess, Role::Weak,
         "Ensure private network requests are only made to resources that allow them", "chromium"},
        {"panel-lna", Symptom::LocalNetworkPermission, Role::Whole,
         "Ensure that local network requests are compatible with restrictions", "chromium"},

        // The sentence below a title
        {"panel-cors-values-why", Symptom::GenericAccessControl, Role::Weak,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because of invalid or missing response "
         "headers of the request or the associated preflight request",
         "chromium"},
        {"panel-cors-preflight-why", Symptom::PreflightNetworkFailure, Role::Weak,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because the response to the associated "
         "preflight request failed, had an unsuccessful HTTP status code, and/or was a redirect",
         "chromium"},
        {"panel-cors-scheme-why", Symptom::UnsupportedScheme, Role::Whole,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because the scheme of the request's URL",
         "chromium"},
        {"panel-cors-mode-why", Symptom::SameOriginMode, Role::Whole,
         "A Cross-Origin Resource Sharing (CORS) request to a cross-origin resource was blocked because the "
         "request mode was set to same-origin",
         "chromium"},
        {"panel-cors-origin-why", Symptom::AcaoMismatch, Role::Whole,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because the Access-Control-Allow-Origin "
         "response header of the request or the associated preflight request specified an origin different "
         "from the origin of the context that initiated the request",
         "chromium"},
        {"panel-cors-headers-why", Symptom::HeaderNotAllowed, Role::Whole,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because it contained request headers "
         "that were neither CORS-safelisted",
         "chromium"},
        {"panel-cors-method-why", Symptom::MethodNotAllowed, Role::Whole,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because it neither uses one of the "
         "CORS-safelisted methods",
         "chromium"},
        {"panel-cors-include-why", Symptom::AcacMissingOrNotTrue, Role::Whole,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because it was configured to include "
         "credentials but the Access-Control-Allow-Credentials response header",
         "chromium"},
        {"panel-cors-credentials-why", Symptom::AcaoWildcardWithCredentials, Role::Whole,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because it was configured to include "
         "credentials and the Access-Control-Allow-Origin response header",
         "chromium"},
        {"panel-cors-userinfo-why", Symptom::UrlHasCredentials, Role::Whole,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because the response was a redirect to "
         "a URL that includes credentials",
         "chromium"},
        {"panel-no-cors-why", Symptom::NoCorsOpaque, Role::Whole,
         "A Cross-Origin Resource Sharing (CORS) request was blocked because it was configured to use "
         "request mode no-cors but did not use the redirect mode follow",
         "chromium"},

        {"panel-opaque-hint", Symptom::GenericAccessControl, Role::Tail,
         "the request's mode can be set to no-cors to fetch the resource with CORS disabled", "chromium"},

        // The table's cells
        {"panel-table-missing", Symptom::AcaoMissing, Role::Whole,
         "Access-Control-Allow-Origin Missing Header", "chromium"},
        {"panel-table-multiple", Symptom::AcaoMultipleValues, Role::Whole,
         "Access-Control-Allow-Origin Multiple Values", "chromium"},
        {"panel-table-invalid", Symptom::AcaoInvalidValue, Role::Whole,
         "Access-Control-Allow-Origin Invalid Value", "chromium"},
        {"panel-table-methods", Symptom::MethodNotAllowed, Role::Whole,
         "Access-Control-Allow-Methods Invalid Value", "chromium"},
        {"panel-table-headers", Symptom::HeaderNotAllowed, Role::Whole,
         "Access-Control-Allow-Headers Invalid Value", "chromium"},
        {"panel-table-redirect", Symptom::PreflightRedirect, Role::Whole,
         "Response to preflight was a redirect", "chromium"},
        {"panel-table-status", Symptom::PreflightStatusNotOk, Role::Whole,
         "HTTP status of preflight request didn't indicate success", "chromium"},
    };
}

} // namespace crosscheck::intake
