"""What the Web Platform Tests ask, file by file (https://github.com/web-platform-tests/wpt; each group names its file): the inputs are theirs as
facts, what is expected is what the browsers were recorded to do."""
import base64
import hashlib

from make import ACAC, ACAO, ACEH, ACMA, API, APP, CSP, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight, raw
from rules.loads import JS, MODULE, PNG

WWW, PORT, SWWW = "http://www.app.test", "http://app.test:8080", "https://www.app.test"
IDN = "http://xn--bcher-kva.test"
TEXT = {"type": "text/plain", "body": "top"}
POLICY = "Referrer-Policy"


def sheets():
    return cors(), xhr(), basic(), crossings(), redirects(), requests()


def many(values, make):
    for n, value in enumerate(values):
        make("%02d" % n, value)


def digest(kind, text):
    return "%s-%s" % (kind, base64.b64encode(hashlib.new(kind, text.encode()).digest()).decode())


def cors():
    t = Sheet("files-cors")
    sync = {"api": "xhr", "sync": True}
    # cors/simple-requests.htm
    simple = ({"Accept": "test"}, {"accept-language": "test"}, {"CONTENT-language": "test"}, {"Content-Type": "application/x-www-form-urlencoded"}, {"content-type": "multipart/form-data"}, {"content-type": "text/plain"},
              {"accept": "test", "accept-language": "test", "content-language": "test", "content-type": "text/plain; parameter=whatever"})
    for method in ("GET", "HEAD", "POST"):
        many(simple, lambda n, v: t.add("simple-%s-%s" % (method, n), ok("*", body="NO"), preflight(None), method=method, body="data", headers=v, **sync))
    t.add("simple-get-mixed", ok("*"), preflight(None), method="Get", body="data", headers={"content-type": "text/plain; parameter=extra_bonus"}, **sync)
    t.add("simple-post-low", ok("*"), preflight(None), method="post", body="data", headers={"content-type": "text/plain"}, **sync)
    t.add("simple-async", ok("*"), preflight(None), api="xhr", method="POST", headers=[("Accept", "jewelry"), ("accept-language", "nn_NO,nn,en"), ("content-type", "text/plain; parameter=extra"), ("content-Language", "nn_NO")])
    # cors/request-headers.htm
    t.add("asked-basic", ok("*"), preflight("*", None, "x-print"), headers={"x-print": "unicorn"}, **sync)
    t.add("asked-simple", ok("*"), preflight("*", None, "x-print,"), headers={"x-print": "unicorn", "content-type": "text/plain", "accept": "test", "accept-language": "nn", "content-language": "nn"}, **sync)
    t.add("asked-unspecified", ok("*"), preflight("*", None, "x-print"), headers={"x-print": "unicorn", "y-print": "unicorn"}, **sync)
    t.add("asked-strange", ok("*"), preflight("*", None, ",y-lol,x-PriNT, ,,,Y-PRINT"), headers={"x-print": "unicorn", "y-print": "narwhal"}, **sync)
    # cors/response-headers.htm
    rows = (("X-Custom-Header", "test"), ("Set-Cookie", "test1=t1;max-age=2"), ("X-Custom-Header-Empty", ""), ("X-Custom-Header-Comma", "1"), ("X-Custom-Header-Comma", "2"), ("X-Custom-Header-Bytes", "\u00e2\u0080\u00a6"),
            ("X-Nonexposed", "unicorn"), ("Cache-Control", "no-cache"), ("Content-Language", "nn"), ("Expires", "Thu, 01 Dec 1994 16:00:00 GMT"), ("Last-Modified", "Thu, 01 Dec 1994 10:00:00 GMT"), ("Pragma", "no-cache"), ("Server", "EVIL"), ("X-Powered-By", "Python"))
    exposed = ((ACEH, "X-Custom-Header, X-Custom-Header-Empty, X-Custom-Header-Comma, X-Custom-Header-Bytes"), (ACEH, "X-Second-Expose, Date"), ("X-Second-Expose", "flyingpig"), ("Date", "now"))
    for name, more in (("xhr", {"api": "xhr"}), ("sync", sync), ("fetch", {}), ("worker", {"kind": "worker"})):
        t.add("read-" + name, ok("*", *rows, *exposed), **more)
        t.add("read-none-" + name, ok("*", *rows), **more)
    # cors/basic.htm
    for name, page, at in (("same", APP, APP), ("www", APP, WWW), ("port", APP, PORT), ("cross-port", APP, "http://api.test:8080"), ("protocol", APP, SAPI), ("same-protocol", APP, "https://app.test:8443"), ("idn", APP, IDN), ("from-idn", IDN, API), ("localhost", "http://localhost:8080", "http://localhost:8081"), ("from-sub", WWW, APP)):
        for word, rows in (("page", (page,)), ("none", (None,)), ("other", ("http://example.com",)), ("upper", (page.upper(),))):
            t.add("basic-%s-%s" % (name, word), ok(*rows), page=page, at=at, api="xhr")
    # cors/remote-origin.htm: the page is another host's
    many(["*", " *  ", "\t*", OTHER, " " + OTHER, " " + OTHER + "   \t ", "\t" + OTHER, APP, "//other.test", "://other.test", "ftp://other.test", "http:://other.test", "http:/other.test", "http:other.test", "other.test", OTHER + "?", OTHER + "/", OTHER + " /", OTHER + "#", OTHER + "%23", OTHER + ":80", OTHER + ", *", OTHER + "\0", OTHER.upper(), "HTTP://other.test", "http://OTHER.TEST", "-", "**", "\0*", "*\0", "'*'", "\"*\"", "* *", "*http://*", "*" + OTHER, "* " + OTHER, "*, " + OTHER, "\0" + OTHER, "null " + OTHER, "http://example.net", "null", "", "http://app.test/cors/remote-origin.htm"],
         lambda n, v: t.add("remote-" + n, ok(v), page=OTHER, at=APP, api="xhr", kind="frame"))
    # cors/late-upload-events.htm
    for name, more in (("late", {"upload_listener": True, "upload_onload_late": True}), ("early", {"upload_listener": True}), ("late-put", {"upload_listener": True, "upload_onload_late": True, "method": "PUT"}), ("get", {"upload_listener": True, "method": "GET"}), ("no-body", {"upload_listener": True, "body": None})):
        t.add("upload-" + name, ok("*"), preflight("*", "PUT") if "put" in name else preflight(None), **{"api": "xhr", "method": "POST", "body": "ok", **more})
    # cors/preflight-failure.htm
    for code in (200, 204, 301, 400, 401, 500):
        for method in ("GET", "POST", "FOO"):
            t.add("refused-%s-%d" % (method, code), ok("*"), preflight(APP, "FOO", None, status=code), api="xhr", method=method, headers={"x-nonsimple": "true"}, withCredentials=True)
    # cors/client-hint-request-headers.htm, simple-requests-ch.tentative.htm
    for name, value in (("device-memory", "1.0"), ("dpr", "2.0"), ("viewport-width", "42"), ("width", "42"), ("downlink", "8.0"), ("rtt", "10"), ("ect", "4g"), ("save-data", "on"), ("lang", "en"), ("sec-ch-ua", "x"), ("DPR", "foo"), ("Device-Memory", ""), ("sec-ch-ua-mobile", "?1"), ("sec-ch-lang", "en-us")):
        t.add("hint-%s-sync" % name, ok("*"), preflight(None), method="GET", headers={name: value}, **sync)
        t.add("hint-%s-allowed" % name, ok("*"), preflight("*", None, name), headers={name: value})
    # cors/304.htm, preflight-cache.htm
    t.add("cached-two-headers", ok("*"), preflight("*", None, "x-print, x-test", (ACMA, "5")), headers={"x-print": "1"}, then=[{**sync, "headers": [["x-print", "1"]]}, {**sync, "headers": [["x-test", "1"]]}, {**sync, "method": "PUT"}], **sync)
    for age in ("5", "1000000000000", " 60 ", "60;", "6e1", "0x3c", "\"0\"", "5,0", "00", "-0"):
        t.add("cached-age-" + "".join(c if c.isalnum() else "%02x" % ord(c) for c in age), ok("*"), preflight("*", None, "x-print", (ACMA, age)), headers={"x-print": "1"}, then=[{**sync, "headers": [["x-print", "1"]]}], **sync)
    return t


