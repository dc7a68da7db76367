#include "page/steps.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

#define FETCH_STANDARD "https://fetch.spec.whatwg.org/#"

constexpr fetch::StepInfo rows[] = {
    {"beacon.3",
     {"step.beacon.3", "page", QT_TRANSLATE_NOOP("page", "Can the beacon be sent?")},
     "https://w3c.github.io/beacon/#sec-processing-model"},
    {"element.url",
     {"step.element.url", "page", QT_TRANSLATE_NOOP("page", "Is there anything to load?")},
     "https://html.spec.whatwg.org/multipage/urls-and-fetching.html#encoding-parsing-and-serializing-a-url"},
    {"form-submission.4",
     {"step.form-submission.4", "page", QT_TRANSLATE_NOOP("page", "May the frame send forms?")},
     "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm"},
    {"http-fetch.5",
     {"step.http-fetch.5", "page",
      QT_TRANSLATE_NOOP("page", "Does Cross-Origin-Resource-Policy let the page have it?")},
     FETCH_STANDARD "concept-http-fetch"},
    {"local-network-access.1",
     {"step.local-network-access.1", "page", QT_TRANSLATE_NOOP("page", "May the page reach this network?")},
     "https://wicg.github.io/local-network-access/#integration-with-fetch"},
    {"main-fetch.20",
     {"step.main-fetch.20", "page", QT_TRANSLATE_NOOP("page", "Is the type one that may be used?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.23",
     {"step.main-fetch.23", "page", QT_TRANSLATE_NOOP("page", "Does the body have the expected hash?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.5",
     {"step.main-fetch.5", "page", QT_TRANSLATE_NOOP("page", "Does the page's policy upgrade the URL?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.6",
     {"step.main-fetch.6", "page", QT_TRANSLATE_NOOP("page", "Is mixed content upgraded?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.7.csp",
     {"step.main-fetch.7.csp", "page",
      QT_TRANSLATE_NOOP("page", "Does the page's Content-Security-Policy allow it?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.7.integrity",
     {"step.main-fetch.7.integrity", "page",
      QT_TRANSLATE_NOOP("page", "Does the page's Integrity-Policy allow it?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.7.markup",
     {"step.main-fetch.7.markup", "page",
      QT_TRANSLATE_NOOP("page", "Does the URL look as if it had swallowed markup?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.7.mixed",
     {"step.main-fetch.7.mixed", "page", QT_TRANSLATE_NOOP("page", "Is it mixed content?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"main-fetch.7.port",
     {"step.main-fetch.7.port", "page", QT_TRANSLATE_NOOP("page", "Is the port one that browsers use?")},
     FETCH_STANDARD "block-bad-port"},
    {"main-fetch.7.userinfo",
     {"step.main-fetch.7.userinfo", "page", QT_TRANSLATE_NOOP("page", "Does the URL hold a user name?")},
     FETCH_STANDARD "concept-main-fetch"},
    {"navigate-response.1",
     {"step.navigate-response.1", "page", QT_TRANSLATE_NOOP("page", "May a frame of the page show it?")},
     "https://html.spec.whatwg.org/multipage/"
     "document-lifecycle.html#check-a-navigation-response's-adherence-to-x-frame-options"},
    {"orb.1",
     {"step.orb.1", "page", QT_TRANSLATE_NOOP("page", "Can the element use such an answer?")},
     "https://github.com/annevk/orb"},
    {"request-constructor.14",
     {"step.request-constructor.14", "page", QT_TRANSLATE_NOOP("page", "Is the referrer a URL?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.17",
     {"step.request-constructor.17", "page",
      QT_TRANSLATE_NOOP("page", "Is the mode one that pages may use?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.21",
     {"step.request-constructor.21", "page", QT_TRANSLATE_NOOP("page", "Does the cache mode fit the mode?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.25",
     {"step.request-constructor.25", "page",
      QT_TRANSLATE_NOOP("page", "Is the method one that pages may use?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.32",
     {"step.request-constructor.32", "page", QT_TRANSLATE_NOOP("page", "Does the method fit mode no-cors?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.33",
     {"step.request-constructor.33", "page", QT_TRANSLATE_NOOP("page", "Are the headers well formed?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.35",
     {"step.request-constructor.35", "page", QT_TRANSLATE_NOOP("page", "May the method have a body?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.37",
     {"step.request-constructor.37", "page", QT_TRANSLATE_NOOP("page", "Can the body be sent?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.40",
     {"step.request-constructor.40", "page", QT_TRANSLATE_NOOP("page", "Is duplex set for the stream?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.5",
     {"step.request-constructor.5", "page", QT_TRANSLATE_NOOP("page", "Is it a URL?")},
     FETCH_STANDARD "dom-request"},
    {"request-constructor.5.3",
     {"step.request-constructor.5.3", "page", QT_TRANSLATE_NOOP("page", "Is the URL free of a user name?")},
     FETCH_STANDARD "dom-request"},
    {"trusted-types.1",
     {"step.trusted-types.1", "page", QT_TRANSLATE_NOOP("page", "May a string be the address of a script?")},
     "https://w3c.github.io/trusted-types/dist/spec/#get-trusted-type-compliant-string-algorithm"},
    {"use.1",
     {"step.use.1", "page", QT_TRANSLATE_NOOP("page", "Can the page use the answer?")},
     "https://html.spec.whatwg.org/multipage/urls-and-fetching.html"},
    {"worker-constructor.5",
     {"step.worker-constructor.5", "page",
      QT_TRANSLATE_NOOP("page", "Has the worker's script the page's origin?")},
     "https://html.spec.whatwg.org/multipage/workers.html#dom-worker"},
    {"worker-constructor.6",
     {"step.worker-constructor.6", "page",
      QT_TRANSLATE_NOOP("page", "Does the page's Content-Security-Policy allow the worker's script?")},
     "https://w3c.github.io/webappsec-csp/#directive-worker-src"},
    {"worker-embedder.1",
     {"step.worker-embedder.1", "page",
      QT_TRANSLATE_NOOP("page", "Has the worker's script the embedder policy that the page has?")},
     "https://html.spec.whatwg.org/multipage/browsers.html#check-a-global-object's-embedder-policy"},
    {"worker-global.1",
     {"step.worker-global.1", "page", QT_TRANSLATE_NOOP("page", "Has a worker what loads this?")},
     "https://html.spec.whatwg.org/multipage/workers.html#the-global-scope"},
    {"worker-sandbox.1",
     {"step.worker-sandbox.1", "page",
      QT_TRANSLATE_NOOP("page", "Has the page an origin that a worker's script can be of?")},
     "https://html.spec.whatwg.org/multipage/workers.html#fetch-a-classic-worker-script"},
    {"worker-upgrade.1",
     {"step.worker-upgrade.1", "page",
      QT_TRANSLATE_NOOP("page",
                        "Is the worker's script of the page's origin once the policy has upgraded it?")},
     "https://www.w3.org/TR/upgrade-insecure-requests/#upgrade-request"},
    {"xhr-send.12",
     {"step.xhr-send.12", "page", QT_TRANSLATE_NOOP("page", "May the page wait for an answer?")},
     "https://xhr.spec.whatwg.org/#the-send()-method"},
};

#undef FETCH_STANDARD

} // namespace

QList<fetch::StepInfo> stepTable()
{
    return {std::begin(rows), std::end(rows)};
}

const fetch::StepInfo* stepInfo(QByteArrayView id)
{
    static const QList<fetch::StepInfo> all = stepTable() + fetch::stepTable();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const fetch::StepInfo& row) { return id == row.id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace crosscheck::page
