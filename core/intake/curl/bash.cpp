#include "intake/curl/bash.h"

#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isReserved(QByteArrayView word)
{
    static const QList<QByteArrayView> words{"if",   "then",  "elif",    "else",    "fi",  "while", "until",
                                             "do",   "done",  "{",       "}",       "!",   "time",  "sudo",
                                             "exec", "nohup", "command", "builtin", "esac"};
    return words.contains(word);
}

/// Words in front of a program that only run it: "docker exec x curl …", "timeout 5 curl …".
bool runsAnother(QByteArrayView word)
{
    static const QList<QByteArrayView> words{"docker", "podman", "kubectl", "timeout", "watch",  "xargs",
                                             "env",    "ssh",    "doas",    "nice",    "stdbuf", "winpty"};
    return words.contains(word);
}

/// Whether a word is what a command gives, whose own commands were read where it stands.
bool isOutput(const Word& word)
{
    return word.unknown.size() == 1 && word.unknown.first() == word.text &&
           (word.text.startsWith("$(") || word.text.startsWith('`'));
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
        if (c == -1)
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

BashReader::Output BashReader::readPipeline(int closing)
{
    std::optional<QByteArray> input;
    bool piped = false;
    bool conditional = false;
    bool skipped = false; // behind || and a curl command: not run where that one succeeds
    for (;;) {
        const qsizetype before = m_out.commands.size();
        if (m_depth == 0 && m_opened.isEmpty() && !piped && !skipped && at("exit") &&
            (m_at + 4 >= m_end || QByteArrayView(" \t\n;").contains(m_text.at(m_at + 4))) && !conditional) {
            m_at = m_end;
            return {};
        }
        const Output output = readSimple(input, piped);
        if (skipped)
            m_out.commands.resize(qMin(before, m_out.commands.size()));
        const bool sent = m_out.commands.size() > before;
        skipBlanks();
        if (failed())
            return {};
        const bool pipe = peek() == '|' && peek(1) != '|';
        if (!pipe && !at("&&") && !at("||"))
            return output;
        const qsizetype from = m_at;
        conditional = conditional || !pipe;
        skipped = at("||") ? sent || skipped : pipe && skipped;
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
            return {};
        }
    }
}

bool BashReader::assignment(const Draft& draft)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^([A-Za-z_][A-Za-z0-9_]*)(\+?)=)"));
    const auto match =
        pattern.match(QString::fromUtf8(draft.bytes.first(qMin(draft.bytes.size(), qsizetype(200)))));
    if (!match.hasMatch())
        return false;
    const qsizetype length = match.capturedLength();
    if (draft.kinds.first(length).count('u') != length)
        return false;
    const QByteArray name = match.captured(1).toLatin1();
    const bool more = !match.captured(2).isEmpty();
    if (peek() == '(') { // an array
        ++m_at;
        QList<QByteArray> values = more ? m_arrays.value(name) : QList<QByteArray>();
        while (!failed()) {
            skipBlanks();
            if (peek() == '\n') {
                newline();
            } else if (peek() == '#') {
                m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
            } else if (peek() == ')') {
                ++m_at;
                break;
            } else if (const std::optional<Draft> word = readWord()) {
                for (const Word& value : fields(*word, m_at))
                    values.append(value.text);
            } else {
                fail(m_at, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
            }
        }
        m_arrays.insert(name, values);
        return true;
    }
    const QByteArray value = draft.bytes.mid(length);
    // A command's output makes the value unknown: the variable then stands as it is written. Other unknown variables in it
    // stand in the value.
    const bool unknown = std::any_of(m_notes.begin(), m_notes.end(), [](const Note& noted) {
        return noted.text.sentence != &notes::variable;
    });
    if (unknown) {
        m_variables.insert(name, std::nullopt);
        m_valueNotes.remove(name);
        return true;
    }
    m_valueNotes.insert(name, (more ? m_valueNotes.value(name) : QList<Note>()) + m_notes);
    m_variables.insert(name, more ? m_variables.value(name).value_or(QByteArray()) + value : value);
    return true;
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
    std::optional<Variables> given; ///< the command's own variables
    bool declares = false;
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
            if (!glued || !words.last().text.contains('?') || !isCurl(words.first().text) ||
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
        return Output{QByteArray(), {}};
    }
    Output output{builtinOutput(words, inputKnown ? input : std::nullopt), {}};
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
    runBuiltin(words, inputKnown ? input : std::nullopt, given.value_or(m_variables));
    if (!inputKnown && (piped || input))
        input = input ? input : std::nullopt;
    finish(words, inputKnown || input ? input : std::nullopt, begin);
    if (!output.bytes)
        m_notes.clear();
    return output;
}

/// What changes the text's own state: read, unset, set, shift, eval, bash -c and the functions that the text defines.
void BashReader::runBuiltin(const QList<Word>& words, const std::optional<QByteArray>& input,
                            const Variables& given)
{
    const QByteArray& program = words.first().text;
    if (program == "eval" && words.size() == 2) {
        readScript(words.at(1), {}, given);
    } else if ((program == "bash" || program == "sh" || program == "zsh") && words.size() >= 3 &&
               words.at(1).text == "-c" && !isOutput(words.at(2))) {
        QList<QByteArray> arguments;
        for (const Word& word : words.mid(3))
            arguments.append(word.text);
        readScript(words.at(2), arguments, given);
    } else if (program == "set" && words.size() > 1 && words.at(1).text == "--") {
        QList<QByteArray> arguments;
        for (const Word& word : words.mid(2))
            arguments.append(word.text);
        setArguments(arguments, {});
    } else if (program == "shift") {
        setArguments(m_arrays.value("@").mid(1), {});
    } else if (program == "unset") {
        for (const Word& word : words.mid(1))
            m_variables.remove(word.text);
    } else if (program == "read") {
        readInto(words, input);
    }
}

/// Keeps what is open: if … fi, while … done, { … }, ( … ).
void BashReader::compound(QByteArrayView word, qsizetype position)
{
    static const QHash<QByteArray, QList<QByteArray>> ends{
        {"fi", {"if"}}, {"done", {"while", "until"}}, {"}", {"{"}}, {")", {"("}}};
    const QByteArray text = word.toByteArray();
    if (text == "if" || text == "while" || text == "until" || text == "{" || text == "(")
        m_opened.append({text, position, m_out.commands.size()});
    else if (!m_opened.isEmpty() && ends.value(text).contains(m_opened.last().word))
        m_opened.removeLast();
}

void BashReader::finish(QList<Word> words, std::optional<QByteArray> input, qsizetype begin)
{
    QList<QList<Word>> handedOn;
    if (words.first().text == "xargs" && input && !input->startsWith('@'))
        handedOn = xargsCommands(words, *input);
    if (runsAnother(words.first().text)) {
        for (qsizetype i = 1; i < words.size(); ++i) {
            if (isCurl(words.at(i).text)) {
                words = words.mid(i);
                break;
            }
        }
    }
    if (!isCurl(words.first().text))
        return;
    for (const QList<Word>& one : handedOn.isEmpty() ? QList<QList<Word>>{words} : handedOn)
        m_out.commands.append(ShellCommand{one, handedOn.isEmpty() ? input : std::nullopt, m_files, m_notes,
                                           m_clean.origin(begin), m_clean.origin(m_at)});
    m_notes.clear();
}

ShellText readBash(const CleanText& text)
{
    return BashReader(text).read();
}

} // namespace crosscheck::intake
