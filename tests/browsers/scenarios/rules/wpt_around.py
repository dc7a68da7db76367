"""Tables of the Web Platform Tests around ordinary requests, fonts that are preloaded without CORS, and addresses that are none
(https://github.com/web-platform-tests/wpt: cors, fetch/api, fetch/orb, xhr, url/failure.html): the values are theirs as facts, what is expected is what the
browsers were recorded to do."""
from make import ACAC, API, APP, COEP, CORP, CSP, NOSNIFF, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight
from rules.loads import CSS, EVENTS, FONT, JS, MODULE, PNG, SVG, VTT

SWWW, SPORT = "https://www.app.test", "https://app.test:8443"
SYNC = {"api": "xhr", "sync": True}
XHR = {"api": "xhr"}

NONE = ("http://f:b/c", "http://f: /c", "http://f:fifty-two/c", "http://f:999999/c", "http://f: 21 / b ? d # e ", "non-special://f:999999/c", "http://[1::2]:3:4", "http://2001::1", "http://2001::1]", "http://[www.google.com]/",
        "file://example:1/", "file://example:test/", "file://example%/", "file://[example]/", "http://user@/www.example.com", "http:a:b@/www.example.com", "http://@:www.example.com", "http://:@/www.example.com", "http://a b", "http://Goo%20 goo%7C|.com",
        "http://[]", "http://[:]", "http://\ufdd0zyx.com", "http://%ef%b7%90zyx.com", "http://\uff05\uff14\uff11.com", "http://\uff05\uff10\uff10.com", "http://%25", "http://hello%00", "http://192.168.0.257", "http://1.2.3.4.5/",
        "https://0x100000000/test", "https://256.0.0.1/test", "http://[::1.2.3.4x]", "http://[::1.2.3.]", "http://[::.1.2]", "https://[0::0::0]", "https://[0:.0]", "https://[0:0:]", "http://ho%20st/", "http://ho%3Cst/",
        "http://ho%5Bst/", "http://ho%7Cst/", "http://a<b", "http://a^b", "http://foo.09", "http://foo.0x", "http://1.2.3.08", "http://foo.2.3.4.", "http://\u00ad/", "https://xn--/", "http://?", "http:\\\\x:hello", "ws://", "https://%80/", "https://x x:12", "http://./", "http://../", "asdf://%43|/", "sc://a\0b/", "sc://@/", "sc://te@s:t@/", "sc://[/", "http://[::%31]", "http://[::1%]", "http://a\u0000b", "https:", "https://", "non-special://[:80/", "h\tt\nt\rp://a b", "//[")


def sheets():
    return around(), fonts(), addresses()


def each(values, make):
    for n, value in enumerate(values):
        make("%02d" % n, value)


