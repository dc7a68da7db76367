#include "intake/curl/bash.h"
#include "intake/curl/httpie.h"
#include "intake/curl/wget.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

bool looksLikeCommand(QByteArrayView line)
{
    line = line.trimmed();
    const auto space = std::find_if(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
    const QByteArrayView first = line.first(space - line.begin());
    if (isHttpie(first)) { // a word of prose too: a method, a port or an address must stand behind it
        static const QRegularExpression plausible(QStringLiteral(
            R"(^\S+\s(?:.*\s)?(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+['"]?[\w:$]|['"]?(?:https?://|:\d*/|:\d+\b|localhost\b|\$\{?\w+|[\w-]+(?:\.[\w-]+)+(?:[:/]|\s|['"]?$))))"));
        return plausible.match(QString::fromUtf8(line.first(qMin(line.size(), qsizetype(400))))).hasMatch();
    }
    if (sendsRequests(first)) {
        static const QRegularExpression plausible(QStringLiteral(
            R"(^\S+(?:\s*\\?$|\s+(?:[-"'$<{\x{201C}\x{2018}\x{2013}\x{2014}]|\S*[/.:$]|localhost\b|\S+$).*|.*\s-\w.*)$)"));
        return plausible.match(QString::fromUtf8(line.first(qMin(line.size(), qsizetype(400))))).hasMatch();
    }
    // PROGRAM stands for what sends a request.
    static const QRegularExpression others(
        QStringLiteral(
            R"(^(?:(?:[A-Za-z_][A-Za-z0-9_]*(?:\[[^\]]*\])?\+?=)|(?:export|declare|local|readonly|typeset)\s+(?:-\w+\s+)*[A-Za-z_]\w*=|)"
            R"((?:!|sudo|time|nohup|exec|command|env|timeout|watch|xargs|docker|podman|kubectl|doas|nice|stdbuf|winpty|ssh|nix|nix-shell|su|RUN|HEALTHCHECK)\s.*\bPROGRAM\s|)"
            R"((?:bash|sh|zsh)\s+-c\s|(?:bash|sh|zsh|source|\.)\s+<\(\s*PROGRAM\s|(?:"[^"]*|'[^']*)[/\\]PROGRAM["']\s|eval\s.*\bPROGRAM\s|.*(?:&&|\|\|)\s*(?:sudo\s+)?PROGRAM\s|exit\b|)"
            R"([a-z][\w./-]*(?:\s[^|]+)?(?:\|[^|]+)*\|\s*(?:sudo\s+|xargs\s[^|]*)?PROGRAM\s+\S|)"
            R"((?:echo|printf|cat|jq|tee)\s.*(?:>\s*\S+$|\|\s*\\?$|\|.*\bPROGRAM\b|\|\s*(?:https?|xhs?)\s+\S|<<)|for\s+(?:\w+\s+in\b|\(\()|case\s+\S+\s+in\b|(?:if|while|until)\s+(?:\[|\(\(|!|:|true|false|test\b|read\b|PROGRAM\b|\w+=)|(?:if|while|until)\s[^"']*;\s*(?:then|do)\s*$|)"
            R"((?:[^'"]|'[^']*'|"[^"]*")*;\s*(?:(?:sudo|do|then|else|time)\s+)*PROGRAM\s+(?:-\w|-\w*\s|["']?(?:https?:|\$))|)"
            R"((?:set|unset|shift|alias|cd|pushd|mkdir|echo|printf|cat|cp|mv|ls|sleep|source|umask|trap|shopt|touch|rm|read|mapfile|readarray|let|wait|test|true)\b.*[;&|]\s*(?:(?:sudo|do|then|else|time)\s+)*PROGRAM\s+\S|set\s+--\s|shift\s*$|)"
            R"(trap\s+\S.*\s(?:EXIT|0)\b|)"
            R"([a-z][\w./-]*(?:\s[^|]+)?\|\s*while\s+(?:IFS=\S*\s+)?read\b|[a-z][\w./-]*\s[^`]*[$<]\(\s*PROGRAM\s+\S|)"
            R"(\(.*\bPROGRAM\s|\(\s*$|\{\s|\}|\)|(?:then|do|else|done|fi)\b|unset\s+\w+\s*$|read\s+-|exec\s+\d*<|(?:function\s+[\w-]+(?:\s*\(\))?|[\w-]+\s*\(\))\s*(?:\{|$)))")
            .replace(QLatin1String("PROGRAM"), QLatin1String("(?:curl(?:\\.exe|:[\\w.-]+)?|wget)")));
    // A text that goes on behind the line: what it is handed to stands where the quote closes.
    if ((first == "echo" || first == "printf" || first == "jq") &&
        (line.endsWith('\\') || line.count('\'') % 2 == 1 || line.count('"') % 2 == 1))
        return true;
    return others.match(QString::fromUtf8(line.first(qMin(line.size(), qsizetype(2000))))).hasMatch();
}

