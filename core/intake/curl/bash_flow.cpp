#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

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

/// The commands of a body up to the word that ends it, which is passed over; what they write, where all of it is known.
BashReader::Output BashReader::readBody(const char* closing, QByteArrayView opening, qsizetype openedAt)
{
    ++m_depth;
    Output all{QByteArray(), {}};
    for (bool done = false; !failed() && !done;) {
        skipBlanks();
        const int c = peek();
        if (c == -1) {
            fail(openedAt, words::text(refusals::bracketNotClosed, shown(opening)));
        } else if (c == '\n') {
            newline();
        } else if (c == '#') {
            m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
        } else if (c == ';' || c == '&') {
            ++m_at;
        } else if (c == ')' || c == '|') {
            fail(m_at, words::text(refusals::unexpected, shown(QByteArrayView(m_text).sliced(m_at, 1))));
        } else if (atKeyword(closing)) {
            m_at += qsizetype(qstrlen(closing));
            done = true;
        } else {
            const Output one = readPipeline(-1);
            all.bytes = all.bytes && one.bytes ? std::optional(*all.bytes + *one.bytes) : std::nullopt;
        }
    }
    --m_depth;
    return all;
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
    const auto variables = m_variables;
    Function function{m_at, m_out.commands.size(), {}, false};
    readBody("}", "{", openedAt);
    m_variables = variables;
    function.uncalled = m_out.commands.mid(function.commandsBefore);
    m_out.commands.resize(function.commandsBefore);
    m_functions.insert(name, function);
}

BashReader::Output BashReader::call(const QList<Word>& words)
{
    const QByteArray name = words.first().text;
    if (m_nesting > 20 || ++m_rounds > 2000)
        return {};
    m_functions[name].called = true;
    const auto variables = m_variables;
    const auto arrays = m_arrays;
    const Place back{m_at, m_end, m_heredocFrom, m_heredocLine};
    QList<QByteArray> arguments;
    for (const Word& word : words.mid(1))
        arguments.append(word.text);
    setArguments(arguments, {});
    m_at = m_functions.value(name).bodyFrom;
    m_end = m_text.size();
    m_heredocFrom = -1;
    ++m_nesting;
    const Output written = readBody("}", "{", m_at);
    --m_nesting;
    m_at = back.at;
    m_end = back.end;
    m_heredocFrom = back.heredocFrom;
    m_heredocLine = back.heredocLine;
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

/// read NAME <<< TEXT: the first line, or all of it behind -d ''.
void BashReader::readInto(const QList<Word>& words, const std::optional<QByteArray>& input)
{
    QList<QByteArray> names;
    bool all = false, plain = input.has_value();
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QByteArray& word = words.at(i).text;
        if (word == "-d" || word == "-rd") {
            all = i + 1 < words.size() && words.at(i + 1).text.isEmpty();
            plain = plain && all;
            ++i;
        } else if (word == "-p") {
            ++i;
        } else if (!word.startsWith('-')) {
            names.append(word);
        }
    }
    for (const QByteArray& name : std::as_const(names)) {
        if (plain && names.size() == 1)
            m_variables.insert(name, (all ? *input : input->split('\n').first()).trimmed());
        else
            m_variables.insert(name, std::nullopt);
    }
}

/// while read NAME …; do … done: the body is read once for every line of what it reads, where that is known. False where the
/// words of another condition follow.
bool BashReader::readLines(const std::optional<QByteArray>& piped)
{
    static const QRegularExpression condition(
        QStringLiteral("^\\s+(?:IFS=(\\S*)\\s+)?read((?:\\s+-[rs]+)*)((?:\\s+[A-Za-z_]\\w*)+)\\s*(?:;\\s*|"
                       "\\n\\s*)do(?=\\s)"));
    const QByteArrayView ahead = QByteArrayView(m_text).sliced(m_at, qMin<qsizetype>(m_end - m_at, 400));
    const QRegularExpressionMatch match = condition.match(QString::fromLatin1(ahead));
    if (!match.hasMatch())
        return false;
    const qsizetype openedAt = m_at;
    m_at += match.capturedLength();
    const QList<QByteArray> names = match.captured(3).simplified().toLatin1().split(' ');
    const QByteArray separator = match.captured(1).remove(u'\'').remove(u'"').toLatin1();
    const qsizetype bodyFrom = m_at;
    const qsizetype before = m_out.commands.size();
    const auto variables = m_variables;
    for (const QByteArray& name : names)
        m_variables.insert(name, std::nullopt);
    readBody("done", "while", openedAt);
    std::optional<QByteArray> input = piped;
    bool known = input.has_value();
    for (skipBlanks(); !failed() && readRedirection(input, known); skipBlanks())
        ;
    if (failed() || !input || !known)
        return true;
    m_variables = variables;
    m_out.commands.resize(qMin(before, m_out.commands.size()));
    const Place back{m_at, m_end, m_heredocFrom, m_heredocLine};
    QList<QByteArray> lines = input->split('\n');
    lines.removeLast(); // bash leaves out a line without an end
    for (const QByteArray& line : std::as_const(lines)) {
        if (++m_rounds > 2000)
            break;
        QByteArray rest = match.capturedLength(1) == 0 && match.capturedStart(1) >= 0 ? line : line.trimmed();
        for (qsizetype i = 0; i < names.size(); ++i) {
            static const QRegularExpression blanks(QStringLiteral("[ \\t]+"));
            const QString text = QString::fromLatin1(rest);
            const QRegularExpressionMatch blank = blanks.match(text);
            const qsizetype cut = i + 1 == names.size() ? -1
                                  : separator.isEmpty() ? blank.capturedStart()
                                                        : rest.indexOf(separator.at(0));
            const qsizetype length = separator.isEmpty() ? blank.capturedLength() : 1;
            m_variables.insert(names.at(i), cut < 0 ? rest : rest.first(cut));
            rest = cut < 0 ? QByteArray() : rest.mid(cut + length);
        }
        m_at = bodyFrom;
        m_heredocFrom = -1;
        readBody("done", "while", openedAt);
    }
    m_at = back.at;
    m_end = back.end;
    m_heredocFrom = back.heredocFrom;
    m_heredocLine = back.heredocLine;
    return true;
}

