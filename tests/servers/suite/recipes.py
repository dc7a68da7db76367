"""The card's own recipes as they stand: how each behaves on the real server, and what the program says of it."""
import pathlib

from .generated import fix, pasted
from .judge import check, check_preflight, preflight, send
from .nginx import whole
from .probing import commands, explain, first, probe
from .processes import Backend, free_port

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "recipes"
APP = "https://app.example.com"
PAGE = ("--origin", APP)
# What works: the card's page is an https one and the server is on this machine, which Safari alone takes for mixed content.
ONLY_SAFARI = "1 mixed-content / safari-no-localhost-exception"


def nginx_text(name, port, backend):
    text = (FOLDER / name).read_text()
    text = text.replace("http://backend:8080", backend.url).replace("listen 443 ssl;", f"listen 127.0.0.1:{port};")
    return whole(text if text.startswith("server") else f"server {{\nlisten 127.0.0.1:{port};\n{text}\n}}")


def node_text(name, port):
    return (FOLDER / name).read_text() + ("app.get('/api/open', (req, res) => { res.json({}); });\n"
                                          "app.get('/api/error', () => { throw new Error('boom'); });\n"
                                          f"app.listen({port}, '127.0.0.1');\n")


def seen(answer):
    """What an answer shows of CORS, on one line."""
    acao = answer.all("Access-Control-Allow-Origin")
    return f"{answer.status}, ACAO {' and '.join(acao) if acao else 'missing'}{', Vary: Origin' if answer.vary_origin else ''}"


FLASK_GET = f"200, ACAO {APP}: passes"
FLASK_ERROR = f"500, ACAO {APP}: passes"
FLASK_FOREIGN = "200, ACAO missing: acao-missing"


class Recipe:
    def __init__(self, table, platforms, cli, platform, name, port):
        self.table, self.cli, self.platform, self.name, self.port = table, cli, platform, name, port
        self.version = platforms.versions[platform]
        known = commands(cli)
        self.probes, self.explains = "probe" in known, "explain" in known

    def expect(self, request, found, wanted):
        self.table.expect(self.platform, self.version, "card: " + self.name, request, found, wanted)

    def preflight(self, wanted, origin=APP, method="PUT", names=("content-type",)):
        answer = preflight(self.port, "/api/data", origin, method, names)
        fault = check_preflight(answer, origin, True, method, names)
        self.expect(f"preflight {method} from {origin}", fault or "passes", wanted)

    def get(self, wanted, path="/api/data", origin=APP):
        answer = send(self.port, "GET", path, [("Origin", origin)])
        self.expect(f"GET {path} from {origin}", f"{seen(answer)}: {check(answer, origin, True) or 'passes'}", wanted)

    def explained(self, what, text, root):
        """Only where the program under test can explain more than messages."""
        _, document = explain(self.cli, text) if self.explains else (0, {})
        if "causes" in document:
            self.expect(f"the program says of {what}", first(document).split(" / ")[-1], root)

    def says(self, wanted, *arguments, path="/api/data"):
        """Only where the program under test can probe."""
        if self.probes:
            status, document = probe(self.cli, f"http://127.0.0.1:{self.port}{path}", *arguments)
            self.expect("the program says of " + " ".join(arguments), f"{status} {first(document)}", wanted)


def nginx(platforms, cli, table):
    backend = Backend()
    for name in ("nginx-short.conf", "nginx-full.conf"):
        port = free_port()
        with platforms.server("nginx", nginx_text(name, port, backend), port) as server:
            server.must_listen()
            recipe = Recipe(table, platforms, cli, "nginx", name, port)
            recipe.preflight("preflight-missing-acao")
            answer = preflight(port, "/api/data", APP, "PUT", ["content-type"])
            recipe.expect("its preflight shows", f"{answer.status}, {answer.one('Content-Length') or 'no Content-Length'}", "204, 0")
            recipe.get(f"200, ACAO {APP}, Vary: Origin: passes", "/api/bare")
            recipe.get(f"200, ACAO * and {APP}, Vary: Origin: acao-multiple-values")
            recipe.says("1 preflight-missing-acao / nginx-if-is-its-own-level", "-X", "PUT", "-H", "Content-Type: application/json",
                        "--data", "{}", *PAGE, path="/api/bare")
            recipe.says(ONLY_SAFARI, *PAGE, "--credentials", "include", path="/api/bare")
            recipe.says("1 acao-multiple-values / acao-two-values", *PAGE)
            recipe.explained("the configuration's text", (FOLDER / name).read_text(), "nginx-if-is-its-own-level")
    backend.close()


