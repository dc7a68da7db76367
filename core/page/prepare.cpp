#include "page/prepare.h"

#include "fetch/headers.h"
#include "fetch/parse_url.h"
#include "page/permissions.h"
#include "page/request_builder.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::Credentials;
using fetch::Failure;
using fetch::Mode;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence beaconScheme{
    "prepare.beacon-scheme", "page",
    QT_TRANSLATE_NOOP("page", "A beacon goes to http and https only, not to “%1”.")};
constexpr Sentence sandboxedForm{
    "prepare.sandboxed-form", "page",
    QT_TRANSLATE_NOOP("page", "The frame is sandboxed, and “allow-forms” is not among what it may do.")};
constexpr Sentence beaconStream{"prepare.beacon-stream", "page",
                                QT_TRANSLATE_NOOP("page", "A beacon's body can't be a stream.")};
constexpr Sentence syncForbidden{
    "prepare.sync", "page",
    QT_TRANSLATE_NOOP("page", "The page's Permissions-Policy lets it wait for no answer (sync-xhr).")};
constexpr Sentence onlyOfDocuments{
    "prepare.only-of-documents", "page",
    QT_TRANSLATE_NOOP("page", "A worker has no document, and without one there is no “%1”.")};

/// What the global scope of a worker (https://html.spec.whatwg.org/multipage/workers.html#the-global-scope) has no object for.
bool needsDocument(Initiator initiator)
{
    switch (initiator) {
    case Initiator::Fetch:
    case Initiator::Xhr:
    case Initiator::EventSource:
    case Initiator::Import:
    case Initiator::Font:
    case Initiator::Worker:
        return false;
    default:
        return true;
    }
}

} // namespace

void RequestBuilder::build()
{
    m_out.request.origin = m_environment.origin;
    m_out.request.originText = m_environment.originText;
    m_out.request.referrerPolicy = ownReferrerPolicy(m_given);
    const bool hasOwn = m_page.kind == PageKind::Blob && m_profile.originHeader.blobPagesHaveNoPolicy;
    if (m_out.request.referrerPolicy.isEmpty() && !hasOwn)
        m_out.request.referrerPolicy = m_environment.referrerPolicy;
    if (m_given.withholdsReferrer && m_given.initiator == Initiator::Fetch &&
        m_profile.originHeader.untoldReferrerIsPolicy)
        m_out.request.referrerPolicy = "no-referrer";
    m_out.request.integrity = knowsIntegrity() ? m_given.integrity : QByteArray();
    m_out.request.keepalive = m_given.keepalive;
    // double-userinfo-xhr-redirect-own, double-userinfo-beacon-redirect
    m_out.request.mayNameUser = m_given.initiator == Initiator::Xhr || m_given.initiator == Initiator::Beacon;
    m_out.request.credentialless = m_environment.embedderPolicy == EmbedderPolicy::Credentialless;
    const bool inWorker = m_page.kind == PageKind::Worker || m_page.kind == PageKind::SharedWorker;
    const bool isShared = m_page.kind == PageKind::SharedWorker;
    const bool startsNone =
        isShared && m_given.initiator == Initiator::Worker && m_profile.loads.sharedWorkersStartNoWorkers;
    if ((inWorker && needsDocument(m_given.initiator)) || startsNone) {
        m_recorder.at("worker-global.1");
        throwing("only-of-documents", slug(m_given.initiator),
                 fetch::Because(onlyOfDocuments, slug(m_given.initiator)));
        return;
    }
    m_out.request.carriesClientHints = !inWorker && m_profile.preflight.missingHeaderByTable;
    const bool corsFetch =
        m_given.initiator == Initiator::Fetch && m_given.mode.value_or(Mode::Cors) == Mode::Cors;
    if (!parseUrl())
        return;
    const fetch::Profile::Redirects& redirects = m_profile.redirects;
    m_out.request.emptyLocation = corsFetch ? redirects.emptyLocationOfFetch.value_or(redirects.emptyLocation)
                                            : redirects.emptyLocation;
    switch (m_given.initiator) {
    case Initiator::Fetch:
        buildFetch();
        break;
    case Initiator::Xhr:
        buildXhr();
        break;
    case Initiator::Beacon:
        buildBeacon();
        break;
    case Initiator::EventSource:
        cors(m_given.withCredentials || m_given.credentials == Credentials::Include);
        m_out.request.upgradedSendsOrigin = m_profile.originHeader.upgradedStreamsSendOrigin;
        break;
    case Initiator::Worker:
        buildWorker();
        break;
    case Initiator::FormPost:
        // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
        m_recorder.at("form-submission.4");
        if (isSandboxedWithout(m_page, "allow-forms") ||
            m_environment.policies.sandboxesWithout("allow-forms"))
            throwing("sandboxed-form", {}, fetch::Because(sandboxedForm));
        m_out.request.mode = Mode::Navigate;
        m_out.request.credentials = Credentials::Include;
        m_out.request.method = "POST";
        m_out.request.destination = "document";
        break;
    default:
        buildElement();
        break;
    }
}

