#include "intake/http/http_lines.h"

namespace crosscheck::intake {

QList<HttpLine> httpLinesOf(QByteArrayView text)
{
    QList<HttpLine> lines;
    for (qsizetype from = 0; from <= text.size();) {
        qsizetype end = text.indexOf('\n', from);
        if (end == -1)
            end = text.size();
        QByteArray line = text.sliced(from, end - from).toByteArray();
        if (line.endsWith('\r'))
            line.chop(1);
        lines.append({line, from});
        from = end + 1;
    }
    return lines;
}

const QRegularExpression& requestLine()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^([A-Za-z]{3,20})\s+((?:https?://|/|\*|\{\{)\S*)(?:\s+HTTP/[\d.]+)?\s*$)"));
    return pattern;
}
const QRegularExpression& statusLine()
{
    static const QRegularExpression pattern(QStringLiteral(R"(^HTTP/\d(?:\.\d)?\s+(\d{3})(?:\s+(.*))?$)"));
    return pattern;
}
const QRegularExpression& headerLine()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(:?[A-Za-z0-9!#$%&'*+.^_`|~-]+)\s?:(?:[ \t]*(.*))?$)"));
    return pattern;
}

bool isMethod(const QString& text)
{
    static const QStringList methods{
        QStringLiteral("GET"),     QStringLiteral("HEAD"),    QStringLiteral("POST"),
        QStringLiteral("PUT"),     QStringLiteral("DELETE"),  QStringLiteral("PATCH"),
        QStringLiteral("OPTIONS"), QStringLiteral("CONNECT"), QStringLiteral("TRACE")};
    return methods.contains(text);
}

QByteArray unmarked(const QByteArray& line, char& mark)
{
    mark = '\0';
    if (line.size() > 1 && (line.at(0) == '>' || line.at(0) == '<' || line.at(0) == '*') &&
        line.at(1) == ' ') {
        mark = line.at(0);
        return line.mid(2);
    }
    if (line == ">" || line == "<") {
        mark = line.at(0);
        return {};
    }
    return line;
}

} // namespace crosscheck::intake
