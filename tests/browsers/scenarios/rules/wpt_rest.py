"""What the Web Platform Tests ask elsewhere (https://github.com/web-platform-tests/wpt: subresource-integrity, service-workers' canvas and
response taint, html's crossorigin attributes and tracks, css-fonts, css-shapes, css-masking, workers, eventsource, beacon, fetch/metadata,
fetch/origin, fetch/nosniff, fetch/range, fetch/security, upgrade-insecure-requests, mixed-content, referrer-policy, content-security-policy,
html/cross-origin-embedder-policy, fetch/local-network-access): the inputs are theirs as facts, what is expected is what browsers were recorded
to do."""
import base64
import hashlib

from make import ACAC, ACAH, ACAO, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, TYPE, Sheet, answer, ok, preflight, raw
from rules.loads import CSS, ELEMENTS, EVENTS, FONT, HTML, JS, JSON, MODULE, PNG, SVG, VTT, WORKER

WWW, SWWW = "http://www.app.test", "https://api.app.test:8443"
APIS = [("fetch", {}, {}), ("xhr", {}, {"api": "xhr"})] + [(n, kind, {"api": n, **fields}) for n, (kind, fields) in ELEMENTS.items()]


def sheets():
    return integrity(), taint(), attributes(), workers(), streams(), beacons(), chains(), security(), policies(), embedder(), networks(), origins(), notes()


def digest(kind, text):
    return "%s-%s" % (kind, base64.b64encode(hashlib.new(kind, text.encode()).digest()).decode())


def integrity():
    t = Sheet("rest-integrity")
    wrong = "sha256-deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef"
    for api, kind, fields in (("script", JS, {"api": "script"}), ("script-module", MODULE, {"api": "script-module"}), ("stylesheet", CSS, {"api": "stylesheet"}),
                              ("preload-script", JS, {"api": "preload", "as": "script"}), ("preload-style", CSS, {"api": "preload", "as": "style"}),
                              ("preload-module", MODULE, {"api": "preload", "as": "module"}), ("fetch", JSON, {}), ("fetch-nocors", JSON, {"mode": "no-cors"})):
        text = kind["body"]
        right = {h: digest(h, text) for h in ("sha256", "sha384", "sha512")}
        values = {"right": right["sha256"], "right384": right["sha384"], "right512": right["sha512"], "wrong": wrong, "both-one": right["sha256"] + " " + wrong, "wrong-first": wrong + " " + right["sha256"],
                  "weaker-right": digest("sha512", "x") + " " + right["sha256"], "stronger-right": wrong + " " + right["sha512"], "unknown": "foo666-abc", "unknown-too": "foo666-abc " + right["sha256"], "empty": "", "option": right["sha256"] + "?foo=bar",
                  "url-safe": right["sha256"].replace("+", "-").replace("/", "_"), "no-padding": right["sha256"].rstrip("="), "upper": right["sha256"].replace("sha256", "SHA256"), "bad-text": "sha256-*", "only-option": "sha256-?x", "comma": right["sha256"] + "," + wrong, "sha1": "sha1-qvTGHdzF6KLavt4PO0gs2a6pQ00=", "dash": "sha-256-abc"}
        for name, value in values.items():
            for who, at, more in (("own", APP, {}), ("cross-anon", API, {"mode": "cors"}), ("cross", API, {})):
                if api.startswith("fetch") and who == "cross-anon":
                    continue
                if name in ("right", "wrong") or who != "cross":
                    t.add("%s-%s-%s" % (api, who, name), ok("*", **kind), at=at, integrity=value, **{**more, **fields})
        for name in ("right", "wrong"):
            t.add("%s-noacao-%s" % (api, name), ok(None, **kind), integrity=values[name], **{"mode": "cors", **fields})
            t.add("%s-include-%s" % (api, name), ok(APP, (ACAC, "true"), **kind), integrity=values[name], credentials="include", **{"mode": "cors", **fields})
            t.add("%s-redirect-%s" % (api, name), answer(status=302, type=None), at=APP, hops=[(API, ok("*", **kind))], integrity=values[name], **{"mode": "cors", **fields})
            t.add("%s-redirect-nocors-%s" % (api, name), answer(status=302, type=None), at=APP, hops=[(API, ok("*", **kind))], integrity=values[name], **fields)
            t.add("%s-404-%s" % (api, name), ok("*", status=404, **kind), integrity=values[name], **{"mode": "cors", **fields})
            t.add("%s-own-404-%s" % (api, name), answer(status=404, **kind), at=APP, integrity=values[name], **fields)
    for page, kind in (("worker", "worker"), ("sandbox", "sandbox"), ("srcdoc", "srcdoc")):
        t.add("fetch-%s-wrong" % page, ok("*", **JSON), kind=kind, integrity=wrong)
        t.add("fetch-%s-right" % page, ok("*", **JSON), kind=kind, integrity=digest("sha256", JSON["body"]))
    t.add("fetch-post-wrong", ok("*", **JSON), method="POST", body="x", integrity=wrong)
    t.add("fetch-head-wrong", ok("*", **JSON), method="HEAD", integrity=wrong)
    t.add("fetch-data-wrong", url="data:text/plain,x", integrity=wrong)
    t.add("fetch-data-right", url="data:text/plain,x", integrity=digest("sha256", "x"))
    t.add("fetch-204-wrong", ok("*", status=204), integrity=wrong)
    t.add("fetch-manual-wrong", answer(status=302), at=APP, redirect="manual", hops=[(APP, answer())], integrity=wrong)
    return t


