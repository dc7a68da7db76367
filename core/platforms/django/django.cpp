#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "django-install", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "pip install django-cors-headers (or on Debian: apt install python3-django-cors-headers)")};
const words::Sentence file{"django-file", "platforms", QT_TRANSLATE_NOOP("platforms", "settings.py")};
const words::Sentence where{
    "django-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "At its end; the middleware must be the first in MIDDLEWARE.")};
const words::Sentence reload{
    "django-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Restart gunicorn or uwsgi; manage.py runserver does it by itself.")};

const words::Sentence whyFirst{
    "why-django-first", "platforms",
    QT_TRANSLATE_NOOP("platforms", "First of all: what stands above it (SecurityMiddleware's redirect, "
                                   "CommonMiddleware's slash, a login) would answer without these headers.")};

const words::Sentence trapOrder{
    "django-middleware-order", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Below CommonMiddleware or a login middleware, redirects and refusals lack the headers.")};
const words::Sentence trapSlash{
    "redirect-trailing-slash", "platforms",
    QT_TRANSLATE_NOOP("platforms", "APPEND_SLASH answers /items with a redirect to /items/, which a "
                                   "preflight may not follow. Call the exact path.")};
const words::Sentence trapCsrf{
    "django-csrf", "platforms",
    QT_TRANSLATE_NOOP("platforms", "CORS lets the page in; a POST with a session cookie still needs the CSRF "
                                   "token and CSRF_TRUSTED_ORIGINS.")};
const words::Sentence trapRefused{
    "django-refused-preflight-200", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "A page that is not listed gets 200 on its preflight, without Access-Control-Allow-Origin.")};
const words::Sentence trapRegex{
    "django-regex-unanchored", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "CORS_ALLOWED_ORIGIN_REGEXES are matched at the beginning only: end them with $.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list = commonWhys() + QList<const words::Sentence*>{&whyFirst};
    return list;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    for (const http::Header& header : headers) {
        if (http::sameName(header.name, "Server") && header.value.startsWith("WSGIServer/"))
            return {0.75, "Server: " + header.value};
        if (http::sameName(header.name, "Set-Cookie") && header.value.startsWith("csrftoken="))
            return {0.7, "Set-Cookie: csrftoken"};
    }
    if (body.contains("You're seeing this error because you have <code>DEBUG = True</code>"))
        return {0.9, "DEBUG = True"};
    return {};
}

} // namespace

Platform make_django()
{
    Platform platform;
    platform.id = "django";
    platform.name = QStringLiteral("Django");
    platform.verified = true;
    platform.versions = "3.2 with django-cors-headers 3.14";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapOrder, &trapSlash, &trapCsrf, &trapRefused, &trapRegex});
    platform.recognise = recognise;
    platform.templates = "django";
    platform.language = "python";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
