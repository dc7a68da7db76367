#include "intake/curl/request.h"
#include "intake/importer.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// A text that names curl as well is curl's to read; the commands of both come out of it.
double fit(QByteArrayView utf8)
{
    static const QRegularExpression word(
        QStringLiteral(R"((?:^|[\s;&|>$#%❯`(/])wget(?:\.exe)?(?:[ \t\\]|\s*$))"));
    const QByteArrayView start = utf8.first(qMin(utf8.size(), qsizetype(1) << 20));
    if (!start.contains("wget") || !word.match(QString::fromUtf8(start)).hasMatch())
        return 0;
    const Understood understood = readCommands(start);
    if (!understood.requests.isEmpty())
        return 0.96;
    return start.trimmed().startsWith("wget ") ? 0.6 : 0.05;
}

const words::Sentence wgetWords{"paste.wget", "intake", QT_TRANSLATE_NOOP("intake", "wget command")};

} // namespace

Importer make_wget()
{
    return {"wget", &wgetWords, fit, readCommands};
}

} // namespace crosscheck::intake
