#include "fetch/headers.h"

#include "fetch/mime.h"
#include "fetch/profile.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crosscheck::fetch {

namespace {

constexpr qsizetype longestSafelistedValue = 128;
constexpr qsizetype largestSafelistedTotal = 1024;

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](QByteArrayView other) { return http::sameName(name, other); });
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A header's name in lower case; the names that nearly every request or answer has need no memory of their own.
QByteArray loweredName(const QByteArray& name)
{
    static constexpr QByteArrayView known[] = {
        "content-type"_b,
        "content-length"_b,
        "connection"_b,
        "location"_b,
        "access-control-allow-origin"_b,
        "access-control-allow-credentials"_b,
        "access-control-expose-headers"_b,
        "access-control-allow-methods"_b,
        "access-control-allow-headers"_b,
        "access-control-max-age"_b,
        "cache-control"_b,
        "vary"_b,
        "x-content-type-options"_b,
        "cross-origin-resource-policy"_b,
        "authorization"_b,
        "x-requested-with"_b,
    };
    for (const QByteArrayView one : known) {
        if (http::sameName(one, name))
            return QByteArray::fromRawData(one.data(), one.size());
    }
    return http::lowered(name);
}

/// Accept-Language's and Content-Language's rule.
bool isLanguageByte(char c)
{
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           QByteArrayView(" *,-.;=").contains(c);
}

/// The client hints that Chromium lets pass, each with the values that count.
bool isClientHint(QByteArrayView name, QByteArrayView value)
{
    const auto isNumber = [](QByteArrayView text) {
        return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
    };
    if (http::sameName(name, "save-data"_b))
        return http::sameName(value, "on");
    if (http::sameName(name, "ect"_b))
        return value == "slow-2g" || value == "2g" || value == "3g" || value == "4g";
    if (isOneOf(name, {"rtt"_b, "width"_b, "viewport-width"_b}))
        return isNumber(value);
    if (!isOneOf(name, {"dpr"_b, "device-memory"_b, "downlink"_b}))
        return false;
    const qsizetype dot = value.indexOf('.');
    return dot < 0 ? isNumber(value) : isNumber(value.first(dot)) && isNumber(value.sliced(dot + 1));
}

bool isUnsafeFor(char byte, const Profile& profile)
{
    return isUnsafeByte(byte) || (profile.requestHeaders.highBytesAreUnsafe && uchar(byte) > 0x7F);
}

/// Compares two runs of digits as numbers of any length.
int compareDigits(QByteArrayView a, QByteArrayView b)
{
    while (a.size() > 1 && a.front() == '0')
        a = a.sliced(1);
    while (b.size() > 1 && b.front() == '0')
        b = b.sliced(1);
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

bool isAbove(QByteArrayView digits, const std::optional<quint64>& limit)
{
    return limit && compareDigits(digits, QByteArray::number(*limit)) > 0;
}

} // namespace

bool isSafelistedMethod(QByteArrayView method)
{
    return method == "GET"_b || method == "HEAD"_b || method == "POST"_b;
}

bool isForbiddenMethod(QByteArrayView method)
{
    return isOneOf(method, {"CONNECT"_b, "TRACE"_b, "TRACK"_b});
}

QByteArray normalizedMethod(QByteArrayView method)
{
    if (method == "GET"_b)
        return QByteArrayLiteral("GET");
    return isOneOf(method, {"DELETE"_b, "GET"_b, "HEAD"_b, "OPTIONS"_b, "POST"_b, "PUT"_b})
               ? http::uppered(method)
               : method.toByteArray();
}

bool isForbiddenRequestHeader(QByteArrayView name, QByteArrayView value)
{
    if (isOneOf(name, {"Accept-Charset"_b,
                       "Accept-Encoding"_b,
                       "Access-Control-Request-Headers"_b,
                       "Access-Control-Request-Method"_b,
                       "Connection"_b,
                       "Content-Length"_b,
                       "Cookie"_b,
                       "Cookie2"_b,
                       "Date"_b,
                       "DNT"_b,
                       "Expect"_b,
                       "Host"_b,
                       "Keep-Alive"_b,
                       "Origin"_b,
                       "Referer"_b,
                       "Set-Cookie"_b,
                       "TE"_b,
                       "Trailer"_b,
                       "Transfer-Encoding"_b,
                       "Upgrade"_b,
                       "Via"_b})) {
        return true;
    }
    if (http::sameName(name.first(std::min<qsizetype>(6, name.size())), "proxy-") ||
        http::sameName(name.first(std::min<qsizetype>(4, name.size())), "sec-"))
        return true;
    if (!isOneOf(name, {"X-HTTP-Method"_b, "X-HTTP-Method-Override"_b, "X-Method-Override"_b}))
        return false;
    const QList<QByteArray> methods = splitValue(value);
    return std::any_of(methods.begin(), methods.end(),
                       [](const QByteArray& method) { return isForbiddenMethod(method); });
}

