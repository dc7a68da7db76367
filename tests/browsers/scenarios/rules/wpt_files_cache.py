"""What the Web Platform Tests ask of the HTTP cache, file by file (https://github.com/web-platform-tests/wpt: fetch/http-cache, fetch/range,
fetch/stale-while-revalidate): the inputs are theirs as facts, what is expected is what the browsers were recorded to do."""
from make import ACAC, ACAO, ACEH, API, APP, Sheet, answer, ok, preflight
from rules.loads import CSS, JS

FAR, NEAR, NOW, AGO = ("Sat, 01 Jan 2050 00:00:00 GMT", "Wed, 01 Jan 2048 00:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 GMT", "Fri, 01 Jan 1999 00:00:00 GMT")


def sheets():
    return fresh(), varied(), parts(), changed()


def both(t, name, headers, then, request=(), **answers):
    """One answer with `headers`, and the further requests `then`: at the page's own origin and at another one."""
    request = dict(request)
    for who, at in (("own", APP), ("api", API)):
        first = ok("*", *headers, **answers)
        t.add("%s-%s" % (name, who), first, preflight("*", "*", "*"), at=at, then=[dict(one) for one in then], **request)


def fresh():
    t = Sheet("cache-fresh")
    again = [{}]
    # fetch/http-cache/freshness.any.js
    for name, headers in {
            "future": [("Expires", FAR)], "past": [("Expires", AGO)], "zero": [("Expires", "0")], "text": [("Expires", "never")], "numeric": [("Expires", "-1")], "two-expires": [("Expires", AGO), ("Expires", FAR)],
            "age": [("Cache-Control", "max-age=3600")], "age-0": [("Cache-Control", "max-age=0")], "age-past": [("Cache-Control", "max-age=3600"), ("Expires", AGO)], "age-bad": [("Cache-Control", "max-age=3600"), ("Expires", "0")],
            "age-0-future": [("Cache-Control", "max-age=0"), ("Expires", FAR)], "shared": [("Cache-Control", "max-age=0, s-maxage=3600")], "shared-only": [("Cache-Control", "s-maxage=3600")], "old": [("Cache-Control", "max-age=3600"), ("Age", "12000")], "old-expires": [("Expires", FAR), ("Age", "999999999")], "young": [("Cache-Control", "max-age=3600"), ("Age", "10")],
            "no-store": [("Cache-Control", "no-store")], "no-store-age": [("Cache-Control", "max-age=10000, no-store"), ("Expires", FAR)], "no-cache-etag": [("Cache-Control", "no-cache"), ("ETag", "abcd")], "no-cache-age": [("Cache-Control", "max-age=10000, no-cache"), ("Expires", FAR), ("ETag", "abcd")],
            "quoted": [("Cache-Control", "max-age=\"3600\"")], "upper": [("Cache-Control", "MAX-AGE=3600")], "spaced": [("Cache-Control", "max-age = 3600")], "negative": [("Cache-Control", "max-age=-1")], "negative-future": [("Cache-Control", "max-age=-1"), ("Expires", FAR)], "twice": [("Cache-Control", "max-age=0, max-age=3600")], "lines": [("Cache-Control", "max-age=0"), ("Cache-Control", "max-age=3600")], "decimal": [("Cache-Control", "max-age=3600.5")], "huge": [("Cache-Control", "max-age=99999999999")], "text-age": [("Cache-Control", "max-age=x")], "extension": [("Cache-Control", "foobar, max-age=3600")], "private": [("Cache-Control", "private")], "private-age": [("Cache-Control", "private, max-age=3600")], "public": [("Cache-Control", "public")], "must": [("Cache-Control", "must-revalidate, max-age=3600")], "must-expired": [("Cache-Control", "must-revalidate"), ("Expires", AGO)], "pragma": [("Pragma", "no-cache")], "pragma-age": [("Pragma", "no-cache"), ("Cache-Control", "max-age=3600")], "immutable": [("Cache-Control", "max-age=3600, immutable")], "swr": [("Cache-Control", "max-age=0, stale-while-revalidate=60")], "swr-etag": [("Cache-Control", "max-age=0, stale-while-revalidate=60"), ("ETag", "\"a\"")], "sie": [("Cache-Control", "max-age=0, stale-if-error=60")], "quoted-list": [("Cache-Control", "no-cache=\"x\", max-age=3600")], "semicolon": [("Cache-Control", "max-age=3600; public")], "dated": [("Date", AGO), ("Cache-Control", "max-age=3600")], "dated-expires": [("Date", AGO), ("Expires", FAR)], "equal": [("Date", AGO), ("Expires", AGO)]}.items():
        both(t, name, headers, again)
        t.add(name + "-twice", ok("*", *headers), then=[{}, {"cache": "force-cache"}])
    # heuristic.any.js, status.any.js
    for code in (200, 201, 202, 203, 204, 299, 400, 404, 405, 410, 414, 499, 500, 501, 503, 599):
        both(t, "heuristic-%d" % code, [("Last-Modified", AGO), ("Cache-Control", "public")], again, status=code)
        both(t, "modified-%d" % code, [("Last-Modified", AGO)], again, status=code)
        both(t, "status-%d" % code, [("Expires", FAR)], again, status=code)
        both(t, "stale-%d" % code, [("Expires", AGO), ("ETag", "abc")], again, status=code)
    # cc-request.any.js
    for n, headers in enumerate(([("Cache-Control", "max-age=0")], [("Cache-Control", "max-age=1")], [("Cache-Control", "max-age=3600")], [("Cache-Control", "min-fresh=0")], [("Cache-Control", "min-fresh=100000")], [("Cache-Control", "max-stale=1000")], [("Cache-Control", "max-stale")], [("Cache-Control", "no-cache")], [("Cache-Control", "no-store")], [("Cache-Control", "only-if-cached")], [("Pragma", "no-cache")], [("Cache-Control", "no-cache"), ("Pragma", "foo")])):
        for name, kept in (("fresh", [("Cache-Control", "max-age=3600"), ("Last-Modified", AGO)]), ("aged", [("Cache-Control", "max-age=3600"), ("Age", "1800")]), ("stale", [("Cache-Control", "max-age=0"), ("ETag", "abcd")])):
            both(t, "asks-%s-%02d" % (name, n), kept, [{"headers": [list(h) for h in headers]}, {}])
        both(t, "asks-first-%02d" % n, [("Cache-Control", "max-age=3600")], [{}], {"headers": [list(h) for h in headers]})
    # cache-mode.any.js
    for mode in ("no-cache", "no-store", "reload", "force-cache", "default"):
        for header in ([], [["cache-control", "foo"]], [["pragma", "foo"]]):
            both(t, "mode-%s-%s" % (mode, header[0][0] if header else "plain"), [("Cache-Control", "max-age=3600")], [{"cache": mode, "headers": header}, {}], {"cache": mode, "headers": header})
    # fetch/stale-while-revalidate: script, style sheet, fetch
    for api, body in (("script", JS), ("stylesheet", CSS), ("fetch", {}), ("xhr", {})):
        for name, value in (("swr", "private, max-age=0, stale-while-revalidate=60"), ("swr-0", "max-age=0, stale-while-revalidate=0"), ("plain", "max-age=0")):
            t.add("revalidated-%s-%s" % (api, name), ok("*", ("Cache-Control", value), **body), api=api, then=[{"api": api}, {"api": api}])
            t.add("revalidated-own-%s-%s" % (api, name), ok("*", ("Cache-Control", value), ("ETag", "\"x\""), **body), at=APP, api=api, then=[{"api": api}, {"api": api}])
    return t


