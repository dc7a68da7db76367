#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "go-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing: it is written with the standard library alone.")};
const words::Sentence file{
    "go-file", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "main.go, or a file cors.go of its own in the package that starts the server")};
const words::Sentence where{
    "go-where", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms", "The function beside main(); its call around the router, where the server is started.")};
const words::Sentence reload{
    "go-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Build and start the program again (air does it by itself).")};

const words::Sentence whyAnswers{
    "why-go-answers", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "The preflight ends here: a router answers OPTIONS with 404 or 405 for a route that has other "
        "methods only, and a login check would refuse it.")};
const words::Sentence whyAround{
    "why-go-around", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Around the whole router, so that its own 404 and 405 and every middleware's answer get the "
        "headers too.")};

const words::Sentence trapGin{
    "gin-use-below-routes", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "gin: r.Use(cors.New(…)) below the routes answers preflights and leaves the routes' own answers "
        "without headers.")};
const words::Sentence trapDefaults{
    "rs-cors-defaults", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "rs/cors lets in GET, HEAD and POST and no Authorization where nothing else is listed; a preflight "
        "that asks for more gets no CORS header at all.")};
const words::Sentence trapGorilla{
    "gorilla-handlers-content-type", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "gorilla/handlers: without AllowedHeaders a preflight that asks for Content-Type is refused "
        "with 403.")};
const words::Sentence trapGroup{
    "go-panic-without-headers", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "A handler that panics closes the connection: the page sees a network error, not a status. "
        "Recover it inside withCORS.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyAnswers, &whyAround};
    return list;
}

Data data(const policy::Policy& policy)
{
    Data data = dataOf(policy);
    data.flags["needs_strings"] = data.flags["has_path"] || data.flags["has_upstream"];
    return data;
}

} // namespace

Platform make_go()
{
    Platform platform;
    platform.id = "go";
    platform.name = QStringLiteral("Go");
    platform.verified = true;
    platform.versions = "1.19";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapGin, &trapDefaults, &trapGorilla, &trapGroup});
    platform.templates = "go";
    platform.language = "go";
    platform.data = data;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
