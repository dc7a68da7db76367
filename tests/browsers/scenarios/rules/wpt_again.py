"""What the Web Platform Tests ask of several loads in a row and of policies that an answer brings along (https://github.com/web-platform-tests/wpt:
cors/304, script-304 and preflight-cache, fetch/api/headers and redirect, fetch/connection-pool, fetch/corb, fetch/orb, preload, beacon, xhr,
referrer-policy, upgrade-insecure-requests, content-security-policy, workers): the inputs are theirs as facts, what is expected is what the
browsers were recorded to do."""
from make import ACAC, ACAH, ACAM, ACAO, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, TYPE, Sheet, answer, ok, preflight, raw
from rules.loads import CSS, ELEMENTS, EVENTS, FONT, HTML, JS, JSON, MODULE, PNG, SVG, VTT

UPGRADE = (CSP, "upgrade-insecure-requests")
POLICY = "Referrer-Policy"
LOOPBACK, SPUBLIC = "http://localhost:8081", "https://pub.test:8490"


def sheets():
    return (renewed(), reused(), referrers(), bodies(), redirects(), blocked(), secure(), policies(), workers(), streams(), requests(), spaces(), charsets(), preloads(), protected(), fragments())


def renewed():
    """cors/304, script-304, preflight-cache: what an answer without a body changes of the one that is kept."""
    t = Sheet("again-304")
    kept = [("ETag", "\"x\""), ("Cache-Control", "max-age=0")]
    for name, api in (("xhr", {"api": "xhr"}), ("fetch", {}), ("sync", {"api": "xhr", "sync": True})):
        call = lambda n: dict(api, headers=[["Content-Language", n]])
        t.add(name + "-exposes", [ok("*", *kept, ("A", "1"), ("B", "1")), answer((ACEH, "a, b"), ("A", "2"), ("B", "2"), status=304, type=None),
                                  answer((ACEH, "a"), ("A", "3"), ("B", "3"), status=304, type=None)], then=[call("2"), call("3")], **call("1"))
        t.add(name + "-origin", [ok(APP, *kept), answer((ACAO, OTHER), status=304, type=None)], then=[dict(api)], **api)
        t.add(name + "-own", [answer(*kept, ("A", "1")), answer(("A", "2"), status=304, type=None)], at=APP, then=[dict(api)], **api)
    for name, first, second in (("none", "*", None), ("other", "*", OTHER), ("null", APP, "null"), ("first-none", None, "*")):
        for api, body in (("script", JS), ("img", PNG), ("stylesheet", CSS), ("script-module", MODULE)):
            if api in ("script", "img") or name == "none":
                t.add("%s-%s" % (api, name), [ok(first, *kept, **body), ok(second, status=304, type=None)], api=api, mode="cors",
                      then=[{"api": api, "mode": "cors"}])
    for age in (None, "0", "-1", "100"):
        rows = [] if age is None else [(ACMA, age)]
        t.add("preflight-%s" % (age or "none"), ok("*"), preflight("*", "GET", "x-print", *rows), api="xhr", sync=True, headers={"x-print": "1"},
              then=[{"api": "xhr", "sync": True, "headers": [["x-print", "1"]]}, {"headers": [["x-print", "2"]]}])
    return t


