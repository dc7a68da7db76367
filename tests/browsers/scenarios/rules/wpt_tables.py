"""Tables of the Web Platform Tests in worlds and with neighbours that no other sheet gives them (https://github.com/web-platform-tests/wpt; each group
names its files): the values are theirs as facts, what is expected is what the browsers were recorded to do."""
import base64
import hashlib

from make import ACAC, ACEH, ACMA, API, APP, COEP, CORP, CSP, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight
from rules.loads import CSS, EVENTS, FONT, JS, JSON, MODULE, PNG, SVG, VTT, WORKER

PORT, WWW, SWWW, SPORT = "http://app.test:8080", "http://www.app.test", "https://www.app.test", "https://app.test:8443"
LOCAL, REMOTE = "http://localhost:8080", "http://localhost:8081"
SYNC = {"api": "xhr", "sync": True}
XHR = {"api": "xhr"}


def sheets():
    return shared(), fetch(), loads(), policies()


def each(values, make):
    for n, value in enumerate(values):
        make("%02d" % n, value)


def shared():
    t = Sheet("table-cors")
    # xhr/access-control-and-redirects-async(-same-origin).any.js, access-control-and-redirects
    each([(APP, API, OTHER, {}), (API, APP, API, {}), (SAPP, SAPI, SAPP, {"withCredentials": True}), (WWW, APP, WWW, {"withCredentials": True}), (API, PORT, OTHER, {"headers": [("X-A", "1")]}), (APP, APP, API, {"headers": [("Content-Type", "application/json")], "method": "POST", "body": "{}"})],
         lambda n, v: t.add("chain-" + n, ok("*", status=302), preflight("*", None, "*"), page=SAPP if v[0].startswith("https") else APP, at=v[0], hops=[(v[1], ok("*", status=307), preflight("*", None, "*")), (v[2], ok("*"), preflight("*", None, "*"))], **XHR, **v[3]))
    # xhr/access-control-preflight-*: each denied or allowed half, synchronous, from a worker
    each([("PUT", "GET, POST", None, ()), ("PUT", "put", None, ()), ("DELETE", "DELETE", "x-a", [("X-A", "1"), ("X-B", "2")]), ("GET", None, "X-A, x-b", [("X-A", "1"), ("X-B", "2")]), ("POST", None, "Content-Type", [("Content-Type", "application/xml")]), ("POST", "POST", "x-content-type", [("Content-Type", "application/xml")])],
         lambda n, v: t.add("preflight-" + n, ok(SAPP, (ACAC, "true")), preflight(SAPP, v[1], v[2], (ACAC, "true")), page=SAPP, at=SAPI, kind="worker", method=v[0], headers=v[3], withCredentials=True, **SYNC))
    # xhr/access-control-sandboxed-iframe-*, cors/sandboxed: opaque origins with each Access-Control-Allow-Origin
    each(["null", "*", APP, None], lambda n, v: t.add("sandbox-" + n, ok(v), preflight(v, "PATCH"), kind="sandbox", frame_attrs="sandbox='allow-scripts allow-forms'", at=APP, method="PATCH", body="x", **XHR))
    each([("null", True), ("*", True), ("*", False)], lambda n, v: t.add("data-" + n, ok(v[0], *([(ACAC, "true")] if v[1] else [])), kind="data", page=SAPP, at=SAPP, credentials="include"))
    # cors/preflight-cache.htm, xhr/access-control-basic-denied-preflight-cache, access-control-preflight-async-*-cache
    each([([preflight("*", "PUT", None, (ACMA, "60")), preflight(None)], {"method": "PUT"}, [{"method": "PUT"}, {"method": "DELETE"}]), ([preflight(None), preflight("*", "PUT")], {"method": "PUT"}, [{"method": "PUT"}]),
          ([preflight("*", None, "x-a", (ACMA, "60")), preflight("*", None, "x-b")], {"headers": [("X-A", "1")]}, [{"headers": [["X-B", "1"]]}, {"headers": [["X-A", "1"], ["X-B", "1"]]}]),
          ([preflight("*", "PUT", "x-a", (ACMA, "60"))], {"method": "PUT"}, [{"headers": [["x-a", "1"]]}, {"method": "PUT", "headers": [["x-a", "1"]]}]),
          ([preflight("*", "*", "*", (ACMA, "60"))], {"method": "PUT", "headers": [("Authorization", "x")]}, [{"method": "PUT", "headers": [["Authorization", "x"]]}])],
         lambda n, v: t.add("cache-" + n, ok("*"), v[0], page=SAPP, at=SAPI, then=v[2], **v[1]))
    # cors/client-hint-request-headers, cors-safelisted-request-header, fetch/api/request: one byte more
    each([("width", "1"), ("Sec-CH-UA", "x"), ("DPR", "abc"), ("ect", "4g"), ("device-memory", "8"), ("Range", "bytes=1-0"), ("Range", "bytes=0-4294967296"), ("content-type", "multipart/form-data; boundary=----x;charset=utf-8"), ("Content-Type", "text/plain; a=\"\\\"\""), ("accept-language", "en;q=0.5, *"), ("X-Requested-With", "XMLHttpRequest")],
         lambda n, v: t.add("safe-" + n, ok("*"), preflight("*"), kind="sharedworker", headers=[v]))
    # cors/response-headers, xhr/access-control-response-with-exposed-headers, getallresponseheaders
    each([[(ACEH, "X-A,X-B")], [(ACEH, "X-A"), (ACEH, "x-b")], [(ACEH, "x-a x-b")], [(ACEH, "*, x-a")], [(ACEH, "\"*\"")], [(ACEH, "x-a;q=1")]], lambda n, v: t.add("expose-" + n, ok(SAPP, (ACAC, "true"), *v, ("X-A", "1"), ("X-B", "2"), ("x-a", "3"), ("Content-Length-X", "2")), page=SAPP, at=SAPI, withCredentials=n != "03", **XHR))
    # cors/credentials-flag, fetch/api/credentials/cookies, cors-cookies.any.js
    each([("include", (SAPP, (ACAC, "true"))), ("include", (SAPP, (ACAC, "true "))), ("include", (SAPP, (ACAC, "true"), (ACAC, "true"))), ("same-origin", ("*", (ACAC, "false"))), ("omit", (SAPP,))], lambda n, v: t.add("credentials-" + n, ok(*v[1], ("Set-Cookie", "a=1; SameSite=None; Secure")), page=SAPP, at=SWWW, credentials=v[0], then=[{"credentials": v[0]}]))
    return t


