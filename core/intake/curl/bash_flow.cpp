#include "intake/curl/bash.h"

namespace crosscheck::intake {

/// bash -c 'SCRIPT': read as a text of its own, whose bytes all stand where the word does.
void BashReader::readScript(const Word& script, const QList<QByteArray>& arguments, const Variables& given)
{
    CleanText clean;
    clean.bytes = script.text;
    clean.origins = QList<qsizetype>(script.text.size() + 1, script.begin);
    if (m_nesting > 20)
        return;
    BashReader inner(clean);
    inner.m_variables = given;
    inner.m_arrays = m_arrays;
    inner.m_depth = 1;
    inner.m_nesting = m_nesting + 1;
    if (!arguments.isEmpty())
        inner.setArguments(arguments.mid(1), arguments.first());
    m_out.commands += inner.read().commands;
}

/// $1, $2 …, $@ and $#; `program` is $0.
void BashReader::setArguments(const QList<QByteArray>& arguments, const QByteArray& program)
{
    constexpr int most = 100;
    for (int i = 1; i <= most && m_variables.remove(QByteArray::number(i)); ++i)
        ;
    for (qsizetype i = 0; i < arguments.size() && i < most; ++i)
        m_variables.insert(QByteArray::number(i + 1), arguments.at(i));
    if (!program.isEmpty())
        m_variables.insert("0", program);
    m_variables.insert("#", QByteArray::number(arguments.size()));
    m_arrays.insert("@", arguments);
}

/// NAME() { … }: what it sends is known where it is called; one that is never called is read as if it were, once, where it stands.
void BashReader::readFunction(const QByteArray& name)
{
    const qsizetype openedAt = m_at;
    skipBlanks();
    while (peek() == '\n') {
        newline();
        skipBlanks();
    }
    if (!atKeyword("{"))
        return;
    ++m_at;
    const State before = state();
    Function function{m_at, m_out.commands.size(), {}, false};
    ++m_unsure;
    readBody({"}"}, "{", openedAt);
    --m_unsure;
    function.uncalled = m_out.commands.mid(function.commandsBefore);
    restore(before);
    m_functions.insert(name, function);
}

BashReader::Output BashReader::call(const QList<Word>& words, const std::optional<QByteArray>& input)
{
    const QByteArray name = words.first().text;
    if (m_nesting > 20 || ++m_rounds > 2000)
        return {};
    m_functions[name].called = true;
    const auto variables = m_variables;
    const auto arrays = m_arrays;
    const Place back = place();
    QList<QByteArray> arguments;
    for (const Word& word : words.mid(1))
        arguments.append(word.text);
    setArguments(arguments, {});
    m_at = m_functions.value(name).bodyFrom;
    m_end = m_text.size();
    m_heredocFrom = -1;
    ++m_nesting;
    ++m_calls;
    const std::optional<QByteArray> outerInput = std::exchange(m_standardInput, input);
    const Output written = readBody({"}"}, "{", m_at);
    m_standardInput = outerInput;
    --m_calls;
    --m_nesting;
    if (m_leaving != Leaving::Text)
        m_leaving = Leaving::Nothing;
    goTo(back);
    // What it sets is set outside too; its arguments are its own.
    for (auto it = m_variables.begin(); it != m_variables.end();)
        it = !it.key().isEmpty() && (it.key().at(0) == '#' || isdigit(uchar(it.key().at(0))))
                 ? m_variables.erase(it)
                 : std::next(it);
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        if (!it.key().isEmpty() && (it.key().at(0) == '#' || isdigit(uchar(it.key().at(0)))))
            m_variables.insert(it.key(), it.value());
    }
    m_arrays = arrays;
    return written;
}

/// trap 'SCRIPT' EXIT: what the shell runs when it ends; with - or nothing for the script it is taken back.
void BashReader::setTrap(const QList<Word>& words)
{
    const qsizetype script = words.at(1).text == "--" ? 2 : 1;
    const bool atExit = std::any_of(words.begin() + script + 1, words.end(), [](const Word& word) {
        return word.text == "EXIT" || word.text == "0" || word.text == "SIGEXIT";
    });
    if (!atExit)
        return;
    const QByteArray& text = words.at(script).text;
    m_atExit = text == "-" || text.isEmpty() ? std::nullopt : std::optional(words.at(script));
}

void BashReader::runTrap()
{
    const std::optional<Word> script = std::exchange(m_atExit, std::nullopt);
    if (!script || failed())
        return;
    m_leaving = Leaving::Nothing;
    QList<Word> words;
    for (const QByteArray& word : script->text.simplified().split(' '))
        words.append(Word{word, script->begin, script->end});
    const bool simple = std::none_of(script->text.begin(), script->text.end(),
                                     [](char c) { return QByteArrayView(";&|\n$`'\"").contains(c); });
    if (simple && m_functions.contains(words.first().text))
        call(words, std::nullopt);
    else
        readScript(*script, {}, m_variables);
}

/// The functions that nothing called, where they stand.
void BashReader::keepUncalled()
{
    QList<Function> left;
    for (const Function& function : std::as_const(m_functions)) {
        if (!function.called)
            left.append(function);
    }
    std::sort(left.begin(), left.end(),
              [](const Function& one, const Function& other) { return one.bodyFrom > other.bodyFrom; });
    for (const Function& function : std::as_const(left)) {
        const qsizetype at = qMin(function.commandsBefore, m_out.commands.size());
        m_out.commands = m_out.commands.first(at) + function.uncalled + m_out.commands.mid(at);
    }
}

} // namespace crosscheck::intake
