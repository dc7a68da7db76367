#include "platforms/express.h"

#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms::express {

namespace {

const words::Sentence file{
    "express-file", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The file that creates the app: often app.js, server.js, index.js or src/app.ts")};
const words::Sentence where{
    "express-where", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Right after const app = express(), above every route and every other app.use.")};
const words::Sentence reload{
    "express-reload", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Restart the node process (Ctrl+C and start again; pm2 reload NAME; nodemon does it by itself).")};

const words::Sentence whyFirst{
    "why-express-first", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Must stand above every route: what was registered before it answers without these headers.")};
const words::Sentence whyArray{
    "why-express-array", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A list, even for one origin: a single text would be sent to every page "
                                   "alike, listed or not. With a list the package compares, gives back the "
                                   "page's own origin and sends Vary: Origin on every answer.")};

const words::Sentence trapOrder{
    "express-cors-after-routes", "platforms",
    QT_TRANSLATE_NOOP("platforms", "app.use(cors()) below the routes has no effect on them.")};
const words::Sentence trapString{
    "express-origin-string", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "origin as one text sends that text to every page, whatever Origin came in.")};
const words::Sentence trapThrow{
    "origin-callback-throws-500", "platforms",
    QT_TRANSLATE_NOOP("platforms", "An origin function that calls back an Error makes a 500 without any CORS "
                                   "header. Call back (null, false).")};
const words::Sentence trapOptions{
    "express-cors-ends-options", "platforms",
    QT_TRANSLATE_NOOP("platforms", "cors() answers every OPTIONS request with 204 by itself. A route of your "
                                   "own for OPTIONS is not reached, unless preflightContinue is set.")};
const words::Sentence trapHeaders{
    "express-cors-reflects-headers", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Without allowedHeaders the package allows every header that a preflight asks for.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyFirst, &whyArray};
    return list;
}

} // namespace

const words::Sentence& whyList()
{
    return whyArray;
}

Platform common()
{
    Platform platform;
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapOrder, &trapString, &trapThrow, &trapOptions, &trapHeaders});
    platform.templates = "express";
    platform.language = "javascript";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    for (const http::Header& header : headers)
        if (http::sameName(header.name, "X-Powered-By") && http::lowered(header.value).startsWith("express"))
            return {0.8, "X-Powered-By: " + header.value};
    if (body.contains("<pre>Cannot "))
        return {0.7, "<pre>Cannot …"};
    return {};
}

} // namespace crosscheck::platforms::express