namespace {

/// The escapes of echo -e; none where one ends the output.
std::optional<QByteArray> unescaped(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i++];
            continue;
        }
        const char next = text[++i];
        if (next == 'c')
            return std::nullopt;
        if (next >= '1' && next <= '7') { // an octal number begins with a nought here
            out += '\\';
            continue;
        }
        i += next == '0' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '7' ? 1 : 0;
        out += escapedBytes(text, i);
    }
    return out;
}

/// seq LAST, seq FIRST LAST, seq FIRST STEP LAST; -s what stands between them, -w noughts in front.
std::optional<QByteArray> seqOutput(const QList<Word>& words)
{
    constexpr qsizetype most = 200;
    QByteArray between("\n");
    bool even = false;
    qsizetype i = 1;
    for (; i < words.size() && words.at(i).text.startsWith('-'); ++i) {
        const QByteArray& option = words.at(i).text;
        if (option.size() > 1 && isdigit(uchar(option.at(1))))
            break;
        if (option == "-w")
            even = true;
        else if (option == "-s" && i + 1 < words.size())
            between = words.at(++i).text;
        else if (option.startsWith("-s") && option.size() > 2)
            between = option.mid(2);
        else if (option.startsWith("--separator="))
            between = option.mid(option.indexOf('=') + 1);
        else
            return std::nullopt;
    }
    QList<int> numbers;
    for (; i < words.size(); ++i) {
        bool ok = false;
        numbers.append(words.at(i).text.toInt(&ok));
        if (!ok || (even && numbers.last() < 0))
            return std::nullopt;
    }
    if (numbers.isEmpty() || numbers.size() > 3)
        return std::nullopt;
    const qint64 first = numbers.size() > 1 ? numbers.first() : 1, last = numbers.last();
    const qint64 step = numbers.size() > 2 ? numbers.at(1) : 1;
    if (step == 0 || (last - first) / step > most)
        return std::nullopt;
    const qsizetype width = even ? QByteArray::number(qMax(first, last)).size() : 0;
    QByteArray out;
    for (qint64 at = first; step > 0 ? at <= last : at >= last; at += step)
        out += (at == first ? QByteArray() : between) + QByteArray::number(at).rightJustified(width, '0');
    return out.isEmpty() ? out : out + '\n';
}

std::optional<QByteArray> echoOutput(const QList<Word>& words)
{
    QByteArray out;
    bool lineEnd = true, escapes = false;
    qsizetype i = 1;
    for (; i < words.size(); ++i) {
        const QByteArray& option = words.at(i).text;
        if (option.size() < 2 || option.at(0) != '-' ||
            option.mid(1).toStdString().find_first_not_of("neE") != std::string::npos)
            break;
        lineEnd = lineEnd && !option.contains('n');
        escapes = (escapes || option.contains('e')) && !option.contains('E');
    }
    for (qsizetype first = i; i < words.size(); ++i)
        out += (i > first ? " " : "") + words.at(i).text;
    const std::optional<QByteArray> written = escapes ? unescaped(out) : out;
    return written && lineEnd ? std::optional(*written + '\n') : written;
}

/// %02d, %-5s, %x, %b: the place, behind the %, moves on.
std::optional<QByteArray> formatted(const QByteArray& format, qsizetype& at, const QByteArray& argument)
{
    static const QRegularExpression shape(QStringLiteral("^(-?)(0?)(\\d{0,2})([sdiuxXob])"));
    const auto match = shape.match(QString::fromLatin1(format.mid(at, 8)));
    if (!match.hasMatch())
        return std::nullopt;
    at += match.capturedLength();
    const char kind = match.captured(4).at(0).toLatin1();
    if (kind == 'b')
        return unescaped(argument);
    QByteArray text = argument;
    if (kind != 's') {
        const std::optional<qint64> number = arithmetic(argument.isEmpty() ? "0" : argument, {});
        if (!number)
            return std::nullopt;
        text = kind == 'x' || kind == 'X' ? QByteArray::number(*number, 16)
               : kind == 'o'              ? QByteArray::number(*number, 8)
                                          : QByteArray::number(*number);
        text = kind == 'X' ? text.toUpper() : text;
    }
    const qsizetype width = match.captured(3).toInt();
    const bool noughts = match.capturedLength(2) > 0 && kind != 's';
    if (noughts && text.startsWith('-'))
        return std::nullopt;
    return match.capturedLength(1) > 0 ? text.leftJustified(width)
                                       : text.rightJustified(width, noughts ? '0' : ' ');
}

