"""What an answer says of the frames that may show it: X-Frame-Options (https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-x-frame-options-header),
frame-ancestors (https://w3c.github.io/webappsec-csp/#directive-frame-ancestors) and the page's Cross-Origin-Embedder-Policy, asked of a form that is sent into a frame."""
from make import API, APP, COEP, CORP, CSP, OTHER, SAPI, SAPP, Sheet, answer

XFO, CSPRO = "X-Frame-Options", CSP + "-Report-Only"
# x-frame-options/*.html of the Web Platform Tests, and what lies between their values.
VALUES = {"deny": ["DENY"], "deny-case": ["dEnY"], "deny-blank": ["\tdeny  "], "same": ["SAMEORIGIN"], "same-case": ["sameOrigin"], "all": ["ALLOWALL"], "junk": ["INVALID"], "quoted": ["\"DENY\""], "semicolon": ["DENY;"],
          "empty": [""], "from": ["ALLOW-FROM http://app.test"], "from-colon": ["ALLOW-FROM: http://app.test/"], "two": ["DENY", "SAMEORIGIN"], "two-same": ["SAMEORIGIN", "SAMEORIGIN"], "two-deny": ["DENY", "DENY"], "two-case": ["deny", "DENY"],
          "comma": ["SAMEORIGIN, DENY"], "comma-same": ["SAMEORIGIN,SAMEORIGIN"], "comma-empty": ["DENY,"], "comma-first": [",SAMEORIGIN"], "only-comma": [","], "all-deny": ["ALLOWALL, DENY"], "all-same": ["ALLOWALL", "SAMEORIGIN"],
          "junk-deny": ["INVALID", "DENY"], "junk-same": ["SAMEORIGIN", "INVALID"], "junk-junk": ["a", "b"], "junk-twice": ["a, a"], "empty-deny": ["", "DENY"], "umlaut": ["d\xe9ny"], "all-all": ["ALLOWALL, ALLOWALL"], "all-junk": ["ALLOWALL, x"]}
ANCESTORS = {"none": "'none'", "self": "'self'", "star": "*", "page": "http://app.test", "page-https": "https://app.test", "host": "app.test", "host-port": "app.test:*", "host-other-port": "app.test:8080", "wild": "*.test", "wild-deep": "*.app.test", "scheme": "http:", "schemes": "https:", "other": "http://other.test",
             "two": "http://other.test http://app.test", "none-more": "'none' http://other.test", "empty": "", "path": "http://app.test/x", "junk": "'junk'", "junk-page": "'junk' http://app.test", "data": "data:", "file": "file:", "upper": "HTTP://APP.TEST", "self-other": "'self' http://other.test", "null": "null", "quoted-null": "'null'", "unsafe": "'unsafe-inline'", "localhost": "http://localhost:*", "star-port": "*:80"}
PLACES = {"own": APP, "site": "http://www.app.test", "port": "http://app.test:8080", "cross": API, "https": SAPI, "own-https": SAPP}
INSIDE = {"sandbox": ("sandbox", "sandbox=\"allow-scripts allow-forms\""), "frame": ("frame", None), "srcdoc": ("srcdoc", None), "data": ("data", None), "blob": ("blob", None), "file": ("file", None), "sandbox-same": ("sandbox", "sandbox=\"allow-scripts allow-forms allow-same-origin\"")}


def page(*headers, status=200, **more):
    return answer(*headers, status=status, type="text/html;charset=utf-8", body="<!doctype html><p>x", **more)


