"""Mixtures: what a developer's page and server have of everything at once, drawn by fixed seeds. No rule stands alone in them, so they show
which check comes first, and what one rule does to the next."""
import random

from make import ACAC, ACAH, ACAM, ACAO, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, Sheet, answer
from rules.loads import ELEMENTS

PAIRS = [("http://localhost:8080", "http://localhost:8081"), (APP, API), ("http://app.test:8080", "http://app.test:8081"),
         ("http://127.0.0.1:8080", "http://localhost:8082"), (SAPP, "https://api.app.test:8443"), (SAPP, SAPI), (APP, SAPP)]
FRAMES = ["frame", "sandbox", "srcdoc", "data", "blob", "worker", "sharedworker"]
# Each is drawn by a seed of its own: a new one shows how much is known of what nobody has recorded yet.
SERIES = ("", "-two")


def sheets():
    return (*(made(series) for series in SERIES for made in (plain, blends, sequences, elements)), journeys())


def origins(draw, page, wide=True):
    """Rows of Access-Control-Allow-Origin, more often good than not."""
    value = draw.choice([page, page, page, "*", "*", None] + (["null", page + "/", "https://evil.test", page + ", *", "any", page.upper(), "two"] if wide else []))
    return [] if value is None else [(ACAO, page), (ACAO, page)] if value == "two" else [(ACAO, value)]


def allowing(draw, page, method, names, wide=True):
    """A preflight's answer."""
    rows = origins(draw, page, wide)
    more = [(ACAC, draw.choice(["true", "true", "true", "True", "false"]))] if draw.random() < 0.6 else []
    methods = draw.choice([method, method, method, "*", "GET, POST", "GET POST", method.lower(), None])
    headers = draw.choice([", ".join(names)] * 4 + ["*", "content-type", "x a", "authorization", None])
    rows += more + [(ACAM, methods)] * (methods is not None) + [(ACAH, headers)] * bool(headers)
    if draw.random() < 0.3:
        rows.append((ACMA, draw.choice(["600", "0", "5", "abc"])))
    status = draw.choice([204] * 6 + [200] * 4 + [301, 307, 401, 404, 500, 403] * (1 if wide else 0))
    if status in (301, 307):
        rows.append(("Location", "/{id}/x"))
    return answer(*rows, status=status, type=None)


def final(draw, page, wide=True, **more):
    rows = origins(draw, page, wide)
    if draw.random() < 0.5:
        rows.append((ACAC, draw.choice(["true", "true", "false", "TRUE"])))
    if draw.random() < 0.2:
        rows += [(ACEH, draw.choice(["X-One", "*", "x-one, x-two"])), ("X-One", "1"), ("X-Two", "2")]
    return answer(*rows, status=draw.choice([200] * 9 + [404, 500, 204]), **more)


def headers_of(draw):
    known = [("X-A", "1"), ("X-B", "2"), ("Authorization", "Bearer t"), ("Content-Type", "application/json"), ("Accept", "application/json"),
             ("X-Requested-With", "XMLHttpRequest"), ("X-CSRF-Token", "t"), ("traceparent", "00-1"), ("sentry-trace", "1"), ("baggage", "a=b"),
             ("Cache-Control", "no-cache"), ("Pragma", "no-cache"), ("If-None-Match", "\"a\""), ("Accept-Language", "de"), ("X-Api-Key", "k")]
    return draw.sample(known, draw.choice([0, 1, 1, 2, 2, 3, 5]))


def plain(series):
    t, draw = Sheet("mixture" + series), random.Random("mixture" + series)
    for n in range(180):
        page, at = PAIRS[n % len(PAIRS)]
        api = draw.choice(["fetch", "fetch", "xhr"])
        method = draw.choice(["GET", "GET", "POST", "PUT", "DELETE", "PATCH", "patch", "HEAD"])
        given = headers_of(draw)
        names = [h[0] for h in given] or ["x"]
        include = draw.random() < 0.45
        more = {"credentials": "include" if include else "omit"}
        if api == "xhr":
            more["withCredentials"] = include
        if method in ("POST", "PUT", "PATCH", "patch"):
            more["body"] = "{}"
        hops = []
        for _ in range(draw.choice([0, 0, 0, 1, 1, 2])):
            to = draw.choice([at, at, "http://other.test:8081", "http://cdn.test:8082", SOTHER, page, API])
            hops.append((to, final(draw, page), allowing(draw, page, method, names)))
        first = final(draw, page)
        for one in ([first] + [h[1] for h in hops])[:-1]:
            one["status"] = draw.choice([301, 302, 303, 307, 308])
        t.add("%03d" % n, first, allowing(draw, page, method, names), hops, page, at, headers=given, api=api, method=method, **more)
    return t


