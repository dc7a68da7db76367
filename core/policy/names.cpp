#include "policy/names.h"

#include "http/header.h"

#include <algorithm>
#include <array>

namespace crosscheck::policy {

namespace {
template <size_t N> bool among(const std::array<const char*, N>& names, QByteArrayView name)
{
    return std::any_of(names.begin(), names.end(), [&](const char* n) { return name == QByteArrayView(n); });
}
} // namespace

bool isForbiddenMethod(QByteArrayView method)
{
    static constexpr std::array names{"CONNECT", "TRACE", "TRACK"};
    return among(names, http::uppered(method));
}

bool isSafelistedMethod(QByteArrayView method)
{
    static constexpr std::array names{"GET", "HEAD", "POST"};
    return among(names, method);
}

QByteArray normalizeMethod(QByteArrayView method)
{
    static constexpr std::array names{"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"};
    const QByteArray upper = http::uppered(method);
    return among(names, upper) ? upper : method.toByteArray();
}

bool isForbiddenRequestHeader(QByteArrayView lowerName)
{
    static constexpr std::array names{"accept-charset",
                                      "accept-encoding",
                                      "access-control-request-headers",
                                      "access-control-request-method",
                                      "access-control-request-private-network",
                                      "connection",
                                      "content-length",
                                      "cookie",
                                      "cookie2",
                                      "date",
                                      "dnt",
                                      "expect",
                                      "host",
                                      "keep-alive",
                                      "origin",
                                      "referer",
                                      "set-cookie",
                                      "te",
                                      "trailer",
                                      "transfer-encoding",
                                      "upgrade",
                                      "via"};
    return among(names, lowerName) || lowerName.startsWith("proxy-") || lowerName.startsWith("sec-");
}

bool isResponseOnlyHeader(QByteArrayView lowerName)
{
    return lowerName == "access-control-expose-headers" || lowerName == "access-control-max-age" ||
           lowerName.startsWith("access-control-allow-");
}

bool isForbiddenResponseHeader(QByteArrayView lowerName)
{
    return lowerName == "set-cookie" || lowerName == "set-cookie2";
}

bool isSafelistedResponseHeader(QByteArrayView lowerName)
{
    static constexpr std::array names{"cache-control", "content-language", "content-length", "content-type",
                                      "expires",       "last-modified",    "pragma"};
    return among(names, lowerName);
}

QList<QByteArray> unique(const QList<QByteArray>& list)
{
    QList<QByteArray> out;
    for (const QByteArray& item : list)
        if (!out.contains(item))
            out.append(item);
    return out;
}

} // namespace crosscheck::policy
