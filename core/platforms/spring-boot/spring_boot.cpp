#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "spring-boot-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing to install: CorsFilter comes with spring-boot-starter-web.")};
const words::Sentence file{"spring-boot-file", "platforms",
                           QT_TRANSLATE_NOOP("platforms", "src/main/java/…/CorsSettings.java, a new class")};
const words::Sentence where{
    "spring-boot-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "In the package of the class with @SpringBootApplication or below it. "
                                   "Take @CrossOrigin and addCorsMappings away: one owner only.")};
const words::Sentence reload{"spring-boot-reload", "platforms",
                             QT_TRANSLATE_NOOP("platforms", "Build and restart the application.")};

const words::Sentence whyFirst{
    "why-spring-first", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "In front of all other filters, Spring Security's too, so that the preflight is "
                      "answered before a login is asked for and errors carry the headers.")};
const words::Sentence whyPatterns{
    "why-spring-patterns", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Any subdomain or port as the pattern says; Spring gives back the page's own origin.")};

const words::Sentence trapSecurity{
    "spring-security-without-cors", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Spring Security answers the preflight with 401 unless CORS comes before it.")};
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

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyFirst, &whyPatterns};
    return list;
}

// Spring writes "any port" in brackets: https://docs.spring.io/…/CorsConfiguration.html#setAllowedOriginPatterns
Data withSpring(const policy::Policy& policy)
{
    Data data = dataOf(policy);
    data.flags["slashed"] = policy.path.endsWith('/');
    for (Data& pattern : data.lists["patterns"]) {
        QByteArray text = pattern.texts["value"];
        if (text.endsWith(":*"))
            text = text.chopped(1) + "[*]";
        pattern.texts["spring"] = text;
    }
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

Configuration render(const policy::Policy& policy)
{
    return fillSound("spring-boot/paste", "java", policy, withSpring(policy), whys());
}

Configuration renderComplete(const policy::Policy& policy, int port)
{
    Data data = withSpring(policy);
    data.texts["port"] = QByteArray::number(port);
    return fillSound("spring-boot/complete", "java", policy, data, whys());
}

} // namespace

Platform make_spring_boot()
{
    Platform platform;
    platform.id = "spring-boot";
    platform.name = QStringLiteral("Spring Boot");
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    for (const words::Sentence* trap : {&trapSecurity, &trapForbidden, &trapStar, &trapTwice})
        platform.traps.append({trap->id, {trap, {}}});
    platform.recognise = recognise;
    platform.render = render;
    platform.renderComplete = renderComplete;
    return platform;
}

} // namespace crosscheck::platforms
