"""What further files of the Web Platform Tests ask (https://github.com/web-platform-tests/wpt; each group names its file): the inputs are theirs as facts,
what is expected is what the browsers were recorded to do."""
import base64
import hashlib

from make import ACAC, API, APP, COEP, CSP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight
from rules.loads import CSS, EVENTS, FONT, HTML, JS, MODULE, PNG, VTT, WORKER

EVAL = " 'unsafe-inline' 'unsafe-eval'"


def sheets():
    return scripts(), policies(), events(), beacons(), requests(), isolation(), kept(), beside()


def each(values, make):
    for n, value in enumerate(values):
        make("%02d" % n, value)


def scripts():
    t = Sheet("late-script")
    # content-security-policy/script-src: script-src-sri_hash, strict_dynamic_*, overrides-default-src, wildcards-disallowed, preload/preload-strict-dynamic
    hash256 = "sha256-" + digest("sha256", "window.x=1")
    hash512 = "sha512-" + digest("sha512", "window.x=1")
    wrong = "sha256-deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef"
    for name, policy, integrity in (("match", "script-src '%s'" % hash256, hash256), ("none", "script-src '%s'" % hash256, None), ("one", "script-src '%s'" % hash256, hash256 + " " + hash512), ("both", "script-src '%s' '%s'" % (hash256, hash512), hash256 + " " + hash512), ("unknown", "script-src '%s'" % hash256, hash256 + " foo666-abc"),
                                    ("unlisted", "script-src '%s'" % hash512, hash256), ("wrong", "script-src '%s'" % wrong, wrong), ("self", "script-src 'self' '%s'" % wrong, hash256), ("elem", "script-src 'none'; script-src-elem '%s'" % hash256, hash256), ("default", "default-src '%s'" % hash256, hash256), ("case", "script-src '%s'" % hash256.lower(), hash256),
                                    ("url", "script-src '%s'" % hash256.replace("+", "-").replace("/", "_"), hash256), ("dynamic", "script-src 'strict-dynamic' '%s'" % hash256, hash256), ("two", "script-src '%s', script-src '%s'" % (hash256, hash512), hash256)):
        for api, at, mode in (("script", APP, None), ("script", API, "cors"), ("script-module", API, None)):
            t.add("hash-%s-%s%s" % (name, api, "-own" if at == APP else ""), ok("*", **JS), at=at, api=api, page_headers=[(CSP, policy)], **{k: v for k, v in (("integrity", integrity), ("mode", mode)) if v})
    for name, policy in (("dynamic", "script-src 'strict-dynamic' 'nonce-abc'"), ("sources", "script-src 'self' http://api.test 'strict-dynamic' 'nonce-abc'"), ("inline", "script-src 'unsafe-inline' 'strict-dynamic' 'nonce-abc'"), ("default", "default-src 'strict-dynamic' 'nonce-abc'"), ("double", "script-src 'strict-dynamic' 'nonce-abc', script-src 'self' 'nonce-abc'"),
                         ("nonces", "script-src 'nonce-abc', script-src 'strict-dynamic' 'nonce-def'"), ("image", "img-src 'strict-dynamic' 'nonce-abc' http://api.test"), ("elem", "script-src 'strict-dynamic' 'nonce-abc'; script-src-elem 'nonce-abc'"), ("elem-only", "script-src-elem 'strict-dynamic' 'nonce-abc'; script-src 'nonce-abc'"),
                         ("wild", "script-src 'nonce-abc' *"), ("upper", "script-src 'STRICT-DYNAMIC' 'nonce-abc'"), ("alone", "script-src 'strict-dynamic'"), ("hashes", "script-src 'unsafe-hashes' 'sha256-abc=' 'self'"), ("worker", "worker-src 'strict-dynamic'; script-src 'self'" + EVAL)):
        for api, fields, body, at in (("script", {}, JS, API), ("module", {"api": "script-module"}, MODULE, API), ("import", {}, MODULE, API), ("worker", {}, WORKER, APP), ("preload", {"as": "script"}, JS, API), ("modulepreload", {"api": "preload", "rel": "modulepreload", "as": "script"}, MODULE, API)):
            t.add("strict-%s-%s" % (name, api), ok("*", **body), at=at, page_headers=[(CSP, policy)], **{"api": api, **fields})
    return t


