#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Rounds of one loop that are read: a loop that doesn't end by then is one that waits or repeats for ever.
constexpr int mostRounds = 200;

/// The pieces of a line for `count` names, as read puts them: the last name gets the rest. Blanks among the separators part as
/// many as there are, each of the others by itself; what they leave at both ends is gone.
QList<QByteArray> splitFor(qsizetype count, QByteArray rest, const QByteArray& separators)
{
    QByteArray blanks, marks;
    for (const char c : separators)
        (QByteArrayView(" \t\n").contains(c) ? blanks : marks) += c;
    const auto isBlank = [&blanks](char c) { return blanks.contains(c); };
    while (!rest.isEmpty() && isBlank(rest.front()))
        rest.remove(0, 1);
    while (!rest.isEmpty() && isBlank(rest.back()))
        rest.chop(1);
    QList<QByteArray> pieces;
    while (pieces.size() < count) {
        const auto cut =
            std::find_if(rest.begin(), rest.end(), [&](char c) { return separators.contains(c); });
        if (pieces.size() + 1 == count || cut == rest.end()) {
            // A single mark behind all of them ends the last piece.
            if (!rest.isEmpty() && marks.contains(rest.back()) &&
                std::count_if(rest.begin(), rest.end(), [&](char c) { return separators.contains(c); }) == 1)
                rest.chop(1);
            pieces.append(std::exchange(rest, {}));
            continue;
        }
        qsizetype length = cut - rest.begin();
        pieces.append(rest.first(length));
        bool mark = false;
        while (length < rest.size() &&
               (isBlank(rest.at(length)) || (!mark && marks.contains(rest.at(length)))))
            mark = marks.contains(rest.at(length++)) || mark;
        rest.remove(0, length);
    }
    return pieces;
}

/// A line in as many pieces as it has.
QList<QByteArray> splitWhole(const QByteArray& line, const QByteArray& separators)
{
    constexpr qsizetype most = 1000;
    const QList<QByteArray> pieces = splitFor(qMin(line.size() + 1, most), line, separators);
    qsizetype count = pieces.size();
    while (count > 0 && pieces.at(count - 1).isEmpty())
        --count;
    return pieces.first(count);
}

} // namespace

BashReader::State BashReader::state() const
{
    return {m_variables, m_valueNotes,          m_arrays, m_functions, m_files,
            m_notes,     m_out.commands.size(), m_leaving};
}

/// Undoes what was read since.
void BashReader::restore(const State& before)
{
    m_variables = before.variables;
    m_valueNotes = before.valueNotes;
    m_arrays = before.arrays;
    m_functions = before.functions;
    m_files = before.files;
    m_notes = before.notes;
    m_out.commands.resize(qMin(before.commands, m_out.commands.size()));
    m_leaving = before.leaving;
}

void BashReader::goTo(const Place& place)
{
    m_at = place.at;
    m_end = place.end;
    m_heredocFrom = place.heredocFrom;
    m_heredocLine = place.heredocLine;
}

bool BashReader::atKeyword(const char* word) const
{
    const qsizetype end = m_at + qsizetype(qstrlen(word));
    return at(word) &&
           (*word == ')' || end >= m_end || QByteArrayView(" \t\r\n;)|&<>").contains(m_text.at(end)));
}

/// The commands of a body up to one of the words that end it, which is passed over; what they write, where all of it is known,
/// and whether the last one succeeded.
BashReader::Output BashReader::readBody(std::initializer_list<const char*> closings, QByteArrayView opening,
                                        qsizetype openedAt)
{
    ++m_depth;
    Output all{QByteArray(), {}, true, {}};
    while (!failed() && all.endedBy.isEmpty()) {
        skipBlanks();
        const int c = peek();
        const auto* ends = std::find_if(closings.begin(), closings.end(),
                                        [this](const char* word) { return atKeyword(word); });
        if (ends != closings.end()) {
            all.endedBy = *ends;
            m_at += all.endedBy.size();
        } else if (c == -1) {
            fail(openedAt, words::text(refusals::bracketNotClosed, shown(opening)));
        } else if (c == '\n') {
            newline();
        } else if (c == '#') {
            m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
        } else if (c == ';' || c == '&') {
            ++m_at;
        } else if (c == ')' || c == '|') {
            fail(m_at, words::text(refusals::unexpected, shown(QByteArrayView(m_text).sliced(m_at, 1))));
        } else if (m_leaving != Leaving::Nothing) { // behind break, continue or return
            const State before = state();
            readPipeline(-1);
            restore(before);
        } else {
            const Output one = readPipeline(-1);
            all.bytes = all.bytes && one.bytes ? std::optional(*all.bytes + *one.bytes) : std::nullopt;
            all.succeeded = one.succeeded;
        }
    }
    --m_depth;
    return all;
}

