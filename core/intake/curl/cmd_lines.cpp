#include "intake/curl/cmd.h"

#include <QRegularExpression>

namespace crosscheck::intake {

/// The next line with its percents replaced, which is done before anything else is looked at.
CmdLine CmdReader::expandedLine()
{
    CmdLine line;
    const qsizetype end = lineEnd(m_at);
    // Firefox ends the lines within a body with CR LF and the others without.
    const qsizetype last = end > m_at && m_text.at(end - 1) == '\r' ? end - 1 : end;
    while (m_at < last) {
        if (m_text.at(m_at) == '%' && (addArgument(line) || addVariable(line) || dropPercent(last)))
            continue;
        line.add(m_text.at(m_at), m_clean.origin(m_at));
        ++m_at;
    }
    m_at = end + 1;
    return line;
}

/// %NAME%, %NAME:~1,2% and %NAME:a=b%. What the text doesn't set stands as it is written, as at a prompt.
bool CmdReader::addVariable(CmdLine& line)
{
    static const QRegularExpression pattern(QStringLiteral("^%([A-Za-z_][A-Za-z0-9_]*)(:[^%\\n]+)?%"));
    const auto match = pattern.match(QString::fromLatin1(m_text.mid(m_at, 200)));
    if (!match.hasMatch())
        return false;
    const QByteArray written = match.captured().toLatin1();
    const auto value = valueOf(match.captured(1).toLatin1(), match.captured(2).mid(1).toLatin1());
    if (!value) {
        m_notes.append(noted(notes::variable, written, m_clean.origin(m_at)));
        m_unknown.append(written);
    }
    for (const char c : value.value_or(written))
        line.add(c, m_clean.origin(m_at));
    m_at += written.size();
    return true;
}

/// In a batch file two percents are one, and %1, %~1 and %* are what a call hands over.
bool CmdReader::addArgument(CmdLine& line)
{
    if (!m_isBatch)
        return false;
    static const QRegularExpression pattern(QStringLiteral("^%(?:(%)|(~?)([1-9])|\\*)"));
    const auto match = pattern.match(QString::fromLatin1(m_text.mid(m_at, 4)));
    if (!match.hasMatch() || (match.capturedLength(1) == 0 && !m_arguments))
        return false;
    const qsizetype number = match.captured(3).toLongLong();
    QByteArray value = match.capturedLength(1) > 0 ? QByteArray("%")
                       : number > 0                ? m_arguments->value(number - 1)
                                                   : m_arguments->join(' ');
    if (match.capturedLength(2) > 0)
        value.replace('"', "");
    for (const char c : std::as_const(value))
        line.add(c, m_clean.origin(m_at));
    m_at += match.capturedLength();
    return true;
}

/// In a batch file a percent that ends no name is gone; so is what stands up to the next one, where that is no name that anybody set.
bool CmdReader::dropPercent(qsizetype lineEnd)
{
    if (!m_isBatch || (!m_loopVariables.isEmpty() && !m_arguments))
        return false;
    const qsizetype next = m_text.indexOf('%', m_at + 1);
    const bool alone = next < 0 || next >= lineEnd;
    const QByteArrayView between =
        QByteArrayView(m_text).sliced(m_at + 1, (alone ? lineEnd : next) - m_at - 1);
    const char first = between.isEmpty() ? '\0' : between.front();
    if ((first >= '0' && first <= '9') || first == '*' || first == '~' || (!alone && between.contains(':')))
        return false;
    m_at = alone ? m_at + 1 : next + 1;
    return true;
}

/// Puts the next line of the text behind the one that is parsed. False at the end of the text.
bool CmdReader::appendLine()
{
    if (m_at >= m_text.size())
        return false;
    lex(expandedLine(), true);
    return true;
}

/// Takes carets and quotes as they come. `goesOn`: the text's next line follows a caret at the end.
void CmdReader::lex(CmdLine line, bool goesOn)
{
    bool quoted = false;
    for (qsizetype at = 0; at < line.bytes.size(); ++at) {
        const char c = line.bytes.at(at);
        if (c == '"' && !quoted && goesOn && addBrokenLine(line, at)) {
            line = expandedLine(); // its first quote was added
            at = 0;
        } else if (c == '"') {
            quoted = !quoted;
            m_cells.add(c, line.origins.at(at), false);
        } else if (c != '^' || quoted) {
            m_cells.add(c, line.origins.at(at), !quoted);
        } else if (!goesOn || !goOn(line, at)) {
            if (++at < line.bytes.size())
                m_cells.add(line.bytes.at(at), line.origins.at(at), false);
        }
    }
}

/// "^, an empty line and a quote: how Firefox copies a line end. cmd.exe would end the command there; what is meant is plain.
bool CmdReader::addBrokenLine(const CmdLine& line, qsizetype at)
{
    const bool ends = line.bytes.mid(at) == "\"^" && m_at < m_text.size();
    if (!ends || QByteArrayView(m_text).sliced(m_at, lineEnd(m_at) - m_at).trimmed().size() > 0 ||
        m_text.mid(lineEnd(m_at) + 1, 1) != "\"")
        return false;
    for (const char c : {'"', '\n', '"'})
        m_cells.add(c, line.origins.at(at), false);
    m_at = lineEnd(m_at) + 1;
    return true;
}

/// A caret at the end of a line, the place being at it: the next line goes on, and its first character is taken as it is; of an
/// empty one that is the line's end. False where the caret stands elsewhere.
bool CmdReader::goOn(CmdLine& line, qsizetype& at)
{
    const qsizetype origin = line.origins.at(at);
    const bool blanks = QByteArrayView(line.bytes).sliced(at + 1).trimmed().isEmpty();
    if (!blanks)
        return false;
    const bool ends = at + 1 == line.bytes.size();
    if (!ends) {
        m_notes.append(noted(notes::blankAfterEscape, "^", origin));
        m_cells.add(' ', origin, true);
    }
    if (m_at >= m_text.size()) {
        at = line.bytes.size();
        return true;
    }
    line = expandedLine();
    at = -1;
    if (!ends)
        return true;
    if (line.bytes.isEmpty() && m_at < m_text.size()) {
        m_cells.add('\n', origin, false);
        line = expandedLine();
    } else if (!line.bytes.isEmpty() && line.bytes.front() != '^') { // a second caret escapes what follows it
        m_cells.add(line.bytes.front(), line.origins.front(), false);
        at = 0;
    }
    return true;
}

} // namespace crosscheck::intake
