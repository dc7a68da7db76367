#include "scenario/scenario.h"

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
            return row.text;
    }
    return {};
}

/// The smallest file that still is an sfnt: a version and no table. What draws it needs more; what asks whether it is a font doesn't.
QByteArray emptyFont()
{
    return QByteArray("\0\1\0\0", 4) + QByteArray(8, '\0');
}

} // namespace

QByteArray wireBytes(const ScriptedAnswer& answer, QByteArrayView method)
{
    if (answer.close || answer.reset)
        return {};
    if (answer.raw)
        return *answer.raw;
    QByteArray body = answer.body;
    if (answer.asset == "png")
        body = QByteArray::fromBase64(onePixel);
    else if (answer.asset == "font")
        body = emptyFont();
    constexpr int noContent = 204, notModified = 304;
    const bool bodiless = answer.status == noContent || answer.status == notModified;
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
