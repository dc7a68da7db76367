"""What a document's own answer brings about: what its Link headers load before any script asks (Web Platform Tests: preload/link-header-*,
https://github.com/web-platform-tests/wpt), what else of its headers the console tells (clear-site-data, content-security-policy/reporting), and what
a hash is to what was preloaded (preload/preload-resource-match, subresource-integrity)."""
import base64
import hashlib

from make import API, APP, CSP, OTHER, SAPI, SAPP, Sheet, answer, ok
from rules.loads import CSS, FONT, HTML, JS, MODULE, PNG, WORKER

ONLY = "Content-Security-Policy-Report-Only"
KINDS = {"script": ("script", JS, {}), "style": ("style", CSS, {"api": "stylesheet"}), "img": ("image", PNG, {}), "fetch": ("fetch", {}, {}), "font": ("font", FONT, {}), "module": ("script", MODULE, {"api": "script-module"}),
         "script-anon": ("script", JS, {"api": "script", "mode": "cors"}), "xhr": ("fetch", {}, {}), "img-anon": ("image", PNG, {"api": "img", "mode": "cors"})}


def sheets():
    return linked(), told(), around()


def linked():
    t = Sheet("link-header")

    def add(name, link, use, at=API, acao="*", more=()):
        _, body, fields = KINDS[use]
        ident = "link-header-" + name
        for sign, to in (("{d}", at + "/" + ident + "/d"), ("{p}", API + "/" + ident + "/p"), ("{o}", "/" + ident + "/d")):
            link = link.replace(sign, to)
        t.add(name, ok(acao, **body), at=at, page_headers=[("Link", link), *more], then=[], **{"api": use, **fields})

    for use, (kind, _, _) in KINDS.items():
        add("used-" + use, "<{d}>;rel=preload;as=" + kind, use)
        add("used-anon-" + use, "<{d}>;rel=preload;as=%s;crossorigin" % kind, use)
        add("used-own-" + use, "<{o}>;rel=preload;as=" + kind, use, at=APP)
    for use in ("script-anon", "fetch", "font", "module"):
        add("refused-" + use, "<{d}>;rel=preload;as=%s;crossorigin" % KINDS[use][0], use, acao=None)
    for n, link in enumerate(("<{p}>;rel=preload;as=script", "<{p}>;rel=preload;as=script;crossorigin", "<{p}>;rel=preload", "<{p}>;rel=preload;as=bogus", "<{p}>;rel=prefetch", "<{p}>;rel=preconnect", "<{p}>;rel=stylesheet", "<{p}>;rel=modulepreload", "<{p}>;rel=dns-prefetch", "<{d}>;rel=modulepreload",
                              "<{d}>;rel=preload;as=fetch;nopush", "<{d}>;rel=preload;as=fetch;crossorigin;media=print", "<{d}>;rel=preload;as=image", "bogus", "<{d}>;rel=preload;as=fetch;crossorigin=use-credentials", "<{d}>;rel=preload;as=fetch;crossorigin;type=\"image/x\"", "<{d}>;rel=PRELOAD;as=FETCH;crossorigin",
                              "<{d}>; rel=\"preload\"; as=\"fetch\"; crossorigin=\"anonymous\"")):
        add("form-%02d" % n, link, "fetch")
    for use in ("fetch", "script"):
        for name, policy in (("other", (CSP, "connect-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'")), ("fits", (CSP, "default-src 'self' 'unsafe-inline' 'unsafe-eval' http://api.test")), ("report", (ONLY, "default-src 'self' 'unsafe-inline' 'unsafe-eval'"))):
            add("policy-%s-%s" % (name, use), "<{d}>;rel=preload;as=%s%s" % (use, ";crossorigin" if use == "fetch" else ""), use, more=[policy])
    for kind in ("frame", "worker", "srcdoc"):
        t.add("kind-" + kind, ok("*"), kind=kind, page_headers=[("Link", "<%s/link-header-kind-%s/d>;rel=preload;as=fetch;crossorigin" % (API, kind))])
    return t


