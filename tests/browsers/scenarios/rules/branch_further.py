"""More of what branch_other.py asks, by other initiators, kinds of pages and values; no line is in both."""
from make import ACAC, ACAO, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight, raw
from rules.loads import CSS, EVENTS, FONT, HTML, JS, JSON, MODULE, PNG, SVG, VTT, WORKER

LOCAL, LOCAL1, LOOP, WWW, SWWW = "http://localhost:8080", "http://localhost:8081", "http://127.0.0.1:8080", "http://www.app.test", "https://www.app.test"
SUB, PUBLIC, SPUBLIC, SAPI2, NEAR = "https://api.app.test:8443", "http://pub.test:8090", "https://pub.test:8490", "https://api.test:8490", "http://priv.test:8091"
POLICY, ONLY = "Referrer-Policy", CSP + "-Report-Only"
GOOD = ((ACAC, "true"),)
WAV = {"type": "audio/wav", "body": "RIFF"}


def sheets():
    return permissions(), preflights(), hops(), policies(), loads(), spaces()


def permissions():
    t = Sheet("further-permission")
    for n, (value, page, at) in enumerate((("http://app.test.", APP, API), ("http://app.test:http", APP, API), ("http://APP.test", APP, API), ("https://app.test:443", SAPP, SAPI), ("http://localhost", LOCAL, LOCAL1), ("http://127.1:8080", LOOP, LOCAL1), ("http://127.0.0.1", LOOP, LOCAL1),
                                           ("about:blank", APP, API), ("data:,x", APP, API), ("javascript:1", APP, API), ("moz-extension://a-b", APP, API), ("ionic://localhost", APP, API), ("http://app.test,", APP, API), (",http://app.test", APP, API), ("http://app.test http://app.test", APP, API), ("Origin", APP, API),
                                           ("$http_origin", APP, API), ("{{origin}}", APP, API), ("<origin>", APP, API), ("http://app.test%20", APP, API), ("http://app.test/%", APP, API), ("http://ap%70.test", APP, API), ("http://app_test", APP, API), ("http://-app.test", APP, API), ("http://app..test", APP, API), ("http://[app.test]", APP, API),
                                           ("http:app.test", APP, API), ("http:/app.test", APP, API), ("//app.test:80", APP, API), ("ws://app.test", APP, API), ("http://1.2.3", APP, API), ("http://256.1.1.1", APP, API), ("http://1.2.3.4.5", APP, API), ("http://a^b", APP, API), ("http://a|b", APP, API), ("http://xn--", APP, API), ("http://xn--a", APP, API), ("HTTP://*", APP, API),
                                           ("x:", APP, API), ("x:y", APP, API), ("x://", APP, API), ("file:", APP, API), ("file://app.test", APP, API), ("ftp:", APP, API), ("blob:null/1", APP, API), ("http://\xff", APP, API), ("\xe2\x80\x8b" + APP, APP, API), (APP + "\xc2\xa0", APP, API), ("http://app.test:", APP, API), ("http://app.test:00", APP, API), ("http://:80", APP, API), ("http://@", APP, API), ("http://a b", APP, API), ("https://a<b", APP, API))):
        t.add("value-%02d" % n, ok(value), page=page, at=at, api=("fetch", "xhr", "fetch", "img", "script")[n % 5], **({"mode": "cors"} if n % 5 > 2 else {}), **({"credentials": "include"} if n % 3 == 0 else {}))
        t.add("pre-%02d" % n, ok("*"), preflight(value, "PUT"), page=page, at=at, method="PUT", api="xhr" if n % 2 else "fetch", kind=("worker", None, "frame")[n % 3])
    for n, rows in enumerate((((ACAC, "true"), (ACAC, "")), ((ACAC, ""),), ((ACAC, "true"), (ACAC, "true")), ((ACAC, "tRUE"),), ((ACAC, "true true"),), ((ACAC, "yes"),), ((ACAC, "\x0btrue"),), ((ACAC, "\xe9"),), (("access-control-allow-credentials", "true"),), (("Access-Control-Allow-Credential", "true"),))):
        t.add("credentials-%d" % n, ok(APP, *rows), credentials="include")
        t.add("credentials-pre-%d" % n, ok(APP, *GOOD), preflight(APP, None, "x-a", *rows), api="xhr", withCredentials=True, headers={"X-A": "1"})
        t.add("credentials-redirect-%d" % n, ok(APP, *rows, status=302), hops=[(API, ok(APP, *GOOD))], credentials="include", kind="worker" if n % 2 else None)
        t.add("credentials-load-%d" % n, ok(APP, *rows, **JS), api=("script", "script-module", "import", "preload", "stylesheet")[n % 5], mode="cors", credentials="include", **({"as": "script"} if n % 5 == 3 else {}))
    return t


