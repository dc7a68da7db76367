"""What the files of the Web Platform Tests ask that no other sheet is written after (https://github.com/web-platform-tests/wpt; each group names its
file): the inputs are theirs as facts, what is expected is what the browsers were recorded to do."""
from make import ACAC, ACAO, ACEH, API, APP, CSP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight
from rules.loads import CSS, EVENTS, FONT, JS, MODULE, PNG, VTT

PORT, WWW, SWWW = "http://app.test:8080", "http://www.app.test", "https://www.app.test"


def sheets():
    return requests(), redirected(), elements(), policies(), spaces()


def requests():
    t = Sheet("unused-request")
    everywhere = (("window", {}), ("worker", {"kind": "worker"}), ("shared", {"kind": "sharedworker"}))
    # fetch/api/cors/cors-cookies-redirect.any.js
    for name, headers in (("plain", ()), ("asked", [("a", "b")])):
        for word, more in everywhere:
            t.add("cookies-%s-%s" % (name, word), ok(APP, (ACAC, "true"), status=301), preflight(APP, None, "a", (ACAC, "true")), headers=headers, credentials="include",
                  hops=[(PORT, ok(APP, (ACAC, "true")), preflight(APP, None, "a", (ACAC, "true")))], **more)
    # xhr/xhr-authorization-redirect.any.js, fetch/api/credentials/authentication-redirection.any.js
    for api in ("fetch", "xhr"):
        for word, at, to in (("none", APP, None), ("same", APP, APP), ("back", API, APP), ("away", APP, API), ("other", API, OTHER)):
            for who, more in everywhere[:2]:
                allowed = preflight("*", None, "Authorization")
                t.add("authorization-%s-%s-%s" % (api, word, who), ok("*", status=302 if to else 200), allowed, at=at, api=api, headers={"Authorization": "Basic dXNlcjpwYXNz"},
                      hops=[(to, ok("*"), allowed)] if to else (), **({"sync": True} if api == "xhr" else {}), **more)
    # xhr/preserve-ua-header-on-redirect.htm
    for api in ("fetch", "xhr"):
        for word, at, to in (("same", APP, APP), ("away", APP, API), ("other", API, OTHER)):
            t.add("agent-%s-%s" % (api, word), ok("*", status=302), preflight("*", None, "user-agent"), at=at, api=api, headers={"User-Agent": "test"}, hops=[(to, ok("*"), preflight("*", None, "user-agent"))])
    # fetch/api/headers/header-setcookie.any.js and what a script may be shown of cookies
    for api in ("fetch", "xhr"):
        for word, at in (("own", APP), ("api", API)):
            t.add("cookie-shown-%s-%s" % (api, word), ok("*", ("Set-Cookie", "a=1"), ("Set-Cookie2", "b=2"), ("X-A", "1"), (ACEH, "set-cookie, set-cookie2, x-a")), at=at, api=api)
    # xhr/send-redirect-bogus(-sync), send-network-error-(a)sync-events, send-redirect-no-location
    for code in (301, 302, 303, 307):
        for n, to in enumerate(("foobar://abcd", "http://z.", "mailto:someone@example.org", "http://local$host/", "http://app.test:0/", "//[", "\\", "ws://api.test/x")):
            t.add("bogus-%d-%d" % (code, n), answer(("Location", to), status=code), at=APP, api="xhr")
            t.add("bogus-sync-%d-%d" % (code, n), answer(("Location", to), status=code), at=APP, api="xhr", sync=True)
            t.add("bogus-cross-%d-%d" % (code, n), ok("*", ("Location", to), status=code), api="xhr")
        t.add("no-location-%d" % code, answer(status=code), at=APP, api="xhr", method="POST", body="x")
        t.add("no-location-cross-%d" % code, answer(status=code), api="xhr")
    # xhr/event-upload-progress-crossorigin, cors-upload, request-content-length
    for word, pre in (("none", None), ("star", preflight("*")), ("method", preflight("*", "POST")), ("failed", preflight("*", status=500))):
        for body in ("x", {"kind": "form"}, {"kind": "blob"}, {"kind": "buffer"}):
            name = body if isinstance(body, str) else body["kind"]
            t.add("upload-%s-%s" % (word, name), ok("*"), pre, api="xhr", method="POST", body=body, upload_listener=True)
            t.add("upload-worker-%s-%s" % (word, name), ok("*"), pre, api="xhr", method="POST", body=body, upload_listener=True, kind="worker")
            t.add("upload-redirect-%s-%s" % (word, name), ok("*", status=307), pre, api="xhr", method="POST", body=body, upload_listener=True, hops=[(OTHER, ok("*"), pre)])
    # fetch/range/data.any.js, general.any.js
    for n, value in enumerate(("bytes=0-", "bytes=5-10", "bytes=-1", "bytes=100-", "bytes=0-0,1-1", "x")):
        t.add("range-data-%d" % n, ok(), url="data:text/plain,Hello%20World", headers={"Range": value})
        t.add("range-data-nocors-%d" % n, ok(), url="data:text/plain,Hello%20World", headers={"Range": value}, mode="no-cors")
        t.add("range-own-nocors-%d" % n, answer(status=206), at=APP, headers={"Range": value}, mode="no-cors")
    # fetch/api/basic/request-private-network-headers, fetch/api/request/forbidden-method, fetch/api/headers/headers-no-cors.any.js
    for n, header in enumerate((("Access-Control-Request-Private-Network", "true"), ("Set-Cookie", "x"), ("X-HTTP-Method", "TRACE"), ("X-HTTP-Method-Override", "GET,track"), ("X-Method-Override", " connect "), ("X-HTTP-Method", "TRACEX"), ("Sec-", "x"), ("Proxy-", "x"), ("Access-Control-Request-Local-Network", "true"))):
        for word, more in (("plain", {}), ("nocors", {"mode": "no-cors"}), ("xhr", {"api": "xhr"}), ("worker", {"kind": "worker"})):
            t.add("forbidden-%s-%d" % (word, n), ok("*"), preflight("*", None, "*"), headers=[header], **more)
    # eventsource/eventsource-cross-origin, request-accept, request-redirect, dedicated-worker and shared-worker
    for kind in ("worker", "sharedworker", "sandbox", "data"):
        for word, rows, more in (("star", ("*",), {}), ("none", (None,), {}), ("include-star", ("*",), {"withCredentials": True}), ("include", (APP, (ACAC, "true")), {"withCredentials": True})):
            t.add("events-%s-%s" % (kind, word), ok(*rows, **EVENTS), api="eventsource", kind=kind, **more)
            t.add("events-redirect-%s-%s" % (kind, word), ok(*rows, status=301, type=None), api="eventsource", kind=kind, hops=[(OTHER, ok(*rows, **EVENTS))], **more)
    return t


