#include "platforms/platform.h"

#include "platforms/template.h"

#include <QCoreApplication>

namespace crosscheck::platforms {

QString Configuration::text() const
{
    QString out;
    for (const ConfigurationLine& line : lines)
        out += line.text + QLatin1Char('\n');
    return out;
}

QList<Trap> trapsOf(std::initializer_list<const words::Sentence*> sentences)
{
    QList<Trap> out;
    for (const words::Sentence* sentence : sentences)
        out.append({sentence->id, {sentence, {}}});
    return out;
}

namespace {
// A test holds that no template fails.
Configuration filled(const Platform& platform, const char* name, const policy::Policy& policy,
                     const Data& data)
{
    if (!policy::isSound(policy::validate(policy)))
        return {};
    const auto out = fill(platform.templates + '/' + name, platform.language, data, platform.whys());
    const auto* configuration = std::get_if<Configuration>(&out);
    return configuration ? *configuration : Configuration();
}
} // namespace

Configuration Platform::render(const policy::Policy& policy) const
{
    return filled(*this, "paste", policy, data(policy));
}

Configuration Platform::renderComplete(const policy::Policy& policy, int port) const
{
    Data named = data(policy);
    named.texts["port"] = QByteArray::number(port);
    return filled(*this, "complete", policy, named);
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