std::optional<QByteArray> printfOutput(const QList<Word>& words)
{
    qsizetype argument = words.size() > 1 && words.at(1).text == "--" ? 2 : 1;
    if (argument >= words.size())
        return std::nullopt;
    const QByteArray format = words.at(argument++).text;
    QByteArray out;
    // The format is used again as long as there are arguments for it.
    for (const qsizetype first = argument; argument == first || argument < words.size();) {
        const qsizetype before = argument;
        for (qsizetype i = 0; i < format.size();) {
            const char c = format.at(i++), next = i < format.size() ? format.at(i) : '\0';
            if (c == '\\' && next == 'c')
                return std::nullopt;
            if (c == '\\' && (next == '"' || next == '\'')) {
                out += format.at(i++);
            } else if (c == '\\') {
                out += escapedBytes(format, i);
            } else if (c == '%' && (next == 's' || next == 'd')) {
                out += argument < words.size() ? words.at(argument++).text : QByteArray();
                ++i;
            } else if (c == '%' && next == '%') {
                out += '%';
                ++i;
            } else if (c == '%') {
                const QByteArray argumentText =
                    argument < words.size() ? words.at(argument).text : QByteArray();
                const std::optional<QByteArray> shaped = formatted(format, i, argumentText);
                if (!shaped)
                    return std::nullopt;
                ++argument;
                out += *shaped;
            } else {
                out += c;
            }
        }
        if (argument == before)
            break;
    }
    return out;
}

} // namespace

std::optional<QByteArray> builtinOutput(const QList<Word>& words, const std::optional<QByteArray>& input)
{
    const QByteArray& name = words.first().text;
    if (name == "cat" && (words.size() == 1 || (words.size() == 2 && words.at(1).text == "-")))
        return input;
    if (name == "expr" && words.size() == 4 && words.at(2).text.size() == 1 &&
        QByteArrayView("+-*/%").contains(words.at(2).text.at(0))) {
        const std::optional<qint64> sum =
            arithmetic(words.at(1).text + ' ' + words.at(2).text + ' ' + words.at(3).text, {});
        return sum ? std::optional(QByteArray::number(*sum) + '\n') : std::nullopt;
    }
    return name == "seq"                             ? seqOutput(words)
           : name == "echo"                          ? echoOutput(words)
           : name == "printf"                        ? printfOutput(words)
           : name == "basename" || name == "dirname" ? pathOutput(words)
                                                     : std::nullopt;
}

QList<QList<Word>> xargsCommands(const QList<Word>& words, const QByteArray& input)
{
    QByteArray place;
    qsizetype each = 0;
    QByteArray separators(" \t\n");
    qsizetype i = 1;
    for (; i < words.size() && words.at(i).text.startsWith('-'); ++i) {
        const QByteArray& option = words.at(i).text;
        const QByteArray value = option.size() > 2      ? option.mid(2)
                                 : i + 1 < words.size() ? words.at(i + 1).text
                                                        : QByteArray();
        const char name = option.size() > 1 ? option.at(1) : '\0';
        if (name == 'I')
            place = value;
        else if (name == 'n' || name == 'L')
            each = value.toLongLong();
        else if (option == "-0")
            separators = QByteArray(1, '\0');
        else if (name != 'P' && option != "-r" && option != "-t")
            return {};
        i += option.size() == 2 && QByteArrayView("InLP").contains(name) ? 1 : 0;
    }
    const QList<Word> command = words.mid(i);
    if (command.isEmpty() || !sendsRequests(command.first().text))
        return {};
    QList<QByteArray> pieces;
    QByteArray piece;
    if (!place.isEmpty() && separators != QByteArray(1, '\0'))
        separators = "\n";
    for (const char c : input + separators.at(0)) {
        if (!separators.contains(c)) {
            piece += c;
        } else if (!piece.isEmpty()) {
            pieces.append(piece);
            piece.clear();
        }
    }
    QList<QList<Word>> commands;
    constexpr qsizetype most = 200;
    if (!place.isEmpty()) {
        for (const QByteArray& one : pieces.first(qMin(pieces.size(), most))) {
            QList<Word> made = command;
            for (Word& word : made)
                word.text.replace(place, one);
            commands.append(made);
        }
        return commands;
    }
    each = each > 0 ? each : pieces.size();
    for (qsizetype at = 0; at < pieces.size() && commands.size() < most; at += each) {
        QList<Word> made = command;
        for (const QByteArray& one : pieces.mid(at, each))
            made.append(Word{one, words.first().begin, words.last().end});
        commands.append(made);
    }
    return commands;
}

} // namespace crosscheck::intake