def blends(series):
    """Fetches under policies, from frames and workers, with modes and every way that a chain can end."""
    t, draw = Sheet("blend" + series), random.Random("blend" + series)
    for n in range(260):
        page, at = draw.choice(PAIRS + [(APP, APP), (SAPP, SAPP), (SAPP, API), (SAPP, "http://localhost:8081"), (APP, API), (SAPP, SAPI)])
        kind = draw.choice([None, None, None] + FRAMES)
        page_headers = []
        if draw.random() < 0.35:
            page_headers.append((CSP, draw.choice(["connect-src 'self'", "connect-src 'none'", "connect-src *", "connect-src http://api.test", "default-src 'self' 'unsafe-inline'",
                                                   "connect-src https:", "connect-src 'self' https://*.test", "upgrade-insecure-requests", "connect-src http://other.test http://api.test; img-src 'none'"])))
        if draw.random() < 0.15:
            page_headers.append((CSP + "-Report-Only", draw.choice(["connect-src 'self'", "connect-src 'none'; report-uri /r"])))
        if draw.random() < 0.15:
            page_headers.append((COEP, draw.choice(["require-corp", "credentialless"])))
        if draw.random() < 0.15:
            page_headers.append(("Referrer-Policy", draw.choice(["no-referrer", "origin", "unsafe-url", "same-origin"])))
        method = draw.choice(["GET", "GET", "GET", "POST", "PUT", "HEAD", "DELETE"])
        given = headers_of(draw) if draw.random() < 0.4 else []
        names = [h[0] for h in given] or ["x"]
        more = {"mode": draw.choice(["cors", "cors", "cors", "no-cors", "same-origin"])}
        if draw.random() < 0.4:
            more["credentials"] = draw.choice(["include", "omit", "same-origin"])
        if draw.random() < 0.3:
            more["redirect"] = draw.choice(["error", "manual"])
        if draw.random() < 0.15:
            more["cache"] = draw.choice(["no-store", "reload", "no-cache", "force-cache"])
        if draw.random() < 0.1:
            more["keepalive"] = True
        if draw.random() < 0.15:
            more["referrerPolicy"] = draw.choice(["no-referrer", "origin"])
        if method in ("POST", "PUT"):
            more["body"] = draw.choice(["{}", {"kind": "blob", "mime": "application/json", "text": "{}"}, {"kind": "form"}, {"kind": "params"}])
        hops = []
        for _ in range(draw.choice([0, 0, 0, 1, 1, 2, 3])):
            to = draw.choice([at, at, OTHER, SOTHER, page, API, SAPI, "http://u:p@api.test", "http://none.test", "http://api.test:8099", "http://localhost:8081"])
            if "u:p" in to:
                to += "/{id}/h%d" % (len(hops) + 1)
            hops.append((to, final(draw, page, False), allowing(draw, page, method, names, False)))
        first = final(draw, page, False)
        for one in ([first] + [h[1] for h in hops])[:-1]:
            one["status"] = draw.choice([301, 302, 303, 307, 308])
        last = ([first] + [h[1] for h in hops])[-1]
        way = draw.random()
        if way < 0.08:
            last["headers"].append([CORP, draw.choice(["same-origin", "same-site", "cross-origin"])])
        elif way < 0.11:
            last.clear()
            last.update(draw.choice([{"close": True}, {"reset": True}]))
        pre = allowing(draw, page, method, names, False)
        if any("report-uri" in h[1] for h in page_headers):
            continue      # when a report is sent, and so whether it is seen, is nobody's rule
        t.add("%03d" % n, first, pre, hops, page, at, kind=kind, page_headers=page_headers, headers=given, method=method, **more)
    return t


