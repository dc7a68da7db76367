"""What one rule does to another: scenarios of other sheets with one or two of their parts changed, kept where the change showed a rule to be wrong."""
from make import ACAM, ACAO, API, APP, CORP, COEP, CSP, SAPI, SAPP, Sheet, answer, ok, preflight
from rules.loads import ELEMENTS

STAR = (ACAO, "*")
UPGRADE = (CSP, "upgrade-insecure-requests")
LOCAL, LOOPBACK, PUBLIC, SPUBLIC = "http://localhost:8091", "http://localhost:8081", "http://localhost:8090", "https://pub.test:8490"
CUT = {"fetch": ("application/json", "{\"a\":1}"), "script": ("text/javascript", "window.x=1"), "style": ("text/css", "b{color:red}"),
       "image": ("image/png", "\x89PNG\r\n\x1a\nxx"), "font": ("font/ttf", "\0\1\0\0xx")}
SHOWN = ("img", "media", "css-background", "css-mask", "css-shape")


def sheets():
    return (address_spaces(), locations(), deletions(), kept_alive(), parts(), embedding_workers(), hinted(), cut_preloads(), preloaded_types(), preloaded_uses(), preloaded_statuses(), upgrades(), own_by_upgrade(), self_sources(),
            foreign_redirects(), local_redirects(), addresses(), elements_of_sandboxes(), notes(),
            unreachable_spaces(), headers_of_pages(), sources_in_other_bytes(), stars(), absent_objects(), other_schemes())


def address_spaces():
    """targetAddressSpace and a preflight, which names none."""
    t = Sheet("crossing-hint")
    for word, page in (("secure", SAPP), ("public", SPUBLIC)):
        for where, at in (("local", LOCAL), ("loopback", LOOPBACK)):
            for hint in ("local", "loopback", "public"):
                t.add("%s-%s-%s" % (word, where, hint), pre=preflight("*", "DELETE"), page=page, at=at, method="DELETE", targetAddressSpace=hint)
    return t


def locations():
    """A Location that is no URL, in an answer that may not be read; a redirect for good that may not be read, asked for twice."""
    t = Sheet("crossing-location")
    for status in (301, 302, 307):
        t.add("bad-refused-%d" % status, answer((ACAO, "x"), ("Location", "http://["), status=status))
    for status in (301, 308):
        t.add("kept-refused-%d" % status, answer((ACAO, "x"), ("Location", "/{id}/h"), status=status), then=[{}])
    for scheme, to in (("data", "data:text/plain,x"), ("file", "file:///x"), ("javascript", "javascript:1"), ("ws", "ws://api.test/"),
                       ("ftp", "ftp://api.test/"), ("source", "view-source:http://api.test/")):
        t.add("refused-" + scheme, answer((ACAO, "x"), ("Location", to), status=302))
        t.add("refused-xhr-" + scheme, answer(("Location", to), status=302), api="xhr")
    t.add("fragment-refused", answer((ACAO, "x"), ("Location", "#f"), status=308), redirect="error")
    return t


def deletions():
    """DELETE and its neighbours over redirects that leave an origin."""
    t = Sheet("crossing-delete")
    allow = lambda *more: preflight("*", "*, DELETE, PUT, PATCH", "*, authorization, content-type, x-a", *more)
    for code in (301, 302, 303, 307, 308):
        for word, at, to in (("out", APP, API), ("home", API, APP), ("over", API, "http://other.test"), ("port", APP, "http://app.test:8080"), ("own", APP, APP)):
            t.add("%s-%d" % (word, code), ok(status=code), allow(), at=at, hops=[(to, ok(), allow())], method="DELETE")
            if code in (302, 307):
                t.add("%s-body-%d" % (word, code), ok(status=code), allow(), at=at, hops=[(to, ok(), allow())], method="DELETE", body="{}",
                      headers={"Content-Type": "application/json", "X-A": "1"})
                t.add("%s-xhr-%d" % (word, code), ok(status=code), allow(), at=at, hops=[(to, ok(), preflight("*", "DELETE"))], api="xhr", method="DELETE",
                      headers={"X-A": "1"})
                t.add("%s-only-get-%d" % (word, code), ok(status=code), allow(), at=at, hops=[(to, ok(), preflight("*", "GET"))], method="DELETE")
                t.add("%s-no-preflight-%d" % (word, code), ok(status=code), allow(), at=at, hops=[(to, ok())], method="DELETE")
    for method in ("PATCH", "OPTIONS", "FOO", "HEAD", "delete"):
        t.add("as-" + method, answer(status=307), at=APP, hops=[(API, ok(), allow())], method=method)
    t.add("twice", answer(status=307), at=APP, hops=[(API, ok(status=307), allow()), ("http://other.test", ok(), allow())], method="DELETE")
    t.add("manual", ok(status=307), allow(), at=API, hops=[(APP, ok())], method="DELETE", redirect="manual")
    return t


