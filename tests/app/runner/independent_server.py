#!/usr/bin/env python3
"""A server that the program under test does not own: about a hundred endpoints, healthy and broken, written by hand over plain sockets.

Usage: independent_server.py            prints one line of JSON, {"port": N, "closed": N} (nobody listens on the second), and serves until
its standard input ends. Each endpoint's path says what it does; the table that judges them stands in tst_independent.cpp.
The page is on http://localhost:5173.
"""
import json
import socket
import socketserver
import struct
import sys
import threading
import time

PAGE = "http://localhost:5173"


class Request:
    def __init__(self, method, target, headers, body):
        self.method, self.target, self.headers, self.body = method, target, headers, body
        self.path = target.split("?")[0]
        self.preflight = method == "OPTIONS" and "access-control-request-method" in headers
        self.origin = headers.get("origin")


class Drop(Exception):
    """The connection ends without an answer."""


class Reset(Exception):
    """The connection is reset."""


def answer(status=200, headers=(), body="ok", reason=None, version="HTTP/1.1"):
    data = body.encode() if isinstance(body, str) else body
    lines = ["%s %d %s" % (version, status, reason if reason is not None else {200: "OK", 204: "No Content"}.get(status, "Status"))]
    lines += ["%s: %s" % h for h in headers]
    if status not in (204, 304):
        lines.append("Content-Length: %d" % len(data))
    else:
        data = b""
    lines.append("Connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + data


def acao(value=PAGE):
    return ("Access-Control-Allow-Origin", value)


VARY = ("Vary", "Origin")
ACAC = ("Access-Control-Allow-Credentials", "true")


def allow(methods="GET, POST, PUT, PATCH, DELETE", headers="content-type, x-api-key, authorization", origin=PAGE, more=()):
    return [acao(origin), ("Access-Control-Allow-Methods", methods), ("Access-Control-Allow-Headers", headers), VARY, *more]


ROUTES = {}


def route(path):
    def register(function):
        ROUTES[path] = function
        return function

    return register


def simple(path, *headers, status=200, body="ok"):
    ROUTES[path] = lambda r: answer(status, headers, body)


def preflighted(path, preflight, actual=None):
    ROUTES[path] = lambda r: preflight if r.preflight else (actual if actual is not None else answer(200, [acao(), VARY]))


# --- healthy -------------------------------------------------------------------------------------------------------------
simple("/ok/star", acao("*"))
simple("/ok/origin", acao(), VARY)
simple("/ok/odd-case", ("aCCess-cONTROL-allow-ORIGIN", PAGE), VARY)
simple("/ok/blanks", ("Access-Control-Allow-Origin", "  " + PAGE + " \t"), VARY)
simple("/ok/404", acao(), VARY, status=404)
simple("/ok/500", acao(), VARY, status=500)
simple("/ok/credentials", acao(), ACAC, VARY)
simple("/ok/expose", acao(), VARY, ("X-Total-Count", "7"), ("Access-Control-Expose-Headers", "X-Total-Count"))
simple("/ok/many-headers", *[("X-Filler-%d" % i, "v" * 200) for i in range(300)], acao(), VARY)
preflighted("/ok/preflight", answer(204, allow()))
preflighted("/ok/preflight-200", answer(200, allow(), ""))
preflighted("/ok/preflight-star", answer(204, allow("*", "*", "*")), answer(200, [acao("*")]))
preflighted("/ok/preflight-lists", answer(204, [acao(), ("Access-Control-Allow-Methods", "GET"), ("Access-Control-Allow-Methods", "PUT"),
                                                ("Access-Control-Allow-Headers", "X-API-KEY"), ("Access-Control-Allow-Headers", ", Content-Type"), VARY]))
preflighted("/ok/preflight-max-age", answer(204, allow(more=[("Access-Control-Max-Age", "600")])))
preflighted("/ok/preflight-bad-max-age", answer(204, allow(more=[("Access-Control-Max-Age", "soon")])))
preflighted("/ok/preflight-credentials", answer(204, allow(more=[ACAC])), answer(200, [acao(), ACAC, VARY]))
preflighted("/ok/post-safelisted-method", answer(204, allow("GET")))
preflighted("/ok/options-405-unused", answer(405), answer(200, [acao(), VARY]))


@route("/ok/redirect-same-host")
def _(r):
    return answer(302, [("Location", "/ok/origin"), acao(), VARY])


@route("/ok/redirect-other-host")
def _(r):
    return answer(302, [("Location", "http://localhost:%d/ok/star" % PORTS["port"]), acao(), VARY])


@route("/ok/redirect-chain")
def _(r):
    n = int((r.target.split("?n=") + ["0"])[1])
    return answer(307, [("Location", "/ok/redirect-chain?n=%d" % (n + 1) if n < 4 else "/ok/origin"), acao(), VARY])


@route("/ok/http-1.0")
def _(r):
    return b"HTTP/1.0 200 OK\r\nAccess-Control-Allow-Origin: " + PAGE.encode() + b"\r\nVary: Origin\r\n\r\nok"


@route("/ok/lf-only")
def _(r):
    return b"HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nContent-Length: 2\nConnection: close\n\nok"


@route("/ok/no-reason")
def _(r):
    return b"HTTP/1.1 200\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"


@route("/ok/interim")
def _(r):
    return (b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\nAccess-Control-Allow-Origin: http://no.example\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
            + answer(200, [acao("*")]))


@route("/ok/chunked")
def _(r):
    return (b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            b"2\r\nok\r\n0\r\nX-Trailer: 1\r\n\r\n")


@route("/ok/slow")
def _(r):
    time.sleep(1.2)
    return answer(200, [acao("*")])


@route("/ok/folded")
def _(r):
    return b"HTTP/1.1 200 OK\r\nX-Long: a\r\n b\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"


@route("/ok/line-without-colon")
def _(r):
    return b"HTTP/1.1 200 OK\r\nnonsense\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"


@route("/ok/event-stream")
def _(r):
    yield b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n"
    for _ in range(600):
        time.sleep(0.1)
        yield b": still here\n\n"


@route("/ok/preflight-without-length")
def _(r):
    if not r.preflight:
        yield answer(200, [acao(), VARY])
        return
    head = "\r\n".join("%s: %s" % h for h in allow())
    yield ("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n").encode()
    time.sleep(60)  # and keeps the connection open


@route("/ok/big-body")
def _(r):
    yield b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 1000000000\r\n\r\n"
    for _ in range(100000):
        yield b"x" * 10000


# --- the actual answer's Access-Control-Allow-Origin ------------------------------------------------------------------------
simple("/bad/missing")
simple("/bad/missing-404", status=404)
simple("/bad/missing-500", status=500, body="Internal Server Error")
simple("/bad/missing-401", ("WWW-Authenticate", "Bearer"), status=401)
simple("/bad/missing-502", ("Server", "nginx/1.22.1"), status=502, body="<html><h1>502 Bad Gateway</h1></html>")
simple("/bad/missing-vary", VARY)
simple("/bad/other", acao("https://app.example.com"))
simple("/bad/slash", acao(PAGE + "/"), VARY)
simple("/bad/path", acao(PAGE + "/app"), VARY)
simple("/bad/scheme", acao("https://localhost:5173"), VARY)
simple("/bad/port", acao("http://localhost:3000"), VARY)
simple("/bad/no-port", acao("http://localhost"), VARY)
simple("/bad/host-127", acao("http://127.0.0.1:5173"), VARY)
simple("/bad/upper-case", acao("HTTP://LOCALHOST:5173"), VARY)
simple("/bad/null", acao("null"))
simple("/bad/two-lines", acao(), acao("*"))
simple("/bad/two-equal-lines", acao(), acao())
simple("/bad/comma", acao(PAGE + ", https://app.example.com"))
simple("/bad/space", acao(PAGE + " https://app.example.com"))
simple("/bad/star-and-origin", acao("*, " + PAGE))
simple("/bad/empty", acao(""))
simple("/bad/no-scheme", acao("localhost:5173"))
simple("/bad/bare-host", acao("localhost"))
simple("/bad/pattern", acao("http://localhost:*"))
simple("/bad/double-star", acao("**"))
simple("/bad/placeholder", acao("$http_origin"))
simple("/bad/true", acao("true"))
simple("/bad/star-credentials", acao("*"), ACAC)
simple("/bad/acac-missing", acao(), VARY)
simple("/bad/acac-upper", acao(), ("Access-Control-Allow-Credentials", "True"), VARY)
simple("/bad/acac-false", acao(), ("Access-Control-Allow-Credentials", "false"), VARY)
simple("/bad/acac-twice", acao(), ACAC, ACAC, VARY)
simple("/bad/wrong-name", ("Access-Control-Allow-Origins", PAGE))

# --- the preflight ----------------------------------------------------------------------------------------------------------
preflighted("/bad/options-404", answer(404))
preflighted("/bad/options-405", answer(405, [("Allow", "GET, POST")]))
preflighted("/bad/options-405-acao", answer(405, [("Allow", "GET, POST"), acao(), VARY]))
preflighted("/bad/options-401", answer(401, [("WWW-Authenticate", "Bearer")]))
preflighted("/bad/options-401-acao", answer(401, [("WWW-Authenticate", "Bearer"), acao(), VARY]))
preflighted("/bad/options-403", answer(403))
preflighted("/bad/options-403-acao", answer(403, [acao(), VARY]))
preflighted("/bad/options-500", answer(500))
preflighted("/bad/options-500-acao", answer(500, [acao(), VARY]))
preflighted("/bad/options-200-bare", answer(200))
preflighted("/bad/options-204-bare", answer(204))
preflighted("/bad/options-301", answer(301, [("Location", "/ok/preflight")]))
preflighted("/bad/options-308-acao", answer(308, [("Location", "/ok/preflight"), acao(), VARY]))
preflighted("/bad/options-302-login", answer(302, [("Location", "https://login.example.com/authorize"), acao(), VARY]))
preflighted("/bad/options-other", answer(204, allow(origin="https://app.example.com")))
preflighted("/bad/options-slash", answer(204, allow(origin=PAGE + "/")))
preflighted("/bad/options-two", answer(204, [acao(), *allow()]))
preflighted("/bad/options-star-credentials", answer(204, allow(origin="*", more=[ACAC])), answer(200, [acao(), ACAC, VARY]))
preflighted("/bad/options-acac-missing", answer(204, allow()), answer(200, [acao(), ACAC, VARY]))
preflighted("/bad/method-missing", answer(204, allow("GET, POST")))
preflighted("/bad/method-absent", answer(204, [acao(), ("Access-Control-Allow-Headers", "content-type"), VARY]))
preflighted("/bad/method-lower", answer(204, allow("get, post, put, patch")))
preflighted("/bad/method-malformed", answer(204, allow("GET; PUT")))
preflighted("/bad/method-star-credentials", answer(204, allow("*", more=[ACAC])), answer(200, [acao(), ACAC, VARY]))
preflighted("/bad/header-missing", answer(204, allow(headers="content-type")))
preflighted("/bad/header-absent", answer(204, [acao(), ("Access-Control-Allow-Methods", "POST, PUT"), VARY]))
preflighted("/bad/header-malformed", answer(204, allow(headers="content-type x-api-key")))
preflighted("/bad/header-star-credentials", answer(204, allow("PUT, POST", "*", more=[ACAC])), answer(200, [acao(), ACAC, VARY]))
preflighted("/bad/only-preflight", answer(204, allow()), answer(200))
preflighted("/bad/only-preflight-500", answer(204, allow()), answer(500, body="boom"))
preflighted("/warn/authorization-star", answer(204, allow("GET, PUT", "*")))


@route("/bad/options-close")
def _(r):
    if r.preflight:
        raise Drop
    return answer(200, [acao(), VARY])


@route("/bad/options-reset")
def _(r):
    if r.preflight:
        raise Reset
    return answer(200, [acao(), VARY])


@route("/bad/options-hangs")
def _(r):
    if r.preflight:
        time.sleep(60)
        raise Drop
    return answer(200, [acao(), VARY])


@route("/bad/options-garbage")
def _(r):
    return b"this is no HTTP at all\r\n\r\n" if r.preflight else answer(200, [acao(), VARY])


# --- redirects --------------------------------------------------------------------------------------------------------------
@route("/bad/redirect-bare")
def _(r):
    return answer(302, [("Location", "/ok/origin")])


@route("/bad/redirect-target-bare")
def _(r):
    return answer(302, [("Location", "http://localhost:%d/bad/missing" % PORTS["port"]), acao(), VARY])


@route("/bad/redirect-null")
def _(r):
    return answer(302, [("Location", "http://localhost:%d/ok/origin" % PORTS["port"]), acao(), VARY])


@route("/bad/redirect-loop")
def _(r):
    return answer(302, [("Location", "/bad/redirect-loop"), acao(), VARY])


@route("/bad/redirect-user")
def _(r):
    return answer(302, [("Location", "http://user:secret@localhost:%d/ok/star" % PORTS["port"]), acao(), VARY])


@route("/bad/redirect-file")
def _(r):
    return answer(302, [("Location", "file:///etc/hostname"), acao(), VARY])


@route("/bad/redirect-chain-last-bare")
def _(r):
    n = int((r.target.split("?n=") + ["0"])[1])
    return answer(307, [("Location", "/bad/redirect-chain-last-bare?n=%d" % (n + 1) if n < 3 else "/bad/missing"), acao(), VARY])


# --- no usable answer -------------------------------------------------------------------------------------------------------
@route("/net/close")
def _(r):
    raise Drop


@route("/net/reset")
def _(r):
    raise Reset


@route("/net/hangs")
def _(r):
    time.sleep(60)
    raise Drop


@route("/net/garbage")
def _(r):
    return b"\x00\x01\x02 nothing that a browser knows\r\n\r\n"


@route("/net/cut-head")
def _(r):
    return b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Or"


@route("/net/huge-head")
def _(r):
    return b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\n" + b"".join(b"X-%d: %s\r\n" % (i, b"a" * 1000) for i in range(1000)) + b"\r\nok"


@route("/net/cut-body")
def _(r):
    return b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 100\r\n\r\nok"


COUNTS = {}
LOCK = threading.Lock()


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        received = b""
        while b"\r\n\r\n" not in received:
            more = self.request.recv(65536)
            if not more:
                return
            received += more
        head, body = received.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        method, target, _ = lines[0].split(" ", 2)
        headers = {name.strip().lower(): value.strip() for name, value in (line.split(":", 1) for line in lines[1:])}
        while len(body) < int(headers.get("content-length", 0)):
            body += self.request.recv(65536)
        request = Request(method, target, headers, body)
        with LOCK:
            key = method + " " + request.path
            COUNTS[key] = COUNTS.get(key, 0) + 1
        if request.path == "/counts":
            self.request.sendall(answer(200, [acao("*")], json.dumps(COUNTS)))
            return
        function = ROUTES.get(request.path, lambda r: answer(404))
        try:
            out = function(request)
            for piece in [out] if isinstance(out, bytes) else out:
                self.request.sendall(piece)
            self.request.shutdown(socket.SHUT_WR)
            self.request.settimeout(1)
            self.request.recv(1)
        except Reset:
            self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        except (Drop, OSError):
            pass


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request, client_address):
        pass


PORTS = {}


def main():
    server = Server(("127.0.0.1", 0), Handler)
    PORTS["port"] = server.server_address[1]
    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))  # bound and not listening: nobody else takes it
    PORTS["closed"] = closed.getsockname()[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps(PORTS), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
