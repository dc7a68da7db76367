#include "rows.h"

namespace crosscheck::intake {

/// Safari from 2012 to today.
QList<TextRow> oldWebkitRows()
{
    return {
        {"webkit-old-preflight", Symptom::PreflightStatusNotOk, Role::Reason,
         "Preflight response is not successful", "webkit"},
        {"webkit-preflight-status", Symptom::PreflightStatusNotOk, Role::Reason,
         "Preflight response is not successful. Status code: {status}", "webkit"},
        {"webkit-old-redirection", Symptom::RedirectDenied, Role::Whole,
         "Cross-origin redirection denied by Cross-Origin Resource Sharing policy.", "webkit"},
        {"webkit-old-image", Symptom::GenericAccessControl, Role::Whole,
         "Cross-origin image load denied by Cross-Origin Resource Sharing policy.", "webkit", "en", "image"},
        {"webkit-old-font", Symptom::GenericAccessControl, Role::Whole,
         "Cross-origin font load denied by Cross-Origin Resource Sharing policy.", "webkit", "en", "font"},
        {"webkit-old-stylesheet", Symptom::GenericAccessControl, Role::Whole,
         "Cross-origin stylesheet load denied by Cross-Origin Resource Sharing policy.", "webkit", "en",
         "stylesheet"},
        {"webkit-old-media", Symptom::GenericAccessControl, Role::Whole,
         "Cross-origin media resource load denied by Cross-Origin Resource Sharing policy.", "webkit", "en",
         "media"},
        {"webkit-any-load", Symptom::GenericAccessControl, Role::Side,
         "cannot load {url} due to access control checks.", "webkit"},
        {"webkit-due", Symptom::GenericAccessControl, Role::Side, "due to access control checks", "webkit"},
        {"webkit-beacon-checks", Symptom::GenericAccessControl, Role::Side,
         "Beacon API cannot load {url} due to access control checks.", "webkit", "en", "beacon"},
        {"webkit-font-checks", Symptom::GenericAccessControl, Role::Side,
         "Cannot load font {url} due to access control checks.", "webkit", "en", "font"},
        {"webkit-script-checks", Symptom::GenericAccessControl, Role::Side,
         "Cannot load script {url} due to access control checks.", "webkit", "en", "script"},
        {"webkit-stylesheet-checks", Symptom::GenericAccessControl, Role::Side,
         "Cannot load stylesheet {url} due to access control checks.", "webkit", "en", "stylesheet"},
        {"webkit-old-run", Symptom::MixedContent, Role::Whole,
         "The page at {page} was not allowed to run insecure content from {url}.", "webkit"},
        {"webkit-old-display", Symptom::MixedContent, Role::Whole,
         "The page at {page} was not allowed to display insecure content from {url}.", "webkit"},
        {"webkit-requested-insecure", Symptom::MixedContent, Role::Whole,
         "The page at {page} requested insecure content from {url}.", "webkit"},
        {"webkit-ran-insecure", Symptom::MixedContent, Role::Whole,
         "The page at {page} ran insecure content from {url}.", ""},
        {"webkit-displayed-insecure", Symptom::MixedContent, Role::Whole,
         "The page at {page} displayed insecure content from {url}.", ""},
        {"webkit-server", Symptom::ConnectionRefused, Role::Whole, "Could not connect to the server.",
         "webkit"},
        {"webkit-hostname", Symptom::DnsFailure, Role::Whole,
         "A server with the specified hostname could not be found.", "webkit"},
        {"webkit-certificate", Symptom::TlsCertificate, Role::Whole,
         "The certificate for this server is invalid.", "webkit"},
        {"webkit-tls-error", Symptom::TlsCertificate, Role::Whole,
         "A TLS error caused the secure connection to fail.", "webkit"},
        {"webkit-ssl-error", Symptom::TlsCertificate, Role::Whole,
         "An SSL error has occurred and a secure connection to the server cannot be made.", "webkit"},
        {"webkit-lost", Symptom::ConnectionReset, Role::Whole, "The network connection was lost.", "webkit"},
        {"webkit-timed-out", Symptom::Timeout, Role::Whole, "The request timed out.", "webkit"},
        {"webkit-blocked-content", Symptom::BlockedByClient, Role::Whole,
         "Content blocker prevented frame displaying {any} from loading a resource from {url}", "webkit"},
        {"webkit-worker", Symptom::SameOriginMode, Role::Whole, "Cannot load {url} as a Worker", "webkit"},
    };
}

} // namespace crosscheck::intake