def preflights():
    t = Sheet("further-preflight")
    for n, (status, rows) in enumerate(((100, ()), (199, ()), (200, ((ACAO, APP),)), (202, ((ACAO, APP),)), (208, ((ACAO, "*"),)), (298, ((ACAO, "*"),)), (300, ((ACAO, "*"), ("Location", "/x"))), (302, ()), (303, ((ACAO, "*"),)), (305, ((ACAO, "*"),)), (306, ((ACAO, "*"), ("Location", "/x"))), (307, ((ACAO, "*"), ("Location", "http://other.test/x"))), (308, (("Location", "/x"),)),
                                         (304, ((ACAO, "*"), ("ETag", "x"))), (399, ((ACAO, "*"),)), (403, ((ACAO, "null"),)), (408, ()), (413, ((ACAO, "*"),)), (421, ((ACAO, "*"),)), (425, ((ACAO, "*"),)), (431, ()), (501, ((ACAO, APP),)), (503, ((ACAO, APP), ("Retry-After", "1"))), (505, ()), (600, ((ACAO, "*"),)), (999, ((ACAO, "*"),)))):
        t.add("status-%d" % n, ok("*"), answer(*rows, ("Access-Control-Allow-Methods", "*"), status=status, type=None), method=("PUT", "DELETE", "PATCH")[n % 3], kind=(None, "worker", "sandbox", "sharedworker")[n % 4])
        t.add("status-tls-%d" % n, ok("*"), answer(*rows, ("Access-Control-Allow-Headers", "*"), status=status, type=None), page=SAPP, at=SUB, api="xhr", headers={"X-A": "1"}, sync=n % 2 == 1, kind=None if n % 3 else "worker")
    for n, (method, allowed) in enumerate((("PUT", "put, PUT"), ("PUT", "PUT;DELETE"), ("PUT", "PUT DELETE"), ("PUT", "\"PUT\""), ("PUT", "PUT/1"), ("PUT", ",,PUT,,"), ("PUT", "\tPUT"), ("PUT", "PU T, PUT"), ("PUT", "[PUT]"), ("DELETE", "*, GET"), ("DELETE", "**"), ("DELETE", "'*'"), ("delete", "delete"), ("Patch", "Patch"), ("patch", "PATCH"), ("get", "x"), ("Post", ""), ("CHICKEN", "CHICKEN"), ("chicken", "CHICKEN"), ("PUT", "GET, POST"), ("PROPFIND", "PROPFIND\xe9"), ("PUT", "PUT="), ("PUT", "P\x7fT, PUT"))):
        t.add("method-%02d" % n, ok(APP, *GOOD), preflight(APP, allowed, None, *GOOD), method=method, credentials="include" if n % 2 else "omit", kind=(None, "blob", None)[n % 3] if n % 2 else None)
        t.add("method-lines-%02d" % n, ok("*"), preflight("*", allowed, None, ("Access-Control-Allow-Methods", "X")), method=method, api="xhr")
    for n, (header, allowed) in enumerate(((("Authorization", "x"), "*, authorization"), (("Authorization", "x"), "Authorisation"), (("authorization", ""), "*"), (("X-A", ""), ""), (("X-A", "1"), ", ,x-a"), (("X-A", "1"), "x-a\t"), (("X-A", "1"), "x-a;q=1"), (("X-A", "1"), "\"x-a\""), (("X-A", "1"), "*;"), (("Content-Type", "application/json"), "*"), (("Content-Type", "application/json"), "Content_Type"), (("Content-Type", ""), None), (("Content-Type", " "), None), (("Content-Type", "text/plain; charset=\"\x80\""), None),
                                           (("Accept", "\x7f"), None), (("Accept", ""), None), (("Accept", "a" * 128), None), (("Accept", "a" * 129), None), (("Accept-Language", "a_b"), None), (("Accept-Language", "\xe9"), None), (("Content-Language", "a=b"), None), (("Range", "bytes=1-0"), None), (("Range", "bytes=0-9999999999999999999"), None), (("Range", "bytes=00-01"), None), (("Range", " bytes=0-1"), None), (("Range", "bytes=0-1 "), None), (("Range", "bytes =0-1"), None), (("Range", "bytes=-"), None), (("If-Match", "x"), None), (("If-Range", "x"), "if-range"), (("Keep-Alive", "1"), None), (("Proxy-X", "1"), None), (("sec-x", "1"), None), (("X-HTTP-Method-Override", "PUT"), None), (("X-HTTP-Method-Override", "TRACE, PUT"), None), (("Access-Control-Request-Headers", "x"), None), (("Accept-Charset", "x"), None), (("Accept-Encoding", "x"), None), (("Service-Worker", "x"), None), (("Purpose", "x"), None), (("Viewport-Width", "x"), None), (("ECT", "4g"), None), (("Device-Memory", "8"), None), (("Sec-CH-DPR", "1"), None), (("Sec-GPC", "1"), None), (("Upgrade-Insecure-Requests", "1"), None), (("Pragma", "x"), None))):
        t.add("header-%02d" % n, ok("*"), preflight("*", None, allowed), headers=[header], method="POST" if n % 2 else "GET", **({"body": "x"} if n % 2 else {}))
        t.add("header-nocors-%02d" % n, ok("*"), headers=[header], mode="no-cors", kind="worker" if n % 2 else None)
        t.add("header-xhr-%02d" % n, ok("*"), preflight("*", None, allowed), api="xhr", headers=[header, ("X-Z", "1")], page=SAPP, at=SAPI)
    for n, age in enumerate(("2", "00060", "60, 60", "60.5", " 60", "0x10", "1e3", "86401", "4294967296", "99999999999999999999", "60;", "\"60\"", "-0", "")):
        t.add("age-%d" % n, ok("*"), preflight("*", "PUT", None, (ACMA, age)), method="PUT", then=[{"method": "PUT"}], api="fetch")
        t.add("age-later-%d" % n, ok("*"), preflight("*", None, "x-a", (ACMA, age)), headers={"X-A": "1"}, then=[{"headers": [["X-A", "1"]], "api": "xhr"}], gap=2500)
    return t


