"""HTTP-redirect fetch (https://fetch.spec.whatwg.org/#http-redirect-fetch), redirect-taint and what the page sees of a redirect."""
from make import ACAC, ACAO, API, APP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight

EVIL = "http://evil.test"


def hop(origin, status=302, *headers):
    return answer(*(() if origin is None else ((ACAO, origin),)), *headers, status=status)


def sheets():
    way = Sheet("redirect")
    where = {"s": APP, "a": API, "o": OTHER, "e": EVIL}
    # Chains over the page's own server (s), two others (a, o) and a third (e); the last answer lets in the page, null, everyone or nobody.
    for chain in ("ss", "sa", "as", "aa", "ao", "sas", "sao", "saa", "aas", "aao", "asa", "aoa", "aoo", "aos", "aoe", "ssa", "saos", "asao"):
        for last in ("page", "null", "star", "none"):
            origin = {"page": APP, "null": "null", "star": "*", "none": None}[last]
            way.add("chain-%s-%s" % (chain, last), hop("*"), at=where[chain[0]], hops=[(where[c], hop("*") if i < len(chain) - 2 else ok(origin)) for i, c in enumerate(chain[1:])])
    # The same with credentials: every hop has to name the origin as it is sent there.
    for chain in ("sa", "as", "aa", "ao", "sas", "sao", "aos", "aao"):
        for last in ("page", "null"):
            origin = {"page": APP, "null": "null"}[last]
            yes = (ACAC, "true")
            way.add("include-%s-%s" % (chain, last), hop(APP, 302, yes), at=where[chain[0]], credentials="include", hops=[(where[c], hop(APP, 302, yes) if i < len(chain) - 2 else ok(origin, yes)) for i, c in enumerate(chain[1:])])
    for chain in ("sas", "sao", "saa", "saas"):
        way.add("default-credentials-%s-acac" % chain, hop("*"), hops=[(where[c], hop(APP, 302, (ACAC, "true")) if i < len(chain) - 2 else ok("*")) for i, c in enumerate(chain[1:])], at=APP)
        way.add("default-credentials-%s-exact" % chain, hop("*"), hops=[(where[c], hop(APP) if i < len(chain) - 2 else ok("*")) for i, c in enumerate(chain[1:])], at=APP)
        way.add("omit-%s" % chain, hop("*"), hops=[(where[c], hop("*") if i < len(chain) - 2 else ok("*")) for i, c in enumerate(chain[1:])], at=APP, credentials="omit")
        way.add("xhr-%s" % chain, hop("*"), hops=[(where[c], hop("*") if i < len(chain) - 2 else ok("*")) for i, c in enumerate(chain[1:])], at=APP, api="xhr")
    for status in (301, 302, 303, 307, 308):
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE"):
            body = {"body": "x"} if method in ("POST", "PUT") else {}
            way.add("%d-%s" % (status, method.lower()), hop("*", status), preflight("*", "PUT, DELETE"), method=method, hops=[(API, ok(), preflight("*", "PUT, DELETE"))], **body)
            way.add("%d-%s-same-origin" % (status, method.lower()), hop(None, status), at=APP, method=method, hops=[(APP, ok(None))], **body)
            if method in ("POST", "PUT"):
                way.add("%d-%s-same-to-cross" % (status, method.lower()), hop(None, status), at=APP, method=method, hops=[(API, ok(), preflight("*", "PUT, DELETE"))], **body)
                way.add("%d-%s-cross-cross" % (status, method.lower()), hop("*", status), preflight("*", "PUT, DELETE"), method=method, hops=[(OTHER, ok(), preflight("*", "PUT, DELETE"))], **body)
                way.add("%d-%s-json" % (status, method.lower()), hop("*", status), preflight("*", "PUT", "content-type"), method=method, headers={"Content-Type": "application/json"}, body="{}", hops=[(API, ok(), preflight("*", "PUT", "content-type"))])
    for status in (300, 304, 305, 306):
        way.add("not-followed-%d" % status, hop("*", status), hops=[(API, ok())])
    for mode in ("error", "manual"):
        for name, origin in {"star": "*", "none": None, "wrong": OTHER}.items():
            way.add("mode-%s-%s" % (mode, name), hop(origin), hops=[(API, ok())], redirect=mode)
            way.add("mode-%s-preflight-%s" % (mode, name), hop(origin), preflight("*", "PUT"), method="PUT", hops=[(API, ok())], redirect=mode)
        way.add("mode-%s-same" % mode, hop(None), at=APP, hops=[(APP, ok())], redirect=mode)
        way.add("mode-%s-no-location" % mode, hop("*"), redirect=mode)
        way.add("mode-%s-bad-location" % mode, hop("*", 302, ("Location", "http://[")), redirect=mode)
        way.add("mode-%s-200" % mode, ok(), redirect=mode)
        way.add("mode-%s-worker" % mode, hop("*"), hops=[(API, ok())], redirect=mode, kind="worker")
        way.add("mode-%s-nocors" % mode, hop("*"), hops=[(API, ok())], redirect=mode, mode="no-cors")
        way.add("mode-%s-nocors-same" % mode, hop("*"), at=APP, hops=[(APP, ok())], redirect=mode, mode="no-cors")
    for name, value in {"empty": "", "blank": "  ", "fragment": "#x", "query": "?x", "relative": "h9", "dots": "../../x", "bad-port": "http://api.test:99999/", "bad-host": "http://a b/", "unclosed": "http://[", "latin1": "/{id}/\u00e9", "utf8": "/{id}/\u00c3\u00a9", "space": "/{id}/a b",
                        "backslash": "\\\\other.test\\{id}", "data": "data:,x", "blob": "blob:http://app.test/0", "file": "file:///etc/hosts", "ftp": "ftp://api.test/x", "javascript": "javascript:1", "about": "about:blank", "mailto": "mailto:a@b.test", "custom": "myapp://x", "ws": "ws://api.test/x", "chrome": "chrome://version", "intent": "intent://x",
                        "userinfo-cross": "http://u:p@other.test/{id}/h1", "userinfo-same": "http://u:p@api.test/{id}/h1", "user-only": "http://u@api.test/{id}/h1", "userinfo-page": "http://u:p@app.test/{id}/h1", "bad-port-22": "http://api.test:22/", "refused": "http://api.test:8099/", "dns": "http://none.test/", "https-on-plain": "https://api.test:8080/", "http-on-tls": "http://api.test:443/", "untrusted": "https://api.test:8444/"}.items():
        way.add("location-" + name, hop("*", 302, ("Location", value)))
        way.add("location-same-origin-" + name, hop(None, 302, ("Location", value)), at=APP)
        if name in ("data", "blob", "file", "ftp", "custom", "javascript", "about", "userinfo-cross", "refused", "dns", "bad-host", "empty"):
            way.add("location-xhr-" + name, hop("*", 302, ("Location", value)), api="xhr")
            way.add("location-xhr-same-" + name, hop("*", 302, ("Location", value)), at=APP, api="xhr")
            way.add("location-nocors-" + name, hop("*", 302, ("Location", value)), mode="no-cors")
            way.add("location-img-" + name, hop("*", 302, ("Location", value)), api="img")
            way.add("location-img-anon-" + name, hop("*", 302, ("Location", value)), api="img", mode="cors")
            way.add("location-worker-" + name, hop("*", 302, ("Location", value)), kind="worker")
            way.add("location-preflighted-" + name, hop("*", 307, ("Location", value)), preflight("*", "PUT"), method="PUT")
    way.add("location-twice-same", answer((ACAO, "*"), ("Location", "http://api.test/{id}/h1"), status=302), hops=[(API, ok())])
    way.add("location-twice-other", answer((ACAO, "*"), ("Location", "http://api.test/{id}/h2"), status=302), hops=[(API, ok())])
    for n in (19, 20, 21, 22):
        way.add("count-%d" % n, hop("*"), hops=[(API, hop("*"))] * (n - 1) + [(API, ok())])
        way.add("count-same-%d" % n, hop(None), at=APP, hops=[(APP, hop(None))] * (n - 1) + [(APP, ok(None))])
    way.add("loop-self", answer((ACAO, "*"), ("Location", "http://api.test/{id}/d"), status=302))
    way.add("loop-xhr", answer((ACAO, "*"), ("Location", "http://api.test/{id}/d"), status=302), api="xhr")
    way.add("loop-nocors", answer((ACAO, "*"), ("Location", "http://api.test/{id}/d"), status=302), mode="no-cors")
    way.add("loop-img", answer((ACAO, "*"), ("Location", "http://api.test/{id}/d"), status=302), api="img")
    way.add("loop-worker", answer((ACAO, "*"), ("Location", "http://api.test/{id}/d"), status=302), kind="worker")
    auth = {"Authorization": "Bearer t"}
    yes = preflight("*", "PUT", "authorization, x-a")
    for chain in ("aa", "ao", "sa", "ss", "as", "aoa", "sas"):
        for name, headers in {"auth": auth, "xa": {"X-A": "1"}, "auth-xa": {**auth, "X-A": "1"}}.items():
            way.add("headers-%s-%s" % (chain, name), hop("*", 307), yes, at=where[chain[0]], headers=headers, hops=[(where[c], hop("*", 307) if i < len(chain) - 2 else ok("*"), yes) for i, c in enumerate(chain[1:])])
        way.add("headers-xhr-%s-xa" % chain, hop("*", 307), yes, at=where[chain[0]], headers={"X-A": "1"}, api="xhr", hops=[(where[c], hop("*", 307) if i < len(chain) - 2 else ok("*"), yes) for i, c in enumerate(chain[1:])])
    for chain in ("aa", "ao", "sa", "as"):
        for name, pre in {"refused": preflight(None), "page": preflight(APP, "PUT"), "null": preflight("null", "PUT"), "404": preflight("*", "PUT", status=404), "no-method": preflight("*", "GET")}.items():
            way.add("preflight-%s-%s" % (chain, name), hop("*", 307), preflight("*", "PUT"), at=where[chain[0]], method="PUT", hops=[(where[chain[1]], ok("*"), pre)])
    way.add("303-put-preflight-refused", hop("*", 303), preflight("*", "PUT"), method="PUT", hops=[(API, ok("*"), preflight(None))])
    way.add("303-put-cross-refused", hop("*", 303), preflight("*", "PUT"), method="PUT", hops=[(OTHER, ok("*"), preflight(None))])
    way.add("303-put-xa", hop("*", 303), preflight("*", "PUT", "x-a"), method="PUT", headers={"X-A": "1"}, hops=[(API, ok("*"), preflight("*", None, "x-a"))])
    way.add("302-post-json-to-get", hop("*", 302), preflight("*", None, "content-type"), method="POST", headers={"Content-Type": "application/json"}, body="{}", hops=[(API, ok("*"), preflight(None))])
    way.add("302-post-json-to-get-cross", hop("*", 302), preflight("*", None, "content-type"), method="POST", headers={"Content-Type": "application/json"}, body="{}", hops=[(OTHER, ok("*"), preflight(None))])
    way.add("303-post-xa", hop("*", 303), preflight("*", None, "x-a"), method="POST", headers={"X-A": "1"}, body="x", hops=[(API, ok("*"), preflight("*", None, "x-a"))])
    way.add("upload-listener", hop("*", 307), preflight("*"), api="xhr", method="POST", body="x", upload_listener=True, hops=[(API, ok("*"), preflight("*"))])
    way.add("upload-listener-cross", hop("*", 307), preflight("*"), api="xhr", method="POST", body="x", upload_listener=True, hops=[(OTHER, ok("*"), preflight("*"))])
    way.add("first-missing", hop(None), hops=[(API, ok())])
    way.add("first-wrong", hop(OTHER), hops=[(OTHER, ok())])
    way.add("first-missing-manual", hop(None), redirect="manual", hops=[(OTHER, ok())])
    way.add("first-missing-https", hop(None, 301), hops=[(SAPI, ok())])
    way.add("first-missing-page", hop(None), hops=[(APP, ok())])
    way.add("first-two", hop("a, b"), hops=[(API, ok())])
    way.add("first-acac", hop(APP), credentials="include", hops=[(API, ok(APP, (ACAC, "true")))])
    way.add("first-star-include", hop("*"), credentials="include", hops=[(API, ok(APP, (ACAC, "true")))])
    way.add("first-xhr-missing", hop(None), api="xhr", hops=[(API, ok())])
    way.add("first-xhr-include-acac", hop(APP), api="xhr", withCredentials=True, hops=[(API, ok(APP, (ACAC, "true")))])
    way.add("second-xhr-missing", hop("*"), api="xhr", hops=[(OTHER, ok(None))])
    way.add("second-missing-worker", hop("*"), kind="worker", hops=[(OTHER, ok(None))])
    way.add("first-missing-worker", hop(None), kind="worker", hops=[(OTHER, ok(None))])
    way.add("second-404", hop("*"), hops=[(API, ok("*", status=404))])
    way.add("second-404-missing", hop("*"), hops=[(API, ok(None, status=404))])
    way.add("second-close", hop("*"), hops=[(API, {"close": True})])
    way.add("second-reset", hop("*"), hops=[(API, {"reset": True})])
    way.add("up-http-https", hop("*", 301), hops=[(SAPI, ok())])
    way.add("up-own", hop(None, 301), at=APP, hops=[(SAPP, ok())])
    way.add("up-own-missing", hop(None, 301), at=APP, hops=[(SAPP, ok(None))])
    way.add("up-own-preflight", hop(None, 308), at=APP, method="PUT", hops=[(SAPP, ok(), preflight("*", "PUT"))])
    way.add("down-https-http", hop("*", 301), page=SAPP, at=SAPI, hops=[(API, ok())])
    way.add("down-own", hop(None, 301), page=SAPP, at=SAPP, hops=[(APP, ok())])
    way.add("sandbox-aa", hop("null"), kind="sandbox", hops=[(API, ok("null"))])
    way.add("sandbox-page-star", hop("*"), kind="sandbox", at=APP, hops=[(APP, ok("*"))])
    way.add("data-aa", hop("null"), kind="data", hops=[(OTHER, ok("null"))])
    for api, more in {"img": {"api": "img", "mode": "cors"}, "script": {"api": "script", "mode": "cors"}, "font": {"api": "font"}, "module": {"api": "script-module"}, "eventsource": {"api": "eventsource"}, "style": {"api": "stylesheet", "mode": "cors"}, "track": {"api": "track", "mode": "cors"}}.items():
        kind = {"img": {"asset": "png", "type": "image/png"}, "script": {"type": "text/javascript", "body": "1"}, "font": {"asset": "font", "type": "font/ttf"}, "module": {"type": "text/javascript", "body": "1"}, "eventsource": {"type": "text/event-stream", "body": "data: x\n\n"}, "style": {"type": "text/css", "body": "b{}"}, "track": {"type": "text/vtt", "body": "WEBVTT\n\n"}}[api]
        for name, first, last in (("good", "*", "*"), ("first-missing", None, "*"), ("last-missing", "*", None), ("last-null", "*", "null"), ("last-page", "*", APP)):
            way.add("load-%s-%s" % (api, name), hop(first), hops=[(OTHER, ok(last, **kind))], **more)
        way.add("load-%s-same-to-cross" % api, hop(None), at=APP, hops=[(API, ok(None, **kind))], **more)
    return (way,)