def fetch():
    t = Sheet("table-fetch")
    # fetch/api/redirect/redirect-count, redirect-back-to-original-origin, redirect-origin, redirect-method with bodies
    each([("POST", 301, {"kind": "form"}), ("POST", 303, {"kind": "blob", "type": "image/png"}), ("PUT", 303, "x"), ("PATCH", 308, {"kind": "params"}), ("DELETE", 302, None), ("OPTIONS", 307, None), ("HEAD", 303, None)],
         lambda n, v: t.add("method-" + n, ok("*", status=v[1]), preflight("*", "*", "*"), page=SAPP, at=SAPI, kind="worker", method=v[0], hops=[(SOTHER, ok("*"), preflight("*", "*", "*"))], **({"body": v[2]} if v[2] else {})))
    each([(304, ()), (300, ()), (305, ()), (306, ()), (309, ()), (399, ())], lambda n, v: t.add("other-status-" + n, ok("*", ("Location", API + "/{id}/h1"), status=v[0]), page=SAPP, at=SAPI, redirect="manual" if n in ("00", "01") else "error"))
    # fetch/api/redirect/redirect-location: what a Location may look like
    each(["?a=b", "#frag", "//api.test/{id}/h1", "./h1", "http:/h1", "http:h1", "HTTP://API.TEST/{id}/h1", " http://api.test/{id}/h1 ", "http://api.test:80/{id}/h1", "/\u00e9", "h1|<>", "http://api.test/{id}/h1#x#y"],
         lambda n, v: t.add("location-" + n, ok("*", ("Location", v), status=302), at=API, kind="worker" if int(n) % 2 else None))
    # fetch/security/dangling-markup, redirect-to-url-with-credentials, fetch/api/basic/request-*: addresses
    each(["http://api.test/{id}/d?a=\n<b", "http://api.test/{id}/\td", "http://api.test/{id}/d?<x", "http://api.test/{id}/d#\n<", "HTTP://api.test/{id}/d", "http://API.test./{id}/d", "http://api.test:080/{id}/d", "http://a:b@api.test/{id}/d", "http://@api.test/{id}/d"],
         lambda n, v: t.add("address-" + n, ok("*"), url=v, api=("fetch", "img", "xhr")[int(n) % 3]))
    # fetch/api/basic/block-mime-as-script, fetch/nosniff, html/semantics/scripting: types of scripts, in each way they are loaded
    each(["text/csv", "audio/mp3", "image/svg+xml", "application/json", "text/vbscript", "text/javascript; charset=utf-16", "application/wasm", "text/css"],
         lambda n, v: t.add("script-type-" + n, ok("*", type=v, body="self.x = 1"), page=SAPP, at=SAPP if int(n) % 2 else SAPI, api=("script", "worker", "import", "script-module")[int(n) % 4], **({"mode": "cors"} if n == "04" else {})))
    # fetch/range/general.any.js, partial-script, non-matching-range, fetch/content-encoding
    each([("script", answer(("Content-Range", "bytes 0-9/20"), status=206, **JS)), ("img", answer(("Content-Range", "bytes 0-9/20"), status=206, **PNG)), ("fetch", ok("*", ("Content-Encoding", "gzip"), body="not gzip")), ("xhr", ok("*", ("Content-Encoding", "br"), body="not br")), ("img", answer(("Content-Encoding", "gzip"), **PNG)), ("stylesheet", ok("*", ("Content-Encoding", "deflate"), **CSS)), ("fetch", ok("*", ("Content-Encoding", "identity, identity")))],
         lambda n, v: t.add("coded-" + n, v[1], api=v[0], page=SAPP, at=SAPI))
    # fetch/http-cache: cc-response, vary, partial, 304-update, conditional from the script's own headers
    each([([answer(("Cache-Control", "max-age=60, no-cache"))], [{}]), ([answer(("Cache-Control", "private, max-age=60"), ("Vary", "X-A"))], [{"headers": [["X-A", "1"]]}]), ([answer(("ETag", "W/\"1\"")), answer(status=304, type=None)], [{"headers": [["If-None-Match", "W/\"1\""]]}]),
          ([answer(("Cache-Control", "max-age=60"), ("Age", "61")), answer(body="b")], [{}]), ([answer(("Cache-Control", "max-age=60"))], [{"cache": "reload"}, {"cache": "force-cache"}]), ([answer(("Expires", "0"), ("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT")), answer(status=304, type=None)], [{"cache": "no-cache"}])],
         lambda n, v: t.add("kept-" + n, v[0], page=SAPP, at=SAPP, api="fetch", kind="worker" if int(n) % 2 else None, then=v[1]))
    # fetch/h1-parsing, fetch/security/1xx-response.any.js, xhr/status*: what a status line may be
    each(["HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok", "HTTP/1.1 103 Early Hints\r\nLink: </x.css>; rel=preload; as=style\r\n\r\nHTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n",
          "HTTP/1.1 199 Odd\r\nAccess-Control-Allow-Origin: *\r\n\r\nHTTP/1.1 201 Yes\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok", "HTTP/1.1 200 \r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok", "HTTP/1.0 200 OK\nAccess-Control-Allow-Origin: *\n\nok", "HTTP/2 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok",
          "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nok\r\n", "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nFolded: a\r\n b\r\n\r\nok", "HTTP/1.1 200 OK\r\n Access-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok"],
         lambda n, v: t.add("line-" + n, {"raw": v}, page=SAPP, at=SAPI, api=("fetch", "xhr")[int(n) % 2]))
    # fetch/local-network-access, private-network-access: who asks, and what for
    each([("http://pub.test:8090", REMOTE, {"mode": "no-cors"}), ("https://pub.test:8490", "https://localhost:8443", {"targetAddressSpace": "loopback"}), ("https://pub.test:8490", REMOTE, {"targetAddressSpace": "local"}), ("https://pub.test:8490", "http://127.0.0.1:8081", {"api": "img"}), ("https://pub.test:8490", "https://localhost:8443", {"api": "script"}), ("http://pub.test:8090", "http://api.test:8091", {"api": "form-post"}), ("https://pub.test:8490", SAPI, {"method": "PUT", "kind": "worker"}), ("http://pub.test:8090", REMOTE, {"api": "beacon", "body": "x"})],
         lambda n, v: t.add("space-" + n, ok("*", **(PNG if v[2].get("api") == "img" else JS if v[2].get("api") == "script" else {})), preflight("*", "PUT"), page=v[0], at=v[1], **v[2]))
    # xhr/open-method-*, setrequestheader-*, send-entity-body-*: what is refused or changed before it is sent
    each([("get", (), None), ("hEaD", (), None), ("patch", (), "x"), ("TRACK", (), None), ("GE T", (), None), ("GET", [("Host", "x"), ("X-A", "1")], None), ("GET", [("Content-Type", "application/json")], "x"), ("POST", [("Content-Type", "text/plain;charset=iso-8859-1")], "x"), ("GET", [("X-A", " 1 "), ("x-a", "2")], None), ("GET", [("", "1")], None), ("GET", [("X-A", "\u0100")], None)],
         lambda n, v: t.add("xhr-" + n, ok("*"), preflight("*", "*", "*"), page=SAPP, at=SAPI if int(n) % 2 else SAPP, api="xhr", method=v[0], headers=v[1], kind="worker" if int(n) % 3 == 0 else None, **({"body": v[2]} if v[2] else {})))
    return t


