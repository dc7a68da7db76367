#include "intake/curl/command.h"
#include "intake/curl/httpie.h"
#include "intake/curl/wget.h"
#include "intake/wrapping.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Lines of a text with their line ends, and where each begins.
struct Line
{
    QByteArrayView text; ///< without the line end
    qsizetype begin = 0;
    bool crlf = false;
};

QList<Line> linesOf(QByteArrayView text)
{
    QList<Line> lines;
    // CR is a part of the line end only where all lines have it: a text that came from Windows.
    const bool windows = text.count('\n') > 0 && text.count("\r\n") == text.count('\n');
    for (qsizetype from = 0; from <= text.size();) {
        qsizetype end = text.indexOf('\n', from);
        if (end == -1)
            end = text.size();
        Line line{text.sliced(from, end - from), from, false};
        if (windows && line.text.endsWith('\r')) {
            line.text.chop(1);
            line.crlf = end < text.size();
        }
        lines.append(line);
        from = end + 1;
    }
    return lines;
}

/// How many bytes at the start of a line are a prompt or a list mark; 0 where it has none.
qsizetype promptLength(QByteArrayView line, Shell shell)
{
    static const QRegularExpression bash(QStringLiteral(
        R"(^[ \t]*(?:[-*+][ ]+|\d+[.)][ ]+)?(?:\([\w.-]+\)[ ]*)?(?:\[?[\w.-]+@[\w.-]+[^$#%\n]{0,80}?[$#%][ ]+|(?:ba|z)?sh-[\d.]+[$#][ ]+|[\w.-]{1,20}>[ ]+(?=(?:\S*/)?(?:curl|wget|https?|env|export)[ ]|[A-Za-z_]\w*=)|[$%❯➜][ ]+|➜[ ]+\S+[ ]+(?:git:\(\S+\)[ ]+)?(?:✗[ ]+)?)?)"));
    static const QRegularExpression cmd(QStringLiteral(R"(^[ \t]*(?:[A-Za-z]:\\[^>\n]*>[ ]*)?)"));
    static const QRegularExpression powerShell(QStringLiteral(R"(^[ \t]*(?:PS(?: [^>\n]*)?>[ ]*|>>[ ]?)?)"));
    const QRegularExpression& pattern = shell == Shell::Bash ? bash : shell == Shell::Cmd ? cmd : powerShell;
    const qsizetype limit = qMin(line.size(), qsizetype(240));
    return pattern.match(QString::fromUtf8(line.first(limit))).captured().toUtf8().size();
}

bool hasPrompt(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return !text.isEmpty() &&
           (text[0] == '$' || text[0] == '%' || text.contains("$ ") || text.contains("# ")) &&
           promptLength(line, Shell::Bash) > line.size() - text.size();
}

/// Whether the prompt is a bare ">": it stands before the first command, and not before what the commands printed.
bool hasBarePrompt(const QList<Line>& lines)
{
    static const QRegularExpression command(
        QStringLiteral(R"(^>[ ]+(?:[A-Za-z_]\w*=|(?:export|env|sudo)[ ]|(?:\S*/)?(?:curl|wget)[ ]))"));
    for (const Line& line : lines) {
        if (const QByteArrayView text = line.text.trimmed(); !text.isEmpty())
            return command.match(QString::fromUtf8(text.first(qMin(text.size(), qsizetype(80))))).hasMatch();
    }
    return false;
}

} // namespace

void CleanText::append(QByteArrayView piece, qsizetype from)
{
    if (!origins.isEmpty())
        origins.removeLast();
    bytes += piece;
    for (qsizetype i = 0; i <= piece.size(); ++i)
        origins.append(from + i);
}

bool isCurl(QByteArrayView word)
{
    for (const char separator : {'/', '\\'}) {
        if (const qsizetype at = word.lastIndexOf(separator); at != -1)
            word = word.sliced(at + 1);
    }
    return word == "curl" || (word.size() == 8 && qstrnicmp(word.data(), 8, "curl.exe", 8) == 0);
}

bool sendsRequests(QByteArrayView word)
{
    return isCurl(word) || isWget(word) || isHttpie(word);
}

CleanText cleanCommands(QByteArrayView utf8, Shell shell)
{
    const QList<Line> lines = linesOf(utf8);
    // "> " at the start of a line is a quotation mark where all lines have it, and bash's second prompt below a first one.
    qsizetype quoted = 0, written = 0;
    bool prompts = false;
    for (const Line& line : lines) {
        const QByteArrayView text = line.text.trimmed();
        written += !text.isEmpty();
        quoted += text.startsWith('>');
        prompts = prompts || hasPrompt(line.text);
    }
    const bool allQuoted = written > 0 && quoted == written;
    const bool bare = !allQuoted && shell == Shell::Bash && hasBarePrompt(lines);
    CleanText clean;
    bool continued = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line& line = lines.at(i);
        QByteArrayView text = line.text;
        qsizetype skip = 0;
        if (isFence(text)) {
            text = {};
        } else if (allQuoted) {
            skip = text.indexOf('>') + 1;
            skip += skip < text.size() && text[skip] == ' ' ? 1 : 0;
        } else if (bare && text.trimmed().startsWith("> ")) {
            skip = text.indexOf('>') + 2;
        } else if (shell == Shell::Bash && continued) {
            if (prompts && (text.startsWith("> ") || text.startsWith("\t> ") || text == ">"))
                skip = text.indexOf('>') + 1;
        } else if (shell != Shell::Bash || !continued) {
            skip = promptLength(text, shell);
            if (shell == Shell::Cmd && text.startsWith("More? "))
                skip = 6;
        }
        // Leading blanks matter inside of quotes only; a prompt never stands there.
        const bool blanksOnly = skip > 0 && text.first(qMin(skip, text.size())).trimmed().isEmpty();
        if (blanksOnly)
            skip = 0;
        clean.append(text.sliced(qMin(skip, text.size())), line.begin + skip);
        if (i + 1 < lines.size())
            clean.append("\n", line.begin + line.text.size() + (line.crlf ? 1 : 0));
        continued = text.endsWith('\\') || (prompts && !text.isEmpty() && shell == Shell::Bash && continued &&
                                            text.startsWith("> "));
    }
    if (clean.origins.isEmpty())
        clean.origins.append(utf8.size());
    return clean;
}

} // namespace crosscheck::intake