def kept_alive():
    """Requests that outlive their page, over redirects that a policy has something against."""
    t = Sheet("crossing-alive")
    ways = {"beacon": {"api": "beacon", "body": "x"}, "fetch": {"keepalive": True}, "post": {"keepalive": True, "method": "POST", "body": "x"},
            "put": {"keepalive": True, "method": "PUT"}, "worker": {"keepalive": True, "kind": "worker"}, "nocors": {"keepalive": True, "mode": "no-cors"}}
    for name, more in ways.items():
        last = lambda: ok("*")
        allow = preflight("*", "PUT")
        turn = lambda to, code=307: (to, ok("*", status=code, type=None), preflight("*", "PUT"))
        for word, page, headers, at, hops in (
                ("upgrade", SAPP, [UPGRADE], SAPI, [API]), ("upgrade-back", SAPP, [UPGRADE], SAPI, [API, SAPI]), ("upgrade-own", SAPP, [UPGRADE], SAPP, [APP]),
                ("mixed", SAPP, (), SAPI, [API]), ("mixed-back", SAPP, (), SAPI, [API, SAPI]), ("upgrade-plain", APP, [UPGRADE], SAPI, [API]),
                ("path", APP, [(CSP, "connect-src http://app.test http://api.test/x/")], APP, [API]), ("path-first", APP, [(CSP, "connect-src http://app.test/x/ http://api.test")], APP, [API]),
                ("host", APP, [(CSP, "connect-src http://app.test")], APP, [API]), ("second", APP, [(CSP, "connect-src http://app.test http://api.test")], APP, [API, "http://other.test"]),
                ("report", APP, [(CSP + "-Report-Only", "connect-src http://app.test")], APP, [API]), ("space", SPUBLIC, (), SPUBLIC, ["http://localhost:8081"])):
            chain = [turn(h) for h in hops[:-1]] + [(hops[-1], last(), preflight("*", "PUT"))]
            t.add("%s-%s" % (name, word), ok("*", status=307, type=None), allow, hops=chain, page=page, at=at, page_headers=headers, **more)
    return t


def parts():
    """Scripts and style sheets of which the server sends a part."""
    t = Sheet("crossing-part")
    bodies = {"js": "1", "html": "<!doctype html><html>", "json": "{\"a\":1}"}
    for word, kind in (("html", "text/html"), ("json", "application/json"), ("xml", "text/xml"), ("plain", "text/plain"), ("none", None), ("js", "text/javascript")):
        for name, body in bodies.items():
            for part, rows in (("bare", ()), ("range", (("Content-Range", "bytes 0-9/100"),)), ("later", (("Content-Range", "bytes 5-9/100"),))):
                if part != "later" or word in ("html", "plain"):
                    t.add("script-%s-%s-%s" % (word, name, part), answer(*rows, status=206, type=kind, body=body), api="script")
        t.add("style-" + word, answer(("Content-Range", "bytes 0-9/100"), status=206, type=kind, body="b{}"), api="stylesheet")
        t.add("img-" + word, answer(("Content-Range", "bytes 0-9/100"), status=206, type=kind, asset="png"), api="img")
    return t


