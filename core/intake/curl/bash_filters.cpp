#include "intake/curl/bash.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

using Arguments = QList<QByteArray>;

/// The lines of a text; what stands behind the last line's end is a line only where it is not empty.
QList<QByteArray> inputLines(const QByteArray& input)
{
    QList<QByteArray> lines = input.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QByteArray joined(const QList<QByteArray>& lines)
{
    QByteArray out;
    for (const QByteArray& line : lines)
        out += line + '\n';
    return out;
}

/// The value of an option that stands in its word or in the next one: "-d=", "-d =". `i` moves on to the word that holds it.
std::optional<QByteArray> optionValue(const Arguments& words, qsizetype& i, char option)
{
    const QByteArray& word = words.at(i);
    if (word.size() < 2 || word.at(0) != '-' || word.at(1) != option)
        return std::nullopt;
    if (word.size() > 2)
        return word.mid(2);
    return ++i < words.size() ? std::optional(words.at(i)) : std::nullopt;
}

/// A basic regular expression of POSIX as one of PCRE: what is an operator behind a backslash is one without, and the other way.
QString perlPattern(QByteArrayView basic)
{
    QByteArray out;
    for (qsizetype i = 0; i < basic.size(); ++i) {
        const char c = basic[i];
        constexpr QByteArrayView swapped("(){}+?|");
        if (c == '\\' && i + 1 < basic.size()) {
            const char next = basic[++i];
            out += swapped.contains(next) ? QByteArray(1, next) : QByteArray("\\") + next;
        } else {
            out += swapped.contains(c) ? QByteArray("\\") + c : QByteArray(1, c);
        }
    }
    return QString::fromLatin1(out);
}

/// The replacement of sed's s command for one match; none where it holds an escape that is not read here.
std::optional<QByteArray> replacement(QByteArrayView text, const QRegularExpressionMatch& match)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '&') {
            out += match.captured().toLatin1();
        } else if (c == '\\' && i + 1 < text.size()) {
            const char next = text[++i];
            if (next >= '0' && next <= '9')
                out += match.captured(next - '0').toLatin1();
            else if (next == 'n')
                out += '\n';
            else if (isalpha(uchar(next)))
                return std::nullopt;
            else
                out += next;
        } else {
            out += c;
        }
    }
    return out;
}

/// One s command of sed on every line.
bool substitute(QByteArrayView script, bool extended, QList<QByteArray>& lines)
{
    script = script.trimmed();
    if (script.size() < 4 || script[0] != 's')
        return false;
    const char mark = script[1];
    QList<QByteArray> parts{QByteArray()};
    for (qsizetype i = 2; i < script.size(); ++i) {
        if (script[i] == '\\' && i + 1 < script.size() && script[i + 1] == mark) {
            parts.last() += script[++i];
        } else if (script[i] == '\\' && i + 1 < script.size()) {
            parts.last() += script.sliced(i, 2);
            ++i;
        } else if (script[i] == mark && parts.size() < 3) {
            parts.append(QByteArray());
        } else {
            parts.last() += script[i];
        }
    }
    if (parts.size() != 3 || parts.at(0).isEmpty() ||
        parts.at(2).toStdString().find_first_not_of("gI") != std::string::npos)
        return false;
    const QRegularExpression pattern(extended ? QString::fromLatin1(parts.at(0)) : perlPattern(parts.at(0)),
                                     parts.at(2).contains('I') ? QRegularExpression::CaseInsensitiveOption
                                                               : QRegularExpression::NoPatternOption);
    if (!pattern.isValid())
        return false;
    for (QByteArray& line : lines) {
        const QString text = QString::fromLatin1(line);
        QByteArray out;
        qsizetype from = 0;
        auto it = pattern.globalMatch(text);
        while (it.hasNext()) {
            const QRegularExpressionMatch match = it.next();
            const std::optional<QByteArray> with = replacement(parts.at(1), match);
            if (!with)
                return false;
            out += line.mid(from, match.capturedStart() - from) + *with;
            from = match.capturedEnd();
            if (!parts.at(2).contains('g'))
                break;
        }
        line = out + line.mid(from);
    }
    return true;
}

std::optional<QByteArray> sed(const Arguments& words, const QByteArray& input)
{
    bool extended = false;
    QList<QByteArray> scripts;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words.at(i) == "-E" || words.at(i) == "-r")
            extended = true;
        else if (const auto script = optionValue(words, i, 'e'))
            scripts.append(*script);
        else if (words.at(i).startsWith('-') || !scripts.isEmpty())
            return std::nullopt;
        else
            scripts.append(words.at(i));
    }
    QList<QByteArray> lines = inputLines(input);
    for (const QByteArray& script : std::as_const(scripts)) {
        // "s/a/b/; s/c/d/"
        static const QRegularExpression next(QStringLiteral(";\\s*(?=s[^\\w\\s])"));
        for (const QString& one : QString::fromLatin1(script).split(next)) {
            if (!substitute(one.toLatin1(), extended, lines))
                return std::nullopt;
        }
    }
    const QByteArray out = joined(lines);
    return input.endsWith('\n') || out.isEmpty() ? out : out.chopped(1);
}

/// "2", "1,3", "2-", "1-3": of `all`, which is as long as the list.
std::optional<QList<QByteArray>> chosen(const QByteArray& list, const QList<QByteArray>& all)
{
    QList<QByteArray> out;
    for (const QByteArray& part : list.split(',')) {
        const qsizetype dash = part.indexOf('-');
        bool ok = true, also = true;
        const qsizetype first = dash == 0 ? 1 : (dash < 0 ? part : part.first(dash)).toLongLong(&ok);
        const qsizetype last = dash < 0                  ? first
                               : dash + 1 == part.size() ? all.size()
                                                         : part.mid(dash + 1).toLongLong(&also);
        if (!ok || !also || first < 1)
            return std::nullopt;
        for (qsizetype i = first; i <= qMin(last, all.size()); ++i)
            out.append(all.at(i - 1));
    }
    return out;
}

