"""What seldom meets a page and is asked for by name: a 304 to what waits for its answer, what a kept redirect makes of Origin, Refresh, dictionaries' codings, the
address 0.0.0.0, UTF-16 that only a charset names, hosts that are no names, and userinfo in a shared worker."""
from make import ACAC, ACAO, API, APP, OTHER, SAPI, SAPP, Sheet, answer, ok
from rules.loads import CSS, EVENTS, FONT, HTML, JS, MODULE, PNG, VTT

TAG = ("ETag", "\"a\"")


def sheets():
    return confirmed(), led(), refreshed(), dictionaries(), nowhere(), wide(), hosts(), shared(), preloads(), renewals(), tellers()


def confirmed():
    t = Sheet("seldom-sync")
    for kind in (None, "frame", "sandbox", "srcdoc", "data", "blob", "worker"):
        for word, at in (("own", APP), ("api", API)):
            first = ok("*", ("Cache-Control", "no-cache"), TAG)
            t.add("%s-%s" % (kind, word), [first, ok("*", TAG, status=304, type=None)], at=at, api="xhr", sync=True, kind=kind, then=[{"api": "xhr", "sync": True}])
            t.add("unasked-%s-%s" % (kind, word), ok("*", TAG, status=304, type=None), at=at, api="xhr", sync=True, kind=kind, then=[{"api": "xhr", "sync": True}])
        t.add("mixed-%s" % kind, [ok("*", ("Cache-Control", "no-cache"), TAG), ok("*", TAG, status=304, type=None)], api="xhr", kind=kind, then=[{"api": "xhr", "sync": True}, {"api": "fetch"}])
        t.add("bare-%s" % kind, [ok("*", ("Cache-Control", "no-cache"), TAG), answer(TAG, status=304, type=None)], api="xhr", sync=True, kind=kind, then=[{"api": "xhr", "sync": True}, {"api": "xhr"}])
    return t


def led():
    t = Sheet("seldom-led")
    fresh = ("Cache-Control", "max-age=60")
    for code in (301, 302, 307):
        for api in ("fetch", "xhr", "img", "script"):
            body = {"img": PNG, "script": JS}.get(api, {})
            more = {"mode": "cors"} if api in ("img", "script") else {}
            for word, route in (("api-other", (API, OTHER)), ("own-api", (APP, API)), ("api-own", (API, APP)), ("api-api", (API, API)), ("own-api-own", (APP, API, APP))):
                hops = [(host, ok("*", fresh, status=code, type=None) if n + 2 < len(route) else ok("*", **body)) for n, host in enumerate(route[1:])]
                if code != 302 or api == "fetch":
                    t.add("%s-%s-%d" % (api, word, code), ok("*", fresh, status=code, type=None), at=route[0], api=api, hops=hops, then=[{"api": api, **more}, {"api": "fetch"}], **more)
    for word, how in (("worker", {"kind": "worker"}), ("sandbox", {"kind": "sandbox"}), ("include", {"credentials": "include"}), ("mode", {"mode": "no-cors"}), ("post", {"method": "POST"})):
        allow = lambda **more: ok(APP, (ACAC, "true"), fresh, **more)
        t.add("how-" + word, allow(status=301, type=None), hops=[(OTHER, ok("null" if word in ("include",) else "*", (ACAC, "true")))], then=[{k: v for k, v in how.items() if k != "kind"}] * 2, **how)
    return t


def refreshed():
    t = Sheet("seldom-refresh")
    for word, at in (("own", APP), ("api", API)):
        for n, value in enumerate(("0", "0;url=/{id}/h", "0; url=http://other.test/{id}/h", "0;URL='/{id}/h'", "1;url=/{id}/h", "30;url=/{id}/h", "0;url=javascript:1", "0;url=data:text/html,x", "x", "", "0,/{id}/h", "0;/{id}/h")):
            t.add("form-%s-%02d" % (word, n), ok(None, ("Refresh", value), **HTML), at=at, api="form-post")
        for status in (204, 404, 302):
            t.add("form-%s-%d" % (word, status), ok(None, ("Refresh", "0;url=/{id}/h"), status=status, **HTML), at=at, api="form-post", hops=[(at, ok(None, **HTML))] if status == 302 else ())
        t.add("form-%s-type" % word, ok(None, ("Refresh", "0;url=/{id}/h"), type="text/plain"), at=at, api="form-post")
        for api, body in (("fetch", {}), ("img", PNG), ("worker", JS)):
            if api != "worker" or at == APP:
                t.add("%s-%s" % (api, word), ok("*", ("Refresh", "0;url=/{id}/h"), **body), at=at, api=api)
    return t


