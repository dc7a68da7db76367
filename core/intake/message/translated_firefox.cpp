#include "language.h"
#include "lines.h"
#include "translated.h"
#include "words.h"

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

/// "Cross-origin request blocked" in other words than Firefox's own.
const QRegularExpression& translatedBlockedWords()
{
    static const QRegularExpression words(
        QStringLiteral(
            "(?:entre or[ií]gen(?:s|es)|cross[- ]?origin|cross[- ]?site|cross[- ]?source|origen(?:es)? "
            "cruzad\\w*|orígenes "
            "cruzados|origem "
            "cruzada|origens cruzadas|"
            "origine "
            "croisée|multi-?origines?|multi-?origine|inter-?origines?|quellübergreif\\w*|"
            "ursprungs[- ]?übergreif\\w*|перекр[её]стн\\w*|"
            "跨(?:源|域|來源|来源|站|原点|原始來源|原始来源)|クロス ?オリジン|교차 ?(?:출처|원본)|çapraz "
            "(?:kaynak|köken)\\w*|"
            "kökenler arası|из постороннего|меж(?:доменн|сайтов|источников)\\w*|кросс\\S*|lintas[- "
            "]\\w+|silang\\S*|"
            "między źródł\\w*|krzyżow\\w*|křížov\\w*|kereszt\\w*)"
            "[^\\n.:：。，（]{0,40}?"
            "(?:blocked|block(?:erad\\w*|eret|ert)|blocca\\w*|bloquead\\w*|bloqu[ée]e?s?|blockiert|"
            "geblokkeerd|engellendi|"
            "заблокирован\\w*|blokov\\w*|zablok\\w*|diblokir|blokkol\\w*|阻止|拦截|封鎖|封锁|屏蔽|ブロック|"
            "차단)|"
            "(?:blocking|blocked)(?: a)? cross[- ]?origin requests?\\s*:(?=[^\\n]{0,16}same[- ]origin)|"
            "(?:blocage|bloccata|bloqueada|zablokowano|blockerad|s'ha "
            "blocat|阻止|拦截|封鎖)[^\\n.:：。]{0,30}?"
            "(?:cross[- ]?origin|multi-?origines?|multi-?origine|origen cruzado|innego "
            "pochodzenia|między źródł\\w*|跨源|跨域|跨來源)"),
        foreignWords);
    return words;
}

/// A reason in brackets, or behind its word.
const QRegularExpression& reasonWords()
{
    static const QRegularExpression words(
        QStringLiteral(
            "[(（](?!CORS[)）])([^(){}（）]*(?:\\bCORS\\b|Access-Control-)[^(){}（）]*)[)）]|"
            "(?:raison|reason|motif|motivo|razón|grund|causa|reden|причина|原因|理由|이유|원인|neden|powód|"
            "důvod|alasan)\\s*[:：]\\s*"
            // Django's settings have it in their names.
            "([^\\n]*(?:(?<![A-Za-z_])CORS(?![A-Za-z_])|['\"`“‘«「]\\s*Access-Control-Allow-)[^\\n]*)"),
        foreignWords);
    return words;
}

/// What a reason in whatever language says, by the names and values in it.
void takeReason(const QString& reason, Said& said)
{
    static const QRegularExpression notHttp(QStringLiteral("\\bhttp\\b"), foreignWords);
    static const QRegularExpression header(
        QStringLiteral(
            "header|cabecera|encabezado|cabeçalho|en-tête|kopfzeile|头|標題|标头|标题|檔頭|ヘッダ|헤더"),
        foreignWords);
    // Firefox before version 70 spoke of the channel, which tells a bad status from no answer as little as its words in English.
    static const QRegularExpression channel(
        QStringLiteral("kanal|kanał|canale?|conex|channel|канал|通道|頻道|チャン?ネル|채널|연결"),
        foreignWords);
    static const QRegularExpression differs(
        QStringLiteral("match|correspon|coincid|überein|совпад|соответств|匹配|符合|一致|일치"),
        foreignWords);
    QString quoted;
    const auto known = reasonInWords(reason, &quoted);
    const Symptom preflightFailure =
        channel.match(reason).hasMatch() ? Symptom::PreflightNetworkFailure : Symptom::PreflightStatusNotOk;
    said.symptom = known                              ? *known
                   : notHttp.match(reason).hasMatch() ? Symptom::UnsupportedScheme
                   : header.match(reason).hasMatch()  ? Symptom::AcaoMissing
                   : isAboutPreflight(reason)         ? preflightFailure
                                                      : Symptom::CorsDidNotSucceed;
    // "stimmt nicht mit 'xyz' überein": what a page about the error has in the place of an origin.
    if (said.symptom == Symptom::AcaoMissing && !quoted.isEmpty() && differs.match(reason).hasMatch())
        said.symptom = Symptom::AcaoMismatch;
    takeQuoted(quoted, said);
}