def digest(kind, text):
    return base64.b64encode(hashlib.new(kind, text.encode()).digest()).decode()


def policies():
    t = Sheet("late-policy")
    # content-security-policy: img-src, media-src, font-src, style-src, child-src, worker-src, form-action, inheritance, sandbox
    for n, policy in enumerate(("img-src http://*:80", "img-src http://*.api.test", "img-src http://*pi.test", "img-src http://api.test:80", "img-src http://api.test:443", "img-src http://api.test:*/", "img-src ap*.test", "img-src http://api.test/late-policy-image-08/", "img-src http://api.test/late-policy-image-08/d?x=y", "img-src //api.test", "img-src api.test:http", "img-src *:8081", "img-src *; img-src 'none'",
                                "default-src 'none'; img-src *:*", "img-src 'self' 'unsafe-redirect'", "img-src http://api.test./", "img-src http://API.TEST:80/", "img-src http: 'none'", "img-src http:// api.test", "img-src ws:", "img-src filesystem: blob: data: mediastream:", "img-src 127.0.0.1", "img-src *.*.test", "img-src http://u@api.test", "img-src api.test/../late-policy-image-25/")):
        t.add("image-%02d" % n, PNG_OK, api="img", page_headers=[(CSP, policy)])
    for n, policy in enumerate(("media-src 'self'; default-src *", "media-src http://app.test https:", "default-src 'self'" + EVAL, "media-src data: blob:", "media-src http://other.test")):
        for api, body, fields in (("media", {"type": "audio/mpeg", "body": "x"}, {}), ("track", VTT, {}), ("track", VTT, {"mode": "cors"}), ("preload", VTT, {"as": "track"})):
            t.add("media-%s-%02d%s" % (api, n, "-anon" if fields.get("mode") else ""), ok("*", **body), at=APP if n == 0 else API, api=api, page_headers=[(CSP, policy)], hops=[(API, ok("*", **body))] if n == 0 else (), **fields)
    for n, policy in enumerate(("style-src 'nonce-noncynonce'", "style-src 'sha256-abc='", "style-src 'self' 'report-sample'", "style-src-elem 'none'; style-src *", "style-src-attr 'none'; style-src http://api.test", "default-src 'self' http://api.test" + EVAL, "style-src 'unsafe-hashes' *", "style-src http://www.app.test", "style-src *, style-src 'self'")):
        t.add("style-%02d" % n, ok("*", **CSS), api="stylesheet", page_headers=[(CSP, policy)])
        t.add("style-preload-%02d" % n, ok("*", **CSS), api="preload", **{"as": "style"}, page_headers=[(CSP, policy)])
    for n, policy in enumerate(("child-src 'none'; script-src 'self'" + EVAL, "child-src 'self'", "worker-src 'self'; child-src 'none'", "worker-src http://api.test", "script-src 'none'; worker-src 'self'", "default-src 'none'; child-src 'self'", "default-src 'none'; connect-src *; script-src 'self' 'unsafe-inline'", "worker-src data: blob:", "worker-src *; script-src 'none'", "child-src *; worker-src 'none'", "script-src-elem 'none'; script-src 'self'" + EVAL)):
        t.add("worker-%02d" % n, ok("*", **WORKER), at=APP, api="worker", page_headers=[(CSP, policy)])
        t.add("worker-redirect-%02d" % n, answer(status=302), at=APP, api="worker", hops=[(APP, ok("*", **WORKER))], page_headers=[(CSP, policy)])
    for kind in ("srcdoc", "data", "blob", "sandbox"):
        for n, (policy, fields, body) in enumerate((("img-src 'self'", {"api": "img"}, PNG), ("connect-src 'self'", {}, {}), ("script-src-elem 'self'" + EVAL, {"api": "script"}, JS), ("style-src 'self'", {"api": "stylesheet"}, CSS), ("font-src 'self'", {"api": "font"}, FONT), ("connect-src 'self' data: blob:", {"api": "eventsource"}, EVENTS), ("media-src 'self'", {"api": "track"}, VTT))):
            t.add("inherit-%s-%d" % (kind, n), ok("*", **body), at=APP, kind=kind, page_headers=[(CSP, policy)], **fields)
            t.add("inherit-cross-%s-%d" % (kind, n), ok("*", **body), at=API, kind=kind, page_headers=[(CSP, policy.replace("'self'", "http://api.test"))], **fields)
    for n, policy in enumerate(("form-action 'none'; connect-src 'self'", "form-action http://api.test/late-policy-form-01/", "form-action 'self' http://other.test", "default-src 'none'; frame-src *", "form-action api.test:81", "frame-src 'self'", "child-src 'self'", "form-action http://api.test; frame-src 'none'")):
        t.add("form-%02d" % n, ok("*", **HTML), api="form-post", page_headers=[(CSP, policy)])
        t.add("form-hop-%02d" % n, ok("*", status=302, type=None), api="form-post", page_headers=[(CSP, policy)], hops=[(OTHER, ok("*", **HTML))])
    return t


