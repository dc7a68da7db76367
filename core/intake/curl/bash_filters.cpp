#include "intake/curl/bash.h"

namespace crosscheck::intake {

namespace {

using Arguments = QList<QByteArray>;

/// The characters of a set of tr: a-z, [:upper:], \n; none where it holds what is not followed here.
std::optional<QByteArray> characterSet(const QByteArray& set)
{
    static const QHash<QByteArray, QByteArray> classes{{"upper", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
                                                       {"lower", "abcdefghijklmnopqrstuvwxyz"},
                                                       {"digit", "0123456789"},
                                                       {"space", "\t\n\v\f\r "},
                                                       {"blank", "\t "}};
    QByteArray out;
    for (qsizetype at = 0; at < set.size();) {
        const char c = set.at(at++);
        if (c == '[' && set.mid(at, 1) == ":") {
            const qsizetype close = set.indexOf(":]", at + 1);
            const auto known = classes.constFind(close < 0 ? QByteArray() : set.mid(at + 1, close - at - 1));
            if (known == classes.constEnd())
                return std::nullopt;
            out += *known;
            at = close + 2;
            continue;
        }
        if (c == '-' && !out.isEmpty() && at < set.size()) {
            for (int next = uchar(out.back()) + 1; next <= uchar(set.at(at)); ++next)
                out += char(next);
            ++at;
            continue;
        }
        out += c == '\\' ? escapedBytes(set, at) : QByteArray(1, c);
    }
    return out;
}

/// tr -d SET: the characters are gone; tr SET SET: one for the other.
std::optional<QByteArray> tr(const Arguments& words, const QByteArray& input)
{
    const bool deletes = words.size() == 3 && words.at(1) == "-d";
    if (words.size() != 3 || (!deletes && words.at(1).startsWith('-')))
        return std::nullopt;
    const std::optional<QByteArray> from = characterSet(words.at(deletes ? 2 : 1)),
                                    to = characterSet(words.at(2));
    if (!from || !to || to->isEmpty())
        return std::nullopt;
    QByteArray out;
    for (const char c : input) {
        const qsizetype place = from->lastIndexOf(c);
        if (place < 0)
            out += c;
        else if (!deletes)
            out += to->at(qMin(place, to->size() - 1));
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
           : name == "tr"   ? tr(arguments, input)
           : name == "tee"  ? std::optional(input)
                            : textFilterOutput(arguments, input);
}

} // namespace crosscheck::intake
