#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return start.contains("nginx.ingress.kubernetes.io/") ? 0.95 : 0;
}

// https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors: origins are *, credentials true
// where nothing is said; whatever the service behind it sends is kept.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Hash);
    program.add(id::configServer, QByteArray("ingress-nginx"));
    const QString name = uR"(nginx\.ingress\.kubernetes\.io/)"_s;
    const auto on = program.find(name + uR"(enable-cors['"]?\s*[:=]\s*['"]?true\b)"_s);
    if (!on.hasMatch()) {
        const auto set = program.find(name + uR"(cors-[\w-]+)"_s);
        if (set.hasMatch())
            program.add(id::configCorsNotUsed, true, set);
        return program.shown;
    }
    program.add(id::configNginxInFront, true, on);
    const auto origins = program.find(name + uR"(cors-allow-origin['"]?\s*[:=]\s*['"]?([^'"\n]*))"_s);
    QList<QByteArray> listed;
    for (const QString& item : origins.captured(1).split(u','))
        listed.append(item.trimmed().toLatin1());
    const bool any = !origins.hasMatch() || listed.contains("*");
    if (any && !program.has(name + uR"(cors-allow-credentials['"]?\s*[:=]\s*['"]?false\b)"_s))
        program.add(id::configStarWithCredentials, true, origins.hasMatch() ? origins : on);
    if (!any && !origins.captured(1).contains(u'*') && !origins.captured(1).contains(u'$'))
        program.add(id::configOrigins, listed, origins);
    return program.shown;
}

} // namespace

Recogniser make_ingress_nginx()
{
    return {"ingress-nginx", fit, show, true};
}

} // namespace crosscheck::intake::serverconfig
