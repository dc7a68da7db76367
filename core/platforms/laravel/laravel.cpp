#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "laravel-install", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Nothing since Laravel 9.2: HandleCors is part of the framework and switched on.")};
const words::Sentence file{"laravel-file", "platforms", QT_TRANSLATE_NOOP("platforms", "config/cors.php")};
const words::Sentence where{"laravel-where", "platforms",
                            QT_TRANSLATE_NOOP("platforms", "The whole of what the file returns.")};
const words::Sentence reload{
    "laravel-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "php artisan config:clear (or config:cache again), and php artisan octane:reload where "
                      "Octane runs.")};

const words::Sentence whyPaths{
    "why-laravel-paths", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "The paths that the settings hold for, without a slash at the front. A path outside gets "
        "no CORS header at all.")};
const words::Sentence whyOrigins{
    "why-laravel-origins", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Gives back the page's origin where it is listed. A single entry is sent to every page "
                      "alike, which only that page can use.")};

const words::Sentence trapPaths{
    "laravel-path-not-covered", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Out of the box the settings hold for api/* and sanctum/csrf-cookie: /login, "
                      "/broadcasting/auth and /storage need their own entry.")};
const words::Sentence trapCache{
    "laravel-config-cached", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "After php artisan config:cache the file is no longer read, and env() in it gives null.")};
const words::Sentence trapHeaders{
    "laravel-own-headers-twice", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "header() calls in public/index.php, a middleware of one's own or nginx beside it make two "
        "values in one header.")};
const words::Sentence trapSanctum{
    "laravel-sanctum-stateful", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "With Sanctum's cookies SANCTUM_STATEFUL_DOMAINS and SESSION_DOMAIN have to name the page "
        "too; else the request comes through and is answered with 401 or 419.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyPaths, &whyOrigins};
    return list;
}

Data data(const policy::Policy& policy)
{
    Data data = dataOf(policy);
    QByteArray glob = policy.path.mid(1);
    if (glob.endsWith('/'))
        glob.append('*');
    data.flags["every_path"] = glob.isEmpty();
    data.texts["glob"] = glob;
    return data;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    for (const http::Header& header : headers)
        if (http::sameName(header.name, "Set-Cookie") && header.value.startsWith("laravel_session="))
            return {0.9, "Set-Cookie: laravel_session"};
    if (body.contains("Illuminate\\\\") || body.contains("Illuminate\\"))
        return {0.85, "Illuminate\\"};
    return {};
}

} // namespace

Platform make_laravel()
{
    Platform platform;
    platform.id = "laravel";
    platform.name = QStringLiteral("Laravel");
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapPaths, &trapCache, &trapHeaders, &trapSanctum});
    platform.recognise = recognise;
    platform.templates = "laravel";
    platform.language = "php";
    platform.data = data;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