def varied():
    t = Sheet("cache-vary")
    kept = [("Expires", FAR), ("Last-Modified", AGO)]
    a1, a2, bar, baz, other = ["Foo", "1"], ["Foo", "2"], ["Bar", "abc"], ["Baz", "789"], ["Other", "2"]
    for name, (vary, first, then) in {
            "match": ("Foo", [a1], [[a1]]), "differs": ("Foo", [a1], [[a2]]), "omits": ("Foo", [a1], [[]]), "adds": ("Foo", [], [[a1]]), "returns": ("Foo", [a1], [[a2], [a1]]), "unlisted": ("Foo", [a1, other], [[a1, ["Other", "3"]]]), "two": ("Foo, Bar", [a1, bar], [[a1, bar]]), "two-differ": ("Foo, Bar", [a1, bar], [[a2, bar]]), "two-omit": ("Foo, Bar", [a1], [[]]),
            "three": ("Foo, Bar, Baz", [a1, bar, baz], [[a1, bar, baz]]), "three-differ": ("Foo, Bar, Baz", [a1, bar, baz], [[a2, bar, baz]]), "three-omitted": ("Foo, Bar, Baz", [a1, baz], [[a1, baz]]), "star": ("*", [a1, baz], [[["*", "1"], baz]]), "star-same": ("*", [a1], [[a1]]), "star-in": ("Foo, *", [a1], [[a1]]), "upper": ("FOO", [a1], [[["foo", "1"]]]), "case": ("Foo", [["Foo", "a"]], [[["Foo", "A"]]]), "space": ("Foo", [["Foo", "a, b"]], [[["Foo", "a,b"]]]),
            "origin": ("Origin", [], [[]]), "accept": ("Accept", [["Accept", "a/b"]], [[["Accept", "c/d"]]]), "encoding": ("Accept-Encoding", [], [[]]), "agent": ("User-Agent", [], [[]]), "cookie": ("Cookie", [], [[]]), "empty": ("", [], [[]]), "language": ("Accept-Language", [["Accept-Language", "de"]], [[["Accept-Language", "en"]], []])}.items():
        both(t, name, kept + [("Vary", vary)], [{"headers": one} for one in then], {"headers": first} if first else {})
    for name, more in (("include", {"credentials": "include"}), ("nocors", {"mode": "no-cors"}), ("omit", {"credentials": "omit"})):
        t.add("origin-" + name, ok(APP, (ACAC, "true"), *kept, ("Vary", "Origin")), then=[more, {}])
        t.add("origin-first-" + name, ok(APP, (ACAC, "true"), *kept, ("Vary", "Origin")), then=[{}], **more)
    t.add("lines", ok("*", *kept, ("Vary", "Foo"), ("Vary", "Bar")), preflight("*", None, "*"), headers=[a1, bar], then=[{"headers": [a1, ["Bar", "x"]]}])
    return t