def reused():
    """preload: what is preloaded and then used, by the same and another mode; what one element has loaded for the next."""
    t = Sheet("again-reused")
    uses = {"fetch": (JSON, {"api": "fetch"}), "image": (PNG, {"api": "img"}), "script": (JS, {"api": "script"}), "style": (CSS, {"api": "stylesheet"}),
            "font": (FONT, {"api": "font"}), "module": (MODULE, {"api": "script-module"}), "track": (VTT, {"api": "track"})}
    for name, (body, use) in uses.items():
        for word, first, second in (("plain", {}, {}), ("cors", {"mode": "cors"}, {"mode": "cors"}), ("differs", {}, {"mode": "cors"}),
                                    ("other", {"mode": "cors"}, {}), ("include", {"mode": "cors", "credentials": "include"}, {"mode": "cors", "credentials": "include"})):
            if word in ("plain", "cors") or name in ("fetch", "image", "script"):
                rows = (APP, (ACAC, "true")) if word == "include" else ("*",)
                t.add("%s-%s" % (name, word), ok(*rows, **body), api="preload", **{"as": name}, **first, then=[dict(use, **second)])
        t.add("%s-refused" % name, ok(None, **body), api="preload", mode="cors", **{"as": name}, then=[dict(use, mode="cors")])
        t.add("%s-no-store" % name, ok("*", ("Cache-Control", "no-store"), **body), api="preload", mode="cors", **{"as": name}, then=[dict(use, mode="cors")])
    for word, first, second, body in (("module-import", "script-module", "import", MODULE), ("import-module", "import", "script-module", MODULE),
                                      ("import-import", "import", "import", MODULE), ("font-css", "font", "font-css", FONT),
                                      ("background-img", "css-background", "img", PNG), ("img-mask", "img", "css-mask", PNG), ("script-module", "script", "script-module", JS)):
        for who in ("*", None):
            t.add("%s-%s" % (word, "star" if who else "none"), ok(who, **body), api=first, then=[{"api": second}])
    return t


def referrers():
    """referrer-policy: what the policy of a redirect's answer makes of the next hop's Origin."""
    t = Sheet("again-referrer")
    for policy in ("no-referrer", "same-origin", "origin", "unsafe-url", "bogus"):
        for word, at, to in (("own-api", APP, API), ("own-own", APP, APP), ("api-api", API, API)):
            t.add("nocors-%s-%s" % (policy, word), answer((POLICY, policy), status=307), at=at, method="POST", body="x", mode="no-cors", hops=[(to, answer())])
        t.add("cors-" + policy, ok("*", (POLICY, policy), status=307), at=API, method="POST", body="x", hops=[(API, ok("*"))])
        t.add("form-" + policy, answer((POLICY, policy), status=307, type=None), at=APP, api="form-post", hops=[(API, answer(**HTML))])
        t.add("beacon-" + policy, answer((POLICY, policy), status=307), at=APP, api="beacon", body="x", hops=[(API, answer())])
        t.add("own-post-" + policy, answer((POLICY, policy), status=307), at=APP, api="xhr", method="POST", body="x", hops=[(APP, answer())])
    for field in ("no-referrer", "same-origin", "strict-origin"):
        t.add("element-img-" + field, answer(**PNG), api="img", referrerPolicy=field)
        t.add("element-script-" + field, answer(**JS), api="script", referrerPolicy=field, page_headers=[(POLICY, "unsafe-url")])
        t.add("worker-" + field, ok("*"), kind="worker", method="POST", body="x", mode="no-cors", page_headers=[(POLICY, field)])
        t.add("down-" + field, answer(status=307), page=SAPP, at=SAPP, method="POST", body="x", mode="no-cors", page_headers=[(POLICY, field)], hops=[(SAPI, answer())])
    return t


def bodies():
    """beacon/headers, xhr/send-content-type, fetch/api/headers/headers-no-cors: which types are sent and which ask first."""
    t = Sheet("again-body")
    for n, kind in enumerate(("text/plain;charset=utf-8", "text/plain; charset=\"x\"", "application/x-www-form-urlencoded;charset=UTF-8", "multipart/form-data; boundary=x",
                              "TEXT/PLAIN", "text/plain,x", "text/html", "x", "", "text/plain;x=(", "application/octet-stream;x=y")):
        for api, more in (("beacon", {"api": "beacon"}), ("fetch", {"method": "POST"}), ("nocors", {"method": "POST", "mode": "no-cors"}), ("xhr", {"api": "xhr", "method": "POST"})):
            t.add("blob-%s-%02d" % (api, n), ok("*"), preflight("*"), body={"kind": "blob", "type": kind, "text": "x"}, **more)
    long = "text/plain;a=" + "b" * 120
    for n, header in enumerate((("Content-Type", long), ("Content-Type", "text/html"), ("Accept", "a" * 129), ("Accept-Language", "a,b"), ("Content-Language", "x" * 200), ("Range", "bytes=0-1"),
                                ("X-A", "1"), ("Authorization", "x"), ("Accept", "\"a\""), ("Save-Data", "on"))):
        t.add("nocors-header-%02d" % n, answer(), mode="no-cors", headers=[header])
        t.add("nocors-own-%02d" % n, answer(), at=APP, mode="no-cors", headers=[header, ("Content-Type", "text/plain")], method="POST", body="x")
    return t


