#include "fetch/headers.h"

#include "fetch/header_names.h"
#include "http/blanks.h"

#include <algorithm>

namespace crosscheck::fetch {

bool isSafelistedMethod(QByteArrayView method)
{
    return method == "GET"_b || method == "HEAD"_b || method == "POST"_b;
}

bool isForbiddenMethod(QByteArrayView method)
{
    return isOneOf(method, {"CONNECT"_b, "TRACE"_b, "TRACK"_b});
}

QByteArray normalizedMethod(QByteArrayView method)
{
    static constexpr Literal normalized[] = {"GET"_b, "POST"_b, "PUT"_b, "DELETE"_b, "HEAD"_b, "OPTIONS"_b};
    for (const Literal& one : normalized) {
        if (http::sameName(one, method))
            return QByteArray::fromRawData(one.data(), one.size());
    }
    return method.toByteArray();
}

bool isForbiddenRequestHeader(QByteArrayView name, QByteArrayView value)
{
    if (isOneOf(name, {"Accept-Charset"_b,
                       "Accept-Encoding"_b,
                       "Access-Control-Request-Headers"_b,
                       "Access-Control-Request-Method"_b,
                       "Connection"_b,
                       "Content-Length"_b,
                       "Cookie"_b,
                       "Cookie2"_b,
                       "Date"_b,
                       "DNT"_b,
                       "Expect"_b,
                       "Host"_b,
                       "Keep-Alive"_b,
                       "Origin"_b,
                       "Referer"_b,
                       "Set-Cookie"_b,
                       "TE"_b,
                       "Trailer"_b,
                       "Transfer-Encoding"_b,
                       "Upgrade"_b,
                       "Via"_b})) {
        return true;
    }
    if (http::sameName(name.first(std::min<qsizetype>(6, name.size())), "proxy-") ||
        http::sameName(name.first(std::min<qsizetype>(4, name.size())), "sec-"))
        return true;
    if (!isOneOf(name, {"X-HTTP-Method"_b, "X-HTTP-Method-Override"_b, "X-Method-Override"_b}))
        return false;
    const QList<QByteArray> methods = splitValue(value);
    return std::any_of(methods.begin(), methods.end(),
                       [](const QByteArray& method) { return isForbiddenMethod(method); });
}

bool isForbiddenResponseHeaderName(QByteArrayView name)
{
    return isOneOf(name, {"Set-Cookie"_b, "Set-Cookie2"_b});
}

bool isRequestBodyHeaderName(QByteArrayView name)
{
    return isOneOf(name,
                   {"Content-Encoding"_b, "Content-Language"_b, "Content-Location"_b, "Content-Type"_b});
}

bool isNonWildcardName(QByteArrayView name)
{
    return http::sameName(name, "Authorization");
}

bool isSafelistedResponseHeaderName(QByteArrayView name)
{
    return isOneOf(name, {"Cache-Control"_b, "Content-Language"_b, "Content-Length"_b, "Content-Type"_b,
                          "Expires"_b, "Last-Modified"_b, "Pragma"_b});
}

QList<QByteArray> lines(const http::HeaderList& headers, QByteArrayView name)
{
    QList<QByteArray> values = http::getAll(headers, name);
    for (QByteArray& value : values)
        value = http::sharedNormalizedValue(value);
    return values;
}

std::optional<QByteArray> joined(const http::HeaderList& headers, QByteArrayView name)
{
    std::optional<QByteArray> all;
    for (const http::Header& header : headers) {
        if (!http::sameName(header.name, name))
            continue;
        const QByteArray value = http::sharedNormalizedValue(header.value);
        if (all)
            all->append(", ").append(value);
        else
            all = value;
    }
    return all;
}

bool hasCondition(const http::HeaderList& headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const http::Header& header) {
        return isOneOf(header.name, {"If-Modified-Since"_b, "If-None-Match"_b, "If-Unmodified-Since"_b,
                                     "If-Match"_b, "If-Range"_b});
    });
}

QList<QByteArray> splitValue(QByteArrayView value)
{
    QList<QByteArray> values;
    qsizetype from = 0;
    const auto finish = [&](qsizetype end) {
        const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
        while (from < end && isBlank(value[from]))
            ++from;
        while (end > from && isBlank(value[end - 1]))
            --end;
        values.append(value.sliced(from, end - from).toByteArray());
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == ',') {
            finish(i);
            from = i + 1;
        }
        if (value[i] != '"')
            continue;
        // https://fetch.spec.whatwg.org/#collect-an-http-quoted-string: up to the next quote that no backslash escapes.
        for (++i; i < value.size() && value[i] != '"'; ++i) {
            if (value[i] == '\\')
                ++i;
        }
    }
    finish(value.size());
    return values;
}

http::HeaderList sortedAndCombined(http::HeaderList headers)
{
    if (headers.isEmpty())
        return headers;
    // Each header is brought to its place among those before it; lines of one name stay in their order.
    const auto begin = headers.begin(), last = headers.end();
    auto end = begin;
    for (auto it = begin; it != last; ++it) {
        it->name = loweredName(it->name);
        const QByteArrayView value = http::stripped(it->value, http::isHttpWhitespace);
        if (value.size() != it->value.size())
            it->value = value.toByteArray();
        const auto at = std::upper_bound(begin, end, it->name, [](const QByteArray& name, const auto& other) {
            return name < other.name;
        });
        if (at != begin && (at - 1)->name == it->name && it->name != "set-cookie"_b) {
            (at - 1)->value.append(", ").append(it->value);
            continue;
        }
        if (it != end)
            std::swap(*it, *end);
        std::rotate(at, end, end + 1);
        ++end;
    }
    if (end != last)
        headers.erase(end, last);
    return headers;
}

} // namespace crosscheck::fetch
