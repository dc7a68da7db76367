#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

// As YAML, TOML and labels have it; in labels names are in any case.
const QString names = uR"((?i)\baccessControlAllowOriginList\b['"]?\s*[:=]\s*)"_s;

double fit(QByteArrayView start)
{
    return start.toByteArray().toLower().contains("accesscontrolalloworiginlist") ? 0.95 : 0;
}

/// The entries: [a, b], lines that begin with a dash, or a,b in a label.
QList<QByteArray> entriesOf(const Program& program, QRegularExpressionMatch* at)
{
    static const QRegularExpression entry(uR"([^\s,'"\[\]]+)"_s);
    for (const QString& form : {names + uR"(\[([^\]]*)\])"_s, names + uR"(((?:\n?[ \t]*-[ \t]+[^\n]*)+))"_s,
                                names + uR"(['"]?([^\s'"]+))"_s}) {
        *at = program.find(form);
        if (!at->hasMatch())
            continue;
        QList<QByteArray> entries;
        for (QRegularExpressionMatchIterator all = entry.globalMatch(at->captured(1)); all.hasNext();) {
            const QString text = all.next().captured(0);
            if (text != u'-')
                entries.append(text.toLatin1());
        }
        return entries;
    }
    return {};
}

// https://doc.traefik.io/traefik/middlewares/http/headers/#accesscontrolalloworiginlist: compared letter by letter, a star stands for
// any; a middleware that no router names does nothing. Not run.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Hash);
    program.add(id::configServer, QByteArray("traefik"));
    QRegularExpressionMatch at;
    const QList<QByteArray> entries = entriesOf(program, &at);
    if (entries.contains("*"))
        program.add(id::configAnyOrigin, true, at);
    else if (!entries.isEmpty() && !program.has(uR"((?i)\baccessControlAllowOriginListRegex\b)"_s))
        program.add(id::configOrigins, entries, at);
    const bool routed = program.has(uR"((?i)\btraefik\.http\.routers\.[\w-]+\.)"_s);
    if (routed && !program.has(uR"((?i)\btraefik\.http\.routers\.[\w-]+\.middlewares\b)"_s))
        program.add(id::configCorsNotUsed, true, at);
    return program.shown;
}

} // namespace

Recogniser make_traefik()
{
    return {"traefik", fit, show, true};
}

} // namespace crosscheck::intake::serverconfig
