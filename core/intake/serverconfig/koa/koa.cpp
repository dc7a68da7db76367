#include "facts/ids.h"
#include "intake/serverconfig/node.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return isProgram(start) && holdsAny(start, {"@koa/cors", "koa2-cors", "koa-cors", "new Koa("}) ? 0.93 : 0;
}

// https://github.com/koajs/cors#corsoptions; run with 5.0: a list is sent whole in one header, and with credentials a star
// becomes the origin that asks, which is no fault that a browser would stop at.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("koa"));
    addOrder(program, program.find(uR"(\.\s*use\s*\([^;()]{0,80}?\bcors\s*\()"_s), Routers::PassOptionsOn);
    addAnyLayer(program);
    const bool credentials = program.has(uR"(\bcredentials\s*:\s*true\b)"_s);
    const auto fixed = program.find(uR"(\borigin\s*:\s*(['"`])([^'"`$]+)\1)"_s);
    if (fixed.hasMatch() && !(credentials && fixed.captured(2) == u'*'))
        program.add(id::configAcao, fixed.captured(2).toLatin1(), fixed);
    const auto list = program.find(uR"(\borigin\s*:\s*\[([^\]]*)\])"_s);
    static const QRegularExpression item(uR"((['"`])([^'"`]*)\1)"_s);
    QList<QByteArray> joined;
    for (QRegularExpressionMatchIterator all = item.globalMatch(list.captured(1)); all.hasNext();)
        joined.append(all.next().captured(2).toLatin1());
    if (!joined.isEmpty())
        program.add(id::configAcao, joined.join(", "), list);
    addSocketIo(program);
    if (program.has(uR"(\bnew\s+Koa\s*\()"_s) && program.has(uR"(\.\s*listen\s*\()"_s) &&
        !program.speaksOfCors())
        program.add(id::configNoCors, true);
    return program.shown;
}

} // namespace

Recogniser make_koa()
{
    return {"koa", fit, show};
}

} // namespace crosscheck::intake::serverconfig
