"""What a drawn batch showed once and no rule had asked for: preloads of addresses that hold their own answer, scripts behind every kind of redirect, ages beyond
all numbers, types that are nearly one, bodies that end before they begin, and answers that an element may show while they are renewed."""
from make import ACAO, API, APP, COEP, CSP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight
from rules.loads import CSS, ELEMENTS, EVENTS, JS, MODULE, PNG

DATA = {"fetch": "data:text/plain,x", "script": "data:text/javascript,1", "style": "data:text/css,b{}", "image": "data:image/png;base64,iVBORw0KGgo=", "font": "data:font/ttf,x", "track": "data:text/vtt,WEBVTT", "module": "data:text/javascript,1"}


def sheets():
    t = Sheet("leftover")
    for kind, url in DATA.items():
        for name, more in (("plain", {}), ("anon", {"mode": "cors"}), ("credentials", {"mode": "cors", "credentials": "include"})):
            t.add("preload-data-%s-%s" % (kind, name), ok("*"), url=url, api="preload", **{"as": kind}, **more)
        t.add("preload-port-%s" % kind, ok("*", **{"fetch": {}, "script": JS, "style": CSS, "image": PNG, "module": MODULE}.get(kind, {})), page=SAPP, url="https://api.test:443/{id}/d", api="preload", mode="cors", **{"as": kind})
    for code in (301, 302, 303, 307, 308):
        for name, to in (("ws", "ws://api.test/x"), ("about", "about:blank"), ("other", "http://other.test/{id}/x")):
            t.add("script-%s-%d" % (name, code), ok("*", ("Location", to), status=code, type=None), api="script")
        t.add("script-nowhere-%d" % code, ok("*", status=code, **JS), api="script")
        t.add("script-empty-%d" % code, ok("*", ("Location", ""), status=code, **JS), api="script")
        t.add("fetch-empty-%d" % code, ok("*", ("Location", ""), status=code))
        t.add("img-empty-%d" % code, ok("*", ("Location", ""), status=code, **PNG), api="img")
    for n, age in enumerate(("99999999999", "2147483648", "4294967296", "9223372036854775808", "1e3", "-0", "00060")):
        t.add("age-%d" % n, ok("*", ("Cache-Control", "max-age=" + age)), then=[{}])
        t.add("age-preflight-%d" % n, ok("*"), preflight("*", "*", "*", ("Access-Control-Max-Age", age)), method="PUT", then=[{"method": "PUT"}])
    for n, mime in enumerate((" text/plain", "text/plain ", " a/b", "text/plain;", "text/plain; charset=utf-8", "text/plain;charset=\"utf-8\"", "TEXT/plain", "text", "/", "application/json ")):
        for api in ("fetch", "xhr", "beacon"):
            t.add("blob-%s-%d" % (api, n), ok("*"), preflight("*", "*", "content-type"), api=api, method="POST", body={"kind": "blob", "mime": mime})
    for n, charset in enumerate(("utf8", "UTF-8", "unicode-1-1-utf-8", "latin1", "x-user-defined", "bogus", "\"utf-8\"", "utf-16")):
        t.add("xhr-charset-%d" % n, ok("*"), preflight("*", "*", "content-type"), api="xhr", method="POST", body="x", headers=[["Content-Type", "text/plain;charset=" + charset]])
        t.add("stream-charset-%d" % n, ok("*", type="text/event-stream;charset=" + charset, body="data: x\n\n"), api="eventsource")
        t.add("script-charset-%d" % n, ok("*", type="text/javascript;charset=" + charset, body="window.x=1"), api="script", mode="cors")
    for api in ("fetch", "xhr", "eventsource", "script", "img", "stylesheet", "import"):
        body, fields = ELEMENTS.get(api, ({"type": "text/plain"}, {}))
        t.add("cut-" + api, {"raw": "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 9\r\n\r\n" % body["type"]}, api=api, mode="cors")
        t.add("cut-chunks-" + api, {"raw": "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nAccess-Control-Allow-Origin: *\r\nTransfer-Encoding: chunked\r\n\r\n" % body["type"]}, api=api, mode="cors")
    for api, body in (("script", JS), ("stylesheet", CSS), ("img", PNG), ("fetch", {}), ("xhr", {}), ("script-module", MODULE)):
        for name, value in (("swr", "max-age=0, stale-while-revalidate=60"), ("none", "no-store"), ("old", "max-age=0")):
            for again in ("same", "fetch"):
                t.add("renewed-%s-%s-%s" % (api, name, again), ok("*", ("Cache-Control", value), ("ETag", "\"a\""), **body), api=api, mode="cors", then=[{"api": api if again == "same" else "fetch", "mode": "cors"}])
    for name, body in (("syntax", "x("), ("import", "import 'x'"), ("export", "export {a}"), ("markup", "<b>"), ("json", "{\"a\":1}"), ("await", "await 1"), ("empty", "")):
        for api in ("script-module", "import"):
            t.add("module-%s-%s" % (name, api), ok("*", type="text/javascript", body=body), api=api)
    for api, body in (("img", PNG), ("script", JS), ("fetch", {})):
        t.add("moved-%s-nocors" % api, ok("*", ("Cache-Control", "max-age=60"), status=301, **{**body, "type": None}), api=api, mode="cors", hops=[(OTHER, ok("*", **body))], then=[{"api": api, **({"mode": "no-cors"} if api == "fetch" else {})}])
    for api in ("beacon", "import", "script-module", "form-post"):
        body, fields = ELEMENTS.get(api, ({}, {}))
        t.add("file-" + api, ok("*", **body), preflight("*", "*", "*"), kind="file", api=api, **({"body": {"kind": "blob", "mime": "application/json"}} if api == "beacon" else {}))
        t.add("upgrade-" + api, ok("*", **body), preflight("*", "*", "*"), api=api, page_headers=[(CSP, "upgrade-insecure-requests")])
    for n, source in enumerate(("http://api.test?x", "api.test?", "http://api.test/?x", "http://api.test#f", "*?x", "https:?", "http://api.test:80?x")):
        t.add("source-%d" % n, ok("*"), page_headers=[(CSP, "connect-src " + source)])
        t.add("source-img-%d" % n, ok("*", **PNG), api="img", page_headers=[(CSP, "img-src " + source)])
    return (t,)
