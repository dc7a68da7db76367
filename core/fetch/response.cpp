#include "fetch/response.h"

#include "fetch/headers.h"
#include "fetch/mime.h"

#include <algorithm>

namespace crosscheck::fetch {

FilteredResponse filtered(const http::Response& response, ResponseTainting tainting, bool withCredentials,
                          bool redirected)
{
    if (tainting == ResponseTainting::Opaque)
        return {"opaque", 0, false, {}};
    QList<QByteArray> exposed;
    bool all = tainting == ResponseTainting::Basic;
    if (tainting == ResponseTainting::Cors) {
        // https://fetch.spec.whatwg.org/#main-fetch step 14.1: a list that doesn't parse exposes nothing.
        const http::ExtractedValues names =
            http::extractTokens(response.headers, "Access-Control-Expose-Headers");
        if (const auto* list = std::get_if<QList<QByteArray>>(&names))
            exposed = *list;
        all = !withCredentials && exposed.contains("*");
    }
    http::HeaderList headers = sortedAndCombined(response.headers);
    headers.removeIf([&](const http::Header& header) {
        if (isForbiddenResponseHeaderName(header.name))
            return true;
        return !all && !isSafelistedResponseHeaderName(header.name) &&
               std::none_of(exposed.begin(), exposed.end(),
                            [&](const QByteArray& name) { return http::sameName(name, header.name); });
    });
    return {tainting == ResponseTainting::Basic ? "basic" : "cors", response.status, redirected, headers};
}

FilteredResponse opaqueRedirect()
{
    return {"opaqueredirect", 0, false, {}};
}

std::optional<http::Response> responseOfDataUrl(const url::Url& url, bool withLength)
{
    const QByteArray text = url.href(true).sliced(5);
    const qsizetype comma = text.indexOf(',');
    if (comma < 0)
        return std::nullopt;
    QByteArray type = text.first(comma).trimmed();
    QByteArray body = QByteArray::fromPercentEncoding(text.sliced(comma + 1));
    const qsizetype semicolon = type.lastIndexOf(';');
    if (semicolon >= 0 && http::sameName(QByteArrayView(type).sliced(semicolon + 1).trimmed(), "base64")) {
        type.truncate(semicolon);
        body = QByteArray::fromBase64(body);
    }
    if (type.startsWith(';'))
        type.prepend("text/plain");
    if (mimeEssence(type).isEmpty())
        type = "text/plain;charset=US-ASCII";
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