def redirects():
    """fetch/api/redirect, fetch/connection-pool: locations in other bytes, 421, uploads that are redirected."""
    t = Sheet("again-redirect")
    for n, to in enumerate(("/{id}/\u00c3\u00b1", "/{id}/\u00f1", "/{id}/%zz", "/{id}/h1?\u00c3\u00a9", "/{id}/h 1", "/{id}/h1#\u00e9", "//api.test:80/{id}/h1", "h1", "./h1", "../{id}/h1", "/{id}/h1\t", "?", "/{id}/d#x", "http:/{id}/h1")):
        for name, at in (("own", APP), ("api", API)):
            t.add("location-%s-%02d" % (name, n), ok("*", ("Location", to), status=302), at=at)
    for name, more in (("get", {}), ("post", {"method": "POST", "body": "x"}), ("put", {"method": "PUT", "body": "x"}), ("stream", {"method": "POST", "duplex": "half", "body": {"kind": "stream"}})):
        for where, page, at in (("own", APP, APP), ("api", APP, API), ("tls", SAPP, SAPI)):
            t.add("misdirected-%s-%s" % (name, where), [ok("*", status=421), ok("*")], preflight("*", "PUT"), page=page, at=at, **more)
    for code in (301, 302, 307, 308):
        t.add("upload-%d" % code, ok("*", status=code), preflight("*"), api="xhr", method="POST", body="x", upload_listener=True, hops=[(API, ok("*"), preflight("*"))])
        t.add("upload-own-%d" % code, answer(status=code), at=APP, api="xhr", method="POST", body="x", upload_listener=True, hops=[(API, ok("*"), preflight("*"))])
    for kind in ("frame", "sandbox", "srcdoc"):
        t.add("keepalive-" + kind, ok("*", status=302), kind=kind, keepalive=True, hops=[(OTHER, ok("*"))])
        t.add("keepalive-put-" + kind, ok("*", status=307), preflight("*", "PUT"), kind=kind, keepalive=True, method="PUT", hops=[(OTHER, ok("null"), preflight("null", "PUT"))])
    return t


def blocked():
    """fetch/corb, fetch/orb, cross-origin-resource-policy: labels that lie, policies at loads that ask with CORS."""
    t = Sheet("again-blocked")
    for n, (kind, body) in enumerate((("text/html", "b{color:red}"), ("text/css", ")]}'\nb{}"), ("text/css", "{}"), ("text/html", "<!doctype html><b>"), ("text/plain", "b{}"), ("application/json", "b{}"))):
        for word, rows in (("plain", ()), ("nosniff", (NOSNIFF,))):
            t.add("style-%s-%d" % (word, n), answer(*rows, type=kind, body=body), api="stylesheet")
            t.add("preload-%s-%d" % (word, n), answer(*rows, type=kind, body=body), api="preload", **{"as": "style"})
    for name, (body, fields) in ELEMENTS.items():
        if name in ("worker", "svg-use", "webgl"):
            continue
        for value in ("same-origin", "same-site"):
            t.add("corp-cors-%s-%s" % (name, value), ok("*", (CORP, value), **body), mode="cors", **{"api": name, **fields})
    for n, (status, rows, kind, body) in enumerate(((206, (("Content-Range", "bytes 0-1/2"),), "text/html", "1"), (206, (), "image/png", "x"), (200, (), "unknown/x", "window.x=1"), (200, (), "text/html", ""),
                                                    (204, (), "text/html", ""), (200, (), "audio/x", "{\"a\":1}"), (404, (), "image/png", "x"), (200, (), "application/x-javascript", "<b>"))):
        for api in ("img", "script", "media"):
            t.add("orb-%s-%d" % (api, n), answer(*rows, status=status, type=kind, body=body), api=api)
    return t


