#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return holdsAny(start, {"add_middleware(", "Middleware(CORSMiddleware", "import CORSMiddleware",
                            "from fastapi", "FastAPI("})
               ? 0.92
               : 0;
}

// What is added last is outermost: https://www.starlette.io/middleware/ and run with Starlette 0.26.
void order(Program& program)
{
    const auto cors = program.find(uR"(\.\s*add_middleware\s*\(\s*(?:[\w.]+\.)?CORSMiddleware\b)"_s);
    if (!cors.hasMatch())
        return;
    const auto later = program.find(
        uR"((?:\.\s*add_middleware\s*\(\s*(?!(?:[\w.]+\.)?CORSMiddleware)\w|@\s*\w+\s*\.\s*middleware\s*\())"_s,
        cors.capturedEnd());
    program.add(id::configFastapiInside, later.hasMatch(), later.hasMatch() ? later : cors);
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Hash);
    program.add(id::configServer, QByteArray("fastapi"));
    order(program);
    const auto star = program.find(uR"(\b(?:allow_)?origins\s*=\s*[\[(]\s*['"]\*['"])"_s);
    if (star.hasMatch())
        program.add(id::configAnyOrigin, true, star);
    const bool credentials = program.has(uR"(\ballow_credentials\s*=\s*True\b)"_s);
    if (star.hasMatch() && credentials)
        program.add(id::configFastapiStar, true, star);
    program.add(id::configRefusal, QByteArray("bad-request"));
    if (!program.has(uR"(\ballow_origin_regex\b)"_s))
        program.addOrigins(program.find(uR"(\b(?:allow_)?origins\s*=\s*\[([^\]]*)\])"_s));
    if (program.has(uR"(\bFastAPI\s*\()"_s) &&
        program.has(uR"(@\s*\w+\s*\.\s*(?:get|post|put|patch|delete)\s*\()"_s) && !program.speaksOfCors())
        program.add(id::configNoCors, true);
    return program.shown;
}

} // namespace

Recogniser make_fastapi()
{
    return {"fastapi", fit, show};
}

} // namespace crosscheck::intake::serverconfig
