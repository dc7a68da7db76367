"""What two or three files of the Web Platform Tests ask (https://github.com/web-platform-tests/wpt), asked at once: the values are theirs as facts, which
come together is drawn by fixed seeds, and what is expected is what the browsers were recorded to do."""
import random

from make import ACAC, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight, raw
from rules.loads import ELEMENTS, EVENTS

WWW, PORT, SWWW, SPORT = "http://www.app.test", "http://app.test:8080", "https://www.app.test", "https://app.test:8443"
KINDS = ["frame", "sandbox", "srcdoc", "data", "blob", "worker", "sharedworker", "worker", "sharedworker"]
CODES = [301, 302, 303, 307, 308]
# Each is drawn by a seed of its own: how many of every group, and how many groups, from the first on.
SERIES = {"one": (22, 10), "two": (16, 15), "three": (9, 15), "four": (9, 15), "five": (8, 15), "six": (6, 15)}
GROUPS = {}


def group(make):
    GROUPS[make.__name__] = make
    return make


def sheets():
    found = []
    for series, (count, groups) in SERIES.items():
        t = Sheet("combined-" + series)
        for name, make in list(GROUPS.items())[:groups]:
            for n in range(count):
                draw = random.Random("%s-%s-%d" % (t.rule, name, n))
                args, more = make(draw)
                t.add("%s-%02d" % (name, n), *args, **more)
        found.append(t)
    return tuple(found)


def kind(draw, share=0.35, kinds=KINDS):
    return draw.choice(kinds) if draw.random() < share else None


def places(draw):
    """A page, and the hosts that it may ask: its own, of its site, of others."""
    tls = draw.random() < 0.3
    return (SAPP, [SAPP, SAPI, SOTHER, SWWW, SPORT]) if tls else (APP, [APP, API, OTHER, WWW, PORT])


@group
def cookies(draw):
    """fetch/api/cors/cors-cookies(-redirect), fetch/api/credentials/cookies, xhr/access-control-basic-allow-...-cookies, eventsource request-credentials."""
    page, hosts = places(draw)
    at, to = draw.sample(hosts, 2)
    api = draw.choice(["fetch", "fetch", "xhr", "eventsource"])
    first, second = draw.choice(["include", "omit", "same-origin"]), draw.choice(["include", "omit", "same-origin"])
    allow = draw.choice([page, page, page, "*"])
    rows = [(ACAC, "true")] * (draw.random() < 0.8)
    body = EVENTS if api == "eventsource" else {}
    cookie = ("Set-Cookie", draw.choice(["a=1; Path=/", "a=1; Path=/; SameSite=None; Secure", "a=1; Path=/; SameSite=Strict", "a=1; Path=/; Max-Age=0", "a=1; Path=/; Domain=app.test"]))
    hops = [(to, ok(draw.choice([page, "null", "*"]), *rows, **body), None)] if draw.random() < 0.5 else []
    given = {"credentials": first, "withCredentials": first == "include"}
    again = {**given, "credentials": second, "withCredentials": second == "include", "api": api}
    return (ok(allow, *rows, cookie, **({"status": draw.choice(CODES), "type": None} if hops else body)),), dict(page=page, at=at, hops=hops, api=api, kind=kind(draw), then=[again], **given)


