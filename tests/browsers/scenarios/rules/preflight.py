"""CORS-preflight fetch (https://fetch.spec.whatwg.org/#cors-preflight-fetch-0) and the cache of its answers
(https://fetch.spec.whatwg.org/#concept-cache)."""
from make import ACAC, ACAH, ACAM, ACAO, ACMA, API, APP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight

METHODS = ["GET", "HEAD", "POST", "PUT", "put", "Put", "DELETE", "delete", "PATCH", "patch", "OPTIONS", "options", "QUERY", "query", "FOO", "foo", "PROPFIND", "X!#$%&'*+.^_`|~-1"]
LISTS = {"PUT": "PUT", "lower": "put", "mixed": "Put", "list": "GET, PUT, DELETE", "tight": "GET,PUT,DELETE", "spaces": "  PUT  ", "tabs": "GET\t,\tPUT", "lead-comma": ",PUT", "trail-comma": "PUT,", "comma": ",", "commas": ",,PUT,,",
         "empty": "", "blank": "   ", "star": "*", "star-in-list": "GET, *", "star-quoted": "\"*\"", "quoted": "\"PUT\"", "semicolon": "GET; PUT", "semicolon-end": "PUT;", "space-list": "GET PUT", "pipe": "GET|PUT", "slash": "GET/PUT",
         "bracket": "[PUT]", "json": "[\"PUT\"]", "at": "PUT@", "latin1": "P\u00dcT", "colon": "Allow: PUT", "other": "DELETE", "bad-after": "PUT, G@T", "bad-before": "G@T, PUT", "all": "ALL", "putx": "PUTX", "nbsp": "PUT\u00a0"}
NAMES = {"listed": "x-a", "upper": "X-A", "mixed": "x-A", "list": "content-type, x-a", "tight": "content-type,x-a", "lead-comma": ",x-a", "trail-comma": "x-a,", "empty": "", "star": "*", "star-list": "*, x-b", "quoted": "\"x-a\"", "semicolon": "x-a; x-b",
         "semicolon-end": "x-a;", "space": "x-b x-a", "colon": "x-a: 1", "other": "x-b", "prefix": "x-*", "bad-after": "x-a, x b", "latin1": "x-\u00e9", "tab": "\tx-a\t", "newline-words": "x-a , x-b", "brackets": "[x-a]", "slash": "x-a/x-b", "paren": "x-a()", "true": "true"}


