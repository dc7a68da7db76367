#include "http/header.h"

#include "http/blanks.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace crosscheck::http {

namespace {

constexpr std::array<bool, 256> tokenBytes = [] {
    std::array<bool, 256> bytes{};
    for (const char c : std::string_view("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        bytes[uchar(c)] = true;
    return bytes;
}();

bool isTokenByte(char c)
{
    return tokenBytes[uchar(c)];
}

} // namespace

bool sameLetters(const char* a, const char* b, qsizetype size)
{
    // Eight bytes at a time: where they differ, only the bit that is a letter's case may.
    constexpr qsizetype width = 8;
    const auto differ = [](quint64 x, quint64 y) {
        constexpr quint64 all = 0x0101010101010101, high = 0x80 * all;
        const quint64 lower = x | 0x20 * all;
        const quint64 seven = lower & ~high;
        const quint64 letters = (seven + (0x80 - 'a') * all) & ~(seven + (0x7F - 'z') * all) & ~lower & high;
        return ((x ^ y) & ~(letters >> 2)) != 0;
    };
    quint64 x = 0, y = 0;
    qsizetype i = 0;
    for (; i + width <= size; i += width) {
        std::memcpy(&x, a + i, width);
        std::memcpy(&y, b + i, width);
        if (x != y && differ(x, y))
            return false;
    }
    if (i == size)
        return true;
    if (size >= width) { // the last eight, some of them once more
        std::memcpy(&x, a + size - width, width);
        std::memcpy(&y, b + size - width, width);
        return x == y || !differ(x, y);
    }
    x = y = 0;
    for (; i < size; ++i) {
        x = x << 8 | uchar(a[i]);
        y = y << 8 | uchar(b[i]);
    }
    return !differ(x, y);
}

bool contains(const HeaderList& headers, QByteArrayView name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const Header& header) { return sameName(header.name, name); });
}

std::optional<QByteArray> get(const HeaderList& headers, QByteArrayView name)
{
    std::optional<QByteArray> joined;
    for (const Header& header : headers) {
        if (!sameName(header.name, name))
            continue;
        const QByteArrayView value = stripped(header.value, isBlank);
        if (joined)
            joined->append(", ").append(value);
        else if (value.size() == header.value.size())
            joined = header.value;
        else
            joined = value.toByteArray();
    }
    return joined;
}

QList<QByteArray> getAll(const HeaderList& headers, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const Header& header : headers) {
        if (sameName(header.name, name))
            values.append(header.value);
    }
    return values;
}

// https://fetch.spec.whatwg.org/#concept-header-list-set
void set(HeaderList& headers, QByteArrayView name, QByteArrayView value)
{
    const auto first = std::find_if(headers.begin(), headers.end(),
                                    [name](const Header& header) { return sameName(header.name, name); });
    if (first == headers.end()) {
        headers.append(Header{name.toByteArray(), value.toByteArray()});
        return;
    }
    first->value = value.toByteArray();
    headers.erase(std::remove_if(first + 1, headers.end(),
                                 [name](const Header& header) { return sameName(header.name, name); }),
                  headers.end());
}

// https://fetch.spec.whatwg.org/#concept-header-list-delete
bool remove(HeaderList& headers, QByteArrayView name)
{
    return headers.removeIf([name](const Header& header) { return sameName(header.name, name); }) > 0;
}

bool isHeaderName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) { return isTokenByte(c); });
}

bool isHeaderValue(QByteArrayView value)
{
    if (!value.isEmpty() && (isBlank(value.front()) || isBlank(value.back())))
        return false;
    return std::none_of(value.begin(), value.end(),
                        [](char c) { return c == '\0' || c == '\r' || c == '\n'; });
}

QByteArray normalizeValue(QByteArrayView value)
{
    return stripped(value, isHttpWhitespace).toByteArray();
}

QByteArray sharedNormalizedValue(const QByteArray& value)
{
    const QByteArrayView text = stripped(value, isHttpWhitespace);
    return text.size() == value.size() ? value : text.toByteArray();
}

QByteArray lowered(QByteArrayView bytes)
{
    QByteArray lower = bytes.toByteArray();
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
    return lower;
}

QByteArray uppered(QByteArrayView bytes)
{
    return bytes.toByteArray().toUpper();
}

ExtractedValues extractTokens(const HeaderList& headers, QByteArrayView name)
{
    if (!contains(headers, name))
        return std::monostate();
    QList<QByteArray> items;
    for (const QByteArray& value : getAll(headers, name)) {
        for (const QByteArray& element : value.split(',')) {
            const QByteArray item = stripped(element, isBlank).toByteArray();
            if (item.isEmpty()) // RFC 9110 section 5.6.1.2: a recipient passes over empty elements
                continue;
            if (!isHeaderName(item))
                return MalformedValue{item};
            items.append(item);
        }
    }
    return items;
}

QDebug operator<<(QDebug debug, const Header& header)
{
    QDebugStateSaver saver(debug);
    debug.nospace() << header.name << ": " << header.value;
    return debug;
}

} // namespace crosscheck::http