def sequences(series):
    """Several requests in a row: what the preflight cache and the HTTP cache remember of the first."""
    t, draw = Sheet("row" + series), random.Random("row" + series)
    for n in range(110):
        page, at = draw.choice(PAIRS)
        method = draw.choice(["PUT", "GET", "DELETE", "POST"])
        given = headers_of(draw)[:2]
        names = [h[0] for h in given] or ["x"]
        pre = [allowing(draw, page, method, names + ["x-a"], False) for _ in range(draw.choice([1, 1, 2]))]
        for one in pre:
            one["status"] = draw.choice([204, 204, 200, 200, 404])
            one["headers"] = [h for h in one["headers"] if h[0] not in ("Location", ACMA)]
            if draw.random() < 0.7:
                one["headers"].append([ACMA, draw.choice(["600", "600", "600", "5", "0", "-1", "86400", "99999999999", "x"])])
        actual = [final(draw, page, False) for _ in range(draw.choice([1, 1, 2]))]
        more = {"credentials": draw.choice(["include", "omit", "same-origin"])}
        then = []
        for _ in range(draw.choice([1, 2, 3])):
            again = {"method": draw.choice([method, method, "PUT", "GET"])}
            if draw.random() < 0.7 and given:
                again["headers"] = [list(h) for h in draw.sample(given, draw.randint(1, len(given)))]
            again["credentials"] = draw.choice([more["credentials"], more["credentials"], "include", "omit"])
            if draw.random() < 0.15:
                again["cache"] = draw.choice(["no-store", "reload"])
            if draw.random() < 0.1:
                again = {"api": "xhr", "method": method, "headers": [list(h) for h in given]}
            then.append(again)
        t.add("%03d" % n, actual if len(actual) > 1 else actual[0], pre if len(pre) > 1 else pre[0], page=page, at=at, headers=given, method=method, then=then, **more)
    return t


def elements(series):
    """Elements with every crossorigin, type and policy at once."""
    t, draw = Sheet("medley" + series), random.Random("medley" + series)
    kinds = ["text/html", "text/plain", "application/json", "text/javascript", "text/css", "image/png", "image/svg+xml", None, "application/octet-stream", "text/event-stream", "font/ttf"]
    for n in range(260):
        name = draw.choice(sorted(ELEMENTS))
        if name == "webgl":
            name = "img"
        body, fields = ELEMENTS[name]
        page, at = draw.choice([(APP, API), (APP, API), (APP, API), (APP, APP), (SAPP, SAPI), (SAPP, API), (SAPP, SAPP), (APP, SAPP), ("http://localhost:8080", "http://localhost:8081")])
        fields = {"api": name, **fields}
        if draw.random() < 0.5:
            fields["mode"] = "cors"
            if draw.random() < 0.35:
                fields["credentials"] = "include"
        kind = draw.choice([None] * 6 + ["frame", "sandbox", "srcdoc"]) if name not in ("worker", "svg-use", "form-post") else None
        page_headers = []
        if draw.random() < 0.3:
            page_headers.append((CSP, draw.choice(["default-src 'self' 'unsafe-inline' 'unsafe-eval'", "img-src 'self'; script-src * 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; font-src 'none'; media-src 'none'; connect-src 'none'",
                                                   "img-src https:; font-src https:; connect-src https:; media-src https:", "upgrade-insecure-requests", "img-src http://api.test; font-src http://api.test; media-src http://api.test"])))
        if draw.random() < 0.2:
            page_headers.append((COEP, draw.choice(["require-corp", "credentialless"])))
        body = dict(body)
        if draw.random() < 0.25:
            body["type"] = draw.choice(kinds)

        def made(last):
            rows = origins(draw, page, draw.random() < 0.3)
            if draw.random() < 0.4:
                rows.append((ACAC, "true"))
            if last and draw.random() < 0.25:
                rows.append(NOSNIFF)
            if last and draw.random() < 0.25:
                rows.append((CORP, draw.choice(["same-origin", "same-site", "cross-origin"])))
            return answer(*rows, status=draw.choice([200] * 8 + [404, 500, 206, 204]), **body) if last else answer(*rows, status=draw.choice([301, 302, 307]), type=None)
        count = draw.choice([0, 0, 0, 1, 1, 2])
        hops = [(draw.choice([at, OTHER, SOTHER, page, API, SAPI]), made(i == count - 1)) for i in range(count)]
        first = made(count == 0)
        if kind in ("frame", "sandbox") and any("upgrade" in h[1] for h in page_headers):
            continue      # the frame itself is upgraded, and is another page then
        t.add("%03d" % n, first, hops=hops, page=page, at=at, kind=kind, page_headers=page_headers, **fields)
    return t


