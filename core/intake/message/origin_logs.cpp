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

/// A server's own sentence, quoted in a language that no row has it in.
bool isQuoted(const QString& line, const QRegularExpression& cors, const QRegularExpression& refused)
{
    static const QRegularExpression quoted(QStringLiteral("[\"'`“„«]([^\"'`“”„«»\\n]{5,60})[\"'`”“»]"));
    for (const QRegularExpressionMatch& match : quoted.globalMatch(line)) {
        const QString sentence = match.captured(1);
        if (cors.match(sentence).hasMatch() && refused.match(sentence).hasMatch() &&
            languageOf(sentence) != "en")
            return true;
    }
    return false;
}

} // namespace

/// A line of a server's log that tells of an origin and of refusing it.
void readOriginLogs(const QString& text, const QList<qsizetype>& places, QList<Said>& found)
{
    static const QRegularExpression cors(
        QStringLiteral("\\bCORS(?:Filter|Handler|Middleware|Processor|Service)?\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression origin(
        QStringLiteral("\\b(?:origin|origen|origem|origine|ursprung|herkunft|origins)\\b|来源|源站|オリジン|"
                       "출처|источник"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression refused(
        QStringLiteral(
            "\\b(?:block(?:ed|ing)|reject(?:ed|ing)|den(?:ied|ying)|refus(?:ed|ing)|forbidden|disallowed|"
            "unauthori[sz]ed|not (?:allowed|permitted|"
            "authorized|in (?:the )?(?:allow(?:ed)?|white)[- ]?list|whitelisted|trusted)|isn't "
            "allowed|does(?:n't| not) allow|no "
            "(?:permitid[oa]|autorizad[oa]|está permitid[oa])|"
            "não (?:permitid[oa]|autorizad[oa])|non "
            "(?:autoris[ée]e?|permis[ea]?|consentit[oa]|autorizzat[oa])|refus[ée]e?|bloqu(?:ead[oa]|[ée]e?)|"
            "rechazad[oa]|rejeitad[oa]|denegad[oa]|nicht (?:(?:durch|von|laut) (?:die |der )?CORS[\\w-]*(?: "
            "Richtlinie)? )?"
            "(?:erlaubt|zugelassen|zulässig)|blockiert|abgelehnt|niet toegestaan|geweigerd|"
            "niedozwolon[ye]|zablokowan[ye]|не "
            "разреш[её]н[ао]?|заблокирован[ао]?|không được phép|bị chặn|chặn bởi|từ chối|"
            "tidak diizinkan|ditolak|diblokir|izin verilmedi|engellendi)\\b|차단|허용되지 "
            "않|거부|不允许|被拒绝|拒绝|許可されていません|拒否"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression address(QStringLiteral(
        "(?:\\b[a-z][a-z0-9+.-]{1,20}://[^\\s'\"`<>’”»|),]+|\\bnull\\b|(?<=['\"`])(?:\\.{3}|…)(?=['\"`]))"));
    static const QRegularExpression header(
        QStringLiteral("Access-Control-|CORS policy:|by CORS policy|\\(CORS\\) request was blocked "
                       "because|header|multi|proxy|=\\s*\\[['\\\"]"),
        QRegularExpression::CaseInsensitiveOption);
    QList<Said> translated;
    for (const Said& one : std::as_const(found)) {
        if (one.row == "translated")
            translated.append(one);
    }
    qsizetype lastLine = -1;
    for (const qsizetype place : places) {
        const qsizetype begin = place > 0 ? text.lastIndexOf(u'\n', place - 1) + 1 : 0;
        if (begin == lastLine)
            continue;
        lastLine = begin;
        qsizetype end = text.indexOf(u'\n', place);
        end = end < 0 ? text.size() : end;
        constexpr qsizetype longest = 400;
        if (end - begin > longest)
            continue;
        const QString line = text.mid(begin, end - begin);
        if (line.contains(QLatin1String("blocked by CORS policy")) || !cors.match(line).hasMatch() ||
            header.match(line).hasMatch())
            continue;
        const QRegularExpressionMatch no = refused.match(line);
        // Who guesses what a server does is no server.
        static const QRegularExpression guess(
            QStringLiteral(
                "\\b(?:likely|probably|presumably|perhaps|(?:may|might|could|would) be|seems? to be)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        if (!no.hasMatch() || guess.match(line).hasMatch())
            continue;
        bool read = false;
        for (const Said& one : std::as_const(translated))
            read = read || (one.begin < end && one.end > begin);
        if (read)
            continue;
        const QRegularExpressionMatch url = address.match(line);
        static const QRegularExpression thrown(QStringLiteral("^\\W*(?:Uncaught )?Error:"));
        if (!origin.match(line).hasMatch() && !url.hasMatch() && !thrown.match(line).hasMatch() &&
            !isQuoted(line, cors, refused))
            continue;
        Said said;
        said.engine = "server";
        said.symptom = Symptom::ServerOriginRejected;
        said.row = "origin-log";
        said.locale = languageOf(line);
        qsizetype first = 0;
        while (first < line.size() && line[first].isSpace())
            ++first;
        said.begin = begin + first;
        said.end = begin + line.size();
        if (url.hasMatch())
            said.fields.insert(Field::Origin, trimmedAddress(url.captured()));
        found.append(said);
    }
}

} // namespace crosscheck::intake
