#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{"koa-install", "platforms",
                              QT_TRANSLATE_NOOP("platforms", "npm install @koa/cors")};
const words::Sentence file{
    "koa-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The file that creates the app: often app.js, server.js or index.js")};
const words::Sentence where{
    "koa-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Right after const app = new Koa(), above every other app.use(…).")};
const words::Sentence reload{
    "koa-reload", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Restart the node process (Ctrl+C and start again; pm2 reload NAME; nodemon does it by itself).")};

const words::Sentence whyFirst{
    "why-koa-first", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Must stand above every router: what was added before it answers without "
                                   "these headers. It answers preflights by itself.")};
const words::Sentence whyFunction{
    "why-koa-function", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A function, because the package sends a list as it stands, all origins in one header, "
                      "which no browser takes. It sends Vary: Origin by itself.")};

const words::Sentence trapList{
    "koa-cors-list", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "origin: [ … ] is sent whole in one header; a single text is sent to every page alike.")};
const words::Sentence trapStar{
    "koa-cors-star-credentials", "platforms",
    QT_TRANSLATE_NOOP("platforms", "origin unset together with credentials: true answers every page with its "
                                   "own origin: everybody is let in with cookies.")};
const words::Sentence trapRefused{
    "koa-cors-below-routes", "platforms",
    QT_TRANSLATE_NOOP("platforms", "app.use(cors()) below the routes answers preflights and leaves the "
                                   "routes' own answers without headers.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyFirst, &whyFunction};
    return list;
}

} // namespace

Platform make_koa()
{
    Platform platform;
    platform.id = "koa";
    platform.name = QStringLiteral("Koa");
    platform.verified = true;
    platform.versions = "3.3.0 with @koa/cors 5.0.0";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapList, &trapStar, &trapRefused});
    platform.templates = "koa";
    platform.language = "javascript";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
