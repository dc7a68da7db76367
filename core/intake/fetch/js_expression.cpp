#include "intake/fetch/js_reader.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

/// Whether a condition holds; nothing where the text does not tell (https://tc39.es/ecma262/#sec-toboolean).
std::optional<bool> truthOf(const JsValue& value)
{
    switch (value.kind) {
    case JsValue::Kind::Unknown:
        return std::nullopt;
    case JsValue::Kind::Undefined:
    case JsValue::Kind::Null:
        return false;
    case JsValue::Kind::Bool:
        return value.text == "true";
    case JsValue::Kind::Number:
        return value.text.toDouble() != 0;
    case JsValue::Kind::Text:
        return !value.text.isEmpty();
    default:
        return true;
    }
}

JsValue jsBool(bool holds)
{
    JsValue value;
    value.kind = JsValue::Kind::Bool;
    value.text = holds ? "true" : "false";
    return value;
}

} // namespace

JsValue JsReader::expression()
{
    skipSpace();
    const qsizetype from = m_at;
    const JsValue condition = operands();
    skipSpace();
    if (m_out.error || peek() != '?' || peek(1) == '.' || peek(1) == '?')
        return condition;
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_at, words::text(refusals::valueExpected));
        return {};
    }
    ++m_at;
    const JsValue yes = expression();
    skipSpace();
    if (peek() != ':')
        return yes;
    ++m_at;
    const JsValue no = expression();
    const std::optional<bool> holds = truthOf(condition);
    return !holds ? unknown(from) : *holds ? yes : no;
}

/// ===, <, &&, * and their like behind a value; false where none stands there.
bool JsReader::readOperator(JsValue& left, qsizetype from)
{
    static const QList<QByteArray> comparisons{"===", "!==", "==", "!=", "<=", ">="};
    for (const QByteArray& one : comparisons) {
        if (!at(one))
            continue;
        m_at += one.size();
        const JsValue right = primary();
        const bool known = truthOf(left).has_value() && truthOf(right).has_value();
        const bool equal = left.kind == right.kind && left.shown() == right.shown();
        left = known && one.size() == 3 ? jsBool(equal == (one.at(0) == '=')) : unknown(from);
        return true;
    }
    if (at("&&")) {
        m_at += 2;
        const JsValue right = primary();
        const std::optional<bool> holds = truthOf(left);
        left = !holds ? unknown(from) : *holds ? right : left;
        return true;
    }
    const bool parted = m_at > 0 && m_text.at(m_at - 1) == ' ' && peek(1) == ' ';
    if (parted && peek() != -1 && QByteArrayView("<>*/-%").contains(char(peek()))) {
        ++m_at;
        primary();
        left = unknown(from);
        return true;
    }
    return false;
}

JsValue JsReader::operands()
{
    const qsizetype from = m_at;
    JsValue left = primary();
    for (;;) {
        skipSpace();
        if (m_out.error)
            return left;
        if (peek() == '+' && peek(1) != '+' && peek(1) != '=') {
            ++m_at;
            const JsValue right = primary();
            const bool unknown = left.kind == JsValue::Kind::Unknown && right.kind == JsValue::Kind::Unknown;
            if (unknown)
                left.text += " + " + right.text;
            else
                left = jsText(part(left) + part(right));
        } else if (peek() == '%' && left.kind == JsValue::Kind::Text) { // Python's "%s" % value
            ++m_at;
            const JsValue right = primary();
            left = jsText(pythonFormatted(
                left.text, right.kind == JsValue::Kind::Array ? right.items : QList<JsValue>{right}));
        } else if (at("||") || at("??")) {
            m_at += 2;
            const JsValue right = primary();
            if (left.isNone())
                left = right;
        } else if (!readOperator(left, from)) {
            return left;
        }
    }
}

/// within a text, what is not known stands as in a template
QByteArray JsReader::part(const JsValue& value)
{
    return value.kind == JsValue::Kind::Unknown ? "${" + value.text + "}" : value.shown();
}

JsValue JsReader::unknown(qsizetype from)
{
    JsValue value;
    value.kind = JsValue::Kind::Unknown;
    value.text = m_text.mid(from, m_at - from).trimmed();
    m_notes.append(Note{words::text(notes::expression, shown(value.text)), from, -1});
    return value;
}

