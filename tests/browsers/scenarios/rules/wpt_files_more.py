"""What the Web Platform Tests ask of elements, types, policies and streams, file by file (https://github.com/web-platform-tests/wpt; each group
names its file): the inputs are theirs as facts, what is expected is what the browsers were recorded to do."""
from make import ACAC, ACAO, ACEH, API, APP, COEP, CORP, CSP, NOSNIFF, SAPI, SAPP, TYPE, Sheet, answer, ok, preflight, raw
from rules.loads import CSS, EVENTS, FONT, HTML, JS, MODULE, PNG, SVG, VTT
from rules.wpt_files import IDN, POLICY, PORT, SWWW, WWW, many


def sheets():
    return loads(), types(), policies(), embedder(), streams()


def loads():
    t = Sheet("files-load")
    png = {"asset": "png"}
    # fetch/corb, fetch/orb: labels
    for mime in ("application/dash+xml", "application/gzip", "application/zip", "application/ogg", "audio/x-wav", "text/csv", "text/vtt", "text/event-stream", "application/pdf", "application/x-protobuf", "application/x-gzip", "application/msexcel", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "multipart/byteranges", "multipart/signed", "text/x-json", "application/rss+xml", "application/xhtml+xml", "image/svg+xml", "font/woff2", "application/vnd.apple.mpegurl", "application/x-mpegurl", "video/x-flv", "text/plain;charset=utf-8", "TEXT/HTML", "text/html;", "application/json+protobuf", "image/x", "x/y", "text", "a/b;c", "text/html,text/html"):
        word = "".join(c if c.isalnum() else "-" for c in mime)
        for api, body in (("img", png), ("script", {"body": "window.x=1"}), ("script-html", {"body": "<html>x"}), ("media", {"body": "x"}), ("stylesheet", {"body": "b{}"})):
            name = api.split("-")[0]
            t.add("type-%s-%s" % (api, word), answer(type=mime, **body), api=name)
            t.add("type-%s-nosniff-%s" % (api, word), answer(NOSNIFF, type=mime, **body), api=name)
            t.add("type-%s-tls-%s" % (api, word), answer(type=mime, **body), page=SAPP, at=SAPI, api=name)
            if api in ("img", "script"):
                t.add("type-%s-anon-%s" % (api, word), ok("*", NOSNIFF, type=mime, **body), api=name, mode="cors")
                t.add("type-%s-206-%s" % (api, word), answer(("Content-Range", "bytes 0-1/2"), type=mime, status=206, **body), api=name)
        t.add("type-nocors-" + word, answer(NOSNIFF, type=mime, body="x"), mode="no-cors")
        t.add("type-preload-" + word, answer(NOSNIFF, type=mime, body="x"), api="preload", **{"as": "script"})
        t.add("type-worker-" + word, answer(NOSNIFF, type=mime, body="postMessage(1)"), at=APP, api="worker")
        t.add("type-svg-" + word, answer(type=mime, body=SVG["body"]), at=APP, api="svg-use")
    # fetch/nosniff/*: image, script, stylesheet, worker, importscripts
    for mime in (None, "", "x", "x/x", "image/gif", "image/png", "image/png;blah", "image/svg+xml", "text/html", "text/javascript", "text/javascript;charset=utf-8", "text/ecmascript", "text/livescript", "text/javascript1.0", "text/jscript", "application/x-ecmascript", "text/x-javascript", "text/css", "text/css;charset=utf-8;", "Text/CSS", "TEXT/JavaScript", "text/plain", "text/json", "application/json"):
        word = "none" if mime is None else "".join(c if c.isalnum() else "-" for c in mime) or "empty"
        for api, body in (("img", png), ("script", {"body": "1"}), ("stylesheet", {"body": "b{}"}), ("worker", {"body": "1"}), ("script-module", {"body": "export default 1"}), ("import", {"body": "1"})):
            t.add("nosniff-%s-%s" % (api, word), answer(NOSNIFF, type=mime, **body), at=APP, api=api)
            if api != "worker":
                t.add("nosniff-redirect-%s-%s" % (api, word), answer(NOSNIFF, status=302, type=None), at=APP, api=api, hops=[(API, ok("*", NOSNIFF, type=mime, **body))])
    # fetch/content-length, fetch/content-encoding, fetch/h1-parsing
    many(["Content-Length: 5", "Content-Length: 2\r\nContent-Length: 2", "Content-Length: 0", "Content-Length: 1", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity\r\nContent-Length: 2", "Content-Encoding: gzip", "Content-Encoding: br", "Content-Encoding: zstd", "Content-Encoding: dcb", "Content-Encoding: gzip\r\nContent-Length: 2", "Content-Encoding: aes128gcm", "Connection: close\r\nContent-Length: 50", "Content-Length: 2;", "content-length:2", "Content-Length :2", "Content-Length: 2, 2", "Content-Length: 99999999999999999999"],
         lambda n, v: [t.add("length-%s-%s" % (name, n), raw("HTTP/1.1 200 OK", ACAO + ": *", "Content-Type: " + kind, v, body=body), at=at, api=api, **more) for name, at, api, kind, body, more in (("fetch", API, "fetch", "text/plain", "ok", {}), ("own", APP, "fetch", "text/plain", "ok", {}), ("xhr", API, "xhr", "text/plain", "ok", {}), ("script", API, "script", "text/javascript", "1;", {}), ("style", API, "stylesheet", "text/css", "b{", {"mode": "cors"}), ("head", API, "fetch", "text/plain", "", {"method": "HEAD"}), ("nocors", API, "fetch", "text/plain", "ok", {"mode": "no-cors"}))])
    # A body that breaks off under mode no-cors, of types that Opaque Response Blocking knows at once and of those whose bytes it reads
    for name, kind in (("plain", "text/plain"), ("png", "image/png"), ("css", "text/css"), ("script", "text/javascript"), ("bytes", "application/octet-stream"), ("video", "video/mp4"), ("html", "text/html"), ("svg", "image/svg+xml"), ("font", "font/woff2"), ("csv", "text/csv"), ("zip", "application/zip"), ("audio", "audio/mpeg"), ("vtt", "text/vtt"), ("manifest", "application/manifest+json"), ("odd", "x/y"), ("xml", "text/xml")):
        t.add("cut-opaque-" + name, raw("HTTP/1.1 200 OK", "Content-Type: " + kind, "Content-Length: 5", body="ok"), at=API, mode="no-cors")
    t.add("cut-opaque-none", raw("HTTP/1.1 200 OK", "Content-Length: 5", body="ok"), at=API, mode="no-cors")
    t.add("cut-opaque-plain-nosniff", raw("HTTP/1.1 200 OK", "Content-Type: text/plain", "X-Content-Type-Options: nosniff", "Content-Length: 5", body="ok"), at=API, mode="no-cors")
    t.add("cut-opaque-plain-post", raw("HTTP/1.1 200 OK", "Content-Type: text/plain", "Content-Length: 5", body="ok"), at=API, mode="no-cors", method="POST")
    t.add("cut-opaque-plain-empty", raw("HTTP/1.1 200 OK", "Content-Type: text/plain", "Content-Length: 5", body=""), at=API, mode="no-cors")
    t.add("cut-opaque-png-empty", raw("HTTP/1.1 200 OK", "Content-Type: image/png", "Content-Length: 5", body=""), at=API, mode="no-cors")
    many(["HTTP/1.1 200", "HTTP/1.1 200 ", "HTTP/1.1 2000 OK", "HTTP/1.1 20 OK", "HTTP/1.1 200OK", "HTTP/1.2 200 OK", "HTTP/2 200 OK", "HTTP/2.0 200 OK", "HTTP/1 200 OK", "HTTP/1.1\t200\tOK", "HTTP/11.1 200 OK", "HTTPS/1.1 200 OK", "ICY 200 OK", "HTTP/1.1 200 \u00e9", "HTTP/1.1 +200 OK", "HTTP/1.1 600 X", "HTTP/1.1 101 Switching"],
         lambda n, v: [t.add("status-line-%s-%s" % (name, n), raw(v, ACAO + ": *", "Content-Length: 2"), preflight("*", "PUT"), at=at, **more) for name, at, more in (("fetch", API, {}), ("own", APP, {}), ("xhr", API, {"api": "xhr"}), ("put", API, {"method": "PUT"}))])
    many(["X-A: 1\r\n X-B: 2", "X-A\r\nX-B: 2", "X A: 1", "X-A:", ": 1", "X-A: \x00", "X\x00A: 1", "X-A: 1\nX-B: 2", "X-A: 1\rX-B: 2", "\tX-A: 1", "X-\u00e9: 1", "X-A: " + "y" * 9000, "X(A): 1", "x@y: 1", "X-A:1:2", "X-A : 1"],
         lambda n, v: [t.add("header-line-%s-%s" % (name, n), raw("HTTP/1.1 200 OK", ACAO + ": *", ACEH + ": *", v, "Content-Length: 2"), at=at, **more) for name, at, more in (("fetch", API, {}), ("own", APP, {}), ("xhr", API, {"api": "xhr"}), ("first", API, {}))])
    # fetch/images, fetch/stale-while-revalidate, fetch/data-urls in elements
    for n, url in enumerate(("data:text/javascript,1", "data:,1", "data:text/html,x", "data:image/png;base64,iVBORw0KGgo=", "data:text/css,b%7B%7D", "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>", "data:text/javascript;charset=utf-8;base64,MQ==", "data:;base64,MQ", "data:x", "data:application/json,{}")):
        for api in ("img", "script", "stylesheet", "script-module", "import", "font", "media", "eventsource", "xhr", "worker"):
            t.add("data-%s-%d" % (api, n), url=url, api=api)
            if api in ("img", "script", "stylesheet", "xhr"):
                t.add("data-sandbox-%s-%d" % (api, n), url=url, api=api, kind="sandbox", mode="cors")
    return t


def types():
    t = Sheet("files-type")
    # fetch/content-type: what several lines come to
    pairs = (["", "text/plain"], ["text/plain", ""], ["text/html", "text/plain"], ["text/plain;charset=gbk", "text/html"], ["text/plain;charset=gbk", "text/html;charset=windows-1254"], ["text/plain;charset=gbk", "text/plain"], ["text/html;charset=gbk", "text/html;x=\",text/plain"], ["text/html;charset=gbk", "text/plain", "text/html"], ["text/plain", "*/*"], ["*/*", "text/html"], ["text/html", "*/*;charset=gbk"], ["text/html;x=\"", "text/plain"], ["text/html;\"", "text/plain"], ["text/html;\"", "\\\"", "text/plain"], ["text/html;\"", "\\\"", "text/plain", "\";charset=GBK"], ["text/html;\"", "\"", "text/plain"],
             ["text/javascript", "text/javascript;x=y"], ["text/css", "text/html"], ["image/png", "text/javascript"], ["text/javascript", "image/png"], ["text/javascript, text/css"], ["text/event-stream", "text/plain"], ["text/plain", "text/event-stream"], ["application/json", "text/javascript"], ["x", "y"], ["text/html", "text/javascript;charset=x"])
    for n, rows in enumerate(pairs):
        headers = [(TYPE, r) for r in rows]
        for api, body in (("fetch", {"body": "x"}), ("script", {"body": "1"}), ("stylesheet", {"body": "b{}"}), ("script-module", {"body": "1"}), ("import", {"body": "1"}), ("img", {"asset": "png"}), ("eventsource", {"body": "data: x\n\n"}), ("worker", {"body": "1"}), ("track", {"body": "WEBVTT\n\n"}), ("font", {"asset": "font"})):
            t.add("%s-%02d" % (api, n), answer((ACAO, "*"), *headers, type=None, **body), at=APP if api == "worker" else API, api=api, **({"mode": "cors"} if api in ("track",) else {}))
            t.add("nosniff-%s-%02d" % (api, n), answer((ACAO, "*"), NOSNIFF, *headers, type=None, **body), at=APP, api=api)
            if api in ("script", "img", "stylesheet"):
                t.add("one-line-%s-%02d" % (api, n), answer((ACAO, "*"), NOSNIFF, (TYPE, ", ".join(rows)), **body), api=api)
    return t


def policies():
    t = Sheet("files-policy")
    # content-security-policy/connect-src, default-src, generic
    kinds = (("fetch", {}, {}), ("xhr", {}, {"api": "xhr"}), ("sync", {}, {"api": "xhr", "sync": True}), ("events", EVENTS, {"api": "eventsource"}), ("beacon", {}, {"api": "beacon", "body": "x"}), ("nocors", {}, {"mode": "no-cors"}), ("put", {}, {"method": "PUT"}), ("worker", {}, {"kind": "worker"}), ("worker-xhr", {}, {"kind": "worker", "api": "xhr"}), ("preload", {}, {"api": "preload", "as": "fetch", "mode": "cors"}))
    for word, policy in (("self-inline", "default-src 'self'; connect-src 'self'; script-src 'self' 'unsafe-inline';"), ("ports", "connect-src http://app.test:80 'self'; script-src 'self' 'unsafe-inline';"), ("subdomain", "connect-src http://*.app.test"), ("scheme", "connect-src http:"), ("ws", "connect-src ws: wss:"), ("path", "connect-src http://api.test/{id}/"), ("exact", "connect-src http://api.test/{id}/d"), ("path-prefix", "connect-src http://api.test/{id}"), ("encoded", "connect-src http://api.test/%66iles-policy/"), ("upper", "CONNECT-SRC HTTP://API.TEST"), ("two", "connect-src 'none', connect-src *"), ("reporting", "connect-src 'self'; report-to group"), ("blob", "connect-src blob: data:"), ("wild-port", "connect-src *:*"), ("tls", "connect-src https://api.test"), ("none-extra", "connect-src 'none' http://api.test"), ("query", "connect-src http://api.test/{id}/d?x")):
        for name, body, more in kinds:
            ident = "files-policy-%s-%s" % (word, name)
            t.add("%s-%s" % (word, name), ok("*", **body), preflight("*", "PUT"), page_headers=[(CSP, policy.replace("{id}", ident))], **more)
            if name in ("fetch", "xhr", "events", "put", "sync"):
                t.add("%s-%s-redirect" % (word, name), answer(status=307, type=None), at=APP, hops=[(API, ok("*", **body), preflight("*", "PUT"))], page_headers=[(CSP, policy.replace("{id}", ident + "-redirect"))], **more)
                t.add("%s-%s-only" % (word, name), ok("*", **body), preflight("*", "PUT"), page_headers=[(CSP + "-Report-Only", policy.replace("{id}", ident + "-only"))], **more)
    # referrer-policy: the page's, the element's, the answer's
    for policy in ("no-referrer", "origin", "same-origin", "strict-origin-when-cross-origin", "unsafe-url"):
        for name, body, more in (("fetch-post", {}, {"method": "POST", "body": "x"}), ("xhr-post", {}, {"api": "xhr", "method": "POST", "body": "x"}), ("form", HTML, {"api": "form-post"}), ("beacon", {}, {"api": "beacon", "body": "x"}), ("worker-post", {}, {"kind": "worker", "method": "POST", "body": "x"}), ("srcdoc-post", {}, {"kind": "srcdoc", "method": "POST", "body": "x"}), ("module", MODULE, {"api": "script-module"}), ("delete", {}, {"method": "DELETE"})):
            for who, page, at in (("own", APP, APP), ("api", APP, API), ("down", SAPP, "http://localhost:8080"), ("tls", SAPP, SAPI), ("up", APP, SAPI)):
                t.add("referrer-%s-%s-%s" % (policy, name, who), ok("*", **body), preflight("*", "DELETE"), page=page, at=at, page_headers=[(POLICY, policy)], **more)
    # mixed-content, upgrade-insecure-requests
    for name, body, more in (("fetch", {}, {}), ("nocors", {}, {"mode": "no-cors"}), ("xhr", {}, {"api": "xhr"}), ("sync", {}, {"api": "xhr", "sync": True}), ("img", PNG, {"api": "img"}), ("img-anon", PNG, {"api": "img", "mode": "cors"}), ("media", {"type": "audio/ogg", "body": "x"}, {"api": "media"}), ("script", JS, {"api": "script"}), ("style", CSS, {"api": "stylesheet"}), ("font", FONT, {"api": "font"}), ("events", EVENTS, {"api": "eventsource"}), ("beacon", {}, {"api": "beacon", "body": "x"}), ("worker", {}, {"kind": "worker"}), ("form", HTML, {"api": "form-post"}), ("background", PNG, {"api": "css-background"}), ("preload", PNG, {"api": "preload", "as": "image"}), ("track", VTT, {"api": "track"}), ("put", {}, {"method": "PUT"})):
        for where, hosts in (("own-http", [APP]), ("cross-http", [API]), ("keep-swap", [SAPP, API]), ("swap-keep", [SAPI, APP]), ("no-swap", [SAPI, SAPI]), ("ip", ["http://127.0.0.1:8080"]), ("ipv6", ["http://[::1]:8080"]), ("local-name", ["http://localhost:8081"]), ("port-443", ["http://api.test:443"])):
            hops = [(h, ok("*", **body), preflight("*", "PUT")) for h in hosts[1:]]
            first = ok("*", status=307, type=None) if hops else ok("*", **body)
            for policy, headers in (("none", ()), ("upgrade", [(CSP, "upgrade-insecure-requests")]), ("both", [(CSP, "upgrade-insecure-requests; block-all-mixed-content")])):
                t.add("mixed-%s-%s-%s" % (name, where, policy), first, preflight("*", "PUT"), page=SAPP, at=hosts[0], hops=hops, page_headers=headers, **more)
    return t


def embedder():
    t = Sheet("files-embed")
    # html/cross-origin-embedder-policy/header-parsing, require-corp, credentialless
    for n, values in enumerate(([""], ["jibberish"], ["require-corp;"], ["Require-corp"], ["require-corp; foo=bar"], ["\"require-corp\""], ["*cmVxdWlyZS1jb3Jw*"], ["require-corp require-corp"], ["require-corp,require-corp"], ["require-corp;require-corp"], ["require-corp", "require-corp"], ["", "require-corp"], ["require-corp", ""], [" \trequire-corp"], ["require-corp\t "], ["require-corp; report-to=\"x\""], ["credentialless; x"], ["unsafe-none"], ["require-corp;report-to=x"], ["credentialless"], ["\u00e9"])):
        t.add("header-%02d" % n, answer(), page=SAPP, at=SAPI, mode="no-cors", page_headers=[(COEP, v) for v in values])
        t.add("header-img-%02d" % n, answer(**PNG), page=SAPP, at=SAPI, api="img", page_headers=[(COEP, v) for v in values])
        t.add("header-http-%02d" % n, answer(), mode="no-cors", page_headers=[(COEP, v) for v in values])
        t.add("header-only-%02d" % n, answer(), page=SAPP, at=SAPI, mode="no-cors", page_headers=[(COEP + "-Report-Only", v) for v in values])
    for policy in ("require-corp", "credentialless"):
        for mode in ("cors", "no-cors"):
            for credentials in ("omit", "same-origin", "include"):
                for name, at in (("own", SAPP), ("api", SAPI)):
                    t.add("%s-fetch-%s-%s-%s" % (policy, mode, credentials, name), ok(SAPP, (ACAC, "true")), page=SAPP, at=at, mode=mode, credentials=credentials, page_headers=[(COEP, policy)])
        for api, body in (("img", PNG), ("script", JS), ("stylesheet", CSS), ("media", {"type": "video/mp4", "body": "x"})):
            for attribute in (None, "anonymous", "use-credentials"):
                for word, rows in (("none", ()), ("own", ((CORP, "same-origin"),)), ("site", ((CORP, "same-site"),)), ("all", ((CORP, "cross-origin"),)), ("bad", ((CORP, "x"),)), ("two", ((CORP, "cross-origin"), (CORP, "same-origin")))):
                    t.add("%s-%s-%s-%s" % (policy, api, attribute or "plain", word), answer((ACAO, SAPP), (ACAC, "true"), *rows, **body), page=SAPP, at=SAPI, api=api, page_headers=[(COEP, policy)], **({"crossorigin": attribute} if attribute else {}))
                    if word in ("none", "site", "bad"):
                        t.add("%s-%s-%s-%s-www" % (policy, api, attribute or "plain", word), answer((ACAO, SAPP), (ACAC, "true"), *rows, **body), page=SAPP, at=SWWW, api=api, page_headers=[(COEP, policy)], **({"crossorigin": attribute} if attribute else {}))
        for kind in ("worker", "frame", "sandbox"):
            for mode in ("cors", "no-cors", "same-origin"):
                t.add("%s-%s-%s-http" % (policy, kind, mode), ok("*"), kind=kind, mode=mode, page_headers=[(COEP, policy)])
    # fetch/cross-origin-resource-policy/syntax, fetch, scheme-restriction
    many(["same", "same, same-origin", "SAME-ORIGIN", "Same-Origin", "same-origin, <>", "same-origin, same-origin", "https://www.example.com", "same-site,same-site", "cross-origin, same-origin", "same-origin;", " same-origin ", "\"same-origin\"", "", "same-origin\t", "same-site"],
         lambda n, v: [t.add("corp-%s-%s" % (name, n), answer((CORP, v), **body), page=page, at=at, **more) for name, page, at, body, more in (("fetch", APP, API, {}, {"mode": "no-cors"}), ("img", APP, API, PNG, {"api": "img"}), ("www", APP, WWW, {}, {"mode": "no-cors"}), ("port", APP, PORT, {}, {"mode": "no-cors"}), ("tls", SAPP, "http://localhost:8080", PNG, {"api": "img"}), ("up", APP, SAPP, JS, {"api": "script"}), ("www-up", APP, SWWW, {}, {"mode": "no-cors"}), ("beacon", APP, API, {}, {"api": "beacon", "body": "x"}), ("font", APP, API, FONT, {"api": "font-css"}), ("style", APP, API, CSS, {"api": "stylesheet"}), ("media", APP, API, {"type": "audio/mpeg", "body": "x"}, {"api": "media"}))])
    # fetch/local-network-access: fetch, xhr, mixed-content-fetch, redirect, treat-as-public, workers
    servers = {"loopback": ("http://localhost:8081", "https://api.test:8443"), "local": ("http://priv.test:8091", None), "public": ("http://api.test:8090", "https://api.test:8490")}
    pages = {"https-public": "https://pub.test:8490", "http-public": "http://pub.test:8090", "http-local": "http://priv.test:8091", "https-loopback": SAPP, "http-loopback": APP, "localhost": "http://localhost:8080"}
    pna = (("Access-Control-Allow-Private-Network", "true"),)
    for pname, page in pages.items():
        for sname, (plain, tls) in servers.items():
            for scheme, at in (("http", plain), ("https", tls)):
                if at is None:
                    continue
                for name, rows, pre, more in (("success", ("*",), preflight("*", "PUT", None, *pna), {}), ("put", ("*",), preflight("*", "PUT", None, *pna), {"method": "PUT"}), ("put-failed", ("*",), None, {"method": "PUT"}), ("no-header", ("*",), preflight("*"), {}), ("no-final", (None,), preflight("*", None, None, *pna), {}), ("nocors", (None,), preflight(None), {"mode": "no-cors"}), ("xhr", ("*",), preflight("*"), {"api": "xhr"}), ("worker", ("*",), preflight("*"), {"kind": "worker"}), ("shared", ("*",), preflight("*"), {"kind": "sharedworker"}), ("blob", ("*",), preflight("*"), {"kind": "blob"}), ("include", (page, (ACAC, "true")), preflight(page), {"credentials": "include"}), ("hint-loopback", ("*",), preflight("*"), {"targetAddressSpace": "loopback"}), ("hint-local", ("*",), preflight("*"), {"targetAddressSpace": "local"}), ("hint-public", ("*",), preflight("*"), {"targetAddressSpace": "public"}), ("hint-unknown", ("*",), preflight("*"), {"targetAddressSpace": "unknown"}), ("hint-put", ("*",), preflight("*", "PUT"), {"targetAddressSpace": sname, "method": "PUT"}), ("hint-nocors", ("*",), None, {"targetAddressSpace": sname, "mode": "no-cors"})):
                    t.add("space-%s-%s-%s-%s" % (pname, scheme, sname, name), ok(*rows), pre, page=page, at=at, **more)
                    if name in ("success", "nocors", "xhr", "hint-loopback", "hint-local", "worker") and "loopback" in pname:
                        t.add("treat-%s-%s-%s-%s" % (pname, scheme, sname, name), ok(*rows), pre, page=page, at=at, page_headers=[(CSP, "treat-as-public-address")], **more)
                    if name in ("success", "nocors", "put") and pname.startswith("https"):
                        t.add("hop-%s-%s-%s-%s" % (pname, scheme, sname, name), ok("*", status=307), preflight("*", "PUT"), page=page, at="https://pub.test:8490", hops=[(at, ok(*rows), pre)], **more)
    return t


def streams():
    t = Sheet("files-stream")
    # eventsource/*: constructor-url-bogus, constructor-non-same-origin, cross-origin, request-status-error, format-mime-*
    for kind in (None, "worker", "sharedworker"):
        for n, url in enumerate(("http://this is invalid/", "mailto:whatwg@awesome.example", "http://api.test:8099/{id}/d", "ftp://api.test/{id}/d", "ftps://api.test/x", "http:80/{id}/d", "javascript:alert('FAIL')", "http://none.test/{id}/d", "/{id}/d", "d", "?x", "about:blank", "data:text/event-stream,data:x", "http://app.test:80/{id}/d")):
            t.add("url-%s-%d" % (kind or "page", n), ok("*", **EVENTS), url=url, api="eventsource", kind=kind)
        for name, at, rows in (("star", API, ("*",)), ("page", API, (APP,)), ("none", API, (None,)), ("other", API, ("http://example.org",)), ("full", API, (APP, (ACAC, "true"))), ("idn", IDN, (APP,)), ("own", APP, (None,))):
            for credentials in (False, True):
                t.add("cors-%s-%s-%s" % (kind or "page", name, credentials), ok(*rows, **EVENTS), at=at, api="eventsource", kind=kind, withCredentials=credentials)
                t.add("cors-redirect-%s-%s-%s" % (kind or "page", name, credentials), answer(status=301, type=None), at=APP, api="eventsource", kind=kind, withCredentials=credentials, hops=[(at, ok(*rows, **EVENTS))])
        for code in (202, 204, 205, 210, 299, 300, 303, 404, 410, 503):
            t.add("status-%s-%d" % (kind or "page", code), ok("*", status=code, **EVENTS), api="eventsource", kind=kind)
        for n, mime in enumerate(("text/x-bogus", "text/event-stream;charset=windows-1252", "text/event-stream;", "text/event-stream ; x", "TEXT/event-STREAM", "text/event-stream, text/html", "text/html, text/event-stream", "text /event-stream", "text/event-stream;charset=utf-16", "\"text/event-stream\"", None)):
            t.add("type-%s-%d" % (kind or "page", n), ok("*", type=mime, body="data: x\n\n"), api="eventsource", kind=kind)
    # beacon/*: cors, redirect, error, preflight-failure, headers
    for name, body in {"text": "123", "empty": "", "buffer": {"kind": "buffer"}, "form": {"kind": "form"}, "blob": {"kind": "blob"}, "blob-octet": {"kind": "blob", "type": "application/octet-stream"}, "blob-json": {"kind": "blob", "type": "application/json"}, "blob-text": {"kind": "blob", "type": "text/plain;charset=utf-8"}, "params": {"kind": "params"}, "blob-odd": {"kind": "blob", "type": "invalid"}}.items():
        for who, page, at, kind in (("own", APP, APP, None), ("api", APP, API, None), ("tls", SAPP, SAPI, None), ("up", APP, SAPI, None), ("worker", APP, API, "worker"), ("frame", APP, API, "frame")):
            for word, pre in (("allowed", preflight(page, "POST", "content-type", (ACAC, "true"))), ("no-header", preflight(page, None, None, (ACAC, "true"))), ("none", None), ("no-credentials", preflight(page, None, "content-type"))):
                if word == "allowed" or "blob" in name:
                    t.add("beacon-%s-%s-%s" % (name, who, word), ok(page, (ACAC, "true")), pre, page=page, at=at, kind=kind, api="beacon", body=body)
        for code in (301, 302, 307, 308):
            t.add("beacon-redirect-%s-%d" % (name, code), ok(APP, (ACAC, "true"), status=code), preflight(APP, None, "content-type", (ACAC, "true")), at=API, api="beacon", body=body, hops=[(APP, ok("null", (ACAC, "true")), preflight("null", None, "content-type", (ACAC, "true")))])
    for n, url in enumerate(("http://invalid:url", "nothttp://invalid.url", "http://%", "/{id}/d", "", "file:///x", "http://api.test:1/x", "https://api.test:8444/{id}/d", "http://api.test:8443/{id}/d", "x")):
        t.add("beacon-url-%d" % n, ok("*"), url=url, api="beacon", body="x")
        t.add("beacon-url-worker-%d" % n, ok("*"), url=url, api="beacon", kind="worker")
    return t
