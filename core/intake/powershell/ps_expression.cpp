#include "intake/powershell/ps_reader.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Left and right of +, - or * where both are numbers; none where the text does not tell one of them.
std::optional<PsValue> calculated(const PsValue& left, char op, const PsValue& right)
{
    constexpr double biggest = 1e9;
    if (left.kind != PsValue::Kind::Number || right.kind != PsValue::Kind::Number)
        return std::nullopt;
    const double a = left.text.toDouble(), b = right.text.toDouble();
    if (qAbs(a) > biggest || qAbs(b) > biggest)
        return std::nullopt;
    PsValue value = psText(QByteArray::number(op == '+' ? a + b : op == '-' ? a - b : a * b, 'g', 15));
    value.kind = PsValue::Kind::Number;
    return value;
}

} // namespace

PsValue psAdded(PsValue left, const PsValue& right)
{
    if (left.kind == PsValue::Kind::Null)
        return right;
    if (const auto sum = calculated(left, '+', right))
        return *sum;
    if (left.kind == PsValue::Kind::Map) {
        left.map += right.map;
        return left;
    }
    if (left.kind == PsValue::Kind::List) {
        left.items += right.kind == PsValue::Kind::List ? right.items : QList<PsValue>{right};
        return left;
    }
    PsValue joined = psText(left.shown() + right.shown());
    joined.unknown = left.unknown + right.unknown;
    return joined;
}

bool PsReader::atOperator(QByteArrayView name) const
{
    return peek() == '-' && m_text.mid(m_at + 1, name.size()).toLower() == name &&
           !isNameByte(peek(1 + name.size()));
}

/// -and, -or; what they join is told by its left side alone where that decides.
PsValue PsReader::expression()
{
    PsValue left = comparison();
    for (;;) {
        skipSpace(false);
        const bool both = atOperator("and");
        if (m_error || (!both && !atOperator("or")))
            return left;
        const qsizetype from = m_at;
        m_at += both ? 4 : 3;
        const std::optional<bool> one = psTruth(left), other = psTruth(comparison());
        if (one && *one != both)
            left = psBool(*one);
        else if (other && (one || *other != both))
            left = psBool(*other);
        else
            left = unknown(from);
    }
}

/// The name of the operator at this place, in lower case, which is passed over; empty where there is none.
QByteArray PsReader::wordOperator()
{
    static const QRegularExpression names(
        QStringLiteral(
            "^-([ci]?(?:eq|ne|lt|le|gt|ge|(?:not)?(?:like|match|contains|in)|replace|split)|f|join)(?!\\w)"),
        QRegularExpression::CaseInsensitiveOption);
    if (peek() != '-')
        return {};
    const auto match = names.match(QString::fromLatin1(m_text.mid(m_at, 20)));
    m_at += match.capturedLength();
    return match.captured(1).toLower().toLatin1();
}

PsValue PsReader::listOperand()
{
    PsValue value = primary();
    for (;;) {
        skipSpace(false);
        if (peek() != ',' || m_error)
            return value;
        ++m_at;
        skipSpace(true);
        value = psListed(value, primary());
    }
}

/// Values joined by operators, from left to right.
PsValue PsReader::comparison()
{
    PsValue left = primary();
    for (;;) {
        skipSpace(false);
        if (m_error)
            return left;
        const qsizetype from = m_at;
        const bool plus = peek() == '+' && peek(1) != '+';
        const bool calculates = left.kind == PsValue::Kind::Number &&
                                (plus || peek() == '*' || (peek() == '-' && !isalpha(peek(1))));
        if (calculates || plus) {
            const char op = char(m_text.at(m_at++));
            skipSpace(true);
            const PsValue right = primary();
            left = (calculates ? calculated(left, op, right) : std::nullopt).value_or(psAdded(left, right));
        } else if (peek() == ',') {
            ++m_at;
            skipSpace(true);
            left = psListed(left, primary());
        } else if (const QByteArray op = wordOperator(); !op.isEmpty()) {
            skipSpace(true);
            const std::optional<PsValue> value = operated(left, op, listOperand());
            left = value ? *value : unknown(from);
        } else {
            return left;
        }
    }
}

} // namespace crosscheck::intake
