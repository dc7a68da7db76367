"""What further files of the Web Platform Tests ask, picked by another shuffle of their names (see wpt_picked.py; no file is in both)."""
import hashlib
import base64

from make import ACAC, ACAO, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight, raw
from rules.loads import JS, MODULE, PNG
from rules.wpt_picked import CODES, CSS, FONT, LOCAL, POLICY, REMOTE, SWWW, SYNC, WWW, each, hop

S8 = "https://app.test:8443"


def sheets():
    return second_cors(), second_fetch(), second_rest(), checks()


def second_cors():
    t = Sheet("picked-two-cors")
    # cors/basic.htm, credentials-flag.htm
    for n, at in enumerate((LOCAL, REMOTE, API, "https://api.test", "https://api.test:8443", "http://localhost:8090")):
        t.add("basic-%d" % n, ok(LOCAL, body="ok"), page=LOCAL, at=at, api="xhr")
    for n, (credentials, allow) in enumerate(((False, "true"), (True, "true"), (True, "TRUE"), (True, "True"), (True, "\"true\""), (True, "'true'"), (True, "-1"), (True, "false"), (True, "yes"), (True, "Yes"), (True, "  true"), (True, "true\0"), (True, "1"), (True, ""), (True, "true,true"))):
        t.add("flag-%02d" % n, ok(SAPP, (ACAC, allow), ("Set-Cookie", "a=1")), page=SAPP, at=SAPI, api="xhr", withCredentials=credentials, then=[{"api": "xhr", "withCredentials": credentials}] if n < 3 else ())
    # cors/origin.htm
    each(["*", " *  ", "\t*", SAPP, " " + SAPP, " " + SAPP + "   \t ", "\t" + SAPP, OTHER, "//app.test", "://app.test", "ftp://app.test", "http:://app.test", "https:/app.test", "https:app.test", "app.test", SAPP + "?", SAPP + "/", SAPP + " /", SAPP + "#", SAPP + "%23", SAPP + ":443", SAPP + ":80", SAPP + ", *", SAPP + "\0", SAPP.upper(), "HTTPS://app.test", "https://APP.test", "-", "**", "\0*", "*\0", "'*'", "\"*\"", "* *", "* null", "*http://*", "* http://app.test", "*, " + SAPP, "null", "null *", "", "none", "undefined", SAPP + "," + SAPP, SAPP + " " + SAPP],
         lambda n, v: t.add("origin-" + n, ok(v), page=SAPP, at=SAPI, api="xhr"))
    # cors/preflight-cache.htm
    for n, (age, first, second) in enumerate(((None, [["x-print", "a"]], [["x-print", "a"]]), ("1", [["x-print", "a"]], [["x-print", "a"]]), ("0", [["x-print", "a"]], [["x-print", "a"]]), ("-1", [["x-print", "a"]], [["x-print", "a"]]), ("100", [["x-print", "a"]], [["x-print", "b"]]), ("100", [["x-print", "a"]], [["x-print", "a"], ["x-other", "b"]]), ("100", [["x-print", "a"]], [["content-type", "a/b"]]), ("1000000", [["x-print", "a"], ["x-other", "b"]], [["x-other", "a"]]))):
        t.add("cache-%d" % n, ok("*"), preflight("*", None, "x-print, x-other, content-type", *([] if age is None else [(ACMA, age)])), page=SAPP, at=SAPI, api="xhr", headers=first, then=[{"api": "xhr", "headers": second}])
    t.add("cache-method", ok("*"), preflight("*", "PUT, DELETE", None, (ACMA, "100")), page=SAPP, at=SAPI, api="xhr", method="PUT", then=[{"api": "xhr", "method": "DELETE"}, {"api": "xhr", "method": "PATCH"}])
    # fetch/api/cors/cors-preflight-referrer.any.js
    for policy in ("", "no-referrer", "origin", "same-origin", "unsafe-url", "origin-when-cross-origin", "strict-origin"):
        for n, referrer in enumerate((None, "", "about:client", "/path", "http://api.test/foreign")):
            more = {} if referrer is None else {"referrer": referrer}
            t.add("referrer-%s-%d" % (policy or "none", n), ok("*"), preflight("*", None, "test"), page=SAPP, at=SAPI, headers={"Test": "value"}, referrerPolicy=policy, **more)
    # fetch/api/cors/cors-preflight-status.any.js
    for code in (200, 202, 203, 206, 207, 226, 301, 303, 307, 308, 401, 402, 405, 407, 418, 451, 501, 503):
        t.add("preflight-%d" % code, ok("*"), preflight("*", None, "x-preflight", status=code), page=SAPP, at=SAPI, headers={"x-preflight": ""})
    # fetch/api/cors/data-url-worker.html, data-url-iframe.html, data-url-shared-worker.html
    for n, allow in enumerate(("null", "*", APP, None)):
        for mode in ("cors", "no-cors", "same-origin"):
            t.add("data-%d-%s" % (n, mode), ok(allow), at=APP, kind="data", mode=mode)
    # xhr/access-control-and-redirects.any.js (synchronous), access-control-basic-*
    for n, (allow, to) in enumerate(((None, "http://api.test/{id}/h1"), (APP, "http://api.test/{id}/h1"), (APP, "http://username:password@api.test/{id}/h1"), (APP, "foo://bar.cgi"), (APP, "http://app.test/{id}/h1"))):
        t.add("redirects-sync-%d" % n, ok(allow, ("Location", to), status=302, type=None), at=API, **SYNC)
    t.add("basic-star", ok("*"), at=API, **SYNC)
    t.add("basic-own", ok(APP), at=API, **SYNC)
    t.add("method-async", ok(APP), preflight(APP, "PUT"), at=API, api="xhr", method="PUT", headers={"Content-Type": "text/plain; charset=utf-8"}, body="PASS: PUT data received")
    t.add("method-none", ok(APP), preflight(APP, "GET, POST"), at=API, api="xhr", method="PUT", body="x")
    for sync in (True, False):
        t.add("unsupported-%s" % sync, ok(APP), preflight(None, status=200), at=API, api="xhr", sync=sync, method="PUT")
        t.add("unsupported-status-%s" % sync, ok(APP), preflight(APP, "PUT", status=400), at=API, api="xhr", sync=sync, method="PUT")
    # xhr/send-authentication-cors-basic-setrequestheader.htm
    basic = {"Authorization": "Basic dXNlcjpwYXNz"}
    for n, (pre, more) in enumerate((("authorization", {}), ("x-user, authorization", {"withCredentials": True}), ("*", {}), ("*", {"withCredentials": True}), ("x-user", {}))):
        t.add("auth-%d" % n, ok(APP, (ACAC, "true")), preflight(APP, None, pre, (ACAC, "true")), at=API, api="xhr", headers=basic, **more)
    # xhr/send-redirect.htm
    for code in CODES + (300, 304, 305, 306, 350):
        t.add("follow-%d" % code, hop(code, APP + "/{id}/h1"), hops=(), at=APP, api="xhr")
        t.add("follow-there-%d" % code, answer(status=code), hops=[(APP, answer(body="here"))] if code in CODES else (), at=APP, api="xhr", method="POST", body="x")
    return t


