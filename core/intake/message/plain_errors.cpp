#include "lines.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

/// Whose JavaScript words it so; each engine has its own sentences for the same fault.
QByteArray wordedBy(QStringView line)
{
    const auto has = [line](const char16_t* words) { return line.contains(QStringView(words)); };
    if (line.startsWith(u"[Error]") || has(u"Unhandled Promise Rejection: ") || has(u"(evaluating '") ||
        has(u"is not an object (evaluating"))
        return "webkit";
    if (has(u"can't access property") || has(u"can’t access property") || has(u"NS_ERROR_") ||
        has(u" getter: "))
        return "gecko";
    if (has(u"DOM Exception ") && !has(u"Uncaught"))
        return "webkit";
    if (line.startsWith(u"TypeError: fetch failed")) // Node.js; browsers have the words the other way round
        return "other";
    if (has(u"Uncaught") || has(u"Cannot read propert") || has(u"is not a function") ||
        has(u"Unexpected token"))
        return "chromium";
    return "unknown";
}

/// A line that a program's log marks as an error: "[error] 12#12: …", "12:00:01 ERROR …", "panic: …".
void readLogLine(const QString& text, QList<Said>& found)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?:^[^\\n]{0,80}\\[(?:error|crit|alert|emerg)\\]|^\\[?\\d[^\\n]{4,40}?\\b(?:ERROR|SEVERE|FATAL|"
            "CRITICAL)\\b|^panic: |^fatal error: )[^\\n]{3,200}"),
        QRegularExpression::MultilineOption);
    constexpr qsizetype longest = 20000;
    const QRegularExpressionMatch match = pattern.match(QStringView(text).first(qMin(longest, text.size())));
    if (!match.hasMatch())
        return;
    Said said;
    said.symptom = Symptom::NotCorsOther;
    said.engine = "server";
    said.locale = "en";
    said.role = Role::Weak;
    said.row = "plain-error";
    said.begin = match.capturedStart();
    said.end = match.capturedEnd();
    found.append(said);
}

} // namespace

void readAccessLog(const QString& text, QList<Said>& found)
{
    static const QRegularExpression patterns[] = {
        // "OPTIONS /api HTTP/1.1" 405
        QRegularExpression(
            QStringLiteral("\"(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?<path>\\S{1,2000}) "
                           "HTTP/[\\d.]+\" (?<status>[45]\\d\\d)\\b[^\\n`]*")),
        // OPTIONS /api HTTP/1.1" 405: cut off before its first quotation mark
        QRegularExpression(QStringLiteral(
            "(?:^|[\\s`'(])(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?<path>/\\S{0,2000}) "
            "HTTP/[\\d.]+\" (?<status>[45]\\d\\d)\\b[^\\n`]*")),
        // 405 "OPTIONS /api HTTP/1.1"
        QRegularExpression(QStringLiteral(
            "\\b(?<status>[45]\\d\\d) {1,2}\"(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) "
            "(?<path>\\S{1,2000}) HTTP/[\\d.]+\"[^\\n`]*")),
        // method=OPTIONS path="/api" … status=405
        QRegularExpression(QStringLiteral(
            "\\bmethod=(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) [^\\n]{0,200}?\\bpath=\"?"
            "(?<path>[^\"\\s]{1,2000})\"? [^\\n]{0,400}?\\bstatus=(?<status>[45]\\d\\d)\\b[^\\n`]*")),
    };
    constexpr qsizetype longest = 20000;
    const QStringView read = QStringView(text).first(qMin(longest, text.size()));
    QRegularExpressionMatch match;
    for (const QRegularExpression& pattern : patterns) {
        match = pattern.match(read);
        if (match.hasMatch())
            break;
    }
    if (!match.hasMatch())
        return;
    Said said;
    said.symptom = Symptom::NotCorsOther;
    said.kind = "http-status";
    said.engine = "server";
    said.locale = "en";
    said.role = Role::Weak;
    said.row = "access-log";
    said.fields.insert(Field::Method, match.captured(QStringLiteral("method")));
    said.fields.insert(Field::Url, match.captured(QStringLiteral("path")));
    said.fields.insert(Field::Status, match.captured(QStringLiteral("status")));
    said.begin = match.capturedStart();
    said.end = match.capturedEnd();
    found.append(said);
}

void settleTestDouble(const QString& text, Said& bare)
{
    if (!text.contains(QLatin1String("validCORSHeaders")))
        return;
    bare.symptom = Symptom::AcaoMissingOrMismatch;
    bare.engine = "other";
    bare.kind.clear();
}

void readPlainErrors(const QString& text, QList<Said>& found)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:\\[Error\\]\\s+|Unhandled Promise Rejection: )?(?:Uncaught\\s+(?:\\(in "
                       "promise\\)\\s+)?)?\\b(?:[A-Z][A-Za-z]{2,40})?(?:Error|Exception)\\b ?:[ "
                       "\\t]*[^\\n]{3,200}|Uncaught \\(in promise\\) \\w*Error\\b|"
                       "\\bFirebase[ \\w]{0,20}: [^\\n]{0,200}\\([a-z-]+/[\\w-]+\\)|\\bxhr poll error\\b|"
                       "\\bException caught by [a-z ]{3,40}"));
    constexpr qsizetype longest =
        20000; // a failure that only now gives its first words is not worth the search
    const QRegularExpressionMatch match = pattern.match(QStringView(text).first(qMin(longest, text.size())));
    if (!match.hasMatch()) {
        readLogLine(text, found);
        if (found.isEmpty())
            readAccessLog(text, found);
        return;
    }
    // The first error is the one that counts: what the server logged above an app's own line.
    readAccessLog(text, found);
    if (!found.isEmpty() && found.last().end <= match.capturedStart())
        return;
    found.clear();
    Said said;
    said.symptom = Symptom::NotCorsOther;
    said.engine = wordedBy(match.capturedView());
    said.locale = "en";
    said.role = Role::Weak;
    said.row = "plain-error";
    said.begin = match.capturedStart();
    said.end = match.capturedEnd();
    // Safari words it alike whatever was refused; what was asked for is beside it.
    static const QRegularExpression pixels(
        QStringLiteral("toDataURL|getImageData|toBlob|texImage2D|\\bcanvas\\b"));
    if (match.capturedView().contains(QLatin1String("DOM Exception 18")) && pixels.match(text).hasMatch())
        said.symptom = Symptom::CanvasTainted;
    while (said.end > said.begin && (text[said.end - 1].isSpace() || text[said.end - 1] == u'`'))
        --said.end;
    found.append(said);
}

} // namespace crosscheck::intake
