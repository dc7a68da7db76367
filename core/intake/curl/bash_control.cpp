#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

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
