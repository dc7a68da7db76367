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

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("go"));
    // rs/cors and gin-contrib/cors compare letter by letter; a star stands for any.
    program.addOrigins(
        program.find(uR"(\b(?:AllowedOrigins|AllowOrigins)\s*[:=]\s*\[\]string\s*\{([^}]*)\})"_s));
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
