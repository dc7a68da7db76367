"""What the combined and the sibling scenarios showed, each taken apart: one value at a time of what was otherwise than predicted."""
from make import API, APP, CORP, CSP, OTHER, SAPI, SAPP, Sheet, ok, preflight, raw
from rules.loads import CSS, ELEMENTS, EVENTS, HTML, JS, PNG, VTT

REPORT = CSP + "-Report-Only"
LOCAL, ADDRESS = "http://localhost:8082", "http://127.0.0.1:8082"


def sheets():
    return (told(), kept(), sent(), framed(), reported())


def told():
    """What a console says and leaves out."""
    t = Sheet("apart-told")
    for kind in ("data", "blob", "file"):
        t.add("referrer-%s-own" % kind, ok(), kind=kind, referrerPolicy="unsafe-url")
        t.add("referrer-%s-page" % kind, ok(), kind=kind, page_headers=[("Referrer-Policy", "unsafe-url")])
    for name, url in (("app", "myapp://x/{id}/d"), ("ftp", "ftp://api.test/{id}/d"), ("mail", "mailto:x"), ("ws", "ws://api.test/{id}/d"), ("about", "about:blank")):
        for api, more in (("fetch", {}), ("xhr", {"api": "xhr"}), ("nocors", {"mode": "no-cors"}), ("img", {"api": "img"}), ("script", {"api": "script"})):
            if (name, api) == ("about", "script"):
                continue
            t.add("scheme-%s-%s-report" % (name, api), ok(), url=url, page_headers=[(REPORT, "default-src 'self' 'unsafe-inline' 'unsafe-eval'")], **more)
            if api in ("nocors", "img"):
                t.add("scheme-%s-%s-forbidden" % (name, api), ok(), url=url, page_headers=[(CSP, "default-src 'self' 'unsafe-inline' 'unsafe-eval'")], **more)
    own = "connect-src http://api.test; img-src http://api.test; script-src 'self' 'unsafe-inline' 'unsafe-eval' http://api.test; style-src http://api.test; media-src http://api.test"
    for api, body in (("nocors", {}), ("img", PNG), ("script", JS), ("stylesheet", CSS), ("media", {}), ("beacon", {})):
        fields = {"mode": "no-cors"} if api == "nocors" else {"api": api}
        to = [("http://u:p@other.test/{id}/h", ok(**body))]
        t.add("userinfo-%s-redirect-forbidden" % api, ok(status=302, type=None), hops=to, page_headers=[(CSP, own)], **fields)
        t.add("userinfo-%s-redirect-report" % api, ok(status=302, type=None), hops=to, page_headers=[(REPORT, own)], **fields)
        t.add("userinfo-%s-redirect-mixed" % api, ok(status=302, type=None), page=SAPP, at=SAPI, hops=to, **fields)
        t.add("userinfo-%s-forbidden" % api, ok(**body), url="http://u:p@app.test/{id}/d", page_headers=[(CSP, own)], **fields)
        if api in ("img", "script", "stylesheet"):
            t.add("userinfo-%s-cors-forbidden" % api, ok(**body), url="http://u:p@app.test/{id}/d", mode="cors", page_headers=[(CSP, own)], **fields)
    for code in (301, 302, 308):
        t.add("stream-%d-mixed" % code, ok(status=code, type=None), page=SAPP, at=SAPI, api="eventsource", hops=[(OTHER, ok(**EVENTS))])
    for kind in ("normal", "srcdoc", "frame", "sandbox", "data"):
        for name, at in (("name", API), ("local", LOCAL)):
            t.add("track-%s-%s" % (kind, name), ok(status=302, type=None), kind=kind, page=SAPP, at=at, api="track", mode="cors", hops=[(OTHER, ok(**VTT))])
    for kind in ("normal", "worker", "sharedworker"):
        t.add("resource-policy-" + kind, ok("*", (CORP, "same-origin")), kind=kind, mode="no-cors")
    for kind in ("srcdoc", "blob"):
        t.add("local-image-" + kind, ok(**PNG), page=SAPP, at=LOCAL, kind=kind, api="img")
    for page, at in ((APP, APP), (APP, API)):
        for name, type in (("plain", "text/plain"), ("script", "text/javascript"), ("json", "application/json")):
            t.add("cut-script-%s-%s" % (name, "own" if at == APP else "api"), raw("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Content-Type: " + type, "Content-Length: 5", body="1"), at=at, api="script", mode="cors")
    t.add("cut-404", raw("HTTP/1.1 404 Gone", "Content-Length: 50", body="1"), at=APP)
    t.add("cut-image-chunk", raw("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Content-Type: image/png", "Transfer-Encoding: chunked", body="5\r\n1"), api="img", mode="cors")
    for at in (APP, API):
        t.add("beacon-nowhere-" + at[7:10], ok("*", ("Location", "http://"), status=308, type=None), at=at, api="beacon", body="x")
    for name, more in (("empty", {"body": ""}), ("none", {"status": 204}), ("x", {"body": "x"})):
        t.add("integrity-" + name, ok(**more), integrity="sha256-JoiP/IZ4ZXmb1SvWyYmQYXLTJJeJYqf/AdJ9JqJeXpk=")
    return t


