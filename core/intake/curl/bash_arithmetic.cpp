#include "intake/curl/bash.h"

#include <array>
#include <cmath>

namespace crosscheck::intake {

namespace {

constexpr qint64 biggest = 1000000000000;

/// The operators with two sides, the weakest first; what stands in one row binds alike.
constexpr std::array<std::array<const char*, 4>, 10> operatorRows{{{"||"},
                                                                   {"&&"},
                                                                   {"|"},
                                                                   {"^"},
                                                                   {"&"},
                                                                   {"==", "!="},
                                                                   {"<=", ">=", "<", ">"},
                                                                   {"<<", ">>"},
                                                                   {"+", "-"},
                                                                   {"*", "/", "%"}}};

std::optional<qint64> power(qint64 base, qint64 exponent)
{
    constexpr qint64 most = 62;
    if (exponent < 0 || exponent > most || std::pow(double(qAbs(base)), double(exponent)) > double(biggest))
        return std::nullopt;
    qint64 value = 1;
    for (qint64 i = 0; i < exponent; ++i)
        value *= base;
    return value;
}

std::optional<qint64> combined(QByteArrayView op, qint64 a, qint64 b)
{
    constexpr qint64 widest = 40;
    if (qAbs(a) > biggest || qAbs(b) > biggest)
        return std::nullopt;
    if (op == "<<" || op == ">>") {
        if (a < 0 || b < 0 || b > widest || (op == "<<" && a > biggest >> b))
            return std::nullopt;
        return op == "<<" ? a << b : a >> b;
    }
    if (op == "*")
        return b != 0 && qAbs(a) > biggest / qAbs(b) ? std::nullopt : std::optional(a * b);
    if (op == "/" || op == "%")
        return b == 0 ? std::nullopt : std::optional(op == "/" ? a / b : a % b);
    return op == "||"   ? a || b
           : op == "&&" ? a && b
           : op == "|"  ? a | b
           : op == "^"  ? a ^ b
           : op == "&"  ? a & b
           : op == "==" ? a == b
           : op == "!=" ? a != b
           : op == "<=" ? a <= b
           : op == ">=" ? a >= b
           : op == "<"  ? a < b
           : op == ">"  ? a > b
           : op == "+"  ? a + b
                        : a - b;
}

/// 12, 0x1f, 017, 16#ff; none where it is no number.
std::optional<qint64> constant(const QByteArray& text)
{
    const qsizetype mark = text.indexOf('#');
    bool ok = false;
    const int base = mark > 0                                         ? text.first(mark).toInt()
                     : text.startsWith("0x") || text.startsWith("0X") ? 16
                     : text.size() > 1 && text.startsWith('0')        ? 8
                                                                      : 10;
    constexpr int mostDigits = 36;
    if (base < 2 || base > mostDigits)
        return std::nullopt;
    const qint64 value = (mark > 0 ? text.mid(mark + 1) : text).toLongLong(&ok, base);
    return ok && qAbs(value) <= biggest ? std::optional(value) : std::nullopt;
}

/// The shell's arithmetic but for what assigns
/// (https://www.gnu.org/software/bash/manual/html_node/Shell-Arithmetic.html).
class Expression
{
public:
    Expression(QByteArrayView text, const QHash<QByteArray, std::optional<QByteArray>>& variables)
        : m_text(text), m_variables(variables)
    {
    }
    std::optional<qint64> whole()
    {
        const std::optional<qint64> value = choice(0);
        return next() == '\0' && m_at == m_text.size() ? value : std::nullopt;
    }

private:
    static constexpr int deepest = 50;

    char next()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\n").contains(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }
    /// The operator of a row at this place, which is passed over; empty where none is.
    QByteArrayView take(size_t row)
    {
        next();
        const QByteArrayView rest = m_text.sliced(m_at);
        // "|" is not the beginning of "||", nor "<" of "<<"; "+=" and the like assign.
        const bool twice = rest.size() > 1 && rest[0] == rest[1] && QByteArrayView("|&<>*").contains(rest[0]);
        for (const char* op : operatorRows.at(row)) {
            if (!op || !rest.startsWith(op) || (twice && qstrlen(op) == 1))
                continue;
            m_at += qsizetype(qstrlen(op));
            return op;
        }
        return {};
    }
    std::optional<qint64> choice(int depth)
    {
        const std::optional<qint64> condition = sides(0, depth);
        if (next() != '?' || depth > deepest)
            return condition;
        ++m_at;
        const std::optional<qint64> yes = choice(depth + 1);
        if (next() != ':')
            return std::nullopt;
        ++m_at;
        const std::optional<qint64> no = choice(depth + 1);
        return !condition ? std::nullopt : *condition != 0 ? yes : no;
    }
    std::optional<qint64> sides(size_t row, int depth)
    {
        if (row == operatorRows.size())
            return raised(depth);
        std::optional<qint64> left = sides(row + 1, depth);
        for (QByteArrayView op = take(row); !op.isEmpty() && left; op = take(row)) {
            const std::optional<qint64> right = sides(row + 1, depth);
            left = right ? combined(op, *left, *right) : std::nullopt;
        }
        return left;
    }
    std::optional<qint64> raised(int depth)
    {
        const std::optional<qint64> base = value(depth);
        next();
        if (!base || depth > deepest || !m_text.sliced(m_at).startsWith("**"))
            return base;
        m_at += 2;
        const std::optional<qint64> exponent = raised(depth + 1);
        return exponent ? power(*base, *exponent) : std::nullopt;
    }
    std::optional<qint64> value(int depth)
    {
        const char c = next();
        if (depth > deepest)
            return std::nullopt;
        if (c == '(') {
            ++m_at;
            const std::optional<qint64> inner = choice(depth + 1);
            if (next() != ')')
                return std::nullopt;
            ++m_at;
            return inner;
        }
        if (c != '\0' && QByteArrayView("-+!~").contains(c)) {
            ++m_at;
            const std::optional<qint64> inner = value(depth + 1);
            return !inner     ? std::nullopt
                   : c == '-' ? std::optional(-*inner)
                   : c == '!' ? std::optional<qint64>(*inner == 0)
                   : c == '~' ? std::optional(~*inner)
                              : inner;
        }
        m_at += c == '$' ? 1 : 0;
        const qsizetype from = m_at;
        const bool number = c != '$' && isdigit(uchar(c));
        while (m_at < m_text.size() &&
               (isalnum(uchar(m_text[m_at])) || m_text[m_at] == '_' || (number && m_text[m_at] == '#')))
            ++m_at;
        const QByteArray word = m_text.sliced(from, m_at - from).toByteArray();
        if (number)
            return constant(word);
        const auto found = m_variables.constFind(word);
        return found != m_variables.constEnd() && *found ? constant((*found)->trimmed()) : std::nullopt;
    }

    QByteArrayView m_text;
    const QHash<QByteArray, std::optional<QByteArray>>& m_variables;
    qsizetype m_at = 0;
};

} // namespace

std::optional<qint64> arithmetic(QByteArrayView expression,
                                 const QHash<QByteArray, std::optional<QByteArray>>& variables)
{
    return Expression(expression, variables).whole();
}

} // namespace crosscheck::intake
