"""Crossings: what a developer's page asks for, once or several times, with the parts of other sheets put together by fixed seeds: the API, the kind of page, its
policy, the server's answer and what may be kept of it, redirects and credentials."""
import random

from make import ACAC, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight
from rules.loads import ELEMENTS

# Each is drawn by a seed of its own.
SERIES = {"aside": 120, "one": 250}
WWW, PORT, SWWW, SPORT = "http://www.app.test", "http://app.test:8080", "https://www.app.test", "https://app.test:8443"
CODES = [301, 302, 302, 303, 307, 308]
DOCUMENTS, WORKERS = ["frame", "sandbox", "srcdoc", "data", "blob"], ["worker", "sharedworker"]
# What a worker can ask with as well.
OF_WORKERS = ["fetch", "xhr", "eventsource", "import"]
SCRIPTED = ["fetch", "fetch", "fetch", "fetch", "xhr", "xhr"]
SHOWN = sorted(set(ELEMENTS) - {"webgl", "svg-use"}) + ["img", "img", "script", "script", "stylesheet", "font-css", "script-module", "eventsource"]
BODIES = ["x", {"kind": "form"}, {"kind": "params"}, {"kind": "blob", "mime": "application/json", "text": "{}"}]
POLICIES = [
    [(CSP, "default-src 'self' 'unsafe-inline' 'unsafe-eval'")], [(CSP, "default-src 'self' 'unsafe-inline' 'unsafe-eval' AT")], [(CSP, "connect-src 'self' AT; img-src 'self' AT")], [(CSP, "connect-src 'self'; img-src 'self'")],
    [(CSP, "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; font-src 'self'")], [(CSP, "upgrade-insecure-requests")], [(CSP, "default-src https: 'unsafe-inline' 'unsafe-eval'")],
    [(CSP + "-Report-Only", "default-src 'self' 'unsafe-inline' 'unsafe-eval'")], [(CSP + "-Report-Only", "connect-src 'self'"), (CSP, "connect-src 'self' AT")],
    [(COEP, "require-corp")], [(COEP, "require-corp"), ("Cross-Origin-Opener-Policy", "same-origin")], [(COEP, "credentialless")],
    [("Referrer-Policy", "no-referrer")], [("Referrer-Policy", "unsafe-url")], [("Referrer-Policy", "same-origin")], [("Permissions-Policy", "sync-xhr=()")], [(CSP, "sandbox allow-scripts")],
]
KEPT = [[("Cache-Control", "max-age=60")], [("Cache-Control", "max-age=60")], [("Cache-Control", "no-store")], [("Cache-Control", "no-cache"), ("ETag", "\"a\"")], [("Cache-Control", "max-age=0"), ("ETag", "\"a\"")],
        [("ETag", "\"a\"")], [("Cache-Control", "max-age=0, stale-while-revalidate=60")], [("Cache-Control", "public, max-age=60"), ("Vary", "Origin")], [("Cache-Control", "max-age=60"), ("Vary", "Cookie")],
        [("Cache-Control", "private, max-age=60, must-revalidate"), ("Vary", "Accept-Encoding")], [("Expires", "Thu, 01 Jan 2099 00:00:00 GMT")], [("Cache-Control", "max-age=60, immutable")], [("Last-Modified", "Thu, 01 Jan 2020 00:00:00 GMT"), ("Cache-Control", "no-cache")]]
COOKIES = [("Set-Cookie", "a=1; Path=/"), ("Set-Cookie", "a=1; Path=/; SameSite=None; Secure"), ("Set-Cookie", "a=1; Path=/; SameSite=Lax")]
LISTED = [("X-A", "1"), ("X-Total-Count", "7"), ("ETag", "\"a\""), ("Retry-After", "1"), ("Content-Language", "en")]
GIVEN = [["X-A", "1"], ["Authorization", "Bearer t"], ["Content-Type", "application/json"], ["Content-Type", "text/plain"], ["X-Requested-With", "XMLHttpRequest"], ["Accept", "application/json"], ["Range", "bytes=0-"], ["If-None-Match", "\"a\""], ["Cache-Control", "no-cache"]]


