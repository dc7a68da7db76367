#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

// https://caddyserver.com/docs/caddyfile/directives/header: on one line, or in a block.
const QString sets =
    uR"((?:^|\n)[ \t]*header[ \t]+(?:[@/*]\S*[ \t]+)?(?:\{[^}]*?\n[ \t]*)?[+?>]?Access-Control-)"_s;

double fit(QByteArrayView start)
{
    static const QRegularExpression line(sets);
    return start.contains("Access-Control-") && line.match(QString::fromLatin1(start)).hasMatch() ? 0.93 : 0;
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Hash);
    program.add(id::configServer, QByteArray("caddy"));
    const QString value = uR"x([ \t]+(?:"([^"\n]*)"|([^\s{]+))[ \t]*(?:\n|$))x"_s;
    const auto origin = program.find(u"[+?>]?Access-Control-Allow-Origin"_s + value);
    const auto credentials = program.find(u"[+?>]?Access-Control-Allow-Credentials"_s + value);
    const QString given = origin.captured(1) + origin.captured(2);
    if (origin.hasMatch() && !given.contains(u'{'))
        program.addSent(given, credentials.captured(1) + credentials.captured(2), origin);
    program.addUpstream(
        uR"((?:^|\n)[ \t]*reverse_proxy[ \t]+([^\s{/*@][^\s{]*)[ \t]*(?:\{[ \t]*)?(?:\n|$))"_s);
    return program.shown;
}

} // namespace

Recogniser make_caddy()
{
    return {"caddy", fit, show};
}

} // namespace crosscheck::intake::serverconfig
