#include "language.h"
#include "lines.h"
#include "translated.h"
#include "words.h"

namespace crosscheck::intake {

using engines::Field;
using engines::Said;
using fetch::Symptom;

namespace {

/// "the CORS policy" in the languages that console texts are translated into: what stands for it in "blocked by CORS policy".
const QRegularExpression& policyWords()
{
    static const QRegularExpression words(
        QStringLiteral(
            "CORS[\\s\"'«»“”‘’`*-]{0,3}(?:policy|polic(?:ies|y)|policies|plicy|policyn|beleid|"
            "richtlini\\w*|regel\\w*|politik\\w*|principer\\w*|ilke\\w*|politika\\w*|zásad\\w*|házirend\\w*|"
            "策略|政策|原则|原則|規則|ポリシー|정책)|"
            "(?:politique|política|politica|pol[ií]tiqu?e?|directiva|diretiva|criteri\\w*|polityk\\w*|"
            "zasad\\w*|"
            "политик\\w*|kebijakan|zásad\\w*|política de|politique de|chính sách)[\\s\"'«»“”‘’`*]{0,3}"
            "(?:de |do |di )?CORS"),
        foreignWords);
    return words;
}

bool hasPath(const QString& address)
{
    const qsizetype host = address.indexOf(QLatin1String("//"));
    return host >= 0 && address.indexOf(u'/', host + 2) >= 0;
}

void takeAddresses(const QString& text, Said& said)
{
    QList<WordPiece> rest;
    for (const WordPiece& piece : addressPieces(text)) {
        if (piece.afterRedirect && !said.fields.contains(Field::First))
            said.fields.insert(Field::First, piece.text);
        else if (piece.afterOrigin && !said.fields.contains(Field::Origin))
            said.fields.insert(Field::Origin, piece.text);
        else
            rest.append(piece);
    }
    if (!said.fields.contains(Field::Origin) && rest.size() > 1) {
        qsizetype origin = 1;
        if (!hasPath(rest[0].text) && hasPath(rest[1].text))
            origin = 0;
        said.fields.insert(Field::Origin, rest.takeAt(origin).text);
    }
    if (!rest.isEmpty())
        said.fields.insert(Field::Url, rest.first().text);
}

/// What stands behind "blocked by CORS policy:" in whatever language.
Symptom chromiumReason(const QString& reason, Said& said)
{
    static const QRegularExpression equal(
        QStringLiteral("égale?|igual|gleich|uguale|equal|equivale|coincid\\w*|match|stemmt|равн\\w*|"
                       "совпад\\w*|相等|等于|等於|不同|"
                       "同じ|等しく|일치|같지|równ\\w*|eşit\\w*|rovn\\w*|sama dengan"),
        foreignWords);
    static const QRegularExpression schemes(
        QStringLiteral("\\bhttps?\\b.*(?:chrom|cromo|クローム|铬)|(?:chrom|cromo|铬).*\\bhttps?\\b"),
        foreignWords | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression status(
        QStringLiteral(
            "HTTP[\\s-]*(?:ok|status|statut|estado|stato)|(?:status|statut|estado|stato|état|状态|狀態|"
            "ステータス|상태|"
            "статус\\w*)[^.]{0,20}\\b(?:ok|HTTP)\\b|HTTP[^.]{0,12}(?:状态|狀態|ステータス|상태|статус)"),
        foreignWords);
    static const QRegularExpression redirect(
        QStringLiteral("redirec\\w+|redirig\\w+|redirection|umleitung|weiterleitung|重定向|リダイレクト|"
                       "리디렉션|перенаправ\\w*|przekierow\\w*"),
        foreignWords);
    static const QRegularExpression method(QStringLiteral("\\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\b"));
    static const QRegularExpression header(
        QStringLiteral("['\"‘“„«`]\\s*((?!Access-Control|CORS)[A-Za-z][\\w-]{1,60})\\s*['\"’”“»`]|"
                       "\\b(?!Access-Control|no-cors|Cross-Origin|pre-?flight)([A-Za-z][A-Za-z0-9]*-[A-Za-z0-"
                       "9-]*[A-Za-z0-9])\\b|"
                       "\\b(authorization|content-type|token|accept)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    QString quoted;
    const auto known = reasonInWords(reason, &quoted);
    const bool aboutPreflight = isAboutPreflight(reason);
    if (schemes.match(reason).hasMatch() && !known)
        return Symptom::UnsupportedScheme;
    if (known == Symptom::MethodNotAllowed) {
        const QRegularExpressionMatch match = method.match(reason);
        if (match.hasMatch())
            said.fields.insert(Field::Method, match.captured(1));
        return *known;
    }
    if (known == Symptom::HeaderNotAllowed) {
        const QRegularExpressionMatch match = header.match(reason);
        if (match.hasMatch())
            said.fields.insert(Field::Header, match.captured(match.lastCapturedIndex()));
        return *known;
    }
    if (known == Symptom::AcacMissingOrNotTrue)
        return *known;
    if (reason.contains(u'*') && reason.contains(QLatin1String("include")) && known) {
        said.fields.insert(Field::Value, QStringLiteral("*"));
        return Symptom::AcaoWildcardWithCredentials;
    }
    if (known == Symptom::AcaoMismatch || known == Symptom::AcaoMultipleValues) {
        said.fields.insert(Field::Value, quoted);
        return *known;
    }
    const qsizetype name =
        reason.indexOf(QLatin1String("Access-Control-Allow-Origin"), 0, Qt::CaseInsensitive);
    if (name >= 0 && equal.match(reason.mid(name, 120)).hasMatch())
        return Symptom::AcaoMismatch;
    if (!known && aboutPreflight && status.match(reason).hasMatch())
        return Symptom::PreflightStatusNotOk;
    if (!known && aboutPreflight && redirect.match(reason).hasMatch())
        return Symptom::PreflightRedirect;
    constexpr qsizetype sentence = 12;
    if (!known && reason.size() <= sentence)
        return Symptom::GenericAccessControl;
    return aboutPreflight ? Symptom::PreflightMissingAcao : Symptom::AcaoMissing;
}

std::optional<Said> chromiumText(const QString& text, qsizetype at, qsizetype length)
{
    const auto [begin, end] = paragraphAt(text, at);
    // A sentence that ended before it has no part in it.
    static const QRegularExpression sentenceEnd(QStringLiteral("(?<!\\s)[.!?。]\\s+(?=\\S)|[。！？]"));
    qsizetype first = begin;
    auto ends = sentenceEnd.globalMatch(QStringView(text).sliced(begin, at - begin));
    while (ends.hasNext())
        first = begin + ends.next().capturedEnd();
    const QString before = text.mid(first, at - first);
    const qsizetype lineEnd = end;
    QString after = text.mid(at + length, qMin(lineEnd, at + length + 700) - at - length);
    // Another one that begins with the same words.
    constexpr qsizetype words = 30;
    if (const QString same = before.trimmed().left(words); same.size() == words && after.contains(same))
        after.truncate(after.indexOf(same));
    const QByteArray language = languageWithoutNames(before + u' ' + after.left(250));
    if (language == "en")
        return std::nullopt;
    // "Error: …": thrown by a server's own code.
    static const QRegularExpression thrown(QStringLiteral("(?:^|\\n)\\W*(?:Uncaught )?Error:[^\\n]*$"));
    if (thrown.match(before).hasMatch())
        return std::nullopt;
    static const QRegularExpression request(
        QStringLiteral("XMLHttpRequest|\\bfetch\\b|\\bscript\\b|\\bfont\\b|\\bimage\\b"));
    static const QRegularExpression colon(QStringLiteral("^[^:：。.]{0,40}(?:[:：。]|\\.\\s)"));
    Said said;
    said.engine = "chromium";
    said.locale = language;
    said.row = "translated";
    takeAddresses(before, said);
    const QRegularExpressionMatch kind = request.match(before);
    if (kind.hasMatch())
        said.fields.insert(Field::Kind, kind.captured());
    QRegularExpressionMatch opens = colon.match(after);
    // "The CORS policy blocked access to A from B: …": languages in which the addresses follow.
    static const QRegularExpression addressed(QStringLiteral("^(?:[^:：。\\n]|:(?=//)){0,300}[:：](?!//)"));
    if (!said.fields.contains(Field::Url) && !said.fields.contains(Field::Origin)) {
        const QRegularExpressionMatch head = addressed.match(after);
        takeAddresses(head.captured(), said);
        if (said.fields.contains(Field::Url))
            opens = head;
    }
    // What a person goes on with behind the quotes is no reason.
    static const QRegularExpression quoteEnds(QStringLiteral("^[.…]*['\"”“»`][*_]{0,3}\\s*(?![\\s:：])"));
    static const QRegularExpression opened(QStringLiteral("['\"“„«`][^'\"”»`\\n]{0,30}$"));
    if (opened.match(before).hasMatch() && quoteEnds.match(after).hasMatch())
        opens = {};
    const QString reason = opens.hasMatch() ? after.mid(opens.capturedEnd()) : QString();
    // Without an address, an initiator and a reason it is a sentence about CORS and no message, unless it is quoted.
    static const QRegularExpression closed(QStringLiteral("^[.…]*['\"”“»`]"));
    const bool isQuoted = opened.match(before).hasMatch() && closed.match(after).hasMatch();
    if (!said.fields.contains(Field::Url) && !said.fields.contains(Field::Origin)) {
        if (!kind.hasMatch() && !opens.hasMatch() && !isQuoted)
            return std::nullopt;
        // "… fails because of the CORS policy": nothing says that a browser blocked it.
        static const QRegularExpression blocked(
            QStringLiteral("blo[ckq]|engel|блок|refus|rechaz|abgelehnt|verweiger|den(?:ied|eg)|"
                           "chặn|阻|拦|攔|禁|封|屏蔽|拒|ブロック|차단"),
            foreignWords);
        constexpr qsizetype near = 60, sentence = 12;
        if (reason.trimmed().size() < sentence && !blocked.match(before + after.left(near)).hasMatch())
            return std::nullopt;
    }
    said.symptom = opens.hasMatch() ? chromiumReason(reason, said) : Symptom::GenericAccessControl;
    said.begin = first;
    while (said.begin < at && text[said.begin].isSpace())
        ++said.begin;
    said.end = at + length + (opens.hasMatch() ? after.trimmed().size() : 0);
    said.end = qMin(said.end, text.size());
    return said;
}

} // namespace

void readTranslatedPolicies(const QString& text, const QList<qsizetype>& places, QList<Said>& found)
{
    QList<qsizetype> foreign;
    for (const qsizetype place : places) {
        // English is read by its rows.
        const QStringView before =
            QStringView(text).sliced(qMax<qsizetype>(0, place - 11), qMin<qsizetype>(11, place));
        if (before != u"blocked by ")
            foreign.append(place);
    }
    readAround(text, foreign, policyWords(), chromiumText, found);
}

} // namespace crosscheck::intake
