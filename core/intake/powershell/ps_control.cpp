#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Counts where the reading is.
class Inside
{
public:
    explicit Inside(int& count) : m_count(count) { ++m_count; }
    ~Inside() { --m_count; }
    Q_DISABLE_COPY_MOVE(Inside)

private:
    int& m_count;
};

} // namespace

/// The head of try, if, foreach … is passed over: the blocks behind are read where they stand, a foreach's once for every item
/// that is known. What stands in a catch runs only where a request failed.
bool PsReader::control()
{
    static const QRegularExpression head(
        QStringLiteral(
            "^(?:(try|finally|do|else|begin|process|end)\\s*(?=\\{)|(if|while|switch)(?:\\s+-\\w+)"
            "*\\s*(?=\\()|"
            "(catch)\\b[^{\\n]*(?=\\{)|function\\s+([\\w:-]+)\\s*(?=[({])|"
            "(foreach)\\s*\\(\\s*\\$(\\w+)\\s+in\\s+|(for)\\s*(?=\\()|(return|break|continue)\\b(?!-)|"
            "((?:\\[CmdletBinding\\([^)]*\\)\\]\\s*)?param)\\s*(?=\\())"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = head.match(QString::fromUtf8(m_text.mid(m_at, 200)));
    if (!match.hasMatch())
        return false;
    m_at += match.captured().toUtf8().size();
    const QString word = match.captured(1).toLower() + match.captured(2).toLower();
    const bool wildcard = match.captured().contains(QLatin1String("-w"), Qt::CaseInsensitive),
               regex = match.captured().contains(QLatin1String("-r"), Qt::CaseInsensitive);
    if (word == u"if") {
        readIf();
    } else if (word == u"do" || word == u"while") {
        readWhile(word == u"do");
    } else if (word == u"switch") {
        readSwitch(wildcard ? "like" : regex ? "match" : "eq");
    } else if (match.capturedLength(3) > 0) {
        m_at = qMin(closing(m_at) + 1, m_text.size());
    } else if (match.capturedLength(4) > 0) {
        keepFunction(match.captured(4).toUtf8(), m_at);
    } else if (match.capturedLength(5) > 0) {
        const PsValue list = pipeline();
        skipSpace(true);
        m_at += peek() == ')' ? 1 : 0;
        skipSpace(true);
        forEach(match.captured(6).toLower().toUtf8(), list);
    } else if (match.capturedLength(7) > 0) {
        readFor();
    } else if (match.capturedLength(8) > 0) {
        const QString how = match.captured(8).toLower();
        skipSpace(false);
        if (how == u"return" && peek() != '\n' && peek() != ';' && peek() != '}')
            statement();
        leave(how == u"return" ? Leaves::Function : how == u"break" ? Leaves::Loop : Leaves::Round);
    } else if (match.capturedLength(9) > 0) {
        readParameters();
    }
    return true;
}

/// Where nobody knows whether it is left, what follows is read and no further round of a loop; where there is neither loop nor
/// function, nothing is left.
void PsReader::leave(Leaves what)
{
    if (m_uncertain > 0)
        m_mayLeave = m_mayLeave || what != Leaves::Round;
    else if ((what == Leaves::Function ? m_calls : m_loops) > 0)
        m_leaves = what;
}

/// Behind a round of a loop: whether it was the last one.
bool PsReader::leavesLoop()
{
    const Leaves what = m_leaves;
    if (what != Leaves::Function)
        m_leaves = Leaves::Nothing;
    return std::exchange(m_mayLeave, false) || what == Leaves::Loop || what == Leaves::Function;
}

/// for (FIRST; CONDITION; STEP) { … }, the place being at the bracket; the block is read once where nobody knows how often it runs.
void PsReader::readFor()
{
    const qsizetype close = closing(m_at);
    QList<qsizetype> parts{m_at + 1};
    for (qsizetype at = m_at + 1; at < close; ++at) {
        if (m_text.at(at) == ';')
            parts.append(at + 1);
    }
    const qsizetype block = m_text.indexOf('{', close);
    if (parts.size() != 3 || block < 0) {
        m_at = qMin(close + 1, m_text.size());
        return;
    }
    m_at = parts.at(0);
    skipSpace(true);
    statement();
    constexpr int most = 200;
    const Inside loop(m_loops);
    for (int round = 0; round < most && ++m_rounds < 2000 && !m_error; ++round) {
        m_at = parts.at(1) - 1; // as if a bracket stood there
        const bool endless = m_text.mid(parts.at(1), parts.at(2) - 1 - parts.at(1)).trimmed().isEmpty();
        const std::optional<bool> holds = endless ? std::nullopt : conditionHolds(parts.at(2) - 1);
        if (holds == false)
            break;
        m_at = block;
        readBlock(true, endless || holds.has_value());
        if (leavesLoop() || !holds)
            break;
        m_at = parts.at(2);
        skipSpace(true);
        statement();
    }
    m_at = block;
    readBlock(false);
}

/// while (…) { … } and, with the block first, do { … } while (…) or until (…): read as long as the condition is known to hold, once
/// where it isn't, or never ends.
void PsReader::readWhile(bool blockFirst)
{
    static const QRegularExpression behind(QStringLiteral("^\\s*(while|until)\\s*(?=\\()"),
                                           QRegularExpression::CaseInsensitiveOption);
    qsizetype block = m_at, condition = m_at;
    bool until = false;
    if (blockFirst) {
        const qsizetype end = qMin(closing(block) + 1, m_text.size());
        const auto match = behind.match(QString::fromLatin1(m_text.mid(end, 200)));
        condition = match.hasMatch() ? end + match.capturedLength() : m_text.size();
        until = match.captured(1).toLower() == u"until";
    } else {
        m_at = qMin(closing(condition) + 1, m_text.size());
        skipSpace(true);
        block = m_at;
    }
    const qsizetype close = closing(condition);
    const bool endless = m_text.mid(condition + 1, close - condition - 1).trimmed().toLower() == "$true";
    const auto holds = [&]() -> std::optional<bool> {
        if (condition >= m_text.size() || endless)
            return std::nullopt;
        m_at = condition;
        const std::optional<bool> told = conditionHolds(close);
        return told ? std::optional(*told != until) : std::nullopt;
    };
    constexpr int most = 200;
    const Inside loop(m_loops);
    for (int round = 0; round < most && ++m_rounds < 2000 && !m_error; ++round) {
        const std::optional<bool> before = blockFirst ? std::nullopt : holds();
        if (before == false)
            break;
        m_at = block;
        readBlock(true, blockFirst || endless || before.has_value());
        if (leavesLoop() || (blockFirst ? holds() != true : !before))
            break;
    }
    m_at = qMin((blockFirst ? close : closing(block)) + 1, m_text.size());
}

/// if (…) { … } elseif (…) { … } else { … }, the place being at the first bracket: the branch that runs, or each that may.
void PsReader::readIf()
{
    const Nesting nesting(m_nesting);
    static const QRegularExpression next(QStringLiteral("^\\s*else(if\\s*(?=\\()|\\s*(?=\\{))"),
                                         QRegularExpression::CaseInsensitiveOption);
    bool done = nesting.tooDeep(); ///< whether a branch before ran for certain
    bool otherwise = false, certain = true;
    do {
        std::optional<bool> holds = true;
        if (!otherwise) {
            const qsizetype close = closing(m_at);
            holds = done ? std::optional(false) : conditionHolds(close);
            m_at = qMin(close + 1, m_text.size());
            skipSpace(true);
        }
        certain = certain && holds.has_value();
        readBlock(!done && holds.value_or(true), certain);
        done = done || holds.value_or(false);
        const auto match = next.match(QString::fromLatin1(m_text.mid(m_at, 200)));
        if (otherwise || !match.hasMatch())
            return;
        m_at += match.capturedLength();
        otherwise = peek() == '{';
    } while (m_at < m_text.size() && !m_error);
}

/// Whether the clause of a switch at this place, which is passed over, is for the value; none where nobody knows.
bool PsReader::clauseHolds(const PsValue& value, const QByteArray& op, std::optional<bool>& known)
{
    static const QRegularExpression otherwise(QStringLiteral("^default\\s*(?=\\{)"),
                                              QRegularExpression::CaseInsensitiveOption);
    const auto match = otherwise.match(QString::fromLatin1(m_text.mid(m_at, 40)));
    m_at += match.capturedLength();
    if (match.hasMatch())
        return true;
    if (peek() == '{') {
        m_variables.insert("_", value);
        const qsizetype close = closing(m_at);
        known = conditionHolds(close);
        m_at = qMin(close + 1, m_text.size());
    } else {
        PsValue pattern = startsExpression() ? primary() : argument(false);
        const std::optional<PsValue> equal = operated(value, op, pattern);
        known = equal ? psTruth(*equal) : std::nullopt;
    }
    return false;
}

/// switch (VALUE) { PATTERN { … } default { … } }, the place being at the first bracket: the blocks that run, or all that may.
void PsReader::readSwitch(const QByteArray& op)
{
    const qsizetype close = closing(m_at);
    ++m_at;
    const PsValue value = pipeline();
    m_at = qMin(close + 1, m_text.size());
    skipSpace(true);
    if (peek() != '{')
        return;
    const qsizetype end = closing(m_at++);
    bool ran = false;
    while (m_at < end && !m_error) {
        skipSpace(true);
        const qsizetype before = m_at;
        std::optional<bool> holds = false;
        if (m_at >= end || clauseHolds(value, op, holds))
            holds = !ran;
        skipSpace(true);
        const Inside loop(m_loops); // which break leaves, and continue as well
        const bool mayLeave = m_mayLeave;
        readBlock(holds.value_or(true), holds.has_value());
        const bool left = m_leaves != Leaves::Nothing;
        m_leaves = m_leaves == Leaves::Function ? Leaves::Function : Leaves::Nothing;
        m_mayLeave = mayLeave;
        if (left)
            break;
        ran = ran || holds == true;
        if (m_at == before)
            ++m_at;
    }
    m_at = qMin(end + 1, m_text.size());
}

/// The block at this place, which is passed over where it doesn't run.
void PsReader::readBlock(bool runs, bool certain)
{
    const Nesting nesting(m_nesting);
    if (peek() != '{')
        return;
    const qsizetype end = closing(m_at);
    if (runs && !nesting.tooDeep()) {
        ++m_at;
        m_uncertain += certain ? 0 : 1;
        statements(end);
        m_uncertain -= certain ? 0 : 1;
    }
    m_at = qMin(end + 1, m_text.size());
}

/// Whether the condition in the brackets at this place holds; none where it is more than is followed here.
std::optional<bool> PsReader::conditionHolds(qsizetype close)
{
    const QList<Note> before = m_notes;
    const std::optional<InputError> error = m_error;
    ++m_at;
    const PsValue value = pipeline();
    skipSpace(true);
    const bool whole = m_at == close && !m_error;
    m_notes = before;
    m_error = error;
    return whole ? psTruth(value) : std::nullopt;
}

/// The items for which the block at this place, which is passed over, holds; unknown where one of them doesn't tell.
PsValue PsReader::whereTrue(const PsValue& list, qsizetype from)
{
    const qsizetype open = m_at, close = closing(m_at);
    const QList<PsValue> items = list.kind == PsValue::Kind::List ? list.items : QList<PsValue>{list};
    bool known = isKnown(list);
    PsValue kept = psList({});
    for (qsizetype i = 0; i < items.size() && known && ++m_rounds < 2000; ++i) {
        m_variables.insert("_", items.at(i));
        m_at = open;
        const std::optional<bool> holds = conditionHolds(close);
        known = holds.has_value();
        if (holds == true)
            kept.items.append(items.at(i));
    }
    m_at = qMin(close + 1, m_text.size());
    return known ? kept : unknown(from);
}

/// Reads the block at this place once for every item of the list; once where the list is not known. What it gives is a list too.
PsValue PsReader::forEach(const QByteArray& name, const PsValue& list)
{
    PsValue given;
    given.kind = PsValue::Kind::List;
    if (peek() != '{')
        return given;
    QList<PsValue>* const outer = std::exchange(m_given, &given.items);
    const qsizetype from = m_at + 1;
    const qsizetype end = closing(m_at);
    QList<PsValue> items = list.kind == PsValue::Kind::List ? list.items : QList<PsValue>{list};
    if (list.kind != PsValue::Kind::List && !list.unknown.isEmpty())
        items.clear();
    constexpr qsizetype most = 200;
    if (items.isEmpty())
        m_variables.remove(name);
    const bool piped = name == "_"; // ForEach-Object, whose block is a function of its own
    const Inside loop(piped ? m_calls : m_loops);
    const bool mayLeave = m_mayLeave;
    m_uncertain += items.isEmpty() ? 1 : 0;
    for (qsizetype i = 0; i < qMax<qsizetype>(1, qMin(items.size(), most)) && !m_error && ++m_rounds < 2000;
         ++i) {
        if (!items.isEmpty())
            m_variables.insert(name, items.at(i));
        m_at = from;
        statements(end);
        if (piped && m_leaves == Leaves::Function)
            m_leaves = Leaves::Nothing;
        if (piped ? m_leaves != Leaves::Nothing : leavesLoop())
            break;
    }
    m_mayLeave = mayLeave;
    m_uncertain -= items.isEmpty() ? 1 : 0;
    m_at = qMin(end + 1, m_text.size());
    m_given = outer;
    return given;
}

} // namespace crosscheck::intake
