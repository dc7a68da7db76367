#pragma once

#include "fetch/text_kind.h"
#include "words/text.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace crosscheck::facts {

class FactSet;

/// What a fact id means, in one sentence. Ids never change their meaning.
struct FactInfo
{
    QByteArray id;
    words::Text text;
};

/// Every fact id, sorted.
///
/// Facts of answers stand under a prefix each: `preflight.` (the preflight's answer), `response.` (the last answer of the actual
/// request), `redirect.` (the first redirect that was answered), `failed.` (whichever answer the failing check judged),
/// `without-origin.` (the same request sent without Origin), `other-origin.` (the same request sent with another origin).
/// A header that an answer doesn't have has no fact of its own, but for Access-Control-Allow-Origin, whose number of lines
/// (`acao-lines`) is then 0: where the status is known, a header without a fact is absent.
const QList<FactInfo>& factTable();
/// The sentence of an id; empty for an unknown one.
words::Text textOf(QByteArrayView id);
bool isFact(QByteArrayView id);

namespace id {
// The page.
inline constexpr char pageOrigin[] = "page.origin"; ///< bytes, serialised
inline constexpr char pageKind[] =
    "page.kind"; ///< normal, frame, sandbox, srcdoc, data, blob, worker, sharedworker, file
inline constexpr char pageSpace[] = "page.space";   ///< public, local, loopback
inline constexpr char pageSecure[] = "page.secure"; ///< bool: potentially trustworthy
// The server that is asked.
inline constexpr char targetOrigin[] = "target.origin";
inline constexpr char targetSpace[] = "target.space";
inline constexpr char serverHeader[] = "server.header"; ///< bytes: the Server header seen first
inline constexpr char serverPoweredBy[] = "server.powered-by";
// The request.
inline constexpr char requestUrl[] = "request.url";
inline constexpr char requestMethod[] = "request.method";           ///< as written in the page
inline constexpr char requestCredentials[] = "request.credentials"; ///< omit, same-origin, include
inline constexpr char requestMode[] = "request.mode";               ///< cors, no-cors, same-origin
inline constexpr char requestInitiator[] = "request.initiator";
inline constexpr char requestHeaderNames[] =
    "request.header-names"; ///< list, lower case, as the page sets them
inline constexpr char requestContentType[] = "request.content-type";
inline constexpr char requestHasBody[] = "request.has-body";
inline constexpr char requestAuthorization[] = "request.authorization"; ///< bool: the page sets Authorization
inline constexpr char requestCrossOrigin[] = "request.cross-origin";
inline constexpr char requestSendsCookie[] = "request.sends-cookie"; ///< bool: a Cookie header went along
inline constexpr char requestNeedsCookie[] =
    "request.needs-cookie"; ///< bool: the server knows the user by a cookie
// The preflight.
inline constexpr char preflightNeeded[] = "preflight.needed";
inline constexpr char preflightReasons[] = "preflight.reasons"; ///< list
inline constexpr char preflightSent[] = "preflight.sent";
inline constexpr char preflightPassed[] = "preflight.passed";
inline constexpr char preflightMethodListed[] = "preflight.method-listed";   ///< yes, no, star, malformed
inline constexpr char preflightHeadersListed[] = "preflight.headers-listed"; ///< yes, no, star, malformed
inline constexpr char preflightUnlisted[] =
    "preflight.unlisted-headers"; ///< list of the names that are not covered
inline constexpr char preflightAuthorizationByStar[] = "preflight.authorization-by-star"; ///< bool
// The actual request.
inline constexpr char requestSent[] = "request.sent";
inline constexpr char redirects[] = "redirect.count";
inline constexpr char redirectCrossOrigin[] = "redirect.cross-origin";
inline constexpr char redirectDifference[] = "redirect.difference"; ///< scheme, slash, host, www, login, path
// The check that fails.
inline constexpr char failureSymptom[] = "failure.symptom";
inline constexpr char failureStep[] = "failure.step";
inline constexpr char failurePreflight[] = "failure.preflight";
inline constexpr char failureHop[] = "failure.hop";
inline constexpr char failureHeader[] = "failure.header";
inline constexpr char failureValue[] = "failure.value";
inline constexpr char failureNetwork[] = "failure.network"; ///< slug of the network failure
inline constexpr char failureDetail[] = "failure.detail";   ///< a fixed word, see fetch::Failure
inline constexpr char failureUrl[] = "failure.url";
inline constexpr char failureOrigin[] = "failure.origin"; ///< Origin as sent on the hop that failed
inline constexpr char failureEngines[] =
    "failure.engines"; ///< list: chromium, gecko, webkit as far as they block
// What a console text says.
inline constexpr char messageSymptom[] = "message.symptom";
inline constexpr char messageEngine[] = "message.engine";
inline constexpr char messageStatus[] = "message.status";
inline constexpr char messageKind[] = "message.kind"; ///< see Message::kind
inline constexpr char messageAcaoValue[] = "message.acao-value";
// Things that only a person, a log or a configuration can tell.
inline constexpr char worksWithSecurityOff[] = "works-with-security-off";
inline constexpr char worksInCurl[] = "works-in-curl";
inline constexpr char devOnly[] = "page.development-only";
inline constexpr char lnaPermission[] = "browser.local-network-permission"; ///< granted, denied, unasked
inline constexpr char logPathToRegexp[] =
    "log.missing-parameter-name"; ///< bool: "Missing parameter name" at start
inline constexpr char logStarCredentials[] = "log.star-with-credentials";
// A server's configuration or program that was pasted. Absent where the text doesn't reach to a judgement.
inline constexpr char configServer[] =
    "config.server"; ///< a platform's id, or "express" where nothing tells 4 and 5 apart
inline constexpr char configNginxIfAddHeader[] =
    "config.nginx.if-add-header"; ///< bool: an if has an add_header of its own and lacks the one for CORS outside it
inline constexpr char configNginxLevelAddHeader[] =
    "config.nginx.level-add-header"; ///< bool: the same of a location
inline constexpr char configNginxNoAlways[] =
    "config.nginx.no-always"; ///< bool: Access-Control-Allow-Origin is added without always
inline constexpr char configNginxInFront[] =
    "config.nginx.adds-in-front"; ///< bool: the header is added to what a server behind nginx answers, whose own is kept
inline constexpr char configExpressOptionsStar[] =
    "config.express.options-star"; ///< bool: app.options('*', …)
inline constexpr char configExpressOriginThrows[] =
    "config.express.origin-throws"; ///< bool: the function that decides on origins calls back an Error
inline constexpr char configExpressCorsAfterRoutes[] =
    "config.express.cors-after-routes"; ///< bool: app.use(cors()), or its like, stands below a route or the start
inline constexpr char configSocketIoWithoutCors[] =
    "config.socket-io.without-cors"; ///< bool: a server of Socket.IO that is made without cors
inline constexpr char configStarWithCredentials[] =
    "config.star-with-credentials"; ///< bool: any origin and credentials together
inline constexpr char configFastapiStar[] =
    "config.fastapi.star-with-credentials"; ///< bool: any origin and credentials together, in CORSMiddleware
inline constexpr char configFastapiInside[] =
    "config.fastapi.cors-inside"; ///< bool: a middleware is added after CORSMiddleware, and stands around it
inline constexpr char configAspnetOrder[] =
    "config.aspnet.cors-after-auth"; ///< bool: UseCors stands below UseAuthorization or UseAuthentication
inline constexpr char configDjangoOrder[] =
    "config.django.middleware-order"; ///< bool: CorsMiddleware stands below one that can answer
inline constexpr char configSpringSecurity[] =
    "config.spring.security-without-cors"; ///< bool: a chain of Spring Security without cors()
inline constexpr char configRefusesStar[] =
    "config.refuses-star"; ///< bool: any origin and credentials together, which the framework itself refuses
inline constexpr char configProxyTarget[] =
    "config.proxy.target"; ///< bytes: the address that a development proxy passes on to
inline constexpr char configNoCors[] = "config.no-cors"; ///< bool: a whole program with nothing of CORS in it
inline constexpr char configCorsNotUsed[] =
    "config.cors-not-used"; ///< bool: CORS is set up and never switched on
inline constexpr char configOptionsUnanswered[] =
    "config.options-unanswered"; ///< bool: sets CORS headers by itself and never looks for OPTIONS
inline constexpr char configOptionsOnly[] =
    "config.options-only"; ///< bool: Access-Control-Allow-Origin is added where OPTIONS is answered and nowhere else
inline constexpr char configPaths[] =
    "config.paths"; ///< list: the paths that CORS is set up for, a star for any characters; only where it is known whole
inline constexpr char configCredentials[] = "config.credentials"; ///< bool: true where it lets credentials in
inline constexpr char configAnyOrigin[] = "config.any-origin";    ///< bool: true where it lets any origin in
inline constexpr char configUpstream[] =
    "config.upstream"; ///< bytes: the origin of the one server behind that everything is passed on to
inline constexpr char configPreflightsPass[] =
    "config.preflights-reach-cors"; ///< bool: what stands above the CORS layer lets OPTIONS pass on to it
inline constexpr char configByDocumentation[] =
    "config.by-documentation"; ///< bool: true where no run has shown how this kind of server reads it
inline constexpr char configMethods[] =
    "config.methods"; ///< list: the methods that are let in; only where it is known whole
inline constexpr char configHeaders[] =
    "config.headers"; ///< list, lower case: the request headers that are let in; only where it is known whole, absent where any is
inline constexpr char configPreflightRefusal[] =
    "config.preflight-refusal"; ///< bytes: "whole" where a preflight that asks for more than is listed gets no CORS header at all
inline constexpr char configRackWithoutHeaders[] =
    "config.rack.without-headers"; ///< bool: a resource of rack-cors without headers:, which lets in none
inline constexpr char configRefusal[] =
    "config.refusal"; ///< bytes: how an origin that isn't listed is refused, "forbidden" or, the preflight alone, "bad-request"
inline constexpr char configOrigins[] =
    "config.origins"; ///< list: the origins that are let in, as the library compares them; only where it is known whole
inline constexpr char configAcao[] = "config.acao"; ///< bytes: the fixed value that the configuration sends
inline constexpr char scriptWantsHeader[] =
    "script.wants-header"; ///< bytes: response header the script can't read
} // namespace id

/// Whether a text was recognised as one about this (id::messageKind).
bool isAbout(const FactSet& facts, fetch::TextKind kind);

} // namespace crosscheck::facts
