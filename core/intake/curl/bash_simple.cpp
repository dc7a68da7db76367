#include "intake/curl/bash.h"
#include "intake/curl/jq_json.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isReserved(QByteArrayView word)
{
    static const QList<QByteArrayView> words{"if",   "then", "elif",  "else",    "fi",      "while", "until",
                                             "do",   "done", "{",     "}",       "!",       "time",  "sudo",
                                             "exec", "esac", "nohup", "command", "builtin", "RUN"};
    return words.contains(word);
}

} // namespace

/// One command up to what ends it, with all of a compound one that begins here; what it does is followed.
BashReader::Output BashReader::readSimple(const std::optional<QByteArray>& pipedInput, bool piped)
{
    Simple simple;
    simple.input = piped ? pipedInput : m_standardInput;
    simple.inputKnown = simple.input.has_value();
    simple.begin = m_at;
    simple.variablesBefore = m_variables;
    m_writesTo.clear();
    while (!failed()) {
        skipBlanks();
        const int c = peek();
        if (c == -1 || QByteArrayView("\n;|)").contains(char(c)))
            break;
        if (c == '#') {
            m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
            break;
        }
        if (c == '&' && peek(1) != '>') {
            if (!readAmpersand(simple.words))
                break;
        } else if (c == '(') {
            return readBracket(simple);
        } else if (readRedirection(simple.input, simple.inputKnown)) {
            simple.redirected = true;
        } else if (!readNext(simple)) {
            break;
        }
        if (simple.whole)
            return *simple.whole;
    }
    return failed() ? Output() : runSimple(simple);
}

/// http://x/?a=1&b=2 without quotes: the shell cuts here, the person did not mean it. False where it was meant.
bool BashReader::readAmpersand(QList<Word>& words)
{
    static const QRegularExpression parameter(QStringLiteral("^&[A-Za-z_\\[\\]%.-]+="));
    const bool glued = !words.isEmpty() && m_at > 0 && !QByteArrayView(" \t").contains(m_text.at(m_at - 1));
    if (!glued || !words.last().text.contains('?') || !sendsRequests(words.first().text) ||
        !parameter.match(QString::fromUtf8(lineFrom(m_text, m_at))).hasMatch())
        return false;
    const qsizetype from = m_at;
    ++m_at;
    const std::optional<Draft> rest = readWord();
    words.last().text += '&' + (rest ? rest->bytes : QByteArray());
    note(notes::ampersand, QByteArrayView(m_text).sliced(from, m_at - from), from);
    return true;
}

/// ((…)), ( … ) or NAME().
BashReader::Output BashReader::readBracket(const Simple& simple)
{
    const qsizetype close = at("((") ? m_text.indexOf("))", m_at) : -1;
    if (simple.words.isEmpty() && close >= 0 && close < m_end) {
        const std::optional<qint64> value =
            runArithmetic(QByteArrayView(m_text).sliced(m_at + 2, close - m_at - 2));
        m_at = close + 2;
        return simple.told(value ? std::optional(*value != 0) : std::nullopt);
    }
    if (simple.words.isEmpty()) {
        const qsizetype openedAt = m_at++;
        return readGroup(simple, ")", openedAt);
    }
    if (at("()")) {
        m_at += 2;
        readFunction(simple.words.last().text);
    } else {
        fail(m_at, words::text(refusals::unexpected, QStringLiteral("(")));
    }
    return {};
}

/// The next word of a command. False where none follows.
bool BashReader::readNext(Simple& simple)
{
    const QList<Note> before = m_notes;
    if (simple.assignments)
        m_notes.clear();
    const std::optional<Draft> draft = readWord();
    if (!draft)
        return false;
    const auto isInteger = [](const Word& word) {
        return word.text.startsWith('-') && word.text.contains('i');
    };
    if (simple.declares && std::any_of(simple.words.cbegin(), simple.words.cend(), isInteger))
        m_integers.insert(draft->bytes.first(qMax<qsizetype>(0, draft->bytes.indexOf('='))));
    if (simple.assignments && assignment(*draft)) {
        m_notes = before;
        return true;
    }
    m_notes = before + (simple.assignments ? m_notes : m_notes.mid(before.size()));
    for (const Word& word : fields(*draft, m_at)) {
        if (!simple.words.isEmpty() || !isReserved(word.text))
            simple.words.append(word);
        else if (readReserved(simple, word.text, draft->begin))
            return true;
    }
    if (!simple.words.isEmpty())
        readHead(simple);
    return true;
}

