#include "rows.h"

namespace crosscheck::intake {

/// What browsers say of the service worker that answered in a server's place.
QList<TextRow> workerRows()
{
    return {
        {"service-worker", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to register a ServiceWorker", "chromium"},
        {"service-worker-script", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to register a ServiceWorker for scope ('{any}') with script ('{url}'):", "chromium"},
        {"service-worker-status", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to register a ServiceWorker for scope ('{any}') with script ('{url}'): A bad HTTP response "
         "code "
         "({status})",
         "chromium"},
        {"service-worker-tls", Symptom::TlsCertificate, Role::Whole,
         "Failed to register a ServiceWorker for scope ('{any}') with script ('{url}'): An SSL certificate "
         "error "
         "occurred when fetching the script",
         "chromium"},
        {"service-worker-update", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to update a ServiceWorker for scope ('{any}') with script ('{url}'):", "chromium"},
        {"service-worker-update-bare", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to update a ServiceWorker:", "chromium"},
        {"service-worker-if-cached", Symptom::NotCorsOther, Role::Whole,
         "'only-if-cached' can be set only with 'same-origin' mode", "chromium"},
        {"service-worker-update-status", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to update a ServiceWorker for scope ('{any}') with script ('{url}'): A bad HTTP response "
         "code "
         "({status})",
         "chromium"},
        {"service-worker-gecko", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to register/update a ServiceWorker", "gecko"},
        {"service-worker-gecko-status", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to register/update a ServiceWorker for scope ‘{any}’: Load failed with status {status} for "
         "script ‘{url}’",
         "gecko"},
        {"service-worker-gecko-type", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to register/update a ServiceWorker for scope ‘{any}’: Bad Content-Type of ‘{token}’ "
         "received "
         "for script ‘{url}’",
         "gecko"},
        {"service-worker-event", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "The FetchEvent for \"{url}\" resulted in a network error response", "chromium"},
        {"service-worker-event-bare", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "FetchEvent resulted in a network error response", "chromium"},
        {"chromium-opaque", Symptom::NoCorsOpaque, Role::Whole,
         "an \"opaque\" response was used for a request whose type is not no-cors", "chromium"},
        {"chromium-opaque-event", Symptom::NoCorsOpaque, Role::Whole,
         "The FetchEvent for \"{url}\" resulted in a network error response: an \"opaque\" response was used "
         "for a request whose type is not no-cors",
         "chromium"},

        // Firefox
        {"worker-gecko-opaque", Symptom::NoCorsOpaque, Role::Whole,
         "Failed to load ‘{url}’. A ServiceWorker passed an opaque Response to FetchEvent.respondWith()",
         "gecko"},
        {"worker-gecko-opaque-bare", Symptom::NoCorsOpaque, Role::Whole,
         "A ServiceWorker passed an opaque Response to FetchEvent.respondWith()", "gecko"},
        {"worker-gecko-same-origin", Symptom::SameOriginMode, Role::Whole,
         "Failed to load ‘{url}’ by responding ‘{any}’. A ServiceWorker is not allowed to synthesize a cors "
         "Response for a same-origin Request.",
         "gecko"},
        {"worker-gecko-promise", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to load ‘{url}’. A ServiceWorker passed a promise to FetchEvent.respondWith() that",
         "gecko"},
        {"worker-gecko-promise-bare", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "A ServiceWorker passed a promise to FetchEvent.respondWith() that", "gecko"},
        {"worker-gecko-error", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to load ‘{url}’. A ServiceWorker passed an Error Response to FetchEvent.respondWith()",
         "gecko"},
        {"worker-gecko-error-bare", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "A ServiceWorker passed an Error Response to FetchEvent.respondWith()", "gecko"},
        {"worker-gecko-redirected", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to load ‘{url}’. A ServiceWorker passed a redirected Response to FetchEvent.respondWith()",
         "gecko"},
        {"worker-gecko-redirected-bare", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "A ServiceWorker passed a redirected Response to FetchEvent.respondWith()", "gecko"},
        {"worker-gecko-opaque-redirect", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to load ‘{url}’. A ServiceWorker passed an opaqueredirect Response to "
         "FetchEvent.respondWith()",
         "gecko"},
        {"worker-gecko-used", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to load ‘{url}’. A ServiceWorker passed a used Response to FetchEvent.respondWith()",
         "gecko"},
        {"worker-gecko-unexpected", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to load ‘{url}’. A ServiceWorker intercepted the request and encountered an unexpected "
         "error",
         "gecko"},
        {"worker-gecko-canceled", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Failed to load ‘{url}’. A ServiceWorker canceled the load by calling FetchEvent.preventDefault()",
         "gecko"},

        // Safari
        {"worker-webkit-opaque", Symptom::NoCorsOpaque, Role::Whole,
         "Response served by service worker is opaque", "webkit"},
        {"worker-webkit-opaque-redirect", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Response served by service worker is opaque redirect", "webkit"},
        {"worker-webkit-same-origin", Symptom::SameOriginMode, Role::Whole,
         "Response served by service worker is CORS while mode is same origin", "webkit"},
        {"worker-webkit-redirections", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Response served by service worker has redirections", "webkit"},
        {"worker-webkit-error", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "Response served by service worker is an error", "webkit"},
        {"worker-webkit-rejected", About(Symptom::NotCorsOther, "service-worker"), Role::Whole,
         "FetchEvent.respondWith received an error:", "webkit"},
    };
}

} // namespace crosscheck::intake
