#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeRows(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP(
        "reference",
        "Each has a practice example under Practice, Examples, with a near one beside it that passes."));
    out.table(
        3,
        {
            QT_TRANSLATE_NOOP("reference", "Case"),
            QT_TRANSLATE_NOOP("reference", "Why"),
            QT_TRANSLATE_NOOP("reference", "What mends it"),
            QT_TRANSLATE_NOOP("reference", "1. No Access-Control-Allow-Origin header"),
            QT_TRANSLATE_NOOP("reference", "The server doesn't send the header; or an error, timeout or "
                                           "login page came in place of its answer"),
            QT_TRANSLATE_NOOP("reference",
                              "Add Access-Control-Allow-Origin to the server's response, errors included"),
            QT_TRANSLATE_NOOP("reference", "2. Origin not allowed"),
            QT_TRANSLATE_NOOP("reference", "The origin isn't on the server's list"),
            QT_TRANSLATE_NOOP("reference", "Add the exact origin to the list"),
            QT_TRANSLATE_NOOP("reference", "3. The preflight (OPTIONS) fails"),
            QT_TRANSLATE_NOOP("reference", "Most often a login, a redirect, a refused origin or a crash on "
                                           "OPTIONS; sometimes no OPTIONS route"),
            QT_TRANSLATE_NOOP(
                "reference",
                "Answer OPTIONS before the login, with 204 and the CORS headers, and without a redirect"),
            QT_TRANSLATE_NOOP("reference", "4. Wildcard and credentials"),
            QT_TRANSLATE_NOOP("reference", "* can't be used with credentials"),
            QT_TRANSLATE_NOOP("reference",
                              "Name the exact origin and send Vary: Origin; or send no credentials"),
            QT_TRANSLATE_NOOP("reference", "5. A custom header is blocked"),
            QT_TRANSLATE_NOOP("reference", "The header isn't in Access-Control-Allow-Headers"),
            QT_TRANSLATE_NOOP(
                "reference",
                "Add it there, or don't send it: tracing libraries add headers that nobody ordered"),
            QT_TRANSLATE_NOOP("reference", "6. The method is blocked"),
            QT_TRANSLATE_NOOP("reference", "The method isn't in Access-Control-Allow-Methods"),
            QT_TRANSLATE_NOOP("reference",
                              "Add it there; GET, HEAD and POST need no entry, and OPTIONS never does"),
            QT_TRANSLATE_NOOP("reference", "7. The cookie isn't sent"),
            QT_TRANSLATE_NOOP("reference", "credentials: 'include' is missing; or SameSite, Secure, or a "
                                           "browser that blocks third-party cookies"),
            QT_TRANSLATE_NOOP("reference",
                              "Add it in the page, and Access-Control-Allow-Credentials: true on the server"),
            QT_TRANSLATE_NOOP("reference", "8. A slash at the end"),
            QT_TRANSLATE_NOOP("reference", "https://example.com/ is no origin: https://example.com is"),
            QT_TRANSLATE_NOOP("reference", "Take the slash off the list: Origin never has one"),
            QT_TRANSLATE_NOOP("reference", "9. http and https"),
            QT_TRANSLATE_NOOP("reference", "The scheme is part of the origin"),
            QT_TRANSLATE_NOOP("reference", "List the scheme of the page. The two sides need not have the "
                                           "same one; but an https page can't call http"),
            QT_TRANSLATE_NOOP("reference", "10. The port differs"),
            QT_TRANSLATE_NOOP("reference", "The port is part of the origin"),
            QT_TRANSLATE_NOOP("reference", "List the page's port; 80 and 443 are never written"),
            QT_TRANSLATE_NOOP("reference", "11. A redirect changes the origin"),
            QT_TRANSLATE_NOOP("reference", "The request is redirected to another origin"),
            QT_TRANSLATE_NOOP(
                "reference",
                "CORS on every hop, the redirect itself included. Behind a second foreign host Origin is "
                "null and Authorization is gone; a preflight must not be redirected at all"),
            QT_TRANSLATE_NOOP("reference", "12. Private Network Access blocked"),
            QT_TRANSLATE_NOOP("reference", "A public site asks a private address"),
            QT_TRANSLATE_NOOP("reference", "Permission: the browser asks its user. The header "
                                           "Access-Control-Allow-Private-Network has no effect"),
            QT_TRANSLATE_NOOP("reference", "13. Authorization header not allowed"),
            QT_TRANSLATE_NOOP(
                "reference",
                "* doesn't cover Authorization by the standard; shipped browsers still let it through"),
            QT_TRANSLATE_NOOP("reference", "List Authorization by name"),
        });
    out.see("tree");
    out.see("messages");
    out.source("Fetch standard, the CORS protocol", "https://fetch.spec.whatwg.org/#http-cors-protocol");
    out.source("Fetch standard, HTTP-redirect fetch", "https://fetch.spec.whatwg.org/#http-redirect-fetch");
    out.source("MDN, Cross-Origin Resource Sharing",
               "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS");
}
} // namespace

Page make_rows()
{
    return guide("rows", 15, QT_TRANSLATE_NOOP("reference", "The thirteen usual cases"),
                 {"cause/no-cors-anywhere", "cause/options-not-routed", "cause/wildcard-with-include",
                  "cause/preflight-header-missing-in-acah", "cause/preflight-method-missing",
                  "cause/credentials-not-sent", "cause/acao-trailing-slash", "cause/acao-scheme-differs",
                  "cause/acao-port-differs", "cause/redirect-to-host-without-cors", "cause/lna-prompt-denied",
                  "cause/authorization-vs-star"},
                 writeRows);
}

} // namespace crosscheck::reference
