#include "page/sniff.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

bool startsWithAny(QByteArrayView body, std::initializer_list<QByteArrayView> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](QByteArrayView b) { return body.startsWith(b); });
}

QByteArrayView withoutBlanks(QByteArrayView body)
{
    if (body.startsWith("\xEF\xBB\xBF"))
        body = body.sliced(3);
    while (!body.isEmpty() && QByteArrayView(" \t\r\n\f").contains(body.front()))
        body = body.sliced(1);
    return body;
}

} // namespace

bool looksLikeImage(QByteArrayView body)
{
    if (startsWithAny(body, {"\x89PNG\r\n\x1A\n", "GIF87a", "GIF89a", "\xFF\xD8\xFF", "BM",
                             QByteArrayView("\0\0\1\0", 4), QByteArrayView("\0\0\2\0", 4)})) {
        return true;
    }
    if (body.startsWith("RIFF") && body.sliced(std::min<qsizetype>(8, body.size())).startsWith("WEBP"))
        return true;
    return body.size() >= 12 && body.sliced(4, 4) == "ftyp" &&
           (body.sliced(8, 4) == "avif" || body.sliced(8, 4) == "avis");
}

bool looksLikeMedia(QByteArrayView body)
{
    if (startsWithAny(body, {"OggS", "ID3", "fLaC", "\x1A\x45\xDF\xA3", ".snd", "FORM", "MThd", "\xFF\xFB",
                             "\xFF\xF3", "\xFF\xF2"}))
        return true;
    if (body.startsWith("RIFF") && body.size() >= 12)
        return body.sliced(8, 4) == "WAVE" || body.sliced(8, 4) == "AVI ";
    return body.size() >= 12 && body.sliced(4, 4) == "ftyp";
}

bool looksLikeFont(QByteArrayView body)
{
    return startsWithAny(body, {QByteArrayView("\0\1\0\0", 4), "OTTO", "wOFF", "wOF2", "true", "ttcf"});
}

bool looksLikeMarkup(QByteArrayView body)
{
    return withoutBlanks(body).startsWith('<');
}

bool looksLikeJson(QByteArrayView body)
{
    const QByteArrayView text = withoutBlanks(body);
    if (startsWithAny(text, {")]}'", "{}&&", "for(;;);", "while(1);"}))
        return true;
    if (text.startsWith('[')) {
        const QByteArrayView rest = withoutBlanks(text.sliced(1));
        return rest.isEmpty() || startsWithAny(rest, {"{", "[", "\"", "]"});
    }
    if (!text.startsWith('{'))
        return false;
    const QByteArrayView rest = withoutBlanks(text.sliced(1));
    if (!rest.startsWith('"'))
        return rest.startsWith('}') && withoutBlanks(rest.sliced(1)).isEmpty();
    // {"name" : …
    const qsizetype end = rest.sliced(1).toByteArray().indexOf('"');
    return end >= 0 && withoutBlanks(rest.sliced(end + 2)).startsWith(':');
}

} // namespace crosscheck::page