@group
def preflighted(draw):
    """cors-preflight, -star, -status, -response-validation, -not-cors-safelisted, xhr/access-control-preflight-*, cors/allow-headers, request-headers."""
    page, hosts = places(draw)
    at = draw.choice(hosts[1:])
    api = draw.choice(["fetch", "fetch", "xhr"])
    method = draw.choice(["GET", "POST", "PUT", "NEW", "PATCH", "patch", "delete", "OPTIONS", "HEAD", "chicken", "post"])
    names = draw.sample(["X-Test1", "x-test2", "Content-Type", "authorization", "X-Print", "y-lol", "range", "If-Match", "accept-language", "DNT", "x-a-z", "content-language"], draw.choice([0, 1, 2, 4]))
    values = {"Content-Type": draw.choice(["text/plain; a=,b", "application/x-www-form-urlencoded; charset=x", "text/xml", "multipart/form-data; boundary=\"a\""]), "authorization": "Basic dTpw", "range": draw.choice(["bytes=0-", "bytes=-5", "bytes=5-2"]), "accept-language": draw.choice(["en", "a{b"]), "content-language": "x" * draw.choice([10, 129])}
    given = [[n, values.get(n, "t")] for n in names]
    listed = draw.choice(["*", ", ".join(names), ", ".join(names).lower(), ",".join(reversed(names)), "\t,".join(names), ", ".join(names[1:]), "*, authorization", None, "%," + ",".join(names)])
    methods = draw.choice(["*", method, method.upper(), "GET, POST, PUT", "\t" + method + "\t,", None, "PUT\x0c", "*, PUT"])
    include = draw.random() < 0.4
    rows = [(ACAC, "true")] if include and draw.random() < 0.8 else []
    pre = preflight(draw.choice([page, page, "*"]), methods, listed or None, *rows, ("Vary", "Origin"), status=draw.choice([200, 204, 204, 206, 299, 302, 304, 401, 404]))
    body = {"body": draw.choice(["x", {"kind": "blob", "mime": "text/x"}, {"kind": "params"}, ""])} if method.upper() not in ("GET", "HEAD") and draw.random() < 0.6 else {}
    more = {"upload_listener": True} if api == "xhr" and draw.random() < 0.3 else {}
    then = [{"api": api, "method": draw.choice([method, "PUT", "GET"]), "headers": given, "credentials": "include" if include else "omit"}] if draw.random() < 0.4 and "" not in (method,) else []
    return (ok(draw.choice([page, "*"]), *rows), pre), dict(page=page, at=at, api=api, method=method, headers=given, kind=kind(draw), then=then, credentials="include" if include else draw.choice(["omit", "same-origin"]), **body, **more)


@group
def redirected(draw):
    """cors-redirect(-preflight, -credentials), redirect-origin, -mode, -method, -schemes, -location, redirect-to-url-with-credentials, xhr/access-control-and-redirects*, cors/redirect-userinfo."""
    page, hosts = places(draw)
    route = [draw.choice(hosts) for _ in range(draw.choice([2, 2, 3, 4]))]
    api = draw.choice(["fetch", "fetch", "xhr"])
    include = draw.random() < 0.35
    rows = [(ACAC, "true")] * include
    method = draw.choice(["GET", "GET", "POST", "PUT", "HEAD", "TESTING"])
    allow = lambda: draw.choice([page, "*", "null", page, "null", None])
    form = lambda host: draw.choice([host] * 5 + ["%s://%s@%s/{id}/u" % (host.split("://")[0], draw.choice(["u:p", "u", ":p", ":", ""]), host.split("://")[1]), host + "/{id}/f#frag", host + "/{id}/q?a=b#", host + "/{id}/x/../y"])
    pre = preflight(draw.choice(["*", page, "null"]), "*, %s" % method, "x-a, authorization", *rows)
    given = draw.choice([[], [], [["x-a", "1"]], [["Authorization", "x"]]])
    hops = [(form(h), ok(allow(), *rows, status=draw.choice(CODES), type=None), pre if draw.random() < 0.7 else None) for h in route[1:]]
    hops[-1][1]["status"] = draw.choice([200, 200, 200, 404, 204, 206])
    seen = set()
    hops = [h for h in hops if not ("/" in h[0][8:] and (h[0] in seen or seen.add(h[0])))]
    more = {"redirect": draw.choice(["follow"] * 4 + ["error", "manual"]), "mode": draw.choice(["cors"] * 5 + ["no-cors", "same-origin"])} if api == "fetch" else {"sync": True} if draw.random() < 0.2 else {}
    if more.get("mode") == "no-cors":
        method = "GET"
        more["redirect"] = draw.choice(["follow"] * 5 + ["manual"])
    if method == "POST":
        more["body"] = draw.choice(["x", {"kind": "form"}, {"kind": "blob"}])
    return (ok(allow() if route[0] != page else None, *rows, status=draw.choice(CODES), type=None), pre), dict(page=page, at=route[0], hops=hops, api=api, method=method, headers=given, kind=kind(draw), credentials="include" if include else draw.choice(["omit", "same-origin"]), **more)