def secure():
    """mixed-content, upgrade-insecure-requests: ports that speak TLS, preloads and streams, frames and workers, a redirect that leaves and returns."""
    t = Sheet("again-secure")
    for name in ("fetch", "xhr", "img", "script", "font", "media", "track", "css-background", "preload-image", "eventsource", "beacon"):
        body, fields = ELEMENTS.get(name, ({}, {}))
        fields = {"api": name, **fields, **({"body": "x"} if name == "beacon" else {})}
        for word, headers in (("plain", ()), ("upgrade", (UPGRADE,))):
            t.add("%s-%s-tls-port" % (name, word), ok("*", **body), page=SAPP, at="http://api.test:8443", page_headers=headers, **fields)
            t.add("%s-%s-back" % (name, word), ok("*", status=302, type=None), page=SAPP, at=SAPI, page_headers=headers, hops=[(API, ok("*", status=302, type=None)), (SAPI, ok("*", **body))], **fields)
        t.add("%s-http-tls-port" % name, ok("*", **body), at="http://api.test:8443", page_headers=[UPGRADE], **fields)
        t.add("%s-localhost" % name, ok("*", **body), page=SAPP, at="http://app.localhost:8080", **fields)
    for kind in ("frame", "srcdoc", "worker", "sharedworker"):
        t.add("put-" + kind, ok("*"), preflight("*", "PUT"), page=SAPP, at=API, kind=kind, method="PUT")
        t.add("put-upgrade-" + kind, ok("*"), preflight("*", "PUT"), page=SAPP, at=API, kind=kind, method="PUT", page_headers=[UPGRADE])
    return t


def policies():
    """content-security-policy: connect-src over redirects, both kinds of policy, sandbox with permissions."""
    t = Sheet("again-policy")
    for name, fields in (("fetch", {}), ("xhr", {"api": "xhr"}), ("sync", {"api": "xhr", "sync": True}), ("eventsource", {"api": "eventsource"}), ("beacon", {"api": "beacon", "body": "x"}), ("put", {"method": "PUT"})):
        body = EVENTS if name == "eventsource" else {}
        for word, policy in (("chain", "connect-src http://app.test http://api.test"), ("last", "connect-src http://app.test http://other.test"), ("slash", "connect-src http://app.test/ http://api.test/x/"), ("port", "connect-src app.test:80 api.test:81")):
            t.add("%s-%s" % (name, word), ok("*", status=302 if name != "put" else 307, type=None), preflight("*", "PUT"), at=APP, page_headers=[(CSP, policy)],
                  hops=[(API, ok("*", status=302 if name != "put" else 307, type=None), preflight("*", "PUT")), (OTHER, ok("*", **body), preflight("*", "PUT"))], **fields)
        t.add(name + "-report-then", ok("*", **body), preflight("*", "PUT"), page_headers=[(CSP, "connect-src http://api.test"), (CSP + "-Report-Only", "default-src 'none'; script-src 'unsafe-inline'")], **fields)
    for tokens in ("allow-scripts", "allow-scripts allow-same-origin", "allow-scripts allow-forms"):
        word = tokens.replace("allow-", "").replace(" ", "-")
        t.add("sandbox-post-" + word, ok("null"), page_headers=[(CSP, "sandbox " + tokens)], method="POST", body="x")
        t.add("sandbox-own-" + word, answer(), at=APP, page_headers=[(CSP, "sandbox " + tokens)])
        t.add("sandbox-form-" + word, answer(**HTML), at=APP, api="form-post", page_headers=[(CSP, "sandbox " + tokens)])
        t.add("sandbox-font-" + word, answer(**FONT), at=APP, api="font", page_headers=[(CSP, "sandbox " + tokens)])
    return t


