#include "url/address.h"

#include "url/encode.h"

#include <QList>

namespace crosscheck::url {

namespace {

constexpr quint64 tooLarge = quint64(1) << 40; // no address part reaches this: larger numbers count as it

// https://url.spec.whatwg.org/#ipv4-number-parser
std::optional<quint64> ipv4Number(QByteArrayView text)
{
    if (text.isEmpty())
        return std::nullopt;
    unsigned radix = 10;
    if (text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
        text = text.sliced(2);
        radix = 16;
    } else if (text.size() >= 2 && text[0] == '0') {
        text = text.sliced(1);
        radix = 8;
    }
    quint64 value = 0;
    for (const char c : text) {
        const int digit = hexValue(uchar(c));
        if (digit < 0 || unsigned(digit) >= radix)
            return std::nullopt;
        value = qMin(value * radix + unsigned(digit), tooLarge);
    }
    return value;
}

QList<QByteArrayView> splitAtDots(QByteArrayView text)
{
    QList<QByteArrayView> parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == '.') {
            parts.append(text.sliced(from, i - from));
            from = i + 1;
        }
    }
    return parts;
}

// https://url.spec.whatwg.org/#concept-ipv6-serializer
QByteArray serializedIpv6(const std::array<quint16, 8>& pieces)
{
    int longest = -1, longestLength = 1;
    for (int i = 0; i < 8;) {
        int end = i;
        while (end < 8 && pieces[size_t(end)] == 0)
            ++end;
        if (end - i > longestLength) {
            longest = i;
            longestLength = end - i;
        }
        i = qMax(end, i + 1);
    }
    QByteArray out = "[";
    for (int i = 0; i < 8; ++i) {
        if (i == longest) {
            out += i == 0 ? "::" : ":";
            i += longestLength - 1;
            continue;
        }
        out += QByteArray::number(pieces[size_t(i)], 16);
        if (i != 7)
            out += ':';
    }
    return out + "]";
}

} // namespace

bool endsInNumber(QByteArrayView domain)
{
    if (domain.endsWith('.'))
        domain.chop(1);
    const qsizetype dot = domain.lastIndexOf('.');
    const QByteArrayView last = domain.sliced(dot + 1);
    if (last.isEmpty())
        return false;
    if (std::all_of(last.begin(), last.end(), [](char c) { return isAsciiDigit(c); }))
        return true;
    return ipv4Number(last).has_value();
}

std::variant<Host, ParseError> parseIpv4(QByteArrayView text)
{
    QList<QByteArrayView> parts = splitAtDots(text);
    if (parts.last().isEmpty() && parts.size() > 1)
        parts.removeLast();
    if (parts.size() > 4)
        return ParseError{ParseError::Kind::InvalidIpv4, parts.at(4).data() - text.data()};
    quint64 address = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const std::optional<quint64> number = ipv4Number(parts.at(i));
        const bool last = i == parts.size() - 1;
        const quint64 limit = last ? quint64(1) << (8 * (5 - parts.size())) : 256;
        if (!number || *number >= limit)
            return ParseError{ParseError::Kind::InvalidIpv4, parts.at(i).data() - text.data()};
        address += last ? *number : *number << (8 * (3 - i));
    }
    Host host;
    host.kind = Host::Kind::Ipv4;
    host.ipv4 = quint32(address);
    for (int shift = 24; shift >= 0; shift -= 8)
        host.text += QByteArray::number((host.ipv4 >> shift) & 0xFF) + (shift > 0 ? "." : "");
    return host;
}

std::variant<Host, ParseError> parseIpv6(QByteArrayView text)
{
    Host host;
    host.kind = Host::Kind::Ipv6;
    qsizetype at = 0;
    int piece = 0, compress = -1;
    const auto peek = [&](qsizetype offset = 0) {
        return at + offset < text.size() ? int(uchar(text[at + offset])) : -1;
    };
    const auto failure = [&at] { return ParseError{ParseError::Kind::InvalidIpv6, at}; };

    if (peek() == ':') {
        if (peek(1) != ':')
            return failure();
        at += 2;
        compress = ++piece;
    }
    while (peek() != -1) {
        if (piece == 8)
            return failure();
        if (peek() == ':') {
            if (compress != -1)
                return failure();
            ++at;
            compress = ++piece;
            continue;
        }
        int value = 0, length = 0;
        while (length < 4 && hexValue(peek()) >= 0) {
            value = value * 16 + hexValue(peek());
            ++at;
            ++length;
        }
        if (peek() == '.') {
            if (length == 0)
                return failure();
            at -= length;
            if (piece > 6)
                return failure();
            int seen = 0;
            while (peek() != -1) {
                if (seen > 0) {
                    if (peek() != '.' || seen >= 4)
                        return failure();
                    ++at;
                }
                if (!isAsciiDigit(peek()))
                    return failure();
                int part = -1;
                while (isAsciiDigit(peek())) {
                    const int digit = peek() - '0';
                    if (part == 0)
                        return failure();
                    part = part == -1 ? digit : part * 10 + digit;
                    if (part > 255)
                        return failure();
                    ++at;
                }
                host.ipv6[size_t(piece)] = quint16(host.ipv6[size_t(piece)] * 0x100 + part);
                ++seen;
                if (seen == 2 || seen == 4)
                    ++piece;
            }
            if (seen != 4)
                return failure();
            break;
        }
        if (peek() == ':') {
            ++at;
            if (peek() == -1)
                return failure();
        } else if (peek() != -1) {
            return failure();
        }
        host.ipv6[size_t(piece)] = quint16(value);
        ++piece;
    }
    if (compress != -1) {
        int swaps = piece - compress;
        piece = 7;
        while (piece != 0 && swaps > 0) {
            std::swap(host.ipv6[size_t(piece)], host.ipv6[size_t(compress + swaps - 1)]);
            --piece;
            --swaps;
        }
    } else if (piece != 8) {
        return failure();
    }
    host.text = serializedIpv6(host.ipv6);
    return host;
}

} // namespace crosscheck::url
