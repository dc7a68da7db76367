#include "platforms/proxy.h"
#include "platforms/template.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "webpack-install", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "npm install --save-dev webpack-dev-server, where it isn't there already")};
const words::Sentence file{"webpack-file", "platforms",
                           QT_TRANSLATE_NOOP("platforms", "webpack.config.js, beside package.json")};
const words::Sentence where{
    "webpack-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "In the object that the file exports, under devServer.proxy. In the page, "
                                   "take scheme and host off the URL.")};
const words::Sentence reload{
    "webpack-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Stop webpack serve with Ctrl+C and start it again: it reads its own file "
                                   "once.")};

const words::Sentence trapBuild{
    "webpack-proxy-dev-only", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The proxy exists while developing only: the bundle that webpack builds knows nothing "
                      "of it.")};
const words::Sentence trapArray{
    "webpack-proxy-array", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "webpack-dev-server 5 and later takes a list with context; the object with "
                      "paths as keys, as version 4 had it, is refused at start.")};
const words::Sentence trapHook{
    "webpack-proxy-hook", "platforms",
    QT_TRANSLATE_NOOP("platforms", "webpack-dev-server 6 has another version of its proxy inside: there the "
                                   "line is on: { proxyReq: (request) => request.removeHeader('origin') }.")};
const words::Sentence trapLocalhost{
    "webpack-proxy-localhost", "platforms",
    QT_TRANSLATE_NOOP("platforms", "target: 'http://localhost:…' can mean ::1 to Node while the other server "
                                   "listens on 127.0.0.1 only. Write the address.")};

Platform::Guess recognise(const http::HeaderList&, QByteArrayView body)
{
    if (body.contains("Error occurred while trying to proxy"))
        return {0.8, "Error occurred while trying to proxy"};
    if (body.contains("webpack-dev-server") || body == "Invalid Host header")
        return {0.7, body == "Invalid Host header" ? "Invalid Host header" : "webpack-dev-server"};
    return {};
}

} // namespace

Platform make_webpack_proxy()
{
    Platform platform;
    platform.id = "webpack-proxy";
    platform.name = QString::fromUtf8(QT_TRANSLATE_NOOP("platforms", "webpack-dev-server's proxy"));
    platform.verified = true;
    platform.versions = "5.2.7";
    platform.kind = Kind::Proxy;
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapBuild, &trapArray, &trapHook, &trapLocalhost}) + proxy::traps();
    platform.recognise = recognise;
    platform.templates = "webpack-proxy";
    platform.language = "javascript";
    platform.data = proxy::dataOf;
    platform.whys = proxy::whys;
    return platform;
}

} // namespace crosscheck::platforms