def embedding_workers():
    """Workers of a page with an embedder policy, on http and https."""
    t = Sheet("crossing-embed")
    for kind in ("worker", "sharedworker", None):
        for value in ("require-corp", "credentialless", "REQUIRE-CORP", "require-corp; report-to=\"x\""):
            for word, page, at in (("plain", APP, API), ("secure", SAPP, SAPI), ("local", "http://localhost:8080", LOOPBACK)):
                if value in ("require-corp", "credentialless") or word == "plain":
                    name = "%s-%s-%s" % (kind or "page", "".join(c for c in value if c.isalpha() or c == "-"), word)
                    t.add(name, answer(), page=page, at=at, kind=kind, mode="no-cors", page_headers=[(COEP, value)])
                    if value == "require-corp" and word == "plain":
                        t.add(name + "-corp", answer((CORP, "cross-origin")), page=page, at=at, kind=kind, mode="no-cors", page_headers=[(COEP, value)])
                        t.add(name + "-cors", ok(), page=page, at=at, kind=kind, page_headers=[(COEP, value)])
                        t.add(name + "-redirect", answer(status=302), page=page, at=page, kind=kind, mode="no-cors", hops=[(at, answer())], page_headers=[(COEP, value)])
            t.add("%s-%s-include" % (kind or "page", "".join(c for c in value if c.isalpha())), answer(), kind=kind, mode="no-cors", credentials="include", page_headers=[(COEP, value)])
    return t


def hinted():
    """targetAddressSpace where the request is the page's own, and where a redirect leads on."""
    t = Sheet("crossing-hinted")
    for word, page in (("secure", SPUBLIC), ("public", PUBLIC), ("insecure", "http://pub.test:8090"), ("loopback", "http://localhost:8080"), ("plain", APP)):
        for hint in ("loopback", "local", "public"):
            t.add("%s-own-%s" % (word, hint), answer(), page=page, at=page, targetAddressSpace=hint)
            t.add("%s-away-%s" % (word, hint), answer(status=302), page=page, at=page, hops=[(LOOPBACK, ok())], targetAddressSpace=hint)
        t.add("%s-round" % word, ok(status=302), page=page, at=LOCAL, hops=[(page, ok())], targetAddressSpace="local")
        t.add("%s-put" % word, answer(), page=page, at=page, targetAddressSpace="loopback", method="PUT")
    return t


def cut_preloads():
    """A preload whose answer ends early."""
    t = Sheet("crossing-cut")
    for name, (kind, body) in CUT.items():
        for where, at, more in (("own", APP, {}), ("cross", API, {}), ("cors", API, {"mode": "cors"})):
            head = "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: %s\r\nContent-Length: 9000\r\n\r\n" % kind
            t.add(name + "-" + where, {"raw": head + body}, at=at, api="preload", **{"as": name}, **more)
    return t


def preloaded_types():
    """Style sheets and images that are preloaded and are none."""
    t = Sheet("crossing-preload")
    for name in ("style", "image"):
        for word, kind in (("none", None), ("js", "text/javascript"), ("plain", "text/plain"), ("css", "text/css"), ("png", "image/png")):
            for where, at, more in (("own", APP, {}), ("cross", API, {}), ("cors", API, {"mode": "cors"})):
                t.add("%s-%s-%s" % (name, word, where), answer(STAR, type=kind, body="b{color:red}"), at=at, api="preload", **{"as": name}, **more)
    return t


