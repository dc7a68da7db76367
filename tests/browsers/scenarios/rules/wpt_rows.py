"""The tables of the Web Platform Tests row by row (https://github.com/web-platform-tests/wpt): each value that a file tries and no other sheet does, as
plainly as the file asks it; each group names its file."""
from make import ACAC, ACAH, ACAM, ACAO, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight
from rules.loads import JS, PNG

LOCAL, REMOTE, PORT, WWW, SWWW = "http://localhost:8080", "http://localhost:8081", "http://app.test:8080", "http://www.app.test", "https://www.app.test"
CSS = {"type": "text/css", "body": "h1 { color: red; }"}
CODES = (301, 302, 303, 307, 308)
SYNC = {"api": "xhr", "sync": True}


def sheets():
    return cors(), api(), fetch(), xhr(), loads(), policies()


def each(values, make):
    for n, value in enumerate(values):
        make("%02d" % n, value)


def lines(name, values):
    return [(name, value) for value in values]


def bytes_of(*rows, body="", end="\n"):
    """What an .asis file sends: its lines as they stand, and an end by closing."""
    return {"raw": end.join(rows) + end + body}


def cors():
    t = Sheet("rows-cors")
    # cors/origin.htm, remote-origin.htm
    own = "http://app.test"
    each(["*", " *  ", "\t*", own, " " + own, " " + own + "   \t ", "\t" + own, "http://www.app.test", "//app.test", "://app.test", "ftp://app.test", "http:://app.test", "http:/app.test", "http:app.test", "app.test", own + "?", own + "/", own + " /",
          own + "#", own + "%23", own + ":80", own + ", *", own + "\0", own.upper(), "HTTP://app.test", "http://APP.TEST", "-", "**", ",*", "*,", "\0*", "\u000b*", "\u000c*", "*\0", "*\u000b", "*\u000c", "'*'", "\"*\"", "* *", "* null", "*http://*", "*" + own, "* " + own,
          "*, " + own, "\0" + own, "null " + own, "http://example.net", "null", "null *", "", own + "/cors/origin.htm", own + "/cors/", "http://api.test/cors/", "test", ".test", "*.test", "http://test", "http://.test", "http://*.test"],
         lambda n, v: t.add("origin-" + n, ok(v), **SYNC))
    each([("", "*"), ("*", ""), ("*", "*"), ("", own), ("*", own), (own, own)], lambda n, v: t.add("origins-" + n, ok(v[0], (ACAO, v[1])), **SYNC))
    each(["<remote>", "//api.test", "http://api.test?", "http://api.test/", "http://api.test /", "http://api.test#", "http://api.test%23", "HTTP://API.TEST", "http://API.TEST", "*http://api.test", "null http://api.test"],
         lambda n, v: t.add("remote-" + n, ok(v.replace("<remote>", LOCAL)), page=API, at=LOCAL, api="xhr"))
    # cors/request-headers.htm
    t.add("headers-comma", ok("*"), preflight("*", None, "x-print,"), headers=[("x-print", "unicorn"), ("content-type", "text/plain"), ("accept", "test"), ("accept-language", "nn"), ("content-language", "nn")], **SYNC)
    t.add("headers-two", ok("*"), preflight("*", None, "x-print"), headers=[("x-print", "unicorn"), ("y-print", "unicorn")], **SYNC)
    t.add("headers-strange", ok("*"), preflight("*", None, ",y-lol,x-PriNT, ,,,Y-PRINT"), headers=[("x-print", "unicorn"), ("y-print", "narwhal")], **SYNC)
    # cors/simple-requests.htm
    for method in ("GET", "HEAD", "POST"):
        each([("Accept", "test"), ("accept-language", "test"), ("CONTENT-language", "test"), ("Content-Type", "application/x-www-form-urlencoded"), ("content-type", "multipart/form-data")],
             lambda n, v: t.add("simple-%s-%s" % (method, n), ok("*", body="NO"), preflight("*", status=400), method=method, headers=[v], body="data", **SYNC))
    t.add("simple-extra", ok("*", body="NO"), preflight("*", status=400), method="Get", headers=[("content-type", "text/plain; parameter=extra_bonus")], body="data", **SYNC)
    t.add("simple-async", ok("*", body="NO"), preflight("*", status=400), method="POST", api="xhr", headers=[("Accept", "jewelry"), ("accept-language", "nn-NO,nn,en"), ("content-type", "text/plain; parameter=extra"), ("content-Language", "nn-NO")])
    # cors/status.htm, status-async.htm, status-preflight.htm
    each([("GET", 201, "OK/Created", "Not today 01."), ("GET", 202, "OK/Accepted", "Not today 02."), ("GET", 203, "OK/Non-Authoritative Information", "Not today 03."), ("GET", 204, "OK/No Content", ""), ("GET", 205, "OK/Reset Content", ""), ("GET", 206, "OK/Partial Content", "Not today 06."),
          ("GET", 209, "OK", "Not today 09."), ("GET", 299, "OK", "Not today 99."), ("POST", 200, "OK", "<x>402</x>"), ("HEAD", 200, "OK", "Nice!"), ("PUT", 200, "OK", "400"), ("CHICKEN", 200, "OK", "bah")],
         lambda n, v: t.add("status-" + n, ok("*", (ACEH, "X-Request-Method"), ("X-Request-Method", v[0]), type="", status=v[1], reason=v[2], body=v[3]), preflight("*", v[0]), method=v[0], api="xhr"))
    for forced in (0, 1):
        each([("GET", 400), ("HEAD", 401), ("POST", 404), ("POST", 500), ("PUT", 699), ("CHICKEN", 501)],
             lambda n, v: t.add("status-fail-%d-%s" % (forced, n), ok("*", status=v[1], reason="OHAI"), preflight("*", None, "x-nonsimple", status=v[1], reason="OHAI"), method=v[0], api="xhr", headers=[("x-nonsimple", "true")] if forced else ()))
    each([("GET", 204), ("GET", 401), ("HEAD", 204), ("HEAD", 400), ("HEAD", 501), ("HEAD", 699), ("POST", 204), ("POST", 401), ("POST", 404), ("PUT", 699), ("CHICKEN", 501)],
         lambda n, v: t.add("status-after-" + n, ok("*", status=v[1], body=""), preflight("*", v[0], "x-nonsimple", status=200), method=v[0], api="xhr", headers=[("x-nonsimple", "true")]))
    # cors/preflight-failure.htm
    each([299, 303, 304, 305, 306, 402, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 502, 503, 504, 505, 680, 790],
         lambda n, v: t.add("failure-%d" % v, ok("*", status=v), preflight("*", None, "x-test", ("Location", API + "/{id}/h1".replace("{id}", "rows-cors-failure-%d" % v)), status=v), api="xhr", headers=[("x-test", "test")], hops=[(API, ok("*"), preflight("*", None, "x-test"))]))
    # cors/access-control-expose-headers-parsing.window.js
    each([("bb-8, no no",), ("bb-8", "no"), ("bb-8", "no no"), ("no", "bb-8"), ("", "bb-8"), ("bb-8\u000b,bb-8",), ("'bb-8',bb-8",), ("\"bb-8\",bb-8",)], lambda n, v: t.add("expose-" + n, ok("*", *lines(ACEH, v), ("BB-8", "hey"), ("Content-Language", "mkay")), at="http://xn--bcher-kva.test"))
    # cors/response-headers.htm
    t.add("response", bytes_of("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: X-Custom-Header, X-Custom-Header-Empty, X-Custom-Header-Comma, X-Custom-Header-Bytes", "Access-Control-Expose-Headers: X-Second-Expose", "Access-Control-Expose-Headers: Date", "Content-Type: text/plain",
                               "Content-Length: 4", "X-Custom-Header: test", "X-Custom-Header: test", "Set-Cookie: test1=t1;max-age=2", "Set-Cookie2: test2=t2;Max-Age=2", "X-Custom-Header-Empty: ", "X-Custom-Header-Comma: 1", "X-Custom-Header-Comma: 2", "X-Custom-Header-Bytes: \u00e2\u0080\u00a6", "X-Nonexposed: unicorn",
                               "X-Second-Expose: flyingpig", "Cache-Control: no-cache", "Content-Language: nn", "Expires: Thu, 01 Dec 1994 16:00:00 GMT", "Last-Modified: Thu, 01 Dec 1994 10:00:00 GMT", "Pragma: no-cache", "Date: Wed, 22 Oct 2013 10:00:00 GMT", "", body="TEST"), **SYNC)
    # cors/credentials-flag.htm
    each(["TRUE", "True", "\"true\"", "'true'", "false", "1", "0", ",true", "true,", "true\u000b", "true\u000c"], lambda n, v: t.add("credentials-" + n, ok(own, (ACAC, v)), api="xhr", withCredentials=True))
    # cors/late-upload-events.htm
    for n, headers in enumerate(((), [("custom-header", "test")])):
        t.add("late-%d" % n, ok("*"), preflight("*", None, "custom-header"), method="POST", api="xhr", headers=headers, body="xo" * 300, upload_onload_late=True)
    # cors/script-304.html
    t.add("script-304", [ok("*", ("Cache-Control", "must-revalidate"), ("ETag", "\"1\""), **JS), ok("*", ("ETag", "\"1\""), status=304, type=None)], api="script", mode="cors", then=[{"api": "script", "mode": "cors"}])
    return t


