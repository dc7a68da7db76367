#include "intake/curl/cmd.h"

#include <QRegularExpression>

#include <algorithm>

namespace crosscheck::intake {

namespace {

CmdLine behind(const CmdLine& line, qsizetype from)
{
    from = qMin(from, line.bytes.size());
    return {line.bytes.mid(from), line.origins.mid(from)};
}

} // namespace

CmdLine withoutFront(const CmdLine& line)
{
    qsizetype from = 0;
    while (from < line.bytes.size() && QByteArrayView(" \t@,;=").contains(line.bytes.at(from)))
        ++from;
    return behind(line, from);
}

void CmdReader::write(const QByteArray& bytes)
{
    if (m_output)
        m_output->bytes += bytes;
}

/// The commands of a line in order; what && and || leave out doesn't run.
CmdReader::Success CmdReader::runSteps(const std::vector<CmdStep>& steps)
{
    Success last = true;
    bool skipped = false;
    const int unsure = m_unsure;
    for (size_t i = 0; i < steps.size() && m_leaving == Leaving::Nothing && !m_out.error; ++i) {
        const CmdStep& step = steps.at(i);
        if (step.join != CmdStep::Join::Pipe)
            m_runNotes.clear();
        if (step.join == CmdStep::Join::Always)
            m_unsure = unsure;
        if (step.join == CmdStep::Join::And || step.join == CmdStep::Join::Or) {
            const bool needs = step.join == CmdStep::Join::And;
            skipped = last && *last != needs;
            m_unsure += last ? 0 : 1;
        } else if (step.join == CmdStep::Join::Always) {
            skipped = false;
        }
        if (skipped)
            continue;
        const bool piped = i + 1 < steps.size() && steps.at(i + 1).join == CmdStep::Join::Pipe;
        Output written;
        Output* const outer = std::exchange(m_output, piped ? &written : m_output);
        last = run(step.node);
        m_output = outer;
        m_input = piped && written.known ? std::optional(written.bytes) : std::nullopt;
    }
    m_unsure = unsure;
    return last;
}

/// A command with what is redirected: what it writes is what its file holds.
CmdReader::Success CmdReader::run(const CmdNode& node)
{
    Output written;
    Output* const outer = m_output;
    const CmdNode::Redirection* out = nullptr;
    for (const CmdNode::Redirection& redirection : node.redirections) {
        if (!redirection.input) {
            out = &redirection;
            m_output = &written;
            continue;
        }
        const auto file = m_files.constFind(redirection.file);
        m_input = file == m_files.constEnd() ? '@' + redirection.file : *file;
        if (file == m_files.constEnd())
            m_runNotes.append(noted(notes::file, redirection.file, redirection.position));
    }
    const Success success = runNode(node);
    m_output = outer;
    if (out && written.known)
        m_files.insert(out->file, (out->append ? m_files.value(out->file) : QByteArray()) + written.bytes);
    else if (out)
        m_files.remove(out->file);
    return success;
}

CmdReader::Success CmdReader::runNode(const CmdNode& node)
{
    switch (node.kind) {
    case CmdNode::Kind::Group:
        return runSteps(node.body);
    case CmdNode::Kind::If:
        return runIf(node);
    case CmdNode::Kind::For:
        runFor(node);
        return std::nullopt;
    case CmdNode::Kind::Simple:
        break;
    }
    return runSimple(substituted(node.text.line), node);
}

/// The branch that runs, or both where nobody knows.
CmdReader::Success CmdReader::runIf(const CmdNode& node)
{
    const Success condition = holds(substituted(node.text.line).bytes);
    m_unsure += condition ? 0 : 1;
    Success last;
    if (condition.value_or(true))
        last = runSteps(node.body);
    if (!condition.value_or(false))
        last = runSteps(node.otherwise);
    m_unsure -= condition ? 0 : 1;
    return last;
}

/// if's condition: a == b, a equ b, exist, defined; none where it hangs on what the text doesn't tell.
CmdReader::Success CmdReader::holds(const QByteArray& condition) const
{
    static const QRegularExpression parts(
        QStringLiteral(
            R"(^((?:/i\s+|not\s+)*)(?:(exist|defined)\s+(.*?)|("[^"]*"|\S*?)\s*(==|\b(?:equ|neq|lss|leq|gtr|geq)\b)\s*(.*?))\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = parts.match(QString::fromUtf8(condition));
    const bool unknown = std::any_of(m_unknown.begin(), m_unknown.end(),
                                     [&condition](const QByteArray& one) { return condition.contains(one); });
    if (!match.hasMatch() || unknown)
        return std::nullopt;
    const bool negated = match.captured(1).contains(u"not", Qt::CaseInsensitive);
    const QString what = match.captured(2).toLower();
    if (what == u"exist")
        return m_files.contains(match.captured(3).remove(u'"').toUtf8()) ? std::optional(!negated)
                                                                         : std::nullopt;
    if (what == u"defined")
        return m_variables.contains(match.captured(3).toUpper().toUtf8()) ? std::optional(!negated)
               : m_cleared.contains(match.captured(3).toUpper().toUtf8()) ? std::optional(negated)
                                                                          : std::nullopt;
    const bool anyCase = match.captured(1).contains(u"/i", Qt::CaseInsensitive);
    const QString left = match.captured(4), right = match.captured(6), op = match.captured(5).toLower();
    bool ok = false, also = false;
    const qint64 a = left.toLongLong(&ok), b = right.toLongLong(&also);
    const int order = ok && also && op != u"=="
                          ? (a < b   ? -1
                             : a > b ? 1
                                     : 0)
                          : left.compare(right, anyCase ? Qt::CaseInsensitive : Qt::CaseSensitive);
    const bool plain = op == u"==" || op == u"equ" ? order == 0
                       : op == u"neq"              ? order != 0
                       : op == u"lss"              ? order < 0
                       : op == u"leq"              ? order <= 0
                       : op == u"gtr"              ? order > 0
                                                   : order >= 0;
    return plain != negated;
}

/// A text that is read as a line of its own: of cmd /c, of for /f.
CmdReader::Success CmdReader::runText(const CmdLine& line)
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep())
        return std::nullopt;
    const CmdCells cells = std::exchange(m_cells, {});
    const qsizetype pos = std::exchange(m_pos, 0);
    const int groups = std::exchange(m_groups, 0);
    lex(line, false);
    const std::vector<CmdStep> steps = parseSteps(false);
    m_cells = cells;
    m_pos = pos;
    m_groups = groups;
    return runSteps(steps);
}

