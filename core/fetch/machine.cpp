#include "fetch/machine.h"

#include "fetch/cors_check.h"
#include "fetch/headers.h"
#include "fetch/response.h"

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
constexpr Sentence preflightBranch{
    "main-fetch.with-preflight", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The method or a header asks for a preflight.")};
constexpr Sentence plainBranch{
    "main-fetch.plain", "fetch",
    QT_TRANSLATE_NOOP("fetch", "Nothing asks for a preflight; the request is sent at once.")};
constexpr Sentence keptPreflight{
    "main-fetch.kept-preflight", "fetch",
    QT_TRANSLATE_NOOP("fetch",
                      "The request needed a preflight before the redirect, and this browser asks again.")};
constexpr Sentence unknownScheme{"scheme-fetch.unknown", "fetch",
                                 QT_TRANSLATE_NOOP("fetch", "The scheme “%1” cannot be fetched.")};
constexpr Sentence answered{"http-fetch.answered", "fetch",
                            QT_TRANSLATE_NOOP("fetch", "The server answered with status %1.")};
constexpr Sentence notAnswered{"http-fetch.not-answered", "fetch",
                               QT_TRANSLATE_NOOP("fetch", "No usable answer came back.")};
constexpr Sentence readable{"main-fetch.readable", "fetch",
                            QT_TRANSLATE_NOOP("fetch", "The page may read the answer.")};
constexpr Sentence closed{"main-fetch.closed", "fetch",
                          QT_TRANSLATE_NOOP("fetch", "The answer is opaque: the page can't look inside.")};

constexpr Sentence streamOnHttp1{
    "http-network-fetch.stream", "fetch",
    QT_TRANSLATE_NOOP("fetch", "A body that is a stream cannot go over HTTP/1.")};

constexpr int proxyAuthenticationRequired = 407;

} // namespace

Machine::Machine(const Profile& profile, const Request& request, const PreflightCache& cache, qint64 now)
    : m_profile(profile), m_request(request), m_firstHeaders(request.headers), m_cache(cache),
      m_now(now), m_urls{request.url},
      m_sameOriginAtFirst(url::isSameOrigin(url::originOf(request.url), request.origin))
{
}

Recorder Machine::recorder(bool preflight)
{
    Recorder recorder(trace);
    recorder.hop = hop();
    recorder.preflight = preflight;
    return recorder;
}

QByteArray Machine::serializedOrigin() const
{
    return m_tainted ? QByteArray("null") : m_request.origin.serialized();
}