std::optional<Said> geckoText(const QString& text, qsizetype at, qsizetype length)
{
    constexpr qsizetype farthest = 700;
    const qsizetype paragraph = qMin(paragraphAt(text, at).second, at + farthest);
    const QString after = text.mid(at, commentEnd(text, at, at, paragraph) - at);
    const QByteArray language = languageWithoutNames(after.left(400));
    static const QRegularExpression policy(
        QStringLiteral(
            "origin|orige[nm]|origine|ursprung|quelle|herkunft|kaynak|köken|pochodzeni|источник|происхожд|"
            "源|オリジン|출처"),
        foreignWords);
    Said said;
    said.engine = "gecko";
    said.locale = language;
    said.row = "translated";
    said.symptom = Symptom::GenericAccessControl;
    const QList<WordPiece> found = addressPieces(after);
    if (!found.isEmpty())
        said.fields.insert(Field::Url, found.first().text);
    const QRegularExpressionMatch match = reasonWords().match(after);
    qsizetype last = length;
    if (match.hasMatch()) {
        takeReason(match.captured(match.lastCapturedIndex()), said);
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

} // namespace

void readTranslatedBlocks(const QString& text, const QList<qsizetype>& places, QList<Said>& found)
{
    QList<qsizetype> foreign;
    for (const qsizetype place : places) {
        if (!QStringView(text).sliced(place).startsWith(u"blocked by "))
            foreign.append(place);
    }
    readAround(text, foreign, translatedBlockedWords(), geckoText, found);
}

namespace {

/// A line that holds the first clause and nothing else, as in a list of symptoms.
void readLoneClause(QStringView text, QList<Said>& found)
{
    static const QRegularExpression marks(QStringLiteral("^[\\s>*#|`\"'-]*|[\\s*|`\"'.:]*$"));
    for (const QStringView line : text.split(u'\n')) {
        const QString clause = line.toString().remove(marks);
        const QRegularExpressionMatch match = translatedBlockedWords().match(clause);
        constexpr qsizetype around = 24; // of "Cross-Origin-", "-verzoek", "requisição "
        if (!match.hasMatch() || clause.size() > match.capturedLength() + around)
            continue;
        // "CORS protection: cross-origin requests are blocked" tells of a feature; behind a colon a message stands in quotes.
        static const QRegularExpression label(QStringLiteral("[:：][\\s*_]*[^\\s*_'\"`“‘„«]"));
        if (label.match(QStringView(clause).first(match.capturedEnd())).hasMatch())
            continue;
        Said said;
        said.engine = "gecko";
        said.locale = languageWithoutNames(clause);
        if (said.locale == "en")
            continue;
        said.symptom = Symptom::GenericAccessControl;
        said.role = Role::Reason;
        said.row = "translated";
        said.begin = line.begin() - text.begin();
        said.end = said.begin + line.size();
        found.append(said);
        return;
    }
}

} // namespace

void readLoneReasons(const QString& text, QList<Said>& found)
{
    constexpr qsizetype longest = 20000;
    const QStringView start = QStringView(text).first(qMin(longest, text.size()));
    const QRegularExpressionMatch match = reasonWords().match(start);
    if (!match.hasMatch()) {
        readLoneClause(start, found);
        return;
    }
    // Brackets around any word about CORS are no reason: its own word stands in them too.
    static const QRegularExpression named(
        QStringLiteral(
            "^[(（]?\\s*(?:raison|motif|motivo|razón|grund|causa|reden|причина|原因|理由|이유|원인|"
            "neden|powód|důvod|alasan)\\s*[:：]"),
        foreignWords);
    const QString reason = match.captured(match.lastCapturedIndex());
    if (!named.match(match.captured()).hasMatch())
        return;
    Said said;
    said.engine = "gecko";
    said.locale = languageWithoutNames(reason);
    if (said.locale == "en")
        said.locale = languageWithoutNames(match.captured());
    said.role = Role::Reason;
    said.row = "translated";
    takeReason(reason, said);
    said.begin = match.capturedStart();
    said.end = match.capturedEnd();
    found.append(said);
}

} // namespace crosscheck::intake
