#include "fetch/headers.h"
#include "fetch/machine.h"
#include "fetch/parse_url.h"
#include "fetch/referrer_policy.h"
#include "fetch/response.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {
using words::Sentence;
constexpr Sentence follows{"redirect.follows", "fetch",
                           QT_TRANSLATE_NOOP("fetch", "Status %1 redirects to %2.")};
constexpr Sentence nowhere{
    "redirect.nowhere", "fetch",
    QT_TRANSLATE_NOOP("fetch", "Status %1 without a Location: this is the answer itself.")};
constexpr Sentence modeError{
    "redirect.mode-error", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The request's redirect mode is “error”, and a redirect came.")};
constexpr Sentence modeManual{
    "redirect.mode-manual", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The request's redirect mode is “manual”: the redirect isn't followed.")};
constexpr Sentence badLocation{"redirect.bad-location", "fetch",
                               QT_TRANSLATE_NOOP("fetch", "Location “%1” is not a URL.")};
constexpr Sentence otherScheme{
    "redirect.other-scheme", "fetch",
    QT_TRANSLATE_NOOP("fetch", "A redirect may lead to http and https only, not to “%1”.")};
constexpr Sentence tooMany{"redirect.too-many", "fetch",
                           QT_TRANSLATE_NOOP("fetch", "20 redirects were followed; this is one more.")};
constexpr Sentence counted{"redirect.counted", "fetch",
                           QT_TRANSLATE_NOOP("fetch", "Redirect %1 of at most 20.")};
constexpr Sentence userinfo{
    "redirect.userinfo", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The redirect's URL holds a user name or a password.")};
[[maybe_unused]] constexpr Sentence noUserinfo{
    "redirect.no-userinfo", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The redirect's URL holds no user name and no password.")};
constexpr Sentence userinfoAllowed{
    "redirect.userinfo-allowed", "fetch",
    QT_TRANSLATE_NOOP("fetch", "A user name in the URL is allowed here: the origins are the same.")};
constexpr Sentence streamAgain{"redirect.stream", "fetch",
                               QT_TRANSLATE_NOOP("fetch", "The body was a stream and cannot be sent again.")};
constexpr Sentence becomesGet{"redirect.becomes-get", "fetch",
                              QT_TRANSLATE_NOOP("fetch", "Status %1 turns %2 into GET, without the body.")};
constexpr Sentence keepsMethod{"redirect.keeps-method", "fetch",
                               QT_TRANSLATE_NOOP("fetch", "The method stays %1.")};
constexpr Sentence dropsAuthorization{
    "redirect.drops-authorization", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The redirect leads to another origin, so Authorization is removed.")};
constexpr Sentence keepsHeaders{"redirect.keeps-headers", "fetch",
                                QT_TRANSLATE_NOOP("fetch", "No header is removed.")};
constexpr Sentence originNull{
    "redirect.origin-null", "fetch",
    QT_TRANSLATE_NOOP(
        "fetch", "A server of another origin redirected to yet another one: Origin is “null” from here on.")};
constexpr Sentence originStays{"redirect.origin-stays", "fetch",
                               QT_TRANSLATE_NOOP("fetch", "Origin stays %1.")};

/// Bytes above 0x7F percent-encoded.
QByteArray encodedLocation(const QByteArray& raw)
{
    QByteArray location;
    for (const char byte : raw) {
        if (uchar(byte) > 0x7F)
            location += '%' + QByteArray::number(uchar(byte), 16).toUpper();
        else
            location += byte;
    }
    return location;
}

constexpr int mostRedirects = 20;
constexpr int movedPermanently = 301, found = 302, seeOther = 303, permanentRedirect = 308;
} // namespace

url::ParseResult Machine::locationUrl(QByteArray location) const
{
    // https://fetch.spec.whatwg.org/#concept-response-location-url; bytes above 0x7F are kept, percent-encoded.
    const bool isAscii =
        std::all_of(location.cbegin(), location.cend(), [](char c) { return uchar(c) < 0x80; });
    if (!isAscii)
        location = encodedLocation(
            m_profile.redirects.locationIsLatin1 ? QString::fromLatin1(location).toUtf8() : location);
    if (!m_profile.redirects.locationEscapes.isEmpty())
        location = withEscapes(location, m_profile.redirects.locationEscapes);
    url::ParseResult parsed = parseUrl(location, &m_request.url, m_profile);
    if (auto* found = std::get_if<url::Url>(&parsed); found && !found->fragment)
        found->fragment = m_request.url.fragment;
    return parsed;
}

Machine::Redirection Machine::redirection() const
{
    Redirection to;
    const auto isLocation = [](const http::Header& header) {
        return http::sameName(header.name, "Location"_b);
    };
    const auto begin = m_response.headers.begin(), end = m_response.headers.end();
    const auto first = std::find_if(begin, end, isLocation);
    to.location = joined(m_response.headers, "Location");
    to.parsed = url::ParseError{};
    if (first != end && std::none_of(first + 1, end, isLocation)) {
        to.parsed = locationUrl(*to.location);
    } else if (first != end) {
        const QList<QByteArray> values = lines(m_response.headers, "Location");
        const bool allSame = std::all_of(values.begin(), values.end(),
                                         [&](const QByteArray& one) { return one == values.first(); });
        if (m_profile.redirects.locationLinesAreJoined)
            to.parsed = locationUrl(*to.location);
        else if (allSame)
            to.parsed = locationUrl(values.first());
    }
    to.emptyIsNone = m_request.emptyLocation != EmptyLocation::Followed;
    to.none = !to.location || (to.location->isEmpty() && to.emptyIsNone);
    return to;
}

const url::Url* Machine::redirectsTo() const
{
    return m_redirection && !m_redirection->none ? m_redirection->next() : nullptr;
}

Failure Machine::refused(const Redirection& to, Symptom symptom, const QByteArray& detail) const
{
    Failure failed = failure(symptom, detail);
    failed.status = m_response.status;
    failed.value = to.location.value_or(QByteArray());
    if (to.next()) // what nothing loads is named whole: files-redirect-scheme-worker-intent---x-Intent-end
        failed.next = to.next()->href(symptom != Symptom::UnsupportedScheme);
    return failed;
}

void Machine::redirect()
{
    const Redirection& to = *m_redirection;
    const url::Url* next = to.next();
    const bool byScheme = next && m_profile.redirects.schemesRefusedFirst.contains(next->scheme);
    if (m_waiting && !byScheme && !(next && next->isHttp() && m_redirects < mostRedirects))
        return fail(std::move(*m_waiting));
    if (m_request.redirect == Redirect::Error && next && !to.none && endsWhateverTheMode(to))
        return;
    if (endsByMode(to) || endsWithoutLocation(to))
        return;
    if (!next)
        return leadsNowhere(to);
    if (!endsByTarget(to) && !endsByUserinfo(to) && !endsByStream(to))
        follow(*next);
}

bool Machine::endsWhateverTheMode(const Redirection& to)
{
    const QList<QByteArray>& never = m_profile.redirects.schemesNeverFollowed;
    if (never.isEmpty())
        return false;
    if (never.contains(to.next()->scheme))
        return endsByTarget(to);
    return m_request.mode == Mode::Cors && endsByUserinfo(to);
}

bool Machine::endsByBadLocation()
{
    if (!m_redirection || m_redirection->none || m_redirection->next())
        return false;
    leadsNowhere(*m_redirection);
    return true;
}

void Machine::leadsNowhere(const Redirection& to)
{
    // https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, step 5
    Recorder record = recorder();
    Failure failed = refused(to, Symptom::RedirectDenied, "bad-location");
    record.at("http-redirect-fetch.5");
    if (m_profile.redirects.badLocationFailsFirst || m_profile.redirects.badLocationBeforeCheck)
        record.departing("badLocationFailsFirst");
    failed.step = record.fail(Because(badLocation, *to.location));
    fail(std::move(failed));
}

bool Machine::endsByMode(const Redirection& to)
{
    // https://fetch.spec.whatwg.org/#concept-http-fetch, step 6.3
    Recorder record = recorder();
    record.at("http-fetch.6.3");
    const bool counts = !to.none || !to.emptyIsNone;
    if (m_request.redirect == Redirect::Error && (counts || m_profile.redirects.redirectErrorByStatus)) {
        if (to.none)
            record.departing("redirectErrorByStatus");
        Failure failed = refused(to, Symptom::RedirectDenied, "redirect-error-mode");
        failed.step = record.fail(Because(modeError));
        fail(std::move(failed));
        return true;
    }
    if (m_request.redirect == Redirect::Manual && m_request.mode != Mode::Navigate &&
        (counts || m_profile.redirects.redirectManualByStatus)) {
        if (to.none)
            record.departing("redirectManualByStatus");
        record.pass(Because(modeManual));
        succeed(opaqueRedirect(), Outcome::Opaque);
        return true;
    }
    return false;
}

bool Machine::endsWithoutLocation(const Redirection& to)
{
    // https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, step 4
    Recorder record = recorder();
    record.at("http-redirect-fetch.4");
    const QByteArray status = decimal(m_response.status);
    if (!to.none) {
        record.pass(Because(follows, status, *to.location));
        return false;
    }
    if (to.location)
        record.departing("emptyLocation");
    if (to.location && m_request.emptyLocation == EmptyLocation::Fails) {
        Failure failed = refused(to, Symptom::RedirectDenied, "bad-location");
        failed.step = record.fail(Because(badLocation, QByteArray()));
        fail(std::move(failed));
        return true;
    }
    record.pass(Because(nowhere, status));
    succeed(filtered(m_response, m_tainting, m_request.credentials == Credentials::Include, hop() > 0),
            m_tainting == ResponseTainting::Opaque ? Outcome::Opaque : Outcome::Ok);
    return true;
}

bool Machine::endsByTarget(const Redirection& to)
{
    // https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, steps 6 to 8
    Recorder record = recorder();
    const url::Url& next = *to.next();
    const bool followsData = m_profile.redirects.elementsFollowData && next.scheme == "data"_b &&
                             m_request.mode == Mode::NoCors && !m_request.destination.isEmpty();
    if (followsData)
        record.departing("elementsFollowData");
    if (!next.isHttp() && !followsData) {
        Failure failed = refused(to, Symptom::UnsupportedScheme, "redirect-scheme");
        failed.value = next.scheme;
        failed.step = record.at("http-redirect-fetch.6").fail(Because(otherScheme, next.scheme));
        fail(std::move(failed));
        return true;
    }
    record.at("http-redirect-fetch.7");
    const bool worker = m_request.destination == "worker"_b;
    if (m_redirects >= (worker ? m_profile.redirects.workerRedirects : mostRedirects)) {
        Failure failed = refused(to, Symptom::RedirectDenied, "too-many-redirects");
        failed.step = record.fail(Because(tooMany));
        fail(std::move(failed));
        return true;
    }
    ++m_redirects;
    record.pass(Because(counted, decimal(m_redirects)));
    return false;
}

bool Machine::endsByUserinfo(const Redirection& to)
{
    // https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, steps 9 and 10
    const url::Url& next = *to.next();
    if (!next.includesCredentials())
        return false;
    const bool crossOrigin = !url::isSameOrigin(next, m_request.origin);
    const bool byTarget = m_request.mode == Mode::Cors && crossOrigin;
    const bool byStandard = byTarget || m_tainting == ResponseTainting::Cors;
    Recorder record = recorder();
    record.at(byTarget ? "http-redirect-fetch.9" : "http-redirect-fetch.10");
    if (!byStandard) {
        record.pass(Because(userinfoAllowed)); // an engine that refuses it does so with the page's policies
        return false;
    }
    Failure failed = refused(to, Symptom::UrlHasCredentials, "redirect-userinfo");
    failed.step = record.fail(Because(userinfo));
    if (m_profile.redirects.policiesAskedFirst) {
        waitForPolicies(std::move(failed));
        return false;
    }
    fail(std::move(failed));
    return true;
}

bool Machine::endsByStream(const Redirection& to)
{
    // https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, step 11
    if (m_response.status == seeOther || !m_request.bodyIsStream)
        return false;
    Failure failed = refused(to, Symptom::RedirectDenied, "redirect-stream");
    failed.step = recorder().at("http-redirect-fetch.11").fail(Because(streamAgain));
    fail(std::move(failed));
    return true;
}

bool Machine::taintsOrigin(const url::Url& from, const url::Url& to) const
{
    const bool always = (m_request.mode == Mode::NoCors && m_profile.originHeader.crossingTaintsNoCors) ||
                        (m_request.mode == Mode::Navigate && m_profile.originHeader.crossingTaintsForms);
    return !url::isSameOrigin(from, to) && (always || !url::isSameOrigin(from, m_request.origin));
}

void Machine::follow(const url::Url& location)
{
    Recorder record = recorder();
    const QByteArray status = decimal(m_response.status);
    const bool isPost =
        (m_response.status == movedPermanently || m_response.status == found) && m_request.method == "POST"_b;
    const bool is303 =
        m_response.status == seeOther && m_request.method != "GET"_b && m_request.method != "HEAD"_b;
    const bool leavesOrigin = !url::isSameOrigin(m_request.url, location);
    const bool isDelete =
        leavesOrigin && m_request.method == "DELETE"_b && m_profile.redirects.deleteElsewhereBecomesGet;
    record.at("http-redirect-fetch.12");
    m_bodyLost = isPost || is303 || isDelete;
    m_originLeft = leavesOrigin;
    if (m_bodyLost) {
        if (isDelete && !is303)
            record.departing("deleteElsewhereBecomesGet");
        record.pass(Because(becomesGet, status, m_request.method));
        m_request.method = "GET";
        m_request.body.reset();
        m_request.bodyIsStream = false;
        m_request.headers.removeIf(
            [](const http::Header& header) { return isRequestBodyHeaderName(header.name); });
    } else {
        record.skip(Because(keepsMethod, m_request.method));
    }

    record.at("http-redirect-fetch.13");
    if (leavesOrigin && http::remove(m_request.headers, "Authorization"))
        record.pass(Because(dropsAuthorization));
    else
        record.skip(Because(keepsHeaders));

    // https://w3c.github.io/webappsec-referrer-policy/#set-requests-referrer-policy-on-redirect
    if (const QByteArray policy = referrerPolicyIn(m_response.headers); !policy.isEmpty()) {
        m_answeredPolicies.resize(hop() + 1);
        m_answeredPolicies.append(policy);
        if (m_profile.redirects.answersSetReferrerPolicy)
            m_request.referrerPolicy = policy;
    }

    // https://fetch.spec.whatwg.org/#concept-request-tainted-origin
    record.at("redirect-taint.3");
    m_taintedBefore = m_tainted;
    const bool asItWas = m_upgradedHop == hop() && hop() > 0 && m_profile.redirects.upgradedLeavesAsItWas;
    const url::Url& left = asItWas ? m_upgradedFrom.last() : m_request.url;
    if (taintsOrigin(left, location)) {
        m_tainted = true;
        record.pass(Because(originNull));
    } else {
        record.skip(Because(originStays, serializedOrigin()));
    }
    m_keptOrigin = m_profile.originHeader.redirectKeepsHeader && m_request.mode != Mode::Navigate &&
                           url::isSameOrigin(left, location)
                       ? http::get(m_sending.request.headers, "Origin")
                       : std::nullopt;
    // What Origin tells the page's own site is told nobody that is behind another one: branch-opaque-script-tls-sandbox-away.
    if (m_request.mode == Mode::NoCors && m_profile.originHeader.secureOpaquePagesNameThemselves &&
        (location.scheme != "https"_b ||
         !url::isSchemelesslySameSite(url::originOf(m_request.url), url::originOf(location))))
        m_request.alwaysSendsOrigin = false;
    m_request.url = location;
    m_hrefs.append(location.href(true));
    m_permanentBefore = m_permanentHop;
    if (m_response.status == movedPermanently || m_response.status == permanentRedirect)
        m_permanentHop = hop();
    keepFragment(location);
    m_redirection.reset(); // with the location
    m_ask = Ask::Hop;
}

} // namespace crosscheck::fetch
