#include "refusals.h"

#include "words.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Said;
using fetch::Symptom;

namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;

/// The pieces of text that speak of one refusal.
struct Around
{
    QString behind; ///< the message and what follows it
    QString before; ///< what stands before it, an answer's head or the command that asked for it
    QString start;  ///< of the message's line
    QString line;   ///< the message's whole line
};

void take(Said& said, Field field, const QRegularExpression& words,
          std::initializer_list<const QString*> places)
{
    for (const QString* place : places) {
        if (said.fields.contains(field))
            return;
        const QRegularExpressionMatch match = words.match(*place);
        if (match.hasMatch())
            said.fields.insert(field, trimmedAddress(match.captured(match.lastCapturedIndex())));
    }
}

void read(Said& said, const Around& around)
{
    static const QRegularExpression origin(
        QStringLiteral("\\b(?:request[_ -]?)?origin['\"]?\\s*[:=]\\s*['\"`]?([a-z][a-z0-9+.-]{1,20}://"
                       "[^\\s'\"`,;)}\\]]+|\\$\\{[\\w.]{1,60}\\}|null\\b)"),
        anyCase);
    // A person's sentence: "rejects origin `http://…`"; which are allowed is another question.
    static const QRegularExpression namedOrigin(
        QStringLiteral(
            "(?<!allow )(?<!allowed )\\borigin ['\"`(]{0,2}([a-z][a-z0-9+.-]{1,20}://[^\\s'\"`,;)}\\]|]+)"),
        anyCase);
    // A line of a log: JSON's keys, or "POST /path".
    static const QRegularExpression loggedUrl(
        QStringLiteral("\"(?:url|path|originalUrl|uri)\"\\s*:\\s*\"(/[^\\s\"]*|https?://[^\\s\"]+)|"
                       "\\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (/[^\\s'\"`]*|https?://[^\\s'\"`]+)"));
    static const QRegularExpression loggedMethod(QStringLiteral(
        "\"method\"\\s*:\\s*\"([A-Z]{3,10})\"|\\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:/|https?://)"));
    // The command that brought the answer; the first address behind its name that is no header's.
    static const QRegularExpression command(
        QStringLiteral(
            "\\bcurl\\b(?:[^\\n]|\\\\\\n)*?(?<!origin: )(?<!referer: )\\b(https?://[^\\s'\"\\\\]+)"),
        anyCase);
    static const QRegularExpression answer(QStringLiteral("\\bHTTP/[\\d.]+ (\\d{3})\\b"));
    static const QRegularExpression loggedStatus(
        QStringLiteral("(?:\"status(?:Code)?\"\\s*:\\s*|\\bstatus(?:_code)?=)(\\d{3})\\b"));
    // "HTTP 403 `Invalid CORS request`", "-> 500: Not allowed by CORS"
    static const QRegularExpression statusBefore(
        QStringLiteral(
            "(?:^|[^\\w.:/-])([45]\\d\\d)\\)?(?::? Forbidden| Internal Server Error)?[\\s:\"'`*-]{0,6}$"),
        anyCase);
    take(said, Field::Origin, origin, {&around.behind, &around.before});
    take(said, Field::Origin, namedOrigin, {&around.line});
    take(said, Field::Url, loggedUrl, {&around.line});
    take(said, Field::Method, loggedMethod, {&around.line});
    take(said, Field::Url, command, {&around.before});
    // "Request aborted (403)"
    static const QRegularExpression statusBehind(
        QStringLiteral("^[^\\n]{0,80}?\\(([45]\\d\\d)(?: [A-Z][A-Za-z ]{2,24})?\\)"));
    // Django's page: its title, then what failed.
    static const QRegularExpression statusAbove(QStringLiteral(
        "(?:Error (403): Forbidden|[\\p{L} ]{4,24} \\((403)\\)|\\b(403) Forbidden)[^\\S\\n]*\\n\\s*$"));
    take(said, Field::Status, statusBefore, {&around.start});
    take(said, Field::Status, statusAbove, {&around.before});
    if (said.row == "django-csrf-failed")
        take(said, Field::Status, statusBehind, {&around.behind});
    take(said, Field::Status, loggedStatus, {&around.line});
    take(said, Field::Status, answer, {&around.before});
    // The server's own line of what it answered, below the one that says why: "GET /x HTTP/1.1" 400
    static const QRegularExpression answered(
        QStringLiteral("^[^\\n]*\\n[^\\n]{0,120}\"(?<method>[A-Z]{3,7}) (?<path>\\S{1,2000}) HTTP/[\\d.]+\" "
                       "(?<status>[45]\\d\\d)\\b"));
    const QRegularExpressionMatch below = answered.match(around.behind);
    if (!below.hasMatch() || said.fields.contains(Field::Status) || said.fields.contains(Field::Method))
        return;
    said.fields.insert(Field::Status, below.captured(QStringLiteral("status")));
    said.fields.insert(Field::Method, below.captured(QStringLiteral("method")));
    if (!said.fields.contains(Field::Url))
        said.fields.insert(Field::Url, below.captured(QStringLiteral("path")));
}

} // namespace

void readRefusals(QList<Said>& said, const QString& text)
{
    constexpr qsizetype near = 300;
    constexpr qsizetype longestLine = 2000;
    for (qsizetype i = 0; i < said.size(); ++i) {
        Said& one = said[i];
        const bool refused = one.symptom == Symptom::ServerOriginRejected ||
                             one.symptom == Symptom::NotCorsOther || one.symptom == Symptom::Websocket;
        if (one.engine != "server" || !refused)
            continue;
        const qsizetype before = qMax(i > 0 ? said[i - 1].end : 0, one.begin - near);
        const qsizetype behind = qMin(i + 1 < said.size() ? said[i + 1].begin : text.size(), one.end + near);
        const qsizetype lineBegin = qMax(text.lastIndexOf(u'\n', one.begin) + 1, one.begin - longestLine);
        qsizetype lineEnd = text.indexOf(u'\n', one.end);
        lineEnd = qMin(lineEnd < 0 ? text.size() : lineEnd, one.end + longestLine);
        Around around;
        around.behind = text.mid(one.begin, qMax(behind, one.end) - one.begin);
        around.before = text.mid(before, qMax<qsizetype>(0, one.begin - before));
        around.start = text.mid(lineBegin, qMax<qsizetype>(0, one.begin - lineBegin));
        around.line = text.mid(lineBegin, lineEnd - lineBegin);
        read(one, around);
    }
}

} // namespace crosscheck::intake