def hops():
    t = Sheet("further-hop")
    for n, to in enumerate(("http://other.test:8099/{id}/x", "https://other.test:8444/{id}/x", "http://none.test/", "http://other.test:1/", "http://other.test:6667/x", "https://api.test:80/{id}/x", "http://api.test:443/{id}/x", "http://u@other.test/{id}/x", "http://:p@api.test/{id}/x", "data:text/plain,x", "blob:http://app.test/1", "about:blank", "about:srcdoc", "ftp://other.test/", "ws://other.test/", "wss://other.test/", "file:///x", "x-y:z", "mailto:x", "http://", "http:///x", "http://other.test:x/", "//", "///", "?", "#", ".", "\\x", "  /{id}/x", "/{id}/\xe9", "/{id}/%zz", "http:/{id}/x", "http:x", "HTTPS://other.test/{id}/x", "http://[::1]:8080/{id}/x", "http://0/{id}/x", "http://2130706433/{id}/x")):
        t.add("to-%02d" % n, ok("*", ("Location", to), status=(301, 302, 303, 307, 308)[n % 5]), api=("fetch", "xhr")[n % 2], kind=(None, "worker", None, "frame")[n % 4])
        t.add("own-%02d" % n, answer(("Location", to), status=(301, 302, 303, 307, 308)[n % 5]), at=APP, **(({"mode": "no-cors"}, {"mode": "same-origin"}, {"redirect": "error"}, {"redirect": "manual"})[n % 4]))
        t.add("tls-%02d" % n, ok("*", ("Location", to), status=307), preflight("*", "PUT"), page=SAPP, at=SAPI, method="PUT" if n % 2 else "POST")
        t.add("load-%02d" % n, ok("*", ("Location", to), status=302), api=("img", "script", "stylesheet", "font", "media", "eventsource", "import", "preload", "beacon", "css-mask")[n % 10], **({"mode": "cors"} if n % 3 else {}), **({"as": "image"} if n % 10 == 7 else {}), **({"body": "x"} if n % 10 == 8 else {}))
    return t


def plays(kind, policy):
    """Whether the policy lets the frame and the script in it in, without which nobody would ask."""
    if kind is None:
        return True
    if "'nonce" in policy or "'strict" in policy:
        return False
    if kind == "srcdoc" or "default-src" not in policy:
        return True
    if kind == "frame":
        return any(source in policy.lower() for source in ("'self'", "*.test", "http:;", "unsafe-inline' http:")) and "http://api" not in policy.lower().split("'self'")[0] and "other" not in policy
    return "blob:" in policy