def xhr():
    t = Sheet("files-xhr")
    # xhr/open-method-*, setrequestheader-*
    for method in ("pOsT", "gEt", "hEaD", "oPtIoNs", "dELetE", "pUt", "pAtCh", "cHICKEN", "cOnNeCT", "tRaCe", "tRaCk", "XUNICORN", "COPY", "UNLOCK", "QUERY", "PROPFIND", "*", "a.b", "a/b", "a:b", "G\u00cbT", "GET\t", ">"):
        name = "".join(c if c.isalnum() and c.isascii() else "%02x" % ord(c) for c in method)
        for who, at in (("own", APP), ("api", API)):
            t.add("method-%s-%s" % (who, name), ok("*"), preflight("*", "*"), at=at, api="xhr", method=method)
            t.add("method-sync-%s-%s" % (who, name), ok("*"), preflight("*", "*"), at=at, api="xhr", sync=True, method=method)
    forbidden = ("ACCEPT-CHARSET", "Accept-Encoding", "access-control-request-headers", "ACCESS-CONTROL-REQUEST-METHOD", "connection", "CONTENT-LENGTH", "COOKIE", "COOKIE2", "DATE", "dnt", "EXPECT", "HOST", "KEEP-ALIVE", "ORIGIN", "REFERER", "SET-COOKIE", "TE", "TRAILER", "TRANSFER-ENCODING", "UPGRADE", "VIA", "PROXY-FOO", "sec-foo", "Access-Control-Request-Private-Network")
    many(forbidden, lambda n, v: t.add("forbidden-" + n, ok("*"), preflight("*"), api="xhr", method="POST", headers=[(v, v)]))
    allowed = (("Authorization", "User-Agent"), ("User-Agent", "x"), ("foo-bar", "x"), ("Pragma", "x"), ("X-Test", "t1"), ("Accept-Foo", "x"), ("Proxy", "x"), ("Sec", "x"), ("Content-Transfer-Encoding", "x"), ("Content-Encoding", "gzip"), ("Priority", "u=1"), ("If-Match", "x"))
    many(allowed, lambda n, v: (t.add("allowed-" + n, ok("*"), preflight("*", None, "*"), api="xhr", headers=[v]), t.add("allowed-named-" + n, ok("*"), preflight("*", None, v[0].lower()), api="xhr", headers=[v]), t.add("allowed-not-" + n, ok("*"), preflight("*"), api="xhr", headers=[v])))
    for n, pairs in enumerate(((("X-Test", "first"), ("X-Test", "second")), (("x-test", "a"), ("X-TEST", "b")), (("content-type", "x/x"), ("Content-Type", "")), (("Accept", "a"), ("ACCEPT", "b")), (("Authorization", "t1"), ("AUTHORIZATION", "t2")), (("Content-Type", "text/plain"), ("content-type", "text/plain")), (("X-Empty", ""), ("X-Empty", "")), (("Range", "bytes=0-1"), ("range", "bytes=2-3")))):
        t.add("combined-%d" % n, ok("*"), preflight("*", None, "x-test, content-type, authorization, x-empty, range"), api="xhr", method="POST", body="x", headers=pairs)
        t.add("combined-fetch-%d" % n, ok("*"), preflight("*", None, "x-test, content-type, authorization, x-empty, range"), method="POST", body="x", headers=pairs)
    many(["", " ", "\t", "t\rt", "t\nt", "t\0t", "\u00df", "a\x7fb", "\x0b", "t\u00a0", "\u00e9", "  x  "], lambda n, v: (t.add("value-" + n, ok("*"), preflight("*", None, "x-test"), api="xhr", headers=[("X-Test", v)]), t.add("value-fetch-" + n, ok("*"), preflight("*", None, "x-test"), headers=[("X-Test", v)])))
    many(["(", ")", "<", ">", "@", ",", ";", ":", "\\", "\"", "/", "[", "]", "?", "=", "{", "}", " ", "t\rt", "t\nt", "t: t", "\u007f", "\u00e9", "t t", "x-\u00df", "!#$%&'*+-.^_`|~"], lambda n, v: (t.add("name-" + n, ok("*"), preflight("*", None, "*"), api="xhr", headers=[(v, "x")]), t.add("name-fetch-" + n, ok("*"), preflight("*", None, "*"), headers=[(v, "x")])))
    # xhr/open-url-*, send-authentication-*
    many(["/{id}/d?a=\u00df", "/{id}/d?a=\ud83d\ude00", "/{id}/d#frag", "/{id}/\u00df", "//app.test/{id}/d", "http://app.test/{id}/d?a=%", "http://app.test/{id}/d?a=b c", "http://app.test/{id}/../{id}/d", "http://user:pass@app.test/{id}/d", "http://user@app.test/{id}/d", "http://:pass@app.test/{id}/d", "http://\u00e9:x@api.test/{id}/d", "http://app.test:/{id}/d", "http://app.test/{id}/d?#", "HTTP:/{id}/d", "http:\\\\app.test\\{id}\\d", "/{id}/./d", "  /{id}/d  "],
         lambda n, v: (t.add("url-" + n, ok("*"), api="xhr", url=v), t.add("url-fetch-" + n, ok("*"), url=v)))
    # xhr/send-*: bodies and their types
    for name, more in {"data-type-none": {"body": {"kind": "buffer"}}, "blob-known": {"body": {"kind": "blob", "type": "image/png"}}, "blob-utf8": {"body": {"kind": "blob", "type": "text/plain;charset=utf-8"}}, "blob-odd": {"body": {"kind": "blob", "type": "foo"}}, "blob-upper": {"body": {"kind": "blob", "type": "A/B"}}, "blob-control": {"body": {"kind": "blob", "type": "text/plain\x01"}}, "blob-latin": {"body": {"kind": "blob", "type": "text/\u00e9"}}, "blob-space": {"body": {"kind": "blob", "type": " text/plain"}}, "text-bogus": {"body": "x", "headers": [["Content-Type", "bogus; charset=waah"]]}, "text-upper": {"body": "x", "headers": [["Content-Type", "text/x-thepiano;charset= waah"]]},
                       "params-own": {"body": {"kind": "params", "text": "name=%F0%9F%8C%B1"}, "headers": [["Content-Type", "application/xml;charset=ASCII"]]}, "form-own": {"body": {"kind": "form"}, "headers": [["Content-Type", "text/html;charset=iso-8859-1"]]}, "buffer-own": {"body": {"kind": "buffer"}, "headers": [["Content-Type", "text/plain;charset=x"]]}, "text-empty-type": {"body": "x", "headers": [["Content-Type", ""]]}, "blob-empty-type": {"body": {"kind": "blob", "type": "a/b"}, "headers": [["Content-Type", ""]]}, "text-xml": {"body": "<a/>", "headers": [["Content-Type", "text/xml;charset=\"x\""]]}}.items():
        for method in ("POST", "PUT", "PATCH"):
            t.add("body-%s-%s" % (name, method), ok("*"), preflight("*", "PUT, PATCH", "content-type"), api="xhr", method=method, **more)
        t.add("body-%s-fetch" % name, ok("*"), preflight("*", None, "content-type"), method="POST", **more)
        t.add("body-%s-own" % name, ok("*"), at=APP, api="xhr", method="POST", **more)
        t.add("body-%s-denied" % name, ok("*"), preflight("*"), api="xhr", method="POST", **more)
    # xhr/access-control-*: cookies, expose, redirects, sandboxed frames, preflights
    for name, rows in {"null": ("null",), "star": ("*",), "page": (APP,), "none": (None,)}.items():
        t.add("sandboxed-" + name, ok(*rows), api="xhr", kind="sandbox", method="GET", withCredentials=name == "null")
        t.add("sandboxed-own-" + name, ok(*rows), at=APP, api="xhr", kind="sandbox", sync=True)
    for code in (301, 400, 501):
        t.add("invalid-status-%d" % code, ok(APP, (ACAC, "true")), preflight(APP, "PUT", "x-pass", (ACAC, "true"), (ACMA, "1"), status=code), api="xhr", method="POST", headers={"X-Pass": "PASS"})
    t.add("infinite", answer(("Location", "/{id}/d?page=alternate&type=301"), status=301), at=APP, api="xhr")
    t.add("infinite-sync", answer(("Location", "/{id}/d?page=alternate&type=302"), status=302), at=APP, api="xhr", sync=True)
    t.add("infinite-cross-sync", ok("*", ("Location", "/{id}/d"), status=301), api="xhr", sync=True)
    t.add("expose-on-redirect", ok("*", (ACEH, "foo"), ("foo", "bar"), status=301), api="xhr", hops=[(API, ok("*", ("foo", "bar"), ("x-a", "1")))])
    t.add("recursive", ok("*"), preflight(None), api="xhr", headers={"X-Proprietary-Header": "foo"}, then=[{"api": "xhr", "headers": [["X-Proprietary-Header", "foo"]]}])
    t.add("lower-header", ok("*"), preflight("*", None, "x-test"), api="xhr", headers={"X-Test": "foobar"})
    t.add("acam-lower", ok("*"), preflight("*", "patch"), api="xhr", method="PATCH")
    t.add("acam-starts-comma", ok("*"), preflight("*", ",PUT", ",x-custom"), api="xhr", method="PUT", headers={"x-custom": "1"})
    t.add("returns-origin", ok(APP), preflight(APP, "GET, PUT", "x-pass, origin"), api="xhr", method="PUT", headers={"x-pass": "1", "origin": "x"})
    for code in (301, 302, 303, 307, 308):
        for where, a, b in (("own-api", APP, API), ("api-other", API, OTHER)):
            t.add("ua-%s-%d" % (where, code), ok("*", status=code), preflight("*", None, "user-agent"), at=a, api="xhr", headers={"User-Agent": "test_user_agent"}, hops=[(b, ok("*"), preflight("*", None, "user-agent"))])
            t.add("type-%s-%d" % (where, code), ok("*", status=code), preflight("*", None, "content-type"), at=a, api="xhr", method="POST", body="x", headers={"Content-Type": "application/x-pony"}, hops=[(b, ok("*"), preflight("*", None, "content-type"))])
    # xhr/getallresponseheaders.htm, headers-normalize-response.htm, getresponseheader-*
    many(["foo-test: 1\r\nfoo-test: 2\r\nfoo-test: 3", "www-authenticate: 1, 2, 3, 4", "heya: a, \x0b\x0c, 1, , , 2", "double-trouble: 1\r\ndouble-trouble:", "also-here: Mr. PB\r\nALSO-here:\r\newok: lego", "bytes: \x00", "bytes: a\x0ab", "bytes:\x09x\x09", "bytes: x\x0d y", "Foo: \u00ff", "a--b: x\r\nA_b: y\r\nab: z", "set-cookie: x\r\nSet-Cookie2: y", "content-length: 2\r\nx: y", "x: \x7f\x01", "-: x\r\n_: y"],
         lambda n, v: (t.add("all-" + n, raw("HTTP/1.1 200 OK", ACAO + ": *", ACEH + ": *", v), api="xhr"), t.add("all-own-" + n, raw("HTTP/1.1 200 OK", v), at=APP, api="xhr"), t.add("all-fetch-" + n, raw("HTTP/1.1 200 OK", ACAO + ": *", ACEH + ": *", v))))
    return t


