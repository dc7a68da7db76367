"""Every generated configuration on the real server: what the policy allows passes, nothing else does."""
import concurrent.futures
import json
import re
import subprocess

from .judge import check, check_preflight, preflight, send
from .processes import Backend, free_port
from .table import Table

APP = "https://app.example.com"

POLICIES = {
    "exact, credentials, path": {
        "origins": [APP, "http://localhost:5173"], "credentials": True, "methods": ["GET", "PUT", "DELETE"],
        "request_headers": ["content-type", "authorization", "x-api-key"], "expose_headers": ["x-total-count"],
        "max_age": 600, "path": "/api/"},
    "patterns": {
        "origins": [APP], "origin_patterns": ["https://*.example.org", "http://localhost:*", "https://*.example.net:8443"],
        "methods": ["GET", "PATCH"], "request_headers": ["x-api-key"]},
    "anyone": {"any_origin": True, "methods": ["GET", "PUT"], "request_headers": ["authorization", "content-type"],
               "expose_headers": ["x-total-count"]},
    "odd tokens": {
        "origins": [APP], "methods": ["GET", "M!#$%&'*+.^_`|~"],
        "request_headers": ["x-!#$%&'*+.^_`|~", "x-$host", "x-'q"], "expose_headers": ["x-$uri", "x-'q'"]},
    "private network": {"origins": [APP], "methods": ["GET"], "private_network": True},
}
FOREIGN = ["https://evil.example", "https://app.example.com.evil.net", "https://appXexample.com", "http://app.example.com",
           "https://app.example.com:8443", "null", "https://evilexample.org", "https://a.example.org.evil.net",
           "https://aXexample.org", "http://localhost.evil.net:5173", "https://a.example.net"]
INSIDE = {"patterns": ["https://a.example.org", "https://a.b.example.org", "http://localhost:8080", "http://localhost",
                       "https://x.example.net:8443"],
          "exact, credentials, path": ["http://localhost:5173"]}
# Let in by "http://localhost:*" and so on: not foreign there.