def loads():
    t = Sheet("table-load")
    # fetch/orb, fetch/corb: what a load without CORS is given, from a worker's, a frame's and a secure page
    each([("img", {"type": "text/html", "asset": "png"}), ("img", {"type": "application/json", "body": "{}"}), ("img", {"type": None, "body": "<!doctype html><p>x"}), ("script", {"type": "application/octet-stream", "body": "window.x=1"}), ("script", {"type": "text/plain", "body": "window.x=1"}), ("script", {"type": "application/json", "body": "window.x=1"}), ("script", {"type": None, "body": ")]}'\n{}"}),
          ("media", {"type": "text/html", "body": "<!doctype html>"}), ("css-background", {"type": "text/plain", "asset": "png"}), ("stylesheet", {"type": "text/html", "body": "b{}"}), ("img", {"type": "image/png", "body": "", "status": 204}), ("script", {"type": "text/javascript", "body": "window.x=1", "status": 404})],
         lambda n, v: t.add("opaque-" + n, answer(**v[1]), page=SAPP, at=SOTHER, api=v[0], kind="srcdoc" if int(n) % 3 == 2 else None))
    # fetch/cross-origin-resource-policy/syntax, fetch, image-loads, scheme-restriction; html/cross-origin-embedder-policy
    each([("same-site", SWWW, "fetch"), ("same-site", WWW, "img"), ("same-origin", SPORT, "script"), ("SAME-ORIGIN", SAPI, "img"), ("same-origin, same-origin", SAPI, "fetch"), ("cross-origin, same-origin", SAPI, "script"), ("", SAPI, "img"), ("unknown", SAPI, "fetch")],
         lambda n, v: t.add("resource-" + n, answer((CORP, v[0]), **{"img": PNG, "script": JS, "fetch": {}}[v[2]]), page=SAPP, at=v[1], api=v[2], **({"mode": "no-cors"} if v[2] == "fetch" else {})))
    each([("require-corp", None, "img", {}), ("require-corp", "cross-origin", "img", {}), ("credentialless", None, "script", {}), ("require-corp", "same-site", "media", {}), ("require-corp; report-to=\"x\"", None, "fetch", {"mode": "no-cors"}), ("require-corp", None, "fetch", {"mode": "no-cors", "kind": "worker"}), ("require-corp", None, "stylesheet", {"crossorigin": "anonymous"}), ("credentialless", None, "img", {"crossorigin": "use-credentials"}), ("REQUIRE-CORP", None, "img", {}), ("require-corp", None, "font", {})],
         lambda n, v: t.add("embedder-" + n, ok("*", *([(CORP, v[1])] if v[1] else []), **{"img": PNG, "script": JS, "fetch": {}, "stylesheet": CSS, "font": FONT, "media": {"type": "audio/mpeg", "body": "x"}}[v[2]]), page=SAPP, at=SAPI, page_headers=[(COEP, v[0])], api=v[2], **v[3]))
    # eventsource: types, statuses, redirects
    each([(200, "text/event-stream;charset=windows-1252"), (200, "text/event-stream, text/plain"), (200, "TEXT/Event-Stream"), (200, "text/event-streamx"), (204, None), (205, "text/event-stream"), (410, "text/event-stream"), (503, "text/event-stream"), (299, "text/event-stream")],
         lambda n, v: t.add("events-" + n, ok(SAPP, (ACAC, "true"), status=v[0], type=v[1], body="data: x\n\n"), page=SAPP, at=SAPI, api="eventsource", withCredentials=int(n) % 2 == 0, kind="worker" if int(n) % 3 == 1 else None))
    # beacon/beacon-cors, headers, beacon-redirect, beacon-preflight-failure; keepalive
    each([({"kind": "blob", "type": "application/octet-stream"}, preflight(SAPP, None, "content-type", (ACAC, "true"))), ({"kind": "blob", "type": "application/json"}, preflight("*", None, "content-type")), ({"kind": "params"}, None), ({"kind": "form"}, None), ({"kind": "buffer"}, None), ("", None)],
         lambda n, v: t.add("beacon-" + n, ok(SAPP, (ACAC, "true"), status=307), v[1], page=SAPP, at=SAPI, api="beacon", body=v[0], hops=[(SOTHER, ok(SAPP), v[1])]))
    # html/semantics/scripting-1/the-script-element/module, import: crossorigin, credentials, statuses
    each([("use-credentials", (SAPP, (ACAC, "true"))), ("use-credentials", ("*",)), ("anonymous", (SAPP,)), ("", (None,)), ("use-credentials", (None,))], lambda n, v: t.add("module-" + n, ok(*v[1], **MODULE), page=SAPP, at=SWWW, api="script-module", crossorigin=v[0]))
    each([(404, MODULE), (500, MODULE), (204, MODULE), (200, JSON), (200, CSS), (200, {"type": "", "body": "export default 1"})], lambda n, v: t.add("import-" + n, ok("*", status=v[0], **v[1]), page=SAPP, at=SAPI, api="import", kind="worker" if int(n) % 2 else None))
    # workers: where their script may come from
    each([("redirect-own", SAPP, [(SAPP, answer(**WORKER))]), ("redirect-away", SAPP, [(SAPI, ok("*", **WORKER))]), ("port", SPORT, ()), ("www", SWWW, ())], lambda n, v: t.add("worker-" + v[0], ok("*", **({"status": 302} if v[2] else WORKER)), page=SAPP, at=v[1], api="worker", hops=v[2]))
    # css-fonts, css-masking, css-shapes, svg: what CSS asks for
    each([("font-css", FONT, None), ("font-css", FONT, "null"), ("font", {"type": "text/plain", "asset": "font"}, "*"), ("css-mask", SVG, "*"), ("css-shape", PNG, SAPP), ("svg-use", SVG, "*"), ("css-background", SVG, None)], lambda n, v: t.add("style-" + n, ok(v[2], **v[1]), page=SAPP, at=SPORT, api=v[0]))
    # preload: as, crossorigin, types
    each([("image", PNG, {}), ("font", FONT, {}), ("font", FONT, {"crossorigin": "anonymous"}), ("fetch", JSON, {}), ("fetch", JSON, {"crossorigin": "use-credentials"}), ("track", VTT, {}), ("json", JSON, {"crossorigin": "anonymous"})], lambda n, v: t.add("preload-" + n, ok("*", **v[1]), page=SAPP, at=SAPI, api="preload", **{"as": v[0]}, **v[2]))
    return t


