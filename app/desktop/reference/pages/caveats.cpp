#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeCaveats(Writer& out)
{
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "Access-Control-Allow-Origin: * is safe for truly public APIs (open datasets, public weather data). "
        "It must never go with credentials, nor with answers that depend on the user."));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "A preflight is one more round trip for each request that needs one: Access-Control-Max-Age lets "
        "browsers remember it. Count on two hours in Chrome and ten minutes in Safari."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "Errors need the headers too: always in nginx (without it only 200, 201, 204, "
                               "206, 301, 302, 303, 304, 307 and 308 get them), and in a framework the CORS "
                               "middleware outside of the error handler and of the login."));
    out.item(QT_TRANSLATE_NOOP("reference", "WebSockets send an Origin header and have a security model of "
                                            "their own: the server must check it."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "fetch() with mode 'no-cors' is a trap: it silences the CORS error and gives "
                               "an opaque answer. Good only for requests whose answer nobody reads."));
    out.item(QT_TRANSLATE_NOOP(
        "reference", "CORS doesn't stop a request from arriving: a simple POST runs on the server before the "
                     "browser judges the answer. It is no protection against forged requests."));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "The CORS check looks at each answer by itself: a header on the 200 says nothing about the 401."));
    out.see("use");
    out.see("caching");
    out.see("preflight");
    out.source("Fetch standard, the CORS protocol", "https://fetch.spec.whatwg.org/#http-cors-protocol");
    out.source("nginx, add_header", "https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header");
    out.source("MDN, WebSocket", "https://developer.mozilla.org/docs/Web/API/WebSocket");
}
} // namespace

Page make_caveats()
{
    return guide(
        "caveats", 80, QT_TRANSLATE_NOOP("reference", "Good to know"),
        {"cause/nginx-add-header-no-always", "cause/error-page-without-cors", "warning/max-age-above-caps"},
        writeCaveats);
}

} // namespace crosscheck::reference
