#include "platforms/proxy.h"
#include "platforms/template.h"

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

const words::Sentence trapBuild{
    "vite-proxy-dev-only", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The proxy exists while developing only: npm run build knows nothing of it.")};
const words::Sentence trapKey{
    "vite-proxy-key", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The key is the beginning of the path: /api takes /apiary too. Whether the "
                      "other server knows the path with that beginning decides if rewrite is "
                      "needed.")};

Platform::Guess recognise(const http::HeaderList&, QByteArrayView body)
{
    if (body.contains("/@vite/client"))
        return {0.7, "/@vite/client"};
    return {};
}

} // namespace

Platform make_vite_proxy()
{
    Platform platform;
    platform.id = "vite-proxy";
    platform.name = QString::fromUtf8(QT_TRANSLATE_NOOP("platforms", "Vite's development proxy"));
    platform.verified = true;
    platform.versions = "6.4.6";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.kind = Kind::Proxy;
    platform.traps = trapsOf({&trapBuild, &trapKey}) + proxy::traps();
    platform.recognise = recognise;
    platform.templates = "vite-proxy";
    platform.language = "javascript";
    platform.data = proxy::dataOf;
    platform.whys = proxy::whys;
    return platform;
}

} // namespace crosscheck::platforms
