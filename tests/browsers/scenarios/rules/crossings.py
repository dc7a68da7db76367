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
    return (address_spaces(), locations(), cut_preloads(), preloaded_types(), upgrades(), own_by_upgrade(), self_sources(),
            foreign_redirects(), local_redirects(), addresses(), elements_of_sandboxes(), notes())


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
