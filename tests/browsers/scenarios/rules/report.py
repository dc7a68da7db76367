"""What is sent to the report-uri of a page's Content Security Policy (https://w3c.github.io/webappsec-csp/#report-violation), and in which
order; and where a secure page's redirect leads that is neither http nor https."""
from make import ACAO, API, APP, CSP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight
from rules.loads import FONT, PNG

RUN = {"type": "text/javascript", "body": "x=1"}
LOADS = {"img": ("img", PNG), "script": ("script", RUN), "font": ("font-css", FONT), "style": ("stylesheet", {"type": "text/css", "body": "b{}"})}
PRELOADS = {"fetch": "connect", "font": "font", "image": "img", "script": "script", "style": "style", "track": "media", "module": "script"}
SCHEMES = {"foo": "foo:bar", "ftp": "ftp://x.test/", "mailto": "mailto:x", "ws": "ws://app.test/x", "js": "javascript:1", "data": "data:,x",
           "about": "about:blank"}


def sheets():
    return reports(), schemes()


def reports():
    t = Sheet("report")

    def add(name, policy, *answers, uri="/report-{}/r", **more):
        return t.add(name, *answers, page_headers=[(CSP, policy.replace("URI", uri.format(name)))], **more)

    connect, default = "connect-src 'self'; report-uri URI", "default-src 'self' 'unsafe-inline'; report-uri URI"
    add("default-own", default, ok("*"), at=APP)
    add("default-api", default, ok("*"))
    add("default-xhr", default, ok("*"), api="xhr")
    add("two-uris", "connect-src 'self'; report-uri URI http://api.test/x/r2", ok("*"))
    add("two-policies", "connect-src 'self'; report-uri URI, connect-src 'none'; report-uri URI/two", ok("*"))
    add("cross-uri", connect, ok("*"), uri="http://api.test/report-{}/r")
    add("redirect", connect, ok("*", status=302, type=None), at=APP, hops=[(API, ok("*"))])
    add("redirect-cross", "connect-src 'self' http://api.test; report-uri URI", ok("*", status=302, type=None), hops=[(OTHER, ok("*"))])
    for kind in ("sandbox", "data"):
        add(kind, connect, ok("*"), kind=kind)
    add("then", connect, ok("*"), then=[{}, {"method": "PUT"}])
    add("put", connect, ok("*"), preflight("*", "PUT"), method="PUT")
    add("to", "connect-src 'self'; report-to g; report-uri URI", ok("*"))
    add("https", connect, ok("*"), page=SAPP, at=SAPI)
    add("relative", connect, ok("*"), uri="r")
    add("beacon", connect, ok("*"), api="beacon", body="x")
    add("form", "form-action 'self'; report-uri URI", ok("*"), api="form-post")
    add("worker", "worker-src 'none'; report-uri URI", ok("*", type="text/javascript", body="x"), at=APP, api="worker")
    add("start", "worker-src 'none'; report-uri URI", ok("*"), at=APP, kind="worker")
    one = add("answered", connect, ok("*"), uri="/report-{}/h1")
    one["server"]["redirects"] = [{"url": "http://app.test/report-answered/h1", "actual": {"status": 204, "headers": []}}]
    for name, (api, kind) in LOADS.items():
        add("default-" + name, default, ok("*", **kind), api=api)
    for name, directive in PRELOADS.items():
        add("preload-" + name, directive + "-src 'self' 'unsafe-inline' 'unsafe-eval'; report-uri URI", ok("*"), api="preload", **{"as": name})
    return t


def schemes():
    t = Sheet("secure-scheme")
    for name, location in SCHEMES.items():
        for who, at in (("own", SAPP), ("api", SAPI)):
            for api in ("fetch", "xhr"):
                t.add("%s-%s-%s" % (name, who, api), answer(("Location", location), (ACAO, "*"), status=302), page=SAPP, at=at, api=api)
    return t
