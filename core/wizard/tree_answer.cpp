#include "wizard/build.h"

namespace crosscheck::wizard {

namespace {
using words::Sentence;

constexpr Sentence answeredQuestion{
    "wizard.answered.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Did the request itself get an answer with a status?")};
constexpr Sentence answeredHow{
    "wizard.answered.how", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard",
        "In the Network list the request has a number as its status, or (failed), NS_ERROR… or nothing. A "
        "line \"CORS error\" hides the number: click on the request and look at its headers.")};
constexpr Sentence answeredYes{"wizard.answered.yes", "wizard", QT_TRANSLATE_NOOP("wizard", "Yes")};
constexpr Sentence answeredNo{"wizard.answered.no", "wizard", QT_TRANSLATE_NOOP("wizard", "No")};
constexpr Sentence answeredUnsent{
    "wizard.answered.unsent", "wizard",
    QT_TRANSLATE_NOOP("wizard", "The preflight passed, and the request was not sent yet")};
constexpr Sentence redirectQuestion{"wizard.redirect.question", "wizard",
                                    QT_TRANSLATE_NOOP("wizard", "Was the request redirected?")};
constexpr Sentence redirectHow{
    "wizard.redirect.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "A line with status 301, 302, 303, 307 or 308 stands before it. Chrome's "
                                "text then says \"redirected from\".")};
constexpr Sentence redirectOriginQuestion{
    "wizard.redirect-origin.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does the redirect's own answer have Access-Control-Allow-Origin?")};
constexpr Sentence redirectOriginHow{
    "wizard.redirect-origin.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Click on the line with the 30x status and look at its response headers; or "
                                "ask with curl -i without -L.")};
constexpr Sentence redirectOriginMatch{"wizard.redirect-origin.match", "wizard",
                                       QT_TRANSLATE_NOOP("wizard", "Yes, it lets your page in")};
constexpr Sentence redirectOriginWrong{"wizard.redirect-origin.wrong", "wizard",
                                       QT_TRANSLATE_NOOP("wizard", "Yes, but it doesn't let your page in")};
constexpr Sentence redirectWhereQuestion{
    "wizard.redirect-where.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "How does the redirect's target differ from the URL that you asked?")};
constexpr Sentence redirectWhereHow{
    "wizard.redirect-where.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Compare Location in the redirect's answer with the URL, letter by letter.")};
constexpr Sentence redirectWhereScheme{"wizard.redirect-where.scheme", "wizard",
                                       QT_TRANSLATE_NOOP("wizard", "https in place of http")};
constexpr Sentence redirectWhereSlash{"wizard.redirect-where.slash", "wizard",
                                      QT_TRANSLATE_NOOP("wizard", "A slash at the end of the path")};
constexpr Sentence redirectWhereWww{"wizard.redirect-where.www", "wizard",
                                    QT_TRANSLATE_NOOP("wizard", "With or without www")};
constexpr Sentence redirectWhereLogin{"wizard.redirect-where.login", "wizard",
                                      QT_TRANSLATE_NOOP("wizard", "It is a login page")};
constexpr Sentence redirectWhereOther{"wizard.redirect-where.other", "wizard",
                                      QT_TRANSLATE_NOOP("wizard", "Another host or path")};
constexpr Sentence redirectNullQuestion{
    "wizard.redirect-null.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Which Origin went to the redirect's target?")};
constexpr Sentence redirectNullHow{
    "wizard.redirect-null.how", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard",
        "It is null after a redirect from one foreign server to another, and your page's origin otherwise.")};
constexpr Sentence redirectNullPage{"wizard.redirect-null.page", "wizard",
                                    QT_TRANSLATE_NOOP("wizard", "Your page's origin")};
constexpr Sentence redirectNullNull{"wizard.redirect-null.null", "wizard",
                                    QT_TRANSLATE_NOOP("wizard", "null")};
constexpr Sentence targetOriginQuestion{
    "wizard.target-origin.question", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "What does Access-Control-Allow-Origin hold in the answer of the redirect's target?")};
constexpr Sentence targetOriginHow{
    "wizard.target-origin.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Ask the target's URL with curl and the Origin header.")};
