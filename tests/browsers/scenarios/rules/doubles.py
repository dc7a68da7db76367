"""What two or three things at once do: pairs of a page's, a request's and an answer's own words that the other sheets have one by one."""
from make import ACAO, ACAC, API, APP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight

POLICY = "Referrer-Policy"


def sheets():
    return (referrers(), local_pages(), nameless_types(), userinfo(), empty_answers(), unread_fields(), hashes())


def referrers():
    """The policy of a redirect's answer, and what is told of it."""
    t = Sheet("double-referrer")
    loose = ("unsafe-url", "no-referrer-when-downgrade", "origin-when-cross-origin")
    for policy in loose + ("origin", "no-referrer", "bogus", "unsafe-url, bogus", "origin, unsafe-url", "UNSAFE-URL", ""):
        t.add("own-" + policy.replace(", ", "_"), ok(None, (POLICY, policy), status=302), at=APP, hops=[(API, ok())])
    for policy in loose:
        t.add("cross-" + policy, ok("*", (POLICY, policy), status=302), hops=[(OTHER, ok())])
        t.add("page-" + policy, ok("*", (POLICY, "no-referrer"), status=302), hops=[(OTHER, ok())], page_headers=[(POLICY, policy)])
        t.add("init-" + policy, ok("*", (POLICY, policy), status=302), hops=[(OTHER, ok())], referrerPolicy="no-referrer")
    for word, at, hops in (("twice", APP, [(API, ok("*", (POLICY, "unsafe-url"), status=302)), (OTHER, ok())]),
                           ("second", APP, [(API, ok("*", (POLICY, "no-referrer-when-downgrade"), status=302)), (OTHER, ok())]),
                           ("kept", API, [(API, ok("*", status=302)), (OTHER, ok())]),
                           ("back", API, [(APP, ok("*", status=302)), (OTHER, ok("*"))]),
                           ("home", API, [(APP, ok("*"))]),
                           ("www", APP, [("http://www.app.test", ok("*"))]),
                           ("refused", API, [(OTHER, ok(None))])):
        first = None if word == "second" else "unsafe-url"
        t.add("chain-" + word, ok("*", *([(POLICY, first)] if first else []), status=302), at=at, hops=hops)
        t.add("chain-page-" + word, ok("*", *([(POLICY, first)] if first else []), status=302), at=at, hops=hops, page_headers=[(POLICY, "unsafe-url")])
    for api, more in (("xhr", {}), ("img", {"mode": "cors"}), ("script", {}), ("beacon", {"body": "x"}), ("form-post", {}), ("eventsource", {}), ("preload", {"as": "font", "mode": "cors"})):
        t.add("api-" + api, ok("*", (POLICY, "unsafe-url"), status=307), at=APP, api=api, hops=[(API, ok())], **more)
        t.add("api-cross-" + api, ok("*", (POLICY, "unsafe-url"), status=307), api=api, hops=[(OTHER, ok())], **more)
    for kind in ("worker", "sharedworker", "frame", "sandbox", "srcdoc", "data", "file"):
        t.add("kind-" + kind, ok("*", (POLICY, "unsafe-url"), status=307), at=APP, hops=[(API, ok())], kind=kind)
    for api, more in (("fetch", {}), ("xhr", {}), ("img", {"mode": "cors"}), ("script", {}), ("beacon", {"body": "x"}), ("form-post", {})):
        for word, first in (("none", "no-referrer"), ("same", "same-origin"), ("origin", "origin"), ("strict", "strict-origin")):
            t.add("after-%s-%s" % (word, api), ok("*", (POLICY, "unsafe-url"), status=307), api=api, hops=[(OTHER, ok())], page_headers=[(POLICY, first)], **more)
    t.add("after-nothing-chain", ok("*", (POLICY, "no-referrer"), status=307), hops=[(API, ok("*", (POLICY, "unsafe-url"), status=307)), (OTHER, ok())])
    t.add("after-nothing-img", ok("*", (POLICY, "unsafe-url"), status=307), api="img", hops=[(OTHER, ok())], referrerPolicy="no-referrer")
    t.add("after-nothing-xhr-worker", ok("*", (POLICY, "unsafe-url"), status=307), api="xhr", kind="worker", hops=[(OTHER, ok())], page_headers=[(POLICY, "no-referrer")])
    t.add("after-nothing-worker", ok("*", (POLICY, "unsafe-url"), status=307), kind="worker", hops=[(OTHER, ok())], page_headers=[(POLICY, "no-referrer")])
    t.add("after-empty", ok("*", (POLICY, "unsafe-url"), status=307), hops=[(OTHER, ok())], referrer="")
    t.add("empty", ok(), referrer="", page_headers=[(POLICY, "unsafe-url")])
    t.add("elsewhere", ok(), referrer="http://evil.test/x", page_headers=[(POLICY, "unsafe-url")])
    t.add("client", ok(), referrer="about:client", page_headers=[(POLICY, "unsafe-url")])
    t.add("after-client", ok("*", (POLICY, "unsafe-url"), status=307), hops=[(OTHER, ok())], referrer="about:client")
    t.add("after-own", ok("*", (POLICY, "unsafe-url"), status=307), hops=[(OTHER, ok())], referrer="/y")
    for kind in ("sandbox", "data", "file", "srcdoc"):
        for api in ("fetch", "xhr", "img"):
            t.add("opaque-%s-%s" % (kind, api), ok("*", (POLICY, "unsafe-url"), status=307), hops=[(OTHER, ok())], kind=kind, api=api, page_headers=[(POLICY, "unsafe-url")])
            t.add("opaque-own-%s-%s" % (kind, api), ok("*", (POLICY, "unsafe-url"), status=307), hops=[(OTHER, ok())], kind=kind, api=api)
    t.add("denied", answer((POLICY, "unsafe-url"), status=302), hops=[(OTHER, ok())])
    t.add("stopped", ok("*", (POLICY, "unsafe-url"), status=302), hops=[(OTHER, ok())], redirect="error")
    t.add("manual", ok("*", (POLICY, "unsafe-url"), status=302), hops=[(OTHER, ok())], redirect="manual")
    t.add("put", ok("*", (POLICY, "unsafe-url"), status=307), answer((ACAO, "*"), ("Access-Control-Allow-Methods", "PUT"), status=204, type=None), method="PUT",
          hops=[(OTHER, ok(), answer((ACAO, "*"), ("Access-Control-Allow-Methods", "PUT"), status=204, type=None))])
    t.add("nocors", answer((POLICY, "unsafe-url"), status=302), hops=[(OTHER, ok())], mode="no-cors")
    t.add("same", answer((POLICY, "unsafe-url"), status=302), at=APP, hops=[(OTHER, ok())], mode="same-origin")
    return t