bool isForbiddenResponseHeaderName(QByteArrayView name)
{
    return isOneOf(name, {"Set-Cookie"_b, "Set-Cookie2"_b});
}

bool isRequestBodyHeaderName(QByteArrayView name)
{
    return isOneOf(name,
                   {"Content-Encoding"_b, "Content-Language"_b, "Content-Location"_b, "Content-Type"_b});
}

bool isNonWildcardName(QByteArrayView name)
{
    return http::sameName(name, "Authorization");
}

bool isSafelistedResponseHeaderName(QByteArrayView name)
{
    return isOneOf(name, {"Cache-Control"_b, "Content-Language"_b, "Content-Length"_b, "Content-Type"_b,
                          "Expires"_b, "Last-Modified"_b, "Pragma"_b});
}

bool isNoCorsSafelisted(QByteArrayView name, QByteArrayView value, const Profile& profile)
{
    return isOneOf(name, {"Accept"_b, "Accept-Language"_b, "Content-Language"_b, "Content-Type"_b}) &&
           !whyNotSafelisted(name, value, profile);
}

/// A type with something behind a comma is none (Firefox's net_ParseRequestContentType).
static bool hasCommaOutsideQuotes(QByteArrayView value)
{
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (quoted && value[i] == '\\')
            ++i;
        else if (value[i] == '"')
            quoted = !quoted;
        else if (value[i] == ',' && !quoted)
            return true;
    }
    return false;
}

/// Why a header is not safelisted, and at which byte.
struct Fault
{
    Unsafe::Why why;
    qsizetype position = -1;
};

/// https://fetch.spec.whatwg.org/#cors-safelisted-request-header
static std::optional<Fault> faultOf(QByteArrayView name, QByteArrayView value, const Profile& profile)
{
    using Why = Unsafe::Why;
    const auto atByte = [&](auto isBad) -> std::optional<Fault> {
        const auto bad = std::find_if(value.begin(), value.end(), isBad);
        return bad == value.end() ? std::nullopt : std::optional<Fault>({Why::Byte, bad - value.begin()});
    };
    const bool isType = http::sameName(name, "content-type"_b), isRange = http::sameName(name, "range"_b);
    const bool isAccept = http::sameName(name, "accept"_b);
    const bool isLanguage = isOneOf(name, {"accept-language"_b, "content-language"_b});
    if (!isType && !isRange && !isAccept && !isLanguage) {
        if (profile.requestHeaders.safelistsClientHints && value.size() <= longestSafelistedValue &&
            isClientHint(name, value))
            return std::nullopt;
        return Fault{Why::Name};
    }
    if (value.size() > longestSafelistedValue)
        return Fault{Why::TooLong};
    if (isAccept || isType) {
        if (const auto fault = atByte([&](char c) { return isUnsafeFor(c, profile); }))
            return fault;
    }
    if (isLanguage) {
        if (const auto fault = atByte([](char c) { return !isLanguageByte(c); }))
            return fault;
    }
    if (isType) {
        if (profile.requestHeaders.commaEndsRequestType && hasCommaOutsideQuotes(value))
            return Fault{Why::ContentType};
        const QByteArray essence = mimeEssence(value);
        if (essence != "application/x-www-form-urlencoded"_b && essence != "multipart/form-data"_b &&
            essence != "text/plain"_b)
            return Fault{Why::ContentType};
    }
    if (isRange && !isSafelistedRange(value, profile))
        return Fault{Why::Range};
    return std::nullopt;
}

std::optional<Unsafe> whyNotSafelisted(QByteArrayView name, QByteArrayView value, const Profile& profile)
{
    const auto fault = faultOf(name, value, profile);
    return fault ? std::optional<Unsafe>(
                       {http::lowered(name), value.toByteArray(), fault->why, fault->position})
                 : std::nullopt;
}

QList<Unsafe> unsafeHeaders(const http::HeaderList& headers, const Profile& profile)
{
    QList<Unsafe> all;
    qsizetype total = 0;
    for (const http::Header& header : headers) {
        if (const auto fault = faultOf(header.name, header.value, profile))
            all.append({loweredName(header.name), header.value, fault->why, fault->position});
        else
            total += header.value.size();
    }
    if (total > largestSafelistedTotal) {
        for (const http::Header& header : headers) {
            if (!faultOf(header.name, header.value, profile))
                all.append({loweredName(header.name), header.value, Unsafe::Why::Total, -1});
        }
    }
    if (all.size() < 2)
        return all;
    std::stable_sort(all.begin(), all.end(),
                     [](const Unsafe& a, const Unsafe& b) { return a.name < b.name; });
    all.erase(std::unique(all.begin(), all.end(),
                          [](const Unsafe& a, const Unsafe& b) { return a.name == b.name; }),
              all.end());
    return all;
}

