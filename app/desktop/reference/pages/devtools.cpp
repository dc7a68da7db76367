#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeDevtools(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP("reference", "The console names the check that failed; the network panel "
                                            "shows what was sent and what came back."));
    out.heading(QT_TRANSLATE_NOOP("reference", "Chrome, Edge, Brave, Vivaldi"));
    out.item(QT_TRANSLATE_NOOP(
        "reference", "F12, then Network. Reload the page with it open: what happened before is not there."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "Find the failed request: it is red, its status reads “CORS error” or "
                               "(failed). The filter box takes is:… and a part of the URL."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "Click it, then Headers, Response Headers. “Provisional headers are "
                               "shown” means that the request was not sent or its answer not kept."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "Look for Access-Control-Allow-Origin and Access-Control-Allow-Credentials, "
                               "and compare the first with the Origin of the request, letter by letter."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "Find the OPTIONS row, of type preflight, above or below the request. If "
                               "there is none, none was needed or its answer was still remembered."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "The Issues panel names the header and the request. Under Application, "
                               "Cookies, a blocked cookie has a yellow mark with its reason."));
    out.heading("Firefox");
    out.item(QT_TRANSLATE_NOOP("reference", "F12, then Network. “Blocked” stands in the column Transferred, "
                                            "with the reason (CORS Missing Allow Origin …)."));
    out.item(QT_TRANSLATE_NOOP("reference", "The OPTIONS request has a row of its own above the other one."));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "“CORS request did not succeed” with status (null) is nearly always no CORS error: nothing listens, "
        "the certificate is not trusted, or a blocker stopped it. Open the URL in a tab of its own."));
    out.heading("Safari");
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "Settings, Advanced, Show features for web developers; then Option+Command+I and Network."));
    out.item(QT_TRANSLATE_NOOP("reference", "Preflights show under “Other”. Its message does not tell a "
                                            "missing header from a wrong one: the answer's headers do."));
    out.heading(QT_TRANSLATE_NOOP("reference", "What the panels don't say"));
    out.item(QT_TRANSLATE_NOOP("reference", "“Disable cache” also switches off the memory for preflights: "
                                            "with the panel open there are more of them."));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "A script sees nothing but a TypeError. What you read in the panel is not what the page may read."));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "A request that a permission stopped never left the browser: the server's log is empty."));
    out.see("curl");
    out.see("messages");
    out.source("Chrome DevTools, Network", "https://developer.chrome.com/docs/devtools/network/reference");
    out.source("Firefox DevTools, Network monitor",
               "https://firefox-source-docs.mozilla.org/devtools-user/network_monitor/");
    out.source("WebKit, Web Inspector", "https://webkit.org/web-inspector/");
}
} // namespace

Page make_devtools()
{
    return guide("devtools", 50, QT_TRANSLATE_NOOP("reference", "Look with the browser's developer tools"),
                 {}, writeDevtools);
}

} // namespace crosscheck::reference