def dictionaries():
    t = Sheet("seldom-dictionary")
    bodies = {"fetch": {}, "xhr": {}, "img": PNG, "script": JS, "script-module": MODULE, "stylesheet": CSS, "font": FONT, "eventsource": EVENTS, "track": VTT, "import": MODULE}
    for coding in ("dcb", "dcz"):
        for api, body in bodies.items():
            t.add("%s-%s-api" % (coding, api), ok("*", ("Content-Encoding", coding), **body), api=api)
            t.add("%s-%s-tls" % (coding, api), ok("*", ("Content-Encoding", coding), **body), page=SAPP, at=SAPI, api=api)
        for api in ("fetch", "xhr"):
            t.add("%s-%s-own" % (coding, api), ok("*", ("Content-Encoding", coding)), at=APP, api=api)
            t.add("%s-%s-own-tls" % (coding, api), ok("*", ("Content-Encoding", coding)), page=SAPP, at=SAPP, api=api)
            t.add("%s-%s-gzip" % (coding, api), ok("*", ("Content-Encoding", "gzip, " + coding)), page=SAPP, at=SAPI, api=api)
            t.add("%s-%s-refused" % (coding, api), ok(None, ("Content-Encoding", coding)), page=SAPP, at=SAPI, api=api)
            t.add("%s-%s-404" % (coding, api), ok("*", ("Content-Encoding", coding), status=404), page=SAPP, at=SAPI, api=api)
        t.add("%s-nocors" % coding, ok("*", ("Content-Encoding", coding)), page=SAPP, at=SAPI, mode="no-cors")
        t.add("%s-form" % coding, ok("*", ("Content-Encoding", coding), **HTML), page=SAPP, at=SAPI, api="form-post")
    for word, page, at in (("own", SAPP, SAPP), ("api", SAPP, SAPI), ("plain", APP, APP)):
        for api in ("fetch", "script"):
            body = {"script": JS}.get(api, {})
            t.add("offered-%s-%s" % (api, word), ok("*", ("Use-As-Dictionary", "match=\"/*\""), ("Cache-Control", "max-age=60"), **body), page=page, at=at, api=api, then=[{"api": api}, {"api": "fetch", "cache": "reload"}])
    return t


def nowhere():
    t = Sheet("seldom-nowhere")
    for page, word in ((APP, "plain"), (SAPP, "tls"), ("http://localhost:8080", "local"), ("http://0.0.0.0:8080", "itself")):
        for api, body in (("img", PNG), ("css-background", PNG), ("css-mask", PNG), ("script", JS), ("stylesheet", CSS), ("font-css", FONT), ("media", {}), ("fetch", {}), ("track", VTT), ("form-post", HTML), ("beacon", {}), ("preload-image", PNG)):
            fields = {"api": "preload", "as": "image"} if api == "preload-image" else {"api": api}
            t.add("%s-%s" % (word, api), ok("*", **body), page=page, url="http://0.0.0.0:8081/{id}/d", **fields)
        t.add("%s-img-cors" % word, ok("*", **PNG), page=page, url="http://0.0.0.0:8081/{id}/d", api="img", mode="cors")
        t.add("%s-redirect" % word, ok("*", ("Location", "http://0.0.0.0:8081/{id}/x"), status=302), page=page, at=API, api="img")
    for n, link in enumerate(("<http://api.test/{id}/p>;rel=prefetch", "</{id}/p>;rel=prefetch", "<http://api.test/{id}/p>;rel=prefetch;as=script", "<http://api.test/{id}/p>;rel=prefetch;crossorigin", "<http://api.test/{id}/d>;rel=prefetch")):
        for api in ("fetch", "img", "script"):
            t.add("prefetch-%d-%s" % (n, api), ok("*", **{"img": PNG, "script": JS}.get(api, {})), api=api, page_headers=[("Link", link)])
    return t


