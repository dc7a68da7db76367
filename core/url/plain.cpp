#include "url/plain.h"

#include "url/encode.h"

#include <array>

namespace crosscheck::url {

std::optional<Url> parsePlain(QByteArrayView text)
{
    const qsizetype from = text.startsWith("http://") ? 7 : text.startsWith("https://") ? 8 : -1;
    if (from < 0)
        return std::nullopt;
    const auto is = [text](qsizetype at, char c) { return at < text.size() && text[at] == c; };
    const auto skip = [text](qsizetype at, auto fits) {
        while (at < text.size() && fits(text[at]))
            ++at;
        return at;
    };
    const auto isLowerOrDigit = [](char c) { return (c >= 'a' && c <= 'z') || isAsciiDigit(c); };
    const qsizetype hostEnd = skip(from, [&](char c) { return isLowerOrDigit(c) || c == '-' || c == '.'; });
    const QByteArrayView domain = text.sliced(from, hostEnd - from);
    // The last label of an IPv4 address begins with a digit.
    if (domain.isEmpty() || domain.endsWith('.') || isAsciiDigit(domain[domain.lastIndexOf('.') + 1]))
        return std::nullopt;
    quint32 port = 0;
    qsizetype at = hostEnd;
    if (is(at, ':')) {
        const qsizetype digits = ++at;
        at = skip(at, [](char c) { return isAsciiDigit(c); });
        if (at == digits || at - digits > 5)
            return std::nullopt;
        for (qsizetype i = digits; i < at; ++i)
            port = port * 10 + quint32(text[i] - '0');
        if (port > 0xFFFF)
            return std::nullopt;
    }
    static constexpr auto plainBytes = [] {
        std::array<bool, 256> bytes{};
        for (int c = 0; c < 256; ++c)
            bytes[size_t(c)] = isAsciiAlphanumeric(c) || c == '-' || c == '_' || c == '/';
        return bytes;
    }();
    const auto isPlain = [](char c) { return plainBytes[uchar(c)]; };
    const qsizetype pathFrom = at;
    // Dots only where they begin no segment.
    at = skip(at, [&](char c) { return isPlain(c); });
    while (is(at, '.') && at > pathFrom && text[at - 1] != '/')
        at = skip(at + 1, [&](char c) { return isPlain(c); });
    if (at > pathFrom && text[pathFrom] != '/')
        return std::nullopt;
    const qsizetype pathEnd = at;
    if (is(at, '?'))
        at = skip(at + 1, [&](char c) { return isPlain(c) || c == '=' || c == '&' || c == '.'; });
    if (at != text.size())
        return std::nullopt;
    Url url;
    const bool secure = from == 8;
    url.scheme = secure ? QByteArrayLiteral("https") : QByteArrayLiteral("http");
    Host& host = url.host.emplace();
    host.kind = Host::Kind::Domain;
    host.text = domain.toByteArray();
    constexpr quint16 http = 80, https = 443;
    if (pathFrom != hostEnd && port != (secure ? https : http))
        url.port = quint16(port);
    url.path =
        pathEnd > pathFrom ? text.sliced(pathFrom, pathEnd - pathFrom).toByteArray() : QByteArrayLiteral("/");
    if (pathEnd < text.size())
        url.query = text.sliced(pathEnd + 1).toByteArray();
    return url;
}

} // namespace crosscheck::url