def second_fetch():
    t = Sheet("picked-two-fetch")
    # fetch/api/redirect/redirect-empty-location.any.js, redirect-referrer-override.any.js
    for mode in ("follow", "manual", "error"):
        t.add("no-location-" + mode, answer(status=302), at=APP, redirect=mode)
        t.add("to-%s" % mode, answer(status=302), hops=[(APP, answer())], at=APP, redirect=mode)
        t.add("to-cross-%s" % mode, answer(status=301), hops=[(API, ok("*"))], at=APP, redirect=mode)
    for policy in ("no-referrer", "origin", "unsafe-url", "same-origin", "no-referrer-when-downgrade"):
        t.add("override-" + policy, answer((POLICY, policy), status=302), hops=[(API, ok("*"))], at=APP)
        t.add("override-cross-" + policy, ok("*", (POLICY, policy), status=302), hops=[(APP, ok("*"))], at=API, referrerPolicy="origin")
    # fetch/api/request/request-cache-default, -force-cache, -only-if-cached
    for word, rows in (("fresh", (("Expires", "Thu, 01 Jan 2099 00:00:00 GMT"), ("ETag", "\"a\""))), ("stale", (("Expires", "Thu, 01 Jan 1998 00:00:00 GMT"), ("ETag", "\"a\""))), ("store", (("Cache-Control", "no-store"),)), ("vary", (("Cache-Control", "max-age=60"), ("Vary", "*")))):
        for mode in ("default", "force-cache", "only-if-cached"):
            more = {"mode": "same-origin"} if mode == "only-if-cached" else {}
            t.add("cache-%s-%s" % (word, mode), answer(*rows), page=SAPP, at=SAPP, cache=mode, then=[{"cache": mode, **more}], **more)
    t.add("only-cross", ok("*", ("Cache-Control", "max-age=60")), page=SAPP, at=SAPI, cache="only-if-cached", mode="same-origin")
    # fetch/content-encoding/bad-gzip-body.any.js, fetch/content-length/*
    for name in ("fetch", "xhr", "script", "img", "stylesheet"):
        t.add("bad-gzip-" + name, answer(("Content-Encoding", "gzip"), body="not actually gzip", type=JS["type"] if name == "script" else "text/css" if name == "stylesheet" else "text/plain"), at=APP, api=name)
    each(["2,2", "2, 3", "2,", "-2", "+2", "2 ", "02", "30", "0x2"], lambda n, v: t.add("length-" + n, raw("HTTP/1.1 200 OK", "Content-Type: text/plain", "Content-Length: " + v, body="ok"), at=APP))
    t.add("length-lines", raw("HTTP/1.1 200 OK", "Content-Length: 2", "Content-Length: 3", body="ok"), at=APP, api="xhr")
    # fetch/content-type/response.window.js, script.window.js
    each([("text/html",), ("text/html", "text/plain"), ("text/html,*/*",), ("text/html;charset=gbk", "text/html"), ("text/html;\"", "\"text/plain"), ("*/*", "text/html"), ("text/html;charset=", "text/plain"), ("text/plain", "cannot-parse")],
         lambda n, v: (t.add("type-" + n, answer(*[("Content-Type", one) for one in v], type=None), at=APP, api="xhr"), t.add("type-fetch-" + n, ok("*", *[("Content-Type", one) for one in v], type=None), at=API)))
    each(["text/javascript;charset=windows-1252", "text/javascript\u0009;\u0009charset=windows-1252", "x/x;charset=windows-1252", "text/javascript;charset=\"", "text/javascript, x/x", "x/x, text/javascript", "text/html, */*", "application/json", "text/plain"],
         lambda n, v: (t.add("script-" + n, answer(type=v, body="window.x=1"), at=APP, api="script"), t.add("module-" + n, ok("*", type=v, body="export default 1"), at=API, api="script-module")))
    # fetch/corb/style-html-correctly-labeled, fetch/orb: images and scripts
    t.add("corb-style-html", answer(type="text/html", body="<!DOCTYPE html><html>"), at=API, api="stylesheet")
    for kind, made in (("html", {"type": "text/html", "body": "<!doctype html>"}), ("json", {"type": "application/json", "body": "{\"hello\": 1}"}), ("png", PNG), ("png-plain", {"type": "text/plain", "asset": "png"}), ("js-plain", {"type": "text/plain", "body": "window.x=1"}), ("empty", {"type": "text/html", "body": ""}), ("svg", {"type": "image/svg+xml", "body": "<svg xmlns='http://www.w3.org/2000/svg'/>"}), ("none", {"type": None, "body": "window.x=1"})):
        for name in ("img", "script", "media", "stylesheet"):
            t.add("orb-%s-%s" % (name, kind), answer(**made), page=SAPP, at=SOTHER, api=name)
            t.add("orb-nosniff-%s-%s" % (name, kind), answer(NOSNIFF, **made), page=SAPP, at=SOTHER, api=name)
        t.add("orb-fetch-" + kind, answer(**made), page=SAPP, at=SOTHER, mode="no-cors")
    # fetch/cross-origin-resource-policy/fetch-in-iframe.html, scheme-restriction.any.js
    for corp in ("same-origin", "same-site", "cross-origin"):
        for word, at in (("own", SAPP), ("port", S8), ("site", SWWW), ("cross", SOTHER), ("scheme", APP)):
            t.add("corp-frame-%s-%s" % (corp, word), answer((CORP, corp)), page=SAPP if word != "scheme" else SAPP.replace("https", "http"), at=at if word != "scheme" else SAPP, mode="no-cors", kind="frame")
            t.add("corp-img-%s-%s" % (corp, word), answer((CORP, corp), **PNG), page=SAPP if word != "scheme" else APP, at=at if word != "scheme" else SAPP, api="img")
    # fetch/h1-parsing: lone-cr, resources-with-0x00-in-header
    each(["HTTP/1.1\r200 OK\n\nBODY", "HTTP/1.1 200\r OK\n\nBODY", "HTTP/1.1 200 OK\n\rHEADER: VALUE\n\nBODY", "HTTP/1.1 200 OK\nHEAD\rER: VALUE\n\nBODY", "HTTP/1.1 200 OK\nHEADER: VA\rLUE\n\nBODY", "HTTP/1.1 200 OK\nHEADER: VALUE\r\r\n\nBODY", "HTTP/1.1 200 OK\nHEADER: VA\0LUE\n\nBODY", "HTTP/1.1 200 OK\nHEADER\0: VALUE\n\nBODY", "HTTP/1.1 200 O\0K\n\nBODY"], lambda n, v: (t.add("h1-" + n, {"raw": v}, at=APP), t.add("h1-script-" + n, {"raw": v}, at=API, api="script"), t.add("h1-img-" + n, {"raw": v}, at=API, api="img")))
    # fetch/http-cache/304-update.any.js, heuristic.any.js
    t.add("304-update", [answer(("Cache-Control", "max-age=0"), ("ETag", "\"a\""), ("Test", "A")), answer(("ETag", "\"a\""), ("Test", "B"), status=304, type=None)], at=APP, then=[{}, {"cache": "force-cache"}])
    for code in (200, 203, 204, 404, 405, 410, 414, 501, 201, 202, 403, 502, 599):
        t.add("heuristic-%d" % code, answer(("Last-Modified", "Thu, 01 Jan 1998 00:00:00 GMT"), ("Date", "Thu, 01 Jan 2026 00:00:00 GMT"), status=code), at=APP, then=[{}])
    # fetch/metadata/*: prefetch aside, each destination from a page over http and to a name with a dot
    for name, made in (("fetch", {}), ("img", PNG), ("script", JS), ("worker", JS), ("font-css", FONT), ("stylesheet", CSS), ("track", {"type": "text/vtt", "body": "WEBVTT\n\n"}), ("media", {"type": "audio/wav"}), ("svg-use", {"type": "image/svg+xml", "body": "<svg xmlns='http://www.w3.org/2000/svg'/>"}), ("eventsource", {"type": "text/event-stream", "body": "data: x\n\n"}), ("form-post", {"type": "text/html"}), ("css-background", PNG), ("beacon", {})):
        t.add("metadata-own-" + name, ok("*", **made), page=SAPP, at=SAPP, api=name)
        t.add("metadata-site-" + name, ok("*", **made), page=SAPP, at=SWWW, api=name)
        t.add("metadata-cross-" + name, ok("*", **made), page=SAPP, at=SOTHER, api=name)
        t.add("metadata-there-and-back-" + name, ok("*", status=302), hops=[(SAPP, ok("*", **made))], page=SAPP, at=SOTHER, api=name)
    # fetch/nosniff/image.html, worker.html
    each([None, "", "x", "x/x", "text/html", "image/gif", "image/png;blah", "text/json", "application/javascript"], lambda n, v: (t.add("nosniff-img-" + n, answer(NOSNIFF, type=v, asset="png"), at=APP, api="img"), t.add("nosniff-worker-" + n, answer(NOSNIFF, type=v, body="postMessage(1)"), at=APP, api="worker")))
    # fetch/range/general.any.js, general.window.js
    each(["bytes=-9", "bytes=9-9", "bytes=0-", "bytes=0-9,20-30", "bytes 0-9", "bytes=9-0", "bytes=\t0-9", " bytes=0-9", "bytes=a-b", "seconds=0-1", ""], lambda n, v: (t.add("range-" + n, ok("*", status=206), preflight("*", None, "range"), at=API, headers={"Range": v}), t.add("range-no-cors-" + n, ok("*", status=206), at=API, headers={"Range": v}, mode="no-cors")))
    # fetch/security/dangling-markup-mitigation.tentative.html
    each(["x?\n<", "x?<", "x?\n", "x?\t<", "x?%0A%3C", "\nx?<b>"], lambda n, v: (t.add("dangling-" + n, answer(**PNG), url="http://api.test/{id}/d" + v[1:], api="img"), t.add("dangling-fetch-" + n, ok("*"), url="http://api.test/{id}/d" + v[1:])))
    # fetch/stale-while-revalidate/stale-css.html, stale-image.html, fetch.any.js
    for name, made in (("stylesheet", CSS), ("img", PNG), ("script", JS), ("fetch", {}), ("xhr", {})):
        t.add("swr-" + name, answer(("Cache-Control", "max-age=0, stale-while-revalidate=60"), **made), at=APP, api=name, then=[{"api": name}], gap=200)
    # fetch/orb/tentative, fetch/compression-dictionary, fetch/local-network-access (of the newer tests)
    for n, (page, at) in enumerate((("https://app.test:8490", SAPI), ("https://app.test:8490", "http://localhost:8080"), ("http://app.test:8090", API), ("http://app.test:8090", "http://api.test:8091"), (SAPP, "https://api.test:8490"), ("http://app.test:8091", API), ("https://app.test:8490", "http://api.test:8091"))):
        for name, made in (("fetch", {}), ("img", PNG), ("script", JS), ("worker", JS), ("form-post", {"type": "text/html"}), ("eventsource", {"type": "text/event-stream"}), ("beacon", {})):
            if (n + len(name)) % 2 == 0:
                t.add("local-%d-%s" % (n, name), ok("*", **made), page=page, at=at, api=name)
    return t