/// { … } or ( … ), the place being behind the bracket, with what is redirected behind it. What ( … ) sets is its own.
BashReader::Output BashReader::readGroup(const Simple& simple, const char* closing, qsizetype openedAt)
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(openedAt, words::text(refusals::unexpected, QStringLiteral("(")));
        return {};
    }
    const bool apart = *closing == ')';
    const Variables variables = m_variables;
    const Leaving leaving = m_leaving;
    const std::optional<QByteArray> outerInput = std::exchange(m_standardInput, simple.input);
    Output output = readBody({closing}, apart ? "(" : "{", openedAt);
    m_standardInput = outerInput;
    output.endedBy.clear();
    if (apart) {
        m_variables = variables;
        m_leaving = leaving;
    }
    m_writesTo.clear();
    std::optional<QByteArray> input;
    bool known = false;
    for (skipBlanks(); !failed() && readRedirection(input, known); skipBlanks())
        ;
    if (!m_writesTo.isEmpty() && output.bytes)
        m_files.insert(m_writesTo, *output.bytes);
    return output;
}

/// Reads a body that runs for certain, never, or nobody knows. What never runs leaves no trace; in what is not certain nothing
/// ends the text or a loop.
BashReader::Output BashReader::readBranch(Runs runs, std::initializer_list<const char*> closings,
                                          QByteArrayView opening, qsizetype openedAt)
{
    const State before = state();
    m_unsure += runs == Runs::Perhaps ? 1 : 0;
    const Output body = readBody(closings, opening, openedAt);
    m_unsure -= runs == Runs::Perhaps ? 1 : 0;
    if (runs == Runs::Never)
        restore(before);
    return body;
}

/// What is left for the branches behind one.
BashReader::Runs BashReader::behind(Runs branch, Runs open)
{
    return branch == Runs::Surely  ? Runs::Never
           : branch == Runs::Never ? open
                                   : std::min(open, Runs::Perhaps);
}

/// if … then … elif … else … fi. Where a condition is not known, its branch and all behind it are read.
BashReader::Output BashReader::readIf(qsizetype openedAt)
{
    Output all{QByteArray(), {}, {}, {}};
    Runs open = Runs::Surely; ///< what no branch before this one has taken
    for (QByteArray word = "if"; word != "fi" && !failed();) {
        Runs runs = open;
        if (word != "else") {
            const Output condition = readBranch(open, {"then"}, "if", openedAt);
            runs = std::min(open, runsWhere(condition.succeeded));
            all.add(open, condition);
        }
        const Output body = readBranch(runs, {"elif", "else", "fi"}, "if", openedAt);
        all.add(runs, body);
        word = body.endedBy;
        open = behind(runs, open);
    }
    return all;
}

/// Whether a loop ends here: behind break, return and exit. Only the first two of a loop's own words are spent by it.
bool BashReader::leavesLoop()
{
    const Leaving leaving = m_leaving;
    if (leaving == Leaving::Round || leaving == Leaving::Loop)
        m_leaving = Leaving::Nothing;
    return leaving != Leaving::Nothing && leaving != Leaving::Round;
}

