"""Plays scenarios in one engine and makes the records of them."""
import json
import os
import re
import sys
import time

from . import server as servers
from .compare import NOISE

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = open(os.path.join(HERE, "page.js"), encoding="utf-8").read()
ENGINES = ["chromium", "gecko", "webkit"]
# Messages of a failed fetch() that say nothing of the arguments: anything else is the API's own refusal.
NETWORK = ("Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed",
           "Content-Length header of network response exceeds response Body.", "ReadableStream uploading is not supported")
# A line by which an engine blames a policy; without one a failure counts as the network's.
POLICY = re.compile(r"blocked by CORS|Cross-Origin Request Blocked|Content.Security.Policy|Mixed Content|mixed active content|insecure content|"
                    r"access control checks|access-control|Access-Control|preflight|Preflight|OpaqueResponseBlocking|Cross-Origin-Resource-Policy|"
                    r"integrity|not allowed|denied by|Refused to", re.I)
UNBLAMED = re.compile(r"CORS request did not succeed\)")


def driver(engine):
    if engine == "chromium":
        from .chromium import Chromium as found
    elif engine == "gecko":
        from .gecko import Gecko as found
    else:
        from .webkit import WebKit as found
    return found


def missing(engine):
    """None, or what isn't installed that the engine needs."""
    return driver(engine).missing()


def outcome_of(seen):
    console = seen.get("console", [])
    if seen["outcome"] in ("ok", "opaque", "unknown"):
        return seen["outcome"]
    error = seen.get("error") or {}
    if seen["outcome"] == "threw":
        return "js-exception"
    if error.get("name") == "TypeError" and seen.get("api") == "fetch" and error.get("message") not in NETWORK and not seen["wire"] and not console:
        return "js-exception"
    blamed = seen.get("blamed") or any(POLICY.search(t) and not UNBLAMED.search(t) for t in console)
    return "blocked" if blamed else "network-error"


def record(scenario, engine, version, seen):
    seen["api"] = scenario["request"]["api"]
    out = {"id": scenario["id"], "engine": engine, "version": version, "outcome": outcome_of(seen), "js_error": seen.get("error"),
           "response": seen.get("response"), "console": [t for t in seen["console"] if not NOISE.search(t)], "wire": seen["wire"]}
    if seen.get("cors_errors"):
        out["cors_errors"] = seen["cors_errors"]
    if "canvas" in seen:
        out["canvas"] = seen["canvas"]
    if scenario.get("then"):
        simple = lambda o: o if o in ("ok", "opaque") else "failed"
        out["then"] = [{"outcome": simple(t["outcome"]), "response": t.get("response")} for t in seen.get("then", [])]
    return out


def expression_of(scenario, mark=""):
    """What the driver evaluates (`mark` goes before the call); the page's own script holds the functions where its policy lets it."""
    page = scenario.get("page", {})
    there = page.get("kind") != "file" and servers.inline_allowed(page.get("headers", []))
    return ("" if there else SCRIPT + "\n") + mark + "labPlay(" + json.dumps(scenario) + ", " + json.dumps(SCRIPT) + ")"


def page_url(scenario, folder):
    if scenario.get("page", {}).get("kind") == "file":
        path = os.path.join(folder, scenario["id"] + ".html")
        with open(path, "w") as f:
            f.write(servers.PAGE.format(scenario["id"]))
        return "file://" + path
    return scenario["page_origin"] + "/" + scenario["id"] + "/__page"


def play(engine, scenarios, folder, done, trouble):
    """Plays the scenarios in turn; `done` gets each record, `trouble` the scenario and what went wrong with the lab itself."""
    server = servers.Server(folder)
    ids = {s["id"] for s in scenarios}
    browser = None
    played = 0
    for scenario in scenarios:
        for attempt in (1, 2):
            try:
                if browser is None:
                    browser = driver(engine)(folder)
                server.start(scenario, servers.documents_of(scenario, SCRIPT), ids)
                seen = browser.play(scenario, page_url(scenario, folder), expression_of(scenario, browser.mark), server)
                seen["wire"] = server.take()
                if seen.get("outcome") == "timeout":
                    raise RuntimeError("no end within 15 seconds")
                done(record(scenario, engine, browser.version, seen))
                played += 1
                break
            except (RuntimeError, OSError, KeyError) as e:
                if browser is not None:
                    browser.close()
                    browser = None
                if attempt == 2:
                    trouble(scenario, str(e))
    if browser is not None:
        browser.close()
    return played


def read_lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def main(arguments, folder):
    """Inside the namespace: one engine plays one file."""
    engine, source, target = arguments
    started = time.monotonic()
    with open(target, "w", encoding="utf-8") as out:
        def done(one):
            out.write(json.dumps(one, ensure_ascii=False) + "\n")
            out.flush()
        trouble = lambda s, what: print("%s: %s: %s" % (engine, s["id"], what), file=sys.stderr)
        n = play(engine, read_lines(source), folder, done, trouble)
    print("%s: %d scenarios in %.1f s" % (engine, n, time.monotonic() - started), file=sys.stderr)