PNG_OK = ok("*", **PNG)


def events():
    t = Sheet("late-events")
    # eventsource/format-mime-*, format-bom, format-field-*, request-status-error, request-redirect, eventsource-constructor-*
    each(["text/event-stream;", "text/event-stream;xyz=abc", "text/event-stream; charset=windows-1252", "text/event-stream\tx", "text/x-bogus", "text/event-stream, text/html", "text/html, text/event-stream", "event-stream", "text/event-stream;charset=\"utf-8\"", " text/event-stream ", "application/x-dom-event-stream", "text/event-stream+xml", "*/*", "text/event-stream;charset=utf-16"],
         lambda n, v: t.add("type-" + n, ok("*", type=v, body="data: x\n\n"), api="eventsource"))
    each(["\u00ef\u00bb\u00bfdata: x\n\n", "\u00fe\u00ffdata: x\n\n", ": comment\n\n", "data", "data:x\r\r", "retry: 1\n\n", "id: 1\n\ndata: x\n\n", "", "data: \0\n\n", "event: x\ndata: x\n\n"],
         lambda n, v: t.add("body-" + n, ok("*", type="text/event-stream", body=v), api="eventsource"))
    for code in (101, 201, 203, 204, 205, 206, 210, 299, 304, 305, 401, 404, 407, 410, 500, 503, 600):
        for word, at in (("own", APP), ("api", API)):
            t.add("status-%s-%d" % (word, code), ok("*", status=code, **EVENTS), at=at, api="eventsource")
    for kind in (None, "worker", "sharedworker"):
        for code in (301, 302, 303, 307, 308):
            t.add("redirect-%s-%d" % (kind or "page", code), ok("*", status=code, type=None), at=APP, api="eventsource", kind=kind, hops=[(API, ok(APP, (ACAC, "true"), **EVENTS))], withCredentials=code == 307)
    each(["http://this is invalid/", "", "?", "#x", "//api.test:999999/", "http://api.test/{id}/d#frag", "ftp://api.test/{id}/d", "mailto:x", "javascript:1", "data:text/event-stream,data:x%0A%0A", "about:blank", "http://u:p@api.test/{id}/d"], lambda n, v: t.add("url-" + n, ok("*", **EVENTS), api="eventsource", url=v))
    return t


