"""Ordinary rows after files of the Web Platform Tests (https://github.com/web-platform-tests/wpt; each group names its folders), spread over initiators and kinds
of pages that the other sheets hold few of."""
import base64
import hashlib

from make import ACAC, ACEH, API, APP, COEP, CORP, CSP, NOSNIFF, SAPI, SAPP, Sheet, ok, preflight
from rules.loads import CSS, EVENTS, FONT, HTML, JS, MODULE, PNG, SVG, VTT, WORKER

ONLY = "Content-Security-Policy-Report-Only"
UPGRADE = (CSP, "upgrade-insecure-requests")
MEDIA = {"type": "audio/mpeg", "body": "x"}
LOADS = {"fetch": ({}, {"api": "fetch"}), "nocors": ({}, {"api": "fetch", "mode": "no-cors"}), "xhr": ({}, {"api": "xhr"}), "img": (PNG, {"api": "img"}), "img-anon": (PNG, {"api": "img", "mode": "cors"}), "script": (JS, {"api": "script"}), "script-anon": (JS, {"api": "script", "mode": "cors"}), "module": (MODULE, {"api": "script-module"}), "style": (CSS, {"api": "stylesheet"}), "style-anon": (CSS, {"api": "stylesheet", "mode": "cors"}),
         "font": (FONT, {"api": "font"}), "font-css": (FONT, {"api": "font-css"}), "track": (VTT, {"api": "track"}), "track-anon": (VTT, {"api": "track", "mode": "cors"}), "media": (MEDIA, {"api": "media"}), "events": (EVENTS, {"api": "eventsource"}), "import": (MODULE, {"api": "import"}), "p-script": (JS, {"api": "preload", "as": "script"}), "p-fetch": ({}, {"api": "preload", "as": "fetch", "mode": "cors"}), "p-image": (PNG, {"api": "preload", "as": "image"}), "p-style": (CSS, {"api": "preload", "as": "style"}), "p-font": (FONT, {"api": "preload", "as": "font", "mode": "cors"}), "p-module": (MODULE, {"api": "preload", "as": "module"}),
         "beacon": ({}, {"api": "beacon", "body": "x"}), "worker": (WORKER, {"api": "worker"}), "form": (HTML, {"api": "form-post"}), "mask": (PNG, {"api": "css-mask"}), "background": (PNG, {"api": "css-background"}), "use": (SVG, {"api": "svg-use"})}
IN_WORKER = {"fetch", "nocors", "xhr", "events", "import", "worker"}
# What other sheets hold already.
KNOWN = {"origin-2", "corp-0-img", "coep-0-img", "mixed-00-img", "mixed-03-font", "mixed-12-style", "csp-01-events", "csp-08-track", "lna-0-fetch", "lna-1-img"}
# The lab's page can't run under these policies.
UNPLAYABLE = {"csp-11-script", "csp-26-img-anon"}


def sheets():
    t = Sheet("plain-one")
    for group in (asked, answered, mixed, policed, redirected, told):
        group(t)
    left_out = {"plain-one-" + name for name in KNOWN | UNPLAYABLE}
    t.all = [one for one in t.all if one["id"] not in left_out]
    return (t,)


def digest(kind, text):
    return "%s-%s" % (kind, base64.b64encode(hashlib.new(kind, text.encode()).digest()).decode())


def add(t, name, use, origin="*", more=(), **fields):
    body, own = dict(LOADS[use][0]), LOADS[use][1]
    body.update({k: fields.pop(k) for k in ("status", "type", "body", "asset") if k in fields})
    t.add(name, ok(origin, *more, **body), **{**own, **fields})


def of(use, kind):
    """The kind of page, where it isn't a worker's own request."""
    return {} if use == "worker" or kind is None else {"kind": kind}


