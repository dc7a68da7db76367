#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    if (!holdsAny(start, {"CORS_", "MIDDLEWARE"}))
        return 0;
    // The names alone stand in what its checks print.
    static const QRegularExpression sets(
        uR"(\b(?:CORS_(?:ALLOW(?:ED)?|ORIGIN)_\w+|MIDDLEWARE(?:_CLASSES)?)[ \t]*\+?=[^=])"_s);
    return sets.match(QString::fromLatin1(start)).hasMatch() ? 0.93 : 0;
}

// https://github.com/adamchainz/django-cors-headers#setup: before whatever can answer, CommonMiddleware and WhiteNoise first.
void middleware(Program& program)
{
    const auto list = program.find(uR"(\bMIDDLEWARE(?:_CLASSES)?\s*\+?=\s*[\[(]([^\])]*)[\])])"_s);
    if (!list.hasMatch())
        return;
    const QString inside = list.captured(1);
    const qsizetype cors = inside.indexOf("corsheaders.middleware.CorsMiddleware"_L1);
    if (cors < 0) {
        if (program.has(uR"(\bCORS_\w+\s*=|['"]corsheaders['"])"_s))
            program.add(id::configCorsNotUsed, true, list);
        return;
    }
    bool late = false;
    for (const char* answers : {"django.middleware.common.CommonMiddleware", "whitenoise.middleware.",
                                "AuthenticationMiddleware"}) {
        const qsizetype at = inside.indexOf(QLatin1String(answers));
        late = late || (at >= 0 && at < cors);
    }
    program.add(id::configDjangoOrder, late, list);
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Hash);
    program.add(id::configServer, QByteArray("django"));
    middleware(program);
    const QString all = uR"(\bCORS_(?:ALLOW_ALL_ORIGINS|ORIGIN_ALLOW_ALL)\s*=\s*True\b)"_s;
    program.addAnyOrigin(all);
    if (!program.has(all) && !program.has(uR"(\bCORS_(?:ALLOWED_ORIGIN_REGEXES|ORIGIN_REGEX_WHITELIST)\b)"_s))
        program.addOrigins(
            program.find(uR"(\bCORS_(?:ALLOWED_ORIGINS|ORIGIN_WHITELIST)\s*=\s*[\[(]([^\])]*)[\])])"_s));
    return program.shown;
}

} // namespace

Recogniser make_django()
{
    return {"django", fit, show};
}

} // namespace crosscheck::intake::serverconfig
