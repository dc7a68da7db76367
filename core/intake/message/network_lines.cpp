#include "engines/tables.h"
#include "lines.h"
#include "words.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

constexpr auto addressPattern =
    "(?:[a-zA-Z][a-zA-Z0-9+.-]{1,20}:/{2,3}(?:\\[[0-9a-fA-F:.]+\\])?|(?=[a-zA-Z0-9.-]{3,80}[:/]))"
    "(?:\\('?[^\\s'\"`<>()]*'?\\)|(?<=[\\w,])\\|(?=\\w)|[^\\s'\"`<>|\\\\)\\]])+";
constexpr auto methodPattern = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";

bool isAddress(const QString& text)
{
    return text.contains(QLatin1String("://")) || text.startsWith(QLatin1String("blob:")) ||
           text.startsWith(QLatin1String("data:"));
}

/// Where the line above the one of `at` begins.
qsizetype lineAbove(const QString& text, qsizetype at)
{
    constexpr qsizetype farthest = 4000;
    const qsizetype line = at > 0 ? text.lastIndexOf(u'\n', at - 1) : -1;
    const qsizetype above = line > 0 ? text.lastIndexOf(u'\n', line - 1) : -1;
    return qMax(above + 1, at - farthest);
}

/// Where the search for a line about the code at `hit` begins: in the line above, unless its own line begins with a method.
qsizetype beginOfNetLine(const QString& text, qsizetype hit)
{
    const qsizetype line = text.lastIndexOf(u'\n', hit) + 1;
    const QStringView own = QStringView(text).sliced(line, hit - line);
    const qsizetype blank = own.indexOf(u' ');
    static const QStringList methods = QString::fromLatin1(methodPattern).split(u'|');
    const bool named = blank > 0 && std::any_of(methods.begin(), methods.end(), [&](const QString& method) {
                           return own.first(blank) == method;
                       });
    return named ? line : lineAbove(text, hit);
}

