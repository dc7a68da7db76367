#include "fetch/cors_check.h"
#include "fetch/headers.h"
#include "fetch/machine.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {

using words::Sentence;
constexpr Sentence answered{"http-fetch.answered", "fetch",
                            QT_TRANSLATE_NOOP("fetch", "The server answered with status %1.")};
constexpr Sentence notAnswered{"http-fetch.not-answered", "fetch",
                               QT_TRANSLATE_NOOP("fetch", "No usable answer came back.")};

constexpr int proxyAuthenticationRequired = 407;

} // namespace

void Machine::feed(const http::Answer& given, qint64 at)
{
    if (m_ask != Ask::Send)
        return;
    m_now = std::max(m_now, at);
    std::optional<http::Answer> read;
    if (!given.raw.isEmpty())
        read = reread(given);
    const http::Answer& answer = read ? *read : given;
    Recorder record = recorder(m_sending.preflight);
    record.at("http-network-or-cache-fetch.8");
    const bool proxyAuth = answer.ok() && answer.response.status == proxyAuthenticationRequired &&
                           m_profile.network.refusesProxyAuth;
    if (!answer.ok() || proxyAuth) {
        Failure failed = networkFailure(answer, m_sending.preflight);
        failed.step = record.fail(Because(notAnswered));
        fail(std::move(failed));
        return;
    }
    record.pass(Because(answered, decimal(answer.response.status)));
    if (m_sending.preflight)
        judgePreflightAnswer(answer);
    else
        judgeAnswer(answer);
}

http::Answer Machine::reread(const http::Answer& answer) const
{
    http::ReaderQuirks quirks = m_profile.reader;
    quirks.acceptHttp09 = quirks.acceptHttp09 || m_profile.network.http09OnAnyPort ||
                          (m_profile.network.http09OnPort80 && m_request.url.scheme == "http"_b &&
                           m_request.url.effectivePort() == 80);
    // What answers without a head was never asked to change anything.
    const QByteArray& method = m_sending.request.method;
    const bool unchanging =
        method == "GET"_b || method == "HEAD"_b || method == "POST"_b || method == "OPTIONS"_b;
    quirks.acceptHttp09 = quirks.acceptHttp09 && unchanging;
    quirks.icyIsHttp09 = quirks.icyIsHttp09 && unchanging;
    http::Answer read = http::readResponse(answer.raw, quirks, m_sending.request.method);
    read.raw = answer.raw;
    // The checks look at the head, and that came whole; what a missing rest of the body does is judged by its use.
    if (read.failure == http::NetworkFailure::TruncatedBody)
        read.failure = http::NetworkFailure::None;
    if (answer.response.bodyCut) {
        // We stopped reading on purpose: a missing rest is then no fault of the server's.
        read.response.bodyCut = true;
        read.response.bodyTruncated = false;
    }
    read.response.bodyCoded = answer.response.body.isEmpty();
    if (!answer.response.body.isEmpty())
        read.response.body = answer.response.body; // decoded already
    return read;
}

void Machine::judgeAnswer(const http::Answer& answer)
{
    m_response = answer.response;
    constexpr int resetContent = 205;
    if (m_response.status == resetContent && m_profile.network.resetContentIsEmpty) {
        m_response.body.clear();
        m_response.bodyTruncated = false;
    }
    m_redirection.reset();
    constexpr int firstUnknown = 309, lastUnknown = 399;
    const bool unknown = m_profile.redirects.followsUnknownStatus && m_response.status >= firstUnknown &&
                         m_response.status <= lastUnknown && http::contains(m_response.headers, "Location");
    if (unknown || isRedirectStatus(m_response.status))
        m_redirection = redirection();
    const bool locationFirst =
        m_profile.redirects.badLocationFailsFirst ||
        (m_profile.redirects.badLocationBeforeCheck && m_request.redirect == Redirect::Follow);
    if (locationFirst && endsByBadLocation())
        return;
    if (m_tainting == ResponseTainting::Cors && !isUncheckedUpgrade()) {
        // https://fetch.spec.whatwg.org/#concept-http-fetch, step 4.4
        Recorder record = recorder();
        const bool redirecting = m_redirection && m_redirection->location;
        const bool keptFromFirst = m_profile.corsCheck.redirectCheckKeepsCredentials && m_sameOriginAtFirst &&
                                   m_request.credentials == Credentials::SameOrigin;
        const bool keeps = redirecting && (keptFromFirst || m_request.redirectsAskCredentials);
        const bool withCredentials = m_request.credentials == Credentials::Include;
        auto failed = corsCheck(m_response, serializedOrigin(), withCredentials, m_profile, record);
        const bool later = !failed && keeps;
        if (later) {
            failed = corsCheck(m_response, serializedOrigin(), true, m_profile, record);
            trace.back().departure = "redirectCheckKeepsCredentials";
        }
        if (failed) {
            failed->url = href();
            bool schemeFirst = false;
            if (redirecting) {
                failed->detail = "redirect-response";
                const url::Url* next = m_redirection->next();
                failed->next = next ? next->href() : *m_redirection->location; // with its fragment
                schemeFirst = next && m_profile.redirects.schemesRefusedFirst.contains(next->scheme);
            }
            const bool waits = redirecting && (m_profile.redirects.policiesAskedFirst || schemeFirst) &&
                               m_request.redirect == Redirect::Follow;
            if (later) // the page's own process asks so, after the network's has sent the next hop's preflight
                m_held = failed;
            else if (waits)
                waitForPolicies(std::move(*failed));
            else
                return fail(std::move(*failed));
        }
    }
    m_ask = Ask::Response;
}