JsValue JsReader::primary()
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_at, words::text(refusals::valueExpected));
        return {};
    }
    skipSpace();
    const qsizetype from = m_at;
    const int c = peek();
    JsValue value;
    if (c == '"' || c == '\'' || c == '`')
        return postfix(jsText(string()), from);
    if (c == '{')
        return object();
    if (c == '[') {
        ++m_at;
        value.kind = JsValue::Kind::Array;
        for (;;) {
            skipSpace();
            if (peek() == ']') {
                ++m_at;
                return postfix(value, from);
            }
            if (peek() == ',') {
                ++m_at;
                continue;
            }
            if (peek() == -1)
                fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("[")));
            const qsizetype before = m_at;
            value.items.append(expression());
            if (m_at == before)
                fail(m_at, words::text(refusals::valueExpected));
            if (m_out.error)
                return value;
        }
    }
    if (c == '(') {
        ++m_at;
        const QList<JsValue> inner = argumentList(from);
        skipSpace();
        if (at("=>"))
            return function(from);
        return inner.isEmpty() ? value : postfix(inner.last(), from);
    }
    if ((c >= '0' && c <= '9') || ((c == '-' || c == '.') && peek(1) >= '0' && peek(1) <= '9')) {
        ++m_at;
        while (isNameByte(peek()) || peek() == '.')
            ++m_at;
        value.kind = JsValue::Kind::Number;
        value.text = m_text.mid(from, m_at - from);
        return value;
    }
    if (c == '!' || c == '-' || c == '+') {
        ++m_at;
        const JsValue operand = primary();
        if (c != '!')
            return operand;
        const std::optional<bool> holds = truthOf(operand);
        return holds ? jsBool(!*holds) : unknown(from);
    }
    if (!isNameByte(c))
        return value;
    return named(from);
}

JsValue JsReader::named(qsizetype from, const QByteArray& read)
{
    const QByteArray called = read.isEmpty() ? path() : read;
    skipTypes(called);
    JsValue value;
    if (called == "await" || called == "typeof" || called == "void") {
        return primary();
    }
    if (called == "true" || called == "false") {
        value.kind = JsValue::Kind::Bool;
        value.text = called;
        return value;
    }
    if (called == "null") {
        value.kind = JsValue::Kind::Null;
        return value;
    }
    if (called == "undefined")
        return value;
    if (called == "Infinity") {
        value.kind = JsValue::Kind::Number;
        value.text = called;
        return value;
    }
    if (called == "function" || called == "async")
        return function(from);
    if (called == "new") {
        skipSpace();
        const QByteArray type = path();
        skipSpace();
        QList<JsValue> arguments;
        if (peek() == '(') {
            ++m_at;
            arguments = argumentList(m_at - 1);
        }
        if (m_wanted("new " + type)) {
            m_out.calls.append(JsCall{"new " + type, arguments, m_notes, from});
            m_notes.clear();
            return unknown(from);
        }
        return postfix(constructed(type, arguments, from), from);
    }
    skipSpace();
    if (at("=>"))
        return function(from);
    if (peek() == '(')
        return call(called, from);
    const QList<QByteArray> steps = called.split('.');
    const auto found = m_variables.constFind(steps.first());
    if (found != m_variables.constEnd()) {
        m_notes += m_valueNotes.value(steps.first());
        value = *found;
        for (qsizetype i = 1; i < steps.size(); ++i) {
            const JsValue* member = value.find(steps.at(i));
            if (!member)
                return unknown(from);
            value = JsValue(*member);
        }
        if (value.kind == JsValue::Kind::Unknown)
            return unknown(from);
        return value;
    }
    return unknown(from);
}

JsValue JsReader::object()
{
    const qsizetype opened = m_at++;
    JsValue value;
    value.kind = JsValue::Kind::Object;
    for (;;) {
        skipSpace();
        const int c = peek();
        if (c == '}') {
            ++m_at;
            return value;
        }
        if (c == ',' || c == ';') {
            ++m_at;
            continue;
        }
        if (at("...")) {
            m_at += 3;
            const JsValue spread = primary();
            for (const auto& [key, member] : spread.members)
                put(value, key, member);
            continue;
        }
        QByteArray key;
        if (c == '"' || c == '\'' || c == '`') {
            key = string();
        } else if (c == '[') {
            ++m_at;
            key = expression().shown();
            skipSpace();
            if (peek() == ']')
                ++m_at;
        } else if (isNameByte(c)) {
            key = word();
        } else {
            if (c == -1)
                fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("{")));
            else
                fail(m_at, words::text(refusals::valueExpected));
        }
        if (m_out.error)
            return value;
        skipSpace();
        if (peek() == ':') {
            ++m_at;
            const qsizetype before = m_at;
            const JsValue member = expression();
            skipSpace();
            if (m_at == before || (peek() != ',' && peek() != '}' && peek() != -1 && !m_out.error &&
                                   !isNameByte(peek()) && peek() != '"'))
                fail(m_at, words::text(refusals::valueExpected));
            put(value, key, member);
        } else if (peek() == '(') { // a method
            skipBrackets();
            skipSpace();
            if (peek() == '{')
                skipBrackets();
        } else { // shorthand
            const auto found = m_variables.constFind(key);
            if (found != m_variables.constEnd()) {
                put(value, key, *found);
            } else {
                JsValue missing;
                missing.kind = JsValue::Kind::Unknown;
                missing.text = key;
                m_notes.append(Note{words::text(notes::expression, shown(key)), m_at - key.size(), -1});
                put(value, key, missing);
            }
        }
    }
}

void JsReader::put(JsValue& object, const QByteArray& key, const JsValue& member)
{
    for (auto& entry : object.members) {
        if (entry.first == key) {
            entry.second = member;
            return;
        }
    }
    object.members.append({key, member});
}

} // namespace crosscheck::intake
