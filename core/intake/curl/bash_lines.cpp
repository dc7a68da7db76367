#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

bool looksLikeCommand(QByteArrayView line)
{
    line = line.trimmed();
    const auto space = std::find_if(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
    const QByteArrayView first = line.first(space - line.begin());
    if (isCurl(first)) {
        static const QRegularExpression plausible(QStringLiteral(
            R"(^\S+(?:\s*\\?$|\s+(?:[-"'$<{\x{201C}\x{2018}\x{2013}\x{2014}]|\S*[/.:$]|localhost\b|\S+$).*|.*\s-\w.*)$)"));
        return plausible.match(QString::fromUtf8(line.first(qMin(line.size(), qsizetype(400))))).hasMatch();
    }
    static const QRegularExpression others(QStringLiteral(
        R"(^(?:(?:[A-Za-z_][A-Za-z0-9_]*(?:\[[^\]]*\])?\+?=)|(?:export|declare|local|readonly|typeset)\s+(?:-\w+\s+)*[A-Za-z_]\w*=|)"
        R"((?:sudo|time|nohup|exec|command|env|timeout|watch|docker|podman|kubectl|doas|nice|stdbuf|winpty|ssh)\s.*\bcurl(?:\.exe)?\s|)"
        R"((?:bash|sh|zsh)\s+-c\s|eval\s.*\bcurl\s|.*(?:&&|\|\|)\s*(?:sudo\s+)?curl\s|exit\b|)"
        R"([a-z][\w./-]*(?:\s[^|]+)?(?:\|[^|]+)*\|\s*(?:sudo\s+)?curl(?:\.exe)?\s+\S|)"
        R"((?:echo|printf|cat)\s.*(?:>\s*\S+$|\|\s*\\?$|\|.*\bcurl\b|<<)|for\s+(?:\w+\s+in\b|\(\()|case\s+\S+\s+in\b|(?:if|while|until)\s+(?:\[|!|:|true|test\b|read\b|curl\b|\w+=)|)"
        R"(\(.*\bcurl(?:\.exe)?\s|\{\s|\}|\)|(?:then|do|else|done|fi)\b|unset\s+\w+\s*$|read\s+-|(?:function\s+)?\w+\s*\(\)\s*\{))"));
    // A text that goes on behind the line: what it is handed to stands where the quote closes.
    if ((first == "echo" || first == "printf") &&
        (line.endsWith('\\') || line.count('\'') % 2 == 1 || line.count('"') % 2 == 1))
        return true;
    return others.match(QString::fromUtf8(line.first(qMin(line.size(), qsizetype(2000))))).hasMatch();
}

std::optional<QByteArray> builtinOutput(const QList<Word>& words, const std::optional<QByteArray>& input)
{
    const QByteArray& name = words.first().text;
    if (name == "cat" && (words.size() == 1 || (words.size() == 2 && words.at(1).text == "-")))
        return input;
    if (name == "echo") {
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
        if (escapes && out.contains('\\'))
            return std::nullopt;
        return lineEnd ? out + '\n' : out;
    }
    if (name == "printf" && words.size() > 1) {
        qsizetype argument = words.at(1).text == "--" ? 2 : 1;
        if (argument >= words.size())
            return std::nullopt;
        const QByteArray format = words.at(argument++).text;
        QByteArray out;
        for (qsizetype i = 0; i < format.size(); ++i) {
            const char c = format.at(i), next = i + 1 < format.size() ? format.at(i + 1) : '\0';
            if (c == '\\' && QByteArrayView("nrt\\\"'").contains(next)) {
                out += next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next;
                ++i;
            } else if (c == '%' && (next == 's' || next == 'd')) {
                out += argument < words.size() ? words.at(argument++).text : QByteArray();
                ++i;
            } else if (c == '%' && next == '%') {
                out += '%';
                ++i;
            } else if (c == '\\' || c == '%') {
                return std::nullopt;
            } else {
                out += c;
            }
        }
        return argument >= words.size() ? std::optional(out) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace crosscheck::intake
