#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{"hono-install", "platforms",
                              QT_TRANSLATE_NOOP("platforms", "Nothing: hono/cors is part of Hono.")};
const words::Sentence file{
    "hono-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The file that creates the app: often src/index.ts")};
const words::Sentence where{
    "hono-where", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Right after const app = new Hono(), above every route and every other app.use(…).")};
const words::Sentence reload{
    "hono-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Restart or deploy it (wrangler dev, bun --hot and tsx watch do it by themselves).")};

const words::Sentence whyFirst{
    "why-hono-first", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Must stand above every route: what was added before it answers without "
                                   "these headers. It answers preflights by itself.")};

const words::Sentence trapOrder{
    "hono-cors-below-routes", "platforms",
    QT_TRANSLATE_NOOP("platforms", "app.use(cors()) below the routes answers preflights and leaves the "
                                   "routes' own answers without headers.")};
const words::Sentence trapStar{
    "hono-star-credentials", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "origin unset is any origin, *; together with credentials: true no browser takes it.")};
const words::Sentence trapPath{
    "hono-path-star", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "app.use('/api', cors()) holds for /api alone; the paths below it need '/api/*'.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list = commonWhys() + QList<const words::Sentence*>{&whyFirst};
    return list;
}

} // namespace

Platform make_hono()
{
    Platform platform;
    platform.id = "hono";
    platform.name = QStringLiteral("Hono");
    platform.verified = true;
    platform.versions = "4.13.19 with @hono/node-server 2.1.9";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapOrder, &trapStar, &trapPath});
    platform.templates = "hono";
    platform.language = "javascript";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
