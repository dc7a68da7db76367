"""What a secure page asks of other schemes than http (Web Platform Tests: fetch/api/basic/scheme-others, mixed-content;
https://github.com/web-platform-tests/wpt), and small groups beside rules that other files led to: one thing varied at a time."""
import base64
import hashlib

from make import API, APP, CSP, OTHER, SAPP, Sheet, ok, preflight
from rules.loads import CSS, EVENTS, FONT, HTML, JS, MODULE, PNG, SVG, VTT, WORKER

ONLY = "Content-Security-Policy-Report-Only"
SCHEMES = {"ws": "ws://api.test/x", "wss": "wss://api.test/x", "ftp": "ftp://api.test/x", "foo": "foo:x", "deep": "foo://api.test/x", "cid": "cid:x", "mailto": "mailto:x", "imap": "imap://api.test/", "about": "about:unicorn", "view": "view-source:http://api.test/", "tel": "tel:1"}
ELEMENTS = {"img": (PNG, {}), "img-anon": (PNG, {"api": "img", "mode": "cors"}), "script": (JS, {}), "script-anon": (JS, {"api": "script", "mode": "cors"}), "module": (MODULE, {"api": "script-module"}), "style": (CSS, {"api": "stylesheet"}), "media": ({"type": "audio/mpeg", "body": "x"}, {}), "track": (VTT, {}), "events": (EVENTS, {"api": "eventsource"}),
            "beacon": ({}, {"body": "x"}), "worker": (WORKER, {}), "form": (HTML, {"api": "form-post"}), "font": (FONT, {}), "font-css": (FONT, {}), "mask": (PNG, {"api": "css-mask"}), "background": (PNG, {"api": "css-background"}), "use": (SVG, {"api": "svg-use"}), "import": (MODULE, {}),
            "p-script": (JS, {"api": "preload", "as": "script"}), "p-fetch": ({}, {"api": "preload", "as": "fetch", "mode": "cors"}), "p-image": (PNG, {"api": "preload", "as": "image"})}


def sheets():
    return loads(), asked(), signless(), modules(), commas(), coded(), alive(), public(), nearby(), hashes(), forms()


def loads():
    t = Sheet("secure-load")
    for use, (body, fields) in ELEMENTS.items():
        for name in ("ws", "ftp", "foo", "deep"):
            if name != "deep" or use in ("img", "script", "media"):
                t.add("%s-%s" % (use, name), ok("*", **body), url=SCHEMES[name], page=SAPP, **{"api": use, **fields})
    return t


def asked():
    t = Sheet("secure-fetch")
    for name in ("ws", "wss", "ftp", "foo", "deep", "cid", "mailto", "imap", "about", "view", "tel"):
        for mode in ("no-cors", "cors"):
            t.add("%s-%s" % (name, mode), ok("*"), url=SCHEMES[name], page=SAPP, mode=mode)
    for name in ("ws", "ftp", "foo", "deep", "wss"):
        t.add("xhr-" + name, ok("*"), url=SCHEMES[name], page=SAPP, api="xhr")
    for name in ("ws", "ftp", "foo"):
        t.add("worker-" + name, ok("*"), url=SCHEMES[name], page=SAPP, kind="worker")
        t.add("worker-nocors-" + name, ok("*"), url=SCHEMES[name], page=SAPP, kind="worker", mode="no-cors")
    for name in ("ftp", "deep"):
        t.add("own-" + name, ok("*"), url=SCHEMES[name], page=SAPP, mode="same-origin")
        t.add("srcdoc-" + name, ok("*"), url=SCHEMES[name], page=SAPP, kind="srcdoc")
        t.add("put-" + name, ok("*"), url=SCHEMES[name], page=SAPP, method="PUT")
        t.add("policy-" + name, ok("*"), url=SCHEMES[name], page=SAPP, page_headers=[(CSP, "connect-src 'none'")])
    t.add("upgrade-ftp", ok("*"), url=SCHEMES["ftp"], page=SAPP, page_headers=[(CSP, "upgrade-insecure-requests")])
    for kind in ("srcdoc", "frame", "blob", "data", "sandbox", "sharedworker"):
        for name in ("ftp", "foo"):
            t.add("kind-%s-%s" % (kind, name), ok("*"), url=SCHEMES[name], page=SAPP, kind=kind, mode="no-cors")
    return t