std::optional<QByteArray> cut(const Arguments& words, const QByteArray& input)
{
    QByteArray mark("\t"), fields, characters;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (const auto value = optionValue(words, i, 'd'))
            mark = *value;
        else if (const auto list = optionValue(words, i, 'f'))
            fields = *list;
        else if (const auto range = optionValue(words, i, 'c'))
            characters = *range;
        else
            return std::nullopt;
    }
    if (mark.size() != 1 || fields.isEmpty() == characters.isEmpty())
        return std::nullopt;
    QList<QByteArray> out;
    for (const QByteArray& line : inputLines(input)) {
        QList<QByteArray> pieces;
        if (fields.isEmpty()) {
            for (const char c : line)
                pieces.append(QByteArray(1, c));
        } else if (!line.contains(mark)) { // cut hands on a line without the mark as it is
            out.append(line);
            continue;
        } else {
            pieces = line.split(mark.at(0));
        }
        const auto picked = chosen(fields.isEmpty() ? characters : fields, pieces);
        if (!picked)
            return std::nullopt;
        out.append(picked->join(fields.isEmpty() ? QByteArray() : mark));
    }
    return joined(out);
}

/// The characters of tr's set: ranges, the classes for letters and digits, escapes.
std::optional<QByteArray> setOf(QByteArray text)
{
    static const QList<std::pair<const char*, const char*>> classes{
        {"[:upper:]", "A-Z"}, {"[:lower:]", "a-z"}, {"[:digit:]", "0-9"}, {"[:space:]", " \\t\\n\\r"}};
    for (const auto& [name, range] : classes)
        text.replace(name, range);
    if (text.contains("[:"))
        return std::nullopt;
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text.at(i);
        if (c == '\\' && i + 1 < text.size()) {
            c = text.at(++i);
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
        }
        if (i + 2 < text.size() && text.at(i + 1) == '-' && uchar(text.at(i + 2)) >= uchar(c)) {
            for (int one = uchar(c); one <= uchar(text.at(i + 2)); ++one)
                out += char(one);
            i += 2;
        } else {
            out += c;
        }
    }
    return out;
}

std::optional<QByteArray> tr(const Arguments& words, const QByteArray& input)
{
    const bool deletes = words.size() == 3 && words.at(1) == "-d";
    if (words.size() != 3)
        return std::nullopt;
    const std::optional<QByteArray> from = setOf(deletes ? words.at(2) : words.at(1));
    const std::optional<QByteArray> to = deletes ? QByteArray() : setOf(words.at(2));
    if (!from || !to || (!deletes && (words.at(1).startsWith('-') || to->isEmpty())))
        return std::nullopt;
    QByteArray out;
    for (const char c : input) {
        const qsizetype at = from->indexOf(c);
        if (at < 0)
            out += c;
        else if (!deletes)
            out += to->at(qMin(at, to->size() - 1));
    }
    return out;
}

/// head and tail: the first or last lines.
std::optional<QByteArray> someLines(const Arguments& words, const QByteArray& input)
{
    qsizetype count = 10;
    bool ok = true;
    for (qsizetype i = 1; i < words.size() && ok; ++i) {
        if (const auto value = optionValue(words, i, 'n'))
            count = value->toLongLong(&ok);
        else
            count = words.at(i).startsWith('-') ? words.at(i).mid(1).toLongLong(&ok) : (ok = false, 0);
    }
    if (!ok || count < 0)
        return std::nullopt;
    const QList<QByteArray> lines = inputLines(input);
    const qsizetype taken = qMin(count, lines.size());
    return joined(words.first() == "head" ? lines.first(taken) : lines.last(taken));
}

/// awk '{print $2}', with or without -F.
std::optional<QByteArray> awk(const Arguments& words, const QByteArray& input)
{
    QByteArray mark, program;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (const auto value = optionValue(words, i, 'F'))
            mark = *value;
        else if (program.isEmpty())
            program = words.at(i);
        else
            return std::nullopt;
    }
    static const QRegularExpression prints(
        QStringLiteral("^\\s*\\{\\s*print\\s+\\$(\\d|NF)\\s*;?\\s*\\}\\s*$"));
    const QRegularExpressionMatch match = prints.match(QString::fromLatin1(program));
    if (!match.hasMatch() || mark.size() > 1)
        return std::nullopt;
    QList<QByteArray> out;
    for (const QByteArray& line : inputLines(input)) {
        QList<QByteArray> pieces = mark.isEmpty() ? line.simplified().split(' ') : line.split(mark.at(0));
        const qsizetype number =
            match.captured(1) == u"NF" ? pieces.size() : match.capturedView(1).toLongLong();
        out.append(number == 0 ? line : pieces.value(number - 1));
    }
    return joined(out);
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
    using Filter = std::optional<QByteArray> (*)(const Arguments&, const QByteArray&);
    static const QHash<QByteArray, Filter> filters{{"sed", sed},        {"cut", cut},        {"tr", tr},
                                                   {"head", someLines}, {"tail", someLines}, {"awk", awk},
                                                   {"base64", base64}};
    const Filter filter = filters.value(words.first().text);
    if (!filter)
        return std::nullopt;
    Arguments arguments;
    for (const Word& word : words)
        arguments.append(word.text);
    return filter(arguments, input);
}

} // namespace crosscheck::intake
