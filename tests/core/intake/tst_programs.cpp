#include "program_facts.h"
#include "support/test.h"

using namespace crosscheck;

namespace {

namespace id = facts::id;

} // namespace

/// What servers' programs and settings tell, framework by framework.
class TstPrograms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void factsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("value"); // empty: not known
        const auto row = [](const char* name, const QByteArray& text, const char* fact, const char* value) {
            QTest::addRow("%s %s", name, fact) << text << QByteArray(fact) << QByteArray(value);
        };

        const QByteArray express = "const express = require('express');\nconst app = express();\n";
        const QByteArray routes = "app.get('/x', (req, res) => res.json({}));\napp.listen(5000);\n";
        row("nothing of CORS", express + routes, id::configNoCors, "true");
        row("cors in a comment", express + "// app.use(cors())\n" + routes, id::configNoCors, "true");
        row("cors", express + "app.use(cors());\n" + routes, id::configNoCors, "");
        row("a part of it", "app.use(express.json());\napp.get('/x', f);\n", id::configNoCors, "");
        row("router first", express + "app.use('/api', apiRouter)\napp.use(cors())\napp.listen(1)",
            id::configExpressCorsAfterRoutes, "true");
        row("check first", express + "app.use(authenticate);\napp.use(cors());\napp.listen(1)",
            id::configExpressCorsAfterRoutes, "true");
        row("router behind", express + "app.use(cors())\napp.use('/api', apiRouter)\napp.listen(1)",
            id::configExpressCorsAfterRoutes, "false");
        row("a router's own routes",
            express + "const r = express.Router();\nrouter.get('/x', f);\napp.use(cors());\napp.use('/api', "
                      "router);",
            id::configExpressCorsAfterRoutes, "false");
        row("cors with a path", express + "app.use('/api', cors());\napp.get('/x', f);",
            id::configExpressCorsAfterRoutes, "false");
        row("list", "app.use(cors({ origin: ['http://a.example', \"http://b.example\"] }));",
            id::configOrigins, "http://a.example, http://b.example");
        row("list of its own",
            "const allowedOrigins = [\n  'http://a.example',\n];\napp.use(cors({ origin: check }));",
            id::configOrigins, "http://a.example");
        row("list with a name", "app.use(cors({ origin: ['http://a.example', process.env.WEB] }));",
            id::configOrigins, "");
        row("list with a pattern", "app.use(cors({ origin: ['http://a.example', /b\\.example$/] }));",
            id::configOrigins, "");
        row("header by hand",
            "app.use((req, res, next) => { res.header('Access-Control-Allow-Origin', 'http://a.example'); "
            "next(); });",
            id::configAcao, "http://a.example");
        row("headers by hand",
            "app.use((req, res, next) => { res.setHeader('Access-Control-Allow-Origin', '*');\n"
            "res.setHeader('Access-Control-Allow-Credentials', true); next(); });",
            id::configStarWithCredentials, "true");

        const QByteArray fastapi = "from fastapi import FastAPI\napp = FastAPI()\n";
        row("bare", fastapi + "@app.get('/x')\ndef x(): return {}\n", id::configNoCors, "true");
        row("the name of its class alone",
            fastapi + "@app.get('/x')\ndef x(): return {}\napp.add_middleware(CORSMiddleware, "
                      "allow_origins=['x'])\n",
            id::configNoCors, "");
        row("taken in", express + "import cors from './cors';\n" + routes, id::configNoCors, "");
        row("spread", express + "const headers = { ...cors };\n" + routes, id::configNoCors, "");
        row("the page that explains",
            express + routes +
                "// x\nhttps://developer.mozilla.org/docs/Web/HTTP/CORS/Errors/CORSMissingAllowOrigin\n",
            id::configNoCors, "true");
        row("any", express + "app.use(cors());\n", id::configAnyOrigin, "true");
        row("any, as it stands", express + "app.use(cors({ origin: true, credentials: true }));\n",
            id::configAnyOrigin, "true");
        row("any, with credentials", express + "app.use(cors({ credentials: true }));\n", id::configAnyOrigin,
            "true");
        row("one route", express + "app.get('/x', cors(), f);\n", id::configAnyOrigin, "");
        row("one of it", express + "app.use(cors({ origin: 'http://a.example' }));\n", id::configAnyOrigin,
            "");
        row("options of their own", express + "app.use(cors({ ...options }));\n", id::configAnyOrigin, "");
        row("a route above", express + "app.post('/x', f);\napp.use(cors());", id::configPreflightsPass,
            "true");
        row("a route for all above", express + "app.all('/x', f);\napp.use(cors());",
            id::configPreflightsPass, "false");
        row("a router above", express + "app.use('/api', router);\napp.use(cors());",
            id::configPreflightsPass, "false");
        row("a check above", express + "app.post('/x', f);\napp.use(authenticate);\napp.use(cors());",
            id::configPreflightsPass, "false");
        row("a check below", express + "app.post('/x', f);\napp.use(cors());\napp.use(authenticate);",
            id::configPreflightsPass, "true");
        row("any", fastapi + "app.add_middleware(CORSMiddleware, allow_origins=['*'])\n", id::configAnyOrigin,
            "true");
        row("added first",
            fastapi + "app.add_middleware(CORSMiddleware, allow_origins=['http://a.example'])\n"
                      "app.add_middleware(SessionMiddleware, secret_key='x')\n",
            id::configFastapiInside, "true");
        row("decorated",
            fastapi + "app.add_middleware(CORSMiddleware, allow_origins=['http://a.example'])\n"
                      "@app.middleware('http')\nasync def check(request, call_next): ...\n",
            id::configFastapiInside, "true");
        row("added last",
            fastapi + "app.add_middleware(SessionMiddleware, secret_key='x')\n"
                      "app.add_middleware(CORSMiddleware, allow_origins=['http://a.example'])\n",
            id::configFastapiInside, "false");
        row("origins",
            fastapi + "origins = [\n    \"http://localhost:3000/\",  # the page\n]\n"
                      "app.add_middleware(CORSMiddleware, allow_origins=origins)\n",
            id::configOrigins, "http://localhost:3000/");
        row("pattern beside",
            fastapi + "app.add_middleware(CORSMiddleware, allow_origins=['http://a.example'], "
                      "allow_origin_regex='x')\n",
            id::configOrigins, "");

        row("one string", "from flask_cors import CORS\nCORS(app, origins='http://a.example')\n",
            id::configOrigins, "http://a.example");
        row("resources",
            "from flask_cors import CORS\nCORS(app, resources={r'/api/*': {'origins': "
            "['http://a.example']}})\n",
            id::configOrigins, "http://a.example");
        row("bare flask",
            "from flask import Flask\napp = Flask(__name__)\n@app.route('/x')\ndef x(): return 'x'\n",
            id::configNoCors, "true");

        const QByteArray middleware =
            "MIDDLEWARE = [\n    'django.middleware.security.SecurityMiddleware',\n";
        const QByteArray common = "    'django.middleware.common.CommonMiddleware',\n";
        const QByteArray cors = "    'corsheaders.middleware.CorsMiddleware',\n";
        const QByteArray origins = "]\nCORS_ALLOWED_ORIGINS = [\n    'http://a.example',\n]\n";
        row("django", middleware + common + cors + origins, id::configServer, "django");
        row("late", middleware + common + cors + origins, id::configDjangoOrder, "true");
        row("early", middleware + cors + common + origins, id::configDjangoOrder, "false");
        row("not there", middleware + common + origins, id::configCorsNotUsed, "true");
        row("django", middleware + cors + common + origins, id::configOrigins, "http://a.example");
        row("old name", "CORS_ORIGIN_WHITELIST = ('localhost:3000',)\n", id::configOrigins, "localhost:3000");
        row("all", "CORS_ORIGIN_ALLOW_ALL = True\nCORS_ORIGIN_WHITELIST = ['http://a.example']\n",
            id::configOrigins, "");

        const QByteArray chain =
            "@Bean\npublic SecurityFilterChain chain(HttpSecurity http) throws Exception {\n  ";
        row("chain", chain + "http.csrf().disable();\n return http.build(); }", id::configSpringSecurity,
            "true");
        row("chain with cors", chain + "http.cors(Customizer.withDefaults());\n return http.build(); }",
            id::configSpringSecurity, "false");
        row("chain with cors and()", chain + "http.cors().and().csrf().disable();\n return http.build(); }",
            id::configSpringSecurity, "false");
        row("cors off", chain + "http.cors(AbstractHttpConfigurer::disable);\n return http.build(); }",
            id::configSpringSecurity, "true");
        row("chain", chain + "http.csrf().disable();\n return http.build(); }", id::configServer,
            "spring-security");
        row("annotation", "@RestController\n@CrossOrigin(origins = \"http://a.example/\")\npublic class A {}",
            id::configOrigins, "http://a.example");
        row("annotation", "@RestController\n@CrossOrigin(origins = \"http://a.example\")\npublic class A {}",
            id::configServer, "spring-boot-annotation");
        const QByteArray mappings =
            "@Override\npublic void addCorsMappings(CorsRegistry registry) {\n  registry.addMapping(\"/**\")";
        row("mappings", mappings + ".allowedOrigins(\"http://a.example\", \"http://b.example\"); }",
            id::configOrigins, "http://a.example, http://b.example");
        row("refused", mappings + ".allowedOrigins(\"*\").allowCredentials(true); }", id::configRefusesStar,
            "true");
        row("patterns", mappings + ".allowedOriginPatterns(\"*\").allowCredentials(true); }",
            id::configRefusesStar, "");
        row("source",
            "@Bean\nCorsConfigurationSource source() { CorsConfiguration c = new CorsConfiguration();\n"
            "c.setAllowedOrigins(Arrays.asList(\"*\")); c.setAllowCredentials(true); }",
            id::configRefusesStar, "true");

        const QByteArray builder = "var builder = WebApplication.CreateBuilder(args);\n";
        row("late", builder + "app.UseAuthorization();\napp.UseCors(\"p\");\napp.Run();",
            id::configAspnetOrder, "true");
        row("early", builder + "app.UseCors(\"p\");\napp.UseAuthorization();\napp.Run();",
            id::configAspnetOrder, "false");
        row("not used", builder + "builder.Services.AddCors();\nvar app = builder.Build();\napp.Run();",
            id::configCorsNotUsed, "true");
        row("bare", builder + "var app = builder.Build();\napp.MapControllers();\napp.Run();",
            id::configNoCors, "true");
        row("refused",
            "services.AddCors(o => o.AddPolicy(\"p\", b => b.AllowAnyOrigin().AllowCredentials()));",
            id::configRefusesStar, "true");
        row("origins", "options.AddPolicy(\"p\", b => b.WithOrigins(\"http://a.example/\"));",
            id::configOrigins, "http://a.example/");

        row("apache",
            "<IfModule mod_headers.c>\n  Header set Access-Control-Allow-Origin \"*\"\n"
            "  Header set Access-Control-Allow-Credentials true\n</IfModule>",
            id::configStarWithCredentials, "true");
        row("apache", "Header always set Access-Control-Allow-Origin http://a.example", id::configServer,
            "apache");
        row("caddy", "a.example {\n  header {\n    Access-Control-Allow-Origin http://b.example\n  }\n}",
            id::configAcao, "http://b.example");
        row("caddy in a line", "a.example {\n  header /api/* Access-Control-Allow-Origin *\n}",
            id::configServer, "caddy");
        row("Vite",
            "export default defineConfig({ server: { proxy: { '/api': { target: 'http://localhost:8000', "
            "changeOrigin: true } } } })",
            id::configProxyTarget, "http://localhost:8000");
        row("Vite, short",
            "export default defineConfig({ server: { proxy: { '/api': 'http://localhost:8000' } } })",
            id::configProxyTarget, "http://localhost:8000");
        row("package.json", "{\n  \"name\": \"web\",\n  \"proxy\": \"http://localhost:5000\"\n}",
            id::configProxyTarget, "http://localhost:5000");
        row("middleware",
            "app.use('/api', createProxyMiddleware({ target: 'http://localhost:5000', changeOrigin: true "
            "}));",
            id::configProxyTarget, "http://localhost:5000");
        row("Go",
            "func main() {\n\thttp.HandleFunc(\"/x\", x)\n\tlog.Fatal(http.ListenAndServe(\":8080\", "
            "nil))\n}",
            id::configNoCors, "true");
        row("Go with cors",
            "func main() {\n\tc := cors.New(cors.Options{AllowedOrigins: []string{\"http://a.example\"}})\n"
            "\thttp.ListenAndServe(\":8080\", c.Handler(mux))\n}",
            id::configOrigins, "http://a.example");
        row("PHP",
            "<?php\nheader('Access-Control-Allow-Origin: *');\nheader(\"Access-Control-Allow-Credentials: "
            "true\");",
            id::configStarWithCredentials, "true");
        row("S3",
            "[{\"AllowedHeaders\": [\"*\"], \"AllowedMethods\": [\"GET\"], \"AllowedOrigins\": "
            "[\"http://a.example/\"]}]",
            id::configOrigins, "http://a.example/");
        row("nginx in front", "location / { add_header Access-Control-Allow-Origin *; proxy_pass http://a; }",
            id::configNginxInFront, "true");
        row("nginx hides elsewhere",
            "server { location /a { proxy_hide_header Access-Control-Allow-Origin; proxy_pass http://a; } "
            "location /b { add_header Access-Control-Allow-Origin *; proxy_pass http://b; } }",
            id::configNginxInFront, "true");
        row("nginx hides",
            "location / { proxy_hide_header Access-Control-Allow-Origin; add_header "
            "Access-Control-Allow-Origin *; "
            "proxy_pass http://a; }",
            id::configNginxInFront, "");
    }
    void factsAreRead()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, id);
        QVERIFY(facts::isFact(id));
        QTEST(test::toldOf(text, id), "value");
    }

    void wordsOfThemAloneAreNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("prose") << QByteArray(
            "I added @CrossOrigin and CORSMiddleware, and UseCors() in ASP.NET.");
        QTest::newRow("prose of Node's") << QByteArray(
            "I have @fastify/cors, @koa/cors and hono/cors, and Rack::Cors stands before everything.");
        QTest::newRow("a check of Django's") << QByteArray(
            "?: (corsheaders.E013) Origin 'a.example' in CORS_ALLOWED_ORIGINS is missing scheme or netloc");
        QTest::newRow("a log of Spring's") << QByteArray(
            "o.s.s.web.DefaultSecurityFilterChain : Will secure any request with [CorsFilter, LogoutFilter]");
    }
    void wordsOfThemAloneAreNone()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(intake::understand(text).kind != intake::Kind::ServerConfiguration);
    }
};

CROSSCHECK_TEST(tst_programs, TstPrograms)
#include "tst_programs.moc"
