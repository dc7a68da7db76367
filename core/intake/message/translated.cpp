#include "translated.h"

#include "engines/value_marks.h"
#include "language.h"
#include "words.h"

namespace crosscheck::intake {

namespace {

/// Translators lose the blanks and quotes around an address: "Zugriffhttps://a.example/5auf Abruf". Where a word ends at its first
/// letter, or a quote opens there that nothing closes, a word begins behind its last one.
QString withoutGluedWord(const QString& address, QStringView before)
{
    static const QRegularExpression glued(
        QStringLiteral("^(?:(https?://[^/\\s]+/(?:\\S*/)?\\d+)|(https?://"
                       "[\\w.-]+\\.(?:com|net|org|io|dev|app)))\\p{Ll}{1,12}$"));
    const QRegularExpressionMatch match = glued.match(address);
    const bool word = !before.isEmpty() && before.back().isLetter();
    const bool quote = !before.isEmpty() && QStringLiteral("'\"‘“„«`").contains(before.back());
    if (!match.hasMatch() || (!word && !(quote && match.hasCaptured(2))))
        return address;
    return match.captured(match.lastCapturedIndex());
}

} // namespace

QList<WordPiece> addressPieces(const QString& text)
{
    static const QRegularExpression piece(
        QStringLiteral(
            "\\[(https?://[^\\]\\s]+)\\]\\([^)\\s]*\\)?|"
            // What a translator made of the link's words is no address any longer.
            "\\[https?://[^\\]\\n]{1,300}\\]\\((https?://[^)\\s]+)\\)?|"
            "['\"‘’“”„«»`「」]\\s*(null)\\s*['\"‘’“”«»`「」]|"
            "['\"‘“„«`「](\\.{3}|…|(?:\\.{3}|…)?/[^\\s'\"’”»`」]{1,300})['\"’”»`」]|"
            "['\"‘“„«`「]\\s?([a-z-]{2,20}:\\s?/{1,3}[^'\"‘’“”„«»`「」\\n]{1,300}?)\\s?['\"’”»`」]|"
            "(\\[URL[^\\]\\n]{0,20}\\])|"
            "((?:https?|file|ftp)://[!#-&*-;=?-Z_a-z~<>\\[\\]…]+)"),
        foreignWords);
    static const QRegularExpression origin(
        QStringLiteral("(?:\\borig[eéi]n[eis]*|\\borigem|\\borigin|ursprung\\w*|herkunft|oorsprong|"
                       "источник\\w*|начал\\w*|"
                       "来源|來源|源|原点|起点|オリジン|生成元|配信元|출처|원본|köken\\w*|kaynak\\w*|źród\\w+"
                       "|pochodzeni\\w*|původ\\w*|"
                       "\\basal|nguồn)[\\s:：'\"‘“„«`「\\[(]*$"),
        foreignWords);
    static const QRegularExpression redirect(
        QStringLiteral("(?:redirec\\w+|redirig\\w+|reindiri\\w+|umgeleitet|weitergeleitet|重定向|重新导向|"
                       "перенаправ\\w*|"
                       "przekierow\\w*|doorgestuurd|リダイレクト|리디렉션)[^'\"‘“„«`「/]{0,20}$"),
        foreignWords);
    QList<WordPiece> found;
    auto it = piece.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        WordPiece one;
        one.text = match.captured(match.lastCapturedIndex());
        constexpr int words = 1, link = 2, bare = 7;
        if (match.lastCapturedIndex() == words || match.lastCapturedIndex() == link ||
            match.lastCapturedIndex() == bare)
            one.text = trimmedAddress(one.text);
        else // "'https://…/x来自源'": the quote that should have closed it stands behind the next words
            one.text.truncate(engines::withoutGluedWords(one.text));
        one.begin = match.capturedStart();
        if (match.lastCapturedIndex() == bare)
            one.text = withoutGluedWord(one.text, QStringView(text).first(one.begin));
        if (one.text.contains(QLatin1String("developer.mozilla.org")) ||
            one.text.contains(QLatin1String("docs.microsoft.com")))
            continue;
        const QString before = text.mid(qMax<qsizetype>(0, one.begin - 40), qMin<qsizetype>(40, one.begin));
        one.afterOrigin = origin.match(before).hasMatch();
        one.afterRedirect = redirect.match(before).hasMatch();
        found.append(one);
    }
    return found;
}

std::pair<qsizetype, qsizetype> paragraphAt(const QString& text, qsizetype at)
{
    constexpr qsizetype longestText = 1200;
    static const QRegularExpression border(
        QStringLiteral("\\n[ \\t>*/#|-]*\\n|\\n[ \\t]*(?:[-*+] |\\d+\\. "
                       "|```|\\{%)|```|SEC71\\d\\d|\\n[^\\n]{0,40}\\(\\S+:\\d+:\\d+\\)"));
    qsizetype begin = 0;
    qsizetype end = qMin(text.size(), at + longestText);
    const qsizetype from = qMax<qsizetype>(0, at - longestText);
    begin = from;
    auto it = border.globalMatch(QStringView(text).sliced(from, end - from));
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        if (from + match.capturedEnd() <= at) {
            begin = from + match.capturedEnd();
        } else if (from + match.capturedStart() > at) {
            end = from + match.capturedStart();
            break;
        }
    }
    return {begin, end};
}

QByteArray languageWithoutNames(const QString& text)
{
    static const QRegularExpression names(
        QStringLiteral("https?://\\S+|Access-Control-[\\w-]+|XMLHttpRequest|Same[- ]Origin "
                       "Policy|CORS|['\"‘“„«`][^'\"’”“»`\\n]{0,80}['\"’”“»`]"));
    return languageOf(QString(text).remove(names));
}

void readAround(const QString& text, const QList<qsizetype>& places, const QRegularExpression& words,
                const std::function<std::optional<engines::Said>(const QString&, qsizetype, qsizetype)>& read,
                QList<engines::Said>& found)
{
    constexpr qsizetype around = 90;
    qsizetype readTo = 0;
    for (const qsizetype place : places) {
        if (place < readTo)
            continue;
        const qsizetype from = qMax(readTo, place - around);
        const qsizetype to = qMin(text.size(), place + around);
        auto it = words.globalMatch(QStringView(text).sliced(from, to - from));
        while (it.hasNext()) {
            const QRegularExpressionMatch match = it.next();
            const qsizetype begin = from + match.capturedStart();
            if (from + match.capturedEnd() <= place)
                continue;
            if (const auto said = read(text, begin, match.capturedLength())) {
                found.append(*said);
                readTo = said->end;
            }
            break;
        }
    }
}

} // namespace crosscheck::intake
