#include "intake/curl/jq_json.h"

#include <QHash>
#include <QString>

namespace crosscheck::intake {

namespace {

using Outputs = QList<Json>;

/// Runs a filter over its text: every part gives all it makes of one input, and is read again for the next.
class JqFilter
{
public:
    JqFilter(QByteArrayView text, const QHash<QByteArray, Json>& variables)
        : m_text(text), m_variables(variables)
    {
    }
    std::optional<Outputs> run(const Json& input)
    {
        m_at = 0;
        const Outputs outputs = pipe(input);
        blanks();
        return m_bad || m_at < m_text.size() ? std::nullopt : std::optional(outputs);
    }

private:
    void blanks()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '#') {
            while (m_at < m_text.size() && m_text[m_at] != '\n')
                ++m_at;
            blanks();
        }
    }
    bool at(QByteArrayView what)
    {
        blanks();
        return m_text.sliced(m_at).startsWith(what);
    }
    bool take(QByteArrayView what)
    {
        if (!at(what))
            return false;
        m_at += what.size();
        return true;
    }
    bool takeWord(QByteArrayView what)
    {
        const qsizetype behind = m_at + what.size();
        if (!at(what) || (m_at + what.size() < m_text.size() && isName(m_text[m_at + what.size()])))
            return false;
        m_at = qMax(behind, m_at + what.size());
        return true;
    }
    static bool isName(char c) { return isalnum(uchar(c)) || c == '_'; }
    QByteArray name()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isName(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray();
    }
    Outputs refused()
    {
        m_bad = true;
        return {};
    }

    Outputs pipe(const Json& input);
    Outputs comma(const Json& input);
    Outputs binary(const Json& input, int least);
    Outputs postfix(const Json& input);
    Outputs suffix(const Outputs& values, const Json& input);
    Outputs term(const Json& input);
    Outputs string(const Json& input, const QByteArray& format);
    Outputs object(const Json& input);
    Outputs condition(const Json& input);
    Outputs call(const QByteArray& name, const Json& input);
    std::optional<Json> calculated(const Json& left, const QByteArray& op, const Json& right);
    Outputs field(const Json& value, const Json& key);

    QByteArrayView m_text;
    const QHash<QByteArray, Json>& m_variables;
    qsizetype m_at = 0;
    int m_depth = 0, m_steps = 0;
    bool m_bad = false;
};

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

