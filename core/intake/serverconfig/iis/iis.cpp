#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return start.contains("<customHeaders") || (start.contains("<system.webServer") && start.contains("cors"))
               ? 0.94
               : 0;
}

// https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/: one fixed value, whoever asks, added
// beside what the application sends. The module: https://learn.microsoft.com/iis/extensions/cors-module/.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::None);
    program.add(id::configServer, QByteArray("iis"));
    const QString add = uR"(<add\s+name\s*=\s*"Access-Control-Allow-)"_s;
    const auto origin = program.find(add + uR"x(Origin"\s+value\s*=\s*"([^"]*)")x"_s);
    const auto credentials = program.find(add + uR"x(Credentials"\s+value\s*=\s*"([^"]*)")x"_s);
    if (origin.hasMatch())
        program.addSent(origin.captured(1), credentials.captured(1).toLower(), origin);
    return program.shown;
}

} // namespace

Recogniser make_iis()
{
    return {"iis", fit, show, true};
}

} // namespace crosscheck::intake::serverconfig
