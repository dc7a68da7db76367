#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

// A middleware of one's own.
const QString sets = uR"x(->\s*(?:header|set)\s*\(\s*(['"])Access-Control-Allow-)x"_s;

double fit(QByteArrayView start)
{
    static const QRegularExpression own(sets);
    if (start.contains("Access-Control-Allow-") && own.match(QString::fromLatin1(start)).hasMatch())
        return 0.93;
    return start.contains("'allowed_origins'") && start.contains("=>") ? 0.94 : 0;
}

/// The texts of a list; nothing where it holds anything else.
QList<QByteArray> textsOf(const QRegularExpressionMatch& list)
{
    static const QRegularExpression item(uR"((['"])([^'"]*)\1\s*,?)"_s);
    QString rest = list.captured(1);
    QList<QByteArray> texts;
    for (QRegularExpressionMatchIterator all = item.globalMatch(rest); all.hasNext();)
        texts.append(all.next().captured(2).toLatin1());
    return rest.remove(item).trimmed().isEmpty() ? texts : QList<QByteArray>();
}

// https://github.com/fruitcake/php-cors#options, run with the CorsService of 2026: one origin is sent to whoever asks, of several
// the one that asks or none, any with credentials becomes the one that asks. A star inside an entry is a pattern by Laravel's
// https://laravel.com/docs/routing#cors, where the paths are patterns without a slash at the front.
// A route's middleware doesn't see OPTIONS, which the router answers by itself for a path that has other methods:
// https://github.com/laravel/framework, AbstractRouteCollection::getRouteForMethods(). Not run.
void ownHeaders(Program& program)
{
    const QString value = uR"x(\1\s*,\s*(['"])([^'"$]*)\2)x"_s;
    const auto origin = program.find(sets + u"Origin"_s + value);
    if (!origin.hasMatch())
        return;
    program.addSent(origin.captured(3), program.find(sets + u"Credentials"_s + value).captured(3), origin);
    program.add(
        id::configOptionsUnanswered,
        !program.has(
            uR"x((?:isMethod\s*\(|[mM]ethod\(\)\s*===?)\s*['"]OPTIONS|['"]OPTIONS['"]\s*===?|Route::options|\$middleware\b)x"_s));
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("laravel"));
    ownHeaders(program);
    const auto list = program.find(uR"('allowed_origins'\s*=>\s*\[([^\]]*)\])"_s);
    const QList<QByteArray> origins = textsOf(list);
    const bool patterns = program.has(uR"('allowed_origins_patterns'\s*=>\s*\[\s*[^\]\s])"_s);
    if (origins.size() == 1 && !origins.first().contains('*') && !patterns)
        program.add(id::configAcao, origins.first(), list);
    // Either way a page that isn't listed is not let in.
    if (!patterns)
        program.addOrigins(list);
    program.addAnyOrigin(uR"('allowed_origins'\s*=>\s*\[\s*(['"])\*\1\s*,?\s*\])"_s);
    const auto paths = program.find(uR"('paths'\s*=>\s*\[([^\]]*)\])"_s);
    QList<QByteArray> globs = textsOf(paths);
    for (QByteArray& glob : globs)
        glob = glob == "*" || glob.startsWith('/') ? glob : '/' + glob;
    if (!globs.isEmpty())
        program.add(id::configPaths, globs, paths);
    return program.shown;
}

} // namespace

Recogniser make_laravel()
{
    return {"laravel", fit, show};
}

} // namespace crosscheck::intake::serverconfig
