#include "facts/ids.h"
#include "intake/serverconfig/node.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return isProgram(start) && holdsAny(start, {"'socket.io'", "\"socket.io\""}) ? 0.86 : 0;
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("socket-io"));
    addSocketIo(program);
    const auto options = program.find(uR"(\bcors\s*:\s*\{([^{}]*)\})"_s);
    if (options.captured(1).contains("credentials"_L1) && options.captured(1).contains("*"_L1))
        program.add(id::configStarWithCredentials, true, options);
    addOriginOption(program);
    return program.shown;
}

} // namespace

Recogniser make_socket_io()
{
    return {"socket-io", fit, show};
}

} // namespace crosscheck::intake::serverconfig
