"""What is asked for again: loads that failed, answers of each status in each cache mode, what a document that is still loading has, stale answers, and
preflights behind a redirect; and what a player, a module and a form make of odd answers."""
import struct

from make import ACMA, API, APP, CORP, CSP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight, raw
from rules.loads import CSS, FONT, HTML, JS, MODULE, PNG, SVG, VTT

STALE = ("Cache-Control", "max-age=0, stale-while-revalidate=60")
BODIES = {"script": JS, "style": CSS, "image": PNG, "font": FONT, "track": VTT, "modulepreload": MODULE}


def sheets():
    return failed(), kept(), loading(), playable(), preflighted(), odd(), forms()


def failed():
    t = Sheet("repeated")
    for api in ("css-background", "css-mask", "css-shape", "img"):
        for word, first in (("404", ok(None, status=404, type="text/html", body="x")), ("304", ok("*", status=304, type=None)), ("nocors", ok(None, **PNG)),
                            ("text", ok("*", type="text/plain", body="x")), ("close", {"close": True}), ("500", ok("*", status=500, type="text/plain", body="x"))):
            t.add("twice-%s-%s" % (api, word), first, api=api, then=[{"api": api}, {"api": api}])
        t.add("twice-%s-csp" % api, ok("*", **PNG), api=api, page_headers=[(CSP, "img-src 'none'")], then=[{"api": api}])
        t.add("twice-%s-lna" % api, ok("*", **PNG), page="https://pub.test:8490", at=SAPI, api=api, then=[{"api": api}])
    t.add("twice-css-background-corp", ok(None, (CORP, "same-origin"), **PNG), api="css-background", then=[{"api": "css-background"}, {"api": "css-background"}])
    for use in ("script", "image", "fetch", "modulepreload"):
        for word, first in (("nocors", ok(None, **BODIES.get(use, {}))), ("404", ok("*", status=404, **BODIES.get(use, {}))), ("close", {"close": True})):
            t.add("pre-%s-%s-None" % (use, word), first, api="preload", mode="cors", then=[{"api": "preload", "mode": "cors", "as": use}, {}], **{"as": use})
    return t


def kept():
    t = Sheet("repeated-kept")
    for code in (204, 206, 304, 401, 404, 407, 410, 416, 503):
        t.add("force-%d-plain" % code, ok("*", status=code), then=[{"cache": "force-cache"}, {}])
        t.add("onlyif-%d" % code, answer(status=code), at=APP, then=[{"cache": "only-if-cached", "mode": "same-origin"}])
        t.add("fresh-%d" % code, ok("*", ("Cache-Control", "max-age=60"), status=code), then=[{}])
    for kind in ("data", "sandbox", "srcdoc"):
        for api, body in (("img", PNG), ("script", JS), ("stylesheet", CSS), ("font-css", FONT), ("media", {}), ("track", VTT), ("script-module", MODULE)):
            more = {"mode": "cors"} if api == "track" else {}
            t.add("opaque-%s-%s-301" % (kind, api), ok("*", status=301), kind=kind, api=api, hops=[(OTHER, ok("*", **body))], then=[{"api": api, **more}, {"api": "img"}], **more)
        for api, body in (("script", JS), ("media", {}), ("track", VTT)):
            more = {"mode": "cors"} if api == "track" else {}
            t.add("opaque-%s-%s-fresh" % (kind, api), ok("*", ("Cache-Control", "max-age=60"), **body), kind=kind, api=api, then=[{"api": api, **more}, {"api": "fetch"}], **more)
    for api, body in (("img", PNG), ("script", JS), ("stylesheet", CSS), ("fetch", {}), ("xhr", {})):
        t.add("swr-%s" % api, ok("*", STALE, **body), at=APP, api=api, then=[{"api": api}, {"api": api}, {"api": api}])
        t.add("swr-etag-%s" % api, [ok("*", STALE, ("ETag", '"a"'), **body), ok("*", STALE, status=304, type=None)], at=API, api=api, then=[{"api": api}, {"api": api}])
    return t


def loading():
    t = Sheet("repeated-frame")
    for kind in ("frame", "sandbox"):
        for api, body in (("script", JS), ("stylesheet", CSS), ("font-css", FONT), ("track", VTT), ("img", PNG)):
            more = {"mode": "cors"} if api == "track" else {}
            t.add("%s-%s-plain" % (kind, api), ok("*", **body), kind=kind, api=api, then=[{"api": api, **more}, {"api": api, **more}], **more)
        for api, body in (("script", JS), ("stylesheet", CSS)):
            t.add("%s-%s-404" % (kind, api), ok("*", status=404, **body), kind=kind, api=api, then=[{"api": api}, {"api": api}])
            t.add("%s-%s-nostore" % (kind, api), ok("*", ("Cache-Control", "no-store"), **body), kind=kind, api=api, then=[{"api": api}, {"api": api}])
            t.add("%s-%s-fetch" % (kind, api), ok("*", **body), kind=kind, api=api, then=[{"api": "fetch"}, {"api": api}])
            t.add("%s-%s-img" % (kind, api), ok("*", **body), kind=kind, api=api, then=[{"api": "img"}, {"api": api}])
            t.add("%s-%s-cors" % (kind, api), ok("*", **body), kind=kind, api=api, then=[{"api": api, "mode": "cors"}, {"api": api}, {"api": api, "mode": "cors"}])
            t.add("%s-%s-302" % (kind, api), ok("*", status=302), kind=kind, api=api, hops=[(OTHER, ok("*", **body))], then=[{"api": api}, {"api": api}])
            t.add("%s-%s-gap" % (kind, api), ok("*", **body), kind=kind, api=api, then=[{"api": api}], gap=200)
            t.add("%s-%s-module" % (kind, api), ok("*", **body), kind=kind, api="script-module", then=[{"api": api}, {"api": api}])
            t.add("%s-%s-hash" % (kind, api), ok("*", **body), kind=kind, api=api, mode="cors", integrity="sha256-AAAA",
                  then=[{"api": api, "mode": "cors"}, {"api": api, "mode": "cors", "integrity": "sha256-AAAA"}])
    return t


