#include "page/explain.h"

#include "fetch/headers.h"
#include "fetch/recorder.h"

namespace crosscheck::page {

namespace {
using words::Sentence;
constexpr Sentence forbidden{
    "explain.forbidden-header", "page",
    QT_TRANSLATE_NOOP("page", "Only the browser sets %1; what a page sets is dropped without a word.")};
constexpr Sentence forbiddenOverride{
    "explain.forbidden-override", "page",
    QT_TRANSLATE_NOOP("page",
                      "%1 may not name CONNECT, TRACE or TRACK; the header is dropped without a word.")};
constexpr Sentence sendsItsOwnUserAgent{
    "explain.user-agent", "page",
    QT_TRANSLATE_NOOP("page", "This browser sends its own User-Agent, whatever a page sets.")};
constexpr Sentence responseHeader{
    "explain.response-header", "page",
    QT_TRANSLATE_NOOP(
        "page",
        "%1 belongs into the server's answer. In a request it allows nothing and asks for a preflight.")};
} // namespace

words::Text whyHeaderIsIgnored(QByteArrayView name, QByteArrayView value, const fetch::Profile& profile)
{
    if (fetch::isForbiddenRequestHeader(name, value)) {
        const bool byName = fetch::isForbiddenRequestHeader(name, {});
        return words::text(byName ? forbidden : forbiddenOverride, fetch::shown(name));
    }
    if (profile.requestHeaders.ignoresUserAgentHeader && http::sameName(name, "User-Agent"))
        return words::text(sendsItsOwnUserAgent);
    return {};
}

words::Text whyHeaderIsAResponseHeader(QByteArrayView name)
{
    const QByteArray lower = http::lowered(name);
    const bool isOne = lower.startsWith("access-control-allow-") ||
                       lower == "access-control-expose-headers" || lower == "access-control-max-age" ||
                       lower == "cross-origin-resource-policy" || lower == "timing-allow-origin";
    return isOne ? words::text(responseHeader, fetch::shown(name)) : words::Text();
}

QList<words::Text> preflightReasons(const Page& page, const PageRequest& request,
                                    const fetch::Profile& profile)
{
    return Run(profile, page, request).preflightReasons();
}

std::optional<fetch::Failure> whyNothingIsSent(const Page& page, const PageRequest& request,
                                               const fetch::Profile& profile, const Surroundings& around)
{
    const auto next = Run(profile, page, request, around).next();
    const auto* verdict = std::get_if<fetch::Verdict>(&next);
    return verdict ? verdict->failure : std::nullopt;
}

bool isSameOrigin(const Page& page, const PageRequest& request)
{
    const std::optional<url::Url> base = url::parseOrNull(page.url.isEmpty() ? page.origin + '/' : page.url);
    const std::optional<url::Url> url = url::parseOrNull(request.url, base ? &*base : nullptr);
    return url && url::isSameOrigin(url::originOf(*url), originOf(page));
}

} // namespace crosscheck::page