constexpr Sentence targetOriginMissing{"wizard.target-origin.missing", "wizard",
                                       QT_TRANSLATE_NOOP("wizard", "It isn't there")};
constexpr Sentence originQuestion{
    "wizard.origin.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "What does Access-Control-Allow-Origin hold in the answer?")};
constexpr Sentence originHow{
    "wizard.origin.how", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "Run the curl line of the Request station: it prints all headers of the answer.")};
constexpr Sentence statusQuestion{"wizard.status.question", "wizard",
                                  QT_TRANSLATE_NOOP("wizard", "What status does the answer have?")};
constexpr Sentence statusHow{
    "wizard.status.how", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard",
        "A line \"CORS error\" in the list hides the number: click on the request, or ask with curl -i.")};
constexpr Sentence statusOk{"wizard.status.ok", "wizard", QT_TRANSLATE_NOOP("wizard", "200 or another 2xx")};
constexpr Sentence statusUnauthorized{"wizard.status.unauthorized", "wizard",
                                      QT_TRANSLATE_NOOP("wizard", "401")};
constexpr Sentence statusForbidden{"wizard.status.forbidden", "wizard", QT_TRANSLATE_NOOP("wizard", "403")};
constexpr Sentence statusNotFound{"wizard.status.not-found", "wizard",
                                  QT_TRANSLATE_NOOP("wizard", "404 or 405")};
constexpr Sentence statusBadRequest{"wizard.status.bad-request", "wizard",
                                    QT_TRANSLATE_NOOP("wizard", "400 or 422")};
constexpr Sentence statusServerError{"wizard.status.server-error", "wizard",
                                     QT_TRANSLATE_NOOP("wizard", "500")};
constexpr Sentence statusGatewayError{"wizard.status.gateway-error", "wizard",
                                      QT_TRANSLATE_NOOP("wizard", "502, 503 or 504")};
constexpr Sentence statusOther{"wizard.status.other", "wizard", QT_TRANSLATE_NOOP("wizard", "Another one")};
constexpr Sentence errorNginxQuestion{
    "wizard.error-nginx.question", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "Does the server call itself nginx, and does it send CORS headers with good answers?")};
constexpr Sentence errorNginxHow{
    "wizard.error-nginx.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "The Server header says so; compare with an answer of status 200.")};
constexpr Sentence varyQuestion{"wizard.vary.question", "wizard",
                                QT_TRANSLATE_NOOP("wizard", "Does Vary name Origin in the answer?")};
constexpr Sentence varyHow{
    "wizard.vary.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "If there is no Vary header at all, the answer is no.")};
constexpr Sentence tracesQuestion{
    "wizard.traces.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does any other Access-Control- header stand in the answer?")};
constexpr Sentence tracesHow{
    "wizard.traces.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Access-Control-Allow-Credentials, -Expose-Headers and the like count. If "
                                "you see none, the answer is no.")};
constexpr Sentence beforeQuestion{
    "wizard.before.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Did the answer to OPTIONS have Access-Control-Allow-Origin?")};
constexpr Sentence beforeHow{"wizard.before.how", "wizard",
                             QT_TRANSLATE_NOOP("wizard", "If no OPTIONS was sent, the answer is no.")};
constexpr Sentence beforeNo{"wizard.before.no", "wizard",
                            QT_TRANSLATE_NOOP("wizard", "No, or there was none")};
constexpr Sentence developmentQuestion{
    "wizard.development.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Is your page on another origin than the API during development only?")};
constexpr Sentence developmentHow{
    "wizard.development.how", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "If both are served by one server (or one name) in production, the answer is yes.")};
constexpr Sentence starCredentialsQuestion{
    "wizard.star-credentials.question", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "Does your page send cookies along (credentials: \"include\" or withCredentials)?")};
constexpr Sentence starCredentialsHow{
    "wizard.star-credentials.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Search your page's code for credentials and withCredentials. Some libraries "
                                "set it in their own settings.")};
