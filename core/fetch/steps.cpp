#include "fetch/trace.h"

namespace crosscheck::fetch {

namespace {

#define FETCH_STANDARD "https://fetch.spec.whatwg.org/#"

// Sorted by id. The context of the titles is that of the room.
constexpr StepInfo rows[] = {
    {"cors-check.2", {"step.cors-check.2", "fetch", QT_TRANSLATE_NOOP("fetch", "Is there an Access-Control-Allow-Origin?")},
     FETCH_STANDARD "concept-cors-check"},
    {"cors-check.3", {"step.cors-check.3", "fetch", QT_TRANSLATE_NOOP("fetch", "Does it let in everyone, without credentials?")},
     FETCH_STANDARD "concept-cors-check"},
    {"cors-check.4", {"step.cors-check.4", "fetch", QT_TRANSLATE_NOOP("fetch", "Is it exactly the request's origin?")},
     FETCH_STANDARD "concept-cors-check"},
    {"cors-check.5", {"step.cors-check.5", "fetch", QT_TRANSLATE_NOOP("fetch", "Does the request go without credentials?")},
     FETCH_STANDARD "concept-cors-check"},
    {"cors-check.7", {"step.cors-check.7", "fetch", QT_TRANSLATE_NOOP("fetch", "Is Access-Control-Allow-Credentials “true”?")},
     FETCH_STANDARD "concept-cors-check"},
    {"cors-check.8", {"step.cors-check.8", "fetch", QT_TRANSLATE_NOOP("fetch", "The credentials are not allowed")},
     FETCH_STANDARD "concept-cors-check"},
    {"cors-preflight-fetch.5", {"step.preflight.5", "fetch", QT_TRANSLATE_NOOP("fetch", "Ask the server with OPTIONS")},
     FETCH_STANDARD "cors-preflight-fetch-0"},
    {"cors-preflight-fetch.7", {"step.preflight.7", "fetch", QT_TRANSLATE_NOOP("fetch", "Did the preflight get an ok status?")},
     FETCH_STANDARD "cors-preflight-fetch-0"},
    {"cors-preflight-fetch.7.3",
     {"step.preflight.7.3", "fetch", QT_TRANSLATE_NOOP("fetch", "Can the lists of methods and headers be read?")},
     FETCH_STANDARD "cors-preflight-fetch-0"},
    {"cors-preflight-fetch.7.5", {"step.preflight.7.5", "fetch", QT_TRANSLATE_NOOP("fetch", "Is the method allowed?")},
     FETCH_STANDARD "cors-preflight-fetch-0"},
    {"cors-preflight-fetch.7.6",
     {"step.preflight.7.6", "fetch", QT_TRANSLATE_NOOP("fetch", "Is Authorization allowed by name?")},
     FETCH_STANDARD "cors-preflight-fetch-0"},
    {"cors-preflight-fetch.7.7", {"step.preflight.7.7", "fetch", QT_TRANSLATE_NOOP("fetch", "Are the headers allowed?")},
     FETCH_STANDARD "cors-preflight-fetch-0"},
    {"cors-preflight-fetch.7.8", {"step.preflight.7.8", "fetch", QT_TRANSLATE_NOOP("fetch", "How long may the answer be kept?")},
     FETCH_STANDARD "cors-preflight-fetch-0"},
    {"http-fetch.4.1", {"step.http-fetch.4.1", "fetch", QT_TRANSLATE_NOOP("fetch", "Does the browser have to ask first?")},
     FETCH_STANDARD "concept-http-fetch"},
    {"http-fetch.6.3", {"step.http-fetch.6.3", "fetch", QT_TRANSLATE_NOOP("fetch", "May redirects be followed?")},
     FETCH_STANDARD "concept-http-fetch"},
    {"http-network-fetch.10",
     {"step.http-network-fetch.10", "fetch", QT_TRANSLATE_NOOP("fetch", "Can the connection carry the body?")},
     FETCH_STANDARD "concept-http-network-fetch"},
    {"http-network-or-cache-fetch.8",
     {"step.http-network-or-cache-fetch.8", "fetch", QT_TRANSLATE_NOOP("fetch", "Send the request and read the answer")},
     FETCH_STANDARD "concept-http-network-or-cache-fetch"},
    {"http-redirect-fetch.10",
     {"step.http-redirect-fetch.10", "fetch", QT_TRANSLATE_NOOP("fetch", "Does the redirect carry a user name back to the page's origin?")},
     FETCH_STANDARD "concept-http-redirect-fetch"},
    {"http-redirect-fetch.11",
     {"step.http-redirect-fetch.11", "fetch", QT_TRANSLATE_NOOP("fetch", "Can the body be sent again?")},
     FETCH_STANDARD "concept-http-redirect-fetch"},
    {"http-redirect-fetch.12",
     {"step.http-redirect-fetch.12", "fetch", QT_TRANSLATE_NOOP("fetch", "Does the method become GET?")},
     FETCH_STANDARD "concept-http-redirect-fetch"},
    {"http-redirect-fetch.13",
     {"step.http-redirect-fetch.13", "fetch", QT_TRANSLATE_NOOP("fetch", "Is Authorization removed?")},
     FETCH_STANDARD "concept-http-redirect-fetch"},
    {"http-redirect-fetch.4",
     {"step.http-redirect-fetch.4", "fetch", QT_TRANSLATE_NOOP("fetch", "Is there a Location to follow?")},
     FETCH_STANDARD "concept-http-redirect-fetch"},
    {"http-redirect-fetch.5",
     {"step.http-redirect-fetch.5", "fetch", QT_TRANSLATE_NOOP("fetch", "Is the Location a URL?")},
     FETCH_STANDARD "concept-http-redirect-fetch"},
    {"http-redirect-fetch.6",
     {"step.http-redirect-fetch.6", "fetch", QT_TRANSLATE_NOOP("fetch", "Does it lead to http or https?")},
     FETCH_STANDARD "concept-http-redirect-fetch"},
    {"http-redirect-fetch.7",
     {"step.http-redirect-fetch.7", "fetch", QT_TRANSLATE_NOOP("fetch", "Are there fewer than 20 redirects?")},
     FETCH_STANDARD "concept-http-redirect-fetch"},
    {"http-redirect-fetch.9",
     {"step.http-redirect-fetch.9", "fetch", QT_TRANSLATE_NOOP("fetch", "Does the redirect carry a user name to another origin?")},
     FETCH_STANDARD "concept-http-redirect-fetch"},
    {"main-fetch.12.2",
     {"step.main-fetch.12.2", "fetch", QT_TRANSLATE_NOOP("fetch", "Is the URL of the page's own origin?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.12.3",
     {"step.main-fetch.12.3", "fetch", QT_TRANSLATE_NOOP("fetch", "Does the mode allow another origin?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.12.4",
     {"step.main-fetch.12.4", "fetch", QT_TRANSLATE_NOOP("fetch", "Is it sent without CORS?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.12.5",
     {"step.main-fetch.12.5", "fetch", QT_TRANSLATE_NOOP("fetch", "Is the scheme one that CORS knows?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.12.6",
     {"step.main-fetch.12.6", "fetch", QT_TRANSLATE_NOOP("fetch", "Does the request need a preflight?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.14", {"step.main-fetch.14", "fetch", QT_TRANSLATE_NOOP("fetch", "What may the page see?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"redirect-taint.3",
     {"step.redirect-taint.3", "fetch", QT_TRANSLATE_NOOP("fetch", "Does Origin become “null”?")},
     FETCH_STANDARD "concept-request-tainted-origin"},
    {"scheme-fetch.3", {"step.scheme-fetch.3", "fetch", QT_TRANSLATE_NOOP("fetch", "Can the scheme be fetched?")},
     FETCH_STANDARD "concept-scheme-fetch"},
};

#undef FETCH_STANDARD

} // namespace

QList<StepInfo> stepTable()
{
    return {std::begin(rows), std::end(rows)};
}

} // namespace crosscheck::fetch
