"""Programs as people write them, each with one fault: what the real server does, and that the program says it of their text."""
from .judge import check, check_preflight, preflight, send
from .probing import explain, first
from .processes import free_port

APP = "https://app.example.com"
SLASH = f"{APP}/"
ROUTES = ("const router = express.Router();\nrouter.get('/data', (req, res) => res.json({}));\n"
          "router.put('/data', (req, res) => res.json({}));\n")
EXPRESS = {
    "router above cors()": (ROUTES + "app.use('/api', router);\napp.use(cors());\n", "express-cors-after-routes"),
    "a login check above cors()": (ROUTES + "const requireAuth = (req, res) => res.sendStatus(401);\napp.use(requireAuth);\napp.use(cors());\n"
                                   "app.use('/api', router);\n", "express-cors-after-routes"),
    "an origin with a slash in the list": (ROUTES + f"app.use(cors({{ origin: ['{SLASH}'] }}));\napp.use('/api', router);\n", "origin-refused-silently"),
    "a star in a list": (ROUTES + "app.use(cors({ origin: ['*'] }));\napp.use('/api', router);\n", "origin-refused-silently"),
    "nothing of CORS": (ROUTES + "app.use('/api', router);\n", "no-cors-anywhere"),
}
FASTAPI = "from fastapi import FastAPI\nfrom fastapi.middleware.cors import CORSMiddleware\napp = FastAPI()\n"
DATA = "@app.get('/api/data')\nasync def data(): return {}\n"
CHECK = ("from starlette.responses import PlainTextResponse\n@app.middleware('http')\nasync def login(request, call_next):\n"
         "    return PlainTextResponse('no', status_code=401)\n")


def console(port, reason, status=None):
    """What Chrome prints of it."""
    url = f"http://127.0.0.1:{port}/api/data"
    failed = f"GET {url} net::ERR_FAILED {status}\n" if status else ""
    return f"Access to fetch at '{url}' from origin '{APP}' has been blocked by CORS policy: {reason}\n{failed}\n"


MISSING = "No 'Access-Control-Allow-Origin' header is present on the requested resource."
PREFLIGHT = "Response to preflight request doesn't pass access control check: " + MISSING
STAR = ("The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's "
        "credentials mode is 'include'.")


class Program:
    def __init__(self, table, platforms, cli, platform, name, text, port):
        self.table, self.cli, self.platform, self.name, self.text, self.port = table, cli, platform, "program: " + name, text, port
        self.version = platforms.versions[platform]

    def expect(self, request, found, wanted):
        self.table.expect(self.platform, self.version, self.name, request, found, wanted)

    def get(self, wanted, *headers):
        answer = send(self.port, "GET", "/api/data", [("Origin", APP), *headers])
        self.expect("GET" + "".join(f" with {name}" for name, _ in headers), f"{answer.status}, {check(answer, APP, True) or 'passes'}", wanted)

    def preflight(self, wanted):
        answer = preflight(self.port, "/api/data", APP, "PUT", ("content-type",))
        self.expect("preflight PUT", f"{answer.status}, {check_preflight(answer, APP, True, 'PUT', ('content-type',)) or 'passes'}", wanted)

    def explained(self, root, reason="", status=None):
        _, document = explain(self.cli, (console(self.port, reason, status) if reason else "") + self.text)
        self.expect("what is said of it" + (" and the console's text" if reason else ""), first(document).split(" / ")[-1], root)


def express(platforms, cli, table, platform):
    for name, (text, root) in EXPRESS.items():
        port = free_port()
        text = "const express = require('express');\nconst app = express();\n" + text + f"app.listen({port}, '127.0.0.1');\n"
        text = text.replace("const app", "const cors = require('cors');\nconst app", 1) if "cors(" in text else text
        with platforms.server(platform, text, port) as server:
            server.must_listen()
            program = Program(table, platforms, cli, platform, name, text, port)
            program.get("401, acao-missing" if "login" in name else "200, acao-missing")
            program.explained(root, MISSING)
            if "list" not in name:
                program.preflight("401, preflight-missing-acao" if "login" in name else "200, preflight-missing-acao")
                program.explained(root, PREFLIGHT)
    port = free_port()
    text = ("const express = require('express');\nconst cors = require('cors');\nconst app = express();\n"
            "app.get('/api/data', (req, res) => res.json({}));\napp.put('/api/data', (req, res) => res.json({}));\n"
            f"app.use(cors({{ origin: true, credentials: true }}));\napp.listen({port}, '127.0.0.1');\n")
    with platforms.server(platform, text, port) as server:
        server.must_listen()
        program = Program(table, platforms, cli, platform, "routes of the application above cors()", text, port)
        program.get("200, acao-missing")
        program.explained("express-cors-after-routes", MISSING)
        program.preflight("204, passes")
        program.explained("config-not-deployed", PREFLIGHT)
    port = free_port()
    text = ("const express = require('express');\nconst cors = require('cors');\nconst app = express();\n"
            f"app.use(cors({{ credentials: true }}));\napp.get('/api/data', (req, res) => res.json({{}}));\napp.listen({port}, '127.0.0.1');\n")
    with platforms.server(platform, text, port) as server:
        server.must_listen()
        program = Program(table, platforms, cli, platform, "credentials without an origin", text, port)
        program.get("200, acao-wildcard-with-credentials")
        program.explained("wildcard-with-include", STAR)


