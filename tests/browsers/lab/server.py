"""Plays the scenario's server: its bytes as told, one listener for each port of the world, every request written down as it came."""
import base64
import collections
import json
import os
import socket
import ssl
import struct
import threading
import time
import urllib.parse

from . import world

HERE = os.path.dirname(os.path.abspath(__file__))
REASONS = {100: "Continue", 101: "Switching Protocols", 103: "Early Hints", 200: "OK", 201: "Created", 202: "Accepted",
           203: "Non-Authoritative Information", 204: "No Content", 205: "Reset Content", 206: "Partial Content", 226: "IM Used",
           300: "Multiple Choices", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 305: "Use Proxy",
           307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized", 402: "Payment Required",
           403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable", 407: "Proxy Authentication Required",
           408: "Request Timeout", 409: "Conflict", 410: "Gone", 413: "Request Entity Too Large", 415: "Unsupported Media Type",
           418: "I'm a Teapot", 422: "Unprocessable Entity", 426: "Upgrade Required", 429: "Too Many Requests",
           431: "Request Header Fields Too Large", 451: "Unavailable For Legal Reasons", 500: "Internal Server Error",
           501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
FONTS = ["/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"]
PAGE = "<!doctype html>\n<meta charset=utf-8>\n<title>{}</title>\n<link rel=icon href=\"data:,\">\n<body></body>\n"
NOT_FOUND = {"status": 404}
NO_PREFLIGHT = {"status": 405, "headers": [["Content-Type", "text/plain"]], "body": ""}


def wire_bytes(answer, method):
    if answer.get("raw") is not None:
        return answer["raw"].encode("latin-1")
    status = answer.get("status", 200)
    asset = answer.get("asset")
    if asset == "png":
        body = PNG
    elif asset == "font":
        body = open(next(f for f in FONTS if os.path.exists(f)), "rb").read()
    else:
        text = answer.get("body", "ok")
        body = text.encode("latin-1") if all(ord(c) < 256 for c in text) else text.encode()
    out = "HTTP/1.1 %d %s\r\n" % (status, answer.get("reason", REASONS.get(status, "")))
    for name, value in answer.get("headers", []):
        out += name + ": " + value + "\r\n"
    if status not in (204, 304):
        out += "Content-Length: %d\r\n" % len(body)
    out += "Connection: close\r\n\r\n"
    if status in (204, 304) or method == "HEAD":
        body = b""
    return out.encode("latin-1") + body


def split_target(target):
    """Path of a request target, without its query."""
    if not target.startswith("/") and "://" in target:
        target = "/" + target.split("://", 1)[1].partition("/")[2]
    return target.partition("?")[0]


def path_of(url):
    """Path of a URL as a browser sends it: without its dot segments, percent-encoded, "\\" as "/"."""
    path = urllib.parse.quote(urllib.parse.urlsplit(url.strip().replace("\\", "/")).path, safe="%/:@!$&'()*+,;=~-._|[]^") or "/"
    if "/." not in path:
        return path
    out = []
    segments = path.split("/")[1:]
    for n, segment in enumerate(segments):
        if segment == "..":
            out = out[:-1]
        elif segment != ".":
            out.append(segment)
            continue
        if n == len(segments) - 1:
            out.append("")
    return "/" + "/".join(out)


class Server:
    def __init__(self, folder):
        self.folder = folder
        self.lock = threading.Lock()
        self.changed = threading.Condition(self.lock)
        self.scenario = None
        self.wire = []
        self.seen = collections.Counter()
        self.open = 0
        self.documents = {}
        self.others = set()
        for port in world.PLAIN:
            self.listen(port, None)
        for port in world.TLS:
            self.listen(port, "server.pem")
        self.listen(world.UNTRUSTED, "stranger.pem")

    def listen(self, port, pem):
        context = None
        if pem:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(os.path.join(self.folder, pem))
            context.set_alpn_protocols(["http/1.1"])
        listener = socket.create_server(("127.0.0.1", port), backlog=64)
        threading.Thread(target=self.accept, args=(listener, port, context), daemon=True).start()

    def accept(self, listener, port, context):
        while True:
            peer, _ = listener.accept()
            threading.Thread(target=self.serve, args=(peer, port, context), daemon=True).start()

    def start(self, scenario, documents, others):
        """From now on requests are answered, and written down, for this scenario. `documents`: path -> (type, text, headers) of the page's own parts.
        `others`: ids whose belated requests are none of this scenario's."""
        with self.lock:
            self.others = others - {scenario["id"]}
            self.scenario = scenario
            self.documents = documents
            self.wire = []
            self.seen = collections.Counter()
            self.open = 0

    def idle(self, seconds):
        """Waits until no request of the scenario is being answered."""
        end = time.monotonic() + seconds
        with self.changed:
            while self.open > 0 and time.monotonic() < end:
                self.changed.wait(0.05)

    def take(self):
        with self.lock:
            return list(self.wire)

    def serve(self, peer, port, context):
        try:
            peer.settimeout(60)
            if context:
                try:
                    peer = context.wrap_socket(peer, server_side=True, do_handshake_on_connect=False)
                    peer.do_handshake()
                except (OSError, ssl.SSLError):
                    # What isn't TLS is cut off, in order: all that came is read first, else the peer would see a reset.
                    self.finish(socket.socket(fileno=peer.detach()))
                    return
            self.talk(peer, port, context is not None)
        except (OSError, ssl.SSLError, ValueError):
            pass
        finally:
            try:
                peer.close()
            except OSError:
                pass

    def talk(self, peer, port, tls):
        data = b""
        while b"\r\n\r\n" not in data:
            more = peer.recv(65536)
            if not more:
                return
            data += more
            if data[:1] == b"\x16":      # a TLS handshake on a plain port
                peer.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                return
            if len(data) > 4 << 20:
                return
        head, _, body = data.partition(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").split("\r\n")
        method, target = (first.split(" ") + ["", ""])[:2]
        headers = [[n, v.strip(" \t")] for n, _, v in (line.partition(":") for line in rest)]
        get = lambda name: next((v for n, v in headers if n.lower() == name), None)
        if (get("transfer-encoding") or "").lower() == "chunked":
            while not body.endswith(b"0\r\n\r\n"):
                more = peer.recv(65536)
                if not more:
                    break
                body += more
        else:
            want = int(get("content-length") or 0)
            while len(body) < want:
                more = peer.recv(65536)
                if not more:
                    break
                body += more
        path = split_target(target)
        with self.lock:
            # What the page then asks of its own address is a request like any other, to which the scenario has no answer.
            take = self.documents.pop if path.endswith("/__page") else self.documents.get
            document = take(path, None)
            scenario = self.scenario
        if document is not None:
            kind, text, own = document
            peer.sendall(wire_bytes({"headers": [["Content-Type", kind]] + own, "body": text.encode().decode("latin-1")}, method))
            self.finish(peer)
            return
        if scenario is None or path == "/favicon.ico" or path.split("/")[1] in self.others:
            peer.sendall(wire_bytes(NOT_FOUND, method))
            self.finish(peer)
            return
        preflight = method == "OPTIONS" and get("access-control-request-method") is not None
        entry = {"kind": "preflight" if preflight else "actual", "method": method,
                 "url": ("https" if tls else "http") + "://" + (get("host") or "127.0.0.1:%d" % port) + target,
                 "origin": get("origin"), "request_method": get("access-control-request-method"),
                 "request_headers": get("access-control-request-headers"), "headers": headers}
        with self.changed:
            if self.scenario is not scenario:
                return
            self.wire.append(entry)
            self.open += 1
            answer = self.choose(scenario, path, preflight)
            self.changed.notify_all()
        try:
            if answer.get("delay_ms"):
                time.sleep(answer["delay_ms"] / 1000)
            if answer.get("reset"):
                peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            if not answer.get("close"):
                peer.sendall(wire_bytes(answer, method))
                self.finish(peer)
        finally:
            with self.changed:
                if self.scenario is scenario:
                    self.open -= 1
                self.changed.notify_all()

    @staticmethod
    def finish(peer):
        """Ends our side and waits for the peer's, so that no byte of ours is lost to a reset."""
        try:
            if isinstance(peer, ssl.SSLSocket):
                peer.settimeout(1)
                peer = peer.unwrap()
            peer.shutdown(socket.SHUT_WR)
            peer.settimeout(1)
            while peer.recv(4096):
                pass
        except (OSError, ssl.SSLError, ValueError):
            pass

    def choose(self, scenario, path, preflight):
        """A list of answers: the n-th request of that kind for the path gets the n-th, the last repeats."""
        server = scenario["server"]
        if path == path_of(scenario["request"]["url"]):
            answers = server
        else:
            answers = next((r for r in server.get("redirects", []) if path_of(r["url"]) == path), None)
        if answers is None:
            return NOT_FOUND
        given = answers.get("preflight", NO_PREFLIGHT) if preflight else answers.get("actual", {})
        if isinstance(given, list):
            n = self.seen[path, preflight]
            self.seen[path, preflight] += 1
            return given[min(n, len(given) - 1)]
        return given


def inline_allowed(headers):
    policies = ";".join(v for n, v in headers if n.lower().startswith("content-security-policy")).lower()
    governed = any(d in policies for d in ("script-src", "default-src", "sandbox", "trusted-types"))
    return not governed or ("'unsafe-inline'" in policies and not any(w in policies for w in ("'nonce-", "'sha", "'strict-dynamic'", "sandbox")))


def documents_of(scenario, script):
    """What the scenario's page consists of: the page itself, and the worker's script or the frame's document."""
    page = scenario.get("page", {})
    headers = page.get("headers", [])
    base = "/" + scenario["id"]
    # The page's own script has to be the one that asks, where its policy lets it be there: import() takes its origin from it.
    own = "<script>\n" + script + "\n</script>\n" if inline_allowed(headers) else ""
    framed = PAGE.format("frame") + "<script>\n" + script + "\nlabFramed(" + json.dumps(scenario).replace("</", "<\\/") + ");\n</script>\n"
    return {base + "/__page": ("text/html; charset=utf-8", PAGE.format(scenario["id"]) + own, headers),
            base + "/__frame": ("text/html; charset=utf-8", framed, headers),
            base + "/__worker.js": ("text/javascript", script + "\nlabWorker();\n", headers)}