def express(platforms, cli, table, platform):
    port = free_port()
    with platforms.server(platform, node_text("express.js", port), port) as server:
        recipe = Recipe(table, platforms, cli, platform, "express.js", port)
        recipe.expect("starts", server.wait(), False)
        # Debian's Express 4 stands on a newer path-to-regexp than npm's and throws as well, with another text.
        text = "Unexpected MODIFIER at 0" if platform == "express4" else "Missing parameter name"
        recipe.expect("the log names", text in server.log, True)
        recipe.says("3 connection-refused / server-down", *PAGE)
        recipe.explained("the log", server.log, "express5-options-star")
        recipe.explained("the program's text", (FOLDER / "express.js").read_text(), "express5-options-star")
    port = free_port()
    with platforms.server(platform, node_text("express.js", port).replace("app.options('*', cors());\n", ""), port) as server:
        server.must_listen()
        recipe = Recipe(table, platforms, cli, platform, "express.js without app.options", port)
        recipe.preflight("passes")
        recipe.get(f"200, ACAO {APP}, Vary: Origin: passes")
        recipe.get(f"500, ACAO {APP}, Vary: Origin: passes", "/api/error")
        recipe.get("500, ACAO missing: acao-missing", origin="https://other.example.com")
        recipe.says("1 acao-missing / origin-callback-throws-500", "--origin", "https://other.example.com")
        recipe.says(ONLY_SAFARI, *PAGE, "--credentials", "include")
    port = free_port()
    with platforms.server(platform, node_text("express-includes.js", port), port) as server:
        server.must_listen()
        recipe = Recipe(table, platforms, cli, platform, "express-includes.js", port)
        recipe.preflight("passes")
        recipe.get(f"200, ACAO {APP}, Vary: Origin: passes")
        # A function that calls back false switches the package off for this answer, Vary included.
        recipe.get("200, ACAO missing: acao-missing", origin="https://other.example.com")
    port = free_port()
    with platforms.server(platform, node_text("express-private-network.js", port), port) as server:
        server.must_listen()
        recipe = Recipe(table, platforms, cli, platform, "express-private-network.js", port)
        # It lets everybody in and doesn't tell caches: nothing to hand on.
        recipe.get("200, ACAO https://evil.example: acac-missing-or-not-true", "/api/open", origin="https://evil.example")


def fastapi(platforms, cli, table):
    port = free_port()
    text = (FOLDER / "fastapi.py").read_text() + ("@app.get('/api/error')\nasync def error():\n    raise RuntimeError('boom')\n"
                                                  f"import uvicorn\nuvicorn.run(app, host='127.0.0.1', port={port}, log_level='error')\n")
    with platforms.server("fastapi", text, port) as server:
        server.must_listen()
        recipe = Recipe(table, platforms, cli, "fastapi", "fastapi.py", port)
        recipe.preflight("passes")
        recipe.get(f"200, ACAO {APP}, Vary: Origin: passes")
        recipe.get("500, ACAO missing: acao-missing", "/api/error")
        answer = preflight(port, "/api/data", "https://other.example.com", "PUT")
        recipe.expect("preflight from elsewhere", f"{answer.status} {answer.body.decode()}", "400 Disallowed CORS origin")
        recipe.expect("GET without Origin has Vary", send(port, "GET", "/api/data").vary_origin, False)
        recipe.says("1 acao-missing / error-page-without-cors", *PAGE, path="/api/error")
        recipe.says("1 preflight-missing-acao / origin-refused-400", "--origin", "https://other.example.com", "-X", "PUT")


