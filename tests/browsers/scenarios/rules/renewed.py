"""What a 304 changes of the headers that are kept with an answer (RFC 9111 section 3.2), asked header by header."""
from make import ACAO, APP, CORP, CSP, Sheet, answer

# name: what is kept, what the 304 says
HEADERS = {
    "Keep-Alive": 0, "Proxy-Connection": 0, "WWW-Authenticate": ("Basic realm=1", "Basic realm=2"), "Proxy-Authenticate": 0,
    "Proxy-Authorization": 0, "TE": 0, "Trailer": 0, "Upgrade": 0, "Content-Location": 0, "Content-MD5": 0,
    "Content-Range": ("bytes 1-2/9", "bytes 2-3/9"), "Content-Language": 0, "Content-Foo": 0, "Content-Disposition": 0,
    "X-Frame-Options": ("DENY", "SAMEORIGIN"), "X-XSS-Protection": 0, "X-Content-Foo": 0, "X-Webkit-Foo": 0,
    "Last-Modified": ("Thu, 01 Jan 1991 00:00:00 GMT", "Thu, 01 Jan 1992 00:00:00 GMT"), "Allow": 0, "Age": ("1", "2"),
    "Server": 0, "Via": 0, "Link": 0, "Warning": 0, "Test-Header": 0, "X-Test": 0, "Accept-Ranges": 0, "Location": 0,
    "Timing-Allow-Origin": 0, ACAO: ("*", APP), CORP: ("same-origin", "cross-origin"), "P3P": 0, "Strict-Transport-Security": 0,
}


def sheets():
    return (renewed(),)


def renewed():
    t = Sheet("renewed")

    def add(name, api, kept, said):
        first = answer(("Cache-Control", "no-cache"), ("ETag", '"1"'), *kept, body="Success")
        second = answer(*([] if any(n == "ETag" for n, _ in said) else [("ETag", '"1"')]), *said, status=304, type=None)
        t.add("%s-%s" % (api, name), [first, second], at=APP, api=api, then=[{"api": api}], gap=300)

    for api in ("fetch", "xhr"):
        values = {n: v or ("v1", "v2") for n, v in HEADERS.items()}
        add("all", api, [(n, v[0]) for n, v in values.items()], [(n, v[1]) for n, v in values.items()])
        add("policy", api, [(CSP, "img-src x1.test")], [(CSP, "img-src x2.test")])
        add("type", api, [], [("Content-Type", "text/html")])
        add("etag", api, [], [("ETag", '"2"')])
        add("fresh", api, [], [("Cache-Control", "max-age=60")])
        add("coding", api, [], [("Content-Encoding", "gzip")])
        add("length", api, [], [("Content-Length", "3")])
        add("connection", api, [("Test-Header", "v1")], [("Test-Header", "v2"), ("Connection", "Test-Header")])
        for name, value in values.items():
            add(name.lower(), api, [(name, value[0])], [(name, value[1])])
    return t