/// "POST https://… net::ERR_FAILED 200 (OK)", "page.goto: net::ERR_CONNECTION_REFUSED at http://…".
void netErrors(const QString& text, const QList<qsizetype>& places, QList<Said>& found)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?:\\[?(?:\\b|(?<=\\\\n|\\d))(%2)\\]?\\s+)?(?:['\"`<]?(%1|<[a-z][\\w "
            "-]*>|\\$\\{[\\w.]{1,60}\\}[^\\s'\"`]*)['\"`>]?:?\\s+"
            "(?:(?:[-–—=]>?|→|::)\\s+)?)?(?:Failed to load resource:\\s+)?"
            "(?:[(\\[](?i:failed)[)\\]]\\s*)?(?:net|NET)::\\s?(ERR_[A-Z0-9_]+(?:\\.[A-Za-z-]+)?)(?"
            ":\\s+\\(?(\\d{3})(?:\\b|(?=[A-Z]))(?:"
            "\\)|\\s*\\([^)\\n]*\\))?)?(?:\\s+(?:at\\s+)?\\(?(https?://[^\\s'\"`<>|\\\\)\\]]+|/[\\w./"
            "-]+\\.\\w+))?")
            .arg(QLatin1String(addressPattern), QLatin1String(methodPattern)));
    qsizetype from = 0;
    for (const qsizetype place : places) {
        constexpr qsizetype prefix = 10; // "net:: ERR_"
        const qsizetype hit =
            QStringView(text).sliced(place, qMin(prefix, text.size() - place)).indexOf(u"ERR_") < 0 ? -1
                                                                                                    : place;
        if (hit < from)
            continue;
        qsizetype end = text.indexOf(u'\n', hit);
        if (end < 0)
            end = text.size();
        const qsizetype begin = qMax(from, beginOfNetLine(text, hit));
        const QRegularExpressionMatch match = pattern.match(QStringView(text).sliced(begin, end - begin));
        if (!match.hasMatch() || begin + match.capturedEnd() <= hit)
            continue;
        from = begin + match.capturedEnd();
        Said said;
        said.engine = "chromium";
        said.locale = "en";
        const auto error = engines::netErrorAt(match.captured(3));
        said.symptom = error ? error->symptom : Symptom::NotCorsOther;
        // "ERR_FAILEDUnderstand this error": the console's button is glued to it.
        const QByteArrayView known = error ? QByteArrayView(error->code) : QByteArrayView();
        said.role = known == "ERR_FAILED" || known == "ERR_ABORTED" ? Role::Side : Role::Whole;
        // A code that no table knows, or cut off, is no second line of another failure.
        said.row = known.isEmpty() || known == "ERR_" ? "net-unknown" : "net-error";
        said.begin = begin + match.capturedStart();
        said.end = from;
        if (!match.captured(1).isEmpty())
            said.fields.insert(Field::Method, match.captured(1));
        const QString url = trimmedAddress(match.captured(2));
        // "app.js:12" and "index.html:1" before the words is where the line comes from, not what was asked for.
        static const QRegularExpression line(QStringLiteral(":\\d+$"));
        // Chromium's console leaves the scheme out: "api.example/v1/users:1  Failed to load resource".
        static const QRegularExpression schemeless(
            QStringLiteral("^(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?::\\d+)?/[^/\\s]\\S*:\\d+$"));
        if (isAddress(url))
            said.fields.insert(Field::Url, match.captured(1).isEmpty() ? QString(url).remove(line) : url);
        else if (!url.isEmpty() && !match.captured(1).isEmpty())
            said.fields.insert(Field::Url, url);
        else if (schemeless.match(url).hasMatch())
            said.fields.insert(Field::Url, QString(url).remove(line));
        else if (!match.captured(5).isEmpty())
            said.fields.insert(Field::Url, trimmedAddress(match.captured(5)));
        // What blockers put in a request's place.
        if (known == "ERR_FAILED" &&
            said.fields.value(Field::Url).startsWith(u"chrome-extension://invalid")) {
            said.symptom = Symptom::BlockedByClient;
            said.role = Role::Whole;
        }
        if (!match.captured(4).isEmpty())
            said.fields.insert(Field::Status, match.captured(4));
        // A log in JSON: the text, then where it comes from.
        static const QRegularExpression location(
            QStringLiteral("^\",\\s*\"location\"\\s*:\\s*\\{\\s*\"url\"\\s*:\\s*\"([^\"]+)\""));
        constexpr qsizetype near = 300;
        const auto where = location.match(QStringView(text).sliced(from, qMin(near, text.size() - from)));
        if (!said.fields.contains(Field::Url) && where.hasMatch() && isAddress(where.captured(1)))
            said.fields.insert(Field::Url, where.captured(1));
        found.append(said);
    }
}

/// A code of Chromium's network stack without its "net::".
void bareNetErrors(const QString& text, const QList<qsizetype>& places, QList<Said>& found)
{
    static const QRegularExpression above(
        QStringLiteral("(https?://[^\\s'\"`<>|\\\\)\\]]+)[\\s'\"`:.,)-]*$"));
    static const QRegularExpression status(
        QStringLiteral("^ (?|(\\d{3}) \\([A-Za-z ]{2,40}\\)|\\(([1-5]\\d\\d)\\))"));
    for (const qsizetype hit : places) {
        const QStringView before = QStringView(text).first(hit);
        // In small letters it is somebody's word for it, not a part of a name or a path.
        const bool written =
            QStringView(text).sliced(hit).startsWith(u"err_") &&
            (before.isEmpty() || before.back().isSpace() || QStringLiteral("'\"`(").contains(before.back()));
        if (!written && !QStringView(text).sliced(hit).startsWith(u"ERR_"))
            continue;
        // Other scripts put no blank between their words and a code.
        static const QRegularExpression glued(QStringLiteral("(?:::|[A-Za-z0-9_])\\z"));
        if (glued.match(before.last(qMin<qsizetype>(2, before.size()))).hasMatch())
            continue;
        constexpr qsizetype longestCode = 100;
        const QStringView rest = QStringView(text).sliced(hit);
        const auto error = engines::netErrorAt(rest.first(qMin(longestCode, rest.size())));
        if (!error || error->symptom == Symptom::NotCorsOther)
            continue;
        Said said;
        said.engine = "chromium";
        said.locale = "en";
        said.symptom = error->symptom;
        said.row = "net-code";
        said.begin = hit;
        said.end = hit + qsizetype(qstrlen(error->code));
        const QRegularExpressionMatch behind = status.match(QStringView(text).sliced(said.end));
        if (behind.hasMatch())
            said.fields.insert(Field::Status, behind.captured(1));
        const qsizetype from = lineAbove(text, said.begin);
        const QRegularExpressionMatch url = above.match(QStringView(text).sliced(from, said.begin - from));
        if (url.hasMatch())
            said.fields.insert(Field::Url, trimmedAddress(url.captured(1)));
        found.append(said);
    }
}

} // namespace

