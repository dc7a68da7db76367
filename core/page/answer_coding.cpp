#include "fetch/headers.h"
#include "page/answer.h"
#include "page/brotli.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

/// Whether the bytes begin as a coding does, as far as they go.
bool beginsLike(QByteArrayView body, QByteArrayView magic)
{
    const qsizetype known = std::min(body.size(), magic.size());
    return body.first(known) == magic.first(known);
}

/// https://www.rfc-editor.org/rfc/rfc1951#section-3.2.3: a block of a kind that there is, one that isn't compressed with its length twice
bool beginsDeflate(QByteArrayView body)
{
    constexpr int kinds = 3, stored = 0, noKind = 3;
    constexpr qsizetype head = 5;
    const int kind = (uchar(body[0]) >> 1) & kinds;
    const auto sum = [&](qsizetype at) { return uchar(body[at]) ^ uchar(body[at + 2]); };
    return kind != noKind && (kind != stored || body.size() < head || (sum(1) == 0xFF && sum(2) == 0xFF));
}

/// One coding, as the first bytes tell; nothing where there is something to go on with.
std::optional<Decoding> decodingOf(QByteArrayView body, QByteArrayView coding,
                                   const fetch::Profile::Network& how)
{
    const auto broken = how.wrongCodingIsNone ? std::optional<Decoding>() : Decoding::Broken;
    if (coding == "gzip"_b || coding == "x-gzip"_b)
        return beginsLike(body, "\x1F\x8B") ? std::optional(Decoding::Fine) : broken;
    if (coding == "zstd"_b)
        return beginsLike(body, "\x28\xB5\x2F\xFD") ? std::optional(Decoding::Fine) : broken;
    if (coding == "deflate"_b) {
        // https://www.rfc-editor.org/rfc/rfc1950#section-2.2
        constexpr int method8 = 8, methodMask = 0x0F, checkBase = 31;
        const int first = uchar(body[0]), second = body.size() > 1 ? uchar(body[1]) : 0;
        if ((first & methodMask) == method8 && (first * 256 + second) % checkBase == 0)
            return Decoding::Fine;
        return how.readsBareDeflate && beginsDeflate(body) ? std::optional(Decoding::Fine) : broken;
    }
    if (coding == "br"_b) {
        // A font's real bytes are more than the few that stand for them here.
        if (body.startsWith(QByteArrayView("\0\1\0\0", 4)))
            return Decoding::Broken;
        switch (readBrotli(body)) {
        case BrotliStream::Broken:
            return Decoding::Broken;
        case BrotliStream::Incomplete:
            return Decoding::Nothing;
        case BrotliStream::HasData:
            break;
        }
        return Decoding::Fine;
    }
    return std::nullopt;
}

/// Whether each is a coding that engines know; an empty one counts at the ends of the list alone (coding-list-gzip-none).
bool areKnown(const QList<QByteArray>& codings)
{
    static const QList<QByteArray> known{"gzip", "x-gzip", "deflate", "br", "zstd"};
    for (qsizetype i = 0; i < codings.size(); ++i) {
        const bool inside = codings[i].isEmpty() && i > 0 && i < codings.size() - 1;
        if (!inside && !known.contains(codings[i]))
            return false;
    }
    return true;
}

} // namespace

Decoding decodingOf(const http::Response& response, QByteArrayView method, const fetch::Profile::Network& how,
                    bool tls)
{
    const auto coding = fetch::joined(response.headers, "Content-Encoding");
    if (!coding)
        return Decoding::Fine;
    QList<QByteArray> codings = fetch::splitValue(http::lowered(*coding));
    const auto isNew = [](const QByteArray& one) { return one == "br"_b || one == "zstd"_b; };
    if (!tls && how.newCodingsFailWithoutTls && std::any_of(codings.begin(), codings.end(), isNew))
        return Decoding::Broken;
    if (!response.bodyCoded || method == "HEAD"_b || response.body.isEmpty())
        return Decoding::Fine;
    if (how.unknownCodingEndsDecoding && !areKnown(codings))
        return Decoding::Fine;
    // The last one was put on last.
    while (!codings.isEmpty()) {
        const QByteArray one = codings.takeLast();
        if (!tls && how.newCodingsNeedTls && isNew(one))
            return Decoding::Fine;
        const auto decoding = decodingOf(response.body, one, how);
        if (decoding == Decoding::Fine && one == "br"_b && !codings.isEmpty())
            return how.wrongCodingIsNone
                       ? Decoding::Fine
                       : Decoding::Broken; // what comes out of it is nothing that was coded before
        if (decoding)
            return *decoding;
    }
    return Decoding::Fine;
}

} // namespace crosscheck::page
