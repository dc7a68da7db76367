"""What the Web Platform Tests ask, in the other worlds in which they run the same file: a test named .any.js runs in a window, in a worker and in a
shared worker, one with https in its name over TLS, and many are written once for fetch() and once for XMLHttpRequest. The scenarios of the other
sheets are moved there, every one by a draw of its own name."""
import importlib
import json
import random

from make import Sheet

FILES = ("wpt", "wpt_more", "wpt_again", "wpt_files", "wpt_files_cache", "wpt_rest")
SHARE, LONG = 0.08, 6000
KINDS = ["worker"] * 3 + ["sharedworker", "frame", "sandbox", "srcdoc", "blob", "data"]


def sheets():
    t = Sheet("world")
    for name in FILES:
        for sheet in importlib.import_module("rules." + name).sheets():
            for one in sheet.all:
                # By its own name, so that a scenario more elsewhere changes nothing here.
                draw = random.Random("world-" + one["id"])
                if draw.random() < SHARE and one["request"]["api"] in ("fetch", "xhr") and "page" not in one and len(json.dumps(one)) < LONG:
                    t.all.append(moved(one, t.rule, draw))
    return (t,)


def named(one, ident):
    """The scenario by another name, which its paths begin with."""
    text = json.loads(json.dumps(one).replace(one["id"] + "/", ident + "/").replace(one["id"] + "\"", ident + "\"").replace(one["id"] + "?", ident + "?"))
    return {**text, "id": ident}


def over_tls(one):
    """Page and servers by https: the names that have no port of their own."""
    text = json.dumps(one)
    for host in ("app.test", "api.test", "other.test", "www.app.test"):
        for end in ("/", "\"", " ", ","):
            text = text.replace("http://" + host + end, "https://" + host + end)
    return json.loads(text)


def on_localhost(one):
    """Two ports of this machine instead of two names."""
    text = json.dumps(one)
    for host, port in (("app.test", 8080), ("api.test", 8081), ("other.test", 8082)):
        for end in ("/", "\"", " ", ","):
            text = text.replace("http://" + host + end, "http://localhost:%d%s" % (port, end))
    return json.loads(text)


def by_the_other(one):
    """XMLHttpRequest where it was fetch(), and the other way round."""
    for asked in [one["request"], *one.get("then", [])]:
        if asked.get("api") == "fetch":
            asked["api"] = "xhr"
            if asked.get("credentials") == "include":
                asked["withCredentials"] = True
            for field in ("mode", "redirect", "cache", "integrity", "keepalive", "referrer", "referrerPolicy", "duplex", "credentials", "targetAddressSpace"):
                asked.pop(field, None)
        elif asked.get("api") == "xhr":
            asked["api"] = "fetch"
            if asked.pop("withCredentials", False):
                asked["credentials"] = "include"
            for field in ("sync", "upload_listener", "upload_onload_late"):
                asked.pop(field, None)
    return one


def moved(one, rule, draw):
    there = named(one, "%s-%s" % (rule, one["id"]))
    ways = draw.sample(["kind", "kind", "tls", "tls", "localhost", "other", "other"], draw.choice([1, 1, 2]))
    if "tls" in ways:
        there = over_tls(there)
    elif "localhost" in ways:
        there = on_localhost(there)
    if "other" in ways:
        there = by_the_other(there)
    if "kind" in ways:
        there["page"] = {"kind": draw.choice(KINDS)}
    there["tags"] = [rule, one["tags"][0]]
    return there