def asked(t):
    # cors/origin, credentials-flag, parsing
    origins = ((APP + " ", False), ("\t*", False), ("*", True), (APP, True), (APP + "\t,", False), ("* null", False), ("null", True), (APP + "/", True), ("HTTP://APP.TEST", False), ("http://app.test:80", False), (APP + "\x0c", False))
    for n, (value, credentials) in enumerate(origins):
        t.add("origin-%d" % n, ok(value, *([(ACAC, "true")] if credentials else [])), api="xhr", **({"withCredentials": True} if credentials else {}), kind="frame" if n % 3 == 0 else None)
    # cors/access-control-preflight-*, request-headers, cors-safelisted-request-header
    methods = (("PUT", "PUT, put"), ("put", "PUT"), ("patch", "PATCH"), ("Patch", "patch"), ("CHICKEN", "CHICKEN"), ("chicken", "chicken"), ("DELETE", "*"), ("SUPERSPECIAL", "GET"))
    for n, (method, allowed) in enumerate(methods):
        t.add("method-%d" % n, ok("*"), preflight("*", allowed, "x-print"), api="xhr", method=method, headers=[("x-print", "unicorn")], kind="worker" if n % 2 else None)
    headers = (("Content-Type", "application/json"), ("Accept-Language", "a\x01"), ("Content-Type", "text/plain;q=1"), ("If-Match", "\"x\""), ("Sec-CH-UA", "x"), ("Viewport-Width", "1"), ("Save-Data", "on"), ("Range", "bytes=1-"))
    for n, header in enumerate(headers):
        t.add("safelist-%d" % n, ok(APP, (ACAC, "true")), preflight(APP, "GET", "content-type, if-match", (ACAC, "true")), headers=[header], credentials="include", kind="blob" if n % 3 == 2 else None)
    # cors/status-async, status-preflight
    for n, code in enumerate((200, 204, 205, 299, 301, 400, 404, 500, 501)):
        t.add("status-%d" % code, ok("*", status=code), preflight("*", "DELETE", status=code if n % 2 else 200), api="xhr", method="DELETE", sync=n % 3 == 1)


