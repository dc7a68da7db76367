#include "intake/curl/bash.h"

#include "intake/curl/wget.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isReserved(QByteArrayView word)
{
    static const QList<QByteArrayView> words{"if",   "then", "elif",  "else",    "fi",     "while", "until",
                                             "do",   "done", "{",     "}",       "!",      "time",  "sudo",
                                             "exec", "esac", "nohup", "command", "builtin"};
    return words.contains(word);
}

} // namespace

ShellText BashReader::read()
{
    readCommands(-1);
    keepUncalled();
    if (!m_failure && !m_opened.isEmpty()) { // bash runs nothing of a compound command that does not end
        const Opened& first = m_opened.first();
        m_out.commands.resize(qMin(first.commands, m_out.commands.size()));
        fail(first.position, words::text(refusals::bracketNotClosed, shown(first.word)));
    }
    if (m_failure)
        m_out.error = InputError{m_clean.origin(m_failure->position), m_failure->reason};
    else if (m_soft)
        m_out.error = m_soft;
    return m_out;
}

void BashReader::skipBlanks()
{
    for (;;) {
        if (peek() == ' ' || peek() == '\t' || peek() == '\r')
            ++m_at;
        else if (at("\\\n"))
            m_at += 2;
        else if (at("\xC2\xA0"))
            m_at += 2;
        else if (peek() == '\\' && (peek(1) == ' ' || peek(1) == '\t')) {
            // A backslash, blanks and the line's end: the line was meant to go on.
            qsizetype end = m_at + 1;
            while (end < m_end && (m_text.at(end) == ' ' || m_text.at(end) == '\t'))
                ++end;
            if (end < m_end && m_text.at(end) != '\n')
                return;
            note(notes::blankAfterEscape, "\\", m_at);
            m_at = qMin(end + 1, m_end);
        } else
            return;
    }
}

void BashReader::newline()
{
    if (m_heredocFrom != -1 && m_at == m_heredocLine) {
        m_at = m_heredocFrom;
        m_heredocFrom = -1;
        return;
    }
    ++m_at;
}

/// Passes over comments and, outside of everything, lines that are no commands. True where something was passed over.
bool BashReader::skipNoise()
{
    const QByteArrayView line = lineFrom(m_text, m_at);
    const auto blank =
        std::find_if(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == ';'; });
    const bool defined = m_functions.contains(line.first(blank - line.begin()).toByteArray());
    if (peek() == '#' || (m_depth == 0 && !defined && !looksLikeCommand(line))) {
        m_at = qMin(m_at + line.size(), m_end);
        return true;
    }
    return false;
}

void BashReader::readCommands(int closing)
{
    bool lineStart = true;
    qsizetype complete = 0; // commands before this line: bash runs nothing of a line that it refuses
    while (!failed()) {
        skipBlanks();
        const int c = peek();
        if (c == -1 || m_leaving == Leaving::Text)
            return;
        if (lineStart)
            complete = m_out.commands.size();
        if (c == '\n') {
            newline();
            lineStart = true;
        } else if (lineStart && skipNoise()) {
            continue;
        } else if (c == '#') {
            m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
        } else if (c == ';' || c == '&' || c == ')' || c == '|') {
            if (c == ')' && closing == ')')
                return;
            if (c == ')' && m_depth > 0) {
                --m_depth;
                compound(")", m_at);
                ++m_at;
            } else if (c == ';' && !lineStart && peek(1) != ';') {
                ++m_at;
            } else {
                fail(m_at, words::text(refusals::unexpected, shown(QByteArrayView(m_text).sliced(m_at, 1))));
            }
        } else {
            lineStart = false;
            readPipeline(closing);
            skipBlanks();
            if (peek() == '&' && peek(1) != '&')
                ++m_at;
        }
    }
    if (failed())
        m_out.commands.resize(qMin(complete, m_out.commands.size()));
}

