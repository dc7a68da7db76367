#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    if (!holdsAny(start, {"app.options(", "app.use(", "express()", "require('cors')", "require(\"cors\")",
                          "router.use(", "res.setHeader(", "res.header("}))
        return 0;
    return holdsAny(start, {"cors(", "express", "Access-Control-Allow-", "app.options("}) ? 0.9 : 0;
}

// A route or a router, and a login check: what answers before a CORS layer that stands below it.
const QString answersItself =
    uR"(\b(?:app|server)\s*\.\s*(?:(?:get|post|put|patch|delete|all)\s*\(\s*['"`/]|use\s*\(\s*(?:['"`]/|\w*(?:[rR]oute|[aA]uth|[pP]assport|[jJ]wt|[vV]erify|[pP]rotect)\w*)))"_s;

// The brackets of a call are not counted: the options of cors({ … }) hold none but the origin function's.
void corsLayer(Program& program)
{
    const auto cors = program.find(uR"(\.\s*use\s*\([^;()]{0,80}?\bcors\s*\()"_s);
    if (!cors.hasMatch())
        return;
    const auto throws =
        program.find(uR"(\borigin\b.{0,400}?\b(callback|cb|done|next)\s*\(\s*new\s+Error\s*\()"_s);
    program.add(id::configExpressOriginThrows, throws.hasMatch(), throws);
    const auto answers = program.find(answersItself);
    if (answers.hasMatch())
        program.add(id::configExpressCorsAfterRoutes, answers.capturedEnd() <= cors.capturedStart(), answers);
}

// https://github.com/expressjs/cors#configuration-options: origin is * where it isn't given.
void values(Program& program)
{
    const auto fixed = program.find(uR"(\borigin\s*:\s*(['"`])([^'"`]+)\1)"_s);
    const auto options = program.find(uR"(\bcors\s*\(\s*\{([^{}]*)\}\s*\))"_s);
    const bool credentials = program.has(uR"(\bcredentials\s*:\s*true\b)"_s);
    const bool unsaid = options.hasMatch() && !options.captured(1).contains("origin"_L1) &&
                        !options.captured(1).contains("..."_L1);
    if (credentials &&
        (fixed.captured(2) == u'*' || (unsaid && options.captured(1).contains("credentials"_L1))))
        program.add(id::configStarWithCredentials, true, fixed.hasMatch() ? fixed : options);
    if (fixed.hasMatch())
        program.add(id::configAcao, fixed.captured(2).toLatin1(), fixed);
    program.addOrigins(program.find(uR"(\borigins?\s*[:=]\s*\[([^\]]*)\])"_s));
    program.addOrigins(program.find(
        uR"(\b(?:[aA]llowed_?[oO]rigins?|[aA]llow_?[lL]ist|[wW]hite_?[lL]ist|ALLOWED_ORIGINS|WHITELIST)\s*[:=]\s*\[([^\]]*)\])"_s));
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
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("express"));
    const auto star = program.find(uR"(\.\s*options\s*\(\s*(['"`])/?\*\1)"_s);
    program.add(id::configExpressOptionsStar, star.hasMatch(), star);
    corsLayer(program);
    values(program);
    ownHeaders(program);
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