def local_pages():
    """Elements of pages that are as good as secure without https: of this machine and of files."""
    t = Sheet("double-local")
    png, js, css = {"asset": "png", "type": None}, {"type": "text/javascript", "body": "window.x=1"}, {"type": "text/css", "body": "b{color:red}"}
    loads = (("img", png, {}), ("img-cors", png, {"api": "img", "mode": "cors"}), ("script", js, {}), ("script-cors", js, {"api": "script", "mode": "cors"}),
             ("stylesheet", css, {}), ("media", {"type": "audio/mpeg"}, {}), ("css-background", png, {}), ("css-mask", png, {}), ("font", {"asset": "font", "type": None}, {}),
             ("preload", png, {"as": "image"}), ("beacon", {}, {"body": "x"}), ("script-module", js, {}), ("import", js, {}), ("track", {"type": "text/vtt", "body": "WEBVTT\n\n"}, {}),
             ("form-post", {"type": "text/html"}, {}), ("svg-use", {"type": "image/svg+xml", "body": "<svg xmlns='http://www.w3.org/2000/svg'><g id='a'/></svg>"}, {}))
    for word, page, kind in (("localhost", "http://localhost:8080", None), ("address", "http://127.0.0.1:8080", None), ("name", "http://app.localhost:8080", None), ("file", APP, "file")):
        for name, body, fields in loads:
            asked = {"api": name, **fields}
            if name != "track":
                t.add("%s-%s" % (word, name), ok("*", **body), page=page, kind=kind, **asked)
            if name in ("img", "script", "img-cors"):
                t.add("%s-%s-redirect" % (word, name), ok("*", status=302), page=page, kind=kind, at=page if not kind else API, hops=[(OTHER, ok("*", **body))], **asked)
                t.add("%s-%s-tls" % (word, name), ok("*", **body), page=page, kind=kind, at=SAPI, **asked)
                t.add("%s-%s-denied" % (word, name), answer(**body), page=page, kind=kind, **asked)
    return t