constexpr Sentence acacQuestion{
    "wizard.acac.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "What does Access-Control-Allow-Credentials hold in the answer?")};
constexpr Sentence acacHow{"wizard.acac.how", "wizard",
                           QT_TRANSLATE_NOOP("wizard", "If the header isn't in the list, it isn't there.")};
constexpr Sentence acacTrue{"wizard.acac.true", "wizard", QT_TRANSLATE_NOOP("wizard", "true")};
constexpr Sentence acacWrong{"wizard.acac.wrong", "wizard",
                             QT_TRANSLATE_NOOP("wizard", "Something else (True, 1, twice …)")};
constexpr Sentence loginQuestion{
    "wizard.login.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Is the answer's status 401, as if nobody were logged in?")};
constexpr Sentence loginHow{"wizard.login.how", "wizard",
                            QT_TRANSLATE_NOOP("wizard", "The status stands in the Network list.")};
constexpr Sentence ownTokenQuestion{
    "wizard.own-token.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does your page set an Authorization header itself?")};
constexpr Sentence ownTokenHow{"wizard.own-token.how", "wizard",
                               QT_TRANSLATE_NOOP("wizard", "Search your page's code for Authorization.")};
constexpr Sentence ownTokenNo{"wizard.own-token.no", "wizard",
                              QT_TRANSLATE_NOOP("wizard", "No, the login is a cookie")};
constexpr Sentence authorizationQuestion{
    "wizard.authorization.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does your page set Authorization, and is it allowed by nothing but * in "
                                "Access-Control-Allow-Headers?")};
constexpr Sentence authorizationHow{
    "wizard.authorization.how", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard", "If no OPTIONS was sent, or Authorization stands in the list by name, the answer is no.")};
} // namespace

