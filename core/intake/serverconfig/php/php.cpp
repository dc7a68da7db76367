#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

const QString sets = uR"((?<![.>\w])header\s*\(\s*(['"])\s*Access-Control-)"_s;

double fit(QByteArrayView start)
{
    static const QRegularExpression line(sets + uR"([\w-]+\s*:)"_s);
    return holdsAny(start, {"header(", "header ("}) && line.match(QString::fromLatin1(start)).hasMatch()
               ? 0.92
               : 0;
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("php"));
    const QString value = uR"(\s*:\s*([^'"$]*?)\s*\1)"_s;
    const auto origin = program.find(sets + u"Allow-Origin"_s + value);
    const auto credentials = program.find(sets + u"Allow-Credentials"_s + value);
    if (origin.hasMatch())
        program.addSent(origin.captured(2), credentials.captured(2), origin);
    return program.shown;
}

} // namespace

Recogniser make_php()
{
    return {"php", fit, show};
}

} // namespace crosscheck::intake::serverconfig