def wide():
    t = Sheet("seldom-wide")
    texts = {"script": "window.x=1", "stylesheet": "b{color:red}", "script-module": "export default 1", "import": "export default 1", "track": "WEBVTT\n\n", "eventsource": "data: hi\n\n", "worker": "self.x=1", "fetch": "ok", "xhr": "ok"}
    types = {"script": "text/javascript", "script-module": "text/javascript", "import": "text/javascript", "worker": "text/javascript", "stylesheet": "text/css", "track": "text/vtt", "eventsource": "text/event-stream", "fetch": "text/plain", "xhr": "text/plain"}
    for api, text in texts.items():
        for charset in ("utf-16", "utf-16le", "utf-16be", "utf-32"):
            for word, body in (("narrow", text), ("little", text.encode("utf-16-le").decode("latin-1")), ("big", text.encode("utf-16-be").decode("latin-1"))):
                if charset != "utf-32" or word == "narrow":
                    t.add("%s-%s-%s" % (api, charset, word), ok("*", type="%s;charset=%s" % (types[api], charset), body=body), at=APP if api == "worker" else API, api=api)
        t.add("%s-none-little" % api, ok("*", type=types[api], body=text.encode("utf-16-le").decode("latin-1")), at=APP if api == "worker" else API, api=api)
    return t


def hosts():
    t = Sheet("seldom-host")
    names = ("a%20b", "a b", "xn--a", "xn--", "xn--zzzz---", "xn--bcher-kva.test", "b\u00fccher.test", "api%2Etest", "api%2etest", "api.test.", "a_b.test", "-a.test", "a..b", "xn--a.test", "api%00test", "api%7Ctest", "%61pi.test", "API.TEST", "1.2.3", "256.1.1.1")
    for n, name in enumerate(names):
        for api in ("fetch", "xhr", "img", "script", "beacon", "form-post"):
            t.add("%02d-%s" % (n, api), ok("*", **{"img": PNG, "script": JS, "form-post": HTML}.get(api, {})), url="http://%s/{id}/d" % name, api=api)
        for api in ("fetch", "img", "script"):
            location = ("http://%s/{id}/h" % name).encode("utf-8").decode("latin-1")
            t.add("%02d-to-%s" % (n, api), ok("*", ("Location", location), status=302), api=api)
    return t


def shared():
    t = Sheet("seldom-shared")
    for kind in ("sharedworker", "worker"):
        for who in ("u:p", "u", ":p"):
            for word, host in (("own", "app.test"), ("api", "api.test")):
                name = "%s-%s-%s" % (kind, who.replace(":", "_"), word)
                for api in ("fetch", "xhr", "eventsource", "import"):
                    body = {"eventsource": EVENTS, "import": MODULE}.get(api, {})
                    t.add("%s-%s" % (name, api), ok("*", **body), kind=kind, url="http://%s@%s/{id}/d" % (who, host), api=api)
                    if who == "u:p":
                        t.add("%s-to-%s" % (name, api), ok("*", ("Location", "http://%s@%s/{id}/h" % (who, host)), status=302), kind=kind, at=APP, api=api)
    return t


def preloads():
    """A preload of what was preloaded already, the same way and another, and what comes in between."""
    t = Sheet("seldom-preload")
    bodies = {"script": JS, "style": CSS, "image": PNG, "font": FONT, "fetch": {}, "track": VTT, "module": MODULE}
    uses = {"script": {"api": "script"}, "style": {"api": "stylesheet"}, "image": {"api": "img"}, "font": {"api": "font-css"}, "fetch": {"api": "fetch", "mode": "no-cors"}, "track": {"api": "track"}, "module": {"api": "script-module"}}
    ways = {"plain": {}, "cors": {"mode": "cors"}, "include": {"mode": "cors", "credentials": "include"}}
    for kind, body in bodies.items():
        one = lambda way: {"api": "preload", "as": kind, **ways[way]}
        for first, second in (("plain", "cors"), ("cors", "plain"), ("cors", "include"), ("include", "cors")):
            t.add("%s-%s-%s" % (kind, first, second), ok("*", **body), then=[one(second), one(second)], **one(first))
        for word, first in (("nocors", ok(None, **body)), ("404", ok("*", status=404, **body)), ("304", ok("*", status=304, **body)), ("close", {"close": True}), ("swr", ok("*", ("Cache-Control", "max-age=0, stale-while-revalidate=60"), **body)), ("nostore", ok("*", ("Cache-Control", "no-store"), **body))):
            t.add("%s-%s" % (kind, word), first, then=[one("cors"), one("cors")], **one("cors"))
        t.add("%s-used" % kind, ok("*", **body), then=[uses[kind], one("plain"), one("plain")], **one("plain"))
    for kind in ("style", "font", "script"):
        for word, between in (("get", {"api": "fetch"}), ("post", {"api": "fetch", "method": "POST", "body": "x"}), ("img", {"api": "img"}), ("put", {"api": "xhr", "method": "POST"})):
            for state, first in (("good", ok("*", **bodies[kind])), ("bad", ok(None, **bodies[kind]))):
                t.add("%s-%s-%s" % (kind, word, state), first, then=[between, {"api": "preload", "as": kind, "mode": "cors"}, {"api": "preload", "as": kind, "mode": "cors"}], api="preload", mode="cors", **{"as": kind})
    t.add("style-bad-redirect-post", ok("*", status=307), hops=[("http://www.app.test", ok(None, **CSS))], then=[{"api": "fetch", "method": "POST", "body": "x"}, {"api": "preload", "as": "style", "mode": "cors"}], api="preload", mode="cors", **{"as": "style"})
    t.add("style-bad-redirect", ok("*", status=307), hops=[("http://www.app.test", ok(None, **CSS))], then=[{"api": "preload", "as": "style", "mode": "cors"}], api="preload", mode="cors", **{"as": "style"})
    t.add("style-bad-swr", ok("*", ("Cache-Control", "max-age=0, stale-while-revalidate=60"), status=307), hops=[("http://www.app.test", ok(None, **CSS))], then=[{"api": "preload", "as": "style", "mode": "cors"}] * 2, gap=200, api="preload", mode="cors", **{"as": "style"})
    return t