def parts():
    t = Sheet("cache-part")
    age = ("Cache-Control", "max-age=3600")
    last, piece = [["Range", "bytes=-5"]], ("Content-Range", "bytes 4-9/10")
    # partial.any.js
    both(t, "stored", [age, piece], [{"headers": last}], {"headers": last}, status=206, reason="Partial Content", body="01234")
    for name, value in (("first", "bytes=0-1"), ("open", "bytes=1-"), ("suffix", "bytes=-1"), ("beyond", "bytes=20-30"), ("two", "bytes=0-1,3-4"), ("odd", "foo=0-1")):
        both(t, "of-whole-" + name, [age], [{"headers": [["Range", value]]}, {}], body="01234567890")
        both(t, "of-part-" + name, [age, piece], [{"headers": [["Range", value]]}], {"headers": last}, status=206, body="01234")
    both(t, "completes", [age, ("Content-Range", "bytes 0-4/10")], [{}], {"headers": last}, status=206, body="01234")
    both(t, "completes-etag", [age, ("ETag", "\"a\""), ("Content-Range", "bytes 0-4/10")], [{}], {"headers": [["Range", "bytes=0-4"]]}, status=206, body="01234")
    # fetch/range: ranges that a page writes
    for n, value in enumerate(("bytes=0-10", "foo=0-10", "foo", "", "bytes=", "bytes=5-4", "bytes=0-0", "bytes=10-", "bytes= 0-1", "Bytes=0-1")):
        for name, more in (("get", {}), ("nocors", {"mode": "no-cors"}), ("head", {"method": "HEAD"}), ("xhr", {"api": "xhr"})):
            t.add("asks-%s-%d" % (name, n), ok("*", ("Content-Range", "bytes 0-1/2"), status=206), preflight("*", None, "range"), headers=[["Range", value]], **more)
            t.add("asks-own-%s-%d" % (name, n), answer(("Content-Range", "bytes 0-1/2"), status=206), at=APP, headers=[["Range", value]], **more)
    for code, value in ((206, "bytes 0-1/2"), (206, "bytes 5-6/10"), (206, "x"), (206, None), (416, "bytes */2"), (200, "bytes 0-1/2")):
        for api, body in (("media", {"type": "audio/mpeg", "body": "x"}), ("script", JS), ("img", {"type": "image/png", "asset": "png"}), ("fetch", {})):
            t.add("answer-%s-%d-%s" % (api, code, "".join(c for c in value or "none" if c.isalnum())), ok("*", *([("Content-Range", value)] if value else []), status=code, **body), api=api, **({"mode": "cors"} if api == "media" else {}))
    return t