/// Commands that |, && and || join. What stands behind && or || and does not run leaves no trace.
BashReader::Output BashReader::readPipeline(int closing)
{
    std::optional<QByteArray> input;
    bool piped = false;
    bool skipped = false;
    std::optional<bool> succeeded; ///< what ran last
    const int unsure = m_unsure;
    for (;;) {
        std::optional<State> before;
        if (skipped)
            before = state();
        Output output = readSimple(input, piped);
        if (before)
            restore(*before);
        else
            succeeded = output.succeeded;
        skipBlanks();
        const bool pipe = peek() == '|' && peek(1) != '|';
        if (failed() || (!pipe && !at("&&") && !at("||"))) {
            m_unsure = unsure;
            output.succeeded = succeeded;
            return failed() ? Output() : output;
        }
        const qsizetype from = m_at;
        if (!pipe) {
            const bool needs = at("&&");
            skipped = succeeded && *succeeded != needs;
            m_unsure = succeeded ? m_unsure : m_unsure + 1;
        }
        m_at += pipe ? (peek(1) == '&' ? 2 : 1) : 2;
        input = pipe ? output.bytes : std::nullopt;
        if (pipe && !input && !output.file.isEmpty()) {
            input = '@' + output.file;
            note(notes::file, output.file, from);
        }
        piped = pipe;
        for (;;) { // newlines and comments may follow the operator
            skipBlanks();
            if (peek() == '\n')
                newline();
            else if (peek() == '#')
                m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
            else
                break;
        }
        if (peek() == -1 || peek() == closing) {
            fail(from, words::text(refusals::commandExpected,
                                   pipe ? QStringLiteral("|")
                                        : QString::fromUtf8(QByteArrayView(m_text).sliced(from, 2))));
            m_unsure = unsure;
            return {};
        }
    }
}

