#include "scenario/scenario.h"

#include <algorithm>

namespace crosscheck::scenario {

namespace {

struct Reason
{
    int status;
    const char* text;
};
constexpr Reason reasons[] = {
    {100, "Continue"},
    {101, "Switching Protocols"},
    {103, "Early Hints"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {203, "Non-Authoritative Information"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {226, "IM Used"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {305, "Use Proxy"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {413, "Request Entity Too Large"},
    {415, "Unsupported Media Type"},
    {418, "I'm a Teapot"},
    {422, "Unprocessable Entity"},
    {426, "Upgrade Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
};

/// A PNG of one opaque pixel.
constexpr const char* onePixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

QByteArray reasonOf(int status)
{
    for (const Reason& row : reasons) {
        if (row.status == status)
            return QByteArray::fromRawData(row.text, qsizetype(qstrlen(row.text)));
    }
    return {};
}

/// The smallest file that still is an sfnt: a version and no table. What draws it needs more; what asks whether it is a font doesn't.
QByteArray emptyFont()
{
    return QByteArray("\0\1\0\0", 4) + QByteArray(8, '\0');
}

QByteArray bodyOf(const ScriptedAnswer& answer)
{
    static const QByteArray png = QByteArray::fromBase64(onePixel), font = emptyFont();
    return answer.asset.isEmpty()   ? answer.body
           : answer.asset == "png"  ? png
           : answer.asset == "font" ? font
                                    : answer.body;
}

bool isBodiless(int status)
{
    constexpr int noContent = 204, notModified = 304;
    return status == noContent || status == notModified;
}

/// Lines that every reader takes as they stand. What frames the body, and what may stand once only and doesn't, is left to the
/// reader.
bool arePlain(const http::HeaderList& headers)
{
    const auto isPrinted = [](char c) { return uchar(c) >= 0x20 && uchar(c) < 0x7F; };
    static constexpr QByteArrayView framing[] = {"content-length"_b, "transfer-encoding"_b};
    static constexpr QByteArrayView single[] = {
        "content-disposition"_b, "location"_b,    "referer"_b, "host"_b, "from"_b,
        "authorization"_b,       "max-forwards"_b};
    constexpr qsizetype longest = 4096; // a reader may have a limit
    const auto isOneOf = [](const http::Header& header, const auto& names) {
        return std::any_of(std::begin(names), std::end(names),
                           [&](QByteArrayView name) { return http::sameName(name, header.name); });
    };
    int singles = 0;
    return std::all_of(headers.begin(), headers.end(), [&](const http::Header& header) {
        singles += isOneOf(header, single);
        return singles < 2 && header.value.size() <= longest && http::isHeaderName(header.name) &&
               !header.value.startsWith(' ') && !isOneOf(header, framing) &&
               std::all_of(header.value.begin(), header.value.end(), isPrinted);
    });
}

} // namespace

std::optional<http::Response> plainResponse(const ScriptedAnswer& answer, QByteArrayView method)
{
    constexpr int first = 200, last = 599;
    if (answer.close || answer.reset || answer.raw || answer.status < first || answer.status > last ||
        !arePlain(answer.headers))
        return std::nullopt;
    http::Response response;
    response.status = answer.status;
    response.reason = answer.reason.value_or(reasonOf(answer.status));
    response.bodyCoded = true;
    if (!std::all_of(response.reason.cbegin(), response.reason.cend(),
                     [](char c) { return uchar(c) >= 0x20; }))
        return std::nullopt;
    const bool bodiless = isBodiless(answer.status);
    const QByteArray body = bodyOf(answer);
    response.headers.reserve(answer.headers.size() + 2);
    response.headers.append(answer.headers);
    if (!bodiless)
        response.headers.append({QByteArrayLiteral("Content-Length"), fetch::decimal(body.size())});
    response.headers.append({QByteArrayLiteral("Connection"), QByteArrayLiteral("close")});
    if (!bodiless && method != "HEAD")
        response.body = body;
    return response;
}

QByteArray wireBytes(const ScriptedAnswer& answer, QByteArrayView method)
{
    if (answer.close || answer.reset)
        return {};
    if (answer.raw)
        return *answer.raw;
    const QByteArray body = bodyOf(answer);
    const bool bodiless = isBodiless(answer.status);
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' +
                       answer.reason.value_or(reasonOf(answer.status)) + "\r\n";
    for (const http::Header& header : answer.headers)
        bytes += header.name + ": " + header.value + "\r\n";
    if (!bodiless)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    bytes += "Connection: close\r\n\r\n";
    return bodiless || method == "HEAD" ? bytes : bytes + body;
}

} // namespace crosscheck::scenario
