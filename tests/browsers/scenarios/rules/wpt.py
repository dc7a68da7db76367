"""What the Web Platform Tests ask of CORS and its neighbours (https://github.com/web-platform-tests/wpt: cors/, fetch/, xhr/), put
as scenarios: the inputs are theirs as facts, what is expected is what the browsers were recorded to do."""
from make import ACAC, ACAO, ACEH, API, APP, NOSNIFF, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight, raw


def sheets():
    wpt = Sheet("wpt")
    nothing = preflight()

    def many(group, values, make):
        for n, value in enumerate(values):
            make("%s-%02d" % (group, n), value)

    # cors/cors-safelisted-request-header
    many("safelist-type", ["text /plain", "text\t/\tplain", "text/plain;", "text/plain;garbage", "text/plain;garbage\x01\x02", "text/plain,", ",text/plain", "text/plain,text/plain", "text/plain,x/x", "text/plain\x0b", "text/plain\x0c", "application/www-form-urlencoded", "application/x-www-form-urlencoded;\x7f", "multipart/form-data", "multipart/form-data;\""],
         lambda i, v: wpt.add(i, ok(), nothing, method="POST", body="data", headers={"content-type": v}))
    many("safelist-range", ["100-200", "MB=100-200", "bytes=100-200", "bytes =100-200", "bytes\t=100-200", "bytes=  100-200", "bytes=\t\t100-200", "bytes= \t100-200", "bytes=100 -200", "bytes=100\t-200", "bytes=100- 200", "bytes=100-\t200", "bytes=100-200hello", "bytes=abc-def", "bytes=100-200,300-400", "bytes=-200", "bytes=200-", "bytes=200-100", "bytes=1" + "0" * 60 + "-2" + "0" * 60, "bytes 100-200", "bytes = 100-200", ",bytes=100-200", "bytes=,100-200", "bytes 0-"],
         lambda i, v: wpt.add(i, ok(), nothing, method="POST", body="data", headers={"range": v}))
    many("safelist-last-event-id", ["abc123", "\"", "e5p3n<3k0k0s", "0123456789" * 13], lambda i, v: wpt.add(i, ok(), nothing, method="POST", body="data", headers={"last-event-id": v}))
    many("safelist-other", [("accept", "\""), ("accept", "0123456789" * 13), ("accept-language", "\x01"), ("accept-language", "@"), ("authorization", "basics"), ("content-language", "\x01"), ("content-language", "@"), ("content-type", "text/html"), ("content-type", "text/plain; long=" + "0123456789" * 11 + "01"), ("test", "hi"), ("device-memory", "1"), ("dpr", "1"), ("downlink", "1"), ("ect", "4g"), ("rtt", "1"), ("viewport-width", "1"), ("width", "1"), ("save-data", "on")],
         lambda i, v: wpt.add(i, ok(), nothing, headers=[v]))
    many("safelist-xhr", [("X-Print", "unsafe"), ("Content-Type", "text/plain"), ("Content-Type", "text/plain; charset=utf-8"), ("Content-Type", "foobar"), ("Accept", "jewelry"), ("Accept-Language", "nn,en"), ("Content-Language", "nn"), ("Content-Type", "multipart/form-data; charset=UTF-8;boundary=---"), ("Content-Type", "application/xml")],
         lambda i, v: wpt.add(i, ok(), nothing, api="xhr", method="POST", body="x", headers=[v]))
    # cors/origin
    for n, value in enumerate(["*", " * ", "\t*", "http://app.test", " http://app.test", "http://app.test ", "\thttp://app.test", "//app.test", "://app.test", "ftp://app.test", "http:://app.test", "http:/app.test", "http:app.test", "http:", "http://app.tes", "http://app.test?", "http://app.test/", "http://app.test /", "http://app.test#", "http://app.test%23", "http://app.test:80", "http://app.test, *", "http://app.test\x0b", "http://app.test\0", "HTTP://app.test", "HTTP://APP.TEST", "-", "**", "*\0", "\0*", "'*'", "\"*\"", "* *", "*http://app.test", "*://*", "*http://*", "http://*", "*://app.test", "null *", "*  http://app.test", "http://www.app.test", "http://app.test http://app.test", "https://app.test", ""]):
        wpt.add("origin-%02d" % n, ok(value), api="xhr")
    many("origin-lines", [("*", "*"), ("", "*"), ("*", ""), ("http://app.test", "*"), ("null", "http://app.test")], lambda i, v: wpt.add(i, answer(*((ACAO, x) for x in v)), api="xhr"))
    # cors/credentials-flag
    many("credentials", ["TRUE", "True", "\"true\"", "'true'", "false", "1", "0", ",true", "true,", "true,true", "true true", "true\x0b", "\0true", "true\0", "t\0rue", "*", "yes", "no", "on", "1337"], lambda i, v: wpt.add(i, ok(APP, (ACAC, v)), api="xhr", withCredentials=True))
    # cors/allow-headers
    many("allow-headers", ["x-print", "X-Print", "x-print,", ",x-print", "x-print,y-lol", "a ,x-print", " x-print ", "\tx-print\t", "y-lol,x-PriNT,%,g-home", ",y-lol,,,\t,x-print", "y,x-print,\t,,,z", "x-print x", "x-print\x0b", "x-print:", "x.print"], lambda i, v: wpt.add(i, ok(), preflight("*", None, v), headers={"x-print": "unsafe"}))
    # cors/access-control-expose-headers-parsing
    many("expose", ["BB-8", "bb-8,,@#$#%%&^&^*()()11!", "bb-8, no no", "@#$#%%&^&^*()()11!,bb-8", "bb-8\r\nAccess-Control-Expose-Headers: no", "\"bb-8\"", ",bb-8", "bb-8,", "bb-8 \t", "bb-8\x0b", "bb-8\x0c", "'bb-8'", "\"bb-8\",bb-8", "\"\\\"\",bb-8"],
         lambda i, v: wpt.add(i, raw("HTTP/1.1 200 OK", "Content-Language: mkay", "BB-8: hey", "Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: " + v, "Content-Length: 2")))
    # cors/status, status-async, status-preflight
    for method in ("GET", "HEAD", "POST", "PUT", "CHICKEN"):
        for code in (200, 204, 301, 400, 404, 500):
            if code != 301:
                wpt.add("status-%s-%d" % (method, code), ok("*", status=code), preflight("*", method), api="xhr", method=method)
            wpt.add("status-preflight-%s-%d" % (method, code), ok("*"), preflight("*", method, "x-nonsimple", status=code), api="xhr", method=method, headers={"x-nonsimple": "true"})
    # cors/redirect-userinfo
    many("userinfo", ["http://test:test@api.test/{id}/h1", "http://user:@api.test/{id}/h1", "http://user@api.test/{id}/h1", "http://:@api.test/{id}/h1", "http://:pass@api.test/{id}/h1", "http://@api.test/{id}/h1"], lambda i, v: wpt.add(i, answer((ACAO, "*"), status=302), api="xhr", hops=[(v, ok())]))
    # cors/redirect-origin: what Origin is on each hop, and which answer lets it in
    chains = {"l-r": "sa", "r-l": "as", "r-r": "aa", "r-o": "ao", "l-r-l": "sas", "l-r-o": "sao", "r-l-r": "asa", "r-l-o": "aso", "r-o-l": "aos", "r-o-r": "aoa", "r-r-o": "aao"}
    hosts = {"s": APP, "a": API, "o": OTHER}
    for name, chain in chains.items():
        for first in ("*", APP, "null"):
            for last in ("*", APP, "null"):
                wpt.add("redirect-origin-%s-%s-%s" % (name, {"*": "star", APP: "page", "null": "null"}[first], {"*": "star", APP: "page", "null": "null"}[last]), answer((ACAO, first), status=302), at=hosts[chain[0]], api="xhr",
                        hops=[(hosts[c], answer((ACAO, first), status=302) if i < len(chain) - 2 else ok(last)) for i, c in enumerate(chain[1:])])
    # cors/redirect-preflight(-2)
    for code in (301, 302, 303, 307, 308):
        wpt.add("redirect-preflight-%d" % code, answer((ACAO, "*"), status=code), preflight("*", "PUT", "x-test"), api="xhr", method="PUT", headers={"x-test": "1"}, hops=[(API, ok(), preflight("*", "PUT", "x-test"))])
        wpt.add("redirect-preflight-remote-%d" % code, answer((ACAO, "*"), status=code), preflight("*", "PUT", "x-test"), api="xhr", method="PUT", headers={"x-test": "1"}, hops=[(OTHER, ok(), preflight("*", "PUT", "x-test"))])
        wpt.add("redirect-preflight-local-%d" % code, answer(status=code), at=APP, api="xhr", headers={"x-test": "1"}, hops=[(API, ok(), preflight("*", None, "x-test"))])
        wpt.add("redirect-simple-to-preflight-%d" % code, answer((ACAO, "*"), status=code), at=API, api="xhr", headers={"x-test": "1"}, pre=preflight(None), hops=[(OTHER, ok(), preflight("*", None, "x-test"))])
    # fetch/api/cors/cors-preflight-star
    for name, credentials, origin, allow_headers, allow_methods, method, headers in (
            ("0", "omit", "*", "*", "*", "SUPER", [["X-Test", "1"]]), ("1", "omit", "*", "*", "*", "OK", [["X-Test", "1"]]), ("2", "include", APP, "*", "*", "SUPER", [["X-Test", "1"]]), ("3", "include", APP, "x-test", "*", "SUPER", [["X-Test", "1"]]), ("4", "include", APP, "*", "SUPER", "SUPER", [["X-Test", "1"]]),
            ("5", "omit", "*", "", "PUT", "PUT", []), ("6", "include", APP, "*", "PUT", "PUT", []), ("7", "include", APP, "*", "*", "*", [["*", "1"]]), ("8", "omit", "*", "*", "*", "GET", [["Authorization", "x"]]), ("9", "omit", "*", "*, Authorization", "*", "GET", [["Authorization", "x"]]), ("a", "omit", "*", "*", "GET", "PATCH", []), ("b", "include", APP, "", "*", "PUT", []), ("c", "include", APP, "*, *", "*, *", "SUPER", [])):
        more = ((ACAC, "true"),) if credentials == "include" else ()
        wpt.add("star-" + name, ok(origin, *more), preflight(origin, allow_methods, allow_headers, *more), method=method, headers=headers, credentials=credentials)
    # fetch/api/cors/cors-preflight-response-validation
    for name, methods, headers in (("bad-headers", "GET", "Bad value"), ("bad-methods", "Bad value", "x-test"), ("bad-headers-put", "PUT", "Bad value"), ("absent", None, None), ("empty", "", "")):
        wpt.add("validation-" + name, ok(), preflight("*", methods, headers), headers={"x-test": "1"})
    # fetch/content-length
    many("length", ["Content-Length: 42", "Content-Length: 42,42", "Content-Length: 42\r\nContent-Length: 42", "Content-Length: 42\r\nContent-Length: 42,42", "Content-Length: 30", "Content-Length: 30,30", "Content-Length: 30\r\nContent-Length: 30,30", "Content-Length: 42,30", "Content-Length: 30,42", "Content-Length: 42\r\nContent-Length: 30", "Content-Length: 30\r\nContent-Length: 42", "Content-Length: 30,", "Content-Length: ,30", "Content-Length: 30\r\nContent-Length: \t", "Content-Length: \r\nContent-Length: 30", "Content-Length: aaaah\r\nContent-Length: nah", "Content-Length: aaaah, nah", "Content-Length: aaaah\r\nContent-Length: aaaah", "Content-Length: aaaah", "Content-Length: 42s", "Content-Length: 30s", "Content-Length: -1", "Content-Length: 0x20", "Content-Length: 030", "Content-Length: 030\r\nContent-Length: 30", "Content-Length: +42", "Content-Length: 100"],
         lambda i, v: wpt.add(i, raw("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", v, body="x" * 42)))
    # fetch/h1-parsing
    many("status-code", ["", "BLAH", "0 OK", "1 OK", "99 NOT OK", "077 77", "099 HELLO", "200", "999 DOES IT MATTER", "1000 BOO", "2000 BOO", "65736 NOT 200 OR SOME SUCH", "131072 HI", "-200 TEST", "0xA OK", "C8 OK"],
         lambda i, v: wpt.add(i, {"raw": "HTTP/1.1 " + v + "\nheader-parsing: is sad\nAccess-Control-Allow-Origin: *\n\n"}, at="http://api.test:8080"))
    many("lone-cr", ["HTTP/1.1\r200 OK\n\nBODY", "HTTP/1.1 200\rOK\n\nBODY", "HTTP/1.1 200 OK\n\rHeader: Value\n\nBODY", "HTTP/1.1 200 OK\nHeader\r: Value\n\nBODY", "HTTP/1.1 200 OK\nHeader:\r Value\n\nBODY", "HTTP/1.1 200 OK\nHeader: Value\r\r\nBody", "HTTP/1.1 200 OK\nHeader: Value\rHeader2: Value2\n\nBODY"],
         lambda i, v: wpt.add(i, {"raw": v}, at=APP))
    many("nul", ["x\0", "\0x", "x\0x", "text/javascript\0"], lambda i, v: wpt.add(i, raw("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Custom: " + v, "Content-Length: 2")))
    many("bad-head", ["HTTP/1.1 200 OK\nfoo: bar\nContent-Length: 2\n \nok", "HTTP/1.1 200 OK\n foo: bar\n\nok", "HTTP/1.1 200 OK\nfoo bar: baz\n\nok", "HTTP/1.1 200 OK\nfoo\n\nok", "HTTP/1.1 200 OK\n: x\n\nok", "HTTP/1.1 200 OK\nfoo : bar\n\nok", "HTTP/1.1 200 OK\nfoo:bar\n baz\n\nok", "HTTP/1.1 200 OK\nfoo", "HTTP/1.1 200 OK\n", "HTTP/1.1 200", "HTTP/1.0 200 OK\n\nok", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/0.9 200 OK\n\nok", "http/1.1 200 OK\n\nok", "HTTP/1.1  200 OK\n\nok", " HTTP/1.1 200 OK\n\nok", "\n\nHTTP/1.1 200 OK\n\nok", "garbageHTTP/1.1 200 OK\n\nok", "HTP/1.1 200 OK\n\nok", "200 OK\n\nok", "HTTP 200 OK\n\nok"],
         lambda i, v: wpt.add(i, {"raw": v}, at="http://app.test:8080", page="http://app.test:8080"))
    # fetch/nosniff
    many("nosniff", [("NOSNIFF",), ("nosniff,,@#$#%%&^&^*()()11!",), ("@#$#%%&^&^*()()11!,nosniff",), ("nosniff", "no"), ("no", "nosniff"), ("", "nosniff"), (",nosniff",), ("nosniff\x0c",), ("nosniff\x0b",), ("nosniff\x0b,nosniff",), ("'NosniFF'",), ("\"nosniFF\"",)],
         lambda i, v: wpt.add(i, answer(*(("X-Content-Type-Options", x) for x in v), type="text/plain", body="1"), at=APP, api="script"))
    # fetch/content-type/script
    many("script-type", [("text/javascript;charset=windows-1252",), ("text/javascript;\";charset=windows-1252",), ("text/javascript\x0c",), ("text / javascript",), ("\"text/javascript\"",), ("text/ javascript",), ("text /javascript",), ("x/x", "text/javascript"), ("x/x;charset=windows-1252", "text/javascript"), ("text/javascript", "x/x"), ("text/javascript; charset=windows-1252", "text/javascript"), ("text/javascript;\"", "x/x"), ("text/javascript", ""), ("text/javascript", "error"), ("text/javascript;charset=windows-1252", "x/x", "text/javascript"), ("text/javascript;charset=windows-1252", "error", "text/javascript"), ("text/javascript;charset=windows-1252", "", "text/javascript"), ("text/javascript;charset=windows-1252;\"", "\"", "text/javascript")],
         lambda i, v: wpt.add(i, answer(*(("Content-Type", x) for x in v), NOSNIFF, body="1"), at=APP, api="script"))
    # fetch/data-urls
    many("data", ["data://test/,X", "data://test:test/,X", "data:,X", "data:", "data:text/html", "data:,X#X", "data:,%FF", "data:text/plain,X", "data:text/plain ,X", "data:text/plain%20,X", "data:text/plain\x0c,X", "data:text/plain%0C,X", "data:text/plain;,X", "data:;x=x;charset=x,X", "data:;x=x,X", "data:text/plain;charset=windows-1252,%C2%B1", "data:text/plain;Charset=UTF-8,%C2%B1", "data:image/gif,%C2%B1", "data:IMAGE/gif,%C2%B1", "data:IMAGE/gif;hi=x,%C2%B1", "data:IMAGE/gif;CHARSET=x,%C2%B1", "data: ,%FF", "data:%20,%FF", "data:\x0c,%FF", "data:%1F,%FF", "data:%00,%FF", "data:text/html  ,X", "data:text / html,X", "data:\u2020,X", "data:\u2020/\u2020,X", "data:X,X", "data:image/png,X X", "data:unknown/unknown,X X", "data:text/plain;a=\",\",X", "data:text/plain;a=%2C,X", "data:;base64;base64,WA", "data:x/x;base64;base64,WA", "data:x/x;base64;charset=x,WA", "data:x/x;base64;charset=x;base64,WA", "data:x/x;base64;base64x,WA", "data:;base64,W%20A", "data:;base64,W%0CA", "data:x;base64x,WA", "data:x;base64;x,WA", "data:x;base64=x,WA", "data:; base64,WA", "data:;  base64,WA", "data:  ;charset=x   ;  base64,WA", "data:;base64;,WA", "data:;base64 ,WA", "data:;base64   ,WA", "data:;base 64,WA", "data:;BASe64,WA", "data:;%62ase64,WA", "data:%3Bbase64,WA", "data:;charset=x,X", "data:; charset=x,X", "data:;charset =x,X", "data:;charset= x,X", "data:;charset=,X", "data:;charset,X", "data:;charset=\"x\",X", "data:;CHARSET=\"X\",X", "data:;base64,===", "data:;base64,ab=", "data:;base64,a", "data:;base64,abc=d"],
         lambda i, v: wpt.add(i, ok(), url=v))
    # fetch/api/redirect
    many("redirect-scheme", ["mailto:a@a.com", "data:,HI", "facetime:a@a.org", "about:blank", "about:unicorn", "blob:djfksfjs", "invalidurl:", "mailto:", "javascript:void(0)"], lambda i, v: wpt.add(i, answer(("Location", v), status=302), at=APP))
    for mode in ("follow", "error", "manual"):
        for request_mode in ("cors", "no-cors", "same-origin"):
            for code in (301, 307):
                for name, at, to in (("same-same", APP, APP), ("same-cross", APP, API), ("cross-same", API, APP), ("cross-cross", API, API)):
                    if code == 301 or request_mode == "cors":
                        wpt.add("redirect-mode-%s-%s-%s-%d" % (mode, request_mode, name, code), answer((ACAO, "*"), status=code), at=at, redirect=mode, mode=request_mode, hops=[(to, ok())])
    many("redirect-escape", ["/{id}/h1\u2603", "/{id}/h1%E2%98%83", "/{id}/h1\u00e2\u0098\u0083", "/{id}/h1\u00ff", "/{id}/h1%", "/{id}/h1%x", "/{id}/h 1", "/{id}/h\t1", "/{id}/h1\u00e9?\u00e9"], lambda i, v: None if any(ord(c) > 255 for c in v) else wpt.add(i, answer(("Location", v), status=302), at=APP))
    # xhr/: access-control-*
    for name, more in {"denied": {}, "preflight-denied": {"method": "PUT"}, "sync-denied": {"sync": True}, "sync-preflight": {"sync": True, "headers": {"x-test": "1"}}, "upload": {"method": "POST", "body": "x", "upload_listener": True}, "delete": {"method": "DELETE"}, "foo": {"method": "FOO"}, "patch-lower": {"method": "patch"}}.items():
        wpt.add("xhr-" + name, answer(), preflight(None), api="xhr", **more)
        wpt.add("xhr-allowed-" + name, ok(), preflight("*", "PUT, DELETE, FOO, PATCH", "x-test"), api="xhr", **more)
        wpt.add("xhr-wildcard-" + name, ok(), preflight("*", "*", "*"), api="xhr", **more)
    # fetch/origin
    for method in ("GET", "POST"):
        for mode in ("cors", "no-cors", "same-origin"):
            for name, at in (("same", APP), ("cross", API)):
                for policy in ("no-referrer", "same-origin", "origin", "unsafe-url"):
                    if method == "POST":
                        wpt.add("origin-sent-%s-%s-%s-%s" % (mode, name, policy, method.lower()), ok(), at=at, method=method, mode=mode, referrerPolicy=policy)
                wpt.add("origin-sent-redirect-%s-%s-%s" % (mode, name, method.lower()), answer((ACAO, "*"), status=307), at=at, method=method, mode=mode, hops=[(OTHER if name == "cross" else APP, ok())])
                wpt.add("origin-sent-redirect-back-%s-%s-%s" % (mode, name, method.lower()), answer((ACAO, "*"), status=307), at=at, method=method, mode=mode, hops=[(API, answer((ACAO, "*"), status=307)), (APP, ok())])
    return (wpt,)