bool Machine::includesCredentials() const
{
    // https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch, includeCredentials
    if (m_request.credentialless && m_request.mode == Mode::NoCors &&
        !url::isSameOrigin(url::originOf(m_request.url), m_request.origin)) {
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
    failure.url = m_request.url.href(true);
    failure.origin = serializedOrigin();
    failure.detail = detail;
    return failure;
}

void Machine::upgrade(const url::Url& url)
{
    m_request.url = url;
    m_urls.last() = url;
    m_upgraded = true;
    if (hop() == 0)
        m_sameOriginAtFirst = url::isSameOrigin(url::originOf(url), m_request.origin);
}

void Machine::permit()
{
    if (m_ask == Ask::Hop) {
        mainFetch();
    } else if (m_ask == Ask::Response) {
        if (isRedirectStatus(m_response.status))
            redirect();
        else
            succeed(filtered(m_response, m_tainting, m_request.credentials == Credentials::Include,
                             hop() > 0 || (m_upgraded && m_profile.upgradeCountsAsRedirect)),
                    m_tainting == ResponseTainting::Opaque ? Outcome::Opaque : Outcome::Ok);
    }
}

void Machine::refuse(const Failure& failure)
{
    fail(failure);
}

void Machine::refuseAfterPreflight(const Failure& failure)
{
    m_held = failure;
    permit();
}

void Machine::mainFetch()
{
    // https://fetch.spec.whatwg.org/#concept-main-fetch, step 12: the first statement that fits
    Recorder record = recorder();
    const url::Origin target = url::originOf(m_request.url);
    const QString shownUrl = shown(m_request.url.href(true));
    const bool same = url::isSameOrigin(target, m_request.origin) && m_tainting == ResponseTainting::Basic;
    record.at("main-fetch.12.2");
    if (same || m_request.url.scheme == "data" || m_request.mode == Mode::Navigate) {
        record.pass(same
                        ? words::text(ownOrigin, shownUrl)
                        : (m_request.mode == Mode::Navigate ? words::text(navigates) : words::text(dataUrl)));
        m_tainting = ResponseTainting::Basic;
        schemeFetch();
        return;
    }
    record.skip(words::text(otherOrigin, shownUrl, shown(m_request.origin.serialized())));
    if (m_request.mode == Mode::SameOrigin) {
        Failure refused =
            failure(Symptom::SameOriginMode, hop() > 0 ? "same-origin-redirect" : "same-origin-mode");
        if (hop() > 0) {
            refused.url = m_urls[m_urls.size() - 2].href(true);
            refused.next = m_request.url.href(true);
        }
        refused.step = record.at("main-fetch.12.3").fail(words::text(sameOriginOnly, shownUrl));
        fail(refused);
        return;
    }
    if (m_request.mode == Mode::NoCors) {
        record.at("main-fetch.12.4");
        if (m_request.redirect != Redirect::Follow) {
            Failure refused = failure(Symptom::NoCorsOpaque, "no-cors-redirect-mode");
            refused.step = record.fail(words::text(noCorsFollowsOnly));
            fail(refused);
            return;
        }
        record.pass(words::text(noCors));
        m_tainting = ResponseTainting::Opaque;
        schemeFetch();
        return;
    }
    record.at("main-fetch.12.5");
    if (!m_request.url.isHttp()) {
        Failure refused = failure(Symptom::UnsupportedScheme, "url-scheme", m_request.url.scheme);
        refused.step = record.fail(words::text(notHttp, shown(m_request.url.scheme)));
        fail(refused);
        return;
    }
    record.skip(words::text(isHttp, shown(m_request.url.scheme)));
    m_tainting = ResponseTainting::Cors;
    const bool asked =
        m_request.useCorsPreflight ||
        (m_request.unsafeRequest && (!isSafelistedMethod(m_request.method) ||
                                     !unsafeHeaderNames(m_request.headers, m_profile).isEmpty()));
    const bool kept = !asked && keepsPreflight();
    record.at("main-fetch.12.6");
    if (kept)
        record.departing("redirectKeepsPreflight").pass(words::text(keptPreflight));
    else if (asked)
        record.pass(words::text(preflightBranch));
    else
        record.skip(words::text(plainBranch));
    m_withPreflight = m_withPreflight || asked;
    httpFetch(asked || kept);
}

bool Machine::keepsPreflight() const
{
    return m_profile.redirectKeepsPreflight && hop() > 0 && m_request.unsafeRequest &&
           (m_preflighted || !unsafeHeaderNames(m_firstHeaders, m_profile).isEmpty());
}

void Machine::schemeFetch()
{
    // https://fetch.spec.whatwg.org/#concept-scheme-fetch
    if (m_request.url.isHttp()) {
        httpFetch(false);
        return;
    }
    if (m_request.url.scheme == "data") {
        if (const auto response = responseOfDataUrl(m_request.url, m_profile.dataUrlHasLength)) {
            m_response = *response;
            m_ask = Ask::Response;
            return;
        }
    }
    const QByteArray detail = m_request.url.scheme == "blob"   ? "blob-not-found"
                              : m_request.url.scheme == "file" ? "local-file"
                                                               : "url-scheme";
    Failure refused = failure(detail == "url-scheme" ? Symptom::UnsupportedScheme : Symptom::NotCorsOther,
                              detail, m_request.url.scheme);
    refused.step =
        recorder().at("scheme-fetch.3").fail(words::text(unknownScheme, shown(m_request.url.scheme)));
    fail(refused);
}

void Machine::sendRequest()
{
    if (m_held) {
        fail(*m_held);
        return;
    }
    if (m_request.bodyIsStream) {
        // https://fetch.spec.whatwg.org/#concept-http-network-fetch: only HTTP/2 carries a stream, and nothing here knows of one.
        Failure failed = failure(Symptom::NotCorsOther, "stream-http1");
        failed.step = recorder().at("http-network-fetch.10").fail(words::text(streamOnHttp1));
        fail(failed);
        return;
    }
    m_sending.preflight = false;
    m_sending.request = {m_request.method, urlToSend(), headersToSend(), m_request.body};
    m_sending.withCredentials = includesCredentials();
    m_ask = Ask::Send;
}

QByteArray Machine::urlToSend() const
{
    // Userinfo never stands in a request line: it goes into Authorization.
    url::Url bare = m_request.url;
    bare.username.clear();
    bare.password.clear();
    return bare.href(true);
}

http::HeaderList Machine::headersToSend() const
{
    http::HeaderList headers = m_request.headers;
    if (m_profile.headerValuesAsUtf8) {
        for (http::Header& header : headers)
            header.value = QString::fromLatin1(header.value).toUtf8();
    }
    // https://fetch.spec.whatwg.org/#append-a-request-origin-header
    QByteArray origin = serializedOrigin();
    if (m_tainting == ResponseTainting::Cors) {
        headers.append({"Origin", origin});
    } else if (m_request.method != "GET" && m_request.method != "HEAD") {
        if (m_request.mode != Mode::Cors) {
            const QByteArray& policy = m_request.referrerPolicy;
            const url::Origin& own = m_request.origin;
            const bool downgrade = !own.opaque && own.scheme == "https" && m_request.url.scheme != "https";
            if (policy == "no-referrer" ||
                (policy == "same-origin" && !url::isSameOrigin(own, url::originOf(m_request.url))))
                origin = "null";
            else if (downgrade && policy != "unsafe-url" && policy != "origin" &&
                     policy != "origin-when-cross-origin" && policy != "same-origin")
                origin = "null";
        }
        headers.append({"Origin", origin});
    }
    return headers;
}

void Machine::feed(const http::Answer& given, qint64 at)
{
    if (m_ask != Ask::Send)
        return;
    m_now = std::max(m_now, at);
    const http::Answer answer = reread(given);
    Recorder record = recorder(m_sending.preflight);
    record.at("http-network-or-cache-fetch.8");
    const bool proxyAuth =
        answer.ok() && answer.response.status == proxyAuthenticationRequired && m_profile.refusesProxyAuth;
    if (!answer.ok() || proxyAuth) {
        Failure failed = networkFailure(answer, m_sending.preflight);
        failed.step = record.fail(words::text(notAnswered));
        fail(failed);
        return;
    }
    record.pass(words::text(answered, QString::number(answer.response.status)));
    if (m_sending.preflight)
        judgePreflightAnswer(answer);
    else
        judgeAnswer(answer);
}

http::Answer Machine::reread(const http::Answer& answer) const
{
    if (answer.raw.isEmpty())
        return answer;
    http::ReaderQuirks quirks = m_profile.reader;
    quirks.acceptHttp09 =
        quirks.acceptHttp09 ||
        (m_profile.http09OnPort80 && m_request.url.scheme == "http" && m_request.url.effectivePort() == 80);
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
    if (!answer.response.body.isEmpty())
        read.response.body = answer.response.body; // decoded already
    return read;
}

void Machine::judgeAnswer(const http::Answer& answer)
{
    m_response = answer.response;
    if (m_tainting == ResponseTainting::Cors) {
        // https://fetch.spec.whatwg.org/#concept-http-fetch, step 4.4
        Recorder record = recorder();
        const bool redirecting =
            isRedirectStatus(m_response.status) && http::contains(m_response.headers, "Location");
        const bool keeps = redirecting && m_profile.redirectCheckKeepsCredentials && m_sameOriginAtFirst &&
                           m_request.credentials == Credentials::SameOrigin;
        const bool withCredentials = m_request.credentials == Credentials::Include || keeps;
        if (auto failed = corsCheck(m_response, serializedOrigin(), withCredentials, m_profile, record)) {
            if (keeps)
                trace.last().departure = "redirectCheckKeepsCredentials";
            failed->url = m_request.url.href(true);
            if (redirecting) {
                failed->detail = "redirect-response";
                const url::ParseResult next = locationUrl();
                failed->next = std::holds_alternative<url::Url>(next)
                                   ? std::get<url::Url>(next).href(true)
                                   : joined(m_response.headers, "Location").value_or(QByteArray());
            }
            fail(*failed);
            return;
        }
    }
    m_ask = Ask::Response;
}

void Machine::succeed(const FilteredResponse& response, Outcome outcome)
{
    recorder()
        .at("main-fetch.14")
        .pass(outcome == Outcome::Opaque ? words::text(closed) : words::text(readable));
    m_verdict.outcome = outcome;
    m_verdict.response = response;
    m_ask = Ask::Done;
}

void Machine::fail(const Failure& failure)
{
    Failure failed = failure;
    if (failed.url.isEmpty())
        failed.url = m_request.url.href(true);
    // https://fetch.spec.whatwg.org/#concept-main-fetch, step 12.6: a network error clears the cache entries.
    if (m_withPreflight && m_profile.cacheClearedByFailure)
        m_cache.clear(m_request, serializedOrigin());
    m_verdict.outcome = isPolicy(failed) ? Outcome::Blocked : Outcome::NetworkError;
    m_verdict.failure = failed;
    m_verdict.response.reset();
    m_ask = Ask::Done;
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
    default:
        // A connection was made and brought nothing usable.
        failed.symptom = preflight ? Symptom::PreflightNetworkFailure : Symptom::ConnectionReset;
        failed.detail = "invalid-response";
        break;
    }
    return failed;
}

} // namespace crosscheck::fetch