def redirected():
    t = Sheet("unused-redirect")
    # fetch/api/redirect/redirect-mode.any.js with every origin, mode and redirect mode, in a worker and by TLS
    places = {"own": (APP, SAPP), "api": (API, SAPI), "www": (WWW, SWWW)}
    for mode in ("cors", "no-cors", "same-origin"):
        for way in ("follow", "manual", "error"):
            for a in places:
                for b in places:
                    for tls in (0, 1):
                        t.add("%s-%s-%s-%s-%s" % (mode, way, a, b, ("plain", "tls")[tls]), ok("*", status=(301, 308)[tls]), page=(APP, SAPP)[tls], at=places[a][tls], mode=mode, redirect=way, kind=(None, "worker")[tls],
                              hops=[(places[b][tls], ok("*"))])
    # fetch/api/redirect/redirect-to-dataurl, redirect-schemes: who asks
    for api, more in (("fetch", {}), ("xhr", {}), ("sync", {"api": "xhr", "sync": True}), ("img", {}), ("img-anon", {"api": "img", "mode": "cors"}), ("script", {}), ("script-anon", {"api": "script", "mode": "cors"}), ("eventsource", {}), ("beacon", {"body": "x"}), ("worker", {}), ("import", {}), ("font", {}), ("stylesheet", {}), ("media", {}), ("track", {}), ("preload", {"as": "script"})):
        for word, to in (("data", "data:text/plain;base64,cmVzcG9uc2UncyBib2R5"), ("about", "about:blank"), ("file", "file:///etc/passwd"), ("ftp", "ftp://api.test/x"), ("script", "javascript:0"), ("blob", "blob:http://app.test/0"), ("mail", "mailto:someone@example.org"), ("socket", "ws://api.test/x"), ("unknown", "foobar://abcd")):
            t.add("scheme-%s-%s" % (api, word), answer(("Location", to), status=302, type=None), at=APP, **{"api": api, **more})
            t.add("scheme-cross-%s-%s" % (api, word), ok("*", ("Location", to), status=302, type=None), at=API, **{"api": api, **more})
    # fetch/api/cors/cors-redirect-preflight.any.js, cors-redirect-credentials.any.js: over a third origin, and by which method
    for code in (301, 302, 303, 307, 308):
        for method in ("POST", "PUT", "DELETE"):
            pre = preflight("*", method, "x-a")
            for word, at, to in (("api-port", API, "http://api.test:8081"), ("port-api", "http://app.test:8081", API), ("own-port", APP, PORT), ("www-own", WWW, APP)):
                t.add("method-%s-%s-%d" % (word, method, code), ok("*", status=code), pre, at=at, method=method, headers={"x-a": "1"}, body="x" if method != "DELETE" else None, hops=[(to, ok("*"), pre)])
                t.add("method-refused-%s-%s-%d" % (word, method, code), ok("*", status=code), pre, at=at, method=method, headers={"x-a": "1"}, hops=[(to, ok("*"), preflight("*"))])
    return t


