#include "facts/ids.h"
#include "intake/serverconfig/node.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return isProgram(start) && holdsAny(start, {"hono/cors", "new Hono", "from 'hono'", "from \"hono\""})
               ? 0.93
               : 0;
}

// https://hono.dev/docs/middleware/builtin/cors; run with 4.13: one origin is compared too, and any with credentials is sent so.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("hono"));
    addOrder(program, program.find(uR"(\.\s*use\s*\([^;()]{0,80}?\bcors\s*\()"_s), Routers::PassOptionsOn);
    addLayerPath(program, program.find(uR"(\.\s*use\s*\(\s*['"`]([^'"`]+)['"`]\s*,\s*cors\s*\()"_s),
                 LayerPath::Whole);
    addAnyLayer(program);
    const auto one = program.find(uR"(\borigin\s*:\s*((['"`])[^'"`]*\2))"_s);
    const auto options = optionsOf(program, uR"(\bcors\s*\()"_s);
    const bool any =
        one.hasMatch() ? one.captured(1).contains(u'*') : !options.captured(1).contains("origin"_L1);
    if (any && program.has(uR"(\bcors\s*\([^)]*\bcredentials\s*:\s*true\b)"_s))
        program.add(id::configStarWithCredentials, true, one.hasMatch() ? one : options);
    program.addOrigins(one);
    program.addOrigins(program.find(uR"(\borigin\s*:\s*\[([^\]]*)\])"_s));
    if (program.has(uR"(\bnew\s+Hono\b)"_s) && program.has(uR"(\.\s*(?:get|post|put|patch|delete)\s*\()"_s) &&
        !program.speaksOfCors())
        program.add(id::configNoCors, true);
    return program.shown;
}

} // namespace

Recogniser make_hono()
{
    return {"hono", fit, show};
}

} // namespace crosscheck::intake::serverconfig