def sheets():
    methods = Sheet("preflight-methods")
    for i, method in enumerate(METHODS):
        methods.add("%02d-listed" % i, ok(), preflight("*", method), method=method)
        methods.add("%02d-not-listed" % i, ok(), preflight("*", "LINK"), method=method)
        methods.add("%02d-star" % i, ok(), preflight("*", "*"), method=method)
    for name, value in LISTS.items():
        methods.add("list-" + name, ok(), preflight("*", value), method="PUT")
    for name in ("lower", "star", "empty", "bad-after", "quoted"):
        methods.add("xhr-" + name, ok(), preflight("*", LISTS[name]), api="xhr", method="PUT")
        methods.add("include-" + name, ok(APP, (ACAC, "true")), preflight(APP, LISTS[name], None, (ACAC, "true")), method="PUT", credentials="include")
    methods.add("patch-lower-listed-upper", ok(), preflight("*", "PATCH"), method="patch")
    methods.add("patch-upper-listed-lower", ok(), preflight("*", "patch"), method="PATCH")
    methods.add("xhr-patch-lower", ok(), preflight("*", "PATCH"), api="xhr", method="patch")
    methods.add("star-literal-include", ok(APP, (ACAC, "true")), preflight(APP, "*", None, (ACAC, "true")), method="*", credentials="include")
    methods.add("two-lines", ok(), preflight("*", None, None, (ACAM, "GET"), (ACAM, "PUT")), method="PUT")
    methods.add("two-lines-bad", ok(), preflight("*", None, None, (ACAM, "PUT"), (ACAM, "G@T")), method="PUT")
    methods.add("safe-with-bad-list", ok(), preflight("*", "G@T", "x-a"), headers={"X-A": "1"})
    methods.add("absent-put", ok(), preflight("*"), method="PUT")
    methods.add("star-omit", ok(), preflight("*", "*"), method="PUT", credentials="omit")
    for name, method in {"connect": "CONNECT", "trace": "TRACE", "track": "track", "space": "A B", "empty": "", "latin1": "\u00c9", "slash": "A/B", "crlf": "A\r\nB"}.items():
        methods.add("refused-" + name, ok(), preflight("*", "*"), method=method)
        methods.add("refused-xhr-" + name, ok(), preflight("*", "*"), api="xhr", method=method)

    headers = Sheet("preflight-headers")
    for name, value in NAMES.items():
        headers.add("list-" + name, ok(), preflight("*", None, value), headers={"X-A": "1"})
    for name in ("star", "other", "bad-after", "quoted"):
        headers.add("xhr-" + name, ok(), preflight("*", None, NAMES[name]), api="xhr", headers={"X-A": "1"})
        headers.add("include-" + name, ok(APP, (ACAC, "true")), preflight(APP, None, NAMES[name], (ACAC, "true")), credentials="include", headers={"X-A": "1"})
    headers.add("absent", ok(), preflight(), headers={"X-A": "1"})
    headers.add("two-lines", ok(), preflight("*", None, None, (ACAH, "x-b"), (ACAH, "x-a")), headers={"X-A": "1"})
    for case, sent in {"ab": ["X-A", "X-B"], "ba": ["X-B", "X-A"], "zyx": ["X-Z", "X-Y", "X-X"], "ct-auth": ["Content-Type", "Authorization"], "auth-ct": ["Authorization", "Content-Type"],
                       "auth-xa": ["Authorization", "X-A"], "ct-xrw": ["Content-Type", "X-Requested-With"], "trace": ["traceparent", "tracestate"], "sentry": ["sentry-trace", "baggage"], "api-key": ["X-API-Key", "Authorization", "Content-Type"],
                       "cache": ["Cache-Control", "Pragma"], "csrf": ["X-CSRF-Token", "X-XSRF-TOKEN"], "many": ["A", "B", "C", "D", "E", "F"], "tus": ["Tus-Resumable", "Upload-Length", "Upload-Metadata"]}.items():
        sent = {n: ("application/json" if n == "Content-Type" else "1") for n in sent}
        headers.add("none-of-" + case, ok(), preflight("*", "PUT"), method="PUT", headers=sent)
        headers.add("none-of-xhr-" + case, ok(), preflight("*", "PUT"), api="xhr", method="PUT", headers=sent)
        headers.add("all-of-" + case, ok(), preflight("*", "PUT", ", ".join(sent)), method="PUT", headers=sent)
    for name in ("Authorization", "authorization", "AUTHORIZATION"):
        headers.add("star-" + name, ok(), preflight("*", None, "*"), headers={name: "Bearer t"})
    headers.add("star-auth-xhr", ok(), preflight("*", None, "*"), api="xhr", headers={"Authorization": "Bearer t"})
    headers.add("star-auth-and-other", ok(), preflight("*", None, "*"), headers={"Authorization": "Bearer t", "X-A": "1"})
    headers.add("star-comma-auth", ok(), preflight("*", None, "*, authorization"), headers={"Authorization": "Bearer t"})
    headers.add("star-auth-include", ok(APP, (ACAC, "true")), preflight(APP, None, "*", (ACAC, "true")), credentials="include", headers={"Authorization": "Bearer t"})
    headers.add("star-auth-worker", ok(), preflight("*", None, "*"), kind="worker", headers={"Authorization": "Bearer t"})
    headers.add("star-auth-omit", ok(), preflight("*", None, "*"), credentials="omit", headers={"Authorization": "Bearer t"})
    headers.add("literal-star-include", ok(APP, (ACAC, "true")), preflight(APP, None, "*", (ACAC, "true")), credentials="include", headers={"*": "1"})
    headers.add("same-name-twice", ok(), preflight("*", None, "x-a"), headers=[("X-A", "1"), ("x-a", "2")])
    for name in ("X-Requested-With", "Content-Type", "Accept", "If-None-Match", "Range", "Cache-Control", "Last-Event-ID", "Content-MD5", "Origin-Trial", "Sec-Fetch-X", "X-UPPER-Case", "x_under", "DNT", "Device-Memory", "Priority", "Upgrade-Insecure-Requests", "Purpose", "Link", "ETag", "Save-Data", "Content-Encoding"):
        value = {"Content-Type": "application/json", "Accept": "a(b)", "Range": "bytes=1"}.get(name, "1")
        headers.add("name-" + name.lower(), ok(), preflight("*"), headers={name: value})
        headers.add("name-xhr-" + name.lower(), ok(), preflight("*"), api="xhr", headers={name: value})

    order = Sheet("preflight-order")
    for status in (200, 204, 206, 301, 304, 400, 401, 403, 404, 500, 503):
        where = (("Location", "/x"),) if status == 301 else ()
        for name, rows in {"good": ((ACAO, APP),), "missing": (), "wrong": ((ACAO, API),), "star": ((ACAO, "*"),)}.items():
            order.add("%d-%s" % (status, name), ok(APP), preflight(None, "PUT", None, *rows, *where, status=status), method="PUT")
    order.add("status-and-acac", ok(APP, (ACAC, "true")), preflight(APP, "PUT", status=500), method="PUT", credentials="include")
    order.add("acac-and-method", ok(APP, (ACAC, "true")), preflight(APP), method="PUT", credentials="include")
    order.add("method-and-header", ok(), preflight(), method="PUT", headers={"X-A": "1"})
    order.add("method-and-bad-headers", ok(), preflight("*", "GET", "x b"), method="PUT", headers={"X-A": "1"})
    order.add("bad-methods-and-bad-headers", ok(), preflight("*", "G@T", "x b"), method="PUT", headers={"X-A": "1"})
    order.add("header-and-actual", ok(None), preflight("*", "PUT"), method="PUT", headers={"X-A": "1"})
    for code in (301, 302, 303, 307, 308):
        order.add("redirect-%d" % code, ok(), preflight("*", "PUT", None, ("Location", "http://api.test/elsewhere"), status=code), method="PUT")
        order.add("redirect-cross-%d" % code, ok(), preflight("*", "PUT", None, ("Location", "http://other.test/elsewhere"), status=code), method="PUT")
        order.add("redirect-none-%d" % code, ok(), preflight("*", "PUT", status=code), method="PUT")
        order.add("redirect-empty-%d" % code, ok(), preflight("*", "PUT", None, ("Location", ""), status=code), method="PUT")
    for code in (300, 305, 306, 199, 205, 299, 418, 429, 511, 600, 999):
        order.add("status-%d" % code, ok(), preflight("*", "PUT", status=code), method="PUT")
    order.add("xhr-redirect", ok(), preflight("*", "PUT", None, ("Location", "/x"), status=302), api="xhr", method="PUT")
    order.add("redirect-https", ok(), preflight("*", "PUT", None, ("Location", "https://api.test/x"), status=301), method="PUT")
    for name, pre in {"close": {"close": True}, "reset": {"reset": True}, "body": preflight("*", "PUT", body="<html>x", status=200), "delay": preflight("*", "PUT", delay_ms=300)}.items():
        order.add("net-" + name, ok(), pre, method="PUT")
        order.add("net-xhr-" + name, ok(), pre, api="xhr", method="PUT")
    order.add("after-close", {"close": True}, preflight("*", "PUT"), method="PUT")
    order.add("after-reset", {"reset": True}, preflight("*", "PUT"), method="PUT")
    order.add("no-preflight-route", ok(), method="PUT")
    order.add("worker-method", ok(), preflight("*", "GET"), kind="worker", method="PUT")
    order.add("sharedworker-method", ok(), preflight("*", "GET"), kind="sharedworker", method="PUT")
    order.add("worker-status", ok(), preflight("*", "PUT", status=500), kind="worker", method="PUT")
    order.add("worker-refused", ok(), at="http://api.test:8099", kind="worker", method="PUT")
    order.add("upload-post", ok(), preflight("*"), api="xhr", method="POST", body="x", upload_listener=True)
    order.add("upload-post-refused", ok(), preflight(None), api="xhr", method="POST", body="x", upload_listener=True)
    order.add("upload-post-late", ok(), preflight(None), api="xhr", method="POST", body="x", upload_listener=True, upload_onload_late=True)
    order.add("upload-put-methods-absent", ok(), preflight("*"), api="xhr", method="PUT", body="x", upload_listener=True)
    order.add("upload-post-method-not-listed", ok(), preflight("*", "PUT"), api="xhr", method="POST", body="x", upload_listener=True)
    order.add("upload-get-listed", ok(), preflight("*", "GET"), api="xhr", upload_listener=True)
    order.add("upload-sync", ok(), preflight("*"), api="xhr", method="POST", body="x", upload_listener=True, sync=True)
    order.add("upload-same-origin", ok(None), at=APP, api="xhr", method="POST", body="x", upload_listener=True)
    return methods, headers, order, cache()


