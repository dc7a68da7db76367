#include "platforms/spring.h"

#include "platforms/whys.h"

namespace crosscheck::platforms::spring {

namespace {
const words::Sentence whyFirst{
    "why-spring-first", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "In front of all other filters, Spring Security's too, so that the preflight is "
                      "answered before a login is asked for and errors carry the headers.")};
const words::Sentence whyPatterns{
    "why-spring-patterns", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Any subdomain or port as the pattern says; Spring gives back the page's own origin.")};

const words::Sentence trapForbidden{
    "spring-403-invalid-cors", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A page that is not listed gets 403 “Invalid CORS request”, also on a plain GET.")};
const words::Sentence trapStar{
    "framework-forbids-star-credentials", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "allowedOrigins(\"*\") with allowCredentials(true) throws on every request.")};
const words::Sentence trapTwice{
    "spring-gateway-twice", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A gateway in front that sets the headers too makes two values of each.")};

bool isRequestMethod(const QByteArray& method)
{
    return QList<QByteArray>{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}.contains(method);
}
} // namespace

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyFirst, &whyPatterns};
    return list;
}

// Spring writes "any port" in brackets: https://docs.spring.io/…/CorsConfiguration.html#setAllowedOriginPatterns
Data dataOf(const policy::Policy& policy)
{
    Data data = platforms::dataOf(policy);
    data.flags["slashed"] = policy.path.endsWith('/');
    for (Data& pattern : data.lists["patterns"]) {
        QByteArray text = pattern.texts["value"];
        if (text.endsWith(":*"))
            text = text.chopped(1) + "[*]";
        pattern.texts["spring"] = text;
    }
    data.lists["enum_methods"] = data.lists["safe_methods"];
    bool all = true;
    for (const Data& method : data.lists["safe_methods"])
        all = all && isRequestMethod(method.texts["value"]);
    data.flags["has_enum_methods"] = all;
    return data;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    if (body == "Invalid CORS request")
        return {0.95, "Invalid CORS request"};
    if (body.contains("Whitelabel Error Page"))
        return {0.9, "Whitelabel Error Page"};
    if (body.startsWith("{\"timestamp\":") && body.contains("\"status\":") && body.contains("\"path\":"))
        return {0.75, "{\"timestamp\":…"};
    for (const http::Header& header : headers)
        if (http::sameName(header.name, "Set-Cookie") && header.value.startsWith("JSESSIONID="))
            return {0.4, "Set-Cookie: JSESSIONID"};
    return {};
}

QList<Trap> traps()
{
    return trapsOf({&trapForbidden, &trapStar, &trapTwice});
}

} // namespace crosscheck::platforms::spring
