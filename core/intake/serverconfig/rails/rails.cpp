#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return start.contains("Rack::Cors") && holdsAny(start, {"allow do", "allow {", "origins "}) ? 0.93 : 0;
}

// https://github.com/cyu/rack-cors#cors-configuration; run with 1.1.1: an origin without a scheme stands for every scheme, any
// origin with credentials raises an error, and a preflight that asks for more than is listed gets no CORS header at all. Without
// methods: only GET is listed, without headers: none.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Hash);
    program.add(id::configServer, QByteArray("rails"));
    const auto origins =
        program.find(uR"(\borigins[ \t(]+((?:['"][^'"]*['"](?:[ \t]*,\s*)?)++)(?![ \t]*[%:\w/]))"_s);
    static const QRegularExpression schemeless(uR"((?:^|,)\s*['"](?!\w+://))"_s);
    if (!schemeless.match(origins.captured(1)).hasMatch())
        program.addOrigins(origins);
    const auto star = program.find(uR"(\borigins[ \t(]+['"]\*['"])"_s);
    if (star.hasMatch() && program.has(uR"(\bcredentials:\s*true\b|:credentials\s*=>\s*true\b)"_s))
        program.add(id::configRefusesStar, true, star);
    if (star.hasMatch())
        program.add(id::configAnyOrigin, true, star);
    // Several resources say several things: none is looked at.
    const QString one = uR"(\bresource[ \t(]+['"]([^'"]+)['"]((?:[^\n]*,\s*\n)*[^\n]*))"_s;
    const auto resource = program.find(one);
    if (!resource.hasMatch() || program.find(one, resource.capturedEnd()).hasMatch())
        return program.shown;
    program.add(id::configPaths, QList<QByteArray>{resource.captured(1).toLatin1()}, resource);
    const QString options = resource.captured(2);
    program.add(id::configRackWithoutHeaders, !options.contains("headers"_L1), resource);
    static const QRegularExpression named(uR"(\bmethods(?::|\s*=>)\s*(\[[^\]]*\]|%i\[[^\]]*\]|:\w+))"_s);
    const QString methods = named.match(options).captured(1);
    static const QRegularExpression word(uR"(:?\b([a-z]+)\b)"_s);
    QList<QByteArray> listed;
    for (QRegularExpressionMatchIterator all = word.globalMatch(QString(methods).remove("%i"_L1));
         all.hasNext();)
        listed.append(all.next().captured(1).toLatin1().toUpper());
    if (!options.contains("methods"_L1))
        listed = {"GET"};
    if (!listed.isEmpty() && !listed.contains("ANY"))
        program.add(id::configMethods, listed, resource);
    return program.shown;
}

} // namespace

Recogniser make_rails()
{
    return {"rails", fit, show};
}

} // namespace crosscheck::intake::serverconfig
