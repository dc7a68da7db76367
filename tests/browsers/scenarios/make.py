"""The words in which the rules' scenarios are written: answers, redirect chains, requests (format: resources/practice, README)."""

ACAO, ACAC = "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"
ACAM, ACAH = "Access-Control-Allow-Methods", "Access-Control-Allow-Headers"
ACMA, ACEH = "Access-Control-Max-Age", "Access-Control-Expose-Headers"
CORP, COEP = "Cross-Origin-Resource-Policy", "Cross-Origin-Embedder-Policy"
CSP, TYPE, NOSNIFF = "Content-Security-Policy", "Content-Type", ("X-Content-Type-Options", "nosniff")
APP, API, OTHER = "http://app.test", "http://api.test", "http://other.test"
SAPP, SAPI, SOTHER = "https://app.test", "https://api.test", "https://other.test"


def answer(*headers, status=200, type="text/plain", **more):
    """An answer: headers are (name, value) pairs; `type` None sends no Content-Type."""
    given = [list(h) for h in headers]
    if type is not None and not any(h[0].lower() == "content-type" for h in given):
        given.insert(0, [TYPE, type])
    return {"status": status, "headers": given, **more}


def ok(origin="*", *headers, **more):
    """An answer that lets `origin` in; None: no Access-Control-Allow-Origin."""
    return answer(*(() if origin is None else ((ACAO, origin),)), *headers, **more)


def preflight(origin="*", methods=None, headers=None, *more, status=204, **rest):
    """A preflight's answer."""
    rows = [] if origin is None else [(ACAO, origin)]
    if methods is not None:
        rows.append((ACAM, methods))
    if headers is not None:
        rows.append((ACAH, headers))
    return answer(*rows, *more, status=status, type=None, **rest)


def raw(*lines, body="ok"):
    """Bytes as they are: a status line and header lines, without the length that a server would add."""
    return {"raw": "\r\n".join(lines) + "\r\n\r\n" + body}


def word(value):
    """A value as a part of an id: what is neither letter nor digit as its number."""
    return "".join(c if c.isalnum() and c.isascii() else "_%02x" % ord(c) for c in ("none" if value is None else value)) or "empty"


class Sheet:
    """The scenarios of one rule; an id is the rule's name and what is special."""

    def __init__(self, rule):
        self.rule = rule
        self.all = []

    def add(self, name, actual=None, pre=None, hops=(), page=APP, at=API, url=None, kind=None, page_headers=(),
            frame_attrs=None, then=(), gap=0, headers=(), tags=(), **request):
        """`hops`: (host, answer[, preflight]) of each further URL; the answer before gets its Location. `request`: the fields of
        a request as they are. `then`: further requests, each a dictionary; without a url they go to the first one's."""
        ident = self.rule + "-" + name
        first = url.replace("{id}", ident) if url is not None else "%s/%s/d" % (at, ident)
        chain = [{} if isinstance(actual, list) else dict(actual if actual is not None else ok())]
        routes = []
        for n, hop in enumerate(hops, 1):
            to = hop[0].replace("{id}", ident) if "/" in hop[0].split("://", 1)[-1] else "%s/%s/h%d" % (hop[0], ident, n)
            before = chain[-1]
            if "raw" not in before:
                before["headers"] = before.get("headers", []) + [["Location", to]]
            chain.append(dict(hop[1]))
            route = {"url": to, "actual": chain[-1]}
            if len(hop) > 2 and hop[2] is not None:
                route["preflight"] = hop[2]
            routes.append(route)
        for one in chain:
            if "headers" in one:
                one["headers"] = [[n, v.replace("{id}", ident)] for n, v in one["headers"]]
        one = {"id": ident, "tags": [self.rule, *tags], "page_origin": page}
        if kind or page_headers or frame_attrs:
            one["page"] = {"kind": kind or "normal"}
            if page_headers:
                one["page"]["headers"] = [list(h) for h in page_headers]
            if frame_attrs:
                one["page"]["frame_attrs"] = frame_attrs
        one["request"] = {"api": request.pop("api", "fetch"), "url": first}
        if headers:
            one["request"]["headers"] = [list(h) for h in (headers.items() if isinstance(headers, dict) else headers)]
        one["request"].update(request)
        if then:
            one["then"] = [{"api": "fetch", "url": first, **{k: (v.replace("{id}", ident) if k == "url" else v) for k, v in t.items()}}
                           for t in then]
            if gap:
                one["then_gap_ms"] = gap
        one["server"] = {"actual": chain[0]}
        if isinstance(actual, list):
            one["server"]["actual"] = actual
        if pre is not None:
            one["server"]["preflight"] = pre
        if routes:
            one["server"]["redirects"] = routes
        self.all.append(one)
        return one
