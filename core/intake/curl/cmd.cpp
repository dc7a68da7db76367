#include "intake/curl/cmd.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Whether a line is one that a person typed, and not prose or output.
bool isCommandLine(QByteArrayView line)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(^@?(?:)"
            R"(\(\s*(?:$|@?(?:echo|set|type|if|for|call|start|curl|wget)\b)|)"
            R"((?:[^\s"]*[/\\]|"[^"]*[/\\])?"?(?:curl|wget)(?:\.exe)?(?:["^\s]|$)|)"
            R"(set\s+(?:/[ap]\s+)?"?\w+[-+*/%]?=|(?:setlocal|endlocal)\b|goto\s*:?\w+\s*$|exit\s+/b\b|)"
            R"((?:echo|type)\b.*[|>]|>+ ?\S+ echo\s|cmd(?:\.exe)?\s+/\w\s.*(?:curl|wget)|)"
            R"(call\s+(?::\w|.*\b(?:curl|wget))|start\s.*\b(?:curl|wget)\b|)"
            R"(if\s+(?:/i\s+)?(?:not\s+)?(?:exist\s|defined\s|errorlevel\s|\S+\s*==|\S+\s+(?:equ|neq|lss|leq|gtr|geq)\s)|)"
            R"(for\s+(?:/\w\s+)?(?:"[^"]*"\s+|\w+=\S*\s+)?%%?[a-z]\s+in\b|)"
            R"(\S.*(?:&|\|)\s*(?:curl|wget)(?:\.exe)?\s))"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype farthest = 2000;
    const QByteArrayView trimmed = line.trimmed();
    return !trimmed.isEmpty() &&
           pattern.match(QString::fromUtf8(trimmed.first(qMin(trimmed.size(), farthest)))).hasMatch();
}

} // namespace

CmdReader::CmdReader(const CleanText& clean) : m_clean(clean), m_text(clean.bytes)
{
    const QString text = QString::fromUtf8(m_text);
    static const QRegularExpression batch(
        QStringLiteral("^[ \\t]*(?:@?echo off|@?setlocal\\b|pause\\s*$|goto |:\\w)|%%[A-Za-z] in\\b"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    // A remark can be typed at the prompt too, where alone "^%^" gives a percent sign.
    static const QRegularExpression remark(QStringLiteral("^[ \\t]*(?:rem |::)"),
                                           QRegularExpression::MultilineOption |
                                               QRegularExpression::CaseInsensitiveOption);
    m_isBatch = batch.match(text).hasMatch() ||
                (!text.contains(QLatin1String("^%^")) && remark.match(text).hasMatch());
    m_delayed = text.contains(QLatin1String("EnableDelayedExpansion"), Qt::CaseInsensitive);
}

ShellText CmdReader::read()
{
    readLines();
    if (!m_out.error)
        m_out.error = m_soft;
    return m_out;
}

qsizetype CmdReader::lineEnd(qsizetype from) const
{
    const qsizetype end = m_text.indexOf('\n', from);
    return end == -1 ? m_text.size() : end;
}

void CmdReader::readLines()
{
    while (m_at < m_text.size() && !m_out.error && m_leaving == Leaving::Nothing) {
        const qsizetype end = lineEnd(m_at);
        if (!isCommandLine(QByteArrayView(m_text).sliced(m_at, end - m_at))) {
            m_at = end + 1;
            continue;
        }
        const QList<Note> outer = std::exchange(m_notes, {});
        const QList<Note> outerRun = std::exchange(m_runNotes, {});
        m_cells = {};
        m_pos = 0;
        m_groups = 0;
        m_unknown.clear();
        appendLine();
        const std::vector<CmdStep> steps = parseSteps(false);
        if (!m_out.error)
            runSteps(steps);
        m_notes = outer;
        m_runNotes = outerRun;
    }
}

/// Goes on behind a label; behind :eof, or where there is no such label, the text or the call ends.
void CmdReader::goTo(const QByteArray& label)
{
    const QRegularExpression line(
        QStringLiteral("^[ \\t]*:%1\\b").arg(QRegularExpression::escape(QString::fromUtf8(label))),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = line.match(QString::fromLatin1(m_text));
    constexpr int most = 200;
    if (label.toLower() == "eof" || !match.hasMatch() || ++m_rounds > most) {
        m_leaving = m_calls > 0 ? Leaving::Call : Leaving::Text;
        return;
    }
    m_at = lineEnd(match.capturedEnd()) + 1;
}

/// call :LABEL ARGUMENTS: the lines behind the label up to the end of the text, exit /b or goto :eof.
void CmdReader::callLabel(const QByteArray& rest)
{
    constexpr int deepest = 20;
    if (m_calls >= deepest)
        return;
    static const QRegularExpression word(QStringLiteral("(?:\"[^\"]*\"|[^\\s,;=\"])+"));
    QList<QByteArray> words;
    for (const auto& match : word.globalMatch(QString::fromUtf8(rest)))
        words.append(match.captured().toUtf8());
    if (words.isEmpty())
        return;
    const qsizetype back = m_at;
    const std::optional<QList<QByteArray>> outer = std::exchange(m_arguments, words.mid(1));
    const QHash<char, std::optional<QByteArray>> loops = std::exchange(m_loopVariables, {});
    ++m_calls;
    goTo(words.first());
    readLines();
    --m_calls;
    if (m_leaving == Leaving::Call)
        m_leaving = Leaving::Nothing;
    m_arguments = outer;
    m_loopVariables = loops;
    m_at = back;
}

ShellText readCmd(const CleanText& text)
{
    return CmdReader(text).read();
}

} // namespace crosscheck::intake
