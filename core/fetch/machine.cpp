#include "fetch/machine.h"

#include "fetch/headers.h"
#include "fetch/joined_lines.h"
#include "fetch/response.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {

using words::Sentence;
constexpr Sentence ownOrigin{
    "main-fetch.own-origin", "fetch",
    QT_TRANSLATE_NOOP("fetch", "%1 has the page's own origin, so CORS plays no part.")};
constexpr Sentence otherOrigin{"main-fetch.other-origin", "fetch",
                               QT_TRANSLATE_NOOP("fetch", "%1 has another origin than the page (%2).")};
constexpr Sentence dataUrl{"main-fetch.data", "fetch",
                           QT_TRANSLATE_NOOP("fetch", "A data: URL is read without a request.")};
constexpr Sentence navigates{
    "main-fetch.navigate", "fetch",
    QT_TRANSLATE_NOOP("fetch", "A navigation is not read by the page, so CORS plays no part.")};
constexpr Sentence sameOriginOnly{
    "main-fetch.same-origin-mode", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The request's mode is same-origin, and %1 has another origin.")};
constexpr Sentence noCors{
    "main-fetch.no-cors", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The request's mode is no-cors: it is sent, and the answer stays closed.")};
constexpr Sentence noCorsFollowsOnly{
    "main-fetch.no-cors-follow", "fetch",
    QT_TRANSLATE_NOOP(
        "fetch", "A request with mode no-cors must follow redirects; its redirect mode says otherwise.")};
constexpr Sentence notHttp{
    "main-fetch.not-http", "fetch",
    QT_TRANSLATE_NOOP("fetch", "CORS exists for http and https only, and the scheme is “%1”.")};
constexpr Sentence isHttp{"main-fetch.http", "fetch", QT_TRANSLATE_NOOP("fetch", "The scheme is %1.")};
constexpr Sentence preflightBranch{"main-fetch.with-preflight", "fetch",
                                   QT_TRANSLATE_NOOP("fetch", "A preflight is needed: %1.")};
constexpr Sentence browserDiffers{
    "main-fetch.browser-differs", "fetch",
    QT_TRANSLATE_NOOP("fetch", "Nothing asks for a preflight in this browser; by the standard %1 does.")};
constexpr Sentence plainBranch{
    "main-fetch.plain", "fetch",
    QT_TRANSLATE_NOOP("fetch", "Nothing asks for a preflight; the request is sent at once.")};
constexpr Sentence keptPreflight{
    "main-fetch.kept-preflight", "fetch",
    QT_TRANSLATE_NOOP("fetch",
                      "The request needed a preflight before the redirect, and this browser asks again.")};
constexpr Sentence ownByUpgrade{
    "main-fetch.own-by-upgrade", "fetch",
    QT_TRANSLATE_NOOP("fetch",
                      "By the upgrade %1 is of the page's own origin: this browser asks for no permission.")};
constexpr Sentence unknownScheme{"scheme-fetch.unknown", "fetch",
                                 QT_TRANSLATE_NOOP("fetch", "The scheme “%1” cannot be fetched.")};
constexpr Sentence readable{"main-fetch.readable", "fetch",
                            QT_TRANSLATE_NOOP("fetch", "The page may read the answer.")};
constexpr Sentence closed{"main-fetch.closed", "fetch",
                          QT_TRANSLATE_NOOP("fetch", "The answer is opaque: the page can't look inside.")};

/// The method and the header names that ask for a preflight, as main fetch step 12.6 counts them; empty where nothing does.
QByteArray whatAsks(const Request& request, const QList<QByteArray>& unsafeNames)
{
    const bool safe = isSafelistedMethod(request.method);
    if (!request.useCorsPreflight && unsafeNames.isEmpty() && safe)
        return {};
    if (!request.useCorsPreflight && safe && unsafeNames.size() == 1)
        return request.unsafeRequest ? unsafeNames.first() : QByteArray();
    QList<QByteArray> all;
    if (request.useCorsPreflight)
        all.append(request.bodyIsStream ? QByteArrayLiteral("stream") : QByteArrayLiteral("upload listener"));
    if (request.unsafeRequest) {
        if (!safe)
            all.append(request.method);
        all += unsafeNames;
    }
    return all.size() == 1 ? all.first() : all.join(", ");
}

} // namespace

Machine::Machine(const Profile& profile, Request&& request, const PreflightCache& cache, qint64 now)
    : m_profile(profile), m_request(std::move(request)), m_firstHeaders(m_request.headers), m_cache(cache),
      m_now(now), m_hrefs{m_request.urlText.isEmpty() ? m_request.url.href(true) : m_request.urlText},
      m_ownOrigin(m_request.originText.isEmpty() ? m_request.origin.serialized() : m_request.originText),
      m_sameOriginAtFirst(url::isSameOrigin(m_request.url, m_request.origin))
{
    // Most traces are no longer, and memory is quickest had in small pieces.
    constexpr qsizetype usualSteps = 11;
    trace.reserve(usualSteps);
    keepFragment(m_request.url);
}

void Machine::keepFragment(const url::Url& url)
{
    if (!url.fragment)
        return;
    m_fragments.resize(m_hrefs.size());
    m_fragments.last() = *url.fragment;
}

Recorder Machine::recorder(bool preflight)
{
    Recorder recorder(trace);
    recorder.hop = hop();
    recorder.preflight = preflight;
    return recorder;
}

bool Machine::includesCredentials() const
{
    // https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch, includeCredentials
    if (m_request.credentialless && m_request.mode == Mode::NoCors &&
        !url::isSameOrigin(m_request.url, m_request.origin)) {
        return false;
    }
    return m_request.credentials == Credentials::Include ||
           (m_request.credentials == Credentials::SameOrigin && m_tainting == ResponseTainting::Basic);
}

Failure Machine::failure(Symptom symptom, const QByteArray& detail, const QByteArray& value) const
{
    Failure failure;
    failure.symptom = symptom;
    failure.hop = hop();
    failure.value = value;
    failure.url = href();
    failure.origin = serializedOrigin();
    failure.detail = detail;
    return failure;
}

void Machine::upgrade(const url::Url& url, bool decidesTaint)
{
    m_upgradedFrom.append(m_request.url);
    m_upgradedHop = hop();
    m_permanentHop = hop();
    m_request.url = url;
    const QByteArray before = hop() > 0 ? m_hrefs.at(hop() - 1) : QByteArray();
    m_hrefs.last() = url.href(true);
    if (hop() > 0 && decidesTaint) {
        const std::optional<url::Url> earlier = url::parseOrNull(before);
        m_tainted = m_taintedBefore || !earlier || taintsOrigin(*earlier, url);
    }
    if (hop() == 0)
        m_sameOriginAtFirst = url::isSameOrigin(url, m_request.origin);
}

void Machine::permit()
{
    if (m_ask == Ask::Hop) {
        mainFetch();
    } else if (m_ask == Ask::Response) {
        if (m_redirection)
            return redirect();
        const auto joinedUp = asJoined(m_response, m_profile);
        const bool redirected =
            hop() > 0 || (!m_upgradedFrom.isEmpty() && m_profile.redirects.upgradeCountsAsRedirect);
        succeed(filtered(joinedUp ? *joinedUp : m_response, m_tainting,
                         m_request.credentials == Credentials::Include, redirected),
                m_tainting == ResponseTainting::Opaque ? Outcome::Opaque : Outcome::Ok);
    }
}

void Machine::refuse(Failure failure)
{
    fail(std::move(failure));
}

void Machine::refuseAfterPreflight(Failure failure)
{
    m_held = std::move(failure);
    permit();
}

void Machine::waitForPolicies(Failure failure)
{
    if (m_waiting)
        return;
    forgetPreflights();
    m_waiting = std::move(failure);
}

void Machine::mainFetch()
{
    if (m_waiting)
        return fail(std::move(*m_waiting));
    // https://fetch.spec.whatwg.org/#concept-main-fetch, step 12: the first statement that fits
    Recorder record = recorder();
    const bool own = url::isSameOrigin(m_request.url, m_request.origin);
    m_leftOwnOrigin = m_leftOwnOrigin || !own;
    // Where an upgrade is a redirect, the URL that it came from was another origin's.
    const bool redirectedHere =
        m_profile.redirects.upgradeCountsAsRedirect &&
        std::any_of(m_upgradedFrom.cbegin(), m_upgradedFrom.cend(),
                    [&](const url::Url& from) { return !url::isSameOrigin(from, m_request.origin); });
    const bool same = own && m_tainting == ResponseTainting::Basic && !redirectedHere;
    record.at("main-fetch.12.2");
    if (same || m_request.url.scheme == "data"_b || m_request.mode == Mode::Navigate) {
        record.pass(same ? Because(ownOrigin, href())
                         : (m_request.mode == Mode::Navigate ? Because(navigates) : Because(dataUrl)));
        m_tainting = ResponseTainting::Basic;
        schemeFetch();
        return;
    }
    record.skip(Because(otherOrigin, href(), m_ownOrigin));
    if (m_request.mode == Mode::SameOrigin) {
        Failure refused =
            failure(Symptom::SameOriginMode, hop() > 0 ? "same-origin-redirect" : "same-origin-mode");
        if (hop() > 0) {
            refused.url = m_hrefs[m_hrefs.size() - 2];
            refused.next = m_request.url.href(); // with its fragment
        }
        refused.step = record.at("main-fetch.12.3").fail(Because(sameOriginOnly, href()));
        fail(std::move(refused));
        return;
    }
    if (m_request.mode == Mode::NoCors) {
        record.at("main-fetch.12.4");
        if (m_request.redirect != Redirect::Follow) {
            Failure refused = failure(Symptom::NoCorsOpaque, "no-cors-redirect-mode");
            refused.step = record.fail(Because(noCorsFollowsOnly));
            fail(std::move(refused));
            return;
        }
        record.pass(Because(noCors));
        m_tainting = ResponseTainting::Opaque;
        schemeFetch();
        return;
    }
    record.at("main-fetch.12.5");
    if (!m_request.url.isHttp()) {
        Failure refused = failure(Symptom::UnsupportedScheme, "url-scheme", m_request.url.scheme);
        refused.step = record.fail(Because(notHttp, m_request.url.scheme));
        fail(std::move(refused));
        return;
    }
    record.skip(Because(isHttp, m_request.url.scheme));
    corsFetch();
}

void Machine::corsFetch()
{
    // https://fetch.spec.whatwg.org/#concept-main-fetch, steps 12.6 and 12.7
    Recorder record = recorder();
    m_tainting = ResponseTainting::Cors;
    record.at("main-fetch.12.6");
    if (isUncheckedUpgrade()) {
        record.departing("upgradesIntoOwnUnchecked").skip(Because(ownByUpgrade, href()));
        return httpFetch(false);
    }
    bool departs = false;
    QList<QByteArray> unsafeNames = unsafeHeaderNames(m_request.headers, m_profile, &departs);
    const QByteArray asks = whatAsks(m_request, unsafeNames);
    // Browsers differ in nothing but the headers.
    const QByteArray standardAsks =
        departs ? whatAsks(m_request, unsafeHeaderNames(m_request.headers, Profile())) : asks;
    const bool asked = !asks.isEmpty();
    const bool kept = !asked && keepsPreflight();
    if (kept)
        record.departing("redirectKeepsPreflight").pass(Because(keptPreflight));
    else if (asks != standardAsks)
        record.departing("safelist");
    if (asked)
        record.pass(Because(preflightBranch, asks));
    else if (!kept)
        record.skip(standardAsks.isEmpty() ? Because(plainBranch) : Because(browserDiffers, standardAsks));
    m_withPreflight = m_withPreflight || asked;
    httpFetch(asked || kept, std::move(unsafeNames));
}

bool Machine::asksByPreflight() const
{
    const bool own =
        m_tainting == ResponseTainting::Basic && url::isSameOrigin(m_request.url, m_request.origin);
    return m_request.mode == Mode::Cors && m_request.url.isHttp() && !own && !isUncheckedUpgrade() &&
           (!whatAsks(m_request, unsafeHeaderNames(m_request.headers, m_profile)).isEmpty() ||
            keepsPreflight());
}

bool Machine::isUncheckedUpgrade() const
{
    return m_profile.redirects.upgradesIntoOwnUnchecked && !m_leftOwnOrigin &&
           url::isSameOrigin(m_request.url, m_request.origin);
}

bool Machine::keepsPreflight() const
{
    // A beacon's type goes with its body, and where what is lost isn't asked about nothing is left to ask: combined-four-beacons-06.
    const bool emptied = m_request.typeComesWithBody && !m_preflighted && m_request.method == "GET"_b &&
                         m_profile.preflight.redirectNames == RedirectNames::LessNewestLoss;
    return m_profile.preflight.redirectKeepsPreflight && hop() > 0 && m_request.unsafeRequest && !emptied &&
           (m_preflighted || !unsafeHeaderNames(m_firstHeaders, m_profile).isEmpty());
}

void Machine::schemeFetch()
{
    // https://fetch.spec.whatwg.org/#concept-scheme-fetch
    if (m_request.url.isHttp()) {
        httpFetch(false);
        return;
    }
    if (m_profile.schemes.aboutBlankLoads && m_request.url.scheme == "about"_b &&
        m_request.url.path == "blank"_b && m_request.method == "GET"_b) {
        m_response = {};
        m_response.status = 200;
        m_ask = Ask::Response;
        return;
    }
    if (m_request.url.scheme == "data"_b) {
        if (const auto response = responseOfDataUrl(m_request.url, m_profile.schemes.dataUrlHasLength)) {
            m_response = *response;
            m_ask = Ask::Response;
            return;
        }
    }
    const QByteArray detail = m_request.url.scheme == "blob"_b   ? "blob-not-found"
                              : m_request.url.scheme == "data"_b ? "bad-data-url"
                              : m_request.url.scheme == "file"_b ? "local-file"
                                                                 : "url-scheme";
    Failure refused = failure(detail == "url-scheme"_b ? Symptom::UnsupportedScheme : Symptom::NotCorsOther,
                              detail, m_request.url.scheme);
    refused.step = recorder().at("scheme-fetch.3").fail(Because(unknownScheme, m_request.url.scheme));
    fail(std::move(refused));
}

void Machine::succeed(FilteredResponse response, Outcome outcome)
{
    recorder().at("main-fetch.14").pass(outcome == Outcome::Opaque ? Because(closed) : Because(readable));
    m_verdict.outcome = outcome;
    m_verdict.response = std::move(response);
    m_ask = Ask::Done;
}

void Machine::forgetPreflights()
{
    // https://fetch.spec.whatwg.org/#concept-main-fetch, step 12.6: a network error clears the cache entries.
    const bool any = m_profile.preflightCache.clearedByAnyFailure && m_tainting == ResponseTainting::Cors;
    if ((m_withPreflight && m_profile.preflightCache.clearedByFailure) || any)
        m_cache.clear(m_request, serializedOrigin(), m_profile);
}

void Machine::fail(Failure failed)
{
    if (failed.url.isEmpty())
        failed.url = href();
    forgetPreflights();
    m_verdict.outcome = isPolicy(failed) ? Outcome::Blocked : Outcome::NetworkError;
    m_verdict.failure = std::move(failed);
    m_verdict.response.reset();
    m_ask = Ask::Done;
}

} // namespace crosscheck::fetch
