#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "nginx-install", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Nothing to install: map, geo, add_header and proxy_hide_header are part of every nginx.")};
const words::Sentence file{"nginx-file", "platforms",
                           QT_TRANSLATE_NOOP("platforms",
                                             "/etc/nginx/conf.d/cors.conf and the file of the site, often "
                                             "/etc/nginx/sites-enabled/ or /etc/nginx/conf.d/")};
const words::Sentence where{
    "nginx-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The maps go inside http { }, once. The lines of the location go into the "
                                   "location that answers the page's requests.")};
const words::Sentence reload{
    "nginx-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Check with nginx -t, then nginx -s reload (or systemctl reload nginx). "
                                   "Requests that are under way end first.")};

const words::Sentence whyMap{
    "why-nginx-map", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Reads the page's origin once and gives it back only where it is listed. "
                                   "A map may stand only inside http { }.")};
const words::Sentence whyEmpty{
    "why-nginx-empty", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Not listed: nginx sends no header whose value is empty.")};
const words::Sentence whyDollar{
    "why-nginx-dollar", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "nginx has no way to write a dollar sign in a value; this variable stands for one.")};
const words::Sentence whyPreflight{
    "why-nginx-preflight", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A preflight is an OPTIONS request with Origin and Access-Control-Request-Method. "
                      "Other OPTIONS requests go on to the server behind.")};
const words::Sentence whyAlways{
    "why-nginx-always", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms", "Gives back the origin of a listed page. Without “always” nginx leaves it off 401, 404, "
                     "500 and every other error, and the page sees a CORS error in place of the true one.")};
const words::Sentence whyOnly{
    "why-nginx-only-preflight", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Empty, and so not sent, on everything but a preflight.")};
const words::Sentence whyBareIf{
    "why-nginx-bare-if", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Answers the preflight here. The block must hold nothing but the return: "
                                   "with an add_header of its own it would lose all the lines above.")};

const words::Sentence trapInheritance{
    "nginx-add-header-inheritance", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "An add_header in a location or an if drops every add_header of the levels above it, "
                      "the CORS ones too. Repeat them there or keep them in one place.")};
const words::Sentence trapAlways{
    "nginx-add-header-no-always", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Without “always” add_header works only on 200, 201, 204, 206, 301, 302, 303, 304, 307 and 308.")};
const words::Sentence trapBoth{
    "proxy-and-app-both", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "If the server behind sends CORS headers as well, the browser gets two values and "
                      "refuses them. Hide the inner ones or set them in one place only.")};
const words::Sentence trapRegex{
    "nginx-map-ignores-case", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A map compares plain texts without regard to case and substrings only by "
                                   "a pattern: anchor patterns with ^ and $ and escape their dots.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyMap,    &whyEmpty, &whyDollar, &whyPreflight,
                                                     &whyAlways, &whyOnly,  &whyBareIf};
    return list;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    for (const http::Header& header : headers) {
        const QByteArray value = http::lowered(header.value);
        if (!http::sameName(header.name, "Server") ||
            !(value.startsWith("nginx") || value.startsWith("openresty")))
            continue;
        // An answer that a program behind made names that program too, and then its own CORS layer is the likelier place.
        const bool behind = http::contains(headers, "X-Powered-By");
        return {behind ? 0.5 : 0.9, "Server: " + header.value};
    }
    if (body.contains("<center>nginx"))
        return {0.8, "<center>nginx"};
    return {};
}

} // namespace

Platform make_nginx()
{
    Platform platform;
    platform.id = "nginx";
    platform.name = QStringLiteral("nginx");
    platform.verified = true;
    platform.versions = "1.22.1";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapInheritance, &trapAlways, &trapBoth, &trapRegex});
    platform.recognise = recognise;
    platform.templates = "nginx";
    platform.language = "nginx";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
