"""What stands beside the rules that branch_other.py and branch_further.py led to: one thing varied at a time."""
from make import ACAC, ACAO, API, APP, CSP, OTHER, SAPI, SAPP, SOTHER, Sheet, answer, ok, preflight
from rules.loads import CSS, EVENTS, FONT, HTML, JS, JSON, MODULE, PNG, VTT, WORKER

ONLY, SPUBLIC, NEAR = CSP + "-Report-Only", "https://pub.test:8490", "http://priv.test:8091"


def sheets():
    return led_preflights(), spaces_in_hosts(), inline_reports(), lifted(), preloads_of_opaque(), beacons(), inherited_referrers(), lowered_sources(), preflights_nowhere(), framed_forms(), without_body(), script_bytes(), stylers()


def led_preflights():
    """A preflight that is answered with a redirect to what the page may not load."""
    t = Sheet("branch-led")
    for n, to in enumerate(("http://other.test/x", "https://other.test/x", "data:,x", "file:///x", "http://[", "https://other.test:6667/", "ftp://other.test/", "/x")):
        for word, rows, more in (("star", ((ACAO, "*"),), {}), ("none", (), {}), ("include", ((ACAO, "*"),), {"credentials": "include"})):
            for who, page, at in (("tls", SAPP, SAPI), ("plain", APP, API)):
                t.add("%s-%d-%s" % (who, n, word), ok("*"), answer(*rows, ("Location", to), status=(302, 307)[n % 2], type=None), page=page, at=at, method="PUT", **more)
        for word, policy in (("self", "connect-src http://api.test https://api.test"), ("none", "connect-src 'self' https://api.test/a http://api.test"), ("upgrade", "upgrade-insecure-requests")):
            t.add("policy-%d-%s" % (n, word), ok("*"), answer((ACAO, "*"), ("Location", to), status=302, type=None), method="PUT", page_headers=[(CSP, policy)], api="xhr" if n % 2 else "fetch", kind="worker" if n % 3 == 2 else None)
        t.add("report-%d" % n, ok("*"), answer((ACAO, "*"), ("Location", to), status=302, type=None), method="PUT", page_headers=[(ONLY, "connect-src http://api.test")])
        t.add("worker-%d" % n, ok("*"), answer((ACAO, "*"), ("Location", to), status=302, type=None), method="PUT", page=SAPP, at=SAPI, kind="worker")
    return t


def spaces_in_hosts():
    t = Sheet("branch-space-host")
    for n, host in enumerate(("a%20b.test", "a b.test", "app.test%20", "\u00a0app.test", "app\u3000.test", "a%C2%A0b", "%20", "a%20b:8080", "u@a%20b", "a%20%2520b", "xn--a%20b", "1%20")):
        t.add("url-%02d" % n, ok("*"), url="http://%s/{id}/d" % host)
        t.add("xhr-%02d" % n, ok("*"), url="http://%s/{id}/d" % host, api="xhr")
        t.add("load-%02d" % n, ok("*"), url="http://%s/{id}/d" % host, api=("img", "script", "stylesheet")[n % 3])
        t.add("to-%02d" % n, ok("*", ("Location", ("http://%s/{id}/d" % host).encode().decode("latin-1")), status=302))
        t.add("acao-%02d" % n, ok(("http://%s" % host).encode().decode("latin-1")))
        t.add("acao-pre-%02d" % n, ok("*"), preflight(("https://%s" % host).encode().decode("latin-1"), "PUT"), method="PUT", page=SAPP, at=SAPI)
    return t


def inline_reports():
    t = Sheet("branch-inline")
    for n, sources in enumerate(("'none'", "'self'", "'nonce-a'", "'nonce-a' 'unsafe-inline'", "'sha256-AAAA' 'unsafe-inline'", "'strict-dynamic' 'unsafe-inline'", "'strict-dynamic'", "'UNSAFE-INLINE' 'NONCE-a'", "'strict-dynamic' 'nonce-a' 'unsafe-inline'", "'unsafe-inline' 'nonce-'", "'unsafe-hashes' 'unsafe-inline'", "'sha1-AAAA' 'unsafe-inline'", "'sha384-AAAA'", "*", "")):
        for directive in ("script-src", "default-src", "script-src-elem"):
            t.add("%s-%02d" % (directive, n), ok("*"), page_headers=[(ONLY, directive + " " + sources + " ")], kind=("srcdoc", "frame", "blob")[n % 3])
    return t


