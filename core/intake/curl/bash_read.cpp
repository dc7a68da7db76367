#include "intake/curl/bash.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

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

} // namespace crosscheck::intake
