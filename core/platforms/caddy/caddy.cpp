#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "caddy-install", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Nothing to install: matchers, header and respond are part of every Caddy 2.")};
const words::Sentence file{"caddy-file", "platforms", QT_TRANSLATE_NOOP("platforms", "/etc/caddy/Caddyfile")};
const words::Sentence where{
    "caddy-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The snippets (cors_…) at the top, the other lines inside the site.")};
const words::Sentence reload{
    "caddy-reload", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "caddy validate --config /etc/caddy/Caddyfile, then systemctl reload caddy (or caddy reload).")};

const words::Sentence whyRegexp{
    "why-caddy-regexp", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The pages that are let in: the whole origin has to fit, dots are escaped.")};
const words::Sentence whyPreflight{
    "why-caddy-preflight", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A preflight is an OPTIONS request with Origin and "
                                   "Access-Control-Request-Method; other OPTIONS requests go on.")};
const words::Sentence whyDefer{
    "why-caddy-defer", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Sets the headers when the answer is written, so that they replace those of the server behind.")};
const words::Sentence why204{
    "why-caddy-204", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Answers the preflight here, before the server behind is asked.")};
const words::Sentence whyErrors{
    "why-caddy-errors", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Caddy makes its own error answers (502 when the server behind is down) "
                                   "in another place, which needs the headers too.")};

const words::Sentence trapErrors{
    "caddy-errors-bare", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Without handle_errors the answers that Caddy makes itself lack the headers.")};
const words::Sentence trapDefer{
    "caddy-header-order", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "header without defer or > sets its value before the server behind answers: both values are sent.")};
const words::Sentence trapNone{
    "caddy-no-cors-directive", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Caddy has no cors directive; what is found of that name belongs to version 1 or to a plugin.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() +
        QList<const words::Sentence*>{&whyRegexp, &whyPreflight, &whyDefer, &why204, &whyErrors};
    return list;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView)
{
    for (const http::Header& header : headers) {
        if (http::sameName(header.name, "Server") && http::lowered(header.value).startsWith("caddy"))
            return {http::contains(headers, "X-Powered-By") ? 0.5 : 0.9, "Server: " + header.value};
        if (http::sameName(header.name, "Via") && http::lowered(header.value).contains("caddy"))
            return {0.7, "Via: " + header.value};
    }
    return {};
}

} // namespace

Platform make_caddy()
{
    Platform platform;
    platform.id = "caddy";
    platform.name = QStringLiteral("Caddy");
    platform.verified = true;
    platform.versions = "2.6.2";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapErrors, &trapDefer, &trapNone});
    platform.recognise = recognise;
    platform.templates = "caddy";
    platform.language = "caddy";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
