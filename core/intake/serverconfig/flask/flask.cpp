#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return holdsAny(start, {"flask_cors", "from flask", "CORS(app", "Flask(__name__", "@cross_origin("})
               ? 0.91
               : 0;
}

// A regular expression that has to fit the path's beginning; the plain ones of a single entry are understood.
// https://flask-cors.readthedocs.io/en/latest/configuration.html#resource-matching
void addPaths(Program& program)
{
    const auto one = program.find(uR"(\bresources\s*=\s*\{?\s*r?(['"])([^'"]*)\1)"_s);
    const auto all = program.find(uR"(\bresources\s*=\s*\{(?:[^{}]|\{[^{}]*\})*\})"_s);
    static const QRegularExpression key(uR"(['"]\s*:)"_s);
    QByteArray path = one.captured(2).toLatin1();
    if (!path.startsWith('/') || all.captured(0).count(key) > 2 || all.captured(0).count(u'{') > 2)
        return;
    for (const char* end : {"/*", "/.*", "*", ".*", "/"})
        if (path.endsWith(end)) {
            path.chop(qsizetype(qstrlen(end)));
            break;
        }
    static const QRegularExpression special(uR"([\\^$.|?*+()\[\]{}])"_s);
    if (!QString::fromLatin1(path).contains(special))
        program.add(id::configPaths, QList<QByteArray>{path + '*'}, one);
}

// Any origin together with credentials is no fault here: Flask-Cors answers with the origin that asks (run with 3.0 and 6.0).
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Hash);
    program.add(id::configServer, QByteArray("flask"));
    program.addOrigins(program.find(uR"(\borigins['"]?\s*[=:]\s*\[([^\]]*)\])"_s));
    program.addOrigins(program.find(uR"(\borigins['"]?\s*[=:]\s*((['"])[^'"]*\2)\s*[,)}])"_s));
    program.addAnyOrigin(
        uR"(\bCORS\s*\(\s*\w+\s*(?:\)|,(?:(?!origins|resources)[^()])*\))|\borigins['"]?\s*[=:]\s*\[?\s*(['"])\*\1)"_s);
    addPaths(program);
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
