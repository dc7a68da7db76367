#include "intake/fetch/js_reader.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

JsScript JsReader::read()
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
    while ((peek() == '.' || at("?.")) && isNameByte(peek(peek() == '.' ? 1 : 2))) {
        m_at += peek() == '.' ? 1 : 2;
        out += '.' + word();
    }
    return out;
}

void JsReader::name()
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
    } else if (peek() == '(' && (m_wanted(called) || called.endsWith(".append") || called.endsWith(".set"))) {
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
    while (peek() != -1 && peek() != '{' && peek() != ',' && peek() != ')')
        ++m_at;
    if (peek() == '{')
        skipBrackets();
    return unknown(from);
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
