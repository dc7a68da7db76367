#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeCredentials(Writer& out)
{
    out.heading(QT_TRANSLATE_NOOP("reference", "The page asks for it"));
    out.text(QT_TRANSLATE_NOOP("reference",
                               "Credentials are cookies, logins that the browser keeps, and client "
                               "certificates. fetch sends them to another origin only with credentials: "
                               "'include', XMLHttpRequest and axios with withCredentials = true."));
    out.heading(QT_TRANSLATE_NOOP("reference", "The server allows it"));
    out.text(QT_TRANSLATE_NOOP(
        "reference",
        "It names the page's exact origin, sends Access-Control-Allow-Credentials: true (in lower case, "
        "once) and Vary: Origin, on the preflight's answer and on the request's own."));
    out.holds(QT_TRANSLATE_NOOP("reference",
                                "Access-Control-Allow-Origin: * with Access-Control-Allow-Credentials: true "
                                "is refused only where the request carries credentials. Without them it "
                                "passes, and waits for the day that somebody adds them."));
    out.heading(QT_TRANSLATE_NOOP("reference", "The cookie goes along"));
    out.item(QT_TRANSLATE_NOOP(
        "reference", "SameSite=None; Secure is needed across sites, not across origins: from app.example.com "
                     "to api.example.com Lax and Strict cookies go along, since both are one site."));
    out.item(QT_TRANSLATE_NOOP("reference", "Chrome counts http and https of one host as two sites."));
    out.item(QT_TRANSLATE_NOOP(
        "reference", "Safari blocks third-party cookies, Firefox keeps them apart for each site, Chrome "
                     "drops them in Incognito: the sure way is an API on the page's own site."));
    out.item(QT_TRANSLATE_NOOP("reference", "Safari doesn't send Secure cookies to http://localhost."));
    out.heading(QT_TRANSLATE_NOOP("reference", "Authorization is another thing"));
    out.text(QT_TRANSLATE_NOOP(
        "reference",
        "A token in Authorization that a script sets is a header, not credentials: it works with *, needs no "
        "Allow-Credentials, and must be named in Access-Control-Allow-Headers. By the standard * never "
        "covers it; browsers still let it through and Chrome warns of it."));
    out.see("browsers");
    out.source("Fetch standard, the CORS protocol and credentials",
               "https://fetch.spec.whatwg.org/#cors-protocol-and-credentials");
    out.source("MDN, Set-Cookie", "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie");
    out.source("RFC 6265bis, Cookies", "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis");
    out.source("Axios, request config", "https://axios-http.com/docs/req_config");
}
} // namespace

Page make_credentials()
{
    return guide("credentials", 72, QT_TRANSLATE_NOOP("reference", "Cookies, logins and Authorization"),
                 {"cause/credentials-not-sent", "cause/samesite-blocks-cookie", "cause/wildcard-with-include",
                  "cause/acac-missing", "cause/include-set-needlessly", "cause/authorization-vs-star",
                  "cause/wildcard-acam-acah-with-credentials", "warning/wildcard-with-credentials-header"},
                 writeCredentials);
}

} // namespace crosscheck::reference
