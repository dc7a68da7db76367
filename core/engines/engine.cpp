#include "engines/engine.h"

#include "engines/profiles.h"

namespace crosscheck::engines {

namespace {
struct Row
{
    Engine engine;
    const char* slug;
    const char* name;
};
constexpr Row rows[engineCount] = {
    {Engine::Standard, "standard", "the standard"},
    {Engine::Chromium, "chromium", "Chrome"},
    {Engine::Gecko, "gecko", "Firefox"},
    {Engine::WebKit, "webkit", "Safari"},
};
} // namespace

QByteArray slug(Engine engine)
{
    return rows[size_t(engine)].slug;
}

std::optional<Engine> engineFromSlug(QByteArrayView slug)
{
    for (const Row& row : rows) {
        if (slug == row.slug)
            return row.engine;
    }
    return std::nullopt;
}

QString displayName(Engine engine)
{
    return QString::fromLatin1(rows[size_t(engine)].name);
}

QList<Engine> browsers()
{
    return {Engine::Chromium, Engine::Gecko, Engine::WebKit};
}

const fetch::Profile& profile(Engine engine)
{
    static const fetch::Profile profiles[] = {fetch::Profile{}, chromiumProfile(), geckoProfile(),
                                              webkitProfile()};
    return profiles[size_t(engine)];
}

} // namespace crosscheck::engines
