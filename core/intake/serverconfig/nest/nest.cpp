#include "facts/ids.h"
#include "intake/serverconfig/node.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return start.contains("NestFactory") || start.contains(".enableCors(") ? 0.93 : 0;
}

// https://docs.nestjs.com/security/cors; run with 12.5: what is switched on after listen() never comes before a route.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("nest"));
    const auto enables = program.find(uR"(\.\s*enableCors\s*\()"_s);
    const auto listens = program.find(uR"(\.\s*listen\s*\()"_s);
    if (enables.hasMatch() && listens.hasMatch())
        program.add(id::configExpressCorsAfterRoutes, listens.capturedEnd() <= enables.capturedStart(),
                    enables);
    addCorsPackage(program, optionsOf(program, uR"(\b(?:enableCors\s*\(|cors\s*[(:]))"_s));
    addSocketIo(program);
    if (program.has(uR"(\bNestFactory\s*\.\s*create\b)"_s) && listens.hasMatch() && !program.speaksOfCors() &&
        !program.has(uR"(\bcors\s*:)"_s))
        program.add(id::configNoCors, true);
    return program.shown;
}

} // namespace

Recogniser make_nest()
{
    return {"nest", fit, show};
}

} // namespace crosscheck::intake::serverconfig
