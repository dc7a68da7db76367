#include "fetch/joined_lines.h"

#include "fetch/headers.h"
#include "url/literal.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {

/// The lines of Content-Type as an engine with emptyLinesAreNotJoined joins them: without a blank, and what is empty gives way.
QByteArray joinedTypes(const QList<QByteArray>& typeLines)
{
    QByteArray all;
    for (const QByteArray& line : typeLines)
        all = all.isEmpty() ? line : all + ',' + line;
    return all;
}

/// Whether an empty line says nothing beside the others of its name.
bool givesWay(const QList<QByteArray>& all, bool isLater)
{
    return isLater ||
           std::any_of(all.begin(), all.end(), [](const QByteArray& one) { return !one.isEmpty(); });
}

/// A server's challenges are joined by a line feed (netwerk/protocol/http/nsHttpHeaderArray.h, MergeHeader).
bool isChallenge(QByteArrayView name)
{
    return http::sameName(name, "WWW-Authenticate"_b) || http::sameName(name, "Proxy-Authenticate"_b);
}

/// Whether every line stays as it came.
bool isJoined(const http::HeaderList& headers)
{
    bool hasType = false;
    return std::none_of(headers.begin(), headers.end(), [&](const http::Header& header) {
        const bool isType = http::sameName(header.name, "Content-Type"_b);
        const bool again = isType && hasType;
        hasType = hasType || isType;
        return again || header.value.isEmpty() || header.value.contains('\r') || isChallenge(header.name);
    });
}

} // namespace

std::optional<http::Response> asJoined(const http::Response& response, const Profile& profile)
{
    if (profile.network.hidesClearSiteData && http::contains(response.headers, "Clear-Site-Data")) {
        http::Response without = response;
        http::remove(without.headers, "Clear-Site-Data");
        return without;
    }
    if (!profile.network.emptyLinesAreNotJoined || isJoined(response.headers))
        return std::nullopt;
    http::Response joinedUp = response;
    const QList<QByteArray> types = lines(response.headers, "Content-Type");
    http::HeaderList kept; // without what is no header value: a lone CR within (wpt-lone-cr-06, odd-bytes-cr)
    for (const http::Header& header : response.headers) {
        if (types.size() > 1 && http::sameName(header.name, "Content-Type")) {
            if (!http::contains(kept, header.name))
                kept.append({header.name, joinedTypes(types)});
            continue;
        }
        if (isChallenge(header.name)) {
            QList<QByteArray> challenges = lines(response.headers, header.name);
            challenges.removeAll(QByteArray());
            if (!http::contains(kept, header.name))
                kept.append({header.name, challenges.join('\n')});
            continue;
        }
        const bool again = header.value.isEmpty() &&
                           givesWay(lines(response.headers, header.name), http::contains(kept, header.name));
        if (!again && !header.value.contains('\r'))
            kept.append(header);
    }
    joinedUp.headers = kept;
    return joinedUp;
}

std::optional<QByteArray> joinedPolicy(const http::HeaderList& headers, QByteArrayView name,
                                       const Profile& profile)
{
    if (!profile.network.emptyLinesAreNotJoined || headers.isEmpty())
        return joined(headers, name);
    if (!http::contains(headers, name))
        return std::nullopt;
    QList<QByteArray> all = lines(headers, name);
    all.removeAll(QByteArray()); // rows-policy-embedder-13
    return all.join(", ");
}

} // namespace crosscheck::fetch
