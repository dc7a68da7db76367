"""The ways to stay with the page's own origin: the browser asks the page's own server, which asks the other one."""
import json

from .generated import fix
from .judge import send
from .probing import commands, first, probe
from .processes import Backend, free_port

POLICY = {"origins": ["https://app.example.com"], "methods": ["GET", "PUT"], "request_headers": ["content-type", "authorization"], "path": "/api/"}
DOWN = {"vite-proxy": 500, "webpack-proxy": 504, "own-proxy": 502}


class Proxy:
    def __init__(self, platforms, cli, table, platform, backend, policy=None, subject="same origin"):
        self.table, self.platform, self.version, self.subject = table, platform, platforms.versions[platform], subject
        self.backend, self.port = backend, free_port()
        self.page = f"http://127.0.0.1:{self.port}"
        upstream = backend.url if backend else f"http://127.0.0.1:{free_port()}"
        text = fix(cli, platform, {**(policy or POLICY), "upstream": upstream}, self.port)
        self.server = platforms.server(platform, text, self.port)

    def expect(self, request, found, wanted):
        self.table.expect(self.platform, self.version, self.subject, request, found, wanted)

    def ask(self, method, path, headers=(), body=None):
        """(the answer, what the other server saw of it; none where nothing reached it)"""
        self.backend.seen.clear()
        self.backend.bodies.clear()
        answer = send(self.port, method, path, [("Origin", self.page), *headers], body)
        return answer, self.backend.seen[0] if self.backend.seen else None


def run(platforms, cli, table):
    for platform in platforms.proxies:
        if platform in platforms.chosen:
            one(platforms, cli, table, platform)


def one(platforms, cli, table, platform):
    backend = Backend()
    proxy = Proxy(platforms, cli, table, platform, backend)
    with proxy.server as server:
        server.must_listen()
        answer, seen = proxy.ask("GET", "/api/data", [("Authorization", "Bearer t"), ("Cookie", "own=1")])
        proxy.expect("GET", (answer.status, json.loads(answer.body)["method"]), (200, "GET"))
        method, path, headers = seen or ("", "", {})
        lower = {name.lower(): value for name, value in headers.items()}
        proxy.expect("the other server is asked for", path, "/api/data")
        proxy.expect("it sees its own name as Host", lower.get("host"), f"127.0.0.1:{backend.port}")
        proxy.expect("it sees no Origin, so it has nothing to refuse", lower.get("origin"), None)
        proxy.expect("it sees the token", lower.get("authorization"), "Bearer t")
        # A development server has the page's cookies for its own; a backend keeps them.
        proxy.expect("it sees the page's own cookies", lower.get("cookie"), None if platform == "own-proxy" else "own=1")
        answer, seen = proxy.ask("PUT", "/api/data", [("Content-Type", "application/json")], b'{"a":1}')
        proxy.expect("PUT with a body", (answer.status, seen and seen[0], backend.bodies), (200, "PUT", [b'{"a":1}']))
        for name, status in (("missing", 404), ("error", 500), ("busy", 503), ("login", 401)):
            proxy.expect(f"GET {name}", proxy.ask("GET", "/api/" + name)[0].status, status)
        proxy.expect("outside the path stays here", proxy.ask("GET", "/other")[1], None)
        if "probe" in commands(cli):
            said = probe(cli, f"{proxy.page}/api/data", "--origin", proxy.page, "-X", "PUT", "-H", "Content-Type: application/json", "--data", "{}")
            proxy.expect("the program says", (said[0], first(said[1])), (0, "nothing"))
    backend.close()
    proxy = Proxy(platforms, cli, table, platform, None)
    with proxy.server as server:
        server.must_listen()
        proxy.expect("the other server is down", send(proxy.port, "GET", "/api/data").status, DOWN[platform])
        if "probe" in commands(cli):
            said = probe(cli, f"{proxy.page}/api/data", "--origin", proxy.page)
            proxy.expect("the program blocks nothing for it", (said[0], first(said[1])), (0, "nothing"))
    if platform == "own-proxy":
        backend = Backend()
        proxy = Proxy(platforms, cli, table, platform, backend, {**POLICY, "credentials": True}, "with credentials")
        with proxy.server as server:
            server.must_listen()
            _, (_, _, headers) = proxy.ask("GET", "/api/data", [("Cookie", "a=1")])
            proxy.expect("cookies go on where the policy says so", headers.get("cookie") or headers.get("Cookie"), "a=1")
        backend.close()
