#include "wizard/build.h"

namespace crosscheck::wizard {

namespace {
using words::Sentence;

constexpr Sentence preflightStatusQuestion{"wizard.preflight-status.question", "wizard",
                                           QT_TRANSLATE_NOOP("wizard", "What status did OPTIONS get?")};
constexpr Sentence preflightStatusHow{
    "wizard.preflight-status.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "If the list shows no status, run the curl line of the Request station "
                                "against the server and read its first line.")};
constexpr Sentence preflightStatusOk{"wizard.preflight-status.ok", "wizard",
                                     QT_TRANSLATE_NOOP("wizard", "200, 204 or another 2xx")};
constexpr Sentence preflightStatusNotFound{"wizard.preflight-status.not-found", "wizard",
                                           QT_TRANSLATE_NOOP("wizard", "404, 405 or 501")};
constexpr Sentence preflightStatusUnauthorized{"wizard.preflight-status.unauthorized", "wizard",
                                               QT_TRANSLATE_NOOP("wizard", "401")};
constexpr Sentence preflightStatusForbidden{"wizard.preflight-status.forbidden", "wizard",
                                            QT_TRANSLATE_NOOP("wizard", "403")};
constexpr Sentence preflightStatusRedirect{"wizard.preflight-status.redirect", "wizard",
                                           QT_TRANSLATE_NOOP("wizard", "301, 302, 307 or 308")};
constexpr Sentence preflightStatusBadRequest{"wizard.preflight-status.bad-request", "wizard",
                                             QT_TRANSLATE_NOOP("wizard", "400 or 422")};
constexpr Sentence preflightStatusServerError{"wizard.preflight-status.server-error", "wizard",
                                              QT_TRANSLATE_NOOP("wizard", "500")};
constexpr Sentence preflightStatusGatewayError{"wizard.preflight-status.gateway-error", "wizard",
                                               QT_TRANSLATE_NOOP("wizard", "502, 503 or 504")};
constexpr Sentence preflightStatusOther{"wizard.preflight-status.other", "wizard",
                                        QT_TRANSLATE_NOOP("wizard", "Another one")};
constexpr Sentence preflightStatusNone{"wizard.preflight-status.none", "wizard",
                                       QT_TRANSLATE_NOOP("wizard", "None: it failed")};
constexpr Sentence preflightOriginQuestion{
    "wizard.preflight-origin.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "What does Access-Control-Allow-Origin hold in the answer to OPTIONS?")};
constexpr Sentence preflightOriginHow{
    "wizard.preflight-origin.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Run the curl line for the preflight from the Request station: it prints all "
                                "headers of the answer.")};
constexpr Sentence preflightOriginMissing{"wizard.preflight-origin.missing", "wizard",
                                          QT_TRANSLATE_NOOP("wizard", "It isn't there")};
constexpr Sentence preflightVaryQuestion{
    "wizard.preflight-vary.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does Vary name Origin in the answer to OPTIONS?")};
constexpr Sentence preflightVaryHow{
    "wizard.preflight-vary.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "If there is no Vary header at all, the answer is no.")};
constexpr Sentence preflightVaryYes{"wizard.preflight-vary.yes", "wizard",
                                    QT_TRANSLATE_NOOP("wizard", "Yes")};
constexpr Sentence preflightVaryNo{"wizard.preflight-vary.no", "wizard", QT_TRANSLATE_NOOP("wizard", "No")};
constexpr Sentence preflightTracesQuestion{
    "wizard.preflight-traces.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does any other Access-Control- header stand in the answer to OPTIONS?")};
constexpr Sentence preflightTracesHow{
    "wizard.preflight-traces.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Access-Control-Max-Age, Access-Control-Allow-Methods and the like count. If "
                                "you see none, the answer is no.")};
constexpr Sentence preflightNginxQuestion{
    "wizard.preflight-nginx.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does the server call itself nginx or openresty?")};
constexpr Sentence preflightNginxHow{
    "wizard.preflight-nginx.how", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard",
        "The Server header says so. If it isn't there, ask who runs the server what stands in front of it.")};
constexpr Sentence preflightCredentialsQuestion{
    "wizard.preflight-credentials.question", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "Does your page send cookies along (credentials: \"include\" or withCredentials)?")};