def workers():
    """workers/modules, xhr in workers: what import() and requests of a worker do under policies and redirects."""
    t = Sheet("again-worker")
    for kind in ("worker", "sharedworker"):
        for word, headers in (("script", [(CSP, "script-src 'self' 'unsafe-inline'")]), ("worker", [(CSP, "worker-src 'self'")]), ("coep", [(COEP, "require-corp")]), ("none", ())):
            t.add("import-%s-%s" % (kind, word), ok("*", **MODULE), kind=kind, api="import", page_headers=headers)
        t.add("import-redirect-" + kind, answer(status=302, type=None), at=APP, kind=kind, api="import", hops=[(API, ok("*", **MODULE))])
        t.add("import-type-" + kind, ok("*", type="text/html", body="1"), kind=kind, api="import")
        t.add("import-404-" + kind, ok("*", status=404, **MODULE), kind=kind, api="import")
        t.add("font-" + kind, ok("*", **FONT), kind=kind, api="font")
        t.add("upload-" + kind, ok("*"), preflight("*"), kind=kind, api="xhr", method="POST", body="x", upload_listener=True)
        t.add("sync-refused-" + kind, at="http://api.test:8099", kind=kind, api="xhr", sync=True)
        t.add("sync-put-" + kind, ok("*"), preflight(None, "PUT"), kind=kind, api="xhr", sync=True, method="PUT")
        t.add("coep-nocors-" + kind, answer(), kind=kind, mode="no-cors", page_headers=[(COEP, "require-corp")])
    return t


def streams():
    """eventsource: credentials over redirects, what a redirect's own answer says."""
    t = Sheet("again-stream")
    for code in (301, 302, 303, 307):
        for word, rows in (("full", (APP, (ACAC, "true"))), ("star", ("*",))):
            t.add("redirect-%d-%s" % (code, word), ok(*rows, status=code, type=None), api="eventsource", credentials="include", hops=[(API, ok(*rows, **EVENTS))])
    t.add("corp", ok("*", (CORP, "same-origin"), **EVENTS), api="eventsource", page_headers=[(COEP, "require-corp")])
    t.add("cut", {"raw": "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/event-stream\r\nContent-Length: 900\r\n\r\n"}, api="eventsource")
    t.add("http10", {"raw": "HTTP/1.0 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/event-stream\r\n\r\ndata: x\n\n"}, api="eventsource")
    return t


def requests():
    """fetch/api/request, fetch/api/basic, fetch/range: what arguments do together."""
    t = Sheet("again-request")
    for cache in ("default", "no-store", "reload", "no-cache", "force-cache"):
        t.add("cache-put-" + cache, ok("*"), preflight("*", "PUT", None, (ACMA, "600")), method="PUT", cache=cache, then=[{"method": "PUT", "cache": cache}, {"method": "PUT"}])
        t.add("cache-if-" + cache, ok("*", ("ETag", "\"a\""), ("Cache-Control", "max-age=600")), preflight("*", None, "*, if-none-match"), cache=cache, headers={"If-None-Match": "\"b\""}, then=[{}])
    for n, value in enumerate(("bytes=0-10", "foo=0-10", "foo", "", "bytes=0-10\t", "bytes=0-10,", "bytes=9999999999-")):
        t.add("range-head-%d" % n, ok("*"), preflight("*"), method="HEAD", headers={"Range": value})
        t.add("range-include-%d" % n, ok(APP, (ACAC, "true")), preflight(APP, None, "range", (ACAC, "true")), credentials="include", headers={"Range": value})
    for mode in ("cors", "no-cors", "same-origin"):
        for redirect in ("error", "manual"):
            for where, at, to in (("own", APP, API), ("api", API, APP)):
                t.add("mode-%s-%s-%s" % (mode, redirect, where), ok(None, status=308), at=at, mode=mode, redirect=redirect, credentials="include", kind="worker", hops=[(to, ok(APP, (ACAC, "true")))])
    for method in ("post", "Get", "hEAD", "oPTIONS", "Patch", "dELETE"):
        t.add("method-" + method, ok("*"), preflight("*", method), method=method)
        t.add("method-upper-" + method, ok("*"), preflight("*", method.upper()), method=method)
        t.add("method-xhr-" + method, ok("*"), preflight("*", method), api="xhr", method=method)
    for word, text in (("nul", "\0"), ("latin", "\u00e9"), ("ctl", "\x01"), ("tab", "a\tb")):
        t.add("value-" + word, ok("*"), preflight("*", None, "x-a"), headers={"x-a": text})
        t.add("value-xhr-" + word, ok("*"), preflight("*", None, "x-a"), api="xhr", headers={"x-a": text})
    return t


