"""What looks like CORS and is none: CSP, mixed content, Cross-Origin-Resource-Policy and -Embedder-Policy, ORB, nosniff, Local
Network Access, and the network itself."""
from make import ACAC, ACAO, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight, word
from rules.loads import CSS, ELEMENTS, EVENTS, FONT, HTML, JS, JSON, MODULE, PNG, SVG, VTT


def sheets():
    csp = Sheet("csp")
    for name, policy in {"none": "connect-src 'none'", "self": "connect-src 'self'", "empty": "connect-src", "star": "connect-src *", "host": "connect-src http://api.test", "host-bare": "connect-src api.test", "other": "connect-src http://other.test", "wild": "connect-src *.test", "wild-deep": "connect-src *.api.test", "scheme": "connect-src http:", "scheme-https": "connect-src https:",
                         "port": "connect-src http://api.test:8080", "port-star": "connect-src http://api.test:*", "path": "connect-src http://api.test/x/", "path-match": "connect-src http://api.test/", "upper": "CONNECT-SRC 'NONE'", "default-none": "default-src 'none'", "default-self": "default-src 'self'", "default-and-connect": "default-src 'none'; connect-src *", "default-unsafe-inline": "default-src 'self' 'unsafe-inline'",
                         "script-only": "script-src 'self' 'unsafe-inline'", "two": "connect-src *, connect-src 'self'", "twice": "connect-src *; connect-src 'none'", "quoted-wrong": "connect-src \"self\"", "self-unquoted": "connect-src self", "unknown": "foo-src x", "data": "connect-src data:", "ws": "connect-src ws:", "none-and-host": "connect-src 'none' http://api.test", "report": "connect-src 'self'; report-uri /r"}.items():
        csp.add("connect-" + name, ok("*"), page_headers=[(CSP, policy)])
        csp.add("connect-own-" + name, ok("*"), at=APP, page_headers=[(CSP, policy)])
        if name in ("none", "self", "default-none", "default-self", "two", "default-unsafe-inline"):
            csp.add("connect-xhr-" + name, ok("*"), api="xhr", page_headers=[(CSP, policy)])
            csp.add("connect-xhr-sync-" + name, ok("*"), api="xhr", sync=True, page_headers=[(CSP, policy)])
            csp.add("connect-eventsource-" + name, ok("*", **EVENTS), api="eventsource", page_headers=[(CSP, policy)])
            csp.add("connect-beacon-" + name, ok("*"), api="beacon", body="x", page_headers=[(CSP, policy)])
            csp.add("connect-preflight-" + name, ok("*"), preflight("*", "PUT"), method="PUT", page_headers=[(CSP, policy)])
            csp.add("connect-nocors-" + name, ok("*"), mode="no-cors", page_headers=[(CSP, policy)])
            csp.add("connect-data-" + name, ok("*"), url="data:,x", page_headers=[(CSP, policy)])
            csp.add("connect-redirect-" + name, answer(status=302), at=APP, hops=[(API, ok("*"))], page_headers=[(CSP, policy)])
            csp.add("connect-redirect-xhr-" + name, answer(status=302), at=APP, api="xhr", hops=[(API, ok("*"))], page_headers=[(CSP, policy)])
            csp.add("connect-worker-" + name, ok("*"), kind="worker", page_headers=[(CSP, policy)])
            csp.add("report-only-" + name, ok("*"), page_headers=[(CSP + "-Report-Only", policy)])
            csp.add("report-only-missing-" + name, ok(None), page_headers=[(CSP + "-Report-Only", policy)])
    csp.add("redirect-path", answer((ACAO, "*"), status=302), hops=[(OTHER, ok("*"))], page_headers=[(CSP, "connect-src http://api.test/ http://other.test/nope")])
    csp.add("redirect-allowed", answer((ACAO, "*"), status=302), hops=[(OTHER, ok("*"))], page_headers=[(CSP, "connect-src http://api.test http://other.test")])
    csp.add("redirect-refused", answer((ACAO, "*"), status=302), hops=[(OTHER, ok("*"))], page_headers=[(CSP, "connect-src http://api.test")])
    for api, directive in {"img": "img-src", "script": "script-src", "script-module": "script-src", "stylesheet": "style-src", "font": "font-src", "font-css": "font-src", "media": "media-src", "track": "media-src", "import": "script-src", "worker": "worker-src", "form-post": "form-action", "css-background": "img-src", "css-mask": "img-src", "svg-use": "img-src", "preload-fetch": "connect-src", "preload-image": "img-src",
                            "preload-script": "script-src", "preload-font": "font-src", "preload-style": "style-src", "preload-module": "script-src", "eventsource": "connect-src"}.items():
        kind, fields = ELEMENTS.get(api, ({"type": "text/html"}, {}))
        fields = {"api": api, **fields}
        loose = " 'unsafe-inline' 'unsafe-eval'" if directive in ("script-src", "style-src") else ""
        csp.add("%s-self" % api, ok("*", **kind), page_headers=[(CSP, "%s 'self'%s" % (directive, loose))], **fields)
        csp.add("%s-allowed" % api, ok("*", **kind), page_headers=[(CSP, "%s 'self' http://api.test%s" % (directive, loose))], **fields)
        csp.add("%s-cors-self" % api, ok("*", **kind), mode="cors", page_headers=[(CSP, "%s 'self'%s" % (directive, loose))], **fields)
        csp.add("%s-default" % api, ok("*", **kind), page_headers=[(CSP, "default-src 'self' 'unsafe-inline' 'unsafe-eval'")], **fields)
        csp.add("%s-redirect" % api, answer(status=302, type=None), at=APP, hops=[(API, ok("*", **kind))], page_headers=[(CSP, "%s 'self'%s" % (directive, loose))], **fields)
    csp.add("upgrade", ok(SAPP), page=SAPP, at=API, page_headers=[(CSP, "upgrade-insecure-requests")])
    csp.add("upgrade-xhr", ok(SAPP), page=SAPP, at=API, api="xhr", page_headers=[(CSP, "upgrade-insecure-requests")])
    csp.add("upgrade-http-page", ok(APP), page=APP, at=API, page_headers=[(CSP, "upgrade-insecure-requests")])
    csp.add("upgrade-img", ok("*", **PNG), page=SAPP, at=API, api="img", page_headers=[(CSP, "upgrade-insecure-requests")])
    csp.add("upgrade-port", ok(SAPP), page=SAPP, at="http://api.test:8080", page_headers=[(CSP, "upgrade-insecure-requests")])
    csp.add("upgrade-redirect", answer((ACAO, "*"), status=302), page=SAPP, at=SAPI, hops=[(API, ok("*"))], page_headers=[(CSP, "upgrade-insecure-requests")])
    csp.add("upgrade-same-host", ok(None), page=SAPP, at=APP, page_headers=[(CSP, "upgrade-insecure-requests")])
    csp.add("block-all-mixed", ok("*", **PNG), page=SAPP, at=API, api="img", page_headers=[(CSP, "block-all-mixed-content")])
    csp.add("meta-like-frame", ok("*"), kind="srcdoc", page_headers=[(CSP, "connect-src 'none'")])
    csp.add("frame-own-csp", ok("*"), kind="frame", page_headers=[(CSP, "connect-src 'none'")])

    for kind in ("normal", "frame", "sandbox", "srcdoc", "data", "blob", "worker", "sharedworker"):
        csp.add("notes-report-" + kind, kind=kind, page_headers=[(CSP + "-Report-Only", "connect-src 'self'")])
        csp.add("notes-twice-" + kind, kind=kind, page_headers=[(CSP, "connect-src *; connect-src 'none'; foo-src x")])
    mixed = Sheet("mixed")
    for name, at in {"plain": API, "own": APP, "localhost": "http://localhost", "localhost-sub": "http://api.localhost", "ip": "http://127.0.0.1", "port": "http://api.test:8080", "tls-port": "http://api.test:443", "refused": "http://api.test:8099", "ip6": "http://[::1]:8080", "dns": "http://none.test"}.items():
        for api in ("fetch", "xhr"):
            mixed.add("%s-%s" % (api, name), ok("*"), page=SAPP, at=at, api=api)
        mixed.add("nocors-" + name, ok("*"), page=SAPP, at=at, mode="no-cors")
        mixed.add("put-" + name, ok("*"), preflight("*", "PUT"), page=SAPP, at=at, method="PUT")
        mixed.add("img-" + name, ok("*", **PNG), page=SAPP, at=at, api="img")
        mixed.add("img-anon-" + name, ok("*", **PNG), page=SAPP, at=at, api="img", mode="cors")
        mixed.add("redirect-" + name, answer((ACAO, "*"), status=302), page=SAPP, at=SAPI, hops=[(at, ok("*"))])
        mixed.add("worker-" + name, ok("*"), page=SAPP, at=at, kind="worker")
    for name, (kind, fields) in ELEMENTS.items():
        mixed.add("load-" + name, ok("*", **kind), page=SAPP, at=API, **{"api": name, **fields})
        mixed.add("load-cors-" + name, ok("*", **kind), page=SAPP, at=API, mode="cors", **{"api": name, **fields})
    mixed.add("beacon", ok("*"), page=SAPP, at=API, api="beacon", body="x")
    mixed.add("form", answer(type="text/html"), page=SAPP, at=API, api="form-post")
    mixed.add("redirect-put", answer((ACAO, "*"), status=307), preflight("*", "PUT"), page=SAPP, at=SAPI, method="PUT", hops=[(API, ok("*"), preflight("*", "PUT"))])
    mixed.add("redirect-put-refused", answer((ACAO, "*"), status=307), preflight("*", "PUT"), page=SAPP, at=SAPI, method="PUT", hops=[(API, ok("*"), preflight(None))])
    mixed.add("redirect-xa", answer((ACAO, "*"), status=302), preflight("*", None, "x-a"), page=SAPP, at=SAPI, headers={"X-A": "1"}, hops=[(API, ok("*"), preflight("*", None, "x-a"))])
    mixed.add("redirect-xhr", answer((ACAO, "*"), status=302), page=SAPP, at=SAPI, api="xhr", hops=[(API, ok("*"))])
    mixed.add("own-redirect", answer(status=302), page=SAPP, at=SAPP, hops=[(API, ok("*"))])
    mixed.add("redirect-nocors", answer(status=302), page=SAPP, at=SAPI, mode="no-cors", hops=[(API, ok("*"))])
    mixed.add("redirect-img", answer(status=302), page=SAPP, at=SAPI, api="img", hops=[(API, ok("*", **PNG))])
    mixed.add("redirect-put-localhost", answer((ACAO, "*"), status=307), preflight("*", "PUT"), page=SAPP, at=SAPI, method="PUT", hops=[("http://localhost", ok("*"), preflight("*", "PUT"))])
    mixed.add("localhost-page", ok("*"), page="http://localhost:8080", at=API)
    mixed.add("http-page-https-target", ok("*"), page=APP, at=SAPI)

    corp = Sheet("corp")
    for value in ("same-origin", "same-site", "cross-origin", "Same-Origin", "same-origin, same-origin", "same-origin, cross-origin", "", "bogus", " same-origin ", "\"same-origin\"", "same-origin;x", "null", "*"):
        name = word(value)
        for who, page, at in (("cross", APP, API), ("site", APP, "http://www.app.test"), ("port", APP, "http://app.test:8080"), ("same", APP, APP), ("https-from-http", APP, "https://www.app.test"), ("http-from-https", SAPP, "http://localhost")):
            if value in ("same-origin", "same-site", "cross-origin") or who == "cross":
                corp.add("nocors-%s-%s" % (who, name), answer((CORP, value)), page=page, at=at, mode="no-cors")
                corp.add("img-%s-%s" % (who, name), answer((CORP, value), **PNG), page=page, at=at, api="img")
                corp.add("cors-%s-%s" % (who, name), ok("*", (CORP, value)), page=page, at=at)
    for api in ("script", "stylesheet", "font", "media", "track", "css-background", "worker", "script-module", "eventsource", "preload-image", "preload-script", "form-post", "beacon"):
        kind, fields = ELEMENTS.get(api, ({}, {}))
        corp.add("load-" + api, answer((CORP, "same-origin"), **kind), **{"api": api, **fields})
        corp.add("load-cors-" + api, ok("*", (CORP, "same-origin"), **kind), mode="cors", **{"api": api, **fields})
    corp.add("two-lines", answer((CORP, "same-origin"), (CORP, "cross-origin")), mode="no-cors")
    corp.add("404", answer((CORP, "same-origin"), status=404), mode="no-cors")
    corp.add("redirect-first", answer((CORP, "same-origin"), status=302), mode="no-cors", hops=[(API, answer())])
    corp.add("redirect-last", answer(status=302), mode="no-cors", hops=[(API, answer((CORP, "same-origin")))])
    corp.add("redirect-back-to-page", answer(status=302), mode="no-cors", hops=[(APP, answer((CORP, "same-origin")))])
    corp.add("same-to-cross", answer(status=302), at=APP, mode="no-cors", hops=[(API, answer((CORP, "same-origin")))])
    corp.add("worker", answer((CORP, "same-origin")), mode="no-cors", kind="worker")
    corp.add("sandbox", answer((CORP, "same-origin")), at=APP, mode="no-cors", kind="sandbox")
    corp.add("cors-missing-acao", answer((CORP, "cross-origin")))
    coep = Sheet("coep")
    for policy in ("require-corp", "credentialless", "unsafe-none", "Require-Corp", "require-corp; report-to=\"x\"", "bogus", "require-corp, require-corp"):
        name = word(policy)
        for who, headers in {"none": (), "same-site": ((CORP, "same-site"),), "cross-origin": ((CORP, "cross-origin"),), "same-origin": ((CORP, "same-origin"),)}.items():
            coep.add("nocors-%s-%s" % (name, who), answer(*headers), page=SAPP, at=SAPI, mode="no-cors", page_headers=[(COEP, policy)])
            coep.add("img-%s-%s" % (name, who), answer(*headers, **PNG), page=SAPP, at=SAPI, api="img", page_headers=[(COEP, policy)])
        coep.add("cors-%s" % name, ok("*"), page=SAPP, at=SAPI, page_headers=[(COEP, policy)])
        coep.add("anon-img-%s" % name, ok("*", **PNG), page=SAPP, at=SAPI, api="img", mode="cors", page_headers=[(COEP, policy)])
        coep.add("http-%s" % name, answer(), mode="no-cors", page_headers=[(COEP, policy)])
        coep.add("http-img-%s" % name, answer(**PNG), api="img", page_headers=[(COEP, policy)])
        coep.add("localhost-%s" % name, answer(), page="http://localhost:8080", at="http://localhost:8081", mode="no-cors", page_headers=[(COEP, policy)])
        coep.add("script-%s" % name, answer(**JS), page=SAPP, at=SAPI, api="script", page_headers=[(COEP, policy)])
        coep.add("same-origin-%s" % name, answer(**JS), page=SAPP, at=SAPP, api="script", page_headers=[(COEP, policy)])
        coep.add("worker-%s" % name, answer(), page=SAPP, at=SAPI, kind="worker", mode="no-cors", page_headers=[(COEP, policy)])
        coep.add("redirect-%s" % name, answer((CORP, "cross-origin"), status=302), page=SAPP, at=SAPI, mode="no-cors", hops=[(SOTHER, answer())], page_headers=[(COEP, policy)])
        coep.add("redirect-first-%s" % name, answer(status=302), page=SAPP, at=SAPI, mode="no-cors", hops=[(SOTHER, answer((CORP, "cross-origin")))], page_headers=[(COEP, policy)])
        coep.add("include-%s" % name, ok(SAPP, (ACAC, "true")), page=SAPP, at=SAPI, credentials="include", page_headers=[(COEP, policy)])
    coep.add("report-only", answer(), page=SAPP, at=SAPI, mode="no-cors", page_headers=[(COEP + "-Report-Only", "require-corp")])

    orb = Sheet("orb")
    bodies = {"html": "<!doctype html><html><body>x", "html-comment": "<!-- x --><html>", "html-upper": "<HTML>", "html-bom": "\u00ef\u00bb\u00bf<html>", "json": "{\"a\": 1}", "json-array": "[1, 2]", "json-array-str": "[\"a\"]", "json-prefix": ")]}'\n{\"a\":1}", "json-loop": "for(;;);{}", "json-number": "1", "json-string": "\"x\"", "json-null": "null", "json-empty": "{}", "js": "window.x=1", "js-comment": "/* x */ window.x=1", "js-broken": "window.x=(", "xml": "<?xml version='1.0'?><a/>", "svg": SVG["body"], "css": "b{color:red}", "empty": "", "text": "hello", "word": "a b c", "png": None, "pdf": "%PDF-1.4", "gif": "GIF89a\x01\x00\x01\x00", "vtt": "WEBVTT\n\n", "csv": "a,b\n1,2", "function": "function f(){}"}
    types = {"html": "text/html", "json": "application/json", "xml": "text/xml", "plain": "text/plain", "js": "text/javascript", "png": "image/png", "none": None, "octet": "application/octet-stream", "csv": "text/csv", "pdf": "application/pdf", "zip": "application/zip", "events": "text/event-stream", "vtt": "text/vtt", "json-ld": "application/ld+json", "text-json": "text/json", "svg": "image/svg+xml", "css": "text/css", "audio": "audio/mpeg", "foo": "foo/bar", "xhtml": "application/xhtml+xml", "rss": "application/rss+xml", "gzip": "application/gzip", "dash": "application/dash+xml", "protobuf": "application/x-protobuf", "html-charset": "text/html; charset=utf-8", "broken": "texthtml", "multipart": "multipart/byteranges", "upper": "TEXT/HTML", "word": "application/msword"}
    for tname, type in types.items():
        for bname in ("html", "json", "js", "text", "empty", "png", "xml") if tname in ("html", "json", "xml", "plain", "none", "js", "png", "octet") else ("js", "html"):
            body = {"asset": "png"} if bodies[bname] is None else {"body": bodies[bname]}
            for api in ("script", "img"):
                orb.add("%s-%s-%s" % (api, tname, bname), answer(type=type, **body), api=api)
                if tname in ("html", "json", "plain", "js", "none", "png", "octet", "xml"):
                    orb.add("%s-%s-%s-nosniff" % (api, tname, bname), answer(NOSNIFF, type=type, **body), api=api)
            if tname in ("html", "json", "plain", "csv", "none"):
                orb.add("nocors-%s-%s" % (tname, bname), answer(type=type, **body), mode="no-cors")
                orb.add("nocors-%s-%s-nosniff" % (tname, bname), answer(NOSNIFF, type=type, **body), mode="no-cors")
    for bname, text in bodies.items():
        body = {"asset": "png"} if text is None else {"body": text}
        for tname in ("html", "json", "none", "plain"):
            if not any(s["id"] == "orb-script-%s-%s" % (tname, bname) for s in orb.all):
                orb.add("script-%s-%s" % (tname, bname), answer(type=types[tname], **body), api="script")
    for api in ("stylesheet", "media", "track", "css-background", "preload-script", "preload-image", "preload-style", "preload-fetch", "worker", "font"):
        fields = ELEMENTS[api][1]
        for tname in ("html", "json", "plain", "csv"):
            orb.add("%s-%s" % (api, tname), answer(type=types[tname], body="<!doctype html><html>" if tname == "html" else "{\"a\":1}"), **{"api": api, **fields})
            orb.add("%s-%s-nosniff" % (api, tname), answer(NOSNIFF, type=types[tname], body="<!doctype html><html>" if tname == "html" else "{\"a\":1}"), **{"api": api, **fields})
    for code in (204, 206, 301, 404, 500):
        orb.add("script-json-%d" % code, answer(status=code, type="application/json", body="{\"a\":1}"), api="script")
        orb.add("img-html-%d" % code, answer(status=code, **HTML), api="img")
        orb.add("img-png-%d" % code, answer(status=code, **PNG), api="img")
        orb.add("script-js-%d" % code, answer(status=code, **JS), api="script")
    orb.add("redirect-json", answer(status=302, type="application/json"), api="script", hops=[(OTHER, answer(**JS))])
    orb.add("redirect-to-json", answer(status=302), at=APP, api="script", hops=[(API, answer(**JSON))])
    orb.add("same-origin-json", answer(**JSON), at=APP, api="script")
    orb.add("anon-json", ok("*", **JSON), api="script", mode="cors")
    orb.add("sandbox-html-img", answer(**HTML), at=APP, api="img", kind="sandbox")
    orb.add("cors-fetch-json", ok("*", NOSNIFF, **JSON))
    nosniff = Sheet("nosniff")
    for value in ("nosniff", "NOSNIFF", "nosniff,nosniff", "no", "nosniff, no", "no, nosniff", "", ",nosniff", "nosniff\x0b", "'nosniff'", " nosniff "):
        name = word(value)
        for api, type in (("script", "text/plain"), ("script", "text/javascript"), ("stylesheet", "text/plain"), ("script-module", "text/plain"), ("worker", "text/plain"), ("img", "text/plain")):
            body = {"script": "1", "stylesheet": "b{}", "script-module": "1", "worker": "1", "img": "x"}[api]
            nosniff.add("%s-%s-%s" % (api, type.split("/")[1], name), answer(("X-Content-Type-Options", value), type=type, body=body), at=APP, api=api)
    for api, type in (("script", None), ("script", ""), ("script", "text/html"), ("stylesheet", None), ("stylesheet", "text/html"), ("stylesheet", ""), ("script", "application/json"), ("script", "text/xml"), ("script", "foo"), ("stylesheet", "text/css;charset=utf-8"), ("script", "text/javascript, text/html")):
        tname = word(type)
        nosniff.add("same-%s-%s" % (api, tname), answer(NOSNIFF, type=type, body="1"), at=APP, api=api)
        nosniff.add("anon-%s-%s" % (api, tname), ok("*", NOSNIFF, type=type, body="1"), api=api, mode="cors")
        nosniff.add("cross-%s-%s" % (api, tname), answer(NOSNIFF, type=type, body="1"), api=api)
    return csp, mixed, corp, coep, orb, nosniff, lna(), net()