BashReader::Output BashReader::readSimple(const std::optional<QByteArray>& pipedInput, bool piped)
{
    QList<Word> words;
    std::optional<QByteArray> input = pipedInput;
    bool inputKnown = input.has_value();
    const qsizetype begin = m_at;
    bool assignments = true;
    m_writesTo.clear();
    const auto variablesBefore = m_variables;
    const qsizetype commandsBefore = m_out.commands.size();
    std::optional<Variables> given; ///< the command's own variables
    bool declares = false;
    bool negated = false;
    while (!failed()) {
        skipBlanks();
        const int c = peek();
        if (c == -1 || c == '\n' || c == ';' || c == '|' || c == ')')
            break;
        if (c == '&' && peek(1) != '>') {
            // http://x/?a=1&b=2 without quotes: the shell cuts here, the person did not mean it.
            static const QRegularExpression parameter(QStringLiteral("^&[A-Za-z_\\[\\]%.-]+="));
            const bool glued =
                !words.isEmpty() && m_at > 0 && !QByteArrayView(" \t").contains(m_text.at(m_at - 1));
            if (!glued || !words.last().text.contains('?') || !sendsRequests(words.first().text) ||
                !parameter.match(QString::fromUtf8(lineFrom(m_text, m_at))).hasMatch())
                break;
            const qsizetype from = m_at;
            ++m_at;
            const std::optional<Draft> rest = readWord();
            words.last().text += '&' + (rest ? rest->bytes : QByteArray());
            note(notes::ampersand, QByteArrayView(m_text).sliced(from, m_at - from), from);
            continue;
        }
        if (c == '#') {
            m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
            break;
        }
        if (at("((") && words.isEmpty()) {
            const qsizetype close = m_text.indexOf("))", m_at);
            if (close >= 0 && close < m_end) {
                const std::optional<qint64> value =
                    runArithmetic(QByteArrayView(m_text).sliced(m_at + 2, close - m_at - 2));
                m_at = close + 2;
                return Output{
                    QByteArray(), {}, value ? std::optional((*value != 0) != negated) : std::nullopt, {}};
            }
        }
        if (c == '(' && words.isEmpty()) {
            compound("(", m_at);
            ++m_at;
            ++m_depth;
            return {};
        }
        if (c == '(') {
            if (at("()")) {
                m_at += 2;
                readFunction(words.last().text);
                return {};
            }
            fail(m_at, words::text(refusals::unexpected, QStringLiteral("(")));
            break;
        }
        if (readRedirection(input, inputKnown))
            continue;
        if (c == '&') { // &> file
            ++m_at;
            readRedirection(input, inputKnown);
            continue;
        }
        const QList<Note> before = m_notes;
        if (assignments)
            m_notes.clear();
        const std::optional<Draft> draft = readWord();
        if (!draft)
            break;
        if (assignments && assignment(*draft)) {
            m_notes = before;
            continue;
        }
        m_notes = before + (assignments ? m_notes : m_notes.mid(before.size()));
        for (const Word& word : fields(*draft, m_at)) {
            if (words.isEmpty() && isReserved(word.text)) {
                if (word.text == "while" && readLines(pipedInput))
                    return {};
                if (word.text == "while" || word.text == "until") {
                    readWhile(word.text == "until", draft->begin);
                    return {};
                }
                if (word.text == "if") {
                    readIf(draft->begin);
                    return {};
                }
                negated = negated != (word.text == "!");
                m_depth += word.text == "{" ? 1 : word.text == "}" && m_depth > 0 ? -1 : 0;
                compound(word.text, draft->begin);
                continue;
            }
            words.append(word);
        }
        if (words.isEmpty())
            continue;
        const QByteArray& first = words.first().text;
        // "A=1 command $A": the command has A, its words were expanded without.
        if (words.size() == 1 && !given)
            given = std::exchange(m_variables, variablesBefore);
        if (words.size() == 1 && first == "[[") {
            const std::optional<bool> held = readDoubleBrackets();
            m_notes.clear();
            return Output{QByteArray(), {}, held ? std::optional(*held != negated) : std::nullopt, {}};
        }
        if (words.size() == 1 && first == "for") {
            readLoop();
            return {};
        }
        if (words.size() == 1 && first == "case") {
            readCase();
            return {};
        }
        if (words.size() == 2 && first == "function") {
            skipBlanks();
            if (peek() == '{') {
                readFunction(words.last().text);
                return {};
            }
        }
        declares = first == "export" || first == "declare" || first == "local" || first == "readonly" ||
                   first == "typeset";
        assignments = declares;
    }
    if (failed())
        return {};
    if (words.isEmpty() || declares) {
        m_notes.clear();
        return Output{QByteArray(), {}, {}, {}};
    }
    Output output{builtinOutput(words, inputKnown ? input : std::nullopt), {}, statusOf(words), {}};
    if (!output.bytes && inputKnown && input && m_notes.isEmpty())
        output.bytes = filterOutput(words, *input);
    if (words.first().text == "cat" && words.size() == 2 && !output.bytes) {
        const auto written = m_files.constFind(words.at(1).text);
        if (written != m_files.constEnd())
            output.bytes = *written;
        else
            output.file = words.at(1).text;
    }
    if (!m_writesTo.isEmpty() && output.bytes)
        m_files.insert(m_writesTo, *output.bytes);
    if (m_functions.contains(words.first().text)) {
        m_notes.clear();
        return call(words);
    }
    if (leaves(words.first().text))
        return output;
    runBuiltin(words, inputKnown ? input : std::nullopt, given.value_or(m_variables));
    if (!inputKnown && (piped || input))
        input = input ? input : std::nullopt;
    finish(words, inputKnown || input ? input : std::nullopt, begin);
    if (!output.bytes)
        m_notes.clear();
    if (m_out.commands.size() > commandsBefore)
        output.succeeded = true;
    if (negated && output.succeeded)
        output.succeeded = !*output.succeeded;
    return output;
}

ShellText readBash(const CleanText& text)
{
    return BashReader(text).read();
}

} // namespace crosscheck::intake
