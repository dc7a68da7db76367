#include "intake/fetch/js.h"

#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isNameByte(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || c >= 0x80;
}

JsValue textValue(const QByteArray& text)
{
    JsValue value;
    value.kind = JsValue::Kind::Text;
    value.text = text;
    return value;
}

/// application/x-www-form-urlencoded as URLSearchParams writes it (https://url.spec.whatwg.org/#concept-urlencoded-serializer).
QByteArray formEncoded(const QByteArray& text)
{
    QByteArray out = text.toPercentEncoding("*");
    return out.replace("%20", "+").replace('~', "%7E");
}

class Reader
{
public:
    Reader(QByteArrayView text, bool (*wanted)(QByteArrayView)) : m_text(text.toByteArray()), m_wanted(wanted)
    {
    }

    JsScript read()
    {
        while (m_at < m_text.size() && !m_out.error) {
            skipSpace();
            const int c = peek();
            if (c == -1)
                break;
            if (isNameByte(c) && !(c >= '0' && c <= '9')) {
                name();
            } else if (c == '"' || c == '`') {
                // A text outside of a call: prose has quotes that never close.
                const qsizetype from = m_at;
                const QList<Note> before = m_notes;
                string();
                m_notes = before;
                if (m_out.error) {
                    m_out.error.reset();
                    m_at = from + 1;
                }
            } else {
                ++m_at;
            }
        }
        return m_out;
    }

private:
    int peek(qsizetype offset = 0) const
    {
        return m_at + offset < m_text.size() ? int(uchar(m_text.at(m_at + offset))) : -1;
    }
    bool at(QByteArrayView text) const
    {
        return QByteArrayView(m_text).sliced(qMin(m_at, m_text.size())).startsWith(text);
    }
    void fail(qsizetype position, const words::Text& reason)
    {
        if (!m_out.error)
            m_out.error = InputError{position, reason};
    }
    void skipSpace()
    {
        for (;;) {
            const int c = peek();
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
                ++m_at;
            else if (at("//") && (m_at == 0 || m_text.at(m_at - 1) != ':'))
                m_at = m_text.indexOf('\n', m_at) == -1 ? m_text.size() : m_text.indexOf('\n', m_at);
            else if (at("/*"))
                m_at = m_text.indexOf("*/", m_at) == -1 ? m_text.size() : m_text.indexOf("*/", m_at) + 2;
            else
                return;
        }
    }
    QByteArray word()
    {
        const qsizetype from = m_at;
        while (isNameByte(peek()))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }
    /// a.b.c
    QByteArray path()
    {
        QByteArray out = word();
        while ((peek() == '.' || at("?.")) && isNameByte(peek(peek() == '.' ? 1 : 2))) {
            m_at += peek() == '.' ? 1 : 2;
            out += '.' + word();
        }
        return out;
    }

    /// At a name outside of an expression: a declaration, an assignment or a call.
    void name()
    {
        const qsizetype from = m_at;
        QByteArray called = path();
        if (called == "const" || called == "let" || called == "var") {
            skipSpace();
            called = path();
        }
        const qsizetype behind = m_at;
        skipSpace();
        if (peek() == '=' && peek(1) != '=' && peek(1) != '>') {
            ++m_at;
            m_notes.clear();
            const JsValue value = expression();
            if (m_out.error) { // not a script, or a statement that is not understood
                if (!m_calling)
                    m_out.error.reset();
                m_at = qMax(m_at, behind + 1);
                return;
            }
            m_valueNotes[called.left(called.indexOf('.') == -1 ? called.size() : called.indexOf('.'))] += m_notes;
            assign(called, value);
        } else if (peek() == '(' &&
                   (m_wanted(called) || called.endsWith(".append") || called.endsWith(".set"))) {
            m_notes.clear();
            ++m_at;
            const bool outer = m_calling;
            m_calling = m_wanted(called);
            const QList<JsValue> arguments = argumentList(behind);
            if (m_out.error && !m_calling)
                m_out.error.reset();
            m_calling = outer;
            if (m_wanted(called)) {
                if (!m_out.error)
                    m_out.calls.append(JsCall{called, arguments, m_notes, from});
            } else if (arguments.size() >= 2) {
                JsValue& target = m_variables[called.left(called.lastIndexOf('.'))];
                target.members.append({arguments.at(0).shown(), arguments.at(1)});
                m_valueNotes[called.left(called.lastIndexOf('.'))] += m_notes;
            }
        } else {
            m_at = behind;
        }
    }