def second_rest():
    t = Sheet("picked-two-rest")
    # beacon/beacon-basic, beacon-cors.https.window.js
    for n, body in enumerate((None, "", "1234567890", {"kind": "buffer"}, {"kind": "blob", "mime": "text/plain"}, {"kind": "blob", "mime": "application/json"}, {"kind": "blob", "mime": "application/octet-stream"}, {"kind": "form"}, {"kind": "params"}, {"kind": "blob"})):
        for word, at in (("own", SAPP), ("cross", SAPI)):
            more = {} if body is None else {"body": body}
            t.add("beacon-%d-%s" % (n, word), ok(SAPP, (ACAC, "true")), preflight(SAPP, "POST", "content-type", (ACAC, "true")), page=SAPP, at=at, api="beacon", **more)
    t.add("beacon-deny", ok(SAPP), preflight(SAPP, "POST", "content-type"), page=SAPP, at=SAPI, api="beacon", body={"kind": "blob", "mime": "application/json"})
    t.add("beacon-redirect", ok(SAPP, (ACAC, "true"), status=307), preflight(SAPP, "POST", "content-type", (ACAC, "true")), hops=[(SOTHER, ok(SAPP, (ACAC, "true")), preflight(SAPP, "POST", "content-type", (ACAC, "true")))], page=SAPP, at=SAPI, api="beacon", body={"kind": "blob", "mime": "application/json"})
    # content-security-policy: blob, connect-src, form-action, generic, img-src, script-src, style-src, svg, worker-src
    run = "script-src 'self' 'unsafe-inline' 'unsafe-eval'"
    for name, policy, at, made in (("eventsource", "connect-src 'self'", API, {"type": "text/event-stream"}), ("worker", "worker-src 'self'", APP, JS), ("worker", run + "; worker-src 'none'", APP, JS), ("worker", "child-src 'none'; " + run, APP, JS), ("worker", "default-src 'self' 'unsafe-inline' 'unsafe-eval'; child-src 'none'", APP, JS), ("script", "default-src 'none'; " + run, API, JS), ("script", "script-src 'nonce-noncynonce' 'unsafe-inline' 'unsafe-eval'", APP, JS), ("script", "script-src 'strict-dynamic' 'nonce-a' 'unsafe-eval'", API, JS), ("script", "script-src 'sha256-AAAA' " + run[11:], API, JS), ("script", "script-src-elem 'none'; " + run, APP, JS), ("script", "script-src-attr 'none'; " + run, APP, JS), ("stylesheet", "style-src 'none'", APP, CSS), ("stylesheet", "style-src 'self'", API, CSS), ("stylesheet", "style-src-elem 'none'", APP, CSS), ("stylesheet", "style-src 'nonce-x'", APP, CSS), ("img", "img-src http://api.test/other/", API, PNG), ("img", "img-src http://*.test", API, PNG), ("img", "img-src http://api.test:*", API, PNG), ("img", "img-src http:", API, PNG), ("img", "img-src https:", API, PNG), ("img", "img-src *", API, PNG), ("img", "img-src api.test", API, PNG), ("img", "img-src data: blob:", API, PNG), ("img", "default-src 'none'; img-src 'self'", APP, PNG), ("svg-use", "img-src 'none'", APP, {"type": "image/svg+xml", "body": "<svg xmlns='http://www.w3.org/2000/svg'/>"}), ("media", "media-src 'none'", APP, {"type": "audio/wav"}), ("track", "media-src 'none'", APP, {"type": "text/vtt", "body": "WEBVTT\n\n"}), ("font-css", "font-src 'none'", APP, FONT), ("form-post", "form-action http://api.test", APP, {"type": "text/html"}), ("form-post", "default-src 'none'; form-action 'self'; frame-src *; " + run, APP, {"type": "text/html"}), ("form-post", "frame-src 'none'", APP, {"type": "text/html"}), ("preload", "connect-src 'none'", APP, {}), ("import", run, API, MODULE), ("beacon", "connect-src 'none'", APP, {})):
        word = "".join(c for c in policy if c.isalnum() or c == "-")[:40]
        t.add("csp-%s-%s-%d" % (name, word, sum(map(ord, policy)) % 97), ok("*", **made), at=at, api=name, page_headers=[(CSP, policy)])
        t.add("csp-only-%s-%s-%d" % (name, word, sum(map(ord, policy)) % 97), ok("*", **made), at=at, api=name, page_headers=[("Content-Security-Policy-Report-Only", policy + "; report-uri /x")])
    for kind in ("blob", "srcdoc", "data", "frame", "sandbox", "worker", "sharedworker"):
        t.add("csp-inherit-" + kind, ok("*"), at=API, kind=kind, page_headers=[(CSP, "connect-src 'self'")])
        t.add("csp-inherit-img-" + kind, ok("*", **PNG), at=API, kind=kind, api="fetch" if "worker" in kind else "img", page_headers=[(CSP, "img-src 'self'; connect-src 'none'")])
    # eventsource/*
    each(["data: data\n\n", ":\n\n", "retry: 10\n\n", "data\n\n", " data: x\n\n", "data: x\r\rdata: y\r\n\r\n", ""], lambda n, v: t.add("events-body-" + n, ok("*", type="text/event-stream", body=v), at=API, api="eventsource"))
    each(["http://this is invalid/", "http://nonexistent.test/{id}/d", "ftp://api.test/x", "data:text/event-stream,data:x%0A%0A", "about:blank", "mailto:a@b", "javascript:1", "//api.test/{id}/d", "x"], lambda n, v: t.add("events-url-" + n, ok("*", type="text/event-stream", body="data: x\n\n"), url=v, api="eventsource"))
    # html: COEP credentialless in workers, track cors, module errors
    for kind in (None, "worker", "sharedworker"):
        for value in ("credentialless", "require-corp"):
            t.add("coep-%s-%s" % (kind, value), answer((CORP, "cross-origin")), page=SAPP, at=SOTHER, mode="no-cors", credentials="include", kind=kind, page_headers=[(COEP, value)])
            t.add("coep-none-%s-%s" % (kind, value), answer(), page=SAPP, at=SOTHER, mode="no-cors", credentials="include", kind=kind, page_headers=[(COEP, value)])
    for n, body in enumerate(("import './missing.js';", "throw new Error('x');", "export default 1; export default 2;", "import * as a from 'bogus:x';", "await 1;", "import.meta.url", "let a; let a;", "return 1;", "export * from 'x';", "import x from \"http://[\";")):
        t.add("module-body-%d" % n, ok("*", type="text/javascript", body=body), at=API, api="script-module")
        t.add("import-body-%d" % n, ok("*", type="text/javascript", body=body), at=API, api="import")
    # mixed-content, referrer-policy, upgrade-insecure-requests, preload
    for name, made in (("img", PNG), ("media", {"type": "audio/wav"}), ("script", JS), ("fetch", {}), ("font-css", FONT), ("form-post", {"type": "text/html"}), ("preload", {})):
        t.add("mixed-block-all-" + name, ok("*", **made), page=SAPP, at=API, api=name, page_headers=[(CSP, "block-all-mixed-content")])
        t.add("mixed-down-" + name, ok("*", status=302), hops=[(API, ok("*", **made))], page=SAPP, at=SAPP, api=name)
    for kind in ("worker", "sharedworker", "srcdoc", "frame"):
        for policy in ("no-referrer", "same-origin", "strict-origin-when-cross-origin", "origin", ""):
            t.add("referrer-%s-%s" % (kind, policy or "unset"), ok("*"), page=SAPP, at=SOTHER, kind=kind, api="xhr", page_headers=[(POLICY, policy)])
        t.add("upgrade-%s" % kind, ok("*"), page=SAPP, url="http://api.test:443/{id}/d", kind=kind, page_headers=[(CSP, "upgrade-insecure-requests")])
    for n, (mode, use) in enumerate((({}, {"api": "xhr"}), ({"mode": "cors"}, {"api": "xhr"}), ({"mode": "cors", "credentials": "include"}, {"api": "xhr", "withCredentials": True}), ({"mode": "cors"}, {"api": "fetch"}), ({}, {"api": "fetch", "mode": "no-cors"}))):
        for word, at in (("own", APP), ("cross", API)):
            t.add("preload-use-%s-%d" % (word, n), ok(APP, (ACAC, "true"), ("Cache-Control", "max-age=60")), at=at, api="preload", **{"as": "fetch"}, then=[use], **mode)
    # subresource-integrity
    good = "sha256-" + base64.b64encode(hashlib.sha256(b"window.x=1").digest()).decode()
    for n, (integrity, at, mode) in enumerate(((good, APP, {}), (good, API, {}), (good, API, {"mode": "cors"}), ("sha256-AAAA", API, {"mode": "cors"}), ("sha256-AAAA " + good, API, {"mode": "cors"}), ("md5-x", API, {}), ("", API, {}), (good.replace("256", "512"), APP, {}), (good, API, {"mode": "cors", "credentials": "include"}), (" " + good + "?opt ", APP, {}), ("SHA256-" + good[7:], APP, {}))):
        t.add("sri-script-%02d" % n, ok("*", **JS), at=at, api="script", integrity=integrity, **mode)
        t.add("sri-style-%02d" % n, ok("*", type="text/css", body="window.x=1"), at=at, api="stylesheet", integrity=integrity, **mode)
        t.add("sri-fetch-%02d" % n, ok("*", type="text/plain", body="window.x=1"), at=at, integrity=integrity, mode="no-cors" if at == API and not mode else "cors")
    # workers: Worker_cross_origin_security_err, shared and nested workers' requests, xhr in workers
    each(["http://www.opera.com/{id}/x", "data:,x", "about:blank", "ftp://api.test/x", "unsupported:x", "http://api.test/{id}/d", "https://app.test/{id}/d"], lambda n, v: t.add("worker-url-" + n, ok("*", **JS), url=v, api="worker"))
    for kind in ("worker", "sharedworker"):
        t.add("xhr-sync-" + kind, ok("*"), at=API, kind=kind, **SYNC)
        t.add("xhr-data-" + kind, url="data:text/plain,x", kind=kind, api="xhr")
    # xhr: cookies, data-uri, open-url-encoding, send-content-type-charset, setrequestheader-bogus-value
    each(["data:text/html,Hello", "data:text/plain;base64,UT8", "data:image/gif,x", "data:,", "data:text/html;charset=utf-8,%3C", "DATA:,x", "data:x"], lambda n, v: (t.add("xhr-data-get-" + n, url=v, api="xhr"), t.add("xhr-data-post-" + n, url=v, api="xhr", method="POST")))
    each(["%E2%84%A2", "\u00df", "?\u00df", "?%ff", "?a b", "#x"], lambda n, v: t.add("xhr-url-" + n, ok("*"), url="http://api.test/{id}/d" + v, api="xhr"))
    each(["text/plain; charset=ascii", "text/html;charset=utf-8", "text/plain;charset=\"\u00fc\"", "charset=x", "text/plain;a=\"b;charset=x\";charset=windows-1252", "TEXT/PLAIN;CHARSET=Y", ";charset=x"], lambda n, v: t.add("xhr-charset-" + n, ok("*"), preflight("*", "POST", "content-type"), at=API, api="xhr", method="POST", headers={"Content-Type": v}, body="TEST"))
    each(["t\rt", "t\nt", "t\bt", "\x00", "t\x00", "t\x00t", "\u00fc", "", " "], lambda n, v: t.add("xhr-bogus-" + n, ok("*"), preflight("*", None, "x-test"), at=API, api="xhr", headers=[("X-Test", v)]))
    return t