/// while … do … done, until … do … done: round by round where the condition is known, once where it is not.
BashReader::Output BashReader::readWhile(bool until, qsizetype openedAt)
{
    Output all{QByteArray(), {}, {}, {}};
    const qsizetype from = m_at;
    std::optional<State> afterOne;
    ++m_loops;
    for (int round = 1; !failed(); ++round) {
        m_at = from;
        m_heredocFrom = round > 1 ? -1 : m_heredocFrom;
        const Output condition = readBody({"do"}, "while", openedAt);
        const std::optional<bool> holds = condition.succeeded;
        const Runs runs = runsWhere(holds ? std::optional(*holds != until) : std::nullopt);
        all.add(Runs::Surely, condition);
        all.add(runs, readBranch(runs, {"done"}, "while", openedAt));
        if (leavesLoop() || runs != Runs::Surely)
            break;
        if (!afterOne)
            afterOne = state();
        if (round == mostRounds || ++m_rounds > 2000) {
            restore(*afterOne);
            all.bytes.reset();
            break;
        }
    }
    --m_loops;
    return all;
}

/// while read NAME …; do … done: the body is read once for every line of what it reads, where that is known. None where the
/// words of another condition follow.
std::optional<BashReader::Output> BashReader::readLines(const std::optional<QByteArray>& piped)
{
    static const QRegularExpression condition(
        QStringLiteral("^\\s+(?:IFS=(\\$?'[^'\\n]*'|\"[^\"\\n]*\"|\\S*)\\s+)?read((?:\\s+-[rs]+)*)((?:\\s+[A-"
                       "Za-z_]\\w*)+)\\s*(?:;\\s*|"
                       "\\n\\s*)do(?=\\s)"));
    const QByteArrayView ahead = QByteArrayView(m_text).sliced(m_at, qMin<qsizetype>(m_end - m_at, 400));
    const QRegularExpressionMatch match = condition.match(QString::fromLatin1(ahead));
    if (!match.hasMatch())
        return std::nullopt;
    const qsizetype openedAt = m_at;
    m_at += match.capturedLength();
    const QList<QByteArray> names = match.captured(3).simplified().toLatin1().split(' ');
    const bool given = match.capturedStart(1) >= 0;
    const QByteArray separators =
        given ? expanded(openedAt + match.capturedStart(1), openedAt + match.capturedEnd(1))
              : this->separators(m_variables);
    const qsizetype bodyFrom = m_at;
    const State before = state();
    for (const QByteArray& name : names)
        m_variables.insert(name, std::nullopt);
    readBranch(Runs::Perhaps, {"done"}, "while", openedAt);
    std::optional<QByteArray> input = piped;
    bool known = input.has_value();
    for (skipBlanks(); !failed() && readRedirection(input, known); skipBlanks())
        ;
    if (failed() || !input || !known)
        return Output();
    restore(before);
    const Place back = place();
    QList<QByteArray> lines = input->split('\n');
    lines.removeLast(); // bash leaves out a line without an end
    Output all{QByteArray(), {}, {}, {}};
    ++m_loops;
    for (const QByteArray& line : std::as_const(lines)) {
        if (++m_rounds > 2000)
            break;
        const QList<QByteArray> pieces = splitFor(names.size(), line, separators);
        for (qsizetype i = 0; i < names.size(); ++i)
            m_variables.insert(names.at(i), pieces.at(i));
        m_at = bodyFrom;
        m_heredocFrom = -1;
        all.add(Runs::Surely, readBody({"done"}, "while", openedAt));
        if (leavesLoop())
            break;
    }
    --m_loops;
    goTo(back);
    return all;
}

/// What parts the words of an expansion: IFS.
QByteArray BashReader::separators(const Variables& variables)
{
    const auto found = variables.constFind("IFS");
    return found == variables.constEnd() ? QByteArray(" \t\n") : found->value_or(" \t\n");
}

