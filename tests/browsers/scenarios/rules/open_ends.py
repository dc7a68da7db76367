"""What was long known to be predicted otherwise than browsers do it: each scenario shows a rule of one engine beside the two that lack it."""
from make import ACAC, ACAH, ACAO, API, APP, CSP, SAPI, SAPP, Sheet, TYPE, answer, ok, preflight

JS, CSS, PNG = "text/javascript", "text/css", "image/png"
REPORT = CSP + "-Report-Only"
FROM_HERE = (REPORT, "default-src https: 'unsafe-inline' 'unsafe-eval'")


def policies(sheet):
    """fetch() asks connect-src of the address as it is written; what is only reported is asked before anything is upgraded."""
    upgrade = (CSP, "upgrade-insecure-requests; connect-src https:")
    events = dict(type="text/event-stream", body="data: x\n\n")
    for api in ("fetch", "xhr", "eventsource", "beacon"):
        sheet.add("upgrade-connect-" + api, ok(**(events if api == "eventsource" else {})), page_headers=[upgrade], api=api,
                  **({"body": "x"} if api == "beacon" else {}))
    sheet.add("upgrade-connect-worker", page_headers=[upgrade], kind="worker")
    sheet.add("upgrade-connect-redirect", answer((ACAO, "*"), status=302, type=None), hops=[(API, ok())], at=SAPI, page_headers=[upgrade])
    for api in ("fetch", "xhr", "img"):
        for page in (APP, SAPP):
            sheet.add("report-upgrade-%s-%s" % (api, page.split(":")[0]), ok(type=PNG, asset="png"), api=api, page=page,
                      page_headers=[(CSP, "upgrade-insecure-requests"), FROM_HERE])
    sheet.add("report-mixed-img", ok(type=PNG, asset="png"), api="img", page=SAPP, page_headers=[FROM_HERE])
    for name, source in (("same", "/{id}/d?x"), ("frag", "/{id}/d#x"), ("other", "/{id}/e?x"), ("dir", "/{id}/?x"), ("host", "?y")):
        ident = "open-source-query-" + name
        sheet.add("source-query-" + name, url=API + "/{id}/d?z", page_headers=[(CSP, "connect-src " + API + source.replace("{id}", ident))])


def clearing(sheet):
    """Clear-Site-Data, which the console tells of."""
    for name, value in (("cache", '"cache"'), ("star", '"*"'), ("bare", "cookies"), ("two", '"cookies", "storage"')):
        for page, other in ((APP, API), (SAPP, SAPI)):
            for at in (page, other):
                for credentials in (None, "include") if at == other else (None,):
                    sheet.add("clear-site-data-%s-%s-%s%s" % (name, page.split(":")[0], "own" if at == page else "api", "-include" if credentials else ""),
                              answer((ACAO, page), (ACAC, "true"), ("Clear-Site-Data", value)), page=page, at=at,
                              **({"credentials": credentials} if credentials else {}))
    cache = ("Clear-Site-Data", '"cache"')
    for kind in ("worker", "sandbox"):
        sheet.add("clear-site-data-" + kind, ok("*", cache), page=SAPP, at=SAPI, kind=kind)
    sheet.add("clear-site-data-refused", answer(cache), page=SAPP, at=SAPI, credentials="include")
    sheet.add("clear-site-data-img", answer(cache, type=PNG, asset="png"), page=SAPP, at=SAPI, api="img")
    sheet.add("clear-site-data-xhr", answer(("Clear-Site-Data", '"storage"')), page=SAPP, at=SAPP, api="xhr")
    sheet.add("clear-site-data-redirect", answer(cache, status=302, type=None), hops=[(SAPP, ok())], page=SAPP, at=SAPP)
    sheet.add("clear-site-data-localhost", ok("*", cache), page="http://localhost", at="http://localhost")


def types(sheet):
    """A type that says nothing, and none behind a redirect."""
    for value, name in (("*/*", "star"), ("*/*;charset=utf-8", "star-charset")):
        for api, body in (("script", "1"), ("stylesheet", "a{}"), ("eventsource", "data: x\n\n"), ("script-module", "1")):
            sheet.add("type-%s-%s" % (name, api), ok(type=value, body=body), api=api, **({"mode": "cors"} if api == "script-module" else {}))
    for value, name in ((None, "none"), ("", "empty"), ("text/plain", "text-plain"), ("text/html", "text-html")):
        for at in (APP, API):
            sheet.add("style-redirect-%s-%s" % (name, "own" if at == APP else "api"), answer((ACAO, "*"), status=302, type=None),
                      hops=[(at, ok(type=value, body="a{}"))], at=at, api="stylesheet")
    sheet.add("style-redirect-preload", answer((ACAO, "*"), status=302, type=None), hops=[(APP, ok(type="", body="a{}"))], at=APP, api="preload",
              **{"as": "style"})


