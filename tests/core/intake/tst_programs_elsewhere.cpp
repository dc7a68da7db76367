#include "program_facts.h"
#include "support/test.h"

using namespace crosscheck;
namespace id = facts::id;

/// What the programs and settings of further kinds of servers tell: those of tst_programs are the ones that a fix is written for.
class TstProgramsElsewhere : public QObject
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
        const QByteArray nest =
            "async function bootstrap() {\n  const app = await NestFactory.create(AppModule);\n";
        row("Nest, bare", nest + "  await app.listen(3000);\n}", id::configNoCors, "true");
        row("Nest, made with cors",
            "const app = await NestFactory.create(AppModule, { cors: true });\napp.listen(3000);",
            id::configNoCors, "");
        row("Nest, too late", nest + "  await app.listen(3000);\n  app.enableCors();\n}",
            id::configExpressCorsAfterRoutes, "true");
        row("Nest, in time", nest + "  app.enableCors();\n  await app.listen(3000);\n}",
            id::configExpressCorsAfterRoutes, "false");
        row("Nest, a star in a list",
            nest + "  app.enableCors({ origin: ['*'] });\n  await app.listen(3000);\n}", id::configOrigins,
            "*");
        row("Nest, one origin",
            nest + "  app.enableCors({ origin: 'http://a.example', credentials: true });\n}", id::configAcao,
            "http://a.example");
        row("Nest, credentials", nest + "  app.enableCors({ credentials: true });\n}",
            id::configStarWithCredentials, "true");
        row("Express, a star in a list", "app.use(cors({ origin: ['*'] }));", id::configOrigins, "*");
        row("Express, a route for / above",
            "const app = express();\napp.get('/', hello);\napp.use(cors());\napp.get('/x', "
            "f);\napp.listen(1);",
            id::configExpressCorsAfterRoutes, "false");
        row("Express, one path", "const app = express();\napp.use('/api', cors());", id::configPaths,
            "/api, /api/*");

        const QByteArray fastify = "const app = require('fastify')();\n";
        row("Fastify", fastify + "app.listen({ port: 1 });", id::configServer, "");
        row("Fastify",
            "import Fastify from 'fastify'\nconst app = Fastify()\napp.get('/x', f)\napp.listen({ port: 1 })",
            id::configNoCors, "true");
        row("Fastify", "app.register(require('@fastify/cors'), { origin: ['http://a.example/'] })",
            id::configOrigins, "http://a.example/");
        row("Fastify, star", "await app.register(cors, { origin: '*', credentials: true }) // @fastify/cors",
            id::configStarWithCredentials, "true");
        row("Koa, a list",
            "const cors = require('@koa/cors');\napp.use(cors({ origin: ['http://a.example', "
            "'http://b.example'] }));",
            id::configAcao, "http://a.example, http://b.example");
        row("Koa, reflected",
            "const cors = require('@koa/cors');\napp.use(cors({ origin: '*', credentials: true }));",
            id::configAcao, "");
        row("Koa, too late",
            "const app = new Koa();\napp.use(router.routes());\napp.use(cors());\napp.listen(1);",
            id::configExpressCorsAfterRoutes, "true");
        row("Hono, one origin",
            "import { cors } from 'hono/cors'\napp.use('/api/*', cors({ origin: 'http://a.example' }))",
            id::configOrigins, "http://a.example");
        row("Hono, paths",
            "import { cors } from 'hono/cors'\napp.use('/api/*', cors({ origin: 'http://a.example' }))",
            id::configPaths, "/api, /api/*");
        row("Hono, too late", "const app = new Hono()\napp.get('/x', f)\napp.use('*', cors())",
            id::configExpressCorsAfterRoutes, "true");
        row("Hono, star", "import { cors } from 'hono/cors'\napp.use('*', cors({ credentials: true }))",
            id::configStarWithCredentials, "true");

        const QByteArray socket =
            "const { Server } = require('socket.io');\nconst app = express();\napp.use(cors());\n";
        row("Socket.IO in Express", socket + "const io = new Server(server);\nserver.listen(1);",
            id::configSocketIoWithoutCors, "true");
        row("Socket.IO beside a layer", socket + "const io = new Server(server);\nserver.listen(1);",
            id::configServer, "socket-io");
        row("Socket.IO with cors",
            socket + "const io = new Server(server, {\n  cors: { origin: 'http://a.example' }\n});",
            id::configSocketIoWithoutCors, "false");
        row("Socket.IO alone", "const io = require('socket.io')(3000);", id::configSocketIoWithoutCors,
            "true");

        const QByteArray rails =
            "Rails.application.config.middleware.insert_before 0, Rack::Cors do\n  allow do\n";
        row("Rails",
            rails + "    origins 'http://a.example', \"http://b.example\"\n    resource '*', headers: :any, "
                    "methods: [:get, :post]\n  end\nend",
            id::configOrigins, "http://a.example, http://b.example");
        row("Rails",
            rails + "    origins 'http://a.example'\n    resource '/api/*', headers: :any, methods: [:get, "
                    ":post]\n  end\nend",
            id::configPaths, "/api/*");
        row("Rails",
            rails + "    origins 'http://a.example'\n    resource '*',\n      headers: :any,\n      methods: "
                    "%i[get post]\n  end\nend",
            id::configMethods, "GET, POST");
        row("Rails, any method",
            rails +
                "    origins 'http://a.example'\n    resource '*', headers: :any, methods: :any\n  end\nend",
            id::configMethods, "");
        row("Rails, no methods",
            rails + "    origins 'http://a.example'\n    resource '*', headers: :any\n  end\nend",
            id::configMethods, "GET");
        row("Rails, no headers",
            rails + "    origins 'http://a.example'\n    resource '*', methods: :any\n  end\nend",
            id::configRackWithoutHeaders, "true");
        row("Rails, headers",
            rails +
                "    origins 'http://a.example'\n    resource '*', headers: :any, methods: :any\n  end\nend",
            id::configRackWithoutHeaders, "false");
        row("Rails, no scheme", rails + "    origins 'a.example:3000'\n", id::configOrigins, "");
        row("Rails, a pattern", rails + "    origins 'http://a.example', /b/\n", id::configOrigins, "");
        row("Rails, from outside", rails + "    origins ENV['WEB']\n", id::configOrigins, "");
        row("Rails, refused", rails + "    origins '*'\n    resource '*', headers: :any, credentials: true\n",
            id::configRefusesStar, "true");

        const QByteArray laravel = "<?php\nreturn [\n    'paths' => ['api/*', 'sanctum/csrf-cookie'],\n    "
                                   "'allowed_methods' => ['*'],\n";
        row("Laravel", laravel + "    'allowed_origins' => ['http://a.example'],\n];", id::configAcao,
            "http://a.example");
        row("Laravel", laravel + "    'allowed_origins' => ['http://a.example', 'http://b.example'],\n];",
            id::configOrigins, "http://a.example, http://b.example");
        row("Laravel, any",
            laravel + "    'allowed_origins' => ['*'],\n    'supports_credentials' => true,\n];",
            id::configStarWithCredentials, "");
        const QByteArray layer = "return $next($request)->header('Access-Control-Allow-Origin', '*')\n"
                                 "->header('Access-Control-Allow-Methods', 'GET, OPTIONS');\n";
        row("Laravel, a middleware of one's own", layer, id::configAcao, "*");
        row("Laravel, a middleware of one's own", layer, id::configOptionsUnanswered, "true");
        row("Laravel, one that answers OPTIONS",
            "if ($request->isMethod('OPTIONS')) return response('');\n" + layer, id::configOptionsUnanswered,
            "false");
        row("Laravel, from outside",
            laravel + "    'allowed_origins' => [env('WEB', 'http://a.example')],\n];", id::configAcao, "");
        row("Laravel, patterns",
            laravel + "    'allowed_origins' => ['http://a.example'],\n    'allowed_origins_patterns' => "
                      "['#b#'],\n];",
            id::configAcao, "");
        row("Laravel", laravel + "    'allowed_origins' => ['*'],\n];", id::configPaths,
            "/api/*, /sanctum/csrf-cookie");

        row("Worker", "export default {\n  async fetch(request) {\n    return new Response('x');\n  }\n}",
            id::configNoCors, "true");
        row("Supabase",
            "import { corsHeaders } from '../_shared/cors.ts'\nDeno.serve(async (req) => {\n  return new "
            "Response('x', { headers: { ...corsHeaders } })\n})",
            id::configOptionsUnanswered, "true");
        row("Supabase, answered",
            "Deno.serve(async (req) => {\n  if (req.method === 'OPTIONS') return new Response('ok', { "
            "headers: corsHeaders })\n  return new Response('x')\n})",
            id::configOptionsUnanswered, "false");
        row("Next",
            "export async function POST(request) {\n  return NextResponse.json({}, { headers: { "
            "'Access-Control-Allow-Origin': 'http://a.example' } });\n}",
            id::configAcao, "http://a.example");
        row("Lambda", "exports.handler = async (event) => {\n  return { statusCode: 200, body: '{}' };\n};",
            id::configNoCors, "true");
        row("Lambda",
            "def lambda_handler(event, context):\n    return {'statusCode': 200, 'headers': "
            "{'Access-Control-Allow-Origin': '*'}}",
            id::configAcao, "*");
        const QByteArray ingress = "metadata:\n  annotations:\n    nginx.ingress.kubernetes.io/";
        row("ingress", ingress + "enable-cors: \"true\"\n", id::configStarWithCredentials, "true");
        row("ingress",
            ingress + "enable-cors: \"true\"\n    nginx.ingress.kubernetes.io/cors-allow-origin: "
                      "\"http://a.example, http://b.example\"\n",
            id::configOrigins, "http://a.example, http://b.example");
        row("ingress, not switched on", ingress + "cors-allow-origin: \"http://a.example\"\n",
            id::configCorsNotUsed, "true");
        row("next.config.js",
            "async headers() { return [{ source: '/api/:path*', headers: [{ key: "
            "'Access-Control-Allow-Credentials', value: 'true' }, { key: "
            "'Access-Control-Allow-Origin', value: '*' }] }] }",
            id::configStarWithCredentials, "true");
        row("vercel.json",
            "{\"headers\": [{\"source\": \"/(.*)\", \"headers\": [{\"key\": \"Access-Control-Allow-Origin\", "
            "\"value\": \"http://a.example\"}]}]}",
            id::configAcao, "http://a.example");
        row("web.config",
            "<system.webServer><httpProtocol><customHeaders>\n<add name=\"Access-Control-Allow-Origin\" "
            "value=\"http://a.example\" />\n</customHeaders>",
            id::configAcao, "http://a.example");
        row("Terraform",
            "resource \"aws_s3_bucket_cors_configuration\" \"a\" {\n cors_rule {\n  allowed_origins = "
            "[\"http://a.example\"]\n }\n}",
            id::configOrigins, "http://a.example");
        row("S3 in XML",
            "<CORSRule><AllowedOrigin>http://a.example</AllowedOrigin><AllowedOrigin>http://b.example</"
            "AllowedOrigin></CORSRule>",
            id::configOrigins, "http://a.example, http://b.example");
        row("Apache, files",
            "<FilesMatch \"\\.(ttf|woff2?)$\">\n Header set Access-Control-Allow-Origin \"*\"\n</FilesMatch>",
            id::configPaths, "*.ttf, *.woff2, *.woff");
        row("Apache, outside of it",
            "<FilesMatch \"\\.(ttf)$\">\n</FilesMatch>\nHeader set Access-Control-Allow-Origin \"*\"",
            id::configPaths, "");
        row("Flask, any", "from flask_cors import CORS\nCORS(app, supports_credentials=True)\n",
            id::configAnyOrigin, "true");
        row("Flask, some", "from flask_cors import CORS\nCORS(app, origins=['http://a.example'])\n",
            id::configAnyOrigin, "");
        row("Django, any", "CORS_ALLOW_ALL_ORIGINS = True\n", id::configAnyOrigin, "true");
        row("Spring, any",
            "@Override public void addCorsMappings(CorsRegistry r) { "
            "r.addMapping(\"/**\").allowedOriginPatterns(\"*\"); }",
            id::configAnyOrigin, "true");
        row("ASP.NET, any", "app.UseCors(b => b.AllowAnyOrigin());", id::configAnyOrigin, "true");
        row("Laravel, any", laravel + "    'allowed_origins' => ['*'],\n];", id::configAnyOrigin, "true");
        row("Rails, any", rails + "    origins '*'\n    resource '*', headers: :any\n", id::configAnyOrigin,
            "true");
        row("Google's buckets",
            "[{\"origin\": [\"http://a.example/\"], \"method\": [\"GET\"], \"maxAgeSeconds\": 3600}]",
            id::configOrigins, "http://a.example/");
        row("Google's buckets, any",
            "[{\"origin\": [\"*\"], \"method\": [\"GET\"], \"maxAgeSeconds\": 3600}]", id::configAnyOrigin,
            "true");
        row("S3, any", "[{\"AllowedMethods\": [\"GET\"], \"AllowedOrigins\": [\"*\"]}]", id::configAnyOrigin,
            "true");
        row("S3, some", "[{\"AllowedMethods\": [\"GET\"], \"AllowedOrigins\": [\"http://*.a.example\"]}]",
            id::configAnyOrigin, "");
        row("Fastify, any",
            "const fastify = require('fastify')();\nfastify.register(require('@fastify/cors'), { "
            "credentials: true });",
            id::configAnyOrigin, "true");
        row("Hono, one path", "import { cors } from 'hono/cors'\napp.use('/api', cors())", id::configPaths,
            "/api");
        row("Hono, paths", "import { cors } from 'hono/cors'\napp.use('/api/*', cors())", id::configPaths,
            "/api, /api/*");
        row("Hono, any", "import { cors } from 'hono/cors'\napp.use('*', cors())", id::configAnyOrigin,
            "true");
        row("Hono, routes above", "import { cors } from 'hono/cors'\napp.get('/x', f)\napp.use('*', cors())",
            id::configPreflightsPass, "true");
        const QByteArray gin = "func main() {\n r := gin.Default()\n";
        row("gin, routes above",
            gin + " r.POST(\"/x\", f)\n r.Use(cors.New(cors.Config{AllowOrigins: "
                  "[]string{\"http://a.example\"}}))\n}",
            id::configExpressCorsAfterRoutes, "true");
        row("gin, routes above",
            gin + " r.POST(\"/x\", f)\n r.Use(cors.New(cors.Config{AllowOrigins: "
                  "[]string{\"http://a.example\"}}))\n}",
            id::configPreflightsPass, "true");
        row("gin, routes below",
            gin + " r.Use(cors.New(cors.Config{AllowOrigins: []string{\"http://a.example\"}}))\n "
                  "r.POST(\"/x\", f)\n}",
            id::configExpressCorsAfterRoutes, "false");
        row("gin", gin + " r.Use(cors.Default())\n}", id::configRefusal, "forbidden");
        row("gin, any", gin + " r.Use(cors.Default())\n}", id::configAnyOrigin, "true");
        row("rs/cors",
            "func main() {\n c := cors.New(cors.Options{AllowedOrigins: []string{\"http://a.example\"}})\n}",
            id::configRefusal, "");
        row("rs/cors, nothing listed",
            "func main() {\n c := cors.New(cors.Options{AllowedOrigins: []string{\"http://a.example\"}})\n}",
            id::configHeaders, "origin, accept, content-type, x-requested-with");
        row("rs/cors, methods",
            "func main() {\n c := cors.New(cors.Options{AllowedMethods: []string{\"GET\", "
            "http.MethodPut}})\n}",
            id::configMethods, "GET, PUT");
        row("rs/cors, any header",
            "func main() {\n c := cors.New(cors.Options{AllowedHeaders: []string{\"*\"}})\n}",
            id::configHeaders, "");
        const QByteArray registry =
            "@Override public void addCorsMappings(CorsRegistry r) { r.addMapping(\"/**\")";
        row("Spring, no methods", registry + ".allowedOrigins(\"http://a.example\"); }", id::configMethods,
            "GET, HEAD, POST");
        row("Spring, no headers", registry + ".allowedOrigins(\"http://a.example\"); }", id::configHeaders,
            "");
        row("Spring, methods", registry + ".allowedMethods(\"GET\", \"PUT\"); }", id::configMethods,
            "GET, PUT");
        row("Spring, any method", registry + ".allowedMethods(\"*\"); }", id::configMethods, "");
        row("Spring, methods by name",
            registry +
                ".allowedMethods(HttpMethod.GET.name(), HttpMethod.PUT.name()).allowedHeaders(\"X-A\"); }",
            id::configMethods, "GET, PUT");
        row("Spring, headers", registry + ".allowedMethods(\"*\").allowedHeaders(\"X-A\"); }",
            id::configHeaders, "x-a");
        row("Spring, methods from outside", registry + ".allowedMethods(methods); }", id::configMethods, "");
        const QByteArray own =
            "@Bean CorsConfigurationSource source() {\n CorsConfiguration c = new CorsConfiguration();\n";
        row("Spring, its own", own + "c.setAllowedOrigins(List.of(\"http://a.example\"));\n}",
            id::configMethods, "GET, HEAD");
        row("Spring, its own lists",
            own + "c.setAllowedMethods(Arrays.asList(\"GET\", "
                  "\"POST\"));\nc.setAllowedHeaders(List.of(\"*\"));\n}",
            id::configMethods, "GET, POST");
        row("Spring, its own lists",
            own + "c.setAllowedMethods(Arrays.asList(\"GET\", "
                  "\"POST\"));\nc.setAllowedHeaders(List.of(\"*\"));\n}",
            id::configHeaders, "");
        row("Spring, added", own + "c.addAllowedMethod(\"*\");\nc.addAllowedHeader(\"*\");\n}",
            id::configMethods, "");
        row("Spring, two", registry + "; r.addMapping(\"/b\"); }", id::configPreflightRefusal, "");
        row("an environment's name is no Django",
            "services:\n api:\n  environment:\n   - CORS_ORIGIN=http://a.example\n", id::configServer, "");
        row("Flask, a decorator", "@app.route('/x')\n@cross_origin()\ndef x(): pass\n", id::configServer,
            "flask");
        row("Traefik, labels",
            "labels:\n  - \"traefik.http.routers.a.middlewares=cors\"\n  - "
            "\"traefik.http.middlewares.cors.headers.accesscontrolalloworiginlist=http://a.example,http://"
            "b.example/\"\n",
            id::configOrigins, "http://a.example, http://b.example/");
        row("Traefik, no router has it",
            "labels:\n  - \"traefik.http.routers.a.rule=Host(`a.example`)\"\n  - "
            "\"traefik.http.middlewares.cors.headers.accesscontrolalloworiginlist=*\"\n",
            id::configCorsNotUsed, "true");
        row("Traefik, any", "headers:\n  accessControlAllowOriginList:\n    - \"*\"\n", id::configAnyOrigin,
            "true");
        row("Traefik, lines",
            "headers:\n  accessControlAllowOriginList:\n    - http://a.example\n    - http://b.example\n  "
            "addVaryHeader: true\n",
            id::configOrigins, "http://a.example, http://b.example");
        row("Traefik, TOML", "accessControlAllowOriginList = [\"http://a.example\"]\n", id::configOrigins,
            "http://a.example");
        row("nginx passes on",
            "server {\n location / {\n  add_header Access-Control-Allow-Origin *;\n  proxy_pass "
            "http://127.0.0.1:5000;\n }\n}",
            id::configUpstream, "http://127.0.0.1:5000");
        row("nginx passes on with a path",
            "location / {\n add_header Access-Control-Allow-Origin *;\n proxy_pass "
            "http://127.0.0.1:5000/;\n}",
            id::configUpstream, "");
        row("nginx passes one path on",
            "location /api {\n add_header Access-Control-Allow-Origin *;\n proxy_pass "
            "http://127.0.0.1:5000;\n}",
            id::configUpstream, "");
        row("nginx passes on to two",
            "location / {\n add_header Access-Control-Allow-Origin *;\n proxy_pass http://a;\n}\nlocation /b "
            "{ proxy_pass http://b; }",
            id::configUpstream, "");
        row("Apache passes on",
            "Header set Access-Control-Allow-Origin \"*\"\nProxyPass / http://127.0.0.1:5000/\n",
            id::configUpstream, "http://127.0.0.1:5000");
        row("Apache passes one path on",
            "Header set Access-Control-Allow-Origin \"*\"\nProxyPass /api http://127.0.0.1:5000/\n",
            id::configUpstream, "");
        row("Caddy passes on",
            "a.example {\n header Access-Control-Allow-Origin *\n reverse_proxy localhost:5000\n}\n",
            id::configUpstream, "http://localhost:5000");
        row("Caddy passes some on",
            "a.example {\n header Access-Control-Allow-Origin *\n reverse_proxy /api/* localhost:5000\n}\n",
            id::configUpstream, "");
        row("Next passes on",
            "module.exports = { async rewrites() { return [{ source: '/api/:path*', destination: "
            "'http://localhost:8000/api/:path*' }] } }",
            id::configProxyTarget, "http://localhost:8000/api/:path*");
        row("Flask, paths",
            "from flask_cors import CORS\nCORS(app, resources={r'/api/*': {'origins': '*'}})\n",
            id::configPaths, "/api*");
        row("Flask, paths with origins",
            "from flask_cors import CORS\nCORS(app, resources={r'/api/*': {'origins': "
            "'http://localhost:3000'}})\n",
            id::configPaths, "/api*");
        row("Spring, paths",
            "@Override public void addCorsMappings(CorsRegistry r) { r.addMapping(\"/api/**\"); }",
            id::configPaths, "/api/*, /api");
    }
    void factsAreRead()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, id);
        QVERIFY(facts::isFact(id));
        QTEST(test::toldOf(text, id), "value");
    }
};

CROSSCHECK_TEST(tst_programs_elsewhere, TstProgramsElsewhere)
#include "tst_programs_elsewhere.moc"