def sheets():
    t = Sheet("framing")
    add = lambda name, actual, **more: t.add(name, actual, api="form-post", **more)
    for value, lines in VALUES.items():
        for where in ("own", "cross"):
            add("option-%s-%s" % (value, where), page(*[(XFO, v) for v in lines]), at=PLACES[where])
    for value in ("deny", "same", "junk", "two"):
        for where in ("site", "port", "https", "own-https"):
            add("option-%s-%s" % (value, where), page(*[(XFO, v) for v in VALUES[value]]), at=PLACES[where])
        for kind, (inside, attrs) in INSIDE.items():
            for where in ("own", "cross") if value == "same" else ("cross",):
                add("option-%s-in-%s-%s" % (value, kind, where), page(*[(XFO, v) for v in VALUES[value]]), at=PLACES[where], kind=inside, frame_attrs=attrs)
        for where in ("https", "own-https"):
            add("option-%s-from-https-%s" % (value, where), page(*[(XFO, v) for v in VALUES[value]]), at=PLACES[where], page=SAPP)
    for code in (204, 205, 304, 404, 500):
        for value in ("deny", "two", "junk"):
            add("option-%s-status-%d" % (value, code), page(*[(XFO, v) for v in VALUES[value]], status=code))
        add("ancestors-none-status-%d" % code, page((CSP, "frame-ancestors 'none'"), status=code))
    for value, text in ANCESTORS.items():
        for where in ("own", "cross"):
            add("ancestors-%s-%s" % (value, where), page((CSP, ("frame-ancestors " + text).strip())), at=PLACES[where])
    for value in ("none", "self", "star", "page", "scheme", "data"):
        for where in ("site", "https", "own-https"):
            add("ancestors-%s-%s" % (value, where), page((CSP, "frame-ancestors " + ANCESTORS[value])), at=PLACES[where])
        for kind, (inside, attrs) in INSIDE.items():
            for where in ("own", "cross"):
                add("ancestors-%s-in-%s-%s" % (value, kind, where), page((CSP, "frame-ancestors " + ANCESTORS[value])), at=PLACES[where], kind=inside, frame_attrs=attrs)
        for where in ("https", "own-https"):
            add("ancestors-%s-from-https-%s" % (value, where), page((CSP, "frame-ancestors " + ANCESTORS[value])), at=PLACES[where], page=SAPP)
    both = {"deny-none": ("DENY", "'none'"), "deny-star": ("DENY", "*"), "same-none": ("SAMEORIGIN", "'none'"), "same-page": ("SAMEORIGIN", "http://app.test"), "all-none": ("ALLOWALL", "'none'"), "deny-other": ("DENY", "http://other.test"), "junk-star": ("x", "*"), "junk-none": ("x", "'none'"), "deny-junk": ("DENY", "'junk'"), "deny-empty": ("DENY", "")}
    for name, (option, ancestors) in both.items():
        for where in ("own", "cross"):
            add("both-%s-%s" % (name, where), page((XFO, option), (CSP, ("frame-ancestors " + ancestors).strip())), at=PLACES[where])
            add("both-%s-report-%s" % (name, where), page((XFO, option), (CSPRO, ("frame-ancestors " + ancestors).strip())), at=PLACES[where])
    for name, headers in {"two-policies": [(CSP, "frame-ancestors *"), (CSP, "frame-ancestors 'none'")], "two-policies-comma": [(CSP, "frame-ancestors *, frame-ancestors 'self'")], "two-refuse": [(CSP, "frame-ancestors 'none'"), (CSP, "frame-ancestors 'self'")], "twice": [(CSP, "frame-ancestors *; frame-ancestors 'none'")],
                          "with-default": [(CSP, "default-src 'none'; frame-ancestors http://app.test")], "default-only": [(CSP, "default-src 'none'"), (XFO, "DENY")], "upper": [(CSP, "FRAME-ANCESTORS 'NONE'")], "report": [(CSPRO, "frame-ancestors 'none'")], "report-two": [(CSPRO, "frame-ancestors 'none'"), (CSP, "frame-ancestors 'none'")],
                          "report-uri": [(CSP, "frame-ancestors 'none'; report-uri /{id}/r")], "report-only-uri": [(CSPRO, "frame-ancestors 'none'; report-uri /{id}/r")], "report-uri-more": [(CSP, "frame-ancestors 'none'; report-uri http://other.test/{id}/r")], "long": [(CSP, "  default-src *;;frame-ancestors   'none'  'self' ;")], "sandbox": [(CSP, "sandbox; frame-ancestors 'none'")], "report-star": [(CSPRO, "frame-ancestors *")]}.items():
        for where in ("own", "cross"):
            add("policy-%s-%s" % (name, where), page(*headers), at=PLACES[where])
    for value, headers in {"deny": [(XFO, "DENY")], "none": [(CSP, "frame-ancestors 'none'")], "same": [(XFO, "SAMEORIGIN")], "junk": [(XFO, "x")], "self": [(CSP, "frame-ancestors 'self'")]}.items():
        for code in (302,):
            # The redirect has it, and what it leads to hasn't.
            add("redirect-%s-first-%d" % (value, code), answer(*headers, status=code, type=None), hops=[(OTHER, page())])
            add("redirect-%s-first-own-%d" % (value, code), answer(*headers, status=code, type=None), at=APP, hops=[(OTHER, page())])
            add("redirect-%s-last-%d" % (value, code), answer(status=code, type=None), hops=[(OTHER, page(*headers))])
            add("redirect-%s-home-%d" % (value, code), answer(status=code, type=None), hops=[(APP, page(*headers))])
            add("redirect-%s-all-%d" % (value, code), answer(*headers, status=code, type=None), hops=[(APP, page(*headers))])
        if value in ("same", "self"):
            continue
        for name, type, more in (("plain", "text/plain", {}), ("json", "application/json", {}), ("none", None, {}), ("image", "image/png", {"asset": "png"}), ("download", "application/octet-stream", {}), ("xml", "text/xml", {})):
            for where in ("own", "cross"):
                add("type-%s-%s-%s" % (value, name, where), answer(*headers, type=type, **({"body": "<p>x"} | more)), at=PLACES[where])
        add("attached-" + value, page(*headers, ("Content-Disposition", "attachment")))
        add("cut-" + value, {"raw": "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\n%s\r\nContent-Length: 50\r\n\r\nx" % "\r\n".join("%s: %s" % h for h in headers)})
        add("body-" + value, page(*headers), body="a=b")
        add("page-policy-" + value, page(*headers), page_headers=[(CSP, "frame-src http://api.test")])
        add("page-refuses-" + value, page(*headers), page_headers=[(CSP, "frame-src 'none'")])
        add("page-upgrades-" + value, page(*headers), page_headers=[(CSP, "upgrade-insecure-requests")])
    # x-frame-options and frame-ancestors of the page's own frame: its document is of the page's own origin.
    for kind in ("frame", "sandbox", "worker"):
        for name, headers in {"same": [(XFO, "SAMEORIGIN")], "self": [(CSP, "frame-ancestors 'self'")], "all": [(XFO, "x")], "page": [(CSP, "frame-ancestors http://app.test")], "star": [(CSP, "frame-ancestors *")]}.items():
            t.add("own-%s-%s" % (kind, name), kind=kind, page_headers=headers)
    # Cross-Origin-Embedder-Policy: what is framed has to ask for it too, and for Cross-Origin-Resource-Policy where it is another's.
    for policy in ("require-corp", "credentialless"):
        for mine, headers in {"none": [], "corp": [(CORP, "cross-origin")], "coep": [(COEP, "require-corp")], "less": [(COEP, "credentialless")], "both": [(COEP, "require-corp"), (CORP, "cross-origin")], "both-site": [(COEP, "require-corp"), (CORP, "same-site")], "both-origin": [(COEP, "require-corp"), (CORP, "same-origin")], "less-both": [(COEP, "credentialless"), (CORP, "cross-origin")], "report": [(COEP + "-Report-Only", "require-corp"), (CORP, "cross-origin")], "junk": [(COEP, "x")]}.items():
            for where, at in {"own": SAPP, "site": "https://www.app.test", "cross": SAPI}.items():
                if policy == "credentialless" and (where == "site" or mine not in ("none", "corp", "coep", "both")):
                    continue
                add("embedder-%s-%s-%s" % (policy, mine, where), page(*headers), page=SAPP, at=at, page_headers=[(COEP, policy)])
        add("embedder-%s-http" % policy, page(), page_headers=[(COEP, policy)])
        add("embedder-%s-report" % policy, page(), page=SAPP, at=SAPI, page_headers=[(COEP + "-Report-Only", policy)])
        add("embedder-%s-404" % policy, page(status=404), page=SAPP, at=SAPI, page_headers=[(COEP, policy)])
        add("embedder-%s-deny" % policy, page((XFO, "DENY")), page=SAPP, at=SAPI, page_headers=[(COEP, policy)])
        add("embedder-%s-redirect" % policy, answer(status=302, type=None), page=SAPP, at=SAPI, page_headers=[(COEP, policy)], hops=[(SAPP, page((COEP, "require-corp"), (CORP, "cross-origin")))])
        add("embedder-%s-download" % policy, answer(type="application/octet-stream"), page=SAPP, at=SAPI, page_headers=[(COEP, policy)])
        for kind, (inside, attrs) in INSIDE.items():
            if kind != "file":
                add("embedder-%s-in-%s" % (policy, kind), page(), page=SAPP, at=SAPI, kind=inside, frame_attrs=attrs, page_headers=[(COEP, policy)])
    return (t,)