bool RequestBuilder::namesItself() const
{
    const url::Origin to = url::originOf(m_out.request.url), from = topOriginOf(m_page);
    const fetch::Profile::OriginHeader& header = m_profile.originHeader;
    // A page's own policy may take its origin away, and not where it came from: combined-one-guarded-20.
    const bool byFrame = m_page.kind == PageKind::Sandbox || m_page.kind == PageKind::Data ||
                         !m_environment.policies.sandboxesOrigin();
    if (!byFrame)
        return false;
    return (header.opaquePagesNameThemselves && to.scheme == from.scheme &&
            url::isSchemelesslySameSite(to, from)) ||
           (header.secureOpaquePagesNameThemselves && to.scheme == "https"_b &&
            url::isSchemelesslySameSite(to, from));
}

bool RequestBuilder::knowsIntegrity() const
{
    return m_given.initiator == Initiator::Fetch || m_given.initiator == Initiator::Script ||
           m_given.initiator == Initiator::ScriptModule || m_given.initiator == Initiator::Stylesheet ||
           m_given.initiator == Initiator::Preload;
}

void RequestBuilder::throwing(const QByteArray& detail, const QByteArray& value, fetch::Because because,
                              Symptom symptom)
{
    Failure failure;
    failure.symptom = symptom;
    failure.detail = detail;
    failure.value = value;
    failure.url = m_out.request.url.scheme.isEmpty() ? m_given.url : m_out.request.url.href(true);
    failure.origin = m_out.request.origin.serialized();
    failure.step = m_recorder.fail(std::move(because));
    m_out.exception = failure;
}

std::optional<url::Url> RequestBuilder::parse(QByteArrayView text) const
{
    url::ParseResult parsed = fetch::parseUrl(text, m_environment.relativeTo(), m_profile);
    auto* url = std::get_if<url::Url>(&parsed);
    return url ? std::optional<url::Url>(std::move(*url)) : std::nullopt;
}

void RequestBuilder::buildXhr()
{
    fetch::Request& request = m_out.request;
    const bool include = m_given.withCredentials || m_given.credentials == Credentials::Include;
    request.mode = Mode::Cors;
    request.credentials = include ? Credentials::Include : Credentials::SameOrigin;
    request.unsafeRequest = true;
    if (!setMethod() || !addHeaders(combinedInOrder(m_given.headers)))
        return;
    if (m_profile.preflightCache.earlyConditions == fetch::EarlyConditions::FetchAndXhr)
        seeConditions();
    // https://xhr.spec.whatwg.org/#the-send()-method
    if (m_given.synchronous && m_profile.policies.permissionsKnowSyncXhr &&
        !mayRequestSynchronously(m_page)) {
        m_recorder.at("xhr-send.12");
        return throwing("sync-forbidden", {}, fetch::Because(syncForbidden));
    }
    if (m_given.body && request.method != "GET"_b && request.method != "HEAD"_b)
        setBody(*m_given.body);
    const bool unheard = m_given.synchronous && m_profile.uploads.syncIgnoresUploadListener;
    const bool listens = m_given.uploadListener && !m_given.uploadListenerLate && !unheard;
    request.useCorsPreflight = listens && (request.body || !m_profile.uploads.uploadListenerNeedsBody);
}

