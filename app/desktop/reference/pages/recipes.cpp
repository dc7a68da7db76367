#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeRecipes(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP("reference",
                               "Crosscheck's tests run each of them on the real server, word for word. Paste "
                               "one into the field at the top: what the program knows against it, it says."));
    out.heading("Express");
    out.code("npm install cors\n"
             "app.use(cors({ origin: '...', credentials: true }))");
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "origin as one text is sent to every page alike, listed or not. Write a list, even for one."));
    out.item(QT_TRANSLATE_NOOP("reference",
                               "callback(new Error(…)) for foreign origins becomes a 500 without any CORS "
                               "header: the page then shows a missing header. Call back (null, false)."));
    out.item(QT_TRANSLATE_NOOP(
        "reference",
        "!origin lets tools and same-origin requests through, which needs no header; it is no login."));
    out.item(QT_TRANSLATE_NOOP(
        "reference", "app.options('*', cors()) stops Express 5 at start, and is needless: cors() answers "
                     "every preflight already. A bare cors() there would allow everybody."));
    out.heading("nginx");
    out.code("add_header 'Access-Control-Allow-Origin' '...' always; add_header 'Vary' 'Origin' always;");
    out.item(QT_TRANSLATE_NOOP("reference",
                               "An if with an add_header of its own loses all those outside of it: with "
                               "add_header inside if ($request_method = 'OPTIONS') the preflight goes out "
                               "without Access-Control-Allow-Origin. Repeat them all in there."));
    out.item(QT_TRANSLATE_NOOP("reference", "A server behind it that sends the header too makes two values, "
                                            "which every browser refuses: proxy_hide_header."));
    out.item(QT_TRANSLATE_NOOP("reference", "Content-Length on a 204 is not allowed, and add_header "
                                            "Content-Type makes a second one: default_type or nothing."));
    out.heading("FastAPI");
    out.code("CORSMiddleware(allow_origins=[...], allow_credentials=True)");
    out.item(QT_TRANSLATE_NOOP(
        "reference", "Good. But the default for methods is GET alone, a refused preflight is answered with "
                     "400, and the page of an unhandled exception is made outside of it, without headers."));
    out.heading("Flask");
    out.code("pip install flask-cors\n"
             "CORS(app, origins=[...], supports_credentials=True)");
    out.item(QT_TRANSLATE_NOOP("reference", "Good. An origin that holds one of * ? $ ^ [ ( is taken for a "
                                            "pattern, in which a dot stands for any character."));
    out.heading("Django");
    out.code("pip install django-cors-headers\n"
             "CORS_ALLOWED_ORIGINS = [...]");
    out.item(QT_TRANSLATE_NOOP("reference", "Alone it does nothing: corsheaders must stand in "
                                            "INSTALLED_APPS, and its middleware in front of the others."));
    out.heading("Spring Boot");
    out.code("@CrossOrigin(origins = \"...\")\n"
             "CorsConfigurationSource");
    out.item(QT_TRANSLATE_NOOP(
        "reference", "The annotation holds for one controller and for what its handlers answer; with Spring "
                     "Security http.cors() is needed besides, or the preflight gets 401."));
    out.heading("ASP.NET Core");
    out.code("builder.Services.AddCors(...)\n"
             "app.UseCors(\"MyPolicy\")");
    out.item(QT_TRANSLATE_NOOP("reference",
                               "In front of UseHttpsRedirection, UseAuthentication and every endpoint."));
    out.heading("Apache");
    out.code("Header always set Access-Control-Allow-Origin \"...\"");
    out.item(QT_TRANSLATE_NOOP(
        "reference", "A fixed value, right for one page. mod_headers must be on, and a server behind it that "
                     "sends the header too makes two unless set replaces both tables."));
    out.heading("Vite");
    out.code("'/api': { target: 'https://api.example.com', changeOrigin: true }");
    out.item(QT_TRANSLATE_NOOP("reference",
                               "changeOrigin rewrites Host and leaves Origin alone: a server with a "
                               "list of its own can still refuse. While developing only."));
    out.heading(QT_TRANSLATE_NOOP("reference", "Private Network Access in Express"));
    out.code("res.header('Access-Control-Allow-Origin', req.headers.origin || '*');\n"
             "res.header('Access-Control-Allow-Private-Network', 'true');");
    out.item(QT_TRANSLATE_NOOP("reference", "Gives every origin back, without Vary: nothing to hand on. And "
                                            "the second header has no effect in a browser of today."));
    out.source("Express, cors middleware", "https://expressjs.com/en/resources/middleware/cors.html");
    out.source("Express, moving to 5", "https://expressjs.com/en/guide/migrating-5.html");
    out.source("nginx, add_header", "https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header");
    out.source("FastAPI, CORS", "https://fastapi.tiangolo.com/tutorial/cors/");
    out.source("Flask-CORS", "https://flask-cors.readthedocs.io/");
    out.source("django-cors-headers", "https://github.com/adamchainz/django-cors-headers");
    out.source("Spring, CORS", "https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html");
    out.source("ASP.NET Core, CORS", "https://learn.microsoft.com/aspnet/core/security/cors");
    out.source("Apache, mod_headers", "https://httpd.apache.org/docs/2.4/mod/mod_headers.html");
    out.source("Vite, server.proxy", "https://vite.dev/config/server-options#server-proxy");
    out.source("webpack, devServer.proxy", "https://webpack.js.org/configuration/dev-server/#devserverproxy");
}
} // namespace

Page make_recipes()
{
    return guide(
        "recipes", 38,
        QT_TRANSLATE_NOOP("reference", "Recipes that are passed around, and what is wrong with them"),
        {"platform/express4", "platform/express5", "platform/nginx", "platform/fastapi", "platform/flask",
         "platform/django", "platform/apache", "platform/spring-boot", "platform/aspnet-core",
         "platform/vite-proxy", "platform/private-network", "cause/express5-options-star",
         "cause/origin-callback-throws-500", "cause/nginx-if-is-its-own-level"},
        writeRecipes);
}

} // namespace crosscheck::reference
