"""What is done with a body before anybody reads it: decoded, kept in part, asked for once more, parsed as XML."""
from make import APP, CORP, NOSNIFF, SAPP, SOTHER, Sheet, answer, ok

FRESH, TAG = ("Cache-Control", "max-age=3600"), ("ETag", '"a"')
CHANGED = ("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT")


def sheets():
    return decoded(), parts(), stale(), xml()


def decoded():
    """Bodies that aren't coded as they say: whether that or a check is told of."""
    t = Sheet("coding-first")
    types = {"fetch": "text/plain", "xhr": "text/plain", "img": "image/png", "script": "text/javascript", "script-module": "text/javascript",
             "stylesheet": "text/css", "font": "font/woff2", "font-css": "font/woff2", "media": "video/mp4", "eventsource": "text/event-stream",
             "track": "text/vtt", "import": "text/javascript", "css-mask": "image/svg+xml", "css-shape": "image/png", "preload": "text/plain"}
    cors = ("img", "script", "stylesheet", "media", "track", "preload")

    def coded(name, api, coding, *headers, type=None, at=SOTHER, page=SAPP, **more):
        t.add(name, answer(("Content-Encoding", coding), *headers, type=type or types[api], body='{"a":1}'), page=page, at=at, api=api,
              **({"as": "fetch"} if api == "preload" and "as" not in more else {}), **more)

    for api in types:
        mode = {"mode": "cors"} if api in cors else {}
        for coding in ("br", "gzip", "zstd", "deflate"):
            coded("%s-%s-https" % (api, coding), api, coding, **mode)
        coded("%s-gzip-http" % api, api, "gzip", at="http://other.test", page=APP, **mode)
    leave, own = ("Access-Control-Allow-Origin", "*"), (CORP, "same-origin")
    coded("script-nosniff", "script", "br", leave, NOSNIFF, type="text/plain")
    coded("script-nosniff-cors", "script", "br", leave, NOSNIFF, type="text/plain", mode="cors")
    coded("style-nosniff", "stylesheet", "br", leave, NOSNIFF, type="text/plain", mode="cors")
    coded("img-corp", "img", "br", own)
    coded("script-corp", "script", "br", own)
    coded("img-coep", "img", "br", page_headers=(("Cross-Origin-Embedder-Policy", "require-corp"),))
    coded("media-corp", "media", "gzip", own)
    coded("media-leave", "media", "gzip", leave, mode="cors")
    coded("script-own", "script", "br", NOSNIFF, type="text/plain", at=SAPP)
    coded("script-hash", "script", "br", leave, mode="cors", integrity="sha256-AAAA")
    return t


def parts():
    """A part that is asked for again, and what else the same URL was asked for."""
    t = Sheet("cache-piece")

    def add(name, asked, *headers, status=206, held="bytes 4-9/10", **more):
        def headed(one):
            return {"headers": [["Range", one]]} if isinstance(one, str) else {"headers": one} if one else {}
        first, *later = asked
        piece = (("Content-Range", held),) if status == 206 else ()
        t.add(name, answer(*headers, *piece, status=status, body="01234"), at=APP, then=[{**headed(one), **more} for one in later], **headed(first), **more)

    last, first = "bytes=-5", "bytes=0-4"
    add("unasked", [None, None], FRESH)
    add("unasked-modified", [None, None], CHANGED)
    add("unasked-tag", [None, None], TAG)
    add("unasked-then-part", [None, "bytes=0-1"], FRESH)
    add("whole", [last, last], FRESH, status=200)
    add("whole-modified", [last, last], CHANGED, status=200)
    add("whole-then-none", [last, None], FRESH, status=200)
    add("whole-then-beyond", [last, "bytes=20-30"], FRESH, status=200)
    add("gone", [last, last], FRESH, status=404)
    add("gone-then-none", [last, None], FRESH, status=404)
    add("gone-then-part", [None, "bytes=0-1"], FRESH, status=404)
    add("nothing-there", [last, last], FRESH, status=416)
    add("other-header", [[["Range", last]], [["Range", last], ["X-A", "1"]]], FRESH)
    add("stale", [last, last])
    add("tag", [last, last], TAG)
    add("tag-fresh", [last, last], TAG, FRESH)
    add("modified", [last, last], CHANGED)
    add("xhr", [last, last], FRESH, api="xhr")
    add("condition", [[["If-None-Match", '"b"']]] * 2, FRESH, status=200)
    add("head", [last, last], FRESH, method="HEAD")
    add("again", [last, None, last], FRESH)
    add("thrice", [last, last, last], FRESH)
    add("between", [last, "bytes=0-1", last], FRESH)
    add("word", ["foo", "foo"], FRESH, status=200)
    add("two", ["bytes=0-1,3-4"] * 2, FRESH, status=200)
    add("first-fresh", [first, first], FRESH, held="bytes 0-4/10")
    add("first-tag-fresh", [first, first], FRESH, TAG, held="bytes 0-4/10")
    add("first-modified-fresh", [first, first], FRESH, CHANGED, held="bytes 0-4/10")
    add("first-smaller", [first, "bytes=0-1"], FRESH, TAG, held="bytes 0-4/10")
    add("first-beyond", [first, "bytes=3-8"], FRESH, TAG, held="bytes 0-4/10")
    add("first-weak", [first, first], FRESH, ("ETag", 'W/"a"'), held="bytes 0-4/10")
    add("first-stale", [first, first], TAG, held="bytes 0-4/10")
    add("from-start", ["bytes=0-"] * 2, FRESH, status=200)
    add("from-start-part", ["bytes=0-"] * 2, FRESH, held="bytes 0-4/5")
    return t


def stale():
    """What is given though it is too old is asked for again in the background."""
    t = Sheet("cache-stale")
    for api in ("fetch", "xhr", "script", "stylesheet", "img", "import"):
        mode = {"mode": "cors"} if api in ("script", "stylesheet", "img") else {}
        for status in (200, 404, 410):
            one = ok(APP, ("Cache-Control", "max-age=0, stale-while-revalidate=60"), TAG, status=status, type="text/javascript", body="window.x=1")
            t.add("%s-%d" % (api, status), one, api=api, then=[{"api": api, **mode}], **mode)
    t.add("refused", ok(APP, ("Cache-Control", "max-age=0, stale-while-revalidate=60"), TAG), then=[{"api": "xhr", "credentials": "include"}])
    return t


def xml():
    """Bodies without a type that an XMLHttpRequest gets: Firefox parses them as XML and says where that ends."""
    t = Sheet("xml-fault")
    for status in (201, 202, 203, 206, 207, 299, 400, 500):
        t.add("status-%d" % status, ok("*", status=status, type=""), api="xhr")
    for n, body in enumerate(("\tok", "\n\nok", '  {"a":1}', "<a>x", "<", "<1", "<!", "<a ", "<a b=", "x<", "-ok", "{", "<a>\n", "  <a>", "<?xml", "&amp;",
                              "<a></b>", "<a/>x", "ok\n", '"ok"', "[1]", "<a b>", "<a><b></a>", "<a b='1' b='2'/>", "<a>&x;</a>", "<x:a/>", "<a/>",
                              "<a>\n<b>\n</a>", "<a><![CDATA[x</a>", "<?xml version='3'?><a/>", " <?xml version='1.0'?><a/>", "<!DOCTYPE html><p>x<br></p>")):
        t.add("body-%02d" % n, ok("*", type="", body=body), api="xhr")
    return t