def basic():
    t = Sheet("files-basic")
    # fetch/api/basic/mode-same-origin, mode-no-cors, request-referrer, referrer, accept-header, text-utf8
    for name, at in (("own", APP), ("api", API), ("www", WWW), ("port", PORT), ("tls", SAPP), ("idn", IDN)):
        t.add("same-" + name, answer(**TEXT), at=at, mode="same-origin")
        t.add("same-redirect-" + name, answer(status=302), at=APP, mode="same-origin", hops=[(at, answer(**TEXT))])
        t.add("same-worker-" + name, answer(status=302), at=APP, mode="same-origin", kind="worker", hops=[(at, ok("*", **TEXT))])
        t.add("nocors-" + name, answer(("X-Is-Filtered", "value"), **TEXT), at=at, mode="no-cors")
        t.add("nocors-redirect-" + name, answer(("X-Is-Filtered", "value"), status=302), at=APP, mode="no-cors", hops=[(at, answer(("X-Is-Filtered", "value"), **TEXT))])
    for name, url in (("nothing", ""), ("about-client", "about:client"), ("page", "http://app.test/x"), ("cross", "http://api.test/x"), ("bad", "http://["), ("relative", "x"), ("userinfo", "http://u:p@app.test/x"), ("data", "data:,x"), ("about", "about:blank"), ("fragment", "http://app.test/x#y"), ("blob", "blob:http://app.test/x"), ("long", "http://app.test/" + "x" * 5000)):
        for who, at in (("own", APP), ("api", API)):
            t.add("referrer-%s-%s" % (name, who), ok("*"), at=at, referrer=url)
            t.add("referrer-post-%s-%s" % (name, who), ok("*"), at=at, method="POST", body="x", mode="no-cors", referrer=url, referrerPolicy="unsafe-url")
    for value in ("custom/*", "*/*", "", "a/b;q=0.5, c/d", "text/html\"", "x" * 128, "x" * 129):
        for api in ("fetch", "xhr"):
            name = "".join(c if c.isalnum() else "%02x" % ord(c) for c in value[:20]) + str(len(value))
            t.add("accept-%s-%s" % (api, name), ok("*"), preflight("*"), api=api, headers=[("Accept", value)])
            t.add("language-%s-%s" % (api, name), ok("*"), preflight("*"), api=api, headers=[("Accept-Language", value)])
    # fetch/api/basic/integrity.sub.any.js
    top, zero = digest("sha256", "top"), "sha256-" + "A" * 43 + "="
    values = {"sha256": top, "sha384": digest("sha384", "top"), "sha512": digest("sha512", "top"), "invalid": "sha256-dKUcPOn/AlUjWIwcHeHNqYXPlvyGiq+2dWOdFcE+24I=", "invalid512": "sha512-D6yns5qxG0E7+TwkevZ4Jt5t7Iy3ugmAajG/dlf6Pado1JqTyneKXICDiqFIkLMRExgtvg8PlxbKTkYfRejSOg==",
              "multiple": top + " " + digest("sha512", "top"), "multiple-bad": top + " sha512-D6yns5qxG0E7+TwkevZ4Jt5t7Iy3ugmAajG/dlf6Pado1JqTyneKXICDiqFIkLMRExgtvg8PlxbKTkYfRejSOg==", "both": zero + " " + top, "empty": "", "space": "  ", "tab": "\t" + top + "\t", "option": top + "?a", "bogus": "x-" + top}
    for name, value in values.items():
        t.add("integrity-%s-own" % name, answer(**TEXT), at=APP, integrity=value)
        t.add("integrity-%s-cors" % name, ok("*", **TEXT), integrity=value)
        t.add("integrity-%s-nocors" % name, answer(**TEXT), integrity=value, mode="no-cors")
        t.add("integrity-%s-worker" % name, ok("*", **TEXT), integrity=value, kind="worker")
        t.add("integrity-%s-denied" % name, ok(None, **TEXT), integrity=value)
        t.add("integrity-%s-manual" % name, answer(status=301), at=APP, integrity=value, redirect="manual", hops=[(APP, answer(**TEXT))])
    # fetch/api/basic/request-headers, request-upload
    for method in ("GET", "HEAD", "PUT", "POST", "Chicken", "PATCH", "OPTIONS"):
        for name, body in (("none", None), ("text", "Request's body"), ("buffer", {"kind": "buffer"}), ("blob", {"kind": "blob"}), ("blob-type", {"kind": "blob", "type": "Test/mime"}), ("form", {"kind": "form"}), ("params", {"kind": "params", "text": "name=value"}), ("empty", ""), ("stream", {"kind": "stream"})):
            more = {} if body is None else {"body": body}
            if name == "stream":
                more["duplex"] = "half"
            if method in ("PUT", "POST", "Chicken") or name in ("none", "text", "stream"):
                t.add("sent-%s-%s" % (method, name), ok("*"), preflight("*", "*", "content-type"), method=method, **more)
                t.add("sent-own-%s-%s" % (method, name), answer(), at=APP, method=method, **more)
                t.add("sent-typed-%s-%s" % (method, name), ok("*"), preflight("*", "*"), method=method, headers={"Content-Type": "text/plain"}, **more)
    # fetch/api/basic/stream-response, header-value-combining, response-null-body, http-response-code
    for code in (200, 201, 204, 205, 299, 304, 399, 400, 404, 451, 499, 511, 599):
        for name, more in (("head", {"method": "HEAD"}), ("nocors", {"mode": "no-cors"}), ("put", {"method": "PUT", "body": "x"})):
            t.add("code-%s-%d" % (name, code), ok("*", ("X", "y"), status=code, reason="UNICORN"), preflight("*", "PUT"), **more)
    # fetch/api/basic/keepalive, fetch/api/cors/cors-keepalive
    for method in ("GET", "POST", "PUT"):
        for name, page, at in (("own", APP, APP), ("api", APP, API), ("tls", SAPP, SAPI)):
            for mode in ("cors", "no-cors"):
                if not (method == "PUT" and mode == "no-cors"):
                    for word, row in (("star", "*"), ("none", None), ("page", page)):
                        t.add("alive-%s-%s-%s-%s" % (method, name, mode, word), ok(row), preflight(row, "PUT"), page=page, at=at, method=method, mode=mode, keepalive=True)
                        t.add("alive-redirect-%s-%s-%s-%s" % (method, name, mode, word), ok(row, status=302 if method == "GET" else 308), preflight(row, "PUT"), page=page, at=at, method=method, mode=mode, keepalive=True, kind="frame", hops=[({"own": API, "api": OTHER, "tls": SOTHER}[name], ok(row), preflight(row, "PUT"))])
    return t