def checks():
    """What the rules that the two series showed come to beside the case that showed them."""
    t = Sheet("picked-checks")
    only = "Content-Security-Policy-Report-Only"
    t.add("style-report-cross", ok("*", **CSS), at=API, api="stylesheet", page_headers=[(only, "style-src 'self'; report-uri /x")])
    t.add("style-report-plain", ok("*", **CSS), at=API, api="stylesheet", page_headers=[(only, "style-src 'self'")])
    t.add("font-report-cross", ok("*", **FONT), at=API, api="font-css", page_headers=[(only, "font-src 'self'")])
    for n, integrity in enumerate(("md5-x", "bogus", "sha256-*", " ")):
        t.add("sri-style-%d" % n, ok("*", **CSS), at=API, api="stylesheet", integrity=integrity)
        t.add("sri-script-%d" % n, ok("*", **JS), at=API, api="script", integrity=integrity)
    t.add("sri-preload", ok("*", **JS), at=API, api="preload", integrity="md5-x", **{"as": "script"})
    for name in ("script", "img", "stylesheet", "font"):
        t.add("own-data-" + name, hop(302, "data:text/plain,x"), at=APP, api=name, mode="cors")
    t.add("own-cross-data", answer(status=302), hops=[(API, hop(302, "data:text/javascript,1", (ACAO, "*")))], at=APP, api="script-module")
    t.add("preload-video", ok("*", type="video/webm"), at=APP, api="preload", **{"as": "video"})
    t.add("export", ok("*", type="text/javascript", body="export {a};"), at=API, api="import")
    t.add("export-module", ok("*", type="text/javascript", body="export {a};"), at=API, api="script-module")
    t.add("script-redirect-policy", answer(status=302), hops=[(API, answer(**JS))], page=SAPP, at=SAPP, api="script", page_headers=[(CSP, "script-src 'self' 'unsafe-inline' 'unsafe-eval'")])
    for name in ("WWW-Authenticate", "Proxy-Authenticate"):
        for n, values in enumerate((("1", "2"), ("1", "1"), ("", "1"))):
            headers = [(name, value) for value in values]
            t.add("challenges-%s-%d" % (name[0].lower(), n), answer(*headers), at=APP)
            t.add("challenges-xhr-%s-%d" % (name[0].lower(), n), answer(*headers), at=APP, api="xhr")
    t.add("challenges-401", answer(("WWW-Authenticate", "Negotiate"), ("WWW-Authenticate", 'X y="1"'), status=401), at=APP)
    t.add("challenges-cross", ok("*", ("WWW-Authenticate", "1"), ("WWW-Authenticate", "2"), (ACEH, "*")), at=API)
    t.add("empty-lines", answer(("x-a", ""), ("x-a", ""), ("x-b", "1"), ("x-b", ""), ("x-b", "2"), ("x-c", ""), ("x-c", "3")), at=APP)
    return t