def around():
    t = Sheet("around-table")
    # cors/
    each([SPORT, "https://app.test:443", "HTTPS://app.test", "https://app.test, https://app.test", "https://app.test\t", "https://*.test", "null", "https://app.test/x"], lambda n, v: t.add("origin-" + n, ok(v), page=SAPP, at=SAPI, kind=(None, "worker", "srcdoc", "sharedworker")[int(n) % 4]))
    each([("PUT", "*"), ("put", "put"), ("PATCH", "PATCH"), ("Patch", "PATCH"), ("DELETE", "delete"), ("LIST", "list")], lambda n, v: t.add("method-" + n, ok("*"), preflight("*", v[1]), page=SAPP, at=SAPI, kind=(None, "worker")[int(n) % 2], api=("fetch", "xhr")[int(n) % 2], method=v[0]))
    each([200, 201, 204, 206, 299, 302, 400, 401, 500], lambda n, v: t.add("preflight-status-%s" % n, ok(SAPP, (ACAC, "true")), preflight(SAPP, "PUT", None, (ACAC, "true"), status=v), page=SAPP, at=SAPI, method="PUT", credentials="include", kind=(None, "worker", "blob")[int(n) % 3]))
    each([[("X-Custom", "1")], [("x-a", "1"), ("X-B", "2"), ("accept", "x")], [("Content-Type", "text/plain"), ("X-C", "")], [("Authorization", "Bearer x")], [("If-None-Match", "\"x\"")], [("Cache-Control", "no-cache")], [("Pragma", "x")], [("Upgrade-Insecure-Requests", "1")], [("Origin", "x"), ("X-A", "1")], [("Sec-Fetch-Site", "x")]],
         lambda n, v: t.add("header-" + n, ok("*"), preflight("*", None, "X-Custom, x-a, x-c"), page=SAPP, at=SAPI, headers=v, api=("fetch", "xhr")[int(n) % 2], kind=(None, "worker", "sandbox")[int(n) % 3]))
    # redirects
    each([(SAPI, "301"), (API, "302"), (SWWW, "303"), (SPORT, "307"), (SAPP, "308")], lambda n, v: [t.add("redirect-%s-%s" % (n, w), ok(None if w == "closed" else SAPP, (ACAC, "true"), status=int(v[1])), preflight(SAPP, "*", "x-a", (ACAC, "true")), page=SAPP, at=SAPP if w == "own" else SOTHER, method="POST", body="x", headers=[("X-A", "1")] if w == "asked" else (), credentials="include", hops=[(v[0], ok("null" if w == "null" else SAPP, (ACAC, "true")), preflight(SAPP, "POST", "x-a", (ACAC, "true")))]) for w in ("own", "null", "asked", "closed")])
    each([("error", SAPP), ("manual", SAPI), ("error", SAPI), ("manual", SAPP)], lambda n, v: t.add("mode-" + n, ok("*", status=302), page=SAPP, at=v[1], redirect=v[0], kind="worker", hops=[(SOTHER, ok("*"))], **({"mode": "no-cors"} if int(n) > 1 else {})))
    # elements
    for n, (api, body, more) in enumerate((("img", PNG, {}), ("script", JS, {}), ("stylesheet", CSS, {}), ("script-module", MODULE, {}), ("font-css", FONT, {}), ("media", {"type": "audio/mpeg", "body": "x"}, {}), ("track", VTT, {}), ("eventsource", EVENTS, {}), ("import", MODULE, {}), ("css-mask", PNG, {}), ("svg-use", SVG, {}), ("preload", FONT, {"as": "font"}))):
        fields = {"api": api, **more}
        t.add("load-%02d-wrong" % n, ok(SOTHER, **body), page=SAPP, at=SWWW, crossorigin="anonymous", **fields)
        t.add("load-%02d-nosniff" % n, ok("*", NOSNIFF, **{**body, "type": "text/plain"}), page=SAPP, at=SAPI, **fields)
        t.add("load-%02d-hop" % n, ok("*", status=308), page=SAPP, at=SAPI, crossorigin="use-credentials", hops=[(SOTHER, ok(SAPP, (ACAC, "true"), **body))], **fields)
        t.add("load-%02d-policy" % n, ok("*", **body), page=SAPP, at=SAPI, page_headers=[(CSP, "default-src 'self' 'unsafe-inline'")], **fields)
        t.add("load-%02d-embed" % n, ok("*", (CORP, "same-site"), **body), page=SAPP, at=SAPI, page_headers=[(COEP, "require-corp")], **fields)
        t.add("load-%02d-mixed" % n, ok("*", **body), page=SAPP, at=API, kind="srcdoc", **fields)
    # xhr
    each([("GET", {"kind": "params"}), ("POST", {"kind": "params"}), ("PUT", {"kind": "blob", "type": "text/html"}), ("POST", {"kind": "buffer"}), ("POST", "\u20ac")], lambda n, v: t.add("xhr-" + n, ok("*"), preflight("*", "PUT", "content-type"), page=SAPP, at=SAPI, method=v[0], body=v[1], upload_listener=n == "03", **(SYNC if n == "01" else XHR)))
    each([API, "http://app.test:8443", "https://app.test:8444", "https://none.test", "http://api.test:8099"], lambda n, v: t.add("dead-" + n, ok("*"), at=v, api=("fetch", "xhr", "eventsource", "img", "script")[int(n)], mode="cors"))
    return t


def fonts():
    t = Sheet("font-opaque")
    for n, rows in enumerate(((("Content-Type", "text/plain"), NOSNIFF), (("Content-Type", "text/html"),), (("Content-Type", "text/html"), NOSNIFF), (("Content-Type", "application/json"), NOSNIFF), (("Content-Type", "application/octet-stream"), NOSNIFF), (("Content-Type", "font/woff2"), NOSNIFF), (("Content-Type", "text/csv"),), (("Content-Type", "application/pdf"),), (("Content-Type", "text/javascript"),), (("Content-Type", "image/png"),))):
        t.add("asset-%d" % n, answer(*rows, type=None, asset="font"), api="preload", **{"as": "font"})
        t.add("html-%d" % n, answer(*rows, type=None, body="<!doctype html><p>x"), api="preload", **{"as": "font"})
        t.add("json-%d" % n, answer(*rows, type=None, body="{\"a\":1}"), page=SAPP, at=SAPI, api="preload", **{"as": "font"})
    return t


def addresses():
    t = Sheet("no-address")
    ways = (("xhr", {}), ("beacon", {"body": "x"}), ("fetch", {}), ("eventsource", {}), ("worker", {}), ("img", {}))
    for n, address in enumerate(NONE):
        t.add("xhr-%02d" % n, url=address, api="xhr", page=SAPP if n % 3 == 0 else APP, kind="worker" if n % 5 == 4 else None, **({"sync": True} if n % 7 == 6 else {}))
        if n % 11 < len(ways) - 1:
            api, more = ways[1 + n % 11]
            t.add("%s-%02d" % (api, n), url=address, api=api, page=SAPP if n % 3 == 1 else APP, **more)
    return t