def nameless_types():
    """A Content-Type line with nothing in it, and none."""
    t = Sheet("double-type")
    for api, more in (("stylesheet", {}), ("stylesheet-cors", {"api": "stylesheet", "mode": "cors"}), ("script", {}), ("script-cors", {"api": "script", "mode": "cors"}), ("script-module", {}),
                      ("import", {}), ("xhr", {}), ("track", {"mode": "cors"}), ("eventsource", {}), ("preload", {"as": "style"})):
        for word, kind in (("none", None), ("empty", ""), ("slash", "/"), ("word", "x")):
            for who, at in (("own", APP), ("api", API)):
                t.add("%s-%s-%s" % (api, word, who), ok("*", type=None, body="b{}") if kind is None else ok("*", ("Content-Type", kind), body="b{}"), at=at, **{"api": api, **more})
    for word, kind in (("none", None), ("empty", ""), ("xml", "application/xml"), ("html", "text/html"), ("plain", "text/plain")):
        for status in (200, 301, 304, 404):
            head = answer((ACAO, "*"), status=status, type=None, body="window.x=1") if kind is None else answer((ACAO, "*"), ("Content-Type", kind), status=status, body="window.x=1")
            t.add("text-%s-%d" % (word, status), head, api="xhr")
            t.add("text-%s-%d-put" % (word, status), head, preflight("*", "PUT"), api="xhr", method="PUT")
            t.add("text-%s-%d-then" % (word, status), head, then=[{"api": "xhr"}])
    return t


def userinfo():
    """A name and a password in the URL of what takes it."""
    t = Sheet("double-userinfo")
    for api, more in (("eventsource", {}), ("xhr", {}), ("img", {}), ("img-cors", {"api": "img", "mode": "cors"}), ("script", {}), ("script-cors", {"api": "script", "mode": "cors"}),
                      ("script-module", {}), ("import", {}), ("stylesheet-cors", {"api": "stylesheet", "mode": "cors"}), ("font", {}), ("beacon", {"body": "x"}), ("preload", {"as": "fetch", "mode": "cors"}), ("track", {"mode": "cors"}),
                      ("media", {"mode": "cors"}), ("css-mask", {})):
        for who, host in (("api", "api.test"), ("own", "app.test")):
            t.add("%s-%s" % (api, who), ok(None), url="http://u:p@%s/{id}/d" % host, **{"api": api, **more})
        t.add("%s-credentials" % api, ok("*"), url="http://u:p@api.test/{id}/d", credentials="include", **{"api": api, **more})
        t.add("%s-redirect" % api, ok("*", status=302), at=API, hops=[("http://u:p@other.test/{id}/h1", ok("*"))], **{"api": api, **more})
        t.add("%s-redirect-own" % api, ok("*", status=302), at=APP, hops=[("http://u:p@app.test/{id}/h1", ok("*"))], **{"api": api, **more})
    return t


def empty_answers():
    """Statuses without a body, for what shows or runs one."""
    t = Sheet("double-empty")
    for status in (204, 205, 304):
        for api, more in (("form-post", {}), ("img", {}), ("script", {}), ("stylesheet", {"mode": "cors"}), ("script-module", {}), ("import", {}), ("eventsource", {}), ("font", {}), ("track", {"mode": "cors"}), ("xhr", {})):
            t.add("%s-%d" % (api, status), ok("*", status=status, type=None), api=api, **more)
    return t


def unread_fields():
    """What a request says that its API has no place for."""
    t = Sheet("double-unread")
    for api, more in (("xhr", {}), ("eventsource", {}), ("font", {}), ("track", {"mode": "cors"}), ("media", {}), ("beacon", {"body": "x"}), ("form-post", {}), ("css-mask", {}), ("import", {}), ("img", {}), ("script", {}), ("preload", {"as": "fetch", "mode": "cors"}), ("svg-use", {})):
        for policy in ("unsafe-url", "no-referrer"):
            t.add("%s-%s" % (api, policy), ok("*"), api=api, referrerPolicy=policy, **more)
    for field, value in (("mode", "no-cors"), ("mode", "same-origin"), ("redirect", "error"), ("redirect", "manual"), ("cache", "only-if-cached"), ("keepalive", True), ("integrity", "sha256-AAAA"), ("referrer", "/x")):
        t.add("xhr-%s-%s" % (field, str(value).lower().replace("/", "_")), ok("*", status=302), api="xhr", hops=[(OTHER, ok("*"))], **{field: value})
    t.add("preflight-redirected", ok("*"), preflight(SAPP, None, "content-type", ("Location", "https://api.app.test:8443/x"), status=301), page=SAPP, at="https://api.app.test:8443",
          method="DELETE", credentials="include", headers={"X-A": "1"}, redirect="manual")
    t.add("preflight-redirected-follow", ok("*"), preflight(SAPP, None, "content-type", ("Location", "https://api.app.test:8443/x"), status=301), page=SAPP, at="https://api.app.test:8443",
          method="DELETE", credentials="include", headers={"X-A": "1"})
    t.add("preflight-redirected-acac", ok("*"), preflight(SAPP, None, "content-type", (ACAC, "true"), ("Location", "https://api.app.test:8443/x"), status=301), page=SAPP, at="https://api.app.test:8443",
          method="DELETE", credentials="include", headers={"X-A": "1"})
    return t