def beacons():
    t = Sheet("late-beacon")
    # beacon/headers, beacon-cors, beacon-preflight-failure, beacon-redirect
    bodies = [None, "x", {"kind": "blob"}, {"kind": "blob", "type": "text/plain"}, {"kind": "blob", "type": "application/x-www-form-urlencoded"}, {"kind": "blob", "type": "multipart/form-data"}, {"kind": "blob", "type": "application/json"}, {"kind": "blob", "type": "a/b;c=d"}, {"kind": "form"}, {"kind": "params"}, {"kind": "buffer"}, "x" * 65537, {"kind": "stream"}]
    for n, body in enumerate(bodies):
        for word, at, pre in (("own", APP, None), ("star", API, preflight("*", None, "*")), ("full", API, preflight(APP, None, "content-type", (ACAC, "true")))):
            t.add("body-%s-%02d" % (word, n), ok(APP, (ACAC, "true")), pre, at=at, api="beacon", body=body)
    for policy in ("no-referrer", "origin", "same-origin", "strict-origin", "unsafe-url", "no-referrer-when-downgrade", "origin-when-cross-origin", "strict-origin-when-cross-origin"):
        for word, page, at in (("own", APP, APP), ("cross", APP, API), ("up", APP, SAPI), ("tls", SAPP, SAPI)):
            t.add("referrer-%s-%s" % (policy, word), ok("*"), page=page, at=at, api="beacon", body="x", page_headers=[("Referrer-Policy", policy)])
    each(["http://invalid url/", "", "data:text/plain,x", "blob:http://app.test/x", "ftp://api.test/x", "about:blank", "http://u:p@api.test/{id}/d", "http://api.test:25/{id}/d", "mailto:x", "#"], lambda n, v: t.add("url-" + n, ok("*"), url=v, api="beacon", body="x"))
    return t


def requests():
    t = Sheet("late-request")
    # fetch/api/request/request-init-*, request-error, request-keepalive(-quota), fetch/api/basic/mode-*, referrer-*, fetch/api/headers/*
    init = [{"mode": "navigate"}, {"mode": "same-origin"}, {"cache": "only-if-cached"}, {"cache": "only-if-cached", "mode": "same-origin"}, {"cache": "only-if-cached", "mode": "cors"}, {"method": "TRACE", "mode": "no-cors"}, {"method": "PUT", "mode": "no-cors"}, {"method": "post", "mode": "no-cors", "body": "x"}, {"body": ""}, {"method": "HEAD", "body": "x"},
            {"referrer": "https://www.example.com"}, {"referrer": "/relative"}, {"referrer": "about:client", "referrerPolicy": "no-referrer"}, {"referrer": "", "method": "POST"}, {"referrer": "", "method": "POST", "mode": "no-cors"}, {"referrerPolicy": "no-referrer", "method": "PUT"}, {"referrerPolicy": "bad"}, {"credentials": "cookie"}, {"redirect": "manual", "mode": "navigate"}, {"keepalive": True, "body": "x" * 65536, "method": "POST"},
            {"keepalive": True, "body": "x" * 65537, "method": "POST"}, {"keepalive": True, "method": "PUT", "body": "x" * 65537}, {"keepalive": True, "body": {"kind": "stream"}, "method": "POST", "duplex": "half"}, {"method": "POST", "body": {"kind": "stream"}, "duplex": "full"}, {"method": "POST", "body": {"kind": "stream"}}, {"mode": "no-cors", "integrity": "sha256-x"}, {"mode": "no-cors", "redirect": "error"}, {"mode": "no-cors", "credentials": "omit", "method": "HEAD"},
            {"method": "POST", "body": {"kind": "form"}, "mode": "no-cors"}, {"method": "POST", "body": {"kind": "blob", "type": "application/json"}, "mode": "no-cors"}, {"method": "chicken", "mode": "same-origin"}, {"integrity": "sha256-x", "mode": "same-origin"}, {"cache": "reload", "mode": "no-cors"}, {"method": "GET ", "mode": "cors"}, {"method": "PROPFIND", "credentials": "include"}, {"method": "Patch"}]
    for n, more in enumerate(init):
        for word, at in (("own", APP), ("api", API)):
            t.add("init-%s-%02d" % (word, n), ok("*"), preflight("*", "*", "*"), at=at, **more)
        t.add("init-worker-%02d" % n, ok("*"), preflight("*", "*", "*"), kind="worker", **more)
    # fetch/api/headers/header-values, xhr/setrequestheader-*, headers-errors
    each([("x-a", "\u00e6\u00f8\u00e5"), ("x-a", "a\u000cb"), ("x-a", "\u0080"), ("", "x"), ("x a", "x"), ("x-a\n", "x"), ("x-a", "a\u0000"), ("x-a", "a\r\nb"), ("x-a", "\u2603"), ("x:a", "x"), ("x-\u00e9", "x"), ("x-a", " \t x \t "), ("x-a", ""), ("Access-Control-Request-Headers", "x"), ("accept-charset", "x"), ("date", "x"), ("dnt", "1"), ("via", "x"), ("TE", "x"), ("sec-fetch-x", "y"), ("Sec-CH-UA", "x"), ("user-agent", ""), ("Accept", "{}"), ("Accept-Language", "de@"), ("content-language", "x_y"), ("Range", "bytes=0-"), ("If-None-Match", "x"), ("Priority", "u=1"), ("purpose", "prefetch"), ("X-Requested-With", "x")],
         lambda n, v: (t.add("header-fetch-" + n, ok("*"), preflight("*", None, "*"), headers=[v]), t.add("header-xhr-" + n, ok("*"), preflight("*", None, "*"), api="xhr", headers=[v]), t.add("header-nocors-" + n, ok("*"), mode="no-cors", headers=[v])))
    return t