def told():
    t = Sheet("document")
    for n, value in enumerate(("\"cache\"", "\"x\"", "cache", "\"cookies\", \"storage\"", "\"*\"", "")):
        t.add("clear-tls-%d" % n, ok("*"), page=SAPP, at=SAPI, page_headers=[("Clear-Site-Data", value)])
    for kind in ("frame", "worker", "srcdoc", "sharedworker"):
        t.add("clear-" + kind, ok("*"), page=SAPP, at=SAPI, kind=kind, page_headers=[("Clear-Site-Data", "\"x\"")])
        t.add("clear-plain-" + kind, ok("*"), kind=kind, page_headers=[("Clear-Site-Data", "\"x\"")])
    for kind in ("worker", "sharedworker"):
        for n, policy in enumerate(("worker-src 'none'", "script-src 'none'", "child-src 'none'", "default-src 'none'", "worker-src 'self'")):
            t.add("start-%s-%d" % (kind, n), ok("*"), kind=kind, page_headers=[(ONLY, policy)])
    for kind in ("data", "blob", "srcdoc", "frame", "sandbox"):
        for n, policy in enumerate(("default-src https:", "upgrade-insecure-requests; default-src https:", "script-src 'self'", "connect-src 'none'")):
            t.add("inline-%s-%d" % (kind, n), ok("*"), kind=kind, page_headers=[(ONLY, policy)])
    t.add("form-upgrade", ok("*", **HTML), api="form-post", kind="sandbox", page_headers=[(CSP, "upgrade-insecure-requests")])
    t.add("form-plain", ok("*", **HTML), api="form-post", kind="sandbox")
    t.add("form-url", ok("*", **HTML), api="form-post", kind="sandbox", url="http://API.test:80/{id}/d?x y")
    good, other, style = digest("sha256", JS["body"]), digest("sha512", JS["body"]), digest("sha256", CSS["body"])
    for kind, use, first, second, body in (("script", "script-anon", good, other, JS), ("style", "style-anon", style, "sha256-x", CSS), ("script", "module", good, other, JS)):
        asked = {"script-anon": {"api": "script", "mode": "cors"}, "style-anon": {"api": "stylesheet", "mode": "cors"}, "module": {"api": "script-module"}}[use]
        for n, (before, now) in enumerate(((first, None), (None, first), (first, first), (first, second), (first + " " + second, first), ("foo", None), (None, "foo"), ("", first), (first, ""))):
            t.add("hash-%s-%d" % (use, n), ok("*", **body), api="preload", **{"as": kind}, mode="cors", then=[{**asked, **({} if now is None else {"integrity": now})}], **({} if before is None else {"integrity": before}))
    return t


def around():
    """A preload that fails where it is redirected to, and is used then; what a frame's `allow` names; who is asked of a worker's redirect, of a form in a frame."""
    t = Sheet("around")
    for n, value in enumerate(("autoplay", "cross-origin-isolated", "fullscreen; autoplay", "loopback-network 'none'", "bogus", "camera http://x", "sync-xhr 'none'", "", "local-network-access *")):
        t.add("allow-%d" % n, ok("*"), kind="frame", frame_attrs="allow=\"%s\"" % value)
    for kind in ("srcdoc", "sandbox", "data", "blob"):
        t.add("allow-" + kind, ok("*"), kind=kind, frame_attrs="allow=\"autoplay\"" + (" sandbox=\"allow-scripts\"" if kind == "sandbox" else ""))
    t.add("allow-many", ok("*"), kind="frame", frame_attrs="allow=\"camera; geolocation; microphone; display-capture; fullscreen; web-share; gamepad; screen-wake-lock; publickey-credentials-get; publickey-credentials-create; storage-access; speaker-selection; midi; payment; encrypted-media; picture-in-picture; vibrate; xr-spatial-tracking; usb; clipboard-write; document-domain; accelerometer; identity-credentials-get; loopback-network; local-network; private-state-token-issuance; attribution-reporting; unload\"")
    policy = [(CSP, "default-src 'self' 'unsafe-inline' 'unsafe-eval' http://api.test")]
    for kind, use in (("fetch", "xhr"), ("fetch", "fetch"), ("script", "script"), ("script", "script-anon"), ("image", "img"), ("image", "img-anon"), ("style", "style"), ("module", "module"), ("font", "font")):
        _, body, fields = KINDS[use]
        asked = {"api": "preload", "as": kind, **({} if use in ("script", "img", "style", "module") else {"mode": "cors"})}
        for name, first, second, headers in (("policy", "*", "*", policy), ("check", "*", None, ()), ("first", None, "*", ()), ("exact", "*", APP, ())):
            t.add("hop-%s-%s" % (name, use), ok(first, status=302, type=None), hops=[(OTHER, ok(second, **body))], page_headers=headers, then=[{"api": use, **fields}], **asked)
    for n, (to, policies) in enumerate(((API, "default-src 'self' 'unsafe-inline' 'unsafe-eval'"), (APP, "worker-src 'none'"), (API, "worker-src 'none'"))):
        t.add("worker-hop-%d" % n, answer(status=302, type=None), at=APP, hops=[(to, ok("*", **WORKER))], page_headers=[(ONLY, policies)], api="worker")
    for kind in (None, "sandbox", "frame"):
        for n, action in enumerate(("form-action 'none'", "form-action *")):
            t.add("form-%s-%d" % (kind or "page", n), answer(**HTML), page=SAPP, at=APP, kind=kind, page_headers=[(CSP, action)], api="form-post")
    return t


def digest(kind, text):
    return "%s-%s" % (kind, base64.b64encode(hashlib.new(kind, text.encode()).digest()).decode())
