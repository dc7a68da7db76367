"""What stands around a request in the Web Platform Tests (https://github.com/web-platform-tests/wpt): the attributes of its frame, the page's other
headers, what an answer says besides; each group names its files."""
from make import API, APP, OTHER, SAPI, SAPP, Sheet, answer, ok, preflight
from rules.loads import CSS, EVENTS, FONT, HTML, JS, MODULE, PNG, VTT, WORKER

WWW = "http://www.app.test"
FRESH = ("Cache-Control", "max-age=3600")
LOADS = {"fetch": ({}, {}), "xhr": ({}, {}), "img": (PNG, {}), "script": (JS, {}), "module": (MODULE, {"api": "script-module"}), "style": (CSS, {"api": "stylesheet"}), "font": (FONT, {}), "track": (VTT, {}), "media": ({"type": "audio/mpeg", "body": "x"}, {}), "events": (EVENTS, {"api": "eventsource"}), "import": (MODULE, {}), "preload": (JS, {"as": "script"}), "form": (HTML, {"api": "form-post"}), "background": (PNG, {"api": "css-background"}), "beacon": ({}, {"body": "x"}), "worker": (WORKER, {})}


def sheets():
    return frames(), pages(), answers(), spaces(), chains(), hashes()


def each(values, make):
    for n, value in enumerate(values):
        make("%02d" % n, value)


def load(name):
    body, fields = LOADS[name]
    return body, {"api": name, **fields}


def frames():
    t = Sheet("last-frame")
    # html/semantics/embedded-content/the-iframe-element, content-security-policy/embedded-enforcement, referrer-policy, permissions-policy, html/cross-origin-embedder-policy/anonymous-iframe
    each(["allow=\"cross-origin-isolated\"", "allow=\"local-network-access *\"", "allow=\"loopback-network 'none'\"", "referrerpolicy=\"no-referrer\"", "referrerpolicy=\"unsafe-url\"", "csp=\"connect-src 'none'\"", "csp=\"default-src 'self'\"", "csp=\"script-src 'unsafe-inline'; img-src 'none'\"", "csp=\"bogus\"", "credentialless", "loading=\"lazy\"", "sandbox=\"allow-scripts allow-same-origin allow-forms\"", "sandbox=\"allow-scripts allow-downloads\"", "allow=\"sync-xhr 'none'\"", "allow=\"autoplay\"", "name=\"x\"", "allowfullscreen", "sandbox=\"allow-scripts\" csp=\"img-src 'none'\"", "privateToken=\"{}\"", "fetchpriority=\"low\""],
         lambda n, v: [t.add("%s-%s-%s" % (kind, n, name), ok("*", **load(name)[0]), at=at, kind=kind, frame_attrs=v, **load(name)[1]) for kind in ("frame", "srcdoc") for name, at in (("fetch", API), ("img", API), ("xhr", APP), ("form", API))])
    return t


