#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return holdsAny(start, {"flask_cors", "from flask", "CORS(app", "Flask(__name__"}) ? 0.91 : 0;
}

// Any origin together with credentials is no fault here: Flask-Cors answers with the origin that asks (run with 3.0 and 6.0).
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Hash);
    program.add(id::configServer, QByteArray("flask"));
    program.addOrigins(program.find(uR"(\borigins['"]?\s*[=:]\s*\[([^\]]*)\])"_s));
    program.addOrigins(program.find(uR"(\borigins['"]?\s*[=:]\s*((['"])[^'"]*\2)\s*[,)}])"_s));
    if (program.has(uR"(\bFlask\s*\(\s*__name__)"_s) &&
        program.has(uR"(@\s*\w+\s*\.\s*(?:route|get|post|put|delete)\s*\()"_s) && !program.speaksOfCors())
        program.add(id::configNoCors, true);
    return program.shown;
}

} // namespace

Recogniser make_flask()
{
    return {"flask", fit, show};
}

} // namespace crosscheck::intake::serverconfig