def kept(sheet):
    """The HTTP cache: parts of what is kept whole, pages of an opaque origin, fields behind no-cache."""
    whole = ok("*", ("Cache-Control", "max-age=600"), (ACAH, "range"), body="0123456789")
    part = ok("*", ("Content-Range", "bytes 0-3/10"), status=206, body="0123")
    for at in (API, APP):
        for name, asked in (("part", "bytes=0-3"), ("open", "bytes=0-"), ("last", "bytes=-3"), ("beyond", "bytes=20-")):
            sheet.add("range-%s-%s" % (name, "api" if at == API else "own"), [whole, part], preflight("*", None, "range"), at=at,
                      then=[{"headers": [["Range", asked]]}])
    stale = answer(("Cache-Control", "max-age=0"), ("ETag", '"a"'), body="0123456789")
    sheet.add("range-stale", [stale, part], at=APP, then=[{"headers": [["Range", "bytes=0-3"]]}])
    sheet.add("range-no-store", [whole, part], at=APP, then=[{"cache": "no-store", "headers": [["Range", "bytes=0-3"]]}])
    aged = ok("*", ("Cache-Control", "max-age=600"))
    tagged = [ok("*", ("ETag", '"a"')), ok("*", ("ETag", '"a"'), status=304, type=None)]
    for kind in ("sandbox", "data"):
        sheet.add("opaque-cache-" + kind, aged, kind=kind, then=[{}])
        sheet.add("opaque-cache-etag-" + kind, tagged, kind=kind, then=[{}])
    sheet.add("opaque-cache-policy", aged, page_headers=[(CSP, "sandbox allow-scripts")], then=[{}])
    for name, value in (("fields", 'no-cache="Set-Cookie", max-age=600'), ("private", 'private="x", max-age=600'),
                        ("behind", 'max-age=600, no-cache="Set-Cookie"')):
        sheet.add("no-cache-" + name, ok("*", ("Cache-Control", value), ("ETag", '"a"')), then=[{}])


def redirects(sheet):
    """Where a redirect leads, before or behind the redirect mode; characters of a Location."""
    for name, to in (("userinfo", "http://u:p@other.test/x"), ("data", "data:,x"), ("foo", "foo:x"), ("plain", "http://other.test/x")):
        for kind in ("normal", "worker"):
            sheet.add("error-mode-%s-%s" % (name, kind), answer((ACAO, "*"), ("Location", to), status=302, type=None), kind=kind, redirect="error")
    for name, to in (("foo", "foo://x"), ("ftp", "ftp://api.test/x"), ("about", "about:blank"), ("extension", "chrome-extension://abc/x"),
                     ("file", "file:///x")):
        sheet.add("own-mode-" + name, answer(("Location", to), status=302, type=None), at=APP, mode="same-origin")
    sheet.add("worker-loop", answer(("Location", "/{id}/d"), status=302, type=None), at=APP, api="worker")
    sheet.add("location-pipe", answer(("Location", "/{id}/h|1"), status=302, type=None), at=APP)
    sheet.add("url-pipe-path", url=API + "/{id}/a|b")


def origins(sheet):
    """To whom an element of a page with an opaque origin names itself."""
    for kind in ("sandbox", "data"):
        for page in (APP, SAPP):
            for name, at in (("www-tls", "https://www.app.test"), ("port-tls", "https://app.test:8443"), ("www", "http://www.app.test"), ("api-tls", SAPI)):
                sheet.add("opaque-names-%s-%s-%s" % (kind, page.split(":")[0], name), ok(type=JS, body="1"), page=page, at=at, kind=kind, api="script")


def apis(sheet):
    """What the API itself refuses, and forms."""
    for name, value in (("latin", "\u0100"), ("kanji", "\u65e5\u672c")):
        for api in ("fetch", "xhr"):
            sheet.add("header-%s-%s" % (name, api), api=api, headers=[("X-A", value)])
    sheet.add("keepalive-stream", method="POST", keepalive=True, duplex="half", body={"kind": "stream", "text": "x"})
    page = answer(type="text/html")
    sheet.add("form-closed", at="http://api.test:8099", api="form-post")
    sheet.add("form-name", at="http://none.test", api="form-post")
    sheet.add("form-lna-own", page, page="http://pub.test:8090", at="http://pub.test:8090", api="form-post")
    sheet.add("form-lna-secure", page, page="https://pub.test:8490", at=SAPI, api="form-post")
    sheet.add("form-download-secure", answer(type="text/csv"), page=SAPP, at=SAPP, api="form-post")
    sheet.add("form-mixed-action", page, page=SAPP, api="form-post", page_headers=[(CSP, "form-action 'self'")])


def sheets():
    sheet = Sheet("open")
    for part in (policies, clearing, types, kept, redirects, origins, apis):
        part(sheet)
    return [sheet]