    void assign(const QByteArray& path, const JsValue& value)
    {
        const qsizetype dot = path.indexOf('.');
        if (dot == -1) {
            m_variables.insert(path, value);
            return;
        }
        auto found = m_variables.find(path.left(dot));
        if (found == m_variables.end() || path.indexOf('.', dot + 1) != -1)
            return;
        const QByteArray member = path.mid(dot + 1);
        for (auto& entry : found->members) {
            if (entry.first == member) {
                entry.second = value;
                return;
            }
        }
        found->members.append({member, value});
    }

    QList<JsValue> argumentList(qsizetype opened)
    {
        QList<JsValue> values;
        for (;;) {
            skipSpace();
            const int c = peek();
            if (c == ')') {
                ++m_at;
                return values;
            }
            if (c == ',') {
                ++m_at;
                continue;
            }
            if (c == -1)
                fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
            if (m_out.error)
                return values;
            const qsizetype before = m_at;
            values.append(expression());
            if (m_at == before) {
                fail(m_at, words::text(refusals::valueExpected));
                return values;
            }
        }
    }

    JsValue expression()
    {
        JsValue left = primary();
        for (;;) {
            skipSpace();
            if (m_out.error)
                return left;
            if (peek() == '+' && peek(1) != '+' && peek(1) != '=') {
                ++m_at;
                const JsValue right = primary();
                const bool unknown =
                    left.kind == JsValue::Kind::Unknown && right.kind == JsValue::Kind::Unknown;
                if (unknown)
                    left.text += " + " + right.text;
                else
                    left = textValue(part(left) + part(right));
            } else if (at("||") || at("??")) {
                m_at += 2;
                const JsValue right = primary();
                if (left.isNone())
                    left = right;
            } else {
                return left;
            }
        }
    }
    static QByteArray part(const JsValue& value) // within a text, what is not known stands as in a template
    {
        return value.kind == JsValue::Kind::Unknown ? "${" + value.text + "}" : value.shown();
    }

    JsValue unknown(qsizetype from)
    {
        JsValue value;
        value.kind = JsValue::Kind::Unknown;
        value.text = m_text.mid(from, m_at - from).trimmed();
        m_notes.append(Note{words::text(notes::expression, shown(value.text)), from, -1});
        return value;
    }