/// read NAME … <<< TEXT: the first line, or all of it behind -d ''; -a NAME: a list of its pieces.
void BashReader::readInto(const QList<Word>& words, const std::optional<QByteArray>& input,
                          const Variables& given)
{
    QList<QByteArray> names;
    bool all = false, plain = input.has_value(), list = false;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QByteArray& word = words.at(i).text;
        if (!word.startsWith('-')) {
            names.append(word);
            continue;
        }
        list = list || word.endsWith('a');
        if (word.endsWith('d')) {
            all = i + 1 < words.size() && words.at(i + 1).text.isEmpty();
            plain = plain && all;
            ++i;
        } else if (word.endsWith('p') || word.endsWith('t') || word.endsWith('u') || word.endsWith('n')) {
            ++i;
        }
    }
    const QByteArray line = plain ? (all ? *input : input->split('\n').first()) : QByteArray();
    if (list && !names.isEmpty()) {
        m_arrays.remove(names.first());
        if (plain)
            m_arrays.insert(names.first(), splitWhole(line, separators(given)));
        else
            m_variables.insert(names.first(), std::nullopt);
        return;
    }
    const QList<QByteArray> pieces =
        plain ? splitFor(names.size(), line, separators(given)) : QList<QByteArray>();
    for (qsizetype i = 0; i < names.size(); ++i)
        m_variables.insert(names.at(i), plain ? std::optional(pieces.at(i)) : std::nullopt);
}

/// mapfile -t NAME, readarray NAME: a list of the lines, with their ends where -t doesn't take them away.
void BashReader::readList(const QList<Word>& words, const std::optional<QByteArray>& input)
{
    const bool plain =
        std::any_of(words.begin(), words.end(), [](const Word& one) { return one.text == "-t"; });
    const QByteArray name =
        words.size() > 1 && !words.last().text.startsWith('-') ? words.last().text : QByteArray("MAPFILE");
    m_arrays.remove(name);
    m_variables.remove(name);
    if (!input) {
        m_variables.insert(name, std::nullopt);
        return;
    }
    QList<QByteArray> lines = input->split('\n');
    const QByteArray last = lines.takeLast();
    for (QByteArray& line : lines)
        line += plain ? "" : "\n";
    if (!last.isEmpty())
        lines.append(last);
    m_arrays.insert(name, lines);
}

/// for ((INIT; CONDITION; STEP)); do … done, the place being at the brackets: round by round where the condition is known, once
/// where it is not.
BashReader::Output BashReader::readCounting(qsizetype openedAt)
{
    Output all{QByteArray(), {}, {}, {}};
    const qsizetype close = m_text.indexOf("))", m_at);
    if (close == -1 || close >= m_end) {
        fail(m_at, words::text(refusals::bracketNotClosed, QStringLiteral("((")));
        return {};
    }
    QList<qsizetype> ends{m_at + 1}; ///< of the part before the first, and of the three
    for (qsizetype at = m_at + 2; at < close; ++at) {
        if (m_text.at(at) == ';')
            ends.append(at);
    }
    ends.append(close);
    constexpr qsizetype parts = 3;
    if (ends.size() != parts + 1) {
        fail(m_at, words::text(refusals::unexpected, QStringLiteral("((")));
        return {};
    }
    const auto run = [&](qsizetype part) -> std::optional<qint64> {
        const qsizetype from = ends.at(part) + 1, end = ends.at(part + 1);
        QByteArray text = m_text.mid(from, end - from);
        const qsizetype notes = m_notes.size();
        if (text.contains("${") || text.contains("$("))
            text = expanded(from, end);
        const bool known = m_notes.size() == notes;
        m_notes.resize(notes);
        std::optional<qint64> value = 1; // an empty condition holds
        for (const QByteArray& one : text.split(',')) {
            if (!one.trimmed().isEmpty())
                value = known ? runArithmetic(one) : std::nullopt;
        }
        return value;
    };
    run(0);
    const qsizetype bodyFrom = close + 2;
    std::optional<State> afterOne;
    ++m_loops;
    for (int round = 1; !failed(); ++round) {
        const std::optional<qint64> holds = run(1);
        const Runs runs = runsWhere(holds ? std::optional(*holds != 0) : std::nullopt);
        m_at = bodyFrom;
        m_heredocFrom = round > 1 ? -1 : m_heredocFrom;
        all.add(runs, readBranch(runs, {"done"}, "for", openedAt));
        if (leavesLoop() || runs != Runs::Surely)
            break;
        run(2);
        if (!afterOne)
            afterOne = state();
        if (round == mostRounds || ++m_rounds > 2000) {
            restore(*afterOne);
            all.bytes.reset();
            break;
        }
    }
    --m_loops;
    return all;
}