def api():
    t = Sheet("rows-api")
    # fetch/api/cors/cors-preflight-star.any.js
    for n, (include, methods, headers, method, header) in enumerate(((0, "get", "x-test", "GET", "X-Test"), (0, "*", "x-test", "SUPER", "X-Test"), (0, "*", "*", "OK", "X-Test"), (1, "*", "*", "OK", "X-Test"), (1, "*", "", "PUT", None), (1, "PUT", "*", "PUT", None), (1, "get", "*", "GET", "X-Test"), (1, "*", "*", "GET", "X-Test"),
                                                                     (1, "*", "*", "*", "*"), (1, "put", "*", "PUT", None), (0, "*", "*", "*", "*"), (0, "patch", "*", "patch", None), (0, "PATCH", "*", "patch", None), (1, "*, PUT", "", "PUT", None), (0, "*", "*,", "DELETE", "Authorization"), (0, "get,*", "authorization", "CHICKEN", "Authorization"))):
        rows = ("*",) if not include else (LOCAL, (ACAC, "true"))
        pre = preflight("*", methods, headers) if not include else preflight(LOCAL, methods, headers, (ACAC, "true"))
        t.add("star-%02d" % n, ok(*rows), pre, page=LOCAL, at=REMOTE, method=method, headers=[(header, "1")] if header else (), **({"credentials": "include"} if include else {}))
    # fetch/api/cors/cors-preflight-response-validation.any.js
    each([("x-force-preflight,Bad value", None), ("x-force-preflight", "Bad value"), ("x-force-preflight,Bad\tvalue", None), ("Bad value,x-force-preflight", None), ("x-force-preflight", "GET,Bad value"), ("x-force-preflight", "Bad value,GET")],
         lambda n, v: t.add("validation-" + n, ok("*"), preflight("*", v[1], v[0]), page=LOCAL, at=REMOTE, headers=[("x-force-preflight", "")]))
    # fetch/api/cors/cors-preflight.any.js
    many = [("x-test-header1", "allowedOrRefused"), ("x-test-header2", "allowedOrRefused"), ("X-test-header3", "allowedOrRefused"), ("x-test-header-b", "allowedOrRefused"), ("x-test-header-D", "allowedOrRefused"), ("x-test-header-C", "allowedOrRefused"), ("x-test-header-a", "allowedOrRefused"), ("Content-Type", "allowedOrRefused")]
    safe = [("Accept", "*"), ("Accept-Language", "bzh"), ("Content-Language", "eu")]
    names = "x-test-header1,x-test-header2,X-test-header3,x-test-header-b,x-test-header-D,x-test-header-C,x-test-header-a,Content-Type"
    for method in ("DELETE", "PUT", "PATCH", "NEW", "GET"):
        for allowed in (0, 1):
            t.add("preflight-%s-%d" % (method, allowed), ok("*"), preflight("*", method if allowed else "", names if allowed else None), page=LOCAL, at=REMOTE, method=method, headers=many + safe if method in ("GET", "PUT") else ())
    t.add("preflight-safe", ok("*"), preflight("*", "PUT"), page=LOCAL, at=REMOTE, method="PUT", headers=safe)
    # fetch/api/cors/cors-no-preflight.any.js, resources/not-cors-safelisted.json
    each([("Accept", "*/*"), ("Accept-Language", "fr"), ("Content-Language", "fr"), ("Content-Type", "text/plain;charset=utf-8"), ("Content-Type", "Text/Plain;charset=utf-8"), ("accept", "\""), ("accept", "0123456789" * 12 + "012345678"), ("accept-language", "\u0001"), ("accept-language", "@"), ("authorization", "basics"), ("content-language", "\u0001"), ("content-language", "@"), ("content-type", "text/html"),
          ("content-type", "text/plain; long=" + "0123456789" * 11 + "01"), ("range", "bytes 0-"), ("range", "bytes=0"), ("range", "bytes=0-,"), ("test", "hi")],
         lambda n, v: (t.add("safelist-" + n, ok("*"), preflight("*", None, None), page=LOCAL, at=REMOTE, headers=[v]), t.add("nocors-" + n, answer(), page=LOCAL, at=REMOTE, mode="no-cors", headers=[v])))
    long = "s" * 127
    each([[long, ""], ["", long], [long, long], ["text/plain;" + "s" * 116, "text/plain"]], lambda n, v: [t.add("append-%s-%s" % (name, n), answer(), page=LOCAL, at=REMOTE, mode="no-cors", headers=[(name, one) for one in v]) for name in ("accept", "accept-language", "content-language", "content-type")])
    # fetch/api/cors/cors-filtering.sub.any.js, cors-expose-star.sub.any.js
    each([("Expires", "04 May 1988 22:22:22 GMT"), ("Last-Modified", "04 May 1988 22:22:22 GMT"), ("Age", "27"), ("Server", "wptServe"), ("Warning", "Mind the gap"), ("Set-Cookie", "name=value"), ("Set-Cookie2", "name=value")],
         lambda n, v: (t.add("filter-" + n, ok("*", v, body="top"), page=LOCAL, at=REMOTE), t.add("filter-exposed-" + n, ok(LOCAL, v, (ACAC, "true"), (ACEH, v[0]), body="top"), page=LOCAL, at=REMOTE, credentials="include")))
    each([(("*",), (ACEH, "*")), ((LOCAL, (ACAC, "true")), (ACEH, "*")), (("*",), (ACEH, "set-cookie,*"))], lambda n, v: t.add("expose-star-" + n, ok(*v[0], v[1], ("Test", "X"), ("Set-Cookie", "X"), ("*", "whoa"), body="top"), page=LOCAL, at=REMOTE, **({"credentials": "include"} if len(v[0]) > 1 else {})))
    # fetch/api/cors/cors-redirect-credentials.any.js
    for code in CODES:
        for word, first, second in (("away", LOCAL, REMOTE), ("back", REMOTE, LOCAL), ("same", REMOTE, REMOTE), ("other", REMOTE, API)):
            for who in ("user:password", "user:", ":password"):
                t.add("userinfo-%s-%d-%s" % (word, code, who.replace(":", "_")), ok("*", status=code), hops=[(second.replace("://", "://%s@" % who) + "/{id}/h1", ok("*"))], page=LOCAL, at=first)
    # fetch/api/cors/cors-preflight-redirect.any.js
    for code in CODES:
        for both in (0, 1):
            where = ("Location", REMOTE + "/rows-api-preflight-redirect-%d-%d/h1" % (code, both))
            t.add("preflight-redirect-%d-%d" % (code, both), ok("*", status=code), preflight("*", None, "x-force-preflight", *((where,) if both else ()), status=code if both else 200), hops=[(REMOTE, ok("*"), preflight("*"))], page=LOCAL, at=REMOTE, headers=[("x-force-preflight", "")])
    # fetch/api/basic/header-value-null-byte.any.js, header-value-combining.any.js
    for name, who in (("fetch", {}), ("xhr", {"api": "xhr"})):
        t.add("null-" + name, answer(("my-custom-header", "x\0x")), page=LOCAL, at=LOCAL, **who)
        each([bytes_of("HTTP/1.0 200 NANANA", "CONTENT-LENGTH:  0", ""), bytes_of("HTTP/1.0 200 NANANA", "CONTENT-LENGTH:  0", "content-length:\t 0", ""), bytes_of("HTTP/1.1 280 HELLO", "foo-test: 1", "foo-test: 2", "foo-test: 3", ""), bytes_of("HTTP/1.1 444 HI", "double-trouble:", "double-trouble:", ""),
              bytes_of("HTTP/1.0 200 MEH", "HEYA:\t ", "HEYA: \u000b\u000c", "HEYA: 1\t", "HEYA:", "HEYA:\t", "HEYA: \t2", ""), bytes_of("HTTP/1.1 280 HELLO", "www-authenticate: 1", "www-authenticate: 2", "www-authenticate: 3, 4", ""), bytes_of("HTTP/1.1 200 YAYAYAYA", "foo-TEST: 1", "FOO-test: 2", "__Custom: token", "ALSO-here: Mr. PB", "ewok: lego", "")],
             lambda n, v: t.add("asis-%s-%s" % (name, n), v, page=LOCAL, at=LOCAL, **who))
    # fetch/api/basic/scheme-about.any.js, scheme-blob.sub.any.js, scheme-data.any.js, scheme-others.sub.any.js
    each([("about:blank", "GET"), ("about:blank", "PUT"), ("about:blank", "POST"), ("about:invalid.com", "GET"), ("about:config", "GET"), ("about:unicorn", "GET"), ("blob:http://www.localhost:8080/", "GET"), ("blob:http://localhost:8080/", "POST"), ("data:,response%27s%20body", "POST"), ("data:,response%27s%20body", "HEAD"), ("data:notAdataUrl.com", "GET"), ("data:image/png;base64,cmVzcG9uc2UncyBib2R5", "GET")] +
         [(scheme + "://localhost:8080/", "GET") for scheme in ("aaa", "cap", "cid", "dav", "dict", "dns", "geo", "im", "imap", "ipp", "ldap", "mailto", "nfs", "pop", "rtsp", "snmp")], lambda n, v: t.add("scheme-" + n, url=v[0], method=v[1], page=LOCAL))
    # fetch/api/basic/request-upload.any.js, http-response-code.any.js, request-headers.any.js
    each([425, 421, 426, 428, 431, 451, 511], lambda n, v: (t.add("code-%d" % v, answer(status=v), page=LOCAL, at=LOCAL), t.add("code-post-%d" % v, answer(status=v), page=LOCAL, at=LOCAL, method="POST", body="foobar")))
    each([("HEAD", "cors"), ("POST", "same-origin"), ("PUT", "same-origin"), ("TacO", "same-origin"), ("TacO", "cors"), ("Chicken", "cors")], lambda n, v: t.add("origin-" + n, answer(), page=LOCAL, at=LOCAL, method=v[0], mode=v[1], **({} if v[0] == "HEAD" else {"body": "Request's body"})))
    # fetch/api/basic/request-headers-nonascii.any.js, request-headers-case.any.js
    t.add("nonascii", answer(), page=LOCAL, at=LOCAL, headers=[("Accept", "before-\u00e6\u00f8\u00e5-after"), ("X-Test", "before-\u00df-after")])
    t.add("nonascii-cross", ok("*"), preflight("*", None, "x-test"), page=LOCAL, at=REMOTE, headers=[("Accept", "before-\u00e6\u00f8\u00e5-after"), ("X-Test", "before-\u00df-after")])
    each([("THIS-is-A-test", "THIS-IS-A-TEST"), ("THIS-IS-A-TEST", "THIS-is-A-test")], lambda n, v: [t.add("case-%s-%s" % (n, word), ok("*"), preflight("*", None, "this-is-a-test"), page=LOCAL, at=at, headers=[(v[0], "1"), (v[1], "2")]) for word, at in (("own", LOCAL), ("cross", REMOTE))])
    # fetch/api/headers/header-values.any.js
    each([0, 10, 13, 1, 9, 11, 12, 31, 32, 127, 128, 255], lambda n, v: [t.add("value-%02x-%s" % (v, name), ok("*"), preflight("*", None, "value-test"), page=LOCAL, at=LOCAL if v != 127 else REMOTE, headers=[("value-test", "x" + chr(v) + "x")], **who) for name, who in (("fetch", {}), ("xhr", {"api": "xhr"}))])
    # fetch/api/redirect/redirect-location.any.js, redirect-location-escape.tentative.any.js, redirect-schemes.any.js
    for n, to in enumerate(("invalidurl:", "data:,data%20url", "mailto:a@a.com", "data:,HI", "facetime:a@a.org", "about:blank", "about:unicorn", "blob:djfksfjs")):
        for way in ("follow", "manual"):
            t.add("location-%d-%s" % (n, way), answer(("Location", to), status=CODES[n % 5], type=None), page=LOCAL, at=LOCAL, redirect=way)
    each(["h?%E2%98%83%e2%98%83", "h?\u00e2\u0098\u0083", "h?\u00e2\u0098\u0083%e2%98%83", "h?%\u00e2\u0098\u0083", "h?\u00ff", "h?\u00df#\u00df", "\u00e2\u0098\u0083"], lambda n, v: t.add("escape-" + n, answer(("Location", v), status=302, type=None), page=LOCAL, at=LOCAL))
    # fetch/api/redirect/redirect-method.any.js
    for code in CODES:
        for method, body in (("GET", None), ("POST", "this is my body"), ("POST", {"kind": "blob", "text": "it's me the blob! and more blob!"}), ("HEAD", None), ("TESTING", None)):
            t.add("method-%d-%s-%s" % (code, method, {"b": "blob", "N": "none"}.get("b" if isinstance(body, dict) else str(body)[0], "text")), answer(status=code), hops=[(LOCAL, answer())], page=LOCAL, at=LOCAL, method=method, headers=[("Content-Encoding", "Identity"), ("Content-Language", "en-US"), ("Content-Location", "foo")], **({"body": body} if body else {}))
    return t