constexpr Sentence preflightCredentialsHow{
    "wizard.preflight-credentials.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Search your page's code for credentials and withCredentials. Some libraries "
                                "set it in their own settings.")};
constexpr Sentence preflightAcacQuestion{
    "wizard.preflight-acac.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "What does Access-Control-Allow-Credentials hold in the answer to OPTIONS?")};
constexpr Sentence preflightAcacHow{
    "wizard.preflight-acac.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "If the header isn't in the list, it isn't there.")};
constexpr Sentence preflightAcacTrue{"wizard.preflight-acac.true", "wizard",
                                     QT_TRANSLATE_NOOP("wizard", "true")};
constexpr Sentence preflightAcacWrong{"wizard.preflight-acac.wrong", "wizard",
                                      QT_TRANSLATE_NOOP("wizard", "Something else (True, 1, twice …)")};
constexpr Sentence methodQuestion{
    "wizard.method.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does Access-Control-Allow-Methods name the method that your page uses?")};
constexpr Sentence methodHow{
    "wizard.method.how", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "GET, HEAD and POST need not be named. Compare the letters one by one, capitals too.")};
constexpr Sentence methodYes{"wizard.method.yes", "wizard",
                             QT_TRANSLATE_NOOP("wizard", "Yes, or the method is GET, HEAD or POST")};
constexpr Sentence methodStar{"wizard.method.star", "wizard",
                              QT_TRANSLATE_NOOP("wizard", "It says *, and no credentials are sent")};
constexpr Sentence methodStarLiteral{"wizard.method.star-literal", "wizard",
                                     QT_TRANSLATE_NOOP("wizard", "It says *, and credentials are sent")};
constexpr Sentence methodMalformed{"wizard.method.malformed", "wizard",
                                   QT_TRANSLATE_NOOP("wizard", "It can't be read as a list of names")};
constexpr Sentence methodCaseQuestion{
    "wizard.method-case.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Is the method written in capitals in your page?")};
constexpr Sentence methodCaseHow{
    "wizard.method-case.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Search your page's code for the method: fetch turns get and post into "
                                "capitals, patch it leaves as it is.")};
constexpr Sentence headersQuestion{
    "wizard.headers.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does Access-Control-Allow-Headers name every header that your page sets?")};
constexpr Sentence headersHow{
    "wizard.headers.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Access-Control-Request-Headers in the OPTIONS request lists what is asked "
                                "for: each name must stand in the answer.")};
constexpr Sentence headersYes{"wizard.headers.yes", "wizard",
                              QT_TRANSLATE_NOOP("wizard", "Yes, or none is asked for")};
constexpr Sentence headersNo{"wizard.headers.no", "wizard",
                             QT_TRANSLATE_NOOP("wizard", "No, one is missing")};
constexpr Sentence headerNameQuestion{
    "wizard.header-name.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Does the name of the missing header begin with Access-Control-?")};
constexpr Sentence headerNameHow{
    "wizard.header-name.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Access-Control-Request-Headers in the OPTIONS request lists the names.")};
} // namespace

