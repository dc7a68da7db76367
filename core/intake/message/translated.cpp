#include "language.h"
#include "lines.h"
#include "words.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

constexpr auto options =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
constexpr qsizetype longestText = 1200;

/// "the CORS policy" in the languages that console texts are translated into: what stands for it in "blocked by CORS policy".
const QRegularExpression& policyWords()
{
    static const QRegularExpression words(
        QStringLiteral(
            "CORS[\\s\"'«»“”‘’`*-]{0,3}(?:policy|polic(?:ies|y)|policies|plicy|policyn|beleid|"
            "richtlini\\w*|regel\\w*|politik\\w*|principer\\w*|ilke\\w*|politika\\w*|zásad\\w*|házirend\\w*|"
            "策略|政策|原则|規則|ポリシー|정책)|"
            "(?:politique|política|politica|pol[ií]tiqu?e?|directiva|diretiva|criteri\\w*|polityk\\w*|"
            "zasad\\w*|"
            "политик\\w*|kebijakan|zásad\\w*|política de|politique de|chính sách)[\\s\"'«»“”‘’`*]{0,3}"
            "(?:de |do |di )?CORS"),
        options);
    return words;
}

/// "Cross-origin request blocked" in other words than Firefox's own.
const QRegularExpression& translatedBlockedWords()
{
    static const QRegularExpression words(
        QStringLiteral(
            "(?:cross[- ]?origin|cross[- ]?site|cross[- ]?source|origen(?:es)? cruzad\\w*|orígenes "
            "cruzados|origem "
            "cruzada|origens cruzadas|"
            "origine "
            "croisée|multi-?origines?|multi-?origine|inter-?origines?|quellübergreif\\w*|"
            "ursprungsübergreif\\w*|"
            "跨(?:源|域|來源|来源|站|原点)|クロス ?オリジン|교차 ?(?:출처|원본)|çapraz (?:kaynak|köken)\\w*|"
            "kökenler arası|из постороннего|меж(?:доменн|сайтов|источников)\\w*|кросс\\S*|lintas[- "
            "]\\w+|silang\\S*|"
            "między źródł\\w*|krzyżow\\w*|křížov\\w*|kereszt\\w*)"
            "[^\\n.:：。]{0,40}?"
            "(?:blocked|block(?:erad\\w*|eret|ert)|blocca\\w*|bloquead\\w*|bloqu[ée]e?s?|blockiert|"
            "geblokkeerd|engellendi|"
            "заблокирован\\w*|blokov\\w*|zablok\\w*|diblokir|blokkol\\w*|阻止|拦截|封鎖|封锁|屏蔽|ブロック|"
            "차단)|"
            "(?:blocage|bloccata|bloqueada|zablokowano|blockerad|s'ha "
            "blocat|阻止|拦截|封鎖)[^\\n.:：。]{0,30}?"
            "(?:cross[- ]?origin|multi-?origines?|multi-?origine|origen cruzado|innego "
            "pochodzenia|跨源|跨域|跨來源)"),
        options);
    return words;
}

struct WordPiece
{
    QString text;
    qsizetype begin = 0;
    bool afterOrigin = false;   ///< a word for "origin" stands before it
    bool afterRedirect = false; ///< a word for "redirected from" stands before it
};