    JsValue primary()
    {
        skipSpace();
        const qsizetype from = m_at;
        const int c = peek();
        JsValue value;
        if (c == '"' || c == '\'' || c == '`')
            return postfix(textValue(string()), from);
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
            return primary();
        }
        if (!isNameByte(c))
            return value;
        return named(from);
    }

    /// A name, a call, `new X(…)`, a function.
    JsValue named(qsizetype from)
    {
        const QByteArray called = path();
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

    JsValue call(const QByteArray& called, qsizetype from)
    {
        const qsizetype opened = m_at++;
        const QList<Note> before = m_notes;
        const QList<JsValue> arguments = argumentList(opened);
        const QByteArray first = arguments.isEmpty() ? QByteArray() : arguments.first().shown();
        const bool known = !arguments.isEmpty() && arguments.first().kind != JsValue::Kind::Unknown;
        if (called == "JSON.stringify" && known) {
            const int indent = arguments.size() > 2 ? arguments.at(2).text.toInt() : 0;
            return textValue(jsJson(arguments.first(), indent));
        }
        if (known && (called == "btoa" || called == "window.btoa"))
            return textValue(QString::fromUtf8(first).toLatin1().toBase64());
        if (known && called == "encodeURIComponent")
            return textValue(first.toPercentEncoding("!'()*"));
        if (known && called == "encodeURI")
            return textValue(first.toPercentEncoding("!'()*;/?:@&=+$,#"));
        if (known && (called == "String" || called == "Buffer.from"))
            return postfix(arguments.first(), from);
        if (m_wanted(called)) { // fetch inside of an expression
            m_out.calls.append(JsCall{called, arguments, m_notes, from});
            m_notes = before;
            JsValue value;
            value.kind = JsValue::Kind::Unknown;
            value.text = m_text.mid(from, m_at - from);
            chained();
            return value;
        }
        m_notes = before;
        return postfix(unknown(from), from);
    }

    /// .then(…).catch(…) behind a call.
    void chained()
    {
        for (;;) {
            const qsizetype before = m_at;
            skipSpace();
            if (peek() != '.' || !isNameByte(peek(1))) {
                m_at = before;
                return;
            }
            ++m_at;
            word();
            skipSpace();
            if (peek() == '(')
                skipBrackets();
        }
    }

    JsValue postfix(JsValue value, qsizetype from)
    {
        for (;;) {
            const qsizetype before = m_at;
            skipSpace();
            if (peek() == '.' && isNameByte(peek(1))) {
                ++m_at;
                const QByteArray member = word();
                skipSpace();
                if (peek() != '(') {
                    const JsValue* found = value.find(member);
                    value = found ? JsValue(*found) : unknown(from);
                    continue;
                }
                ++m_at;
                const QList<JsValue> arguments = argumentList(m_at - 1);
                if (value.kind == JsValue::Kind::Text && member == "trim") {
                    value.text = value.text.trimmed();
                } else if (member == "toString" &&
                           (arguments.isEmpty() || value.kind == JsValue::Kind::Number)) {
                    value = textValue(value.shown());
                } else if (member == "toString" && arguments.first().text == "base64") {
                    value = textValue(value.shown().toBase64());
                } else if (member == "join" && value.kind == JsValue::Kind::Array) {
                    QByteArray joined;
                    for (qsizetype i = 0; i < value.items.size(); ++i)
                        joined += (i > 0 ? (arguments.isEmpty() ? QByteArray(",") : arguments.first().text)
                                         : QByteArray()) +
                                  value.items.at(i).shown();
                    value = textValue(joined);
                } else {
                    value = unknown(from);
                }
            } else if (peek() == '[' && m_text.mid(before, m_at - before).count('\n') == 0) {
                skipBrackets();
                value = unknown(from);
            } else {
                m_at = before;
                return value;
            }
            if (m_out.error)
                return value;
        }
    }

    JsValue constructed(const QByteArray& type, const QList<JsValue>& arguments, qsizetype from)
    {
        JsValue value = arguments.isEmpty() ? JsValue() : arguments.first();
        if (type == "Headers") {
            value.kind = JsValue::Kind::Headers;
        } else if (type == "URLSearchParams") {
            if (value.kind == JsValue::Kind::Text) {
                JsValue params;
                params.kind = JsValue::Kind::Params;
                QByteArray text = value.text.startsWith('?') ? value.text.mid(1) : value.text;
                for (const QByteArray& pair : text.split('&')) {
                    const qsizetype equals = pair.indexOf('=');
                    const auto decoded = [](QByteArray raw) {
                        return QByteArray::fromPercentEncoding(raw.replace('+', ' '));
                    };
                    if (!pair.isEmpty())
                        params.members.append(
                            {decoded(equals == -1 ? pair : pair.left(equals)),
                             textValue(equals == -1 ? QByteArray() : decoded(pair.mid(equals + 1)))});
                }
                return params;
            }
            value.kind = JsValue::Kind::Params;
        } else if (type == "FormData") {
            value.kind = JsValue::Kind::Form;
        } else if (type == "Request") {
            JsValue request;
            request.kind = JsValue::Kind::Request;
            request.items = arguments;
            return request;
        } else if (type == "URL" && arguments.size() == 1) {
            return value;
        } else if (type == "Blob" && value.kind == JsValue::Kind::Array) {
            QByteArray text;
            for (const JsValue& item : value.items)
                text += item.shown();
            return textValue(text);
        } else {
            return unknown(from);
        }
        for (const JsValue& pair : value.items) { // [["a", "1"]]
            if (pair.items.size() == 2)
                value.members.append({pair.items.at(0).shown(), pair.items.at(1)});
        }
        return value;
    }

    JsValue object()
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
    static void put(JsValue& object, const QByteArray& key, const JsValue& member)
    {
        for (auto& entry : object.members) {
            if (entry.first == key) {
                entry.second = member;
                return;
            }
        }
        object.members.append({key, member});
    }

    JsValue function(qsizetype from)
    {
        while (peek() != -1 && peek() != '{' && peek() != ',' && peek() != ')')
            ++m_at;
        if (peek() == '{')
            skipBrackets();
        return unknown(from);
    }

    void skipBrackets()
    {
        const qsizetype opened = m_at;
        int depth = 0;
        while (peek() != -1) {
            const char c = char(peek());
            if (c == '"' || c == '\'' || c == '`') {
                const QList<Note> before = m_notes;
                string();
                m_notes = before;
                if (m_out.error)
                    return;
                continue;
            }
            depth += QByteArrayView("([{").contains(c) ? 1 : QByteArrayView(")]}").contains(c) ? -1 : 0;
            ++m_at;
            if (depth == 0)
                return;
        }
        fail(opened, words::text(refusals::bracketNotClosed, QString(QLatin1Char(m_text.at(opened)))));
    }

    QByteArray string();

    QByteArray m_text;
    bool (*m_wanted)(QByteArrayView);
    qsizetype m_at = 0;
    bool m_calling = false; ///< inside of a call that is wanted: an error there counts
    QHash<QByteArray, JsValue> m_variables;
    QHash<QByteArray, QList<Note>> m_valueNotes;
    QList<Note> m_notes;
    JsScript m_out;
};