def preloaded_uses():
    """What a preload is good for: every use of it, the same way and another, once and twice."""
    t = Sheet("crossing-use")
    cors, include = {"mode": "cors"}, {"mode": "cors", "credentials": "include"}
    body = {name: ELEMENTS["preload-" + name][0] for name in ("image", "fetch", "script", "font", "style", "track", "module")}
    rows = {"image-background": ("image", {}, {"api": "css-background"}), "image-mask": ("image", cors, {"api": "css-mask"}), "image-mask-plain": ("image", {}, {"api": "css-mask"}),
            "image-shape": ("image", cors, {"api": "css-shape"}), "fetch-xhr": ("fetch", cors, {"api": "xhr"}), "fetch-xhr-include": ("fetch", include, {"api": "xhr", "withCredentials": True}),
            "fetch-stream": ("fetch", cors, {"api": "eventsource"}), "fetch-nocors": ("fetch", {}, {"mode": "no-cors", "credentials": "include"}), "fetch-nocors-omit": ("fetch", {}, {"mode": "no-cors"}),
            "fetch-post": ("fetch", cors, {"method": "POST", "body": "x"}), "fetch-head": ("fetch", cors, {"method": "HEAD"}), "fetch-header": ("fetch", cors, {"headers": [["Accept", "x"]]}), "fetch-named": ("fetch", cors, {"headers": [["X-A", "1"]]}),
            "fetch-cache": ("fetch", cors, {"cache": "no-store"}), "fetch-omit": ("fetch", cors, {"credentials": "omit"}), "fetch-keepalive": ("fetch", cors, {"keepalive": True}), "fetch-error": ("fetch", cors, {"redirect": "error"}),
            "fetch-image": ("fetch", {}, {"api": "img"}), "image-fetch": ("image", cors, {}), "script-module": ("script", cors, {"api": "script-module"}), "script-import": ("script", cors, {"api": "import"}),
            "module-script": ("module", cors, {"api": "script", "mode": "cors"}), "module-import": ("module", {}, {"api": "import"}), "font-css": ("font", cors, {"api": "font-css"}), "font-css-plain": ("font", {}, {"api": "font-css"}),
            "style-cors": ("style", {}, {"api": "stylesheet", "mode": "cors"}), "image-include-plain": ("image", include, {"api": "img"}), "script-include-plain": ("script", include, {"api": "script"}), "image-plain-include": ("image", {}, {"api": "img", **include}),
            "track-plain-cors": ("track", {}, {"api": "track", "mode": "cors"}), "script-plain": ("script", {}, {"api": "script"})}
    for name, (kind, first, second) in rows.items():
        allow = (APP, ("Access-Control-Allow-Credentials", "true")) if "include" in name else ("*",)
        t.add(name, ok(*allow, **body[kind]), preflight("*", None, "x-a"), api="preload", **{"as": kind}, **first, then=[second, second])
    for name in ("fetch", "image", "script"):
        use = {"fetch": {}, "image": {"api": "img", "mode": "cors"}, "script": {"api": "script", "mode": "cors"}}[name]
        t.add(name + "-own", answer(**body[name]), at=APP, api="preload", **{"as": name}, **cors, then=[use])
        t.add(name + "-404", ok("*", status=404, **body[name]), api="preload", **{"as": name}, **cors, then=[use])
        t.add(name + "-redirect", ok("*", status=302), api="preload", **{"as": name}, **cors, hops=[(API, ok("*", **body[name]))], then=[use])
        t.add(name + "-integrity", ok("*", **body[name]), api="preload", **{"as": name}, **cors, then=[dict(use, integrity="sha256-JonkKr9XJQcEUqMgHOiHWZhRY8R7dlTZOHIpxwmCfrI=")])
        t.add(name + "-closed", {"close": True}, api="preload", **{"as": name}, **cors, then=[use])
        t.add(name + "-url", ok("*", **body[name]), api="preload", **{"as": name}, **cors, then=[dict(use, url="http://api.test/{id}/d#x")])
    for first, second in (("img", "css-background"), ("css-background", "css-background"), ("css-mask", "css-shape"), ("css-mask", "img"), ("font-css", "font"), ("script", "script"), ("track", "track"), ("img", "fetch"), ("stylesheet", "stylesheet")):
        for word, more in (("plain", {}), ("cors", cors)):
            kind = body["image"] if first[:3] in ("img", "css") else body["font"] if first == "font-css" else body[{"stylesheet": "style"}.get(first, first)]
            t.add("%s-then-%s-%s" % (first, second, word), ok("*", **kind), api=first, **more, then=[{"api": second, **more}])
    return t


def preloaded_statuses():
    """Preloads whose answer has an error's status, by where it is and how it is asked for."""
    t = Sheet("crossing-status")
    for name in ("fetch", "image", "font", "script", "style", "track", "module"):
        body, fields = ELEMENTS["preload-" + name]
        for code in (400, 404, 503, 301):
            for where, at, more in (("own", APP, {}), ("own-cors", APP, {"mode": "cors"}), ("cross", API, {}), ("cors", API, {"mode": "cors"}),
                                    ("include", API, {"mode": "cors", "credentials": "include"})):
                if code == 404 or (name == "fetch" and where in ("own", "cors")):
                    rows = (APP, ("Access-Control-Allow-Credentials", "true")) if where == "include" else ("*",)
                    t.add("%s-%s-%d" % (name, where, code), ok(*rows, status=code, **body), at=at, **fields, **more)
        t.add(name + "-redirect-own", answer(status=302, type=None), at=APP, hops=[(API, ok("*", status=404, **body))], mode="cors", **fields)
    return t