def taint():
    """service-workers/service-worker/fetch-response-taint, fetch-canvas-tainting, fetch-request-redirect, without a worker between."""
    t = Sheet("rest-taint")
    for mode in ("same-origin", "no-cors", "cors"):
        for credentials in ("omit", "same-origin", "include"):
            for who, at, rows in (("own", APP, (None,)), ("star", API, ("*",)), ("none", API, (None,)), ("exact", API, (APP,)), ("full", API, (APP, (ACAC, "true"))), ("star-true", API, ("*", (ACAC, "true")))):
                t.add("fetch-%s-%s-%s" % (mode, credentials, who), ok(*rows), at=at, mode=mode, credentials=credentials)
                t.add("redirect-%s-%s-%s" % (mode, credentials, who), answer(status=302), at=APP, mode=mode, credentials=credentials, hops=[(at, ok(*rows))])
    for attribute in (None, "anonymous", "use-credentials", ""):
        more = {} if attribute is None else {"crossorigin": attribute}
        for who, rows in (("none", (None,)), ("star", ("*",)), ("exact", (APP,)), ("full", (APP, (ACAC, "true"))), ("star-true", ("*", (ACAC, "true"))), ("other", (OTHER,))):
            for api, kind in (("img", PNG), ("img", SVG), ("webgl", PNG)):
                name = api + ("-svg" if kind is SVG else "")
                word = "no" if attribute is None else attribute or "empty"
                t.add("%s-%s-%s" % (name, word, who), ok(*rows, **kind), api=api, **more)
                t.add("%s-%s-%s-own" % (name, word, who), ok(*rows, **kind), at=APP, api=api, **more)
                t.add("%s-%s-%s-redirect" % (name, word, who), answer(status=302, type=None), at=APP, hops=[(API, ok(*rows, **kind))], api=api, **more)
                t.add("%s-%s-%s-back" % (name, word, who), ok(*rows, status=302, type=None), hops=[(APP, ok(*rows, **kind))], api=api, **more)
    for mode in ("follow", "error", "manual"):
        for api in ("fetch", "nocors", "same"):
            more = {"mode": {"fetch": "cors", "nocors": "no-cors", "same": "same-origin"}[api], "redirect": mode}
            for where, a, b in (("own-own", APP, APP), ("own-api", APP, API), ("api-own", API, APP), ("api-api", API, API), ("api-other", API, OTHER)):
                t.add("mode-%s-%s-%s" % (api, mode, where), ok("*", status=302), at=a, hops=[(b, ok("*"))], **more)
                t.add("mode-%s-%s-%s-bare" % (api, mode, where), answer(status=301), at=a, hops=[(b, ok("*"))], **more)
            t.add("mode-%s-%s-none" % (api, mode), ok("*"), **more)
            t.add("mode-%s-%s-nolocation" % (api, mode), ok("*", status=302), **more)
            t.add("mode-%s-%s-304" % (api, mode), ok("*", status=304), **more)
            t.add("mode-%s-%s-300" % (api, mode), ok("*", ("Location", "/{id}/x"), status=300), **more)
    return t


def attributes():
    """html/semantics: crossorigin of scripts, styles, images, tracks; css-fonts, css-shapes, css-masking, svg use."""
    t = Sheet("rest-attribute")
    for name, (kind, fields) in ELEMENTS.items():
        for value in ("", "anonymous", "use-credentials", "ANONYMOUS", "Use-Credentials", "x", " use-credentials"):
            word = value.strip().lower() + ("-case" if value != value.lower() else "-space" if value != value.strip() else "") or "empty"
            for who, rows in (("none", (None,)), ("star", ("*",)), ("full", (APP, (ACAC, "true"))), ("null", ("null",))):
                if who in ("star", "none") or value in ("use-credentials", "anonymous"):
                    t.add("%s-%s-%s" % (name, word, who), ok(*rows, **kind), crossorigin=value, **{"api": name, **fields})
        for who, at in (("www", WWW), ("port", "http://app.test:8080"), ("tls", SAPI), ("tls-own", SAPP)):
            t.add("%s-%s-plain" % (name, who), ok(None, **kind), at=at, **{"api": name, **fields})
            t.add("%s-%s-none" % (name, who), ok(None, **kind), at=at, mode="cors", **{"api": name, **fields})
            t.add("%s-%s-star" % (name, who), ok("*", **kind), at=at, mode="cors", **{"api": name, **fields})
        for code in (301, 302, 303, 307, 308):
            t.add("%s-redirect-%d" % (name, code), ok("*", status=code, type=None), mode="cors", hops=[(API, ok("*", **kind))], **{"api": name, **fields})
        t.add("%s-hops" % name, answer(status=302, type=None), at=APP, mode="cors", hops=[(API, ok("*", status=302, type=None)), (APP, ok("*", **kind))], **{"api": name, **fields})
        t.add("%s-hops-exact" % name, answer(status=302, type=None), at=APP, mode="cors", hops=[(API, ok(APP, status=302, type=None)), (OTHER, ok(APP, **kind))], **{"api": name, **fields})
        t.add("%s-hops-plain" % name, answer(status=302, type=None), at=APP, hops=[(API, answer(status=302, type=None)), (APP, answer(**kind))], **{"api": name, **fields})
        t.add("%s-empty" % name, ok("*", **{**kind, "body": "", "asset": None} if "asset" in kind else {**kind, "body": ""}), **{"api": name, **fields})
        t.add("%s-empty-anon" % name, ok("*", **{**kind, "body": "", "asset": None} if "asset" in kind else {**kind, "body": ""}), mode="cors", **{"api": name, **fields})
        t.add("%s-missing" % name, ok("*", **kind), url="http://api.test/{id}/nowhere", mode="cors", **{"api": name, **fields})
        t.add("%s-missing-own" % name, ok("*", **kind), url="http://app.test/{id}/nowhere", **{"api": name, **fields})
        t.add("%s-dns" % name, url="http://{}.{}.invalid/{{id}}/d".format("element", "attribute"), mode="cors", **{"api": name, **fields})
        t.add("%s-relative" % name, answer(**kind), url="d", **{"api": name, **fields})
        t.add("%s-data" % name, url="data:%s,%s" % (kind.get("type"), kind.get("body", "x").replace("#", "%23").replace("<", "%3C").replace("\"", "%22").replace(" ", "%20").replace("'", "%27").replace("\n", "%0A")), **{"api": name, **fields})
    return t


