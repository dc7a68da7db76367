"""More of what files of the Web Platform Tests ask (https://github.com/web-platform-tests/wpt), folder by folder, two or three of them at once: the values
are theirs as facts, which come together is drawn by fixed seeds, and what is expected is what the browsers were recorded to do."""
import random

from make import ACAC, ACAO, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight, raw
from rules.framing import ANCESTORS, VALUES
from rules.loads import CSS, ELEMENTS, EVENTS, FONT, HTML, JS, JSON, MODULE, PNG, SVG, VTT, WORKER
from rules.wpt_combined import CODES, KINDS, kind, places

# How many of every group, each series drawn by seeds of its own.
SERIES = {"one": 12, "two": 8, "three": 6}
GROUPS = {}
SCRIPTED = ("fetch", "xhr", "eventsource", "import")


def group(make):
    GROUPS[make.__name__] = make
    return make


def sheets():
    found = []
    for series, count in SERIES.items():
        t = Sheet("drawn-" + series)
        for name, make in GROUPS.items():
            for n in range(count):
                args, more = make(random.Random("%s-%s-%d" % (t.rule, name, n)))
                t.add("%s-%02d" % (name, n), *args, **more)
        found.append(t)
    return tuple(found)


def chained(hosts, answers):
    """The first answer, and the hops to the others."""
    return (answers[0],), list(zip(hosts[1:], answers[1:]))


@group
def framed(draw):
    """x-frame-options/*, content-security-policy/frame-ancestors/*, html/cross-origin-embedder-policy (frames): forms into frames."""
    page, hosts = places(draw)
    page = draw.choice([page, page, SAPP])
    route = [draw.choice(hosts + [API, SAPI]) for _ in range(draw.choice([1, 1, 1, 2, 3]))]
    options = [("X-Frame-Options", v) for v in draw.choice(list(VALUES.values()))] * (draw.random() < 0.6)
    ancestors = [(CSP, "frame-ancestors " + v) for v in draw.choices(list(ANCESTORS.values()), k=draw.choice([0, 1, 1, 2] if options else [1, 1, 2]))]
    last = answer(*options, *ancestors, *([(CORP, draw.choice(["same-origin", "cross-origin"]))] * (draw.random() < 0.2)), status=draw.choice([200] * 5 + [404, 500, 204, 302, 400]), type=draw.choice(["text/html", "text/html;charset=utf-8", "text/plain", "application/json", "image/png", "application/x-bin"]), body="<p>x")
    first, hops = chained(route, [answer(*(options if draw.random() < 0.3 else ()), status=draw.choice(CODES), type=None) for _ in route[1:]] + [last])
    policy = draw.choice([[], [], [], [(COEP, "require-corp")], [(COEP, "credentialless")], [(CSP, "frame-src " + draw.choice(["'self'", "*", "http://api.test", "https:"]))], [(CSP, "upgrade-insecure-requests")], [(CSP, "form-action *; frame-src *")], [(CSP + "-Report-Only", "frame-src 'none'")]])
    inside = draw.choice([{}, {}, {"kind": "frame"}, {"kind": "srcdoc"}, {"kind": "data"}, {"kind": "blob"}, {"kind": "file"}, {"kind": "sandbox", "frame_attrs": "sandbox=\"allow-scripts allow-forms\""}, {"kind": "sandbox", "frame_attrs": "sandbox=\"allow-scripts allow-forms allow-same-origin\""}])
    return first, dict(page=page, at=route[0], hops=hops, api="form-post", page_headers=policy, **inside)


@group
def coded(draw):
    """fetch/content-encoding/*: bodies that are coded otherwise than they say, asked for by anybody; of preflights and redirects too."""
    page, hosts = places(draw)
    name = draw.choice(["fetch", "fetch", "xhr", "xhr", "beacon", "form-post"] + sorted(set(ELEMENTS) - {"webgl"}))
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    if name == "fetch":
        fields.update(mode=draw.choice(["cors", "cors", "no-cors"]), method=draw.choice(["GET", "POST", "HEAD", "PUT"]))
        if fields["mode"] == "no-cors" and fields["method"] == "PUT":
            fields["method"] = "GET"
    elif name == "xhr":
        fields.update(method=draw.choice(["GET", "POST", "HEAD", "PUT"]), sync=draw.random() < 0.2)
    elif name in ELEMENTS and draw.random() < 0.6:
        fields["mode"] = "cors"
    coding = lambda: ("Content-Encoding", draw.choice(["gzip", "gzip", "br", "deflate", "zstd", "GZIP", "x-gzip", "bogus", "gzip, br", "br, gzip", "identity", "", "compress", "dcb", "dcz", "gzip, identity"]))
    at = [draw.choice(hosts[:4]) for _ in range(draw.choice([1, 1, 1, 2]))]
    allow = lambda: draw.choice([page, "*", "*", None])
    bytes_ = {} if "asset" in body else {"body": draw.choice([body.get("body", "ok"), "", "x", "\x1f\x8b\x08\x00", "\x1f\x8bbroken bytes", "(\xb5/\xfdx", "x\x9cx", "\x0b\x01\x80ok\x03", "{\"a\":1}"])}
    answers = [ok(allow(), *([coding()] * (draw.random() < 0.6)), status=draw.choice(CODES), type=None) for _ in at[1:]] + [ok(allow(), coding(), **{**body, **bytes_, "status": draw.choice([200] * 6 + [404, 500, 206, 204])})]
    first, hops = chained(at, answers)
    pre = preflight("*", "*", "*", *([coding()] * (draw.random() < 0.7)), status=draw.choice([200, 200, 204]), body=draw.choice(["ok", "", "\x1f\x8b"]))
    return (*first, pre), dict(page=page, at=at[0], hops=hops, kind=kind(draw, 0.25, ["frame", "sandbox"] + ["worker", "sharedworker"] * (name in SCRIPTED)) if name not in ("worker", "svg-use", "form-post") else None, **fields)


