#include "platforms/express.h"
#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{"fastify-install", "platforms",
                              QT_TRANSLATE_NOOP("platforms", "npm install @fastify/cors")};
const words::Sentence file{
    "fastify-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The file that creates the app: often app.js, server.js or src/app.ts")};
const words::Sentence where{
    "fastify-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Right after const app = fastify(…), outside of every plugin.")};
const words::Sentence reload{
    "fastify-reload", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Restart the node process (Ctrl+C and start again; pm2 reload NAME; nodemon does it by itself).")};

const words::Sentence whyRegister{
    "why-fastify-register", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "At the top of the application: a plugin that is registered inside another holds for "
                      "the routes of that one only. Its place among the routes plays no part.")};
const words::Sentence whyPath{
    "why-fastify-path", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "The plugin knows no path. It asks this function at every request; elsewhere it adds nothing.")};

const words::Sentence trapMethods{
    "fastify-cors-default-methods", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Without methods the plugin lets in GET, HEAD and POST only.")};
const words::Sentence trapScope{
    "fastify-cors-inside-plugin", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Registered inside app.register(routes, { prefix }) it holds for those "
                                   "routes only, and a path that no route has gets no header.")};
const words::Sentence trapAll{
    "fastify-cors-options-twice", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A route of your own for OPTIONS on *, app.all('*') too, ends the start "
                                   "with \"Method 'OPTIONS' already declared for route '*'\".")};
const words::Sentence trapStrict{
    "fastify-cors-strict-preflight", "platforms",
    QT_TRANSLATE_NOOP("platforms", "An OPTIONS request without Origin or Access-Control-Request-Method is "
                                   "answered with 400 (strictPreflight).")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyRegister, &whyPath, &express::whyList()};
    return list;
}

} // namespace

Platform make_fastify()
{
    Platform platform;
    platform.id = "fastify";
    platform.name = QStringLiteral("Fastify");
    platform.verified = true;
    platform.versions = "5.12.8 with @fastify/cors 11.4.3";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapMethods, &trapScope, &trapAll, &trapStrict});
    platform.templates = "fastify";
    platform.language = "javascript";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