def spaces():
    """fetch/local-network-access: what workers, frames and redirects ask of this machine."""
    t = Sheet("again-space")
    for word, page in (("secure", SPUBLIC), ("insecure", "http://pub.test:8090")):
        for name, more in (("xhr", {"api": "xhr"}), ("sync", {"api": "xhr", "sync": True}), ("worker", {"kind": "worker"}), ("shared", {"kind": "sharedworker"}), ("sandbox", {"kind": "sandbox"}), ("beacon", {"api": "beacon", "body": "x"}),
                           ("events", {"api": "eventsource"}), ("put", {"method": "PUT"}), ("nocors", {"mode": "no-cors"}), ("hint", {"targetAddressSpace": "loopback"}), ("hint-redirect", {"targetAddressSpace": "loopback"}), ("preload", {"api": "preload", "as": "fetch", "mode": "cors"})):
            hops = [(LOOPBACK, ok("*"))] if name.endswith("redirect") else []
            t.add("%s-%s" % (word, name), ok("*", **({"status": 302} if hops else {})), preflight("*", "PUT"), page=page, at=page if hops else LOOPBACK, hops=hops, **more)
    return t


def charsets():
    """xhr/setrequestheader-content-type: what XMLHttpRequest makes of the charset that a page writes, and who has to be asked about it."""
    t = Sheet("again-charset")
    quoted = ("text/plain;charset=\"utf-8\"", "text/plain; charset=\"iso-8859-1\"", "text/plain; charset=\"x", "text/plain;charset=x\"", "text/plain;charset=(x)", "text/plain;charset=x;y=(z)", "text/plain;y=\"z\";charset=x",
              "text/plain;charset=utf-8;charset=\"x\"", "text/plain;charset=\"UTF-8\";charset=x", "text/plain;charset=x;\"", "text/plain;charset=x; y={z}", "application/x-www-form-urlencoded;charset=\"win\"",
              "multipart/form-data;charset=\"x\";boundary=y", "text/plain;charset=\"a\\\"b\"", "text/plain; CharSet=\"x\" ", "text/plain;charset=\"x\";", "text/plain;charset=\"\"", "\"text/plain\";charset=x", "text/plain ;charset=(x)", "text/plain;charset =(x)",
              "text/plain;charset= \"x\"", "text/plain;charset='x'", "text/plain;a=(b)", "TEXT/PLAIN;charset=\"x\"", "text/plain;;charset=\"x\"", ";charset=\"x\"", "text/plain,charset=\"x\"", "text/plain;xcharset=\"x\"", "text/plain;charset=\"x\",a")
    for n, kind in enumerate(quoted):
        t.add("text-%02d" % n, ok("*"), preflight("*", None, "content-type"), api="xhr", method="POST", body="x", headers={"Content-Type": kind})
        if n in (0, 1, 5, 11):
            for word, body in (("blob", {"kind": "blob", "type": "text/x"}), ("params", {"kind": "params"}), ("form", {"kind": "form"}), ("buffer", {"kind": "buffer"}), ("none", None), ("empty", "")):
                t.add("%s-%02d" % (word, n), ok("*"), preflight("*", None, "content-type"), api="xhr", method="POST", headers={"Content-Type": kind}, **({"body": body} if body is not None else {}))
            t.add("get-%02d" % n, ok("*"), preflight("*", None, "content-type"), api="xhr", body="x", headers={"Content-Type": kind})
            t.add("fetch-%02d" % n, ok("*"), preflight("*", None, "content-type"), method="POST", body="x", headers={"Content-Type": kind})
    return t


