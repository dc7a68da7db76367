"""What consoles name, and how often: documents without an address of their own, addresses of the browser's own, policies that are told twice."""
from make import ACAM, ACAO, API, APP, CSP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight, raw
from rules.loads import ELEMENTS

NAMELESS = ("sandbox", "data", "blob", "srcdoc")
REPORTING = CSP + "-Report-Only"
LOADS = [("fetch", {}, {}), ("xhr", {}, {})] + [(n, body, fields) for n, (body, fields) in ELEMENTS.items() if n not in ("webgl", "css-mask", "css-shape")]


def sheets():
    return (nameless(), blobs(), own_schemes(), blocked(), evaluation(), reporting(), forms(), interim(), referrers(), preflighted(), preloaded(),
            foreign_images())


def asked(name, fields):
    return {"api": name, **fields}


def nameless():
    t = Sheet("console-nameless")
    for kind in NAMELESS:
        t.add("mode-" + kind, ok(), kind=kind, mode="same-origin")
        t.add("mode-redirect-" + kind, answer(status=302), at=APP, hops=[(API, ok())], kind=kind, mode="same-origin")
        t.add("file-" + kind, kind=kind, url="file:///x")
        t.add("source-" + kind, kind=kind, url="view-source:http://api.test/")
        t.add("blob-" + kind, kind=kind, url="blob:http://api.test/x")
        t.add("svg-" + kind, ok(None, type="image/svg+xml", body="<svg/>"), kind=kind, api="svg-use")
        t.add("track-" + kind, ok(None, **ELEMENTS["track"][0]), kind=kind, api="track")
        t.add("mixed-" + kind, ok(), page=SAPP, at=API, kind=kind)
        t.add("mixed-redirect-" + kind, ok("*", status=302), page=SAPP, at=SAPI, hops=[(API, ok())], kind=kind)
        t.add("mixed-img-" + kind, ok(None, **ELEMENTS["img"][0]), page=SAPP, at=API, kind=kind, api="img")
        t.add("sync-" + kind, ok(None), kind=kind, api="xhr", sync=True)
    return t


def blobs():
    """Redirects to blob: URLs, of which there is none."""
    t = Sheet("console-blob")
    for name, body, fields in LOADS:
        for where, at in (("own", APP), ("cross", API)):
            for word, to in (("page", "blob:http://app.test/x"), ("server", "blob:http://api.test/x"), ("none", "blob:x")):
                if where == "cross" or word == "page":
                    t.add("%s-%s-%s" % (name, where, word), answer((ACAO, "*"), ("Location", to), status=302), at=at, **asked(name, fields))
    return t


def own_schemes():
    """Addresses that are the browser's own."""
    t = Sheet("console-scheme")
    for word, url in (("chrome", "chrome://x"), ("chrome-path", "chrome://x/y"), ("resource", "resource://x"), ("resource-path", "resource://x/y"),
                      ("about", "about:config"), ("extension", "moz-extension://x/y"), ("chrome-extension", "chrome-extension://x/y")):
        for name, body, fields in LOADS:
            if name in ("fetch", "xhr", "img", "script", "stylesheet", "worker", "import", "font"):
                t.add("%s-%s" % (name, word), url=url, **asked(name, fields))
            if name in ("fetch", "xhr", "img", "script"):
                t.add("%s-redirect-%s" % (name, word), answer((ACAO, "*"), ("Location", url), status=302), **asked(name, fields))
    return t


def blocked():
    """block-all-mixed-content."""
    t = Sheet("console-blocked")
    for name, body, fields in LOADS:
        t.add(name, ok("*", **body), page=SAPP, at=API, page_headers=[(CSP, "block-all-mixed-content")], **asked(name, fields))
        t.add(name + "-redirect", ok("*", status=302, type=None), page=SAPP, at=SAPI, hops=[(API, ok("*", **body))], page_headers=[(CSP, "block-all-mixed-content")],
              **asked(name, fields))
    return t


def evaluation():
    """Sources of a policy that a directive can't have."""
    t = Sheet("console-eval")
    for directive in ("default-src", "script-src", "script-src-elem", "script-src-attr", "style-src", "style-src-elem", "worker-src", "connect-src", "img-src"):
        for n, sources in enumerate(("'self' 'unsafe-inline' 'unsafe-eval'", "* 'unsafe-inline' 'wasm-unsafe-eval'", "'strict-dynamic' 'nonce-a' 'unsafe-inline'", "* 'unsafe-hashes'",
                                     "* 'unsafe-inline' 'report-sample'", "'none' 'unsafe-inline'")):
            t.add("%s-%d" % (directive, n), ok(), page_headers=[(CSP, directive + " " + sources)])
    return t


