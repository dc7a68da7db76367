"""The CORS check (https://fetch.spec.whatwg.org/#concept-cors-check): every branch, on the answer itself and on a preflight's."""
from make import ACAC, ACAO, API, APP, SAPI, SAPP, Sheet, answer, ok, preflight, raw

# What servers put into Access-Control-Allow-Origin for the page http://app.test, each with a short name.
VALUES = {
    "exact": "http://app.test", "star": "*", "slash": "http://app.test/", "port80": "http://app.test:80", "upper": "HTTP://APP.TEST",
    "host-upper": "http://APP.test", "https": "https://app.test", "port": "http://app.test:8080", "bare-host": "app.test",
    "scheme-relative": "//app.test", "scheme-only": "http:", "scheme-slashes": "http://", "one-slash": "http:/app.test",
    "backslash": "http:\\\\app.test", "path": "http://app.test/x", "query": "http://app.test?x", "fragment": "http://app.test#x",
    "userinfo": "http://u@app.test", "userinfo-pw": "http://u:p@app.test", "sub": "http://www.app.test", "parent": "http://test",
    "trailing-dot": "http://app.test.", "two-dots": "http://app..test", "null": "null", "NULL": "NULL", "Null-quoted": "\"null\"",
    "quoted": "\"http://app.test\"", "single-quoted": "'http://app.test'", "angle": "<http://app.test>", "bracket": "[http://app.test]",
    "empty": "", "space": " ", "dash": "-", "true": "true", "false": "false", "all": "all", "any": "any", "star-quoted": "\"*\"",
    "star-star": "**", "star-dot": "*.app.test", "scheme-star": "http://*", "scheme-star-host": "http://*.test", "star-port": "http://app.test:*",
    "star-comma": "*, http://app.test", "comma-star": "http://app.test, *", "two": "http://app.test, http://api.test",
    "two-tight": "http://app.test,http://api.test", "two-space": "http://app.test http://api.test", "two-semicolon": "http://app.test; http://api.test",
    "two-pipe": "http://app.test|http://api.test", "lead-comma": ",http://app.test", "trail-comma": "http://app.test,", "trail-semicolon": "http://app.test;",
    "comma": ",", "lead-spaces": "   http://app.test", "trail-spaces": "http://app.test   ", "trail-tab": "http://app.test\t", "inner-tab": "http://app.test\thttp://api.test",
    "star-spaces": "  *  ", "data": "data:,x", "file": "file://", "file-path": "file:///x", "about": "about:blank", "chrome-extension": "chrome-extension://abcdefghijklmnop",
    "localhost": "http://localhost", "ip": "http://127.0.0.1", "ip6": "http://[::1]", "ip6-bad": "http://[::1", "port-0": "http://app.test:0", "port-zeros": "http://app.test:0080",
    "port-word": "http://app.test:http", "port-empty": "http://app.test:", "port-big": "http://app.test:99999", "percent": "http://app%2Etest", "percent-bad": "http://app%.test",
    "latin1": "http://b\u00fccher.test", "punycode": "http://xn--bcher-kva.test", "underscore": "http://app_test", "regex": "^http://.*$", "regex-2": "/app\\.test$/",
    "env-var": "${ORIGIN}", "template": "{{origin}}", "undefined": "undefined", "json-list": "[\"http://app.test\"]", "long": "http://" + "a" * 300 + ".test", "del": "http://app.test\x7f", "zero-width": "http://app.test\u00a0",
}
CREDENTIALS = {"true": "true", "True": "True", "TRUE": "TRUE", "quoted": "\"true\"", "one": "1", "yes": "yes", "star": "*", "false": "false", "empty": "", "spaces": "  true  ",
               "tab": "true\t", "comma": "true,", "twice": "true, true", "semicolon": "true;", "omit": "omit", "null": "null", "latin1": "tr\u00fce"}


