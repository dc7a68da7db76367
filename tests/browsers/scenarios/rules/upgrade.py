"""upgrade-insecure-requests and workers (https://www.w3.org/TR/upgrade-insecure-requests/): what becomes of the script that begins one, and
of what it asks for."""
from make import API, APP, CSP, SAPI, SAPP, Sheet, ok, preflight

WORKER = {"type": "text/javascript", "body": "postMessage(1)"}
UPGRADE = [(CSP, "upgrade-insecure-requests")]
PAGES = {"http": APP, "port": "http://app.test:8080", "https": SAPP, "localhost": "http://localhost", "ip": "http://127.0.0.1",
         "lan": "http://app.localhost"}


def sheets():
    t = Sheet("upgrade-worker")
    for name, page in PAGES.items():
        for kind in ("worker", "sharedworker"):
            for who, at in (("own", page), ("plain", API), ("tls", SAPI), ("loop", "http://127.0.0.1:8081")):
                if kind == "worker" or who != "loop":
                    t.add("%s-%s-%s" % (kind, name, who), ok("*"), page=page, at=at, kind=kind, page_headers=UPGRADE)
        secure = "https://" + page.split("//")[1].split(":")[0]
        for who, at in (("own", page), ("tls", secure), ("plain", API), ("loop", "http://localhost")):
            t.add("start-%s-%s" % (name, who), ok("*", **WORKER), page=page, at=at, api="worker", page_headers=UPGRADE)
    for api, more in (("xhr", {"api": "xhr"}), ("eventsource", {"api": "eventsource"}), ("import", {"api": "import"}), ("put", {"method": "PUT"})):
        t.add("%s-http-plain" % api, ok("*"), preflight("*", "PUT"), kind="worker", page_headers=UPGRADE, **more)
    t.add("start-http-redirect", ok("*", status=302, type=None), at=APP, hops=[(SAPP, ok("*", **WORKER))], api="worker", page_headers=UPGRADE)
    t.add("start-http-data", url="data:text/javascript,postMessage(1)", api="worker", page_headers=UPGRADE)
    for name, policy in (("connect", "connect-src 'self'"), ("none", "worker-src 'none'")):
        t.add("worker-http-own-" + name, ok("*"), at=APP, kind="worker", page_headers=[(CSP, "upgrade-insecure-requests; " + policy)])
    t.add("worker-http-own-ro", ok("*"), at=APP, kind="worker", page_headers=[(CSP + "-Report-Only", "upgrade-insecure-requests")])
    t.add("worker-http-tls-then", ok("*"), at=SAPI, kind="worker", page_headers=UPGRADE, then=[{}])
    return (t,)
