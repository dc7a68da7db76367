"""What of two records, or of a record and a prediction, is compared: verdict, response, wire, console."""
import json
import re

ENGINES = ["chromium", "gecko", "webkit"]
FIELDS = ["verdict", "response", "wire", "console"]
FAILED = ("blocked", "network-error", "js-exception", "failed")
WIRE = ("kind", "method", "url", "origin", "request_method", "request_headers")
HASH = re.compile(r"(sha(?:256|384|512)-)[A-Za-z0-9+/=]+")
# What a browser makes anew each time: the number of a blob: URL or of an opaque origin; and the text of the lab's own data: page.
NUMBER = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
DATA_PAGE = re.compile(r"data:text/html;charset=utf-8,\S*")
# Bytes beyond ASCII are shown in as many ways as there are decoders between the wire and the log.
BYTES = re.compile(r"(?:[\u0080-\u2017\u201a\u201b\u201e-\uffff]|\\u00[0-9A-Fa-f]{2}|[\U00010000-\U0010ffff])+")
# Lines that come from another scenario's page, which is gone by then, from the lab's own page or from how it looks at an image, and not from the request.
NOISE = re.compile(r"data:,.*img-src|img-src.*data:,|Unable to get image data from canvas|Failed to create WebGL context|Quirks Mode|"
                   r"Synchronous XMLHttpRequest|Automatic fallback to software WebGL|window is not defined|Can't find variable: window|This error message will be blank|An iframe which has both allow-scripts|"
                   r"was preloaded using link preload but not used|classified as a bounce tracker", re.S)
COOKIES = re.compile(r"^Cookie “")


def verdict(r):
    simple = lambda o: "failed" if o in FAILED else o
    return [simple(r.get("outcome")), [simple(t.get("outcome")) for t in r.get("then") or []], r.get("canvas")]


def responses(r):
    return [r.get("response")] + [t.get("response") for t in r.get("then") or []]


def same_response(kept, other):
    """An XMLHttpRequest has no type, so only what the kept record holds is compared."""
    a, b = responses(kept), responses(other)
    if len(a) != len(b):
        return False
    for x, y in zip(a, b):
        if x is None or y is None:
            if x is not y:
                return False
            continue
        for key, value in x.items():
            mine = y.get(key)
            if key == "headers":
                value = sorted([n.lower(), v] for n, v in value or [])
                mine = sorted([n.lower(), v] for n, v in mine or [])
            if value != mine:
                return False
    return True


def wire(r):
    return [[w.get(k) for k in WIRE] for w in r.get("wire") or []]


def console(r):
    out = []
    for text in r.get("console") or []:
        if COOKIES.search(text) or NOISE.search(text):
            continue
        text = HASH.sub(r"\1…", re.sub(r"\s*\n\s*", " ", text.strip()))
        text = NUMBER.sub("…", DATA_PAGE.sub("data:text/html;charset=utf-8,…", text))
        text = BYTES.sub("<?>", text)
        if r.get("engine") == "chromium" and out and out[-1] == text:
            continue      # a worker's line comes to two listeners
        out.append(text)
    return sorted(out)


SHOWN = {"verdict": verdict, "response": responses, "wire": wire, "console": console}


def different(kept, other):
    """The names of the fields in which they differ."""
    out = []
    for field in FIELDS:
        if field == "verdict" and kept.get("outcome") == "unknown":
            continue
        same = same_response(kept, other) if field == "response" else SHOWN[field](kept) == SHOWN[field](other)
        if not same:
            out.append(field)
    return out


def engines_differ(records):
    """The ids for which the engines' verdict or wire are not all the same. `records`: engine -> id -> record."""
    ids = set().union(*(r.keys() for r in records.values()))
    seen = lambda i: {json.dumps([verdict(r[i]), wire(r[i])]) for r in records.values() if i in r}
    return {i for i in ids if len(seen(i)) > 1}


def read(path):
    with open(path, encoding="utf-8") as f:
        return {r["id"]: r for r in (json.loads(line) for line in f if line.strip())}