bool Machine::isHttp09Refused(const http::Answer& answer) const
{
    const QByteArray& method = m_sending.request.method;
    const bool port80 = m_request.url.scheme == "http"_b && m_request.url.effectivePort() == 80;
    const bool icy = m_profile.reader.icyIsHttp09 && answer.raw.startsWith("ICY ");
    return (method == "PUT"_b || method == "DELETE"_b || method == "PATCH"_b) && !answer.raw.isEmpty() &&
           !answer.raw.toUpper().startsWith("HTTP/") && ((m_profile.network.http09OnPort80 && port80) || icy);
}

Failure Machine::networkFailure(const http::Answer& answer, bool preflight) const
{
    using http::NetworkFailure;
    Failure failed = failure(Symptom::NotCorsOther);
    failed.preflight = preflight;
    failed.network = answer.failure;
    if (answer.ok()) {
        failed.status = answer.response.status;
        failed.detail = "proxy-auth";
        return failed;
    }
    switch (answer.failure) {
    case NetworkFailure::Dns:
        failed.symptom = Symptom::DnsFailure;
        break;
    case NetworkFailure::Refused:
    case NetworkFailure::Unreachable:
    case NetworkFailure::Proxy: // the way to the server is shut
        failed.symptom = Symptom::ConnectionRefused;
        break;
    case NetworkFailure::Timeout:
        failed.symptom = Symptom::Timeout;
        break;
    case NetworkFailure::TlsUntrusted:
    case NetworkFailure::TlsName:
    case NetworkFailure::TlsExpired:
    case NetworkFailure::TlsProtocol:
    case NetworkFailure::TlsClientCertificate:
        failed.symptom = Symptom::TlsCertificate;
        break;
    case NetworkFailure::Reset:
    case NetworkFailure::ClosedWithoutAnswer:
        failed.symptom = preflight ? Symptom::PreflightNetworkFailure : Symptom::ConnectionReset;
        if (answer.response.status > 0)
            failed.detail = "interim-only";
        break;
    case NetworkFailure::UnsafePort:
        failed.detail = "unsafe-port";
        break;
    case NetworkFailure::NotRecorded:
        failed.detail = "not-recorded";
        break;
    case NetworkFailure::TruncatedBody:
        failed.detail = "truncated-body";
        break;
    default: {
        // A connection was made and brought nothing usable.
        failed.symptom = preflight ? Symptom::PreflightNetworkFailure : Symptom::ConnectionReset;
        const http::HeaderList& headers = answer.response.headers;
        failed.detail = http::hasContradictoryLength(headers)                       ? "contradictory-length"
                        : http::saysDifferentThings(headers, "Location")            ? "several-locations"
                        : http::saysDifferentThings(headers, "Content-Disposition") ? "several-dispositions"
                        : http::hasInvalidStatusLine(answer.raw)                    ? "invalid-status-line"
                        : isHttp09Refused(answer)                                   ? "http09-method"
                                                                                    : "invalid-response";
        break;
    }
    }
    return failed;
}

} // namespace crosscheck::fetch
