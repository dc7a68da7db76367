#include "intake/curl/bash.h"

namespace crosscheck::intake {

namespace {

/// A pattern or word without quotes; none where it holds what stands for something else.
std::optional<QByteArray> literal(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < text.size())
            out += text[++i];
        else if (QByteArrayView("*?[]$`\"'(){}~").contains(c))
            return std::nullopt;
        else
            out += c;
    }
    return out;
}

std::optional<qsizetype> number(QByteArrayView text)
{
    bool ok = false;
    const qsizetype value = text.trimmed().toByteArray().toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/// ":2", ":2:3", ": -4"; ASCII alone, as positions count characters.
std::optional<QByteArray> part(const QByteArray& value, QByteArrayView range)
{
    for (const char c : value) {
        if (uchar(c) > 0x7F)
            return std::nullopt;
    }
    const qsizetype colon = range.indexOf(':');
    const std::optional<qsizetype> from = number(colon < 0 ? range : range.first(colon));
    const std::optional<qsizetype> length =
        colon < 0 ? std::optional(value.size()) : number(range.sliced(colon + 1));
    if (!from || !length || *length < 0)
        return std::nullopt;
    const qsizetype begin = *from < 0 ? value.size() + *from : *from;
    return begin < 0 || begin > value.size() ? QByteArray() : value.mid(begin, *length);
}

} // namespace

std::optional<QByteArray> changedValue(const QByteArray& value, QByteArrayView change)
{
    const char op = change.isEmpty() ? '\0' : change[0];
    const bool twice = change.size() > 1 && change[1] == op;
    const QByteArrayView rest = change.sliced(qMin<qsizetype>(twice ? 2 : 1, change.size()));
    if (op == ':')
        return part(value, change.sliced(1));
    if (op == '^' || op == ',') {
        if (!rest.isEmpty())
            return std::nullopt;
        const qsizetype end = twice ? value.size() : qMin<qsizetype>(1, value.size());
        const QByteArray head = value.first(end);
        return (op == '^' ? head.toUpper() : head.toLower()) + value.mid(end);
    }
    if (op == '/') {
        const qsizetype slash = rest.indexOf('/');
        const std::optional<QByteArray> from = literal(slash < 0 ? rest : rest.first(slash));
        const std::optional<QByteArray> to = literal(slash < 0 ? QByteArrayView() : rest.sliced(slash + 1));
        if (!from || from->isEmpty() || from->startsWith('#') || from->startsWith('%') || !to)
            return std::nullopt;
        QByteArray out = value;
        if (twice)
            return out.replace(*from, *to);
        const qsizetype at = out.indexOf(*from);
        return at < 0 ? out : out.replace(at, from->size(), *to);
    }
    if (op != '%' && op != '#')
        return std::nullopt;
    // "%/*", "##*/": as far as a mark, one way or the other.
    const bool star = op == '%' ? rest.endsWith('*') : rest.startsWith('*');
    const std::optional<QByteArray> word = literal(!star       ? rest
                                                   : op == '%' ? rest.first(rest.size() - 1)
                                                               : rest.sliced(1));
    if (!word || word->isEmpty())
        return std::nullopt;
    if (!star) {
        if (op == '%')
            return value.endsWith(*word) ? value.chopped(word->size()) : value;
        return value.startsWith(*word) ? value.mid(word->size()) : value;
    }
    if (op == '%') {
        const qsizetype at = twice ? value.indexOf(*word) : value.lastIndexOf(*word);
        return at < 0 ? value : value.first(at);
    }
    const qsizetype at = twice ? value.lastIndexOf(*word) : value.indexOf(*word);
    return at < 0 ? value : value.mid(at + word->size());
}

} // namespace crosscheck::intake
