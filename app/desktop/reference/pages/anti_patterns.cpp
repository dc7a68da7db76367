#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeAntiPatterns(Writer& out)
{
    out.heading(QT_TRANSLATE_NOOP("reference", "The wildcard together with credentials"));
    out.code("Access-Control-Allow-Origin: *\n"
             "Access-Control-Allow-Credentials: true");
    out.text(QT_TRANSLATE_NOOP("reference", "No browser takes it for a request with credentials. Give the "
                                            "page's own origin back, from a list, and send Vary: Origin."));
    out.code("app.use(cors({\n"
             "origin: (origin, cb) => cb(null, allowedOrigins.includes(origin)),\n"
             "credentials: true,\n"
             "}));");
    out.text(QT_TRANSLATE_NOOP("reference",
                               "That is right: true gives the origin back, false leaves the header out. A "
                               "list does the same with less to get wrong: origin: allowedOrigins."));
    out.heading(QT_TRANSLATE_NOOP("reference", "A browser with its security switched off"));
    out.code("chrome.exe --disable-web-security --user-data-dir=\"%TEMP%\\chrome_dev\"");
    out.text(QT_TRANSLATE_NOOP(
        "reference",
        "It is dangerous and it hides what is wrong: any page may then read everything that this browser "
        "may, and on every other machine the error is still there. Use a development proxy in its place."));
    out.heading(QT_TRANSLATE_NOOP("reference", "Access-Control headers on the request"));
    out.code("fetch(url, { headers: { 'Access-Control-Allow-Origin': '*' } });");
    out.text(QT_TRANSLATE_NOOP("reference", "CORS headers are the answer's: a page can't give itself "
                                            "permission. It is always the server that is fixed."));
    out.holds(QT_TRANSLATE_NOOP(
        "reference", "It doesn't do nothing: it makes a preflight that asks whether that very header may be "
                     "sent, and most servers refuse it. A request that worked then fails."));
    out.heading("mode: 'no-cors'");
    out.code("const response = await fetch('https://api.example.com/data', { mode: 'no-cors' });\n"
             "// response.type === 'opaque', status === 0, body unreadable");
    out.text(QT_TRANSLATE_NOOP(
        "reference", "It silences the error and gives an opaque answer that can't be read. It has one good "
                     "use: to send something and not care for the answer (a beacon, warming a cache)."));
    out.text(QT_TRANSLATE_NOOP("reference", "Fix the server, or ask through your own backend: "
                                            "fetch('/api/proxy/data') is same-origin and needs no CORS."));
    out.see("platform/own-proxy");
    out.see("platform/vite-proxy");
    out.source("Fetch standard, the CORS protocol and credentials",
               "https://fetch.spec.whatwg.org/#cors-protocol-and-credentials");
    out.source("Fetch standard, opaque filtered response",
               "https://fetch.spec.whatwg.org/#concept-filtered-response-opaque");
    out.source("MDN, Cross-Origin Resource Sharing",
               "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS");
}
} // namespace

Page make_anti_patterns()
{
    return guide("anti-patterns", 35, QT_TRANSLATE_NOOP("reference", "What not to do"),
                 {"cause/no-cors-trap", "cause/client-sets-response-headers",
                  "warning/client-sets-response-headers", "cause/wildcard-with-include",
                  "warning/wildcard-with-credentials-header", "warning/web-security-off",
                  "cause/no-cors-trap", "cause/same-origin-mode-set"},
                 writeAntiPatterns);
}

} // namespace crosscheck::reference