def isolation():
    t = Sheet("late-isolation")
    # html/cross-origin-embedder-policy: credentialless/*, require-corp, report-only; the value's syntax
    for n, value in enumerate(("require-corp", "credentialless", "require-corp; report-to=\"x\"", "REQUIRE-CORP", "\"require-corp\"", "require-corp, credentialless", "credentialless;a;b=1", " require-corp", "require-corp;report-to=x", "unsafe-none", "(require-corp)", "require-corp;;", "require-corp ; x")):
        for api, body, fields in (("fetch", {}, {"mode": "no-cors"}), ("img", PNG, {}), ("script", JS, {}), ("fetch", {}, {"credentials": "include"}), ("media", {"type": "audio/mpeg", "body": "x"}, {}), ("css-background", PNG, {})):
            word = fields.get("mode") or fields.get("credentials") or api
            t.add("%02d-%s" % (n, word), ok(SAPP, (ACAC, "true"), **body), page=SAPP, at=SAPI, api=api, page_headers=[(COEP, value)], **fields)
    return t


def kept():
    t = Sheet("late-kept")
    # fetch/http-cache: cc-request, invalidate, partial, status, vary, 304-update, heuristic
    def twice(name, first, second=None, again=None, **more):
        t.add(name, [first, second or ok("*", body="second")], then=[again or {}, {}], **more)
    fresh = ("Cache-Control", "max-age=3600")
    each([{"headers": [["Cache-Control", v]]} for v in ("no-cache", "no-store", "max-age=0", "max-stale", "min-fresh=4000", "only-if-cached", "max-stale=1", "stale-if-error=9")] + [{"headers": [["Pragma", "no-cache"]]}, {"headers": [["Cache-Control", "no-cache"], ["Pragma", "x"]]}, {"headers": [["If-Modified-Since", "Thu, 01 Dec 1994 10:00:00 GMT"]]}, {"headers": [["If-Match", "x"]]}, {"headers": [["Range", "bytes=0-0"]]}],
         lambda n, v: twice("asked-" + n, ok("*", fresh), again=v, pre=preflight("*", None, "*"), at=APP))
    for method in ("POST", "PUT", "DELETE", "M-SEARCH", "HEAD", "OPTIONS"):
        twice("invalidate-" + method, ok("*", fresh), again={"method": method}, pre=preflight("*", "*", None), at=APP)
        twice("invalidate-cross-" + method, ok("*", fresh), again={"method": method}, pre=preflight("*", "*", None))
    for code in (200, 203, 204, 299, 301, 302, 303, 307, 308, 400, 404, 405, 410, 414, 451, 499, 500, 501, 502, 503, 504, 599):
        if code not in (301, 302, 303, 307, 308):
            twice("status-%d" % code, ok("*", fresh, status=code), at=APP)
            twice("status-heuristic-%d" % code, ok("*", ("Last-Modified", "Thu, 01 Dec 1994 10:00:00 GMT"), ("ETag", "\"a\""), status=code), at=APP)
    for n, (vary, again) in enumerate((("Foo", {"headers": [["Foo", "1"]]}), ("*", {}), ("Foo, Bar", {}), ("Origin", {}), ("Cookie", {}), ("Accept-Encoding", {}), ("Foo,*", {}), ("Accept", {"headers": [["Accept", "x"]]}))):
        twice("vary-%d" % n, ok("*", fresh, ("Vary", vary)), again=again, pre=preflight("*", None, "*"))
    for mode in ("default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"):
        for n, headers in enumerate(((fresh,), (("Cache-Control", "max-age=0"),), (("Cache-Control", "no-store"),), (("Expires", "0"),), (("Cache-Control", "max-age=3600, no-cache"),), (("Cache-Control", "immutable, max-age=0"),), (("ETag", "\"a\""), ("Cache-Control", "max-age=0")))):
            twice("mode-%s-%d" % (mode, n), ok("*", *headers), again={"cache": mode, **({"mode": "same-origin"} if mode == "only-if-cached" else {})}, at=APP)
    return t