def crossings():
    t = Sheet("files-crossing")
    # fetch/api/cors/cors-basic, cors-origin, cors-no-preflight, cors-cookies, cors-filtering, cors-multiple-origins
    places = {"own": APP, "port": PORT, "tls": SAPP, "tls-port": "https://app.test:8443", "api": API, "api-port": "http://api.test:8080", "api-tls": SAPI, "www": WWW, "www-port": "http://www.app.test:8081", "local": "http://app.localhost:8080"}
    for name, at in places.items():
        t.add("nopre-get-" + name, ok(APP), preflight(None), at=at)
        for method, more in (("POST", {"body": "x"}), ("HEAD", {}), ("GET", {"headers": {"Accept": "*/*", "Accept-Language": "nn,en"}}), ("POST", {"headers": {"Content-Type": "application/x-www-form-urlencoded"}}), ("POST", {"headers": {"Content-Type": "multipart/form-data"}, "body": "x"}), ("POST", {"headers": {"Content-Type": "text/plain;charset=utf-8"}}), ("GET", {"headers": {"content-language": "x, y"}})):
            t.add("nopre-%s-%s-%s" % (method, "-".join(k for k in more) or "bare", name) + ("-" + "".join(c for c in list(more["headers"].values())[0] if c.isalnum()) if "headers" in more else ""), ok("*"), preflight(None), at=at, method=method, **more)
        for origin in (APP, "http://app.test:8080", "https://app.test", "http://www.app.test", "http://app.test.", "http://aapp.test", "null", "*"):
            word = "".join(c if c.isalnum() else "-" for c in origin)
            t.add("origin-%s-%s" % (name, word), ok(origin), preflight(origin, "GET, PUT, POST"), at=at)
            t.add("origin-put-%s-%s" % (name, word), ok(origin), preflight(origin, "GET, PUT, POST", "x-a"), at=at, method="PUT", headers={"x-a": "1"})
    for name, multi in (("0", "*, " + APP), ("1", "\"\", " + APP), ("2", APP + ", *"), ("3", APP + "," + APP), ("4", APP + " " + OTHER), ("5", APP + ";" + OTHER), ("6", "*,*"), ("7", APP + ",")):
        for api in ("fetch", "xhr", "img", "script-module"):
            t.add("multiple-%s-%s" % (api, name), ok(multi, **({"img": PNG, "script-module": MODULE}.get(api, {}))), api=api, mode="cors")
        t.add("multiple-include-" + name, ok(multi, (ACAC, "true")), credentials="include")
    # cors-preflight, cors-preflight-referrer, cors-preflight-star, cors-preflight-status, cors-preflight-response-validation
    for method in ("DELETE", "PUT", "PATCH", "patcH", "FOO", "QUERY"):
        for allow in ("GET, POST", "DELETE, PUT, PATCH, FOO, QUERY", "*", "patcH", "delete, put", "PATCH ,FOO", "GET PUT"):
            word = "".join(c if c.isalnum() else "%02x" % ord(c) for c in allow)
            t.add("method-%s-%s" % (method, word), ok("*"), preflight("*", allow), method=method)
            t.add("method-xhr-%s-%s" % (method, word), ok("*"), preflight("*", allow), api="xhr", method=method)
    for n, (headers, allow) in enumerate((({"Content-Type": "text/html"}, "content-type"), ({"x-test1": "v1", "x-test2": "v2"}, "x-test1,x-test2"), ({"x-test1": "v1", "x-test2": "v2"}, "X-Test2, X-Test1"), ({"x-test1": "v1", "x-test2": "v2"}, "x-test1"), ({"authorization": "x", "content-type": "application/json", "x-b": "1"}, "authorization, x-b"), ({"Content-Type": "application/json;charset=utf-8", "Accept": "application/json"}, "accept"), ({"x-a": "1", "accept": "\""}, "x-a"), ({"x-force-preflight": ""}, "x-force-preflight"), ({"x-force-preflight": ""}, "x-force-preflight, Bad value"), ({"x-force-preflight": ""}, "\"x-force-preflight\""), ({"x-a": "1"}, "x-a;x-b"), ({"User-Agent": "custom-ua/1.0", "x-a": "1"}, "x-a"))):
        for who, page, at in (("http", APP, API), ("tls", SAPP, SAPI), ("up", APP, SAPI)):
            t.add("headers-%s-%d" % (who, n), ok("*"), preflight("*", None, allow), page=page, at=at, headers=headers)
        t.add("headers-post-%d" % n, ok("*"), preflight("*", "POST", allow), method="POST", body="x", headers=headers)
        t.add("headers-include-%d" % n, ok(APP, (ACAC, "true")), preflight(APP, None, allow, (ACAC, "true")), credentials="include", headers=headers)
        t.add("headers-frame-%d" % n, ok("*"), preflight("null", None, allow), kind="sandbox", headers=headers)
    for name, policy in (("empty", ""), ("none", "no-referrer"), ("origin", "origin"), ("own", "same-origin"), ("unsafe", "unsafe-url")):
        t.add("referrer-" + name, ok("*"), preflight("*", "PUT", "x-a"), method="PUT", headers={"x-a": "1"}, referrerPolicy=policy)
        t.add("referrer-page-" + name, ok(APP), preflight(APP, "PUT", "x-a"), method="PUT", headers={"x-a": "1"}, page_headers=[(POLICY, policy)])
        t.add("referrer-null-" + name, ok("null"), preflight("null", "PUT"), method="PUT", referrerPolicy=policy)
    # cors-preflight-redirect: asked again after, with another status
    for code in (301, 302, 303, 307, 308):
        t.add("before-%d" % code, ok("*"), preflight("*", None, "x-force-preflight", ("Location", "/{id}/h1".replace("{id}", "files-crossing-before-%d" % code)), (ACMA, "0"), status=code), headers={"x-force-preflight": ""})
        t.add("after-%d" % code, ok("*", status=code), preflight("*", None, "x-force-preflight", (ACMA, "0")), headers={"x-force-preflight": ""}, hops=[(API, ok("*"), preflight("*", None, None, (ACMA, "0")))])
        t.add("after-allowed-%d" % code, ok("*", status=code), preflight("*", "PUT", None, (ACMA, "0")), method="PUT", hops=[(OTHER, ok("*"), preflight("*", "PUT", None, (ACMA, "0")))])
        t.add("after-page-%d" % code, ok(APP, status=code), preflight(APP, "PUT"), method="PUT", hops=[(OTHER, ok("null"), preflight("null", "PUT"))])
        t.add("after-post-%d" % code, ok("*", status=code), preflight("*", "POST", "x-a"), method="POST", body="x", headers={"x-a": "1"}, hops=[(OTHER, ok("*"), preflight("*", "POST, GET", "x-a"))])
        t.add("after-delete-own-%d" % code, answer(status=code), at=APP, method="DELETE", hops=[(API, ok("*"), preflight("*", "DELETE, GET"))])
    # data-url-iframe, data-url-worker, sandboxed-iframe
    for kind in ("data", "sandbox", "srcdoc", "blob"):
        for name, at, row in (("null", APP, "null"), ("star", APP, "*"), ("page", APP, APP), ("none", APP, None), ("api-null", API, "null")):
            for mode in ("cors", "same-origin", "no-cors"):
                t.add("opaque-%s-%s-%s" % (kind, name, mode), ok(row), at=at, kind=kind, mode=mode)
    return t


