#include "intake/curl/cmd.h"

#include <QRegularExpression>

#include <algorithm>

namespace crosscheck::intake {

namespace {

constexpr int mostLoopValues = 200;

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

} // namespace crosscheck::intake
