"""What files of the Web Platform Tests ask that were picked by a seeded shuffle of all their names (https://github.com/web-platform-tests/wpt), as
plainly as the file asks it; each line names its file. Nothing is crossed with anything else."""
import base64

from make import ACAC, ACAO, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight, raw
from rules.loads import JS, MODULE, PNG

WWW, PORT, SWWW, LOCAL, REMOTE = "http://www.app.test", "http://app.test:8080", "https://www.app.test", "http://localhost:8080", "http://localhost:8081"
CSS = {"type": "text/css", "body": "h1 { color: red; }"}
FONT = {"type": "font/woff2", "asset": "font"}
POLICY = "Referrer-Policy"
CODES = (301, 302, 303, 307, 308)
SYNC = {"api": "xhr", "sync": True}


def sheets():
    return first_cors(), first_fetch(), first_xhr(), first_rest(), permissions()


def each(values, make):
    for n, value in enumerate(values):
        make("%02d" % n, value)


def hop(status, to, *rows, **more):
    return answer(("Location", to), *rows, status=status, type=None, **more)


def first_cors():
    t = Sheet("picked-cors")
    # cors/304.htm
    for n, (before, after) in enumerate(((((ACAO, "*"), (ACEH, "B")), ()), (((ACAO, "*"),), ((ACAO, "*"), (ACEH, "A, B"))), (((ACAO, "*"), (ACEH, "A, B")), ((ACAO, "*"), (ACEH, "A"))),
                                        (((ACAO, "*"),), ((ACAO, "http://example.org"),)), (((ACAO, "http://app.test"),), ((ACAO, "*"),)), (((ACAO, "*"), (ACEH, "A")), ((ACAO, "http://app.test"),)))):
        t.add("304-%d" % n, [answer(("Cache-Control", "no-cache"), ("ETag", "\"1\""), ("A", "1"), ("B", "1"), ("Content-Language", "1"), *before, body="Success"), answer(("ETag", "\"1\""), ("A", "2"), ("B", "2"), ("Content-Language", "2"), *after, status=304, type=None)],
              api="xhr", headers={"Content-Language": "1"}, then=[{"api": "xhr", "headers": [["Content-Language", "2"]]}], gap=300)
    # cors/access-control-expose-headers-parsing.window.js
    each(["access-control-expose-headers: BB-8", "bb-8,,@#$#%%&^&^*()()11!", "@#$#%%&^&^*()()11!,bb-8", ",bb-8", "bb-8,", "\u000bbb-8", "bb-8\u000b", "bb-8\u000c", "'bb-8'", "\"bb-8\"", "bb-8 bb-8", "bb-8\tbb-8", "bb-8;", "no no", "no,*", "*,no", "b\u00df-8"],
         lambda n, v: t.add("expose-" + n, ok("*", (ACEH, v[31:] if v.startswith("access-control") else v), ("BB-8", "hey"), ("Content-Language", "mkay")), page=LOCAL, at="http://xn--bcher-kva.test"))
    t.add("expose-lines", ok("*", (ACEH, "no"), (ACEH, "bb-8"), ("BB-8", "hey")), page=LOCAL, at="http://xn--bcher-kva.test")
    # cors/client-hint-request-headers.htm
    each(["device-memory", "dpr", "width", "viewport-width", "downlink", "save-data"], lambda n, v: t.add("hint-" + n, ok("*"), preflight("*", None, "x-print"), headers={v: ""}, **SYNC))
    each([("device-memory", "8"), ("dpr", "1.5"), ("width", "100"), ("viewport-width", "100.5"), ("save-data", "on"), ("rtt", "50")], lambda n, v: t.add("hint-good-" + n, ok("*"), preflight("*", None, "x-print"), headers=[v], **SYNC))
    # cors/cors-safelisted-request-header.any.js
    each([("accept", "\""), ("accept", "()"), ("accept", "012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678" * 1), ("accept-language", "\u0001"), ("accept-language", "@"), ("accept-language", "A" * 60 + ","),
          ("content-language", "\u0001"), ("content-language", "@"), ("content-language", "en, fr;q=0.5"), ("content-type", "text /plain"), ("content-type", "text\t/\tplain"), ("content-type", "text/plain;"), ("content-type", "text/plain;garbage"), ("content-type", "text/plain;garbage\u0001\u0002"),
          ("content-type", "text/plain,"), ("content-type", ",text/plain"), ("content-type", "text/plain,text/plain"), ("content-type", "text/plain\u000b"), ("content-type", "application/www-form-urlencoded"), ("content-type", "application/x-www-form-urlencoded;\u007f"), ("content-type", "multipart/form-data"), ("content-type", "multipart/form-data;\"")],
         lambda n, v: t.add("safe-" + n, ok("*", body="NO"), preflight("*", None, None), method="POST", headers=[v], body="data", page=LOCAL, at=REMOTE))
    # cors/image-tainting-in-cross-origin-iframe.sub.html
    t.add("taint-cross-frame", answer(("Cache-Control", "max-age=60"), **PNG), page=WWW, at=APP, api="img", kind="frame")
    # cors/redirect-origin.htm
    page = LOCAL
    for n, (first, second, who, second_who) in enumerate(((LOCAL, LOCAL, None, None), (LOCAL, REMOTE, None, page), (LOCAL, REMOTE, None, "*"), (LOCAL, REMOTE, None, "null"), (LOCAL, REMOTE, None, "none"), (REMOTE, LOCAL, page, page), (REMOTE, LOCAL, "*", "*"), (REMOTE, LOCAL, page, "null"), (REMOTE, LOCAL, page, None),
                                                          (REMOTE, REMOTE, page, page), (REMOTE, REMOTE, "*", "*"), (REMOTE, REMOTE, page, "null"), (REMOTE, API, page, page), (REMOTE, API, page, "null"), (REMOTE, API, page, "*"), (REMOTE, API, page, None), (REMOTE, API, "null", "null"), (REMOTE, API, None, "null"))):
        for code in (301, 302, 303):
            t.add("redirect-origin-%02d-%d" % (n, code), ok(who, status=code, type=None), hops=[(second, ok(second_who))], page=page, at=first, api="xhr")
    # cors/redirect-preflight-2.htm
    for code in CODES:
        for n, allow in enumerate(("*", LOCAL, None)):
            t.add("redirect-preflight-%d-%d" % (code, n), ok("*", status=code), preflight("*", None, "x-test"), hops=[(REMOTE, ok(allow), preflight(allow, None, "x-test"))], page=LOCAL, at=API, api="xhr", headers={"x-test": "test"})
    # cors/status-preflight.htm
    for code in (200, 201, 204, 205, 299, 300, 302, 304, 400, 401, 403, 404, 500, 599):
        t.add("preflight-status-%d" % code, ok("*", body="x"), preflight("*", "*", "x-test", status=code), page=LOCAL, at=REMOTE, headers={"x-test": "x"}, **SYNC)
    return t