def lifted():
    """A hint lifts mixed content: which page the line names."""
    t = Sheet("branch-lifted")
    for page in (SPUBLIC, SAPP):
        for kind in (None, "frame", "sandbox", "srcdoc", "blob", "data", "worker", "sharedworker"):
            for hint in ("local", "loopback"):
                t.add("%s-%s-%s" % ("public" if page == SPUBLIC else "app", kind or "page", hint), ok("*"), page=page, at=NEAR, kind=kind, targetAddressSpace=hint)
            t.add("%s-%s-image" % ("public" if page == SPUBLIC else "app", kind or "page"), ok("*", **PNG), page=page, at="http://127.0.0.1:8081", kind=kind, api="fetch" if kind and "worker" in kind else "img", **({"mode": "no-cors"} if kind and "worker" in kind else {}))
    return t


def preloads_of_opaque():
    """What a preload of a page without an origin sends to its own server, and where that leads."""
    t = Sheet("branch-opaque")
    for api, body, more in (("preload", JS, {"as": "script"}), ("preload", CSS, {"as": "style"}), ("preload", PNG, {"as": "image"}), ("preload", JSON, {"as": "fetch"}), ("preload", FONT, {"as": "font"}), ("script", JS, {}), ("stylesheet", CSS, {}), ("img", PNG, {}), ("preload", VTT, {"as": "track"})):
        name = "preload-" + more["as"] if api == "preload" else api
        for word, page, away in (("tls", SAPP, SAPI), ("plain", APP, API)):
            for kind in ("sandbox", "data"):
                if kind == "data" and word == "plain":
                    continue
                t.add("%s-%s-%s-away" % (name, word, kind), ok("*", status=302, type=None), page=page, at=page, api=api, kind=kind, hops=[(away, ok("*", **body))], **more)
                t.add("%s-%s-%s-back" % (name, word, kind), ok("*", status=302, type=None), page=page, at=away, api=api, kind=kind, hops=[(page, ok("*", **body))], **more)
    return t


def beacons():
    t = Sheet("branch-beacon")
    for n, (page, at, to) in enumerate((("http://priv.test:8091", "http://priv.test:8091", "http://localhost:8081"), (APP, APP, API), (APP, API, OTHER), (APP, API, APP), (SAPP, SAPP, SAPI), ("http://localhost:8080", "http://localhost:8080", "http://localhost:8081"), (APP, APP, "http://localhost:8081"))):
        for code in (302, 307):
            t.add("%d-%d" % (n, code), ok("*", status=code), hops=[(to, ok("*"))], page=page, at=at, api="beacon", body="x")
            t.add("refused-%d-%d" % (n, code), ok(None, status=code), hops=[(to, ok(None))], page=page, at=at, api="beacon", body="x")
    return t


def inherited_referrers():
    """What a page inside another has of its Referrer-Policy: Origin tells it."""
    t = Sheet("branch-inherit")
    for kind in ("frame", "sandbox", "srcdoc", "data", "blob", "worker", "sharedworker"):
        for policy in ("no-referrer", "same-origin", "unsafe-url, no-referrer"):
            name = "%s-%s" % (kind, policy.split(",")[0])
            t.add(name, ok("*"), mode="no-cors", method="POST", kind=kind, page_headers=[("Referrer-Policy", policy)])
            if kind not in ("worker", "sharedworker"):
                t.add(name + "-own", ok("*"), at=APP, method="POST", api="xhr", kind=kind, page_headers=[("Referrer-Policy", policy)])
    return t


