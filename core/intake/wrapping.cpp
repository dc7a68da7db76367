#include "intake/wrapping.h"

#include <QRegularExpression>

#include <algorithm>

namespace crosscheck::intake {

namespace {

constexpr qsizetype longest = qsizetype(1) << 20; // nobody wraps more

struct Line
{
    qsizetype begin = 0, end = 0; ///< without its end
};

QList<Line> linesOf(QByteArrayView text)
{
    QList<Line> lines;
    for (qsizetype from = 0; from <= text.size();) {
        qsizetype end = text.indexOf('\n', from);
        if (end == -1)
            end = text.size();
        lines.append({from, end});
        from = end + 1;
    }
    return lines;
}

/// Blanks in the place of a part of a line.
void blank(QByteArray& text, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i) {
        if (text.at(i) != '\n' && text.at(i) != '\r')
            text[i] = ' ';
    }
}

/// Blanks in the place of a mark that all lines begin with that hold anything; nothing where one doesn't.
void blankMarks(QByteArray& text, QByteArrayView mark)
{
    QList<qsizetype> places;
    for (const Line& line : linesOf(text)) {
        const QByteArrayView whole = QByteArrayView(text).sliced(line.begin, line.end - line.begin);
        if (whole.trimmed().isEmpty())
            continue;
        if (!whole.trimmed().startsWith(mark))
            return;
        places.append(line.begin + whole.indexOf(mark));
    }
    for (const qsizetype place : std::as_const(places))
        blank(text, place, place + mark.size());
}

/// Where a fence's marks begin in a line: behind blanks, a quotation's mark, a list's; -1: it has none.
qsizetype marksOf(QByteArrayView line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[ \\t>]*(?:(?:[-*+]|\\d+[.)])[ ]+)?(?=```|~~~)"));
    const auto match = pattern.match(QString::fromLatin1(line.first(qMin(line.size(), qsizetype(80)))));
    return match.hasMatch() ? match.capturedLength() : -1;
}

} // namespace

bool isFence(QByteArrayView line)
{
    const qsizetype marks = marksOf(line);
    if (marks < 0)
        return false;
    static const QRegularExpression info(QStringLiteral(
        "^(`{3,}|~{3,})[ \\t]*[^\\s`]*(?:[ \\t]+(?:\\{[^`]*\\}|\\S+=\\S*|\\S+\\.\\w+))*\\s*$"));
    return info.match(QString::fromUtf8(line.sliced(marks))).hasMatch();
}

std::optional<QByteArray> withoutMarkup(QByteArrayView utf8)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    const bool marked = utf8.startsWith(mark);
    const QByteArrayView start = (marked ? utf8.sliced(mark.size()) : utf8).trimmed();
    // Of a shell's comment a command is told by its name alone.
    const bool commented = start.startsWith("//"), hashed = start.startsWith("# ") && utf8.contains("curl ");
    if (utf8.size() > longest || !(marked || commented || hashed || utf8.contains("<pre")))
        return std::nullopt;
    QByteArray out = utf8.toByteArray();
    if (marked)
        blank(out, 0, mark.size());
    for (int times = 0; commented && times < 2; ++times) // what was commented out may hold a comment
        blankMarks(out, "//");
    if (hashed)
        blankMarks(out, "#");
    static const QRegularExpression tags(
        QStringLiteral("^[ \\t]*(?:<pre\\b[^<>\\n]*>[ \\t]*(?:<code\\b[^<>\\n]*>)?|<code\\b[^<>\\n]*>)|(?:</"
                       "code>[ \\t]*)?</pre>[ \\t]*\\r?$"),
        QRegularExpression::MultilineOption);
    // One byte a character: places are those of the bytes.
    const QString wide = QString::fromLatin1(out);
    for (const auto& match : tags.globalMatch(wide))
        blank(out, match.capturedStart(), match.capturedEnd());
    return out;
}

QByteArray withoutQuotes(QByteArrayView utf8)
{
    QByteArray out = utf8.toByteArray();
    if (utf8.size() <= longest && utf8.contains('>'))
        blankMarks(out, ">");
    return out;
}

QByteArray withoutFences(QByteArrayView utf8)
{
    QByteArray out = withoutQuotes(utf8);
    if (utf8.size() > longest || !(utf8.contains("```") || utf8.contains("~~~")))
        return out;
    for (const Line& line : linesOf(utf8)) {
        const QByteArrayView text = utf8.sliced(line.begin, line.end - line.begin);
        if (isFence(text)) {
            blank(out, line.begin, line.end);
            continue;
        }
        // ```fetch(…)``` on a line
        if (const qsizetype marks = marksOf(text); marks >= 0)
            blank(out, line.begin, line.begin + marks + 3);
        if (const QByteArrayView trimmed = text.trimmed(); trimmed.endsWith("```")) {
            const qsizetype end = line.begin + (trimmed.data() - text.data()) + trimmed.size();
            blank(out, end - 3, end);
        }
    }
    return out;
}

std::optional<QByteArray> withinFences(QByteArrayView utf8)
{
    if (utf8.size() > longest || !(utf8.contains("```") || utf8.contains("~~~")))
        return std::nullopt;
    QByteArray out = utf8.toByteArray();
    bool inside = false, any = false;
    for (const Line& line : linesOf(utf8)) {
        if (isFence(utf8.sliced(line.begin, line.end - line.begin))) {
            inside = !inside;
            any = true;
        } else if (!inside) {
            blank(out, line.begin, line.end);
        }
    }
    return any ? std::optional(out) : std::nullopt;
}

} // namespace crosscheck::intake
