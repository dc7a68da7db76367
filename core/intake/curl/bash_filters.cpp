#include "intake/curl/bash.h"

namespace crosscheck::intake {

namespace {

using Arguments = QList<QByteArray>;

/// s/from/to/ on every line, where `from` is plain text: 's/ /%20/g' is what a request is written with.
std::optional<QByteArray> sed(const Arguments& words, const QByteArray& input)
{
    const QByteArray& script = words.last();
    const bool alone = words.size() == 2 || (words.size() == 3 && words.at(1) == "-e");
    if (!alone || script.size() < 4 || script.at(0) != 's')
        return std::nullopt;
    const QList<QByteArray> parts = script.split(script.at(1));
    if (parts.size() != 4 || parts.at(1).isEmpty() || (!parts.at(3).isEmpty() && parts.at(3) != "g"))
        return std::nullopt;
    const QByteArray &from = parts.at(1), &to = parts.at(2);
    const auto isPlain = [](const QByteArray& text, QByteArrayView marks) {
        return std::none_of(text.begin(), text.end(), [marks](char c) { return marks.contains(c); });
    };
    if (!isPlain(from, "\\.*[]^$") || !isPlain(to, "\\&"))
        return std::nullopt;
    QList<QByteArray> lines = input.split('\n');
    for (QByteArray& line : lines) {
        const qsizetype at = line.indexOf(from);
        if (parts.at(3) == "g")
            line.replace(from, to);
        else if (at >= 0)
            line.replace(at, from.size(), to);
    }
    return lines.join('\n');
}

/// tr -d '\n': the characters are gone.
std::optional<QByteArray> tr(const Arguments& words, const QByteArray& input)
{
    if (words.size() != 3 || words.at(1) != "-d" || words.at(2).contains('-') || words.at(2).contains('['))
        return std::nullopt;
    QByteArray gone;
    for (qsizetype at = 0; at < words.at(2).size();) {
        const char c = words.at(2).at(at++);
        gone += c == '\\' ? escapedBytes(words.at(2), at) : QByteArray(1, c);
    }
    QByteArray out;
    for (const char c : input) {
        if (!gone.contains(c))
            out += c;
    }
    return out;
}

std::optional<QByteArray> base64(const Arguments& words, const QByteArray& input)
{
    if (words.size() == 2 && (words.at(1) == "-d" || words.at(1) == "-D" || words.at(1) == "--decode")) {
        const auto decoded = QByteArray::fromBase64Encoding(QByteArray(input).replace('\n', ""));
        return decoded ? std::optional(*decoded) : std::nullopt;
    }
    const bool unwrapped =
        words.size() > 1 && (words.at(1) == "-w0" || words.at(1) == "--wrap=0" ||
                             (words.at(1) == "-w" && words.size() == 3 && words.at(2) == "0"));
    const QByteArray all = input.toBase64();
    if (words.size() > 1)
        return unwrapped ? std::optional(all) : std::nullopt;
    QByteArray out;
    constexpr qsizetype width = 76;
    for (qsizetype at = 0; at < all.size(); at += width)
        out += all.mid(at, width) + '\n';
    return out;
}

} // namespace

std::optional<QByteArray> filterOutput(const QList<Word>& words, const QByteArray& input)
{
    const QByteArray& name = words.first().text;
    Arguments arguments;
    for (const Word& word : words)
        arguments.append(word.text);
    return name == "base64" ? base64(arguments, input)
           : name == "sed"  ? sed(arguments, input)
           : name == "tr"   ? tr(arguments, input)
                            : std::nullopt;
}

} // namespace crosscheck::intake