def beside():
    """What stands beside what the files ask: one thing varied at a time."""
    t = Sheet("late-beside")
    hash256, hash512 = "sha256-" + digest("sha256", "window.x=1"), "sha512-" + digest("sha512", "window.x=1")
    module, style = "sha256-" + digest("sha256", MODULE["body"]), "sha256-" + digest("sha256", CSS["body"])
    listed = [(CSP, "script-src '%s' '%s'" % (hash256, module))]
    t.add("hash-preload", ok("*", **JS), api="preload", **{"as": "script"}, mode="cors", integrity=hash256, page_headers=listed)
    t.add("hash-modulepreload", ok("*", **MODULE), api="preload", rel="modulepreload", integrity=module, page_headers=listed, **{"as": "script"})
    t.add("hash-module", ok("*", **MODULE), api="script-module", integrity=module, page_headers=listed)
    t.add("hash-nocors", ok("*", **JS), api="script", integrity=hash256, page_headers=listed)
    t.add("hash-redirect", answer(status=302), at=APP, api="script", integrity=hash256, page_headers=listed, hops=[(APP, ok("*", **JS))])
    t.add("hash-style", ok("*", **CSS), api="stylesheet", mode="cors", integrity=style, page_headers=[(CSP, "style-src '%s'" % style)])
    t.add("hash-report", ok("*", **JS), api="script", mode="cors", integrity=hash256, page_headers=[("Content-Security-Policy-Report-Only", "script-src '%s'" % hash256)])
    t.add("hash-report-other", ok("*", **JS), api="script", mode="cors", integrity=hash256, page_headers=[("Content-Security-Policy-Report-Only", "script-src '%s'" % hash512)])
    t.add("hash-stronger", ok("*", **JS), api="script", mode="cors", integrity=hash256 + " " + hash512, page_headers=[(CSP, "script-src '%s'" % hash512)])
    t.add("hash-upper", ok("*", **JS), api="script", mode="cors", integrity=hash256, page_headers=[(CSP, "script-src '%s'" % hash256.replace("sha", "SHA"))])
    t.add("hash-options", ok("*", **JS), api="script", mode="cors", integrity=hash256 + "?x", page_headers=listed)
    t.add("hash-written-upper", ok("*", **JS), api="script", mode="cors", integrity=hash256.replace("sha", "SHA"), page_headers=listed)
    for name, policies in (("report", [(CSP, "script-src 'self'"), ("Content-Security-Policy-Report-Only", "script-src 'strict-dynamic' 'nonce-a'")]), ("report-only", [("Content-Security-Policy-Report-Only", "script-src 'strict-dynamic' 'nonce-a'")]), ("report-self", [(CSP, "script-src 'strict-dynamic' 'nonce-a'"), ("Content-Security-Policy-Report-Only", "script-src 'self'")]),
                           ("two", [(CSP, "script-src 'strict-dynamic' 'nonce-a', script-src 'self'")]), ("image", [(CSP, "script-src 'strict-dynamic' 'nonce-a'; img-src 'self', script-src 'self'")])):
        for api, fields, body, at in (("script", {}, JS, API), ("script-module", {}, MODULE, API), ("worker", {}, WORKER, APP), ("preload", {"as": "script"}, JS, API)):
            t.add("dynamic-%s-%s" % (name, api), ok("*", **body), at=at, api=api, page_headers=policies, **fields)
    for n, policy in enumerate(("child-src 'strict-dynamic'", "worker-src 'strict-dynamic' 'nonce-a'", "default-src 'none'; worker-src 'strict-dynamic'", "script-src-elem 'strict-dynamic'; script-src 'none'", "script-src 'none'; default-src 'strict-dynamic'")):
        t.add("dynamic-worker-%d" % n, ok("*", **WORKER), at=APP, api="worker", page_headers=[(CSP, policy)])
    fresh = ("Cache-Control", "max-age=3600")
    for method in ("POST", "PUT", "DELETE", "PATCH", "FOO"):
        for name, more in (("bare", {}), ("body", {"body": "x"}), ("empty", {"body": ""}), ("no-store", {"body": "x", "cache": "no-store"}), ("reload", {"body": "x", "cache": "reload"}), ("if-match", {"body": "x", "headers": [["If-Match", "x"]]}), ("if-none-match", {"body": "x", "headers": [["If-None-Match", "x"]]}), ("range", {"body": "x", "headers": [["Range", "bytes=0-"]]}), ("omit", {"body": "x", "credentials": "omit"})):
            t.add("changes-%s-%s" % (method, name), [ok("*", fresh), ok("*", body="second")], preflight("*", "*", "*"), at=APP, then=[{"method": method, **more}, {}])
    for n, header in enumerate((("If-None-Match", "x"), ("If-None-Match", "\"a\""), ("If-Modified-Since", "Thu, 01 Dec 1994 10:00:00 GMT"), ("If-Match", "x"), ("If-Unmodified-Since", "x"), ("If-Range", "x"), ("Range", "bytes=0-0"), ("Cache-Control", "no-store"), ("Cache-Control", "max-age=0"), ("Cache-Control", "no-cache"))):
        for name, second in (("plain", ok("*", body="second")), ("fresh", ok("*", fresh, body="second")), ("304", ok("*", ("X-A", "2"), status=304, type=None))):
            for tag in (0, 1):
                t.add("asked-%02d-%s%s" % (n, name, "-tag" if tag else ""), [ok("*", fresh, *((("ETag", "\"a\""),) if tag else ())), second], at=APP, then=[{"headers": [list(header)]}, {}])
    for n, value in enumerate(("text/event-stream x", "text/event-stream\tx", "text/event-stream(x", "text/event-stream x;charset=utf-8", "text/ event-stream", "text/event-stream\u000b", "text/event-stream=", "text/event-stream,x")):
        t.add("type-stream-%d" % n, ok("*", type=value, body="data: x\n\n"), api="eventsource")
        for api, essence, body in (("script", "text/javascript", JS), ("script-module", "text/javascript", MODULE), ("stylesheet", "text/css", CSS), ("worker", "text/javascript", WORKER)):
            t.add("type-%s-%d" % (api, n), ok("*", ("X-Content-Type-Options", "nosniff"), type=value.replace("text/event-stream", essence).replace("text/ event-stream", essence.replace("/", "/ ")), body=body["body"]), at=APP, api=api)
    return t