QList<Row> answerRows()
{
    return {
        question("answered", "request.answered", answeredQuestion, Place::List, answeredHow,
                 {{"yes", &answeredYes, bytes("yes"), "redirect"},
                  {"no", &answeredNo, bytes("no"), "network"},
                  {"unsent", &answeredUnsent, bytes("unsent"), "leaf.preflight-fine"}},
                 chooseAnswered),
        networkQuestion("network", "leaf.closed"),
        question("redirect", "redirect.seen", redirectQuestion, Place::List, redirectHow,
                 {{"no", &answeredNo, facts::Value(false), "origin"},
                  {"yes", &answeredYes, facts::Value(true), "redirect-origin"}},
                 nullptr),
        question("redirect-origin", "redirect.acao-kind", redirectOriginQuestion, Place::Answer,
                 redirectOriginHow,
                 {{"match", &redirectOriginMatch, bytes("match"), "redirect-null"},
                  {"missing", &answeredNo, bytes("missing"), "redirect-where"},
                  {"wrong", &redirectOriginWrong, bytes("other"), "leaf.redirect-wrong"}},
                 chooseRedirectOrigin),
        question("redirect-where", "redirect.difference", redirectWhereQuestion, Place::Answer,
                 redirectWhereHow,
                 {{"scheme", &redirectWhereScheme, bytes("scheme"), "leaf.redirect-https"},
                  {"slash", &redirectWhereSlash, bytes("slash"), "leaf.redirect-slash"},
                  {"www", &redirectWhereWww, bytes("www"), "leaf.redirect-www"},
                  {"login", &redirectWhereLogin, bytes("login"), "leaf.redirect-login"},
                  {"other", &redirectWhereOther, bytes("host"), "leaf.redirect-bare"}},
                 chooseRedirectWhere),
        question("redirect-null", "redirect.sends-null", redirectNullQuestion, Place::Answer, redirectNullHow,
                 {{"page", &redirectNullPage, facts::Value(false), "target-origin"},
                  {"null", &redirectNullNull, facts::Value(true), "leaf.redirect-null"}},
                 chooseRedirectNull),
        question("target-origin", "response.acao-kind", targetOriginQuestion, Place::Answer, targetOriginHow,
                 originChoices("credentials", "star-credentials", "leaf.redirect-host"), nullptr),
        question("origin", "response.acao-kind", originQuestion, Place::Answer, originHow,
                 originChoices("credentials", "star-credentials", "status"), nullptr),
        question("status", "response.kind", statusQuestion, Place::Answer, statusHow,
                 {{"ok", &statusOk, bytes("ok"), "vary"},
                  {"unauthorized", &statusUnauthorized, bytes("unauthorized"), "leaf.auth-401"},
                  {"forbidden", &statusForbidden, bytes("forbidden"), "leaf.answer-403"},
                  {"not-found", &statusNotFound, bytes("not-found"), "leaf.not-found"},
                  {"bad-request", &statusBadRequest, bytes("bad-request"), "leaf.validation"},
                  {"server-error", &statusServerError, bytes("server-error"), "error-nginx"},
                  {"gateway-error", &statusGatewayError, bytes("gateway-error"), "leaf.gateway"},
                  {"other", &statusOther, bytes("client-error"), "leaf.no-cors"}},
                 chooseStatus),
        question("error-nginx", "server.is-nginx", errorNginxQuestion, Place::Answer, errorNginxHow,
                 {{"yes", &answeredYes, facts::Value(true), "leaf.nginx-always"},
                  {"no", &answeredNo, facts::Value(false), "leaf.error-page"}},
                 chooseErrorNginx),
        question("vary", "response.vary-origin", varyQuestion, Place::Answer, varyHow,
                 {{"yes", &answeredYes, facts::Value(true), "leaf.refused-silently"},
                  {"no", &answeredNo, facts::Value(false), "traces"}},
                 nullptr),
        question("traces", "response.any-cors-header", tracesQuestion, Place::Answer, tracesHow,
                 {{"yes", &answeredYes, facts::Value(true), "leaf.refused-silently"},
                  {"no", &answeredNo, facts::Value(false), "before"}},
                 nullptr),
        question("before", "preflight.acao-kind", beforeQuestion, Place::Preflight, beforeHow,
                 {{"yes", &answeredYes, bytes("match"), "leaf.only-preflight"},
                  {"no", &beforeNo, bytes("missing"), "development"}},
                 chooseBefore),
        question("development", "page.development-only", developmentQuestion, Place::Code, developmentHow,
                 {{"no", &answeredNo, facts::Value(false), "leaf.no-cors"},
                  {"yes", &answeredYes, facts::Value(true), "leaf.development"}},
                 nullptr),
        question("star-credentials", "request.credentials", starCredentialsQuestion, Place::Code,
                 starCredentialsHow,
                 {{"include", &answeredYes, bytes("include"), "leaf.star-include"},
                  {"no", &answeredNo, bytes("same-origin"), "login"}},
                 chooseCredentials),
        question("credentials", "request.credentials", starCredentialsQuestion, Place::Code,
                 starCredentialsHow,
                 {{"include", &answeredYes, bytes("include"), "acac"},
                  {"no", &answeredNo, bytes("same-origin"), "login"}},
                 chooseCredentials),
        question("acac", "response.acac-kind", acacQuestion, Place::Answer, acacHow,
                 {{"true", &acacTrue, bytes("true"), "leaf.fine"},
                  {"missing", &targetOriginMissing, bytes("missing"), "leaf.acac-missing"},
                  {"wrong", &acacWrong, bytes("wrong"), "leaf.acac-wrong"}},
                 nullptr),
        question("login", "response.kind", loginQuestion, Place::Answer, loginHow,
                 {{"yes", &answeredYes, bytes("unauthorized"), "own-token"},
                  {"no", &answeredNo, bytes("other"), "authorization"}},
                 chooseLogin),
        question("own-token", "request.authorization", ownTokenQuestion, Place::Code, ownTokenHow,
                 {{"no", &ownTokenNo, facts::Value(false), "leaf.credentials-not-sent"},
                  {"yes", &answeredYes, facts::Value(true), "leaf.token-refused"}},
                 nullptr),
        question("authorization", "preflight.authorization-by-star", authorizationQuestion, Place::Preflight,
                 authorizationHow,
                 {{"no", &answeredNo, facts::Value(false), "leaf.fine"},
                  {"yes", &answeredYes, facts::Value(true), "leaf.authorization-star"}},
                 chooseAuthorization),
    };
}

} // namespace crosscheck::wizard
