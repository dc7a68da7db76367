#include "platforms/express.h"
#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "nest-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing: @nestjs/platform-express brings the package cors along.")};
const words::Sentence file{"nest-file", "platforms", QT_TRANSLATE_NOOP("platforms", "src/main.ts")};
const words::Sentence where{
    "nest-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Right after NestFactory.create(…), above app.listen(…).")};
const words::Sentence reload{
    "nest-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Restart it (nest start --watch does it by itself; pm2 reload NAME).")};

const words::Sentence whyFirst{
    "why-nest-first", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Must stand above app.listen(…): the routes are registered there, and what comes later "
                      "stands behind them.")};
const words::Sentence whyPath{
    "why-nest-path", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "enableCors() knows no path. This is what it does inside, for one path; above "
                      "app.listen(…) too.")};
const words::Sentence trapLate{
    "nest-enable-cors-after-listen", "platforms",
    QT_TRANSLATE_NOOP("platforms", "enableCors() below listen() has no effect and says nothing.")};
const words::Sentence trapStar{
    "nest-star-in-list", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "origin: ['*'] lets in nobody: in a list a star is compared like any origin.")};
const words::Sentence trapFastify{
    "nest-on-fastify", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "On the Fastify adapter enableCors() uses @fastify/cors, which allows GET, HEAD and POST "
        "where no methods are named.")};
const words::Sentence trapSockets{
    "nest-gateway-own-cors", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A gateway (WebSockets by Socket.IO) has a cors option of its own in "
                                   "@WebSocketGateway.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyFirst, &whyPath, &express::whyList()};
    return list;
}

} // namespace

Platform make_nest()
{
    Platform platform;
    platform.id = "nest";
    platform.name = QStringLiteral("NestJS");
    platform.verified = true;
    platform.versions = "12.5.1 with cors 2.8.6";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapLate, &trapStar, &trapFastify, &trapSockets});
    platform.templates = "nest";
    platform.language = "javascript";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
