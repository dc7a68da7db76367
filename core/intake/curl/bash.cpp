#include "intake/curl/bash.h"

#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Whether a command goes on in the next line.
bool goesOn(const QByteArray& line)
{
    const QByteArray text = line.trimmed();
    return line.endsWith('\\') || text.endsWith('|') || text.endsWith("&&");
}

/// The line at a place with those in which it goes on.
QByteArray joinedLine(const QByteArray& text, qsizetype at)
{
    constexpr qsizetype most = 2000;
    QByteArray joined = lineFrom(text, at).toByteArray();
    qsizetype end = at + joined.size();
    while (goesOn(joined) && end + 1 < text.size() && joined.size() < most) {
        const QByteArrayView next = lineFrom(text, end + 1);
        end += 1 + next.size();
        // A backslash takes the line's end with it, also within a word.
        if (joined.endsWith('\\'))
            joined.replace(joined.size() - 1, 1, next.toByteArray());
        else
            joined += ' ' + next.toByteArray();
    }
    return joined;
}

} // namespace

ShellText BashReader::read()
{
    readCommands(-1);
    runTrap();
    keepUncalled();
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
    if (peek() == '#' || (m_depth == 0 && !defined && !looksLikeCommand(line) &&
                          !looksLikeCommand(joinedLine(m_text, m_at)))) {
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
            if (c == ';' && !lineStart && peek(1) != ';') {
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
    std::optional<bool> succeeded;            ///< what ran last
    Output earlier{QByteArray(), {}, {}, {}}; ///< of the pipelines in front of && and ||
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
            earlier.add(skipped ? Runs::Never : m_unsure > unsure ? Runs::Perhaps : Runs::Surely, output);
            m_unsure = unsure;
            output.bytes = earlier.bytes;
            output.succeeded = succeeded;
            return failed() ? Output() : output;
        }
        const qsizetype from = m_at;
        if (!pipe) {
            earlier.add(skipped ? Runs::Never : m_unsure > unsure ? Runs::Perhaps : Runs::Surely, output);
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

ShellText readBash(const CleanText& text)
{
    return BashReader(text).read();
}

} // namespace crosscheck::intake
