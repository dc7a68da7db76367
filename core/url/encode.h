#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace crosscheck::url {

/// The percent-encode sets of the URL standard (https://url.spec.whatwg.org/#c0-control-percent-encode-set and following).
/// Every set holds the C0 controls and everything above 0x7E.
enum class EncodeSet : quint8 {
    C0Control = 0x01,
    Fragment = 0x02,
    Query = 0x04,
    SpecialQuery = 0x08,
    Path = 0x10,
    Userinfo = 0x20,
};

/// Appends the bytes to `out`, those of the set as %XX (https://url.spec.whatwg.org/#string-utf-8-percent-encode).
void appendEncoded(QByteArray& out, QByteArrayView bytes, EncodeSet set);
/// https://url.spec.whatwg.org/#percent-decode
QByteArray percentDecoded(QByteArrayView bytes);
/// A URL in which letters, digits and -._~ are never percent-encoded and the digits of all others are capitals
/// (https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.2).
QByteArray percentNormalized(QByteArrayView bytes);

/// https://url.spec.whatwg.org/#forbidden-host-code-point
bool isForbiddenInHost(uchar byte);
/// https://url.spec.whatwg.org/#forbidden-domain-code-point
bool isForbiddenInDomain(uchar byte);

/// UTF-8 with each ill-formed sequence replaced by U+FFFD, as the Encoding standard's decoder does.
QByteArray wellFormed(QByteArrayView bytes);
/// Length of the well-formed UTF-8 sequence at the start of `bytes`, or the negative length of the ill-formed part there.
int sequenceLength(QByteArrayView bytes);

constexpr bool isAsciiAlpha(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isAsciiDigit(int c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isAsciiAlphanumeric(int c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c);
}
/// The value of a hexadecimal digit, -1 for another byte.
constexpr int hexValue(int c)
{
    if (isAsciiDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace crosscheck::url
