#include "facts/ids.h"
#include "intake/serverconfig/node.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return isProgram(start) && holdsAny(start, {"@fastify/cors", "fastify-cors", "fastify(", "Fastify("})
               ? 0.93
               : 0;
}

// https://github.com/fastify/fastify-cors#options; run with 11.4: order plays no part, a list with a star lets in anyone.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("fastify"));
    const auto fixed = program.find(uR"(\borigin\s*:\s*(['"`])\*\1)"_s);
    if (fixed.hasMatch() && program.has(uR"(\bcredentials\s*:\s*true\b)"_s))
        program.add(id::configStarWithCredentials, true, fixed);
    addOriginOption(program);
    program.addAnyOrigin(
        uR"(\.\s*register\s*\(\s*(?:\w*[cC]ors|(?:require|import)\s*\(\s*['"]@fastify/cors['"]\s*\))\s*(?:\)|,\s*\{(?:(?!\borigin|\.\.\.)[^{}])*\}|,\s*\{[^{}]*\borigin\s*:\s*true\b))"_s);
    addSocketIo(program);
    if (program.has(uR"(\b[fF]astify\s*\()"_s) && program.has(uR"(\.\s*listen\s*\()"_s) &&
        !program.speaksOfCors())
        program.add(id::configNoCors, true);
    return program.shown;
}

} // namespace

Recogniser make_fastify()
{
    return {"fastify", fit, show};
}

} // namespace crosscheck::intake::serverconfig
