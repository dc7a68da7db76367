#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// The -f operator as far as {0} goes: doubled braces are one, and a value is put in as it is shown.
QByteArray formatted(const QByteArray& format, const QList<PsValue>& values)
{
    QByteArray out;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const char c = format.at(i);
        if ((c == '{' || c == '}') && i + 1 < format.size() && format.at(i + 1) == c) {
            out += c;
            ++i;
            continue;
        }
        const qsizetype close = c == '{' ? format.indexOf('}', i) : -1;
        bool number = false;
        const qsizetype index = close < 0 ? 0 : format.mid(i + 1, close - i - 1).toInt(&number);
        if (number && index >= 0 && index < values.size()) {
            out += values.at(index).shown();
            i = close;
        } else {
            out += c;
        }
    }
    return out;
}

/// 1..3; none where it is no range, or a long one.
std::optional<PsValue> range(const QByteArray& word)
{
    const qsizetype dots = word.indexOf("..");
    bool isFirst = false, isLast = false;
    const int first = dots < 0 ? 0 : word.first(dots).toInt(&isFirst);
    const int last = dots < 0 ? 0 : word.mid(dots + 2).toInt(&isLast);
    if (!isFirst || !isLast || qAbs(qint64(last) - first) > 200)
        return std::nullopt;
    PsValue value;
    value.kind = PsValue::Kind::List;
    for (int i = first;; i += last < first ? -1 : 1) {
        PsValue item = psText(QByteArray::number(i));
        item.kind = PsValue::Kind::Number;
        value.items.append(item);
        if (i == last)
            return value;
    }
}

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

PsValue PsReader::expression()
{
    PsValue left = primary();
    for (;;) {
        skipSpace(false);
        if (m_error)
            return left;
        const bool number = left.kind == PsValue::Kind::Number;
        if (number &&
            (peek() == '*' || (peek() == '-' && !isalpha(peek(1))) || (peek() == '+' && peek(1) != '+'))) {
            const char op = char(m_text.at(m_at++));
            skipSpace(true);
            const PsValue right = primary();
            PsValue joined = psText(left.shown() + right.shown());
            joined.unknown = right.unknown;
            left = calculated(left, op, right).value_or(joined);
            continue;
        }
        if (peek() == '+' && peek(1) != '+') {
            ++m_at;
            skipSpace(true);
            const PsValue right = primary();
            if (left.kind == PsValue::Kind::Map) {
                left.map += right.map;
            } else if (left.kind == PsValue::Kind::List) {
                left.items += right.kind == PsValue::Kind::List ? right.items : QList<PsValue>{right};
            } else {
                PsValue joined = psText(left.shown() + right.shown());
                joined.unknown = left.unknown + right.unknown;
                left = joined;
            }
        } else if (peek() == ',') {
            ++m_at;
            skipSpace(true);
            const PsValue right = primary();
            if (left.kind != PsValue::Kind::List) {
                PsValue list;
                list.kind = PsValue::Kind::List;
                list.items.append(left);
                left = list;
            }
            left.items.append(right);
        } else if (peek() == '-' && isNameByte(peek(1)) && at("-f ")) {
            m_at += 3;
            skipSpace(true);
            const PsValue right = expression();
            const QList<PsValue> values =
                right.kind == PsValue::Kind::List ? right.items : QList<PsValue>{right};
            left = psText(formatted(left.shown(), values));
        } else {
            return left;
        }
    }
}

QList<PsValue> PsReader::argumentList()
{
    QList<PsValue> values;
    const qsizetype opened = m_at - 1;
    for (;;) {
        skipSpace(true);
        if (peek() == ')') {
            ++m_at;
            return values;
        }
        if (peek() == ',') {
            ++m_at;
            continue;
        }
        if (peek() == -1 || m_error) {
            fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
            return values;
        }
        const qsizetype before = m_at;
        values.append(primary());
        if (m_at == before)
            ++m_at;
    }
}

PsValue PsReader::primary()
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_at, words::text(refusals::valueExpected));
        return {};
    }
    skipSpace(true);
    const qsizetype from = m_at;
    PsValue value;
    const int c = peek();
    if (c == '"' || c == '\'' || at("@\"") || at("@'")) {
        value = string();
    } else if (at("@{") || at("[ordered]@{") || at("[pscustomobject]@{") || at("[PSCustomObject]@{")) {
        m_at = m_text.indexOf("@{", m_at) + 2;
        value = hashtable(m_at - 2);
    } else if (at("@(") || at("$(") || c == '(') {
        m_at += c == '(' ? 1 : 2;
        value = parenthesised(from, c == '@');
    } else if (c == '$') {
        ++m_at;
        value = variable(from);
    } else if (c == '[') {
        value = typed();
    } else if (c == '-' && !(peek(1) >= '0' && peek(1) <= '9')) {
        return value;
    } else {
        // "1+2": a number ends where another begins.
        static const QRegularExpression sum(QStringLiteral("^(\\d+(?:\\.\\d+)?)[+*-]\\$?[\\d(]"));
        const auto first = sum.match(QString::fromLatin1(m_text.mid(m_at, 40)));
        if (first.hasMatch())
            m_at += first.capturedLength(1);
        while (!first.hasMatch() && m_at < m_text.size() &&
               !QByteArrayView(" \t\r\n;|),}").contains(m_text.at(m_at)))
            ++m_at;
        value = psText(m_text.mid(from, m_at - from));
        if (const auto numbers = range(value.text))
            return *numbers;
        bool number = false;
        value.text.toDouble(&number);
        if (number)
            value.kind = PsValue::Kind::Number;
    }
    return postfix(value, from);
}