def elements():
    t = Sheet("unused-element")
    loads = {"img": (PNG, {}), "script": (JS, {}), "module": (MODULE, {"api": "script-module"}), "style": (CSS, {"api": "stylesheet"}), "font": (FONT, {}), "face": (FONT, {"api": "font-css"}), "track": (VTT, {}), "import": (MODULE, {}), "mask": (PNG, {"api": "css-mask"}), "shape": (PNG, {"api": "css-shape"}), "preload": (JS, {"as": "script"}), "modulepreload": (MODULE, {"api": "preload", "rel": "modulepreload"}), "audio": ({"type": "audio/mpeg", "body": "x"}, {"api": "media"})}
    # html/semantics: crossorigin by each value over each origin; css-fonts, css-masking, css-shapes by each refusal
    for name, (body, fields) in loads.items():
        fields = {"api": name, **fields}
        for who, rows in (("star", ("*",)), ("none", (None,)), ("page", (APP,)), ("other", (OTHER,)), ("null", ("null",)), ("full", (APP, (ACAC, "true"))), ("full-star", ("*", (ACAC, "true"))), ("two", ("*", (ACAO, "*")))):
            for word, more in (("anonymous", {"crossorigin": "anonymous"}), ("credentials", {"crossorigin": "use-credentials"}), ("bare", {"crossorigin": ""}), ("odd", {"crossorigin": "foobar"}), ("plain", {})):
                if name not in ("font", "face", "import", "mask", "shape") or word == "plain":
                    t.add("%s-%s-%s" % (name, word, who), ok(*rows, **body), **{**fields, **more})
                    t.add("%s-%s-%s-tls" % (name, word, who), ok(*(SAPP if r == APP else r for r in rows), **body), page=SAPP, at=SAPI, **{**fields, **more})
                    t.add("%s-%s-%s-redirect" % (name, word, who), answer(status=302, type=None), at=APP, hops=[(API, ok(*rows, **body))], **{**fields, **more})
        for code in (400, 403, 404, 500, 503):
            t.add("%s-status-%d" % (name, code), ok("*", status=code, **body), crossorigin="anonymous", **fields)
            t.add("%s-status-refused-%d" % (name, code), ok(None, status=code, **body), crossorigin="anonymous", **fields)
            t.add("%s-status-plain-%d" % (name, code), ok(None, status=code, **body), **fields)
    return t


