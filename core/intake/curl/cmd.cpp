#include "intake/curl/command.h"
#include "intake/request_notes.h"

#include <QHash>
#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// One command line after cmd.exe is done with it, and where each byte stood.
struct CmdLine
{
    QByteArray bytes;
    QList<qsizetype> origins;
    void add(char c, qsizetype origin)
    {
        bytes += c;
        origins.append(origin);
    }
};

bool looksLikeCommand(QByteArrayView line)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(^[@("\s]*(?:(?:call\s+|start\s+(?:"[^"]*"\s+)?(?:/\w+\s+)*|(?:\)\s*)?else\s*\(?\s*|if\s.*?\(?\s|for\s.*\bdo\s*\(?\s*)?(?:[^\s"]*[/\\]|"[^"]*[/\\])?curl(?:\.exe)?["^\s]|set\s+"?\w+=|echo\s.*\|))"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromUtf8(line.first(qMin(line.size(), qsizetype(400))))).hasMatch();
}

class CmdReader
{
public:
    explicit CmdReader(const CleanText& clean) : m_clean(clean), m_text(clean.bytes) {}

    ShellText read()
    {
        while (m_at < m_text.size() && !m_out.error) {
            const qsizetype end = lineEnd(m_at);
            const QByteArrayView line = QByteArrayView(m_text).sliced(m_at, end - m_at);
            if (readLoop(line))
                continue;
            if (looksLikeCommand(line))
                readLine();
            else
                m_at = end + 1;
        }
        return m_out;
    }

private:
    qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = m_text.indexOf('\n', from);
        return end == -1 ? m_text.size() : end;
    }

    /// for %X in (a b) do … and for /L %X in (from,step,to) do …: the body is read once for every value. False where the line is none.
    bool readLoop(QByteArrayView line)
    {
        static const QRegularExpression head(
            QStringLiteral(R"(^[@(\s]*for\s+(/L\s+)?(%%?[A-Za-z])\s+in\s*\(([^()]*)\)\s+do\s*(\()?)"),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = head.match(QString::fromLatin1(line));
        if (!match.hasMatch() || m_loops > 3)
            return false;
        const qsizetype from = m_at + match.capturedLength();
        qsizetype to = m_at + line.size();
        if (match.capturedLength(4) > 0) {
            static const QRegularExpression closed(QStringLiteral("\\n[ \\t]*\\)|\\)[ \\t]*(?=\\n|$)"));
            const auto end = closed.match(QString::fromLatin1(m_text), from);
            to = end.hasMatch() ? end.capturedStart() : m_text.size();
            m_at = end.hasMatch() ? end.capturedEnd() : m_text.size();
        } else {
            m_at = to + 1;
        }
        const QByteArray name = match.captured(2).toLatin1();
        for (const QByteArray& value :
             loopValues(match.captured(3).toLatin1(), match.capturedLength(1) > 0)) {
            CleanText body;
            for (qsizetype at = from; at < to;) {
                const bool here = QByteArrayView(m_text).sliced(at, to - at).startsWith(name);
                for (const char c : here ? value : m_text.mid(at, 1)) {
                    body.bytes += c;
                    body.origins.append(m_clean.origin(at));
                }
                at += here ? name.size() : 1;
            }
            body.origins.append(m_clean.origin(to));
            CmdReader inner(body);
            inner.m_variables = m_variables;
            inner.m_loops = m_loops + 1;
            const ShellText read = inner.read();
            m_out.commands += read.commands;
        }
        return true;
    }

    static QList<QByteArray> loopValues(const QByteArray& list, bool counted)
    {
        QList<QByteArray> values;
        for (const QByteArray& value :
             QByteArray(list).replace(',', ' ').replace('"', "").simplified().split(' '))
            values.append(value);
        if (!counted)
            return values;
        if (values.size() != 3)
            return {};
        const int step = values.at(1).toInt(), last = values.at(2).toInt();
        QList<QByteArray> numbers;
        constexpr qsizetype most = 200;
        for (int i = values.at(0).toInt();
             step != 0 && (step > 0 ? i <= last : i >= last) && numbers.size() < most; i += step)
            numbers.append(QByteArray::number(i));
        return numbers;
    }

    /// %NAME% is put in before anything else is looked at. Unset ones stand, as at a prompt.
    bool readPercent(CmdLine& line)
    {
        static const QRegularExpression pattern(QStringLiteral("^%([A-Za-z_][A-Za-z0-9_]*)%"));
        const auto match = pattern.match(QString::fromUtf8(m_text.mid(m_at, 80)));
        if (!match.hasMatch())
            return false;
        const QByteArray written = match.captured().toUtf8();
        const auto found = m_variables.constFind(match.captured(1).toUpper().toUtf8());
        const QByteArray value = found == m_variables.constEnd() ? written : *found;
        if (found == m_variables.constEnd())
            m_notes.append(Note{words::text(notes::variable, shown(written)), m_clean.origin(m_at), -1});
        for (const char c : value)
            line.add(c, m_clean.origin(m_at));
        m_at += written.size();
        return true;
    }

    void readLine()
    {
        CmdLine line;
        const qsizetype begin = m_at;
        bool quoted = false;
        bool pipe = false;
        m_notes.clear();
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '\n') {
                ++m_at;
                break;
            }
            if (c == '%' && readPercent(line)) {
                --m_at;
                continue;
            }
            if (c == '"' && !quoted && brokenLine(line))
                continue;
            if (c == '"') {
                quoted = !quoted;
                line.add(c, m_clean.origin(m_at));
            } else if (c == '^' && !quoted) {
                caret(line);
            } else if (!quoted && (c == '&' || c == '|')) {
                pipe = c == '|' && m_text.mid(m_at, 2) != "||";
                static const QRegularExpression parameter(QStringLiteral("^&[A-Za-z_\\[\\]%.-]+="));
                if (c == '&' && m_at > begin && m_text.at(m_at - 1) != ' ' && line.bytes.contains('?') &&
                    parameter.match(QString::fromUtf8(m_text.mid(m_at, 80))).hasMatch()) {
                    qsizetype end = m_at;
                    while (end < m_text.size() && m_text.at(end) != ' ' && m_text.at(end) != '\n')
                        ++end;
                    m_notes.append(Note{words::text(notes::ampersand, shown(m_text.mid(m_at, end - m_at))),
                                        m_clean.origin(m_at), -1});
                    line.add(c, m_clean.origin(m_at));
                    continue;
                }
                m_at += m_at + 1 < m_text.size() && m_text.at(m_at + 1) == c ? 2 : 1;
                break;
            } else if (!quoted && (c == '<' || c == '>')) {
                redirection(line);
            } else {
                line.add(c, m_clean.origin(m_at));
            }
        }
        finish(line, begin);
        if (!pipe)
            m_input.reset();
    }

    /// "^, an empty line and a quote: how Firefox copies a line end. cmd.exe would end the command there; what is meant is plain.
    bool brokenLine(CmdLine& line)
    {
        static const QRegularExpression pattern(QStringLiteral("^\"\\^\\r?\\n\\r?\\n\""));
        const auto match = pattern.match(QString::fromLatin1(m_text.mid(m_at, 8)));
        if (!match.hasMatch())
            return false;
        for (const char c : {'"', '\n', '"'})
            line.add(c, m_clean.origin(m_at));
        m_at += match.capturedLength() - 1;
        return true;
    }

    /// ^ takes the next character as it is; at a line's end the next line goes on, and its first character is taken as it is.
    void caret(CmdLine& line)
    {
        if (m_at + 1 >= m_text.size())
            return;
        if (m_text.at(m_at + 1) != '\n') {
            qsizetype blanks = m_at + 1;
            while (blanks < m_text.size() && (m_text.at(blanks) == ' ' || m_text.at(blanks) == '\t'))
                ++blanks;
            if (blanks > m_at + 1 && (blanks == m_text.size() || m_text.at(blanks) == '\n')) {
                m_notes.append(Note{words::text(notes::blankAfterEscape, QStringLiteral("^")),
                                    m_clean.origin(m_at), -1});
                line.add(' ', m_clean.origin(m_at));
                m_at = blanks;
                return;
            }
            ++m_at;
            line.add(m_text.at(m_at), m_clean.origin(m_at));
            return;
        }
        ++m_at;
        if (m_at + 1 < m_text.size()) {
            ++m_at;
            // A quote is still a quote for the program, and a second caret one that escapes.
            if (m_text.at(m_at) == '^')
                caret(line);
            else
                line.add(m_text.at(m_at), m_clean.origin(m_at));
        }
    }

    void redirection(CmdLine& line)
    {
        static const QRegularExpression placeholder(QStringLiteral("^<[A-Za-z][A-Za-z0-9 _.-]*>"));
        const auto match = placeholder.match(QString::fromUtf8(m_text.mid(m_at, 80)));
        if (match.hasMatch()) {
            const QByteArray found = match.captured().toUtf8();
            m_soft = InputError{m_clean.origin(m_at), words::text(refusals::unexpected, shown(found))};
            for (const char c : found)
                line.add(c, m_clean.origin(m_at));
            m_at += found.size() - 1;
            return;
        }
        if (line.bytes.endsWith('1') || line.bytes.endsWith('2')) { // a handle's number
            line.bytes.chop(1);
            line.origins.removeLast();
        }
        ++m_at;
        while (m_at < m_text.size() && QByteArrayView("<>& ").contains(m_text.at(m_at)))
            ++m_at;
        while (m_at < m_text.size() && !QByteArrayView(" \t\n&|").contains(m_text.at(m_at)))
            ++m_at;
        --m_at;
    }

    void finish(const CmdLine& line, qsizetype begin)
    {
        const QByteArray text = line.bytes.trimmed();
        static const QRegularExpression assignment(
            QStringLiteral(R"re(^@?set\s+(?:"(\w+)=(.*)"|(\w+)=(.*))$)re"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        const auto match = assignment.match(QString::fromUtf8(text));
        if (match.hasMatch()) {
            const int group = match.capturedLength(1) > 0 ? 1 : 3;
            m_variables.insert(match.captured(group).toUpper().toUtf8(), match.captured(group + 1).toUtf8());
            return;
        }
        if (text.startsWith("echo ") || text.startsWith("@echo ")) {
            // A blank before the bar is echoed too.
            const QByteArray echoed = line.bytes.mid(line.bytes.indexOf("echo ") + 5);
            m_input = echoed + "\r\n";
            return;
        }
        QList<Word> words = argumentsOf(line);
        // "call curl …", "if … (curl …", "for … do curl …": what stands before the program's name decides only whether it runs.
        const auto program = std::find_if(words.begin(), words.end(), [](const Word& word) {
            return isCurl(word.text.startsWith('(') || word.text.startsWith('@') ? word.text.mid(1)
                                                                                 : word.text);
        });
        if (program != words.end())
            words.erase(words.begin(), program);
        if (!words.isEmpty()) {
            while (words.first().text.startsWith('@') || words.first().text.startsWith('('))
                words.first().text.remove(0, 1);
        }
        if (!words.isEmpty() && isCurl(words.first().text))
            m_out.commands.append(
                ShellCommand{words, m_input, {}, m_notes, m_clean.origin(begin), m_clean.origin(m_at)});
        if (m_soft && !m_out.error)
            m_soft.swap(m_out.error);
    }

    /// How a program of Microsoft's C run-time splits its command line: 2n backslashes and a quote give n backslashes, 2n+1 give
    /// n and a quote; a doubled quote within quotes is one.
    QList<Word> argumentsOf(const CmdLine& line)
    {
        QList<Word> words;
        const QByteArray& text = line.bytes;
        const auto origin = [&line, this](qsizetype at) {
            return at < line.origins.size() ? line.origins.at(at) : m_clean.origin(m_at);
        };
        for (qsizetype i = 0; i < text.size();) {
            while (i < text.size() && (text.at(i) == ' ' || text.at(i) == '\t'))
                ++i;
            if (i >= text.size())
                break;
            Word word;
            word.begin = origin(i);
            bool quoted = false;
            qsizetype opened = i;
            for (; i < text.size() && (quoted || (text.at(i) != ' ' && text.at(i) != '\t')); ++i) {
                qsizetype slashes = 0;
                while (i < text.size() && text.at(i) == '\\') {
                    ++slashes;
                    ++i;
                }
                const bool quote = i < text.size() && text.at(i) == '"';
                word.text += QByteArray(quote ? slashes / 2 : slashes, '\\');
                if (!quote) {
                    if (i < text.size() && (quoted || (text.at(i) != ' ' && text.at(i) != '\t')))
                        word.text += text.at(i);
                    else
                        --i;
                    continue;
                }
                if (slashes % 2 == 1) {
                    word.text += '"';
                } else if (quoted && i + 1 < text.size() && text.at(i + 1) == '"') {
                    word.text += '"';
                    ++i;
                } else {
                    quoted = !quoted;
                    opened = i;
                }
            }
            word.end = origin(qMin(i, text.size() - 1));
            if (quoted &&
                !m_out.error) // Windows takes it; whoever wrote it did not mean the rest to belong to it
                m_soft =
                    InputError{origin(opened), words::text(refusals::quoteNotClosed, QStringLiteral("\""))};
            words.append(word);
        }
        return words;
    }

    const CleanText& m_clean;
    QByteArray m_text;
    qsizetype m_at = 0;
    int m_loops = 0; ///< that this text stands in
    QHash<QByteArray, QByteArray> m_variables;
    std::optional<QByteArray> m_input;
    QList<Note> m_notes;
    ShellText m_out;
    std::optional<InputError> m_soft;
};

} // namespace

ShellText readCmd(const CleanText& text)
{
    return CmdReader(text).read();
}

} // namespace crosscheck::intake
