"""What a page's own conditions and a body's own type do to the preflight: what is asked again, and which header is named."""
from make import Sheet

TAG = ("If-None-Match", '"a"')
DATE = "Sat, 29 Oct 2022 19:43:31 GMT"
PLAIN = {"status": 200, "headers": [["Content-Type", "text/plain"], ["Access-Control-Allow-Origin", "*"]]}


def sheets():
    return (named(), cleared(), kept())


def named():
    """Of several headers that are not allowed one is named: the body's type stands among the page's own, or behind them."""
    t = Sheet("named-body-type")
    blob = {"kind": "blob", "mime": "application/json", "text": "{}"}
    json = [list(TAG), ["Content-Type", "application/json"]]
    allowed = {"status": 204, "headers": [["Access-Control-Allow-Origin", "*"], ["Access-Control-Allow-Methods", "PUT"], ["Access-Control-Allow-Headers", "x"]]}
    for name, kind, more in (("blob", None, {"headers": [list(TAG)], "body": blob}),
                             ("blob-worker", "worker", {"headers": [list(TAG)], "body": blob}),
                             ("blob-shared", "sharedworker", {"headers": [list(TAG)], "body": blob}),
                             ("explicit", None, {"headers": json, "body": "{}"}),
                             ("blob-two", None, {"headers": [list(TAG), ["Cache-Control", "no-cache"], ["X-A", "1"]], "body": blob}),
                             ("xhr", None, {"api": "xhr", "headers": [list(TAG)], "body": blob}),
                             ("xhr-explicit", None, {"api": "xhr", "headers": json, "body": "{}"})):
        t.add(name, dict(PLAIN), allowed, kind=kind, method="PUT", **more)
    return t


def cleared():
    """Requests in a row, each with a condition, one of them refused between them."""
    t = Sheet("cleared")
    allowed = {"status": 204, "headers": [["Access-Control-Allow-Origin", "http://app.test:8080"], ["Access-Control-Allow-Credentials", "false"],
                                          ["Access-Control-Allow-Methods", "DELETE"], ["Access-Control-Allow-Headers", "If-None-Match, x-a"]]}
    delete, include, get = ("DELETE", "same-origin"), ("DELETE", "include"), ("GET", "same-origin")
    for name, asked, actual in (("a", (delete, get), PLAIN), ("b", (include, delete, get), PLAIN), ("c", (delete, include, delete, get), PLAIN),
                                ("d", (delete, include, delete, delete), PLAIN), ("e", (delete, include, get), PLAIN),
                                ("f", (delete, delete, get), [dict(PLAIN, status=404), PLAIN]), ("g", (get, get), PLAIN), ("h", (delete, get, get), PLAIN)):
        first, *then = [{"headers": [list(TAG)], "method": method, "credentials": credentials} for method, credentials in asked]
        t.add(name, actual, allowed, page="http://app.test:8080", at="http://app.test:8081", then=then, **first)
    return t


def kept():
    """Whether the answer to a preflight is kept for a request with a condition."""
    t = Sheet("conditions-kept")

    def twice(name, header, **more):
        pre = {"status": 204, "headers": [["Access-Control-Allow-Origin", "*"], ["Access-Control-Allow-Headers", header[0]], ["Access-Control-Max-Age", "60"]]}
        t.add(name, dict(PLAIN), pre, headers=[header], then=[dict({"headers": [list(header)]}, **more)], **more)

    for api in ("fetch", "xhr"):
        for word, header in (("inm", TAG), ("ims", ("If-Modified-Since", DATE)), ("im", ("If-Match", '"a"')), ("ir", ("If-Range", '"a"')),
                             ("ius", ("If-Unmodified-Since", DATE)), ("x", ("X-A", "1")), ("range", ("Range", "bytes=5-")),
                             ("nocache", ("Cache-Control", "no-cache")), ("pragma", ("Pragma", "no-cache"))):
            twice("%s-%s" % (api, word), header, api=api)
    for mode in ("force-cache", "no-cache", "reload", "default"):
        twice("mode-" + mode, TAG, cache=mode)
    return t