def reporting():
    """A policy that only reports, in every kind of document."""
    t = Sheet("console-report")
    for kind in (None, "frame", "worker", "sharedworker") + NAMELESS:
        for name, body, fields in LOADS:
            worker = kind in ("worker", "sharedworker")
            if name in ("fetch", "xhr", "eventsource") or (name in ("img", "font-css", "track") and not worker):
                headers = [(REPORTING, "default-src 'self' 'unsafe-inline' 'unsafe-eval'; report-uri /{id}/r")]
                t.add("%s-%s" % (name, kind or "normal"), ok("*", **body), kind=kind, page_headers=[(n, v.replace("{id}", "x")) for n, v in headers],
                      **asked(name, fields))
                t.add("%s-%s-redirect" % (name, kind or "normal"), ok("*", status=302, type=None), hops=[(OTHER, ok("*", **body))], kind=kind,
                      page_headers=[(REPORTING, "default-src 'self' 'unsafe-inline' 'unsafe-eval'")], **asked(name, fields))
    for name, body, fields in LOADS:
        t.add(name, ok("*", **body), page_headers=[(REPORTING, "default-src 'none'")], **asked(name, fields))
        t.add(name + "-two", ok(None, **body), page_headers=[(REPORTING, "default-src 'self' 'unsafe-inline'"), (REPORTING, "default-src https: 'unsafe-inline'")], **asked(name, fields))
    return t


def forms():
    t = Sheet("console-form")
    for word, kind in (("none", None), ("html", "text/html"), ("utf", "text/html; charset=utf-8"), ("plain", "text/plain"), ("xml", "text/xml"), ("xhtml", "application/xhtml+xml"),
                       ("json", "application/json"), ("js", "text/javascript"), ("png", "image/png"), ("bogus", "text/html; charset=bogus"), ("octet", "application/octet-stream"),
                       ("event", "text/event-stream"), ("csv", "text/csv")):
        for where, at in (("own", APP), ("cross", API)):
            t.add("%s-%s" % (word, where), answer(type=kind), at=at, api="form-post")
    for word, body in (("meta", "<meta charset=utf-8>x"), ("html", "<!doctype html><p>x"), ("quirks", "<p>x"), ("empty", ""), ("bytes", "\xe4\xf6")):
        t.add("body-" + word, answer(type="text/html", body=body), at=APP, api="form-post")
    for status in (204, 404, 500):
        t.add("status-%d" % status, answer(type="text/html", status=status), at=APP, api="form-post")
    for word, page in (("plain", APP), ("secure", SAPP)):
        for first in (page, API, SAPI):
            for then in (APP, API, SAPI, OTHER):
                t.add("upgrade-%s-%s-%s" % (word, first.replace("://", "-"), then.replace("://", "-")), answer(status=307, type=None), page=page, at=first,
                      hops=[(then, answer(type="text/html"))], page_headers=[(CSP, "upgrade-insecure-requests")], api="form-post")
    return t


def interim():
    """A preflight that has an answer of 1xx, and nothing else."""
    t = Sheet("console-interim")
    for status in (100, 101, 102, 103, 199):
        one = raw("HTTP/1.1 %d X" % status, "%s: *" % ACAO, "%s: PUT" % ACAM, body="")
        t.add("preflight-%d" % status, ok(), one, method="PUT")
        t.add("preflight-xhr-%d" % status, ok(), one, method="PUT", api="xhr")
        t.add("actual-%d" % status, one)
        t.add("put-%d" % status, one, preflight("*", "PUT"), method="PUT")
        t.add("then-%d" % status, ok(), raw("HTTP/1.1 %d X\r\n\r\nHTTP/1.1 204 No Content" % status, "%s: *" % ACAO, "%s: PUT" % ACAM, body=""), method="PUT")
    return t


def referrers():
    """A policy that tells more than a browser lets it, over redirects."""
    t = Sheet("console-referrer")
    places = {"own": APP, "www": "http://www.app.test", "api": API, "tls": SAPI, "other": OTHER}
    for name, body, fields in LOADS + [("form-post", {"type": "text/html"}, {}), ("beacon", {}, {"body": "x"})]:
        for first, then in (("own", "api"), ("www", "other"), ("api", "other"), ("api", "own"), ("api", "api"), ("own", "tls"), ("api", "tls")):
            if name in ("fetch", "xhr", "img") or (first, then) in (("own", "api"), ("api", "other")):
                t.add("%s-%s-%s" % (name, first, then), ok("*", status=307, type=None), at=places[first], hops=[(places[then], ok("*", **body))],
                      page_headers=[("Referrer-Policy", "unsafe-url")], **asked(name, fields))
    for policy in ("no-referrer-when-downgrade", "origin-when-cross-origin"):
        t.add("fetch-" + policy, ok("*", status=307), at=APP, hops=[(API, ok())], page_headers=[("Referrer-Policy", policy)])
    t.add("fetch-three", ok("*", status=302), hops=[(OTHER, ok("*", status=302)), (API, ok())], page_headers=[("Referrer-Policy", "unsafe-url")])
    t.add("fetch-put", ok("*", status=307), preflight("*", "PUT"), hops=[(OTHER, ok(), preflight("*", "PUT"))], page_headers=[("Referrer-Policy", "unsafe-url")], method="PUT")
    t.add("fetch-put-refused", ok("*", status=307), preflight("*", "PUT"), hops=[(OTHER, ok(None), preflight("*", "PUT"))], page_headers=[("Referrer-Policy", "unsafe-url")], method="PUT")
    t.add("fetch-refused", ok(None, status=307), hops=[(OTHER, ok())], page_headers=[("Referrer-Policy", "unsafe-url")])
    t.add("fetch-last-refused", ok("*", status=307), hops=[(OTHER, ok(None))], page_headers=[("Referrer-Policy", "unsafe-url")])
    t.add("fetch-init", ok("*", status=307), hops=[(OTHER, ok())], referrerPolicy="unsafe-url")
    for kind in ("worker", "frame", "sandbox", "srcdoc", "blob", "data"):
        t.add("fetch-kind-" + kind, ok("*", status=307), at=APP, hops=[(API, ok())], kind=kind, page_headers=[("Referrer-Policy", "unsafe-url")])
    return t