def policies():
    t = Sheet("unused-policy")
    # content-security-policy/connect-src: every way to connect, allowed or not, and redirected to what is not
    ways = {"fetch": {}, "xhr": {"api": "xhr"}, "events": {"api": "eventsource"}, "beacon": {"api": "beacon", "body": "x"}, "keepalive": {"keepalive": True}, "nocors": {"mode": "no-cors"}, "put": {"method": "PUT"}, "sync": {"api": "xhr", "sync": True}}
    for name, more in ways.items():
        body = EVENTS if name == "events" else {}
        for word, policy in (("none", "connect-src 'none'"), ("self", "connect-src 'self'"), ("api", "connect-src http://api.test"), ("path", "connect-src http://api.test/no/"), ("default", "default-src 'self' 'unsafe-inline'"), ("script", "script-src 'self' 'unsafe-inline'"), ("scheme", "connect-src https:"), ("both", "connect-src 'self' http://api.test")):
            for kind in (None, "worker", "frame", "srcdoc"):
                if kind == "worker" and name == "beacon":
                    continue
                where = kind or "page"
                t.add("%s-%s-%s" % (name, word, where), ok("*", **body), preflight("*", "PUT"), page_headers=[(CSP, policy)], kind=kind, **more)
                t.add("%s-%s-%s-redirect" % (name, word, where), ok("*", status=302 if name != "put" else 307, type=None), preflight("*", "PUT"), page_headers=[(CSP, policy)], kind=kind, hops=[(OTHER, ok("*", **body), preflight("*", "PUT"))], **more)
                t.add("%s-%s-%s-own" % (name, word, where), ok("*", status=302 if name != "put" else 307, type=None), at=APP, page_headers=[(CSP, policy)], kind=kind, hops=[(API, ok("*", **body), preflight("*", "PUT"))], **more)
    # mixed-content, upgrade-insecure-requests: the same ways
    for name, more in ways.items():
        body = EVENTS if name == "events" else {}
        for word, headers in (("plain", ()), ("upgrade", [(CSP, "upgrade-insecure-requests")]), ("block", [(CSP, "block-all-mixed-content")])):
            for kind in (None, "worker", "sharedworker", "srcdoc", "sandbox"):
                if kind in ("worker", "sharedworker") and name == "beacon":
                    continue
                t.add("mixed-%s-%s-%s" % (name, word, kind or "page"), ok("*", **body), preflight("*", "PUT"), page=SAPP, at=API, page_headers=headers, kind=kind, **more)
                t.add("mixed-%s-%s-%s-redirect" % (name, word, kind or "page"), ok("*", status=307, type=None), preflight("*", "PUT"), page=SAPP, at=SAPI, page_headers=headers, kind=kind, hops=[(OTHER, ok("*", **body), preflight("*", "PUT"))], **more)
    return t


def spaces():
    t = Sheet("unused-space")
    # fetch/local-network-access: fetch-from-treat-as-public, xhr-from-treat-as-public, (shared-)worker-fetch, (shared-)worker-blob-fetch, preflight-cache, redirect
    public = [(CSP, "treat-as-public-address")]
    for page in ("http://localhost:8080", APP, SAPP, "http://pub.test:8090", "https://pub.test:8490"):
        tls = page.startswith("https")
        name = page.split("://")[1].replace(":", "-").replace(".", "-") + ("-tls" if tls else "")
        for at in (page, SAPI if tls else API, "https://api.test:8490" if tls else "http://api.test:8090"):
            to = "same" if at == page else "public" if "90" in at else "local"
            for api in ("fetch", "xhr"):
                for kind in (None, "worker", "sharedworker", "srcdoc", "blob"):
                    for word, headers in (("plain", ()), ("treated", public)):
                        grant = ("Access-Control-Allow-Private-Network", "true")
                        t.add("%s-%s-%s-%s-%s" % (name, to, api, kind or "page", word), ok("*"), preflight("*", None, None, grant), page=page, at=at, api=api, kind=kind, page_headers=headers)
    return t
