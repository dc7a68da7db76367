#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "vite-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing to install: the proxy is part of Vite's development server.")};
const words::Sentence file{
    "vite-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "vite.config.js or vite.config.ts, beside package.json")};
const words::Sentence where{
    "vite-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "In the object that the file exports, under server.proxy. In the page, "
                                   "take scheme and host off the URL.")};
const words::Sentence reload{
    "vite-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Vite starts again by itself when the file is saved.")};

const words::Sentence whySame{
    "why-proxy-same-origin", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The browser asks the page's own server, which asks the other one: to the "
                                   "browser it is one origin, and CORS has no part in it.")};
const words::Sentence whyHost{
    "why-proxy-host", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Writes the other server's name into Host, which most servers want.")};
const words::Sentence whyOrigin{
    "why-proxy-origin", "platforms",
    QT_TRANSLATE_NOOP("platforms", "changeOrigin leaves the header Origin alone. Taken off, a server that "
                                   "refuses foreign origins has nothing to refuse.")};

const words::Sentence trapBuild{
    "vite-proxy-dev-only", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The proxy exists while developing only: npm run build knows nothing of it.")};
const words::Sentence trapAbsolute{
    "vite-proxy-absolute-url", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A URL with scheme and host in the page goes past the proxy.")};
const words::Sentence trapDown{
    "dev-proxy-target-down", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Where the other server is down, the proxy answers 500: that is no CORS error.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whySame, &whyHost, &whyOrigin};
    return list;
}

Data withTarget(const policy::Policy& policy)
{
    Data data = dataOf(policy);
    data.texts["target"] = policy.upstream.isEmpty() ? QByteArray("http://127.0.0.1:8080") : policy.upstream;
    if (policy.path == "/")
        data.texts["path"] = "/api/";
    return data;
}

Platform::Guess recognise(const http::HeaderList&, QByteArrayView body)
{
    if (body.contains("/@vite/client"))
        return {0.7, "/@vite/client"};
    return {};
}

Configuration render(const policy::Policy& policy)
{
    return fillSound("vite-proxy/paste", "javascript", policy, withTarget(policy), whys());
}

Configuration renderComplete(const policy::Policy& policy, int port)
{
    Data data = withTarget(policy);
    data.texts["port"] = QByteArray::number(port);
    return fillSound("vite-proxy/complete", "javascript", policy, data, whys());
}

} // namespace

Platform make_vite_proxy()
{
    Platform platform;
    platform.id = "vite-proxy";
    platform.name = QStringLiteral("Vite's development proxy");
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    for (const words::Sentence* trap : {&trapBuild, &trapAbsolute, &trapDown})
        platform.traps.append({trap->id, {trap, {}}});
    platform.recognise = recognise;
    platform.render = render;
    platform.renderComplete = renderComplete;
    return platform;
}

} // namespace crosscheck::platforms