QByteArray Reader::string()
{
    const qsizetype opened = m_at;
    const int quote = peek();
    ++m_at;
    QString wide; // \uD83D\uDE00 is two escapes of one character
    QByteArray out;
    const auto flush = [&] {
        out += wide.toUtf8();
        wide.clear();
    };
    for (;;) {
        const int c = peek();
        if (c == -1 || (c == '\n' && quote != '`')) {
            fail(opened, words::text(refusals::quoteNotClosed, QString(QLatin1Char(char(quote)))));
            return out;
        }
        ++m_at;
        if (c == quote) {
            flush();
            return out;
        }
        if (c == '$' && quote == '`' && peek() == '{') {
            flush();
            const qsizetype from = m_at - 1;
            ++m_at;
            const QList<Note> before = m_notes;
            const JsValue value = expression();
            skipSpace();
            if (peek() != '}') { // more than is understood: to the bracket that closes it
                int depth = 1;
                while (peek() != -1 && depth > 0) {
                    depth += peek() == '{' ? 1 : peek() == '}' ? -1 : 0;
                    ++m_at;
                }
                --m_at;
            }
            ++m_at;
            if (value.kind == JsValue::Kind::Unknown) {
                m_notes = before;
                const QByteArray written = m_text.mid(from, m_at - from);
                m_notes.append(Note{words::text(notes::expression, shown(written)), from, -1});
                out += written;
            } else {
                out += value.shown();
            }
            continue;
        }
        if (c != '\\') {
            flush();
            out += char(c);
            continue;
        }
        const int escape = peek();
        ++m_at;
        static const QHash<int, char> plain{{'n', '\n'}, {'r', '\r'}, {'t', '\t'}, {'b', '\b'},
                                            {'f', '\f'}, {'v', '\v'}, {'0', '\0'}};
        if (escape == 'u' || escape == 'x') {
            QByteArray digits;
            if (escape == 'u' && peek() == '{') {
                const qsizetype close = m_text.indexOf('}', m_at);
                digits = m_text.mid(m_at + 1, qMax(qsizetype(0), close - m_at - 1));
                m_at = close == -1 ? m_text.size() : close + 1;
            } else {
                digits = m_text.mid(m_at, escape == 'u' ? 4 : 2);
                m_at = qMin(m_at + digits.size(), m_text.size());
            }
            const char32_t code = digits.toUInt(nullptr, 16);
            if (code > 0xFFFF)
                wide += QString::fromUcs4(&code, 1);
            else
                wide += QChar(char16_t(code));
        } else if (escape == '\n') {
            continue;
        } else if (escape == '\r') {
            m_at += peek() == '\n' ? 1 : 0;
        } else if (escape != -1) {
            flush();
            out += plain.contains(escape) ? plain.value(escape) : char(escape);
        }
    }
}

} // namespace