def journeys():
    """Requests of every method over chains of redirects that mostly let them pass: what becomes of method, body, headers and Origin on the way."""
    t, draw = Sheet("journey"), random.Random("journey")
    places = [APP, API, API, OTHER, "http://app.test:8080", "http://www.app.test", SAPI]
    for n in range(260):
        page = draw.choice([APP, APP, APP, SAPP])
        open_to = places if page == APP else [SAPP, SAPI, SAPI, SOTHER, "https://api.app.test:8443"]
        api = draw.choice(["fetch", "fetch", "fetch", "xhr"])
        method = draw.choice(["GET", "HEAD", "POST", "POST", "PUT", "PATCH", "DELETE", "DELETE", "OPTIONS", "FOO"])
        given = headers_of(draw)[:2]
        kind = draw.choice([None, None, None, None, "worker", "sandbox", "srcdoc", "sharedworker"])
        include = draw.random() < 0.4
        more = {"withCredentials": include} if api == "xhr" else {"credentials": draw.choice(["include"] if include else ["omit", "same-origin"])}
        if api == "fetch" and draw.random() < 0.2:
            more[draw.choice(["keepalive", "redirect", "cache", "mode"])] = "x"
            more = {k: {"keepalive": True, "redirect": "manual", "cache": "no-store", "mode": draw.choice(["same-origin", "no-cors"])}.get(k, v) if v == "x" else v for k, v in more.items()}
        if more.get("mode") == "no-cors" and method not in ("GET", "HEAD", "POST"):
            more.pop("mode")
        if api == "xhr" and draw.random() < 0.3:
            more["upload_listener" if draw.random() < 0.5 else "sync"] = True
        if method not in ("GET", "HEAD"):
            more["body"] = draw.choice(["{}", "{}", {"kind": "blob", "mime": "application/json", "text": "{}"}, {"kind": "form"}, {"kind": "params"}, {"kind": "buffer"}, {"kind": "blob", "mime": "", "text": "x"}])
        chain = [draw.choice(open_to) for _ in range(draw.choice([2, 2, 2, 3, 3, 4]))]
        names = ", ".join([h[0] for h in given] + ["content-type"])

        def lets_in(origin, preflighted):
            value = origin if include or draw.random() < 0.3 else "*"
            rows = [] if draw.random() < 0.04 else [(ACAO, value)]
            if include:
                rows.append((ACAC, "true"))
            if preflighted:
                rows += [(ACAM, draw.choice([method] * 6 + ["*", "GET"])), (ACAH, draw.choice([names] * 6 + ["*", "x"]))]
            return rows
        answers, crossed = [], kind == "sandbox"
        for i, at in enumerate(chain):
            crossed = crossed or (i > 1 and chain[i - 1] != page and chain[i - 2] != chain[i - 1]) or (i > 0 and chain[i - 1] != page and chain[i - 1] != at)
            origin = "null" if crossed else page
            last = i == len(chain) - 1
            answers.append((at, answer(*lets_in(origin, False), status=200 if last else draw.choice([301, 302, 303, 307, 307, 308])),
                            answer(*lets_in(origin, True), status=draw.choice([200, 204]), type=None)))
        t.add("%03d" % n, answers[0][1], answers[0][2], answers[1:], page, chain[0], kind=kind, headers=given, api=api, method=method, **more)
    return t