def fetch():
    t = Sheet("rows-fetch")
    # fetch/content-type/response.window.js, script.window.js
    each([["", "text/plain"], ["text/plain", ""], ["text/html", "text/plain"], ["text/plain;charset=gbk", "text/html"], ["text/plain;charset=gbk", "text/html;charset=windows-1254"], ["text/plain;charset=gbk", "text/plain"], ["text/plain;charset=gbk", "text/plain;charset=windows-1252"], ["text/html;charset=gbk", "text/html;x=\",text/plain"],
          ["text/plain;charset=gbk;x=foo", "text/plain"], ["text/html;charset=gbk", "text/plain", "text/html"], ["text/plain", "*/*"], ["text/html", "*/*"], ["*/*", "text/html"], ["text/plain", "*/*;charset=gbk"], ["text/html", "*/*;charset=gbk"], ["text/html;x=\"", "text/plain"], ["text/html;\"", "text/plain"],
          ["text/html;\"", "\\\"", "text/plain"], ["text/html;\"", "\\\"", "text/plain", "\";charset=GBK"], ["text/html;\"", "\"", "text/plain"]],
         lambda n, v: (t.add("type-" + n, answer(*lines("Content-Type", v), body="<b>hi"), page=LOCAL, at=LOCAL), t.add("type-joined-" + n, answer(("Content-Type", ",".join(v)), body="<b>hi"), page=LOCAL, at=LOCAL, api="xhr")))
    each([["text/javascript;charset=windows-1252"], ["text/javascript;\";charset=windows-1252"], ["text/javascript\u000c"], ["\"text/javascript\""], ["text/ javascript"], ["text /javascript"], ["x/x", "text/javascript"], ["x/x;charset=windows-1252", "text/javascript"], ["text/javascript", "x/x"], ["text/javascript; charset=windows-1252", "text/javascript"],
          ["text/javascript;\"", "x/x"], ["text/javascript", ""], ["text/javascript", "error"], ["text/javascript;charset=windows-1252", "x/x", "text/javascript"], ["text/javascript;charset=windows-1252", "error", "text/javascript"], ["text/javascript;charset=windows-1252", "", "text/javascript"], ["text/javascript;charset=windows-1252;\"", "\\\"", "x/x"],
          ["x/x;\"", "x/y;\\\"", "text/javascript;charset=windows-1252;\"", "text/javascript"]],
         lambda n, v: (t.add("script-type-" + n, answer(NOSNIFF, *lines("Content-Type", v), body="window.x = 1;"), page=LOCAL, at=LOCAL, api="script"), t.add("script-type-joined-" + n, answer(NOSNIFF, ("Content-Type", ",".join(v)), body="window.x = 1;"), page=LOCAL, at=LOCAL, api="script")))
    # fetch/nosniff/parsing-nosniff.window.js, script.html, stylesheet.html, image.html, worker.html
    each([["NOSNIFF"], ["nosniff,,@#$#%%&^&^*()()11!"], ["@#$#%%&^&^*()()11!,nosniff"], ["nosniff", "no"], ["no", "nosniff"], ["", "nosniff"], [",nosniff"], ["nosniff\u000c"], ["nosniff\u000b"], ["nosniff\u000b,nosniff"], ["'NosniFF'"], ["\"nosniFF\""]],
         lambda n, v: t.add("nosniff-" + n, answer(*lines("X-Content-Type-Options", v), type="x/x", body="var thisIsJavaScript = 0"), page=LOCAL, at=LOCAL, api="script"))
    t.add("nosniff-name", answer(("Content-Type-Options", "nosniff"), type="x/x", body="var thisIsJavaScript = 0"), page=LOCAL, at=LOCAL, api="script")
    each([None, "", "x", "x/x", "text/html", "text/json", "text/javascript", "text/ecmascript", "text/ecmascript;blah", "text/javascript1.0"], lambda n, v: (t.add("nosniff-script-" + n, answer(NOSNIFF, type=v, **{"body": "x = 1"}), page=LOCAL, at=LOCAL, api="script"), t.add("nosniff-worker-" + n, answer(NOSNIFF, type=v, body="postMessage('hi')"), page=LOCAL, at=LOCAL, api="worker")))
    each([None, "", "x", "x/x", "text/html", "text/json", "image/png", "image/gif", "image/svg+xml"], lambda n, v: t.add("nosniff-image-" + n, answer(NOSNIFF, type=v, asset="png"), page=LOCAL, at=LOCAL, api="img"))
    # fetch/content-length/parsing.window.js
    body = "0123456789" * 4 + "01"
    each([["42"], ["42,42"], ["42", "42"], ["42", "42,42"], ["30"], ["30,30"], ["30", "30"], ["30", "30,30"], ["42,30"], ["30,42"], ["42", "30"], ["30", "42"], ["30,"], [",30"], ["30", "\t"], ["", "30"], ["aaaah", "nah"], ["aaaah, nah"], ["aaaah", "aaaah"], ["aaaah, aaaah"], ["aaaah"], ["42s"], ["30s"], ["-1"], ["0x20"], ["030"], ["030", "30"], ["030, 30"], ["\"30\""], ["30", ",", "30"], [""]],
         lambda n, v: t.add("length-" + n, bytes_of("HTTP/1.1 200 OK", "Content-Type: text/plain;charset=UTF-8", *("Content-Length: " + one for one in v), "", body=body, end="\r\n"), page=LOCAL, at=LOCAL))
    t.add("length-duplicates", bytes_of("HTTP/1.1 200 BLAH", "Test: x", "Test: x", "Content-Type: text/plain", "Content-Type: text/plain", "Content-Length: 6", "Content-Length: 6", "", body="Test.\n"), page=LOCAL, at=LOCAL)
    t.add("length-duplicates-xhr", bytes_of("HTTP/1.1 200 BLAH", "Test: x", "Test: x", "Content-Type: text/plain", "Content-Type: text/plain", "Content-Length: 6", "Content-Length: 6", "", body="Test.\n"), page=LOCAL, at=LOCAL, api="xhr")
    # fetch/h1-parsing/status-code.window.js
    each(["", "BLAH", "0 OK", "1 OK", "99 NOT OK", "077 77", "099 HELLO", "200", "999 DOES IT MATTER", "1000 BOO", "0200 BOO", "65736 NOT 200 OR SOME SUCH", "131072 HI", "-200 TEST", "0xA", "C8"],
         lambda n, v: (t.add("line-" + n, bytes_of("HTTP/1.1 " + v, "header-parsing: is sad"), page=LOCAL, at=LOCAL), t.add("line-full-" + n, bytes_of("HTTP/1.1 " + v, "header-parsing: is sad", "Access-Control-Allow-Origin: *", "", body="ok", end="\r\n"), page=LOCAL, at=REMOTE)))
    # fetch/h1-parsing/lone-cr.window.js, resources-with-0x00-in-header.window.js
    each(["HTTP/1.1\r200 OK\n\nBODY", "HTTP/1.1 200\rOK\n\nBODY", "HTTP/1.1 200 OK\n\rHeader: Value\n\nBODY", "HTTP/1.1 200 OK\nHeader\r: Value\n\nBODY", "HTTP/1.1 200 OK\nHeader:\r Value\n\nBODY", "HTTP/1.1 200 OK\nHeader: Value\r\n\nBody", "HTTP/1.1 200 OK\nHeader: Value\r\r\nBODY", "HTTP/1.1 200 OK\nHeader: Value\rHeader2: Value2\n\nBODY",
          "HTTP/1.1 200 OK\nHeader: Value\n\rBODY", "HTTP/1.1 200 OK\nHeader: Value\n\r"], lambda n, v: t.add("cr-" + n, {"raw": v}, page=LOCAL, at=LOCAL))
    t.add("zero-script", answer(("Custom", "\0"), type="text/javascript", body="var thisIsJavaScript = 0"), page=LOCAL, at=LOCAL, api="script")
    t.add("zero-img", answer(("Custom", "\0"), **PNG), page=LOCAL, at=LOCAL, api="img")
    # fetch/data-urls/processing.any.js
    each(["data://test/,X", "data://test:test/,X", "data:", "data:text/html", "data:text/html    ;charset=x   ", "data:,", "data:,X#X", "data:,%FF", "data:text/plain ,X", "data:text/plain%20,X", "data:text/plain\f,X", "data:text/plain%0C,X", "data:text/plain;,X", "data:;x=x;charset=x,X", "data:;x=x,X", "data:text/plain;Charset=UTF-8,%C2%B1", "data:IMAGE/gif;CHARSET=x,%C2%B1",
          "data: ,%FF", "data:%20,%FF", "data:\f,%FF", "data:%1F,%FF", "data:%00,%FF", "data:text/html  ,X", "data:text / html,X", "data:\u2020,X", "data:\u2020/\u2020,X", "data:X,X", "data:text/plain;a=\",\",X", "data:text/plain;a=%2C,X", "data:;base64;base64,WA", "data:x/x;base64;charset=x,WA", "data:x/x;base64;charset=x;base64,WA", "data:x/x;base64;base64x,WA", "data:;base64,W%20A",
          "data:x;base64;x,WA", "data:x;base64=x,WA", "data:; base64,WA", "data:  ;charset=x   ;  base64,WA", "data:;base64;,WA", "data:;base64   ,WA", "data:;base 64,WA", "data:;BASe64,WA", "data:;%62ase64,WA", "data:%3Bbase64,WA", "data:; charset=x,X", "data:;charset =x,X", "data:;charset= x,X", "data:;charset=,X", "data:;charset,X", "data:;charset=\"x\",X", "data:;CHARSET=\"X\",X"],
         lambda n, v: t.add("data-" + n, url=v, page=LOCAL))
    each([("GET", "data:text/plain,Hello, World!"), ("GET", "data:text/plain;base64,SGVsbG8sIFdvcmxkIQ=="), ("GET", "data:text/html;charset=UTF-8,Hello, World!"), ("POST", "data:text/plain,Hello, World!"), ("PUT", "data:text/plain,Hello, World!"), ("DELETE", "data:text/plain,Hello, World!"), ("HEAD", "data:text/plain,Hello, World!"), ("UNICORN", "data:text/plain,Hello, World!")],
         lambda n, v: t.add("data-xhr-" + n, url=v[1], method=v[0], page=LOCAL, api="xhr"))
    # fetch/http-cache/invalidate.any.js, status.any.js, heuristic.any.js
    fresh = ("Cache-Control", "max-age=100000")
    for n, (method, code) in enumerate((("POST", 200), ("POST", 500), ("PUT", 200), ("DELETE", 200), ("FOO", 200))):
        t.add("invalidate-%d" % n, [answer(fresh), answer(status=code), answer()], page=LOCAL, at=LOCAL, then=[{"method": method, "body": "abc"}, {}])
        for name in ("Location", "Content-Location"):
            t.add("invalidate-%s-%d" % (name, n), answer(), page=LOCAL, at=LOCAL, url=LOCAL + "/{id}/target", then=[{"url": LOCAL + "/{id}/d", "method": method, "body": "abc"}, {"url": LOCAL + "/{id}/target"}])["server"] = {
                "actual": answer(fresh), "redirects": [{"url": LOCAL + "/rows-fetch-invalidate-%s-%d/d" % (name, n), "actual": answer((name, "/rows-fetch-invalidate-%s-%d/target" % (name, n)), status=code)}]}
    for code, reason, body in ((203, "Non-Authoritative Information", "x"), (204, "No Content", ""), (299, "Whatever", "x"), (400, "Bad Request", "x"), (410, "Gone", "x"), (499, "Whatever", "x"), (502, "Bad Gateway", "x"), (504, "Gateway Timeout", "x"), (599, "Whatever", "x")):
        t.add("stale-%d" % code, answer(("Expires", "Thu, 01 Jan 2015 00:00:00 GMT"), ("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT"), status=code, reason=reason, body=body), page=LOCAL, at=LOCAL, then=[{}])
        t.add("fresh-%d" % code, answer(("Expires", "Thu, 01 Jan 2099 00:00:00 GMT"), ("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT"), status=code, reason=reason, body=body), page=LOCAL, at=LOCAL, then=[{}])
    for code in (201, 202, 203, 204, 299, 403, 404, 405, 410, 414, 501, 502, 503, 504):
        t.add("heuristic-%d" % code, answer(("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT"), status=code, body="" if code == 204 else "x"), page=LOCAL, at=LOCAL, then=[{}])
        t.add("heuristic-public-%d" % code, answer(("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT"), ("Cache-Control", "public"), status=code, body="" if code == 204 else "x"), page=LOCAL, at=LOCAL, then=[{}])
    # fetch/http-cache/cc-request.any.js, cache-mode.any.js
    each([(["max-age=100"], "max-age=0", 1100), (["max-age=100"], "max-age=1", 1100), (["max-age=3600", "1800"], "max-age=600", 0), (["max-age=1"], "max-stale=1000", 1100), (["max-age=1500", "2000"], "max-stale=1000", 0), (["max-age=1500"], "min-fresh=2000", 0), (["max-age=1500", "1000"], "min-fresh=1000", 0), (["max-age=3600"], "no-cache", 0), (["max-age=3600"], "no-store", 0), (["max-age=3600"], "only-if-cached", 0), (["max-age=3600"], "no-transform", 0)],
         lambda n, v: t.add("cc-" + n, answer(("Cache-Control", v[0][0]), *([("Age", v[0][1])] if len(v[0]) > 1 else []), ("ETag", "\"abc\"")), page=LOCAL, at=LOCAL, then=[{"headers": [["Cache-Control", v[1]]]}], gap=v[2]))
    for mode in ("no-cache", "no-store", "reload", "force-cache"):
        each([("cache-control", "foo"), ("pragma", "foo"), ("if-none-match", "\"x\""), ("if-range", "\"x\""), ("if-match", "*"), ("if-unmodified-since", "Thu, 01 Jan 2015 00:00:00 GMT")], lambda n, v: t.add("mode-%s-%s" % (mode, n), answer(("Cache-Control", "max-age=3600")), page=LOCAL, at=LOCAL, then=[{"cache": mode, "headers": [list(v)]}]))
    return t