def workers():
    t = Sheet("rest-worker")
    for name, type in {"html": "text/html", "css": "text/css", "plain": "text/plain", "png": "image/png", "json": "application/json", "zip": "application/zip", "csv": "text/csv", "audio": "audio/mpeg", "js": "application/javascript", "ecma": "text/ecmascript", "none": None, "empty": "", "upper": "TEXT/JAVASCRIPT", "xml": "text/xml", "video": "video/mp4", "bad": "text", "octet": "application/octet-stream", "wasm": "application/wasm", "js-two": "text/javascript, text/html", "html-two": "text/html, text/javascript"}.items():
        t.add("type-" + name, answer(type=type, body="postMessage(1)"), at=APP, api="worker")
        t.add("type-nosniff-" + name, answer(NOSNIFF, type=type, body="postMessage(1)"), at=APP, api="worker")
    for code in (201, 204, 206, 301, 304, 400, 403, 404, 410, 500, 503):
        t.add("status-%d" % code, answer(status=code, **WORKER), at=APP, api="worker")
    for who, at in (("www", WWW), ("port", "http://app.test:8080"), ("api", API), ("tls-own", SAPP), ("tls", SAPI)):
        t.add("at-" + who, ok("*", **WORKER), at=at, api="worker")
        t.add("redirect-" + who, answer(status=302), at=APP, api="worker", hops=[(at, ok("*", **WORKER))])
        t.add("redirect-307-" + who, answer(status=307), at=APP, api="worker", hops=[(at, ok("*", **WORKER))])
        t.add("round-" + who, answer(status=302), at=APP, api="worker", hops=[(at, ok("*", status=302)), (APP, answer(**WORKER))])
    for n, url in enumerate(["", "#x", "?x", "/{id}/d#x", "http:d", "http://:8080", "javascript:1", "about:blank", "data:,postMessage(1)", "data:text/html,postMessage(1)", "data:application/javascript;base64,cG9zdE1lc3NhZ2UoMSk=", "mailto:x", "ws://app.test/x", "ftp://app.test/x", "http://app.test:80/{id}/d", "//app.test/{id}/d", "http://APP.test/{id}/d", "http://u:p@app.test/{id}/d", "blob:x", "http://app.test./{id}/d"]):
        t.add("url-%02d" % n, answer(**WORKER), url=url, api="worker")
    for name, body in {"throws": "throw new Error('x')", "syntax": "}", "empty": "", "html": "<html>", "import": "import 'x'", "post": "postMessage(1)", "undefined": "foo()", "json": "{\"a\":1}", "scripts": "importScripts('http://api.test/none.js')", "close": "close()"}.items():
        t.add("body-" + name, answer(type="text/javascript", body=body), at=APP, api="worker")
    for header in ((COEP, "require-corp"), (CORP, "same-origin"), (CORP, "cross-origin"), ("Content-Disposition", "attachment"), (CSP, "connect-src 'none'"), ("Referrer-Policy", "no-referrer")):
        name = header[0].lower() + "-" + "".join(c for c in header[1] if c.isalpha())
        t.add("header-" + name, answer(header, **WORKER), at=APP, api="worker")
        t.add("page-" + name, answer(**WORKER), at=APP, api="worker", page_headers=[header])
        t.add("both-" + name, answer(header, **WORKER), at=APP, api="worker", page_headers=[header])
    for policy in ("worker-src 'none'", "worker-src 'self'", "child-src 'none'", "script-src 'self' 'unsafe-inline'", "script-src 'none'", "default-src 'none'", "worker-src blob:", "worker-src http://api.test", "worker-src 'none'; child-src *", "child-src 'self'; script-src 'none'", "default-src 'self'"):
        name = "".join(c if c.isalnum() else "-" for c in policy)
        for who, at in (("own", APP), ("api", API)):
            t.add("csp-%s-%s" % (name, who), answer(**WORKER), at=at, api="worker", page_headers=[(CSP, policy)])
        t.add("csp-redirect-" + name, answer(status=302), at=APP, api="worker", hops=[(APP, answer(**WORKER))], page_headers=[(CSP, policy)])
        t.add("csp-report-" + name, answer(**WORKER), at=APP, api="worker", page_headers=[(CSP + "-Report-Only", policy)])
    for kind in ("frame", "sandbox", "srcdoc", "blob", "data"):
        t.add("in-" + kind, answer(**WORKER), at=APP, api="worker", kind=kind)
    # What a worker asks for
    for kind in ("worker", "sharedworker"):
        for name, more in {"plain": {}, "put": {"method": "PUT"}, "xa": {"headers": {"x-a": "1"}}, "include": {"credentials": "include"}, "nocors": {"mode": "no-cors"}, "same": {"mode": "same-origin"}, "xhr": {"api": "xhr"}, "xhr-sync": {"api": "xhr", "sync": True}, "events": {"api": "eventsource"}, "import": {"api": "import"}, "text": {"method": "POST", "body": "x"}}.items():
            for who, rows in (("star", ("*",)), ("none", (None,)), ("full", (APP, (ACAC, "true")))):
                body = EVENTS if name == "events" else MODULE if name == "import" else {}
                t.add("%s-%s-%s" % (kind, name, who), ok(*rows, **body), preflight("*" if who == "star" else APP, "PUT", "x-a"), kind=kind, **more)
            t.add("%s-%s-own" % (kind, name), answer(**(EVENTS if name == "events" else MODULE if name == "import" else {})), at=APP, kind=kind, **more)
            t.add("%s-%s-mixed" % (kind, name), ok("*", **(EVENTS if name == "events" else {})), preflight("*", "*", "*"), page=SAPP, at=API, kind=kind, **more)
            t.add("%s-%s-upgrade" % (kind, name), ok("*", **(EVENTS if name == "events" else {})), preflight("*", "*", "*"), page=SAPP, at=API, kind=kind, page_headers=[(CSP, "upgrade-insecure-requests")], **more)
            t.add("%s-%s-upgrade-http" % (kind, name), ok("*", **(EVENTS if name == "events" else {})), preflight("*", "*", "*"), at=API, kind=kind, page_headers=[(CSP, "upgrade-insecure-requests")], **more)
            t.add("%s-%s-mixed-redirect" % (kind, name), ok("*", status=302, type=None), preflight("*", "*", "*"), page=SAPP, at=SAPI, kind=kind, hops=[(API, ok("*", **(EVENTS if name == "events" else {})), preflight("*", "*", "*"))], **more)
            t.add("%s-%s-404" % (kind, name), ok("*", status=404), preflight("*", "*", "*"), kind=kind, **more)
            t.add("%s-%s-csp" % (kind, name), ok("*"), preflight("*", "*", "*"), kind=kind, page_headers=[(CSP, "connect-src 'self'; script-src 'self' 'unsafe-inline'")], **more)
    return t


