"""What elements and scripts have of each other's kept answers, what a policy says of what is kept, requests that outlive their page,
and types that come with a body."""
from make import ACAC, API, APP, CSP, OTHER, SAPP, Sheet, ok, preflight
from rules.loads import CSS, EVENTS, FONT, JS, MODULE, PNG, VTT

FRESH = ("Cache-Control", "max-age=60")
CORS, INCLUDE = {"mode": "cors"}, {"mode": "cors", "credentials": "include"}


def sheets():
    return cache(), pairs(), alive(), reports(), bodies_led()


def cache():
    t = Sheet("seldom-shared-cache")
    for api, body in (("script", JS), ("img", PNG), ("stylesheet", CSS), ("font-css", FONT), ("script-module", MODULE), ("fetch", {}), ("media", {})):
        for word, at in (("own", APP), ("api", API)):
            more = CORS if word == "api" and api not in ("fetch", "script-module") else {}
            for then in ("fetch", "xhr"):
                t.add("%s-%s-%s" % (api, word, then), ok("*", FRESH, **body), at=at, api=api, then=[{"api": then}], **more)
    t.add("fetch-script", ok("*", FRESH, **JS), then=[{"api": "script", "mode": "cors"}])
    t.add("fetch-vary", ok("*", FRESH, ("Vary", "Origin")), then=[{}])
    t.add("fetch-vary-led", ok("*", FRESH, ("Vary", "Origin"), status=302), hops=[(OTHER, ok("*"))], then=[{}, {"api": "xhr"}])
    t.add("module-vary-led", ok("*", FRESH, ("Vary", "Origin"), status=308), api="script-module", hops=[("http://app.test:8080", ok("*", **MODULE))], then=[{}])
    t.add("module-led", ok("*", FRESH, status=308), api="script-module", hops=[("http://app.test:8080", ok("*", **MODULE))], then=[{}])
    t.add("style-report", ok("*", FRESH, **CSS), api="stylesheet", mode="cors", page_headers=[(CSP + "-Report-Only", "default-src 'self' 'unsafe-inline' 'unsafe-eval'")],
          then=[{"api": "stylesheet", "mode": "cors"}, {"api": "xhr"}])
    return t


def pairs():
    t = Sheet("seldom-shared-more")
    bodies = {"script": JS, "img": PNG, "stylesheet": CSS, "font": FONT, "font-css": FONT, "track": VTT, "eventsource": EVENTS}

    def pair(name, first, how, second, again, kind=None, at=API):
        t.add(name, ok(APP, (ACAC, "true"), FRESH, **bodies.get(first, {})), at=at, api=first, kind=kind, then=[{"api": second, **again}], **how)

    opaque = {"mode": "no-cors"}
    pair("script-img-cors", "script", CORS, "img", CORS)
    pair("script-img-plain", "script", {}, "img", {})
    pair("script-style-cors", "script", CORS, "stylesheet", CORS)
    pair("img-fetch-plain", "img", {}, "fetch", {**opaque, "credentials": "include"})
    pair("img-fetch-plain-same", "img", {}, "fetch", opaque)
    pair("fetch-img-plain", "fetch", {**opaque, "credentials": "include"}, "img", {})
    pair("script-fetch-include", "script", INCLUDE, "fetch", {"credentials": "include"})
    pair("fetch-script-include", "fetch", {"credentials": "include"}, "script", INCLUDE)
    pair("xhr-fetch", "xhr", {}, "fetch", {})
    pair("xhr-fetch-include", "xhr", {"withCredentials": True}, "fetch", {"credentials": "include"})
    pair("fetch-omit", "fetch", {}, "fetch", {"credentials": "omit"})
    pair("script-omit", "script", CORS, "fetch", {"credentials": "omit"})
    pair("font-css", "font", {}, "font-css", {})
    pair("font-script", "font-css", {}, "script", CORS)
    pair("module-script", "script-module", {}, "script", CORS)
    pair("script-module", "script", CORS, "script-module", {})
    pair("worker-fetch", "fetch", {}, "fetch", {}, kind="worker")
    pair("worker-import", "import", {}, "fetch", {}, kind="worker")
    pair("sub-script-fetch", "script", CORS, "fetch", {}, at="http://www.app.test")
    pair("sandbox-script-fetch", "script", CORS, "fetch", {}, kind="sandbox")
    pair("no-cors-fetch", "fetch", opaque, "fetch", {})
    pair("cors-no-cors-fetch", "fetch", {}, "fetch", opaque)
    pair("media-twice-own", "media", {}, "media", {}, at=APP)
    pair("media-twice-api", "media", {}, "media", {})
    pair("media-twice-cors", "media", CORS, "media", CORS)
    pair("media-img-own", "media", {}, "img", {}, at=APP)
    return t


def alive():
    t = Sheet("seldom-alive")
    upgrade = [(CSP, "upgrade-insecure-requests")]
    for kind in ("frame", "sandbox", "srcdoc", "data", "blob", "worker", "sharedworker"):
        for at, word in ((API, "api"), (APP, "own")):
            t.add("%s-%s" % (kind, word), ok("*"), at=at, kind=kind, keepalive=True)
    for kind in (None, "frame", "sandbox"):
        t.add("upgrade-%s" % kind, ok("*"), kind=kind, keepalive=True, page_headers=upgrade)
        t.add("upgrade-tls-%s" % kind, ok("*"), page=SAPP, kind=kind, keepalive=True, page_headers=upgrade)
        t.add("upgrade-own-%s" % kind, ok("*"), at=APP, kind=kind, keepalive=True, page_headers=upgrade)
        t.add("upgrade-post-%s" % kind, ok("*"), kind=kind, method="POST", body="x", keepalive=True, page_headers=upgrade)
    return t


def reports():
    t = Sheet("seldom-kept-report")
    policy = "default-src 'self' 'unsafe-inline' 'unsafe-eval'"
    for api, body in (("img", PNG), ("css-background", PNG), ("css-mask", PNG), ("stylesheet", CSS), ("script-module", MODULE), ("import", MODULE), ("font-css", FONT)):
        t.add("%s-report" % api, ok("*", **body), api=api, page_headers=[(CSP + "-Report-Only", policy)], then=[{"api": api}, {"api": api}])
        t.add("%s-led" % api, ok("*", status=302), at=APP, api=api, hops=[(API, ok("*", **body))], page_headers=[(CSP + "-Report-Only", policy)], then=[{"api": api}])
        t.add("%s-enforced" % api, ok("*", **body), api=api, page_headers=[(CSP, policy)], then=[{"api": api}])
    return t


def bodies_led():
    t = Sheet("seldom-body-led")
    allow = preflight("*", "*", "content-type, x-a")
    ways = {"blob": {"body": {"kind": "blob", "mime": "application/json", "text": "{}"}}, "set": {"body": "{}", "headers": [["Content-Type", "application/json"]]}}
    for api in ("xhr", "fetch"):
        for kind in (None, "sharedworker"):
            for code in (302, 303, 307):
                for word, at, to in (("own", APP, API), ("api", API, OTHER)):
                    for how, more in ways.items():
                        t.add("%s-%s-%d-%s-%s" % (api, kind, code, word, how), ok("*", status=code, type=None), allow, at=at, api=api, kind=kind, method="POST", hops=[(to, ok("*"), allow)], **more)
    return t
