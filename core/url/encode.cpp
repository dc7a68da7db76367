#include "url/encode.h"

#include <array>
#include <string_view>

namespace crosscheck::url {

namespace {

constexpr std::array<quint8, 256> makeSets()
{
    std::array<quint8, 256> sets{};
    const auto add = [&sets](std::string_view bytes, unsigned mask) {
        for (const char c : bytes)
            sets[uchar(c)] = quint8(sets[uchar(c)] | mask);
    };
    constexpr unsigned fragment = unsigned(EncodeSet::Fragment), query = unsigned(EncodeSet::Query),
                       special = unsigned(EncodeSet::SpecialQuery), path = unsigned(EncodeSet::Path),
                       userinfo = unsigned(EncodeSet::Userinfo);
    for (unsigned i = 0; i < 256; ++i) {
        if (i < 0x20 || i > 0x7E)
            sets[i] = 0xFF;
    }
    add(" \"<>", fragment | query | special | path | userinfo);
    add("`", fragment | path | userinfo);
    add("#", query | special | path | userinfo);
    add("'", special);
    add("?^{}", path | userinfo);
    add("/:;=@[\\]|", userinfo);
    return sets;
}

constexpr std::array<quint8, 256> sets = makeSets();
constexpr char upperHex[] = "0123456789ABCDEF";

} // namespace

void appendEncoded(QByteArray& out, QByteArrayView bytes, EncodeSet set)
{
    const quint8 mask = quint8(set);
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const uchar c = uchar(bytes[i]);
        if (!(sets[c] & mask))
            continue;
        out.append(bytes.sliced(plainFrom, i - plainFrom));
        const char escape[3] = {'%', upperHex[c >> 4], upperHex[c & 0xF]};
        out.append(escape, 3);
        plainFrom = i + 1;
    }
    out.append(bytes.sliced(plainFrom));
}

namespace {

/// The byte that the three bytes at `i` stand for (%XX); -1 where they are none.
int encodedByte(QByteArrayView bytes, qsizetype i)
{
    if (bytes[i] != '%' || i + 2 >= bytes.size())
        return -1;
    const int high = hexValue(uchar(bytes[i + 1]));
    const int low = hexValue(uchar(bytes[i + 2]));
    return high >= 0 && low >= 0 ? high * 16 + low : -1;
}

/// https://www.rfc-editor.org/rfc/rfc3986#section-2.3
bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

} // namespace

QByteArray percentDecoded(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const int byte = encodedByte(bytes, i);
        out.append(byte >= 0 ? char(byte) : bytes[i]);
        i += byte >= 0 ? 2 : 0;
    }
    return out;
}

QByteArray percentNormalized(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const int byte = encodedByte(bytes, i);
        if (byte >= 0 && !isUnreserved(char(byte)))
            out.append('%').append(upperHex[byte >> 4]).append(upperHex[byte & 0xF]);
        else
            out.append(byte >= 0 ? char(byte) : bytes[i]);
        i += byte >= 0 ? 2 : 0;
    }
    return out;
}

bool isForbiddenInHost(uchar byte)
{
    static constexpr std::string_view forbidden("\0\t\n\r #/:<>?@[\\]^|", 17);
    return forbidden.find(char(byte)) != std::string_view::npos;
}

bool isForbiddenInDomain(uchar byte)
{
    return byte <= 0x1F || byte == '%' || byte == 0x7F || isForbiddenInHost(byte);
}

// https://encoding.spec.whatwg.org/#utf-8-decoder
int sequenceLength(QByteArrayView bytes)
{
    const uchar first = uchar(bytes[0]);
    if (first < 0x80)
        return 1;
    int needed = 0;
    uchar lower = 0x80, upper = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
        needed = 1;
    } else if (first >= 0xE0 && first <= 0xEF) {
        needed = 2;
        lower = first == 0xE0 ? 0xA0 : 0x80;
        upper = first == 0xED ? 0x9F : 0xBF;
    } else if (first >= 0xF0 && first <= 0xF4) {
        needed = 3;
        lower = first == 0xF0 ? 0x90 : 0x80;
        upper = first == 0xF4 ? 0x8F : 0xBF;
    } else {
        return -1;
    }
    for (int i = 1; i <= needed; ++i) {
        if (i >= bytes.size() || uchar(bytes[i]) < lower || uchar(bytes[i]) > upper)
            return -i;
        lower = 0x80;
        upper = 0xBF;
    }
    return needed + 1;
}

QByteArray wellFormed(QByteArrayView bytes)
{
    QByteArray out;
    qsizetype goodFrom = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = sequenceLength(bytes.sliced(i));
        if (length > 0) {
            i += length;
            continue;
        }
        out.append(bytes.sliced(goodFrom, i - goodFrom)).append("\xEF\xBF\xBD");
        i -= length;
        goodFrom = i;
    }
    if (goodFrom == 0)
        return bytes.toByteArray();
    return out.append(bytes.sliced(goodFrom));
}

} // namespace crosscheck::url
