#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writePreflight(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP(
        "reference",
        "Before a request that a plain form could not make, the browser asks with OPTIONS: a method other "
        "than GET, HEAD or POST; a header that is not safelisted (Content-Type: application/json, "
        "Authorization, every X-…); a stream as body; a listener on an upload."));
    out.heading(QT_TRANSLATE_NOOP("reference", "What it costs"));
    out.text(QT_TRANSLATE_NOOP(
        "reference", "Each preflight is one more round trip in front of the request. Without "
                     "Access-Control-Max-Age it is remembered for 5 seconds, so nearly every call is two. "
                     "The answer's memory holds for one URL: another path or another query asks again."));
    out.table(4, {
                     "Access-Control-Max-Age",
                     "Chrome",
                     "Firefox",
                     "Safari",
                     QT_TRANSLATE_NOOP("reference", "not sent"),
                     "5 s",
                     "5 s",
                     "5 s",
                     "0",
                     QT_TRANSLATE_NOOP("reference", "asks every time"),
                     QT_TRANSLATE_NOOP("reference", "asks every time"),
                     QT_TRANSLATE_NOOP("reference", "asks every time"),
                     "600",
                     QT_TRANSLATE_NOOP("reference", "10 minutes"),
                     QT_TRANSLATE_NOOP("reference", "10 minutes"),
                     QT_TRANSLATE_NOOP("reference", "10 minutes"),
                     "7200",
                     QT_TRANSLATE_NOOP("reference", "2 hours"),
                     QT_TRANSLATE_NOOP("reference", "2 hours"),
                     QT_TRANSLATE_NOOP("reference", "10 minutes"),
                     "86400",
                     QT_TRANSLATE_NOOP("reference", "2 hours"),
                     QT_TRANSLATE_NOOP("reference", "24 hours"),
                     QT_TRANSLATE_NOOP("reference", "10 minutes"),
                 });
    out.heading(QT_TRANSLATE_NOOP("reference", "What to set"));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "While developing: 0 or 5. A wrong answer is then forgotten at once."));
    out.item(QT_TRANSLATE_NOOP("reference", "In production: 7200. More counts in Firefox alone, and there it "
                                            "keeps a wrong answer for a day as well."));
    out.heading(QT_TRANSLATE_NOOP("reference", "What an OPTIONS answer needs"));
    out.item(QT_TRANSLATE_NOOP("reference", "A status from 200 to 299, no redirect, no login."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "The lists by name, since * is no wildcard for requests with "
                               "credentials. GET, HEAD and POST need no entry, OPTIONS never does."));
    out.item(QT_TRANSLATE_NOOP("reference", "A 204 must not carry Content-Length."));
    out.source("Fetch standard, CORS-preflight fetch", "https://fetch.spec.whatwg.org/#cors-preflight-fetch");
    out.source("Fetch standard, CORS-preflight cache", "https://fetch.spec.whatwg.org/#concept-cache");
    out.source("MDN, Access-Control-Max-Age",
               "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age");
    out.source("RFC 9110, Content-Length", "https://www.rfc-editor.org/rfc/rfc9110#section-8.6");
}
} // namespace

Page make_preflight()
{
    return guide("preflight", 74,
                 QT_TRANSLATE_NOOP("reference", "Preflights, and how long they are remembered"),
                 {"warning/max-age-above-caps", "cause/preflight-unexpected-header",
                  "cause/content-type-json-on-get", "cause/safelist-overrun", "cause/range-preflight",
                  "warning/content-type-needless", "warning/preflight-not-cached"},
                 writePreflight);
}

} // namespace crosscheck::reference
