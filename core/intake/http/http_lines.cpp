#include "intake/http/http_lines.h"

#include "intake/brackets.h"

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
    static const QRegularExpression pattern(QStringLiteral(
        R"(^([A-Za-z]{3,20})\s+((?=https?://|/|\*|\{\{)(?:\{\{[^{}\n]*\}\}|\S)++)(?:\s+HTTP/[\d.]+)?\s*$)"));
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

bool isKnownHeader(const QString& line)
{
    static const QRegularExpression known(
        QStringLiteral("^:?(?:access-control-|accept|host|origin|content-|cache-|vary|server|date|cookie|"
                       "user-agent|referer|sec-|authority|method|path|scheme|status|connection|x-|etag|"
                       "allow|location|authorization|age:|alt-svc|apikey|cdn-|cf-|cross-origin-|dnt|expires|"
                       "if-|keep-alive|last-modified|link:|nel:|p3p|permissions-policy|pragma|priority|range|"
                       "ratelimit|report-to|retry-after|set-cookie|strict-transport|te:|timing-allow|"
                       "transfer-encoding|upgrade-|via:|www-authenticate)"),
        QRegularExpression::CaseInsensitiveOption);
    return known.match(line).hasMatch();
}

namespace {
bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
} // namespace

qsizetype jsonEnd(QByteArrayView body)
{
    qsizetype at = 0;
    while (at < body.size() && isBlank(body[at]))
        ++at;
    if (at == body.size() || (body[at] != '{' && body[at] != '['))
        return -1;
    return bracketEnd(body, at, body.size());
}

qsizetype ownEnd(QByteArrayView body)
{
    const qsizetype end = jsonEnd(body);
    if (end < 0)
        return -1;
    qsizetype at = end;
    bool newLine = false;
    for (; at < body.size() && isBlank(body[at]); ++at)
        newLine = newLine || body[at] == '\n';
    // Another value on the next line: a stream of them.
    return at < body.size() && newLine && body[at] != '{' && body[at] != '[' ? end : -1;
}

bool looksLikeJson(QByteArrayView body)
{
    static const QRegularExpression begins(
        QStringLiteral("^\\s*(?:[\\[{\"<$@-]|\\d|(?:true|false|null)\\s*$)"));
    return begins.match(QString::fromUtf8(body)).hasMatch();
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