def answered(t):
    # fetch/corb, fetch/orb
    types = (("script", "text/html", "<!DOCTYPE html>x"), ("img", "application/json", "{\"a\":1}"), ("style", "text/css", "b{}"), ("media", "text/xml", "<a/>"), ("track-anon", "text/plain", ")]}',\n{}"), ("mask", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"), ("nocors", "application/pdf", "%PDF-1.4"), ("p-image", "multipart/byteranges", "x"), ("background", "text/csv", "a,b"), ("use", "font/ttf", "x"))
    for n, (use, kind, body) in enumerate(types):
        add(t, "orb-%d-%s" % (n, use), use, None, [NOSNIFF] if n % 2 else [], type=kind, body=body, kind=(None, "sandbox", "srcdoc")[n % 3])
    # fetch/cross-origin-resource-policy
    policies = (("img", "same-site"), ("script", "same-origin"), ("media", "cross-origin"), ("style", "same-origin"), ("nocors", "same-site"), ("nocors", "SAME-ORIGIN"), ("track", "same-origin"), ("background", "same-origin"), ("font-css", "same-origin"), ("p-style", "same-site"), ("form", "same-origin"))
    for n, (use, value) in enumerate(policies):
        add(t, "corp-%d-%s" % (n, use), use, "*" if use.startswith("font") else None, [(CORP, value)], at=(API, "http://www.app.test", "http://app.test:8080")[n % 3], kind=(None, None, "frame", "data")[n % 4])
    # html/cross-origin-embedder-policy
    embedders = (("img", "require-corp", None), ("script", "credentialless", None), ("style", "require-corp", "cross-origin"), ("worker", "require-corp", None), ("nocors", "credentialless", "same-origin"), ("media", "require-corp", None), ("font", "require-corp", None), ("track", "credentialless", None), ("import", "require-corp", None), ("background", "require-corp", "same-site"), ("events", "require-corp", None), ("form", "require-corp", None))
    for n, (use, value, corp) in enumerate(embedders):
        add(t, "coep-%d-%s" % (n, use), use, None if n % 3 == 0 else "*", [(CORP, corp)] if corp else [], page=SAPP, at=SAPP if use == "worker" else SAPI, page_headers=[(COEP, value)], **of(use, (None, "frame", "srcdoc", "blob")[n % 4]))


def mixed(t):
    # mixed-content/gen, upgrade-insecure-requests/gen
    for n, use in enumerate(("img", "media", "events", "font", "import", "beacon", "track", "worker", "form", "xhr", "nocors", "p-image", "style", "use")):
        add(t, "mixed-%02d-%s" % (n, use), use, page=SAPP, at=APP if use == "worker" else (API, APP, "http://127.0.0.1:8080")[n % 3], page_headers=([], [UPGRADE], [(CSP, "block-all-mixed-content")], [])[n % 4], **of(use, (None, "srcdoc", "frame")[n % 3]))
    for n, use in enumerate(("img", "script", "fetch", "xhr", "worker", "media")):
        body, fields = LOADS[use]
        t.add("mixed-redirect-" + use, ok("*", status=302, type=None), page=SAPP, at=SAPP, hops=[(API if use != "worker" else APP, ok("*", **body))], kind="worker" if use in ("fetch", "xhr") else None, page_headers=[UPGRADE] if n % 2 else [], **fields)


def policed(t):
    # content-security-policy: connect-src, font-src, img-src, media-src, script-src, style-src, worker-src, form-action, sandbox, generic, inheritance
    rows = (("connect-src 'self'", "beacon"), ("connect-src 'none'", "events"), ("connect-src http://api.test/plain-one-x/", "fetch"), ("font-src 'self'", "font-css"), ("font-src 'none'", "font"), ("img-src 'self'; report-uri /r", "img"), ("img-src *", "background"), ("img-src data:", "mask"), ("media-src 'self'", "track"), ("media-src api.test", "media"),
            ("default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'", "use"), ("script-src 'nonce-abc' 'unsafe-inline' 'unsafe-eval'", "script"), ("script-src 'self' 'unsafe-inline'", "import"), ("script-src-elem 'self' 'unsafe-inline'", "module"), ("script-src-attr 'none'", "script"), ("style-src 'self'", "style"), ("style-src-elem http://api.test", "style"), ("worker-src http://api.test", "worker"), ("child-src 'none'", "worker"), ("script-src 'self' 'unsafe-inline' 'unsafe-eval'; child-src 'none'", "worker"),
            ("form-action 'self'", "form"), ("form-action api.test:80", "form"), ("prefetch-src 'none'", "p-script"), ("sandbox allow-scripts", "xhr"), ("sandbox allow-scripts allow-same-origin", "fetch"), ("script-src 'unsafe-inline'", "fetch"), ("default-src http:", "img-anon"), ("default-src 'self' 'unsafe-inline' 'unsafe-eval'; connect-src *:80", "xhr"), ("img-src 'none', img-src *", "img"), ("img-src 'none'", "p-image"))
    for n, (policy, use) in enumerate(rows):
        add(t, "csp-%02d-%s" % (n, use), use, at=APP if use == "worker" else API, page_headers=[(CSP if n % 5 else ONLY, policy)], **of(use, (None, None, "srcdoc", "frame", "blob", "data", None)[n % 7]))


def redirected(t):
    # referrer-policy/gen, fetch/origin, fetch/metadata
    rows = (("fetch", "no-referrer"), ("xhr", "origin"), ("img", "no-referrer"), ("script-anon", "no-referrer"), ("import", "same-origin"), ("worker", "no-referrer"), ("form", "no-referrer"), ("form", "origin"), ("beacon", "same-origin"), ("nocors", "no-referrer"), ("events", "unsafe-url"))
    for n, (use, policy) in enumerate(rows):
        body, fields = LOADS[use]
        method = {"method": "POST"} if use in ("fetch", "xhr", "nocors") else {}
        t.add("referrer-%02d-%s" % (n, use), ok("*", **body), at=APP if use == "worker" or n % 2 else API, page_headers=[("Referrer-Policy", policy)], **of(use, ("srcdoc", None, "worker" if use in IN_WORKER else "frame")[n % 3]), **fields, **method)
    # fetch/api/redirect, xhr/send-redirect
    ends = (("/{id}/h", 301, "POST"), ("http://api.test/{id}/h#x", 302, "GET"), ("http://user:pass@api.test/{id}/h", 307, "GET"), ("http://user@app.test/{id}/h", 302, "GET"), ("data:text/html,x", 302, "GET"), ("invalidurl:", 307, "GET"), ("http://app.test:22/{id}/h", 302, "GET"), ("http://other.test/{id}/h", 308, "PUT"))
    for n, (to, code, method) in enumerate(ends):
        t.add("redirect-%d" % n, ok("*", ("Location", to), status=code, type=None), preflight("*", "*", "*"), at=(APP, API)[n % 2], method=method, **({"body": "x"} if method != "GET" else {}), **({"mode": "no-cors"} if n == 4 else {}), **({"api": "xhr"} if n % 3 == 1 else {}))
    # fetch/api/request, fetch/api/cors by kind of page
    kinds = (("worker", {"mode": "same-origin"}), ("sharedworker", {"credentials": "include"}), ("sandbox", {"mode": "same-origin"}), ("data", {"credentials": "omit"}), ("srcdoc", {"cache": "only-if-cached", "mode": "same-origin"}), ("blob", {"redirect": "manual"}), ("frame", {"integrity": "sha256-x"}), ("file", {"method": "PUT"}), ("file", {"mode": "no-cors"}), ("file", {"api": "img"}))
    for n, (kind, fields) in enumerate(kinds):
        body = PNG if fields.get("api") == "img" else {}
        t.add("kind-%d-%s" % (n, kind), ok(("*", APP, "null")[n % 3], (ACAC, "true"), **body), preflight("*", "PUT"), kind=kind, at=(API, APP)[n % 2] if kind != "file" else API, **fields)


def told(t):
    # preload, subresource-integrity, fetch/content-encoding, fetch/nosniff, eventsource
    rows = (("p-font", [], {"type": "font/woff"}), ("p-style", [NOSNIFF], {"type": "text/plain"}), ("p-fetch", [], {"status": 404}), ("p-module", [NOSNIFF], {"type": "text/plain"}), ("script", [("Content-Encoding", "gzip")], {}), ("fetch", [("Content-Encoding", "br")], {}), ("style", [NOSNIFF], {"type": "text/html"}), ("worker", [NOSNIFF], {"type": "text/html"}), ("events", [], {"type": "text/event-stream;charset=windows-1252"}), ("events", [], {"status": 503}), ("import", [], {"type": "application/json"}), ("module", [], {"type": "text/javascript", "status": 500}),
            ("xhr", [("Set-Cookie", "a=1"), ("X-Nope", "1"), (ACEH, "set-cookie, x-nope")], {}), ("script-anon", [], {"integrity": digest("sha384", "x")}), ("style-anon", [], {"integrity": "sha512-"}))
    for n, (use, headers, fields) in enumerate(rows):
        add(t, "answer-%02d-%s" % (n, use), use, None if n % 4 == 3 else "*", headers, at=APP if use == "worker" else API, **of(use, (None, "frame", "sandbox")[n % 3]), **fields)
    # fetch/local-network-access
    spaces = (("http://pub.test:8090", API, "fetch"), ("https://pub.test:8490", SAPI, "img"), ("https://pub.test:8490", "http://priv.test:8091", "fetch"), ("http://priv.test:8091", API, "xhr"), ("https://pub.test:8490", SAPI, "form"))
    for n, (page, at, use) in enumerate(spaces):
        add(t, "lna-%d-%s" % (n, use), use, page=page, at=at)
    t.add("lna-5", ok("*"), page="https://pub.test:8490", at=SAPI, kind="worker")