def fix(cli, platform, policy, port=None):
    command = [cli, "fix", "--platform", platform, "--policy", "-"]
    if port:
        command += ["--complete", "--listen", str(port)]
    run = subprocess.run(command, input=json.dumps(policy), capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {run.returncode}: {run.stderr}")
    return run.stdout


def pasted(platform, text, port, complete):
    """The part to paste, in the program or configuration that a person could have."""
    if platform == "nginx":
        maps, location = text.split("# 2. ", 1)
        location = "#" + location
        return (f"pid nginx.pid;\nerror_log stderr;\nevents {{ }}\nhttp {{\naccess_log off;\nproxy_temp_path p;\n"
                f"client_body_temp_path b;\nfastcgi_temp_path f;\nuwsgi_temp_path u;\nscgi_temp_path s;\n"
                f"{maps}\nserver {{\nlisten 127.0.0.1:{port};\n{location}\n}}\n}}\n")
    if platform == "apache":
        return complete.split("SetEnvIf", 1)[0] + text
    if platform == "haproxy":
        head, rest = complete.split("frontend site\n", 1)
        return head + "frontend site\n" + rest.split("\n", 1)[0] + "\n" + text + "default_backend behind\n" + "backend behind" + rest.split("backend behind", 2)[2]
    if platform == "caddy":
        snippet, site = text.split("# 2. ", 1)
        return ("{\nadmin off\nauto_https off\n}\n" + snippet + f":{port} {{\nbind 127.0.0.1\n#" + site + "}\n")
    if platform == "flask":
        return ("from flask import Flask\napp = Flask(__name__)\n"
                "@app.route('/api/data', methods=['GET', 'PUT', 'DELETE'])\ndef data(): return {'ok': True}\n"
                "@app.route('/api/error')\ndef error(): raise RuntimeError('boom')\n"
                f"{text}\napp.run(host='127.0.0.1', port={port})\n")
    if platform == "django":
        return ("import sys\nfrom django.conf import settings\nfrom django.core.management import execute_from_command_line\n"
                "from django.http import JsonResponse\nfrom django.urls import path\nSECRET_KEY = 'x'\nALLOWED_HOSTS = ['*']\n"
                "ROOT_URLCONF = '__main__'\nINSTALLED_APPS = []\nMIDDLEWARE = ['django.middleware.common.CommonMiddleware']\n"
                f"{text}\nsettings.configure(**{{n: v for n, v in globals().items() if n.isupper()}})\n"
                "def data(request): return JsonResponse({})\ndef error(request): raise RuntimeError('boom')\n"
                "urlpatterns = [path('api/data', data), path('api/error', error)]\n"
                f"execute_from_command_line([sys.argv[0], 'runserver', '--noreload', '127.0.0.1:{port}'])\n")
    if platform == "fastapi":
        return ("from fastapi import FastAPI, Response\nimport uvicorn\napp = FastAPI()\n"
                "@app.get('/api/data')\ndef data(): return {'ok': True}\n"
                "@app.get('/api/error')\ndef error(): raise RuntimeError('boom')\n"
                f"{text}\nuvicorn.run(app, host='127.0.0.1', port={port}, log_level='error')\n")
    if platform == "php":
        return ("<?php\nini_set('display_errors', '0');\n" + text +
                "if ($_SERVER['REQUEST_URI'] === '/api/error') throw new Exception('boom');\n"
                "if ($_SERVER['REQUEST_URI'] !== '/api/data') { http_response_code(404); exit; }\nprint('{}');\n")
    if platform == "go":
        return ("package main\nimport (\n\"net/http\"\n\"strings\"\n)\n" + text +
                "\nfunc main() {\nrouter := http.NewServeMux()\n"
                "router.HandleFunc(\"/api/data\", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(\"{}\")) })\n"
                "router.HandleFunc(\"/api/error\", func(w http.ResponseWriter, r *http.Request) { http.Error(w, \"boom\", 500) })\n"
                f"http.ListenAndServe(\"127.0.0.1:{port}\", withCORS(router))\n}}\n")
    if platform == "fastify":
        return ("const fastify = require('fastify');\nconst app = fastify();\n" + text +
                "app.get('/api/data', () => ({ ok: true }));\napp.get('/api/error', () => { throw new Error('boom'); });\n"
                f"app.listen({{ port: {port}, host: '127.0.0.1' }});\n")
    if platform == "koa":
        return ("const Koa = require('koa');\nconst app = new Koa();\napp.silent = true;\n" + text +
                "app.use((ctx) => {\n  if (ctx.path === '/api/data') ctx.body = {};\n"
                f"  if (ctx.path === '/api/error') throw new Error('boom');\n}});\napp.listen({port}, '127.0.0.1');\n")
    if platform == "hono":
        text = text.replace("import { cors } from 'hono/cors';", "const { cors } = require('hono/cors');")
        return ("const { Hono } = require('hono');\nconst { serve } = require('@hono/node-server');\nconst app = new Hono();\n" + text +
                "app.get('/api/data', (c) => c.json({}));\napp.get('/api/error', () => { throw new Error('boom'); });\n"
                f"serve({{ fetch: app.fetch, port: {port}, hostname: '127.0.0.1' }});\n")
    if platform == "nest":
        text = text.replace("import * as cors from 'cors';", "const cors = require('cors');")
        return ("require('reflect-metadata');\nconst { Module, Controller, Get } = require('@nestjs/common');\n"
                "const { NestFactory } = require('@nestjs/core');\nclass Data {\n  get() { return {}; }\n  error() { throw new Error('boom'); }\n}\n"
                "Controller('api')(Data);\n"
                "for (const [path, name] of [['data', 'get'], ['error', 'error']])\n"
                "  Get(path)(Data.prototype, name, Object.getOwnPropertyDescriptor(Data.prototype, name));\n"
                "class AppModule {}\nModule({ controllers: [Data] })(AppModule);\n"
                "(async () => {\nconst app = await NestFactory.create(AppModule, { logger: false });\n"
                f"{text}\nawait app.listen({port}, '127.0.0.1');\n}})();\n")
    return ("const express = require('express');\nconst app = express();\n" + text +
            "app.get('/api/data', (req, res) => res.json({ ok: true }));\n"
            "app.get('/api/error', () => { throw new Error('boom'); });\n"
            f"app.listen({port}, '127.0.0.1');\n")


class Run:
    """All requests of one policy against one running server."""

    def __init__(self, table, platform, version, name, policy, port):
        self.table, self.platform, self.version, self.name, self.policy, self.port = table, platform, version, name, policy, port
        self.credentials = policy.get("credentials", False)
        self.open = policy.get("any_origin", False)
        self.path = policy.get("path", "/")

    def expect(self, request, found, wanted):
        self.table.expect(self.platform, self.version, self.name, request, found, wanted)

    def good(self, request, answer, origin=APP, status=None):
        found = check(answer, origin, self.credentials)
        if found is None and len(answer.all("Access-Control-Allow-Origin")) != 1:
            found = "more than one ACAO line"
        if found is None and not self.open and not answer.vary_origin:
            found = "no Vary: Origin"
        if found is None and status and answer.status != status:
            found = f"status {answer.status}"
        self.expect(request, found or "passes", "passes")

    def bad(self, request, answer):
        found = "let in" if answer.one("Access-Control-Allow-Origin") is not None else "kept out"
        if found == "kept out" and not answer.vary_origin:
            found = "no Vary: Origin"
        self.expect(request, found, "kept out")

    def everything(self, errors=True):
        at = self.path + "data"
        names = self.policy.get("request_headers", [])
        for method in self.policy["methods"]:
            answer = preflight(self.port, at, APP, method, names)
            found = check_preflight(answer, APP, self.credentials, method, names)
            if found is None and answer.one("Access-Control-Max-Age") != str(self.policy.get("max_age", 7200)):
                found = f"max-age {answer.one('Access-Control-Max-Age')}"
            if found is None and "BACKEND" in answer.tokens("Access-Control-Allow-Methods"):
                found = "went on to the server behind"
            self.expect(f"preflight {method}", found or "passes", "passes")
        found = check_preflight(preflight(self.port, at, APP, "PROPFIND", names), APP, self.credentials, "PROPFIND", names)
        self.expect("preflight PROPFIND", "blocked" if found else "passes", "blocked")
        found = check_preflight(preflight(self.port, at, APP, "GET", ["x-unlisted"]), APP, self.credentials, "GET", ["x-unlisted"])
        self.expect("preflight x-unlisted", "blocked" if found else "passes", "blocked")
        answer = send(self.port, "GET", at, [("Origin", APP)])
        self.good("GET", answer, status=200)
        exposed = [token.lower() for token in answer.tokens("Access-Control-Expose-Headers")]
        self.expect("GET exposes", exposed, self.policy.get("expose_headers", []))
        self.good("GET with a cookie", send(self.port, "GET", at, [("Origin", APP), ("Cookie", "a=1")]), status=200)
        for origin in INSIDE.get(self.name, []):
            self.good(f"GET from {origin}", send(self.port, "GET", at, [("Origin", origin)]), origin)
        if not self.open:
            for origin in FOREIGN:
                self.bad(f"GET from {origin}", send(self.port, "GET", at, [("Origin", origin)]))
            self.bad("preflight from elsewhere", preflight(self.port, at, FOREIGN[0], self.policy["methods"][0], names))
            answer = send(self.port, "GET", at)
            self.expect("GET without Origin", answer.vary_origin and answer.one("Access-Control-Allow-Origin") is None, True)
        if errors:
            self.good("404", send(self.port, "GET", self.path + "missing", [("Origin", APP)]), status=404)
            self.good("500", send(self.port, "GET", self.path + "error", [("Origin", APP)]), status=500)
            self.good("503", send(self.port, "GET", self.path + "busy", [("Origin", APP)]), status=503)
        if self.path != "/":
            self.expect("outside the path", send(self.port, "GET", "/other", [("Origin", APP)]).one("Access-Control-Allow-Origin") in (None, "*"), True)


def own_error(platform, text):
    """The generated program with a route that throws: the error page of the framework itself must carry the headers."""
    if platform == "fastapi":
        return text.replace("app = FastAPI()\n", "app = FastAPI()\n\n\n@app.get('/api/boom')\ndef boom():\n    raise RuntimeError('boom')\n", 1)
    if platform in ("flask", "django"):
        return re.sub(r"^def answer\(.*\):$", "\\g<0>\n    raise RuntimeError('boom')", text, 1, re.M)
    if platform == "php":
        return text.replace("if (!str_starts_with", "if ($_SERVER['REQUEST_URI'] === '/api/boom') throw new Exception('boom');\nif (!str_starts_with", 1)
    if platform == "go":
        return re.sub(r"^\trouter := .*$", "\\g<0>\n\trouter.HandleFunc(\"/api/boom\", func(w http.ResponseWriter, r *http.Request) "
                      "{ http.Error(w, \"boom\", 500) })", text, 1, re.M)
    if platform == "fastify":
        return re.sub(r"^app\.route", "app.get('/api/boom', () => { throw new Error('boom'); });\n\\g<0>", text, 1, re.M)
    if platform == "hono":
        return re.sub(r"^ *app\.all\('/api/\*'", "app.get('/api/boom', () => { throw new Error('boom'); });\n\\g<0>", text, 1, re.M)
    if platform == "koa":
        return re.sub(r"^ *app\.use\(\(ctx\) => \{$", "app.silent = true;\napp.use((ctx, next) => { if (ctx.path === '/api/boom') throw new Error('boom'); "
                      "return next(); });\n\\g<0>", text, 1, re.M)
    return re.sub(r"^ *app\.use\('/api/', \(req, res\)", "app.use('/api/boom', () => { throw new Error('boom'); });\n\\g<0>", text, 1, re.M)


def run(platforms, cli, table):
    """Two platforms at a time: most of the time goes into starting servers."""
    chosen = [platform for platform in platforms.chosen if platform not in platforms.proxies + platforms.pages]
    tables = [Table() for _ in chosen]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(one, platforms, cli, rows, platform) for rows, platform in zip(tables, chosen)]:
            done.result()
    for rows in tables:
        table.rows += rows.rows