def changed():
    t = Sheet("cache-changed")
    # 304-update.any.js
    for name, tag in (("date", ("Last-Modified", AGO)), ("etag", ("ETag", "ABC"))):
        for word, later in (("stale", AGO), ("fresh", FAR)):
            for who, at in (("own", APP), ("api", API)):
                t.add("304-%s-%s-%s" % (name, word, who), [ok("*", ("Expires", AGO), tag, ("Test-Header", "A"), (ACEH, "Test-Header")), ok("*", ("Expires", later), tag, ("Test-Header", "B"), status=304, type=None), ok("*", ("Test-Header", "C"), (ACEH, "Test-Header"))], at=at, then=[{}, {}])
                t.add("304-none-%s-%s-%s" % (name, word, who), [ok("*", ("Expires", AGO), tag, ("Test-Header", "A")), answer(("Expires", later), ("Test-Header", "B"), status=304, type=None)], at=at, then=[{}, {}])
    # invalidate.any.js, post-patch.any.js
    body = {"body": "abc"}
    for method in ("POST", "PUT", "DELETE", "FOO", "PATCH", "HEAD", "OPTIONS", "M-SEARCH"):
        for code in (200, 204, 302, 400, 500):
            for who, at in (("own", APP), ("api", API)):
                more = {} if method in ("HEAD", "OPTIONS") else body
                t.add("by-%s-%d-%s" % (method, code, who), [ok("*", ("Expires", FAR)), ok("*", status=code), ok("*")], preflight("*", "*"), at=at, then=[{"method": method, **more}, {}])
        for header in ("Location", "Content-Location"):
            t.add("by-%s-%s" % (method, header.lower()), ok("*", ("Expires", FAR)), preflight("*", "*"), at=APP,
                  then=[{"method": method, "url": "http://app.test/{id}/other", **({} if method in ("HEAD", "OPTIONS") else body)}, {}])
    for method in ("POST", "PATCH", "PUT"):
        for location in (None, "/{id}/d", "/{id}/x"):
            name = "none" if location is None else location[-1]
            headers = [("Cache-Control", "max-age=3600")] + ([("Content-Location", location)] if location else [])
            t.add("kept-%s-%s" % (method, name), ok("*", *headers), preflight("*", "*"), method=method, then=[{}, {"method": method, **body}], **body)
            t.add("kept-own-%s-%s" % (method, name), ok("*", *headers), at=APP, method=method, then=[{}], **body)
    # credentials and modes over one entry
    for name, first, second in (("include-omit", {"credentials": "include"}, {"credentials": "omit"}), ("omit-include", {"credentials": "omit"}, {"credentials": "include"}), ("head-get", {"method": "HEAD"}, {}), ("get-head", {}, {"method": "HEAD"}), ("nocors-cors", {"mode": "no-cors"}, {}), ("cors-nocors", {}, {"mode": "no-cors"}), ("worker-page", {}, {"api": "xhr", "sync": True}), ("header", {"headers": [["X-A", "1"]]}, {}), ("fragment", {"url": "http://api.test/{id}/d#a"}, {"url": "http://api.test/{id}/d#b"}), ("query", {"url": "http://api.test/{id}/d?a"}, {"url": "http://api.test/{id}/d?b"})):
        for word, rows in (("star", ("*",)), ("full", (APP, (ACAC, "true"))), ("none", (None,))):
            t.add("then-%s-%s" % (name, word), ok(*rows, ("Expires", FAR), ("ETag", "\"a\"")), preflight(APP, "*", "x-a", (ACAC, "true")), then=[second, second], **first)
    return t