def kept():
    """What is asked for again."""
    t = Sheet("apart-kept")
    for code in (301, 302, 307, 308):
        for api, more in (("fetch", {}), ("img", {"api": "img"})):
            t.add("loop-%d-%s" % (code, api), ok("*", ("Location", "/{id}/d"), status=code, type=None), **more)
            t.add("loop-%d-%s-fresh" % (code, api), ok("*", ("Cache-Control", "max-age=60"), ("Location", "/{id}/d"), status=code, type=None), **more)
        t.add("stream-%d" % code, ok(APP, ("Cache-Control", "max-age=60"), status=code, type=None), api="eventsource", hops=[(APP, ok("*", **EVENTS))], then=[{"api": "eventsource"}])
    return t


def sent():
    """What is sent, and what comes of it."""
    t = Sheet("apart-sent")
    for api, body in (("img", PNG), ("media", {}), ("css-background", PNG)):
        for a, at in (("local", LOCAL), ("address", ADDRESS), ("name", API), ("secure", SAPI)):
            for b, to in (("local", "http://localhost:8081"), ("address", "http://127.0.0.1:8081"), ("name", OTHER)):
                if api == "img" or (a, b) in (("local", "local"), ("address", "address"), ("secure", "local")):
                    t.add("mixed-%s-%s-%s" % (api, a, b), ok(status=302, type=None), page=SAPP, at=at, api=api, hops=[(to, ok(**body))])
    for name in ("stylesheet", "script", "img", "media", "font", "preload-style"):
        body, fields = ELEMENTS[name]
        for word, more in (("policy", {"page_headers": [(CSP, "sandbox allow-scripts")]}), ("frame", {"kind": "sandbox"})):
            for at in (APP, SAPP):
                t.add("opaque-%s-%s-%s" % (name, word, "tls" if at == SAPP else "own"), ok(**body), at=at, **{"api": name, **fields}, **more)
    for name in ("fetch", "font", "image", "script", "style", "module"):
        for word, to in (("data", "data:text/plain,x"), ("about", "about:invalid"), ("blank", "about:blank"), ("foo", "foo:x"), ("ws", "ws://api.test/x")):
            for at in (APP, API):
                if name in ("fetch", "font") or word in ("data", "about"):
                    t.add("preload-%s-%s-%s" % (name, word, at[7:10]), ok("*", ("Location", to), status=302, type=None), at=at, api="preload", mode="cors", **{"as": name})
    for code in (200, 204, 205):
        for api in ("fetch", "xhr"):
            t.add("short-%d-%s" % (code, api), raw("HTTP/1.1 %d X" % code, "Access-Control-Allow-Origin: *", "Content-Length: 50", body="x"), api=api)
    for name, body in (("between", "1\r\n1\r\n"), ("inside", "5\r\n1"), ("trailers", "1\r\n1\r\n0\r\n"), ("whole", "1\r\n1\r\n0\r\n\r\n")):
        for api, type in (("fetch", "text/plain"), ("xhr", "text/plain"), ("script", "text/javascript"), ("stylesheet", "text/css")):
            t.add("chunks-%s-%s" % (name, api), raw("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Content-Type: " + type, "Transfer-Encoding: chunked", body=body), api=api, mode="cors")
    return t


def framed():
    """A form is sent into a frame of the page, which the page's policies are asked of."""
    t = Sheet("apart-form")
    policies = {"default-self": "default-src 'self' 'unsafe-inline' 'unsafe-eval'", "none": "frame-src 'none'", "api": "frame-src http://api.test", "child": "child-src 'self'"}
    for name, policy in policies.items():
        for word, route in (("own", [APP]), ("api", [API]), ("own-api", [APP, API]), ("api-own", [API, APP])):
            chain = [ok(status=302, type=None)] * (len(route) - 1) + [ok(**HTML)]
            t.add("%s-%s" % (name, word), chain[0], at=route[0], api="form-post", page_headers=[(CSP, policy)], hops=list(zip(route[1:], chain[1:])))
    return t


def reported():
    """What a policy that only reports tells its endpoint: as often as it is asked, and in a race with the requests."""
    t = Sheet("apart-report")

    def add(name, first, directive, *args, more=(), at=API, to="/{id}/r", **fields):
        value = "%s; report-uri %s" % (directive, to.replace("{id}", "apart-report-" + name))
        t.add(name, first, *args, at=at, page_headers=[(REPORT, value), *more], **fields)

    words = {"img": "img-src", "script": "script-src 'unsafe-inline' 'unsafe-eval'", "stylesheet": "style-src"}
    for name, fields, body in (("fetch", {}, {}), ("xhr", {"api": "xhr"}, {}), ("nocors", {"mode": "no-cors"}, {}), ("img", {"api": "img"}, PNG), ("script", {"api": "script"}, JS),
                               ("stylesheet", {"api": "stylesheet"}, CSS), ("eventsource", {"api": "eventsource"}, EVENTS)):
        own = words.get(name, "connect-src") + " 'self'"
        add(name + "-api", ok(**body), own, **fields)
        add(name + "-redirect", ok(status=302, type=None), own, at=APP, hops=[(API, ok(**body))], **fields)
    for kind in ("frame", "sandbox", "srcdoc", "data", "blob", "worker", "sharedworker"):
        add("fetch-" + kind, ok(), "connect-src 'self'", kind=kind)
    none = "connect-src 'none'"
    add("none", ok(), none, then=[{}, {}])
    add("put", ok(), none, preflight("*", "*"), method="PUT")
    add("default", ok(), "default-src 'self' 'unsafe-inline' 'unsafe-eval'")
    add("cross", ok(), none, to="http://other.test/{id}/r")
    add("two", ok(), none, to="/{id}/r /{id}/s")
    add("refused", ok(None), none)
    add("tls", ok(), none, page=SAPP, at=SAPI)
    add("mixed", ok(), none, page=SAPP)
    return t
