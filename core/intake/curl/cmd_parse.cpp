#include "intake/curl/cmd.h"

#include <QRegularExpression>

namespace crosscheck::intake {

void CmdReader::skipBlanks()
{
    while (m_pos < m_cells.size() && QByteArrayView(" \t\r").contains(m_cells.line.bytes.at(m_pos)))
        ++m_pos;
}

/// The letters at this place, in lower case.
QByteArray CmdReader::wordAhead() const
{
    qsizetype end = m_pos;
    while (end < m_cells.size() && isalpha(uchar(m_cells.line.bytes.at(end))))
        ++end;
    return m_cells.line.bytes.mid(m_pos, end - m_pos).toLower();
}

/// Commands up to the end of the line, or through more lines up to the bracket that closes their group.
std::vector<CmdStep> CmdReader::parseSteps(bool untilBracket)
{
    std::vector<CmdStep> steps;
    CmdStep::Join join = CmdStep::Join::Always;
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_clean.origin(m_at), words::text(refusals::unexpected, QStringLiteral("(")));
        return steps;
    }
    while (!m_out.error) {
        skipBlanks();
        if (m_pos >= m_cells.size()) {
            if (!untilBracket || !appendLine())
                return steps;
            join = CmdStep::Join::Always;
        } else if (m_groups > 0 && m_cells.isLive(m_pos, ")")) {
            return steps;
        } else if (m_cells.isLive(m_pos, "&|")) { // what joins nothing
            join = parseJoin();
        } else {
            const qsizetype before = m_pos;
            steps.push_back(CmdStep{parseNode(), join});
            m_pos += m_pos == before ? 1 : 0;
            skipBlanks();
            join = parseJoin();
        }
    }
    return steps;
}

CmdStep::Join CmdReader::parseJoin()
{
    if (!m_cells.isLive(m_pos, "&|"))
        return CmdStep::Join::Always;
    const char mark = m_cells.line.bytes.at(m_pos++);
    const bool twice = m_cells.isLive(m_pos, QByteArrayView(&mark, 1));
    m_pos += twice ? 1 : 0;
    return mark == '|' ? (twice ? CmdStep::Join::Or : CmdStep::Join::Pipe)
                       : (twice ? CmdStep::Join::And : CmdStep::Join::Always);
}

CmdNode CmdReader::parseNode()
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_clean.origin(m_at), words::text(refusals::unexpected, QStringLiteral("if")));
        return {};
    }
    while (m_cells.isLive(m_pos, "@")) {
        ++m_pos;
        skipBlanks();
    }
    const qsizetype begin = m_pos < m_cells.size() ? m_cells.line.origins.at(m_pos) : 0;
    // rem … and ::, and labels within groups: the rest of the line is passed over.
    const QByteArray word = wordAhead();
    if (m_cells.isLive(m_pos, ":") || word == "rem") {
        m_pos = m_cells.size();
        return {};
    }
    static const QRegularExpression loop(
        QStringLiteral(R"(^for\s+(?:/([ldrf])\s+)?(?:("[^"]*"|\w+=\S*)\s+)?%([a-z])\s+in\s*\()"),
        QRegularExpression::CaseInsensitiveOption);
    CmdNode node;
    if (m_cells.isLive(m_pos, "("))
        node = parseGroup();
    else if (word == "if")
        node = parseIf();
    else if (const auto match = loop.match(QString::fromLatin1(m_cells.line.bytes.mid(m_pos, 300)));
             match.hasMatch()) {
        node = parseFor(match.capturedLength());
        node.option = match.captured(1).toLower().toLatin1().append('\0').at(0);
        node.settings = match.captured(2).toLatin1().replace('"', "");
        node.variable = match.captured(3).at(0).toLatin1();
    } else
        node = parseSimple();
    node.begin = begin;
    node.end = m_pos > 0 && m_pos <= m_cells.size() ? m_cells.line.origins.at(m_pos - 1) + 1 : begin;
    return node;
}

/// ( … ), with what is redirected behind it.
CmdNode CmdReader::parseGroup()
{
    CmdNode node;
    node.kind = CmdNode::Kind::Group;
    const qsizetype opened = m_cells.line.origins.at(m_pos++);
    ++m_groups;
    node.body = parseSteps(true);
    --m_groups;
    if (!m_cells.isLive(m_pos, ")"))
        fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
    ++m_pos;
    parseRedirections(node);
    return node;
}

/// Characters up to a blank outside of quotes, or to what parts commands.
CmdCells CmdReader::parseToken()
{
    skipBlanks();
    CmdCells token;
    for (bool quoted = false; m_pos < m_cells.size(); ++m_pos) {
        const char c = m_cells.line.bytes.at(m_pos);
        quoted = quoted != (c == '"');
        if ((!quoted && (c == ' ' || c == '\t')) || m_cells.isLive(m_pos, "()&|<>"))
            break;
        token.add(m_cells, m_pos);
    }
    return token;
}