def one(platforms, cli, table, platform):
    backend = Backend()
    try:
        version = platforms.versions[platform]
        for name, policy in POLICIES.items():
            # Passing on, answering itself, and the part to paste.
            ports = [free_port() for _ in range(3)]
            behind = {**policy, "upstream": backend.url}
            servers = [platforms.server(platform, fix(cli, platform, behind, ports[0]), ports[0]),
                       platforms.server(platform, fix(cli, platform, policy, ports[1]), ports[1])]
            if policy.get("path") == "/api/":
                servers.append(platforms.server(platform, pasted(platform, fix(cli, platform, behind), ports[2], fix(cli, platform, behind, ports[2])), ports[2]))
            started = []
            try:
                for server in servers:
                    started.append(server.__enter__())
                if not all(server.wait() for server in started):
                    table.add(platform, version, name, "start", "\n".join(s.log for s in started), False)
                    continue
                Run(table, platform, version, name, behind, ports[0]).everything()
                backend.seen.clear()
                send(ports[0], "OPTIONS", policy.get("path", "/") + "data", [("Origin", APP)])
                went_on = any(seen[0] == "OPTIONS" for seen in backend.seen)
                # The packages for Express, Fastify and Hono end every OPTIONS, the others only preflights.
                table.expect(platform, version, name, "plain OPTIONS goes on", went_on, not platform.startswith(("express", "nest", "fastify", "hono")))
                alone = {**policy, "expose_headers": policy.get("expose_headers", [])}
                Run(table, platform, version, name + ", alone", alone, ports[1]).everything(errors=False)
                if len(started) > 2:
                    paste = Run(table, platform, version, name + ", pasted", policy, ports[2])
                    paste.everything(errors=False)
                    paste.good("500", send(ports[2], "GET", "/api/error", [("Origin", APP)]), status=500)
            finally:
                for server in started:
                    server.__exit__()
        errors(platforms, cli, table, platform)
    finally:
        backend.close()


def errors(platforms, cli, table, platform):
    """An exception of the program itself, and a server behind that is down."""
    version, name = platforms.versions[platform], "exact, credentials, path"
    policy = POLICIES[name]
    port = free_port()
    gone = {**policy, "upstream": f"http://127.0.0.1:{free_port()}"}
    with platforms.server(platform, fix(cli, platform, gone, port), port) as server:
        server.must_listen()
        Run(table, platform, version, name, gone, port).good("502, server behind is down",
                                                             send(port, "GET", "/api/data", [("Origin", APP)]),
                                                             status=503 if platform in ("apache", "haproxy") else 502)
    if platform in ("nginx", "apache", "caddy", "haproxy"):
        return
    port = free_port()
    with platforms.server(platform, own_error(platform, fix(cli, platform, policy, port)), port) as server:
        server.must_listen()
        Run(table, platform, version, name, policy, port).good("500, unhandled exception",
                                                               send(port, "GET", "/api/boom", [("Origin", APP)]), status=500)
