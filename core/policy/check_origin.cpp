#include "http/header.h"
#include "policy/checks.h"
#include "policy/pattern.h"
#include "policy/sentences.h"
#include "url/origin.h"

#include <algorithm>

namespace crosscheck::policy {

namespace s = sentences;

namespace {

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
}

bool hasControl(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return uchar(c) <= 0x20 || c == 0x7f; });
}

// What stands between "//" and the first "/", "?", "#" or "\".
struct Parts
{
    QByteArrayView authority, tail;
};
Parts split(QByteArrayView text)
{
    const QByteArrayView rest = text.sliced(text.indexOf("://") + 3);
    const auto end =
        std::find_if(rest.begin(), rest.end(), [](char c) { return QByteArrayView("/?#\\").contains(c); });
    const qsizetype n = end - rest.begin();
    return {rest.first(n), rest.sliced(n)};
}

// A text that a URL parser reads, but that no browser sends as an origin: every difference by name.
void explain(const QByteArray& value, const QByteArray& field, const url::Url& url, Findings& out)
{
    const QByteArray sent = url::originOf(url).serialized();
    const Parts parts = split(value);
    const qsizetype before = out.list.size();
    if (!isAscii(value))
        out.add(Refused, field, value, s::originNotAscii, sent);
    if (url.includesCredentials())
        out.add(Refused, field, value, s::originWithUserinfo, sent);
    if (parts.tail == "/")
        out.add(Refused, field, value, s::originWithTrailingSlash, sent);
    else if (!parts.tail.isEmpty())
        out.add(Refused, field, value, s::originWithPath, sent);
    const qsizetype colon = parts.authority.lastIndexOf(':');
    if (colon > parts.authority.lastIndexOf(']') && colon > parts.authority.lastIndexOf('@') && !url.port)
        out.add(Refused, field, value, s::originWithDefaultPort, sent);
    const QByteArray head = value.first(value.size() - parts.tail.size());
    if (isAscii(head) && http::lowered(head) != head)
        out.add(Refused, field, value, s::originNotLowerCase, sent);
    if (out.list.size() == before)
        out.add(Refused, field, value, s::originNotCanonical, sent);
}

} // namespace

bool isPlainHost(QByteArrayView host)
{
    if (host.isEmpty())
        return false;
    const bool bracketed = host.startsWith('[');
    return std::all_of(host.begin(), host.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
               (bracketed && (c == ':' || c == '[' || c == ']'));
    });
}

void checkOrigin(const QByteArray& value, const QByteArray& field, Findings& out)
{
    if (value == "*")
        return out.add(Refused, field, value, s::starAmongOrigins);
    if (value == "null")
        return out.add(Refused, field, value, s::nullOrigin);
    if (hasControl(value))
        return out.add(Refused, field, value, s::notAnOrigin);
    if (http::lowered(value).startsWith("file:"))
        return out.add(Refused, field, value, s::originOfFile);
    if (value.contains('*'))
        return out.add(Refused, field, value, s::patternAmongOrigins);
    if (!value.contains("://")) {
        const bool host = !value.contains(':') && value.contains('.') && url::parseOrNull("https://" + value);
        return out.add(Refused, field, value, host ? s::originWithoutScheme : s::notAnOrigin);
    }
    if (const std::optional<url::Origin> origin = url::parseSerializedOrigin(value);
        origin && !origin->opaque) {
        if (!isPlainHost(origin->host.text))
            out.add(Refused, field, value, s::originOddCharacter);
        else if (origin->scheme == "http" && !url::isLoopbackHost(origin->host))
            out.add(Doubtful, field, value, s::insecureOrigin);
        return;
    }
    const std::optional<url::Url> url = url::parseOrNull(value);
    if (url && url->isSpecial() && url->host)
        explain(value, field, *url, out);
    else
        out.add(Refused, field, value, s::notAnOrigin);
}

void checkPattern(const QByteArray& value, const QByteArray& field, bool credentials, Findings& out)
{
    if (value == "*" || value.endsWith("://*") || value.endsWith("://*:*") || value.endsWith("://*."))
        return out.add(Refused, field, value, s::patternMatchesEverything);
    const std::optional<OriginPattern> pattern = parsePattern(value);
    if (!pattern || hasControl(value))
        return out.add(Refused, field, value, s::notAPattern);
    // The part without its stars is an origin and has an origin's faults.
    const QByteArray bare = pattern->scheme + "://" + pattern->host +
                            (pattern->port.isEmpty() ? QByteArray() : ":" + pattern->port);
    Findings faults;
    checkOrigin(bare, field, faults);
    bool refused = false;
    for (Problem problem : faults.list) {
        if (problem.severity != Refused)
            continue;
        problem.value = value;
        out.list.append(problem);
        refused = true;
    }
    if (refused)
        return;
    const std::optional<url::Origin> origin = url::parseSerializedOrigin(bare);
    const bool loopback = url::isLoopbackHost(origin->host);
    const bool address =
        origin->host.kind == url::Host::Kind::Ipv4 || origin->host.kind == url::Host::Kind::Ipv6;
    if (pattern->anySubdomain && address)
        return out.add(Refused, field, value, s::patternOnAddress);
    if (pattern->anySubdomain && !loopback && url::registrableDomain(origin->host).isEmpty())
        return out.add(Refused, field, value, s::patternOnPublicSuffix, pattern->host);
    if (pattern->scheme == "http" && !loopback)
        out.add(credentials ? Refused : Doubtful, field, value,
                credentials ? s::insecurePatternWithCredentials : s::insecureOrigin);
    if (pattern->anySubdomain && credentials && !loopback)
        out.add(Doubtful, field, value, s::patternAnySubdomain);
    if (pattern->anyPort)
        out.add(Doubtful, field, value, s::patternAnyPort);
}

} // namespace crosscheck::policy
