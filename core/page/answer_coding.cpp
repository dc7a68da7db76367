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

/// The content codings that engines take off.
enum class Coding { Gzip, Deflate, Brotli, Zstandard };

/// https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1, RFC 7932 and RFC 8878; `name` in small letters
std::optional<Coding> codingNamed(QByteArrayView name)
{
    if (name == "gzip"_b || name == "x-gzip"_b)
        return Coding::Gzip;
    if (name == "deflate"_b)
        return Coding::Deflate;
    if (name == "br"_b)
        return Coding::Brotli;
    return name == "zstd"_b ? std::optional(Coding::Zstandard) : std::nullopt;
}

/// Codings that are younger than HTTP/1.1 and that some engines take over TLS alone.
bool isNew(Coding coding)
{
    return coding == Coding::Brotli || coding == Coding::Zstandard;
}

/// One coding, as the first bytes tell; nothing where there is something to go on with.
std::optional<Decoding> decodingOf(QByteArrayView body, Coding coding, const fetch::Profile::Network& how)
{
    const auto broken = how.wrongCodingIsNone ? std::optional<Decoding>() : Decoding::Broken;
    switch (coding) {
    case Coding::Gzip:
        return beginsLike(body, "\x1F\x8B") ? std::optional(Decoding::Fine) : broken;
    case Coding::Zstandard:
        return beginsLike(body, "\x28\xB5\x2F\xFD") ? std::optional(Decoding::Fine) : broken;
    case Coding::Deflate: {
        // https://www.rfc-editor.org/rfc/rfc1950#section-2.2
        constexpr int method8 = 8, methodMask = 0x0F, checkBase = 31;
        const int first = uchar(body[0]), second = body.size() > 1 ? uchar(body[1]) : 0;
        if ((first & methodMask) == method8 && (first * 256 + second) % checkBase == 0)
            return Decoding::Fine;
        return how.readsBareDeflate && beginsDeflate(body) ? std::optional(Decoding::Fine) : broken;
    }
    case Coding::Brotli:
        // A font's real bytes are more than the few that stand for them here.
        if (body.startsWith(QByteArrayView("\0\1\0\0", 4)))
            return Decoding::Broken;
        switch (readBrotli(body)) {
        case BrotliStream::Broken:
            return Decoding::Broken;
        case BrotliStream::Incomplete:
            return Decoding::Nothing;
        case BrotliStream::HasData:
            return Decoding::Fine;
        }
    }
    return std::nullopt;
}

/// Whether each is a coding that engines know; an empty one counts at the ends of the list alone (coding-list-gzip-none).
bool areKnown(const QList<QByteArray>& names)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool inside = names[i].isEmpty() && i > 0 && i < names.size() - 1;
        if (!inside && !codingNamed(names[i]))
            return false;
    }
    return true;
}

} // namespace

Decoding decodingOf(const http::Response& response, QByteArrayView method, const fetch::Profile::Network& how,
                    bool tls)
{
    const auto said = fetch::joined(response.headers, "Content-Encoding");
    if (!said)
        return Decoding::Fine;
    QList<QByteArray> names = fetch::splitValue(http::lowered(*said));
    const auto namesNew = [](const QByteArray& name) {
        const auto coding = codingNamed(name);
        return coding && isNew(*coding);
    };
    if (!tls && how.newCodingsFailWithoutTls && std::any_of(names.begin(), names.end(), namesNew))
        return Decoding::Broken;
    if (!response.bodyCoded || method == "HEAD"_b || response.body.isEmpty())
        return Decoding::Fine;
    if (how.unknownCodingEndsDecoding && !areKnown(names))
        return Decoding::Fine;
    // The last one was put on last.
    while (!names.isEmpty()) {
        const auto coding = codingNamed(names.takeLast());
        if (!coding)
            continue;
        if (!tls && how.newCodingsNeedTls && isNew(*coding))
            return Decoding::Fine;
        const auto decoding = decodingOf(response.body, *coding, how);
        // What comes out of it is nothing that was coded before.
        if (decoding == Decoding::Fine && coding == Coding::Brotli && !names.isEmpty())
            return how.wrongCodingIsNone ? Decoding::Fine : Decoding::Broken;
        if (decoding)
            return *decoding;
    }
    return Decoding::Fine;
}

} // namespace crosscheck::page