def upgrades():
    """A policy that turns http into https, and mode same-origin."""
    t = Sheet("crossing-upgrade")
    for kind in (None, "srcdoc", "blob", "data"):
        for word, page, at in (("own", SAPP, APP), ("cross", SAPP, API), ("plain", APP, API)):
            t.add("same-origin-%s-%s" % (kind or "normal", word), ok(), page=page, at=at, kind=kind, page_headers=[UPGRADE], mode="same-origin")
    for name in SHOWN:
        body, fields = ELEMENTS[name]
        sources = ("media" if name == "media" else "img") + "-src https:"
        t.add(name + "-policy", answer(STAR, **body), page=SAPP, at=API, page_headers=[(CSP, sources)], api=name, **fields)
        for word, page in (("plain", APP), ("secure", SAPP)):
            t.add("%s-%s" % (name, word), answer(STAR, **body), page=page, at=API, page_headers=[UPGRADE], api=name, **fields)
            if page == SAPP:
                t.add("%s-redirect" % name, answer(STAR, status=302, type=None), page=page, at=SAPI, hops=[(API, answer(STAR, **body))],
                      page_headers=[UPGRADE], api=name, **fields)
    return t


def own_by_upgrade():
    """A policy that turns a URL into one of the page's own origin, whose answer permits nobody."""
    t = Sheet("crossing-own")
    for name in ("fetch", "xhr", "eventsource", "img", "script", "font", "track"):
        body, fields = ELEMENTS.get(name, ({}, {}))
        last = answer(**body)
        fields = dict(fields, mode="cors") if name in ("img", "script", "track") else fields
        given = {"page": SAPP, "page_headers": [UPGRADE], "api": name, **fields}
        t.add(name, answer(**body), at=APP, **given)
        t.add(name + "-other", answer(status=302, type=None), at=APP, hops=[(SAPI, dict(last))], **given)
        t.add(name + "-back", answer(STAR, status=302, type=None), at=SAPI, hops=[(APP, dict(last))], **given)
    for api in ("fetch", "xhr"):
        given = {"page": SAPP, "page_headers": [UPGRADE], "api": api, "method": "PUT"}
        t.add(api + "-put", ok(), at=APP, **given)
        t.add(api + "-put-refused", ok(), pre=preflight("*", "GET"), at=APP, **given)
    t.add("worker", ok(), page=SAPP, at=APP, kind="worker", page_headers=[UPGRADE])
    t.add("credentials", ok(), page=SAPP, at=APP, page_headers=[UPGRADE], credentials="include")
    return t


def self_sources():
    """'self' where the page's own origin is not the one that it came from."""
    t = Sheet("crossing-self")
    for kind in ("sandbox", "data", "blob", "srcdoc"):
        for api in ("fetch", "xhr"):
            t.add("%s-%s" % (kind, api), ok(), at=APP, kind=kind, page_headers=[(CSP, "connect-src 'self'")], api=api)
        t.add(kind + "-secure", ok(), at=SAPP, kind=kind, page_headers=[(CSP, "connect-src 'self'")])
        t.add(kind + "-host", ok(), at=API, kind=kind, page_headers=[(CSP, "connect-src api.test")])
        t.add(kind + "-img", answer(STAR, **ELEMENTS["img"][0]), at=APP, kind=kind, page_headers=[(CSP, "img-src 'self'")], api="img")
    return t


def foreign_redirects():
    """A redirect's own answer that the page may not have by Cross-Origin-Resource-Policy."""
    t = Sheet("crossing-corp")
    for name in ("img", "script", "stylesheet", "font", "track"):
        body, fields = ELEMENTS[name]
        last = answer((CORP, "cross-origin"), STAR, **body)
        t.add(name + "-first", answer((CORP, "same-origin"), status=302, type=None), page=SAPP, at=SAPI, hops=[(SAPI, last)], api=name, **fields)
        t.add(name + "-required", answer(status=302, type=None), page=SAPP, at=SAPI, hops=[(SAPI, dict(last))], page_headers=[(COEP, "require-corp")],
              api=name, **fields)
    return t