@group
def dead_ends(draw):
    """redirect-schemes, redirect-to-dataurl, redirect-empty-location, redirect-count, send-redirect-bogus, fetch/redirects/data: who asks, in which mode, from where."""
    page, hosts = places(draw)
    name = draw.choice(["fetch", "fetch", "fetch", "xhr", "xhr"] + sorted(ELEMENTS) + ["beacon"])
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    if name == "fetch":
        fields.update(mode=draw.choice(["cors", "cors", "no-cors", "same-origin"]), credentials=draw.choice(["omit", "include", "same-origin"]))
    elif name in ELEMENTS and draw.random() < 0.5:
        fields["mode"] = "cors"
    end = draw.choice(["data:text/plain,x", "data:text/javascript,1", "data:image/png;base64,iVBORw0KGgo=", "about:blank", "about:invalid", "blob:http://app.test/x", "javascript:1", "mailto:a@b", "foo:bar", "ws://api.test/{id}/w", "wss://api.test/{id}/w", "ftp://api.test/x", "file:///etc/x", "//", "///x/y", "http://", "http://a b/", "http://api.test:99999/", "http://api.test:22/x", "http://[::1", "tel:1", "view-source:http://api.test/", "https:x", "http:///api.test/{id}/d", "filesystem:http://app.test/x", "HTTP://none.test/x", "http://127.1:8099/x", "http://0x7f.1:8099/", "#", "?", "http://api.test:0/x"])
    at = draw.choice(hosts[:3])
    return (ok(draw.choice(["*", page, None]), ("Location", end), status=draw.choice(CODES), type=None),), dict(page=page, at=at, kind=kind(draw, 0.25, ["frame", "srcdoc", "sandbox"] + ["worker"] * (name in ("fetch", "xhr", "import", "eventsource"))) if name not in ("worker", "svg-use") else None, **fields)


@group
def shown(draw):
    """cors-filtering, cors-expose-star, access-control-expose-headers-parsing, getallresponseheaders, header-setcookie, response-headers, header-value-combining."""
    page, hosts = places(draw)
    at = draw.choice(hosts[:3])
    api = draw.choice(["fetch", "xhr"])
    include = draw.random() < 0.35
    listed = draw.choice(["*", "X-A, x-b", "x-a,X-C", "X-A\t,", "*, authorization", "\"x-a\"", "x a", "Set-Cookie, x-a", "Content-Length, Age", "**", None, "x-a;x-b", "X-A,,", "cache-control, etag", "*\x0b"])
    headers = [("X-A", draw.choice(["1", "", " 1 ", "a\x80b", "1,2"])), ("x-b", "2"), ("X-A", "3"), ("Authorization", "x"), ("Set-Cookie", "k=v"), ("Age", "0"), ("ETag", "\"x\""), ("Cache-Control", "no-store"), ("Content-Language", "en"), ("Expires", "0"), ("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT"), ("Pragma", "no-cache"), ("X-C", "\tq"), ("foo-TEST", "1"), ("Www-Authenticate", "x"), ("Content-Encoding", "identity"), ("Retry-After", "1")]
    rows = draw.sample(headers, draw.choice([3, 5, 8])) + [(ACEH, listed)] * (listed is not None) + [(ACEH, "x-c")] * (draw.random() < 0.2)
    draw.shuffle(rows)
    rows += [(ACAC, "true")] * include
    hops = [(draw.choice(hosts), ok(draw.choice(["*", page, "null"]) if not include else draw.choice([page, "null"]), *rows), None)] if draw.random() < 0.35 else []
    return (ok(page if include else draw.choice(["*", page]), *rows, status=draw.choice(CODES) if hops else draw.choice([200, 200, 201, 404, 206, 500, 204])),), dict(page=page, at=at, api=api, hops=hops, method=draw.choice(["GET", "GET", "HEAD", "POST"]), kind=kind(draw), credentials="include" if include else "same-origin")


