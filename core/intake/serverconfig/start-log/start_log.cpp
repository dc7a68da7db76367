#include "facts/ids.h"
#include "intake/serverconfig/recogniser.h"

namespace crosscheck::intake::serverconfig {

namespace id = facts::id;

namespace {

/// What a server prints when it refuses to start.
double fit(QByteArrayView start)
{
    return holdsAny(start, {"path-to-regexp", "pathToRegexpError"}) ? 0.95 : 0;
}

QList<Shown> show(QByteArrayView text)
{
    QList<Shown> shown;
    for (const char* says : {"Missing parameter name", "Unexpected MODIFIER at"}) {
        const qsizetype at = text.indexOf(says);
        if (at >= 0) {
            shown.append({{id::logPathToRegexp, true, {facts::Source::Kind::Configuration, 0}},
                          at,
                          at + qsizetype(qstrlen(says))});
            break;
        }
    }
    return shown;
}

} // namespace

Recogniser make_start_log()
{
    return {"start-log", fit, show};
}

} // namespace crosscheck::intake::serverconfig