def redirects():
    t = Sheet("files-redirect")
    # fetch/api/redirect/redirect-referrer, redirect-referrer-override, redirect-origin, redirect-keepalive
    for policy in ("unsafe-url", "no-referrer-when-downgrade", "same-origin", "origin", "origin-when-cross-origin", "no-referrer", "strict-origin", "strict-origin-when-cross-origin"):
        for init in ("", "no-referrer", "unsafe-url"):
            for method in ("GET", "POST"):
                for where, to in (("own", APP), ("api", API)):
                    t.add("referrer-%s-%s-%s-%s" % (policy, init or "empty", method, where), answer((POLICY, policy), status=307), at=APP, method=method, mode="no-cors" if method == "POST" else "cors", referrerPolicy=init, hops=[(to, ok("*"))])
    for code in (301, 302, 303, 307, 308):
        for method in ("GET", "POST"):
            for name, a, b in (("own-own", APP, APP), ("own-api", APP, API), ("api-api", API, API), ("api-own", API, APP), ("api-other", API, OTHER)):
                t.add("origin-%s-%s-%d" % (method, name, code), ok("*", status=code), at=a, method=method, hops=[(b, ok("*"))])
                t.add("origin-nocors-%s-%s-%d" % (method, name, code), answer(status=code), at=a, method=method, mode="no-cors", hops=[(b, answer())])
    # redirect-back-to-original-origin, redirect-to-dataurl, redirect-schemes, redirect-empty-location
    t.add("back-nocors", answer(status=303), mode="no-cors", hops=[(APP, answer(**TEXT))])
    t.add("back-cors", ok("*", status=303), mode="cors", hops=[(APP, ok("*", **TEXT))])
    t.add("back-none", ok("*", status=303), mode="cors", hops=[(APP, answer(**TEXT))])
    for scheme in ("data:text/plain;base64,cmVzcG9uc2UncyBib2R5", "data:,", "mailto:a@a.com", "facetime:a@a.org", "about:blank", "about:unicorn", "blob:djfksfjs", "invalidurl:", "foo://bar.cgi", "ftp://api.test/x", "ws://api.test/x", "wss://api.test/x", "javascript:alert(1)", "view-source:x", "chrome-extension://x/y", "http://:0", "https://", "tel:1", "intent://x#Intent;end"):
        word = "".join(c if c.isalnum() else "-" for c in scheme)[:24]
        for name, at, more in (("own", APP, {}), ("api", API, {}), ("nocors", API, {"mode": "no-cors"}), ("same", APP, {"mode": "same-origin"}), ("manual", APP, {"redirect": "manual"}), ("error", APP, {"redirect": "error"}), ("xhr", APP, {"api": "xhr"}), ("img", APP, {"api": "img"}), ("script", APP, {"api": "script"}), ("put", API, {"method": "PUT"}), ("events", API, {"api": "eventsource"}), ("worker", APP, {"kind": "worker"}), ("style", API, {"api": "stylesheet"}), ("beacon", API, {"api": "beacon", "body": "x"})):
            t.add("scheme-%s-%s" % (name, word), ok("*", ("Location", scheme), status=302), preflight("*", "PUT"), at=at, **more)
    # redirect-method, redirect-upload: what becomes of the method and the body
    for code in (301, 302, 303, 307, 308):
        for method, body in (("GET", None), ("POST", "redirect me"), ("POST", {"kind": "blob"}), ("POST", {"kind": "form"}), ("POST", {"kind": "params"}), ("POST", {"kind": "buffer"}), ("HEAD", None), ("TESTING", "x"), ("PUT", None), ("post", "x"), ("PATCH", "x"), ("OPTIONS", None)):
            word = body["kind"] if isinstance(body, dict) else "text" if body else "none"
            more = {} if body is None else {"body": body}
            for name, a, b in (("own", APP, APP), ("api", APP, API), ("other", API, OTHER)):
                t.add("method-%s-%s-%s-%d" % (name, method, word, code), ok("*", status=code), preflight("*", "TESTING, PUT, PATCH, OPTIONS, POST", "content-type"), at=a, method=method, hops=[(b, ok("*"), preflight("*", "TESTING, PUT, PATCH, OPTIONS", "content-type"))], **more)
    # redirect-location: the forms of a Location
    many(["/{id}/h1", "/{id}/h1?x=1#y", "//api.test/{id}/h1", "http://api.test", "http://api.test/{id}/h1#", "?x", "#x", ".", "..", "h1", "/{id}/%41", "/{id}/h1;a=b", "/{id}/\u00e9", "/{id}/h1?q=\u00e9", " /{id}/h1", "/{id}/h1 ", "http://api.test:080/{id}/h1", "http://API.test/{id}/h1", "http://127.0.0.1/{id}/h1", "http://0x7f.1/{id}/h1", "http://api.test./{id}/h1", "/{id}/h1, /{id}/h2", "\"/{id}/h1\"", "/{id}/h1?<>\"'`", "/{id}/a|b^c", "/{id}/{}", "/{id}//h1", "/{id}/%2e%2e/{id}/h1"],
         lambda n, v: (t.add("location-" + n, ok("*", ("Location", v), status=302)), t.add("location-own-" + n, answer(("Location", v), status=301), at=APP), t.add("location-xhr-" + n, answer(("Location", v), status=307), at=APP, api="xhr", method="POST", body="x"), t.add("location-script-" + n, ok("*", ("Location", v), status=302), api="script", mode="cors")))
    t.add("two-locations", ok("*", ("Location", "/{id}/a"), ("Location", "/{id}/b"), status=302))
    t.add("two-locations-same", ok("*", ("Location", "/{id}/a"), ("Location", "/{id}/a"), status=302))
    for code in (300, 304, 305, 306, 309, 310, 399):
        t.add("other-code-%d" % code, ok("*", ("Location", "/{id}/a"), status=code))
        t.add("other-code-own-%d" % code, answer(("Location", "/{id}/a"), status=code), at=APP, redirect="error")
    # redirect-count
    for code in (301, 302, 303, 307, 308):
        for count in (20, 21):
            t.add("count-%d-%d" % (code, count), answer(status=code), at=APP, hops=[(APP, answer(status=code))] * (count - 1) + [(APP, answer())])
    # fetch/security/redirect-to-url-with-credentials
    for name, at, host in (("own", SAPP, "https://u:p@app.test"), ("api", SAPP, "https://u:p@api.test"), ("api-api", SAPI, "https://u:p@api.test")):
        for word, more in (("nocors", {"mode": "no-cors"}), ("cors", {}), ("img", {"api": "img"}), ("img-include", {"api": "img", "crossorigin": "use-credentials"}), ("script", {"api": "script"}), ("style", {"api": "stylesheet", "mode": "cors"}), ("xhr", {"api": "xhr"}), ("events", {"api": "eventsource"}), ("font", {"api": "font"}), ("import", {"api": "import"})):
            t.add("userinfo-%s-%s" % (name, word), ok(SAPP, (ACAC, "true"), status=302, type=None), page=SAPP, at=at, hops=[(host + "/{id}/h1", ok(SAPP, (ACAC, "true"), **(PNG if "img" in word else JS if word in ("script", "import") else {})))], **more)
    return t


