"""Bodies that are coded otherwise than Content-Encoding says (https://www.rfc-editor.org/rfc/rfc9110#section-8.4), and the types that a frame shows or hands on to be kept."""
from make import ACAO, API, APP, SAPI, SAPP, Sheet, answer, ok, preflight
from rules.loads import CSS, ELEMENTS, JS, PNG

BROTLI, GZIP = "\x0b\x01\x80ok\x03", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcb\xcf\x06\x00\x47\xdd\xdc\x79\x02\x00\x00\x00"
BODIES = {"text": {"body": "ok"}, "empty": {"body": ""}, "brotli": {"body": BROTLI}, "gzip": {"body": GZIP}, "cut": {"body": "\x1f\x8b\x08\x00"}, "png": {"asset": "png"}, "one": {"body": "x"}, "junk": {"body": "\x00\x01\x02\xff"}}
CODINGS = {"br": "br", "gzip": "gzip", "deflate": "deflate", "zstd": "zstd", "two": "gzip, br", "two-back": "br, gzip", "dcb": "dcb"}
LISTS = {"gzip-identity": "gzip, identity", "identity-gzip": "identity, gzip", "gzip-x": "gzip, x", "x-br": "x, br", "gzip-br": "gzip, br", "compress-gzip": "x-compress, gzip", "gzip-none": "gzip,", "none-gzip": ",gzip", "gzip-none-gzip": "gzip, , gzip", "br-identity": "br, identity", "identity-deflate": "identity, deflate", "deflate-identity": "deflate, identity"}
TYPES = ["application/x-bin", "application/pdf", "application/zip", "application/octet-stream", "application/json", "application/ld+json", "application/xml", "application/atom+xml", "application/javascript", "application/xhtml+xml", "application/x-www-form-urlencoded", "application/signed-exchange", "application/vnd.api+json", "image/png", "image/svg+xml", "image/x-none", "audio/mpeg", "audio/x-none", "video/mp4", "font/ttf", "text/css", "text/csv", "text/vtt", "text/x-none", "text/event-stream", "text/calendar", "multipart/x-mixed-replace;boundary=x", "multipart/form-data;boundary=x", "x", "foo/bar", "*/*", "message/rfc822", "model/gltf+json"]


def sheets():
    t = Sheet("coding")
    for coding, value in CODINGS.items():
        for name, body in BODIES.items():
            for host, page, at in (("plain", APP, API), ("tls", SAPP, SAPI)):
                if host == "plain" and coding not in ("br", "gzip", "zstd"):
                    continue
                t.add("fetch-%s-%s-%s" % (coding, name, host), ok("*", ("Content-Encoding", value), **body), page=page, at=at)
                if name in ("text", "empty", "png", "junk"):
                    t.add("img-%s-%s-%s" % (coding, name, host), ok("*", ("Content-Encoding", value), **{"type": "image/png", **body}), page=page, at=at, api="img")
        for code in (204, 404, 206):
            t.add("status-%s-%d" % (coding, code), ok("*", ("Content-Encoding", value), status=code), page=SAPP, at=SAPI)
        t.add("head-" + coding, ok("*", ("Content-Encoding", value)), page=SAPP, at=SAPI, method="HEAD")
        t.add("preflight-" + coding, ok("*"), preflight("*", "*", "*", ("Content-Encoding", value), status=200, body="ok"), page=SAPP, at=SAPI, method="PUT")
        t.add("preflight-204-" + coding, ok("*"), preflight("*", "*", "*", ("Content-Encoding", value)), page=SAPP, at=SAPI, method="PUT")
        t.add("redirect-" + coding, ok("*", ("Content-Encoding", value), status=302), page=SAPP, at=SAPI, hops=[("https://other.test", ok("*"))])
        t.add("refused-" + coding, ok(None, ("Content-Encoding", value)), page=SAPP, at=SAPI)
        for api in ("xhr", "script", "stylesheet", "eventsource", "beacon", "form-post", "import", "track", "media", "worker", "preload-fetch", "preload-script", "css-background", "font"):
            body, fields = ELEMENTS.get(api, ({}, {}))
            t.add("by-%s-%s" % (api, coding), ok("*", ("Content-Encoding", value), **body), page=SAPP, at=SAPP if api == "worker" else SAPI, **{"api": api, **fields, **({"mode": "cors"} if api in ELEMENTS and api not in ("css-background",) else {})})
    lists = Sheet("coding-list")
    for name, value in LISTS.items():
        lists.add(name, ok("*", ("Content-Encoding", value), body="abcdefghijklmnop"), at=SAPI)
    d = Sheet("shown-type")
    for n, type in enumerate(TYPES):
        d.add("%02d" % n, answer(type=type, body="<p>x"), api="form-post")
        if n < 6:
            d.add("sandbox-%02d" % n, answer(type=type, body="<p>x"), api="form-post", kind="sandbox", frame_attrs="sandbox=\"allow-scripts allow-forms\"", page=SAPP, at=SAPI)
            d.add("404-%02d" % n, answer(type=type, body="<p>x", status=404), api="form-post")
    return t, lists, d