def pages():
    t = Sheet("last-page")
    # permissions-policy, document-policy, preload/link-header-*, content-security-policy/sandbox, html/browsers/sandboxing, client-hints, cross-origin-opener-policy
    headers = [("Permissions-Policy", "sync-xhr=()"), ("Permissions-Policy", "autoplay=()"), ("Feature-Policy", "sync-xhr 'none'"), ("Permissions-Policy", "local-network-access=()"), ("Permissions-Policy", "bogus=*"), ("Permissions-Policy", "camera 'none'"), ("Document-Policy", "force-load-at-top"), ("Document-Policy", "bogus"), ("Accept-CH", "DPR, Viewport-Width, Sec-CH-UA-Model"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Origin-Agent-Cluster", "?1"),
               ("Referrer-Policy", "no-referrer, unsafe-url"), ("Referrer-Policy", "bogus, origin"), ("Referrer-Policy", "origin,"), ("Referrer-Policy", "NO-REFERRER"), ("Referrer-Policy", "always"), ("Referrer-Policy", ""), ("Link", "</x.css>;rel=preload;as=style"), ("Link", "<http://api.test>;rel=preconnect"), ("Link", "</{id}/p>;rel=preload;as=script;crossorigin"), ("X-Frame-Options", "DENY"), ("Cross-Origin-Resource-Policy", "same-origin"), ("Refresh", "100"), ("Content-Language", "de"), ("Timing-Allow-Origin", "*"), ("NEL", "{}"), ("Report-To", "{}"), ("Reporting-Endpoints", "a=\"/x\""),
               ("Content-Security-Policy", "sandbox allow-scripts allow-same-origin allow-forms"), ("Content-Security-Policy", "sandbox allow-scripts allow-bogus"), ("Content-Security-Policy", "upgrade-insecure-requests; sandbox allow-scripts"), ("Content-Security-Policy-Report-Only", "upgrade-insecure-requests"), ("Content-Security-Policy-Report-Only", "sandbox"), ("Content-Security-Policy-Report-Only", "connect-src 'none'; report-uri"), ("Content-Security-Policy", "connect-src 'self'; report-to a"), ("Content-Security-Policy", "require-trusted-types-for 'script'; trusted-types a b"),
               ("Document-Policy", "include-js-call-stacks-in-crash-reports"), ("Speculation-Rules", "\"/x\""), ("Supports-Loading-Mode", "fenced-frame"), ("Strict-Transport-Security", "max-age=0"), ("X-DNS-Prefetch-Control", "off"), ("Service-Worker-Allowed", "/"), ("Clear-Site-Data", "\"cache\""), ("Permissions-Policy", "local-network=(), loopback-network=()"), ("Integrity-Policy", "blocked-destinations=(style)"), ("Integrity-Policy-Report-Only", "blocked-destinations=(script), endpoints=(a)")]
    for n, header in enumerate(headers):
        for name, more in (("fetch", {}), ("xhr", {"sync": True}), ("script", {}), ("form", {})):
            t.add("%02d-%s" % (n, name), ok("*", **load(name)[0]), page_headers=[header], **load(name)[1], **more)
        t.add("%02d-tls" % n, ok("*"), page=SAPP, at=SAPI, page_headers=[header])
    return t


def answers():
    t = Sheet("last-answer")
    # fetch/fetch-later, fetch/compression-dictionary, http-cache, resource-timing, html/infrastructure/urls, websockets; what an answer says that changes nothing, or does
    headers = [("Alt-Svc", "h3=\":443\""), ("Refresh", "0;url=http://other.test/"), ("Content-Disposition", "attachment"), ("SourceMap", "/x.map"), ("X-SourceMap", "x"), ("Server-Timing", "a;dur=1"), ("No-Vary-Search", "params"), ("Use-As-Dictionary", "match=\"/*\""), ("Origin-Trial", "x"), ("Link", "<http://api.test/x>;rel=preload;as=image"), ("Access-Control-Allow-Private-Network", "true"), ("Accept-CH", "DPR"), ("Critical-CH", "DPR"), ("Set-Cookie", "a=b; SameSite=None"), ("Set-Cookie", "a=b; Secure"), ("Set-Cookie", "__Host-a=b"), ("Set-Cookie", "a=b; Partitioned"), ("Deprecation", "@1"), ("Content-Location", "http://other.test/"), ("Content-Base", "http://other.test/"),
               ("Content-Encoding", "dcb"), ("Content-Encoding", "zstd"), ("Content-Encoding", "identity"), ("Content-Encoding", ""), ("Transfer-Encoding", "identity"), ("Upgrade", "h2c"), ("Connection", "upgrade"), ("Trailer", "x"), ("Accept-Ranges", "bytes"), ("Content-Range", "bytes 0-1/2"), ("WWW-Authenticate", "Basic realm=\"x\""), ("Proxy-Authenticate", "Basic"), ("Age", "99999"), ("Warning", "110 - \"x\""), ("Timing-Allow-Origin", "null"), ("Referrer-Policy", "no-referrer"), ("Content-Security-Policy", "sandbox"), ("Content-Security-Policy", "default-src 'none'"), ("X-Frame-Options", "SAMEORIGIN"), ("Cross-Origin-Resource-Policy", "same-site"), ("Cross-Origin-Embedder-Policy", "require-corp"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Activate-Storage-Access", "load"), ("Retry-After", "1"), ("X-Content-Type-Options", "nosniff, x"), ("Clear-Site-Data", "\"*\""), ("Strict-Transport-Security", "max-age=1"), ("X-XSS-Protection", "0"), ("Content-Type", "text/html; charset=utf-16"), ("Content-Type", "application/javascript; goal=module")]
    for n, header in enumerate(headers):
        for name in ("fetch", "script", "img", "form", "worker", "track"):
            body, fields = load(name)
            t.add("%02d-%s" % (n, name), ok("*", header, **body), at=APP if name == "worker" else API, **fields)
    for n, header in enumerate(headers[:12] + headers[30:46]):
        t.add("redirect-%02d" % n, ok("*", header, status=302), hops=[(OTHER, ok("*", body="hop"))], method="POST", body="x")
    for n, (page, at, to) in enumerate(((SAPP, SAPI, API), (APP, SAPI, API), (SAPP, SAPI, "http://api.test:8080"), (APP, SAPI, "http://other.test"))):
        for name in ("fetch", "img", "script"):
            body, fields = load(name)
            t.add("strict-transport-%d-%s" % (n, name), ok("*", ("Strict-Transport-Security", "max-age=31536000"), **body), page=page, at=at, then=[{**fields, "url": to + "/{id}/d"}, {**fields, "url": to + "/{id}/d"}], **fields)
    for n, value in enumerate(("params", "params=?1", "params=(\"x\")", "key-order", "params, except=(\"y\")", "bogus")):
        for m, second in enumerate(("?x=2", "?y=1&x=1", "?x=1&y=1", "")):
            t.add("search-%d-%d" % (n, m), [ok("*", FRESH, ("No-Vary-Search", value)), ok("*", body="second")], url=APP + "/{id}/d?x=1&y=1", then=[{"url": APP + "/{id}/d" + second}])
    return t


def spaces():
    t = Sheet("last-space")
    # fetch/local-network-access: iframe, redirect, mixed-content-fetch, nested-worker; by elements
    for page in ("http://pub.test:8090", "https://pub.test:8490", "http://priv.test:8091", SAPP):
        for at in ("http://localhost:8080", "http://priv.test:8091", "http://127.0.0.1:8081", SAPI, "http://pub.test:8090", "http://api.localhost:8080"):
            for name in ("fetch", "img", "style", "events", "form", "beacon", "media", "preload", "import", "background"):
                body, fields = load(name)
                t.add("%s-%s-%s" % (page.split("//")[1].replace(":", "-").replace(".", "-"), at.split("//")[1].replace(":", "-").replace(".", "-"), name), ok("*", **body), page=page, at=at, **fields)
            for space in ("loopback", "local", "public"):
                t.add("%s-%s-as-%s" % (page.split("//")[1].replace(":", "-").replace(".", "-"), at.split("//")[1].replace(":", "-").replace(".", "-"), space), ok("*"), page=page, at=at, targetAddressSpace=space)
    return t


def chains():
    t = Sheet("last-chain")
    # fetch/api/redirect/redirect-location-escape, redirect-keepalive, redirect-upload, redirect-referrer(-override), xhr/send-redirect-post-upload, fetch/security/redirect-to-url-with-credentials
    for code in (300, 301, 302, 303, 304, 305, 306, 307, 308):
        for n, more in enumerate(({}, {"method": "POST", "body": "x"}, {"method": "PUT", "body": "x"}, {"method": "HEAD"}, {"redirect": "manual"}, {"redirect": "error"}, {"mode": "no-cors"}, {"mode": "no-cors", "redirect": "manual"}, {"method": "POST", "body": "x", "keepalive": True}, {"credentials": "include"}, {"referrerPolicy": "no-referrer", "method": "POST"}, {"headers": [["Content-Type", "text/html"]], "method": "POST", "body": "x"}, {"integrity": "sha256-x"}, {"cache": "no-store"}, {"api": "xhr", "method": "POST", "body": {"kind": "form"}}, {"api": "xhr", "sync": True, "headers": [["x-a", "1"]]})):
            pre = preflight("*", "*", "*")
            for word, at, to in (("own-api", APP, API), ("api-api", API, API), ("api-own", API, APP), ("api-www", API, WWW)):
                t.add("%d-%02d-%s" % (code, n, word), ok("*", status=code), pre, at=at, hops=[(to, ok("*", body="hop"), pre)], **more)
    return t


def hashes():
    t = Sheet("last-hash")
    # subresource-integrity/tentative, fetch/api/basic/integrity.sub.any.js: in every mode and by every load
    good = "sha256-J+9kCPAXKQvgaD+EuVxgwKUZKLJWZ3Xz8XpaYuvZ1n4="
    for name in ("fetch", "xhr", "img", "script", "module", "style", "track", "media", "import", "preload", "font", "events", "worker", "beacon", "form"):
        body, fields = load(name)
        for n, value in enumerate((good, "sha384-x", "ed25519-x", "sha256-x sha384-y", "   ", "sha256-", "sha256", "sha256-x?a?b", "unsafe-sha256-x")):
            for word, more in (("own", {"at": APP}), ("cross", {"at": API}), ("anon", {"at": API, "mode": "cors"})):
                if name != "worker" or word == "own":
                    t.add("%s-%d-%s" % (name, n, word), ok("*", **body), integrity=value, **more, **fields)
    return t