def policies():
    t = Sheet("further-policy")
    ways = (("fetch", {}, {}), ("xhr", {}, {}), ("img", PNG, {}), ("script", JS, {}), ("script-module", MODULE, {"mode": "cors"}), ("stylesheet", CSS, {}), ("font-css", FONT, {}), ("media", WAV, {}), ("track", VTT, {"mode": "cors"}), ("worker", WORKER, {}), ("import", MODULE, {}), ("eventsource", EVENTS, {}), ("beacon", {}, {"body": "x"}), ("form-post", HTML, {}), ("svg-use", SVG, {}), ("css-background", PNG, {}), ("css-mask", PNG, {}), ("preload", FONT, {"as": "font", "mode": "cors"}), ("preload", JSON, {"as": "fetch", "mode": "cors"}), ("preload", MODULE, {"rel": "modulepreload"}))
    texts = ("default-src 'none'; script-src 'unsafe-inline' 'self'", "default-src 'self' 'unsafe-inline' http://api.test:80", "default-src https: 'unsafe-inline'", "default-src *.test 'unsafe-inline' ; img-src *", "default-src 'unsafe-inline' http://API.TEST/", "script-src 'nonce-x' 'unsafe-inline'", "default-src 'unsafe-inline' http://other.test/{id}/h1", "object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
             "default-src 'unsafe-inline' http://*.test:*", "connect-src 'self' ; font-src 'self' ; media-src 'self' ; style-src 'self' ; img-src 'self' ; worker-src 'self'", "default-src 'unsafe-inline' 'SELF'", "default-src 'unsafe-inline' self api.test", "default-src 'unsafe-inline' 'none' http://api.test", "default-src 'unsafe-inline' 'report-sample' 'wasm-unsafe-eval' blob: data: filesystem:", "script-src 'self' 'unsafe-inline' 'strict-dynamic'", "default-src 'unsafe-inline' http:", "default-src 'unsafe-inline' ws: wss:")
    for n, text in enumerate(texts):
        for k in range(5):
            api, body, more = ways[(n * 7 + k * 3) % len(ways)]
            name = more.get("as", more.get("rel", api)) if api == "preload" else api
            at = APP if api == "worker" else API
            kind = (None, "srcdoc", "blob", "data", "frame")[(n + k) % 5]
            if k == 4 or plays(kind, text):
                t.add("csp-%02d-%s" % (n, name), ok("*", **body), page_headers=[((CSP, ONLY)[k == 4], text)], api=api, at=at, kind=kind, **more)
            t.add("csp-hop-%02d-%s" % (n, name), ok("*", status=302, type=None), page_headers=[(CSP, text)], api=api, at=at, hops=[(OTHER if api != "worker" else APP, ok("*", **body))], **more)
    for n, (value, kind) in enumerate((("require-corp", None), ("credentialless", None), ("require-corp", "worker"), ("credentialless", "worker"), ("require-corp", "frame"), ("credentialless", "srcdoc"), ("require-corp", "blob"), ("REQUIRE-CORP", None), ("require-corp, require-corp", None), ("\"require-corp\"", None), ("require-corp;x=1", "frame"), ("credentialless;report-to=\"a\"", "sharedworker"))):
        for k, (corp, at) in enumerate(((None, SAPI), ("same-site", SWWW), ("cross-origin", SOTHER), ("same-origin", SAPP), ("same-site", SAPI), ("Cross-Origin", SAPI))):
            api, body, more = ways[(n * 5 + k * 7) % len(ways)]
            if kind in ("worker", "sharedworker"):
                api, body, more = (("fetch", {}, {"mode": "no-cors"}), ("xhr", {}, {}), ("import", MODULE, {}))[k % 3]
            if api == "worker":
                at = SAPP
            rows = () if corp is None else ((CORP, corp),)
            t.add("coep-%02d-%d" % (n, k), ok(None if k % 2 else "*", *rows, **body), page=SAPP, at=at, page_headers=[(COEP, value)], kind=kind, api=api, **more)
    for n, (header, kind) in enumerate((("no-referrer", None), ("same-origin", "worker"), ("strict-origin", "frame"), ("origin-when-cross-origin", "srcdoc"), ("unsafe-url, no-referrer", "blob"), ("No-Referrer", None), ("no-referrer,x", "data"), ("", "sandbox"), ("never", None), ("origin-when-crossorigin", None))):
        for k, (page, at, more) in enumerate(((APP, APP, {"method": "POST", "body": "x"}), (APP, API, {"method": "POST", "mode": "no-cors"}), (SAPP, SAPI, {"method": "PUT"}), (SAPP, SAPP, {"method": "DELETE", "mode": "same-origin"}), (APP, SAPI, {"api": "form-post"}), (SAPP, SWWW, {"api": "beacon", "body": "x"}))):
            if kind == "worker" and "api" in more:
                continue
            t.add("referrer-%02d-%d" % (n, k), ok("*", **(HTML if more.get("api") == "form-post" else {})), preflight("*", "PUT, DELETE"), page=page, at=at, page_headers=[(POLICY, header)], kind=kind, **more)
            if k < 3:
                t.add("referrer-hop-%02d-%d" % (n, k), ok("*", status=307), preflight("*", "PUT, DELETE"), page=page, at=at, page_headers=[(POLICY, header)], kind=kind, hops=[((API, OTHER, SOTHER)[k], ok("*"), preflight("*", "*"))], **more)
    return t


