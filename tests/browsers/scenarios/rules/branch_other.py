"""Another branch of the rules that families of questions ask, and files of the Web Platform Tests asked once more with other values
(https://github.com/web-platform-tests/wpt; the groups name their folders): each line stands alone, nothing is drawn."""
from make import ACAC, ACAH, ACAM, ACAO, ACEH, ACMA, API, APP, COEP, CORP, CSP, NOSNIFF, OTHER, SAPI, SAPP, SOTHER, TYPE, Sheet, answer, ok, preflight, raw
from rules.loads import CSS, EVENTS, FONT, HTML, JS, JSON, MODULE, PNG, SVG, VTT, WORKER

LOCAL, LOCAL1, LOOP, WWW, SWWW = "http://localhost:8080", "http://localhost:8081", "http://127.0.0.1:8080", "http://www.app.test", "https://www.app.test"
SUB, PUBLIC, SPUBLIC, NEAR = "https://api.app.test:8443", "http://pub.test:8090", "https://pub.test:8490", "http://priv.test:8091"
POLICY, ONLY = "Referrer-Policy", CSP + "-Report-Only"
GOOD = ((ACAC, "true"),)


def sheets():
    return families(), tests()


def families():
    t = Sheet("branch-family")
    # acao, acac, by the kind of page and initiator
    t.add("acao-port-default-written", ok("http://app.test:80"), api="xhr", method="HEAD")
    t.add("acao-upper-scheme", ok("HTTPS://app.test"), page=SAPP, at=SUB, kind="worker")
    t.add("acao-idn", ok("http://bücher.test".encode().decode("latin-1")), page="http://xn--bcher-kva.test", at=API)
    t.add("acao-idn-exact", ok("http://xn--bcher-kva.test"), page="http://xn--bcher-kva.test", at=API, method="PUT", pre=preflight("http://xn--bcher-kva.test", "PUT"))
    t.add("acao-percent", ok("http%3A%2F%2Fapp.test"), api="script", mode="cors")
    t.add("acao-query", ok(APP + "?x"), api="xhr", sync=True)
    t.add("acao-fragment", ok(APP + "#"), api="stylesheet", mode="cors", **{})
    t.add("acao-userinfo", ok("http://u@app.test"), credentials="include")
    t.add("acao-backslash", ok("http:\\\\app.test"))
    t.add("acao-three-slashes", ok("http:///app.test"), api="img", mode="cors")
    t.add("acao-number-host", ok("http://2130706433:8080"), page=LOOP, at=LOCAL1)
    t.add("acao-hex-host", ok("http://0x7f.1:8080"), page=LOOP, at=LOCAL1, api="xhr")
    t.add("acao-v6", ok("http://[::1]:8080"), page=LOCAL, at=LOCAL1)
    t.add("acao-v6-bad", ok("http://[::1"), page=LOCAL, at=LOCAL1)
    t.add("acao-zone", ok("http://app.test:0080"))
    t.add("acao-long-port", ok("http://app.test:65536"), api="eventsource", withCredentials=True)
    t.add("acao-space-host", ok("http://app .test"))
    t.add("acao-tab-middle", ok("http://app\t.test"), method="PATCH", pre=preflight("http://app\t.test", "PATCH"))
    t.add("acao-blob", ok("blob:http://app.test/1"))
    t.add("acao-mailto", ok("mailto:a@b.test"))
    t.add("acao-ext", ok("chrome-extension://abcdefghijklmnop"))
    t.add("acao-app", ok("capacitor://localhost"), api="xhr", withCredentials=True)
    t.add("acao-del", ok("http://app.test\x7f"))
    t.add("acao-quote-star", ok("\"*\""), credentials="include")
    t.add("acao-star-star-lines", answer((ACAO, "*"), (ACAO, "*")), credentials="omit", kind="worker")
    t.add("acao-star-empty-line", answer((ACAO, "*"), (ACAO, "")), api="xhr")
    t.add("acao-empty-exact-lines", answer((ACAO, ""), (ACAO, APP)), credentials="include")
    t.add("acac-star-pre", ok(APP, *GOOD), preflight(APP, "PUT", None, (ACAC, "*")), method="PUT", credentials="include", kind="frame")
    t.add("acac-one", ok(APP, (ACAC, "1")), api="img", mode="cors", credentials="include", **{})
    t.add("acac-spaces", ok(APP, (ACAC, "  true\t")), api="xhr", withCredentials=True)
    t.add("acac-semicolon", ok(APP, (ACAC, "true;")), api="eventsource", withCredentials=True)
    t.add("acac-comma-empty", ok(APP, (ACAC, "true,")), credentials="include")
    t.add("acac-nbsp", ok(APP, (ACAC, "true\xa0")), credentials="include")
    t.add("acac-quoted-worker", ok(APP, (ACAC, "\"true\"")), credentials="include", kind="sharedworker")
    # methods and names
    for word, method, allowed in (("lower", "put", "PUT"), ("patch-upper", "patch", "PATCH"), ("options", "OPTIONS", "GET, OPTIONS"), ("query-star", "QUERY", "*"), ("report", "REPORT", "report"), ("bang", "A!#$%&'*+-.^_`|~9", "*"), ("head-listed", "HEAD", ""), ("lock-quoted", "LOCK", "\"LOCK\"")):
        t.add("method-" + word, ok("*"), preflight("*", allowed), method=method, at=SAPI, page=SAPP)
        t.add("method-xhr-" + word, ok("*"), preflight("*", allowed), method=method, api="xhr", kind="worker")
    for word, header, allowed in (("star-list", ("X-A", "1"), "*, x-b"), ("star-space", ("X-A", "1"), " * "), ("prefix", ("X-Api-Key", "1"), "x-api"), ("underscore", ("x_api_key", "1"), "x_api_key"), ("dot", ("x.y", "1"), "X.Y"), ("colon", ("X-A", "1"), "X-A:"),
                                  ("slash", ("X-A", "1"), "X-A/1"), ("parens", ("X-A", "1"), "(X-A)"), ("latin", ("X-A", "1"), "X-A, \xe9"), ("tabs", ("X-A", "1"), "\tX-A\t,\tX-B"), ("vtab", ("X-A", "1"), "X-A\x0b"), ("trace", ("traceparent", "00-1-2-01"), "traceparent,tracestate"), ("cookie2", ("Cookie2", "1"), None), ("te", ("TE", "trailers"), None)):
        t.add("name-" + word, ok("*"), preflight("*", None, allowed), headers=[header], at="http://app.test:8081", page="http://app.test:8080")
    t.add("name-type-listed-only", ok("*"), preflight("*", None, "authorization"), method="POST", body="{}", headers=[("Content-Type", "application/json"), ("Authorization", "x")])
    t.add("name-type-charset", ok("*"), preflight("*", None, None), method="POST", body="a=b", headers=[("Content-Type", "application/x-www-form-urlencoded; charset=\"utf-8\"")])
    t.add("name-type-twice", ok("*"), preflight("*", None, "content-type"), method="POST", body="a", headers=[("Content-Type", "text/plain"), ("content-type", "text/plain")])
    t.add("name-language-many", ok("*"), preflight("*", None, None), headers=[("Accept-Language", "de-DE, de;q=0.9, *;q=0.1"), ("Content-Language", "de_DE")])
    t.add("name-range-suffix", ok("*", status=206), preflight("*", None, None), headers=[("Range", "bytes=-5")], api="xhr")
    t.add("name-range-open-space", ok("*", status=206), preflight("*", None, "range"), headers=[("Range", "bytes= 0-")])
    # preflight's status, redirect and transport
    t.add("pre-206", ok("*"), preflight("*", "PUT", None, status=206), method="PUT", api="xhr")
    t.add("pre-205", ok("*"), preflight("*", "PUT", None, status=205), method="PUT", page=SAPP, at=SAPI)
    t.add("pre-304", ok("*"), preflight("*", "DELETE", None, status=304), method="DELETE")
    t.add("pre-429", ok("*"), preflight(None, None, None, ("Retry-After", "3"), status=429), method="DELETE", credentials="include")
    t.add("pre-511", ok("*"), preflight("*", "DELETE", None, status=511), method="DELETE", kind="worker")
    t.add("pre-308-same", ok("*"), preflight("*", "DELETE", None, ("Location", "/{id}/d"), status=308), method="DELETE", api="xhr")
    t.add("pre-303-bad", ok("*"), preflight("x", "DELETE", None, ("Location", "http://["), status=303), method="DELETE")
    t.add("pre-407", ok("*"), preflight("*", "PUT", None, ("Proxy-Authenticate", "Basic"), status=407), method="PUT")
    t.add("pre-401-challenge", ok(APP, *GOOD), preflight(APP, "PUT", None, (ACAC, "true"), ("WWW-Authenticate", "Basic realm=\"a\""), status=401), method="PUT", credentials="include", api="xhr", withCredentials=True)
    t.add("pre-raw-lf", ok("*"), {"raw": "HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: PUT\n\n"}, method="PUT")
    t.add("pre-raw-10", ok("*"), {"raw": "HTTP/1.0 200 OK\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Methods: PUT\r\n\r\n"}, method="PUT", page=SAPP, at=SAPI)
    t.add("pre-long-body", ok("*"), preflight("*", "PUT", None, ("Content-Type", "text/html"), status=200, body="x" * 9000), method="PUT")
    t.add("pre-reset-worker", ok("*"), {"reset": True}, method="PUT", kind="worker", page=SAPP, at=SAPI)
    # actual answers
    for status in (203, 207, 208, 218, 226, 402, 409, 410, 418, 422, 425, 429, 451, 503, 504, 507, 520, 599):
        t.add("actual-%d" % status, ok(APP if status % 2 else None, status=status), page=APP, at=API if status % 3 else APP, api="xhr" if status % 5 == 0 else "fetch")
    t.add("actual-401-pass", ok(APP, *GOOD, ("WWW-Authenticate", "Bearer"), status=401), credentials="include")
    t.add("actual-401-digest", ok("*", ("WWW-Authenticate", "Digest realm=\"a\", nonce=\"b\""), status=401), credentials="omit")
    t.add("actual-407-own", answer(("Proxy-Authenticate", "Basic realm=x"), status=407), at=APP)
    t.add("actual-reason-long", ok("*", status=404, reason="Nicht gefunden, leider"), api="xhr")
    t.add("actual-reason-none", ok("*", status=500, reason=""), api="script", mode="cors")
    t.add("actual-raw-two-lengths", raw("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Content-Length: 2", "Content-Length: 2", "Connection: close"))
    t.add("actual-raw-unequal-lengths", raw("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Content-Length: 2", "Content-Length: 3", "Connection: close"))
    t.add("actual-raw-two-locations", raw("HTTP/1.1 302 Found", "Access-Control-Allow-Origin: *", "Location: /{id}/a", "Location: /{id}/b", "Content-Length: 0", "Connection: close", body=""))
    t.add("actual-raw-chunk", raw("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Transfer-Encoding: chunked", "Connection: close", body="2\r\nok\r\n0\r\nX-T: 1\r\n\r\n"), api="xhr")
    t.add("actual-raw-status-only", raw("HTTP/1.1 200", "Access-Control-Allow-Origin: *", "Content-Length: 2", "Connection: close"))
    t.add("actual-raw-no-close", raw("HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Content-Length: 2"), api="xhr", page=SAPP, at=SAPI)
    # redirects
    t.add("redir-307-form", ok("*", status=307), hops=[(OTHER, ok("*"))], api="form-post")
    t.add("redir-303-head", ok("*", status=303), hops=[(OTHER, ok("*"))], method="HEAD")
    t.add("redir-300", ok("*", status=300), hops=[(OTHER, ok("*"))])
    t.add("redir-305", ok("*", status=305), hops=[(OTHER, ok("*"))], api="xhr")
    t.add("redir-patch-301", ok("*", status=301), preflight("*", "PATCH", "content-type"), hops=[(API, ok("*"), preflight("*", "PATCH", "content-type"))], method="PATCH", body="{}", headers=[("Content-Type", "application/json")], api="xhr")
    t.add("redir-same-www", answer(status=308), at=APP, hops=[(WWW, ok(APP, *GOOD))], credentials="include", method="POST", body={"kind": "params"})
    t.add("redir-https-http-worker", ok("*", status=302), page=SAPP, at=SAPI, kind="worker", hops=[(OTHER, ok("*"))])
    t.add("redir-http-https-cred", ok(APP, *GOOD, status=301), hops=[(SAPI, ok(APP, *GOOD))], credentials="include")
    t.add("redir-fragment", ok("*", status=302), hops=[("http://other.test/{id}/x#frag", ok("*"))])
    t.add("redir-relative-dots", ok("*", ("Location", "../{id}/./x"), status=302))
    t.add("redir-proto-relative", ok("*", ("Location", "//other.test/{id}/x"), status=307), method="POST", body="x")
    t.add("redir-space-location", ok("*", ("Location", "http://other.test/{id}/a b"), status=302), api="xhr")
    t.add("redir-js", ok("*", ("Location", "javascript:alert(1)"), status=302), api="img", mode="cors")
    t.add("redir-upper-scheme", ok("*", status=302), hops=[("HTTP://OTHER.test/{id}/x", ok("null"))])
    t.add("redir-manual-own-cross", answer(status=302), at=APP, redirect="manual", hops=[(API, ok("*"))], method="PUT")
    t.add("redir-error-own", answer(status=301), at=APP, redirect="error", hops=[(APP, ok("*"))], kind="frame")
    t.add("redir-lna", ok("*", status=302), page=SPUBLIC, at=SPUBLIC.replace("pub.", "api."), hops=[(NEAR, ok("*"))])
    # cache of preflights
    t.add("cache-method-then-name", ok("*"), preflight("*", "PUT", "x-a", (ACMA, "60")), method="PUT", then=[{"method": "PUT", "headers": [["X-A", "1"]]}, {"headers": [["X-A", "2"]]}])
    t.add("cache-fetch-then-xhr", ok("*"), preflight("*", "DELETE", None, (ACMA, "60")), method="DELETE", then=[{"api": "xhr", "method": "DELETE"}])
    t.add("cache-omit-then-include", ok(APP, *GOOD), preflight(APP, "DELETE", None, (ACMA, "60"), *GOOD), method="DELETE", credentials="omit", then=[{"method": "DELETE", "credentials": "include"}])
    t.add("cache-query", ok("*"), preflight("*", "DELETE", None, (ACMA, "60")), method="DELETE", then=[{"method": "DELETE", "url": "http://api.test/{id}/d?x"}])
    t.add("cache-fragment", ok("*"), preflight("*", "DELETE", None, (ACMA, "60")), method="DELETE", then=[{"method": "DELETE", "url": "http://api.test/{id}/d#x"}])
    # exposure
    t.add("expose-cred-star", ok(APP, *GOOD, (ACEH, "*"), ("X-A", "1"), ("*", "2")), credentials="include", api="fetch")
    t.add("expose-xhr-lines", ok("*", (ACEH, "X-A"), (ACEH, "x-b"), ("X-A", "1"), ("X-B", "2"), ("X-C", "3")), api="xhr")
    t.add("expose-redirect", ok("*", (ACEH, "x-a"), ("X-A", "0"), status=302), hops=[(OTHER, ok("*", (ACEH, "x-b"), ("X-A", "1"), ("X-B", "2")))])
    # elements and pages
    t.add("page-file-pre", ok("*"), preflight("*", "PUT"), page="file://", kind="file", method="PUT", credentials="omit")
    t.add("page-blob-exact", ok(APP), kind="blob", credentials="same-origin", api="xhr")
    t.add("page-srcdoc-null", ok("null"), kind="srcdoc", headers=[("X-A", "1")], pre=preflight("null", None, "x-a"))
    t.add("page-data-img", ok("null", **PNG), kind="data", api="img", mode="cors")
    t.add("page-sandbox-font", ok("*", **FONT), kind="sandbox", api="font")
    t.add("page-sandbox-script-own", answer(**JS), kind="sandbox", api="script-module", at=APP)
    t.add("page-sandbox-beacon", ok("*"), preflight("*"), kind="sandbox", api="beacon", body={"kind": "blob", "mime": "application/json", "text": "{}"})
    t.add("page-frame-svg", ok("*", **SVG), kind="frame", api="svg-use")
    t.add("page-shared-events", ok("*", **EVENTS), kind="sharedworker", api="eventsource", withCredentials=True)
    t.add("page-worker-import", ok(None, **MODULE), kind="worker", api="import")
    return t


