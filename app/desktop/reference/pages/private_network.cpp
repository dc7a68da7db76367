#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writePrivateNetwork(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP(
        "reference", "A public page that asks an address of the local network or of this machine needs the "
                     "permission of the person at the browser. No header of the server replaces it."));
    out.heading(QT_TRANSLATE_NOOP("reference", "What was, and is no more"));
    out.text(QT_TRANSLATE_NOOP(
        "reference", "Private Network Access wanted a preflight with Access-Control-Request-Private-Network, "
                     "answered by Access-Control-Allow-Private-Network: true. Chrome sent it for some time "
                     "(104 and later), warned, and never refused a request for the lack of it. In October "
                     "2024 the plan was given up for Local Network Access."));
    out.holds(QT_TRANSLATE_NOOP(
        "reference", "“Chrome 130 enforces it”, “without the header Chrome blocks the request”, “requests "
                     "silently fail”: none of that is so. What blocks today is the permission, an http page, "
                     "a frame without delegation, or mixed content; the console says which."));
    out.heading(QT_TRANSLATE_NOOP("reference", "What is"));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "Chrome and Edge since 142, Firefox since 153: the browser asks once for each "
                               "site. A denied request never reaches the server: its log is empty."));
    out.item(QT_TRANSLATE_NOOP(
        "reference", "The page must be on https. A public http page is refused without being asked."));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "In a frame: <iframe allow=\"local-network; loopback-network; local-network-access\">."));
    out.item(QT_TRANSLATE_NOOP(
        "reference", "A name that leads to a private address over http: fetch(url, { targetAddressSpace: "
                     "'local' }), or 'loopback' for this machine. A wrong value fails."));
    out.item(QT_TRANSLATE_NOOP("reference", "A service worker can't ask: let the page ask first."));
    out.item(QT_TRANSLATE_NOOP("reference", "100.64.0.0/10 (Tailscale, carriers) counts as local."));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "Safari has no such permission; but there http://localhost on an https page is mixed content."));
    out.text(QT_TRANSLATE_NOOP(
        "reference",
        "CORS is needed besides: after the permission the answer must still name the page's origin."));
    out.source("Chrome for developers, Local Network Access",
               "https://developer.chrome.com/blog/local-network-access");
    out.source("Local Network Access, the draft", "https://wicg.github.io/local-network-access/");
    out.source("MDN, Local Network Access",
               "https://developer.mozilla.org/docs/Web/Security/Defenses/Local_Network_Access");
}
} // namespace

Page make_private_network()
{
    return guide(
        "private-network", 78,
        QT_TRANSLATE_NOOP("reference", "Private addresses, and what became of Private Network Access"),
        {"cause/lna-prompt-denied", "cause/lna-insecure-page", "cause/pna-header-folklore",
         "cause/pna-preflight-refused", "cause/safari-no-localhost-exception",
         "warning/local-network-access-depends", "warning/pna-header-folklore", "platform/private-network"},
        writePrivateNetwork);
}

} // namespace crosscheck::reference
