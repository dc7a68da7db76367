"""Pages of every kind, and every initiator that sends a request: HTML's elements, CSS, workers, EventSource, beacons, navigations."""
from make import ACAC, ACAO, API, APP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight

JS = {"type": "text/javascript", "body": "window.x=1"}
WORKER = {"type": "text/javascript", "body": "self.x=1"}
MODULE = {"type": "text/javascript", "body": "export default 1"}
CSS = {"type": "text/css", "body": "b{color:red}"}
PNG = {"type": "image/png", "asset": "png"}
FONT = {"type": "font/ttf", "asset": "font"}
VTT = {"type": "text/vtt", "body": "WEBVTT\n\n"}
EVENTS = {"type": "text/event-stream", "body": "data: hi\n\n"}
JSON = {"type": "application/json", "body": "{\"a\":1}"}
HTML = {"type": "text/html", "body": "<!doctype html><html><body>x"}
SVG = {"type": "image/svg+xml", "body": "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><g id='a'/></svg>"}
ELEMENTS = {"img": (PNG, {}), "script": (JS, {}), "script-module": (MODULE, {}), "stylesheet": (CSS, {}), "font": (FONT, {}), "font-css": (FONT, {}), "track": (VTT, {}), "import": (MODULE, {}), "eventsource": (EVENTS, {}), "media": ({"type": "video/webm", "body": "x"}, {}), "worker": (WORKER, {}),
            "webgl": (PNG, {}), "css-mask": (PNG, {}), "css-shape": (PNG, {}), "css-background": (PNG, {}), "svg-use": (SVG, {}), "preload-fetch": (JSON, {"api": "preload", "as": "fetch"}), "preload-font": (FONT, {"api": "preload", "as": "font"}), "preload-image": (PNG, {"api": "preload", "as": "image"}),
            "preload-script": (JS, {"api": "preload", "as": "script"}), "preload-style": (CSS, {"api": "preload", "as": "style"}), "preload-track": (VTT, {"api": "preload", "as": "track"}), "preload-module": (MODULE, {"api": "preload", "as": "module"})}
ANSWERS = {"star": ("*",), "none": (None,), "exact": (APP,), "wrong": (OTHER,), "full": (APP, (ACAC, "true")), "null": ("null",), "two": ("a, b",), "star-acac": ("*", (ACAC, "true"))}