void RequestBuilder::buildBeacon()
{
    // https://w3c.github.io/beacon/#sec-processing-model
    fetch::Request& request = m_out.request;
    m_recorder.at("beacon.3");
    if (!request.url.isHttp())
        return throwing("beacon-scheme", request.url.scheme,
                        fetch::Because(beaconScheme, request.url.scheme));
    if (m_given.body && m_given.body->kind == Body::Kind::Stream &&
        m_profile.uploads.streamUpload != fetch::StreamUpload::Text)
        return throwing("beacon-stream", {}, fetch::Because(beaconStream));
    request.method = "POST";
    request.keepalive = true;
    request.mayBeLarge = m_profile.uploads.beaconsMayBeLarge;
    request.typeComesWithBody = true;
    request.credentials = Credentials::Include;
    request.mode = Mode::NoCors;
    request.unsafeRequest = true;
    if (m_given.body)
        setBody(*m_given.body);
    const QByteArray type = fetch::joined(request.headers, "Content-Type").value_or(QByteArray());
    if (!type.isEmpty() && fetch::whyNotSafelisted("content-type", type, m_profile))
        request.mode = Mode::Cors;
    if (m_page.kind == PageKind::File && request.mode == Mode::NoCors &&
        m_profile.originHeader.beaconsIgnoreSandbox)
        request.originText = m_page.origin; // further-load-beacon-4
    // Whether a frame's attribute or a header sandboxes it: seldom-teller-api-header-beacon.
    const bool sandboxed =
        m_page.kind == PageKind::Sandbox ||
        ((m_page.kind == PageKind::Normal || m_page.kind == PageKind::Frame) && m_environment.origin.opaque);
    if (sandboxed && request.mode == Mode::NoCors && m_profile.originHeader.beaconsIgnoreSandbox) {
        request.origin = m_environment.top;
        request.originText = m_page.origin;
    }
}

http::HeaderList RequestBuilder::combinedInOrder(const http::HeaderList& headers)
{
    http::HeaderList combined;
    for (const http::Header& header : headers) {
        const auto same = std::find_if(combined.begin(), combined.end(), [&](const http::Header& other) {
            return http::sameName(other.name, header.name);
        });
        if (same == combined.end())
            combined.append({header.name, http::normalizeValue(header.value)});
        else
            same->value += ", " + http::normalizeValue(header.value);
    }
    return combined;
}

Prepared prepare(const Environment& environment, const ReadRequest& request, const fetch::Profile& profile,
                 fetch::Recorder& recorder)
{
    Prepared prepared;
    RequestBuilder(environment, request, profile, recorder, prepared).build();
    return prepared;
}

bool givesResponse(Initiator initiator)
{
    return initiator == Initiator::Fetch || initiator == Initiator::Xhr;
}

QByteArray typeOfBody(const Body& body)
{
    switch (body.kind) {
    case Body::Kind::Text:
        return "text/plain;charset=UTF-8";
    case Body::Kind::Blob:
        // https://w3c.github.io/FileAPI/#constructorBlob: a type with other than printable ASCII counts for nothing
        return std::any_of(body.type.begin(), body.type.end(), [](char c) { return c < 0x20 || c > 0x7E; })
                   ? QByteArray()
                   : http::lowered(body.type);
    case Body::Kind::Form:
        return "multipart/form-data; boundary=----CrosscheckBoundary";
    case Body::Kind::UrlSearchParams:
        return "application/x-www-form-urlencoded;charset=UTF-8";
    case Body::Kind::Buffer:
    case Body::Kind::Stream:
        break;
    }
    return {};
}

} // namespace crosscheck::page
