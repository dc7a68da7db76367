#include "engines/tables.h"

namespace crosscheck::engines {

using fetch::Symptom;

const QList<TextRow>& webkitTexts()
{
    static const QList<TextRow> rows{
        // Reasons, each on a line of its own.
        {"webkit-origin", Symptom::AcaoMissingOrMismatch, Role::Reason,
         "Origin {origin} is not allowed by Access-Control-Allow-Origin. Status code: {status}"},
        {"webkit-acao-multiple", Symptom::AcaoMultipleValues, Role::Reason,
         "Access-Control-Allow-Origin cannot contain more than one origin."},
        {"webkit-acao-wildcard", Symptom::AcaoWildcardWithCredentials, Role::Reason,
         "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true."},
        {"webkit-acac", Symptom::AcacMissingOrNotTrue, Role::Reason,
         "Credentials flag is true, but Access-Control-Allow-Credentials is not \"true\"."},
        {"webkit-method", Symptom::MethodNotAllowed, Role::Reason,
         "Method {method} is not allowed by Access-Control-Allow-Methods."},
        {"webkit-header", Symptom::HeaderNotAllowed, Role::Reason,
         "Request header field {header} is not allowed by Access-Control-Allow-Headers."},
        {"webkit-methods-unreadable", Symptom::MethodNotAllowed, Role::Reason,
         "Header Access-Control-Allow-Methods has an invalid value: {token}"},
        {"webkit-headers-unreadable", Symptom::HeaderNotAllowed, Role::Reason,
         "Header Access-Control-Allow-Headers has an invalid value: {token}"},
        {"webkit-preflight-status", Symptom::PreflightStatusNotOk, Role::Reason,
         "Preflight response is not successful. Status code: {status}"},
        {"webkit-redirect-frame", Symptom::RedirectDenied, Role::Frame,
         "Cross-origin redirection to {next} denied by Cross-Origin Resource Sharing policy: "},
        {"webkit-redirect-userinfo", Symptom::UrlHasCredentials, Role::Reason,
         "redirection URL {next} has credentials"},
        {"webkit-redirect-scheme", Symptom::UnsupportedScheme, Role::Reason,
         "not allowed to follow a cross-origin CORS redirection with non CORS scheme"},
        {"webkit-http-only", Symptom::UnsupportedScheme, Role::Reason,
         "Cross origin requests are only supported for HTTP."},

        // Second lines.
        {"webkit-fetch", Symptom::GenericAccessControl, Role::Side,
         "Fetch API cannot load {url} due to access control checks.", "", "en", "fetch"},
        {"webkit-xhr", Symptom::GenericAccessControl, Role::Side,
         "XMLHttpRequest cannot load {url} due to access control checks.", "", "en", "XMLHttpRequest"},
        {"webkit-event-source", Symptom::GenericAccessControl, Role::Side,
         "EventSource cannot load {url} due to access control checks.", "", "en", "EventSource"},
        {"webkit-image", Symptom::GenericAccessControl, Role::Side,
         "Cannot load image {url} due to access control checks.", "", "en", "image"},
        {"webkit-script", Symptom::GenericAccessControl, Role::Side,
         "Cross-origin script load denied by Cross-Origin Resource Sharing policy.", "", "en", "script"},
        {"webkit-track", Symptom::GenericAccessControl, Role::Side,
         "Cross-origin text track load denied by Cross-Origin Resource Sharing policy.", "", "en",
         "text track"},
        {"webkit-beacon", Symptom::GenericAccessControl, Role::Frame, "Beacon API cannot load {url}. ", "",
         "en", "beacon"},

        // Lines of their own.
        {"webkit-same-origin", Symptom::NotCorsOther, Role::Frame, "Fetch API cannot load {url}.", "*", "en",
         "fetch"},
        {"webkit-xhr-refused", Symptom::NotCorsOther, Role::Frame, "XMLHttpRequest cannot load {url}.", "*",
         "en", "XMLHttpRequest"},
        {"webkit-array-buffer", Symptom::NotCorsOther, Role::Weak,
         "ArrayBuffer is deprecated in XMLHttpRequest.send(). Use ArrayBufferView instead."},
        {"webkit-no-request", Symptom::NotCorsOther, Role::Weak, "Not allowed to request resource"},
        {"webkit-redirect-denied", Symptom::NotCorsOther, Role::Weak, "Redirect was not allowed"},
        {"webkit-redirect-error", Symptom::NotCorsOther, Role::Whole,
         "Not allowed to follow a redirection while loading {url}"},
        {"webkit-no-cors-redirect", Symptom::NoCorsOpaque, Role::Whole,
         "No-Cors mode requires follow redirect mode"},
        {"webkit-too-many", Symptom::NotCorsOther, Role::Whole,
         "Load cannot follow more than 20 redirections"},
        {"webkit-redirect-not-http", Symptom::UnsupportedScheme, Role::Whole,
         "Redirection to URL with a scheme that is not HTTP(S)."},
        {"webkit-redirect-no-http", Symptom::UnsupportedScheme, Role::Whole,
         "Redirection to URL with a scheme that is not HTTP(S)"},
        {"webkit-unsafe-attempt", Symptom::SameOriginMode, Role::Whole,
         "Unsafe attempt to load URL {url} from origin {origin}. Domains, protocols and ports must match.\n"},
        {"webkit-mixed", Symptom::MixedContent, Role::Whole,
         "[blocked] The page at {page} requested insecure content from {url}. This content was blocked and "
         "must[[ be served over {any}.]]"},
        {"webkit-mixed-form", Symptom::MixedContent, Role::Weak,
         "The page at {page} contains a form which targets an insecure URL {url}."},
        {"webkit-mixed-upgraded", Symptom::MixedContent, Role::Whole,
         "The page at {page} requested insecure content from {url}. This content was automatically upgraded "
         "and should be served over "
         "HTTPS.\n"},
        {"webkit-mixed-local", Symptom::MixedContent, Role::Weak,
         "The page at {page} requested insecure content from {url}. This content was not upgraded to HTTPS "
         "and must be served from the local host.\n"},
        {"webkit-keepalive", Symptom::NotCorsOther, Role::Whole,
         "Reached maximum amount of queued data of 64Kb for keepalive requests"},
        {"webkit-csp-connect", Symptom::CspBlocked, Role::Whole,
         "Refused to connect to {url} because it does not appear in the {kind} directive of the Content "
         "Security Policy."},
        {"webkit-csp-load", Symptom::CspBlocked, Role::Whole,
         "Refused to load {url} because it does not appear in the {kind} directive of the Content Security "
         "Policy."},
        {"webkit-csp-connect-default", Symptom::CspBlocked, Role::Whole,
         "Refused to connect to {url} because it appears in neither the {kind} directive nor the default-src "
         "directive of the Content "
         "Security Policy."},
        {"webkit-csp-load-default", Symptom::CspBlocked, Role::Whole,
         "Refused to load {url} because it appears in neither the {kind} directive nor the default-src "
         "directive of the Content Security "
         "Policy."},
        {"webkit-csp-report", Symptom::CspBlocked, Role::Weak,
         "[Report Only] Refused to connect to {url} because it does not appear in the {kind} directive of "
         "the Content Security Policy."},
        {"webkit-csp-none", Symptom::NotCorsOther, Role::Weak,
         "The source list for Content Security Policy directive '{token}' contains an invalid source: "
         "'{value}'. It will be ignored. Note that 'none' has no effect unless it is the only expression in "
         "the source list."},
        {"webkit-csp-blocked", Symptom::CspBlocked, Role::Whole, "Blocked by Content Security Policy."},
        {"webkit-csp-no-report", Symptom::NotCorsOther, Role::Weak,
         "The Content Security Policy '{token}' was delivered in report-only mode, but does not specify a "
         "'report-to'; the policy will "
         "have no effect. Please either add a 'report-to' directive, or deliver the policy via the "
         "'Content-Security-Policy' header."},
        {"webkit-csp-unknown", Symptom::NotCorsOther, Role::Weak,
         "Unrecognized Content-Security-Policy directive '{token}'."},
        {"webkit-corp", Symptom::CorpBlocked, Role::Whole,
         "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response "
         "header."},
        {"webkit-closed", Symptom::ConnectionReset, Role::Whole, "Connection terminated unexpectedly"},
        {"webkit-reset", Symptom::ConnectionReset, Role::Whole,
         "Error receiving data: Connection reset by peer"},
        {"webkit-garbage", Symptom::ConnectionReset, Role::Whole, "Could not parse HTTP response"},
        {"webkit-refused", Symptom::ConnectionRefused, Role::Whole,
         "Could not connect to {any}: Connection refused"},
        {"webkit-dns", Symptom::DnsFailure, Role::Whole,
         "Error resolving “{any}”: Name or service not known"},
        {"webkit-tls", Symptom::TlsCertificate, Role::Whole, "Unacceptable TLS certificate"},
        {"webkit-tls-packet", Symptom::TlsCertificate, Role::Whole,
         "Error performing TLS handshake: An unexpected TLS packet was received."},
        {"webkit-style-mime", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "Did not parse stylesheet at '{url}' because non CSS MIME types are not allowed in strict mode."},
        {"webkit-ftp", Symptom::UnsupportedScheme, Role::Whole, "FTP URLs are disabled"},
        {"webkit-local-resource", About(Symptom::NotCorsOther, "local-file"), Role::Whole,
         "Not allowed to load local resource: {url}"},
        {"webkit-coep-worker", Symptom::CoepBlocked, Role::Whole,
         "Refused to load '{url}' worker because of Cross-Origin-Embedder-Policy."},
        {"webkit-port", Symptom::NotCorsOther, Role::Whole,
         "Not allowed to use restricted network port {token}: {url}"},
        {"webkit-host", Symptom::NotCorsOther, Role::Whole,
         "Not allowed to use restricted network host \"0.0.0.0\": {url}"},
        {"webkit-integrity", About(Symptom::NotCorsOther, "integrity"), Role::Whole,
         "Failed integrity metadata check. {url}. Failed integrity metadata check. Content length: {any}, "
         "Expected metadata: {token}"},
        {"webkit-integrity-script", About(Symptom::NotCorsOther, "integrity"), Role::Whole,
         "Cannot load {kind} {url}. Failed integrity metadata check. Content length: {any}, Expected "
         "metadata: {token}",
         "", "en", "script"},
        {"webkit-event-stream", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "EventSource's response has a MIME type (\"{token}\") that is not \"text/event-stream\". Aborting "
         "the connection."},
        {"webkit-nosniff", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "Refused to execute {url} as script because \"X-Content-Type-Options: nosniff\" was given and its "
         "Content-Type is not a script "
         "MIME type."},
        {"webkit-script-mime", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "Refused to execute {url} as script because {token} is not a script MIME type."},
        {"webkit-module-mime", About(Symptom::NotCorsOther, "mime-type"), Role::Whole,
         "TypeError: '{token}' is not a valid JavaScript MIME type."},
        {"webkit-canvas", Symptom::CanvasTainted, Role::Whole,
         "Unable to get image data from canvas because the canvas has been tainted by cross-origin data."},
    };
    return rows;
}

} // namespace crosscheck::engines