@group
def preloaded(draw):
    """preload/*: a preload and who uses it; modes, credentials, types, statuses, integrity."""
    page, hosts = places(draw)
    at = draw.choice(hosts[:4])
    uses = {"preload-fetch": ["fetch", "xhr", "fetch"], "preload-font": ["font", "font-css"], "preload-image": ["img", "css-background", "css-mask"], "preload-script": ["script", "script"], "preload-style": ["stylesheet"], "preload-track": ["track"], "preload-module": ["script-module", "import"]}
    name = draw.choice(sorted(uses))
    body, fields = ELEMENTS[name]
    setting = lambda: draw.choice([{}, {"mode": "cors"}, {"mode": "cors", "credentials": "include"}])
    one = setting()
    use = draw.choice(uses[name])
    other = {"api": use, **(one if draw.random() < 0.5 else setting())}
    if use in ("fetch", "xhr"):
        other = {"api": use, "credentials": draw.choice(["omit", "include", "same-origin"]), **({"mode": draw.choice(["cors", "no-cors", "same-origin"])} if use == "fetch" else {})}
        if draw.random() < 0.2:
            other["cache"] = draw.choice(["no-store", "reload", "no-cache"])
        if draw.random() < 0.2:
            other["headers"] = [["X-A", "1"]]
    if draw.random() < 0.2 and use in ("script", "stylesheet", "script-module"):
        other["integrity"] = draw.choice(["sha256-x", "sha384-bad", "bogus"])
    if draw.random() < 0.2 and name in ("preload-script", "preload-style", "preload-module"):
        one["integrity"] = draw.choice(["sha256-x", "bogus"])
    rows = [NOSNIFF] * (draw.random() < 0.2) + [(ACAC, "true")] * (draw.random() < 0.5) + [("Cache-Control", draw.choice(["no-store", "max-age=60", "no-cache"]))] * (draw.random() < 0.5)
    body = dict(body)
    if draw.random() < 0.2 and "asset" not in body:
        body["type"] = draw.choice(["text/html", "text/plain", "application/json", "image/png", ""])
    allow = draw.choice([page, "*", page, None, "null"])
    answers = [ok(allow, *rows, status=draw.choice([200] * 6 + [404, 500, 204]), **body)]
    route = [at]
    if draw.random() < 0.3:
        route.append(draw.choice(hosts[:4]))
        answers.insert(0, ok(draw.choice([page, "*", None]), status=draw.choice(CODES), type=None))
    first, hops = chained(route, answers)
    return (*first, preflight("*", "*", "*")), dict(page=page, at=at, hops=hops, kind=kind(draw, 0.2, ["frame", "srcdoc", "sandbox"]), then=[other] + [other] * (draw.random() < 0.3), **fields, **one)


