#include "intake/curl/jq_filter.h"

namespace crosscheck::intake {

using Outputs = QList<Json>;

Outputs JqFilter::pipe(const Json& input)
{
    constexpr int deepest = 60, most = 20000;
    if (++m_depth > deepest || ++m_steps > most)
        return refused();
    Outputs values = comma(input);
    while (!m_bad && at("|") && !at("|=")) {
        ++m_at;
        const qsizetype from = m_at;
        Outputs next;
        for (const Json& value : values.isEmpty() ? Outputs{Json()} : values) {
            m_at = from;
            next += comma(value);
        }
        values = values.isEmpty() ? Outputs() : next;
    }
    --m_depth;
    return values;
}

Outputs JqFilter::comma(const Json& input)
{
    Outputs values = binary(input, 0);
    while (!m_bad && take(","))
        values += binary(input, 0);
    return values;
}

std::optional<Json> JqFilter::calculated(const Json& left, const QByteArray& op, const Json& right)
{
    using Kind = Json::Kind;
    if (op == "//")
        return left.holds() ? left : right;
    if (op == "==" || op == "!=")
        return Json::ofBool((left.written(true) == right.written(true)) == (op == "=="));
    if (op == "and" || op == "or")
        return Json::ofBool(op == "and" ? left.holds() && right.holds() : left.holds() || right.holds());
    if (op == "+" && (left.kind == Kind::Null || right.kind == Kind::Null))
        return left.kind == Kind::Null ? right : left;
    if (left.kind == Kind::Number && right.kind == Kind::Number) {
        const double a = left.text.toDouble(), b = right.text.toDouble();
        if (op == "<" || op == ">")
            return Json::ofBool(op == "<" ? a < b : a > b);
        if (op == "<=" || op == ">=")
            return Json::ofBool(op == "<=" ? a <= b : a >= b);
        if (op == "/" && b == 0)
            return std::nullopt;
        return Json::ofNumber(op == "+" ? a + b : op == "-" ? a - b : op == "*" ? a * b : a / b);
    }
    if (op != "+" || left.kind != right.kind)
        return std::nullopt;
    Json sum = left;
    sum.text += left.kind == Kind::Text ? right.text : QByteArray();
    sum.items += right.items;
    for (const auto& [key, value] : right.entries)
        sum.set(key, value);
    return sum;
}

Outputs JqFilter::binary(const Json& input, int least)
{
    static const QList<QList<QByteArray>> levels{
        {"//"}, {"or"}, {"and"}, {"==", "!=", "<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/"}};
    if (least == levels.size())
        return postfix(input);
    Outputs left = binary(input, least + 1);
    for (;;) {
        blanks();
        const QList<QByteArray>& level = levels.at(least);
        const auto op = std::find_if(level.begin(), level.end(), [this, least](const QByteArray& one) {
            const QByteArrayView rest = m_text.sliced(m_at);
            const bool word = isName(one.at(0));
            return rest.startsWith(one) && !(word && rest.size() > one.size() && isName(rest[one.size()])) &&
                   !(least == levels.size() - 1 && rest.startsWith("//")) &&
                   !(rest.size() > one.size() && rest[one.size()] == '=' && one.size() == 1);
        });
        if (m_bad || op == level.end())
            return left;
        m_at += op->size();
        const Outputs right = binary(input, least + 1);
        Outputs made;
        if (*op == "//" && left.isEmpty())
            made = right;
        for (const Json& b : right) {
            for (const Json& a : std::as_const(left)) {
                const std::optional<Json> value = calculated(a, *op, b);
                if (!value)
                    return refused();
                made.append(*value);
            }
        }
        left = made;
    }
}

Outputs JqFilter::field(const Json& value, const Json& key)
{
    if (value.kind == Json::Kind::Null)
        return {Json()};
    if (value.kind == Json::Kind::Object && key.kind == Json::Kind::Text) {
        const Json* found = value.entry(key.text);
        return {found ? *found : Json()};
    }
    if (value.kind != Json::Kind::List || key.kind != Json::Kind::Number)
        return refused();
    const qsizetype index =
        qsizetype(key.text.toDouble()) + (key.text.startsWith('-') ? value.items.size() : 0);
    return {value.items.value(index)};
}

/// .name, ."name", [index], [] and ? behind values.
Outputs JqFilter::suffix(const Outputs& values, const Json& input)
{
    Outputs out;
    if (m_at < m_text.size() && m_text[m_at] == '[') {
        ++m_at;
        if (take("]")) {
            for (const Json& value : values) {
                out += value.items;
                for (const auto& row : value.entries)
                    out.append(row.second);
            }
            return out;
        }
        const Outputs keys = pipe(input);
        if (!take("]"))
            return refused();
        for (const Json& value : values) {
            for (const Json& key : keys)
                out += field(value, key);
        }
        return out;
    }
    const Outputs keys =
        m_at < m_text.size() && m_text[m_at] == '"' ? string(input, {}) : Outputs{Json::ofText(name())};
    for (const Json& value : values)
        out += field(value, keys.value(0));
    return out;
}

Outputs JqFilter::postfix(const Json& input)
{
    Outputs values = term(input);
    while (!m_bad && m_at < m_text.size()) {
        const char c = m_text[m_at], next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if (c == '.' && (isName(next) || next == '"' || next == '[')) {
            ++m_at;
            values = suffix(values, input);
        } else if (c == '[') {
            values = suffix(values, input);
        } else if (c == '?') {
            ++m_at;
        } else {
            break;
        }
    }
    return values;
}

/// "…\(filter)…", the place being at the quote; a format is laid over what the filters give.
Outputs JqFilter::string(const Json& input, const QByteArray& format)
{
    ++m_at;
    QByteArray raw = "\"", out;
    const auto plain = [&] {
        qsizetype at = 0;
        const std::optional<Json> read = Json::read(raw + '"', at);
        m_bad = m_bad || !read;
        out += read ? read->text : QByteArray();
        raw = "\"";
    };
    while (m_at < m_text.size() && m_text[m_at] != '"' && !m_bad) {
        if (m_text.sliced(m_at).startsWith("\\(")) {
            plain();
            m_at += 2;
            const Outputs values = pipe(input);
            const std::optional<QByteArray> value =
                values.size() == 1 ? jqFormatted(format.isEmpty() ? "text" : format, values.first())
                                   : std::nullopt;
            if (!value || !take(")"))
                return refused();
            out += *value;
            continue;
        }
        raw += m_text[m_at];
        if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
            raw += m_text[++m_at];
        ++m_at;
    }
    if (m_at >= m_text.size())
        return refused();
    ++m_at;
    plain();
    return {Json::ofText(out)};
}

/// {a: 1, "b": .x, $name, (filter): 2}, the place being behind the bracket.
Outputs JqFilter::object(const Json& input)
{
    Json none;
    none.kind = Json::Kind::Object;
    Outputs made{none};
    for (bool first = true; !take("}"); first = false) {
        if (m_bad || (!first && !take(",")))
            return refused();
        blanks();
        const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
        Outputs keys, values;
        if (c == '$') {
            ++m_at;
            const QByteArray called = name();
            keys = {Json::ofText(called)};
            if (!m_variables.contains(called))
                return refused();
            values = {m_variables.value(called)};
        } else if (c == '(') {
            ++m_at;
            keys = pipe(input);
            if (!take(")"))
                return refused();
        } else {
            keys = c == '"' ? string(input, {}) : Outputs{Json::ofText(name())};
        }
        if (keys.size() != 1 || keys.first().kind != Json::Kind::Text || keys.first().text.isEmpty())
            return refused();
        if (take(":"))
            values = binary(input, 0);
        else if (values.isEmpty())
            values = field(input, keys.first());
        Outputs next;
        for (const Json& value : values) {
            for (Json one : std::as_const(made)) {
                one.set(keys.first().text, value);
                next.append(one);
            }
        }
        made = next;
    }
    return made;
}

/// if A then B elif C then D else E end, the place being behind if.
Outputs JqFilter::condition(const Json& input)
{
    const Outputs holds = pipe(input);
    if (holds.size() != 1 || !takeWord("then"))
        return refused();
    const Outputs one = pipe(input);
    Outputs other{input};
    if (takeWord("elif"))
        other = condition(input);
    else if (takeWord("else")) {
        other = pipe(input);
        if (!takeWord("end"))
            return refused();
    } else if (!takeWord("end")) {
        return refused();
    }
    return holds.first().holds() ? one : other;
}

Outputs JqFilter::term(const Json& input)
{
    blanks();
    const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
    const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
    if (c == '.' && next == '.')
        return refused();
    if (c == '.' && (isName(next) || next == '"' || next == '[')) {
        ++m_at;
        return suffix({input}, input);
    }
    ++m_at;
    switch (c) {
    case '.':
        return {input};
    case '"':
        --m_at;
        return string(input, {});
    case '{':
        return object(input);
    case '(': {
        const Outputs values = pipe(input);
        return take(")") ? values : refused();
    }
    case '[': {
        Json list;
        list.kind = Json::Kind::List;
        if (!take("]")) {
            list.items = pipe(input);
            if (!take("]"))
                return refused();
        }
        return {list};
    }
    case '$': {
        const QByteArray called = name();
        return m_variables.contains(called) ? Outputs{m_variables.value(called)} : refused();
    }
    case '@': {
        const QByteArray format = name();
        blanks();
        if (m_at < m_text.size() && m_text[m_at] == '"')
            return string(input, format);
        const std::optional<QByteArray> value = jqFormatted(format, input);
        return value ? Outputs{Json::ofText(*value)} : refused();
    }
    default:
        --m_at;
    }
    if (isdigit(uchar(c)) || (c == '-' && isdigit(uchar(next)))) {
        const std::optional<Json> number = Json::read(m_text, m_at);
        return number ? Outputs{*number} : refused();
    }
    const QByteArray word = name();
    if (word == "true" || word == "false")
        return {Json::ofBool(word == "true")};
    if (word == "null")
        return {Json()};
    if (word.isEmpty())
        return refused();
    return word == "if" ? condition(input) : call(word, input);
}

} // namespace crosscheck::intake
