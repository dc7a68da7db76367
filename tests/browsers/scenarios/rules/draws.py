"""Draws: who asks, from which kind of page, under which policy, over which redirects and with what failing at the end, all drawn by fixed seeds.
The other sheets hold one or two of these still; here all of them move, so that a text that belongs to one is seen beside the others'."""
import random

from make import ACAC, ACAO, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, Sheet, answer, preflight, raw
from rules.loads import ELEMENTS

SERIES = ("one",)
DOCUMENTS = ["frame", "sandbox", "srcdoc", "data", "blob"]
WORKERS = ["worker", "sharedworker"]
# What a worker can ask with as well.
OF_WORKERS = ["fetch", "xhr", "eventsource", "import", "worker"]
ALONE = ["fetch", "xhr", "beacon", "form-post"]
PAIRS = [(APP, API), (APP, API), (APP, APP), (SAPP, SAPI), (SAPP, SAPP), (SAPP, API), ("http://app.test:8080", "http://app.test:8081"),
         (APP, "http://www.app.test"), (APP, SAPI)]
POLICIES = [
    [(CSP, "default-src 'self' 'unsafe-inline' 'unsafe-eval'")],
    [(CSP, "default-src 'self' 'unsafe-inline' 'unsafe-eval' http://api.test https://api.test")],
    [(CSP, "connect-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; form-action 'self'")],
    [(CSP, "connect-src http://api.test https://api.test; img-src http://api.test https://api.test")],
    [(CSP, "script-src 'self' 'unsafe-inline' 'unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'")],
    [(CSP, "upgrade-insecure-requests")],
    [(CSP, "upgrade-insecure-requests; connect-src https:; img-src https:")],
    [(CSP, "block-all-mixed-content")],
    [(CSP + "-Report-Only", "default-src 'self' 'unsafe-inline' 'unsafe-eval'")],
    [(CSP + "-Report-Only", "connect-src 'none'"), (CSP, "connect-src *")],
    [(CSP, "connect-src *"), (CSP, "connect-src 'self'; font-src 'none'")],
    [(COEP, "require-corp")],
    [(COEP, "credentialless")],
    [("Referrer-Policy", "no-referrer")],
    [("Referrer-Policy", "unsafe-url"), (COEP, "require-corp")],
]
PLACES = [APP, API, OTHER, SAPP, SAPI, "https://other.test", "http://api.test:8081"]
DEAD_ENDS = ["data:text/plain,x", "blob:http://app.test/x", "file:///x", "about:blank", "foo:x", "ftp://api.test/x", "http://[", "/{id}/d", "http://u:p@other.test/{id}/u",
             "http://none.test/{id}/n", "http://api.test:8099/{id}/r", "https://api.test:8444/{id}/t", "javascript:1", "chrome://x/y", "resource://x/y", None]


def sheets():
    return tuple(drawn(series) for series in SERIES)


def permission(draw, page, good):
    """Rows of the CORS headers: a good answer, or one of the bad ones."""
    if good:
        return draw.choice([[(ACAO, "*")], [(ACAO, page)], [(ACAO, page), (ACAC, "true")]])
    return draw.choice([[], [], [(ACAO, "https://evil.test")], [(ACAO, "null")], [(ACAO, page + "/")], [(ACAO, page), (ACAO, page)], [(ACAO, page + ", *")],
                        [(ACAO, "*"), (ACAC, "true")]])


def ending(draw, page, body):
    """The last answer, and where it can't be had the port that has it not."""
    way = draw.choice(["good", "good", "good", "refused", "refused", "refused", "status", "status-refused", "type", "nosniff", "corp", "close", "reset", "cut", "garbage",
                       "port", "name", "certificate", "empty"])
    good = permission(draw, page, way not in ("refused", "status-refused"))
    if way in ("close", "reset"):
        return {way: True}, None
    if way == "cut":
        return raw("HTTP/1.1 200 OK", *("%s: %s" % one for one in good), "Content-Type: %s" % body.get("type", "text/plain"), "Content-Length: 9000",
                   body=body.get("body", "x")), None
    if way == "garbage":
        return raw("HTTP/1.1 OK", "Content-Type: text/plain"), None
    if way in ("port", "name", "certificate"):
        return answer(*good, **body), {"port": "http://api.test:8099", "name": "http://none.test", "certificate": "https://api.test:8444"}[way]
    if way in ("status", "status-refused"):
        return answer(*good, status=draw.choice([404, 500, 403, 401, 503, 410]), **body), None
    if way == "type":
        return answer(*good, **dict(body, type=draw.choice(["text/html", "application/json", "text/plain", None, "application/octet-stream"]))), None
    if way == "nosniff":
        return answer(*good, NOSNIFF, **dict(body, type=draw.choice(["text/html", "application/json", "text/plain"]))), None
    if way == "corp":
        return answer(*good, (CORP, draw.choice(["same-origin", "same-site", "cross-origin"])), **body), None
    if way == "empty":
        return answer(*good, status=204, type=None), None
    return answer(*good, **body), None


