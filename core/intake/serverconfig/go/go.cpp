#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return start.contains("func ") &&
                   holdsAny(start, {"http.ListenAndServe", "http.HandleFunc(", "gin.Default()", "gin.New()",
                                    "cors.New(", "cors.Options{", "echo.New()"})
               ? 0.9
               : 0;
}

// Run with gin 1.8 and its cors 1.4: a layer holds for the routes and groups that are made below it; what no route takes, as OPTIONS,
// comes to it all the same; an origin that isn't listed is refused by 403.
void gin(Program& program)
{
    const auto layer = program.find(uR"(\.\s*Use\s*\(\s*cors\s*\.\s*\w+\s*\()"_s);
    if (!layer.hasMatch() || !program.has(uR"(\bgin\b)"_s))
        return;
    program.add(id::configRefusal, QByteArray("forbidden"));
    const auto route = program.find(uR"(\.\s*(?:GET|POST|PUT|PATCH|DELETE|Any|Group)\s*\(\s*")"_s);
    if (!route.hasMatch())
        return;
    const bool below = route.capturedEnd() <= layer.capturedStart();
    program.add(id::configExpressCorsAfterRoutes, below, route);
    if (below)
        program.add(id::configPreflightsPass,
                    !program.has(uR"(\.\s*(?:Any\s*\(|OPTIONS\s*\(|Use\s*\(\s*\w*[aA]uth))"_s));
}

QList<QByteArray> listOf(const Program& program, const QString& field)
{
    const auto list = program.find(field + uR"(\s*[:=]\s*\[\]string\s*\{([^}]*)\})"_s);
    static const QRegularExpression constant(uR"(\bhttp\.Method(\w+))"_s);
    return quotedTexts(list.captured(1).replace(constant, u"\"\\1\""_s));
}

// Run with rs/cors 1.7: a preflight that asks for more than is listed gets no CORS header; without lists GET, HEAD, POST and these
// headers are let in.
void rsCors(Program& program)
{
    const auto made = program.find(uR"(\bcors\s*\.\s*(?:Options\s*\{|Default\s*\())"_s);
    if (!made.hasMatch() || program.has(uR"(\bgin\b)"_s))
        return;
    program.add(id::configPreflightRefusal, QByteArray("whole"));
    QList<QByteArray> methods = listOf(program, uR"(\bAllowedMethods)"_s);
    for (QByteArray& method : methods) // http.MethodPut
        method = method.toUpper();
    if (methods.isEmpty())
        methods = {"GET", "HEAD", "POST"};
    program.add(id::configMethods, methods, made);
    QList<QByteArray> headers = listOf(program, uR"(\bAllowedHeaders)"_s);
    if (headers.isEmpty())
        headers = {"origin", "accept", "content-type", "x-requested-with"};
    program.addHeaders(headers, made);
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("go"));
    // rs/cors and gin-contrib/cors compare letter by letter; a star stands for any.
    program.addOrigins(
        program.find(uR"(\b(?:AllowedOrigins|AllowOrigins)\s*[:=]\s*\[\]string\s*\{([^}]*)\})"_s));
    program.addAnyOrigin(
        uR"(\bAllowAllOrigins\s*[:=]\s*true\b|\bAllow(?:ed)?Origins\s*[:=]\s*\[\]string\s*\{\s*"\*"|\bcors\.(?:Default|AllowAll)\s*\()"_s);
    gin(program);
    rsCors(program);
    const auto own = program.find(
        uR"x(\.\s*(?:Set|Add|Header)\s*\(\s*"Access-Control-Allow-Origin"\s*,\s*"([^"]*)"\s*\))x"_s);
    if (own.hasMatch())
        program.add(id::configAcao, own.captured(1).toLatin1(), own);
    if (program.has(uR"(\bListenAndServe(?:TLS)?\s*\(|\.\s*Run\s*\(|\.\s*Start\s*\()"_s) &&
        !program.speaksOfCors())
        program.add(id::configNoCors, true);
    return program.shown;
}

} // namespace

Recogniser make_go()
{
    return {"go", fit, show};
}

} // namespace crosscheck::intake::serverconfig
