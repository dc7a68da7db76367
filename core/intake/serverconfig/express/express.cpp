#include "facts/ids.h"
#include "intake/serverconfig/node.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    if (!holdsAny(start, {"app.options(", "app.use(", "express()", "require('cors')", "require(\"cors\")",
                          "router.use(", "res.setHeader(", "res.header(", "res.set("}))
        return 0;
    return holdsAny(start, {"cors(", "express", "Access-Control-Allow-", "app.options("}) ? 0.9 : 0;
}

// The brackets of a call are not counted: the options of cors({ … }) hold none but the origin function's.
void corsLayer(Program& program)
{
    const auto cors = program.find(uR"(\.\s*use\s*\([^;()]{0,80}?\bcors\s*\()"_s);
    if (!cors.hasMatch())
        return;
    const auto throws =
        program.find(uR"(\borigin\b.{0,400}?\b(callback|cb|done|next)\s*\(\s*new\s+Error\s*\()"_s);
    program.add(id::configExpressOriginThrows, throws.hasMatch(), throws);
    addOrder(program, cors, Routers::AnswerOptions);
    addLayerPath(program, program.find(uR"(\bapp\s*\.\s*use\s*\(\s*['"`]([^'"`]+)['"`]\s*,\s*cors\s*\()"_s),
                 LayerPath::Beginning);
}

// Headers that the program sets by itself.
void ownHeaders(Program& program)
{
    const auto own = program.find(
        uR"(\b(?:setHeader|header|set|append)\s*\(\s*(['"`])Access-Control-Allow-Origin\1\s*,\s*(['"`])([^'"`$]*)\2)"_s);
    if (!own.hasMatch())
        return;
    const bool credentials =
        program.has(uR"((['"`])Access-Control-Allow-Credentials\1\s*,\s*(?:true\b|(['"`])true\2))"_s);
    program.addSent(own.captured(3), credentials ? u"true"_s : QString(), own);
    // One function that answers everything, as functions in a cloud and Next.js have it: nobody answers OPTIONS beside it.
    if (!program.has(uR"(\bexpress\b|\bapp\s*\.|\brouter\s*\.|\bcors\s*\()"_s) &&
        program.has(uR"(\bhandler\b|\bonRequest\s*\(|\bexports\s*\.)"_s))
        program.add(id::configOptionsUnanswered, !program.has(uR"(\bOPTIONS\b)"_s));
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("express"));
    const auto star = program.find(uR"(\.\s*options\s*\(\s*(['"`])/?\*\1)"_s);
    program.add(id::configExpressOptionsStar, star.hasMatch(), star);
    corsLayer(program);
    addCorsPackage(program, optionsOf(program, uR"(\bcors\s*\()"_s));
    ownHeaders(program);
    addSocketIo(program);
    const auto listens = program.find(uR"(\.\s*listen\s*\()"_s);
    if (program.has(uR"(\bexpress\s*\(\s*\))"_s) && listens.hasMatch() && !program.speaksOfCors())
        program.add(id::configNoCors, true);
    return program.shown;
}

} // namespace

Recogniser make_express()
{
    return {"express", fit, show};
}

} // namespace crosscheck::intake::serverconfig
