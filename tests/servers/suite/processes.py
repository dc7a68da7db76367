"""Starts the real servers on free loopback ports and stops them again."""
import http.server
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import threading
import time

NODE = "/usr/bin/node"
PYTHON = "/usr/bin/python3"
NGINX = "/usr/sbin/nginx"
APACHE = "/usr/sbin/apache2"
CADDY = "/usr/bin/caddy"
HAPROXY = "/usr/sbin/haproxy"
CHROMIUM = "/usr/bin/chromium"
PHP = "/usr/bin/php"
GO = "/usr/bin/go"


class Missing(Exception):
    """Something that the suite stands on is not installed; the sentence says what and how to get it."""


# Below the range that outgoing connections take theirs from, each one once: what was free is still free when a server starts.
_ports = iter(range(20000 + os.getpid() * 61 % 9000, 32000))
_lock = threading.Lock()


def free_port():
    with _lock:
        for port in _ports:
            with socket.socket() as s:
                s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    s.bind(("127.0.0.1", port))
                    return port
                except OSError:
                    pass
    raise RuntimeError("no free port between 20000 and 32000")


class Server:
    """A process that should listen on 127.0.0.1:port. Used as a context manager; `log` is what it printed."""

    def __init__(self, command, port, folder, environment=None):
        self.command, self.port, self.folder = command, port, folder
        self.environment = {**os.environ, **(environment or {})}
        self.process = None

    def __enter__(self):
        self.output = open(self.folder / "output.log", "w+b")
        self.process = subprocess.Popen(self.command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                                        stdout=self.output, stderr=subprocess.STDOUT)
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.output.close()
        return False

    def must_listen(self):
        if not self.wait():
            raise RuntimeError(f"{' '.join(map(str, self.command))} ended before it listened:\n{self.log}")

    @property
    def log(self):
        return (self.folder / "output.log").read_text("utf-8", "replace")

    def wait(self):
        """True when it listens, False when it ended before it did."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return True
            except OSError:
                try:
                    self.process.wait(0.02)
                    return False
                except subprocess.TimeoutExpired:
                    pass
        raise RuntimeError(f"{self.command[0]} did not listen within a minute:\n{self.log}")


class Platforms:
    """How each platform is started, and in which version. `npm` is the folder with Express 5's node_modules."""

    names = {"nginx": "nginx.conf", "express4": "server.js", "express5": "server.js", "fastapi": "main.py", "flask": "app.py",
             "django": "site.py", "apache": "apache2.conf", "caddy": "Caddyfile", "haproxy": "haproxy.cfg",
             "php": "index.php", "nest": "server.js", "fastify": "server.js", "koa": "server.js", "hono": "server.js", "go": "main.go",
             "private-network": "server.js", "vite-proxy": "vite.config.js", "webpack-proxy": "webpack.config.js", "own-proxy": "server.js", "page-fetch": "server.js", "page-axios": "server.js"}
    pythons = ("fastapi", "flask", "django")
    # Those that keep a request with the page's own origin: suite/proxies.py asks them other questions than the servers.
    proxies = ("vite-proxy", "webpack-proxy", "own-proxy")
    # Those that are the page: suite/pages.py opens them in a browser.
    pages = ("page-fetch", "page-axios")
    browser = CHROMIUM

    def __init__(self, npm):
        self.npm = pathlib.Path(npm).resolve()
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="crosscheck-servers-"))
        self.root.chmod(0o755)
        self.count = 0
        self.versions = {
            "nginx": self.ask([NGINX, "-v"], "nginx-light").rsplit("/", 1)[-1],
            "express4": self.node_versions("express4", "node-express and node-cors"),
            "express5": self.node_versions("express5", "(npm) express and cors"),
            "fastapi": self.ask([PYTHON, "-c", "import fastapi, starlette, uvicorn; print(fastapi.__version__)"],
                                "python3-fastapi and python3-uvicorn"),
            "flask": self.ask([PYTHON, "-W", "ignore", "-c", "import flask, flask_cors as c; print(flask.__version__ + ' cors ' + c.__version__)"],
                              "python3-flask-cors"),
            "django": self.ask([PYTHON, "-c", "import django, corsheaders; print(django.__version__)"],
                               "python3-django-cors-headers"),
            "apache": self.ask([APACHE, "-v"], "apache2-bin").split("/", 1)[-1].split()[0],
            "caddy": self.ask([CADDY, "version"], "caddy").split()[0],
            "haproxy": self.ask([HAPROXY, "-v"], "haproxy").split()[2].split("-")[0],
            "php": self.ask([PHP, "-r", "echo PHP_VERSION;"], "php-cli"),
            "fastify": self.node_version("fastify"),
            "koa": self.node_version("koa"),
            "hono": self.node_version("hono"),
            "go": self.ask([GO, "version"], "golang-go", self.go_folders()).split()[2].removeprefix("go"),
            "nest": self.node_version("@nestjs/core"),
            "vite-proxy": self.node_version("vite"),
            "webpack-proxy": self.node_version("webpack-dev-server"),
        }
        chromium = self.ask([CHROMIUM, "--version"], "chromium").split()[1]
        self.versions["page-fetch"] = f"Chromium {chromium}"
        self.versions["page-axios"] = f"{self.node_version('axios')}, Chromium {chromium}"
        self.versions["own-proxy"] = self.versions["private-network"] = self.versions["express5"]

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)

    def ask(self, command, package, environment=None):
        try:
            run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **(environment or {})}, timeout=60)
        except OSError as error:
            raise Missing(f"{command[0]} cannot be started ({error.strerror}). Install {package}.") from error
        if run.returncode != 0:
            raise Missing(f"{package}: not found. {run.stderr.strip().splitlines()[-1] if run.stderr.strip() else ''}")
        return (run.stdout + run.stderr).strip()

    def node_path(self, platform):
        return {"NODE_PATH": "/usr/share/nodejs" if platform == "express4" else str(self.npm / "node_modules")}

    def node_versions(self, platform, package):
        if platform == "express5" and not (self.npm / "node_modules" / "express").is_dir():
            raise Missing(f"Express 5 is not in {self.npm}. packaging/test puts it there with npm, which needs a network once "
                          f"(or: cd {self.npm} with the two files of tests/servers/npm, then npm ci).")
        script = "console.log(require('express/package.json').version + ' cors ' + require('cors/package.json').version)"
        return self.ask([NODE, "-e", script], package, self.node_path(platform))

    def node_version(self, package):
        folder = self.npm / "node_modules" / package
        if not folder.is_dir():
            raise Missing(f"{package} is not in {self.npm}. packaging/test puts it there with npm, which needs a network once.")
        return json.loads((folder / "package.json").read_text())["version"]

    def go_folders(self):
        return {"HOME": str(self.root), "GOCACHE": str(self.root / "go-cache"), "GO111MODULE": "off"}

    def build_go(self, folder):
        built = subprocess.run([GO, "build", "-o", "server", "main.go"], cwd=folder, capture_output=True, text=True,
                               env={**os.environ, **self.go_folders()}, timeout=300)
        if built.returncode != 0:
            raise RuntimeError(f"go build: {built.stderr}")

    def server(self, platform, text, port):
        """A server of this platform with this configuration or program."""
        with _lock:
            self.count += 1
            folder = self.root / f"{self.count}-{platform}"
        folder.mkdir()
        folder.chmod(0o755)
        (folder / self.names[platform]).write_text(text, "utf-8")
        if platform == "nginx":
            command = [NGINX, "-p", f"{folder}/", "-c", f"{folder}/nginx.conf", "-g", "daemon off;"]
            return Server(command, port, folder)
        if platform == "apache":
            return Server([APACHE, "-X", "-d", str(folder), "-f", str(folder / "apache2.conf")], port, folder)
        if platform == "haproxy":
            return Server([HAPROXY, "-db", "-f", "haproxy.cfg"], port, folder)
        if platform == "caddy":
            return Server([CADDY, "run", "--config", "Caddyfile", "--adapter", "caddyfile"], port, folder,
                          {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)})
        if platform == "go":
            self.build_go(folder)
            return Server(["./server"], port, folder)
        if platform == "php":
            return Server([PHP, "-S", f"127.0.0.1:{port}", "index.php"], port, folder)
        if platform in self.pythons:
            return Server([PYTHON, self.names[platform]], port, folder, {"PYTHONDONTWRITEBYTECODE": "1"})
        if platform == "vite-proxy":
            return Server([NODE, str(self.npm / "node_modules/vite/bin/vite.js")], port, folder)
        if platform == "webpack-proxy":
            # What `npx webpack serve` does, without webpack-cli.
            (folder / "start.js").write_text(
                "const webpack = require('webpack');\nconst DevServer = require('webpack-dev-server');\n"
                "const config = require('./webpack.config.js');\nnew DevServer(config.devServer, webpack(config)).start();\n", "utf-8")
            return Server([NODE, "start.js"], port, folder, self.node_path(platform))
        return Server([NODE, "server.js"], port, folder, self.node_path(platform))


class Backend:
    """The server behind: answers as the path says, and sends CORS headers of its own, as many do."""

    def __init__(self):
        backend = self
        self.seen, self.bodies = [], []

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self):
                backend.seen.append((self.command, self.path, dict(self.headers)))
                length = int(self.headers.get("Content-Length") or 0)
                backend.bodies.append(self.rfile.read(length))
                status = {"/missing": 404, "/error": 500, "/busy": 503, "/login": 401}.get("/" + self.path.rsplit("/", 1)[-1], 200)
                body = json.dumps({"status": status, "method": self.command}).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("X-Total-Count", "3")
                self.send_header("Vary", "Accept-Encoding")
                if "bare" not in self.path:
                    self.send_header("Access-Control-Allow-Origin", "*")
                    self.send_header("Access-Control-Allow-Methods", "BACKEND")
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            def __getattr__(self, name):
                if name.startswith("do_"):
                    return self.answer
                raise AttributeError(name)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
