#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeCaching(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP("reference",
                               "A server that sends the page's own origin back gives different "
                               "answers to different pages. Vary: Origin tells every cache so."));
    out.item(QT_TRANSLATE_NOOP(
        "reference", "Missing Vary: Origin: If your server gives the requesting origin back, add Vary: "
                     "Origin, so that a CDN doesn't keep the answer to one origin and hand it to another."));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "It belongs on answers without Origin too. Else an <img> or a crawler fetches the file first, the "
        "cache keeps an answer without CORS headers, and the page's fetch gets that one."));
    out.item(QT_TRANSLATE_NOOP("reference", "Also on answers to origins that are refused, and on 304."));
    out.item(QT_TRANSLATE_NOOP("reference", "A fixed * needs no Vary."));
    out.item(QT_TRANSLATE_NOOP(
        "reference", "Some CDNs don't look at Vary: there Origin must be made part of the cache's key."));
    out.text(QT_TRANSLATE_NOOP("reference",
                               "After a change: empty the CDN's cache, and try in a private window, "
                               "since the browser's own cache holds old headers as well."));
    out.source("Fetch standard, the CORS protocol and HTTP caches",
               "https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches");
    out.source("MDN, Vary", "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Vary");
}
} // namespace

Page make_caching()
{
    return guide("caching", 76, QT_TRANSLATE_NOOP("reference", "Vary: Origin, and what caches do without it"),
                 {"cause/vary-origin-missing-shared", "cause/cdn-cached-without-cors", "warning/vary-missing",
                  "warning/vary-missing-without-origin", "warning/reflects-any-origin"},
                 writeCaching);
}

} // namespace crosscheck::reference