QList<Row> preflightRows()
{
    return {
        question(
            "preflight-status", "preflight.kind", preflightStatusQuestion, Place::Preflight,
            preflightStatusHow,
            {{"ok", &preflightStatusOk, bytes("ok"), "preflight-origin"},
             {"not-found", &preflightStatusNotFound, bytes("not-found"), "leaf.options-not-routed"},
             {"unauthorized", &preflightStatusUnauthorized, bytes("unauthorized"), "leaf.options-needs-auth"},
             {"forbidden", &preflightStatusForbidden, bytes("forbidden"), "leaf.preflight-403"},
             {"redirect", &preflightStatusRedirect, bytes("redirect"), "leaf.preflight-redirected"},
             {"bad-request", &preflightStatusBadRequest, bytes("bad-request"), "leaf.preflight-400"},
             {"server-error", &preflightStatusServerError, bytes("server-error"), "leaf.preflight-5xx"},
             {"gateway-error", &preflightStatusGatewayError, bytes("gateway-error"),
              "leaf.preflight-gateway"},
             {"other", &preflightStatusOther, bytes("client-error"), "leaf.preflight-other"},
             {"none", &preflightStatusNone, bytes("none"), "preflight-network"}},
            nullptr),
        networkQuestion("preflight-network", "leaf.preflight-closed"),
        question("preflight-origin", "preflight.acao-kind", preflightOriginQuestion, Place::Preflight,
                 preflightOriginHow,
                 originChoices("preflight-credentials", "preflight-star", "preflight-vary"), nullptr),
        question("preflight-vary", "preflight.vary-origin", preflightVaryQuestion, Place::Preflight,
                 preflightVaryHow,
                 {{"yes", &preflightVaryYes, facts::Value(true), "leaf.refused-silently-preflight"},
                  {"no", &preflightVaryNo, facts::Value(false), "preflight-traces"}},
                 nullptr),
        question("preflight-traces", "preflight.any-cors-header", preflightTracesQuestion, Place::Preflight,
                 preflightTracesHow,
                 {{"yes", &preflightVaryYes, facts::Value(true), "preflight-nginx"},
                  {"no", &preflightVaryNo, facts::Value(false), "leaf.no-cors-preflight"}},
                 chooseTraces),
        question("preflight-nginx", "server.is-nginx", preflightNginxQuestion, Place::Preflight,
                 preflightNginxHow,
                 {{"yes", &preflightVaryYes, facts::Value(true), "leaf.nginx-if"},
                  {"no", &preflightVaryNo, facts::Value(false), "leaf.refused-silently-preflight"}},
                 chooseNginx),
        question("preflight-credentials", "request.credentials", preflightCredentialsQuestion, Place::Code,
                 preflightCredentialsHow,
                 {{"include", &preflightVaryYes, bytes("include"), "preflight-acac"},
                  {"no", &preflightVaryNo, bytes("same-origin"), "method"}},
                 chooseCredentials),
        question("preflight-star", "request.credentials", preflightCredentialsQuestion, Place::Code,
                 preflightCredentialsHow,
                 {{"include", &preflightVaryYes, bytes("include"), "leaf.star-include"},
                  {"no", &preflightVaryNo, bytes("same-origin"), "method"}},
                 chooseCredentials),
        question("preflight-acac", "preflight.acac-kind", preflightAcacQuestion, Place::Preflight,
                 preflightAcacHow,
                 {{"true", &preflightAcacTrue, bytes("true"), "method"},
                  {"missing", &preflightOriginMissing, bytes("missing"), "leaf.acac-missing"},
                  {"wrong", &preflightAcacWrong, bytes("wrong"), "leaf.acac-wrong"}},
                 nullptr),
        question("method", "preflight.method-listed", methodQuestion, Place::Preflight, methodHow,
                 {{"yes", &methodYes, bytes("yes"), "headers"},
                  {"star", &methodStar, bytes("star"), "headers"},
                  {"star-literal", &methodStarLiteral, bytes("star-literal"), "leaf.star-literal"},
                  {"no", &preflightVaryNo, bytes("no"), "method-case"},
                  {"malformed", &methodMalformed, bytes("malformed"), "leaf.malformed-methods"}},
                 chooseMethodListed),
        question("method-case", "request.method-upper-case", methodCaseQuestion, Place::Code, methodCaseHow,
                 {{"yes", &preflightVaryYes, facts::Value(true), "leaf.method-missing"},
                  {"no", &preflightVaryNo, facts::Value(false), "leaf.method-lower-case"}},
                 chooseMethodCase),
        question("headers", "preflight.headers-listed", headersQuestion, Place::Preflight, headersHow,
                 {{"yes", &headersYes, bytes("yes"), "answered"},
                  {"star", &methodStar, bytes("star"), "answered"},
                  {"star-literal", &methodStarLiteral, bytes("star-literal"), "leaf.star-literal-headers"},
                  {"no", &headersNo, bytes("no"), "header-name"},
                  {"malformed", &methodMalformed, bytes("malformed"), "leaf.malformed-headers"}},
                 chooseHeadersListed),
        question("header-name", "request.sets-response-header", headerNameQuestion, Place::Preflight,
                 headerNameHow,
                 {{"no", &preflightVaryNo, facts::Value(false), "leaf.header-missing"},
                  {"yes", &preflightVaryYes, facts::Value(true), "leaf.client-sets"}},
                 chooseHeaderName),
    };
}

} // namespace crosscheck::wizard
