#include "intake/serverconfig/node.h"

#include "facts/ids.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

// A route and a router, and a login check: what answers before a CORS layer that stands below it. A route for / alone is no sign:
// people leave one there to see that the server runs.
const QString answersItself =
    uR"(\b(?:app|server)\s*\.\s*(?:(?:get|post|put|patch|delete|all)\s*\(\s*(?:/|(['"`])(?!/?\1))|use\s*\(\s*(?:['"`]/|\w*(?:[rR]oute|[aA]uth|[pP]assport|[jJ]wt|[vV]erify|[pP]rotect)\w*)))"_s;

// What of these answers OPTIONS as well, or refuses it: routes for every method, routers of Express, login checks. Run with Express
// 4 and 5: a route of the application for one method lets OPTIONS pass on to what stands below it.
const QString checks = uR"(\.\s*use\s*\(\s*\w*(?:[aA]uth|[pP]assport|[jJ]wt|[vV]erify|[pP]rotect)\w*)"_s;
const QString answersOptions = uR"(\b(?:app|server)\s*\.\s*(?:all\s*\(|use\s*\(\s*(?:['"`]/|\w*[rR]oute)))"_s;

const QString listedOrigins = uR"(\borigins?\s*[:=]\s*\[([^\]]*)\])"_s;
const QString namedList =
    uR"(\b(?:[aA]llowed_?[oO]rigins?|[aA]llow_?[lL]ist|[wW]hite_?[lL]ist|ALLOWED_ORIGINS|WHITELIST)\s*[:=]\s*\[([^\]]*)\])"_s;

} // namespace

bool isProgram(QByteArrayView start)
{
    return holdsAny(start, {"require(", "from '", "from \"", ".use(", ".register(", "const ", " = new "});
}

QRegularExpressionMatch optionsOf(const Program& program, const QString& opens)
{
    return program.find(opens + uR"(\s*\{([^{}]*)\}\s*\))"_s);
}

void addOriginOption(Program& program)
{
    const auto fixed = program.find(uR"(\borigin\s*:\s*(['"`])([^'"`$]+)\1)"_s);
    if (fixed.hasMatch())
        program.add(id::configAcao, fixed.captured(2).toLatin1(), fixed);
    program.addOrigins(program.find(listedOrigins));
    program.addOrigins(program.find(namedList));
}

void addAnyLayer(Program& program)
{
    program.addAnyOrigin(
        uR"(\.\s*(?:use\s*\(\s*(?:(['"`])[^'"`]*\1\s*,\s*)?cors|enableCors)\s*\(\s*(?:\)|\{(?:(?!\borigin|\.\.\.)[^{}])*\}|\{[^{}]*\borigin\s*:\s*true\b))"_s);
}

void addCorsPackage(Program& program, const QRegularExpressionMatch& options)
{
    const auto fixed = program.find(uR"(\borigin\s*:\s*(['"`])([^'"`]+)\1)"_s);
    const bool credentials = program.has(uR"(\bcredentials\s*:\s*true\b)"_s);
    const bool unsaid = options.hasMatch() && !options.captured(1).contains("origin"_L1) &&
                        !options.captured(1).contains("..."_L1);
    if (credentials &&
        (fixed.captured(2) == u'*' || (unsaid && options.captured(1).contains("credentials"_L1))))
        program.add(id::configStarWithCredentials, true, fixed.hasMatch() ? fixed : options);
    addOriginOption(program);
    addAnyLayer(program);
    const auto star = program.find(uR"(\borigins?\s*:\s*\[\s*(['"`])\*\1\s*\])"_s);
    if (star.hasMatch())
        program.add(id::configOrigins, QList<QByteArray>{"*"}, star);
}

void addOrder(Program& program, const QRegularExpressionMatch& layer, Routers routers)
{
    if (!layer.hasMatch())
        return;
    const auto answers = program.find(answersItself);
    if (!answers.hasMatch())
        return;
    const bool below = answers.capturedEnd() <= layer.capturedStart();
    program.add(id::configExpressCorsAfterRoutes, below, answers);
    const auto stands = [&](const QString& pattern) {
        const auto found = program.find(pattern);
        return found.hasMatch() && found.capturedEnd() <= layer.capturedStart();
    };
    if (below)
        program.add(id::configPreflightsPass,
                    !stands(checks) && (routers == Routers::PassOptionsOn || !stands(answersOptions)));
}

void addLayerPath(Program& program, const QRegularExpressionMatch& layer, LayerPath kind)
{
    QByteArray path = layer.captured(1).toLatin1();
    if (!path.startsWith('/') || path.contains(':') || path == "/")
        return;
    const bool below = kind == LayerPath::Beginning || path.endsWith("/*");
    if (path.endsWith("/*"))
        path.chop(2);
    if (path.isEmpty() || path.contains('*'))
        return;
    program.add(id::configPaths, below ? QList<QByteArray>{path, path + "/*"} : QList<QByteArray>{path},
                layer);
}

void addSocketIo(Program& program)
{
    const auto made = program.find(
        uR"((?:\bnew\s+(?:socketio\.|socketIO\.|io\.)?Server\s*\(|\brequire\s*\(\s*['"]socket\.io['"]\s*\)\s*\(|\b(?:socketio|socketIO|socket|io)\s*\(\s*(?:server|http|httpServer)\b)[^;]*?\))"_s);
    if (!made.hasMatch() || !program.has(uR"(['"]socket\.io['"])"_s))
        return;
    const bool without = !made.captured(0).contains("cors"_L1);
    program.add(id::configSocketIoWithoutCors, without, made);
    if (without && program.speaksOfCors())
        program.nameServer("socket-io");
}

} // namespace crosscheck::intake::serverconfig