def loads():
    t = Sheet("further-load")
    kinds = ((None, APP, API), ("frame", SAPP, SAPI), ("srcdoc", APP, "https://app.test"), ("blob", LOCAL, LOCAL1), ("data", APP, API), ("sandbox", SAPP, SAPP), ("file", "file://", API))
    ways = (("img", PNG), ("script", JS), ("script-module", MODULE), ("stylesheet", CSS), ("font", FONT), ("font-css", FONT), ("track", VTT), ("import", MODULE), ("eventsource", EVENTS), ("media", WAV), ("webgl", PNG), ("css-mask", PNG), ("css-shape", PNG), ("css-background", PNG), ("svg-use", SVG), ("worker", WORKER), ("beacon", {}), ("form-post", HTML))
    codes = (200, 201, 203, 204, 205, 206, 301, 400, 401, 403, 404, 410, 416, 500, 503)
    types = ("text/html", "application/json", "text/plain", "image/svg+xml", "image/png", "text/css", "text/javascript", "application/octet-stream", "text/vtt", "text/event-stream;charset=x", "multipart/form-data", "application/xhtml+xml", None, "", "x")
    for n, (api, body) in enumerate(ways):
        for k in range(7):
            kind, page, at = kinds[(n + k) % 7]
            if api == "worker":
                at = page if page != "file://" else API
            i = n * 7 + k
            own = dict(body)
            if k % 3 == 1:
                own["type"] = types[i % 15]
            t.add("%s-%d" % (api, k), ok(("*", None, page)[k % 3], *((NOSNIFF,) if i % 4 == 1 else ()), status=codes[i % 15] if k % 2 else 200, **own), page=page, at=at, kind=kind, api=api,
                  **({"mode": "cors"} if i % 2 else {}), **({"credentials": "include"} if i % 6 == 5 else {}), **({"body": "x"} if api == "beacon" else {}), **({"integrity": "sha256-AAAA"} if i % 9 == 4 and api in ("script", "stylesheet", "script-module") else {}))
    return t


def spaces():
    t = Sheet("further-space")
    ways = (("fetch", {}, {}), ("xhr", {}, {}), ("img", PNG, {}), ("script", JS, {"mode": "cors"}), ("stylesheet", CSS, {}), ("font", FONT, {}), ("import", MODULE, {}), ("eventsource", EVENTS, {}), ("beacon", {}, {"body": "x"}), ("form-post", HTML, {}), ("media", WAV, {}), ("preload", JS, {"as": "script"}), ("css-background", PNG, {}), ("fetch", {}, {"mode": "no-cors"}), ("fetch", {}, {"keepalive": True}), ("fetch", {}, {"method": "PUT"}))
    places = ((PUBLIC, LOCAL1), (SPUBLIC, "https://api.test"), (SPUBLIC, NEAR), (NEAR, LOCAL1), (PUBLIC, NEAR), (LOCAL, NEAR), (SPUBLIC, "http://localhost:8081"), (SPUBLIC, SAPI2), (LOCAL, PUBLIC), ("http://localhost:8090", LOCAL1))
    for n, (page, at) in enumerate(places):
        for k in range(6):
            api, body, more = ways[(n * 5 + k * 3) % len(ways)]
            kind = (None, "worker", "srcdoc", "sandbox", "frame", "sharedworker")[(n + k) % 6]
            if kind in ("worker", "sharedworker") and api not in ("fetch", "xhr", "import", "eventsource"):
                kind = None
            hint = ({}, {"targetAddressSpace": "loopback"}, {"targetAddressSpace": "local"}, {})[k % 4] if api == "fetch" else {}
            name = "%d-%d" % (n, k)
            t.add("from-" + name, ok("*", **body), preflight("*", "PUT"), page=page, at=at, kind=kind, api=api, **more, **hint)
            t.add("hop-" + name, ok("*", status=307, type=None), preflight("*", "PUT"), page=page, at=page, kind=kind, api=api, hops=[(at, ok("*", **body), preflight("*", "PUT"))], **more, **hint)
    return t
