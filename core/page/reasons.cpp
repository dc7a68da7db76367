#include "page/reasons.h"

#include "fetch/headers.h"
#include "fetch/recorder.h"

namespace crosscheck::page {

namespace {

using fetch::Unsafe;
using words::Sentence;
constexpr Sentence uploadListener{"preflight-reason.upload-listener", "page",
                                  QT_TRANSLATE_NOOP("page", "an upload listener")};
constexpr Sentence streamBody{"preflight-reason.stream", "page",
                              QT_TRANSLATE_NOOP("page", "a stream as the body")};
constexpr Sentence method{"preflight-reason.method", "page", QT_TRANSLATE_NOOP("page", "method %1")};
constexpr Sentence headerName{"preflight-reason.header", "page", QT_TRANSLATE_NOOP("page", "header %1")};
constexpr Sentence tooLong{"preflight-reason.too-long", "page",
                           QT_TRANSLATE_NOOP("page", "header %1: longer than 128 bytes")};
constexpr Sentence badByte{
    "preflight-reason.byte", "page",
    QT_TRANSLATE_NOOP(
        "page", "header %1: its value holds a character that only a preflight can allow (position %2)")};
constexpr Sentence noFormType{"preflight-reason.content-type", "page",
                              QT_TRANSLATE_NOOP("page", "header content-type: “%1” is no type of a form")};
constexpr Sentence range{"preflight-reason.range", "page",
                         QT_TRANSLATE_NOOP("page", "header range: “%1” is more than one simple range")};
constexpr Sentence total{
    "preflight-reason.total", "page",
    QT_TRANSLATE_NOOP("page", "header %1: all safe headers together are longer than 1024 bytes")};

words::Text reasonFor(const Unsafe& unsafe)
{
    const QString name = fetch::shown(unsafe.name);
    switch (unsafe.why) {
    case Unsafe::Why::Name:
        break;
    case Unsafe::Why::TooLong:
        return words::text(tooLong, name);
    case Unsafe::Why::Byte:
        return words::text(badByte, name, QString::number(unsafe.position + 1));
    case Unsafe::Why::ContentType:
        return words::text(noFormType, fetch::shown(unsafe.value));
    case Unsafe::Why::Range:
        return words::text(range, fetch::shown(unsafe.value));
    case Unsafe::Why::Total:
        return words::text(total, name);
    }
    return words::text(headerName, name);
}

} // namespace

QList<words::Text> reasonsForPreflight(const fetch::Request& request, const fetch::Profile& profile)
{
    QList<words::Text> reasons;
    if (request.mode != fetch::Mode::Cors || !request.url.isHttp() ||
        url::isSameOrigin(request.url, request.origin)) {
        return reasons;
    }
    if (request.useCorsPreflight)
        reasons.append(words::text(request.bodyIsStream ? streamBody : uploadListener));
    if (!request.unsafeRequest)
        return reasons;
    if (!fetch::isSafelistedMethod(request.method))
        reasons.append(words::text(method, fetch::shown(request.method)));
    for (const Unsafe& unsafe : fetch::unsafeHeaders(request.headers, profile))
        reasons.append(reasonFor(unsafe));
    return reasons;
}

} // namespace crosscheck::page