def sheets():
    check = Sheet("cors-check")
    for name, value in VALUES.items():
        check.add("acao-" + name, ok(value))
    for name in ("slash", "two", "empty", "bare-host", "null", "star-comma", "latin1", "two-space", "file", "port80"):
        check.add("acao-xhr-" + name, ok(VALUES[name]), api="xhr")
        check.add("acao-include-" + name, ok(VALUES[name], (ACAC, "true")), credentials="include")
        check.add("acao-preflight-" + name, ok(APP), preflight(VALUES[name], "PUT"), method="PUT")
        check.add("acao-worker-" + name, ok(VALUES[name]), kind="worker")
    check.add("acao-absent", ok(None))
    check.add("acao-absent-include", ok(None, (ACAC, "true")), credentials="include")
    check.add("acao-star-include", ok("*", (ACAC, "true")), credentials="include")
    check.add("acao-star-include-no-acac", ok("*"), credentials="include")
    check.add("acao-star-omit", ok("*"), credentials="omit")
    check.add("acao-star-acac", ok("*", (ACAC, "true")))
    check.add("acao-exact-omit-acac-false", ok(APP, (ACAC, "false")), credentials="omit")
    for name, lines in {"same": (APP, APP), "star-exact": ("*", APP), "exact-star": (APP, "*"), "star-star": ("*", "*"), "exact-empty": (APP, ""), "empty-exact": ("", APP),
                        "empty-empty": ("", ""), "two": (APP, API), "null-exact": ("null", APP), "three": ("*", "*", "*")}.items():
        rows = tuple((ACAO, v) for v in lines)
        check.add("lines-" + name, answer(*rows))
        check.add("lines-include-" + name, answer(*rows, (ACAC, "true")), credentials="include")
        check.add("lines-preflight-" + name, ok(APP), preflight(None, "PUT", None, *rows), method="PUT")
    for name, value in CREDENTIALS.items():
        check.add("acac-" + name, ok(APP, (ACAC, value)), credentials="include")
        check.add("acac-preflight-" + name, ok(APP, (ACAC, "true")), preflight(APP, "PUT", None, (ACAC, value)), method="PUT", credentials="include")
    for name in ("True", "false", "empty", "twice"):
        check.add("acac-xhr-" + name, ok(APP, (ACAC, CREDENTIALS[name])), api="xhr", withCredentials=True)
        check.add("acac-xhr-preflight-" + name, ok(APP, (ACAC, "true")), preflight(APP, "PUT", None, (ACAC, CREDENTIALS[name])), api="xhr", method="PUT", withCredentials=True)
    check.add("acac-lines-true", answer((ACAO, APP), (ACAC, "true"), (ACAC, "true")), credentials="include")
    check.add("acac-lines-mixed", answer((ACAO, APP), (ACAC, "false"), (ACAC, "true")), credentials="include")
    check.add("acac-only-preflight", ok(APP), preflight(APP, "PUT", None, (ACAC, "true")), method="PUT", credentials="include")
    check.add("acac-only-actual", ok(APP, (ACAC, "true")), preflight(APP, "PUT"), method="PUT", credentials="include")
    check.add("xhr-star-include", ok("*", (ACAC, "true")), api="xhr", withCredentials=True)
    check.add("xhr-sync-missing", ok(None), api="xhr", sync=True)
    check.add("xhr-sync-star", ok("*"), api="xhr", sync=True)
    check.add("xhr-sync-preflight-missing", ok(APP), preflight(None), api="xhr", sync=True, method="PUT")
    origin = Sheet("request-origin")
    for name, page, at in (("port", "http://app.test:8080", "http://app.test:8081"), ("scheme-up", APP, SAPP), ("scheme-up-port", APP, "https://app.test:8443"),
                           ("sub", APP, "http://www.app.test"), ("parent", "http://www.app.test", APP), ("ip", "http://127.0.0.1", "http://localhost"),
                           ("ip-port", "http://127.0.0.1:8080", "http://127.0.0.1:8081"), ("localhost-sub", "http://localhost:8080", "http://api.localhost:8080"),
                           ("puny", "http://xn--bcher-kva.test", API), ("to-puny", APP, "http://xn--bcher-kva.test"), ("https-443", SAPP, SAPI), ("https-8443", "https://app.test:8443", "https://app.test")):
        origin.add(name + "-exact", ok(page), page=page, at=at)
        origin.add(name + "-missing", ok(None), page=page, at=at)
        origin.add(name + "-preflight", ok(page), preflight(page, None, "x-a"), page=page, at=at, headers={"X-A": "1"})
    for name, url in {"default-port": "http://app.test:80/{id}/d", "upper-host": "http://APP.TEST/{id}/d", "dots": "http://app.test/{id}/x/../d", "percent": "http://%61pp.test/{id}/d",
                      "relative": "/{id}/d", "scheme-relative": "//app.test/{id}/d", "fragment": "http://app.test/{id}/d#f", "ideographic": "http://app\u3002test/{id}/d"}.items():
        origin.add("same-" + name, ok(None), url=url)
        origin.add("same-post-" + name, ok(None), url=url, method="POST", body="x")
    for name, url in {"trailing-dot": "http://app.test./{id}/d", "default-port": "http://api.test:80/{id}/d", "upper-host": "http://API.TEST/{id}/d", "fragment": "http://api.test/{id}/d#frag",
                      "query": "http://api.test/{id}/d?a=b&c=\u00e9", "space": "http://api.test/{id}/d?a b", "hex-ip": "http://0x7f.1/{id}/d", "ip6": "http://[::1]/{id}/d", "unicode": "http://b\u00fccher.test/{id}/d"}.items():
        origin.add("url-" + name, ok("*"), url=url)
        origin.add("url-missing-" + name, ok(None), url=url)
    odd = Sheet("odd-bytes")
    status = "HTTP/1.1 200 OK"
    star = "Access-Control-Allow-Origin: *"
    for name, lines in {
            "name-lower": ("access-control-allow-origin: *",), "name-upper": ("ACCESS-CONTROL-ALLOW-ORIGIN: *",), "no-space": ("Access-Control-Allow-Origin:*",),
            "space-colon": ("Access-Control-Allow-Origin : *",), "tab-colon": ("Access-Control-Allow-Origin\t: *",), "lead-space": (" " + star,), "fold": ("Access-Control-Allow-Origin:", " *"),
            "fold-tab": ("Access-Control-Allow-Origin: http://", "\tapp.test"), "nul-value": ("Access-Control-Allow-Origin: *\0",), "nul-mid": ("Access-Control-Allow-Origin: http://app\0.test",),
            "nul-other": (star, "X-A: a\0b"), "nul-name": (star, "X-\0A: a"), "cr": ("Access-Control-Allow-Origin: *\rX-B: c",), "cr-other": (star, "X-A: a\rb"), "vt": ("Access-Control-Allow-Origin: *\x0b",),
            "ff": ("Access-Control-Allow-Origin: *\x0c",), "ctl": ("Access-Control-Allow-Origin: *\x01",), "no-colon": ("Garbage", star), "empty-name": (": x", star), "underscore": ("Access_Control_Allow_Origin: *",),
            "paren-name": ("X(A): b", star), "latin-name": ("X-\u00e9: b", star), "dup-length": (star, "Content-Length: 2", "Content-Length: 2"), "bad-length": (star, "Content-Length: 2", "Content-Length: 3"),
            "neg-length": (star, "Content-Length: -1"), "word-length": (star, "Content-Length: two"), "long-length": (star, "Content-Length: 10"), "chunked-bad": (star, "Transfer-Encoding: chunked")}.items():
        odd.add(name, raw(status, "Content-Type: text/plain", *lines, *(() if any("ontent-Length" in x or "Transfer" in x for x in lines) else ("Content-Length: 2",))))
    for name, line in {"http10": "HTTP/1.0 200 OK", "http2": "HTTP/2 200 OK", "http12": "HTTP/1.2 200 OK", "no-reason": "HTTP/1.1 200", "lower": "http/1.1 200 OK", "spaces": "HTTP/1.1  200  OK", "four": "HTTP/1.1 2000 OK",
                       "two": "HTTP/1.1 20 OK", "zero": "HTTP/1.1 000 OK", "099": "HTTP/1.1 099 OK", "600": "HTTP/1.1 600 Odd", "999": "HTTP/1.1 999 Odd", "word": "HTTP/1.1 abc OK", "icy": "ICY 200 OK", "space-before": " HTTP/1.1 200 OK", "blank-before": "\r\nHTTP/1.1 200 OK", "garbage-before": "xHTTP/1.1 200 OK"}.items():
        odd.add("status-line-" + name, raw(line, "Content-Type: text/plain", star, "Content-Length: 2"))
        odd.add("status-line-port-" + name, raw(line, "Content-Type: text/plain", star, "Content-Length: 2"), at="http://api.test:8080")
    odd.add("lf-only", {"raw": "HTTP/1.1 200 OK\nContent-Type: text/plain\n" + star + "\nContent-Length: 2\n\nok"})
    odd.add("head-cut", {"raw": "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + star})
    odd.add("head-cut-crlf", {"raw": "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + star + "\r\n"})
    odd.add("no-headers", {"raw": "HTTP/1.1 200 OK\r\n\r\nok"})
    odd.add("status-only", {"raw": "HTTP/1.1 200 OK\r\n"})
    odd.add("100-first", {"raw": "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n" + star + "\r\nContent-Length: 2\r\n\r\nok"})
    odd.add("103-with-acao", {"raw": "HTTP/1.1 103 Early Hints\r\n" + star + "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"})
    odd.add("101", {"raw": "HTTP/1.1 101 Switching Protocols\r\n" + star + "\r\nUpgrade: x\r\n\r\n"})
    odd.add("body-trailing", {"raw": "HTTP/1.1 200 OK\r\n" + star + "\r\nContent-Length: 2\r\n\r\nokmore"})
    odd.add("chunked", {"raw": "HTTP/1.1 200 OK\r\n" + star + "\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"})
    odd.add("chunked-cut", {"raw": "HTTP/1.1 200 OK\r\n" + star + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nok"})
    odd.add("trailer-acao", {"raw": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: Access-Control-Allow-Origin\r\n\r\n2\r\nok\r\n0\r\n" + star + "\r\n\r\n"})
    odd.add("many-headers", answer(*[("X-%d" % i, "v" * 50) for i in range(200)], (ACAO, "*")))
    odd.add("huge-header", answer(("X-Big", "v" * 200000), (ACAO, "*")))
    odd.add("garbage", {"raw": "hello"})
    odd.add("garbage-port", {"raw": "hello"}, at="http://api.test:8080")
    odd.add("garbage-pre-port", pre={"raw": "hello"}, at="http://api.test:8080", method="PUT")
    odd.add("empty-raw", {"raw": ""})
    odd.add("pre-nul", ok("*"), {"raw": "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nX-A: a\0b\r\n\r\n"}, method="PUT")
    odd.add("pre-cut", ok("*"), {"raw": "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n"}, method="PUT")
    odd.add("pre-fold", ok("*"), {"raw": "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Methods: DELETE,\r\n PUT\r\n\r\n"}, method="PUT")
    return check, origin, odd