/// for NAME in WORDS; do … done: the body is read once for every word.
BashReader::Output BashReader::readLoop()
{
    skipBlanks();
    const qsizetype nameAt = m_at;
    QByteArray name;
    QList<QByteArray> values;
    if (at("(("))
        return readCounting(nameAt);
    const std::optional<Draft> variable = readWord();
    skipBlanks();
    const std::optional<Draft> in = readWord();
    if (!variable || !in || in->bytes != "in")
        return {};
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
    const bool unknown = !m_notes.isEmpty() || values.isEmpty();
    m_notes.clear();
    const qsizetype bodyFrom = m_at;
    if (unknown)
        values = {QByteArray()};
    if (values.size() > mostRounds)
        values = values.first(mostRounds);
    Output all{QByteArray(), {}, {}, {}};
    ++m_loops;
    for (const QByteArray& value : std::as_const(values)) {
        if (++m_rounds > 2000) // loops in loops: nobody looks at so many requests
            break;
        m_at = bodyFrom;
        m_heredocFrom = -1;
        m_variables.insert(name, unknown ? std::nullopt : std::optional(value));
        const Runs runs = unknown ? Runs::Perhaps : Runs::Surely;
        all.add(runs, readBranch(runs, {"done"}, "for", nameAt));
        if (leavesLoop())
            break;
    }
    --m_loops;
    return all;
}

/// Whether one of the patterns that `|` parts stands for the word; none where they hold more than marks for any characters.
std::optional<bool> BashReader::matchesPattern(QByteArrayView patterns, const QByteArray& word)
{
    if (patterns.startsWith('('))
        patterns = patterns.sliced(1);
    for (QByteArray pattern : patterns.toByteArray().split('|')) {
        pattern = pattern.trimmed();
        const bool quoted = pattern.size() > 1 && pattern.front() == pattern.back() &&
                            (pattern.front() == '"' || pattern.front() == '\'');
        if (quoted)
            pattern = pattern.sliced(1, pattern.size() - 2);
        if (pattern.contains('$') || pattern.contains('`') || pattern.contains('\\'))
            return std::nullopt;
        const ShellPattern plain{pattern, QByteArray(pattern.size(), 'u')};
        if (quoted ? pattern == word : intake::matchesPattern(plain, word))
            return true;
    }
    return false;
}

/// case WORD in PATTERN) … ;; esac: the branch that fits, or all where the word is not known.
BashReader::Output BashReader::readCase()
{
    const qsizetype from = m_at;
    skipBlanks();
    m_notes.clear();
    const std::optional<Draft> word = readWord();
    const bool known = word && m_notes.isEmpty();
    skipBlanks();
    Output all{QByteArray(), {}, {}, {}};
    if (!word || !atKeyword("in"))
        return {};
    m_at += 2;
    m_notes.clear();
    Runs open = Runs::Surely;
    while (!failed()) {
        skipBlanks();
        const int c = peek();
        if (c == -1) {
            fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("case")));
        } else if (c == '\n') {
            newline();
        } else if (c == '&') { // of ;;&
            ++m_at;
        } else if (c == '#') {
            m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
        } else if (atKeyword("esac")) {
            m_at += 4;
            return all;
        } else {
            const qsizetype pattern = m_at;
            while (peek() != -1 && peek() != '\n' && peek() != ')')
                ++m_at;
            const QByteArrayView patterns = QByteArrayView(m_text).sliced(pattern, m_at - pattern);
            m_at += peek() == ')' ? 1 : 0;
            const Runs runs =
                std::min(open, known ? runsWhere(matchesPattern(patterns, word->bytes)) : Runs::Perhaps);
            const Output body = readBranch(runs, {";;", ";&", "esac"}, "case", from);
            all.add(runs, body);
            open = behind(runs, open);
            if (body.endedBy == "esac")
                return all;
        }
    }
    return {};
}

} // namespace crosscheck::intake
