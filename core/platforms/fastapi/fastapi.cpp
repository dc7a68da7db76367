#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "fastapi-install", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Nothing to install: CORSMiddleware comes with FastAPI (it is Starlette's).")};
const words::Sentence file{
    "fastapi-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The module that makes the app: often main.py or app/main.py")};
const words::Sentence where{
    "fastapi-where", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "At the end of that module, below all routes and every app.add_middleware(…).")};
const words::Sentence reload{
    "fastapi-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Restart uvicorn or gunicorn; uvicorn --reload does it by itself.")};

const words::Sentence whyOutermost{
    "why-fastapi-outermost", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Wrapped around the whole app, so that even the 500 of an exception that nobody handled carries the "
        "headers. app.add_middleware(CORSMiddleware, …) stands inside of that and leaves such a 500 bare.")};
const words::Sentence whyRegex{
    "why-fastapi-regex", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Any subdomain or port as the patterns say. It is compared with the whole "
                                   "origin, its dots are escaped.")};
const words::Sentence whyMethods{
    "why-fastapi-methods", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "The default is GET alone, and Starlette refuses a preflight with 400 for anything else.")};

const words::Sentence trapOrder{
    "fastapi-add-order", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "With app.add_middleware the one that is added last is the outermost; added earlier, CORS misses "
        "what the others answer. An unhandled exception's 500 is bare in any order.")};
const words::Sentence trapRefusal{
    "origin-refused-400", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "A preflight that is refused gets 400 and a text that names origin, method or headers.")};
const words::Sentence trapDefaults{
    "default-methods-too-few", "platforms",
    QT_TRANSLATE_NOOP("platforms", "allow_methods is GET alone unless it is set.")};
const words::Sentence trapSlash{
    "redirect-trailing-slash", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A route /items/ answers /items with a redirect (307), which a preflight may not "
                      "follow. Call the exact path, or FastAPI(redirect_slashes=False).")};
const words::Sentence trapVary{
    "fastapi-vary-missing", "platforms",
    QT_TRANSLATE_NOOP("platforms", "CORSMiddleware sends Vary: Origin only to the pages that are let in; a "
                                   "cache can then hand a bare answer to them.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyOutermost, &whyRegex, &whyMethods};
    return list;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    if (body.startsWith("Disallowed CORS "))
        return {0.95, "Disallowed CORS …"};
    for (const http::Header& header : headers)
        if (http::sameName(header.name, "Server") && http::lowered(header.value).startsWith("uvicorn"))
            return {0.85, "Server: " + header.value};
    if (body == "{\"detail\":\"Not Found\"}" || body == "{\"detail\":\"Method Not Allowed\"}")
        return {0.6, body.toByteArray()};
    return {};
}

} // namespace

Platform make_fastapi()
{
    Platform platform;
    platform.id = "fastapi";
    platform.name = QStringLiteral("FastAPI");
    platform.verified = true;
    platform.versions = "0.92.0 with Starlette 0.26.1";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapOrder, &trapRefusal, &trapDefaults, &trapSlash, &trapVary});
    platform.recognise = recognise;
    platform.templates = "fastapi";
    platform.language = "python";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