def cache():
    kept = Sheet("preflight-cache")
    again = ({"method": "PUT"},)

    def age(*values):
        return tuple((ACMA, v) for v in values)

    for name, values in {"absent": (), "0": ("0",), "1": ("1",), "5": ("5",), "600": ("600",), "minus": ("-1",), "minus0": ("-0",), "plus": ("+600",), "fraction": ("1.5",), "spaces": ("  600  ",), "word": ("abc",), "unit": ("600s",), "hex": ("0x258",),
                         "quoted": ("\"600\"",), "list": ("600, 600",), "list-0": ("600, 0",), "lines": ("600", "600"), "lines-0": ("0", "600"), "empty": ("",), "huge": ("99999999999999999999",), "zeros": ("000600",), "inner-space": ("6 00",), "semicolon": ("600;",)}.items():
        kept.add("age-" + name, ok(), preflight("*", "PUT", None, *age(*values)), method="PUT", then=again)
        kept.add("age-%s-gap" % name, ok(), preflight("*", "PUT", None, *age(*values)), method="PUT", then=again, gap=1500)
    kept.add("age-3-gap-5", ok(), preflight("*", "PUT", None, *age("3")), method="PUT", then=again, gap=5000)
    kept.add("age-absent-gap-6", ok(), preflight("*", "PUT"), method="PUT", then=again, gap=6500)
    kept.add("age-10-gap-6", ok(), preflight("*", "PUT", None, *age("10")), method="PUT", then=again, gap=6500)
    long = age("600")
    cred = ((ACAC, "true"), *long)
    kept.add("other-method-unlisted", ok(), preflight("*", "PUT", None, *long), method="PUT", then=({"method": "DELETE"},))
    kept.add("other-method-listed", ok(), preflight("*", "PUT, DELETE", None, *long), method="PUT", then=({"method": "DELETE"},))
    kept.add("method-star", ok(), preflight("*", "*", None, *long), method="PUT", then=({"method": "DELETE"},))
    kept.add("header-added", ok(), preflight("*", "PUT", "x-a", *long), method="PUT", then=({"method": "PUT", "headers": [["X-A", "1"]]},))
    kept.add("header-unlisted", ok(), preflight("*", "PUT", None, *long), method="PUT", then=({"method": "PUT", "headers": [["X-A", "1"]]},))
    kept.add("header-then-none", ok(), preflight("*", "PUT", "x-a", *long), method="PUT", headers={"X-A": "1"}, then=({"method": "PUT"}, {}))
    kept.add("header-case", ok(), preflight("*", None, "X-A", *long), headers={"X-A": "1"}, then=({"headers": [["x-a", "1"]]},))
    kept.add("header-star", ok(), preflight("*", None, "*", *long), headers={"X-A": "1"}, then=({"headers": [["X-B", "1"]]},))
    # A kept star and credentials: of the request that it was kept for, or of the one that looks for it.
    kept.add("header-star-then-include", ok(APP, (ACAC, "true")), preflight(APP, "PUT", "*", *cred), method="PUT", then=({"headers": [["X-A", "1"]], "credentials": "include"},))
    kept.add("header-star-include-then-all", ok(APP, (ACAC, "true")), preflight(APP, "PUT", "*", *cred), method="PUT", credentials="include",
             then=({"method": "PUT", "headers": [["X-A", "1"]]}, {"headers": [["X-A", "1"]], "credentials": "include"}))
    kept.add("method-star-then-include", ok(APP, (ACAC, "true")), preflight(APP, "*", None, *cred), method="PUT", then=({"method": "DELETE", "credentials": "include"},))
    kept.add("header-star-auth", ok(), preflight("*", None, "*", *long), headers={"X-A": "1"}, then=({"headers": [["Authorization", "t"]]},))
    kept.add("auth-then-auth", ok(), preflight("*", None, "authorization", *long), headers={"Authorization": "t"}, then=({"headers": [["Authorization", "u"]]},))
    kept.add("get-listed-header", ok(), preflight("*", "GET", "x-a", *long), headers={"X-A": "1"}, then=({"headers": [["X-A", "2"]]}, {"method": "POST", "headers": [["X-A", "2"]]}))
    kept.add("post-safelisted-header", ok(), preflight("*", None, "x-a", *long), method="POST", headers={"X-A": "1"}, then=({"method": "POST", "headers": [["X-A", "2"]]},))
    kept.add("include-then-include", ok(APP, (ACAC, "true")), preflight(APP, "PUT", None, *cred), method="PUT", credentials="include", then=({"method": "PUT", "credentials": "include"},))
    kept.add("include-then-same", ok(APP, (ACAC, "true")), preflight(APP, "PUT", None, *cred), method="PUT", credentials="include", then=({"method": "PUT"},))
    kept.add("same-then-include", ok(APP, (ACAC, "true")), preflight(APP, "PUT", None, *cred), method="PUT", then=({"method": "PUT", "credentials": "include"},))
    kept.add("omit-then-same", ok(APP, (ACAC, "true")), preflight(APP, "PUT", None, *cred), method="PUT", credentials="omit", then=({"method": "PUT"},))
    kept.add("omit-include-omit", ok(APP, (ACAC, "true")), preflight(APP, "PUT", None, *cred), method="PUT", credentials="omit", then=({"method": "PUT", "credentials": "include"}, {"method": "PUT", "credentials": "omit"}))
    kept.add("include-omit-include", ok(APP, (ACAC, "true")), preflight(APP, "PUT", None, *cred), method="PUT", credentials="include", then=({"method": "PUT", "credentials": "omit"}, {"method": "PUT", "credentials": "include"}))
    kept.add("put-delete-put", ok(), [preflight("*", "PUT", None, *long), preflight("*", "DELETE", None, *long)], method="PUT", then=({"method": "DELETE"}, {"method": "PUT"}))
    kept.add("headers-a-b-a", ok(), [preflight("*", None, "x-a", *long), preflight("*", None, "x-b", *long)], headers={"X-A": "1"}, then=({"headers": [["X-B", "1"]]}, {"headers": [["X-A", "1"]]}, {"headers": [["X-A", "1"], ["X-B", "1"]]}))
    kept.add("method-then-header-then-both", ok(), [preflight("*", "PUT", None, *long), preflight("*", None, "x-a", *long)], method="PUT", then=({"headers": [["X-A", "1"]]}, {"method": "PUT", "headers": [["X-A", "1"]]}))
    kept.add("actual-fails-then-again", [ok(None), ok()], preflight("*", "PUT", None, *long), method="PUT", then=again)
    kept.add("actual-close-then-again", [{"close": True}, ok()], preflight("*", "PUT", None, *long), method="PUT", then=again)
    kept.add("actual-500-then-again", [ok("*", status=500), ok()], preflight("*", "PUT", None, *long), method="PUT", then=again)
    kept.add("simple-fails-between", [ok(), ok(None), ok()], preflight("*", "PUT", None, *long), method="PUT", then=({}, {"method": "PUT"}))
    kept.add("preflight-fails-then-again", ok(), [preflight("*", "GET"), preflight("*", "PUT")], method="PUT", then=again)
    kept.add("second-preflight-fails", ok(), [preflight("*", "PUT", None, *long), preflight(None)], method="PUT", then=({"method": "DELETE"}, {"method": "PUT"}))
    kept.add("second-zero-age", ok(), [preflight("*", "PUT", None, *long), preflight("*", "PUT, DELETE", None, *age("0"))], method="PUT", then=({"method": "DELETE"}, {"method": "PUT"}))
    kept.add("query-apart", ok(), preflight("*", "PUT", None, *long), method="PUT", url="http://api.test/{id}/d?a", then=({"method": "PUT", "url": "http://api.test/{id}/d?b"},))
    kept.add("fragment-same", ok(), preflight("*", "PUT", None, *long), method="PUT", url="http://api.test/{id}/d#a", then=({"method": "PUT", "url": "http://api.test/{id}/d#b"},))
    kept.add("xhr-then-fetch", ok(), preflight("*", "PUT", None, *long), api="xhr", method="PUT", then=({"api": "fetch", "method": "PUT"},))
    kept.add("fetch-then-xhr", ok(), preflight("*", "PUT", None, *long), method="PUT", then=({"api": "xhr", "method": "PUT"},))
    kept.add("no-store", ok(), preflight("*", "PUT", None, *long), method="PUT", cache="no-store", then=({"method": "PUT", "cache": "no-store"},))
    kept.add("reload", ok(), preflight("*", "PUT", None, *long), method="PUT", then=({"method": "PUT", "cache": "reload"},))
    kept.add("no-cache", ok(), preflight("*", "PUT", None, *long), method="PUT", then=({"method": "PUT", "cache": "no-cache"},))
    kept.add("worker", ok(), preflight("*", "PUT", None, *long), kind="worker", method="PUT", then=again)
    kept.add("sandbox", ok(), preflight("*", "PUT", None, *long), kind="sandbox", method="PUT", then=again)
    kept.add("data-page", ok(), preflight("*", "PUT", None, *long), kind="data", method="PUT", then=again)
    kept.add("file-page", ok(), preflight("*", "PUT", None, *long), kind="file", method="PUT", then=again)
    kept.add("frame", ok(), preflight("*", "PUT", None, *long), kind="frame", method="PUT", then=again)
    kept.add("https", ok(), preflight("*", "PUT", None, *long), page=SAPP, at=SAPI, method="PUT", then=again)
    kept.add("redirect-then-direct", answer((ACAO, "*"), status=307), preflight("*", "PUT", None, *long), hops=((API, ok(), preflight("*", "PUT", None, *long)),), method="PUT", then=({"method": "PUT", "url": "http://api.test/{id}/h1"},))
    kept.add("redirect-cross-twice", answer((ACAO, "*"), status=307), preflight("*", "PUT", None, *long), hops=((OTHER, ok(), preflight("*", "PUT", None, *long)),), method="PUT", then=again)
    kept.add("redirect-to-own-entry", answer((ACAO, "*"), status=307), preflight("*", "PUT", None, *long), hops=((API, ok(), preflight("*", "PUT", None, *long)),), method="PUT", then=again)
    kept.add("upload-twice", ok(), preflight("*", None, None, *long), api="xhr", method="POST", body="x", upload_listener=True, then=({"api": "xhr", "method": "POST", "body": "x", "upload_listener": True},))
    kept.add("upload-then-plain", ok(), preflight("*", None, None, *long), api="xhr", method="POST", body="x", upload_listener=True, then=({"api": "xhr", "method": "POST", "body": "x"},))
    kept.add("upload-listed-twice", ok(), preflight("*", "POST", None, *long), api="xhr", method="POST", body="x", upload_listener=True, then=({"api": "xhr", "method": "POST", "body": "x", "upload_listener": True},))
    kept.add("patch-case", ok(), preflight("*", "patch, PATCH", None, *long), method="patch", then=({"method": "PATCH"},))
    kept.add("three-times", ok(), preflight("*", "PUT", None, *long), method="PUT", then=again * 3)
    kept.add("lines-of-methods", ok(), preflight("*", None, None, (ACAM, "PUT"), (ACAM, "DELETE"), *long), method="PUT", then=({"method": "DELETE"},))
    return kept