def xhr():
    t = Sheet("rows-xhr")
    own = {"page": LOCAL, "at": LOCAL, "api": "xhr"}
    # xhr/open-method-bogus.htm, open-method-case-sensitive.htm, open-method-insecure.htm
    each(["", ">", " GET", "G T", "@GET", "G:ET", "GET?", "GET\n", "XUNICORN", "xUNIcorn", "patCH", "copy", "COpy", "inDEX", "movE", "track", "trAck", "traCE", "connECT", "CONNECT"],
         lambda n, v: (t.add("method-" + n, answer(), method=v, **own), t.add("method-cross-" + n, ok("*"), preflight("*", v if v.isalpha() else "*"), page=LOCAL, at=API, api="xhr", method=v), t.add("method-fetch-" + n, answer(), page=LOCAL, at=LOCAL, method=v)))
    # xhr/setrequestheader-bogus-name.htm, setrequestheader-bogus-value.htm, setrequestheader-allow-*.htm
    each(["(", "@", ",", ":", "\\", "\"", "[", "=", "{", " ", "\u007f", "", "t\rt", "t: t", " tt", ":tt", "\ttt", "\vtt", "t\0t", "t;t", "()[]{}", "a?B", "X-\u00e9", "X-\uff83"], lambda n, v: (t.add("name-" + n, answer(), headers=[(v, "x-value")], **own), t.add("name-fetch-" + n, answer(), page=LOCAL, at=LOCAL, headers=[(v, "x-value")])))
    each(["t\x00t", "t\rt", "t\nt", "\uff83\uff7d\uff84", "", " ", " t", "t ", " t ", "   t", "t\u00e9", "\u0080", "\x07"], lambda n, v: (t.add("value-" + n, answer(), headers=[("x-test", v)], **own), t.add("value-cross-" + n, ok("*"), preflight("*", None, "x-test"), page=LOCAL, at=API, api="xhr", headers=[("x-test", v)])))
    # xhr/setrequestheader-header-allowed.htm, setrequestheader-combining.window.js, setrequestheader-case-insensitive.htm
    each(["Authorization", "Pragma", "User-Agent", "Content-Transfer-Encoding", "Content-Type", "Overwrite", "If", "Status-URI", "X-Pink-Unicorn", "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"],
         lambda n, v: (t.add("allowed-" + n, answer(), method="POST", headers=[(v, "t1"), (v, "t2")], **own), t.add("allowed-cross-" + n, ok("*"), preflight("*", None, v), page=LOCAL, at=API, api="xhr", method="POST", headers=[(v, "t1"), (v, "t2")])))
    t.add("combining", ok("*"), preflight("*", None, "test-me"), page=LOCAL, at=API, api="xhr", method="POST", headers=[("test-me", v) for v in ("", "", " ", "\t", "x\tx", "")])
    t.add("case-names", ok("*"), preflight("*", None, "x-test,A-test"), page=LOCAL, at=API, api="xhr", headers=[("X-Test", "1"), ("x-TEST", "2"), ("a-test", "3"), ("A-Test", "4")])
    # xhr/send-content-type-charset.htm, send-content-type-string.htm
    each(["text; charset=ascii", "charset=ascii", "charset=bogus", "text/x-pink-unicorn", "text/plain;  hi=bye", "text/x-thepiano;charset= waddup", "text/plain;charset=utf-8;charset=waddup", "text/plain;charset=shift-jis", "text/x-pink-unicorn; charset=windows-1252; charset=bogus; notrelated; charset=ascii", "text/plain;charset= utf-8", "text/plain;charset=UTF-8", "text/plain; charset=\"utf-8\"", "text/html;charset=windows-1252"],
         lambda n, v: t.add("charset-" + n, ok("*"), preflight("*", None, "content-type"), page=LOCAL, at=API, api="xhr", method="POST", body="TEST", headers=[("Content-Type", v)]))
    # xhr/status-basic.htm, response-method.htm
    each([("GET", 204, "UNICORNSWIN", ""), ("HEAD", 401, "OH HELLO", "Not today."), ("CHICKEN", 402, "FIVE BUCKS", "<x>402</x>"), ("GET", 402, "402 TEH AWESOME", ""), ("CHICKEN", 502, "lowercase", "SWEET POTATO"), ("HEAD", 503, "HOUSTON WE HAVE A", "503"), ("CHICKEN", 699, "WAY OUTTA RANGE", "699"), ("HEAD", 699, "WAY OUTTA RANGE", "699")],
         lambda n, v: t.add("status-" + n, answer(type="text/xml" if "<" in v[3] else "", status=v[1], reason=v[2], body=v[3]), method=v[0], page=LOCAL, at=LOCAL, **SYNC))
    # xhr/access-control-and-redirects*.any.js
    for n, (pre, to, allow) in enumerate(((0, API, ""), (0, API, "own"), (0, "http://username:password@api.test/{id}/h1", "own"), (0, "foo://bar.cgi", "own"), (1, API, "own"), (2, API, "own"))):
        for sync in (0, 1):
            first = ok(LOCAL if allow else None, status=302)
            hops = [(to, ok("*"), preflight("*", None, "x-test") if pre == 2 else None)]
            if to.startswith("foo"):
                first["headers"].append(["Location", to])
                hops = []
            t.add("redirects-%d-%d" % (n, sync), first, preflight(LOCAL, None, "x-test" if pre == 2 else None, status=302 if pre else 204) if pre else None, hops=hops, page=LOCAL, at=API, api="xhr", headers=[("x-test", "test")] if pre else (), **({"sync": True} if sync else {}))
    # xhr/access-control-expose-headers-on-redirect.html
    for first, second in ((API, LOCAL), (LOCAL, API), (API, OTHER)):
        t.add("expose-redirect-%d" % len(t.all), ok("*", (ACEH, "foo, bar"), ("foo", "1"), status=302), hops=[(second, ok("*", (ACEH, "foo"), ("foo", "bar"), ("bar", "2")))], page=LOCAL, at=first, api="xhr")
    # xhr/allow-lists-starting-with-comma.htm
    each([(", y-test", ", PUT"), (",y-test", ",PUT"), ("y-test,,", "PUT,,"), (",", ","), ("", "")], lambda n, v: t.add("comma-" + n, ok("*"), preflight("*", v[1], v[0]), page=LOCAL, at=API, api="xhr", method="PUT", headers=[("y-test", "1")]))
    # xhr/send-conditional-cors.htm, send-conditional.htm
    for word, allow in (("without", None), ("with", "*")):
        t.add("conditional-" + word, [ok("*", ("ETag", "\"1\""), body="MAYBE NOT"), ok(allow, ("ETag", "\"1\""), status=304, reason="SUPERCOOL", type=None)], preflight("*", None, "if-none-match"), page=LOCAL, at=API, api="xhr", then=[{"api": "xhr", "headers": [["If-None-Match", "\"1\""]]}])
    each([("If-None-Match", "W/\"1\""), ("If-Modified-Since", "Mon, 01 Jan 2000 00:00:00 GMT")], lambda n, v: t.add("conditional-own-" + n, [answer(("ETag", v[1])), answer(status=304, reason="SUPERCOOL", type=None)], then=[{"api": "xhr", "headers": [list(v)]}], **own))
    # xhr/access-control-preflight-request-header-sorted.htm, access-control-preflight-request-header-lowercase.htm, access-control-preflight-request-headers-origin.htm
    t.add("sorted", ok("*"), preflight("*", None, "x-custom-s,x-custom-test,x-custom-u,x-custom-ua,x-custom-v"), page=LOCAL, at=API, api="xhr", headers=[(name, "foobar") for name in ("X-Custom-Test", "X-Custom-ua", "X-Custom-V", "X-Custom-s", "X-Custom-U")])
    t.add("sorted-refused", ok("*"), preflight("*", None, "x-custom-s,x-custom-test,x-custom-u,x-custom-v"), page=LOCAL, at=API, api="xhr", headers=[(name, "foobar") for name in ("X-Custom-Test", "X-Custom-ua", "X-Custom-V", "X-Custom-s", "X-Custom-U")])
    # xhr/access-control-basic-cors-safelisted-response-headers.htm
    safe = [("cache-control", "private"), ("content-language", "en"), ("content-type", "text/plain"), ("expires", "Thu, 01 Jan 2099 00:00:00 GMT"), ("last-modified", "Thu, 01 Jan 2015 00:00:00 GMT"), ("pragma", "no-cache"), ("x-test", "foobar"), ("age", "1"), ("content-length", "2"), ("content-encoding", "identity"), ("etag", "\"x\"")]
    t.add("safelisted", ok("*", *[h for h in safe if h[0] not in ("content-length",)]), page=LOCAL, at=API, api="xhr")
    # xhr/open-url-fragment.htm, open-url-encoding.htm, open-url-base.htm, send-non-same-origin.htm
    each(["http://localhost:8080/{id}/d#foobar", "http://localhost:8080/{id}/d?help=#foobar", "http://localhost:8080/{id}/d?%23foobar", "http://localhost:8080/{id}/d?\u00df", "http://localhost:8080/{id}/d?\ud83d\ude00", "HTTP://LOCALHOST:8080/{id}/d", "http:/{id}/d", "http:{id}", "//localhost:8080/{id}/d", "mailto:test@example.org", "tel:+31600000000", "javascript:alert('FAIL')", "folder.txt", "../{id}/d", "?pass", "http://", "http://localhost:99999/", "http://[::1/", "file:", "ftp://localhost/"],
         lambda n, v: (t.add("url-" + n, answer(), url=v, page=LOCAL, api="xhr"), t.add("url-fetch-" + n, answer(), url=v, page=LOCAL)))
    # xhr/send-redirect.htm, send-redirect-post-upload.htm, send-redirect-no-location.htm
    for code in (300, 304, 305, 306, 309, 310, 350, 399):
        t.add("redirect-%d" % code, answer(status=code), hops=[(LOCAL, answer())], method="POST" if code % 2 else "GET", **own)
    # xhr/access-control-basic-allow-access-control-origin-header.htm and what a page may write of CORS' own
    each([("Access-Control-Allow-Origin", "*"), ("access-control-request-x", "1"), ("Origin", "http://evil.test"), ("Access-Control-Max-Age", "5"), ("Timing-Allow-Origin", "*"), ("Cross-Origin-Resource-Policy", "cross-origin")], lambda n, v: t.add("own-header-" + n, ok("*"), preflight("*", None, v[0]), page=LOCAL, at=API, headers=[v], **SYNC))
    return t