def fastapi(platforms, cli, table):
    def served(name, text, judge):
        port = free_port()
        run = f"import uvicorn\nuvicorn.run(app, host='127.0.0.1', port={port}, log_level='error')\n"
        with platforms.server("fastapi", FASTAPI + text + DATA + run, port) as server:
            server.must_listen()
            judge(Program(table, platforms, cli, "fastapi", name, FASTAPI + text + DATA, port))

    def inside(program):
        program.get("401, acao-missing")
        program.explained("fastapi-add-order", MISSING, "401 (Unauthorized)")

    def star(program):
        program.get("200, acao-wildcard-with-credentials")
        program.get("200, passes", ("Cookie", "a=b"))
        program.explained("fastapi-star-with-credentials", STAR)
        program.explained("fastapi-star-with-credentials")

    def slash(program):
        program.get("200, acao-missing")
        program.explained("origin-refused-silently", MISSING)
        program.preflight("400, preflight-missing-acao")
        program.explained("origin-refused-400", PREFLIGHT)

    def fails(program):
        program.get("500, acao-missing")
        program.explained("error-page-without-cors", MISSING, "500 (Internal Server Error)")

    cors = "app.add_middleware(CORSMiddleware, allow_origins=['%s'], allow_credentials=True, allow_methods=['*'], allow_headers=['*'])\n"
    served("a middleware around CORSMiddleware", cors % APP + CHECK, inside)
    served("a route that fails", cors % APP + "@app.get('/api/data')\nasync def broken(): raise ValueError\n", fails)
    served("any origin with credentials", cors % "*", star)
    served("an origin with a slash in the list", cors % SLASH, slash)


def nest(platforms, cli, table):
    controller = ("class Data {\n  get() { return {}; }\n}\nController('api')(Data);\n"
                  "Get('data')(Data.prototype, 'get', Object.getOwnPropertyDescriptor(Data.prototype, 'get'));\n"
                  "class AppModule {}\nModule({ controllers: [Data] })(AppModule);\n")
    head = ("require('reflect-metadata');\nconst { Module, Controller, Get } = require('@nestjs/common');\n"
            "const { NestFactory } = require('@nestjs/core');\n" + controller + "async function bootstrap() {\n"
            "  const app = await NestFactory.create(AppModule, { logger: false });\n")
    listen = "  await app.listen(%d, '127.0.0.1');\n"
    for name, text, root in [("nothing of CORS", listen, "no-cors-anywhere"),
                             ("switched on after the start", listen + "  app.enableCors();\n", "express-cors-after-routes"),
                             ("a star in a list", "  app.enableCors({ origin: ['*'] });\n" + listen, "origin-refused-silently")]:
        port = free_port()
        text = head + text % port + "}\nbootstrap();\n"
        with platforms.server("nest", text, port) as server:
            server.must_listen()
            program = Program(table, platforms, cli, "nest", name, text, port)
            program.get("200, acao-missing")
            program.explained(root, MISSING)


def flask(platforms, cli, table):
    port = free_port()
    text = ("from flask import Flask\nfrom flask_cors import CORS\napp = Flask(__name__)\nCORS(app, origins='*', supports_credentials=True)\n"
            f"@app.route('/api/data')\ndef data(): return {{}}\napp.run(host='127.0.0.1', port={port})\n")
    with platforms.server("flask", text, port) as server:
        server.must_listen()
        # It answers with the origin that asks: unwise, and no fault that a browser would stop at.
        program = Program(table, platforms, cli, "flask", "any origin with credentials", text, port)
        program.get("200, passes")
        program.explained("nothing")


def run(platforms, cli, table):
    express(platforms, cli, table, "express4")
    express(platforms, cli, table, "express5")
    fastapi(platforms, cli, table)
    flask(platforms, cli, table)
    nest(platforms, cli, table)
