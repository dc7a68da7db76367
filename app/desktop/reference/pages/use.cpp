#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeUse(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP("reference",
                               "CORS is how a server tells browsers which pages of other origins may read "
                               "its answers. It protects nobody from a program that is no browser."));
    out.table(
        3,
        {
            QT_TRANSLATE_NOOP("reference", "You need it"),
            QT_TRANSLATE_NOOP("reference", "You don't need it"),
            QT_TRANSLATE_NOOP("reference", "Because"),

            QT_TRANSLATE_NOOP("reference", "A script in a browser calls another domain, port or scheme"),
            QT_TRANSLATE_NOOP("reference", "Server-to-server calls"),
            QT_TRANSLATE_NOOP("reference",
                              "No browser is between them: No CORS needed for server-to-server."),

            QT_TRANSLATE_NOOP("reference", "An API that pages of other origins shall read"),
            QT_TRANSLATE_NOOP("reference", "Same-origin requests"),
            QT_TRANSLATE_NOOP("reference",
                              "Page and server share scheme, host and port. A POST carries Origin all the "
                              "same, and some servers refuse one they don't know."),

            QT_TRANSLATE_NOOP("reference", "Cookies or a login to another origin"),
            QT_TRANSLATE_NOOP(
                "reference",
                "Static files from a CDN, as far as they are plain stylesheets, scripts and images"),
            QT_TRANSLATE_NOOP("reference",
                              "Module scripts, fonts, anything with crossorigin or integrity, CSS masks and "
                              "WebGL textures do need it, and so do fetch and XMLHttpRequest."),

            QT_TRANSLATE_NOOP("reference",
                              "Reading what is embedded from another domain (canvas, error details)"),
            QT_TRANSLATE_NOOP("reference", "Mobile apps made with React Native"),
            QT_TRANSLATE_NOOP(
                "reference",
                "They have no browser in them. Apps with a WebView (Capacitor, Cordova, Ionic, Tauri) do: "
                "their origin is capacitor://localhost, https://localhost, tauri://localhost …"),

            QT_TRANSLATE_NOOP("reference", "A public site that calls localhost or a private address"),
            QT_TRANSLATE_NOOP("reference", "WebSocket connections"),
            QT_TRANSLATE_NOOP("reference", "WebSockets don't use CORS: the server checks Origin by itself. "
                                           "Local Network Access holds for them as well (Chrome 147, Firefox "
                                           "154). The polling of socket.io is plain HTTP and does use CORS."),
        });
    out.heading(QT_TRANSLATE_NOOP("reference", "A public API without logins"));
    out.text(QT_TRANSLATE_NOOP("reference",
                               "Access-Control-Allow-Origin: * is right for it: open data, weather, fonts. "
                               "Never with credentials, and never where the answer depends on who asks."));
    out.source("MDN, Cross-Origin Resource Sharing",
               "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS");
    out.source("Fetch standard, the CORS protocol", "https://fetch.spec.whatwg.org/#http-cors-protocol");
    out.source("HTML standard, CORS settings attributes",
               "https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attributes");
}
} // namespace

Page make_use()
{
    return guide("use", 10, QT_TRANSLATE_NOOP("reference", "When to use CORS, and when not"),
                 {"cause/capacitor-origin", "cause/no-cors-anywhere"}, writeUse);
}

} // namespace crosscheck::reference
