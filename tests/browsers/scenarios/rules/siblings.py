"""Siblings of the shared truth: each of its scenarios with two or three of its values changed, drawn by fixed seeds. They stay near to what people
ask, and are new in what comes together."""
import json
import pathlib
import random

from make import ACAC, ACAH, ACAM, ACAO, ACEH, ACMA, CORP, CSP, Sheet
from rules.loads import ELEMENTS

TRUTH = pathlib.Path(__file__).resolve().parents[3] / "data" / "truth" / "scenarios.jsonl"
# Each is drawn by a seed of its own.
SERIES = {"one": 230, "two": 160, "three": 110, "four": 70}
PAIRS = [("http://localhost:8080", "http://localhost:8081"), ("http://app.test", "http://api.test"), ("http://app.test:8080", "http://app.test:8081"),
         ("http://127.0.0.1:8080", "http://localhost:8082"), ("https://app.test", "https://api.app.test:8443"), ("https://app.test", "https://api.test"),
         ("http://app.test", "https://app.test"), ("https://app.test", "http://api.test"), ("http://app.test", "http://app.test")]
NAMES = [("X-A", "1"), ("Authorization", "Bearer t"), ("Content-Type", "application/json"), ("Content-Type", "text/plain;charset=UTF-8"), ("Accept", "a/b;q=\"1\""), ("Accept", "x" * 130),
         ("Accept-Language", "de;q=0.5"), ("Accept-Language", "d(e)"), ("Content-Language", "en-US"), ("Range", "bytes=0-"), ("Range", "bytes=0-10"), ("Range", "items=0-1"),
         ("Save-Data", "1"), ("Downlink", "3"), ("X-Requested-With", "XMLHttpRequest"), ("X-Method-Override", "TRACK"), ("X-HTTP-Method", "connect, get"), ("Cookie", "a=b"), ("User-Agent", "x"),
         ("Sec-Foo", "1"), ("Proxy-Authorization", "x"), ("Cache-Control", "no-cache"), ("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"), ("x-b", ""), ("Referer", "http://app.test/"), ("Access-Control-Request-Method", "PUT"),
         ("Content-Encoding", "br"), ("Last-Event-ID", "7"), ("Early-Data", "1"), ("DNT", "1"), ("Date", "x"), ("Via", "x"), ("Host", "x"), ("Origin", "null"), ("Priority", "u=1")]
PERMISSIONS = ["*", "PAGE", "null", "", "PAGE/", "PAGE, *", "*, PAGE", " PAGE ", "PAGE,PAGE", "NULL", "https://evil.test", "http://localhost:3000", "**", "'PAGE'", "\"PAGE\"", "<PAGE>", "PAGE;", "PAGE *", "undefined", "false", "true",
               "AT", "HOST", "//HOST", "UPPER", "none", "*.test", "file://", "\tPAGE", "http://", "any", "PAGE\x0b", "%s", "${origin}", "[PAGE]", "http://*", "PAGE:443", "PAGE:80", "PAGE\xa0"]


def sheets():
    family = [json.loads(line) for line in TRUTH.read_text(encoding="utf-8").splitlines() if line.strip()]
    return tuple(drawn(series, count, family) for series, count in SERIES.items())


def moved(one, page, at):
    """The page and its server in the places of another pair."""
    before, there = one["page_origin"], "/".join(one["request"]["url"].split("/")[:3])
    text = json.dumps(one)
    for end in ("/", "\"", ",", " ", "\\"):
        text = text.replace(there + end, "\0AT" + end)
        text = text.replace(before + end, "\0PAGE" + end)
    return json.loads(text.replace("\0AT", at).replace("\0PAGE", page))


def answers(one):
    """Every answer for a request that isn't a preflight, and every one for a preflight."""
    places = [one["server"], *one["server"].get("redirects", [])]
    flat = lambda what: [a for a in (what if isinstance(what, list) else [what]) if a and "raw" not in a and "headers" in a]
    return [a for p in places for a in flat(p.get("actual"))], [a for p in places for a in flat(p.get("preflight"))]