@group
def workers(draw):
    """workers/*, service of scripts to workers: types, redirects, policies, embedder policies, data: URLs; what a worker imports and asks for."""
    page, hosts = places(draw)
    route = [draw.choice([page, page, page, *hosts[:3]])] + [draw.choice([page, page, *hosts]) for _ in range(draw.choice([0, 0, 0, 1, 2]))]
    body = draw.choice([dict(WORKER)] * 4 + [{"type": "text/html", "body": "<b>"}, {"type": "application/json", "body": "{}"}, {"type": "text/plain", "body": "1"}, {"type": "", "body": "1"}, {"type": None, "body": "1"}, {"type": "text/javascript", "body": "import 'x'"}, {"type": "text/javascript", "body": "x("}, {"type": "text/javascript", "body": "throw 1"}, {"type": "text/css", "body": "b{}"}, {"type": "image/png", "body": "1"}, {"type": "application/xml", "body": "1"}, {"type": "text/csv", "body": "1"}])
    rows = [NOSNIFF] * (draw.random() < 0.25) + [(CORP, draw.choice(["same-origin", "cross-origin"]))] * (draw.random() < 0.2) + [(COEP, draw.choice(["require-corp", "credentialless"]))] * (draw.random() < 0.3) + [(CSP, draw.choice(["script-src 'none'", "default-src 'self'", "sandbox"]))] * (draw.random() < 0.2)
    policy = draw.choice([[], [], [], [(COEP, "require-corp")], [(COEP, "credentialless")], [(CSP, draw.choice(["worker-src", "child-src", "script-src", "default-src"]) + " " + draw.choice(["'self' 'unsafe-inline' 'unsafe-eval'", "* 'unsafe-inline' 'unsafe-eval'", "http: 'unsafe-inline' 'unsafe-eval'", "https: 'unsafe-inline' 'unsafe-eval'"]))], [(CSP, "worker-src 'none'")], [(CSP, "upgrade-insecure-requests")], [(CSP + "-Report-Only", "worker-src 'none'")], [("Referrer-Policy", "no-referrer")]])
    answers = [ok("*", *rows, status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(draw.choice(["*", None]), *rows, status=draw.choice([200] * 6 + [404, 500, 204, 206]), **body)]
    first, hops = chained(route, answers)
    url = {"url": draw.choice(["data:text/javascript,1", "data:,1", "data:text/html,1", "blob:http://app.test/x", "about:blank", "http://[", "javascript:1", "data:text/javascript;base64,!", "DATA:application/javascript,self.x=1"])} if draw.random() < 0.12 else {}
    return first, dict(page=page, at=route[0], hops=[] if url else hops, api="worker", kind=kind(draw, 0.25, ["frame", "srcdoc", "sandbox", "blob"]), page_headers=policy, **url)


@group
def hashed(draw):
    """subresource-integrity/*, fetch/api/basic/integrity: hashes of scripts, styles, modules, fetches; with redirects, without CORS, several, bogus."""
    page, hosts = places(draw)
    name = draw.choice(["script", "stylesheet", "script-module", "fetch", "fetch", "preload-script", "preload-style", "preload-module", "import", "img"])
    body, fields = ELEMENTS.get(name, ({"type": "text/plain", "body": "1"}, {}))
    fields = {"api": name, **fields}
    good = {"window.x=1": "sha256-9zOKTPUGgUVJoTZbNdA30HmiY2vUKjTu01PFfXpYQGc="}
    word = lambda: draw.choice(["sha256-x", "sha384-bad", "sha512-AAAA", "bogus", "sha1-AAAA", "sha256-", "sha256-AAAA?foo=bar", "SHA256-AAAA", "md5-x", "sha-256-AAAA", "sha256_AAAA", "", good["window.x=1"], "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="])
    fields["integrity"] = " ".join(word() for _ in range(draw.choice([1, 1, 2, 3])))
    if draw.random() < 0.6 or name == "fetch":
        fields["mode"] = draw.choice(["cors", "cors", "cors", "no-cors" if name == "fetch" else "cors"])
        if draw.random() < 0.25:
            fields["credentials"] = "include"
    route = [draw.choice(hosts[:4]) for _ in range(draw.choice([1, 1, 2]))]
    allow = lambda: draw.choice([page, "*", page, None])
    rows = [(ACAC, "true")] * (draw.random() < 0.5)
    content = {**body, **({"body": draw.choice(["", body["body"]])} if "body" in body else {})}
    first, hops = chained(route, [ok(allow(), *rows, status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(allow(), *rows, status=draw.choice([200] * 5 + [404, 206, 204]), **content)])
    return first, dict(page=page, at=route[0], hops=hops, kind=kind(draw, 0.2, ["frame", "srcdoc", "sandbox"] + ["worker"] * (name in ("fetch", "import"))), **fields)


@group
def opaque(draw):
    """fetch/orb/*, fetch/corb/*, fetch/nosniff/*: bodies and types that nobody but a reader wants, as elements ask for them."""
    page, hosts = places(draw)
    name = draw.choice(["img", "script", "media", "stylesheet", "track", "css-background", "preload-image", "preload-script", "preload-style", "font", "css-mask", "svg-use"])
    fields = {"api": name, **ELEMENTS[name][1]}
    type = draw.choice(["text/html", "application/json", "text/json", "text/plain", "text/xml", "application/dash+xml", "application/x-www-form-urlencoded", "audio/aiff", "video/mp4", "image/png", "image/svg+xml", "text/javascript", "application/javascript", "text/css", "text/csv", "application/zip", "application/pdf", "application/octet-stream", "text/event-stream", "multipart/x-mixed-replace; boundary=x", "", None, "*/*", "x", "application/vnd.apple.mpegurl", "audio/mpegurl", "text/vtt", "application/signed-exchange", "application/x-protobuf", "text/html; charset=utf-8", "application/gzip", "audio/midi", "application/ld+json"])
    body = draw.choice([{"body": "window.x=1"}, {"body": ""}, {"body": "{\"a\":1}"}, {"body": "[1, 2]"}, {"body": "<!doctype html><b>x"}, {"body": "<?xml version=\"1.0\"?><a/>"}, {"body": "b{color:red}"}, {"body": ")]}'\n{}"}, {"asset": "png"}, {"asset": "png"}, {"body": "\x00\x01\x02"}, {"body": "GIF89a"}, {"body": "%PDF-1"}, {"body": "WEBVTT\n\n"}, {"body": "ID3"}, {"body": "OggS\x00"}, {"body": "/*x*/ 1"}, {"body": "// <b>"}, {"body": "fLaC"}, {"body": "\xef\xbb\xbf{}"}, {"body": "<svg xmlns='http://www.w3.org/2000/svg'/>"}])
    rows = [NOSNIFF] * (draw.random() < 0.4) + [(CORP, draw.choice(["same-site", "cross-origin"]))] * (draw.random() < 0.1) + [("Content-Range", draw.choice(["bytes 0-1/2", "bytes 1-2/3"]))] * (draw.random() < 0.1)
    if draw.random() < 0.12:
        fields["mode"] = "cors"
    route = [draw.choice(hosts[1:3]) for _ in range(draw.choice([1, 1, 1, 2]))]
    if len(route) > 1 and draw.random() < 0.4:
        route[draw.choice([0, 1])] = page
    first, hops = chained(route, [ok("*", status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(draw.choice(["*", None]), *rows, type=type, status=draw.choice([200] * 6 + [206, 404, 500, 204, 304]), **body)])
    return first, dict(page=page, at=route[0], hops=hops, kind=kind(draw, 0.15, ["frame", "sandbox", "srcdoc"]) if name != "svg-use" else None, **fields)


@group
def embedded(draw):
    """html/cross-origin-embedder-policy/*, fetch/cross-origin-resource-policy/*: values that are read strictly, workers, redirects, credentialless."""
    page = draw.choice([SAPP, SAPP, SAPP, APP])
    hosts = [page, page.replace("app.test", "www.app.test"), page.replace("app.test", "api.test"), page.replace("app.test", "other.test"), APP, SAPI]
    name = draw.choice(["fetch", "fetch", "img", "script", "stylesheet", "media", "font", "script-module", "xhr", "beacon", "css-background", "track", "preload-image", "worker", "form-post", "eventsource"])
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    if name == "fetch":
        fields.update(mode=draw.choice(["no-cors", "no-cors", "cors"]), credentials=draw.choice(["include", "omit", "same-origin"]))
    elif name in ELEMENTS and draw.random() < 0.3:
        fields["mode"] = "cors"
    value = lambda: draw.choice(["require-corp"] * 4 + ["credentialless"] * 3 + ["unsafe-none", "require-corp; report-to=\"x\"", "\"require-corp\"", "require-corp, require-corp", "Require-Corp", "require-corp;foo=\"bar\"", "credentialless; a", "jibberish"])
    policy = [(COEP, value())] + [(COEP, value())] * (draw.random() < 0.08) + [(COEP + "-Report-Only", "require-corp")] * (draw.random() < 0.1) + [("Cross-Origin-Opener-Policy", "same-origin")] * (draw.random() < 0.15)
    corp = lambda: [(CORP, draw.choice(["same-origin", "same-site", "cross-origin", "cross-origin", "Cross-Origin", "same-origin, same-origin", "cross-site", "", "\"cross-origin\"", "cross-origin,"]))] * (draw.random() < 0.65)
    route = [draw.choice(hosts) for _ in range(draw.choice([1, 1, 1, 2, 3]))]
    if name == "worker":
        route[0] = page
    allow = lambda: draw.choice(["*", page, None])
    first, hops = chained(route, [ok(allow(), *corp(), status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(allow(), *corp(), *([(COEP, value())] * (draw.random() < (0.7 if name in ("worker", "form-post") else 0.1))), status=draw.choice([200] * 7 + [404, 204]), **body)])
    kinds = ["frame", "srcdoc", "sandbox", "blob", "data"] + ["worker", "sharedworker"] * 2 * (name in SCRIPTED)
    return (*first, preflight("*", "*", "*")), dict(page=page, at=route[0], hops=hops, kind=kind(draw, 0.35, kinds) if name not in ("worker", "form-post") else None, page_headers=policy, **fields)


@group
def held(draw):
    """fetch/http-cache/*, fetch/range/*, cors/304: answers that are kept, by whom they are asked for again."""
    page, hosts = places(draw)
    at = draw.choice(hosts[:3])
    name = draw.choice(["fetch", "fetch", "fetch", "xhr", "xhr", "img", "script", "stylesheet", "script-module", "font", "eventsource"])
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    if name in ELEMENTS and draw.random() < 0.6:
        fields["mode"] = "cors"
    age = draw.choice(["max-age=60", "max-age=60", "no-cache", "no-store", "max-age=0", "max-age=0, stale-while-revalidate=60", "max-age=60, must-revalidate", "private", "immutable, max-age=99", "max-age=x", "MAX-AGE=60", "max-age=\"60\"", "s-maxage=60", "public"])
    rows = [("Cache-Control", age)] + [("ETag", draw.choice(["\"a\"", "W/\"a\"", "abc"]))] * (draw.random() < 0.5) + [("Last-Modified", "Fri, 01 Jan 1999 00:00:00 GMT")] * (draw.random() < 0.4) + [("Expires", draw.choice(["Sat, 01 Jan 2050 00:00:00 GMT", "Fri, 01 Jan 1999 00:00:00 GMT", "0"]))] * (draw.random() < 0.2) + [("Vary", draw.choice(["Origin", "*", "X-A", "Accept, X-A", "Cookie", "Accept-Encoding"]))] * (draw.random() < 0.4) + [("Age", draw.choice(["10", "7200"]))] * (draw.random() < 0.15) + [("Pragma", "no-cache")] * (draw.random() < 0.1) + [("Set-Cookie", "a=1")] * (draw.random() < 0.1) + [("Content-Range", "bytes 0-1/10")] * (draw.random() < 0.1)
    allow = lambda: draw.choice([page, "*", "*", page, None])
    status = draw.choice([200] * 7 + [404, 203, 301, 302, 410, 206, 204, 500])
    one = ok(allow(), *rows, **{**body, "status": status})
    two = ok(allow(), *rows, ("X-N", "2"), **{**body, "status": draw.choice([304, 304, 304, 200, 404, 500])})
    hops = [(draw.choice(hosts[:3]), ok(allow(), *rows, **body), None)] if status in (301, 302) or draw.random() < 0.15 else []
    if hops:
        one["status"] = draw.choice([301, 302, 307, 308, status if status in (301, 302) else 301])
    then = []
    for _ in range(draw.choice([1, 1, 2])):
        use = draw.choice([name, name, name, "fetch", "xhr"])
        other = {"api": use}
        if use in ELEMENTS:
            other.update({k: v for k, v in fields.items() if k == "mode"})
        else:
            other.update(credentials=draw.choice(["omit", "include", "same-origin"]), method=draw.choice(["GET"] * 5 + ["HEAD", "POST", "PUT"]))
            if draw.random() < 0.3:
                other["headers"] = [draw.choice([["X-A", "1"], ["Cache-Control", "no-cache"], ["If-None-Match", "\"a\""], ["Range", "bytes=0-1"], ["Pragma", "no-cache"], ["Accept", "a/b"]])]
            if use == "fetch" and draw.random() < 0.4:
                other["cache"] = draw.choice(["no-cache", "reload", "force-cache", "no-store", "default"])
            if use == "fetch" and draw.random() < 0.2:
                other["mode"] = draw.choice(["no-cors", "same-origin"])
                if other["mode"] == "no-cors" and other["method"] == "PUT":
                    other["method"] = "GET"
        then.append(other)
    if name in ("fetch", "xhr"):
        fields.update(credentials=draw.choice(["omit", "include", "same-origin"]))
        if draw.random() < 0.2:
            fields["headers"] = [draw.choice([["X-A", "1"], ["Range", "bytes=0-1"], ["Cache-Control", "max-age=0"]])]
        if name == "fetch" and draw.random() < 0.2:
            fields["cache"] = draw.choice(["no-store", "reload", "force-cache", "no-cache"])
    return ([one, two] if draw.random() < 0.6 and not hops else one, preflight("*", "*", "*")), dict(page=page, at=at, hops=hops, then=then, kind=kind(draw, 0.2, ["frame", "srcdoc"] + ["worker"] * (name in ("fetch", "xhr"))), **fields)


@group
def urls(draw):
    """fetch/data-urls/*, fetch/api/basic/scheme-*, xhr/open-url-*, FileAPI/url: addresses of every scheme, asked for by anybody."""
    page, hosts = places(draw)
    url = draw.choice(["data:,x", "data:text/html,<b>", "data:text/javascript,1", "data:text/css,b{}", "data:image/png;base64,iVBORw0KGgo=", "data:text/plain;charset=utf-8;base64,eA==", "data:;base64,%%", "data:,%ff", "data:text/plain,a#b", "data:x", "DATA:,x", "data:text/event-stream,data:x\n\n", "data:application/json,{}", "blob:http://app.test/0", "blob:null/x", "blob:https://api.test/1", "about:blank", "about:blank#x", "about:srcdoc", "about:unicorn", "ftp://api.test/x", "file:///x", "mailto:a@b", "javascript:1", "tel:1", "chrome://version", "ws://api.test/x", "wss://api.test/x", "http://", "http:", "//", "http://a b/", "http://api.test:70000/", "http://[::1]:x/", "http://api.test:25/", "http://u:p@api.test/{id}/d", "HTTP://API.TEST/{id}/d", "http:\\\\api.test\\{id}\\d", "//api.test/{id}/d", "/{id}/d", "?q", "#f", "", " http://api.test/{id}/d ", "http://api.test/{id}/d#f", "http://api.test/{id}/d?a=b c", "http://api.test/{id}/%zz", "http://api.test/{id}/\xfc", "http://API.test:80/{id}/d", "https://api.test:443/{id}/d", "http://api.test/{id}/x/../d", "http://api.test/{id}/d\n", "unknown:x", "view-source:http://api.test/", "filesystem:http://app.test/x", "http://xn--bcher-kva.test/{id}/d", "http://127.0.0.1/{id}/d", "http://[::1]/x", "http://0x7f000001/{id}/d"])
    name = draw.choice(["fetch", "fetch", "fetch", "xhr", "xhr"] + sorted(set(ELEMENTS) - {"webgl", "svg-use"}) + ["beacon"])
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    if name == "fetch":
        fields.update(mode=draw.choice(["cors", "cors", "no-cors", "same-origin"]), method=draw.choice(["GET", "GET", "HEAD", "POST"]))
    elif name == "xhr":
        fields.update(method=draw.choice(["GET", "GET", "POST", "HEAD"]), sync=draw.random() < 0.25)
    elif name in ELEMENTS and draw.random() < 0.5:
        fields["mode"] = "cors"
    kinds = ["frame", "sandbox", "srcdoc", "blob", "file"] + ["worker", "sharedworker"] * 2 * (name in SCRIPTED)
    return (ok(draw.choice(["*", page, None]), **body),), dict(page=page, url=url, kind=kind(draw, 0.3, kinds) if name != "worker" else None, **fields)


@group
def policed(draw):
    """content-security-policy/{connect,img,script,style,font,media,worker,frame,form-action,default-src,generic,reporting}: sources as they are written, redirects, several policies."""
    page, hosts = places(draw)
    name = draw.choice(["fetch", "xhr", "eventsource", "beacon", "form-post"] + sorted(set(ELEMENTS) - {"webgl", "svg-use"}))
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    word = {"img": "img-src", "css-mask": "img-src", "css-shape": "img-src", "css-background": "img-src", "preload-image": "img-src", "stylesheet": "style-src", "preload-style": "style-src", "font": "font-src", "font-css": "font-src", "preload-font": "font-src", "media": "media-src", "track": "media-src", "worker": "worker-src", "form-post": "form-action", "script": "script-src", "script-module": "script-src", "import": "script-src", "preload-script": "script-src", "preload-module": "script-src"}.get(name, "connect-src")
    source = lambda: draw.choice(["'self'", "*", "http:", "https:", "http://api.test", "https://api.test", "api.test", "api.test:*", "api.test:80", "http://api.test:8080", "*.test", "http://*.app.test", "*:80", "'none'", "data:", "blob:", "ws:", "http://api.test/{id}/d", "http://api.test/{id}/", "api.test/{id}/h1", "HTTP://API.TEST/", "http://api.test/%7bid%7d", "'unsafe-inline'", "'nonce-abc'", "'sha256-x'", "'strict-dynamic'", "'report-sample'", "junk'", "http://api.test?x", "http://api.test/{id}/d?x", "http://[::1]", "localhost", "filesystem:", "mediastream:", "'SELF'", "other.test"])
    needs = " 'self' 'unsafe-inline' 'unsafe-eval'" if word in ("script-src", "style-src") else ""
    text = lambda: "%s %s%s" % (draw.choice([word] * 4 + ["default-src"] * (word != "form-action")), " ".join(source() for _ in range(draw.choice([1, 1, 2, 3]))), needs)

    def one():
        said = text()
        if said.startswith("default-src") and "'unsafe-inline'" not in said:
            said += " 'self' 'unsafe-inline' 'unsafe-eval'"
        extra = draw.choice(["", "", "", "; report-uri /{id}/r", "; img-src *", "; unknown x", "; %s 'none'" % word, ", font-src *", ";;", "; upgrade-insecure-requests", "; script-src * 'unsafe-inline' 'unsafe-eval'"])
        return (draw.choice([CSP] * 4 + [CSP + "-Report-Only"]), said + extra)
    policy = [one() for _ in range(draw.choice([1, 1, 1, 2]))]
    route = [draw.choice([*hosts, API, API]) for _ in range(draw.choice([1, 1, 2, 2, 3]))]
    first, hops = chained(route, [ok("*", status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(draw.choice(["*", page]), **body)])
    kinds = ["frame", "srcdoc", "sandbox", "data", "blob"] + ["worker", "sharedworker"] * (name in SCRIPTED)
    return (*first, preflight("*", "*", "*")), dict(page=page, at=route[0], hops=hops, kind=kind(draw, 0.25, kinds) if name not in ("worker", "form-post") else None, page_headers=policy, **fields)


@group
def mixed(draw):
    """mixed-content/*, upgrade-insecure-requests/*: what a secure page asks for without TLS, at once and behind redirects."""
    page = draw.choice([SAPP, SAPP, "https://app.test:8443"])
    hosts = [APP, API, SAPI, SAPP, "http://localhost:8081", "http://127.0.0.1:8082", "http://app.localhost", "http://api.test:8080", "https://api.test:8443", "http://www.app.test", "https://www.app.test"]
    name = draw.choice(["fetch", "fetch", "xhr", "beacon", "form-post"] + sorted(set(ELEMENTS) - {"webgl"}))
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    if name == "fetch":
        fields.update(mode=draw.choice(["cors", "cors", "no-cors"]), method=draw.choice(["GET", "GET", "PUT"]), keepalive=draw.random() < 0.2)
        if fields["mode"] == "no-cors":
            fields["method"] = "GET"
    elif name in ELEMENTS and draw.random() < 0.4:
        fields["mode"] = "cors"
    policy = draw.choice([[], [], [], [(CSP, "upgrade-insecure-requests")], [(CSP, "block-all-mixed-content")], [(CSP, "upgrade-insecure-requests; block-all-mixed-content")], [(CSP + "-Report-Only", "upgrade-insecure-requests")], [(CSP, "img-src https:; connect-src https:")], [(CSP, "default-src https: 'unsafe-inline' 'unsafe-eval'")]])
    route = [draw.choice(hosts) for _ in range(draw.choice([1, 1, 2, 2, 3]))]
    first, hops = chained(route, [ok(draw.choice(["*", page]), status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(draw.choice(["*", "*", page, "null"]), **body)])
    pre = preflight("*", "*", "*")
    kinds = ["frame", "srcdoc", "sandbox", "data", "blob"] + ["worker", "sharedworker"] * 2 * (name in SCRIPTED)
    return (*first, pre), dict(page=page, at=route[0], hops=[(h, a, pre) for h, a in hops], kind=kind(draw, 0.3, kinds) if name not in ("worker", "svg-use", "form-post") else None, page_headers=policy, **fields)


@group
def referred(draw):
    """referrer-policy/*, fetch/origin, fetch/metadata (Origin): who is told of the page, by page, request, redirect."""
    page, hosts = places(draw)
    name = draw.choice(["fetch", "fetch", "xhr", "img", "script", "stylesheet", "script-module", "beacon", "form-post", "eventsource", "font", "import"])
    body, fields = ELEMENTS.get(name, ({}, {}))
    fields = {"api": name, **fields}
    policies = ["no-referrer", "origin", "same-origin", "unsafe-url", "strict-origin", "no-referrer-when-downgrade", "origin-when-cross-origin", "strict-origin-when-cross-origin"]
    if name == "fetch":
        fields.update(mode=draw.choice(["cors", "cors", "no-cors", "same-origin"]), method=draw.choice(["GET", "POST", "POST", "PUT"]))
        if fields["mode"] == "no-cors" and fields["method"] == "PUT":
            fields["method"] = "POST"
        if draw.random() < 0.5:
            fields["referrerPolicy"] = draw.choice(policies + ["", "bogus"])
        if draw.random() < 0.4:
            fields["referrer"] = draw.choice(["", "about:client", page + "/x", "http://other.test/x", "/x", "http://"])
    elif name == "xhr":
        fields["method"] = draw.choice(["GET", "POST", "PUT"])
    elif name in ELEMENTS:
        if draw.random() < 0.4:
            fields["mode"] = "cors"
        if draw.random() < 0.5 and name in ("img", "script", "stylesheet", "script-module"):
            fields["referrerPolicy"] = draw.choice(policies + ["bogus", "always"])
    policy = [("Referrer-Policy", draw.choice(policies + ["bogus", "no-referrer, unsafe-url", "unsafe-url, bogus", "always", "", "origin-when-crossorigin"]))] * (draw.random() < 0.65)
    route = [draw.choice([page, *hosts]) for _ in range(draw.choice([1, 2, 2, 3]))]
    named = lambda: [("Referrer-Policy", draw.choice(policies + ["bogus"]))] * (draw.random() < 0.35)
    allow = lambda: draw.choice(["*", "*", page, "null", None])
    first, hops = chained(route, [ok(allow(), *named(), status=draw.choice(CODES), type=None) for _ in route[1:]] + [ok(allow(), *named(), **body)])
    pre = preflight("*", "*", "*")
    kinds = ["frame", "srcdoc", "sandbox", "data", "blob", "file"] + ["worker", "sharedworker"] * (name in SCRIPTED)
    return (*first, pre), dict(page=page, at=route[0], hops=[(h, a, pre) for h, a in hops], kind=kind(draw, 0.3, kinds) if name != "form-post" else None, page_headers=policy, **fields)


@group
def sent(draw):
    """xhr/send-*, xhr/setrequestheader-*, xhr/open-method-*, fetch/api/request/request-*: methods, header names and bodies as they are written."""
    page, hosts = places(draw)
    at = draw.choice(hosts[:3])
    api = draw.choice(["fetch", "xhr", "xhr"])
    method = draw.choice(["GET", "POST", "POST", "PUT", "put", "Patch", "DELETE", "delete", "HEAD", "OPTIONS", "options", "CONNECT", "TRACK", "G\xa0T", "", "GET ", "CHICKEN", "post", "a,b", "\xc9T", "PROPFIND"])
    names = ["X-A", "x-a", "Content-Type", "content-type", "Accept", "Authorization", "Accept-Charset", "Accept-Encoding", "Connection", "Content-Length", "Cookie", "Date", "DNT", "Host", "Keep-Alive", "Origin", "Referer", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Via", "Proxy-X", "Sec-X", "Set-Cookie", "Access-Control-Request-Method", "Access-Control-Request-Private-Network", "User-Agent", "X-HTTP-Method", "", " X", "X A", "\xe4", "Range", "Content-Transfer-Encoding", "Sec-Fetch-Site", "X-Method-Override", "Last-Event-ID"]
    values = ["1", "", " a ", "a\tb", "\xe4", "text/plain", "application/json", "a;charset=utf-8", "text/plain;charset=bogus", "bytes=0-9", "TRACE", "PUT,TRACE", "a\r\nb", "a\x00", "\x01", "multipart/form-data"]
    given = [[draw.choice(names), draw.choice(values)] for _ in range(draw.choice([0, 1, 1, 2, 3]))]
    if given and draw.random() < 0.35:
        given.append(list(given[0]) if draw.random() < 0.5 else [given[0][0].upper(), "2"])
    body = draw.choice([None, None, "", "x", "\u20ac", {"kind": "blob"}, {"kind": "blob", "mime": "a/b"}, {"kind": "blob", "mime": "TEXT/PLAIN"}, {"kind": "blob", "mime": "text/plain;charset=UTF-8"}, {"kind": "form"}, {"kind": "params"}, {"kind": "buffer"}, {"kind": "blob", "mime": "\x80"}])
    more = {} if body is None or method.upper() in ("GET", "HEAD") and api == "fetch" else {"body": body}
    if api == "xhr":
        more.update(sync=draw.random() < 0.2, upload_listener=draw.random() < 0.2, credentials=draw.choice(["include", "omit"]))
    else:
        more.update(mode=draw.choice(["cors", "cors", "no-cors", "same-origin"]), credentials=draw.choice(["include", "omit", "same-origin"]))
        if more["mode"] == "no-cors" and draw.random() < 0.8:
            method = draw.choice(["GET", "POST", "HEAD"])
            if method != "POST":
                more.pop("body", None)
    allowed = draw.choice(["*", "x-a, content-type, authorization, range, content-transfer-encoding, x-http-method, last-event-id, x-method-override", None, "content-type", "*, authorization"])
    rows = [(ACAC, "true")] * (draw.random() < 0.6)
    return (ok(draw.choice([page, page, "*"]), *rows), preflight(draw.choice([page, page, "*"]), draw.choice(["*", "PUT, DELETE, PATCH, Patch, CHICKEN, PROPFIND", method]), allowed, *rows)), dict(page=page, at=at, api=api, method=method, headers=given, kind=kind(draw, 0.25), **more)


@group
def events(draw):
    """service of one page's several loads: an element or API, and then others of the same address in other modes (fetch/api/basic/*, html/semantics, cors/script-304)."""
    page, hosts = places(draw)
    at = draw.choice(hosts[:4])
    pool = {"script": JS, "script-module": MODULE, "import": MODULE, "fetch": MODULE, "xhr": MODULE} if draw.random() < 0.5 else {"img": PNG, "css-background": PNG, "css-mask": PNG, "fetch": PNG, "css-shape": PNG} if draw.random() < 0.6 else {"stylesheet": CSS, "fetch": CSS, "xhr": CSS}
    body = list(pool.values())[0]

    def one():
        name = draw.choice(sorted(pool))
        more = {"mode": "cors"} if name in ELEMENTS and draw.random() < 0.5 else {"mode": draw.choice(["cors", "no-cors"])} if name == "fetch" else {}
        if draw.random() < 0.3:
            more["credentials"] = "include"
        return {"api": name, **more}
    first = one()
    rows = [("Cache-Control", draw.choice(["no-store", "max-age=60", "no-cache"]))] * (draw.random() < 0.6) + [(ACAC, "true")] * (draw.random() < 0.4) + [("ETag", "\"a\"")] * (draw.random() < 0.3)
    allow = lambda: draw.choice([page, "*", page, None])
    answers = ok(allow(), *rows, status=draw.choice([200] * 5 + [404, 204]), **body)
    if draw.random() < 0.4:
        answers = [answers, ok(allow(), *rows, status=draw.choice([200, 200, 304, 404]), **body)]
    return (answers, preflight("*", "*", "*")), dict(page=page, at=at, then=[one() for _ in range(draw.choice([1, 2, 2]))], kind=kind(draw, 0.2, ["frame", "srcdoc", "sandbox"]), **first)