def local_redirects():
    """A secure page's images that a redirect leads to this machine, or to http."""
    t = Sheet("crossing-local")
    for name in SHOWN:
        body, fields = ELEMENTS[name]
        for word, to in (("name", LOOPBACK), ("address", "http://127.0.0.1:8081"), ("down", API)):
            t.add("%s-%s" % (name, word), answer(STAR, status=302, type=None), page=SAPP, at=SAPI, hops=[(to, answer(STAR, **body))], api=name, **fields)
            t.add("%s-%s-at-once" % (name, word), answer(STAR, **body), page=SAPP, at=to, api=name, **fields)
    for kind in ("frame", "srcdoc", "sandbox"):
        body, fields = ELEMENTS["img"]
        t.add("named-" + kind, answer(STAR, **body), page=SAPP, at=API, kind=kind, api="img", **fields)
        t.add("named-refused-" + kind, answer(status=302, type=None), page=SAPP, at=SAPI, kind=kind, hops=[(API, answer(STAR, **body))], api="img",
              mode="cors", **fields)
    return t


def addresses():
    """Streams and workers of addresses that nothing is loaded from, or that say nothing."""
    t = Sheet("crossing-address")
    urls = {"javascript": "javascript:1", "blank": "about:blank", "data": "data:text/event-stream,data:x", "blob": "blob:" + APP + "/x",
            "foreign-blob": "blob:" + API + "/x", "chrome": "chrome://x/", "unknown": "foo:x", "ftp": "ftp://api.test/", "ws": "ws://api.test/",
            "file": "file:///x", "view-source": "view-source:http://api.test/"}
    for word, url in urls.items():
        t.add("stream-" + word, ok("*", type="text/event-stream"), url=url, api="eventsource")
        t.add("worker-" + word, ok("*", type="text/javascript"), url=url, api="worker")
    for status in (200, 404):
        for word, kind in (("none", None), ("html", "text/html"), ("js", "text/javascript")):
            t.add("worker-type-%s-%d" % (word, status), answer(status=status, type=kind, body="1"), at=APP, api="worker")
    return t


def elements_of_sandboxes():
    """What elements of a page with an opaque origin send to where the page came from."""
    t = Sheet("crossing-origin")
    t.add("media-png", answer(**ELEMENTS["img"][0]), api="media")
    for kind in ("sandbox", "data"):
        for name in ("script", "stylesheet", "img", "media", "css-background"):
            body, fields = ELEMENTS[name]
            t.add("%s-%s" % (kind, name), answer(**body), page=SAPP, at=SAPP, kind=kind, api=name, **fields)
        t.add(kind + "-preload", answer(type="text/javascript", body="1"), page=SAPP, at=SAPP, kind=kind, api="preload", **{"as": "script"})
        t.add(kind + "-preload-module", answer(STAR, status=301, type=None), at=APP, kind=kind, api="preload",
              hops=[(API, answer(STAR, type="text/javascript", body="export default 1"))], **{"as": "module"})
    return t


def notes():
    """What consoles say of headers that the page itself has."""
    t = Sheet("crossing-note")
    for kind in (None, "frame", "srcdoc", "worker"):
        t.add("referrer-" + (kind or "normal"), ok(), kind=kind, page_headers=[("Referrer-Policy", "bogus")])
    t.add("referrer-empty", ok(), page_headers=[("Referrer-Policy", "")])
    t.add("referrer-known-first", ok(), page_headers=[("Referrer-Policy", "origin, bogus")])
    for directive in ("script-src", "script-src-elem", "script-src-attr", "style-src"):
        t.add("eval-" + directive, ok(), page_headers=[(CSP, directive + " * 'unsafe-inline' 'unsafe-eval'")])
    t.add("form-sandbox", answer(type="text/html"), at=APP, kind="sandbox", api="form-post")
    for where, kind in (("charset", "text/html;charset=utf-8"), ("none", None), ("plain", "text/plain")):
        t.add("form-" + where, answer(type=kind), at=APP, api="form-post")
    return t