def sheets():
    return tuple(crossed(series, count) for series, count in SERIES.items())


def crossed(series, count):
    t = Sheet("crossed-" + series)
    for n in range(count):
        draw = random.Random("%s-%d" % (t.rule, n))
        args, more = made(draw)
        t.add("%03d" % n, *args, **more)
    return t


def permission(draw, page, include, share=0.7):
    """Rows of the CORS headers, more often good than not."""
    if draw.random() < share:
        allow = page if include else draw.choice([page, "*", "*"])
        return [("Access-Control-Allow-Origin", allow)] + [(ACAC, "true")] * include
    return draw.choice([[], [], [("Access-Control-Allow-Origin", OTHER)], [("Access-Control-Allow-Origin", "*")] + [(ACAC, "true")] * include, [("Access-Control-Allow-Origin", page)], [("Access-Control-Allow-Origin", "null")] + [(ACAC, "true")] * include,
                        [("Access-Control-Allow-Origin", page), ("Access-Control-Allow-Origin", page)]])


def final(draw, page, include, body, kept):
    """The answer that is asked for."""
    rows = permission(draw, page, include) + kept
    for one in (CORP, NOSNIFF, "cookie", "listed"):
        if draw.random() < 0.13:
            rows += {CORP: [(CORP, draw.choice(["same-origin", "same-site", "cross-origin"]))], NOSNIFF: [NOSNIFF], "cookie": [draw.choice(COOKIES)],
                     "listed": draw.sample(LISTED, 2) + [(ACEH, draw.choice(["*", "X-A, ETag", "x-total-count"]))]}[one]
    if draw.random() < 0.06:
        return draw.choice([{"close": True}, {"reset": True}])
    if draw.random() < 0.1:
        body = dict(body, type=draw.choice(["text/html", "application/json", "text/plain", None, "application/octet-stream"]))
    return answer(*rows, status=draw.choice([200] * 14 + [404, 404, 500, 401, 403, 204, 206, 304, 429, 201]), **body)


def asked(draw, name, include):
    """The fields of a request by that API."""
    if name in ELEMENTS:
        fields = {"api": name, **ELEMENTS[name][1]}
        if draw.random() < 0.5 or include:
            fields["mode"] = "cors"
            if include:
                fields["credentials"] = "include"
        return fields
    fields = {"api": name, "method": draw.choice(["GET"] * 6 + ["POST", "POST", "PUT", "DELETE", "PATCH", "HEAD"])}
    if draw.random() < 0.35:
        fields["headers"] = draw.sample(GIVEN, draw.choice([1, 1, 2]))
    if fields["method"] in ("POST", "PUT", "PATCH") and draw.random() < 0.8:
        fields["body"] = draw.choice(BODIES)
    if include:
        fields.update({"credentials": "include"} if name == "fetch" else {"withCredentials": True})
    elif name == "fetch" and draw.random() < 0.2:
        fields["credentials"] = "omit"
    if name == "xhr":
        fields.update({"sync": True} if draw.random() < 0.1 else {"upload_listener": True} if draw.random() < 0.1 else {})
        return fields
    if draw.random() < 0.3:
        fields["mode"] = draw.choice(["no-cors", "no-cors", "same-origin"]) if fields["method"] in ("GET", "POST", "HEAD") else "same-origin"
    if draw.random() < 0.25:
        fields["cache"] = draw.choice(["no-store", "reload", "no-cache", "force-cache"])
    if draw.random() < 0.12:
        fields["redirect"] = draw.choice(["error", "manual"])
    if draw.random() < 0.06:
        fields["keepalive"] = True
    if draw.random() < 0.06:
        fields["referrerPolicy"] = draw.choice(["no-referrer", "unsafe-url", "origin"])
    return fields