/// The numbers of ((i = 0; i < 3; i++)), and the name that they are counted in; none where it counts in another way.
QList<QByteArray> BashReader::countedValues(QByteArrayView head, QByteArray& name)
{
    static const QRegularExpression upwards(
        QStringLiteral("^\\(\\(\\s*([A-Za-z_]\\w*)\\s*=\\s*(\\d{1,6})\\s*;\\s*\\1\\s*(<=?)\\s*(\\d{1,6})\\s*;"
                       "\\s*(?:\\1\\+\\+|\\+\\+\\1|\\1\\s*\\+=\\s*1)\\s*\\)\\)$"));
    const auto match = upwards.match(QString::fromUtf8(head));
    if (!match.hasMatch()) {
        static const QRegularExpression first(QStringLiteral("^\\(\\(\\s*([A-Za-z_]\\w*)"));
        name = first.match(QString::fromUtf8(head)).captured(1).toUtf8();
        return {};
    }
    name = match.captured(1).toUtf8();
    const int last = match.captured(4).toInt() - (match.capturedLength(3) == 1 ? 1 : 0);
    QList<QByteArray> values;
    constexpr qsizetype most = 200;
    for (int i = match.captured(2).toInt(); i <= last && values.size() < most; ++i)
        values.append(QByteArray::number(i));
    return values;
}

bool BashReader::atKeyword(const char* word) const
{
    const qsizetype end = m_at + qsizetype(qstrlen(word));
    return at(word) && (end >= m_end || QByteArrayView(" \t\r\n;)|&").contains(m_text.at(end)));
}

/// case WORD in PATTERN) … ;; esac: all branches are read, as those of an if are.
void BashReader::readCase()
{
    const qsizetype from = m_at;
    skipBlanks();
    const bool hasWord = readWord().has_value();
    skipBlanks();
    if (!hasWord || !atKeyword("in"))
        return;
    m_at += 2;
    m_notes.clear();
    ++m_depth;
    bool pattern = true;
    while (!failed()) {
        skipBlanks();
        const int c = peek();
        if (c == -1) {
            fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("case")));
        } else if (c == '\n') {
            newline();
        } else if (c == '#') {
            m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
        } else if (atKeyword("esac")) {
            m_at += 4;
            break;
        } else if (pattern) {
            while (peek() != -1 && peek() != '\n' && peek() != ')')
                ++m_at;
            m_at += peek() == ')' ? 1 : 0;
            pattern = false;
        } else if (c == ';') {
            pattern = at(";;") || at(";&");
            m_at += at(";;&") ? 3 : pattern ? 2 : 1;
        } else if (c == '&') {
            ++m_at;
        } else if (c == ')' || c == '|') {
            fail(m_at, words::text(refusals::unexpected, shown(QByteArrayView(m_text).sliced(m_at, 1))));
        } else {
            readPipeline(-1);
        }
    }
    --m_depth;
}

/// for NAME in WORDS; do … done: the body is read once for every word.
void BashReader::readLoop()
{
    skipBlanks();
    const qsizetype nameAt = m_at;
    QByteArray name;
    QList<QByteArray> values;
    if (at("((")) {
        const qsizetype close = m_text.indexOf("))", m_at);
        if (close == -1 || close >= m_end) {
            fail(m_at, words::text(refusals::bracketNotClosed, QStringLiteral("((")));
            return;
        }
        values = countedValues(QByteArrayView(m_text).sliced(m_at, close + 2 - m_at), name);
        m_at = close + 2;
    } else {
        const std::optional<Draft> variable = readWord();
        skipBlanks();
        const std::optional<Draft> in = readWord();
        if (!variable || !in || in->bytes != "in")
            return;
        name = variable->bytes;
        m_notes.clear();
        while (!failed()) {
            skipBlanks();
            const std::optional<Draft> word = readWord();
            if (!word)
                break;
            for (const Word& value : fields(*word, m_at))
                values.append(value.text);
        }
    }
    const bool unknown = !m_notes.isEmpty() || values.isEmpty();
    m_notes.clear();
    const qsizetype bodyFrom = m_at;
    if (unknown)
        values = {QByteArray()};
    if (values.size() > 200)
        values = values.first(200);
    for (const QByteArray& value : values) {
        if (++m_rounds > 2000) // loops in loops: nobody looks at so many requests
            break;
        m_at = bodyFrom;
        m_heredocFrom = -1;
        if (unknown)
            m_variables.insert(name, std::nullopt);
        else
            m_variables.insert(name, value);
        readBody("done", "for", nameAt);
    }
}

} // namespace crosscheck::intake
