#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "flask-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "pip install flask-cors (or on Debian: apt install python3-flask-cors)")};
const words::Sentence file{
    "flask-file", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The module that makes the app: often app.py, wsgi.py or the function create_app")};
const words::Sentence where{"flask-where", "platforms",
                            QT_TRANSLATE_NOOP("platforms", "Right after app = Flask(…), once.")};
const words::Sentence reload{
    "flask-reload", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Restart the server (gunicorn, uwsgi, flask run); flask run --debug does it by itself.")};

const words::Sentence whyCompiled{
    "why-flask-compiled", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Gives back the page's origin where one of these fits it whole. As plain texts "
                      "flask-cors would take a bracket or a star for a pattern, compare without regard to "
                      "case, and send every listed origin when a request has none.")};
const words::Sentence whyMethods{
    "why-flask-methods", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The methods that a preflight may ask for; for any other one flask-cors "
                                   "leaves Access-Control-Allow-Methods away.")};

const words::Sentence trapRegex{
    "flask-origin-taken-for-regex", "platforms",
    QT_TRANSLATE_NOOP("platforms", "An origin text with * ? $ ^ [ ] ( ) or a backslash is taken for a "
                                   "regular expression, in which a dot stands for any character.")};
const words::Sentence trapTwice{
    "flask-cors-twice", "platforms",
    QT_TRANSLATE_NOOP("platforms", "CORS(app) and @cross_origin, or two CORS(app), add the headers twice.")};
const words::Sentence trapVary{
    "flask-vary-missing", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "flask-cors sends Vary: Origin only to pages that are let in, and with one origin not at all.")};
const words::Sentence trapSlash{
    "redirect-trailing-slash", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A route /items/ answers /items with a redirect (308), which a preflight "
                                   "may not follow. Call the exact path, or strict_slashes=False.")};
const words::Sentence trapRunner{
    "flask-debugger-page", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "In debug mode the page of an unhandled exception comes from the debugger and has no CORS header.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyCompiled, &whyMethods};
    return list;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    for (const http::Header& header : headers)
        if (http::sameName(header.name, "Server") && header.value.startsWith("Werkzeug"))
            return {0.85, "Server: " + header.value};
    if (body.contains("The requested URL was not found on the server. If you entered the URL manually"))
        return {0.6, "<h1>Not Found</h1>"};
    return {};
}

} // namespace

Platform make_flask()
{
    Platform platform;
    platform.id = "flask";
    platform.name = QStringLiteral("Flask");
    platform.verified = true;
    platform.versions = "2.2.2 with Flask-Cors 3.0.10";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapRegex, &trapTwice, &trapVary, &trapSlash, &trapRunner});
    platform.recognise = recognise;
    platform.templates = "flask";
    platform.language = "python";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
