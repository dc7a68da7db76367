"""What stands beside a few rules that files of the Web Platform Tests lead to (https://github.com/web-platform-tests/wpt: subresource-integrity, signed
integrity among it; fetch/http-cache): one thing varied at a time."""
import base64
import hashlib

from make import ACAC, API, APP, NOSNIFF, OTHER, Sheet, answer, ok, preflight
from rules.loads import CSS, FONT, JS, MODULE

KEY = "ed25519-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="


def sheets():
    return more(), signed()


def more():
    t = Sheet("late-more")
    good = "sha256-" + base64.b64encode(hashlib.sha256(b"window.x=1").digest()).decode()
    for api, body, fields in (("script", JS, {}), ("stylesheet", CSS, {}), ("fetch", {}, {}), ("preload", JS, {"as": "script"}), ("script-module", MODULE, {}), ("preload", CSS, {"as": "style"}), ("preload", {}, {"as": "fetch"})):
        for n, value in enumerate(("ed25519-x", good + " ed25519-x", KEY, "sha256", "sha256-x " + KEY, "ed25519")):
            for word, at, mode in (("own", APP, None), ("anon", API, None if api == "fetch" else "cors"), ("cross", API, "no-cors" if api == "fetch" else None)):
                if n in (0, 3) or word == "own":
                    t.add("sign-%s-%d-%s" % (api + fields.get("as", ""), n, word), ok("*", **body), at=at, api=api, integrity=value, **({"mode": mode} if mode else {}), **fields)
    tag = ("ETag", "\"a\"")
    kept = (([("Cache-Control", "max-age=0")], {}), ([("Cache-Control", "max-age=0"), tag], {}), ([("Cache-Control", "max-age=3600")], {"cache": "no-cache"}), ([("Expires", "0")], {}), ([], {}), ([("Cache-Control", "no-cache")], {}), ([("Cache-Control", "max-age=3600")], {"headers": [["Cache-Control", "max-age=0"]]}),
            ([("Cache-Control", "max-age=3600"), ("Last-Modified", "Thu, 01 Dec 1994 10:00:00 GMT")], {"headers": [["Cache-Control", "no-cache"]]}))
    for n, (first, again) in enumerate(kept):
        for word, at in (("own", APP), ("api", API)):
            t.add("confirmed-%d-%s" % (n, word), [ok("*", *first), ok("*", ("X-A", "2"), status=304, type=None)], preflight("*", None, "*"), at=at, then=[again, {}])
    for n, header in enumerate((("Cache-Control", "no-store"), ("Cache-Control", "no-cache, no-store"), ("Pragma", "no-store"), ("Cache-Control", "max-age=0"), ("Cache-Control", "no-cache"))):
        t.add("first-%d" % n, [ok("*", ("Cache-Control", "max-age=3600")), ok("*", body="second")], preflight("*", None, "*"), at=APP, headers=[header], then=[{}])
        t.add("first-304-%d" % n, [ok("*", ("Cache-Control", "max-age=3600"), tag), ok("*", status=304, type=None)], preflight("*", None, "*"), at=APP, headers=[header], then=[{"headers": [list(header)]}])
    for method in ("PUT", "POST", "DELETE"):
        for a, b in (("omit", "omit"), ("omit", None), (None, "omit"), ("include", None)):
            first = {"credentials": a} if a else {}
            t.add("parted-%s-%s-%s" % (method, a, b), [ok(APP, ("Cache-Control", "max-age=3600"), (ACAC, "true")), ok(APP, (ACAC, "true"), body="second")], preflight(APP, method, None, (ACAC, "true")), then=[{"method": method, "body": "x", **({"credentials": b} if b else {})}, first], **first)
    return t


def signed():
    t = Sheet("late-sign")
    for api, body, more in (("script", JS, {"mode": "cors"}), ("fetch", {}, {})):
        t.add(api + "-refused", ok(None, **body), api=api, integrity=KEY, **more)
        t.add(api + "-404", ok("*", status=404, **body), api=api, integrity=KEY, **more)
        t.add(api + "-redirect", ok("*", status=302), api=api, integrity=KEY, hops=[(OTHER, ok("*", **body))], **more)
        t.add(api + "-worker-type", ok("*", NOSNIFF, type="text/plain"), api=api, integrity=KEY, **more)
        for word, value in (("short", "ed25519-AAAA"), ("empty", "ed25519-"), ("upper", "ED25519-AAAA")):
            t.add("%s-%s" % (api, word), ok("*", **body), api=api, integrity=value, **more)
        t.add(api + "-signed", ok("*", ("Unencoded-Digest", "sha-256=:AAAA:"), ("Signature-Input", "signature=(\"unencoded-digest\";sf);keyid=\"x\";tag=\"sri\""), ("Signature", "signature=:AAAA:"), **body), api=api, integrity=KEY, **more)
    t.add("fetch-manual", ok("*", status=302), integrity=KEY, redirect="manual", hops=[(OTHER, ok("*"))])
    t.add("fetch-put", ok("*"), preflight("*", "PUT"), integrity=KEY, method="PUT")
    t.add("fetch-worker", ok("*"), integrity=KEY, kind="worker")
    t.add("import", ok("*", **MODULE), api="import", integrity=KEY)
    t.add("xhr", ok("*"), api="xhr", integrity=KEY)
    t.add("data", ok("*"), url="data:text/plain,x", integrity=KEY)
    t.add("font-preload", ok("*", **FONT), api="preload", integrity=KEY, mode="cors", **{"as": "font"})
    t.add("close", {"close": True}, integrity=KEY)
    return t
