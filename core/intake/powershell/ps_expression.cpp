#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

#include <cmath>

namespace crosscheck::intake {

namespace {

/// How tightly an operator binds its sides, as TokenFlags of the shell's tokenizer has it.
/// https://github.com/PowerShell/PowerShell/blob/master/src/System.Management.Automation/engine/parser/token.cs
enum Binding { NoOperator, Logical, Comparison, Coalesce, Add, Multiply, Format, Range };

/// Left and right of +, -, *, / or % where both are numbers; none where the text does not tell one of them.
std::optional<PsValue> calculated(const PsValue& left, char op, const PsValue& right)
{
    constexpr double biggest = 1e15;
    if (left.kind != PsValue::Kind::Number || right.kind != PsValue::Kind::Number)
        return std::nullopt;
    const double a = left.text.toDouble(), b = right.text.toDouble();
    if (qAbs(a) > biggest || qAbs(b) > biggest || ((op == '/' || op == '%') && b == 0))
        return std::nullopt;
    const double made = op == '+'   ? a + b
                        : op == '-' ? a - b
                        : op == '*' ? a * b
                        : op == '/' ? a / b
                                    : std::fmod(a, b);
    const bool whole = !left.text.contains('.') && !right.text.contains('.');
    return psNumber(made, whole);
}

/// FIRST..LAST; none where one is no number, or the list would be long.
std::optional<PsValue> range(const PsValue& first, const PsValue& last)
{
    constexpr qint64 longest = 200;
    if (first.kind != PsValue::Kind::Number || last.kind != PsValue::Kind::Number)
        return std::nullopt;
    const qint64 from = first.text.toLongLong(), to = last.text.toLongLong();
    if (qAbs(to / 2 - from / 2) > longest / 2)
        return std::nullopt;
    PsValue value;
    value.kind = PsValue::Kind::List;
    for (qint64 i = from;; i += to < from ? -1 : 1) {
        value.items.append(psNumber(double(i), true));
        if (i == to)
            return value;
    }
}

/// "-" * 20
std::optional<PsValue> repeated(const PsValue& left, const PsValue& right)
{
    constexpr int most = 1000;
    const int times = right.text.toInt();
    if (left.kind != PsValue::Kind::Text || !isKnown(left) || right.kind != PsValue::Kind::Number ||
        times < 0 || times > most)
        return std::nullopt;
    return psText(left.text.repeated(times));
}

} // namespace

PsValue psNumber(double value, bool whole)
{
    PsValue made = psText(QByteArray::number(value, 'g', 15));
    if (!whole && !made.text.contains('.') && !made.text.contains('e'))
        made.text += ".0"; // a double, which JSON shows
    made.kind = PsValue::Kind::Number;
    return made;
}

PsValue psAdded(PsValue left, const PsValue& right)
{
    if (left.kind == PsValue::Kind::Null)
        return right;
    if (const auto sum = calculated(left, '+', right))
        return *sum;
    if (left.kind == PsValue::Kind::Map && right.kind == PsValue::Kind::Map) {
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

/// Whether only blanks and comments stand before this place on its line.
bool PsReader::lineBegins() const
{
    const qsizetype line = m_text.lastIndexOf('\n', m_at - 1) + 1;
    const QByteArray before = m_text.mid(line, m_at - line).trimmed();
    return before.isEmpty() || before.endsWith("#>");
}

bool PsReader::atOperator(QByteArrayView name) const
{
    return peek() == '-' && m_text.mid(m_at + 1, name.size()).toLower() == name &&
           !isNameByte(peek(1 + name.size()));
}

/// Values joined by operators; CONDITION ? ONE : OTHER.
PsValue PsReader::expression()
{
    const qsizetype from = m_at;
    PsValue left = joined(Logical);
    skipSpace(false);
    if (m_error || peek() != '?' || !(peek(1) == ' ' || peek(1) == '\t' || peek(1) == '\n'))
        return left;
    const std::optional<bool> holds = psTruth(left);
    ++m_at;
    skipSpace(true);
    const PsValue one = joined(Logical);
    skipSpace(true);
    if (peek() != ':')
        return unknown(from);
    ++m_at;
    skipSpace(true);
    const PsValue other = joined(Logical);
    return !holds ? unknown(from) : *holds ? one : other;
}

/// The operator at this place, which is passed over, and how it binds; none where it binds less tightly than `least`.
std::pair<QByteArray, int> PsReader::operatorHere(int least)
{
    static const QRegularExpression names(
        QStringLiteral(
            "^(?:-([ci]?(?:eq|ne|lt|le|gt|ge|(?:not)?(?:like|match|contains|in)|replace|split)|f|join|and|or)"
            "(?!\\w)|(\\?\\?)(?!=)|(\\.\\.)|(\\+)(?![+=])|(-)(?![-=a-zA-Z])|([*/%])(?!=))"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = names.match(QString::fromLatin1(m_text.mid(m_at, 20)));
    if (!match.hasMatch())
        return {{}, NoOperator};
    const QByteArray op = match.captured(match.lastCapturedIndex()).toLower().toLatin1();
    const bool word = match.capturedLength(1) > 0;
    const int binding = word && (op == "and" || op == "or") ? Logical
                        : word && op == "f"                 ? Format
                        : word                              ? Comparison
                        : op == "??"                        ? Coalesce
                        : op == ".."                        ? Range
                        : op == "+" || op == "-"            ? Add
                                                            : Multiply;
    if (binding < least)
        return {{}, NoOperator};
    m_at += match.capturedLength();
    return {op, binding};
}

/// What LEFT OP RIGHT gives, the whole beginning at `from`.
PsValue PsReader::combined(const PsValue& left, const QByteArray& op, const PsValue& right, qsizetype from)
{
    if (op == "and" || op == "or") {
        const bool both = op == "and";
        const std::optional<bool> one = psTruth(left), other = psTruth(right);
        if (one && *one != both)
            return psBool(*one);
        return other && (one || *other != both) ? psBool(*other) : unknown(from);
    }
    if (op == "??")
        return left.kind == PsValue::Kind::Null ? right : left.unknown.isEmpty() ? left : unknown(from);
    if (op == "+")
        return psAdded(left, right);
    const std::optional<PsValue> made =
        op == ".." ? range(left, right)
        : op.size() == 1 && op != "f"
            ? (op == "*" && left.kind == PsValue::Kind::Text ? repeated(left, right)
                                                             : calculated(left, op.at(0), right))
            : operated(left, op, right);
    return made ? *made : unknown(from);
}

PsValue PsReader::joined(int least)
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_at, words::text(refusals::valueExpected));
        return {};
    }
    const qsizetype from = m_at;
    PsValue left = listOperand();
    for (;;) {
        skipSpace(false);
        const auto [op, binding] = m_error ? std::pair<QByteArray, int>{} : operatorHere(least);
        if (binding == NoOperator)
            return left;
        skipSpace(true);
        const PsValue right = joined(binding + 1);
        left = combined(left, op, right, from);
    }
}

/// A value, or several with commas between them, which bind more tightly than any operator.
PsValue PsReader::listOperand()
{
    skipSpace(true);
    PsValue value;
    if (peek() == ',' && !m_oneByOne) { // ,$x is a list of one
        ++m_at;
        value.kind = PsValue::Kind::List;
        value.items.append(primary());
        return value;
    }
    value = primary();
    bool listed = false;
    while (!m_oneByOne) {
        skipSpace(false);
        if (peek() != ',' || m_error)
            break;
        ++m_at;
        skipSpace(true);
        const PsValue next = primary();
        PsValue first = value;
        if (!listed) {
            value = PsValue();
            value.kind = PsValue::Kind::List;
            value.items = {first};
        }
        value.items.append(next);
        listed = true;
    }
    return value;
}

/// Items with commas between them, each an expression that ends at the next: the arguments of a method.
QList<PsValue> PsReader::argumentList()
{
    QList<PsValue> values;
    const qsizetype opened = m_at - 1;
    const bool outside = std::exchange(m_oneByOne, true);
    for (;;) {
        skipSpace(true);
        if (peek() == ')') {
            ++m_at;
            break;
        }
        if (peek() == ',') {
            ++m_at;
            continue;
        }
        if (peek() == -1 || m_error) {
            fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
            break;
        }
        const qsizetype before = m_at;
        values.append(expression());
        if (m_at == before)
            ++m_at;
    }
    m_oneByOne = outside;
    return values;
}

} // namespace crosscheck::intake
