#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return start.contains("statusCode") &&
                   holdsAny(start, {"exports.", "export const handler", "export async function handler",
                                    "def lambda_handler", "def handler(event", "APIGatewayProxy"})
               ? 0.89
               : 0;
}

// https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html: with proxy integration the function's answer is
// passed on as it stands, so that the headers are the function's to send.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, text.contains("def ") ? Program::Comments::Hash : Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("lambda"));
    const QString named = uR"((['"]?)\bAccess-Control-Allow-)"_s;
    const auto origin = program.find(named + uR"(Origin\1\s*:\s*(['"])([^'"]*)\2)"_s);
    const bool credentials = program.has(named + uR"(Credentials\1\s*:\s*(?:(['"])true\2|true\b|True\b))"_s);
    if (origin.hasMatch())
        program.addSent(origin.captured(3), credentials ? u"true"_s : QString(), origin);
    if (!program.speaksOfCors())
        program.add(id::configNoCors, true);
    return program.shown;
}

} // namespace

Recogniser make_lambda()
{
    return {"lambda", fit, show, true};
}

} // namespace crosscheck::intake::serverconfig