def unreachable_spaces():
    """A public page, and an address of this machine where nobody answers, or not as the scheme wants it."""
    t = Sheet("crossing-space")
    places = {"closed": "http://localhost:8099", "address": "http://127.0.0.1:8099", "no-tls": "https://localhost:8081", "untrusted": "https://localhost:8444",
              "tls-only": "http://localhost:8443", "closed-tls": "https://localhost:8099", "name": "http://api.test:8099"}
    for word, page in (("secure", SPUBLIC), ("public", PUBLIC)):
        for where, at in places.items():
            t.add("%s-%s" % (word, where), ok(), page=page, at=at)
            t.add("%s-put-%s" % (word, where), ok(), preflight("*", "PUT"), page=page, at=at, method="PUT")
            if word == "secure":
                t.add("%s-nocors-%s" % (word, where), ok(), page=page, at=at, mode="no-cors")
                t.add("%s-img-%s" % (word, where), answer(STAR, **ELEMENTS["img"][0]), page=page, at=at, api="img")
                t.add("%s-redirect-%s" % (word, where), answer(STAR, status=302), page=page, at=page, hops=[(at, ok())])
                t.add("%s-img-redirect-%s" % (word, where), answer(STAR, status=302), page=page, at=page, hops=[(at, answer(STAR, **ELEMENTS["img"][0]))], api="img")
                t.add("%s-hint-%s" % (word, where), ok(), page=page, at=at, targetAddressSpace="loopback")
    return t


def headers_of_pages():
    """Headers of a page that a console has something to say of."""
    t = Sheet("crossing-header")
    opener = "Cross-Origin-Opener-Policy"
    for n, value in enumerate(("same-origin", "same-origin-allow-popups", "unsafe-none", "noopener-allow-popups", "bogus", "", "same-origin; report-to=\"x\"")):
        for word, page in (("plain", APP), ("local", LOOPBACK), ("secure", SAPP)):
            if word == "plain" or n == 0:
                t.add("opener-%s-%d" % (word, n), ok(), page=page, page_headers=[(opener, value)])
    for kind in ("frame", "sandbox", "worker"):
        t.add("opener-" + kind, ok(), kind=kind, page_headers=[(opener, "same-origin")])
    t.add("opener-report", ok(), page_headers=[(opener + "-Report-Only", "same-origin")])
    for word, header in (("permissions", ("Permissions-Policy", "bogus=()")), ("permissions-known", ("Permissions-Policy", "geolocation=()")), ("permissions-bad", ("Permissions-Policy", "geolocation 'none'")),
                         ("feature", ("Feature-Policy", "bogus 'none'")), ("frame", ("X-Frame-Options", "bogus")), ("frame-deny", ("X-Frame-Options", "DENY")), ("embedder", (COEP, "bogus")), ("document", ("Document-Policy", "bogus")),
                         ("transport", ("Strict-Transport-Security", "max-age=1")), ("agent", ("Origin-Agent-Cluster", "?1")), ("nosniff", ("X-Content-Type-Options", "bogus")), ("xss", ("X-XSS-Protection", "1; mode=block")),
                         ("clear", ("Clear-Site-Data", "\"cache\"")), ("link", ("Link", "<http://api.test/x>; rel=preconnect")), ("acao", STAR), ("corp", (CORP, "bogus"))):
        t.add(word, ok(), page_headers=[header])
    return t


def sources_in_other_bytes():
    """Policies in other bytes than ASCII, with control characters, and what `*` doesn't cover."""
    t = Sheet("crossing-source")
    for n, source in enumerate(("http://\u00c3\u00bc.test", "http://\u00fc.test", "http://api.test/\u00e9", "http://api.test/a\x01", "api.test\x7f", "'s\u00e9lf'", "http://api.test/\t/x", "\u00a0*", "http://api.test/%C3%A9", "http://api.test/a\x0bb")):
        t.add("connect-%d" % n, ok(), page_headers=[(CSP, "connect-src " + source)])
        t.add("image-%d" % n, ok(), page_headers=[(CSP, "img-src %s; connect-src *" % source)])
        t.add("report-%d" % n, ok(), page_headers=[(CSP + "-Report-Only", "connect-src " + source)])
    t.add("name", ok(), page_headers=[(CSP, "conn\u00e9ct-src *; connect-src *")])
    for n, policy in enumerate(("default-src *", "connect-src *", "default-src * 'unsafe-inline' 'unsafe-eval'", "default-src *; connect-src http:", "default-src * data:")):
        for word, url in (("blob", "blob:" + APP + "/x"), ("data", "data:text/plain,x"), ("ftp", "ftp://api.test/"), ("ws", "ws://api.test/"), ("own", "about:blank")):
            for api in ("fetch", "xhr"):
                t.add("star-%s-%s-%d" % (word, api, n), url=url, api=api, page_headers=[(CSP, policy)])
    return t


