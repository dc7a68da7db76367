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

/// What the command behind a prompt waits for at a line's end: bash then prints "> " before each further line of it.
class Unfinished
{
public:
    void take(QByteArrayView line)
    {
        if (!m_heredoc.isEmpty()) {
            if (line.trimmed() == m_heredoc)
                m_heredoc.clear();
            return;
        }
        if (m_quote == 0)
            countBlocks(QString::fromUtf8(line));
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] == '\\' && m_quote != '\'')
                ++i;
            else if (m_quote == 0 && (line[i] == '\'' || line[i] == '"'))
                m_quote = line[i];
            else if (line[i] == m_quote)
                m_quote = 0;
        }
        const QByteArrayView end = line.trimmed();
        m_goesOn = m_quote == 0 && (end.endsWith('\\') || end.endsWith('|') || end.endsWith("&&"));
    }
    bool waits() const { return m_quote != 0 || m_blocks > 0 || m_goesOn || !m_heredoc.isEmpty(); }

private:
    void countBlocks(const QString& line)
    {
        static const QRegularExpression opens(
            QStringLiteral("(?:^|[;&|]|\\b(?:do|then|else))\\s*(?:for|while|until|if|case)\\s"));
        static const QRegularExpression closes(QStringLiteral("(?:^|[;&|])\\s*(?:done|fi|esac)\\b"));
        static const QRegularExpression heredoc(QStringLiteral("<<-?\\s*['\"\\\\]?(\\w+)"));
        m_blocks = qMax(0, m_blocks + int(line.count(opens)) - int(line.count(closes)));
        m_heredoc = heredoc.match(line).captured(1).toUtf8();
    }

    char m_quote = 0; ///< the one that is open
    int m_blocks = 0; ///< for, while, if and case without their ends
    bool m_goesOn = false;
    QByteArray m_heredoc; ///< the word that ends it
};

/// What commands behind prompts printed and a shell would take for the begin of a group: curl's "{ [5 bytes data]", JSON.
bool isPrinted(QByteArrayView line)
{
    static const QRegularExpression printed(
        QStringLiteral(R"(^[ \t]*(?:[{}] \[\d+ bytes data\]|\{[ \t]+"[^"\n]*"[ \t]*:))"));
    const QByteArrayView text = line.trimmed();
    return (text.startsWith('{') || text.startsWith('}')) &&
           printed.match(QString::fromUtf8(line.first(qMin(line.size(), qsizetype(240))))).hasMatch();
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
        const qsizetype at = word.lastIndexOf(separator);
        if (at == -1)
            continue;
        word = word.sliced(at + 1);
        if (const qsizetype tag = word.indexOf(':'); separator == '/' && tag != -1) // curlimages/curl:8.5.0
            word = word.first(tag);
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
    Unfinished command; // behind the last prompt
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line& line = lines.at(i);
        QByteArrayView text = line.text;
        qsizetype skip = 0;
        const bool isSecond = command.waits() && (text.startsWith("> ") || text == ">");
        const bool output = prompts && shell == Shell::Bash && !command.waits() && isPrinted(text);
        if (isFence(text) || output) {
            text = {};
        } else if (allQuoted) {
            skip = text.indexOf('>') + 1;
            skip += skip < text.size() && text[skip] == ' ' ? 1 : 0;
        } else if (isSecond) {
            skip = qMin<qsizetype>(2, text.size());
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
        if (prompts && shell == Shell::Bash) {
            if (!isSecond && hasPrompt(text))
                command = Unfinished();
            if (isSecond || hasPrompt(text) || command.waits())
                command.take(text.sliced(qMin(skip, text.size())));
        }
        clean.append(text.sliced(qMin(skip, text.size())), line.begin + skip);
        if (i + 1 < lines.size())
            clean.append("\n", line.begin + line.text.size() + (line.crlf ? 1 : 0));
        continued = text.endsWith('\\') || (!isSecond && prompts && !text.isEmpty() && shell == Shell::Bash &&
                                            continued && text.startsWith("> "));
    }
    if (clean.origins.isEmpty())
        clean.origins.append(utf8.size());
    return clean;
}

} // namespace crosscheck::intake
