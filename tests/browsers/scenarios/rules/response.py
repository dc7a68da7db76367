"""What a page may read: filtered responses, exposed headers, statuses, modes, credentials and the arguments that an API refuses."""
from make import ACAC, ACEH, API, APP, CORP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight


def sheets():
    exposed = Sheet("expose")
    given = (("X-A", "1"), ("X-B", "2"), ("Set-Cookie", "a=b"), ("Server", "s"))
    for name, value in {"one": "x-a", "upper": "X-A", "list": "X-A, X-B", "tight": "x-a,x-b", "star": "*", "star-list": "*, x-a", "x-a-star": "x-a, *", "quoted": "\"x-a\"", "empty": "", "comma": ",", "lead-comma": ",x-a", "trail-comma": "x-a,", "semicolon": "x-a; x-b", "space": "x-a x-b", "bad-after": "x-a, x b", "bad-before": "x b, x-a",
                        "set-cookie": "set-cookie", "set-cookie-x": "Set-Cookie, X-A", "latin1": "x-a, x-\u00e9", "no-such": "x-none", "safelisted": "content-type", "colon": "x-a:", "authorization": "authorization", "tab": "x-a\t,\tx-b", "newlike": "x-a , x-b", "star-quoted": "\"*\"", "at": "x-a@", "nul-ish": "x-a\x01"}.items():
        exposed.add(name, ok("*", *given, (ACEH, value)))
        if name in ("star", "list", "star-list", "bad-after", "set-cookie-x"):
            exposed.add("include-" + name, ok(APP, *given, (ACEH, value), (ACAC, "true")), credentials="include")
            exposed.add("xhr-" + name, ok("*", *given, (ACEH, value)), api="xhr")
            exposed.add("xhr-include-" + name, ok(APP, *given, (ACEH, value), (ACAC, "true")), api="xhr", withCredentials=True)
            exposed.add("redirect-" + name, ok("*", *given, (ACEH, value), status=302), hops=[(OTHER, ok("*", *given, (ACEH, value)))])
    exposed.add("two-lines", ok("*", *given, (ACEH, "x-a"), (ACEH, "x-b")))
    exposed.add("two-lines-bad", ok("*", *given, (ACEH, "x-a"), (ACEH, "x b")))
    exposed.add("two-lines-star", ok("*", *given, (ACEH, "x-a"), (ACEH, "*")))
    exposed.add("omit-star", ok("*", *given, (ACEH, "*")), credentials="omit")
    exposed.add("star-authorization", ok("*", ("Authorization", "x"), (ACEH, "*")))
    exposed.add("star-literal-include", ok(APP, ("*", "x"), (ACEH, "*"), (ACAC, "true")), credentials="include")
    exposed.add("same-origin", ok(None, *given), at=APP)
    exposed.add("same-origin-xhr", ok(None, *given), at=APP, api="xhr")
    exposed.add("safelist", ok("*", ("Cache-Control", "no-store"), ("Content-Language", "de"), ("Expires", "0"), ("Last-Modified", "Thu, 01 Jan 1970 00:00:00 GMT"), ("Pragma", "no-cache"), ("ETag", "\"x\""), ("Vary", "Origin"), ("Date", "x"), ("Age", "1"), ("Link", "<x>"), ("Content-Range", "bytes 0-1/2"), ("Content-Encoding", "identity"), ("Refresh", "1"), ("Location", "/x"), ("Retry-After", "1"), ("WWW-Authenticate", "x")))
    exposed.add("same-name-lines", ok("*", ("X-A", "1"), ("x-a", "2"), ("X-A", ""), (ACEH, "x-a")))
    exposed.add("latin1-value", ok("*", ("X-A", "\u00e9\u00ff"), (ACEH, "x-a")))
    exposed.add("utf8-value", ok("*", ("X-A", "\u00c3\u00a9"), (ACEH, "x-a")))
    exposed.add("blank-value", ok("*", ("X-A", "  \t "), (ACEH, "x-a")))
    exposed.add("preflight-only", ok("*", *given), preflight("*", "PUT", None, (ACEH, "x-a")), method="PUT")
    exposed.add("nocors", ok("*", *given, (ACEH, "*")), mode="no-cors")
    exposed.add("worker", ok("*", *given, (ACEH, "x-a")), kind="worker")

    status = Sheet("status")
    for code in (200, 201, 202, 203, 204, 205, 206, 207, 226, 299, 300, 304, 305, 306, 400, 401, 403, 404, 405, 407, 408, 410, 413, 415, 416, 417, 418, 421, 422, 425, 429, 431, 451, 500, 501, 502, 503, 504, 511, 599):
        status.add("%d" % code, ok("*", status=code))
        if code >= 300 or code in (204, 205):
            status.add("%d-missing" % code, ok(None, status=code))
            status.add("xhr-%d" % code, ok("*", status=code), api="xhr")
        if code in (204, 304, 401, 404, 500):
            status.add("%d-same-origin" % code, ok(None, status=code), at=APP)
            status.add("%d-nocors" % code, ok(None, status=code), mode="no-cors")
            status.add("%d-worker" % code, ok("*", status=code), kind="worker")
            status.add("%d-include" % code, ok(APP, (ACAC, "true"), status=code), credentials="include")
            status.add("%d-put" % code, ok("*", status=code), preflight("*", "PUT"), method="PUT")
    for code in (600, 700, 999):
        status.add("%d" % code, ok("*", status=code, reason="Odd"))
    for scheme in ("Basic realm=\"x\"", "Bearer", "Negotiate", "Digest realm=\"x\", nonce=\"y\"", "NTLM"):
        word = scheme.split()[0].lower()
        status.add("401-" + word, ok("*", ("WWW-Authenticate", scheme), status=401))
        status.add("401-include-" + word, ok(APP, (ACAC, "true"), ("WWW-Authenticate", scheme), status=401), credentials="include")
    status.add("407-basic", ok("*", ("Proxy-Authenticate", "Basic realm=\"x\""), status=407))
    status.add("reason-odd", ok("*", status=404, reason="Gone Fishing"))
    status.add("reason-empty", ok("*", status=404, reason=""))
    status.add("reason-latin1", ok("*", status=404, reason="N\u00e4"))
    status.add("head-404", ok("*", status=404), method="HEAD")
    status.add("truncated", answer(("Access-Control-Allow-Origin", "*"), ("Content-Length", "10")))

    mode = Sheet("mode")
    for value in ("cors", "no-cors", "same-origin"):
        for name, at in {"same": APP, "cross": API, "port": "http://app.test:8080", "https": SAPP}.items():
            mode.add("%s-%s" % (value, name), ok("*"), at=at, mode=value)
            mode.add("%s-%s-missing" % (value, name), ok(None), at=at, mode=value)
            mode.add("%s-%s-post" % (value, name), ok(None), at=at, mode=value, method="POST", body="x")
            mode.add("%s-%s-worker" % (value, name), ok(None), at=at, mode=value, kind="worker")
        mode.add(value + "-redirect-out", answer(status=302), at=APP, mode=value, hops=[(API, ok("*"))])
        mode.add(value + "-redirect-back", answer(("Access-Control-Allow-Origin", "*"), status=302), mode=value, hops=[(APP, ok("*"))])
        mode.add(value + "-sandbox", ok("*"), at=APP, mode=value, kind="sandbox")
        mode.add(value + "-put", ok("*"), preflight("*", "PUT"), mode=value, method="PUT")
        mode.add(value + "-put-same", ok("*"), at=APP, mode=value, method="PUT")
        mode.add(value + "-header", ok("*"), preflight("*", None, "x-a"), mode=value, headers={"X-A": "1"})
        mode.add(value + "-json", ok("*"), preflight("*", None, "content-type"), mode=value, method="POST", body="{}", headers={"Content-Type": "application/json"})
    for credentials in ("omit", "same-origin", "include"):
        for name, at in {"same": APP, "cross": API}.items():
            for kind, origin, more in (("star", "*", ()), ("exact", APP, ()), ("full", APP, ((ACAC, "true"),)), ("none", None, ())):
                mode.add("credentials-%s-%s-%s" % (credentials, name, kind), ok(origin, *more), at=at, credentials=credentials)
    for name, fields in {"navigate": {"mode": "navigate"}, "websocket": {"mode": "websocket"}, "unknown": {"mode": "foo"}, "credentials-unknown": {"credentials": "foo"}, "redirect-unknown": {"redirect": "foo"}, "cache-unknown": {"cache": "foo"}, "policy-unknown": {"referrerPolicy": "foo"}, "duplex-unknown": {"duplex": "foo", "method": "POST", "body": "x"},
                         "space-unknown": {"targetAddressSpace": "foo"}, "only-if-cached": {"cache": "only-if-cached"}, "only-if-cached-same": {"cache": "only-if-cached", "mode": "same-origin"}, "referrer-cross": {"referrer": "http://other.test/x"}, "referrer-bad": {"referrer": "http://["}, "referrer-own": {"referrer": "/x"}, "referrer-empty": {"referrer": ""}, "integrity-bad": {"integrity": "sha256-AAAA"},
                         "integrity-unknown": {"integrity": "md5-AAAA"}, "integrity-nocors": {"integrity": "sha256-AAAA", "mode": "no-cors"}, "keepalive": {"keepalive": True}, "keepalive-post": {"keepalive": True, "method": "POST", "body": "x"}, "priority": {"priority": "high"}}.items():
        mode.add("argument-" + name, ok("*"), **fields)
    for cache in ("default", "no-store", "reload", "no-cache", "force-cache"):
        mode.add("cache-" + cache, ok("*"), cache=cache)
        mode.add("cache-put-" + cache, ok("*"), preflight("*", "PUT"), cache=cache, method="PUT")
    for policy in ("no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin", "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url"):
        mode.add("policy-" + policy, ok("*"), referrerPolicy=policy)
        mode.add("policy-post-" + policy, ok("*"), referrerPolicy=policy, method="POST", body="x")
        mode.add("policy-nocors-post-" + policy, ok("*"), referrerPolicy=policy, method="POST", body="x", mode="no-cors")
        mode.add("policy-same-post-" + policy, ok(None), at=APP, referrerPolicy=policy, method="POST", body="x")
        mode.add("policy-page-nocors-" + policy, ok(None), page_headers=[("Referrer-Policy", policy)], method="POST", body="x", mode="no-cors")
        mode.add("policy-https-nocors-" + policy, ok(None), page=SAPP, at=SAPI, referrerPolicy=policy, method="POST", body="x", mode="no-cors")
    urls = {"empty": "", "bad-host": "http://a b/", "bad-port": "http://api.test:99999/", "no-host": "http://", "userinfo": "http://u:p@api.test/{id}/d", "user": "http://u@api.test/{id}/d", "userinfo-own": "http://u:p@app.test/{id}/d", "ftp": "ftp://api.test/x", "file": "file:///etc/hosts", "about": "about:blank", "about-other": "about:unicorn", "javascript": "javascript:1", "mailto": "mailto:a@b.test",
            "blob": "blob:http://app.test/00000000-0000-0000-0000-000000000000", "blob-other": "blob:http://other.test/x", "ws": "ws://api.test/x", "custom": "myapp://x/y", "data": "data:,x", "data-html": "data:text/html,<b>x", "data-base64": "data:text/plain;base64,b2s=", "data-bad-base64": "data:;base64,***", "data-no-comma": "data:text/plain", "data-type-bad": "data:foo,x", "data-charset": "data:;charset=utf-8,x", "data-percent": "data:,%FF",
            "chrome": "chrome://version/", "moz-extension": "moz-extension://x/y", "view-source": "view-source:http://api.test/", "filesystem": "filesystem:http://app.test/temporary/x", "tel": "tel:1", "urn": "urn:x:y", "localhost-bare": "localhost:8080/x", "bare-word": "api.test/x", "port-22": "http://api.test:22/x", "port-6000": "http://api.test:6000/x", "port-10080": "http://api.test:10080/x", "port-0": "http://api.test:0/x", "http-one-slash": "http:/api.test/{id}/d", "http-no-slash": "http:x", "refused": "http://api.test:8099/x", "dns": "http://none.test/x"}
    schemes = Sheet("url-scheme")
    for name, url in urls.items():
        schemes.add(name, ok("*"), url=url)
        schemes.add("xhr-" + name, ok("*"), url=url, api="xhr")
        if name in ("ftp", "file", "blob", "data", "about", "custom", "javascript", "refused", "dns", "port-22", "userinfo", "userinfo-own", "empty", "bad-host", "chrome", "mailto", "data-base64", "blob-other"):
            schemes.add("nocors-" + name, ok("*"), url=url, mode="no-cors")
            schemes.add("same-origin-" + name, ok("*"), url=url, mode="same-origin")
            schemes.add("img-" + name, ok("*", asset="png", type="image/png"), url=url, api="img")
            schemes.add("worker-" + name, ok("*"), url=url, kind="worker")
            schemes.add("put-" + name, ok("*"), preflight("*", "PUT"), url=url, method="PUT")
            schemes.add("sandbox-" + name, ok("*"), url=url, kind="sandbox")
            schemes.add("file-page-" + name, ok("*"), url=url, kind="file")
            schemes.add("sync-" + name, ok("*"), url=url, api="xhr", sync=True)
    return exposed, status, mode, schemes