def lna():
    space = Sheet("lna")
    pub, spub, loc, loop = "http://pub.test:8090", "https://pub.test:8490", "http://priv.test:8091", "http://api.test"
    for pname, page in {"pub": pub, "spub": spub, "local": loc, "loop": APP, "sloop": SAPP, "localhost": "http://localhost:8080", "publocalhost": "http://localhost:8090"}.items():
        for tname, at in {"pub": "http://api.test:8090", "spub": "https://api.test:8490", "local": loc, "loop": loop, "sloop": SAPI, "localhost": "http://localhost:8081", "ip": "http://127.0.0.1:8081", "refused": "http://api.test:8099"}.items():
            space.add("%s-%s" % (pname, tname), ok("*"), page=page, at=at)
            if pname in ("pub", "spub", "publocalhost") and tname in ("local", "loop", "sloop", "localhost", "ip"):
                space.add("%s-%s-missing" % (pname, tname), ok(None), page=page, at=at)
                space.add("%s-%s-nocors" % (pname, tname), ok(None), page=page, at=at, mode="no-cors")
                space.add("%s-%s-put" % (pname, tname), ok("*"), preflight("*", "PUT", None, ("Access-Control-Allow-Private-Network", "true"), ("Access-Control-Allow-Local-Network", "true")), page=page, at=at, method="PUT")
                space.add("%s-%s-img" % (pname, tname), ok("*", **PNG), page=page, at=at, api="img")
                space.add("%s-%s-script" % (pname, tname), ok("*", **JS), page=page, at=at, api="script")
                space.add("%s-%s-xhr" % (pname, tname), ok("*"), page=page, at=at, api="xhr")
                space.add("%s-%s-worker" % (pname, tname), ok("*"), page=page, at=at, kind="worker")
                space.add("%s-%s-same-origin-mode" % (pname, tname), ok("*"), page=page, at=at, mode="same-origin")
                space.add("%s-redirect-%s" % (pname, tname), answer((ACAO, "*"), status=302), page=page, at="https://api.test:8490" if pname == "spub" else "http://api.test:8090", hops=[(at, ok("*"))])
                for hint in ("public", "local", "loopback", "private", "unknown"):
                    space.add("%s-%s-hint-%s" % (pname, tname, hint), ok("*"), page=page, at=at, targetAddressSpace=hint)
        space.add("%s-eventsource" % pname, ok("*", **EVENTS), page=page, at=loop, api="eventsource")
        space.add("%s-beacon" % pname, ok("*"), page=page, at=loop, api="beacon", body="x")
        space.add("%s-form" % pname, answer(type="text/html"), page=page, at=loop, api="form-post")
        space.add("%s-font" % pname, ok("*", **FONT), page=page, at=loop, api="font")
        space.add("%s-frame" % pname, ok("*"), page=page, at=loop, kind="frame")
        space.add("%s-sandbox" % pname, ok("*"), page=page, at=loop, kind="sandbox")
        space.add("%s-treat-public" % pname, ok("*"), page=page, at=loop, page_headers=[(CSP, "treat-as-public-address")])
        space.add("%s-treat-public-local" % pname, ok("*"), page=page, at=loc, page_headers=[(CSP, "treat-as-public-address")])
    return space