def filled(value, one):
    page, at = one["page_origin"], "/".join(one["request"]["url"].split("/")[:3])
    for word, real in (("PAGE", page), ("AT", at), ("HOST", page.split("//")[1]), ("UPPER", page.upper())):
        value = value.replace(word, real)
    return value


def put(rows, name, value, draw):
    """The row by that name gets the value, or goes, or comes twice."""
    others = [r for r in rows if r[0].lower() != name.lower()]
    way = draw.choice(["set"] * 7 + ["two", "gone", "lower", "twice"])
    new = {"set": [[name, value]], "two": [[name, value], [name, "x"]], "twice": [[name, value]] * 2, "gone": [], "lower": [[name.lower(), value]]}[way]
    at = draw.randint(0, len(others))
    rows[:] = others[:at] + new + others[at:]


def change(one, draw):
    """One value is another; its name, or nothing where it doesn't fit."""
    request, (actual, before) = one["request"], answers(one)
    what = draw.choice(["pair", "pair", "permission", "permission", "pre-permission", "pre-permission", "credentials", "credentials", "allowed", "pre-allowed", "methods", "names", "status", "pre-status", "method", "header", "header", "header",
                        "kind", "kind", "api", "element", "redirect", "redirect", "hop", "redirect-mode", "mode", "body", "then", "age", "expose", "corp", "policy", "referrer", "cache", "keepalive", "type"])
    script = request["api"] in ("fetch", "xhr")
    if what == "pair":
        one.update(moved(one, *draw.choice(PAIRS)))
    elif what in ("permission", "pre-permission") and (actual if what == "permission" else before):
        put(draw.choice(actual if what == "permission" else before)["headers"], ACAO, filled(draw.choice(PERMISSIONS), one), draw)
    elif what == "credentials":
        value = draw.choice(["include", "omit", "same-origin"])
        request["credentials"] = value
        if request["api"] == "xhr":
            request["withCredentials"] = value == "include"
    elif what in ("allowed", "pre-allowed") and (actual if what == "allowed" else before):
        put(draw.choice(actual if what == "allowed" else before)["headers"], ACAC, draw.choice(["true"] * 4 + ["True", "1", "", "true, true", " true", "false", "yes", "'true'"]), draw)
    elif what == "methods" and before:
        method = request.get("method", "GET")
        put(draw.choice(before)["headers"], ACAM, draw.choice(["*", method, method.lower(), "GET,POST", method + ",", "," + method, "GET " + method, "\"" + method + "\"", "", method + ";q=1", "* , " + method, "GET, , " + method, "[" + method + "]", "ALL", "PUT,PATCH,DELETE,PUT"]), draw)
    elif what == "names" and before:
        names = ", ".join(h[0] for h in headers_of(request)) or "x-a"
        put(draw.choice(before)["headers"], ACAH, draw.choice(["*", names, names.upper(), names.lower() + ",", names.replace(", ", " "), names.replace(", ", ";"), "\"" + names + "\"", "", "*, authorization", "content-type", "x-*", names + ":", "Authorization, *", names.replace("-", "_"), "X-A, Content-Type, Authorization"]), draw)
    elif what == "status" and actual:
        draw.choice(actual)["status"] = draw.choice([200, 201, 202, 203, 204, 205, 206, 207, 299, 300, 304, 305, 306, 400, 401, 403, 404, 405, 407, 408, 410, 416, 421, 425, 429, 451, 500, 501, 502, 503, 504, 511, 599, 600, 999])
    elif what == "pre-status" and before:
        draw.choice(before)["status"] = draw.choice([200, 202, 203, 204, 205, 206, 208, 299, 300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 407, 410, 426, 429, 500, 503, 504, 599, 999])
    elif what == "method" and script:
        request["method"] = draw.choice(["GET", "get", "HEAD", "POST", "post", "PUT", "put", "PATCH", "patch", "Patch", "DELETE", "OPTIONS", "QUERY", "PROPFIND", "M-SEARCH", "CONNECT", "G ET", "", "TRACE", "unicorn", "CHICKEN"])
        if request["method"].upper() in ("GET", "HEAD"):
            request.pop("body", None)
    elif what == "header" and script:
        request["headers"] = headers_of(request) + [list(draw.choice(NAMES))]
    elif what == "kind" and request["api"] not in ("worker", "form-post", "svg-use"):
        worker = request["api"] in ("fetch", "xhr", "eventsource", "import")
        one["page"] = {**one.get("page", {}), "kind": draw.choice(["frame", "sandbox", "srcdoc", "data", "blob", "file"] + ["worker", "sharedworker"] * 2 * worker)}
    elif what == "api" and script:
        for asked in [request, *one.get("then", [])]:
            asked["api"] = "xhr" if asked["api"] == "fetch" else "fetch"
        if request["api"] == "xhr":
            for gone in ("mode", "redirect", "cache", "integrity", "keepalive", "referrer", "referrerPolicy", "duplex", "targetAddressSpace", "resource_timing"):
                request.pop(gone, None)
            request["withCredentials"] = request.get("credentials") == "include"
        else:
            for gone in ("withCredentials", "sync", "upload_listener", "upload_onload_late"):
                request.pop(gone, None)
    elif what == "element" and "then" not in one:
        name = draw.choice(sorted(ELEMENTS))
        body, fields = ELEMENTS[name]
        if one.get("page", {}).get("kind") in ("worker", "sharedworker") and name not in ("eventsource", "import"):
            return ""
        one["request"] = {"api": name, "url": request["url"], **fields, **({"mode": "cors"} if draw.random() < 0.7 else {}), **({"credentials": "include"} if request.get("credentials") == "include" else {})}
        for each in actual[-1:]:
            each["headers"] = [h for h in each["headers"] if h[0].lower() != "content-type"] + [["Content-Type", body["type"]]]
            each.pop("body", None)
            each.update({k: v for k, v in body.items() if k != "type"})
    elif what == "redirect" and actual and not isinstance(one["server"]["actual"], list) and "raw" not in one["server"]["actual"] and "redirects" not in one["server"]:
        to = "%s/%s/h1" % (draw.choice(["http://other.test:8081", "http://cdn.test:8082", "https://other.test", one["page_origin"], "/".join(request["url"].split("/")[:3]), "http://u:p@other.test", "http://none.test", "http://api.test:8099"]), one["id"])
        last = json.loads(json.dumps(one["server"]["actual"]))
        one["server"]["actual"]["headers"].append(["Location", to])
        one["server"]["actual"]["status"] = draw.choice([301, 302, 303, 307, 308])
        if draw.random() < 0.5:
            put(last["headers"], ACAO, filled(draw.choice(["*", "null", "PAGE"]), one), random.Random(4))
        one["server"]["redirects"] = [{"url": to, "actual": last, **({"preflight": json.loads(json.dumps(one["server"]["preflight"]))} if "preflight" in one["server"] else {})}]
    elif what == "hop" and "redirects" in one["server"]:
        draw.choice(actual)["status"] = draw.choice([301, 302, 303, 307, 308])
    elif what == "redirect-mode" and request["api"] == "fetch":
        request["redirect"] = draw.choice(["error", "manual"])
    elif what == "mode" and request["api"] == "fetch":
        request["mode"] = draw.choice(["no-cors", "no-cors", "same-origin", "cors"])
    elif what == "body" and script and request.get("method", "GET").upper() not in ("GET", "HEAD"):
        request["body"] = draw.choice(["x", "", {"kind": "blob", "mime": "text/plain"}, {"kind": "blob"}, {"kind": "blob", "mime": "application/json", "text": "{}"}, {"kind": "form"}, {"kind": "params"}, {"kind": "buffer"}])
    elif what == "then" and script and "then" not in one:
        one["then"] = [{**{k: v for k, v in request.items() if k != "body"}, **draw.choice([{}, {}, {"credentials": "include", "withCredentials": True}, {"credentials": "omit", "withCredentials": False}, {"method": "PUT"}, {"headers": [["X-B", "1"]]}])}]
    elif what == "age" and before:
        put(draw.choice(before)["headers"], ACMA, draw.choice(["0", "-1", "600", "5", "99999999999", "abc", "10, 20", "1.5", "+5", " 5 ", "5s"]), draw)
        if script and "then" not in one:
            one["then"] = [{k: v for k, v in request.items() if k != "body"}]
    elif what == "expose" and actual:
        put(draw.choice(actual)["headers"], ACEH, draw.choice(["*", "X-One", "x-one,X-Two", "X-One, *", "\"X-One\"", "", "x one", "Set-Cookie, X-One", "Authorization", "X-One,,x-two"]), draw)
        draw.choice(actual)["headers"] += [["X-One", "1"], ["x-TWO", "2"], ["X-One", "3"]]
    elif what == "corp" and actual:
        put(draw.choice(actual)["headers"], CORP, draw.choice(["same-origin", "same-site", "cross-origin", "Same-Origin", "same-origin, same-site", "x"]), draw)
    elif what == "policy":
        page = one.setdefault("page", {"kind": "normal"})
        page["headers"] = page.get("headers", []) + [draw.choice([[CSP, "connect-src 'self'"], [CSP, "connect-src https:"], [CSP, "default-src 'self' 'unsafe-inline'"], ["Cross-Origin-Embedder-Policy", "require-corp"], ["Cross-Origin-Embedder-Policy", "credentialless"], ["Referrer-Policy", "no-referrer"], ["Referrer-Policy", "origin"], [CSP + "-Report-Only", "connect-src 'none'"], [CSP, "upgrade-insecure-requests"], [CSP, "sandbox allow-scripts"]])]
    elif what == "referrer" and request["api"] == "fetch":
        request["referrerPolicy"] = draw.choice(["no-referrer", "origin", "same-origin", "unsafe-url", "strict-origin", "no-referrer-when-downgrade"])
    elif what == "cache" and request["api"] == "fetch":
        request["cache"] = draw.choice(["no-store", "reload", "no-cache", "force-cache", "only-if-cached"])
    elif what == "keepalive" and request["api"] == "fetch":
        request["keepalive"] = True
    elif what == "type" and actual:
        last = draw.choice(actual)
        put(last["headers"], "Content-Type", draw.choice(["text/html", "application/json", "text/plain;charset=utf-8", "application/octet-stream", "image/png", "text/javascript", "", "x"]), draw)
        if draw.random() < 0.4:
            last["headers"].append(["X-Content-Type-Options", "nosniff"])
    else:
        return ""
    return what


def headers_of(request):
    given = request.get("headers", [])
    return [list(h) for h in (given.items() if isinstance(given, dict) else given)]


def drawn(series, count, family):
    t = Sheet("sibling-" + series)
    for n in range(count):
        draw = random.Random("sibling-%s-%d" % (series, n))
        base = draw.choice(family)
        ident = "%s-%03d" % (t.rule, n)
        one = json.loads(json.dumps(base).replace(base["id"] + "/", ident + "/").replace(base["id"] + "\"", ident + "\""))
        one["id"] = ident
        done, wanted = [], draw.choice([2, 2, 3])
        for _ in range(40):
            if len(done) == wanted:
                break
            what = change(one, draw)
            if what and what not in done:
                done.append(what)
        one["tags"] = [t.rule, base["id"], *done]
        t.all.append(one)
    return t