def wave(samples):
    """A sound file of so many samples."""
    head = struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8)
    return (b"RIFF" + struct.pack("<I", 36 + samples) + b"WAVEfmt " + head + b"data" + struct.pack("<I", samples) + b"\x80" * samples).decode("latin-1")


def playable():
    t = Sheet("playable")
    files = {"id3": ("audio/mpeg", "ID3xxxxxxxx"), "ogg": ("audio/ogg", "OggS" + "\0" * 60), "wav8": ("audio/wav", wave(8)), "wav800": ("audio/wav", wave(800)),
             "riff": ("audio/wav", "RIFF\x04\0\0\0WAVE"), "flac": ("audio/flac", "fLaC" + "\0" * 60), "ftyp": ("video/mp4", "\0\0\0\x18ftypisom\0\0\0\0isommp42"),
             "webm": ("video/webm", "\x1aE\xdf\xa3" + "\0" * 40), "mp3": ("audio/mpeg", ("\xff\xfb\x90\x00" + "\0" * 413) * 3)}
    for name, (kind, body) in files.items():
        for word, at in (("own", APP), ("api", API)):
            t.add("%s-%s" % (name, word), ok(None, type=kind, body=body), at=at, api="media")
    return t


def preflighted():
    t = Sheet("repeated-preflight")
    for word, pre in (("star", preflight("*", "*", "*")), ("put", preflight("*", "PUT")), ("get", preflight("*", "GET")), ("none", preflight("*")), ("age", preflight("*", "GET", None, (ACMA, "60")))):
        for kind in (None, "sandbox"):
            t.add("pc-%s-%s" % (word, kind), ok("*", status=303), preflight("*", "PUT"), method="PUT", kind=kind, hops=[(OTHER, ok("*"), pre)], then=[{"method": "PUT"}, {"method": "PUT"}])
    return t


def odd():
    t = Sheet("odd-module")
    cut = ("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *")
    for api, word in (("script-module", "mod"), ("import", "imp")):
        t.add("%s-cut-notype" % word, raw(*cut, "Content-Length: 9"), api=api)
        t.add("%s-cut-plain" % word, raw(*cut, "Content-Type: text/plain", "Content-Length: 9"), api=api)
    t.add("mod-cut-type", raw(*cut, "Content-Type: text/javascript", "Content-Length: 9"), api="script-module")
    t.add("mod-cut-own", raw("HTTP/1.1 200 OK", "Content-Length: 9"), api="script-module", at=APP)
    for page, word in ((SAPP, "tls"), (APP, "plain")):
        for host in ("u:p@api.test", "u:p@app.test", "api.test"):
            t.add("wk-user-%s-302-%s" % (word, host.replace("@", "_").replace(":", "")), ok("*", status=302, **JS), page=page, at=page, api="worker",
                  hops=[(page.split(":")[0] + "://" + host + "/{id}/u", ok("*", **JS))])
    for kind in (None, "data", "sandbox"):
        for word, origin in (("good", "*"), ("bad", OTHER), ("none", None)):
            t.add("sch-%s-%s-blob" % (kind, word), ok(origin, ("Location", "blob:http://app.test/x"), status=301, **JS), kind=kind, api="script", mode="cors")
    t.add("fcss-none", ok(None, status=308), api="font-css", hops=[(APP, ok(APP, **FONT))], then=[{"api": "font-css"}, {"api": "font-css"}])
    t.add("fcssplain-none", ok(None, **FONT), api="font-css", then=[{"api": "font-css"}, {"api": "font-css"}])
    return t


def forms():
    t = Sheet("form-led")
    for word, url in (("own", "http://u:p@app.test/{id}/d"), ("api", "http://u:p@api.test/{id}/d"), ("user", "http://u@api.test/{id}/d")):
        t.add("form-user-%s" % word, ok(None, **HTML), url=url, api="form-post")
    for word, at, to in (("own-own", APP, "http://u:p@app.test/{id}/h1"), ("own-api", APP, "http://u:p@api.test/{id}/h1"), ("api-api", API, "http://u:p@api.test/{id}/h1"),
                         ("api-own", API, "http://u:p@app.test/{id}/h1"), ("own-name", APP, "http://u@api.test/{id}/h1")):
        t.add("form-hop-%s-302" % word, ok(None, status=302, **HTML), at=at, api="form-post", hops=[(to, ok(None, **HTML))])
    for to in ("data:text/html,x", "blob:http://app.test/x", "about:blank", "file:///x", "javascript:1", "foo:x", "mailto:a@b", "ws://api.test/x"):
        for word, at in (("own", APP), ("api", API)):
            t.add("form-to-%s-%s" % (to.split(":")[0], word), ok(None, ("Location", to), status=302, **HTML), at=at, api="form-post")
    return t
