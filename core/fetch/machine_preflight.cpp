#include "fetch/headers.h"
#include "fetch/kept_alive.h"
#include "fetch/machine.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {
using words::Sentence;
constexpr Sentence noneNeeded{"http-fetch.no-preflight", "fetch",
                              QT_TRANSLATE_NOOP("fetch", "No preflight is needed.")};
constexpr Sentence stillKept{
    "http-fetch.kept", "fetch",
    QT_TRANSLATE_NOOP("fetch", "An earlier preflight's answer still covers the method and the headers.")};
constexpr Sentence needed{
    "http-fetch.preflight", "fetch",
    QT_TRANSLATE_NOOP("fetch", "No kept answer covers the request, so the browser asks first.")};
constexpr Sentence asks{"preflight.asks", "fetch", QT_TRANSLATE_NOOP("fetch", "OPTIONS asks for method %1.")};
constexpr Sentence asksHeaders{"preflight.asks-headers", "fetch",
                               QT_TRANSLATE_NOOP("fetch", "OPTIONS asks for method %1 and for headers: %2.")};
} // namespace

http::HeaderList Machine::headersAskedFor() const
{
    http::HeaderList headers = m_firstHeaders;
    if (m_profile.preflight.redirectNames == RedirectNames::LessNewestLoss) {
        headers.removeIf([this](const http::Header& header) {
            return (m_bodyLost && !m_request.typeComesWithBody && isRequestBodyHeaderName(header.name)) ||
                   (m_originLeft && http::sameName(header.name, "Authorization"));
        });
    }
    return headers;
}

PreflightQuestion Machine::question(QList<QByteArray> unsafeNames) const
{
    if (hop() > 0 && m_profile.preflight.redirectNames != RedirectNames::OfRequest)
        unsafeNames = unsafeHeaderNames(headersAskedFor(), m_profile);
    return {m_profile.preflight.keepsOrigin ? m_ownOrigin : serializedOrigin(),
            m_request.method,
            std::move(unsafeNames),
            url::isSameOrigin(m_request.url, m_request.origin),
            m_hrefs.first(),
            m_firstHeaders};
}

bool Machine::isKept(const PreflightQuestion& question) const
{
    const auto keptMethod = [&] {
        return m_cache.matchesMethod(m_request, question.origin, question.method, m_now, m_profile);
    };
    const bool methodAsks = !isSafelistedMethod(question.method) || m_request.useCorsPreflight ||
                            (m_profile.preflightCache.headHasToBeKept && question.method == "HEAD"_b);
    if (methodAsks && !keptMethod())
        return false;
    const bool headersKept =
        std::all_of(question.headerNames.begin(), question.headerNames.end(), [&](const QByteArray& name) {
            return m_cache.matchesHeader(m_request, question.origin, name, m_now, m_profile);
        });
    // Where a redirect's preflight asks for nothing, any entry answers it.
    return headersKept && (methodAsks || !question.headerNames.isEmpty() ||
                           m_cache.holds(m_request, question.origin, m_now, m_profile));
}

void Machine::httpFetch(bool makeCorsPreflight, QList<QByteArray> unsafeNames)
{
    // https://fetch.spec.whatwg.org/#concept-http-fetch, step 4.1
    Recorder record = recorder();
    record.at("http-fetch.4.1");
    // Every browser looks at the size first: late-request-init-api-21.
    if (!makeCorsPreflight || isTooLargeToKeepAlive(m_request)) {
        record.skip(Because(noneNeeded));
        sendRequest();
        return;
    }
    m_preflighted = true;
    PreflightQuestion asked = question(std::move(unsafeNames));
    const bool asksAgain = m_profile.preflightCache.modesThatAskAgain.contains(m_request.cache);
    if (!asksAgain && isKept(asked)) {
        record.skip(Because(stillKept));
        sendRequest();
        return;
    }
    if (!asksAgain && m_profile.preflightCache.keepsLastAnswerOnly)
        m_cache.clear(m_request, asked.origin, m_profile);
    record.pass(Because(needed));
    sendPreflight(std::move(asked));
}

void Machine::sendPreflight(PreflightQuestion asked)
{
    m_question = std::move(asked);
    const PreflightQuestion& question = m_question;
    m_sending.preflight = true;
    m_sending.request = {QByteArrayLiteral("OPTIONS"), urlToSend(), preflightHeaders(question), std::nullopt};
    if (const auto agent = http::get(m_request.headers, "User-Agent");
        agent && m_profile.requestHeaders.preflightCarriesUserAgent)
        m_sending.request.headers.append({"User-Agent", *agent});
    m_sending.withCredentials = false;
    Recorder record = recorder(true);
    record.at("cors-preflight-fetch.5");
    record.pass(question.headerNames.isEmpty()
                    ? Because(asks, question.method)
                    : Because(asksHeaders, question.method, question.headerNames.join(", ")));
    m_ask = Ask::Send;
}

void Machine::judgePreflightAnswer(const http::Answer& answer)
{
    Recorder record = recorder(true);
    PreflightAnswer judged = judgePreflight(answer.response, m_request, m_question, m_profile, record);
    for (Failure warning : judged.warnings) {
        warning.url = href();
        m_verdict.warnings.append(warning);
    }
    const bool keepsNone =
        (m_profile.preflightCache.taintedOriginKeepsNothing && m_tainted && !m_request.origin.opaque &&
         !m_profile.preflight.keepsOrigin) ||
        (m_profile.preflightCache.opaquePagesKeepNothing && m_request.origin.opaque) ||
        (m_profile.preflightCache.noStoreKeepsNoPreflight && m_request.cache == Cache::NoStore);
    if (judged.maxAge && !keepsNone) {
        // https://fetch.spec.whatwg.org/#cors-preflight-fetch-0, steps 7.12 to 7.15
        if (m_profile.preflightCache.keepsLastAnswerOnly)
            m_cache.clear(m_request, m_question.origin, m_profile);
        for (const QByteArray& method : judged.methods)
            m_cache.store(m_request, m_question.origin, *judged.maxAge, method, std::nullopt, m_now,
                          m_profile);
        if (judged.methods.isEmpty() && judged.headerNames.isEmpty())
            m_cache.store(m_request, m_question.origin, *judged.maxAge, std::nullopt, std::nullopt, m_now,
                          m_profile);
        for (const QByteArray& name : judged.headerNames)
            m_cache.store(m_request, m_question.origin, *judged.maxAge, std::nullopt, http::lowered(name),
                          m_now, m_profile);
    }
    if (judged.failure) {
        judged.failure->url = href();
        fail(std::move(*judged.failure));
        return;
    }
    sendRequest();
}

} // namespace crosscheck::fetch