DEAD = "sha256-deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdead"


def hashes(body):
    import base64
    import hashlib
    return {n: "%s-%s" % (n, base64.b64encode(hashlib.new(n, body.encode()).digest()).decode()) for n in ("sha256", "sha384", "sha512")}


def loads():
    t = Sheet("rows-loads")
    # subresource-integrity/subresource-integrity.html, preload/subresource-integrity.html
    for api, made, extra in (("script", JS, {}), ("stylesheet", CSS, {}), ("preload-script", JS, {"api": "preload", "as": "script"}), ("preload-style", CSS, {"api": "preload", "as": "style"}), ("preload-image", {"type": "image/png", "body": "x"}, {"api": "preload", "as": "image"})):
        h = hashes(made["body"])
        far512 = "sha512-deadbeefspbnUnwooKGNNCb39nvg+EW0O9hDScTXeo/9pVZztLSUYU3LNV6H0lZapo8bCJUpyPPLAzE9fDzpxg=="
        fields = {"api": api, **extra}
        rows = [h["sha256"], h["sha384"], h["sha512"], "", DEAD, h["sha256"] + " " + DEAD, h["sha256"] + " foo666-deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdead", h["sha512"] + " " + DEAD, far512 + " " + h["sha256"], h["sha256"] + "?foo=bar?spam=eggs", "foo666-U9WYDtBWkcHx13+9UKk/3Q5eoqDc4YGxYb07EPWzb9E=", "sha256-" + DEAD, h["sha256"].upper(), h["sha256"].replace("-", "_"), h["sha256"].rstrip("="), "\t" + h["sha256"] + "\n", "md5-" + h["sha256"][7:], h["sha384"] + " " + h["sha512"], DEAD + " " + far512, "sha256-", "sha384", "-", h["sha256"].replace("+", "-").replace("/", "_")]
        for n, value in enumerate(rows):
            t.add("integrity-%s-%02d" % (api, n), ok("*", **made), page=LOCAL, at=LOCAL, integrity=value, **fields)
            if n in (0, 3, 4, 5, 8, 9, 10, 11):
                t.add("integrity-anon-%s-%02d" % (api, n), ok("*", **made), page=LOCAL, at=API, mode="cors", integrity=value, **fields)
                t.add("integrity-plain-%s-%02d" % (api, n), ok("*", **made), page=LOCAL, at=API, integrity=value, **fields)
        t.add("integrity-credentials-" + api, ok(LOCAL, (ACAC, "true"), **made), page=LOCAL, at=API, mode="cors", credentials="include", integrity=h["sha256"], **fields)
        t.add("integrity-credentials-bad-" + api, ok(LOCAL, (ACAC, "true"), **made), page=LOCAL, at=API, mode="cors", credentials="include", integrity=DEAD, **fields)
        t.add("integrity-ineligible-" + api, answer(**made), page=LOCAL, at=API, mode="cors", integrity=h["sha256"], **fields)
    # preload/download-resources.html, onerror-event.html, preload-csp.sub.html, preload-default-csp.sub.html
    for kind in ("script", "style", "image", "font", "video", "audio", "track", "fetch", "worker", "json", "SCRIPT", "Style"):
        name = kind or "none"
        t.add("preload-gone-" + name, answer(status=404, type="text/html"), page=LOCAL, at=LOCAL, api="preload", **{"as": kind or " "})
        t.add("preload-policy-" + name, answer(), page=LOCAL, at=LOCAL, api="preload", page_headers=[(CSP, "script-src 'self' 'unsafe-inline'; font-src 'none'; style-src 'none'; img-src 'none'; media-src 'none'; connect-src 'none'")], **{"as": kind or " "})
        t.add("preload-default-" + name, answer(), page=LOCAL, at=API, api="preload", mode="cors", page_headers=[(CSP, "script-src 'self' 'unsafe-inline'; default-src 'none'")], **{"as": kind or " "})
    # eventsource/*: constructor-url-bogus, eventsource-url, format-mime-*, request-status-error, request-redirect
    each(["http://this is invalid/", "", "mailto:whatwg@awesome.example", "javascript:alert(1)", "http://{", "http://localhost:8080:x/", "data:text/event-stream,data:%20x%0A%0A", "resources/message.py", "ftp://localhost/"], lambda n, v: t.add("events-url-" + n, answer(), url=v, page=LOCAL, api="eventsource"))
    each(["x bogus", "text/event-stream;", "text/x-bogus", "text/event-stream; charset=windows-1252", "text/event-stream;charset=bogus", "TEXT/EVENT-STREAM", " text/event-stream", "text/event-stream,text/plain", "text/event-streamx", "text/event-stream\u000c", "*/*", ""], lambda n, v: t.add("events-type-" + n, ok("*", type=v, body="data: x\n\n"), page=LOCAL, at=API, api="eventsource"))
    for code in (204, 205, 210, 299, 404, 410, 503):
        t.add("events-status-%d" % code, answer(status=code, type="text/event-stream", body="" if code == 204 else "data: data\n\n"), page=LOCAL, at=LOCAL, api="eventsource")
    for code in CODES:
        t.add("events-redirect-%d" % code, answer(status=code), hops=[(LOCAL, answer(type="text/event-stream", body="data: x\n\n"))], page=LOCAL, at=LOCAL, api="eventsource")
    # beacon/beacon-cors.https.window.js, beacon-redirect.https.window.js
    for size in (0, 10, 65536, 65537):
        for kind in ("text", "blob", "form", "buffer"):
            text = "*" * size
            body = text if kind == "text" else {"kind": kind, "text": text}
            t.add("beacon-%s-%d" % (kind, size), ok(LOCAL, (ACAC, "true")), page=LOCAL, at=API, api="beacon", body=body)
    for mime in ("application/x-www-form-urlencoded", "application/x-www-form-urlencoded;charset=UTF-8", "multipart/form-data", "multipart/form-data; boundary=xyz", "text/plain", "text/plain;charset=UTF-8", "application/json", "application/octet-stream", "text/html"):
        t.add("beacon-mime-" + mime.replace("/", "_").replace(";", "_").replace("=", "_").replace(" ", ""), ok(LOCAL, (ACAC, "true")), preflight(LOCAL, None, "Content-Type", (ACAC, "true")), page=LOCAL, at=API, api="beacon", body={"kind": "blob", "mime": mime})
    for code in (307, 308):
        t.add("beacon-redirect-%d" % code, ok(LOCAL, (ACAC, "true"), status=code), hops=[(LOCAL, answer())], page=LOCAL, at=LOCAL, api="beacon", body="x")
    # html/semantics/scripting-1/the-script-element: load-error-events, script-not-found, serve-with-content-type, json-module, css-module
    for mime in ("application/ecmascript", "application/x-ecmascript", "application/x-javascript", "text/ecmascript", "text/javascript1.0", "text/javascript1.5", "text/jscript", "text/livescript", "text/x-ecmascript", "text/x-javascript", "TEXT/JAVASCRIPT", "text/javascript;x=y", "application/json", "text/json", "application/manifest+json", "text/css", "text/plain", "text/vbscript", "", "text/javascript2.0", "application/wasm", "text/html; charset=utf-8", "application/xhtml+xml", "image/svg+xml", "text/jsx", "video/mp2t"):
        for api in ("script", "script-module", "import", "worker"):
            t.add("mime-%s-%s" % (api, mime.replace("/", "_").replace(";", "_").replace(" ", "") or "empty"), answer(type=mime, body="1"), page=LOCAL, at=LOCAL, api=api)
    # html/semantics/embedded-content/the-img-element/404-response-with-actual-image-data.html, invalid-src.html, the-video-element
    for code in (404, 500, 203, 206, 299, 400, 410):
        t.add("image-%d" % code, answer(status=code, **PNG), page=LOCAL, at=API, api="img")
        t.add("image-anon-%d" % code, ok("*", status=code, **PNG), page=LOCAL, at=API, api="img", mode="cors")
    each(["http://also a broken url", "http:a:invalid", "data:image/png,x", "data:,", "about:blank", "mailto:x@y", "javascript:1", "http://", "blob:x", "x:y"], lambda n, v: [t.add("src-%s-%s" % (api, n), answer(), url=v, page=LOCAL, api=api) for api in ("img", "script", "media", "track", "stylesheet", "worker", "import")])
    return t


