"""More of what the Web Platform Tests ask (https://github.com/web-platform-tests/wpt: fetch/api, fetch/http-cache, fetch/corb, fetch/orb,
fetch/cross-origin-resource-policy, fetch/security, fetch/range, fetch/content-encoding, xhr/, cors/, mixed-content/): the inputs are
theirs as facts, what is expected is what the browsers were recorded to do."""
from make import ACAC, ACAH, ACAM, ACAO, ACEH, ACMA, API, APP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight, raw
from rules.loads import CSS, ELEMENTS, EVENTS, FONT, HTML, JS, JSON, MODULE, PNG, SVG, VTT

WWW, SWWW = "http://www.app.test", "https://api.app.test:8443"
GZIP = "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcb\xcf\x06\x00G\xdd\xdcy\x02\x00\x00\x00"
DEEP = "/{id}/d"


def sheets():
    return api(), xhr(), cache(), loads(), policies()


def many(values, make):
    for n, value in enumerate(values):
        make("%02d" % n, value)


def api():
    t = Sheet("tests-api")
    # fetch/api/basic
    for host, at in {"same": APP, "cross": API, "www": WWW, "port": "http://app.test:8080", "https": SAPI}.items():
        for mode in ("cors", "no-cors", "same-origin"):
            t.add("mode-%s-%s" % (mode, host), answer(("X-Is-Filtered", "value")), at=at, mode=mode)
            t.add("mode-%s-%s-star" % (mode, host), ok("*", ("X-Is-Filtered", "value")), at=at, mode=mode)
            t.add("mode-%s-%s-head" % (mode, host), ok("*"), at=at, mode=mode, method="HEAD")
            t.add("mode-%s-%s-post" % (mode, host), ok("*"), at=at, mode=mode, method="POST", body="a")
            t.add("mode-%s-%s-put" % (mode, host), ok("*"), preflight("*", "PUT"), at=at, mode=mode, method="PUT", body="a")
    many(["about:blank", "about:unicorn", "about:blank#x", "blob:http://app.test/abc", "blob:not-backed", "ftp://api.test/x", "mailto:a@b.c", "invalid:x", "about:", "file:///x", "foobar://api.test/x", "ws://api.test/x", "wss://api.test/x", "chrome://x", "data:text/plain;charset=US-ASCII,response%27s%20body", "data:text/plain;base64,cmVzcG9uc2UncyBib[...]dHk=", "data:image/png;base64,cmVzcG9uc2Uncy", "data:notAdataUrl.com"],
         lambda n, v: (t.add("scheme-" + n, url=v), t.add("scheme-post-" + n, url=v, method="POST", body="x"), t.add("scheme-head-" + n, url=v, method="HEAD"), t.add("scheme-nocors-" + n, url=v, mode="no-cors"), t.add("scheme-same-" + n, url=v, mode="same-origin"), t.add("scheme-xhr-" + n, url=v, api="xhr"), t.add("scheme-worker-" + n, url=v, kind="worker")))
    many(["Accept-Charset", "Accept-Encoding", "Access-Control-Request-Headers", "Access-Control-Request-Method", "Connection", "Content-Length", "Cookie", "Cookie2", "Date", "DNT", "Expect", "Host", "Keep-Alive", "Origin", "Permissions-Policy", "Proxy-", "proxy-a", "Referer", "Sec-", "sec-b", "Set-Cookie", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Via", "X-HTTP-Method", "X-HTTP-Method-Override", "X-Method-Override", "Access-Control-Allow-Origin", "Content-Transfer-Encoding"],
         lambda n, v: (t.add("forbidden-" + n, ok("*"), preflight("*", "*", "*"), headers={v: "KO"}), t.add("forbidden-trace-" + n, ok("*"), preflight("*", "*", "*"), headers={v: "TRACE"}), t.add("forbidden-xhr-" + n, ok("*"), preflight("*", "*", "*"), api="xhr", headers={v: "KO"})))
    many([("GET", None), ("HEAD", None), ("PUT", None), ("PUT", "x"), ("POST", None), ("POST", "x"), ("POST", {"kind": "buffer"}), ("POST", {"kind": "blob"}), ("POST", {"kind": "blob", "type": "Test/mime"}), ("POST", {"kind": "form"}), ("POST", {"kind": "params"}), ("Chicken", None), ("Chicken", "x"), ("patch", "x"), ("delete", None), ("options", None)],
         lambda n, v: [t.add("send-%s-%s" % (who, n), ok("*"), preflight("*", "*", "content-type"), at=at, method=v[0], **({"body": v[1]} if v[1] is not None else {})) for who, at in (("same", APP), ("cross", API))])
    for code in (100, 103, 200, 201, 204, 205, 206, 226, 300, 304, 305, 306, 400, 401, 404, 407, 418, 421, 425, 429, 500, 503, 599, 600, 700, 999):
        if code >= 200:
            t.add("code-%d" % code, ok("*", status=code))
            t.add("code-same-%d" % code, answer(status=code), at=APP)
    many(["a: 1\r\nB: 2", "a: 1\r\na: 2", "content-length: 2\r\ncontent-length: 2", "a:", "a: \r\na:", "x-a: 1,2\r\nx-a: 3", "set-cookie: a=b\r\nset-cookie: c=d", "www-authenticate: 1, 2, 3, 4", "heya: a, \x0b\x0c, 1, , , 2", "heya: \t1\t", "x: \"1,2\""],
         lambda n, v: [t.add("combine-%s-%s" % (who, n), raw("HTTP/1.1 200 OK", ACAO + ": *", ACEH + ": *", v), at=at, api=api) for who, at, api in (("same", APP, "fetch"), ("cross", API, "fetch"), ("xhr", APP, "xhr"))])
    many(["gzip", "x-gzip", "deflate", "br", "zstd", "identity", "GZIP", "gzip, gzip", "foo", "", "x-deflate", "identity, gzip"],
         lambda n, v: (t.add("bad-encoding-" + n, ok("*", ("Content-Encoding", v), body="not compressed at all")), t.add("bad-encoding-same-" + n, answer(("Content-Encoding", v), body="not compressed at all"), at=APP), t.add("bad-encoding-nocors-" + n, answer(("Content-Encoding", v), body="not compressed"), mode="no-cors"), t.add("bad-encoding-xhr-" + n, ok("*", ("Content-Encoding", v), body="not compressed"), api="xhr"), t.add("bad-encoding-script-" + n, ok("*", ("Content-Encoding", v), **JS), api="script"), t.add("bad-encoding-img-" + n, ok("*", ("Content-Encoding", v), **PNG), api="img")))
    for who, at in (("same", APP), ("cross", API)):
        t.add("gzip-" + who, ok("*", ("Content-Encoding", "gzip"), body=GZIP), at=at)
        t.add("gzip-expose-" + who, ok("*", ("Content-Encoding", "gzip"), (ACEH, "*"), body=GZIP), at=at)
        t.add("gzip-xhr-" + who, ok("*", ("Content-Encoding", "gzip"), body=GZIP), at=at, api="xhr")
        t.add("gzip-head-" + who, ok("*", ("Content-Encoding", "gzip"), body=""), at=at, method="HEAD")
        t.add("gzip-empty-" + who, ok("*", ("Content-Encoding", "gzip"), body=""), at=at)
    # fetch/api/cors
    for credentials in ("omit", "same-origin", "include"):
        for name, rows in {"exact": (APP,), "exact-true": (APP, (ACAC, "true")), "star-true": ("*", (ACAC, "true")), "none": (None,), "true-only": (None, (ACAC, "true"))}.items():
            t.add("credentials-%s-%s" % (credentials, name), ok(*rows, ("Set-Cookie", "a=b")), credentials=credentials)
            t.add("credentials-www-%s-%s" % (credentials, name), ok(*rows, ("Set-Cookie", "a=b")), at=WWW, credentials=credentials)
            t.add("credentials-redirect-%s-%s" % (credentials, name), ok(*rows, status=302), hops=[(API, ok(*rows))], credentials=credentials)
            t.add("credentials-redirect-cross-%s-%s" % (credentials, name), ok(*rows, status=302), hops=[(OTHER, ok("null" if rows[0] == APP else rows[0], *rows[1:]))], credentials=credentials)
            t.add("credentials-redirect-to-own-%s-%s" % (credentials, name), ok(*rows, status=302), hops=[(APP, ok("null" if rows[0] == APP else rows[0], *rows[1:]))], credentials=credentials)
            t.add("credentials-redirect-from-own-%s-%s" % (credentials, name), answer(status=302), at=APP, hops=[(API, ok(*rows))], credentials=credentials)
    for star in ("*", "*, *", "*,x-b", "X-A, *", " * ", "%2A", "\"*\""):
        for credentials in ("omit", "include"):
            t.add("expose-%s-%s" % (credentials, "".join(c if c.isalnum() else "%02x" % ord(c) for c in star)), ok(APP, (ACAC, "true"), (ACEH, star), ("X-A", "1"), ("X-B", "2"), ("*", "3"), ("Set-Cookie", "a=b"), ("Authorization", "x")), credentials=credentials)
    many(["Cache-Control: no-store", "Content-Language: fr", "Content-Length: 2", "Content-Type: text/x", "Expires: 0", "Last-Modified: now", "Pragma: x", "Age: 27", "Server: x", "Warning: x", "Date: now", "Location: http://test.com", "Content-Range: x", "Set-Cookie: a", "Set-Cookie2: a", "Content-Encoding: identity", "ETag: \"x\"", "X-Powered-By: x", "Vary: Origin", "Refresh: 99;url=x"],
         lambda n, v: t.add("filter-" + n, raw("HTTP/1.1 200 OK", ACAO + ": *", v)))
    for name, origin in {"multi-star": "*, *", "multi-both": APP + ", " + API, "multi-null": "null, *", "multi-space": APP + " *", "multi-quote": "\"*\"", "multi-same": APP + ", " + APP}.items():
        t.add("origins-" + name, ok(origin))
        t.add("origins-pre-" + name, ok("*"), preflight(origin, "PUT"), method="PUT")
    for name, origins in {"a": ("*", APP), "b": (APP, APP), "c": ("", APP), "d": ("null", "*"), "e": ("*", "*", "*")}.items():
        t.add("origins-lines-" + name, answer(*((ACAO, o) for o in origins)))
        t.add("origins-lines-pre-" + name, ok("*"), answer(*((ACAO, o) for o in origins), (ACAM, "PUT"), status=204, type=None), method="PUT")
    # cors-preflight: with headers and methods
    for method in ("DELETE", "PUT", "PATCH", "patcH", "FOO", "post", "NEW"):
        for allow in (None, method, "*", "OTHER", method.lower(), "GET, " + method):
            name = "".join(c for c in (allow or "none") if c.isalnum()) or "star"
            if allow != method.lower() or allow != method:
                t.add("pre-method-%s-%s%s" % (method, name, "-low" if allow == method.lower() else ""), ok("*"), preflight("*", allow), method=method)
    many([("x-test1", "x-test1"), ("x-test1", "X-TEST1"), ("x-test1", "x-test2"), ("content-type", "content-type"), ("authorization", "*"), ("authorization", "authorization"), ("x-test1", ""), ("x-test1", "x-test1,,"), ("x-test1", "*"), ("x-test1", "x-test1 "), ("x-test1", "\"x-test1\""), ("x-test1", "x-test1;q=1"), ("accept", "x"), ("referer", "x"), ("x_test", "x_test"), ("x.test", "x.test"), ("*", "*"), ("origin", "origin")],
         lambda n, v: (t.add("pre-header-" + n, ok("*"), preflight("*", None, v[1]), headers={v[0]: "application/json" if v[0] == "content-type" else "v"}), t.add("pre-header-include-" + n, ok(APP, (ACAC, "true")), preflight(APP, None, v[1], (ACAC, "true")), headers={v[0]: "application/json" if v[0] == "content-type" else "v"}, credentials="include")))
    for code in (200, 202, 204, 226, 300, 301, 302, 303, 304, 305, 307, 308, 400, 401, 403, 404, 405, 407, 415, 429, 500, 501, 502, 503, 504):
        t.add("pre-status-%d" % code, ok("*"), preflight("*", "PUT", status=code), method="PUT")
        t.add("pre-status-noacao-%d" % code, ok("*"), preflight(None, "PUT", status=code), method="PUT")
        t.add("pre-status-location-%d" % code, ok("*"), preflight("*", "PUT", None, ("Location", "http://api.test/{id}/h1".replace("{id}", "tests-api-pre-status-location-%d" % code)), status=code), method="PUT")
    # cors-preflight-cache
    for age in ("0", "1", "5", "600", "86400", "999999999999", "-1", "", "x", "1.5", "+5", "5, 5", "05"):
        name = "".join(c if c.isalnum() else "%02x" % ord(c) for c in age) or "empty"
        t.add("cache-age-" + name, ok("*"), preflight("*", "PUT", "x-test1", (ACMA, age)), method="PUT", headers={"x-test1": "1"}, then=[{"method": "PUT", "headers": [["x-test1", "1"]]}])
    many([({"method": "PUT"}, {"method": "PUT"}), ({"method": "PUT"}, {"method": "DELETE"}), ({"method": "PUT"}, {"method": "GET", "headers": [["x-a", "1"]]}), ({"headers": [["x-a", "1"]]}, {"headers": [["x-b", "1"]]}), ({"headers": [["x-a", "1"]]}, {"headers": [["X-A", "2"]]}), ({"headers": [["x-a", "1"], ["x-b", "1"]]}, {"headers": [["x-b", "1"]]}), ({"method": "PUT"}, {"method": "PUT", "credentials": "include"}), ({"method": "PUT", "credentials": "include"}, {"method": "PUT"}), ({"method": "PUT"}, {"method": "PUT", "credentials": "omit"}), ({"method": "PUT"}, {"api": "xhr", "method": "PUT"}), ({"method": "PUT"}, {"method": "put"}), ({"method": "PUT"}, {"method": "PUT", "cache": "no-store"}), ({"method": "PUT"}, {"method": "PUT", "cache": "reload"}), ({"method": "PUT"}, {"method": "PUT", "mode": "same-origin"}), ({"method": "PUT"}, {"method": "PUT", "mode": "no-cors"}), ({"method": "PUT"}, {"method": "PUT", "keepalive": True}), ({"method": "PUT"}, {"method": "PUT", "redirect": "error"}), ({"headers": [["authorization", "x"]]}, {"headers": [["authorization", "y"]]}), ({"method": "PUT"}, {"method": "GET"})],
         lambda n, v: [t.add("cache-%s-%s" % (who, n), ok(APP, (ACAC, "true")), preflight(APP, methods, headers, (ACAC, "true"), (ACMA, "100")), then=[v[1], v[1]], **v[0]) for who, methods, headers in (("named", "PUT, DELETE", "x-a, x-b, authorization"), ("star", "*", "*"), ("first", v[0].get("method"), ",".join(h[0] for h in v[0].get("headers", [])) or None))])
    # cors-redirect, cors-redirect-preflight, cors-preflight-redirect
    places = {"own": APP, "api": API, "other": OTHER, "www": WWW, "https": SAPI}
    for code in (301, 302, 303, 307, 308):
        for a in places:
            for b in places:
                if a == "own" and b == "own":
                    continue
                allow = "null" if a != "own" and a != b else APP
                t.add("redirect-%s-%s-%d" % (a, b, code), ok("*", status=code), at=places[a], hops=[(places[b], ok(allow))])
                if code in (302, 307):
                    t.add("redirect-pre-%s-%s-%d" % (a, b, code), ok("*", status=code), preflight("*", "*", "*"), at=places[a], headers={"x-test": "1"}, hops=[(places[b], ok("*"), preflight("*", "*", "*"))])
                    t.add("redirect-pre-denied-%s-%s-%d" % (a, b, code), ok("*", status=code), preflight("*", "*", "*"), at=places[a], headers={"x-test": "1"}, hops=[(places[b], ok("*"), preflight("*", "*", None))])
                    t.add("redirect-nopre-%s-%s-%d" % (a, b, code), ok("*", status=code), preflight("*", "*", "*"), at=places[a], headers={"x-test": "1"}, hops=[(places[b], ok("*"))])
                    t.add("redirect-put-%s-%s-%d" % (a, b, code), ok("*", status=code), preflight("*", "*", "*"), at=places[a], method="PUT", body="x", hops=[(places[b], ok("*"), preflight("*", "*", "*"))])
                    t.add("redirect-post-json-%s-%s-%d" % (a, b, code), ok("*", status=code), preflight("*", "*", "*"), at=places[a], method="POST", body="x", headers={"Content-Type": "application/json"}, hops=[(places[b], ok("*"), preflight("*", "*", "*"))])
    for name, credentials in {"user-pass": "user:password@", "user": "user:@", "pass": ":password@", "empty": ":@"}.items():
        for a, b in (("own", "own"), ("own", "api"), ("api", "api"), ("api", "own"), ("api", "other")):
            for mode in ("cors", "no-cors", "same-origin"):
                t.add("redirect-userinfo-%s-%s-%s-%s" % (name, a, b, mode), ok("*", status=302), at=places[a], mode=mode, hops=[(places[b].replace("://", "://" + credentials) + "/{id}/h1", ok("*"))])
    # fetch/api/redirect
    for code in (301, 302, 303, 307, 308):
        for method, body in (("GET", None), ("HEAD", None), ("POST", "x"), ("POST", {"kind": "blob"}), ("POST", {"kind": "stream"}), ("TESTING", None), ("PUT", "x"), ("DELETE", None)):
            kind = body["kind"] if isinstance(body, dict) else ""
            more = {"body": body} if body is not None else {}
            if kind == "stream":
                more["duplex"] = "half"
            t.add("redirect-method-%s%s-%d" % (method, kind, code), answer(status=code), at=APP, method=method, hops=[(APP, answer())], **more)
            t.add("redirect-method-cross-%s%s-%d" % (method, kind, code), ok("*", status=code), preflight("*", "*", "*"), method=method, hops=[(API, ok("*"), preflight("*", "*", "*"))], **more)
    many(["", "http://invalidurl:", "http://[", "//", "http://", "?a", "#a", "/{id}/h1#frag", "//api.test/{id}/h1", "http:/{id}/h1", "http:h1", "\thttp://app.test/{id}/h1", "http://app.test:80/{id}/h1", "http://app.test:99999/", "http://app.test:1/", "HTTP://APP.TEST/{id}/h1", "http://xn--a", "javascript:1", "about:blank", "data:,x", "blob:http://app.test/x", "mailto:x", "foo:bar", "file:///etc", "ws://app.test/", "http://app.test/%00", "http://a b/", "http://%zz/", "http://app.test./{id}/h1", "\\\\api.test\\{id}\\h1", "view-source:http://app.test/"],
         lambda n, v: [t.add("location-%s-%s" % (who, n), ok("*", ("Location", v), status=302), at=at, **more) for who, at, more in (("same", APP, {}), ("cross", API, {}), ("manual", APP, {"redirect": "manual"}), ("nocors", API, {"mode": "no-cors"}), ("xhr", API, {"api": "xhr"}), ("img", API, {"api": "img"}))])
    for count in (1, 19, 20, 21):
        for who, at, api in (("same", APP, "fetch"), ("cross", API, "fetch"), ("xhr", API, "xhr"), ("img", API, "img"), ("nocors", API, "nocors")):
            more = {"mode": "no-cors"} if api == "nocors" else {"api": api}
            t.add("count-%s-%d" % (who, count), ok("*", status=302, **({"type": "image/png"} if api == "img" else {})), at=at, hops=[(at, ok("*", status=302))] * (count - 1) + [(at, ok("*", **(PNG if api == "img" else {})))], **more)
    # fetch/api/credentials
    for who, at in (("same", APP), ("cross", API)):
        for scheme in ("Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"y\"", "Bearer", "Negotiate", "foo", "basic", ""):
            name = "".join(c for c in scheme if c.isalpha()) or "empty"
            for credentials in ("omit", "include"):
                t.add("auth-%s-%s-%s" % (who, name, credentials), ok(APP, (ACAC, "true"), ("WWW-Authenticate", scheme), status=401), at=at, credentials=credentials)
        t.add("auth-xhr-" + who, ok(APP, ("WWW-Authenticate", "Basic realm=\"x\""), status=401), at=at, api="xhr")
        t.add("auth-img-" + who, ok(APP, ("WWW-Authenticate", "Basic realm=\"x\""), status=401, **PNG), at=at, api="img")
        t.add("auth-header-" + who, ok(APP, (ACAC, "true")), preflight(APP, None, "authorization", (ACAC, "true")), at=at, headers={"Authorization": "Basic dXNlcjpwYXNz"}, credentials="include")
        t.add("auth-proxy-" + who, ok(APP, ("Proxy-Authenticate", "Basic realm=\"x\""), status=407), at=at)
    t.add("auth-redirect-same", answer(status=302), at=APP, headers={"Authorization": "x"}, hops=[(APP, answer())])
    t.add("auth-redirect-cross", answer(status=302), at=APP, headers={"Authorization": "x"}, hops=[(API, ok("*"), preflight("*", None, "authorization"))])
    t.add("auth-redirect-cross-nopre", answer(status=302), at=APP, headers={"Authorization": "x"}, hops=[(API, ok("*"))])
    # fetch/api/request, keepalive, integrity, cache, referrer
    for name, fields in {"keepalive": {"keepalive": True}, "keepalive-post": {"keepalive": True, "method": "POST", "body": "x"}, "keepalive-put": {"keepalive": True, "method": "PUT", "body": "x"}, "keepalive-worker": {"keepalive": True, "kind": "worker"}, "integrity-empty": {"integrity": ""}, "integrity-bad": {"integrity": "sha256-x"}, "integrity-good": {"integrity": "sha256-JonkKr9XJQcEUqMgHOiHWZhRY8R7dlTZOHIpxwmCfrI="}, "integrity-wrong": {"integrity": "sha256-JonkKr9XJQcEUqMgHOiHWZhRY8R7dlTZOHIpxwmCfrA="}, "integrity-512": {"integrity": "sha512-x"}, "integrity-junk": {"integrity": "foo bar"}, "integrity-two": {"integrity": "sha256-x sha384-y"}, "referrer-empty": {"referrer": ""}, "referrer-own": {"referrer": "http://app.test/x"}, "referrer-other": {"referrer": "http://api.test/x"}, "referrer-bad": {"referrer": "http://["}, "referrer-client": {"referrer": "about:client"}, "referrer-data": {"referrer": "data:,x"}, "method-empty": {"method": ""}, "method-lower-trace": {"method": "trace"}, "method-connect": {"method": "CONNECT"}, "method-space": {"method": "A B"}, "method-utf8": {"method": "\u00e9"}, "mode-websocket": {"mode": "websocket"}, "mode-bad": {"mode": "cor"}, "credentials-bad": {"credentials": "x"}, "redirect-bad": {"redirect": "x"}, "cache-bad": {"cache": "x"}, "policy-bad": {"referrerPolicy": "x"}, "get-body": {"body": "x"}, "head-body": {"method": "HEAD", "body": "x"}, "bad-name": {"headers": {"a b": "x"}}, "bad-value": {"headers": {"a": "x\n\r"}}, "nul-value": {"headers": {"a": "x\0y"}}, "newline-value": {"headers": {"a": "\nx\n"}}, "empty-name": {"headers": {"": "x"}}, "utf8-value": {"headers": {"a": "\u00ff"}}, "url-userinfo": {"url": "http://u:p@api.test/{id}/d"}, "url-bad": {"url": "http://:0"}, "url-fragment": {"url": "http://api.test/{id}/d#x"}, "url-query": {"url": "http://api.test/{id}/d?x=<>\"'"}, "url-space": {"url": " http://api.test/{id}/d "}, "url-backslash": {"url": "http:\\\\api.test\\{id}\\d"}, "url-upper": {"url": "HTTP://API.TEST/{id}/d"}, "url-port-default": {"url": "http://api.test:80/{id}/d"}, "url-encoded": {"url": "http://api.test/{id}/%64"}, "url-utf8": {"url": "http://api.test/{id}/\u00fc"}, "url-newline": {"url": "http://api.test/{id}/\nd"}, "url-dangling": {"url": "http://api.test/{id}/d?\n<"}, "url-dangling-tab": {"url": "http://api.test/{id}/d?\t<"}}.items():
        kind = fields.pop("kind", None)
        for who, at in (("cross", API), ("same", APP)):
            one = dict(fields)
            if "url" in one:
                one["url"] = one["url"].replace("api.test", "app.test").replace("API.TEST", "APP.TEST") if who == "same" else one["url"]
            t.add("%s-%s" % (name, who), ok("*"), preflight("*", "*", "*"), at=at, kind=kind, **one)
    for policy in ("", "no-referrer", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin", "same-origin", "strict-origin", "strict-origin-when-cross-origin", "unsafe-url"):
        for who, at, page in (("same", APP, APP), ("cross", API, APP), ("down", API, SAPP), ("site", WWW, APP)):
            if who != "down":
                t.add("policy-%s-%s" % (policy or "empty", who), ok("*"), at=at, page=page, referrerPolicy=policy)
                t.add("policy-page-%s-%s" % (policy or "empty", who), ok("*"), at=at, page=page, page_headers=[("Referrer-Policy", policy)])
                t.add("policy-post-%s-%s" % (policy or "empty", who), ok("*"), at=at, page=page, method="POST", body="x", mode="no-cors", page_headers=[("Referrer-Policy", policy)])
    # fetch/range
    many(["bytes=0-9", "bytes=10-", "bytes=-5", "bytes=0-4,6-9", "bytes=abc", "bytes=0-", "bytes=5-2", "Bytes=0-9", "bytes =0-9", "", "bytes=", "bytes=-", "chars=0-1", "bytes=00-09"],
         lambda n, v: (t.add("range-" + n, ok("*", ("Content-Range", "bytes 0-1/2"), status=206), headers={"Range": v}), t.add("range-nocors-" + n, answer(("Content-Range", "bytes 0-1/2"), status=206), mode="no-cors", headers={"Range": v}), t.add("range-same-" + n, answer(("Content-Range", "bytes 0-1/2"), status=206), at=APP, headers={"Range": v})))
    return t


def xhr():
    t = Sheet("tests-xhr")
    for sync in (False, True):
        word = "sync-" if sync else ""
        more = {"sync": True} if sync else {}
        for name, (fields, rows, pre) in {
                "allow": ({}, (APP,), None), "star": ({}, ("*",), None), "denied": ({}, (None,), None), "custom-acao": ({"headers": {"Access-Control-Allow-Origin": "*"}}, ("*",), preflight("*", None, "access-control-allow-origin")), "custom-acao-denied": ({"headers": {"Access-Control-Allow-Origin": "*"}}, ("*",), preflight("*")), "put": ({"method": "PUT", "body": "x"}, ("*",), preflight("*", "PUT")), "put-credentials": ({"method": "PUT", "body": "x", "withCredentials": True}, (APP, (ACAC, "true")), preflight(APP, "PUT", None, (ACAC, "true"))),
                "put-credentials-bad": ({"method": "PUT", "body": "x", "withCredentials": True}, (APP, (ACAC, "true")), preflight(APP, "PUT")), "non-simple": ({"headers": {"x-test": "foobar"}}, ("*",), preflight("*", None, "x-test")), "non-simple-denied": ({"headers": {"x-test": "foobar"}}, ("*",), preflight("*")), "type": ({"method": "POST", "body": "x", "headers": {"Content-Type": "application/xml"}}, ("*",), preflight("*", None, "content-type")), "type-denied": ({"method": "POST", "body": "x", "headers": {"Content-Type": "application/xml"}}, ("*",), preflight("*")),
                "not-supported": ({"method": "PUT", "body": "x"}, ("*",), None), "method-denied": ({"method": "DELETE"}, ("*",), preflight("*", "PUT")), "comma": ({"headers": {"x-custom-s": "x"}}, ("*",), preflight("*", ",GET", ",x-custom-s")), "origin-header": ({"headers": {"x-pass": "x", "Origin": "x"}}, ("*",), preflight("*", None, "x-pass")), "sorted": ({"headers": {"x-custom-ua": "1", "X-Custom-S": "1", "Content-Type": "application/json", "x-a": "1"}}, ("*",), preflight("*", None, "x-custom-ua, x-custom-s, content-type, x-a")), "sorted-denied": ({"headers": {"x-b": "1", "X-A": "1"}}, ("*",), preflight("*")),
                "status-301": ({"method": "PUT"}, ("*",), preflight("*", "PUT", status=301)), "status-400": ({"method": "PUT"}, ("*",), preflight("*", "PUT", status=400)), "status-501": ({"method": "PUT"}, ("*",), preflight("*", "PUT", status=501)), "acam-get": ({"method": "PUT"}, ("*",), preflight("*", "GET")), "credentials-star": ({"withCredentials": True}, ("*",), None), "credentials-star-true": ({"withCredentials": True}, ("*", (ACAC, "true")), None), "credentials-exact": ({"withCredentials": True}, (APP,), None), "credentials-good": ({"withCredentials": True}, (APP, (ACAC, "true")), None), "upload": ({"method": "POST", "body": "x", "upload_listener": True}, ("*",), preflight("*")), "upload-denied": ({"method": "POST", "body": "x", "upload_listener": True}, ("*",), None), "upload-get": ({"upload_listener": True}, ("*",), None), "upload-nobody": ({"method": "POST", "upload_listener": True}, ("*",), preflight("*"))}.items():
            if sync and name.startswith("upload"):
                continue
            t.add(word + name, ok(*rows), pre, api="xhr", **fields, **more)
            t.add(word + "own-" + name, answer(), at=APP, api="xhr", **fields, **more)
            t.add(word + "worker-" + name, ok(*rows), pre, api="xhr", kind="worker", **fields, **more)
            if not sync:
                t.add("sandbox-" + name, ok(*("null" if r == APP else r for r in rows)), pre, api="xhr", kind="sandbox", **fields)
        for code in (301, 302, 303, 307, 308):
            t.add(word + "redirect-cors-%d" % code, answer(status=code), at=APP, api="xhr", hops=[(API, ok(APP))], **more)
            t.add(word + "redirect-non-cors-%d" % code, answer(status=code), at=APP, api="xhr", hops=[(API, ok(None))], **more)
            t.add(word + "redirect-post-%d" % code, answer(status=code), at=APP, api="xhr", method="POST", body="x", hops=[(APP, answer())], **more)
            t.add(word + "redirect-headers-%d" % code, answer(status=code), at=APP, api="xhr", headers={"x-test": "t"}, hops=[(API, ok(APP), preflight(APP, None, "x-test"))], **more)
            t.add(word + "redirect-expose-%d" % code, ok("*", (ACEH, "foo"), ("foo", "bar"), status=code), api="xhr", hops=[(API, ok("*", (ACEH, "x-b"), ("foo", "bar"), ("x-b", "1")))], **more)
            t.add(word + "redirect-no-location-%d" % code, answer(status=code), at=APP, api="xhr", **more)
            t.add(word + "redirect-no-location-cross-%d" % code, ok("*", status=code), api="xhr", **more)
            t.add(word + "redirect-loop-%d" % code, ok("*", ("Location", DEEP), status=code), api="xhr", **more)
            t.add(word + "redirect-loop-same-%d" % code, answer(("Location", DEEP), status=code), at=APP, api="xhr", **more)
            many(["foobar://abcd", "http://z/", "mailto:someone@example.org", "http://localhost:0/", "http://api.test:8099/", "data:,x"], lambda n, v: t.add(word + "redirect-bogus-%d-%s" % (code, n), answer(("Location", v), status=code), at=APP, api="xhr", **more))
        many(["data:text/plain,x", "data:text/html;charset=utf-8,x", "data:;base64,eA==", "data:,x#y", "data:image/png,x", "data:x,y", "data:text/plain;charset=ISO-8859-1,%E9", "data:", "data:,"], lambda n, v: [t.add(word + "data-%s-%s" % (n, m), api="xhr", url=v, method=m, **more) for m in ("GET", "POST", "HEAD", "PUT")])
    many(["GET", "get", "Get", "CHICKEN", "chicken", "PATCH", "patch", "TRACE", "TRACK", "CONNECT", "", " GET", "G ET", "\0", "GET\0", "(", "\u00e9", "XUNICORN"], lambda n, v: (t.add("method-" + n, ok("*"), preflight("*", "*"), api="xhr", method=v), t.add("method-own-" + n, answer(), at=APP, api="xhr", method=v)))
    many(["", "?x", "#x", "//api.test/{id}/d", "http:d", "http://u:p@app.test/{id}/d", "http://u@api.test/{id}/d", "http://:p@api.test/{id}/d", "javascript:1", "about:blank", "http://", "http://[", "http://app.test:99999/", "ftp://api.test/", "file:///x", "mailto:x", "http://app.test:80/{id}/d", "http://a b/", "blob:http://app.test/x", "ws://app.test/x", "foo:bar"], lambda n, v: (t.add("url-" + n, ok("*"), api="xhr", url=v), t.add("url-post-" + n, ok("*"), api="xhr", url=v, method="POST", body="x"), t.add("url-credentials-" + n, ok("*"), api="xhr", url=v, withCredentials=True)))
    many([("Content-Type", ""), ("", "x"), ("a b", "x"), ("X", "a\nb"), ("X", " a "), ("X", "\u00e9"), ("X", "\0"), ("Content-Type", "text/plain;charset=x"), ("Content-Type", "text/; charset=x"), ("X-Empty", ""), ("x", "1")], lambda n, v: (t.add("header-" + n, ok("*"), preflight("*", "*", "*"), api="xhr", method="POST", body="x", headers=[v]), t.add("header-twice-" + n, ok("*"), preflight("*", "*", "*"), api="xhr", headers=[v, v])))
    many([None, "", "x", {"kind": "blob"}, {"kind": "blob", "type": "text/x"}, {"kind": "form"}, {"kind": "params"}, {"kind": "buffer"}, "\u00e9", "x" * 2000], lambda n, v: [t.add("body-%s-%s" % (m, n), ok("*"), preflight("*", "*", "*"), api="xhr", method=m, **({} if v is None else {"body": v})) for m in ("GET", "HEAD", "POST", "PUT", "FOO")])
    many(["Foo-Bar: 1\r\nFOO-BAR: 2", "foo-TEST: 1\r\nX-A:\r\nx-b: ", "x: 1\t", "date: \t x", "x: 1\r\n y", "Set-Cookie: a\r\nSet-Cookie2: b\r\nX: 1", "X-Nul: a\0b", "a: \x80", "x:1\r\nx:2\r\nX:3", "www-authenticate: 1\r\nwww-authenticate: 2"], lambda n, v: [t.add("response-%s-%s" % (who, n), raw("HTTP/1.1 200 OK", ACAO + ": *", ACEH + ": *", "Content-Length: 2", v), at=at, api="xhr") for who, at in (("same", APP), ("cross", API))])
    for code in (200, 204, 205, 206, 300, 304, 305, 306, 400, 401, 404, 407, 410, 413, 418, 500, 501, 699):
        for method in ("GET", "HEAD", "POST", "PUT", "CHICKEN"):
            t.add("status-%s-%d" % (method, code), ok("*", status=code, reason="UNICORNSWIN"), preflight("*", "*"), api="xhr", method=method)
            t.add("status-own-%s-%d" % (method, code), answer(status=code, reason="UNICORNSWIN"), at=APP, api="xhr", method=method)
    for name, given in {"close": {"close": True}, "reset": {"reset": True}, "nothing": {"raw": ""}, "garbage": {"raw": "nope"}, "half": {"raw": "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 100\r\n\r\nhalf"}}.items():
        for method in ("GET", "POST", "PUT"):
            for who, at in (("same", APP), ("cross", API)):
                t.add("broken-%s-%s-%s" % (name, method, who), dict(given), preflight("*", "*"), at=at, api="xhr", method=method)
                t.add("broken-sync-%s-%s-%s" % (name, method, who), dict(given), preflight("*", "*"), at=at, api="xhr", method=method, sync=True)
    return t


def cache():
    t = Sheet("tests-cache")
    day = "Thu, 01 Jan 2099 00:00:00 GMT"
    past = "Thu, 01 Jan 1998 00:00:00 GMT"
    stored = {"age": [("Cache-Control", "max-age=3600")], "expires": [("Expires", day)], "expired": [("Expires", past)], "no-store": [("Cache-Control", "no-store")], "no-cache": [("Cache-Control", "no-cache")], "zero": [("Cache-Control", "max-age=0")], "modified": [("Last-Modified", past)], "etag": [("ETag", "\"a\"")], "age-etag": [("Cache-Control", "max-age=3600"), ("ETag", "\"a\"")], "public": [("Cache-Control", "public")], "immutable": [("Cache-Control", "max-age=3600, immutable")], "nothing": [], "vary": [("Cache-Control", "max-age=3600"), ("Vary", "Origin")], "vary-star": [("Cache-Control", "max-age=3600"), ("Vary", "*")], "vary-x": [("Cache-Control", "max-age=3600"), ("Vary", "X-A")], "private": [("Cache-Control", "private, max-age=3600")], "s-maxage": [("Cache-Control", "s-maxage=3600")], "old": [("Cache-Control", "max-age=3600"), ("Age", "7200")], "bad-age": [("Cache-Control", "max-age=x")], "quoted": [("Cache-Control", "max-age=\"3600\"")], "swr": [("Cache-Control", "max-age=0, stale-while-revalidate=60")], "pragma": [("Pragma", "no-cache"), ("Cache-Control", "max-age=60")], "must": [("Cache-Control", "max-age=3600, must-revalidate")]}
    for name, headers in stored.items():
        for who, at in (("same", APP), ("cross", API)):
            t.add("%s-%s" % (name, who), ok("*", *headers), at=at, then=[{}, {}])
            t.add("%s-xhr-%s" % (name, who), ok("*", *headers), at=at, api="xhr", then=[{"api": "xhr"}])
    fresh = stored["age"]
    for mode in ("default", "no-store", "reload", "no-cache", "force-cache"):
        for name in ("age", "expired", "nothing", "etag"):
            t.add("mode-%s-%s" % (mode, name), ok("*", *stored[name]), then=[{"cache": mode}, {}])
            t.add("mode-first-%s-%s" % (mode, name), ok("*", *stored[name]), cache=mode, then=[{}])
            t.add("mode-same-%s-%s" % (mode, name), answer(*stored[name]), at=APP, then=[{"cache": mode}, {}])
    t.add("only-if-cached-hit", answer(*fresh), at=APP, then=[{"cache": "only-if-cached", "mode": "same-origin"}])
    t.add("only-if-cached-stale", answer(("Expires", past)), at=APP, then=[{"cache": "only-if-cached", "mode": "same-origin"}])
    t.add("only-if-cached-miss", answer(*fresh), at=APP, cache="only-if-cached", mode="same-origin", then=[{}])
    revalidated = [ok("*", ("ETag", "\"a\""), ("Cache-Control", "no-cache"), ("A", "1"), ("B", "1")), {"status": 304, "headers": [[ACAO, "*"], [ACEH, "a, b"], ["ETag", "\"a\""], ["A", "2"], ["B", "2"]]}, {"status": 304, "headers": [[ACAO, "*"], [ACEH, "a"], ["ETag", "\"a\""], ["A", "3"], ["B", "3"]]}]
    t.add("304", revalidated, then=[{}, {}])
    t.add("304-xhr", revalidated, api="xhr", then=[{"api": "xhr"}, {"api": "xhr"}])
    t.add("304-no-acao", [ok("*", ("ETag", "\"a\""), ("Cache-Control", "no-cache")), {"status": 304, "headers": [["ETag", "\"a\""]]}], then=[{}])
    t.add("304-wrong-acao", [ok("*", ("ETag", "\"a\""), ("Cache-Control", "no-cache")), {"status": 304, "headers": [[ACAO, OTHER], ["ETag", "\"a\""]]}], then=[{}])
    t.add("304-same", [answer(("ETag", "\"a\""), ("Cache-Control", "no-cache"), ("X", "1")), {"status": 304, "headers": [["ETag", "\"a\""], ["X", "2"]]}], at=APP, then=[{}])
    t.add("304-modified", [ok("*", ("Last-Modified", past), ("Cache-Control", "max-age=0")), {"status": 304, "headers": [[ACAO, "*"]]}], then=[{}])
    t.add("304-script", [ok("*", ("ETag", "\"a\""), ("Cache-Control", "no-cache"), **JS), {"status": 304, "headers": [[ACAO, "*"]]}], api="script", mode="cors", then=[{"api": "script", "mode": "cors"}])
    t.add("304-unasked", {"status": 304, "headers": [[ACAO, "*"]]})
    t.add("304-conditional", {"status": 304, "headers": [[ACAO, "*"]]}, preflight("*", None, "if-none-match"), headers={"If-None-Match": "\"x\""})
    t.add("304-conditional-same", {"status": 304, "headers": []}, at=APP, headers={"If-None-Match": "\"x\""})
    for name in ("If-None-Match", "If-Modified-Since", "If-Match", "If-Range", "If-Unmodified-Since", "Cache-Control", "Pragma"):
        t.add("asks-" + name.lower(), ok("*", *fresh), preflight("*", None, name), then=[{"headers": [[name, "no-cache"]]}, {}])
        t.add("asks-same-" + name.lower(), answer(*fresh), at=APP, then=[{"headers": [[name, "no-cache"]]}, {}])
    for first, second in (({}, {"credentials": "include"}), ({"credentials": "include"}, {}), ({}, {"mode": "no-cors"}), ({"mode": "no-cors"}, {}), ({}, {"method": "POST", "body": "x"}), ({"method": "POST", "body": "x"}, {}), ({}, {"method": "HEAD"}), ({"method": "HEAD"}, {}), ({}, {"api": "xhr"}), ({"api": "img"}, {}), ({"api": "img"}, {"api": "img", "mode": "cors"}), ({"api": "img", "mode": "cors"}, {"api": "img"}), ({"api": "script"}, {"api": "script"}), ({"api": "script"}, {"api": "script", "mode": "cors"}), ({"api": "img"}, {"api": "img"}), ({"api": "stylesheet"}, {"api": "stylesheet"}), ({"api": "font"}, {"api": "font"}), ({"api": "script-module"}, {"api": "script-module"}), ({"headers": {"x-a": "1"}}, {"headers": [["x-a", "1"]]}), ({"method": "PUT"}, {"method": "GET"}), ({"credentials": "omit"}, {"credentials": "omit"}), ({}, {"method": "DELETE"}), ({"redirect": "error"}, {"redirect": "manual"})):
        name = "-then-".join("-".join(str(v if not isinstance(v, (list, dict)) else "header") for v in one.values()) or "plain" for one in (first, second))
        for kind, headers in (("fresh", fresh), ("plain", [])):
            body = {"img": PNG, "script": JS, "stylesheet": CSS, "font": FONT, "script-module": MODULE}.get(first.get("api"), {})
            for who, rows in (("star", ("*",)), ("none", (None,)), ("exact", (APP, (ACAC, "true")))):
                if kind == "fresh" or who == "exact":
                    t.add("%s-%s-%s" % (name, kind, who), ok(*rows, *headers, **body), preflight(APP, "*", "*, x-a", (ACAC, "true")), then=[second, second], **first)
    for code in (200, 203, 204, 206, 300, 301, 302, 303, 307, 308, 400, 404, 405, 410, 414, 500, 501, 503):
        redirect = code in (301, 302, 303, 307, 308)
        t.add("status-%d" % code, ok("*", *fresh, status=code), then=[{}], **({"hops": [(API, ok("*"))]} if redirect else {}))
        t.add("status-plain-%d" % code, ok("*", status=code), then=[{}], **({"hops": [(API, ok("*"))]} if redirect else {}))
    return t


def loads():
    t = Sheet("tests-loads")
    bodies = {"html": "<!doctype html><html><head></head><body>hi</body></html>", "html-js": "<!--\nwindow.x = 1;\n-->", "js": "window.has_executed_script = 1;", "js-html": "/*</script><script>*/window.x = 1;", "json": "{ \"a\": \"b\" }", "json-list": "[1,2]", "prefix": ")]}'\n{\"a\":1}", "css": "#header { color: red }", "svg": "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'></svg>", "svg-xml": "<?xml version='1.0' standalone='no'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x'>\n<svg xmlns='http://www.w3.org/2000/svg'></svg>", "empty": "", "gzip": GZIP, "png": None, "utf16": "w\0i\0n\0d\0o\0w\0.\0x\0=\x001\0", "bom": "\xef\xbb\xbfwindow.x=1", "latin1": "window.x = '\xe9'", "pdf": "%PDF-1.4\n", "zip": "PK\x03\x04", "text": "hello world", "vtt": "WEBVTT\n\n", "xml": "<?xml version=\"1.0\"?><a><b/></a>", "number": "1", "css-import": "@import 'x';", "js-object": "({a:1})", "js-label": "a: 1", "js-string": "\"use strict\"", "js-template": "`x`", "js-class": "class A {}", "js-arrow": "()=>1", "js-bad": "var 1;", "js-unclosed": "function x() {", "js-comment": "// x", "js-block": "/* x", "js-regex": "/x/", "js-two": "x y", "js-html-close": "-->x", "js-hash": "#!x\n1", "js-await": "await 1"}
    types = {"html": "text/html", "plain": "text/plain", "js": "application/javascript", "json": "application/json", "xml": "application/xml", "css": "text/css", "png": "image/png", "svg": "image/svg+xml", "none": None, "octet": "application/octet-stream", "pdf": "application/pdf", "dash": "application/dash+xml", "html-charset": "text/html; charset=utf-8", "json-charset": "application/json;charset=utf-8", "vtt": "text/vtt", "opus": "audio/ogg", "mp4": "video/mp4", "font": "font/ttf", "multipart": "multipart/related", "grpc": "application/grpc", "x-json": "text/x-json", "manifest": "application/manifest+json", "problem": "application/problem+xml", "empty": "", "slash": "/", "word": "foo", "two": "text/html, text/javascript", "wasm": "application/wasm", "hls": "application/vnd.apple.mpegurl", "dxf": "image/vnd.dxf", "ico": "image/vnd.microsoft.icon", "signed": "multipart/signed", "msword": "application/msword"}
    for tname, type in types.items():
        for bname in ("html", "js", "json", "png"):
            text = bodies[bname]
            body = {"asset": "png"} if text is None else {"body": text}
            for api in ("img", "script"):
                t.add("orb-%s-%s-%s" % (api, tname, bname), answer(type=type, **body), api=api)
                t.add("orb-%s-%s-%s-nosniff" % (api, tname, bname), answer(NOSNIFF, type=type, **body), api=api)
    for bname, text in bodies.items():
        body = {"asset": "png"} if text is None else {"body": text}
        for tname in ("html", "plain", "none", "octet", "js", "json", "png", "opus"):
            for api in ("script", "img", "stylesheet", "media", "script-module"):
                if api in ("script", "img") or tname in ("html", "none", "plain"):
                    t.add("body-%s-%s-%s" % (api, tname, bname), answer(type=types[tname], **body), api=api)
    for code in (200, 201, 204, 206, 300, 303, 304, 400, 404, 500, 503):
        for name, kind in (("png", PNG), ("html", HTML), ("js", JS), ("json", JSON), ("none", {"type": None, "body": "x"})):
            for api in ("img", "script", "stylesheet"):
                t.add("code-%s-%s-%d" % (api, name, code), answer(status=code, **kind), api=api)
    for name, value in {"full": "bytes 0-1/2", "start": "bytes 0-9/100", "mid": "bytes 5-9/100", "bad": "bytes", "star": "bytes */100"}.items():
        for api, kind in (("img", PNG), ("script", JS), ("media", {"type": "audio/mpeg", "body": "x"})):
            t.add("range-%s-%s" % (api, name), answer(("Content-Range", value), status=206, **kind), api=api)
            t.add("range-anon-%s-%s" % (api, name), ok("*", ("Content-Range", value), status=206, **kind), api=api, mode="cors")
            t.add("range-200-%s-%s" % (api, name), answer(("Content-Range", value), **kind), api=api)
    # fetch/nosniff: image, script, stylesheet, worker, import
    many(["image/png", "image/svg+xml", "image/x", "text/html", "text/plain", "application/octet-stream", "x/x", "", None, "text/css", "text/javascript", "application/json"],
         lambda n, v: [t.add("nosniff-%s-%s-%s" % (api, who, n), ok("*", NOSNIFF, type=v, **{k: x for k, x in body.items() if k != "type"}), at=at, api=api, **more) for api, body in (("img", PNG), ("script", JS), ("stylesheet", CSS), ("worker", JS), ("font", FONT), ("script-module", MODULE), ("import", MODULE), ("media", {"body": "x"}), ("track", VTT)) for who, at, more in (("same", APP, {}), ("cross", API, {}), ("anon", API, {"mode": "cors"})) if not (api == "worker" and who != "same")])
    # the destination of every element, and where it is redirected
    for name, (kind, fields) in ELEMENTS.items():
        fields = {"api": name, **fields}
        for where, a, b in (("own-api", APP, API), ("api-other", API, OTHER), ("api-own", API, APP), ("api-api", API, API)):
            t.add("redirect-%s-%s" % (name, where), ok("*", status=302, type=None), at=a, hops=[(b, ok("*", **kind))], **fields)
            t.add("redirect-anon-%s-%s" % (name, where), ok("*", status=302, type=None), at=a, mode="cors", hops=[(b, ok("*", **kind))], **fields)
            t.add("redirect-anon-none-%s-%s" % (name, where), ok("*", status=302, type=None), at=a, mode="cors", hops=[(b, ok(None, **kind))], **fields)
            t.add("redirect-anon-first-%s-%s" % (name, where), ok(None, status=302, type=None), at=a, mode="cors", hops=[(b, ok("*", **kind))], **fields)
            t.add("redirect-include-%s-%s" % (name, where), ok(APP, (ACAC, "true"), status=302, type=None), at=a, mode="cors", credentials="include", hops=[(b, ok("null" if where == "api-other" else APP, (ACAC, "true"), **kind))], **fields)
        for scheme in ("data:text/plain,x", "foo:bar", "http://[", "http://u:p@api.test/{id}/h1", "blob:http://app.test/x"):
            word = scheme.split(":")[0] + ("-userinfo" if "u:p" in scheme else "-bad" if "[" in scheme else "")
            t.add("redirect-to-%s-%s" % (word, name), ok("*", ("Location", scheme), status=302, type=None), **fields)
            t.add("redirect-to-anon-%s-%s" % (word, name), ok("*", ("Location", scheme), status=302, type=None), mode="cors", **fields)
        for kindname in ("sandbox", "srcdoc", "blob", "data"):
            if name not in ("worker", "svg-use", "form-post"):
                t.add("%s-%s" % (kindname, name), ok("*", **kind), kind=kindname, mode="cors", **fields)
                t.add("%s-plain-%s" % (kindname, name), ok(None, **kind), kind=kindname, **fields)
                t.add("%s-own-%s" % (kindname, name), ok(None, **kind), at=APP, kind=kindname, **fields)
        for policy in ("no-referrer", "origin", "unsafe-url"):
            t.add("referrer-%s-%s" % (policy, name), ok("*", **kind), page_headers=[("Referrer-Policy", policy)], mode="cors", **fields)
        t.add("userinfo-" + name, ok("*", **kind), url="http://u:p@api.test/{id}/d", **fields)
        t.add("userinfo-own-" + name, ok("*", **kind), url="http://u:p@app.test/{id}/d", **fields)
        t.add("userinfo-anon-" + name, ok("*", **kind), url="http://u:p@api.test/{id}/d", mode="cors", **fields)
        t.add("fragment-" + name, ok("*", **kind), url="http://api.test/{id}/d#x", mode="cors", **fields)
        if name not in ("css-mask", "css-shape", "css-background", "font", "font-css"):      # a style sheet's text would need an escape of its own
            t.add("dangling-" + name, ok("*", **kind), url="http://api.test/{id}/d?\n<", mode="cors", **fields)
        t.add("badport-" + name, ok("*", **kind), url="http://api.test:25/{id}/d", mode="cors", **fields)
        t.add("badport-plain-" + name, ok("*", **kind), url="http://api.test:25/{id}/d", **fields)
        t.add("badurl-" + name, ok("*", **kind), url="http://[", mode="cors", **fields)
        t.add("integrity-" + name, ok("*", **kind), integrity="sha256-JonkKr9XJQcEUqMgHOiHWZhRY8R7dlTZOHIpxwmCfrA=", mode="cors", **fields)
        t.add("twice-" + name, ok("*", **kind), mode="cors", then=[dict(fields, mode="cors")], **fields)
        t.add("reset-" + name, {"reset": True}, mode="cors", **fields)
        t.add("cut-" + name, {"raw": "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: %s\r\nContent-Length: 9000\r\n\r\n" % kind.get("type") + kind.get("body", "x")}, mode="cors", **fields)
    return t


def policies():
    t = Sheet("tests-policy")
    # fetch/cross-origin-resource-policy
    hosts = {"own": APP, "www": WWW, "api": API, "port": "http://app.test:8080", "sown": SAPP, "sapi": SAPI}
    for value in ("same-origin", "same-site", "cross-origin", "same-origin, same-site", "SAME-ORIGIN", "same-site; x", "none"):
        word = "".join(c for c in value.lower() if c.isalpha()) + ("-upper" if value.isupper() else "")
        for name, at in hosts.items():
            t.add("corp-fetch-%s-%s" % (word, name), answer((CORP, value)), at=at, mode="no-cors")
            for mode in ("same-origin", "same-site"):
                if value == mode:
                    t.add("corp-redirect-%s-%s" % (word, name), answer(("Location", at + DEEP + "x"), status=302), mode="no-cors", at=APP)
            for api, kind in (("img", PNG), ("script", JS), ("stylesheet", CSS)):
                t.add("corp-%s-%s-%s" % (api, word, name), answer((CORP, value), **kind), at=at, api=api)
        t.add("corp-https-%s" % word, answer((CORP, value)), page=SAPP, at=SWWW, mode="no-cors")
        t.add("corp-https-down-%s" % word, answer((CORP, value), **PNG), page=SAPP, at="http://localhost:8080", api="img")
        t.add("corp-head-%s" % word, answer((CORP, value)), mode="no-cors", method="HEAD")
        t.add("corp-post-%s" % word, answer((CORP, value)), mode="no-cors", method="POST", body="x")
        t.add("corp-frame-%s" % word, answer((CORP, value)), mode="no-cors", kind="srcdoc")
        t.add("corp-hop-%s" % word, answer((CORP, value), status=302), mode="no-cors", hops=[(OTHER, answer())])
        t.add("corp-hop-last-%s" % word, answer(status=302), mode="no-cors", hops=[(APP, answer((CORP, value)))])
        t.add("corp-hop-own-%s" % word, answer(status=302), at=APP, mode="no-cors", hops=[(APP, answer((CORP, value)))])
        t.add("corp-hop-back-%s" % word, answer((CORP, value), status=302), mode="no-cors", hops=[(API, answer((CORP, value)))])
    # mixed-content
    for name, (kind, fields) in list(ELEMENTS.items()) + [("fetch", ({}, {})), ("xhr", ({}, {})), ("beacon", ({}, {"body": "x"}))]:
        fields = {"api": name, **fields}
        for who, at in (("down", API), ("own", APP), ("keep", SAPI)):
            t.add("mixed-%s-%s" % (name, who), ok("*", **kind), page=SAPP, at=at, **fields)
            t.add("mixed-redirect-%s-%s" % (name, who), ok("*", status=302, type=None), page=SAPP, at=SAPI, hops=[(at, ok("*", **kind))], **fields)
            t.add("mixed-redirect-own-%s-%s" % (name, who), answer(status=302, type=None), page=SAPP, at=SAPP, hops=[(at, ok("*", **kind))], **fields)
            t.add("mixed-anon-%s-%s" % (name, who), ok("*", **kind), page=SAPP, at=at, **{**fields, "mode": "cors"})
            t.add("mixed-upgrade-%s-%s" % (name, who), ok("*", **kind), page=SAPP, at=at, page_headers=[(CSP, "upgrade-insecure-requests")], **fields)
        t.add("mixed-block-%s" % name, ok("*", **kind), page=SAPP, at=API, page_headers=[(CSP, "block-all-mixed-content")], **fields)
        for frame in ("sandbox", "srcdoc", "blob", "data"):
            if name not in ("worker", "svg-use", "form-post"):
                t.add("mixed-%s-%s" % (frame, name), ok("*", **kind), page=SAPP, at=API, kind=frame, **fields)
    # fetch/api/policies
    for policy in ("connect-src 'none'", "connect-src 'self'", "default-src 'none'", "connect-src http://api.test/other", "connect-src *:80", "connect-src http://api.test:*", "connect-src https://api.test", "connect-src http://*.test", "connect-src 'self' http://api.test", "connect-src", "default-src 'self'; connect-src http://api.test", "img-src 'none'", "connect-src 'none'; report-uri /x", "connect-src API.TEST", "connect-src http://api.test/tests-policy", "sandbox allow-scripts", "sandbox allow-scripts allow-same-origin"):
        word = "".join(c if c.isalnum() else "-" for c in policy).strip("-").replace("--", "-")
        for kind in (None, "worker", "frame", "srcdoc", "blob", "sharedworker"):
            for name, at in (("own", APP), ("api", API)):
                t.add("csp-%s-%s-%s" % (word, kind or "page", name), ok("*"), at=at, kind=kind, page_headers=[(CSP, policy)])
    return t
