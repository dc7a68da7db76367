#include "lines.h"

namespace crosscheck::intake {

namespace {

/// What "blocked" is in the languages that Firefox's text is met in, and "CORS" before them; letters as `squeeze` makes them.
const QList<QString>& triggers()
{
    static const QList<QString> words{
        QStringLiteral("cors"),         QStringLiteral("block"),    QStringLiteral("bloqu"),
        QStringLiteral("blocc"),        QStringLiteral("blokk"),    QStringLiteral("blokov"),
        QStringLiteral("zablok"),       QStringLiteral("diblokir"), QStringLiteral("engellen"),
        QStringLiteral("заблокирован"), QStringLiteral("blocage"),  QStringLiteral("blocat"),
        QStringLiteral("阻止"),         QStringLiteral("拦截"),     QStringLiteral("封鎖"),
        QStringLiteral("封锁"),         QStringLiteral("屏蔽"),     QStringLiteral("ブロック"),
        QStringLiteral("차단"),
    };
    return words;
}

} // namespace

QList<engines::Said> shapedLines(const engines::Squeezed& text)
{
    static const engines::KeyScan scan(triggers());
    QList<qsizetype> cors;
    QList<qsizetype> blocked;
    for (const engines::KeyScan::Hit& hit : scan.scan(text.letters))
        (hit.key == 0 ? cors : blocked).append(text.originalBegin(hit.at));
    QList<engines::Said> found;
    readNetworkLines(text.original, found);
    readEdgeCodes(text.original, found);
    readTranslatedPolicies(text.original, cors, found);
    readTranslatedBlocks(text.original, blocked, found);
    readOriginLogs(text.original, cors, found);
    return found;
}

} // namespace crosscheck::intake