def hashes():
    """fetch() with integrity of what it can't read, and an integrity that is none on what fails before."""
    t = Sheet("double-hash")
    right, wrong = "sha256-Jok2eyBcFs4y7UIAlCuLix4mLfxw2byfvHfElpmk8d8=", "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    for word, value in (("right", right), ("wrong", wrong), ("bogus", "bogus"), ("options", right + "?x"), ("dash", "sha1-x")):
        for who, at in (("own", APP), ("api", API)):
            t.add("manual-%s-%s" % (word, who), ok("*", status=302), at=at, hops=[(OTHER, ok("*"))], redirect="manual", integrity=value)
        t.add("put-%s" % word, ok("*"), preflight("*", "GET"), method="PUT", integrity=value)
        t.add("preflight-%s" % word, ok("*"), preflight(None), method="PUT", integrity=value)
        t.add("denied-%s" % word, ok(None), integrity=value)
        t.add("closed-%s" % word, {"close": True}, integrity=value)
        t.add("error-%s" % word, ok("*", status=302), redirect="error", hops=[(OTHER, ok("*"))], integrity=value)
        t.add("mode-%s" % word, ok("*"), mode="same-origin", integrity=value)
        t.add("worker-%s" % word, ok(None), kind="worker", integrity=value)
        t.add("script-%s" % word, ok(None), api="script", mode="cors", integrity=value)
        t.add("module-%s" % word, ok(None), api="script-module", integrity=value)
    for word, value in (("right", right), ("bogus", "bogus")):
        for api, more in (("script", {"mode": "cors"}), ("script-module", {}), ("stylesheet", {"mode": "cors"})):
            fields = {"api": api, "integrity": value, **more}
            js = {"type": "text/css" if api == "stylesheet" else "text/javascript"}
            t.add("element-%s-%s-denied" % (api, word), ok(None, **js), **fields)
            t.add("element-%s-%s-closed" % (api, word), {"close": True}, **fields)
            t.add("element-%s-%s-name" % (api, word), ok("*"), at="http://nx.test", **fields)
            t.add("element-%s-%s-status" % (api, word), ok("*", status=404, **js), **fields)
            t.add("element-%s-%s-redirect" % (api, word), ok(None, status=302, **js), hops=[(OTHER, ok("*"))], **fields)
            t.add("element-%s-%s-policy" % (api, word), ok("*", **js), page_headers=[("Content-Security-Policy", "script-src 'unsafe-inline' 'self'; style-src 'self'")], **fields)
    for api, more in (("script", {"mode": "cors"}), ("preload", {"as": "script", "mode": "cors"}), ("script-module", {}), ("import", {})):
        for word, kind in (("plain", "text/plain"), ("json", "application/json"), ("none", None), ("html", "text/html; charset=utf-8")):
            t.add("typed-%s-%s" % (api, word), ok(None, type=kind), api=api, **more)
            t.add("typed-%s-%s-404" % (api, word), ok(None, type=kind, status=404), api=api, **more)
        t.add("typed-%s-redirect" % api, ok(None, status=302), api=api, hops=[(OTHER, ok("*"))], **more)
        t.add("typed-%s-redirected" % api, ok("*", status=302), api=api, hops=[(OTHER, ok(None))], **more)
    for kind in ("font", "image", "fetch", "track", "style", "script"):
        for word, value in (("right", right), ("wrong", wrong), ("bogus", "bogus")):
            t.add("preload-%s-%s" % (kind, word), ok("*", type=None), api="preload", mode="cors", integrity=value, **{"as": kind})
        t.add("preload-%s-plain" % kind, ok("*", type=None), api="preload", integrity=right, **{"as": kind})
        t.add("preload-%s-name" % kind, ok("*", type=None), at="http://nx.test", api="preload", mode="cors", integrity=right, **{"as": kind})
        t.add("preload-%s-denied" % kind, ok(None, type=None), api="preload", mode="cors", integrity=right, **{"as": kind})
    for api in ("script-module", "import", "script"):
        for status in (404, 410, 500, 301):
            for word, kind in (("plain", "text/plain"), ("js", "text/javascript"), ("none", None), ("image", "image/png")):
                t.add("status-%s-%d-%s" % (api, status, word), ok("*", status=status, type=kind), api=api, **({"mode": "cors"} if api == "script" else {}))
    for word, first, second in (("301-301", 301, 301), ("307-301", 307, 301), ("301-307", 301, 307), ("308-301", 308, 301)):
        t.add("stream-%s" % word, ok("*", status=first), api="eventsource", hops=[(OTHER, ok(APP, status=second)), (API, ok("*", type="text/event-stream", body="data: x\n\n"))])
    t.add("loop-worker", ok("*", ("Location", "http://app.test/{id}/d"), status=302), at=APP, api="worker")
    return t