def policies():
    t = Sheet("table-policy")
    # content-security-policy/generic, connect-src, img-src, script-src, worker-src, font-src, media-src, style-src, form-action: how a source matches
    each([("img-src http://*.test:*", SAPI, "img"), ("img-src https://api.test:8443", SAPI, "img"), ("img-src api.test:*", "https://api.test:8443", "img"), ("img-src *", SAPI, "css-background"), ("connect-src https://API.TEST", SAPI, "fetch"), ("connect-src *.test", SAPI, "eventsource"), ("connect-src *", SAPI, "beacon"), ("script-src 'self' https:", SAPI, "script"), ("script-src 'none'", SAPI, "script-module"), ("worker-src 'none'", SAPP, "worker"), ("child-src 'none'", SAPP, "worker"), ("font-src 'self'", SAPI, "font"), ("media-src 'self'", SAPI, "media"), ("media-src 'self'", SAPI, "track"),
          ("style-src 'self' 'unsafe-inline'", SAPI, "stylesheet"), ("form-action 'self'", SAPI, "form-post"), ("default-src 'none'", SAPI, "fetch"), ("default-src 'none'; connect-src 'self'", SAPI, "xhr"), ("sandbox allow-scripts", SAPP, "fetch"), ("connect-src 'self'; connect-src *", SAPI, "fetch")],
         lambda n, v: t.add("source-" + n, ok("*", **{"img": PNG, "css-background": PNG, "eventsource": EVENTS, "script": JS, "script-module": MODULE, "worker": WORKER, "font": FONT, "media": {"type": "audio/mpeg", "body": "x"}, "track": VTT, "stylesheet": CSS}.get(v[2], {})), page=SAPP, at=v[1], page_headers=[(CSP, v[0])], api=v[2], **({"body": "x"} if v[2] == "beacon" else {})))
    # content-security-policy/connect-src/*-redirect-to-blocked, img-src redirects: the path is no longer looked at
    each([("connect-src https://api.test/{id}/d https://other.test/no/", "fetch"), ("img-src 'self' https://api.test", "img"), ("script-src 'unsafe-inline' https://api.test/{id}/d", "script"), ("connect-src https://api.test", "xhr")],
         lambda n, v: t.add("redirect-" + n, ok("*", status=302), page=SAPP, at=SAPI, page_headers=[(CSP, v[0].replace("{id}", "table-policy-redirect-" + n))], api=v[1], hops=[(SOTHER, ok("*", **{"img": PNG, "script": JS}.get(v[1], {})))]))
    # content-security-policy/inheritance: frames without an address of their own
    each([("blob", "connect-src 'self'"), ("srcdoc", "connect-src https://api.test"), ("data", "connect-src 'none'"), ("blob", "img-src 'none'")], lambda n, v: t.add("inherit-" + n, ok("*", **(PNG if "img" in v[1] else {})), page=SAPP, at=SAPI, kind=v[0], page_headers=[(CSP, v[1])], api="img" if "img" in v[1] else "fetch"))
    # mixed-content/gen, upgrade-insecure-requests/gen
    each([("img", PNG, ()), ("media", {"type": "audio/mpeg", "body": "x"}, ()), ("script", JS, ()), ("stylesheet", CSS, ()), ("import", MODULE, ()), ("font", FONT, ()), ("eventsource", EVENTS, ()), ("form-post", {}, ()), ("css-background", PNG, ()), ("worker", WORKER, ()), ("img", PNG, [(CSP, "block-all-mixed-content")]), ("preload", JS, ())], lambda n, v: t.add("mixed-" + n, ok("*", **v[1]), page=SAPP, at=PORT, page_headers=v[2], api=v[0], **({"as": "script"} if v[0] == "preload" else {})))
    each([("img", PNG, API), ("script", JS, API), ("fetch", {}, APP), ("xhr", {}, API), ("form-post", {}, API), ("worker", WORKER, APP)], lambda n, v: t.add("upgrade-" + n, ok("*", **v[1]), page=SAPP, at=v[2], page_headers=[(CSP, "upgrade-insecure-requests")], api=v[0]))
    # subresource-integrity
    good = "sha256-" + base64.b64encode(hashlib.sha256(b"window.x=1").digest()).decode()
    each([(good, {"crossorigin": "anonymous"}, "*"), (good + " sha512-x", {"crossorigin": "anonymous"}, "*"), ("sha256-AAAA", {"crossorigin": "anonymous"}, None), (good, {}, "*"), ("foo-bar", {}, None), (good + "?x=y", {"crossorigin": "use-credentials"}, "*"), (good, {"crossorigin": "anonymous"}, SAPP)], lambda n, v: t.add("integrity-" + n, ok(v[2], **JS), page=SAPP, at=SAPI, api="script", integrity=v[0], **v[1]))
    # referrer-policy/gen: with what CORS makes of a redirect
    each(["no-referrer", "origin", "same-origin", "strict-origin", "unsafe-url", "no-referrer-when-downgrade", "origin-when-cross-origin", ""], lambda n, v: t.add("referrer-" + n, ok("*", ("Referrer-Policy", "unsafe-url"), status=302), page=SAPP, at=SAPP, page_headers=[("Referrer-Policy", v)], method="POST", body="x", mode="cors", kind="worker" if int(n) % 2 else None, hops=[(SAPI if int(n) % 3 else API, ok("*"))]))
    # fetch/api/request/request-bad-port, html: each load of a port that is closed
    each([1, 22, 25, 79, 110, 143, 465, 587, 990, 2049, 5061, 6000, 6566, 6667, 6697, 10080], lambda n, v: t.add("port-" + n, ok("*"), page=SAPP, url="https://api.test:%d/{id}/d" % v, api=("fetch", "xhr", "img", "script", "eventsource", "beacon", "stylesheet", "media", "import", "worker", "font", "preload")[int(n) % 12], **({"as": "style"} if int(n) % 12 == 11 else {"body": "x"} if int(n) % 12 == 5 else {})))
    # permissions-policy (sync-xhr), clear-site-data
    each([("sync-xhr=()", SYNC), ("sync-xhr=(self)", SYNC), ("sync-xhr=()", XHR)], lambda n, v: t.add("permission-" + n, ok("*"), page=SAPP, at=SAPI, page_headers=[("Permissions-Policy", v[0])], kind="frame" if n == "00" else None, **v[1]))
    return t