def first_fetch():
    t = Sheet("picked-fetch")
    # fetch/api/basic/accept-header.any.js, header-value-combining.any.js
    t.add("accept-none", answer(), page=LOCAL, at=LOCAL)
    t.add("accept-custom", answer(), page=LOCAL, at=LOCAL, headers={"Accept": "custom/*"})
    t.add("language-custom", answer(), page=LOCAL, at=LOCAL, headers={"Accept-Language": "bzh"})
    each([("content-length", "0"), ("content-length", "00"), ("double-colon", "x:x"), ("foo-test", "1"), ("www-authenticate", "1")], lambda n, v: t.add("combine-" + n, answer(v, (v[0], "2"), ("x-a", ""), ("x-a", "2")) if v[0] != "content-length" else raw("HTTP/1.1 200 OK", "Content-Type: text/plain", "Content-Length: 2", "Content-Length: 2", body="ok"), page=LOCAL, at=LOCAL))
    # fetch/api/cors/cors-cookies-redirect.any.js
    for n, pre in enumerate((None, preflight(LOCAL, None, "a", (ACAC, "true")))):
        t.add("cookies-redirect-%d" % n, ok(LOCAL, (ACAC, "true"), ("Set-Cookie", "a=1"), status=302), pre, hops=[(API, ok(LOCAL if n else "null", (ACAC, "true")), pre)], page=LOCAL, at=REMOTE, credentials="include", headers={"a": "b"} if n else {})
    # fetch/api/cors/cors-expose-star.sub.any.js
    rows = ((ACEH, "*"), ("Test", "X"), ("Set-Cookie", "X"), ("*", "whoa"))
    t.add("star-basic", ok("*", *rows), page=LOCAL, at=REMOTE)
    t.add("star-include", ok(LOCAL, (ACAC, "true"), *rows), page=LOCAL, at=REMOTE, credentials="include")
    t.add("star-several", ok("*", (ACEH, "set-cookie,*"), *rows[1:]), page=LOCAL, at=REMOTE)
    # fetch/api/cors/cors-filtering.sub.any.js
    each([("Cache-Control", "no-cache"), ("Content-Language", "fr"), ("Content-Type", "text/html"), ("Expires", "04 May 1988 22:22:22 GMT"), ("Last-Modified", "04 May 1988 22:22:22 GMT"), ("Pragma", "no-cache"), ("Age", "27"), ("Server", "wptServe"), ("Warning", "Mind the gap"), ("Set-Cookie", "name=value"), ("Set-Cookie2", "name=value")],
         lambda n, v: (t.add("filter-" + n, ok("*", v, body="top"), page=LOCAL, at=REMOTE), t.add("filter-exposed-" + n, ok(LOCAL, (ACAC, "true"), (ACEH, v[0]), v, body="top"), page=LOCAL, at=REMOTE, credentials="omit" if int(n) % 2 else "include")))
    # fetch/api/cors/cors-preflight-cache.any.js
    t.add("preflight-cached", ok("*"), preflight("*", "POST", "x-test-header", (ACMA, "12000")), page=LOCAL, at=API, method="POST", headers={"x-test-header": "test1"}, then=[{"method": "POST", "headers": [["x-test-header", "test2"]]}])
    # fetch/api/cors/cors-preflight-response-validation.any.js
    t.add("preflight-bad-headers", ok("*"), preflight("*", None, "x-force-preflight,Bad value", (ACMA, "0")), page=LOCAL, at=API, headers={"x-force-preflight": ""}, then=[{}])
    t.add("preflight-bad-methods", ok("*"), preflight("*", "Bad value", "x-force-preflight", (ACMA, "0")), page=LOCAL, at=API, headers={"x-force-preflight": ""}, then=[{}])
    # fetch/api/cors/cors-redirect-credentials.any.js
    for code in CODES:
        for n, (who, first, second) in enumerate((("", LOCAL, REMOTE), ("user:password@", LOCAL, REMOTE), ("user:@", LOCAL, REMOTE), (":password@", LOCAL, REMOTE), ("user:password@", REMOTE, LOCAL), ("user:@", REMOTE, LOCAL), ("user:password@", REMOTE, REMOTE), (":password@", REMOTE, REMOTE), ("user:password@", REMOTE, API), ("user:@", REMOTE, API))):
            t.add("redirect-user-%d-%d" % (code, n), ok("*", status=code), hops=[(second.replace("://", "://" + who) + "/{id}/h1", ok("*"))], page=LOCAL, at=first)
        # fetch/api/cors/cors-redirect.any.js
        for n, (first, second) in enumerate(((API, API), (API, REMOTE), (LOCAL, API), (API, LOCAL))):
            t.add("redirect-%d-%d" % (code, n), ok("*", status=code), hops=[(second, ok("*", (ACEH, "x-did-preflight, x-origin"), ("x-did-preflight", "0")))], page=LOCAL, at=first)
    # fetch/api/cors/sandboxed-iframe.html
    t.add("sandboxed", ok("*", body="top"), page=LOCAL, at=LOCAL, kind="sandbox")
    t.add("sandboxed-deny", answer(body="top"), page=LOCAL, at=LOCAL, kind="sandbox")
    # fetch/api/policies/csp-blocked-worker.html, csp-blocked.html
    t.add("csp-blocked", answer(body="top"), page=LOCAL, at=LOCAL, page_headers=[(CSP, "connect-src 'none';")])
    t.add("csp-blocked-worker", answer(body="top"), page=LOCAL, at=LOCAL, page_headers=[(CSP, "connect-src 'none';")], kind="worker")
    # fetch/api/policies/referrer-*.html
    for policy in ("no-referrer", "origin", "unsafe-url", "origin-when-cross-origin"):
        t.add("referrer-" + policy, answer(body="x"), page=LOCAL, at=LOCAL, page_headers=[(POLICY, policy)])
        t.add("referrer-worker-" + policy, answer(body="x"), page=LOCAL, at=LOCAL, page_headers=[(POLICY, policy)], kind="worker")
    # fetch/api/redirect/redirect-back-to-original-origin.any.js
    for mode in ("no-cors", "cors"):
        t.add("back-" + mode, ok("*", status=303), hops=[(LOCAL, ok("*", body="top"))], page=LOCAL, at=API, mode=mode)
    # fetch/api/redirect/redirect-method.any.js
    for code in CODES:
        for method, body in (("GET", None), ("POST", "this is my body"), ("POST", {"kind": "blob", "text": "x"}), ("HEAD", None), ("TESTING", "x")):
            more = {} if body is None else {"body": body}
            word = method + ("-blob" if isinstance(body, dict) else "")
            t.add("redirect-method-%d-%s" % (code, word), answer(status=code), hops=[(LOCAL, answer(("x-request-method", method)))], page=LOCAL, at=LOCAL, method=method, headers=[("Content-Encoding", "Identity"), ("Content-Language", "en-US"), ("Content-Location", "foo")], **more)
    # fetch/api/request/request-cache-reload.any.js
    for word, age in (("stale", "Thu, 01 Jan 1998 00:00:00 GMT"), ("fresh", "Thu, 01 Jan 2099 00:00:00 GMT")):
        for tag in (("ETag", "\"v1\""), ("Last-Modified", "Thu, 01 Jan 1998 00:00:00 GMT")):
            rows = (("Expires", age), tag, ("Content-Type", "text/plain"))
            name = word + ("-tag" if tag[0] == "ETag" else "-date")
            t.add("reload-second-" + name, answer(*rows), page=LOCAL, at=LOCAL, cache="default", then=[{"cache": "reload"}])
            t.add("reload-first-" + name, answer(*rows), page=LOCAL, at=LOCAL, cache="reload", then=[{"cache": "default"}])
            t.add("reload-between-" + name, answer(*rows), page=LOCAL, at=LOCAL, cache="default", then=[{"cache": "reload"}, {"cache": "default"}])
    # fetch/corb
    t.add("corb-img-html", answer(type="text/html", asset="png"), page=LOCAL, at=API, api="img")
    t.add("corb-img-html-nosniff", answer(NOSNIFF, type="text/html", asset="png"), page=LOCAL, at=API, api="img")
    each(["application/gzip", "application/pdf", "application/x-gzip", "application/x-protobuf", "application/zip", "multipart/byteranges", "text/event-stream", "application/msword", "application/javascript", "application/octet-stream", "text/csv", "text/plain", "image/png", "video/webm", "multipart/form-data", "audio/basic", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
         lambda n, v: t.add("corb-script-" + n, answer(type=v, body="window.x = true;"), page=LOCAL, at=API, api="script"))
    t.add("corb-css-html-nosniff", answer(NOSNIFF, type="text/html", body="h1 { color: red; }"), page=LOCAL, at=API, api="stylesheet")
    t.add("corb-css-html", answer(type="text/html", body="h1 { color: red; }"), page=LOCAL, at=API, api="stylesheet")
    t.add("corb-css-breaker", answer(type="text/css", body=")]}'\n{}\nh1 { color: red; }"), page=LOCAL, at=API, api="stylesheet")
    # fetch/cross-origin-resource-policy/fetch.https.any.js
    for corp in ("same-origin", "same-site"):
        t.add("corp-own-" + corp, answer((CORP, corp), body="hello"), page=SAPP, at=SAPP)
        t.add("corp-cors-" + corp, ok("*", (CORP, corp), body="hello"), page=SAPP, at=SOTHER)
        t.add("corp-no-cors-" + corp, answer((CORP, corp), body="hello"), page=SAPP, at=SOTHER, mode="no-cors")
    t.add("corp-redirected", answer(status=302), hops=[(SOTHER, answer((CORP, "same-origin")))], page=SAPP, at=SAPP, mode="no-cors")
    t.add("corp-redirected-back", answer(status=302), hops=[(SAPP, answer((CORP, "same-origin")))], page=SAPP, at=SOTHER, mode="no-cors")
    t.add("corp-redirect", answer((CORP, "same-origin"), status=302), hops=[(SAPP, answer((CORP, "same-origin")))], page=SAPP, at=SOTHER, mode="no-cors")
    # fetch/cross-origin-resource-policy/scheme-restriction.https.window.js, .any.js
    t.add("corp-scheme-img", answer((CORP, "same-site"), **PNG), page=SAPP, at=WWW, api="img")
    t.add("corp-scheme-fetch", answer((CORP, "same-site")), page=APP, at=SWWW, mode="no-cors")
    # fetch/data-urls/base64.any.js
    each(["", "abcd", "\x20abcd", "abcd\x20", "\x20abcd===", "abcd===\x20", "abcd =", "a", "ab", "abc", "abcde", "\U0001f600", "=", "==", "ab=", "ab==", "ab===", "a=b", "ab=c", "/", "~", "%", "AbCd\x0c", "ab\tcd", "ab\u000acd"],
         lambda n, v: t.add("base64-" + n, url="data:;base64," + v, page=LOCAL))
    # fetch/nosniff/parsing-nosniff.window.js, script.html, stylesheet.html
    each(["NOSNIFF", "nosniff", "nosniff,nosniff", "nosniff,", "nosniff;", "'nosniff'", "\"nosniff\"", "nosniff,no", "no,nosniff", ",nosniff", "nosniff\u000c", "\u000bnosniff", "nosniff\u000b,nosniff"],
         lambda n, v: t.add("nosniff-parse-" + n, answer(("X-Content-Type-Options", v), type="text/plain", body="window.x = 1;"), page=LOCAL, at=LOCAL, api="script"))
    each([None, "", "x", "x/x", "text/html", "text/json", "text/javascript", "text/ecmascript;charset=utf-8", "text/JavaScript;blah"], lambda n, v: t.add("nosniff-script-" + n, answer(NOSNIFF, type=v, body="window.x = 1;"), page=LOCAL, at=LOCAL, api="script"))
    each([None, "", "x", "x/x", "text/html", "text/json", "text/css", "text/css;charset=utf-8", "text/css;blah"], lambda n, v: t.add("nosniff-css-" + n, answer(NOSNIFF, type=v, body="h1 { color: red; }"), page=LOCAL, at=LOCAL, api="stylesheet"))
    # fetch/redirects/data.window.js
    for n, (name, data, more) in enumerate((("fetch", "data:text/plain,x", {}), ("fetch", "data:text/plain,x", {"mode": "no-cors"}), ("font-css", "data:font/woff2;base64,AAAA", {}), ("import", "data:text/javascript,1", {}), ("stylesheet", "data:text/css,h1{}", {}), ("script", "data:text/javascript,1", {}), ("script-module", "data:text/javascript,1", {}), ("img", "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=", {}), ("xhr", "data:,x", {}), ("worker", "data:text/javascript,1", {}), ("media", "data:audio/wav;base64,AAAA", {}))):
        t.add("redirect-data-%02d" % n, hop(302, data), page=LOCAL, at=LOCAL, api=name, **more)
    # fetch/metadata/preload.https.sub.html, font, script, style, download
    for at, word in ((SAPP, "own"), (SWWW, "site"), (SOTHER, "cross")):
        for kind, made in (("fetch", {"type": "text/plain"}), ("font", FONT), ("image", PNG), ("script", JS), ("style", CSS), ("track", {"type": "text/vtt", "body": "WEBVTT\n\n"}), ("audio", {"type": "audio/wav"}), ("video", {"type": "video/webm"}), ("document", {"type": "text/html"})):
            made = dict(made)
            asset = {"asset": made.pop("asset")} if "asset" in made else {}
            t.add("preload-%s-%s" % (word, kind), ok("*", **made, **asset), page=SAPP, at=at, api="preload", **{"as": kind, "mode": "cors"})
        t.add("metadata-font-" + word, ok("*", **FONT), page=SAPP, at=at, api="font-css")
        t.add("metadata-script-" + word, ok("*", **JS), page=SAPP, at=at, api="script")
        t.add("metadata-style-" + word, ok("*", **CSS), page=SAPP, at=at, api="stylesheet")
    # fetch/metadata/redirect/redirect-https-downgrade.sub.html, same-origin-redirect, same-site-redirect
    for word, first, second in (("down", SAPP, APP), ("own-site", SAPP, SWWW), ("site-own", SWWW, SAPP), ("own-cross", SAPP, SOTHER), ("site-cross", SWWW, SOTHER)):
        for name, made in (("img", PNG), ("font-css", FONT), ("script", JS), ("stylesheet", CSS), ("fetch", {}), ("preload", {}), ("media", {"type": "audio/wav"})):
            t.add("metadata-%s-%s" % (word, name), ok("*", status=302), hops=[(second, ok("*", **made))], page=SAPP if word != "down" else APP, at=first, api=name)
    return t


def first_xhr():
    t = Sheet("picked-xhr")
    # xhr/access-control-and-redirects-async.any.js
    back = {"page": LOCAL, "api": "xhr"}
    t.add("redirects-no-cors", answer(status=302), hops=[(API, ok("*"))], at=API, **back)
    t.add("redirects-star", ok(LOCAL, status=302), hops=[(API, ok("*"))], at=API, **back)
    t.add("redirects-user", ok(LOCAL, status=302), hops=[("http://username:password@api.test/{id}/h1", ok("*"))], at=API, **back)
    t.add("redirects-scheme", ok(LOCAL, ("Location", "foo://bar.cgi"), status=302), at=API, **back)
    t.add("redirects-preflight", ok(LOCAL, status=302), preflight(LOCAL, None, "x-test", status=302), hops=[(API, ok("*"))], at=API, headers={"x-test": "test"}, **back)
    t.add("redirects-header", ok(LOCAL, status=302), preflight(LOCAL, None, "x-test"), hops=[(API, ok("*"), preflight("*", None, "x-test"))], at=API, headers={"x-test": "test"}, **back)
    t.add("redirects-header-own", answer(status=302), hops=[(API, ok("*"), preflight("*", None, "x-test"))], at=LOCAL, headers={"x-test": "test"}, **back)
    t.add("redirects-header-own-deny", answer(status=302), hops=[(API, ok("*"), preflight("*"))], at=LOCAL, headers={"x-test": "test"}, **back)
    # xhr/access-control-basic-*
    t.add("data-page", ok("null", body="PASS"), at=API, kind="data", **SYNC, page=LOCAL)
    t.add("cache-timeout", ok(LOCAL), preflight(LOCAL, "PUT", None, (ACMA, "1")), at=API, method="PUT", then=[{"api": "xhr", "method": "PUT"}], gap=1500, **back)
    t.add("cache", ok(LOCAL), preflight(LOCAL, "PUT", None, (ACMA, "100")), at=API, method="PUT", then=[{"api": "xhr", "method": "PUT"}], **back)
    t.add("denied-own", answer(), at=LOCAL, page=LOCAL, **SYNC)
    t.add("denied", answer(), at=API, page=LOCAL, **SYNC)
    # xhr/access-control-preflight-*
    t.add("preflight-header-denied", ok(LOCAL), preflight(LOCAL, None, None, status=200), at=API, headers={"x-test": "foo"}, then=[{"api": "xhr", "sync": True}], **back)
    t.add("preflight-method-denied", ok(LOCAL), preflight(LOCAL, None, None, status=200), at=API, page=LOCAL, method="DELETE", then=[{"api": "xhr", "sync": True}], **SYNC)
    t.add("preflight-header-origin", ok(LOCAL), preflight(LOCAL, "GET", "X-Test"), at=API, headers={"X-Test": "foobar"}, **back)
    for code in (301, 400, 501):
        t.add("preflight-status-%d" % code, ok("*"), preflight("*", None, "x-pass", status=code), at=API, headers={"x-pass": "pass"}, **back)
    t.add("preflight-cookie", ok(LOCAL, (ACAC, "true"), ("Set-Cookie", "foo=bar")), preflight(LOCAL, None, "X-Proprietary-Header", (ACAC, "true")), at=API, withCredentials=True, then=[{"api": "xhr", "withCredentials": True, "headers": [["X-Proprietary-Header", "foo"]]}], **back)
    # xhr/access-control-response-with-exposed-headers.htm
    t.add("exposed", ok("*", ("Cache-Control", "no-cache"), (ACMA, "0"), ("X-foo", "BAR"), ("x-test", "TEST"), (ACEH, "x-Foo"), body="PASS\n"), at=API, **back)
    # xhr/access-control-sandboxed-iframe-*
    for n, (at, allow) in enumerate(((LOCAL, "null"), (API, LOCAL), (API, "*"), (LOCAL, None), (LOCAL, "*"))):
        t.add("sandbox-%d" % n, ok(allow, ("Cache-Control", "no-store"), (ACAC, "true"), ("Access-Control-Allow-External", "true"), body="PASS"), at=at, page=LOCAL, kind="sandbox", **SYNC)
    # xhr/getallresponseheaders-status.htm, getresponseheader-*
    rows = (("X-Custom-Header", "test"), ("Set-Cookie", "test1=t1"), ("Set-Cookie2", "test2=t2"), ("X-Custom-Header-Empty", ""), ("X-Custom-Header-Comma", "1"), ("X-Custom-Header-Comma", "2"), ("X-Custom-Header-Bytes", "\u00e2\u0080\u00a6"))
    t.add("headers", answer(*rows), at=LOCAL, **back)
    t.add("trailer", raw("HTTP/1.1 200 OK", "Content-Type: text/plain", "Trailer: X-Test-Me", "Transfer-Encoding: chunked", body="d\r\nFirst chunk\r\n\r\n0\r\nX-Test-Me: Trailer header value\r\n\r\n"), at=LOCAL, **back)
    t.add("server-date", answer(("Server", "a"), ("Date", "Wed, 01 Jan 2020 00:00:00 GMT")), at=LOCAL, **back)
    # xhr/headers-normalize-response.htm
    each(["hello world\0", "\0hello world", "hello\0world", "  hello world", "hello world  ", "\thello world\t", "hello      world", "hello\tworld", "\0"], lambda n, v: t.add("normalize-" + n, answer(("My-Custom-Header", v)), at=LOCAL, page=LOCAL, **SYNC))
    # xhr/open-method-case-insensitive.htm, xhr/open-referer.htm
    for method in ("deLETE", "get", "heAd", "OpTIOns", "post", "Put"):
        t.add("method-" + method, answer(), at=LOCAL, page=LOCAL, method=method, **SYNC)
    t.add("referer", answer(), at=LOCAL, page=LOCAL, method="POST", **SYNC)
    # xhr/response-data-gzip.htm, send-receive-utf16.htm, status-basic.htm, responsexml-media-type.htm
    t.add("gzip", answer(("Content-Encoding", "gzip"), body=base64.b64decode("H4sIAAAAAAAAA0vLz08CAL3kKosEAAAA").decode("latin-1")), at=LOCAL, page=LOCAL, method="POST", body="foo", **SYNC)
    t.add("utf16", answer(type="text/html;charset=UTF-16", body="\u00ff\u00fea\0"), at=LOCAL, page=LOCAL, **SYNC)
    for code in (200, 201, 202, 205, 206, 207, 208, 300, 402, 403, 404, 405, 410, 500, 503, 699):
        t.add("status-%d" % code, answer(status=code, reason="HTTP 1.1 " + str(code)), at=LOCAL, **back)
    each(["", "bogus", "bogus+xml", "text/plain;+xml", "video/x-awesome+xml", "text/xml", "application", "application/rdf", "application/xhtml+xml", "image/svg+xml"], lambda n, v: t.add("type-" + n, answer(type=v, body="<x></x>"), at=LOCAL, page=LOCAL, **SYNC))
    # xhr/send-authentication-basic-setrequestheader*.htm
    basic = {"Authorization": "Basic dXNlcjpwYXNz"}
    t.add("auth-header", answer(body="user pass"), at=LOCAL, headers=basic, **back)
    t.add("auth-header-refused", answer(("WWW-Authenticate", "Basic realm=\"test\""), status=401), at=LOCAL, headers=basic, **back)
    t.add("auth-existing", answer(), at=LOCAL, url="http://user:pass@localhost:8080/{id}/d", headers=basic, **back)
    # xhr/send-data-string-invalid-unicode.any.js, send-entity-body-basic.htm
    each(["a\ud83d\ude05", "\ud800", "text: \ufffd", "\u00e6\u00f8\u00e5"], lambda n, v: t.add("body-" + n, answer(), at=LOCAL, method="POST", body=v.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), **back))
    # xhr/send-network-error-async-events.sub.htm, send-network-error-sync-events.sub.htm
    t.add("no-host", url="http://nonexistent-origin.test/", method="POST", body="Test Message", **back)
    t.add("no-host-sync", url="http://nonexistent-origin.test/", method="POST", body="Test Message", page=LOCAL, **SYNC)
    t.add("no-host-get", url="http://nonexistent.app.test:8080/{id}/d", **back)
    # xhr/send-redirect-infinite-sync.htm, send-redirect-infinite.htm
    t.add("loop-sync", hop(301, LOCAL + "/{id}/d"), at=LOCAL, page=LOCAL, **SYNC)
    t.add("loop", hop(302, LOCAL + "/{id}/d"), at=LOCAL, **back)
    # xhr/send-redirect-to-cors.htm
    for code in (301, 302, 303, 307, 308):
        for method, body in (("GET", None), ("HEAD", None), ("POST", "x")):
            t.add("to-cors-%d-%s" % (code, method), answer(status=code), preflight(LOCAL, method, "x-pass"), hops=[(API, ok(LOCAL, (ACEH, "x-request-method")), preflight(LOCAL, method, "x-pass"))], at=LOCAL, method=method, headers={"X-Test": "1"} if code == 308 else {}, body=body, **back)
    # xhr/setrequestheader-content-type.htm
    each([("", None, None), (" ", None, None), (None, {"kind": "params"}, None), (None, {"kind": "form"}, None), (None, "hello", None), ("application/xml", "hello", None), ("text/plain;charset=windows-1252", "hello", None), (None, {"kind": "blob", "mime": "text/x-blob"}, None), ("", {"kind": "blob", "mime": "text/x-blob"}, None), (None, {"kind": "buffer"}, None), ("text/plain; charset=\"utf-8\"", "hello", None)],
         lambda n, v: t.add("content-type-" + n, answer(), at=LOCAL, method="POST", **({} if v[0] is None else {"headers": [("Content-Type", v[0])]}), **({} if v[1] is None else {"body": v[1]}), **back))
    # xhr/setrequestheader-header-forbidden.htm
    each(["Accept-Charset", "Accept-Encoding", "Access-Control-Request-Headers", "Access-Control-Request-Method", "Connection", "Content-Length", "Cookie", "Cookie2", "Date", "DNT", "Expect", "Host", "Keep-Alive", "Referer", "Set-Cookie", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Via", "Proxy-Foo", "Sec-Foo", "User-Agent", "Access-Control-Request-Private-Network"],
         lambda n, v: t.add("forbidden-" + n, answer(), at=LOCAL, method="POST", headers=[(v, "test")], **back))
    return t


def first_rest():
    t = Sheet("picked-rest")
    # beacon/headers/header-referrer-*.html
    for policy in ("origin-when-cross-origin", "no-referrer", "origin", "same-origin", "strict-origin", "unsafe-url"):
        for at, word in ((LOCAL, "own"), (API, "cross")):
            t.add("beacon-%s-%s" % (policy, word), ok("*"), page=LOCAL, at=at, api="beacon", body="", page_headers=[(POLICY, policy)])
    # content-security-policy/connect-src/shared-worker-connect-src-blocked.sub.html, connect-src-*
    for kind in ("sharedworker", "worker"):
        t.add("csp-" + kind, ok("*"), page=LOCAL, at=LOCAL, api="xhr", kind=kind, page_headers=[(CSP, "connect-src 'none'")])
    for word, policy, at in (("self-own", "connect-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'", LOCAL), ("self-api", "connect-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'", API), ("host", "connect-src http://api.test", API)):
        for name in ("xhr", "fetch", "eventsource", "beacon"):
            t.add("csp-connect-%s-%s" % (word, name), ok("*", type="text/event-stream", body="data: x\n\n"), page=LOCAL, at=at, api=name, page_headers=[(CSP, policy)], **({"body": "x"} if name == "beacon" else {}))
        t.add("csp-connect-redirect-" + word, answer(status=302), hops=[(API, ok("*"))], page=LOCAL, at=LOCAL, api="xhr", page_headers=[(CSP, policy)])
    # content-security-policy/font-src/font-*.html, form-action/*, script-src/scriptnonce-redirect, securitypolicyviolation/img-src-redirect
    t.add("csp-font-allowed", ok("*", **FONT), page=LOCAL, at=LOCAL, api="preload", **{"as": "font", "mode": "cors"}, page_headers=[(CSP, "font-src 'self'")])
    t.add("csp-font-none", ok("*", **FONT), page=LOCAL, at=LOCAL, api="font", page_headers=[(CSP, "font-src 'none'")])
    t.add("csp-font-match", ok("*", **FONT), page=LOCAL, at=REMOTE, api="font-css", page_headers=[(CSP, "font-src http://localhost:8081")])
    t.add("csp-font-mismatch", ok("*", **FONT), page=LOCAL, at=REMOTE, api="font-css", page_headers=[(CSP, "font-src 'self'")])
    for word, policy, to in (("allowed", "form-action 'self'", LOCAL), ("blocked", "form-action 'none'", LOCAL), ("redirect-blocked", "form-action 'self'", API)):
        t.add("csp-form-" + word, answer(status=302), hops=[(to, answer(type="text/html", body="<p>PASS"))], page=LOCAL, at=LOCAL, api="form-post", page_headers=[(CSP, policy)])
    t.add("csp-script-redirect", answer(status=302), hops=[(API, answer(**JS))], page=LOCAL, at=LOCAL, api="script", page_headers=[(CSP, "script-src 'self' 'unsafe-inline' 'unsafe-eval'; connect-src 'self';")])
    t.add("csp-img-redirect", answer(status=302), hops=[(API, answer(**PNG))], page=LOCAL, at=LOCAL, api="img", page_headers=[(CSP, "img-src 'self'")])
    t.add("csp-img-none", answer(**PNG), page=LOCAL, at=LOCAL, api="img", page_headers=[(CSP, "img-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'")])
    t.add("csp-style-default", answer(**CSS), page=LOCAL, at=API, api="stylesheet", page_headers=[(CSP, "default-src 'self' 'unsafe-inline' 'unsafe-eval'")])
    # content-security-policy/gen/top.*: worker-src-self, worker-src-none, script-src-wildcard
    for policy in ("worker-src 'none'", "worker-src 'self'", "worker-src *", "script-src 'self' 'unsafe-inline' 'unsafe-eval'", "script-src * 'unsafe-inline' 'unsafe-eval'"):
        word = policy.split(";")[0].replace("'", "").replace(" ", "-").replace("*", "star")
        t.add("gen-worker-" + word, answer(**JS), page=LOCAL, at=LOCAL, api="worker", page_headers=[(CSP, policy)])
        t.add("gen-worker-kept-" + word, answer(status=302), hops=[(LOCAL, answer(**JS))], page=LOCAL, at=LOCAL, api="worker", page_headers=[(CSP, policy)])
        t.add("gen-script-" + word, answer(**JS), page=LOCAL, at=API, api="script", page_headers=[(CSP, policy)])
        t.add("gen-import-" + word, ok("*", **MODULE), page=LOCAL, at=API, api="import", page_headers=[(CSP, policy)])
    # eventsource/eventsource-*.htm
    event = {"type": "text/event-stream", "body": "data: data\n\n"}
    t.add("events-message", answer(**event), page=LOCAL, at=LOCAL, api="eventsource")
    t.add("events-cross", ok(LOCAL, (ACAC, "true"), **event), page=LOCAL, at=API, api="eventsource", credentials="include")
    each([204, 205, 210, 299, 404, 410, 503], lambda n, v: t.add("events-status-" + n, answer(status=v, type="text/event-stream", body="" if v in (204, 205) else "data: data\n\n"), page=LOCAL, at=LOCAL, api="eventsource"))
    each(["text/event-stream;charset=windows-1252", "text/event-stream;", "text/event-streamp", "text/x-bogus", " text/event-stream", "TEXT/EVENT-STREAM"], lambda n, v: t.add("events-type-" + n, answer(type=v, body="data: data\n\n"), page=LOCAL, at=LOCAL, api="eventsource"))
    # html/semantics/embedded-content/media-elements/track/track-element/cors/*.html
    vtt = {"type": "text/vtt", "body": "WEBVTT\n\n00:00.000 --> 00:01.000\nx\n"}
    for n, (at, mode, allow) in enumerate(((LOCAL, {}, None), (API, {}, "*"), (API, {"mode": "cors"}, None), (API, {"mode": "cors"}, "*"), (API, {"mode": "cors", "credentials": "include"}, "*"), (API, {"mode": "cors", "credentials": "include"}, LOCAL))):
        t.add("track-%d" % n, ok(allow, *([(ACAC, "true")] if n == 5 else []), **vtt), page=LOCAL, at=at, api="track", **mode)
        t.add("track-redirect-%d" % n, ok("*", status=302), hops=[(at, ok(allow, *([(ACAC, "true")] if n == 5 else []), **vtt))], page=LOCAL, at=LOCAL, api="track", **mode)
    # html/semantics/scripting-1/the-script-element/module/*: crossorigin-import-same, crossorigin-root-missingheader, specifier-error, compilation-error-1
    t.add("module-missing", answer(**MODULE), page=LOCAL, at=WWW, api="script-module")
    t.add("module-own", answer(**MODULE), page=LOCAL, at=LOCAL, api="script-module")
    t.add("module-import", answer(**MODULE), page=LOCAL, at=WWW, api="import")
    t.add("module-specifier", ok("*", type="text/javascript", body="import 'string-without-dot-slash-prefix';"), page=LOCAL, at=LOCAL, api="script-module")
    t.add("module-syntax", ok("*", type="text/javascript", body="%!#$@#$@#$@"), page=LOCAL, at=LOCAL, api="script-module")
    t.add("import-specifier", ok("*", type="text/javascript", body="import 'string-without-dot-slash-prefix';"), page=LOCAL, at=LOCAL, api="import")
    t.add("import-syntax", ok("*", type="text/javascript", body="%!#$@#$@#$@"), page=LOCAL, at=LOCAL, api="import")
    # html/semantics/scripting-1/the-script-element/script-crossorigin.html, css/css-fonts, css-images cross-origin-svg
    for mode, word in (({}, "none"), ({"mode": "cors"}, "anon"), ({"mode": "cors", "credentials": "include"}, "creds")):
        t.add("script-cross-" + word, ok(LOCAL, (ACAC, "true"), **JS), page=LOCAL, at=WWW, api="script", **mode)
        t.add("script-cross-deny-" + word, answer(**JS), page=LOCAL, at=WWW, api="script", **mode)
        t.add("svg-" + word, answer(type="image/svg+xml", body="<svg xmlns='http://www.w3.org/2000/svg' width='2' height='2'/>"), page=LOCAL, at=API, api="img", **mode)
    t.add("script-fetch-error", answer(status=404, type="text/javascript"), page=LOCAL, at=LOCAL, api="script")
    # referrer-policy/css-integration/font-face/*, referrer-policy/gen/*
    t.add("font-referrer", ok("*", **FONT), page=LOCAL, at=API, api="font-css", page_headers=[(POLICY, "origin")])
    for policy in ("origin", "strict-origin", "no-referrer-when-downgrade", "same-origin", "always", "never", "origin-when-cross-origin", "origin-when-crossorigin", "strict-origin-when-cross-origin", "unsafe-url", "default"):
        for name, made, kind in (("xhr", {}, None), ("script", JS, "srcdoc"), ("fetch", {}, "srcdoc"), ("script", JS, None), ("img", PNG, "frame"), ("script-module", MODULE, None), ("fetch", {}, "worker"), ("fetch", {}, "sharedworker"), ("stylesheet", CSS, None)):
            if sum(map(ord, policy + name)) % 3 == 0:
                t.add("referrer-%s-%s-%s" % (policy, name, kind or "top"), ok("*", **made), page=APP, at=WWW, api=name, kind=kind, page_headers=[(POLICY, policy)])
    # upgrade-insecure-requests/gen/*, mixed-content/gen/*
    for name, made in (("fetch", {}), ("xhr", {}), ("img", PNG), ("script", JS), ("script-module", MODULE), ("stylesheet", CSS), ("worker", JS), ("media", {"type": "audio/wav"}), ("beacon", {})):
        more = {"body": "x"} if name == "beacon" else {}
        t.add("upgrade-" + name, ok("*", **made), page=SAPP, url="http://api.test:443/{id}/d", api=name, page_headers=[(CSP, "upgrade-insecure-requests")], **more)
        t.add("upgrade-redirect-" + name, ok("*", ("Location", "http://api.test:443/{id}/h1"), status=302, type=None), page=SAPP, at=SAPP, api=name, page_headers=[(CSP, "upgrade-insecure-requests")], **more)
        t.add("mixed-" + name, ok("*", **made), page=SAPP, at=API, api=name, **more)
        t.add("mixed-redirect-" + name, ok("*", status=302), hops=[(API, ok("*", **made))], page=SAPP, at=SAPP, api=name, **more)
    # workers/Worker_script_mimetype.htm, Worker_ErrorEvent_filename.htm, WorkerGlobalScope_importScripts.htm
    each(["text/plain", "text/javascript", "application/json", "text/html", "image/png", "video/x", "text/css", "application/xml", ""], lambda n, v: t.add("worker-type-" + n, answer(type=v, body="postMessage('x')"), page=LOCAL, at=LOCAL, api="worker"))
    t.add("worker-data", url="data:text/plain,postMessage('PASS');", page=LOCAL, api="worker")
    t.add("worker-404", answer(status=404, type="text/javascript", body=""), page=LOCAL, at=LOCAL, api="worker")
    t.add("worker-cross", ok("*", **JS), page=LOCAL, at=API, api="worker")
    t.add("worker-redirect-cross", answer(status=302), hops=[(API, ok("*", **JS))], page=LOCAL, at=LOCAL, api="worker")
    # html/cross-origin-embedder-policy/credentialless/*
    for value in ("credentialless", "require-corp"):
        for name, made in (("img", PNG), ("script", JS), ("stylesheet", CSS), ("fetch", {})):
            for word, rows in (("none", []), ("corp", [(CORP, "cross-origin")])):
                t.add("coep-%s-%s-%s" % (value, name, word), answer(*rows, **made), page=SAPP, at=SAPI, api=name, page_headers=[(COEP, value)], **({"mode": "no-cors"} if name == "fetch" else {}))
    return t


def permissions():
    t = Sheet("picked-permissions")
    # xhr/sync-xhr-supported-by-feature-policy.html, xmlhttprequest-sync-default-feature-policy.sub.html; and what the headers can't say
    newer, older = "Permissions-Policy", "Feature-Policy"
    each(["sync-xhr=()", "sync-xhr=*", "sync-xhr 'none'", "bogus=()", "bogus=(), camera=()", "camera=(self)", "geolocation=self", "camera='none'", "sync-xhr=(", "sync-xhr=(\"https://a.test\" bogus)", "", "CAMERA=()", "fullscreen=?0"], lambda n, v: t.add("p" + n, page_headers=[(newer, v)]))
    each(["sync-xhr 'none'", "sync-xhr *", "bogus 'none'", "bogus 'none'; camera 'self'", "camera", "camera self", "sync-xhr 'none', bogus *", "", "geolocation http://[", "camera 'SELF'; bogus"], lambda n, v: t.add("f" + n, page_headers=[(older, v)]))
    t.add("both", page_headers=[(older, "camera 'none'"), (newer, "camera=*")])
    t.add("both-other", page_headers=[(older, "camera 'none'"), (newer, "geolocation=()")])
    t.add("sync-none", page_headers=[(newer, "sync-xhr=()")], **SYNC)
    t.add("sync-none-feature", page_headers=[(older, "sync-xhr 'none'")], **SYNC)
    t.add("async-none", page_headers=[(newer, "sync-xhr=()")], api="xhr")
    t.add("sync-self", page_headers=[(newer, "sync-xhr=(self)")], **SYNC)
    t.add("report", page_headers=[("Permissions-Policy-Report-Only", "sync-xhr=(), bogus=()")], **SYNC)
    return t
