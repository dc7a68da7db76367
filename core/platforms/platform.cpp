#include "platforms/platform.h"

#include <QCoreApplication>

namespace crosscheck::platforms {

QString Configuration::text() const
{
    QString out;
    for (const ConfigurationLine& line : lines)
        out += line.text + QLatin1Char('\n');
    return out;
}

QString displayName(const Platform& platform)
{
    return QCoreApplication::translate("platforms", platform.name.toUtf8().constData());
}

policy::Policy forPlatform(const Platform& platform, policy::Policy policy, QByteArrayView target)
{
    if (platform.kind != Kind::Server && policy.upstream.isEmpty())
        policy.upstream = target.toByteArray();
    return policy;
}

const Platform* find(QByteArrayView id)
{
    for (const Platform& platform : all())
        if (id == platform.id)
            return &platform;
    return nullptr;
}

const Platform* guess(const http::HeaderList& responseHeaders, QByteArrayView body, QByteArray* from)
{
    const Platform* best = nullptr;
    Platform::Guess strongest;
    for (const Platform& platform : all()) {
        if (!platform.recognise)
            continue;
        const Platform::Guess one = platform.recognise(responseHeaders, body);
        if (one.likelihood > strongest.likelihood) {
            strongest = one;
            best = &platform;
        }
    }
    if (from)
        *from = best ? strongest.from : QByteArray();
    return best;
}

} // namespace crosscheck::platforms