def requests():
    t = Sheet("files-request")
    # fetch/api/request/request-error.js, request-init-00*.js, request-init-priority
    for name, fields in {"mode-navigate": {"mode": "navigate"}, "mode-bad": {"mode": "BAD"}, "mode-websocket": {"mode": "websocket"}, "credentials-bad": {"credentials": "BAD"}, "cache-bad": {"cache": "BAD"}, "redirect-bad": {"redirect": "BAD"}, "policy-bad": {"referrerPolicy": "BAD"}, "referrer-bad": {"referrer": "http://:not a valid URL"}, "referrer-cross": {"referrer": "http://test.url"}, "method-bad": {"method": "IN VALID"}, "method-trace": {"method": "TRACE"}, "method-nocors": {"method": "TEST", "mode": "no-cors"}, "cached-default": {"cache": "only-if-cached"}, "cached-cors": {"cache": "only-if-cached", "mode": "cors"}, "cached-nocors": {"cache": "only-if-cached", "mode": "no-cors"}, "cached-same": {"cache": "only-if-cached", "mode": "same-origin"}, "body-get": {"method": "GET", "body": "x"}, "body-head": {"method": "HEAD", "body": "x"}, "body-lower": {"method": "get", "body": "x"}, "body-empty-get": {"method": "GET", "body": ""}, "duplex-full": {"method": "POST", "duplex": "full", "body": {"kind": "stream"}}, "duplex-none": {"method": "POST", "body": {"kind": "stream"}}, "duplex-text": {"method": "POST", "duplex": "half", "body": "x"}, "keepalive-stream": {"method": "POST", "keepalive": True, "duplex": "half", "body": {"kind": "stream"}}, "redirect-manual-nocors": {"mode": "no-cors", "redirect": "manual"}, "redirect-error-nocors": {"mode": "no-cors", "redirect": "error"}, "integrity-nocors": {"mode": "no-cors", "integrity": "sha256-x"}, "space-bad": {"targetAddressSpace": "bogus"}, "space-local": {"targetAddressSpace": "local"}, "header-name": {"headers": [["{invalid", "x"]]}, "referrer-none": {"referrer": "", "method": "POST", "body": "x"}}.items():
        for who, at in (("own", APP), ("api", API)):
            t.add("%s-%s" % (name, who), ok("*"), at=at, **fields)
        t.add("%s-worker" % name, ok("*"), kind="worker", **fields)
    for url in ("http://:not a valid URL", "http://user:password@app.test/x", "http://user@app.test/x", "https://app.test:password@api.test/x", "", "http://a b", "http://exa%23mple.org", "http://[::1.2.3]", "http://1.2.3.4.5", "http://256.1.1.1", "http://api.test:65536", "http://api.test:x", "//", "http:///", "http://ho st/", "http://%", "file:///x", "http://\u00ad/"):
        word = "".join(c if c.isalnum() and c.isascii() else "%02x" % ord(c) for c in url) or "empty"
        for api, more in (("fetch", {}), ("nocors", {"mode": "no-cors"}), ("xhr", {"api": "xhr"}), ("img", {"api": "img"}), ("events", {"api": "eventsource"}), ("beacon", {"api": "beacon", "body": "x"})):
            if url or api != "xhr":
                t.add("url-%s-%s" % (api, word), url=url, **more)
    # fetch/api/request/request-bad-port
    for port in (1, 22, 25, 53, 69, 80, 137, 161, 443, 563, 989, 990, 1719, 4190, 5061, 6000, 6566, 6667, 6679, 6697, 10080):
        for name, more in (("fetch", {}), ("same", {"mode": "same-origin"}), ("img", {"api": "img"}), ("script", {"api": "script"}), ("xhr-sync", {"api": "xhr", "sync": True}), ("worker", {"kind": "worker"}), ("events", {"api": "eventsource"}), ("beacon", {"api": "beacon", "body": "x"})):
            if port not in (80, 443):
                t.add("port-%s-%d" % (name, port), url="http://app.test:%d/{id}/d" % port, **more)
    # the same where a policy or mixed content is against it too
    for name, policy, more in (("fetch", "connect-src 'self'", {}), ("xhr", "connect-src 'self'", {"api": "xhr"}), ("img", "img-src 'self'", {"api": "img"}), ("script", "script-src 'self' 'unsafe-inline' 'unsafe-eval'", {"api": "script"}), ("events", "connect-src 'self'", {"api": "eventsource"}), ("beacon", "connect-src 'self'", {"api": "beacon", "body": "x"}), ("style", "style-src 'self' 'unsafe-inline'", {"api": "stylesheet"}), ("font", "font-src 'self'", {"api": "font-css"})):
        t.add("barred-" + name, url="http://api.test:25/{id}/d", page_headers=[(CSP, policy)], **more)
        t.add("barred-mixed-" + name, url="http://api.test:25/{id}/d", page=SAPP, **more)
        t.add("barred-redirect-" + name, answer(("Location", "http://api.test:25/{id}/h"), status=302), at=APP, page_headers=[(CSP, policy)], **more)
        t.add("barred-redirect-mixed-" + name, answer(("Location", "http://api.test:25/{id}/h"), status=302), page=SAPP, at=SAPP, **more)
    # fetch/api/request/request-cache-*
    fresh = ("Expires", "Thu, 01 Jan 2099 00:00:00 GMT")
    stale = ("Expires", "Thu, 01 Jan 1998 00:00:00 GMT")
    for kind, age in (("fresh", fresh), ("stale", stale)):
        for word, tag in (("etag", ("ETag", "\"abc\"")), ("date", ("Last-Modified", "Thu, 01 Jan 1998 00:00:00 GMT"))):
            for first in ("default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"):
                for where, at in (("own", APP), ("api", API)):
                    more = {"mode": "same-origin"} if first == "only-if-cached" else {}
                    t.add("cache-%s-%s-%s-%s" % (kind, word, first, where), ok("*", tag, age, ("Cache-Control", "private")), at=at, then=[{"cache": first, **more}, {}])
            for n, header in enumerate((("If-Modified-Since", "Thu, 01 Jan 1998 00:00:00 GMT"), ("If-None-Match", "\"foo\""), ("If-Unmodified-Since", "Thu, 01 Jan 1998 00:00:00 GMT"), ("If-Match", "\"foo\""), ("If-Range", "\"foo\""), ("Pragma", "foo"), ("Cache-Control", "max-age=1"))):
                t.add("cache-asks-%s-%s-%d" % (kind, word, n), ok("*", tag, age), preflight("*", None, "*"), cache="default", headers=[header], then=[{"cache": "default", "headers": [list(header)]}])
                t.add("cache-asks-own-%s-%s-%d" % (kind, word, n), answer(tag, age), at=APP, then=[{"headers": [list(header)]}, {}])
    # fetch/api/credentials: URLs with userinfo and 401
    for who, page, at in (("own", APP, APP), ("api", APP, API)):
        for credentials in ("omit", "same-origin", "include"):
            for name, more in (("plain", {}), ("header", {"headers": {"Authorization": "Basic dXNlcjpwYXNzd29yZA=="}}), ("xhr", {"api": "xhr"})):
                t.add("auth-%s-%s-%s" % (who, credentials, name), ok(APP, (ACAC, "true"), ("WWW-Authenticate", "Basic realm=\"test\""), status=401), preflight(APP, None, "authorization", (ACAC, "true")), at=at, credentials=credentials, **more)
        for n, cookie in enumerate(("a=1; path=/", "b=2; Secure", "__Host-c=1; Secure; Path=/", "d=1; SameSite=None", "e=1; SameSite=Strict; HttpOnly", "=x", "f")):
            t.add("cookie-%s-%d" % (who, n), ok(APP, (ACAC, "true"), ("Set-Cookie", cookie)), at=at, credentials="include", then=[{"credentials": "include"}, {"credentials": "omit"}])
    return t