@group
def cached(draw):
    """cors-preflight-cache, preflight-cache, access-control-basic-allow-preflight-cache-*, cors/304, fetch/http-cache: requests one after the other."""
    page, hosts = places(draw)
    at = draw.choice(hosts[1:3])
    api = draw.choice(["fetch", "xhr"])
    method = draw.choice(["GET", "PUT", "DELETE", "GET"])
    given = draw.choice([[], [["x-a", "1"]], [["x-a", "1"], ["x-b", "2"]], [["Authorization", "t"]]])
    include = draw.random() < 0.35
    rows = [(ACAC, "true")] * include
    pre = preflight(page if include else draw.choice(["*", page]), draw.choice(["*", "PUT, DELETE", method]), draw.choice(["*", "x-a", "x-a, x-b, authorization"]), *rows, (ACMA, draw.choice(["5", "60", "0", "-5", "abc", "99999"])))
    later = ("Cache-Control", draw.choice(["max-age=60", "no-cache", "no-store", "max-age=0", "max-age=60, must-revalidate", "private, max-age=9"]))
    first = ok(page if include else draw.choice(["*", page]), *rows, later, ("ETag", "\"a\""), *([("Vary", draw.choice(["Origin", "*", "X-A", "Accept"]))] if draw.random() < 0.4 else []))
    second = ok(draw.choice([page, "*", None, "https://evil.test"]), *rows, later, ("X-N", "2"), status=draw.choice([200, 304, 304, 404]))
    then = []
    for _ in range(draw.choice([1, 2])):
        other = {"api": api, "method": draw.choice([method, method, "PUT", "GET"]), "headers": draw.choice([given, given, [], [["x-b", "2"]]])}
        if draw.random() < 0.4:
            other.update(credentials=draw.choice(["include", "omit"]))
            other["withCredentials"] = other["credentials"] == "include"
        else:
            other.update(credentials="include" if include else "omit", withCredentials=include)
        if api == "fetch" and draw.random() < 0.3:
            other["cache"] = draw.choice(["no-cache", "reload", "force-cache", "no-store"])
        then.append(other)
    return ([first, second] if draw.random() < 0.6 else first, pre), dict(page=page, at=at, api=api, method=method, headers=given, then=then, kind=kind(draw, 0.2), credentials="include" if include else "omit", withCredentials=include)


@group
def moded(draw):
    """mode-same-origin, mode-no-cors, request-referrer, keepalive, integrity, request-init-*, request-error, headers-no-cors, cors-keepalive, forbidden methods."""
    page, hosts = places(draw)
    at = draw.choice(hosts)
    mode = draw.choice(["cors", "no-cors", "same-origin", "no-cors"])
    method = draw.choice(["GET", "POST", "HEAD", "PUT", "POST"]) if mode != "no-cors" or draw.random() < 0.1 else draw.choice(["GET", "POST", "HEAD", "post", "head"])
    more = {}
    if draw.random() < 0.4:
        more["referrer"] = draw.choice(["", "about:client", page + "/other", "http://none.test/x", "no-referrer"])
    if draw.random() < 0.4:
        more["referrerPolicy"] = draw.choice(["no-referrer", "origin", "same-origin", "unsafe-url", "strict-origin", "origin-when-cross-origin", "strict-origin-when-cross-origin", "", "bogus"])
    if draw.random() < 0.25:
        more["keepalive"] = True
    if draw.random() < 0.2:
        more["integrity"] = draw.choice(["sha256-JoiP/IZ4ZXmb1SvWyYmQYXLTJJeJYqf/AdJ9JqJeXpk=", "sha256-x", "bogus", "sha512-bad sha256-bad", ""])
    if draw.random() < 0.3:
        more["headers"] = [draw.choice([["X-A", "1"], ["Content-Type", "text/plain"], ["Content-Type", "application/json"], ["Accept", "x/x"], ["Range", "bytes=0-1"], ["Cookie", "x"], ["Host", "x"], ["", "x"], ["a b", "x"], ["X-A", "a\nb"], ["Save-Data", "on"]])]
    if draw.random() < 0.25:
        more["redirect"] = draw.choice(["error", "manual"])
    if draw.random() < 0.2:
        more["cache"] = draw.choice(["only-if-cached", "no-store", "reload", "bogus"])
    if method.upper() in ("POST", "PUT"):
        more["body"] = draw.choice(["x", {"kind": "params"}, {"kind": "form"}, {"kind": "blob", "mime": "application/json"}, {"kind": "blob", "mime": " text/plain"}, {"kind": "buffer"}])
    elif draw.random() < 0.08:
        more["body"] = "x"
    hops = [(draw.choice(hosts), ok(draw.choice(["*", page, "null", None])), None)] if draw.random() < 0.35 else []
    rows = [("Referrer-Policy", draw.choice(["no-referrer", "origin", "unsafe-url"]))] * (draw.random() < 0.3) + [(CORP, draw.choice(["same-origin", "same-site", "cross-origin"]))] * (draw.random() < 0.3)
    return (ok(draw.choice(["*", page, None]), *rows, status=draw.choice(CODES) if hops else draw.choice([200, 200, 404, 204])), preflight("*", "*", "*")), dict(page=page, at=at, mode=mode, method=method, hops=hops, kind=kind(draw, 0.3, KINDS + ["file"]), credentials=draw.choice(["omit", "include", "same-origin"]), **more)


