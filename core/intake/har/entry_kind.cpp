#include "intake/har/entry_kind.h"

#include <algorithm>

namespace crosscheck::intake {

namespace {

/// Whether the request loads a document: what only navigations carry in the browsers that send no Sec-Fetch-Mode. Firefox once sent
/// their Accept with a script's requests too; Origin tells those, which no navigation by GET carries.
bool isNavigation(const HarEntry& entry)
{
    const http::HeaderList& headers = entry.request.headers;
    return entry.resourceType == "document" ||
           http::get(headers, "upgrade-insecure-requests").value_or(QByteArray()) == "1" ||
           (http::get(headers, "accept")
                .value_or(QByteArray())
                .startsWith("text/html,application/xhtml+xml") &&
            !(entry.request.method == "GET" && http::contains(headers, "origin")));
}

/// Whether a browser sends it of itself, asking for no permission and giving the answer to nobody: pings and reports. In the
/// recordings of Chromium that were read nothing else with a body has the lowest priority, which tells them where no kind is named;
/// not run here.
bool isReport(const HarEntry& entry)
{
    if (entry.resourceType.isEmpty() && entry.priority == "verylow" && entry.request.method == "POST")
        return true;
    static const QList<QByteArray> types{"text/ping", "application/csp-report", "application/reports+json"};
    const QByteArray type = http::get(entry.request.headers, "content-type").value_or(QByteArray()).toLower();
    return entry.resourceType == "ping" || entry.resourceType == "cspviolationreport" ||
           types.contains(type.split(';').first().trimmed());
}

} // namespace

bool isPreflight(const HarEntry& entry)
{
    return entry.request.method == "OPTIONS" &&
           (entry.resourceType == "preflight" ||
            http::contains(entry.request.headers, "access-control-request-method"));
}

http::HeaderList askedHeaders(const HarEntry& preflight)
{
    http::HeaderList asked;
    for (const QByteArray& part :
         http::get(preflight.request.headers, "access-control-request-headers").value_or("").split(',')) {
        const QByteArray name = part.trimmed();
        if (!name.isEmpty())
            asked.append({name, name.toLower() == "content-type" ? "application/json" : "1"});
    }
    return asked;
}

http::HeaderList authorHeaders(const http::HeaderList& headers, const HarEntry* preflight)
{
    const http::HeaderList asked = preflight ? askedHeaders(*preflight) : http::HeaderList();
    static const QList<QByteArray> browser{"host",
                                           "connection",
                                           "user-agent",
                                           "accept-encoding",
                                           "origin",
                                           "referer",
                                           "cookie",
                                           "content-length",
                                           "dnt",
                                           "te",
                                           "pragma",
                                           "cache-control",
                                           "priority",
                                           "upgrade-insecure-requests",
                                           "accept-language",
                                           "accept",
                                           "purpose",
                                           "keep-alive",
                                           "if-none-match",
                                           "if-modified-since"};
    http::HeaderList kept;
    for (const http::Header& header : headers) {
        const QByteArray name = header.name.toLower();
        if (http::contains(asked, name) || (!browser.contains(name) && !name.startsWith("sec-")))
            kept.append(header);
    }
    for (const http::Header& header : asked) {
        if (!http::contains(kept, header.name))
            kept.append(header);
    }
    return kept;
}

std::optional<fetch::Mode> modeOf(const HarEntry& entry, bool preflighted)
{
    static const QList<QByteArray> cors{"xhr", "fetch", "font", "eventsource", "manifest"};
    const QByteArray said = http::get(entry.request.headers, "sec-fetch-mode").value_or(QByteArray());
    if (said == "cors" || preflighted)
        return fetch::Mode::Cors;
    if (said == "no-cors")
        return fetch::Mode::NoCors;
    if (said == "navigate" || said == "websocket" || entry.resourceType == "websocket" ||
        http::contains(entry.request.headers, "sec-websocket-key"))
        return fetch::Mode::Navigate;
    if (cors.contains(entry.resourceType))
        return fetch::Mode::Cors;
    if (isNavigation(entry))
        return fetch::Mode::Navigate;
    if (isReport(entry))
        return fetch::Mode::NoCors;
    return http::contains(entry.request.headers, "origin") ? fetch::Mode::Cors : fetch::Mode::NoCors;
}

bool carriesAsked(const HarEntry& entry, const HarEntry& preflight)
{
    static const QList<QByteArray> leftOut{"authorization", "cookie", "set-cookie"};
    if (entry.response.status == 0 || !http::contains(entry.request.headers, "origin"))
        return true;
    const http::HeaderList asked = askedHeaders(preflight);
    return std::all_of(asked.begin(), asked.end(), [&entry](const http::Header& header) {
        return leftOut.contains(header.name.toLower()) || http::contains(entry.request.headers, header.name);
    });
}

std::optional<url::Url> redirectOf(const HarEntry& entry)
{
    const int status = entry.response.status;
    if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308)
        return std::nullopt;
    const std::optional<QByteArray> location = http::get(entry.response.headers, "location");
    const std::optional<url::Url> base = url::parseOrNull(entry.request.url);
    return location && base ? url::parseOrNull(*location, &*base) : std::nullopt;
}

} // namespace crosscheck::intake
