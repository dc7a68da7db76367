#include "fetch/kept_alive.h"
#include "fetch/machine.h"

namespace crosscheck::fetch {

namespace {

using words::Sentence;
constexpr Sentence streamOnHttp1{
    "http-network-fetch.stream", "fetch",
    QT_TRANSLATE_NOOP("fetch", "A body that is a stream cannot go over HTTP/1.")};

constexpr Sentence keptAliveTooLarge{
    "http-network-or-cache-fetch.keepalive", "fetch",
    QT_TRANSLATE_NOOP("fetch", "A request that outlives its page (keepalive) may carry 64 KiB at most.")};
constexpr Sentence notCached{
    "http-network-or-cache-fetch.not-cached", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The request takes a cached answer only, and none is known.")};

} // namespace

bool isTooLargeToKeepAlive(const Request& request)
{
    constexpr qsizetype mostKeptAlive = 64 * 1024;
    return request.keepalive && !request.mayBeLarge && request.body &&
           request.body->size() + request.framing > mostKeptAlive;
}

void Machine::sendRequest()
{
    if (m_held) {
        fail(std::move(*m_held));
        return;
    }
    if (m_request.bodyIsStream) {
        // https://fetch.spec.whatwg.org/#concept-http-network-fetch: only HTTP/2 carries a stream, and nothing here knows of one.
        Failure failed = failure(Symptom::NotCorsOther, "stream-http1");
        failed.step = recorder().at("http-network-fetch.10").fail(Because(streamOnHttp1));
        fail(std::move(failed));
        return;
    }
    // https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch, steps 8.10 and 9
    const bool tooLarge = isTooLargeToKeepAlive(m_request);
    const bool cachedOnly = m_request.cache == Cache::OnlyIfCached && !m_profile.httpCache.onlyIfCachedAsks;
    if (tooLarge || cachedOnly) {
        Failure failed = failure(Symptom::NotCorsOther, tooLarge ? "keepalive-too-large" : "not-cached");
        failed.step = recorder()
                          .at("http-network-or-cache-fetch.9")
                          .fail(tooLarge ? Because(keptAliveTooLarge) : Because(notCached));
        fail(std::move(failed));
        return;
    }
    m_sending.preflight = false;
    m_sending.request = {m_request.method, urlToSend(), headersToSend(), m_request.body};
    m_sending.withCredentials = includesCredentials();
    m_ask = Ask::Send;
}

QByteArray Machine::urlToSend() const
{
    if (!m_request.url.includesCredentials())
        return href();
    // Userinfo never stands in a request line: it goes into Authorization.
    return m_request.url.withoutCredentials().href(true);
}

http::HeaderList Machine::headersToSend() const
{
    http::HeaderList headers = m_request.headers;
    if (m_profile.requestHeaders.headerValuesAsUtf8) {
        for (http::Header& header : headers)
            header.value = QString::fromLatin1(header.value).toUtf8();
    }
    if (std::optional<QByteArray> origin = originToSend()) {
        headers.reserve(headers.size() + 1);
        headers.append({QByteArrayLiteral("Origin"), std::move(*origin)});
    }
    return headers;
}

std::optional<QByteArray> Machine::originToSend() const
{
    // https://fetch.spec.whatwg.org/#append-a-request-origin-header
    const bool asUpgraded = m_request.upgradedSendsOrigin && hop() == 0 && m_upgradedHop == 0;
    if (m_tainting == ResponseTainting::Cors || m_request.alwaysSendsOrigin || asUpgraded)
        return m_request.neverSendsOrigin ? std::nullopt : std::optional<QByteArray>(serializedOrigin());
    if (m_keptOrigin)
        return m_keptOrigin;
    if (m_request.method == "GET"_b || m_request.method == "HEAD"_b)
        return std::nullopt;
    const bool ignoresPolicy = m_profile.originHeader.originIgnoresReferrerPolicy ||
                               (hop() > 0 && m_profile.originHeader.redirectsIgnoreReferrerPolicy);
    if (m_request.mode == Mode::Navigate || (m_request.mode != Mode::Cors && !ignoresPolicy)) {
        const QByteArray& policy = m_request.referrerPolicy;
        const url::Origin& own = m_request.origin;
        // Where an upgrade is a redirect of the browser's own, the header was made for the address before it; a frame's
        // address is upgraded before there is a request.
        const bool wasUpgraded = m_profile.redirects.upgradeCountsAsRedirect && !m_upgradedFrom.isEmpty() &&
                                 (m_request.mode != Mode::Navigate || m_upgradedHop > 0);
        const bool downgrade =
            !own.opaque && own.scheme == "https"_b && (m_request.url.scheme != "https"_b || wasUpgraded);
        const bool withheld = policy == "no-referrer"_b ||
                              (policy == "same-origin"_b && !url::isSameOrigin(m_request.url, own)) ||
                              (downgrade && policy != "unsafe-url"_b && policy != "origin"_b &&
                               policy != "origin-when-cross-origin"_b && policy != "same-origin"_b);
        if (withheld)
            return QByteArrayLiteral("null");
    }
    return serializedOrigin();
}

} // namespace crosscheck::fetch
