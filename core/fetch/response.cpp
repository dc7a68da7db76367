#include "fetch/response.h"

#include "fetch/headers.h"
#include "fetch/mime.h"

#include <algorithm>
#include <iterator>

namespace crosscheck::fetch {

namespace {
/// https://fetch.spec.whatwg.org/#dom-response-status: scripts see an unsigned short, whatever number an answer had.
constexpr int mostStatus = 65536;
} // namespace

FilteredResponse filtered(const http::Response& response, ResponseTainting tainting, bool withCredentials,
                          bool redirected)
{
    if (tainting == ResponseTainting::Opaque)
        return {QByteArrayLiteral("opaque"), 0, false, {}};
    QList<QByteArray> exposed;
    bool all = tainting == ResponseTainting::Basic;
    if (tainting == ResponseTainting::Cors) {
        // https://fetch.spec.whatwg.org/#main-fetch step 14.1: a list that doesn't parse exposes nothing.
        http::ExtractedValues names = http::extractTokens(response.headers, "Access-Control-Expose-Headers");
        if (auto* list = std::get_if<QList<QByteArray>>(&names))
            exposed = std::move(*list);
        all = !withCredentials && exposed.contains("*");
    }
    const auto isReadable = [&](const http::Header& header) {
        return !isForbiddenResponseHeaderName(header.name) &&
               (all || isSafelistedResponseHeaderName(header.name) ||
                std::any_of(exposed.cbegin(), exposed.cend(),
                            [&](const QByteArray& name) { return http::sameName(name, header.name); }));
    };
    http::HeaderList readable;
    readable.reserve(response.headers.size());
    std::copy_if(response.headers.begin(), response.headers.end(), std::back_inserter(readable), isReadable);
    return {tainting == ResponseTainting::Basic ? QByteArrayLiteral("basic") : QByteArrayLiteral("cors"),
            response.status % mostStatus, redirected, sortedAndCombined(std::move(readable))};
}

FilteredResponse opaqueRedirect()
{
    return {"opaqueredirect", 0, false, {}};
}

namespace {

/// https://infra.spec.whatwg.org/#forgiving-base64-decode
std::optional<QByteArray> decodedBase64(QByteArray text)
{
    text.removeIf([](char c) { return QByteArrayView("\t\n\f\r ").contains(c); });
    if (text.size() % 4 == 0 && text.endsWith('=')) {
        text.chop(1);
        if (text.endsWith('='))
            text.chop(1);
    }
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (text.size() % 4 == 1 || text.contains('=') || !result)
        return std::nullopt;
    return *result;
}

} // namespace

std::optional<http::Response> responseOfDataUrl(const url::Url& url, bool withLength)
{
    // https://fetch.spec.whatwg.org/#data-url-processor
    const QByteArray text = url.href(true).sliced(5);
    const qsizetype comma = text.indexOf(',');
    if (comma < 0)
        return std::nullopt;
    const auto isAsciiWhitespace = [](char c) { return QByteArrayView("\t\n\f\r ").contains(c); };
    QByteArray type = text.first(comma);
    while (!type.isEmpty() && isAsciiWhitespace(type.front()))
        type.remove(0, 1);
    while (!type.isEmpty() && isAsciiWhitespace(type.back()))
        type.chop(1);
    QByteArray body = QByteArray::fromPercentEncoding(text.sliced(comma + 1));
    qsizetype before = type.size() - 6; // ";" *" " "base64"
    if (before > 0 && http::sameName(QByteArrayView(type).sliced(before), "base64")) {
        while (before > 0 && type[before - 1] == ' ')
            --before;
        if (before > 0 && type[before - 1] == ';') {
            const auto decoded = decodedBase64(body);
            if (!decoded)
                return std::nullopt;
            body = *decoded;
            type.truncate(before - 1);
        }
    }
    if (type.startsWith(';'))
        type.prepend("text/plain");
    const auto parsed = parseMimeType(type);
    type = parsed ? serialized(*parsed) : QByteArray("text/plain;charset=US-ASCII");
    http::Response response;
    response.status = 200;
    response.reason = "OK";
    response.headers = {{"Content-Type", type}};
    if (withLength)
        response.headers.append({"Content-Length", QByteArray::number(body.size())});
    response.body = body;
    return response;
}

} // namespace crosscheck::fetch