def renewals():
    """Stale answers that were refused behind the network, of redirects and of modules; and statuses that are none for a module."""
    t = Sheet("seldom-renewal")
    stale = ("Cache-Control", "max-age=0, stale-while-revalidate=60")
    nosniff = ("X-Content-Type-Options", "nosniff")
    for api, body in (("script", JS), ("stylesheet", CSS), ("script-module", MODULE), ("import", MODULE)):
        for word, first in (("nosniff", ok("*", stale, nosniff, **{**body, "type": "text/plain"})), ("html", ok("*", stale, **{**body, "type": "text/html"})), ("404", ok("*", stale, status=404, **body))):
            t.add("%s-%s" % (api, word), first, at=APP, api=api, then=[{"api": api}, {"api": api}])
        t.add("%s-hash" % api, ok("*", stale, **body), at=APP, api=api, integrity="sha256-AAAA", then=[{"api": api, "integrity": "sha256-AAAA"}])
        t.add("%s-led" % api, ok("*", stale, status=302), api=api, mode="cors", hops=[(OTHER, ok("*", ("Cache-Control", "max-age=60"), **body))], then=[{"api": api, "mode": "cors"}])
    for api in ("script-module", "import", "script"):
        for status in (206, 300, 302, 304, 305, 399):
            t.add("%s-status-%d" % (api, status), ok("*", status=status, **MODULE if api != "script" else JS), api=api, mode="cors")
    for word, api, body in (("img", "img", PNG), ("script", "script", JS), ("fetch", "fetch", {}), ("font", "font-css", FONT), ("sheet", "stylesheet", CSS)):
        for policy in ("same-origin", "same-site"):
            more = {"mode": "no-cors"} if api == "fetch" else {}
            t.add("corp-%s-%s" % (word, policy), ok("*", ("Cache-Control", "max-age=60"), ("Cross-Origin-Resource-Policy", policy), **body), api=api, then=[{"api": api, **more}, {"api": "fetch"}], **more)
        t.add("orb-%s" % word, ok("*", ("Cache-Control", "max-age=60"), nosniff, type="text/html", body="<!doctype html>x"), api=api, then=[{"api": api, **more}, {"api": "fetch"}], **more)
    return t


def tellers():
    """Beacons and their like of pages that a header sandboxes."""
    t = Sheet("seldom-teller")
    for word, page, at in (("api", APP, API), ("tls", APP, SAPI), ("own", APP, APP), ("both", SAPP, SAPI)):
        for how, rows in (("header", [(("Content-Security-Policy"), "sandbox allow-scripts")]), ("kind", [])):
            for api, more in (("beacon", {"body": "x"}), ("fetch", {"keepalive": True}), ("post", {"method": "POST", "body": "x"}), ("nocors", {"mode": "no-cors", "method": "POST"}), ("form-post", {}), ("params", {"body": {"kind": "params"}})):
                fields = {"api": {"beacon": "beacon", "params": "beacon", "form-post": "form-post"}.get(api, "fetch"), **more}
                t.add("%s-%s-%s" % (word, how, api), ok("*"), page=page, at=at, kind=None if rows else "sandbox", page_headers=rows, **fields)
    return t