/// if [/i] [not] CONDITION COMMAND [else COMMAND]; the commands behind & belong to the branch.
CmdNode CmdReader::parseIf()
{
    CmdNode node;
    node.kind = CmdNode::Kind::If;
    m_pos += 2;
    const auto add = [&node](const CmdCells& token) {
        for (qsizetype i = 0; i < token.size(); ++i)
            node.text.add(token, i);
        node.text.add(' ', 0, true);
    };
    QByteArray last;
    const auto next = [&] {
        const CmdCells token = parseToken();
        add(token);
        last = token.line.bytes;
        return last.toLower();
    };
    QByteArray word = next();
    while (word == "/i" || word == "not")
        word = next();
    if (word == "exist" || word == "defined" || word == "errorlevel")
        next();
    else if (word.endsWith("=="))
        next();
    else if (!word.contains("==")) {
        const QByteArray op = next();
        if (op == "==" || !op.startsWith("=="))
            next();
    }
    skipBlanks();
    if (m_pos < m_cells.size())
        node.body.push_back(CmdStep{parseNode(), CmdStep::Join::Always});
    skipBlanks();
    std::vector<CmdStep>* branch = &node.body;
    if (wordAhead() == "else") {
        m_pos += 4;
        branch = &node.otherwise;
    }
    for (CmdStep& step : parseSteps(false))
        branch->push_back(std::move(step));
    return node;
}

/// for %x in (…) do COMMAND, the place being `headLength` before what the loop goes through.
CmdNode CmdReader::parseFor(qsizetype headLength)
{
    CmdNode node;
    node.kind = CmdNode::Kind::For;
    const qsizetype opened = m_cells.line.origins.at(m_pos);
    m_pos += headLength;
    int depth = 1;
    for (;; ++m_pos) {
        if (m_pos >= m_cells.size() && !appendLine()) {
            fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
            return node;
        }
        if (m_pos >= m_cells.size())
            continue;
        depth += m_cells.isLive(m_pos, "(") ? 1 : m_cells.isLive(m_pos, ")") ? -1 : 0;
        if (depth == 0)
            break;
        node.text.add(m_cells, m_pos);
    }
    ++m_pos;
    skipBlanks();
    if (wordAhead() == "do")
        m_pos += 2;
    node.body = parseSteps(false);
    return node;
}

CmdNode CmdReader::parseSimple()
{
    CmdNode node;
    while (m_pos < m_cells.size()) {
        if (m_cells.isLive(m_pos, "<>")) {
            if (!parseRedirection(node))
                return node;
            continue;
        }
        if (m_cells.isLive(m_pos, "&") && addParameters(node))
            continue;
        if (m_cells.isLive(m_pos, "&|") || (m_groups > 0 && m_cells.isLive(m_pos, ")")))
            break;
        node.text.add(m_cells, m_pos++);
    }
    return node;
}

/// ?a=1&b=2 without quotes: the shell cuts here, the person did not mean it. False where it was meant.
bool CmdReader::addParameters(CmdNode& node)
{
    static const QRegularExpression parameter(QStringLiteral("^&[A-Za-z_\\[\\]%.-]+="));
    const QByteArray& before = node.text.line.bytes;
    if (before.isEmpty() || before.back() == ' ' || !before.contains('?') ||
        !parameter.match(QString::fromLatin1(m_cells.line.bytes.mid(m_pos, 80))).hasMatch())
        return false;
    const qsizetype from = m_pos;
    while (m_pos < m_cells.size() && m_cells.line.bytes.at(m_pos) != ' ')
        node.text.add(m_cells, m_pos++);
    m_notes.append(
        noted(notes::ampersand, m_cells.line.bytes.mid(from, m_pos - from), m_cells.line.origins.at(from)));
    return true;
}

void CmdReader::parseRedirections(CmdNode& node)
{
    for (skipBlanks();
         m_cells.isLive(m_pos, "<>") ||
         (isdigit(m_cells.line.bytes.mid(m_pos, 1).append('\0').at(0)) && m_cells.isLive(m_pos + 1, "<>"));
         skipBlanks()) {
        if (!m_cells.isLive(m_pos, "<>"))
            node.text.add(m_cells, m_pos++);
        if (!parseRedirection(node))
            return;
    }
}

/// > FILE, >> FILE, < FILE, 2>&1. What is meant by <placeholder> stands in the command. False at the end of the line.
bool CmdReader::parseRedirection(CmdNode& node)
{
    static const QRegularExpression placeholder(QStringLiteral("^<[A-Za-z][A-Za-z0-9 _.-]*>"));
    CmdCells& text = node.text;
    const qsizetype position = m_cells.line.origins.at(m_pos);
    const auto match = placeholder.match(QString::fromLatin1(m_cells.line.bytes.mid(m_pos, 80)));
    if (match.hasMatch()) {
        if (!m_soft)
            m_soft = InputError{position, words::text(refusals::unexpected, match.captured())};
        for (const qsizetype end = m_pos + match.capturedLength(); m_pos < end; ++m_pos)
            text.add(m_cells, m_pos);
        return true;
    }
    CmdNode::Redirection redirection;
    redirection.position = position;
    redirection.input = m_cells.line.bytes.at(m_pos) == '<';
    // The number of a handle stands alone before the mark.
    static const QRegularExpression handle(QStringLiteral("(?:^|[ \\t,;=])([0-9])$"));
    const auto number =
        handle.match(QString::fromLatin1(text.line.bytes.last(qMin<qsizetype>(2, text.size()))));
    bool other = false;
    if (number.hasMatch()) {
        other = number.captured(1) != (redirection.input ? u"0" : u"1");
        text.line.bytes.chop(1);
        text.line.origins.removeLast();
        text.live.chop(1);
    }
    ++m_pos;
    if (m_cells.isLive(m_pos, ">")) {
        redirection.append = true;
        ++m_pos;
    }
    if (m_cells.isLive(m_pos, "&")) { // to another handle
        m_pos = qMin(m_pos + 2, m_cells.size());
        return true;
    }
    redirection.file = parseToken().line.bytes.replace('"', "");
    if (!other && !redirection.file.isEmpty())
        node.redirections.append(redirection);
    return true;
}

} // namespace crosscheck::intake