def streams():
    t = Sheet("rest-events")
    for code in (200, 201, 202, 204, 205, 206, 210, 299, 301, 302, 303, 307, 308, 400, 404, 410, 500, 503):
        for who, at in (("own", APP), ("api", API)):
            hops = [(at, ok("*", **EVENTS))] if code in (301, 302, 303, 307, 308) else []
            t.add("status-%s-%d" % (who, code), ok("*", status=code, **EVENTS), at=at, api="eventsource", hops=hops)
    for name, type in {"none": None, "empty": "", "space": "text/event-stream ", "charset": "text/event-stream;charset=windows-1252", "charset-utf8": "text/event-stream; charset=\"utf-8\"", "bogus-charset": "text/event-stream;charset=x", "bogus": "text/x-bogus", "semi": "text/event-stream;", "param": "text/event-stream;a=b", "html": "text/html", "two": "text/event-stream, text/html", "two-last": "text/html, text/event-stream", "json": "application/json", "upper": "Text/Event-Stream"}.items():
        for who, at in (("own", APP), ("api", API)):
            t.add("type-%s-%s" % (who, name), ok("*", type=type, body="data: x\n\n"), at=at, api="eventsource")
            t.add("type-nosniff-%s-%s" % (who, name), ok("*", NOSNIFF, type=type, body="data: x\n\n"), at=at, api="eventsource")
    for n, body in enumerate(["", "data", "\n", ":", "data:x", "retry:1\n\n", "id: x\n\n", "\u00ef\u00bb\u00bfdata: x\n\n", "data\n\n", "event: a\ndata: x\n\n", "\r\n\r\n"]):
        t.add("body-%02d" % n, ok("*", type="text/event-stream", body=body), api="eventsource")
    for who, rows in (("star", ("*",)), ("none", (None,)), ("exact", (APP,)), ("full", (APP, (ACAC, "true"))), ("false", (APP, (ACAC, "false"))), ("star-true", ("*", (ACAC, "true"))), ("null", ("null",)), ("two", ("*, *",))):
        for credentials in (None, "include"):
            more = {"credentials": credentials} if credentials else {}
            for where, hops in (("plain", []), ("redirect", [(APP, answer(status=302))]), ("cross", [(OTHER, ok(*rows, **EVENTS))])):
                name = "%s-%s-%s" % (where, who, credentials or "no")
                if where == "redirect":
                    t.add(name, answer(status=302), at=APP, api="eventsource", hops=[(API, ok(*rows, **EVENTS))], **more)
                else:
                    t.add(name, ok(*rows, status=302 if hops else 200, **EVENTS), api="eventsource", hops=hops, **more)
    for n, url in enumerate(["", "http://this is invalid/", "http:", "//", "mailto:x", "javascript:alert('FAIL')", "data:text/event-stream,data%3Ax%0A%0A", "blob:http://app.test/x", "ftp://app.test/", "ws://app.test/", "about:blank", "#x", "file:///x", "http://app.test:1/"]):
        t.add("url-%02d" % n, url=url, api="eventsource")
    for kind in ("frame", "sandbox", "srcdoc", "blob", "data", "worker", "sharedworker"):
        for who, rows in (("star", ("*",)), ("null", ("null",)), ("none", (None,))):
            t.add("in-%s-%s" % (kind, who), ok(*rows, **EVENTS), kind=kind, api="eventsource")
        t.add("in-%s-own" % kind, answer(**EVENTS), at=APP, kind=kind, api="eventsource")
    t.add("twice", ok("*", **EVENTS), api="eventsource", then=[{"api": "eventsource"}])
    t.add("cached", ok("*", ("Cache-Control", "max-age=600"), **EVENTS), api="eventsource", then=[{"api": "eventsource"}])
    t.add("corp", ok("*", (CORP, "same-origin"), **EVENTS), api="eventsource")
    return t


def beacons():
    t = Sheet("rest-beacon")
    bodies = {"none": None, "text": "x", "blob": {"kind": "blob"}, "blob-text": {"kind": "blob", "type": "text/plain"}, "blob-json": {"kind": "blob", "type": "application/json"}, "blob-octet": {"kind": "blob", "type": "application/octet-stream"}, "blob-form": {"kind": "blob", "type": "application/x-www-form-urlencoded"}, "form": {"kind": "form"}, "params": {"kind": "params"}, "buffer": {"kind": "buffer"}, "stream": {"kind": "stream"}, "large": "x" * 65536, "too-large": "x" * 65537, "blob-large": {"kind": "blob", "text": "x" * 65537}}
    for name, body in bodies.items():
        more = {} if body is None else {"body": body}
        for who, at, rows in (("own", APP, (None,)), ("star", API, ("*",)), ("none", API, (None,)), ("full", API, (APP, (ACAC, "true")))):
            t.add("%s-%s" % (name, who), ok(*rows), preflight(rows[0], None, "content-type", *rows[1:]), at=at, api="beacon", **more)
            if name in ("none", "text", "blob-json", "form"):
                for code in (301, 302, 303, 307, 308):
                    t.add("%s-%s-%d" % (name, who, code), ok(*rows, status=code), preflight(rows[0], None, "content-type", *rows[1:]), at=at, api="beacon", hops=[(OTHER, ok(*("null" if r == APP else r for r in rows)), preflight("null" if rows[0] == APP else rows[0], None, "content-type", *rows[1:]))], **more)
        t.add("%s-refused" % name, at="http://api.test:8099", api="beacon", **more)
        t.add("%s-mixed" % name, ok("*"), page=SAPP, api="beacon", **more)
        t.add("%s-https" % name, ok(SAPP, (ACAC, "true")), preflight(SAPP, None, "content-type", (ACAC, "true")), page=SAPP, at=SAPI, api="beacon", **more)
    for n, url in enumerate(["", "ftp://x/", "data:,x", "about:blank", "javascript:1", "http://[", "//api.test/{id}/d", "http://u:p@api.test/{id}/d", "blob:x", "http://api.test:25/{id}/d"]):
        t.add("url-%02d" % n, url=url, api="beacon", body="x")
    for policy in ("no-referrer", "origin", "same-origin", "strict-origin", "unsafe-url", "no-referrer-when-downgrade", "strict-origin-when-cross-origin"):
        for who, at in (("own", APP), ("api", API)):
            t.add("referrer-%s-%s" % (policy, who), ok(None), at=at, api="beacon", body="x", page_headers=[("Referrer-Policy", policy)])
    for policy in ("connect-src 'none'", "connect-src 'self'", "default-src 'self'", "connect-src http://api.test"):
        name = "".join(c if c.isalnum() else "-" for c in policy)
        t.add("csp-" + name, ok(None), api="beacon", body="x", page_headers=[(CSP, policy)])
        t.add("csp-redirect-" + name, answer(status=302), at=APP, api="beacon", body="x", hops=[(API, ok("*"))], page_headers=[(CSP, policy)])
    for kind in ("frame", "sandbox", "srcdoc", "blob", "data"):
        for name in ("text", "blob-json"):
            t.add("in-%s-%s" % (kind, name), ok("null", (ACAC, "true")), preflight("null", None, "content-type", (ACAC, "true")), kind=kind, api="beacon", body=bodies[name])
    for name, body in {"blob": {"kind": "blob", "type": "application/json"}, "text": "x"}.items():
        for status in (200, 204, 301, 404, 500):
            t.add("preflight-%s-%d" % (name, status), ok(APP, (ACAC, "true")), preflight(APP, None, "content-type", (ACAC, "true"), status=status), api="beacon", body=body)
    return t


