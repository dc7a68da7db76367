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

/// https://url.spec.whatwg.org/#concept-ipv6-parser; each step is false where the text is no address, with at() at the fault.
class Ipv6Parser
{
public:
    explicit Ipv6Parser(QByteArrayView text) : m_text(text) {}

    bool parse()
    {
        if (peek() == ':' && !beginsCompressed())
            return false;
        while (peek() != end) {
            if (m_piece == 8)
                return false;
            if (peek() == ':') {
                if (!compress())
                    return false;
                continue;
            }
            const auto [value, length] = hexNumber();
            if (peek() == '.') {
                m_at -= length;
                if (length == 0 || !dotted())
                    return false;
                break;
            }
            if (!separator())
                return false;
            m_pieces[size_t(m_piece++)] = value;
        }
        return spread();
    }

    qsizetype at() const { return m_at; }
    const std::array<quint16, 8>& pieces() const { return m_pieces; }

private:
    static constexpr int end = -1;

    int peek(qsizetype offset = 0) const
    {
        return m_at + offset < m_text.size() ? int(uchar(m_text[m_at + offset])) : end;
    }

    bool beginsCompressed()
    {
        if (peek(1) != ':')
            return false;
        m_at += 2;
        m_compress = ++m_piece;
        return true;
    }

    bool compress()
    {
        if (m_compress != -1)
            return false;
        ++m_at;
        m_compress = ++m_piece;
        return true;
    }

    std::pair<quint16, int> hexNumber()
    {
        int value = 0, length = 0;
        while (length < 4 && hexValue(peek()) >= 0) {
            value = value * 16 + hexValue(peek());
            ++m_at;
            ++length;
        }
        return {quint16(value), length};
    }

    bool separator()
    {
        if (peek() == end)
            return true;
        if (peek() != ':')
            return false;
        ++m_at;
        return peek() != end;
    }

    /// The last two pieces, written as an IPv4 address.
    bool dotted()
    {
        if (m_piece > 6)
            return false;
        for (int seen = 0; seen < 4; ++seen) {
            if (seen > 0 && peek() != '.')
                return false;
            m_at += seen > 0;
            const std::optional<int> part = decimalPart();
            if (!part)
                return false;
            quint16& piece = m_pieces[size_t(m_piece + seen / 2)];
            piece = quint16(piece * 0x100 + *part);
        }
        m_piece += 2;
        return peek() == end;
    }

    std::optional<int> decimalPart()
    {
        constexpr int largest = 255;
        if (!isAsciiDigit(peek()))
            return std::nullopt;
        int part = -1;
        while (isAsciiDigit(peek())) {
            if (part == 0)
                return std::nullopt; // no leading zero
            part = (part == -1 ? 0 : part * 10) + peek() - '0';
            if (part > largest)
                return std::nullopt;
            ++m_at;
        }
        return part;
    }

    /// Moves what stands behind "::" to the end.
    bool spread()
    {
        if (m_compress == -1)
            return m_piece == 8;
        for (int swaps = m_piece - m_compress, to = 7; to != 0 && swaps > 0; --to, --swaps)
            std::swap(m_pieces[size_t(to)], m_pieces[size_t(m_compress + swaps - 1)]);
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_piece = 0, m_compress = -1;
    std::array<quint16, 8> m_pieces{};
};

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
    Ipv6Parser parser(text);
    if (!parser.parse())
        return ParseError{ParseError::Kind::InvalidIpv6, parser.at()};
    Host host;
    host.kind = Host::Kind::Ipv6;
    host.ipv6 = parser.pieces();
    host.text = serializedIpv6(host.ipv6);
    return host;
}

} // namespace crosscheck::url