PsValue PsReader::postfix(PsValue value, qsizetype from)
{
    while (peek() == '.' && isNameByte(peek(1)) && !m_error) {
        ++m_at;
        const QByteArray member = name();
        if (peek() == '(') {
            ++m_at;
            argumentList();
            if (member.toLower() == "trim")
                value.text = value.text.trimmed();
            else if (member.toLower() != "tostring")
                value = unknown(from);
            continue;
        }
        const auto entry = std::find_if(value.map.begin(), value.map.end(), [&member](const auto& row) {
            return row.first.toLower() == member.toLower();
        });
        value = entry != value.map.end() ? entry->second : unknown(from);
    }
    return value;
}

PsValue PsReader::unknown(qsizetype from)
{
    PsValue value = psText(m_text.mid(from, m_at - from));
    value.kind = PsValue::Kind::Unknown;
    value.unknown.append(value.text);
    m_notes.append(Note{words::text(value.text.contains('(') ? notes::commandOutput : notes::variable,
                                    ::crosscheck::intake::shown(value.text)),
                        m_clean.origin(from), -1});
    return value;
}

PsValue PsReader::parenthesised(qsizetype from, bool list)
{
    PsValue value;
    QList<PsValue> values;
    for (;;) {
        skipSpace(true);
        if (peek() == ')') {
            ++m_at;
            break;
        }
        if (peek() == ';' || peek() == ',') {
            ++m_at;
            continue;
        }
        if (peek() == -1 || m_error) {
            fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
            return value;
        }
        const qsizetype before = m_at;
        values.append(pipeline());
        if (m_at == before)
            ++m_at;
    }
    if (!list)
        return values.isEmpty() ? value : values.last();
    value.kind = PsValue::Kind::List;
    for (const PsValue& item : values) {
        if (item.kind == PsValue::Kind::List)
            value.items += item.items;
        else
            value.items.append(item);
    }
    return value;
}

PsValue PsReader::hashtable(qsizetype opened)
{
    PsValue value;
    value.kind = PsValue::Kind::Map;
    for (;;) {
        skipSpace(true);
        if (peek() == ';') {
            ++m_at;
            continue;
        }
        if (peek() == '}') {
            ++m_at;
            return value;
        }
        if (peek() == -1 || m_error) {
            fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("@{")));
            return value;
        }
        QByteArray key;
        if (peek() == '"' || peek() == '\'') {
            key = string().shown();
        } else {
            const qsizetype from = m_at;
            while (m_at < m_text.size() && !QByteArrayView(" \t\r\n=;}").contains(m_text.at(m_at)))
                ++m_at;
            key = m_text.mid(from, m_at - from);
        }
        skipSpace(true);
        if (peek() != '=') {
            fail(m_at, words::text(refusals::valueExpected));
            return value;
        }
        ++m_at;
        skipSpace(true);
        value.map.append({key, pipeline()});
    }
}

PsValue PsReader::variable(qsizetype from)
{
    QByteArray called;
    if (peek() == '{') {
        const qsizetype close = m_text.indexOf('}', m_at);
        if (close == -1) {
            fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("${")));
            return {};
        }
        called = m_text.mid(m_at + 1, close - m_at - 1);
        m_at = close + 1;
    } else {
        called = name();
    }
    const QByteArray lower = called.toLower();
    PsValue value;
    if (lower == "true" || lower == "false") {
        value.kind = PsValue::Kind::Bool;
        value.text = lower == "true" ? "true" : "false";
        return value;
    }
    if (lower == "null")
        return value;
    const auto found = m_variables.constFind(lower);
    if (found != m_variables.constEnd()) {
        if (found->kind == PsValue::Kind::Unknown) {
            m_notes.append(
                Note{words::text(notes::variable, ::crosscheck::intake::shown(m_text.mid(from, m_at - from))),
                     m_clean.origin(from), -1});
            value = psText(m_text.mid(from, m_at - from));
            value.kind = PsValue::Kind::Unknown;
            value.unknown.append(value.text);
            return value;
        }
        m_notes += m_valueNotes.value(lower);
        return *found;
    }
    while (peek() == '.' && isNameByte(peek(1))) { // a member of what is not known
        ++m_at;
        name();
    }
    return unknown(from);
}

PsValue PsReader::typed()
{
    const qsizetype from = m_at;
    const qsizetype close = m_text.indexOf(']', m_at);
    if (close == -1) {
        fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("[")));
        return {};
    }
    const QByteArray type = m_text.mid(m_at + 1, close - m_at - 1).toLower();
    m_at = close + 1;
    if (!at("::")) {
        const PsValue value = primary();
        if (type == "char") {
            const char32_t c =
                value.text.startsWith("0x") ? value.text.mid(2).toUInt(nullptr, 16) : value.text.toUInt();
            return psText(psCharacter(c));
        }
        return value;
    }
    m_at += 2;
    QByteArray member = name();
    while (peek() == '.') {
        ++m_at;
        member += '.' + name();
    }
    if (peek() != '(')
        return unknown(from);
    ++m_at;
    const QList<Note> before = m_notes;
    const QList<PsValue> arguments = argumentList();
    const QByteArray first = arguments.isEmpty() ? QByteArray() : arguments.first().shown();
    const QByteArray method = member.toLower();
    if (method.endsWith("getbytes") || method.endsWith("getstring"))
        return arguments.isEmpty() ? PsValue() : arguments.first();
    if (method == "tobase64string")
        return psText(first.toBase64());
    if (method == "escapedatastring" || method == "urlencode") {
        QByteArray escaped = first.toPercentEncoding();
        if (method == "urlencode")
            escaped.replace("%20", "+");
        return psText(escaped);
    }
    m_notes = before;
    return unknown(from);
}

} // namespace crosscheck::intake