def signless():
    t = Sheet("signless-import")
    # subresource-integrity/integrity-policy: import() has no attribute that a hash could stand in
    for name, header in (("hard", ("Integrity-Policy", "blocked-destinations=(script)")), ("soft", ("Integrity-Policy-Report-Only", "blocked-destinations=(script)"))):
        for at, word in ((APP, "own"), (API, "api")):
            t.add("%s-%s" % (name, word), ok("*", **MODULE), api="import", at=at, page_headers=[header])
        t.add(name + "-data", ok("*", **MODULE), api="import", url="data:text/javascript,export default 1", page_headers=[header])
        t.add(name + "-worker", ok("*", **MODULE), api="import", kind="worker", page_headers=[header])
        t.add(name + "-frame", ok("*", **MODULE), api="import", kind="frame", page_headers=[header])
        t.add(name + "-redirect", ok("*", status=302, type=None), hops=[(OTHER, ok("*", **MODULE))], api="import", page_headers=[header])
        good = "sha256-" + base64.b64encode(hashlib.sha256(MODULE["body"].encode()).digest()).decode()
        t.add(name + "-hash", ok("*", **MODULE), api="import", page_headers=[header], integrity=good)
    t.add("style", ok("*", **MODULE), api="import", page_headers=[("Integrity-Policy", "blocked-destinations=(style)")])
    return t


def modules():
    t = Sheet("module-map")
    # preload/modulepreload: whose credentials the module map asks about
    for n, (before, now) in enumerate((("include", None), (None, "include"), ("include", "include"))):
        for origin, word in (("*", "star"), (APP, "exact"), (None, "none")):
            t.add("%d-%s" % (n, word), ok(origin, **MODULE), api="preload", **{"as": "module"}, mode="cors", **({"credentials": before} if before else {}),
                  then=[{"api": "script-module", **({"credentials": now, "mode": "cors"} if now else {})}, {"api": "import"}])
    return t


def commas():
    t = Sheet("comma-policy")
    for n, value in enumerate(("img-src 'none', connect-src 'self'", "img-src 'none' , connect-src 'self' ;"), 1):
        for kind in (None, "data", "frame"):
            t.add("%d-%s" % (n, kind), ok("*"), kind=kind, page_headers=[(ONLY, value)])
    return t


def coded():
    t = Sheet("transfer-coded")
    for use, fields in (("nocors", {"mode": "no-cors"}), ("fetch", {}), ("img", {"api": "img"}), ("script", {"api": "script"})):
        for at, word in ((API, "api"), (APP, "own")):
            t.add("%s-%s" % (use, word), {"raw": "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/plain\r\nTransfer-Encoding: gzip, chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"}, at=at, **fields)
    return t


def alive():
    t = Sheet("alive-long")
    for kind in (None, "worker", "sharedworker"):
        t.add(str(kind), ok("*"), preflight("*"), kind=kind, method="POST", keepalive=True, body="x" * 70000)
    return t


def public():
    t = Sheet("public-page")
    for at, word in ((APP, "own"), (API, "api")):
        for use, (body, fields) in (("fetch", ({}, {})), ("script", (JS, {})), ("worker", (WORKER, {})), ("img", (PNG, {})), ("style", (CSS, {"api": "stylesheet"})), ("import", (MODULE, {}))):
            if use != "worker" or at == APP:
                t.add("%s-%s" % (use, word), ok("*", **body), at=at, page_headers=[(CSP, "treat-as-public-address")], **{"api": use, **fields})
    return t


def nearby():
    t = Sheet("nearby")
    # preload/preload-resource-match: a track that asks otherwise than the preload that failed
    t.add("track", ok(None, ("Cache-Control", "no-store"), **VTT), api="preload", **{"as": "track"}, mode="cors", then=[{"api": "track"}])
    t.add("track-twice", ok(None, ("Cache-Control", "no-store"), **VTT), api="preload", **{"as": "track"}, mode="cors", then=[{"api": "track"}, {"api": "track"}])
    # eventsource/dedicated-worker
    t.add("stream", ok("*", **EVENTS), preflight("*", "*", "*"), api="eventsource", kind="worker", url="data:image/png;base64,iVBORw0KGgo=")
    return t


def hashes():
    t = Sheet("hash-source")
    # content-security-policy/script-src, style-src: which digests a policy takes for one
    for n, value in enumerate(("sha256-x", "sha256-ab", "sha256-abc", "sha256-abcd", "sha256-a=", "sha256-ab==", "sha256-abcde", "sha256-!", "nonce-a!", "sha384-ab=", "sha256-a-_=", "sha1-abcd")):
        t.add("%02d" % n, ok("*"), page_headers=[(ONLY, "style-src '%s'" % value)])
    t.add("script", ok("*"), page_headers=[(ONLY, "script-src 'sha256-x'")])
    return t


def forms():
    t = Sheet("plain-form")
    for name, url in (("ws", "ws://api.test/x"), ("ftp", "ftp://api.test/x"), ("foo", "foo:x"), ("file", "file:///x"), ("wss", "wss://api.test/x")):
        t.add(name, ok("*", **HTML), url=url, api="form-post")
    t.add("upgrade-sandbox", ok("*", **HTML), page=SAPP, kind="sandbox", page_headers=[(CSP, "upgrade-insecure-requests")], api="form-post")
    t.add("tls-sandbox", ok("*", **HTML), page=SAPP, kind="sandbox", api="form-post")
    return t
