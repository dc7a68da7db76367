#include "diagnosis/diagnosis.h"
#include "intake/intake.h"
#include "support/test.h"

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace {

diagnosis::Diagnosis judged(const QByteArray& text)
{
    facts::Investigation investigation;
    investigation.paste = QString::fromUtf8(text);
    return diagnosis::diagnose(intake::merge(investigation, intake::understand(text)));
}

QByteArray chrome(const QByteArray& reason)
{
    return "Access to fetch at 'http://localhost:8000/api' from origin 'http://localhost:3000' has been "
           "blocked by CORS "
           "policy: " +
           reason + "\n\n";
}

const QByteArray missing =
    chrome("No 'Access-Control-Allow-Origin' header is present on the requested resource.");
const QByteArray preflightMissing = chrome("Response to preflight request doesn't pass access control check: "
                                           "No 'Access-Control-Allow-Origin' header is "
                                           "present on the requested resource.");

} // namespace

/// A console text with the server's program beside it: the program says why.
class TstProgramPasted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theProgramSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cause"); // root and certainty
        QTest::addColumn<QByteArray>("platform");
        const auto row = [](const char* name, const QByteArray& text, const char* cause,
                            const char* platform) {
            QTest::newRow(name) << text << QByteArray(cause) << QByteArray(platform);
        };
        const QByteArray fastapi =
            "from fastapi import FastAPI\napp = FastAPI()\napp.add_middleware(CORSMiddleware, ";
        row("Express without", missing + "const app = express();\napp.get('/x', f);\napp.listen(1);",
            "no-cors-anywhere likely", "express5");
        row("Express too late",
            missing + "const app = express();\napp.use('/api', router);\napp.use(cors());\napp.listen(1);",
            "express-cors-after-routes certain", "express5");
        row("Express, another port", missing + "app.use(cors({ origin: ['http://localhost:5173'] }));",
            "origin-refused-silently certain", "express5");
        row("a slash at the end", missing + fastapi + "allow_origins=['http://localhost:3000/'])\n",
            "origin-refused-silently certain", "fastapi");
        row("a slash at the end, preflight",
            preflightMissing + fastapi + "allow_origins=['http://localhost:3000/'])\n",
            "origin-refused-400 certain", "fastapi");
        row("star and credentials",
            chrome("The value of the 'Access-Control-Allow-Origin' header in the response must not be the "
                   "wildcard "
                   "'*' when the request's credentials mode is 'include'.") +
                fastapi + "allow_origins=['*'], allow_credentials=True)\n",
            "fastapi-star-with-credentials certain", "fastapi");
        row("Spring, refused",
            missing + "@RestController\n@CrossOrigin(origins = \"http://localhost:4200\")\npublic class A {}",
            "origin-refused-403 certain", "spring-boot-annotation");
        row("Spring Security",
            preflightMissing +
                "@Bean\npublic SecurityFilterChain chain(HttpSecurity http) { http.csrf().disable(); return "
                "http.build(); }",
            "spring-security-without-cors likely", "spring-security");
        row("ASP.NET", preflightMissing + "app.UseRouting();\napp.UseAuthorization();\napp.UseCors(\"p\");\n",
            "aspnet-order likely", "aspnet-core");
        row("Django, no scheme", missing + "CORS_ORIGIN_WHITELIST = ['localhost:3000']\n",
            "origin-refused-silently certain", "django");
        row("Django, not switched on",
            missing +
                "MIDDLEWARE = [\n 'django.middleware.common.CommonMiddleware',\n]\nCORS_ALLOWED_ORIGINS = "
                "['http://localhost:3000']\n",
            "no-cors-anywhere likely", "django");
        row("nginx in front",
            chrome(
                "The 'Access-Control-Allow-Origin' header contains multiple values 'http://localhost:3000, "
                "http://localhost:5173', but only one is allowed.") +
                "location / { add_header Access-Control-Allow-Origin http://localhost:5173; proxy_pass "
                "http://a; }",
            "acao-two-values certain", "nginx");
        row("past the proxy",
            missing + "export default defineConfig({ server: { proxy: { '/api': { target: "
                      "'http://localhost:8000' } } } })",
            "dev-proxy-bypassed certain", "vite-proxy");
        row("Go",
            missing + "func main() {\n http.HandleFunc(\"/api\", x)\n http.ListenAndServe(\":8000\", nil)\n}",
            "no-cors-anywhere likely", "go");
        row("Nest, too late",
            missing + "const app = await NestFactory.create(AppModule);\nawait "
                      "app.listen(8000);\napp.enableCors();",
            "express-cors-after-routes certain", "nest");
        row("a star in a list", missing + "app.use(cors({ origin: ['*'] }));",
            "origin-refused-silently certain", "express5");
        row("Koa, a list",
            chrome("The 'Access-Control-Allow-Origin' header contains multiple values 'http://a.example, "
                   "http://localhost:3000', but only one is allowed.") +
                "const cors = require('@koa/cors');\napp.use(cors({ origin: ['http://a.example', "
                "'http://localhost:3000'] }));",
            "acao-list-in-one-header certain", "koa");
        row("another path",
            missing +
                "'paths' => ['v1/*'],\n'allowed_origins' => ['http://localhost:3000', 'http://a.example'],\n",
            "cors-path-not-covered certain", "laravel");
        row("a path that is there",
            missing +
                "'paths' => ['api*'],\n'allowed_origins' => ['http://localhost:3000', 'http://a.example'],\n",
            "config-not-deployed possible", "laravel");
        row("rack-cors without headers",
            preflightMissing + "config.middleware.insert_before 0, Rack::Cors do\n allow do\n  origins "
                               "'http://localhost:3000'\n  resource '*', "
                               "methods: [:get, :post]\n end\nend",
            "rack-cors-preflight-refused likely", "");
        row("rack-cors without PUT",
            preflightMissing +
                "PUT http://localhost:8000/api net::ERR_FAILED\n\nconfig.middleware.insert_before 0, "
                "Rack::Cors do\n allow do\n"
                "  origins 'http://localhost:3000'\n  resource '*', headers: :any, methods: [:get, :post]\n "
                "end\nend",
            "rack-cors-preflight-refused certain", "");
        row("a function of Firebase",
            preflightMissing + "exports.api = functions.https.onRequest((req, res) => {\n  "
                               "res.set('Access-Control-Allow-Origin', '*');\n"
                               "  if (req.method === 'POST') res.json({});\n});",
            "options-not-routed likely", "express5");
        row("Supabase without OPTIONS",
            preflightMissing + "import { corsHeaders } from '../_shared/cors.ts'\nDeno.serve(async (req) => "
                               "{\n  return new Response('x', { headers: "
                               "corsHeaders })\n})",
            "options-not-routed likely", "");
        row("Socket.IO",
            "Access to XMLHttpRequest at 'http://localhost:8000/socket.io/?EIO=4&transport=polling&t=x' from "
            "origin 'http://localhost:3000' has been "
            "blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested "
            "resource.\n\n"
            "const app = express();\napp.use(cors());\nconst io = "
            "require('socket.io')(server);\nserver.listen(8000);",
            "socket-io-without-cors certain", "socket-io");
        row("a font that the block leaves out",
            "Access to font at 'http://localhost:8000/a.woff2' from origin 'http://localhost:3000' has been "
            "blocked by CORS policy: No "
            "'Access-Control-Allow-Origin' header is present on the requested resource.\n\n<FilesMatch "
            "\"\\.(ttf|woff)$\">\nHeader set "
            "Access-Control-Allow-Origin \"*\"\n</FilesMatch>",
            "cors-path-not-covered certain", "apache");
        row("nginx asks for OPTIONS",
            "location /api/ {\n if ($request_method = 'OPTIONS') {\n  add_header "
            "'Access-Control-Allow-Origin' '*';\n  return 204;\n }\n "
            "proxy_pass http://a;\n}\n" +
                missing + "GET http://localhost:8000/api net::ERR_FAILED 502 (Bad Gateway)",
            "cors-only-on-preflight certain", "nginx");
        row("anyone, and it fails",
            missing + "GET http://localhost:8000/api net::ERR_FAILED 500 (Internal Server Error)\n\nfrom "
                      "fastapi import FastAPI\napp = FastAPI()\n"
                      "app.add_middleware(CORSMiddleware, allow_origins=['*'])\n@app.get('/api')\ndef x(): "
                      "return {}\n",
            "error-page-without-cors likely", "fastapi");
        const QByteArray registry = "@Override public void addCorsMappings(CorsRegistry r) { "
                                    "r.addMapping(\"/**\").allowedOrigins(\"http://localhost:3000\")";
        row("Spring without DELETE",
            preflightMissing + "DELETE http://localhost:8000/api net::ERR_FAILED\n\n" + registry + "; }",
            "preflight-refused-whole certain", "spring-boot");
        row("Spring with POST",
            preflightMissing + "POST http://localhost:8000/api net::ERR_FAILED\n\n" + registry + "; }",
            "preflight-refused-whole possible", "spring-boot");
        row("Spring with every method",
            preflightMissing + "DELETE http://localhost:8000/api net::ERR_FAILED\n\n" + registry +
                ".allowedMethods(\"*\"); }",
            "config-not-deployed possible", "spring-boot");
        row("a word of the program that begins an old text",
            "r.Use(cors.Handler(cors.Options{\n  AllowedOrigins: []string{\"https://*\", \"http://*\"},\n  "
            "AllowedMethods: []string{\"GET\"},\n}))\n"
            "func main() { http.ListenAndServe(\":8000\", r) }\n" +
                preflightMissing + "PUT http://localhost:8000/api net::ERR_FAILED\n",
            "preflight-refused-whole certain", "go");
        row("options of ASP.NET above the text",
            "options.AddPolicy(\"CorsPolicy\", b => "
            "b.WithOrigins(\"http://localhost:3000\"));\nservices.AddCors();\napp.UseAuthorization();\n"
            "app.UseCors(\"CorsPolicy\");\n" +
                preflightMissing,
            "aspnet-order likely", "aspnet-core");
        row("S3 without PUT",
            preflightMissing + "PUT http://localhost:8000/api net::ERR_FAILED\n\n[{\"AllowedHeaders\": "
                               "[\"*\"], \"AllowedMethods\": [\"GET\"], "
                               "\"AllowedOrigins\": [\"http://localhost:3000\"]}]",
            "preflight-refused-whole likely", "s3");
        row("rs/cors and a login",
            preflightMissing +
                "fetch('http://localhost:8000/api', { headers: { Authorization: 'Bearer x' } })\n\n"
                "func main() {\n c := cors.New(cors.Options{AllowedOrigins: "
                "[]string{\"http://localhost:3000\"}})\n}",
            "preflight-refused-whole certain", "go");
        row("a log of Django beside its settings",
            "Forbidden (Origin checking failed - http://localhost:3000 does not match any trusted origins.): "
            "/api/login/\n\n"
            "CORS_ALLOWED_ORIGINS = ['http://localhost:3000']\n",
            "csrf-check-refuses certain", "django");
        row("the proxy's log beside its settings",
            "[vite] http proxy error: /api/users\nAggregateError [ECONNREFUSED]:\n\n"
            "export default defineConfig({ server: { proxy: { '/api': 'http://localhost:5000' } } })",
            "dev-proxy-target-down certain", "vite-proxy");
        row("it lets anyone in", missing + "app.use(cors());", "config-not-deployed possible", "express5");
        row("it lets the page in with credentials",
            missing + "app.use(cors({ origin: ['http://localhost:3000'], credentials: true }));",
            "config-not-deployed possible", "express5");
        row("a route above, and the preflight",
            preflightMissing +
                "const app = express();\napp.put('/api', f);\napp.use(cors());\napp.listen(8000);",
            "config-not-deployed possible", "express5");
        row("a route above, and the answer",
            missing + "const app = express();\napp.get('/api', f);\napp.use(cors());\napp.listen(8000);",
            "express-cors-after-routes certain", "express5");
        row("Safari's words",
            "Origin http://localhost:3000 is not allowed by Access-Control-Allow-Origin. Status code: 200\n\n"
            "app.use(cors({ origin: ['http://localhost:5173'] }));",
            "origin-refused-silently certain", "express5");
        row("past Next's rewrite",
            missing + "module.exports = { async rewrites() { return [{ source: '/api/:path*', destination: "
                      "'http://localhost:8000/:path*' }] } }",
            "dev-proxy-bypassed certain", "");
        row("it lets the page in", missing + "app.use(cors({ origin: ['http://localhost:3000'] }));",
            "config-not-deployed possible", "express5");
    }
    void theProgramSaysWhy()
    {
        QFETCH(const QByteArray, text);
        const diagnosis::Diagnosis diagnosis = judged(text);
        QVERIFY(!diagnosis.causes.isEmpty());
        const diagnosis::RankedCause& first = diagnosis.causes.first();
        QTEST(first.root + ' ' + causes::slug(first.certainty), "cause");
        QTEST(diagnosis.fix.platform, "platform");
    }

    /// A configuration that takes the place of another keeps who was let in.
    void whoIsLetInStaysLetIn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QByteArray>>("origins");
        QTest::addColumn<bool>("credentials");
        const auto row = [](const char* name, const QByteArray& text, const QList<QByteArray>& origins,
                            bool credentials) {
            QTest::newRow(name) << missing + text << origins << credentials;
        };
        row("another page", "app.use(cors({ origin: ['https://a.example'], credentials: true }));",
            {"http://localhost:3000", "https://a.example"}, true);
        row("a slash", "app.use(cors({ origin: ['http://localhost:3000/'] }));", {"http://localhost:3000"},
            false);
        row("Django", "CORS_ALLOWED_ORIGINS = ['https://a.example']\nCORS_ALLOW_CREDENTIALS = True\n",
            {"http://localhost:3000", "https://a.example"}, true);
        row("Laravel",
            "'allowed_origins' => ['https://a.example', 'https://b.example'],\n'supports_credentials' => "
            "true,\n",
            {"http://localhost:3000", "https://a.example", "https://b.example"}, true);
        row("ASP.NET",
            "options.AddPolicy(\"p\", b => b.WithOrigins(\"https://a.example\").AllowCredentials());",
            {"http://localhost:3000", "https://a.example"}, true);
        row("switched off", "app.use(cors({ origin: ['https://a.example'], credentials: false }));",
            {"http://localhost:3000", "https://a.example"}, false);
        row("in a comment", "app.use(cors({ origin: ['https://a.example'], // credentials: true\n }));",
            {"http://localhost:3000", "https://a.example"}, false);
    }
    void whoIsLetInStaysLetIn()
    {
        QFETCH(const QByteArray, text);
        const diagnosis::Diagnosis diagnosis = judged(text);
        QVERIFY(diagnosis.fix.policy);
        QTEST(diagnosis.fix.policy->origins, "origins");
        QTEST(diagnosis.fix.policy->credentials, "credentials");
    }

    /// Everybody stays let in, but for credentials and for two layers that differ; what is passed on stays passed on.
    void whatIsConfiguredStays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("any");
        QTest::addColumn<QByteArray>("upstream");
        const QByteArray nginx = "location / { add_header Access-Control-Allow-Origin * always; proxy_pass "
                                 "http://127.0.0.1:5000; }";
        QTest::newRow("anyone") << missing + "app.use(cors());" << true << QByteArray();
        QTest::newRow("anyone with credentials")
            << missing + "app.use(cors({ credentials: true }));" << false << QByteArray();
        QTest::newRow("methods and headers")
            << missing +
                   "func main() {\n c := cors.New(cors.Options{AllowedOrigins: "
                   "[]string{\"http://localhost:3000\"}, AllowedMethods: "
                   "[]string{\"PURGE\", \"OPTIONS\"}, AllowedHeaders: []string{\"X-A\", \"Origin\"}})\n}"
            << false << QByteArray();
        QTest::newRow("nginx") << missing + nginx << true << QByteArray("http://127.0.0.1:5000");
        QTest::newRow("nginx in front of another")
            << chrome("The 'Access-Control-Allow-Origin' header contains multiple values "
                      "'http://localhost:3000, *', but only one is allowed.") +
                   nginx
            << false << QByteArray("http://127.0.0.1:5000");
    }
    void whatIsConfiguredStays()
    {
        QFETCH(const QByteArray, text);
        const diagnosis::Diagnosis diagnosis = judged(text);
        QVERIFY(diagnosis.fix.policy);
        QTEST(diagnosis.fix.policy->anyOrigin, "any");
        QTEST(diagnosis.fix.policy->upstream, "upstream");
        const bool listed = text.contains("PURGE");
        QCOMPARE(diagnosis.fix.policy->methods.contains("PURGE"), listed);
        QVERIFY(!diagnosis.fix.policy->methods.contains("OPTIONS"));
        QCOMPARE(diagnosis.fix.policy->requestHeaders.contains("x-a"), listed);
        QVERIFY(!diagnosis.fix.policy->requestHeaders.contains("origin"));
        QVERIFY(policy::isSound(diagnosis.fix.problems));
    }

    /// The page's call, the server's program and the text in one paste: each says its own.
    void thePagesCallBesideIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray call =
            "axios.put('http://localhost:8000/api', { a: 1 }, { headers: { 'X-A': 'b' } })\n\n";
        const QByteArray program = "const express = require('express');\nconst app = express();\n"
                                   "app.use('/api', router);\napp.use(cors());\n\n";
        QTest::newRow("call first") << call + program + preflightMissing;
        QTest::newRow("text first") << preflightMissing + program + call;
        QTest::newRow("program first") << program + call + preflightMissing;
    }
    void thePagesCallBesideIt()
    {
        QFETCH(const QByteArray, text);
        const diagnosis::Diagnosis diagnosis = judged(text);
        QVERIFY(!diagnosis.causes.isEmpty());
        QCOMPARE(diagnosis.causes.first().root, QByteArray("express-cors-after-routes"));
        QCOMPARE(diagnosis.facts.bytes("request.method").value_or(QByteArray()), QByteArray("PUT"));
        QVERIFY(diagnosis.fix.policy);
        QVERIFY(diagnosis.fix.policy->requestHeaders.contains("x-a"));
        QVERIFY(diagnosis.fix.problems.isEmpty());
    }

    void theProgramAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("root"); // empty: nothing is wrong
        const auto row = [](const char* name, const QByteArray& text, const char* root) {
            QTest::newRow(name) << text << QByteArray(root);
        };
        row("a list that no page is in", "app.use(cors({ origin: ['http://localhost:3000/'] }));",
            "origin-refused-silently");
        row("a list", "app.use(cors({ origin: ['http://localhost:3000'] }));", "");
        row("Spring refuses",
            "@Override public void addCorsMappings(CorsRegistry r) { "
            "r.addMapping(\"/**\").allowedOrigins(\"*\").allowCredentials(true); }",
            "framework-forbids-star-credentials");
        row("Flask reflects", "from flask_cors import CORS\nCORS(app, supports_credentials=True)\n", "");
        row("FastAPI star",
            "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=True)\n",
            "fastapi-star-with-credentials");
    }
    void theProgramAlone()
    {
        QFETCH(const QByteArray, text);
        const diagnosis::Diagnosis diagnosis = judged(text);
        QTEST(diagnosis.causes.isEmpty() ? QByteArray() : diagnosis.causes.first().root, "root");
    }

    /// A configuration that the preflight would fail with is no fix.
    void whatATextDoesNotNameIsLetIn()
    {
        const diagnosis::Diagnosis told =
            judged(preflightMissing + "app.use(cors({ origin: 'http://a.example' }));");
        QVERIFY(told.fix.policy);
        QVERIFY(told.fix.policy->requestHeaders.contains("content-type"));
        QVERIFY(told.fix.policy->methods.contains("PUT"));
        QCOMPARE(told.fix.problems.size(), 1);
        const diagnosis::Diagnosis known =
            judged(preflightMissing +
                   "fetch('http://localhost:8000/api', { method: 'PUT', headers: { 'X-A': 'b' } });");
        QVERIFY(known.fix.policy);
        QCOMPARE(known.fix.policy->requestHeaders, QList<QByteArray>{"x-a"});
        QVERIFY(known.fix.problems.isEmpty());
    }
};

CROSSCHECK_TEST(tst_program_pasted, TstProgramPasted)
#include "tst_program_pasted.moc"