QList<QByteArray> unsafeHeaderNames(const http::HeaderList& headers, const Profile& profile)
{
    QList<QByteArray> names;
    for (const Unsafe& unsafe : unsafeHeaders(headers, profile))
        names.append(unsafe.name);
    return names;
}

bool isUnsafeByte(char byte)
{
    static constexpr auto unsafe = [] {
        constexpr int firstPrinted = 0x20, tab = 0x09, del = 0x7F;
        std::array<bool, 256> bytes{};
        for (int c = 0; c < firstPrinted; ++c)
            bytes[size_t(c)] = c != tab;
        for (const char c : std::string_view("\"():<>?@[\\]{}"))
            bytes[uchar(c)] = true;
        bytes[del] = true;
        return bytes;
    }();
    return unsafe[uchar(byte)];
}

bool isSafelistedRange(QByteArrayView value, const Profile& profile)
{
    QByteArrayView rest = value;
    const auto takeDigits = [&rest, &profile] {
        if (profile.requestHeaders.rangeAllowsSign && rest.startsWith('+'))
            rest = rest.sliced(1);
        const auto end = std::find_if_not(rest.begin(), rest.end(), isDigit);
        const QByteArrayView digits = rest.first(end - rest.begin());
        rest = rest.sliced(digits.size());
        return digits;
    };
    const QByteArrayView unit = rest.first(std::min<qsizetype>(5, rest.size()));
    if (unit != "bytes" && !(profile.requestHeaders.rangeUnitIgnoresCase && http::sameName(unit, "bytes")))
        return false;
    rest = rest.sliced(unit.size());
    if (!rest.startsWith('='))
        return false;
    rest = rest.sliced(1);
    const QByteArrayView first = takeDigits();
    if (!rest.startsWith('-'))
        return false;
    rest = rest.sliced(1);
    const QByteArrayView last = takeDigits();
    if (!rest.isEmpty() || first.isEmpty())
        return false;
    if (isAbove(first, profile.requestHeaders.rangeLimit) ||
        (!last.isEmpty() && isAbove(last, profile.requestHeaders.rangeLimit)))
        return false;
    return last.isEmpty() || compareDigits(first, last) <= 0;
}

QList<QByteArray> lines(const http::HeaderList& headers, QByteArrayView name)
{
    QList<QByteArray> values = http::getAll(headers, name);
    for (QByteArray& value : values)
        value = http::sharedNormalizedValue(value);
    return values;
}

std::optional<QByteArray> joined(const http::HeaderList& headers, QByteArrayView name)
{
    std::optional<QByteArray> all;
    for (const http::Header& header : headers) {
        if (!http::sameName(header.name, name))
            continue;
        const QByteArray value = http::sharedNormalizedValue(header.value);
        if (all)
            all->append(", ").append(value);
        else
            all = value;
    }
    return all;
}

QList<QByteArray> splitValue(QByteArrayView value)
{
    QList<QByteArray> values;
    qsizetype from = 0;
    const auto finish = [&](qsizetype end) {
        const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
        while (from < end && isBlank(value[from]))
            ++from;
        while (end > from && isBlank(value[end - 1]))
            --end;
        values.append(value.sliced(from, end - from).toByteArray());
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == ',') {
            finish(i);
            from = i + 1;
        }
        if (value[i] != '"')
            continue;
        // https://fetch.spec.whatwg.org/#collect-an-http-quoted-string: up to the next quote that no backslash escapes.
        for (++i; i < value.size() && value[i] != '"'; ++i) {
            if (value[i] == '\\')
                ++i;
        }
    }
    finish(value.size());
    return values;
}

http::HeaderList sortedAndCombined(const http::HeaderList& headers)
{
    http::HeaderList all;
    all.reserve(headers.size());
    for (const http::Header& header : headers) {
        http::Header one{loweredName(header.name), http::sharedNormalizedValue(header.value)};
        // Lines of one name stay in their order.
        const auto behind = std::find_if(all.crbegin(), all.crend(),
                                         [&](const http::Header& other) { return !(one.name < other.name); });
        const qsizetype at = all.crend() - behind;
        if (at > 0 && behind->name == one.name && one.name != "set-cookie"_b)
            all[at - 1].value.append(", ").append(one.value);
        else
            all.insert(at, std::move(one));
    }
    return all;
}

} // namespace crosscheck::fetch