def asking(draw):
    """Who asks: its name, what it wants, the fields of the request, and the kinds of page that it can be in."""
    name = draw.choice(sorted(set(ELEMENTS) - {"webgl"}) + ALONE * 3)
    kinds = [None] * 5 + (WORKERS if name in OF_WORKERS else []) + (DOCUMENTS if name not in ("worker", "form-post", "svg-use") else [])
    if name in ELEMENTS:
        body, fields = ELEMENTS[name]
        fields = {"api": name, **fields}
        if draw.random() < 0.45:
            fields["mode"] = "cors"
            if draw.random() < 0.3:
                fields["credentials"] = "include"
        return body, fields, kinds
    if name == "form-post":
        return {"type": "text/html"}, {"api": name}, kinds
    if name == "beacon":
        return {}, {"api": name, "body": draw.choice(["x", {"kind": "blob", "mime": "application/json", "text": "{}"}, {"kind": "params"}])}, kinds
    fields = {"api": name, "method": draw.choice(["GET", "GET", "POST", "PUT", "DELETE", "HEAD"])}
    if draw.random() < 0.3:
        fields["headers"] = [["X-A", "1"]]
    if draw.random() < 0.3:
        fields["credentials"] = draw.choice(["include", "omit"]) if name == "fetch" else "include"
    if name == "fetch":
        fields["mode"] = draw.choice(["cors"] * 6 + ["same-origin"] + (["no-cors"] if fields["method"] in ("GET", "POST", "HEAD") else []))
        if draw.random() < 0.25:
            fields["redirect"] = draw.choice(["error", "manual"])
    elif draw.random() < 0.2:
        fields["sync"] = True
    return {}, fields, kinds


def drawn(series):
    t = Sheet("draw-" + series)
    for n in range(600):
        draw = random.Random("draw-%s-%d" % (series, n))
        page, at = draw.choice(PAIRS)
        body, fields, kinds = asking(draw)
        kind = draw.choice(kinds)
        policy = draw.choice(POLICIES) if draw.random() < 0.5 else []
        if kind in ("data", "blob") and any("default-src" in value for name, value in policy if name == CSP):
            policy = []      # it would forbid the frame itself
        last, where = ending(draw, page, dict(body))
        count = draw.choice([0, 0, 0, 1, 1, 2])
        if draw.random() < 0.2:
            end = draw.choice(DEAD_ENDS)
            last = answer(*permission(draw, page, draw.random() < 0.7), *([("Location", end)] if end else []), status=draw.choice([301, 302, 303, 307]), type=None)
        hops = []
        for left in reversed(range(count)):
            to = where if where and left == 0 else draw.choice(PLACES)
            hops.append([to, None, preflight("*", "*", "*") if draw.random() < 0.6 else None])
        if where and count == 0:
            at = where
        through = [answer(*permission(draw, page, draw.random() < 0.8), status=draw.choice([301, 302, 303, 307, 308]), type=None) for _ in range(count)]
        chain = through + [last]
        for hop, one in zip(hops, chain[1:]):
            hop[1] = one
        pre = preflight(draw.choice(["*", "*", page, None]), draw.choice(["*", "PUT, DELETE", None]), draw.choice(["*", "x-a", None]), status=draw.choice([204, 200, 404]))
        then = [{}] if draw.random() < 0.15 and "body" not in fields and "asset" not in body else []
        t.add("%03d" % n, chain[0], pre, [tuple(h) for h in hops], page, at, kind=kind, page_headers=policy, then=then, **fields)
    return t
