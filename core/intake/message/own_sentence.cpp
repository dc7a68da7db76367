#include "settle_steps.h"
#include "words.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;

namespace {

constexpr auto ofAnyCase = QRegularExpression::CaseInsensitiveOption;

/// The one value that the expression finds; nothing where it finds several. An expression's last group is the value.
QString onlyOne(const QRegularExpression& words, const QString& text, const QStringList& others = {})
{
    QString found;
    for (const QRegularExpressionMatch& match : words.globalMatch(text)) {
        const QString one = trimmedAddress(match.captured(match.lastCapturedIndex()));
        if (one.isEmpty() || others.contains(one))
            continue;
        if (!found.isEmpty() && found != one)
            return {};
        found = one;
    }
    return found;
}

/// What the person wrote in the lines next to a text, the text itself and other people's tools left out.
QString besideText(const Said& one, const QString& text)
{
    constexpr qsizetype farthest = 300;
    const qsizetype line = one.begin > 0 ? text.lastIndexOf(u'\n', one.begin - 1) + 1 : 0;
    qsizetype from = line;
    // The line above, over a blank one or a fence.
    for (int lines = 0; from > 1 && lines < 3; ++lines) {
        from = text.lastIndexOf(u'\n', from - 2) + 1;
        if (QStringView(text).sliced(from, line - from).trimmed().size() > 3)
            break;
    }
    from = qMax(from, one.begin - farthest);
    qsizetype to = text.indexOf(u'\n', one.end);
    to = qMin(to < 0 ? text.size() : to, one.end + farthest);
    static const QRegularExpression elsewhere(
        QStringLiteral(
            "\\b(?:postman|insomnia|curl|wget|swagger|directly|address bar|status code:|localStorage)"),
        ofAnyCase);
    QString words;
    for (const QString& part : {text.mid(from, one.begin - from), text.mid(one.end, to - one.end)}) {
        for (const QString& sentence : part.split(u'\n')) {
            if (!elsewhere.match(sentence).hasMatch())
                words += sentence + u'\n';
        }
    }
    return words;
}

/// "returns 403 on OPTIONS", "I get a 204", "answers with 401".
QString statusIn(const QString& words)
{
    static const QRegularExpression verb(
        QStringLiteral(
            "\\b(?:return(?:s|ed|ing)?|g[eo]t(?:s|ting)?|gives?|gave|respon(?:ds?|ded|se)|answer(?:s|ed)?|"
            "fail(?:s|ed)?|"
            "replie[sd])(?: (?:with|me|back|us|is|of))?(?: an?| the)?(?: http)?(?: status)?(?: code)?:? "
            "['\"`(*]{0,2}([2-5]\\d\\d)\\b(?![.:/]?\\d|%|[ -]?(?:ms|px|kb|bytes|items|rows|lines))"),
        ofAnyCase);
    return onlyOne(verb, words);
}

/// "my API at https://…", "calling https://…", "a GET to https://…".
QString requestIn(const QString& words, const QStringList& others)
{
    static const QRegularExpression verb(
        QStringLiteral("\\b(?:call(?:s|ing|ed)?|request(?:s|ing|ed)?|fetch(?:es|ing|ed)?|hit(?:s|ting)?|load("
                       "?:s|ing)?|api|back-?end|"
                       "server|endpoint|get|post|put|patch|delete|options|head)(?: requests?)?(?: "
                       "(?:is|runs|running))?(?: (?:at|to|on|url|of|for))?:? "
                       "['\"`<(]{0,2}(https?://[^\\s'\"`<>|]+)"),
        ofAnyCase);
    return onlyOne(verb, words, others);
}

/// "from http://localhost:5173", "my page on https://…".
QString originIn(const QString& words)
{
    static const QRegularExpression verb(
        QStringLiteral("\\b(?:from|origin|(?:front-?end|client|page|app|site|website)(?: is)?(?: "
                       "(?:runs|running|hosted|served))?"
                       " (?:at|on))(?: origin)?:? "
                       "['\"`<(]{0,2}([a-z][a-z0-9+.-]{1,20}://[^\\s'\"`<>|/]+)/?(?=[\\s'\"`>),.;:]|$)"),
        ofAnyCase);
    return onlyOne(verb, words);
}

/// "Origin: https://…" of the request that was pasted along.
QString originOfRequest(const QString& text)
{
    static const QRegularExpression header(
        QStringLiteral("^[ \\t>*|-]{0,6}origin: ?([a-z][a-z0-9+.-]{1,20}://[^\\s'\"`<>|/,;]+|null)[ \\t]*$"),
        ofAnyCase | QRegularExpression::MultilineOption);
    return onlyOne(header, text);
}

/// Safari names an answer by its file: "… a status of 403 (Forbidden) (chunk, line 0)".
void takeStatusOfFile(Said& one, const QList<Said>& said, const QString& text)
{
    static const QRegularExpression file(
        QStringLiteral("^[^\\n]{0,60}?\\)[ \\t]+\\(([^\\s()]{1,200})(?:, line \\d+)?\\)"));
    const QString path = one.fields.value(Field::Url).section(u'?', 0, 0);
    const QString name = path.section(u'/', -1);
    if (name.isEmpty() || one.fields.contains(Field::Status))
        return;
    for (const Said& other : said) {
        if (other.row != "chromium-status" || !other.fields.contains(Field::Status))
            continue;
        const QRegularExpressionMatch match =
            file.match(QStringView(text).mid(qMax<qsizetype>(0, other.end - 40), 320));
        if (match.hasMatch() && match.captured(1) == name)
            one.fields.insert(Field::Status, other.fields.value(Field::Status));
    }
}

} // namespace

void readOwnSentences(QList<Said>& said, const QString& text)
{
    // A log is nobody's sentence.
    constexpr qsizetype longest = 8000, most = 8;
    if (text.size() > longest || said.size() > most)
        return;
    const auto isWholes = [](const Said& one) {
        return one.role != Role::Weak && fetch::isCors(one.symptom) && one.engine != "server" &&
               one.engine != "tool";
    };
    if (std::none_of(said.cbegin(), said.cend(), isWholes))
        return;
    for (Said& one : said) {
        if (!isWholes(one))
            continue;
        if (one.engine == "webkit")
            takeStatusOfFile(one, said, text);
        const bool status = !one.fields.contains(Field::Status), origin = !one.fields.contains(Field::Origin);
        const bool url = one.fields.value(Field::Url).isEmpty() && one.frame.isEmpty() &&
                         !one.fields.contains(Field::Next);
        if (!status && !origin && !url)
            continue;
        const QString words = besideText(one, text);
        const auto take = [&one](Field field, const QString& value) {
            if (!value.isEmpty())
                one.fields.insert(field, value);
        };
        if (origin) {
            take(Field::Origin, originIn(words));
            if (!one.fields.contains(Field::Origin))
                take(Field::Origin, originOfRequest(text));
        }
        // Firefox names no page: an address beside its words may be that.
        const QString page = one.fields.value(Field::Origin);
        if (url || (one.frame.isEmpty() && !page.isEmpty() && one.fields.value(Field::Url) == page))
            take(Field::Url, requestIn(words, {page}));
        if (status)
            take(Field::Status, statusIn(words));
    }
}

} // namespace crosscheck::intake
