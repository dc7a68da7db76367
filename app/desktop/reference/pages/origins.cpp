#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeOrigins(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP("reference", "An origin is scheme, host and port as the browser writes them. "
                                            "What the server sends back must be the same bytes, or *."));
    out.table(
        3, {
               QT_TRANSLATE_NOOP("reference", "Written"),
               QT_TRANSLATE_NOOP("reference", "The same as https://example.com?"),
               QT_TRANSLATE_NOOP("reference", "Why"),
               "https://example.com/",
               QT_TRANSLATE_NOOP("reference", "No"),
               QT_TRANSLATE_NOOP(
                   "reference",
                   "A slash makes it a URL; Origin has none. Some servers (Spring) take it off, most don't."),
               "https://example.com:443",
               QT_TRANSLATE_NOOP("reference", "No"),
               QT_TRANSLATE_NOOP("reference", "A browser never writes the port that the scheme has anyway: "
                                              "an entry with :443 or :80 never fits."),
               "http://example.com",
               QT_TRANSLATE_NOOP("reference", "No"),
               QT_TRANSLATE_NOOP("reference", "Another scheme."),
               "https://example.com:8443",
               QT_TRANSLATE_NOOP("reference", "No"),
               QT_TRANSLATE_NOOP("reference", "Another port."),
               "https://www.example.com",
               QT_TRANSLATE_NOOP("reference", "No"),
               QT_TRANSLATE_NOOP("reference", "Another host."),
               "https://EXAMPLE.com",
               QT_TRANSLATE_NOOP("reference", "No"),
               QT_TRANSLATE_NOOP("reference",
                                 "Browsers write hosts in lower case, and compare letter by letter."),
               QT_TRANSLATE_NOOP("reference", "http://127.0.0.1:5173 beside http://localhost:5173"),
               QT_TRANSLATE_NOOP("reference", "No"),
               QT_TRANSLATE_NOOP("reference", "Names are not looked up for it."),
               "https://*.example.com",
               QT_TRANSLATE_NOOP("reference", "No"),
               QT_TRANSLATE_NOOP(
                   "reference",
                   "Browsers know no patterns: the server must compare and send the page's own origin back."),
           });
    out.text(QT_TRANSLATE_NOOP(
        "reference", "What a page's origin is, location.origin in its console tells. From file:, a sandboxed "
                     "frame or a data: URL it is null, which should be on nobody's list."));
    out.source("HTML standard, serialization of an origin",
               "https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin");
    out.source("Fetch standard, CORS check", "https://fetch.spec.whatwg.org/#concept-cors-check");
    out.source("RFC 6454, The Web Origin Concept", "https://www.rfc-editor.org/rfc/rfc6454");
}
} // namespace

Page make_origins()
{
    return guide("origins", 70, QT_TRANSLATE_NOOP("reference", "Origins are compared letter by letter"),
                 {"cause/acao-trailing-slash", "cause/acao-scheme-differs", "cause/acao-port-differs",
                  "cause/acao-default-port-written", "cause/acao-www-or-subdomain", "cause/localhost-vs-127",
                  "cause/acao-case-differs", "cause/acao-pattern-literal"},
                 writeOrigins);
}

} // namespace crosscheck::reference