def net():
    net = Sheet("net")
    for name, at in {"refused": "http://api.test:8099", "dns": "http://none.test", "tls-on-plain": "https://api.test:8080", "plain-on-tls": "http://api.test:8443", "untrusted": "https://api.test:8444", "ip6": "http://[::1]:8080", "port-80-tls": "https://api.test:80", "dns-invalid": "http://x.invalid", "puny": "http://xn--bcher-kva.test", "localhost-sub-unknown": "http://zz.localhost", "ip-other": "http://127.0.0.2"}.items():
        for who, fields in {"fetch": {}, "xhr": {"api": "xhr"}, "sync": {"api": "xhr", "sync": True}, "nocors": {"mode": "no-cors"}, "same-mode": {"mode": "same-origin"}, "put": {"method": "PUT"}, "worker": {"kind": "worker"}, "worker-put": {"kind": "worker", "method": "PUT"}, "sandbox": {"kind": "sandbox"}, "include": {"credentials": "include"},
                            "img": {"api": "img"}, "img-anon": {"api": "img", "mode": "cors"}, "script": {"api": "script"}, "font": {"api": "font"}, "eventsource": {"api": "eventsource"}, "beacon": {"api": "beacon", "body": "x"}, "module": {"api": "script-module"}}.items():
            net.add("%s-%s" % (name, who), ok("*"), preflight("*", "PUT"), at=at, **fields)
        net.add("redirect-" + name, answer((ACAO, "*"), status=302), hops=[(at, ok("*"))])
        net.add("redirect-same-" + name, answer(status=302), at=APP, hops=[(at, ok("*"))])
    for name, given in {"close": {"close": True}, "reset": {"reset": True}, "empty": {"raw": ""}, "slow": ok("*", delay_ms=400)}.items():
        for who, fields in {"fetch": {}, "xhr": {"api": "xhr"}, "nocors": {"mode": "no-cors"}, "same": {"at": APP}, "worker": {"kind": "worker"}, "img": {"api": "img"}, "eventsource": {"api": "eventsource"}, "post": {"method": "POST", "body": "x"}}.items():
            net.add("%s-%s" % (name, who), dict(given), **fields)
    net.add("path-unknown", ok("*"), url="http://api.test/{id}/nothing-here")
    return net