@group
def elements(draw):
    """html/semantics scripts, images, links, preload, media and tracks; cross-origin style sheets, fonts, masks: crossorigin, redirects, types, referrers, integrity, tainting."""
    page, hosts = places(draw)
    name = draw.choice(sorted(set(ELEMENTS) - {"webgl"}))
    body, fields = ELEMENTS[name]
    fields = {"api": name, **fields}
    if draw.random() < 0.65:
        fields["mode"] = "cors"
        if draw.random() < 0.4:
            fields["credentials"] = "include"
    body = dict(body)
    if draw.random() < 0.25 and "asset" not in body:
        body["type"] = draw.choice(["text/html", "application/json", "text/plain", "image/png", "application/octet-stream", "", "text/css;charset=x"])
    rows = [NOSNIFF] * (draw.random() < 0.25) + [(CORP, draw.choice(["same-origin", "same-site", "cross-origin"]))] * (draw.random() < 0.15) + [(ACAC, "true")] * (draw.random() < 0.4)
    if draw.random() < 0.25 and name in ("script", "stylesheet", "script-module"):
        fields["integrity"] = draw.choice(["sha256-x", "sha384-bad", "bogus", "sha256-JoiP/IZ4ZXmb1SvWyYmQYXLTJJeJYqf/AdJ9JqJeXpk="])
    if draw.random() < 0.25 and name in ("script", "stylesheet", "img", "script-module"):
        fields["referrerPolicy"] = draw.choice(["no-referrer", "origin", "unsafe-url"])
    allow = lambda: draw.choice([page, "*", page, None, "null", "https://evil.test"])
    route = [draw.choice(hosts[:4]) for _ in range(draw.choice([1, 1, 2, 2, 3]))]
    status = draw.choice([200] * 6 + [404, 500, 206, 204])
    chain = [ok(allow(), *rows, status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(allow(), *rows, status=status, **body)]
    policy = [("Referrer-Policy", draw.choice(["no-referrer", "same-origin"]))] if draw.random() < 0.2 else []
    return (chain[0],), dict(page=page, at=route[0], hops=list(zip(route[1:], chain[1:])), kind=kind(draw, 0.25, ["frame", "srcdoc", "sandbox", "data", "blob"]) if name not in ("worker", "svg-use") else None, page_headers=policy, **fields)


@group
def guarded(draw):
    """content-security-policy, mixed-content, upgrade-insecure-requests, cross-origin-embedder-policy, cross-origin-resource-policy, sandboxes: before and after a redirect."""
    page = draw.choice([APP, SAPP])
    hosts = [APP, API, OTHER, SAPP, SAPI, "http://localhost:8081", "http://127.0.0.1:8082", "http://app.localhost"]
    name = draw.choice(["fetch", "fetch", "xhr", "fetch", "xhr"] + sorted(set(ELEMENTS) - {"webgl", "svg-use"}) + ["beacon"])
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    if name in ELEMENTS and draw.random() < 0.5:
        fields["mode"] = "cors"
    if name == "fetch":
        fields.update(mode=draw.choice(["cors", "cors", "no-cors"]), method=draw.choice(["GET", "POST"]))
    sources = draw.choice(["'self'", "'none'", "http://api.test", "https://api.test", "*", "http:", "https:", "http://*.test", "api.test", "http://api.test:*", "'self' http://api.test/%s/" % draw.choice(["{id}", "x"]), "data: blob:", "*.app.test", "http://api.test https://other.test", "'self' 'bogus'", "HTTP://API.TEST"])
    word = {"img": "img-src", "css-mask": "img-src", "css-shape": "img-src", "css-background": "img-src", "script": "script-src", "script-module": "script-src", "import": "script-src", "stylesheet": "style-src", "font": "font-src", "font-css": "font-src", "media": "media-src", "track": "media-src", "worker": "worker-src"}.get(name, "connect-src")
    word = draw.choice([word] * 3 + ["default-src"])
    extra = " 'self' 'unsafe-inline' 'unsafe-eval'" if word in ("script-src", "default-src", "style-src") and sources != "'none'" else ""
    one = lambda: draw.choice([(CSP, "%s %s%s" % (word, sources, extra))] * 4 + [(CSP, "upgrade-insecure-requests"), (CSP, "block-all-mixed-content"), (COEP, "require-corp"), (COEP, "credentialless"), (CSP, "sandbox allow-scripts"), (CSP, "sandbox allow-scripts allow-same-origin"), (CSP + "-Report-Only", "%s 'none'" % word), (COEP + "-Report-Only", "require-corp"), ("Referrer-Policy", "no-referrer")])
    if word in ("default-src", "script-src") and sources == "'none'":
        sources = "'self'"
        extra = " 'unsafe-inline' 'unsafe-eval'"
    route = [draw.choice(hosts) for _ in range(draw.choice([1, 2, 2, 3]))]
    rows = [(CORP, draw.choice(["same-origin", "same-site", "cross-origin"]))] * (draw.random() < 0.3)
    chain = [ok(draw.choice(["*", page]), *rows, status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(draw.choice(["*", page, page, None]), *rows, **body)]
    kinds = ["frame", "srcdoc"] + ["worker", "sharedworker"] * 2 * (name in ("fetch", "xhr", "import", "eventsource"))
    return (chain[0], preflight("*", "*", "*")), dict(page=page, at=route[0], hops=list(zip(route[1:], chain[1:])), kind=kind(draw, 0.35, kinds) if name != "worker" else None, page_headers=[one() for _ in range(draw.choice([1, 1, 2]))], **fields)


@group
def answered(draw):
    """fetch/api/basic response-null-body, http-response-code, request-head; fetch/content-length, content-encoding, h1-parsing, nosniff, orb, range; xhr/send-entity-body, response-*: one odd answer, asked for by anybody."""
    page, hosts = places(draw)
    at = draw.choice(hosts[:2])
    name = draw.choice(["fetch", "fetch", "xhr", "xhr", "img", "script", "stylesheet", "eventsource", "font", "import"])
    fields = {"api": name}
    if name == "fetch":
        fields.update(mode=draw.choice(["cors", "cors", "no-cors"]), method=draw.choice(["GET", "HEAD", "POST"]))
    elif name == "xhr":
        fields["method"] = draw.choice(["GET", "HEAD", "POST", "OPTIONS"])
    elif draw.random() < 0.5:
        fields["mode"] = "cors"
    kindly = {"img": "image/png", "script": "text/javascript", "stylesheet": "text/css", "eventsource": "text/event-stream", "font": "font/ttf", "import": "text/javascript"}.get(name, "text/plain")
    body = {"eventsource": "data: x\n\n", "stylesheet": "b{}"}.get(name, "1")
    length = draw.choice(["Content-Length: %d" % len(body)] * 5 + ["Content-Length: 0", "Content-Length: 50", "Content-Length: x", "Content-Length: %d, %d" % (len(body), len(body)), "Transfer-Encoding: chunked", "Content-Length: -1", "X-None: 1"])
    if length.startswith("Transfer"):
        body = draw.choice(["%x\r\n%s\r\n0\r\n\r\n" % (len(body), body), "zz\r\n" + body, "%x\r\n%s\r\n" % (len(body), body), "%x;a=b\r\n%s\r\n0\r\nX-T: 1\r\n\r\n" % (len(body), body)])
    lines = [draw.choice(["Content-Type: " + kindly] * 4 + ["Content-Type: text/html", "Content-Type: application/json", "Content-Type: text/plain", "Content-Type:", "Content-Type: multipart/byteranges; boundary=x"]), length]
    lines += [draw.choice(["X-Content-Type-Options: nosniff", "Content-Encoding: gzip", "Content-Encoding: bogus", "Content-Range: bytes 0-0/1", "Refresh: 0", "Access-Control-Allow-Origin: *", "X-A : 1", "X A: 1", "Content-Disposition: attachment", "Link: </x>; rel=preload; as=script", "Location: /x", "Age: 1", "X-L: " + "y" * 3000, ": x", "Clear-Site-Data: \"cache\"", "Content-Encoding: identity", "Content-Encoding: br", "Timing-Allow-Origin: *", "NEL: {}", "Server: a\x80b", "Set-Cookie: a=\x01"]) for _ in range(draw.choice([0, 1, 2, 2]))]
    lines += ["Access-Control-Allow-Origin: " + draw.choice(["*", page])] * (draw.random() < 0.85)
    draw.shuffle(lines)
    head = draw.choice(["HTTP/1.1 200 OK"] * 8 + ["HTTP/1.1 206 Partial Content", "HTTP/1.0 200 OK", "HTTP/1.1 205 Reset", "HTTP/1.1 404", "HTTP/1.1 304 Not Modified", "HTTP/1.1 407 Proxy", "HTTP/1.1 416 x", "HTTP/1.1 511 \x80", "HTTP/1.1 103 Early\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK", "HTTP/2 200", "HTTP/1.1 200", "HTTP/1.1 600 x", "HTTP/1.1 426 Upgrade", "ICY 200 OK"])
    return (raw(head, *lines, body=body),), dict(page=page, at=at, kind=kind(draw, 0.2, ["worker"]) if name in ("fetch", "xhr", "import", "eventsource") else None, **fields)


@group
def headered(draw):
    """fetch/api/headers (header-values, -normalize, headers-basic, -no-cors, -combine), xhr/setrequestheader-*, cors/request-headers: what a page sets, and what is asked for it."""
    page, hosts = places(draw)
    at = draw.choice(hosts[:3])
    api = draw.choice(["fetch", "xhr"])
    names = ["X-A", "x-a", "X-Empty", "foo", "X-Forwarded-For", "Accept", "Accept-Language", "Content-Language", "Content-Type", "Authorization", "Range", "If-Range", "Cache-Control", "Keep-Alive", "TE", "Trailer", "Upgrade", "Expect", "Access-Control-Request-Headers", "Sec-Fetch-Mode", "proxy-a", "Set-Cookie", "Cookie2", "Content-Length", "Content-Transfer-Encoding", "User-Agent", "Purpose", "X-HTTP-Method", "x_under.dot!", "1"]
    values = ["1", "", " padded ", "a,b", "a\tb", "bytes=1-2", "text/plain", "x" * 129, "\xe9", "GET", "TRACE", "*", "a;b=\"c\"", "en-US,en;q=0.5", "multipart/form-data; boundary=a"]
    given = [[draw.choice(names), draw.choice(values)] for _ in range(draw.choice([1, 2, 3, 5]))]
    method = draw.choice(["GET", "POST", "PUT", "GET"])
    listed = draw.choice(["*", ", ".join(n for n, _ in given), ", ".join(n.lower() for n, _ in given), None, "*, authorization", ",".join(n for n, _ in given[1:])])
    more = {"mode": draw.choice(["cors", "cors", "no-cors", "same-origin"])} if api == "fetch" else {}
    return (ok("*"), preflight("*", draw.choice([method, "*"]), listed or None)), dict(page=page, at=at, api=api, method=method if more.get("mode") != "no-cors" or method != "PUT" else "POST", headers=given, kind=kind(draw, 0.2), **more)


@group
def forms(draw):
    """html/semantics/forms, content-security-policy/form-action, referrer-policy, fetch/origin: a form sent by POST, and where it is redirected."""
    page, hosts = places(draw)
    route = [draw.choice(hosts + [API, SAPI]) for _ in range(draw.choice([1, 2, 2, 3]))]
    policy = draw.choice([[], [], [("Referrer-Policy", draw.choice(["no-referrer", "same-origin", "origin", "unsafe-url", "strict-origin"]))], [(CSP, "form-action " + draw.choice(["'self'", "'none'", "http://api.test", "https:", "*"]))], [(CSP, "upgrade-insecure-requests")]])
    status = draw.choice([200, 200, 404, 204, 500])
    rows = draw.choice([[], [], [("X-Frame-Options", draw.choice(["DENY", "SAMEORIGIN"]))], [(CSP, "frame-ancestors " + draw.choice(["'none'", "'self'", "*"]))]])
    chain = [answer(status=draw.choice(CODES), type=None) for _ in route[1:]] + [answer(*rows, status=status, type=draw.choice(["text/html", "text/plain", "application/json", "text/html;charset=utf-8"]), body="<p>x")]
    return (chain[0],), dict(page=page, at=route[0], hops=list(zip(route[1:], chain[1:])), kind=kind(draw, 0.2, ["sandbox", "data", "file", "frame"]), page_headers=policy, api="form-post", **({"body": "a=b"} if draw.random() < 0.5 else {}))


@group
def beacons(draw):
    """beacon/*: bodies and their types, redirects, policies, where the page is."""
    page, hosts = places(draw)
    route = [draw.choice(hosts + [API, SAPI]) for _ in range(draw.choice([1, 1, 2, 3]))]
    body = draw.choice([None, "x", "", {"kind": "params"}, {"kind": "form"}, {"kind": "buffer"}, {"kind": "blob"}, {"kind": "blob", "mime": "text/plain;charset=utf-8"}, {"kind": "blob", "mime": "application/json", "text": "{}"}, {"kind": "blob", "mime": "application/octet-stream"}, {"kind": "blob", "mime": "image/png"}])
    rows = [(ACAC, "true")] * (draw.random() < 0.7)
    allow = lambda: draw.choice([page, page, "*", "null", None])
    pre = preflight(allow(), None, draw.choice(["content-type", "*", None]), *rows)
    chain = [ok(allow(), *rows, status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(allow(), *rows, status=draw.choice([200, 204, 404]))]
    policy = draw.choice([[], [], [(CSP, "connect-src " + draw.choice(["'self'", "http://api.test", "https:"]))], [("Referrer-Policy", draw.choice(["no-referrer", "origin"]))]])
    return (chain[0], pre), dict(page=page, at=route[0], hops=[(h, a, pre) for h, a in zip(route[1:], chain[1:])], kind=kind(draw, 0.25, ["frame", "srcdoc", "sandbox", "blob"]), page_headers=policy, api="beacon", **({"body": body} if body is not None else {}))


@group
def streams(draw):
    """eventsource/*: statuses, types, redirects, credentials, workers; a stream is asked for once and again."""
    page, hosts = places(draw)
    route = [draw.choice(hosts) for _ in range(draw.choice([1, 1, 2]))]
    include = draw.random() < 0.4
    rows = [(ACAC, draw.choice(["true", "true", "True"]))] * (draw.random() < 0.6)
    allow = lambda: draw.choice([page, page, "*", "null", None])
    body = {"type": draw.choice(["text/event-stream"] * 4 + ["text/event-stream;charset=UTF-8", "text/event-stream; charset=windows-1252", "text/plain", "text/event-streams", "TEXT/EVENT-STREAM", None]), "body": draw.choice(["data: x\n\n", "retry: 100\ndata: a\n\n", ":\n", "id: 1\ndata:b\n\n"])}
    chain = [ok(allow(), *rows, status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(allow(), *rows, status=draw.choice([200] * 6 + [204, 205, 404, 500, 503]), **body)]
    policy = draw.choice([[], [], [], [(CSP, "connect-src " + draw.choice(["'self'", "http://api.test", "https:"]))]])
    return (chain[0],), dict(page=page, at=route[0], hops=list(zip(route[1:], chain[1:])), kind=kind(draw, 0.35), page_headers=policy, api="eventsource", credentials="include" if include else "omit")


@group
def local(draw):
    """fetch/local-network-access: from public pages to this machine and the local network, by what asks, after redirects, with the hint."""
    page = draw.choice(["http://localhost:8090", "http://pub.test:8090", "https://pub.test:8490", "https://pub.test:8490", "http://localhost:8080", SAPP])
    secure = page.startswith("https")
    hosts = ["http://localhost:8081", "http://127.0.0.1:8081", "http://localhost:8091", "http://priv.test:8091", "https://api.test", "https://api.test:8490", "http://api.test:8090", page]
    name = draw.choice(["fetch", "fetch", "fetch", "xhr", "img", "script", "eventsource", "beacon", "font", "form-post"])
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    if name == "fetch":
        fields.update(mode=draw.choice(["cors", "cors", "no-cors"]), method=draw.choice(["GET", "GET", "PUT"]))
        if fields["mode"] == "no-cors":
            fields["method"] = "GET"
        if secure and draw.random() < 0.4:
            fields["targetAddressSpace"] = draw.choice(["local", "loopback", "public"])
    elif name in ELEMENTS and draw.random() < 0.4:
        fields["mode"] = "cors"
    route = [draw.choice(hosts) for _ in range(draw.choice([1, 1, 2]))]
    pna = [("Access-Control-Allow-Private-Network", "true")] * (draw.random() < 0.3)
    chain = [ok("*", status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(draw.choice(["*", page, None]), **body)]
    pre = preflight("*", "*", "*", *pna)
    kinds = ["frame", "srcdoc", "sandbox"] + ["worker"] * 2 * (name in ("fetch", "xhr", "eventsource"))
    return (chain[0], pre), dict(page=page, at=route[0], hops=[(h, a, pre) for h, a in zip(route[1:], chain[1:])], kind=kind(draw, 0.3, kinds) if name != "form-post" else None, **fields)