def stars():
    """What `*` doesn't cover, for what a page shows and runs."""
    t = Sheet("crossing-star")
    loads = {"img": "img-src", "script": "script-src", "stylesheet": "style-src", "font": "font-src", "media": "media-src", "css-background": "img-src", "import": "script-src", "worker": "worker-src", "eventsource": "connect-src"}
    for name, directive in loads.items():
        for word, url in (("data", "data:text/plain,x"), ("blob", "blob:" + APP + "/x"), ("ftp", "ftp://api.test/x")):
            t.add("%s-%s" % (name, word), url=url, api=name, page_headers=[(CSP, "%s *; script-src-elem * 'unsafe-inline'; script-src-attr * 'unsafe-inline'" % directive if directive != "script-src" else "script-src * 'unsafe-inline' 'unsafe-eval'")])
            t.add("%s-%s-report" % (name, word), url=url, api=name, page_headers=[(CSP + "-Report-Only", directive + " * 'unsafe-inline'")])
            t.add("%s-%s-default" % (name, word), url=url, api=name, page_headers=[(CSP, "default-src * 'unsafe-inline' 'unsafe-eval'")])
    for api in ("fetch", "xhr"):
        t.add("report-" + api, url="data:text/plain,x", api=api, page_headers=[(CSP + "-Report-Only", "connect-src *")])
        t.add("report-default-" + api, url="data:text/plain,x", api=api, page_headers=[(CSP + "-Report-Only", "default-src * 'unsafe-inline' 'unsafe-eval'")])
        t.add("first-" + api, url="data:text/plain,x", api=api, page_headers=[(CSP, "connect-src * http://api.test")])
    return t


def absent_objects():
    """What a worker has no object for, and workers of pages that may have none."""
    t = Sheet("crossing-object")
    for kind in ("worker", "sharedworker"):
        for api in ("img", "script", "font-css", "beacon", "media", "css-mask", "form-post", "font", "worker", "import"):
            t.add("%s-%s" % (kind, api), answer(STAR, **ELEMENTS.get(api, ({}, {}))[0]), at=APP, kind=kind, api=api)
        for n, policy in enumerate(("sandbox allow-scripts", "sandbox allow-scripts allow-same-origin", "sandbox")):
            t.add("%s-sandbox-%d" % (kind, n), ok(), kind=kind, page_headers=[(CSP, policy)])
    return t


def other_schemes():
    """Addresses of schemes that the browser keeps for itself, by each way to ask for them, and redirects there."""
    t = Sheet("crossing-scheme")
    for word, url in (("chrome", "chrome://version/"), ("source", "view-source:http://api.test/"), ("extension", "chrome-extension://abc/x"), ("devtools", "devtools://x/"), ("about", "about:config"), ("resource", "resource://x/y"), ("moz", "moz-extension://x/y")):
        for api, more in (("fetch", {}), ("nocors", {"mode": "no-cors"}), ("same", {"mode": "same-origin"}), ("xhr", {}), ("img", {}), ("img-cors", {"mode": "cors"}), ("script", {}), ("font", {}), ("preload", {"as": "fetch", "mode": "cors"}), ("stylesheet", {}), ("import", {}), ("beacon", {"body": "x"})):
            if word in ("chrome", "source") or api in ("fetch", "xhr", "img"):
                t.add("%s-%s" % (word, api), url=url, api={"nocors": "fetch", "same": "fetch", "img-cors": "img"}.get(api, api), **more)
        for api, more in (("fetch", {}), ("nocors", {"mode": "no-cors"}), ("xhr", {}), ("img", {}), ("script", {"mode": "cors"}), ("eventsource", {})):
            t.add("to-%s-%s" % (word, api), ok("*", ("Location", url), status=302), api={"nocors": "fetch"}.get(api, api), **more)
    return t
