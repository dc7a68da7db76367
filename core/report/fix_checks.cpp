#include "report/fix_checks.h"

#include "report/wire_text.h"
#include "url/origin.h"
#include "url/url.h"

#include <algorithm>

namespace crosscheck::report {

using words::text;

namespace {

constexpr words::Sentence preflight{
    "check-preflight", "report",
    QT_TRANSLATE_NOOP("report", "What the browser asks first. A status from 200 to 299 must come back, with "
                                "Access-Control-Allow-Origin: %1%2:")};
constexpr words::Sentence andCredentials{
    "check-and-credentials", "report",
    QT_TRANSLATE_NOOP("report", " and Access-Control-Allow-Credentials: true")};
constexpr words::Sentence actual{
    "check-actual", "report",
    QT_TRANSLATE_NOOP(
        "report",
        "The request itself. Its answer must say Access-Control-Allow-Origin: %1%2, exactly once:")};
constexpr words::Sentence failing{
    "check-failing", "report",
    QT_TRANSLATE_NOOP("report", "An address that doesn't exist. The 404 must carry the same header, or the "
                                "next error will look like CORS:")};
constexpr words::Sentence foreign{
    "check-foreign", "report",
    QT_TRANSLATE_NOOP("report", "Another origin. Its name must not come back, and Vary must hold Origin:")};
constexpr words::Sentence without{
    "check-without", "report",
    QT_TRANSLATE_NOOP("report", "Without Origin, as a cache may ask first. Vary must hold Origin here too:")};
constexpr words::Sentence sameOrigin{
    "check-same-origin", "report",
    QT_TRANSLATE_NOOP("report", "The page's own server, as the page now asks it. The other server's answer "
                                "must come back; CORS headers don't matter any more:")};

bool needsPreflight(const policy::Policy& policy, const QByteArray& method)
{
    return !policy.requestHeaders.isEmpty() || (method != "GET" && method != "HEAD" && method != "POST");
}

QByteArray withPath(const QByteArray& address, const QByteArray& path)
{
    const std::optional<url::Url> parsed = url::parseOrNull(address);
    return parsed ? url::originOf(*parsed).serialized() + path : QByteArray();
}

} // namespace

std::optional<http::Request> expectedPreflight(const facts::Investigation& investigation,
                                               const policy::Policy& policy)
{
    const QByteArray method = http::uppered(investigation.request.method);
    if (!needsPreflight(policy, method))
        return std::nullopt;
    http::Request asked;
    asked.method = "OPTIONS";
    asked.url = investigation.request.url;
    asked.headers = {{"Origin", investigation.page.origin}, {"Access-Control-Request-Method", method}};
    QList<QByteArray> names;
    for (const QByteArray& name : policy.requestHeaders) {
        if (name != "*")
            names.append(http::lowered(name));
    }
    std::sort(names.begin(), names.end());
    if (!names.isEmpty())
        asked.headers.append({"Access-Control-Request-Headers", names.join(',')});
    return asked;
}

QList<ServerMessage::Proof> fixChecks(const facts::Investigation& investigation, const policy::Policy& policy,
                                      platforms::Kind kind)
{
    const QByteArray origin = investigation.page.origin;
    if (origin.isEmpty() || origin == "null" || investigation.request.url.isEmpty())
        return {};
    http::Request request;
    request.method = http::uppered(investigation.request.method);
    request.url = investigation.request.url;
    request.headers = investigation.request.headers;
    http::remove(request.headers, "origin");
    if (investigation.request.body)
        request.body = investigation.request.body->bytes;

    QList<ServerMessage::Proof> out;
    const auto add = [&](const words::Text& shows, const http::Request& one) {
        out.append({shows, curlLine(one, CurlHeaders::ForCors)});
    };
    if (kind == platforms::Kind::Proxy) {
        http::Request own = request;
        own.url = origin + (policy.path == "/" ? QByteArray("/api/") : policy.path);
        add(text(sameOrigin), own);
        return out;
    }
    const QString named =
        policy.anyOrigin && !policy.credentials ? QStringLiteral("*") : visibleBytes(origin);
    const QString credentials = policy.credentials ? words::say(text(andCredentials)) : QString();
    const auto from = [](http::Request one, const QByteArray& page) {
        one.headers.prepend({"Origin", page});
        return one;
    };
    if (const std::optional<http::Request> asked = expectedPreflight(investigation, policy))
        add(text(preflight, named, credentials), *asked);
    add(text(actual, named, credentials), from(request, origin));

    http::Request plain;
    plain.method = "GET";
    plain.url = request.url;
    http::Request missing = plain;
    missing.url = withPath(request.url, "/crosscheck-no-such-page");
    if (!missing.url.isEmpty() && policy.path == "/")
        add(text(failing), from(missing, origin));
    if (!policy.anyOrigin) {
        add(text(foreign), from(plain, "https://crosscheck.invalid"));
        add(text(without), plain);
    }
    return out;
}

} // namespace crosscheck::report