/// Addresses, `null` in quotes and placeholders, in the order of the text.
QList<WordPiece> pieces(const QString& text)
{
    static const QRegularExpression piece(
        QStringLiteral("\\[(https?://[^\\]\\s]+)\\]\\([^)\\s]*\\)?|"
                       "['\"‘’“”„«»`「」]\\s*(null)\\s*['\"‘’“”«»`「」]|"
                       "['\"‘“„«`「](\\.{3}|…)['\"’”»`」]|"
                       "['\"‘“„«`「]\\s?([a-z-]{2,20}:\\s?/{1,3}[^'\"’”»`」\\n]{1,300}?)\\s?['\"’”»`」]|"
                       "(\\[URL[^\\]\\n]{0,20}\\])|"
                       "((?:https?|file|ftp)://[!#-&*-;=?-Z_a-z~<>\\[\\]…]+)"),
        options);
    static const QRegularExpression origin(
        QStringLiteral("(?:\\borig[eéi]n[eis]*|\\borigem|\\borigin|ursprung\\w*|herkunft|oorsprong|"
                       "источник\\w*|начал\\w*|"
                       "来源|來源|源|原点|起点|オリジン|生成元|配信元|출처|원본|köken\\w*|kaynak\\w*|źród\\w+"
                       "|pochodzeni\\w*|původ\\w*|"
                       "\\basal|nguồn)[\\s:：'\"‘“„«`「\\[(]*$"),
        options);
    static const QRegularExpression redirect(
        QStringLiteral("(?:redirec\\w+|redirig\\w+|reindiri\\w+|umgeleitet|weitergeleitet|重定向|重新导向|"
                       "перенаправ\\w*|"
                       "przekierow\\w*|doorgestuurd|リダイレクト|리디렉션)[^'\"‘“„«`「/]{0,20}$"),
        options);
    QList<WordPiece> found;
    auto it = piece.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        WordPiece one;
        one.text = match.captured(match.lastCapturedIndex());
        if (match.lastCapturedIndex() == 6)
            one.text = trimmedAddress(one.text);
        one.begin = match.capturedStart();
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

bool hasPath(const QString& address)
{
    const qsizetype host = address.indexOf(QLatin1String("//"));
    return host >= 0 && address.indexOf(u'/', host + 2) >= 0;
}

void takeAddresses(const QString& text, Said& said)
{
    QList<WordPiece> rest;
    for (const WordPiece& piece : pieces(text)) {
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
        options);
    static const QRegularExpression schemes(
        QStringLiteral("\\bhttps?\\b.*(?:chrom|cromo|クローム|铬)|(?:chrom|cromo|铬).*\\bhttps?\\b"),
        options | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression status(
        QStringLiteral(
            "HTTP[\\s-]*(?:ok|status|statut|estado|stato)|(?:status|statut|estado|stato|état|状态|狀態|"
            "ステータス|상태|"
            "статус\\w*)[^.]{0,20}\\b(?:ok|HTTP)\\b|HTTP[^.]{0,12}(?:状态|狀態|ステータス|상태|статус)"),
        options);
    static const QRegularExpression redirect(
        QStringLiteral("redirec\\w+|redirig\\w+|redirection|umleitung|weiterleitung|重定向|リダイレクト|"
                       "리디렉션|перенаправ\\w*|przekierow\\w*"),
        options);
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

/// The piece of text around a place: as far as blank lines, list items and other texts allow.
std::pair<qsizetype, qsizetype> paragraphAt(const QString& text, qsizetype at)
{
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

std::optional<Said> chromiumText(const QString& text, qsizetype at, qsizetype length)
{
    const auto [begin, end] = paragraphAt(text, at);
    // A sentence that ended before it has no part in it.
    static const QRegularExpression sentenceEnd(QStringLiteral("[.!?。]\\s+(?=\\S)|[。！？]"));
    qsizetype first = begin;
    auto ends = sentenceEnd.globalMatch(QStringView(text).sliced(begin, at - begin));
    while (ends.hasNext())
        first = begin + ends.next().capturedEnd();
    const QString before = text.mid(first, at - first);
    const qsizetype lineEnd = end;
    const QString after = text.mid(at + length, qMin(lineEnd, at + length + 700) - at - length);
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
    const QRegularExpressionMatch opens = colon.match(after);
    const QString reason = opens.hasMatch() ? after.mid(opens.capturedEnd()) : QString();
    // Without an address, an initiator and a reason it is a sentence about CORS and no message.
    if (!said.fields.contains(Field::Url) && !said.fields.contains(Field::Origin) && !kind.hasMatch() &&
        !opens.hasMatch())
        return std::nullopt;
    said.symptom = opens.hasMatch() ? chromiumReason(reason, said) : Symptom::GenericAccessControl;
    said.begin = first;
    while (said.begin < at && text[said.begin].isSpace())
        ++said.begin;
    said.end = at + length + (opens.hasMatch() ? after.trimmed().size() : 0);
    said.end = qMin(said.end, text.size());
    return said;
}

std::optional<Said> geckoText(const QString& text, qsizetype at, qsizetype length)
{
    const auto [begin, end] = paragraphAt(text, at);
    Q_UNUSED(begin)
    const QString after = text.mid(at, qMin(end, at + 700) - at);
    const QByteArray language = languageWithoutNames(after.left(400));
    static const QRegularExpression reasonWords(
        QStringLiteral("[(（]([^()（）]*\\bCORS\\b[^()（）]*)[)）]|"
                       "(?:raison|motif|motivo|razón|grund|causa|reden|причина|原因|理由|원인|neden|powód|"
                       "důvod|alasan)\\s*[:：]\\s*"
                       "([^\\n]*CORS[^\\n]*)"),
        options);
    static const QRegularExpression policy(
        QStringLiteral("origin|orige[nm]|origine|ursprung|quelle|herkunft|kaynak|köken|pochodzeni|источник|"
                       "源|オリジン|출처"),
        options);
    static const QRegularExpression notHttp(QStringLiteral("\\bhttp\\b"), options);
    Said said;
    said.engine = "gecko";
    said.locale = language;
    said.row = "translated";
    said.symptom = Symptom::GenericAccessControl;
    const QList<WordPiece> found = pieces(after);
    if (!found.isEmpty())
        said.fields.insert(Field::Url, found.first().text);
    const QRegularExpressionMatch match = reasonWords.match(after);
    qsizetype last = length;
    if (match.hasMatch()) {
        const QString reason = match.captured(match.lastCapturedIndex());
        QString quoted;
        const auto known = reasonInWords(reason, &quoted);
        static const QRegularExpression header(
            QStringLiteral(
                "header|cabecera|encabezado|cabeçalho|en-tête|kopfzeile|头|標題|标头|标题|檔頭|ヘッダ|헤더"),
            options);
        // Firefox before version 70 spoke of the channel, which tells a bad status from no answer as little as its words in English.
        static const QRegularExpression channel(
            QStringLiteral("kanal|kanał|canale?|channel|канал|通道|頻道|チャン?ネル|채널"), options);
        const bool aboutPreflight = isAboutPreflight(reason);
        const Symptom preflightFailure = channel.match(reason).hasMatch() ? Symptom::PreflightNetworkFailure
                                                                          : Symptom::PreflightStatusNotOk;
        said.symptom = known                              ? *known
                       : notHttp.match(reason).hasMatch() ? Symptom::UnsupportedScheme
                       : header.match(reason).hasMatch()  ? Symptom::AcaoMissing
                       : aboutPreflight                   ? preflightFailure
                                                          : Symptom::CorsDidNotSucceed;
        if ((said.symptom == Symptom::AcaoMismatch || said.symptom == Symptom::AcaoMultipleValues))
            said.fields.insert(Field::Value, quoted);
        if (said.symptom == Symptom::HeaderNotAllowed && !quoted.isEmpty())
            said.fields.insert(Field::Header, quoted);
        last = match.capturedEnd();
        const auto status = statusInWords(after);
        if (status)
            said.fields.insert(Field::Status, QString::number(*status));
    } else {
        if (language == "en")
            return std::nullopt;
        // A person who shortens it keeps the header's name: "… Access-Control-Allow-Origin manquant".
        QString quoted;
        const QString line = after.section(u'\n', 0, 0);
        if (line.contains(u'…') || line.contains(QLatin1String("..."))) {
            if (const auto known = reasonInWords(line, &quoted)) {
                said.symptom = *known;
                said.begin = at;
                said.end = at + line.size();
                return said;
            }
        }
        // The clause alone is a heading of any text about CORS; Firefox goes on with the policy.
        const QString rest = after.mid(length, 160);
        if (!policy.match(rest).hasMatch())
            return std::nullopt;
        last = qMin<qsizetype>(after.size(), length + rest.size());
    }
    said.begin = at;
    said.end = at + last;
    return said;
}

/// Reads at every place where the words stand that such a text has and that are found again around the place.
template <typename Read>
void readAt(const QString& text, const QList<qsizetype>& places, const QRegularExpression& words, Read read,
            QList<Said>& found)
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
    readAt(text, foreign, policyWords(), chromiumText, found);
}

void readTranslatedBlocks(const QString& text, const QList<qsizetype>& places, QList<Said>& found)
{
    QList<qsizetype> foreign;
    for (const qsizetype place : places) {
        if (!QStringView(text).sliced(place).startsWith(u"blocked by "))
            foreign.append(place);
    }
    readAt(text, foreign, translatedBlockedWords(), geckoText, found);
}

} // namespace crosscheck::intake
