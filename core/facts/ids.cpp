#include "facts/ids.h"

#include "facts/fact.h"
#include "words/argument.h"

#include <algorithm>
#include <vector>

namespace crosscheck::facts {

namespace {
struct Row
{
    const char* id;
    const char* sentence;
};

constexpr Row plain[] = {
    {id::pageOrigin, QT_TRANSLATE_NOOP("facts", "The origin of the page that makes the request.")},
    {id::pageKind, QT_TRANSLATE_NOOP("facts", "What kind of page it is: normal, frame, sandbox, srcdoc, "
                                              "data, blob, worker, sharedworker or file.")},
    {id::pageSpace,
     QT_TRANSLATE_NOOP(
         "facts", "Where the page was loaded from: the public internet, a local network, or this machine.")},
    {id::pageSecure, QT_TRANSLATE_NOOP("facts", "Whether the page is a secure context.")},
    {id::targetOrigin, QT_TRANSLATE_NOOP("facts", "The origin of the URL that is asked.")},
    {id::targetSpace,
     QT_TRANSLATE_NOOP(
         "facts", "Where the server is: on the public internet, in a local network, or on this machine.")},
    {id::serverHeader, QT_TRANSLATE_NOOP("facts", "What the server calls itself in its Server header.")},
    {id::serverPoweredBy, QT_TRANSLATE_NOOP("facts", "What the server names in X-Powered-By.")},
    {id::requestUrl, QT_TRANSLATE_NOOP("facts", "The URL that the page asks for.")},
    {id::requestMethod, QT_TRANSLATE_NOOP("facts", "The method, as the page writes it.")},
    {id::requestCredentials,
     QT_TRANSLATE_NOOP("facts", "The credentials mode: omit, same-origin or include.")},
    {id::requestMode, QT_TRANSLATE_NOOP("facts", "The mode of the request: cors, no-cors or same-origin.")},
    {id::requestInitiator,
     QT_TRANSLATE_NOOP("facts", "What makes the request: fetch, XMLHttpRequest, an image, a font …")},
    {id::requestHeaderNames, QT_TRANSLATE_NOOP("facts", "The names of the headers that the page sets.")},
    {id::requestContentType, QT_TRANSLATE_NOOP("facts", "The Content-Type that the page sends.")},
    {id::requestHasBody, QT_TRANSLATE_NOOP("facts", "Whether the request has a body.")},
    {id::requestAuthorization, QT_TRANSLATE_NOOP("facts", "Whether the page sets an Authorization header.")},
    {id::requestCrossOrigin, QT_TRANSLATE_NOOP("facts", "Whether the URL has another origin than the page.")},
    {id::requestSendsCookie, QT_TRANSLATE_NOOP("facts", "Whether a Cookie header went along.")},
    {id::requestNeedsCookie, QT_TRANSLATE_NOOP("facts", "Whether the server knows the user by a cookie.")},
    {id::requestSent, QT_TRANSLATE_NOOP("facts", "Whether the actual request was sent.")},
    {id::preflightNeeded, QT_TRANSLATE_NOOP("facts", "Whether a browser asks with a preflight first.")},
    {id::preflightReasons, QT_TRANSLATE_NOOP("facts", "Why a preflight is needed.")},
    {id::preflightSent, QT_TRANSLATE_NOOP("facts", "Whether a preflight (OPTIONS) was sent.")},
    {id::preflightPassed, QT_TRANSLATE_NOOP("facts", "Whether the preflight passed its checks.")},
    {id::preflightMethodListed,
     QT_TRANSLATE_NOOP(
         "facts", "Whether Access-Control-Allow-Methods covers the method: yes, no, star or malformed.")},
    {id::preflightHeadersListed,
     QT_TRANSLATE_NOOP(
         "facts", "Whether Access-Control-Allow-Headers covers the headers: yes, no, star or malformed.")},
    {id::preflightUnlisted,
     QT_TRANSLATE_NOOP("facts", "The header names that Access-Control-Allow-Headers does not cover.")},
    {id::preflightAuthorizationByStar,
     QT_TRANSLATE_NOOP(
         "facts", "Whether Authorization is covered by nothing but the * of Access-Control-Allow-Headers.")},
    {id::redirects, QT_TRANSLATE_NOOP("facts", "How many redirects were followed.")},
    {id::redirectCrossOrigin,
     QT_TRANSLATE_NOOP("facts", "Whether a redirect leads to another origin than the one that was asked.")},
    {id::redirectDifference,
     QT_TRANSLATE_NOOP("facts",
                       "How the redirect's target differs: scheme, slash, www, host, login or path.")},
    {id::failureSymptom, QT_TRANSLATE_NOOP("facts", "What the failing check says went wrong.")},
    {id::failureStep, QT_TRANSLATE_NOOP("facts", "The step of the standard that fails.")},
    {id::failurePreflight, QT_TRANSLATE_NOOP("facts", "Whether it is the preflight that fails.")},
    {id::failureHop,
     QT_TRANSLATE_NOOP("facts", "Which hop fails: 0 is the URL asked, 1 the first redirect's target.")},
    {id::failureHeader, QT_TRANSLATE_NOOP("facts", "The response header at fault.")},
    {id::failureValue, QT_TRANSLATE_NOOP("facts", "The bytes at fault.")},
    {id::failureNetwork, QT_TRANSLATE_NOOP("facts", "How the connection failed.")},
    {id::failureDetail,
     QT_TRANSLATE_NOOP("facts", "Which check it was, where the symptom alone doesn't say: a fixed word.")},
    {id::failureUrl, QT_TRANSLATE_NOOP("facts", "The URL of the hop that fails.")},
    {id::failureOrigin, QT_TRANSLATE_NOOP("facts", "The Origin that was sent to the hop that fails.")},
    {id::failureEngines, QT_TRANSLATE_NOOP("facts", "The engines that block the request.")},
    {id::messageSymptom, QT_TRANSLATE_NOOP("facts", "What the console text says went wrong.")},
    {id::messageKind, QT_TRANSLATE_NOOP("facts", "What the text is about, where it is no check of CORS.")},
    {id::messageEngine, QT_TRANSLATE_NOOP("facts", "The browser that printed the console text.")},
    {id::messageStatus, QT_TRANSLATE_NOOP("facts", "The status that the console text names.")},
    {id::messageAcaoValue,
     QT_TRANSLATE_NOOP("facts", "The value of Access-Control-Allow-Origin that the console text quotes.")},
    {id::worksWithSecurityOff,
     QT_TRANSLATE_NOOP("facts", "Whether the request works in a browser with web security switched off.")},
    {id::worksInCurl, QT_TRANSLATE_NOOP("facts", "Whether the same request works in curl.")},
    {id::devOnly, QT_TRANSLATE_NOOP("facts", "Whether the trouble exists during development only.")},
    {id::lnaPermission,
     QT_TRANSLATE_NOOP("facts",
                       "The page's permission to reach the local network: granted, denied or unasked.")},
    {id::logPathToRegexp,
     QT_TRANSLATE_NOOP("facts", "Whether the server's log says \"Missing parameter name\" at its start.")},
    {id::logStarCredentials,
     QT_TRANSLATE_NOOP("facts", "Whether the server's log refuses any origin together with credentials.")},
    {id::configServer,
     QT_TRANSLATE_NOOP("facts", "What kind of server the pasted configuration or program is for.")},
    {id::configNginxIfAddHeader,
     QT_TRANSLATE_NOOP("facts", "Whether an if block of the nginx configuration has an add_header of its "
                                "own and so loses those outside it.")},
    {id::configNginxLevelAddHeader,
     QT_TRANSLATE_NOOP("facts", "Whether a location of the nginx configuration has an add_header of its "
                                "own and so loses those outside it.")},
    {id::configNginxNoAlways,
     QT_TRANSLATE_NOOP("facts",
                       "Whether the nginx configuration adds Access-Control-Allow-Origin without always.")},
    {id::configNginxInFront,
     QT_TRANSLATE_NOOP("facts",
                       "Whether nginx adds Access-Control-Allow-Origin to what a server behind it answers, "
                       "and keeps that server's own.")},
    {id::configExpressOptionsStar,
     QT_TRANSLATE_NOOP("facts", "Whether the program says app.options('*', …).")},
    {id::configExpressOriginThrows,
     QT_TRANSLATE_NOOP(
         "facts", "Whether the function that decides on origins calls back an Error for a foreign one.")},
    {id::configExpressCorsAfterRoutes,
     QT_TRANSLATE_NOOP("facts", "Whether the CORS layer is added below a route or after the start.")},
    {id::configSocketIoWithoutCors,
     QT_TRANSLATE_NOOP("facts", "Whether a server of Socket.IO is made without its cors option.")},
    {id::configStarWithCredentials,
     QT_TRANSLATE_NOOP("facts", "Whether the configuration allows any origin together with credentials.")},
    {id::configFastapiStar,
     QT_TRANSLATE_NOOP("facts", "Whether CORSMiddleware gets any origin together with credentials.")},
    {id::configFastapiInside,
     QT_TRANSLATE_NOOP("facts",
                       "Whether a middleware is added after CORSMiddleware, and so stands around it.")},
    {id::configAspnetOrder,
     QT_TRANSLATE_NOOP("facts", "Whether UseCors stands below UseAuthorization or UseAuthentication.")},
    {id::configDjangoOrder,
     QT_TRANSLATE_NOOP("facts", "Whether CorsMiddleware stands below a middleware that can answer.")},
    {id::configSpringSecurity,
     QT_TRANSLATE_NOOP("facts", "Whether Spring Security is configured without cors().")},
    {id::configRefusesStar,
     QT_TRANSLATE_NOOP("facts", "Whether the configuration asks for any origin together with credentials, "
                                "which the framework refuses.")},
    {id::configProxyTarget,
     QT_TRANSLATE_NOOP("facts", "The address that the development proxy passes on to.")},
    {id::configNoCors, QT_TRANSLATE_NOOP("facts", "Whether the pasted program has nothing of CORS in it.")},
    {id::configCorsNotUsed,
     QT_TRANSLATE_NOOP("facts", "Whether the pasted program sets CORS up and never switches it on.")},
    {id::configOptionsUnanswered,
     QT_TRANSLATE_NOOP("facts",
                       "Whether the program sets CORS headers by itself and never answers OPTIONS.")},
    {id::configOptionsOnly,
     QT_TRANSLATE_NOOP(
         "facts", "Whether the configuration adds Access-Control-Allow-Origin to answers to OPTIONS only.")},
    {id::configPaths, QT_TRANSLATE_NOOP("facts", "The paths that the configuration sets CORS up for.")},
    {id::configCredentials, QT_TRANSLATE_NOOP("facts", "Whether the configuration lets credentials in.")},
    {id::configAnyOrigin, QT_TRANSLATE_NOOP("facts", "Whether the configuration lets any origin in.")},
    {id::configUpstream,
     QT_TRANSLATE_NOOP("facts", "The server behind that the configuration passes everything on to.")},
    {id::configPreflightsPass,
     QT_TRANSLATE_NOOP("facts",
                       "Whether preflights reach the CORS layer although it stands below what answers.")},
    {id::configByDocumentation,
     QT_TRANSLATE_NOOP("facts", "Whether what is said of the configuration rests on documentation alone.")},
    {id::configMethods, QT_TRANSLATE_NOOP("facts", "The methods that the configuration lets in.")},
    {id::configHeaders, QT_TRANSLATE_NOOP("facts", "The request headers that the configuration lets in.")},
    {id::configPreflightRefusal,
     QT_TRANSLATE_NOOP("facts", "How the CORS layer answers a preflight that asks for more than is listed.")},
    {id::configRackWithoutHeaders,
     QT_TRANSLATE_NOOP("facts", "Whether a resource of rack-cors has no headers:, so that it lets none in.")},
    {id::configRefusal,
     QT_TRANSLATE_NOOP("facts", "With what kind of answer the server refuses an origin that isn't listed.")},
    {id::configOrigins, QT_TRANSLATE_NOOP("facts", "The origins that the configuration lets in.")},
    {id::configAcao,
     QT_TRANSLATE_NOOP("facts", "The fixed Access-Control-Allow-Origin that the configuration sends.")},
    {id::scriptWantsHeader,
     QT_TRANSLATE_NOOP("facts", "A response header that the script wants to read and cannot.")},
    {"redirect.from", QT_TRANSLATE_NOOP("facts", "The URL that answered with the redirect.")},
    {"redirect.to", QT_TRANSLATE_NOOP("facts", "The URL that the redirect leads to.")},
    {"redirect.seen", QT_TRANSLATE_NOOP("facts", "Whether the request was answered with a redirect.")},
    {"request.cross-site",
     QT_TRANSLATE_NOOP("facts", "Whether the URL belongs to another site than the page.")},
    {"request.answered",
     QT_TRANSLATE_NOOP("facts", "Whether the request itself was answered: yes, no or unsent.")},
    {"request.method-upper-case",
     QT_TRANSLATE_NOOP("facts", "Whether the page writes the method in capitals.")},
    {"request.sets-response-header",
     QT_TRANSLATE_NOOP("facts", "Whether the page sets a header that only an answer can carry.")},
    {"redirect.sends-null",
     QT_TRANSLATE_NOOP("facts", "Whether the redirect's target was asked with Origin: null.")},
    {"server.is-nginx", QT_TRANSLATE_NOOP("facts", "Whether nginx or openresty answers.")},
    {"request.stopped-by",
     QT_TRANSLATE_NOOP("facts", "What kept the browser from sending anything: a symptom's id, nothing, or "
                                "security-off where it works in a browser without security.")},
    {"other-origin.origin",
     QT_TRANSLATE_NOOP("facts", "The other origin with which the same request was sent.")},
};

constexpr Row prefixes[] = {
    {"failed", QT_TRANSLATE_NOOP("facts", "the answer that failed its check")},
    {"other-origin", QT_TRANSLATE_NOOP("facts", "the answer to the same request from another origin")},
    {"preflight", QT_TRANSLATE_NOOP("facts", "the preflight's answer")},
    {"redirect", QT_TRANSLATE_NOOP("facts", "the redirect's answer")},
    {"response", QT_TRANSLATE_NOOP("facts", "the answer to the actual request")},
    {"without-origin", QT_TRANSLATE_NOOP("facts", "the answer to the same request without Origin")},
};

constexpr Row fields[] = {
    {"acac", QT_TRANSLATE_NOOP("facts", "Access-Control-Allow-Credentials in %1.")},
    {"acac-kind",
     QT_TRANSLATE_NOOP("facts", "Whether Access-Control-Allow-Credentials is true, missing or wrong in %1.")},
    {"acah", QT_TRANSLATE_NOOP("facts", "Access-Control-Allow-Headers in %1.")},
    {"acam", QT_TRANSLATE_NOOP("facts", "Access-Control-Allow-Methods in %1.")},
    {"acao", QT_TRANSLATE_NOOP("facts", "Access-Control-Allow-Origin in %1, its lines joined.")},
    {"acao-kind",
     QT_TRANSLATE_NOOP("facts", "How Access-Control-Allow-Origin stands to the page's origin in %1.")},
    {"acao-lines", QT_TRANSLATE_NOOP("facts", "How many Access-Control-Allow-Origin lines stand in %1.")},
    {"age", QT_TRANSLATE_NOOP("facts", "Age in %1.")},
    {"allow", QT_TRANSLATE_NOOP("facts", "Allow in %1.")},
    {"any-cors-header", QT_TRANSLATE_NOOP("facts", "Whether any Access-Control- header stands in %1.")},
    {"body-start", QT_TRANSLATE_NOOP("facts", "How the body of %1 begins.")},
    {"cache-control", QT_TRANSLATE_NOOP("facts", "Cache-Control in %1.")},
    {"content-length", QT_TRANSLATE_NOOP("facts", "Content-Length in %1.")},
    {"content-type", QT_TRANSLATE_NOOP("facts", "Content-Type in %1.")},
    {"expose", QT_TRANSLATE_NOOP("facts", "Access-Control-Expose-Headers in %1.")},
    {"header-names", QT_TRANSLATE_NOOP("facts", "The header names of %1.")},
    {"kind",
     QT_TRANSLATE_NOOP(
         "facts",
         "What the status of %1 means: ok, redirect, bad-request, unauthorized, forbidden, not-found, "
         "client-error, server-error, gateway-error or none.")},
    {"location", QT_TRANSLATE_NOOP("facts", "Location in %1.")},
    {"max-age", QT_TRANSLATE_NOOP("facts", "Access-Control-Max-Age in %1.")},
    {"private-network", QT_TRANSLATE_NOOP("facts", "Access-Control-Allow-Private-Network in %1.")},
    {"server", QT_TRANSLATE_NOOP("facts", "Server in %1.")},
    {"set-cookie", QT_TRANSLATE_NOOP("facts", "The cookies of %1: names and attributes, without values.")},
    {"status", QT_TRANSLATE_NOOP("facts", "The status of %1.")},
    {"vary", QT_TRANSLATE_NOOP("facts", "Vary in %1.")},
    {"vary-origin", QT_TRANSLATE_NOOP("facts", "Whether Vary names Origin in %1.")},
    {"via-cache", QT_TRANSLATE_NOOP("facts", "Whether %1 shows that it came through or from a cache.")},
    {"www-authenticate", QT_TRANSLATE_NOOP("facts", "WWW-Authenticate in %1.")},
    {"x-powered-by", QT_TRANSLATE_NOOP("facts", "X-Powered-By in %1.")},
};

template <std::size_t Count> std::vector<words::Sentence> sentences(const Row (&rows)[Count])
{
    std::vector<words::Sentence> out;
    out.reserve(Count);
    for (const Row& row : rows)
        out.push_back({row.id, "facts", row.sentence});
    return out;
}

QList<FactInfo> makeTable()
{
    // A text points to its sentence: they live as long as the table.
    static const std::vector<words::Sentence> ofPlain = sentences(plain);
    static const std::vector<words::Sentence> ofPrefixes = sentences(prefixes);
    static const std::vector<words::Sentence> ofFields = sentences(fields);
    QList<FactInfo> table;
    for (const words::Sentence& row : ofPlain)
        table.append({row.id, words::text(row)});
    for (const words::Sentence& prefix : ofPrefixes) {
        for (const words::Sentence& field : ofFields)
            table.append(
                {QByteArray(prefix.id) + '.' + field.id, words::text(field, words::argument(prefix))});
    }
    std::sort(table.begin(), table.end(), [](const FactInfo& a, const FactInfo& b) { return a.id < b.id; });
    return table;
}
} // namespace

const QList<FactInfo>& factTable()
{
    static const QList<FactInfo> table = makeTable();
    return table;
}

words::Text textOf(QByteArrayView id)
{
    for (const FactInfo& info : factTable()) {
        if (id == info.id)
            return info.text;
    }
    return {};
}

bool isFact(QByteArrayView id)
{
    return std::any_of(factTable().begin(), factTable().end(),
                       [&](const FactInfo& info) { return id == info.id; });
}

bool isAbout(const FactSet& facts, fetch::TextKind kind)
{
    const std::optional<QByteArray> told = facts.bytes(id::messageKind);
    return told && *told == kind;
}

} // namespace crosscheck::facts
