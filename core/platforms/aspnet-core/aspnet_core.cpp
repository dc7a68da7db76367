#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "aspnet-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing to install: AddCors and UseCors are part of ASP.NET Core.")};
const words::Sentence file{"aspnet-file", "platforms", QT_TRANSLATE_NOOP("platforms", "Program.cs")};
const words::Sentence where{
    "aspnet-where", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "AddCors above builder.Build(), UseCors below it and above everything that can answer.")};
const words::Sentence reload{
    "aspnet-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Build and restart the application; dotnet watch does it by itself.")};

const words::Sentence whyOrder{
    "why-aspnet-order", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Above the redirection to https, the login and every endpoint: what "
                                   "stands above it answers without these headers.")};

const words::Sentence trapOrder{
    "aspnet-order", "platforms",
    QT_TRANSLATE_NOOP("platforms", "UseCors below UseHttpsRedirection lets the preflight be redirected, "
                                   "which no browser follows; below UseAuthorization it gets 401.")};
const words::Sentence trapErrors{
    "aspnet-exception-clears-headers", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "UseExceptionHandler clears the headers before it answers: the 500 of an exception can lack them.")};
const words::Sentence trapSlash{
    "aspnet-origin-slash", "platforms",
    QT_TRANSLATE_NOOP("platforms", "WithOrigins takes no slash at the end; such an entry never fits.")};
const words::Sentence trapAzure{
    "azure-portal-list", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "On Azure App Service a list in the portal replaces what the program sends.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list = commonWhys() + QList<const words::Sentence*>{&whyOrder};
    return list;
}

Data withSegments(const policy::Policy& policy)
{
    Data data = dataOf(policy);
    QByteArray segments = policy.path;
    while (segments.endsWith('/'))
        segments.chop(1);
    data.texts["segments"] = segments;
    return data;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    for (const http::Header& header : headers) {
        if (http::sameName(header.name, "Server") && header.value == "Kestrel")
            return {0.9, "Server: Kestrel"};
        if (http::sameName(header.name, "X-Powered-By") && header.value.startsWith("ASP.NET"))
            return {0.6, "X-Powered-By: " + header.value};
    }
    if (body.contains("https://tools.ietf.org/html/rfc") && body.contains("\"traceId\""))
        return {0.8, "\"traceId\""};
    return {};
}

} // namespace

Platform make_aspnet_core()
{
    Platform platform;
    platform.id = "aspnet-core";
    platform.name = QStringLiteral("ASP.NET Core");
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapOrder, &trapErrors, &trapSlash, &trapAzure});
    platform.recognise = recognise;
    platform.templates = "aspnet-core";
    platform.language = "csharp";
    platform.data = withSegments;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
