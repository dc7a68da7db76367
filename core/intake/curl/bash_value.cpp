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

namespace {

/// Sums and products, read from left to right; `at` moves on.
class Sum
{
public:
    Sum(QByteArrayView text, const QHash<QByteArray, std::optional<QByteArray>>& variables)
        : m_text(text), m_variables(variables)
    {
    }
    std::optional<qint64> whole()
    {
        const std::optional<qint64> value = sum(0);
        blanks();
        return m_at == m_text.size() ? value : std::nullopt;
    }

private:
    void blanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }
    char next()
    {
        blanks();
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }
    std::optional<qint64> sum(int depth)
    {
        std::optional<qint64> left = product(depth);
        while (left && (next() == '+' || next() == '-')) {
            const bool plus = m_text[m_at++] == '+';
            const std::optional<qint64> right = product(depth);
            left = right ? std::optional(plus ? *left + *right : *left - *right) : std::nullopt;
        }
        return left;
    }
    std::optional<qint64> product(int depth)
    {
        std::optional<qint64> left = value(depth);
        while (left && (next() == '*' || next() == '/' || next() == '%')) {
            const char op = m_text[m_at++];
            const std::optional<qint64> right = value(depth);
            if (!right || (op != '*' && *right == 0) || qAbs(*left) > biggest || qAbs(*right) > biggest)
                return std::nullopt;
            left = op == '*' ? *left * *right : op == '/' ? *left / *right : *left % *right;
        }
        return left;
    }
    std::optional<qint64> value(int depth)
    {
        constexpr int deepest = 50;
        const char c = next();
        if (c == '(' && depth < deepest) {
            ++m_at;
            const std::optional<qint64> inner = sum(depth + 1);
            if (next() != ')')
                return std::nullopt;
            ++m_at;
            return inner;
        }
        if (c == '-' && depth < deepest) {
            ++m_at;
            const std::optional<qint64> inner = value(depth + 1);
            return inner ? std::optional(-*inner) : std::nullopt;
        }
        m_at += c == '$' ? 1 : 0;
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (isalnum(uchar(m_text[m_at])) || m_text[m_at] == '_'))
            ++m_at;
        const QByteArray word = m_text.sliced(from, m_at - from).toByteArray();
        const auto found = m_variables.constFind(word);
        const QByteArray digits = !word.isEmpty() && isdigit(uchar(word.at(0))) && c != '$' ? word
                                  : found != m_variables.constEnd() ? found->value_or(QByteArray())
                                                                    : QByteArray();
        bool ok = false;
        const qint64 number = digits.toLongLong(&ok);
        // A zero in front would be octal.
        return ok && qAbs(number) <= biggest && !(digits.size() > 1 && digits.startsWith('0'))
                   ? std::optional(number)
                   : std::nullopt;
    }

    static constexpr qint64 biggest = 1000000000;
    QByteArrayView m_text;
    const QHash<QByteArray, std::optional<QByteArray>>& m_variables;
    qsizetype m_at = 0;
};

} // namespace

std::optional<qint64> arithmetic(QByteArrayView expression,
                                 const QHash<QByteArray, std::optional<QByteArray>>& variables)
{
    return Sum(expression, variables).whole();
}

} // namespace crosscheck::intake