def lowered_sources():
    """How Chromium's browser process prints a list of sources."""
    t = Sheet("branch-framing")
    for n, sources in enumerate(("HTTP://API.test/Path", "*.API.test:*", "HTTPS:", "http://api.test:0080/a%20B", "API.test/A?q", "'NONE' http://A.test", "'SELF' X.test", "ws://X.test", "[::1]", "http://*", "*:80", "http://a.test:*/")):
        t.add("%02d" % n, ok("*"), kind="data", page_headers=[(ONLY, "frame-src " + sources)])
        t.add("form-%02d" % n, ok("*", **HTML), at=API, api="form-post", page_headers=[(CSP, "frame-src " + sources)])
    return t


def preflights_nowhere():
    """A preflight for what nothing may be asked of: a port that is closed to pages, the address 0.0.0.0."""
    t = Sheet("branch-nowhere")
    allow = preflight("*", "PUT")
    for n, to in enumerate(("http://other.test:6667", "https://other.test:6667", "http://0.0.0.0", "http://other.test:1")):
        for who, page, at in (("tls", SAPP, SAPI), ("plain", APP, API)):
            for api in ("fetch", "xhr"):
                t.add("%s-%s-%d" % (who, api, n), ok("*"), page=page, at=to, method="PUT", api=api)
                t.add("%s-%s-%d-hop" % (who, api, n), ok("*", status=307), allow, page=page, at=at, method="PUT", api=api, hops=[(to, ok("*"), allow)])
            t.add("%s-%d-worker" % (who, n), ok("*", status=307), allow, page=page, at=at, method="PUT", kind="worker", hops=[(to, ok("*"), allow)])
            t.add("%s-%d-sync" % (who, n), ok("*", status=307), allow, page=page, at=at, method="PUT", api="xhr", sync=True, hops=[(to, ok("*"), allow)])
    return t


def framed_forms():
    """A form of a page that is in a frame itself, under a policy that only reports of frames."""
    t = Sheet("branch-framed")
    for kind in ("frame", "sandbox", "srcdoc", "blob", "data"):
        for n, policy in enumerate(("frame-src 'none'", "default-src *.test 'unsafe-inline'")):
            t.add("%s-%d" % (kind, n), ok("*", **HTML), api="form-post", kind=kind, page_headers=[(ONLY, policy)])
    return t


def without_body():
    """An answer whose status says that it has no body, and one with it."""
    t = Sheet("branch-nobody")
    for status in (204, 205, 304):
        for api in ("img", "css-background", "css-shape", "webgl", "script", "stylesheet", "media", "track", "font", "preload"):
            body = {"img": PNG, "css-background": PNG, "css-shape": PNG, "webgl": PNG, "script": JS, "stylesheet": CSS, "media": {"type": "audio/wav", "body": "RIFF"}, "track": VTT, "font": FONT, "preload": PNG}[api]
            for word, mode in (("plain", {}), ("cors", {"mode": "cors"})):
                if status == 205 or word == "plain":
                    t.add("%d-%s-%s" % (status, api, word), ok("*", status=status, **body), api=api, **mode, **({"as": "image"} if api == "preload" else {}))
    return t


def script_bytes():
    """Scripts that begin with what begins no token."""
    t = Sheet("branch-byte")
    for n, body in enumerate(("\0asm", "\x01x", "\x7fx", "@x", "\x1fx", " \0", "x\0")):
        t.add("%d" % n, ok("*", type="text/javascript", body=body), api="script")
    return t


def stylers():
    """A font of a style element that the page's policy doesn't let stand."""
    t = Sheet("branch-styler")
    for n, policy in enumerate(("style-src 'self'", "default-src 'self'; script-src 'unsafe-inline'", "style-src-elem 'none'",
                                "style-src 'nonce-x' 'unsafe-inline'", "style-src-attr 'none'; style-src 'unsafe-inline'")):
        for word, kind in (("page", "normal"), ("srcdoc", "srcdoc"), ("blob", "blob")):
            if (n, word) != (1, "blob"):  # whose own script is forbidden
                t.add("%d-%s" % (n if n < 4 else 5, word), ok("*", **FONT), api="font-css", kind=kind, page_headers=[(CSP, policy)])
    return t
