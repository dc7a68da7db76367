#include "fetch/header_names.h"
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

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
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

/// A type with something behind a comma is none (Firefox's net_ParseRequestContentType).
bool hasCommaOutsideQuotes(QByteArrayView value)
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
std::optional<Fault> faultOf(QByteArrayView name, QByteArrayView value, const Profile& profile)
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

} // namespace

bool isNoCorsSafelisted(QByteArrayView name, QByteArrayView value, const Profile& profile)
{
    return isOneOf(name, {"Accept"_b, "Accept-Language"_b, "Content-Language"_b, "Content-Type"_b}) &&
           !whyNotSafelisted(name, value, profile);
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

QList<QByteArray> unsafeHeaderNames(const http::HeaderList& headers, const Profile& profile, bool* departs)
{
    static const Profile standard;
    QList<QByteArray> names;
    qsizetype total = 0;
    for (const http::Header& header : headers) {
        const auto fault = faultOf(header.name, header.value, profile);
        if (fault)
            names.append(loweredName(header.name));
        else
            total += header.value.size();
        // A name that no engine's list has, the standard's hasn't either.
        if (departs && (!fault || fault->why != Unsafe::Why::Name))
            *departs =
                *departs || fault.has_value() != faultOf(header.name, header.value, standard).has_value();
    }
    if (total > largestSafelistedTotal) {
        names.clear(); // what is safelisted by itself counts too
        for (const http::Header& header : headers)
            names.append(loweredName(header.name));
    }
    if (names.size() > 1) {
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
    }
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

} // namespace crosscheck::fetch