def tests():
    t = Sheet("branch-file")
    # mixed-content/gen: every initiator, none of http, with and without redirect, over a worker and a frame
    for word, api, body, more in (("audio", "media", {"type": "audio/wav", "body": "RIFF"}, {}), ("beacon", "beacon", {}, {"body": "x"}), ("font", "font-css", FONT, {}), ("import", "import", MODULE, {}), ("use", "svg-use", SVG, {}), ("track", "track", VTT, {"mode": "cors"}), ("modulepreload", "preload", MODULE, {"as": "module"}), ("form", "form-post", HTML, {})):
        t.add("mixed-srcdoc-" + word, ok("*", **body), page=SAPP, at=OTHER, kind="srcdoc", api=api, **more)
        t.add("mixed-swap-" + word, ok("*", status=302, type=None), page=SAPP, at=SWWW, kind="frame", hops=[("http://www.app.test", ok("*", **body))], api=api, **more)
    # referrer-policy: what becomes of Origin, by element
    for policy in ("no-referrer", "same-origin", "strict-origin", "no-referrer-when-downgrade"):
        t.add("referrer-form-" + policy, answer(**HTML), page_headers=[(POLICY, policy)], page=SAPP, at=SAPI, api="form-post")
        t.add("referrer-beacon-down-" + policy, answer(), page_headers=[(POLICY, policy)], page=SAPP, at="http://127.0.0.1:8081", api="beacon", body="x")
        t.add("referrer-put-own-" + policy, answer(), page_headers=[(POLICY, "unsafe-url")], at=APP, method="PUT", referrerPolicy=policy, kind="worker")
        t.add("referrer-nocors-" + policy, answer(), method="POST", mode="no-cors", body="x", referrerPolicy=policy, kind="frame", page_headers=[(POLICY, "origin")])
        t.add("referrer-script-" + policy, ok("*", **MODULE), api="script-module", referrerPolicy=policy, page_headers=[(POLICY, "bogus, " + policy)])
    # content-security-policy: lists, paths, wildcards, schemes, nonces
    for word, policy, api, at, body in (("wild-sub", "img-src *.app.test", "img", WWW, PNG), ("wild-self", "img-src *.app.test", "img", "http://app.test:8080", PNG), ("wild-port", "font-src http://api.test:*", "font", "http://api.test:8081", FONT), ("scheme-only", "media-src https:", "media", API, {"type": "audio/wav", "body": "x"}),
                                        ("host-upgrade", "connect-src http://api.test", "fetch", SAPI, {}), ("star-data", "script-src * 'unsafe-inline'", "script", OTHER, JS), ("strict-dynamic", "script-src 'strict-dynamic' 'nonce-a' http://other.test", "script", OTHER, JS), ("elem", "script-src-elem 'self' 'unsafe-inline'", "script-module", OTHER, MODULE),
                                        ("style-elem", "style-src-elem 'none'", "stylesheet", OTHER, CSS), ("worker-child", "child-src 'none'", "worker", APP, WORKER), ("worker-default", "default-src 'self' 'unsafe-inline'", "worker", APP, WORKER), ("manifest", "manifest-src 'none'", "fetch", OTHER, {}), ("prefetch", "prefetch-src 'none'", "preload", OTHER, {}),
                                        ("form", "form-action 'self'", "form-post", OTHER, HTML), ("form-none", "form-action 'none'; report-uri /r", "form-post", APP, HTML), ("two", "connect-src http://other.test; connect-src 'none'", "xhr", OTHER, {}), ("upper", "CONNECT-SRC 'NONE'", "eventsource", OTHER, EVENTS), ("track-media", "media-src 'self'", "track", OTHER, VTT),
                                        ("use", "img-src 'self'", "svg-use", APP, SVG), ("mask", "img-src http://other.test/x/", "css-mask", OTHER, PNG), ("trusted", "require-trusted-types-for 'script'", "script", OTHER, JS), ("sandbox", "sandbox allow-scripts allow-forms", "fetch", APP, {}), ("sandbox-same", "sandbox allow-scripts allow-same-origin", "xhr", API, {})):
        t.add("csp-" + word, ok("*", **body), page_headers=[(CSP, policy)], api=api, at=at, **({"mode": "cors"} if api in ("track", "css-mask") else {}), **({"as": "script"} if api == "preload" else {}))
        if word not in ("strict-dynamic", "trusted"):  # no script runs in its frame, or the lab's own can't be put there
            t.add("csp-frame-" + word, ok("*", **body), page_headers=[(CSP, policy)], api=api, at=at, kind="srcdoc")
    # html/cross-origin-embedder-policy, fetch/cross-origin-resource-policy: by value, kind and initiator
    for value in ("require-corp", "credentialless", "require-corp; report-to=\"x\"", "unsafe-none"):
        w = value.split(";")[0] + ("-report" if ";" in value else "")
        t.add("coep-media-" + w, answer(type="audio/wav", body="x"), page=SAPP, at=SAPI, page_headers=[(COEP, value)], api="media")
        t.add("coep-style-samesite-" + w, answer((CORP, "same-site"), **CSS), page=SAPP, at=SWWW, page_headers=[(COEP, value)], api="stylesheet")
        t.add("coep-worker-nocors-" + w, answer(), page=SAPP, at=SAPI, page_headers=[(COEP, value)], kind="worker", mode="no-cors", credentials="include")
        t.add("coep-redirect-" + w, answer((CORP, "cross-origin"), status=302), page=SAPP, at=SAPI, page_headers=[(COEP, value)], api="img", hops=[(SOTHER, answer(**PNG))])
        t.add("coep-script-same-" + w, answer((CORP, "same-origin"), **JS), page=SAPP, at=SAPP, page_headers=[(COEP, value)], api="script", kind="blob")
        t.add("coep-form-" + w, answer(**HTML), page=SAPP, at=SAPI, page_headers=[(COEP, value)], api="form-post")
        t.add("coep-only-" + w, answer(**PNG), page=SAPP, at=SAPI, page_headers=[(COEP + "-Report-Only", value)], api="css-background")
    for value in ("same-site", "SAME-ORIGIN", "same-origin, cross-origin", "\"same-origin\"", "", "none"):
        w = "".join(c if c.isalnum() else "_" for c in value)
        t.add("corp-port-%s" % w, answer((CORP, value), **JS), at="http://app.test:8081", api="script")
        t.add("corp-scheme-%s" % w, answer((CORP, value), **PNG), page=APP, at=SWWW, api="img", kind="sandbox")
    # fetch/local-network-access
    for word, page, at, more in (("pub-form", PUBLIC, LOCAL1, {"api": "form-post"}), ("spub-img", SPUBLIC, "https://api.test", {"api": "img"}), ("spub-hint", SPUBLIC, NEAR, {"targetAddressSpace": "local"}), ("near-loop", NEAR, LOCAL1, {"api": "xhr"}), ("spub-worker", SPUBLIC, SPUBLIC.replace("pub", "api"), {"kind": "worker"}), ("pub-beacon", PUBLIC, NEAR, {"api": "beacon", "body": "x"}),
                                 ("pub-script", PUBLIC, LOCAL1, {"api": "script"}), ("spub-sandbox", SPUBLIC, "https://api.test", {"kind": "sandbox"}), ("spub-nocors", SPUBLIC, "http://127.0.0.1:8081", {"mode": "no-cors"}), ("loop-pub", LOCAL, PUBLIC, {"credentials": "include"}), ("pub-same", PUBLIC, PUBLIC, {"method": "PUT"}), ("spub-events", SPUBLIC, "https://api.test", {"api": "eventsource"}), ("spub-hint-unknown", SPUBLIC, NEAR, {"targetAddressSpace": "unknown"})):
        t.add("lna-" + word, ok("*"), preflight("*", "PUT"), page=page, at=at, **more)
    # fetch/corb, fetch/orb, fetch/nosniff, mimesniff
    for word, api, kind, rows in (("json-img", "img", JSON, ()), ("xml-script", "script", {"type": "text/xml", "body": "<?xml version='1.0'?>"}, ()), ("svg-img", "img", SVG, (NOSNIFF,)), ("html-media", "media", HTML, (NOSNIFF,)), ("dash", "script", {"type": "application/dash+xml", "body": "<x/>"}, ()), ("pdf-script", "script", {"type": "application/pdf", "body": "%PDF"}, (NOSNIFF,)),
                                   ("csv-style", "stylesheet", {"type": "text/csv", "body": "b{}"}, (NOSNIFF,)), ("wasm", "script", {"type": "application/wasm", "body": "\0asm"}, ()), ("ld-json", "script", {"type": "application/ld+json", "body": "{}"}, ()), ("vtt-script", "script", {"type": "text/vtt", "body": "x"}, (NOSNIFF,)), ("json-track", "track", JSON, ()), ("zip-img", "img", {"type": "application/zip", "body": "PK"}, ()), ("plain-mask", "css-mask", {"type": "text/plain", "body": "x"}, (NOSNIFF,))):
        t.add("orb-" + word, answer(*rows, **kind), api=api)
        t.add("orb-tls-" + word, answer(*rows, **kind), api=api, page=SAPP, at=SWWW, kind="frame")
    # subresource-integrity, fetch/api/basic/integrity
    for word, value in (("two-kinds", "sha256-Jok2eyBcFs4y7UIAlCuLix4mLfxw2byfvHfElpmk8d8= sha512-AAAA"), ("option", "sha256-Jok2eyBcFs4y7UIAlCuLix4mLfxw2byfvHfElpmk8d8=?ct=text"), ("md5", "md5-AAAA"), ("url64", "sha256-Jok2eyBcFs4y7UIAlCuLix4mLfxw2byfvHfElpmk8d8_"), ("upper", "SHA256-Jok2eyBcFs4y7UIAlCuLix4mLfxw2byfvHfElpmk8d8=")):
        t.add("integrity-" + word, ok("*"), integrity=value)
        t.add("integrity-own-nocors-" + word, answer(), at=APP, mode="no-cors", integrity=value)
        t.add("integrity-xtype-" + word, ok("*", body="ok", type="text/javascript"), api="script", mode="cors", integrity=value, kind="frame")
    return t