def sheets():
    load = Sheet("load")
    for name, (kind, fields) in ELEMENTS.items():
        fields = {"api": name, **fields}
        for who in ("star", "none", "exact", "wrong"):
            load.add("%s-%s" % (name, who), ok(*ANSWERS[who], **kind), **fields)
            load.add("%s-anon-%s" % (name, who), ok(*ANSWERS[who], **kind), mode="cors", **fields)
        for who in ("full", "exact", "star", "none", "star-acac"):
            load.add("%s-credentials-%s" % (name, who), ok(*ANSWERS[who], **kind), mode="cors", credentials="include", **fields)
        for who in ("null", "two"):
            load.add("%s-anon-%s" % (name, who), ok(*ANSWERS[who], **kind), mode="cors", **fields)
        load.add(name + "-same", ok(None, **kind), at=APP, **fields)
        load.add(name + "-same-anon", ok(None, **kind), at=APP, mode="cors", **fields)
        for code in (204, 404, 500):
            load.add("%s-%d" % (name, code), ok("*", status=code, **kind), mode="cors", **fields)
            load.add("%s-plain-%d" % (name, code), ok("*", status=code, **kind), **fields)
        load.add(name + "-refused", ok("*", **kind), at="http://api.test:8099", mode="cors", **fields)
        load.add(name + "-plain-refused", ok("*", **kind), at="http://api.test:8099", **fields)
        load.add(name + "-close", {"close": True}, **fields)
        load.add(name + "-dns", ok("*", **kind), at="http://none.test", **fields)
        load.add(name + "-https", ok("*", **kind), page=SAPP, at=SAPI, mode="cors", **fields)
        for value in ("", "anonymous", "use-credentials", "USE-CREDENTIALS", "foo"):
            if name in ("img", "script", "stylesheet", "media", "script-module", "preload-fetch"):
                load.add("%s-attribute-%s" % (name, value or "empty"), ok(APP, **kind), crossorigin=value, **fields)
    for name, type, body in (("json", "application/json", "{}"), ("html", "text/html", "<b>x"), ("plain", "text/plain", "1"), ("none", None, "1"), ("csv", "text/csv", "1"), ("image", "image/png", "1"), ("octet", "application/octet-stream", "1"), ("js-charset", "text/javascript;charset=utf-8", "1"), ("js-upper", "TEXT/JAVASCRIPT", "1"), ("ecma", "application/ecmascript", "1"), ("wrong", "foo", "1"), ("xml", "text/xml", "<a/>"), ("css", "text/css", "b{}"), ("empty", "", "1"), ("audio", "audio/x", "1"), ("video", "video/x", "1"), ("two", "text/html, text/javascript", "1"), ("svg", "image/svg+xml", "<svg/>")):
        for api in ("script", "script-module", "stylesheet", "import", "worker", "eventsource", "preload-module", "font", "track", "img"):
            at = APP if api == "worker" else API
            fields = {"api": "preload", "as": "module"} if api == "preload-module" else {"api": api}
            load.add("type-%s-%s" % (api, name), ok("*", type=type, body=body), at=at, mode="cors", **fields)
            if api in ("script", "stylesheet", "img"):
                load.add("type-%s-plain-%s" % (api, name), ok("*", type=type, body=body), at=at, **fields)
                load.add("type-%s-same-%s" % (api, name), ok("*", type=type, body=body), at=APP, **fields)
    for name, type in {"html": "text/html", "plain": "text/plain", "events-charset": "text/event-stream;charset=utf-8", "upper": "TEXT/EVENT-STREAM", "none": None, "bad": "text/event-streamx"}.items():
        load.add("eventsource-type-" + name, ok("*", type=type, body="data: x\n\n"), api="eventsource")
    for name, url in {"cross": "http://api.test/{id}/d", "port": "http://app.test:8080/{id}/d", "https": "https://app.test/{id}/d", "data": "data:text/javascript,1", "blob": "blob:http://app.test/x", "bad": "http://[", "file": "file:///x.js", "sub": "http://www.app.test/{id}/d"}.items():
        load.add("worker-url-" + name, ok("*", **WORKER), url=url, api="worker")
    load.add("worker-redirect-cross", answer(status=302), at=APP, api="worker", hops=[(API, ok("*", **WORKER))])
    load.add("worker-redirect-same", answer(status=302), at=APP, api="worker", hops=[(APP, ok(None, **WORKER))])
    load.add("svg-use-fragment", ok("*", **SVG), url="http://api.test/{id}/d#a", api="svg-use")
    load.add("svg-use-fragment-same", ok("*", **SVG), url="http://app.test/{id}/d#a", api="svg-use")
    for name, at in {"same": APP, "cross": API, "https": SAPI}.items():
        load.add("form-" + name, answer(type="text/html"), at=at, api="form-post")
        load.add("form-body-" + name, answer(type="text/html"), at=at, api="form-post", body="a=b")
    load.add("form-redirect", answer(status=302, type=None), api="form-post", hops=[(OTHER, answer(type="text/html"))])
    load.add("form-redirect-307", answer(status=307, type=None), api="form-post", hops=[(OTHER, answer(type="text/html"))])
    for kind in ("sandbox", "data", "file"):
        load.add("form-" + kind, answer(type="text/html"), api="form-post", kind=kind)
    for policy in ("no-referrer", "same-origin", "origin"):
        load.add("form-policy-" + policy, answer(type="text/html"), api="form-post", page_headers=[("Referrer-Policy", policy)])

    page = Sheet("page")
    for kind in ("normal", "frame", "sandbox", "srcdoc", "data", "blob", "worker", "sharedworker", "file"):
        for who, rows in {"exact": (APP,), "null": ("null",), "star": ("*",), "none": (None,), "file": ("file://",)}.items():
            page.add("%s-%s" % (kind, who), ok(*rows), kind=kind)
        page.add(kind + "-include-null", ok("null", (ACAC, "true")), kind=kind, credentials="include")
        page.add(kind + "-include-exact", ok(APP, (ACAC, "true")), kind=kind, credentials="include")
        page.add(kind + "-own-none", ok(None), at=APP, kind=kind)
        page.add(kind + "-own-star", ok("*"), at=APP, kind=kind)
        page.add(kind + "-own-null", ok("null"), at=APP, kind=kind)
        page.add(kind + "-own-post", ok(None), at=APP, kind=kind, method="POST", body="x")
        page.add(kind + "-preflight-exact", ok(APP), preflight(APP, "PUT"), kind=kind, method="PUT")
        page.add(kind + "-preflight-null", ok("null"), preflight("null", "PUT"), kind=kind, method="PUT")
        page.add(kind + "-preflight-bad", ok("*"), preflight("*", "GET"), kind=kind, method="PUT")
        page.add(kind + "-preflight-404", ok("*"), preflight("*", "PUT", status=404), kind=kind, method="PUT")
        page.add(kind + "-nocors", ok(None), kind=kind, mode="no-cors")
        page.add(kind + "-nocors-post", ok(None), kind=kind, mode="no-cors", method="POST", body="x")
        page.add(kind + "-same-origin-mode", ok(None), at=APP, kind=kind, mode="same-origin")
        page.add(kind + "-xhr-none", ok(None), kind=kind, api="xhr")
        page.add(kind + "-xhr-exact", ok(APP), kind=kind, api="xhr")
        page.add(kind + "-xhr-sync", ok(None), kind=kind, api="xhr", sync=True)
        page.add(kind + "-redirect", answer((ACAO, "*"), status=302), kind=kind, hops=[(OTHER, ok("null"))])
        page.add(kind + "-redirect-none", answer((ACAO, "*"), status=302), kind=kind, hops=[(OTHER, ok(None))])
        page.add(kind + "-redirect-first", answer(status=302), kind=kind, hops=[(OTHER, ok(None))])
        page.add(kind + "-refused", ok("*"), at="http://api.test:8099", kind=kind)
        page.add(kind + "-dns", ok("*"), at="http://none.test", kind=kind)
        page.add(kind + "-404", ok("*", status=404), kind=kind)
        page.add(kind + "-relative", ok("*"), url="/{id}/d", kind=kind)
        page.add(kind + "-mixed", ok("*"), page=SAPP, at=API, kind=kind)
        page.add(kind + "-https", ok(SAPP), page=SAPP, at=SAPI, kind=kind)
        page.add(kind + "-csp", ok("*"), kind=kind, page_headers=[("Content-Security-Policy", "connect-src 'self'")])
        page.add(kind + "-exception", ok("*"), kind=kind, mode="navigate")
        page.add(kind + "-bad-method", ok("*"), kind=kind, method="TRACE")
        page.add(kind + "-data-url", ok("*"), url="data:,x", kind=kind)
        page.add(kind + "-auth-star", ok("*"), preflight("*", None, "*"), kind=kind, headers={"Authorization": "t"})
        if kind not in ("worker", "sharedworker"):
            for api in ("img", "script", "font", "eventsource", "beacon", "script-module", "stylesheet"):
                body = {"img": PNG, "script": JS, "font": FONT, "eventsource": EVENTS, "beacon": {}, "script-module": MODULE, "stylesheet": CSS}[api]
                page.add("%s-%s-none" % (kind, api), ok(None, **body), kind=kind, api=api, mode="cors")
                page.add("%s-%s-null" % (kind, api), ok("null", **body), kind=kind, api=api, mode="cors")
    for name, attrs in {"scripts": "sandbox=\"allow-scripts\"", "scripts-same": "sandbox=\"allow-scripts allow-same-origin\"", "upper": "sandbox=\"ALLOW-SCRIPTS ALLOW-SAME-ORIGIN\"", "popups": "sandbox=\"allow-scripts allow-popups\""}.items():
        for who, rows in {"exact": (APP,), "null": ("null",), "none": (None,)}.items():
            page.add("sandbox-%s-%s" % (name, who), ok(*rows), kind="sandbox", frame_attrs=attrs)
        page.add("sandbox-%s-own" % name, ok(None), at=APP, kind="sandbox", frame_attrs=attrs)
    for who, rows in {"exact": (APP,), "null": ("null",), "none": (None,)}.items():
        page.add("csp-sandbox-" + who, ok(*rows), page_headers=[("Content-Security-Policy", "sandbox allow-scripts")])
        page.add("csp-sandbox-same-" + who, ok(*rows), page_headers=[("Content-Security-Policy", "sandbox allow-scripts allow-same-origin")])
    page.add("csp-sandbox-own", ok(None), at=APP, page_headers=[("Content-Security-Policy", "sandbox allow-scripts")])
    page.add("credentialless-frame", ok(APP, (ACAC, "true")), kind="frame", frame_attrs="credentialless", credentials="include")
    return load, page
