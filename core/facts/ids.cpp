#include "facts/ids.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::facts {

namespace {
struct Row
{
    const char* id;
    const char* sentence;
};

constexpr Row plain[] = {
    {id::pageOrigin, "The origin of the page that makes the request."},
    {id::pageKind,
     "What kind of page it is: normal, frame, sandbox, srcdoc, data, blob, worker, sharedworker or file."},
    {id::pageSpace, "Where the page was loaded from: the public internet, a local network, or this machine."},
    {id::pageSecure, "Whether the page is a secure context."},
    {id::targetOrigin, "The origin of the URL that is asked."},
    {id::targetSpace, "Where the server is: on the public internet, in a local network, or on this machine."},
    {id::serverHeader, "What the server calls itself in its Server header."},
    {id::serverPoweredBy, "What the server names in X-Powered-By."},
    {id::requestUrl, "The URL that the page asks for."},
    {id::requestMethod, "The method, as the page writes it."},
    {id::requestCredentials, "The credentials mode: omit, same-origin or include."},
    {id::requestMode, "The mode of the request: cors, no-cors or same-origin."},
    {id::requestInitiator, "What makes the request: fetch, XMLHttpRequest, an image, a font …"},
    {id::requestHeaderNames, "The names of the headers that the page sets."},
    {id::requestContentType, "The Content-Type that the page sends."},
    {id::requestHasBody, "Whether the request has a body."},
    {id::requestAuthorization, "Whether the page sets an Authorization header."},
    {id::requestCrossOrigin, "Whether the URL has another origin than the page."},
    {id::requestSendsCookie, "Whether a Cookie header went along."},
    {id::requestNeedsCookie, "Whether the server knows the user by a cookie."},
    {id::requestSent, "Whether the actual request was sent."},
    {id::preflightNeeded, "Whether a browser asks with a preflight first."},
    {id::preflightReasons, "Why a preflight is needed."},
    {id::preflightSent, "Whether a preflight (OPTIONS) was sent."},
    {id::preflightPassed, "Whether the preflight passed its checks."},
    {id::preflightMethodListed,
     "Whether Access-Control-Allow-Methods covers the method: yes, no, star or malformed."},
    {id::preflightHeadersListed,
     "Whether Access-Control-Allow-Headers covers the headers: yes, no, star or malformed."},
    {id::preflightUnlisted, "The header names that Access-Control-Allow-Headers does not cover."},
    {id::preflightAuthorizationByStar,
     "Whether Authorization is covered by nothing but the * of Access-Control-Allow-Headers."},
    {id::redirects, "How many redirects were followed."},
    {id::redirectCrossOrigin, "Whether a redirect leads to another origin than the one that was asked."},
    {id::redirectDifference, "How the redirect's target differs: scheme, slash, www, host, login or path."},
    {id::failureSymptom, "What the failing check says went wrong."},
    {id::failureStep, "The step of the standard that fails."},
    {id::failurePreflight, "Whether it is the preflight that fails."},
    {id::failureHop, "Which hop fails: 0 is the URL asked, 1 the first redirect's target."},
    {id::failureHeader, "The response header at fault."},
    {id::failureValue, "The bytes at fault."},
    {id::failureNetwork, "How the connection failed."},
    {id::failureDetail, "Which check it was, where the symptom alone doesn't say: a fixed word."},
    {id::failureUrl, "The URL of the hop that fails."},
    {id::failureOrigin, "The Origin that was sent to the hop that fails."},
    {id::failureEngines, "The engines that block the request."},
    {id::messageSymptom, "What the console text says went wrong."},
    {id::messageEngine, "The browser that printed the console text."},
    {id::messageAcaoValue, "The value of Access-Control-Allow-Origin that the console text quotes."},
    {id::worksWithSecurityOff, "Whether the request works in a browser with web security switched off."},
    {id::worksInCurl, "Whether the same request works in curl."},
    {id::devOnly, "Whether the trouble exists during development only."},
    {id::lnaPermission, "The page's permission to reach the local network: granted, denied or unasked."},
    {id::logPathToRegexp, "Whether the server's log says \"Missing parameter name\" at its start."},
    {id::logStarCredentials, "Whether the server's log refuses any origin together with credentials."},
    {id::configServer, "What kind of server the pasted configuration or program is for."},
    {id::configNginxIfAddHeader, "Whether an if block of the nginx configuration has an add_header of its "
                                 "own and so loses those outside it."},
    {id::configNginxLevelAddHeader, "Whether a location of the nginx configuration has an add_header of its "
                                    "own and so loses those outside it."},
    {id::configNginxNoAlways,
     "Whether the nginx configuration adds Access-Control-Allow-Origin without always."},
    {id::configExpressOptionsStar, "Whether the program says app.options('*', …)."},
    {id::configExpressOriginThrows,
     "Whether the function that decides on origins calls back an Error for a foreign one."},
    {id::configExpressCorsAfterRoutes, "Whether app.use(cors()) stands below a route."},
    {id::configStarWithCredentials, "Whether the configuration allows any origin together with credentials."},
    {id::configAcao, "The fixed Access-Control-Allow-Origin that the configuration sends."},
    {id::scriptWantsHeader, "A response header that the script wants to read and cannot."},
};

constexpr Row prefixes[] = {
    {"failed", "the answer that failed its check"},
    {"other-origin", "the answer to the same request from another origin"},
    {"preflight", "the preflight's answer"},
    {"redirect", "the redirect's answer"},
    {"response", "the answer to the actual request"},
    {"without-origin", "the answer to the same request without Origin"},
};

constexpr Row fields[] = {
    {"acac", "Access-Control-Allow-Credentials in %1."},
    {"acac-kind", "Whether Access-Control-Allow-Credentials is true, missing or wrong in %1."},
    {"acah", "Access-Control-Allow-Headers in %1."},
    {"acam", "Access-Control-Allow-Methods in %1."},
    {"acao", "Access-Control-Allow-Origin in %1, its lines joined."},
    {"acao-kind", "How Access-Control-Allow-Origin stands to the page's origin in %1."},
    {"acao-lines", "How many Access-Control-Allow-Origin lines stand in %1."},
    {"age", "Age in %1."},
    {"allow", "Allow in %1."},
    {"any-cors-header", "Whether any Access-Control- header stands in %1."},
    {"body-start", "How the body of %1 begins."},
    {"cache-control", "Cache-Control in %1."},
    {"content-length", "Content-Length in %1."},
    {"content-type", "Content-Type in %1."},
    {"expose", "Access-Control-Expose-Headers in %1."},
    {"header-names", "The header names of %1."},
    {"kind", "What the status of %1 means: ok, redirect, bad-request, unauthorized, forbidden, not-found, "
             "client-error, server-error, gateway-error or none."},
    {"location", "Location in %1."},
    {"max-age", "Access-Control-Max-Age in %1."},
    {"private-network", "Access-Control-Allow-Private-Network in %1."},
    {"server", "Server in %1."},
    {"set-cookie", "The cookies of %1: names and attributes, without values."},
    {"status", "The status of %1."},
    {"vary", "Vary in %1."},
    {"vary-origin", "Whether Vary names Origin in %1."},
    {"via-cache", "Whether %1 shows that it came through or from a cache."},
    {"www-authenticate", "WWW-Authenticate in %1."},
    {"x-powered-by", "X-Powered-By in %1."},
};

QList<FactInfo> makeTable()
{
    QList<FactInfo> table;
    for (const Row& row : plain)
        table.append({row.id, QString::fromUtf8(row.sentence)});
    for (const Row& prefix : prefixes) {
        for (const Row& field : fields) {
            table.append({QByteArray(prefix.id) + '.' + field.id,
                          QString::fromUtf8(field.sentence).arg(QString::fromUtf8(prefix.sentence))});
        }
    }
    table.append({"redirect.from", u"The URL that answered with the redirect."_s});
    table.append({"redirect.to", u"The URL that the redirect leads to."_s});
    table.append({"redirect.seen", u"Whether the request was answered with a redirect."_s});
    table.append({"request.cross-site", u"Whether the URL belongs to another site than the page."_s});
    table.append({"request.answered", u"Whether the request itself was answered: yes, no or unsent."_s});
    table.append({"request.method-upper-case", u"Whether the page writes the method in capitals."_s});
    table.append(
        {"request.sets-response-header", u"Whether the page sets a header that only an answer can carry."_s});
    table.append({"redirect.sends-null", u"Whether the redirect's target was asked with Origin: null."_s});
    table.append({"server.is-nginx", u"Whether nginx or openresty answers."_s});
    table.append(
        {"request.stopped-by",
         u"What kept the browser from sending anything: a symptom's id, nothing, or security-off where it works in a browser without security."_s});
    table.append({"other-origin.origin", u"The other origin with which the same request was sent."_s});
    std::sort(table.begin(), table.end(), [](const FactInfo& a, const FactInfo& b) { return a.id < b.id; });
    return table;
}
} // namespace

const QList<FactInfo>& factTable()
{
    static const QList<FactInfo> table = makeTable();
    return table;
}

QString sentenceOf(QByteArrayView id)
{
    for (const FactInfo& info : factTable()) {
        if (id == info.id)
            return info.sentence;
    }
    return {};
}

bool isFact(QByteArrayView id)
{
    return std::any_of(factTable().begin(), factTable().end(),
                       [&](const FactInfo& info) { return id == info.id; });
}

} // namespace crosscheck::facts