def vite(platforms, cli, table):
    for name, path in (("vite-rewrite.js", "/data"), ("vite-short.js", "/api/data")):
        backend, port = Backend(), free_port()
        text = (FOLDER / name).read_text().replace("https://api.example.com", backend.url)
        text = text.replace("server: {", f"server: {{\nhost: '127.0.0.1',\nport: {port},\nstrictPort: true,", 1)
        with platforms.server("vite-proxy", text, port) as server:
            server.must_listen()
            recipe = Recipe(table, platforms, cli, "vite-proxy", name, port)
            page = f"http://127.0.0.1:{port}"
            answer = send(port, "GET", "/api/data", [("Origin", page)])
            method, asked, headers = backend.seen[0]
            lower = {key.lower(): value for key, value in headers.items()}
            recipe.expect("GET", f"{answer.status}, the other server is asked for {asked}", f"200, the other server is asked for {path}")
            recipe.expect("changeOrigin rewrites Host", lower.get("host"), f"127.0.0.1:{backend.port}")
            # Its name promises more than it does: a server with a list of its own still sees the page's origin.
            recipe.expect("changeOrigin leaves Origin alone", lower.get("origin"), page)
        backend.close()


def flask(platforms, cli, table):
    port = free_port()
    text = ("from flask import Flask\napp = Flask(__name__)\n" + (FOLDER / "flask.py").read_text() +
            "@app.route('/api/data', methods=['GET', 'PUT'])\ndef data(): return {}\n"
            "@app.route('/api/error')\ndef error(): raise RuntimeError('boom')\n"
            f"app.run(host='127.0.0.1', port={port})\n")
    with platforms.server("flask", text, port) as server:
        server.must_listen()
        recipe = Recipe(table, platforms, cli, "flask", "flask.py", port)
        recipe.preflight("passes")
        recipe.get(FLASK_GET)
        recipe.get(FLASK_ERROR, "/api/error")
        recipe.get(FLASK_FOREIGN, origin="https://other.example.com")


def one_liners(platforms, cli, table):
    """The card's list of one line a platform, the dots filled in."""
    port, backend = free_port(), Backend()
    line = (FOLDER / "nginx-one-line.conf").read_text().replace("...", APP)
    text = whole(f"server {{\nlisten 127.0.0.1:{port};\nlocation / {{\n{line}\nproxy_pass {backend.url};\n}}\n}}")
    with platforms.server("nginx", text, port) as server:
        server.must_listen()
        recipe = Recipe(table, platforms, cli, "nginx", "nginx-one-line.conf", port)
        # One origin whoever asks: right for one page only, and the preflight goes on to a server that may not know it.
        recipe.get(f"200, ACAO {APP}, Vary: Origin: acac-missing-or-not-true", "/api/bare")
        recipe.get(f"200, ACAO {APP}, Vary: Origin: acao-mismatch", "/api/bare", origin="https://other.example.com")
        answer = preflight(port, "/api/bare", APP, "PUT", ["content-type"])
        recipe.expect("preflight PUT", check_preflight(answer, APP, False, "PUT", ["content-type"]), "method-not-allowed")
    backend.close()

    port = free_port()
    line = (FOLDER / "apache-one-line.conf").read_text().replace("...", APP)
    complete = fix(cli, "apache", {"origins": [APP], "methods": ["GET"]}, port)
    with platforms.server("apache", complete.split("SetEnvIf", 1)[0] + line, port) as server:
        server.must_listen()
        recipe = Recipe(table, platforms, cli, "apache", "apache-one-line.conf", port)
        # A fixed text: right for one page only, and without Vary, which it then doesn't need.
        recipe.get(f"404, ACAO {APP}: acac-missing-or-not-true")
        recipe.get(f"404, ACAO {APP}: acao-mismatch", origin="https://other.example.com")

    line = (FOLDER / "django.py").read_text().replace("[...]", f"['{APP}']")
    middleware = "INSTALLED_APPS += ['corsheaders']\nMIDDLEWARE.insert(0, 'corsheaders.middleware.CorsMiddleware')\n"
    for more, wanted in (("", "200, ACAO missing: acao-missing"), (middleware, f"200, ACAO {APP}, Vary: Origin: acac-missing-or-not-true")):
        port = free_port()
        with platforms.server("django", pasted("django", line + more, port, ""), port) as server:
            server.must_listen()
            # The card leaves out that the package must stand among the apps and the middleware: alone, the line does nothing.
            Recipe(table, platforms, cli, "django", "django.py" + (" with its middleware" if more else ""), port).get(wanted)


def run(platforms, cli, table):
    vite(platforms, cli, table)
    flask(platforms, cli, table)
    one_liners(platforms, cli, table)
    nginx(platforms, cli, table)
    express(platforms, cli, table, "express4")
    express(platforms, cli, table, "express5")
    fastapi(platforms, cli, table)
