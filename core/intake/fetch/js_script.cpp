#include "intake/fetch/js_reader.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

bool holdsFunction(const JsValue& value)
{
    return value.kind == JsValue::Kind::Function ||
           std::any_of(value.members.begin(), value.members.end(),
                       [](const auto& member) { return holdsFunction(member.second); });
}

} // namespace

bool isLinked(QByteArrayView callee)
{
    return callee == "superagent" || callee.startsWith("superagent.") || callee.startsWith("request.") ||
           callee.startsWith("agent.");
}

JsScript JsReader::read()
{
    while (m_at < m_text.size() && !m_out.error)
        statement();
    return m_out;
}

/// The next name, text or mark.
void JsReader::statement()
{
    skipSpace();
    const int c = peek();
    if (c == -1)
        return;
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

void JsReader::skipSpace()
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

QByteArray JsReader::word()
{
    const qsizetype from = m_at;
    while (isNameByte(peek()))
        ++m_at;
    return m_text.mid(from, m_at - from);
}

QByteArray JsReader::path()
{
    QByteArray out = word();
    for (;;) { // a dot may begin the next line
        const qsizetype before = m_at;
        skipSpace();
        const int dot = peek() == '.' ? 1 : at("?.") ? 2 : 0;
        const int next = peek(dot);
        if (dot == 0 || !isNameByte(next) || (next >= '0' && next <= '9')) {
            m_at = before;
            return out;
        }
        m_at += dot;
        out += '.' + word();
    }
}

void JsReader::name()
{
    const qsizetype from = m_at;
    QByteArray called = path();
    if (called == "const" || called == "let" || called == "var") {
        skipSpace();
        called = path();
    }
    skipTypes(called);
    const qsizetype behind = m_at;
    skipSpace();
    const bool loops = called == "for" || called.endsWith(".forEach") || called.endsWith(".map");
    if (peek() == '(' && loops && loop(called))
        return;
    if (called == "new") {
        construct(from);
    } else if (peek() == '[' && m_variables.contains(called)) {
        setMember(called);
    } else if (peek() == '=' && peek(1) != '=' && peek(1) != '>') {
        const qsizetype assigned = ++m_at, calls = m_out.calls.size();
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
        // What stands in the functions is read as the rest of the script is.
        constexpr int mostFunctions = 500;
        if (holdsFunction(value) && m_out.calls.size() == calls && m_functions++ < mostFunctions)
            m_at = assigned;
    } else if (peek() == '(' && (m_wanted(called) || called.endsWith(".append") || called.endsWith(".set"))) {
        m_notes.clear();
        ++m_at;
        const bool outer = m_calling;
        m_calling = m_wanted(called);
        const QList<JsValue> arguments = argumentList(behind);
        const QList<JsCall::Link> linked = m_calling && isLinked(called) ? links() : QList<JsCall::Link>();
        if (m_out.error && !m_calling)
            m_out.error.reset();
        m_calling = outer;
        if (m_wanted(called)) {
            if (!m_out.error)
                m_out.calls.append(JsCall{called, arguments, m_notes, from, linked});
        } else if (arguments.size() >= 2) {
            const QByteArray target = called.left(called.lastIndexOf('.'));
            const qsizetype of = target.lastIndexOf(".searchParams");
            m_valueNotes[of > 0 ? target.left(of) : target] += m_notes;
            if (of > 0)
                addParameter(m_variables[target.left(of)].text, arguments, called.endsWith(".set"));
            else
                m_variables[target].members.append({arguments.at(0).shown(), arguments.at(1)});
        }
    } else {
        m_at = behind;
    }
}

/// url.searchParams.append(NAME, VALUE), or .set, which takes the place of earlier ones.
void JsReader::addParameter(QByteArray& address, const QList<JsValue>& arguments, bool replaces)
{
    const QByteArray name = jsFormEncoded(arguments.at(0).shown());
    const JsValue& value = arguments.at(1);
    const qsizetype mark = address.indexOf('?');
    QList<QByteArray> pairs = mark < 0 ? QList<QByteArray>() : address.mid(mark + 1).split('&');
    if (replaces)
        pairs.removeIf(
            [&name](const QByteArray& pair) { return pair == name || pair.startsWith(name + '='); });
    pairs.removeAll(QByteArray());
    const bool known = value.kind != JsValue::Kind::Unknown;
    pairs.append(name + '=' + (known ? jsFormEncoded(value.shown()) : "${" + value.text + "}"));
    address = (mark < 0 ? address : address.first(mark)) + '?' + pairs.join('&');
}

/// headers['X-A'] = VALUE, with the place at the bracket.
void JsReader::setMember(const QByteArray& object)
{
    const qsizetype behind = m_at;
    ++m_at;
    m_notes.clear();
    const JsValue key = expression();
    skipSpace();
    const bool closed = peek() == ']';
    m_at += closed ? 1 : 0;
    skipSpace();
    const bool sets = closed && peek() == '=' && peek(1) != '=' && key.kind == JsValue::Kind::Text;
    m_at += sets ? 1 : 0;
    const JsValue value = sets ? expression() : JsValue();
    if (m_out.error || !sets) {
        if (!m_calling)
            m_out.error.reset();
        m_at = behind + 1;
        return;
    }
    m_valueNotes[object] += m_notes;
    put(m_variables[object], key.text, value);
}

/// Types of TypeScript between a wanted name and its bracket: http.get<User[]>(…).
void JsReader::skipTypes(const QByteArray& called)
{
    if (peek() != '<' || !m_wanted(called))
        return;
    constexpr qsizetype longest = 300;
    int depth = 0;
    for (qsizetype at = m_at; at < m_text.size() && at < m_at + longest; ++at) {
        const char c = m_text.at(at);
        depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        if (depth == 0) {
            m_at = m_text.mid(at + 1, 1) == "(" ? at + 1 : m_at;
            return;
        }
    }
}

/// new X(…) that nothing is assigned from; where X is not wanted, what stands in its brackets is read as the rest of the script.
void JsReader::construct(qsizetype from)
{
    const qsizetype behind = m_at;
    skipSpace();
    const bool wanted = m_wanted("new " + path());
    m_at = behind;
    if (!wanted)
        return;
    m_notes.clear();
    named(from, "new");
    chained();
}

void JsReader::assign(const QByteArray& path, const JsValue& value)
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
    if (member == "search" && found->kind == JsValue::Kind::Text) { // of a URL
        const QByteArray query = value.shown();
        found->text =
            found->text.first(found->text.indexOf('?') < 0 ? found->text.size() : found->text.indexOf('?')) +
            (query.startsWith('?') || query.isEmpty() ? "" : "?") + query;
        return;
    }
    for (auto& entry : found->members) {
        if (entry.first == member) {
            entry.second = value;
            return;
        }
    }
    found->members.append({member, value});
}

QList<JsValue> JsReader::argumentList(qsizetype opened)
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

JsValue JsReader::function(qsizetype from)
{
    while (peek() != -1 && peek() != '{' && peek() != ',' && peek() != ')') {
        if (peek() == '(')
            skipBrackets();
        else
            ++m_at;
    }
    if (peek() == '{')
        skipBrackets();
    JsValue value;
    value.kind = JsValue::Kind::Function;
    value.text = m_text.mid(from, m_at - from).trimmed();
    return value;
}

void JsReader::skipBrackets()
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

} // namespace crosscheck::intake