/// A format of text: @uri, @base64 …
std::optional<QByteArray> formatted(const QByteArray& format, const Json& value)
{
    const QByteArray text = value.kind == Json::Kind::Text ? value.text : value.written(true);
    return format == "uri"      ? std::optional(text.toPercentEncoding())
           : format == "base64" ? std::optional(text.toBase64())
           : format == "json"   ? std::optional(value.written(true))
           : format == "text"   ? std::optional(text)
                                : std::nullopt;
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
                values.size() == 1 ? formatted(format.isEmpty() ? "text" : format, values.first())
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

/// A function by its name, its arguments behind it.
Outputs JqFilter::call(const QByteArray& name, const Json& input)
{
    const bool text = input.kind == Json::Kind::Text;
    if (name == "map" && take("(")) {
        const qsizetype from = m_at;
        Json list;
        list.kind = Json::Kind::List;
        pipe(input.items.isEmpty() ? Json() : input.items.first());
        for (const Json& item : input.items) {
            m_at = from;
            list.items += pipe(item);
        }
        return take(")") ? Outputs{list} : refused();
    }
    if (name == "tostring")
        return {text ? input : Json::ofText(input.written(true))};
    if (name == "tojson")
        return {Json::ofText(input.written(true))};
    if (name == "fromjson" || name == "tonumber") {
        qsizetype at = 0;
        const std::optional<Json> read = text ? Json::read(input.text, at) : std::optional(input);
        return read ? Outputs{*read} : refused();
    }
    if (name == "length")
        return {Json::ofNumber(double(text ? QString::fromUtf8(input.text).size()
                                           : qMax(input.items.size(), input.entries.size())))};
    if (name == "ascii_downcase" || name == "ascii_upcase")
        return {Json::ofText(name.endsWith("downcase") ? input.text.toLower() : input.text.toUpper())};
    if (name == "not")
        return {Json::ofBool(!input.holds())};
    if (name == "empty")
        return {};
    if ((name == "split" || name == "join" || name == "rtrimstr" || name == "ltrimstr") && take("(")) {
        const Outputs given = pipe(input);
        if (given.size() != 1 || !take(")"))
            return refused();
        const QByteArray mark = given.first().text;
        if (name == "rtrimstr")
            return {input.text.endsWith(mark) ? Json::ofText(input.text.chopped(mark.size())) : input};
        if (name == "ltrimstr")
            return {input.text.startsWith(mark) ? Json::ofText(input.text.mid(mark.size())) : input};
        Json list;
        list.kind = Json::Kind::List;
        if (name == "split") {
            for (const QString& part : QString::fromUtf8(input.text).split(QString::fromUtf8(mark)))
                list.items.append(Json::ofText(part.toUtf8()));
            return {list};
        }
        QByteArray joined;
        for (qsizetype i = 0; i < input.items.size(); ++i)
            joined += (i > 0 ? mark : QByteArray()) +
                      formatted(input.items.at(i).kind == Json::Kind::Null ? "" : "text", input.items.at(i))
                          .value_or("");
        return {Json::ofText(joined)};
    }
    return refused();
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
        const std::optional<QByteArray> value = formatted(format, input);
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

struct JqOptions
{
    QHash<QByteArray, Json> variables;
    QByteArray filter;
    bool alone = false, compact = false, raw = false, joined = false, rawInput = false, slurp = false;
};

/// None where an option is not followed here.
std::optional<JqOptions> optionsOf(const QList<QByteArray>& words)
{
    JqOptions options;
    bool filter = false;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QByteArray& word = words.at(i);
        if ((word == "--arg" || word == "--argjson") && i + 2 < words.size()) {
            qsizetype at = 0;
            const QByteArray value = words.at(i + 2);
            const std::optional<Json> read =
                word == "--arg" ? std::optional(Json::ofText(value)) : Json::read(value, at);
            if (!read)
                return std::nullopt;
            options.variables.insert(words.at(i + 1), *read);
            i += 2;
        } else if (word.startsWith("--")) {
            static const QHash<QByteArray, char> names{{"--null-input", 'n'},       {"--compact-output", 'c'},
                                                       {"--raw-output", 'r'},       {"--join-output", 'j'},
                                                       {"--raw-input", 'R'},        {"--slurp", 's'},
                                                       {"--monochrome-output", 'M'}};
            const char letter = names.value(word, '\0');
            if (letter == '\0')
                return std::nullopt;
            options.alone |= letter == 'n';
            options.compact |= letter == 'c';
            options.raw |= letter == 'r' || letter == 'j';
            options.joined |= letter == 'j';
            options.rawInput |= letter == 'R';
            options.slurp |= letter == 's';
        } else if (word.size() > 1 && word.startsWith('-')) {
            for (const char letter : word.mid(1)) {
                if (!QByteArrayView("ncrjRsMCe").contains(letter) || letter == 'C')
                    return std::nullopt;
                options.alone |= letter == 'n';
                options.compact |= letter == 'c';
                options.raw |= letter == 'r' || letter == 'j';
                options.joined |= letter == 'j';
                options.rawInput |= letter == 'R';
                options.slurp |= letter == 's';
            }
        } else if (!filter) {
            options.filter = word;
            filter = true;
        } else {
            return std::nullopt; // a file
        }
    }
    return options;
}

/// What the filter gets, one after the other; none where it is no JSON.
std::optional<Outputs> inputsOf(const JqOptions& options, const std::optional<QByteArray>& input)
{
    if (options.alone)
        return Outputs{Json()};
    if (!input || input->startsWith('@'))
        return std::nullopt;
    Outputs inputs;
    if (options.rawInput) {
        const QByteArray whole = input->endsWith('\n') ? input->chopped(1) : *input;
        for (const QByteArray& line : options.slurp ? QList<QByteArray>{*input} : whole.split('\n'))
            inputs.append(Json::ofText(line));
        return inputs;
    }
    qsizetype at = 0;
    while (at < input->size() && !QByteArrayView(*input).sliced(at).trimmed().isEmpty()) {
        const std::optional<Json> value = Json::read(*input, at);
        if (!value)
            return std::nullopt;
        inputs.append(*value);
    }
    Json list;
    list.kind = Json::Kind::List;
    list.items = inputs;
    return options.slurp ? Outputs{list} : inputs;
}

} // namespace

std::optional<QByteArray> jqOutput(const QList<QByteArray>& words, const std::optional<QByteArray>& input)
{
    const std::optional<JqOptions> options = optionsOf(words);
    const std::optional<Outputs> inputs = options ? inputsOf(*options, input) : std::nullopt;
    if (!inputs)
        return std::nullopt;
    QByteArray out;
    for (const Json& one : *inputs) {
        const std::optional<Outputs> made =
            JqFilter(options->filter.isEmpty() ? "." : options->filter, options->variables).run(one);
        if (!made)
            return std::nullopt;
        for (const Json& value : *made)
            out += (options->raw && value.kind == Json::Kind::Text ? value.text
                                                                   : value.written(options->compact)) +
                   (options->joined ? "" : "\n");
    }
    return out;
}

} // namespace crosscheck::intake
