#include "http/chunks.h"

#include "http/blanks.h"

#include <algorithm>
#include <limits>

namespace crosscheck::http {

namespace {

bool isDecimal(char c)
{
    return c >= '0' && c <= '9';
}

/// The size that C's strtoul reads off a text with base 16, 0 where it reads none or one above `most`.
quint64 leadingSize(QByteArrayView text, quint64 most)
{
    while (!text.isEmpty() && (isBlank(text.front()) || text.front() == '\r'))
        text = text.sliced(1);
    const bool negative = text.startsWith('-');
    if (negative || text.startsWith('+'))
        text = text.sliced(1);
    if (text.size() > 2 && text.front() == '0' && (text[1] | 0x20) == 'x' && isHexDigit(text[2]))
        text = text.sliced(2);
    quint64 size = 0;
    for (const char c : text) {
        if (!isHexDigit(c))
            break;
        if (size > most / 16)
            return 0;
        size = size * 16 + quint64(isDecimal(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return negative ? 0 : size;
}

} // namespace

bool isHexDigit(char c)
{
    return isDecimal(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

std::optional<qint64> chunkSize(QByteArrayView line, ChunkSizes sizes)
{
    const qsizetype semicolon = line.indexOf(';');
    QByteArrayView number = semicolon == -1 ? line : line.first(semicolon);
    if (sizes != ChunkSizes::Exact) {
        const bool wide = sizes == ChunkSizes::LeadingOrEnd;
        const quint64 most = wide ? quint64(std::numeric_limits<qint64>::max()) : 0xFFFFFFFFU;
        const quint64 size = leadingSize(number, most);
        const bool zero = wide || number.trimmed().startsWith('0');
        return size > 0 || zero ? std::optional(qint64(size)) : std::nullopt;
    }
    while (number.endsWith(' '))
        number.chop(1);
    if (number.isEmpty() || !std::all_of(number.begin(), number.end(), isHexDigit))
        return std::nullopt;
    bool good = false;
    const qint64 size = number.toByteArray().toLongLong(&good, 16);
    return good ? std::optional(size) : std::nullopt;
}

} // namespace crosscheck::http
