#include "intake/curl/windows_words.h"
#include "intake/request_notes.h"

#include <QHash>
#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool looksLikeCommand(QByteArrayView line)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(^[@("\s]*(?:(?:call\s+|start\s+(?:"[^"]*"\s+)?(?:/\w+\s+)*|(?:\)\s*)?else\s*\(?\s*|if\s.*?(?:\(\s*|\s)|for\s.*\bdo\s*\(?\s*|for\s.*\bin\s*\(\s*')?(?:[^\s"]*[/\\]|"[^"]*[/\\])?(?:curl|wget)(?:\.exe)?["^\s]|set\s+"?\w+=|(?:echo|type)\s.*[|>]|>+ ?\S+ echo\s))"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromUtf8(line.first(qMin(line.size(), qsizetype(400))))).hasMatch();
}

class CmdReader
{
public:
    explicit CmdReader(const CleanText& clean) : m_clean(clean), m_text(clean.bytes)
    {
        const QString text = QString::fromUtf8(m_text);
        static const QRegularExpression batch(
            QStringLiteral(
                "^[ \\t]*(?:@?echo off|rem |::|@?setlocal\\b|pause\\s*$|goto |:\\w)|%%[A-Za-z] in\\b"),
            QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
        m_isBatch = batch.match(text).hasMatch();
        m_delayed = text.contains(QLatin1String("EnableDelayedExpansion"), Qt::CaseInsensitive);
    }

    ShellText read()
    {
        while (m_at < m_text.size() && !m_out.error) {
            const qsizetype end = lineEnd(m_at);
            const QByteArrayView line = QByteArrayView(m_text).sliced(m_at, end - m_at);
            if (readLoop(line) || readGroup(line))
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

    /// ( echo … ) > file: what the lines write together. False where the line begins none.
    bool readGroup(QByteArrayView line)
    {
        static const QRegularExpression group(
            QStringLiteral(
                R"(^[ \t]*@?\(\s*((?:[ \t]*@?echo[ .][^\n)]*\s*)+)\)[ \t]*>[ \t]*("[^"\n]+"|\S+))"),
            QRegularExpression::CaseInsensitiveOption);
        if (!line.trimmed().startsWith('(') && !line.trimmed().startsWith("@("))
            return false;
        const auto match = group.match(QString::fromLatin1(m_text.mid(m_at, 20000)));
        if (!match.hasMatch())
            return false;
        static const QRegularExpression word(QStringLiteral("^\\s*@?echo[ .]"),
                                             QRegularExpression::CaseInsensitiveOption),
            escape(QStringLiteral("\\^(.)"));
        QByteArray written;
        for (QString echoed : match.captured(1).trimmed().split(u'\n'))
            written +=
                echoed.remove(word).remove(u'\r').replace(escape, QStringLiteral("\\1")).toLatin1() + "\r\n";
        m_files.insert(match.captured(2).remove(u'"').toLatin1(), written);
        m_at = lineEnd(m_at + match.capturedEnd()) + 1;
        return true;
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
            inner.m_files = m_files;
            inner.m_isBatch = m_isBatch;
            inner.m_delayed = m_delayed;
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

    /// %NAME% is put in before anything else is looked at, !NAME! where the text asks for that. Unset ones stand, as at a prompt;
    /// in a batch file two signs are one.
    bool readVariable(CmdLine& line)
    {
        const char mark = m_text.at(m_at);
        if (mark != '%' && !(mark == '!' && m_delayed))
            return false;
        if (mark == '%' && m_isBatch && m_text.mid(m_at, 2) == "%%") {
            line.add('%', m_clean.origin(m_at));
            m_at += 2;
            return true;
        }
        static const QRegularExpression pattern(QStringLiteral("^([%!])([A-Za-z_][A-Za-z0-9_]*)\\1"));
        const auto match = pattern.match(QString::fromUtf8(m_text.mid(m_at, 80)));
        if (!match.hasMatch())
            return false;
        const QByteArray written = match.captured().toUtf8();
        const auto found = m_variables.constFind(match.captured(2).toUpper().toUtf8());
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
        if (!m_input) // those of the program before the bar go on
            m_notes.clear();
        m_writesTo.clear();
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '\n') {
                ++m_at;
                break;
            }
            if (readVariable(line)) {
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
        bool output = m_text.at(m_at) == '>';
        // The number of a handle stands alone before the mark.
        static const QRegularExpression handle(QStringLiteral("(?:^|[ \\t,;=])([12])$"));
        const auto number =
            handle.match(QString::fromLatin1(line.bytes.last(qMin<qsizetype>(2, line.bytes.size()))));
        if (number.hasMatch()) {
            output = output && number.captured(1) == u"1";
            line.bytes.chop(1);
            line.origins.removeLast();
        }
        ++m_at;
        m_appends = output && m_at < m_text.size() && m_text.at(m_at) == '>';
        while (m_at < m_text.size() && QByteArrayView("<>& ").contains(m_text.at(m_at)))
            ++m_at;
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !QByteArrayView(" \t\n&|").contains(m_text.at(m_at)))
            ++m_at;
        if (output)
            m_writesTo = m_text.mid(from, m_at - from).replace('"', "");
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
            const QByteArray echoed = line.bytes.mid(line.bytes.indexOf("echo ") + 5) + "\r\n";
            if (m_writesTo.isEmpty())
                m_input = echoed;
            else
                m_files.insert(m_writesTo, (m_appends ? m_files.value(m_writesTo) : QByteArray()) + echoed);
            return;
        }
        if (text.startsWith("type ")) {
            const QByteArray name = text.mid(text.indexOf(' ') + 1).trimmed().replace('"', "");
            m_input = m_files.value(name, '@' + name);
            if (!m_files.contains(name))
                m_notes.append(Note{words::text(notes::file, shown(name)), m_clean.origin(begin), -1});
            return;
        }
        std::optional<qsizetype> open;
        QList<Word> words = windowsWords(line, m_clean.origin(m_at), open);
        if (open && !m_out.error) // Windows takes it; whoever wrote it did not mean the rest to belong to it
            m_soft = InputError{*open, words::text(refusals::quoteNotClosed, QStringLiteral("\""))};
        addCommands(words, begin);
        if (m_soft && !m_out.error)
            m_soft.swap(m_out.error);
    }

    /// "call curl …", "for … do curl …", "for /f %i in ('curl …') do …", "if … (curl …) else (curl …)": what stands before a
    /// program's name decides only whether it runs.
    void addCommands(QList<Word> words, qsizetype begin)
    {
        const auto bare = [](QByteArrayView word) {
            while (!word.isEmpty() && QByteArrayView("@('").contains(word.front()))
                word = word.sliced(1);
            return word;
        };
        for (;;) {
            const auto program = std::find_if(words.begin(), words.end(), [&bare](const Word& word) {
                return sendsRequests(bare(word.text));
            });
            if (program == words.end())
                return;
            const bool inBrackets = program->text.contains('('), inQuotes = program->text.contains("('");
            const QByteArray close = inQuotes ? "')" : ")";
            program->text = bare(program->text).toByteArray();
            auto last = program;
            while (last != words.end() && !(inBrackets && last->text.endsWith(close)) &&
                   !(inQuotes && last->text == "|"))
                ++last;
            if (last != words.end() && last->text != "|")
                (last++)->text.chop(close.size());
            m_out.commands.append(ShellCommand{QList<Word>(program, last), m_input, m_files, m_notes,
                                               m_clean.origin(begin), m_clean.origin(m_at)});
            words.erase(words.begin(), last);
        }
    }

    const CleanText& m_clean;
    QByteArray m_text;
    qsizetype m_at = 0;
    int m_loops = 0; ///< that this text stands in
    bool m_isBatch = false, m_delayed = false;
    bool m_appends = false;                ///< of the file that the line writes
    QByteArray m_writesTo;                 ///< the file that the line writes
    QHash<QByteArray, QByteArray> m_files; ///< that the text writes
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
