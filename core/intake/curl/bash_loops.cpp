#include "intake/curl/bash.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

/// Rounds of one loop that are read: a loop that doesn't end by then is one that waits or repeats for ever.
constexpr int mostRounds = 200;

} // namespace

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

} // namespace crosscheck::intake