def again(draw, name, fields, include):
    """A further request: the same, the same with one of its fields otherwise, or by another API."""
    way = draw.random()
    if way < 0.4:
        return dict(fields)
    if way < 0.75:
        return asked(draw, name, draw.random() < 0.5 if draw.random() < 0.5 else include)
    return asked(draw, draw.choice(["fetch", "fetch", "xhr", "img", "script"]), include)


def made(draw):
    tls = draw.random() < 0.35
    page, hosts = (SAPP, [SAPP, SAPI, SAPI, SAPI, SOTHER, SWWW, SPORT, API]) if tls else (APP, [APP, API, API, API, OTHER, WWW, PORT, SAPI])
    name = draw.choice(SCRIPTED * 5 + SHOWN + ["beacon", "form-post"])
    kind = None
    if name not in ("form-post", "worker") and draw.random() < 0.4:
        kind = draw.choice(DOCUMENTS + WORKERS * 2 * (name in OF_WORKERS))
    at = draw.choice(hosts[:1] if name == "worker" else hosts)
    include = draw.random() < 0.3
    policy = [(n, v.replace("AT", at)) for n, v in draw.choice(POLICIES)] if draw.random() < 0.4 else []
    kept = draw.choice(KEPT) if draw.random() < 0.5 else []
    body = ELEMENTS[name][0] if name in ELEMENTS else {"type": "text/html", "body": "<!doctype html>x"} if name == "form-post" else draw.choice([{"type": "application/json", "body": "{}"}, {}])
    if name == "beacon":
        fields = {"api": name, "body": draw.choice(BODIES)}
    elif name == "form-post":
        fields = {"api": name}
    else:
        fields = asked(draw, name, include)
    origin = "null" if kind in ("sandbox", "data") and draw.random() < 0.6 else page
    route = [draw.choice(hosts) for _ in range(draw.choice([0, 0, 0, 1, 1, 2]))]
    allow = lambda: preflight(draw.choice([origin, origin, "*" if not include else origin, None]), draw.choice(["*", "GET, POST, PUT, DELETE, PATCH", "GET, POST", None]),
                              draw.choice(["*", "X-A, Authorization, Content-Type", "content-type, authorization, x-requested-with, x-a, cache-control, if-none-match, range", "content-type"]),
                              *[(ACAC, "true")] * include, *[(ACMA, draw.choice(["60", "0", "600"]))] * (draw.random() < 0.3), status=draw.choice([204, 204, 204, 200, 200, 404, 302, 401]) if draw.random() < 0.4 else 204)
    turn = lambda: answer(*permission(draw, origin, include, 0.8), *draw.choice(KEPT) * (draw.random() < 0.3), status=draw.choice(CODES), type=None)
    end = final(draw, origin, include, body, kept)
    hops = [(host, turn() if n + 1 < len(route) else end, allow() if draw.random() < 0.7 else None) for n, host in enumerate(route)]
    then = [again(draw, name, fields, include) for _ in range(draw.choice([0, 1, 1, 1, 2, 2, 3]))] if name not in ("beacon", "form-post", "worker") else [fields] * draw.choice([0, 1])
    if kind in WORKERS:
        then = [one for one in then if one["api"] in OF_WORKERS]
    first = turn() if route else end
    if not route and then and "headers" in first and any(n == "ETag" for n, _ in first["headers"]) and first["status"] == 200 and draw.random() < 0.6:
        first = [first, answer(*permission(draw, origin, include), ("ETag", "\"a\""), status=304, type=None)]
    elif not route and then and draw.random() < 0.12:
        first = [first, final(draw, origin, include, body, kept)]
    return (first, allow() if draw.random() < 0.85 else None), dict(page=page, at=at, kind=kind, page_headers=policy, hops=hops, then=then, gap=draw.choice([0, 0, 0, 200]), **fields)