/// type FILE: what the text wrote into it.
void CmdReader::type(const QByteArray& name, qsizetype position)
{
    const auto file = m_files.constFind(name);
    write(file == m_files.constEnd() ? '@' + name : *file);
    if (file == m_files.constEnd())
        m_runNotes.append(noted(notes::file, name, position));
}

/// A command that changes the shell's own state, writes, or starts another one.
CmdReader::Success CmdReader::runSimple(const CmdLine& whole, const CmdNode& node)
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) // call call call …
        return std::nullopt;
    const CmdLine line = withoutFront(whole);
    qsizetype end = 0;
    while (end < line.bytes.size() && !QByteArrayView(" \t,;=/.:(\"").contains(line.bytes.at(end)))
        ++end;
    const QByteArray name = line.bytes.first(end).toLower();
    const CmdLine rest = withoutFront(behind(line, end));
    const QByteArray argument = rest.bytes.trimmed();
    if (name == "echo") {
        const QByteArray text = line.bytes.mid(end + 1);
        const QByteArray word = argument.toLower();
        write(word == "on" || word == "off" ? QByteArray() : text + "\r\n");
    } else if (name == "set") {
        set(rest.bytes);
    } else if (name == "type") {
        type(QByteArray(argument).replace('"', ""), node.begin);
    } else if (name == "goto" && m_unsure == 0) {
        goTo(argument.startsWith(':') ? argument.mid(1) : argument);
    } else if (name == "exit" && m_unsure == 0) {
        m_leaving = m_calls > 0 && argument.toLower().startsWith("/b") ? Leaving::Call : Leaving::Text;
    } else if (name == "call" && argument.startsWith(':')) {
        callLabel(argument.mid(1));
    } else if (name == "call") {
        return runSimple(rest, node);
    } else if (name == "start") {
        static const QRegularExpression options(QStringLiteral("^(?:\"[^\"]*\"\\s*)?(?:/\\w+\\s+)*"));
        return runSimple(behind(rest, options.match(QString::fromLatin1(rest.bytes)).capturedLength()), node);
    } else if (name == "cmd") {
        static const QRegularExpression options(QStringLiteral("^(?:\\.exe)?\\s*(?:/\\w\\s+)*"));
        const CmdLine all = behind(line, end);
        const CmdLine command = behind(all, options.match(QString::fromLatin1(all.bytes)).capturedLength());
        const QByteArray text = command.bytes.trimmed();
        const bool quoted = text.size() > 1 && text.startsWith('"') && text.endsWith('"');
        return runText(quoted ? CmdLine{text.mid(1, text.size() - 2), command.origins.mid(1, text.size() - 2)}
                              : command);
    } else {
        return runProgram(line, node);
    }
    return true;
}

/// What a program gets: curl, wherever it stands among the words ("docker exec x curl …").
CmdReader::Success CmdReader::runProgram(const CmdLine& line, const CmdNode& node)
{
    std::optional<qsizetype> open;
    const qsizetype end = m_clean.origin(m_at);
    QList<Word> words = windowsWords(line, end, open);
    const auto program =
        std::find_if(words.begin(), words.end(), [](const Word& word) { return sendsRequests(word.text); });
    if (m_output)
        m_output->known = false;
    if (program == words.end())
        return std::nullopt;
    if (open && !m_soft) // Windows takes it; whoever wrote it did not mean the rest to belong to it
        m_soft = InputError{*open, words::text(refusals::quoteNotClosed, QStringLiteral("\""))};
    words.erase(words.begin(), program);
    for (Word& word : words) {
        for (const QByteArray& written : std::as_const(m_unknown)) {
            if (word.text.contains(written))
                word.unknown.append(written);
        }
    }
    QList<Note> told = m_runNotes;
    std::copy_if(m_notes.begin(), m_notes.end(), std::back_inserter(told),
                 [&node](const Note& one) { return one.position >= node.begin && one.position < node.end; });
    m_out.commands.append(ShellCommand{words, m_input, m_files, told, node.begin, end});
    return true;
}

} // namespace crosscheck::intake