def chains():
    """fetch/metadata, referrer-policy, upgrade-insecure-requests and mixed-content: every kind of load over the chains of redirects that they generate."""
    t = Sheet("rest-chain")
    for name, kind, fields in APIS:
        if name == "worker":
            continue
        fields = {k: v for k, v in fields.items()}
        paths = {"own-api": [APP, API], "api-own": [API, APP], "api-www": [API, WWW], "www-own": [WWW, APP], "own-www": [APP, WWW], "up": [API, SAPI], "down": [SAPI, API], "own-up": [APP, SAPP], "up-down": [APP, SAPP, APP], "three": [APP, API, OTHER]}
        for who, hosts in paths.items():
            chain = [(h, ok("*", **kind)) for h in hosts[1:-1]]
            hops = [(h, ok("*", status=302, type=None)) for h in hosts[1:-1]] + [(hosts[-1], ok("*", **kind))]
            t.add("plain-%s-%s" % (name, who), ok("*", status=302, type=None), at=hosts[0], hops=hops, **fields)
            if who in ("up", "own-up", "up-down", "down") and name != "fetch":
                t.add("cors-%s-%s" % (name, who), ok("*", status=302, type=None), at=hosts[0], hops=hops, **{**fields, "mode": "cors"} if name != "xhr" else fields)
            # from a secure page
            secure = {"keep": [SAPI, SAPI], "down": [SAPI, API], "own-down": [SAPP, APP], "down-up": [SAPI, API, SAPI], "start-down": [API, SAPI], "start-own": [APP, SAPP]}
            for word, hosts2 in secure.items():
                if who != "up":
                    continue
                hops2 = [(h, ok("*", status=302, type=None)) for h in hosts2[1:-1]] + [(hosts2[-1], ok("*", **kind))]
                for policy, headers in (("plain", ()), ("upgrade", [(CSP, "upgrade-insecure-requests")]), ("block", [(CSP, "block-all-mixed-content")])):
                    t.add("secure-%s-%s-%s" % (policy, name, word), ok("*", status=302, type=None), page=SAPP, at=hosts2[0], hops=hops2, page_headers=headers, **fields)
        for who, at in (("api", API), ("own", APP), ("port", "http://api.test:8080"), ("tls", SAPI)):
            t.add("upgrade-http-%s-%s" % (name, who), ok("*", **kind), at=at, page_headers=[(CSP, "upgrade-insecure-requests")], **fields)
            t.add("upgrade-https-%s-%s" % (name, who), ok("*", **kind), page=SAPP, at=at, page_headers=[(CSP, "upgrade-insecure-requests")], **fields)
        for policy in ("no-referrer", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin", "same-origin", "strict-origin", "strict-origin-when-cross-origin", "unsafe-url", "", "bogus", "never", "always"):
            if name in ("fetch", "xhr", "img", "script", "stylesheet", "import", "css-background", "script-module"):
                for who, page, at in (("api", APP, API), ("own", APP, APP), ("tls", SAPP, SAPI), ("up", APP, SAPI)):
                    t.add("referrer-%s-%s-%s" % (policy or "empty", name, who), ok("*", **kind), page=page, at=at, page_headers=[("Referrer-Policy", policy)], **fields)
    return t


def security():
    """fetch/security, fetch/nosniff, fetch/range, fetch/content-type, fetch/content-encoding, fetch/api's ports and bodies."""
    t = Sheet("rest-security")
    for code in (100, 102, 103, 199):
        t.add("interim-%d" % code, raw("HTTP/1.1 %d X\r\n\r\nHTTP/1.1 200 OK" % code, ACAO + ": *", "Content-Length: 2"))
        t.add("interim-own-%d" % code, raw("HTTP/1.1 %d X\r\n\r\nHTTP/1.1 200 OK" % code, "Content-Length: 2"), at=APP)
        t.add("interim-only-%d" % code, raw("HTTP/1.1 %d X" % code, ACAO + ": *", body=""))
        t.add("interim-headers-%d" % code, raw("HTTP/1.1 %d X\r\n%s: *\r\n\r\nHTTP/1.1 200 OK" % (code, ACAO), "Content-Length: 2"))
    for port in (1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 0):
        t.add("port-%d" % port, url="http://api.test:%d/{id}/d" % port)
        if port % 3 == 0:
            t.add("port-own-nocors-%d" % port, url="http://app.test:%d/{id}/d" % port, mode="no-cors")
            t.add("port-xhr-%d" % port, url="https://api.test:%d/{id}/d" % port, api="xhr", page=SAPP)
            t.add("port-put-%d" % port, url="http://api.test:%d/{id}/d" % port, method="PUT")
    for name, url in {"newline": "http://api.test/{id}/d?a\nb", "lt": "http://api.test/{id}/d?<", "both": "http://api.test/{id}/d?\n<", "both-hash": "http://api.test/{id}/d#\n<", "cr": "http://api.test/{id}/d?\r<", "tab": "http://api.test/{id}/d?\t<", "path": "http://api.test/{id}/\nd<", "host": "http://api.\ntest/{id}/d?<", "escaped": "http://api.test/{id}/d?%0A%3C", "space": "http://api.test/{id}/d? <"}.items():
        for api, kind in (("fetch", {}), ("xhr", {}), ("img", PNG), ("script", JS), ("stylesheet", CSS), ("eventsource", EVENTS), ("beacon", {})):
            t.add("dangling-%s-%s" % (api, name), ok("*", **kind), url=url, api=api)
            t.add("dangling-own-%s-%s" % (api, name), ok("*", **kind), url=url.replace("api.test", "app.test").replace("api.\ntest", "app.\ntest"), api=api)
    for name, types in {"plain-js": ("text/plain", "text/javascript"), "js-plain": ("text/javascript", "text/plain"), "js-star": ("text/javascript", "*/*"), "star-js": ("*/*", "text/javascript"), "js-empty": ("text/javascript", ""), "empty-js": ("", "text/javascript"), "js-bad": ("text/javascript", "a"), "error": ("text/javascript;charset=\"x", "text/javascript"), "comma": ("text/javascript,",), "first-comma": (",text/javascript",), "html-comma-js": ("text/html,text/javascript",), "image": ("image/gif, text/javascript",), "params": ("text/javascript;x=\",\"",), "double": ("text/html;\" \"", "text/javascript")}.items():
        for api, kind in (("script", JS), ("script-module", MODULE), ("stylesheet", CSS), ("img", PNG), ("fetch", {}), ("worker", WORKER)):
            if api in ("script", "script-module", "fetch") or name in ("plain-js", "js-star", "comma", "image"):
                body = {k: v for k, v in kind.items() if k != "type"}
                t.add("types-%s-%s" % (api, name), answer(*((TYPE, x) for x in types), (ACAO, "*"), type=None, **body), api=api, at=APP if api == "worker" else API)
                t.add("types-nosniff-%s-%s" % (api, name), answer(*((TYPE, x) for x in types), (ACAO, "*"), NOSNIFF, type=None, **body), api=api, at=APP if api == "worker" else API)
    for n, rows in enumerate([["nosniff"], ["NOSNIFF"], ["nosniff,"], [",nosniff"], ["nosniff, x"], ["x, nosniff"], ["nosniff;x"], ["\"nosniff\""], ["nosniff\t"], ["\x0cnosniff"], ["x", "nosniff"], ["nosniff", "x"], ["", "nosniff"], ["'nosniff'"], ["nosniff nosniff"], ["Nosniff"]]):
        headers = [("X-Content-Type-Options", r) for r in rows]
        for api, kind in (("script", {"type": "text/plain", "body": "1"}), ("stylesheet", {"type": "text/plain", "body": "b{}"}), ("script-module", {"type": "text/plain", "body": "1"}), ("worker", {"type": "text/plain", "body": "1"}), ("img", {"type": "text/plain", "asset": "png"})):
            t.add("nosniff-%s-%02d" % (api, n), ok("*", *headers, **kind), api=api, at=APP if api in ("worker", "stylesheet") else API)
            t.add("nosniff-own-%s-%02d" % (api, n), ok("*", *headers, **kind), api=api, at=APP)
    for mime in ("audio/mpeg", "video/mp4", "image/png", "text/csv", "application/zip", "application/gzip", "image/svg+xml", "text/xml", "application/xml", "text/html", "font/woff", "model/x", "application/pdf", "multipart/form-data", "text/json", "x/y+json", "application/ld+json", "text/typescript", "application/wasm", "application/octet-stream", "text/vtt", "message/rfc822"):
        word = "".join(c if c.isalnum() else "-" for c in mime)
        for who, at in (("own", APP), ("api", API)):
            for api in ("script", "import", "stylesheet"):
                t.add("mime-%s-%s-%s" % (api, who, word), ok("*", type=mime, body="/* x */"), at=at, api=api)
                t.add("mime-%s-%s-%s-nosniff" % (api, who, word), ok("*", NOSNIFF, type=mime, body="/* x */"), at=at, api=api)
    for n, value in enumerate(["bytes=0-4", "bytes=0-", "bytes=5-9", "bytes=-5", "bytes=0-4, 6-8", "bytes=,0-4", "bytes= 0-4", "bytes=0 -4", "0-4", "bytes=0-4;", "bytes=4-0", "bytes=0-18446744073709551615", "bytes=0-18446744073709551616", "bytes=00000000000000000000000000000000001-2", "bytes=\t0-1", "bytes=1-1", "kb=0-1", "bytes=0-9223372036854775806", "bytes=9223372036854775808-", "bytes=0--1"]):
        for who, more in (("cors", {}), ("nocors", {"mode": "no-cors"}), ("post", {"method": "POST", "body": "x"}), ("xhr", {"api": "xhr"})):
            t.add("range-%s-%02d" % (who, n), ok("*", ("Content-Range", "bytes 0-1/2"), status=206), preflight("*", None, "range"), headers={"Range": value}, **more)
            t.add("range-denied-%s-%02d" % (who, n), ok("*"), preflight("*"), headers={"Range": value}, **more)
    for name, headers in {"authorization": {"Authorization": "x"}, "both": {"Authorization": "x", "X-A": "1"}, "encoding": {"Accept-Encoding": "x"}, "range": {"Range": "bytes=0-1", "X-A": "1"}, "priority": {"Priority": "u=1"}, "save": {"Save-Data": "on"}, "ua": {"User-Agent": "x"}, "sec": {"Sec-CH-UA": "x"}, "purpose": {"Purpose": "prefetch"}, "dnt": {"DNT": "1"}, "upgrade": {"Upgrade-Insecure-Requests": "1"}, "x-http": {"X-HTTP-Method-Override": "GET"}, "x-http-list": {"X-HTTP-Method": "GET, TRACE"}, "x-method-quoted": {"X-Method-Override": "\"TRACE\""}, "set-cookie": {"Set-Cookie": "a=b"}, "early": {"Early-Data": "1"}, "viewport": {"Viewport-Width": "10"}, "device": {"Device-Memory": "1"}, "sec-ch": {"Sec-CH-Prefers-Color-Scheme": "dark"}, "dpr": {"DPR": "2", "Width": "100", "RTT": "1", "Downlink": "2", "ECT": "4g"}, "lang": {"Accept-Language": "de@"}, "lang-ok": {"Accept-Language": "de, en;q=0.5"}, "content-lang": {"Content-Language": "de\""}, "topics": {"Sec-Browsing-Topics": "x"}, "ad": {"Attribution-Reporting-Eligible": "x"}, "idempotency": {"Idempotency-Key": "x"}}.items():
        t.add("header-" + name, ok("*"), preflight("*", None, ", ".join(headers)), headers=headers)
        t.add("header-denied-" + name, ok("*"), preflight("*"), headers=headers)
        t.add("header-xhr-" + name, ok("*"), preflight("*", None, "*"), api="xhr", headers=headers)
        t.add("header-nocors-" + name, ok("*"), mode="no-cors", headers=headers)
        t.add("header-redirect-" + name, answer(status=302), at=APP, headers=headers, hops=[(API, ok("*"), preflight("*", None, "*"))])
        t.add("header-redirect-cross-" + name, ok("*", status=307), preflight("*", None, "*, authorization"), headers=headers, hops=[(OTHER, ok("*"), preflight("*", None, "*, authorization"))])
    for length in (65535, 65536, 65537):
        for api, more in (("fetch", {"keepalive": True, "method": "POST"}), ("text", {"method": "POST"})):
            t.add("keepalive-%s-%d" % (api, length), ok("*"), body="x" * length, **more)
    for name, more in {"put": {"method": "PUT", "body": "x"}, "xa": {"headers": {"X-A": "1"}}, "nocors": {"mode": "no-cors", "method": "POST", "body": "x"}, "include": {"credentials": "include"}, "blob": {"method": "POST", "body": {"kind": "blob", "type": "application/json"}}}.items():
        for who, rows, pre in (("star", ("*",), preflight("*", "PUT", "x-a, content-type")), ("none", (None,), preflight("*", "PUT", "x-a, content-type")), ("denied", ("*",), preflight("*")), ("full", (APP, (ACAC, "true")), preflight(APP, "PUT", "x-a, content-type", (ACAC, "true")))):
            t.add("keepalive-%s-%s" % (name, who), ok(*rows), pre, keepalive=True, **more)
            t.add("keepalive-redirect-%s-%s" % (name, who), answer(status=307), at=APP, keepalive=True, hops=[(API, ok(*rows), pre)], **more)
            t.add("keepalive-cross-%s-%s" % (name, who), ok(*rows, status=307), pre, keepalive=True, hops=[(OTHER, ok(*("null" if r == APP else r for r in rows)), pre)], **more)
    return t


def policies():
    """content-security-policy: connect-src, the generated ones per directive, reporting."""
    t = Sheet("rest-csp")
    directive = {"img": "img-src", "script": "script-src-elem", "script-module": "script-src-elem", "stylesheet": "style-src-elem", "font": "font-src", "font-css": "font-src", "media": "media-src", "track": "media-src", "import": "script-src", "css-mask": "img-src", "css-shape": "img-src", "css-background": "img-src", "svg-use": "img-src", "preload-fetch": "connect-src", "preload-font": "font-src", "preload-image": "img-src", "preload-script": "script-src-elem", "preload-style": "style-src-elem", "preload-track": "media-src", "preload-module": "script-src-elem", "eventsource": "connect-src", "fetch": "connect-src", "xhr": "connect-src"}
    for name, kind, fields in APIS:
        if name not in directive:
            continue
        d = directive[name]
        loose = " 'unsafe-inline' 'unsafe-eval'" if d.startswith(("script", "style")) else ""
        sources = {"none": "'none'", "self": "'self'", "star": "*", "scheme": "http:", "tls": "https:", "host": "api.test", "port": "api.test:*", "wild": "*.test", "path": "http://api.test/{id}/", "path-no": "http://api.test/no", "data": "data:", "nonce": "'nonce-abc'", "hash": "'sha256-abc='", "dynamic": "'strict-dynamic'", "report-sample": "'report-sample' 'self'", "two": "'self' http://other.test"}
        for word, source in sources.items():
            policy = "%s %s%s" % (d, "" if source == "'none'" and loose else source, loose)
            if source == "'none'" and loose:
                policy = "%s%s" % (d, loose)
            t.add("%s-%s" % (name, word), ok("*", **kind), page_headers=[(CSP, policy.replace("{id}", "rest-csp-%s-%s" % (name, word)))], **fields)
        t.add("%s-report" % name, ok("*", **kind), page_headers=[(CSP + "-Report-Only", "%s 'self'%s" % (d, loose))], **fields)
        t.add("%s-report-uri" % name, ok("*", **kind), page_headers=[(CSP, "%s 'self'%s; report-uri /rest-csp-%s-report-uri/report" % (d, loose, name))], **fields)
        t.add("%s-report-both" % name, ok("*", **kind), page_headers=[(CSP, "%s 'self'%s" % (d, loose)), (CSP + "-Report-Only", "%s 'none'" % d if not loose else "%s %s" % (d, loose))], **fields)
        t.add("%s-two-headers" % name, ok("*", **kind), page_headers=[(CSP, "%s *%s" % (d, loose)), (CSP, "%s 'self'%s" % (d, loose))], **fields)
        t.add("%s-default" % name, ok("*", **kind), page_headers=[(CSP, "default-src 'self'" + (" 'unsafe-inline' 'unsafe-eval'"))], **fields)
        t.add("%s-duplicate" % name, ok("*", **kind), page_headers=[(CSP, "%s *%s; %s 'self'" % (d, loose, d))], **fields)
        t.add("%s-redirect-out" % name, answer(status=302, type=None), at=APP, hops=[(API, ok("*", **kind))], page_headers=[(CSP, "%s 'self'%s" % (d, loose))], **fields)
        t.add("%s-redirect-path" % name, ok("*", status=302, type=None), hops=[(OTHER, ok("*", **kind))], page_headers=[(CSP, "%s http://api.test http://other.test/no%s" % (d, loose))], **fields)
        t.add("%s-redirect-report" % name, answer(status=302, type=None), at=APP, hops=[(API, ok("*", **kind))], page_headers=[(CSP + "-Report-Only", "%s 'self'%s" % (d, loose))], **fields)
        t.add("%s-frame" % name, ok("*", **kind), kind="frame", page_headers=[(CSP, "%s 'self'%s" % (d, loose))], **fields)
        t.add("%s-srcdoc" % name, ok("*", **kind), kind="srcdoc", page_headers=[(CSP, "%s 'self'%s" % (d, loose))], **fields)
        t.add("%s-blob" % name, ok("*", **kind), kind="blob", page_headers=[(CSP, "%s 'self'%s" % (d, loose))], **fields)
    for action in ("'none'", "'self'", "http://api.test", "*", "", "https:", "http://api.test:*"):
        name = "".join(c if c.isalnum() else "-" for c in action) or "empty"
        for who, at in (("own", APP), ("api", API)):
            t.add("form-%s-%s" % (name, who), answer(**HTML), at=at, api="form-post", page_headers=[(CSP, "form-action " + action)])
            t.add("form-redirect-%s-%s" % (name, who), answer(status=302, type=None), at=at, api="form-post", hops=[(OTHER, answer(**HTML))], page_headers=[(CSP, "form-action " + action)])
            t.add("form-report-%s-%s" % (name, who), answer(**HTML), at=at, api="form-post", page_headers=[(CSP + "-Report-Only", "form-action " + action)])
    for who, at in (("down", API), ("own", APP), ("keep", SAPI), ("localhost", "http://localhost")):
        for policy, headers in (("plain", ()), ("upgrade", [(CSP, "upgrade-insecure-requests")]), ("block", [(CSP, "block-all-mixed-content")])):
            t.add("form-mixed-%s-%s" % (policy, who), answer(**HTML), page=SAPP, at=at, api="form-post", page_headers=headers)
            t.add("form-mixed-redirect-%s-%s" % (policy, who), answer(status=307, type=None), page=SAPP, at=SAPP, api="form-post", hops=[(at, answer(**HTML))], page_headers=headers)
    return t


def embedder():
    t = Sheet("rest-coep")
    for policy in ("require-corp", "credentialless"):
        for name, kind, fields in APIS:
            for who, rows, more in (("none", (), {}), ("corp", ((CORP, "cross-origin"),), {}), ("same-site", ((CORP, "same-site"),), {}), ("cors", ((ACAO, "*"),), {"mode": "cors"}), ("cors-include", ((ACAO, SAPP), (ACAC, "true")), {"mode": "cors", "credentials": "include"})):
                if name in ("xhr", "worker") and more:
                    continue
                if name == "fetch" and not more:
                    more = {"mode": "no-cors"}
                t.add("%s-%s-%s" % (policy, name, who), answer(*rows, **kind), page=SAPP, at=SAPI, page_headers=[(COEP, policy)], **{**fields, **more})
            t.add("%s-%s-own" % (policy, name), answer(**kind), page=SAPP, at=SAPP, page_headers=[(COEP, policy)], **fields)
            t.add("%s-%s-www" % (policy, name), answer(**kind), page=SAPP, at=SWWW, page_headers=[(COEP, policy)], **fields)
            t.add("%s-%s-redirect" % (policy, name), answer(status=302, type=None), page=SAPP, at=SAPP, hops=[(SAPI, answer(**kind))], page_headers=[(COEP, policy)], **fields)
            t.add("%s-%s-hop" % (policy, name), answer(status=302, type=None), page=SAPP, at=SAPI, hops=[(SAPP, answer(**kind))], page_headers=[(COEP, policy)], **fields)
            t.add("%s-%s-report" % (policy, name), answer(**kind), page=SAPP, at=SAPI, page_headers=[(COEP + "-Report-Only", policy)], **fields)
        for kind in ("frame", "srcdoc", "blob", "worker", "sharedworker", "data", "sandbox"):
            t.add("%s-in-%s" % (policy, kind), answer(), page=SAPP, at=SAPI, mode="no-cors", kind=kind, page_headers=[(COEP, policy)])
            t.add("%s-in-%s-corp" % (policy, kind), answer((CORP, "cross-origin")), page=SAPP, at=SAPI, mode="no-cors", kind=kind, page_headers=[(COEP, policy)])
    return t


def networks():
    t = Sheet("rest-lna")
    pub, priv, loop = "http://pub.test:8090", "http://priv.test:8091", "http://localhost:8080"
    spub, sapp = "https://pub.test:8490", SAPP
    for pname, page in {"pub": pub, "spub": spub, "priv": priv, "loop": loop, "app": APP}.items():
        for hname, at in {"pub": "http://api.test:8090", "spub": "https://api.test:8490", "priv": "http://api.test:8091", "loop": "http://localhost:8081", "stls": SAPI, "api": API}.items():
            for name, kind, fields in APIS + [("beacon", {}, {"api": "beacon", "body": "x"}), ("nocors", {}, {"mode": "no-cors"}), ("put", {}, {"method": "PUT"}), ("worker-fetch", {}, {"kind": "worker"}), ("form-post", HTML, {"api": "form-post"})]:
                if name == "worker":
                    continue
                if name in ("fetch", "xhr", "nocors", "put") or (pname in ("pub", "spub") and hname in ("priv", "loop", "stls")):
                    t.add("%s-%s-%s" % (name, pname, hname), ok("*", **kind), preflight("*", "PUT", None, ("Access-Control-Allow-Private-Network", "true")), page=page, at=at, **fields)
                    if hname in ("loop", "stls") and pname == "spub":
                        t.add("redirect-%s-%s-%s" % (name, pname, hname), ok("*", status=302 if name != "put" else 307, type=None), preflight("*", "PUT"), page=page, at="https://api.test:8490", hops=[(at, ok("*", **kind), preflight("*", "PUT"))], **fields)
            for space in ("public", "private", "local", "loopback", "unknown", "bogus"):
                if pname in ("pub", "spub", "loop"):
                    t.add("hint-%s-%s-%s" % (space, pname, hname), ok("*"), page=page, at=at, targetAddressSpace=space)
    return t


def origins():
    """What Origin a redirect leaves, and what is no address for a beacon, a worker, a stream of events or an SVG."""
    t = Sheet("rest-origin")
    places = {"own": APP, "api": API, "other": OTHER, "www": WWW, "port": "http://app.test:8080", "tls": SAPP}
    ways = {"nocors": {"mode": "no-cors", "method": "POST", "body": "x"}, "cors": {"method": "POST", "body": "x"}, "beacon": {"api": "beacon", "body": "x"}, "form-post": {"api": "form-post"}, "keepalive": {"mode": "no-cors", "method": "POST", "body": "x", "keepalive": True}, "xhr": {"api": "xhr", "method": "POST", "body": "x"}}
    for a, b in (("own", "own"), ("own", "api"), ("own", "www"), ("own", "port"), ("own", "tls"), ("api", "own"), ("api", "api"), ("api", "other"), ("port", "own")):
        for way, more in ways.items():
            for code in (302, 307):
                t.add("%s-%s-%s-%d" % (way, a, b, code), ok("*", status=code, type=None), at=places[a], hops=[(places[b], ok("*", type="text/html"))], **more)
            if b != "own":
                t.add("%s-%s-%s-back" % (way, a, b), ok("*", status=307, type=None), at=places[a], hops=[(places[b], ok("*", status=307, type=None)), (APP, ok("*", type="text/html"))], **more)
        t.add("own-%s-%s" % (a, b), ok("*", status=307, type=None), at=APP, hops=[(places[a], ok("*", status=307, type=None)), (places[b], ok("*", type="text/html"))], **ways["nocors"])
    for n, url in enumerate(["ftp://x/", "data:,x", "about:blank", "javascript:1", "blob:http://app.test/x", "file:///x", "ws://api.test/x", "http://[", "mailto:x", "http://u:p@api.test/{id}/d", "http://api.test:25/{id}/d"]):
        t.add("beacon-url-%02d" % n, url=url, api="beacon", body="x")
        t.add("worker-url-%02d" % n, url=url, api="worker")
        t.add("events-url-%02d" % n, url=url, api="eventsource")
        t.add("svg-url-%02d" % n, url=url, api="svg-use")
    t.add("beacon-stream", ok("*"), api="beacon", body={"kind": "stream"})
    t.add("beacon-stream-own", ok("*"), at=APP, api="beacon", body={"kind": "stream"})
    for code in (201, 204, 206, 301, 304, 400, 403, 404, 410, 500, 503):
        t.add("worker-status-%d" % code, answer(status=code, **WORKER), at=APP, api="worker")
    for port in (25, 6679, 4190, 6566, 10080, 1719, 5061, 989, 990, 69, 137, 161, 427, 554, 3659, 4045, 1, 0, 110, 65535, 6697, 6000, 5060, 2049, 1723, 1720, 587, 601, 636, 993, 995, 548, 563):
        t.add("port-%d" % port, url="http://api.test:%d/{id}/d" % port)
        t.add("port-nocors-%d" % port, url="http://api.test:%d/{id}/d" % port, mode="no-cors")
        t.add("port-tls-%d" % port, url="https://api.test:%d/{id}/d" % port, page=SAPP)
    return t


def notes():
    """Texts of a Content-Security-Policy that a browser has something to say of."""
    t = Sheet("rest-notes")
    for name, value in {"invalid-self": "connect-src 'selfx'", "invalid-unquoted": "connect-src self http://api.test", "double-quoted": "connect-src \"self\" http://api.test", "semicolonless": "connect-src 'self', http://api.test", "fragment": "connect-src http://api.test/#x", "bad-host": "connect-src http://*api.test", "star-mid": "connect-src http://a.*.test", "nonascii": "connect-src http://b\u00fccher.test", "upper-self": "connect-src 'SELF'", "none-and": "connect-src 'none' *", "unknown": "foo-src x; connect-src *", "bad-name": "foo:src x; connect-src *", "plugin": "plugin-types x/y; connect-src *", "prefetch": "prefetch-src *; connect-src *", "reflected": "reflected-xss block; connect-src *", "sandbox-bad": "sandbox allow-scripts allow-same-origin allow-x; connect-src *", "twice": "connect-src *; connect-src 'none'", "block-value": "block-all-mixed-content x; connect-src *", "nonce-bad": "script-src 'nonce-' 'unsafe-inline'; connect-src *", "slash": "connect-src / *", "ip6": "connect-src [::1] *", "ctl": "connect-src http://api.test/a\u0001", "webrtc": "webrtc 'block'; connect-src *", "self-port": "connect-src 'self':*", "scheme-star": "connect-src *://api.test"}.items():
        t.add(name, ok("*"), page_headers=[(CSP, value)])
        t.add("ro-" + name, ok("*"), page_headers=[(CSP + "-Report-Only", value)])
    return t