def policies():
    t = Sheet("rows-policy")
    # content-security-policy/generic/only-valid-whitespaces-are-allowed.html, invalid-characters-in-policy.html, quote-characters.html
    each(["img-src 'none';", "img-src\t'none';", "img-src\u000c'none';", "img-src http://example.com\thttp://example2.com;", "img-src http://example.com\u000chttp://example2.com;", "img-src\u00a0'none';", "img-src http://example.com\u00a0http://example2.com;", "img-src 'none' \u00a1invalid-source; style-src 'none'", "img-src 'none'; style-src \u00a1invalid-source 'none'", "img-src 'none'; style\u00a1-src 'none'",
          "img-src \u2018none\u2019;".encode().decode("latin-1"), "img-src `none`;", "img-src \"none\";", "img-src none;", "img-src 'NONE';", "IMG-SRC 'none';", "img-src 'none'; img-src *", "img-src *; img-src 'none'", "img-src", "img-src ;", ";;img-src 'none'", "img-src 'none', img-src *", "img-src *, img-src 'none'", "img-src 'none' http://app.test", "img-src 'self' 'none'"],
         lambda n, v: (t.add("whitespace-" + n, answer(**PNG), page=APP, at=APP, api="img", page_headers=[(CSP, v)]), t.add("whitespace-cross-" + n, answer(**PNG), page=APP, at=API, api="img", page_headers=[(CSP, v)])))
    # content-security-policy/generic/wildcard-*, generic-0_*, img-src/img-src-*: what a source says
    each(["*", "*:*", "*:80", "*:8080", "http://*", "http://*:*", "http://*:80", "*.test", "*.test:*", "*.app.test", "*.app.test:80", "www.app.test", "w*.app.test", "*w.app.test", "www.app.test:*", "www.app.test:8080", "http:", "https:", "http://www.app.test/", "http://www.app.test/{id}/", "http://www.app.test/{id}/d", "http://www.app.test/x", "HTTP://WWW.APP.TEST", "www.app.test?x", "www.app.test#x", "http://www.app.test:0080", "//www.app.test", "ws://www.app.test", "https://www.app.test", "'self' www.app.test", "*.www.app.test", "www.app.test.", "www.app.test/%7Bid%7D", "app.test", "127.0.0.1", "[::1]", "*.*", "**", "*.", "http", "http:*", "data:", "'unsafe-inline'", "'nonce-abc'", "'strict-dynamic'", "'report-sample'", "'sha256-abc'", "'unsafe-allow-redirects'", "'wasm-unsafe-eval'", "'inline-speculation-rules'", "'report-sha256'", "'trusted-types-eval'"],
         lambda n, v: (t.add("source-" + n, ok("*"), page=APP, at=WWW, page_headers=[(CSP, "connect-src " + v.replace("{id}", "rows-policy-source-" + n))]), t.add("source-img-" + n, answer(**PNG), page=APP, at=WWW, api="img", page_headers=[(CSP, "img-src " + v.replace("{id}", "rows-policy-source-img-" + n))])))
    # content-security-policy: a directive that each kind of load asks, and what stands in for it
    kinds = {"fetch": ({}, {}), "img": (PNG, {}), "script": (JS, {}), "script-module": (JS, {}), "import": (JS, {}), "stylesheet": (CSS, {}), "font": ({"type": "font/woff2", "asset": "font"}, {}), "media": ({"type": "audio/wav"}, {}), "track": ({"type": "text/vtt", "body": "WEBVTT\n\n"}, {}), "worker": (JS, {}), "eventsource": ({"type": "text/event-stream", "body": "data: x\n\n"}, {}), "beacon": ({}, {"body": "x"}), "form-post": ({"type": "text/html"}, {})}
    for api, (made, more) in kinds.items():
        for n, policy in enumerate(("script-src-elem 'none'", "script-src-attr 'none'", "style-src-elem 'none'", "style-src-attr 'none'", "child-src 'none'", "worker-src 'none'", "manifest-src 'none'", "prefetch-src 'none'", "object-src 'none'", "navigate-to 'none'", "base-uri 'none'", "sandbox allow-scripts allow-same-origin", "require-trusted-types-for 'script'", "trusted-types 'none'", "require-sri-for script style", "block-all-mixed-content", "plugin-types application/pdf", "webrtc 'block'", "fenced-frame-src 'none'", "report-to x", "report-uri /{id}/r", "reflected-xss block", "referrer no-referrer", "connect-src-elem 'none'", "media-src 'none'; default-src *")):
            t.add("directive-%s-%02d" % (api, n), ok("*", **made), page=APP, at=APP if api == "worker" else API, api=api, page_headers=[(CSP, policy.replace("{id}", "rows-policy-directive-%s-%02d" % (api, n)))], **more)
    # html/cross-origin-embedder-policy/header-parsing.https.html
    each([[""], ["jibberish"], ["require\u00ffcorp"], ["require-corp;"], ["\u000brequire-corp\u000b"], ["\u000crequire-corp\u000c"], ["Require-corp"], ["\"require-corp\""], [":cmVxdWlyZS1jb3Jw:"], ["require-corp;\tfoo=bar"], ["require-corp require-corp"], ["require-corp,require-corp"], ["require-corp", "require-corp"], ["", "require-corp"], ["require-corp", ""], ["require-corp; foo=bar"], ["require-corp;foo"], ["require-corp; report-to=\"x\""], ["  require-corp  "], ["credentialless;x"], ["credentialless "], ["unsafe-none"], ["\"credentialless\""], ["CREDENTIALLESS"], ["require-corp;report-to=x"], ["require-corp; Foo=bar"], ["require-corp;foo=\"a\\\"b\""]],
         lambda n, v: (t.add("embedder-" + n, answer(**PNG), page=SAPP, at=SAPI, api="img", page_headers=lines(COEP, v)), t.add("embedder-fetch-" + n, answer(), page=SAPP, at=SAPI, mode="no-cors", page_headers=lines(COEP, v))))
    # fetch/cross-origin-resource-policy/syntax.any.js
    each(["same", "same, same-origin", "SAME-ORIGIN", "Same-Origin", "same-origin, <>", "same-origin, same-origin", "https://www.example.com/", "cross-origin, same-origin", "same-site;x", "same-origin ", "\"same-origin\"", "same-origin\u000b", "none", "cross-site", "same-site", "CROSS-ORIGIN"], lambda n, v: (t.add("resource-" + n, answer((CORP, v)), page=SAPP, at=SAPI, mode="no-cors"), t.add("resource-require-" + n, answer((CORP, v)), page=SAPP, at=SWWW, mode="no-cors", page_headers=[(COEP, "require-corp")])))
    # referrer-policy/generic: the header's words
    each(["", "never", "default", "always", "origin-when-crossorigin", "no-referrer, bogus", "bogus, no-referrer", "no-referrer,", "NO-REFERRER", "no-referrer;", "no-referrer unsafe-url", "no-referrer, unsafe-url", "unsafe-url, no-referrer", "\"no-referrer\"", "strict-origin-when-cross-origin,bogus"],
         lambda n, v: (t.add("referrer-" + n, ok("*"), page=APP, at=API, method="POST", body="x", page_headers=[("Referrer-Policy", v)]), t.add("referrer-own-" + n, answer(), page=APP, at=APP, method="POST", body="x", page_headers=[("Referrer-Policy", v)]), t.add("referrer-hop-" + n, answer(("Referrer-Policy", v), status=307), page=APP, at=APP, method="POST", body="x", hops=[(APP, answer())])))
    # permissions-policy and feature-policy of synchronous requests
    each(["sync-xhr=()", "sync-xhr=*", "sync-xhr=(self)", "sync-xhr=(self \"http://api.test\")", "sync-xhr", "sync-xhr=self", "sync-xhr=?0", "SYNC-XHR=()", "sync-xhr=(), sync-xhr=*", "sync-xhr 'none'", "sync-xhr=(\"http://api.test\")", "geolocation=()"], lambda n, v: t.add("sync-" + n, answer(), page=APP, at=APP, page_headers=[("Permissions-Policy", v)], **SYNC))
    # subresource-integrity/integrity-policy/*.https.html
    h = hashes(JS["body"])["sha384"]
    for n, (policy, name) in enumerate((("blocked-destinations=(script)", "Integrity-Policy"), ("blocked-destinations=(script), endpoints=(a b)", "Integrity-Policy"), ("blocked-destinations=(script)", "Integrity-Policy-Report-Only"), ("blocked-destinations=(style)", "Integrity-Policy"), ("blocked-destinations=(script style), sources=(inline)", "Integrity-Policy"), ("blocked-destinations=(script), sources=()", "Integrity-Policy"), ("blocked-destinations=script", "Integrity-Policy"), ("bogus", "Integrity-Policy"), ("blocked-destinations=(image)", "Integrity-Policy"))):
        for api in ("script", "script-module", "stylesheet", "import", "worker", "preload"):
            made = CSS if api == "stylesheet" else JS
            for word, more in (("plain", {}), ("anon", {"mode": "cors"}), ("hash", {"mode": "cors", "integrity": h}), ("bogus", {"mode": "cors", "integrity": "foobar-AAAAAAAAAAAAAAAAAAAa"})):
                if (api in ("import", "worker") and word != "plain") or (n > 2 and word in ("hash", "bogus")):
                    continue
                t.add("integrity-%d-%s-%s" % (n, api, word), ok("*", **made), page=SAPP, at=SAPP, api=api, page_headers=[(name, policy)], **({"as": "script"} if api == "preload" else {}), **more)
    return t