def preflighted():
    """'self' for a preflight of every kind of document."""
    t = Sheet("console-preflighted")
    for kind in ("frame", "worker") + NAMELESS:
        for word, policy in (("self", "connect-src 'self'"), ("name", "connect-src http://app.test"), ("bare", "connect-src app.test"), ("all", "connect-src *")):
            t.add("%s-%s" % (kind, word), ok(), preflight("*", "PUT"), at=APP, kind=kind, page_headers=[(CSP, policy)], method="PUT")
            t.add("%s-%s-get" % (kind, word), ok(), at=APP, kind=kind, page_headers=[(CSP, policy)])
        t.add("%s-report" % kind, ok(), preflight("*", "PUT"), at=APP, kind=kind, page_headers=[(REPORTING, "connect-src 'self'")], method="PUT")
    return t


def preloaded():
    """What fetch() gets of a preload that was for it, or wasn't."""
    t = Sheet("console-preloaded")
    for word, one in (("good", ok()), ("refused", ok(None)), ("status", ok("*", status=404)), ("close", {"close": True})):
        for mode in (None, "cors", "include"):
            more = {} if mode is None else {"mode": "cors"} if mode == "cors" else {"mode": "cors", "credentials": "include"}
            for what in ("fetch", "image"):
                t.add("%s-%s-%s" % (what, word, mode or "none"), dict(one), api="preload", then=[{}], **{"as": what, **more})
    t.add("fetch-good-then-xhr", ok(), api="preload", then=[{"api": "xhr"}], mode="cors", **{"as": "fetch"})
    t.add("fetch-good-then-two", ok(), api="preload", then=[{}, {}], mode="cors", **{"as": "fetch"})
    t.add("fetch-good-then-omit", ok(), api="preload", then=[{"credentials": "omit"}], mode="cors", **{"as": "fetch"})
    t.add("fetch-good-then-header", ok(), preflight("*", None, "x-a"), api="preload", then=[{"headers": [["X-A", "1"]]}], mode="cors", **{"as": "fetch"})
    t.add("fetch-redirected-then", ok("*", status=302), hops=[(OTHER, ok())], api="preload", then=[{}], mode="cors", **{"as": "fetch"})
    t.add("fetch-redirect-refused-then", ok(None, status=302), hops=[(OTHER, ok())], api="preload", then=[{}], mode="cors", **{"as": "fetch"})
    return t


def foreign_images():
    """What only the page's own origin may lend, and where its redirects lead."""
    t = Sheet("console-svg")
    svg = {"type": "image/svg+xml", "body": "<svg xmlns='http://www.w3.org/2000/svg'><g id='a'/></svg>"}
    for word, to in (("foo", "foo:x"), ("data", "data:image/svg+xml,x"), ("blob", "blob:http://app.test/x"), ("file", "file:///x"), ("about", "about:blank"), ("ftp", "ftp://app.test/x"),
                     ("ws", "ws://app.test/x"), ("javascript", "javascript:1"), ("chrome", "chrome://x/y"), ("bad", "http://["), ("userinfo", "http://u:p@app.test/{id}/u"), ("port", "http://app.test:1/x")):
        t.add(word, answer(("Location", to), status=302), at=APP, api="svg-use")
    t.add("https", answer(status=302), at=APP, hops=[(SAPP, answer(**svg))], api="svg-use")
    for place in (API, SAPI, SAPP):
        t.add("hint-" + place.replace("://", "-"), answer(status=302), page=SAPP, at=SAPP, hops=[(place.replace("https", "http"), answer(**svg))], api="svg-use")
        break
    track = ELEMENTS["track"][0]
    for word, hops in (("down", [API]), ("down-up", [API, SAPI]), ("own-down", [APP])):
        for more in ({}, {"mode": "cors"}):
            t.add("track-%s%s" % (word, "-cors" if more else ""), ok("*", status=302, type=None), page=SAPP, at=SAPI,
                  hops=[(h, ok("*", status=302, type=None) if n < len(hops) - 1 else ok("*", **track)) for n, h in enumerate(hops)], api="track", **more)
    for what, end in (("close", {"close": True}), ("reset", {"reset": True})):
        t.add("form-" + what, dict(end), at=APP, api="form-post")
        t.add("form-cross-" + what, dict(end), api="form-post")
        t.add("form-redirect-" + what, answer(status=307, type=None), hops=[(OTHER, dict(end))], api="form-post")
    return t