const JsValue* JsValue::find(QByteArrayView name) const
{
    for (const auto& [key, value] : members) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

QByteArray JsValue::shown() const
{
    QByteArray out;
    switch (kind) {
    case Kind::Undefined:
        return "undefined";
    case Kind::Null:
        return "null";
    case Kind::Array:
        for (qsizetype i = 0; i < items.size(); ++i)
            out += (i > 0 ? "," : "") + items.at(i).shown();
        return out;
    case Kind::Params:
        for (const auto& [key, value] : members)
            out += (out.isEmpty() ? "" : "&") + formEncoded(key) + '=' + formEncoded(value.shown());
        return out;
    case Kind::Object:
    case Kind::Form:
    case Kind::Headers:
    case Kind::Request:
        return "[object Object]";
    case Kind::Bool:
    case Kind::Number:
    case Kind::Text:
    case Kind::Unknown:
        return text;
    }
    return out;
}

QByteArray jsJson(const JsValue& value, int indent, int depth)
{
    const QByteArray line = indent > 0 ? "\n" + QByteArray((depth + 1) * indent, ' ') : QByteArray();
    const QByteArray end = indent > 0 ? "\n" + QByteArray(depth * indent, ' ') : QByteArray();
    const auto quoted = [](const QByteArray& text) {
        QByteArray out = "\"";
        for (const char c : text) {
            static const QHash<char, const char*> escapes{{'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"},
                                                          {'\r', "\\r"}, {'\t', "\\t"},  {'\b', "\\b"},
                                                          {'\f', "\\f"}};
            if (const char* escape = escapes.value(c))
                out += escape;
            else if (uchar(c) < 0x20)
                out += "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0');
            else
                out += c;
        }
        return out + '"';
    };
    QByteArray out;
    switch (value.kind) {
    case JsValue::Kind::Text:
        return quoted(value.text);
    case JsValue::Kind::Unknown:
        return quoted("${" + value.text + "}");
    case JsValue::Kind::Bool:
    case JsValue::Kind::Number:
        return value.text;
    case JsValue::Kind::Array:
        for (const JsValue& item : value.items)
            out += (out.isEmpty() ? "" : ",") + line + jsJson(item, indent, depth + 1);
        return value.items.isEmpty() ? "[]" : "[" + out + end + "]";
    case JsValue::Kind::Object:
        for (const auto& [key, item] : value.members) {
            if (item.kind != JsValue::Kind::Undefined)
                out += (out.isEmpty() ? "" : ",") + line + quoted(key) + (indent > 0 ? ": " : ":") +
                       jsJson(item, indent, depth + 1);
        }
        return out.isEmpty() ? "{}" : "{" + out + end + "}";
    case JsValue::Kind::Params:
    case JsValue::Kind::Form:
    case JsValue::Kind::Headers:
    case JsValue::Kind::Request:
        return "{}";
    case JsValue::Kind::Undefined:
    case JsValue::Kind::Null:
        return "null";
    }
    return "null";
}

JsScript readJs(QByteArrayView utf8, bool (*wanted)(QByteArrayView callee))
{
    return Reader(utf8, wanted).read();
}

} // namespace crosscheck::intake