/// A word of the shell's own. True where it begins a compound command, which is read with it.
bool BashReader::readReserved(Simple& simple, const QByteArray& word, qsizetype begin)
{
    if (word == "while")
        simple.whole = readLines(simple.input);
    if (simple.whole) {
        return true;
    } else if (word == "while" || word == "until") {
        simple.whole = readWhile(word == "until", begin);
    } else if (word == "if") {
        simple.whole = readIf(begin);
    } else if (word == "{") {
        simple.whole = readGroup(simple, "}", begin);
    } else {
        simple.negated = simple.negated != (word == "!");
    }
    return simple.whole.has_value();
}

/// What the command's name says of the words behind it.
void BashReader::readHead(Simple& simple)
{
    const QByteArray& first = simple.words.first().text;
    const qsizetype count = simple.words.size();
    // "A=1 command $A": the command has A, its words were expanded without.
    if (count == 1 && !simple.given)
        simple.given = std::exchange(m_variables, simple.variablesBefore);
    if (count == 1 && first == "[[") {
        const std::optional<bool> held = readDoubleBrackets();
        m_notes.clear();
        simple.whole = simple.told(held);
    } else if (count == 1 && first == "for") {
        simple.whole = readLoop();
    } else if (count == 1 && first == "case") {
        simple.whole = readCase();
    } else if (count == 2 && first == "function") {
        skipBlanks();
        if (peek() == '{') {
            readFunction(simple.words.last().text);
            simple.whole = Output();
        }
    }
    simple.declares = first == "export" || first == "declare" || first == "local" || first == "readonly" ||
                      first == "typeset";
    simple.assignments = simple.declares;
}

/// What a command writes that sends nothing: by itself, as a filter of what it reads, or out of a file.
BashReader::Output BashReader::written(const QList<Word>& words, const std::optional<QByteArray>& input) const
{
    Output output{builtinOutput(words, input), {}, statusOf(words), {}};
    // What only tells how it ended, sets or waits writes nothing.
    static const QList<QByteArray> silent{"true",  ":",     "[",       "test",      "false", "cd",
                                          "set",   "unset", "shift",   "let",       "sleep", "read",
                                          "mkdir", "touch", "mapfile", "readarray", "trap"};
    const QByteArray& program = words.first().text;
    if (silent.contains(program) || (program == "printf" && words.size() > 1 && words.at(1).text == "-v"))
        output.bytes = QByteArray();
    // What tee passes on does not hang on the names of its files.
    if (!output.bytes && input && (m_notes.isEmpty() || program == "tee"))
        output.bytes = filterOutput(words, *input);
    if (!output.bytes && m_notes.isEmpty() && words.first().text == "jq") {
        QList<QByteArray> texts;
        for (const Word& word : words)
            texts.append(word.text);
        output.bytes = jqOutput(texts, input);
    }
    if (words.first().text == "cat" && words.size() == 2 && !output.bytes) {
        const auto file = m_files.constFind(words.at(1).text);
        if (file != m_files.constEnd())
            output.bytes = *file;
        else
            output.file = words.at(1).text;
    }
    return output;
}

BashReader::Output BashReader::runSimple(const Simple& simple)
{
    const QList<Word>& words = simple.words;
    if (words.isEmpty() && simple.redirected && simple.input) // $(< FILE)
        return Output{simple.inputKnown ? simple.input : std::nullopt, {}, {}, {}};
    if (words.isEmpty() || simple.declares) {
        m_notes.clear();
        return Output{QByteArray(), {}, {}, {}};
    }
    const qsizetype commandsBefore = m_out.commands.size();
    const std::optional<QByteArray> known = simple.inputKnown ? simple.input : std::nullopt;
    Output output = written(words, known);
    if (!m_writesTo.isEmpty() && output.bytes)
        m_files.insert(m_writesTo, *output.bytes);
    if (words.first().text == "tee" && output.bytes && words.size() > 1 &&
        !words.at(1).text.startsWith('-')) {
        for (const Word& file : words.mid(1))
            m_files.insert(file.text, *output.bytes);
    }
    if (m_functions.contains(words.first().text)) {
        m_notes.clear();
        return call(words, simple.input);
    }
    if (leaves(words.first().text))
        return output;
    runBuiltin(words, known, simple.given.value_or(m_variables));
    finish(words, simple.input, simple.begin);
    if (!output.bytes)
        m_notes.clear();
    if (m_out.commands.size() > commandsBefore)
        output.succeeded = true;
    if (simple.negated && output.succeeded)
        output.succeeded = !*output.succeeded;
    return output;
}

} // namespace crosscheck::intake
