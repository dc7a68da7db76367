#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeTree(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP("reference",
                               "The decision tree under Cause asks these questions one by one, answers those "
                               "that the evidence answers, and says where to look for the others."));
    out.heading(QT_TRANSLATE_NOOP("reference", "In the developer tools, find the failed request"));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "Is there an OPTIONS request, a preflight? Yes, and it fails with 404 "
                               "or 405: add an OPTIONS handler, in front of the login."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "It speaks of Access-Control-Allow-Private-Network: an old Chrome or a "
                               "server's test. No header mends it; the browser asks for permission."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "OPTIONS is fine and the request itself fails: look at its own "
                               "Access-Control-Allow-Origin and Access-Control-Allow-Credentials."));
    out.holds(QT_TRANSLATE_NOOP(
        "reference", "Methods and headers are judged on the preflight, before the request is sent: once that "
                     "has gone out, Allow-Methods and Allow-Headers can't be why it fails."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "No preflight, a simple request: no Access-Control-Allow-Origin in the "
                               "answer: add it to the server, and see whether the answer is an error page."));
    out.item(QT_TRANSLATE_NOOP("reference", "A wrong origin in it: fix the list."));
    out.item(QT_TRANSLATE_NOOP("reference", "* and credentials: name the exact origin."));
    out.heading(QT_TRANSLATE_NOOP("reference", "Does the request carry cookies or Authorization?"));
    out.item(QT_TRANSLATE_NOOP("reference", "Cookies (credentials mode include): the exact origin and not *, "
                                            "Access-Control-Allow-Credentials: true."));
    out.item(QT_TRANSLATE_NOOP("reference", "Neither: the wildcard * is fine for public APIs."));
    out.holds(QT_TRANSLATE_NOOP(
        "reference",
        "An Authorization header that a script sets is no credentials mode: with it * works and "
        "Allow-Credentials isn't needed; only Access-Control-Allow-Headers must list Authorization."));
    out.heading(QT_TRANSLATE_NOOP("reference", "Is a custom header blocked (Authorization, X-API-Key)?"));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "Add it to Access-Control-Allow-Headers, Authorization always by name."));
    out.heading(QT_TRANSLATE_NOOP("reference", "Does a public site ask localhost or a private address?"));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "The browser asks its user for permission; serve the page on https, and let "
                               "frames have it with allow=\"local-network; loopback-network\"."));
    out.heading(QT_TRANSLATE_NOOP("reference", "While developing only?"));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "Use the development proxy of Vite or webpack: the browser then stays with one origin."));
    out.see("rows");
    out.see("platform/vite-proxy");
    out.see("platform/webpack-proxy");
    out.source("Fetch standard, CORS-preflight fetch", "https://fetch.spec.whatwg.org/#cors-preflight-fetch");
    out.source("Fetch standard, the CORS protocol and credentials",
               "https://fetch.spec.whatwg.org/#cors-protocol-and-credentials");
}
} // namespace

Page make_tree()
{
    return guide("tree", 30, QT_TRANSLATE_NOOP("reference", "The way through, in short"),
                 {"cause/options-not-routed", "cause/cors-only-on-preflight"}, writeTree);
}

} // namespace crosscheck::reference
