#include "intake/curl/cmd.h"

#include <QRegularExpression>

#include <algorithm>

namespace crosscheck::intake {

namespace {

constexpr int mostLoopValues = 200;

CmdLine behind(const CmdLine& line, qsizetype from)
{
    from = qMin(from, line.bytes.size());
    return {line.bytes.mid(from), line.origins.mid(from)};
}

/// A line without blanks and @ in front.
CmdLine withoutFront(const CmdLine& line)
{
    qsizetype from = 0;
    while (from < line.bytes.size() && QByteArrayView(" \t@,;=").contains(line.bytes.at(from)))
        ++from;
    return behind(line, from);
}

/// Words that blanks, commas, semicolons or = part; quotes hold together and stay.
QList<QByteArray> listed(const QByteArray& text)
{
    static const QRegularExpression word(QStringLiteral("(?:\"[^\"]*\"|[^\\s,;=\"])+"));
    QList<QByteArray> words;
    for (const auto& match : word.globalMatch(QString::fromLatin1(text)))
        words.append(match.captured().toLatin1());
    return words;
}

/// from,step,to of for /l.
QList<QByteArray> counted(const QByteArray& text)
{
    const QList<QByteArray> numbers = listed(text);
    if (numbers.size() != 3)
        return {};
    const int step = numbers.at(1).toInt(), last = numbers.at(2).toInt();
    QList<QByteArray> values;
    for (int i = numbers.at(0).toInt();
         step != 0 && (step > 0 ? i <= last : i >= last) && values.size() < mostLoopValues; i += step)
        values.append(QByteArray::number(i));
    return values;
}

} // namespace

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

namespace {

/// What stands behind NAME= among the settings of for /f; `whole`: up to their end, blanks too.
std::optional<QByteArray> settingOf(const QByteArray& settings, const char* name, bool whole)
{
    const QRegularExpression pattern(QStringLiteral("(?:^|\\s)") + QString::fromLatin1(name) +
                                         (whole ? QStringLiteral("=(.*)$") : QStringLiteral("=(\\S*)")),
                                     QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QString::fromLatin1(settings));
    return match.hasMatch() ? std::optional(match.captured(1).toLatin1()) : std::nullopt;
}

/// The places that tokens= names, and whether the rest of the line goes to one more variable (*).
std::optional<QList<int>> tokenPlaces(QByteArray tokens, bool& rest)
{
    constexpr int most = 26;
    rest = tokens.endsWith('*');
    if (rest)
        tokens.chop(tokens.endsWith(",*") ? 2 : 1);
    QList<int> places;
    for (const QByteArray& range : tokens.isEmpty() ? QList<QByteArray>() : tokens.split(',')) {
        const QList<QByteArray> ends = range.split('-');
        bool ok = false, also = false;
        const int from = ends.first().toInt(&ok), to = ends.last().toInt(&also);
        if (!ok || !also || ends.size() > 2 || from < 1 || to > most)
            return std::nullopt;
        for (int place = from; place <= to; ++place)
            places.append(place);
    }
    std::sort(places.begin(), places.end()); // the variables go by the places, not by how they are listed
    return places;
}

} // namespace

void CmdReader::runFor(const CmdNode& node)
{
    const std::optional<QList<QByteArray>> values = loopValues(node);
    const auto outer = m_loopVariables;
    m_unsure += values ? 0 : 1;
    if (!values) {
        constexpr int mostLetters = 26;
        bool rest = false;
        const std::optional<QList<int>> places =
            tokenPlaces(settingOf(node.settings, "tokens", false).value_or("1"), rest);
        const qsizetype count = qBound(qsizetype(1), places.value_or(QList<int>()).size() + (rest ? 1 : 0),
                                       qsizetype(mostLetters));
        for (qsizetype i = 0; i < count; ++i)
            m_loopVariables.insert(char(node.variable + i), std::nullopt);
        runSteps(node.body);
    }
    int skipped = settingOf(node.settings, "skip", false).value_or("0").toInt();
    for (const QByteArray& value : values.value_or(QList<QByteArray>())) {
        constexpr int most = 2000;
        if (m_leaving != Leaving::Nothing || m_out.error || ++m_rounds > most)
            break;
        if (node.option != 'f')
            m_loopVariables.insert(node.variable, value);
        else if (skipped-- > 0 || !takeTokens(node, value))
            continue;
        runSteps(node.body);
    }
    m_unsure -= values ? 0 : 1;
    m_loopVariables = outer;
}

/// What a loop goes through; none where the text doesn't tell.
std::optional<QList<QByteArray>> CmdReader::loopValues(const CmdNode& node)
{
    const QByteArray text = substituted(node.text.line).bytes;
    if (node.option == 'l')
        return counted(text);
    if (node.option == 'f')
        return linesOf(node);
    if (node.option != '\0' || text.contains('*') || text.contains('?'))
        return std::nullopt; // folders and files
    return listed(text);
}

/// for /f: the lines of a command's output, a text or a file.
std::optional<QList<QByteArray>> CmdReader::linesOf(const CmdNode& node)
{
    const CmdLine line = withoutFront(substituted(node.text.line));
    const QByteArray text = line.bytes.trimmed();
    const char mark = text.isEmpty() ? '\0' : text.front();
    const bool closed = text.size() > 1 && text.back() == mark;
    const bool swapped = node.settings.contains("usebackq");
    Output written;
    if (closed && mark == (swapped ? '`' : '\'')) {
        const qsizetype close = line.bytes.lastIndexOf(mark);
        Output* const outer = std::exchange(m_output, &written);
        runText({line.bytes.mid(1, close - 1), line.origins.mid(1, close - 1)});
        m_output = outer;
    } else if (closed && mark == (swapped ? '\'' : '"')) {
        written.bytes = text.mid(1, text.size() - 2);
    } else {
        const QByteArray file = QByteArray(text).replace('"', "");
        written = {m_files.value(file), m_files.contains(file)};
    }
    if (!written.known)
        return std::nullopt;
    QList<QByteArray> lines = written.bytes.replace('\r', "").split('\n');
    lines.removeIf([](const QByteArray& one) { return one.isEmpty(); });
    return lines;
}

/// for /f's variables for a line: the letter itself and those behind it. False where the line is passed over. The settings' blanks
/// that no delims= follows part them.
bool CmdReader::takeTokens(const CmdNode& node, const QByteArray& line)
{
    const QByteArray delimiters = settingOf(node.settings, "delims",
                                            node.settings.toLower().lastIndexOf("delims=") >
                                                node.settings.toLower().lastIndexOf("tokens="))
                                      .value_or(" \t");
    const QByteArray ignored = settingOf(node.settings, "eol", false).value_or(";").left(1);
    bool rest = false;
    const std::optional<QList<int>> places =
        tokenPlaces(settingOf(node.settings, "tokens", false).value_or("1"), rest);
    if (!places || (!ignored.isEmpty() && line.startsWith(ignored)))
        return false;
    const auto parts = [&delimiters](char c) { return delimiters.contains(c); };
    QList<QByteArray> values(places->size());
    int number = 0;
    const char* at = line.begin();
    const int last = places->isEmpty() ? 0 : places->last();
    while (number < last) {
        at = std::find_if_not(at, line.end(), parts);
        if (at == line.end())
            break;
        const char* const end = std::find_if(at, line.end(), parts);
        ++number;
        for (qsizetype i = 0; i < places->size(); ++i) {
            if (places->at(i) == number)
                values[i] = QByteArray(at, end - at);
        }
        at = end;
    }
    if (rest) {
        at = std::find_if_not(at, line.end(), parts);
        values.append(QByteArray(at, line.end() - at));
    }
    if (values.isEmpty() || values.first().isEmpty())
        return false;
    for (qsizetype i = 0; i < values.size(); ++i)
        m_loopVariables.insert(char(node.variable + i), values.at(i));
    return true;
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
