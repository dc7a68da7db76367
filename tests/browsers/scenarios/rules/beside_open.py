"""Requests that wait and are led out of https, names in redirects, connections that end, status lines and sockets, redirects that are kept, UTF-16, and hashes
of what nobody gets: one thing varied at a time."""
import base64
import hashlib

from make import API, APP, CSP, OTHER, SAPI, SAPP, SOTHER, Sheet, ok, raw
from rules.loads import CSS, FONT, JS, MODULE, PNG, VTT

SYNC = {"api": "xhr", "sync": True}


def sheets():
    return beside(), refused()


def beside():
    t = Sheet("beside-open")
    # A synchronous request of a frame without an address of its own, led out of https
    for kind in (None, "frame", "srcdoc", "blob", "data", "sandbox"):
        name = kind or "page"
        t.add("sync-down-%s" % name, ok("*", status=307), page=SAPP, at=SAPI, kind=kind, hops=[(OTHER, ok("*"))], **SYNC)
        t.add("sync-down-own-%s" % name, ok("*", status=302), page=SAPP, at=SAPP, kind=kind, hops=[(APP, ok("*"))], **SYNC)
        t.add("sync-mixed-%s" % name, ok("*"), page=SAPP, at=API, kind=kind, **SYNC)
    t.add("sync-down-policy", ok("*", status=302), page=SAPP, at=SAPI, kind="srcdoc", page_headers=[(CSP, "connect-src https:")], hops=[(OTHER, ok("*"))], **SYNC)
    t.add("sync-policy-srcdoc", ok("*", status=302), page=SAPP, at=SAPI, kind="srcdoc", page_headers=[(CSP, "connect-src https://api.test")], hops=[(SOTHER, ok("*"))], **SYNC)
    t.add("sync-down-upgrade", ok("*", status=302), page=SAPP, at=SAPI, kind="srcdoc", page_headers=[(CSP, "upgrade-insecure-requests")], hops=[(OTHER, ok("*"))], **SYNC)
    t.add("async-down-srcdoc", ok("*", status=302), page=SAPP, at=SAPI, kind="srcdoc", api="xhr", hops=[(OTHER, ok("*"))])
    # Userinfo in a redirect of what elements load with CORS
    for api, body, more in (("media", {"type": "audio/mpeg", "body": "x"}, {}), ("img", PNG, {}), ("script", JS, {}), ("track", VTT, {}), ("font", FONT, {}), ("fetch", {}, {}), ("css-mask", PNG, {})):
        for word, at, to in (("own", APP, "http://u:p@app.test/{id}/h1"), ("away", APP, "http://u:p@api.test/{id}/h1"), ("cross", API, "http://u:p@api.test/{id}/h1")):
            t.add("userinfo-%s-%s" % (api, word), ok("*", status=302), at=at, api=api, mode="cors", hops=[(to, ok("*", **body))], **more)
    # A connection that ends under a policy that only reports
    report = [("Content-Security-Policy-Report-Only", "default-src 'self' 'unsafe-inline' 'unsafe-eval'")]
    for api in ("font", "font-css", "img", "fetch"):
        t.add("reset-report-%s" % api, {"reset": True}, page=SAPP, at=SAPP, api=api, page_headers=report)
        t.add("reset-%s" % api, {"reset": True}, page=SAPP, at=SAPP, api=api)
        t.add("close-%s" % api, {"close": True}, page=SAPP, at=SAPP, api=api)
        t.add("reset-cross-%s" % api, {"reset": True}, page=SAPP, at=SAPI, api=api)
    # A status line whose code and words aren't apart
    for n, line in enumerate(("HTTP/1.1 200OK", "HTTP/1.1 200 OK", "HTTP/1.1 2000", "HTTP/1.1 200-OK", "HTTP/1.1 404Not", "HTTP/1.1 20", "HTTP/1.1 200\tOK")):
        t.add("line-%d" % n, raw(line, "Access-Control-Allow-Origin: *", "Content-Length: 2"))
        t.add("line-own-%d" % n, raw(line, "Content-Length: 2"), at=APP, api="xhr")
    # A socket's address under upgrade-insecure-requests, a secure page and a plain one
    for word, page in (("tls", SAPP), ("plain", APP)):
        for api in ("fetch", "xhr", "img", "eventsource"):
            t.add("socket-upgrade-%s-%s" % (word, api), page=page, url="ws://api.test/{id}/d", api=api, page_headers=[(CSP, "upgrade-insecure-requests")])
    # Neither leave nor the right hash
    for api, body in (("script", JS), ("stylesheet", CSS), ("script-module", MODULE), ("fetch", {})):
        for word, rows in (("none", (None,)), ("wrong", (OTHER,)), ("star", ("*",))):
            t.add("hash-%s-%s" % (api, word), ok(*rows, **body), api=api, mode="cors", integrity="sha256-AAAA")
            t.add("hash-nocors-%s-%s" % (api, word), ok(*rows, **body), api=api, integrity="sha256-AAAA", **({"mode": "no-cors"} if api == "fetch" else {}))
    # No address at all
    for word, page in (("tls", SAPP), ("plain", APP), ("local", "http://localhost:8080")):
        for api, more in (("fetch", {}), ("nocors", {"api": "fetch", "mode": "no-cors"}), ("img", {}), ("script", {}), ("xhr", {})):
            t.add("nowhere-%s-%s" % (word, api), ok("*"), page=page, url="http://0.0.0.0:8081/{id}/d", **{"api": api, **more})
    # A redirect that is kept, asked for again
    fresh = ("Cache-Control", "max-age=600")
    for code in (301, 302, 307, 308):
        for word, at, to in (("own", APP, APP), ("cross", API, API), ("away", APP, API), ("tls", SAPI, SAPI)):
            for kept in (0, 1):
                t.add("kept-%d-%s-%d" % (code, word, kept), ok("*", fresh, status=code), page=SAPP if word == "tls" else APP, at=at, hops=[(to, ok("*", *((fresh,) if kept else ())))], then=[{}])
    hour = ("Cache-Control", "max-age=3600")
    for code in (301, 302):
        for first, second in (("xhr", "fetch"), ("fetch", "xhr")):
            t.add("again-%d-%s" % (code, first), ok("*", hour, status=code, type=None), api=first, hops=[(OTHER, ok("*", hour))], then=[{"api": first}, {"api": second}])
    # UTF-16 in a script
    for word, text in (("le", "\u00ff\u00few\0i\0n\0d\0o\0w\0.\0x\0=\x001\0"), ("be", "\u00fe\u00ff\0w\0i\0n\0d\0o\0w\0.\0x\0=\x001"), ("mark", "\u00ef\u00bb\u00bfwindow.x=1")):
        for n, kind in enumerate(("text/javascript", "text/javascript;charset=utf-16", "text/javascript;charset=utf-16be", "text/plain")):
            t.add("wide-%s-%d" % (word, n), ok("*", type=kind, body=text), api="script")
        t.add("wide-%s-module" % word, ok("*", type="text/javascript;charset=utf-16", body=text), api="script-module")
    return t


def refused():
    t = Sheet("hash-refused")
    for name, body in (("script", JS), ("style", CSS), ("module", MODULE), ("fetch", JS), ("image", JS)):
        good = "sha256-" + base64.b64encode(hashlib.sha256(body["body"].encode()).digest()).decode()
        for word, value in (("right", good), ("wrong", "sha384-AAAA"), ("bogus", "foo-bar")):
            t.add("%s-none-%s" % (name, word), ok(None, **body), api="preload", mode="cors", integrity=value, **{"as": name})
        t.add("%s-other" % name, ok(OTHER, **body), api="preload", mode="cors", integrity=good, **{"as": name})
        t.add("%s-closed" % name, {"close": True}, api="preload", mode="cors", integrity=good, **{"as": name})
        t.add("%s-redirect" % name, ok("*", status=302), api="preload", mode="cors", integrity=good, hops=[(OTHER, ok(None, **body))], **{"as": name})
        t.add("%s-own" % name, ok(None, status=404, **body), at=APP, api="preload", mode="cors", integrity=good, **{"as": name})
    return t
