#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

// "key" and "value", as next.config.js and vercel.json have them; the two stand in either order.
const QString setsOrigin =
    uR"x(['"]?key['"]?\s*:\s*(['"])Access-Control-Allow-Origin\1\s*,\s*['"]?value['"]?\s*:\s*(['"`])([^'"`]*)\2)x"_s;
const QString setsCredentials =
    uR"x(['"]?key['"]?\s*:\s*(['"])Access-Control-Allow-Credentials\1\s*,\s*['"]?value['"]?\s*:\s*(['"`])true\2)x"_s;

double fit(QByteArrayView start)
{
    if (!start.contains("Access-Control-Allow-Origin"))
        return 0;
    static const QRegularExpression sets(setsOrigin);
    return sets.match(QString::fromLatin1(start)).hasMatch() ? 0.94 : 0;
}

// https://nextjs.org/docs/app/api-reference/config/next-config-js/headers, https://vercel.com/docs/project-configuration#headers: one
// fixed value, whoever asks.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("header-list"));
    const auto origin = program.find(setsOrigin);
    if (origin.hasMatch() && !origin.captured(3).contains(u'$'))
        program.addSent(origin.captured(3), program.has(setsCredentials) ? u"true"_s : QString(), origin);
    return program.shown;
}

} // namespace

Recogniser make_header_list()
{
    return {"header-list", fit, show, true};
}

} // namespace crosscheck::intake::serverconfig