def preloads():
    """preload: addresses that no server answers."""
    t = Sheet("again-preload")
    urls = {"custom": "myapp://host/{id}/d", "ftp": "ftp://api.test/d", "data": "data:text/plain,x", "blob": "blob:http://app.test/00000000-0000-0000-0000-000000000000", "about": "about:blank", "file": "file:///d",
            "javascript": "javascript:1", "mailto": "mailto:a@b.c", "ws": "ws://api.test/d", "port": "http://api.test:1/d", "credentials": "http://u:p@api.test/{id}/d", "chrome": "chrome://x/d"}
    for word, url in urls.items():
        t.add("fetch-" + word, ok("*"), url=url, api="preload", mode="cors", **{"as": "fetch"})
        for kind in ("image", "script") + (("style", "font", "track", "module") if word in ("custom", "data", "port") else ()):
            t.add("%s-%s" % (kind, word), ok("*"), url=url, api="preload", **{"as": kind})
    for word in ("custom", "data", "blob"):
        t.add("fetch-plain-" + word, ok("*"), url=urls[word], api="preload", **{"as": "fetch"})
        t.add("image-cors-" + word, ok("*"), url=urls[word], api="preload", mode="cors", **{"as": "image"})
    return t


def protected():
    """fetch/orb/tentative: style sheets and scripts whose type says that they are, and whose bytes say something else."""
    t = Sheet("again-protected")
    bodies = {"html": "<!doctype html><b>x", "json": "{\"a\":1}", "xml": "<?xml version='1.0'?><a/>", "array": "[{\"a\":1}]", "breaker": ")]}'\nb{}", "for": "for(;;);{\"a\":1}", "comment": "<!-- x -->"}
    for word, body in bodies.items():
        t.add("style-" + word, answer(type="text/css", body=body), api="stylesheet")
        t.add("script-" + word, answer(type="text/javascript", body=body), api="script")
        t.add("nocors-" + word, answer(type="text/css", body=body), mode="no-cors")
    return t


def fragments():
    """fetch/api/redirect/redirect-location and -origin: what a refusal calls an address that has a fragment."""
    t = Sheet("again-fragment")
    for name, api in (("fetch", {}), ("xhr", {"api": "xhr"}), ("script", {"api": "script", "mode": "cors"}), ("img", {"api": "img", "mode": "cors"})):
        t.add(name + "-direct", answer(), url="http://api.test/{id}/d#f", **api)
        t.add(name + "-redirect", ok(status=302), hops=[("http://api.test/{id}/h#f", answer())], **api)
        t.add(name + "-kept", ok(status=302), url="http://api.test/{id}/d#f", hops=[("http://api.test/{id}/h", answer())], **api)
        t.add(name + "-first", answer(status=302), hops=[("http://api.test/{id}/h#f", ok())], **api)
        t.add(name + "-own", answer(status=302), at=APP, hops=[("http://api.test/{id}/h#f", answer())], **api)
    t.add("preflight", ok(status=302), preflight("*", "PUT"), method="PUT", hops=[("http://other.test/{id}/h#f", ok(), preflight("*"))])
    t.add("closed", ok(status=302), hops=[("http://api.test:9/{id}/h#f", ok())])
    t.add("status", ok(status=302), hops=[("http://api.test/{id}/h#f", ok(status=404))])
    return t
