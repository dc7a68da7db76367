#include "rows.h"

namespace crosscheck::intake {

/// What stands behind Chromium's reasons and in its panels, and how people shorten its texts.
QList<TextRow> shortChromiumRows()
{
    return {
        // Sentences behind a reason
        {"chromium-therefore", Symptom::GenericAccessControl, Role::Tail,
         "Origin '{origin}' is therefore not allowed access."},
        {"chromium-therefore-cut", Symptom::GenericAccessControl, Role::Tail,
         "Origin '{origin}' is therefore"},
        {"chromium-not-in-list", Symptom::GenericAccessControl, Role::Tail,
         "Origin '{origin}' is not in the list, and is therefore not allowed access."},
        {"chromium-response-status", Symptom::GenericAccessControl, Role::Tail,
         "The response had HTTP status code {status}."},
        {"chromium-opaque-hint", Symptom::GenericAccessControl, Role::Tail,
         "If an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource "
         "with CORS disabled."},
        {"chromium-xhr-credentials", Symptom::GenericAccessControl, Role::Tail,
         "The credentials mode of an XMLHttpRequest is controlled by the withCredentials attribute."},
        {"chromium-preflight-old", Symptom::GenericAccessControl, Role::Tail,
         "Response to preflight request doesn't pass access control check", "chromium"},
        {"chromium-preflight-short", Symptom::GenericAccessControl, Role::Tail,
         "preflight request doesn't pass access control check", "chromium"},
        {"chromium-preflight-not", Symptom::GenericAccessControl, Role::Tail,
         "Response to preflight request does not pass access control check", "chromium"},

        // The network panel
        {"panel-authorization", Symptom::AuthorizationNotCoveredByWildcard, Role::Whole,
         "Authorization will not be covered by the wildcard symbol (*) in the CORS "
         "Access-Control-Allow-Headers handling.",
         "chromium"},
        {"chromium-policy-any", Symptom::GenericAccessControl, Role::Weak,
         "CORS policy: The request client is", "chromium"},
        {"chromium-policy-value", Symptom::GenericAccessControl, Role::Weak,
         "CORS policy: The value of the '", "chromium"},
        {"chromium-policy-any-credentials", Symptom::AcaoWildcardWithCredentials, Role::Weak,
         "CORS policy: The value of the 'Access-Control-Allow-Credentials' header is 'true' which cannot be "
         "used "
         "with origin '*'",
         "chromium"},
        {"chromium-policy-credentials", Symptom::GenericAccessControl, Role::Weak,
         "CORS policy: Credentials is not supported", "chromium"},
        {"panel-cors-error", Symptom::GenericAccessControl, Role::Weak, "CORS error", "chromium"},
        {"panel-cors-blocked", Symptom::GenericAccessControl, Role::Weak, "blocked:cors", "chromium"},
        // As people shorten it
        {"chromium-from-to-fetch", Symptom::GenericAccessControl, Role::Weak,
         "Access to fetch from {origin} to {url}[[ has been]] blocked by CORS", "chromium", "en", "fetch"},
        {"chromium-from-to-xhr", Symptom::GenericAccessControl, Role::Weak,
         "Access to XMLHttpRequest from {origin} to {url}[[ has been]] blocked by CORS", "chromium", "en",
         "XMLHttpRequest"},
        {"chromium-cut-fetch", Symptom::GenericAccessControl, Role::Weak,
         "CORS error: Access to fetch at '{url}'", "chromium", "en", "fetch"},
        {"chromium-cut-xhr", Symptom::GenericAccessControl, Role::Weak,
         "CORS error: Access to XMLHttpRequest at '{url}'", "chromium", "en", "XMLHttpRequest"},
        {"panel-enum-missing", Symptom::AcaoMissing, Role::Whole, "MissingAllowOriginHeader", "chromium"},
        {"panel-enum-preflight-missing", Symptom::PreflightMissingAcao, Role::Whole,
         "PreflightMissingAllowOriginHeader", "chromium"},
        {"panel-enum-multiple", Symptom::AcaoMultipleValues, Role::Whole, "MultipleAllowOriginValues",
         "chromium"},
        {"panel-enum-mismatch", Symptom::AcaoMismatch, Role::Whole, "AllowOriginMismatch", "chromium"},
        {"panel-enum-wildcard", Symptom::AcaoWildcardWithCredentials, Role::Whole, "WildcardOriginNotAllowed",
         "chromium"},
        {"panel-enum-status", Symptom::PreflightStatusNotOk, Role::Whole, "PreflightInvalidStatus",
         "chromium"},
        {"panel-enum-redirect", Symptom::PreflightRedirect, Role::Whole, "PreflightDisallowedRedirect",
         "chromium"},
        {"panel-enum-header", Symptom::HeaderNotAllowed, Role::Whole, "HeaderDisallowedByPreflightResponse",
         "chromium"},
        {"panel-enum-method", Symptom::MethodNotAllowed, Role::Whole, "MethodDisallowedByPreflightResponse",
         "chromium"},
        {"panel-enum-invalid", Symptom::AcaoInvalidValue, Role::Whole, "InvalidAllowOriginValue", "chromium"},
        {"panel-enum-credentials", Symptom::AcacMissingOrNotTrue, Role::Whole, "InvalidAllowCredentials",
         "chromium"},
        {"panel-enum-scheme", Symptom::UnsupportedScheme, Role::Whole, "CorsDisabledScheme", "chromium"},
        {"panel-enum-mode", Symptom::SameOriginMode, Role::Whole, "DisallowedByMode", "chromium"},
        {"panel-enum-userinfo", Symptom::UrlHasCredentials, Role::Whole, "RedirectContainsCredentials",
         "chromium"},
        {"panel-enum-methods", Symptom::MethodNotAllowed, Role::Whole, "InvalidAllowMethodsPreflightResponse",
         "chromium"},
        {"panel-enum-headers", Symptom::HeaderNotAllowed, Role::Whole, "InvalidAllowHeadersPreflightResponse",
         "chromium"},
        {"panel-enum-space", Symptom::PrivateNetworkAccess, Role::Whole, "InvalidPrivateNetworkAccess",
         "chromium"},
        {"panel-enum-unexpected", Symptom::PrivateNetworkAccess, Role::Whole,
         "UnexpectedPrivateNetworkAccess", "chromium"},
        {"panel-enum-pna-missing", Symptom::PrivateNetworkAccess, Role::Whole,
         "PreflightMissingAllowPrivateNetwork", "chromium"},
        {"panel-enum-pna-invalid", Symptom::PrivateNetworkAccess, Role::Whole,
         "PreflightInvalidAllowPrivateNetwork", "chromium"},
        {"panel-enum-lna", Symptom::LocalNetworkPermission, Role::Whole, "LocalNetworkAccessPermissionDenied",
         "chromium"},
        {"panel-enum-no-cors", Symptom::NoCorsOpaque, Role::Whole, "NoCorsRedirectModeNotFollow", "chromium"},
        {"panel-enum-insecure", Symptom::InsecureContextPrivateNetwork, Role::Whole, "InsecurePrivateNetwork",
         "chromium"},
    };
}

} // namespace crosscheck::intake