/// Lines that name a request and no fault: "POST https://… 405 (Method Not Allowed)", "XHR failed loading: GET "https://…"",
/// and Firefox's "XHRGET https://… [HTTP/1.1 403 Forbidden 12ms]" and "XHR OPTIONS https://… CORS Failed".
void readRequestLines(const QString& text, const QList<qsizetype>& places, QList<Said>& found)
{
    struct Shape
    {
        QRegularExpression pattern;
        const char* engine;
    };
    static const QList<Shape> shapes{
        {QRegularExpression(
             QStringLiteral("(?:\\b|(?<=\\\\n|\\d))(%1)\\s+(https?://"
                            "[^\\s\"`<>]+)\\s+(?:(\\d{3})[\\s*]*\\([^)\\n]*\\)|([45]\\d\\d)[ \\t`]*$)")
                 .arg(QLatin1String(methodPattern))),
         "chromium"},
        {QRegularExpression(
             QStringLiteral("(?:XHR|Fetch) (?:failed|finished) loading: (%1)\\s+[\"'“]([^\\s\"'”]+)[\"'”]")
                 .arg(QLatin1String(methodPattern))),
         "chromium"},
        {QRegularExpression(
             QStringLiteral(
                 "\\b(%1)\\s*\\n?\\s*(https?://[^\\s'\"`<>]+)\\s+\\[HTTP/[\\d.]+ (\\d{3})[^\\]\\n]*\\]")
                 .arg(QLatin1String(methodPattern))),
         "gecko"},
        {QRegularExpression(
             QStringLiteral("(?:\\b|(?<=\\d))XHR\\s*(%1)\\s*\\n?\\s*(https?://[^\\s'\"`<>]+)(?:\\s+\\[HTTP/"
                            "[\\d.]+ (\\d{3})[^\\]\\n]*\\])?")
                 .arg(QLatin1String(methodPattern))),
         "gecko"},
    };
    qsizetype from = 0;
    for (const qsizetype hit : places) {
        qsizetype before = hit - 1;
        while (before >= from && (text[before].isSpace() || text[before] == u'"' || text[before] == u'\'' ||
                                  text[before] == u'“'))
            --before;
        // All methods end so.
        if (before < from || !QStringLiteral("TEHDS").contains(text[before]))
            continue;
        constexpr qsizetype words = 50; // "Fetch finished loading: OPTIONS"
        const qsizetype begin = qMax(from, before - words);
        qsizetype end = text.indexOf(u'\n', hit);
        if (end >= 0 && QStringView(text).sliced(end).startsWith(u"\n[HTTP/"))
            end = text.indexOf(u'\n', end + 1);
        end = qMin(end < 0 ? text.size() : end, hit + 4000);
        for (const Shape& shape : shapes) {
            const QRegularExpressionMatch match =
                shape.pattern.match(QStringView(text).sliced(begin, end - begin));
            if (!match.hasMatch() || begin + match.capturedEnd() <= hit)
                continue;
            Said said;
            said.engine = shape.engine;
            said.locale = "en";
            said.role = Role::Weak;
            said.row = "request-line";
            said.begin = begin + match.capturedStart();
            said.end = begin + match.capturedEnd();
            said.fields.insert(Field::Method, match.captured(1));
            said.fields.insert(Field::Url, trimmedAddress(match.captured(2)));
            if (match.lastCapturedIndex() >= 3)
                said.fields.insert(Field::Status, match.captured(match.lastCapturedIndex()));
            if (said.fields.value(Field::Status).toInt() >= 400)
                said.kind = "http-status";
            found.append(said);
            from = said.end;
            break;
        }
    }
}

void readNetworkErrors(const QString& text, const QList<qsizetype>& places, QList<Said>& found)
{
    if (places.isEmpty())
        return;
    netErrors(text, places, found);
    bareNetErrors(text, places, found);
}

} // namespace crosscheck::intake
