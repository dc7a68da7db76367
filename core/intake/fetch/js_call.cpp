#include "intake/fetch/js_reader.h"
#include "intake/request_notes.h"
#include "url/url.h"

namespace crosscheck::intake {

JsValue JsReader::call(const QByteArray& called, qsizetype from)
{
    const qsizetype opened = m_at++;
    const QList<Note> before = m_notes;
    const QList<JsValue> arguments = argumentList(opened);
    const QByteArray first = arguments.isEmpty() ? QByteArray() : arguments.first().shown();
    const bool known = !arguments.isEmpty() && arguments.first().kind != JsValue::Kind::Unknown;
    if (called == "JSON.stringify" && known) {
        const int indent = arguments.size() > 2 ? arguments.at(2).text.toInt() : 0;
        return jsText(jsJson(arguments.first(), indent));
    }
    if (known && called == "json.dumps" && arguments.size() == 1)
        return jsText(pythonJson(arguments.first()));
    if (known && (called == "btoa" || called == "window.btoa"))
        return jsText(QString::fromUtf8(first).toLatin1().toBase64());
    if (known && called == "encodeURIComponent")
        return jsText(first.toPercentEncoding("!'()*"));
    if (known && called == "encodeURI")
        return jsText(first.toPercentEncoding("!'()*;/?:@&=+$,#"));
    if (known && (called == "String" || called == "Buffer.from"))
        return postfix(arguments.first(), from);
    if (m_wanted(called)) { // fetch inside of an expression
        const QList<JsCall::Link> links = isLinked(called) ? this->links() : QList<JsCall::Link>();
        m_out.calls.append(JsCall{called, arguments, m_notes, from, links});
        m_notes = before;
        JsValue value;
        value.kind = JsValue::Kind::Unknown;
        value.text = m_text.mid(from, m_at - from);
        chained();
        return value;
    }
    const qsizetype dot = called.lastIndexOf('.');
    const auto object = m_variables.constFind(called.left(qMax<qsizetype>(0, dot)));
    if (object != m_variables.constEnd() && object->kind != JsValue::Kind::Unknown) { // url.toString()
        m_notes = before + m_valueNotes.value(object.key());
        return postfix(method(*object, called.mid(dot + 1), arguments, from), from);
    }
    m_notes = before;
    return postfix(unknown(from), from);
}

void JsReader::chained()
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

QList<JsCall::Link> JsReader::links()
{
    static const QList<QByteArray> told{"set",  "send",  "query",  "type",           "accept",
                                        "auth", "field", "attach", "withCredentials"};
    static const QList<QByteArray> silent{"timeout",   "redirects",    "retry",  "ok",
                                          "use",       "responseType", "buffer", "on",
                                          "serialize", "parse",        "agent",  "disableTLSCerts"};
    QList<JsCall::Link> found;
    for (;;) {
        const qsizetype before = m_at;
        skipSpace();
        const bool member = peek() == '.' && isNameByte(peek(1));
        m_at += member ? 1 : 0;
        const QByteArray name = member ? word() : QByteArray();
        skipSpace();
        if (peek() != '(' || !(told.contains(name) || silent.contains(name)) || m_out.error) {
            m_at = before;
            return found;
        }
        const qsizetype opened = m_at++;
        const QList<JsValue> arguments = argumentList(opened);
        if (told.contains(name))
            found.append({name, arguments});
    }
}

/// What a method makes of a value, as far as it is one of the few that requests are built with.
JsValue JsReader::method(JsValue value, const QByteArray& member, const QList<JsValue>& arguments,
                         qsizetype from)
{
    if (value.kind == JsValue::Kind::Text && member == "trim") {
        value.text = value.text.trimmed();
    } else if (member == "toString" && (arguments.isEmpty() || value.kind == JsValue::Kind::Number)) {
        value = jsText(value.shown());
    } else if ((member == "set" || member == "append") && arguments.size() == 2 &&
               (value.kind == JsValue::Kind::Headers || value.kind == JsValue::Kind::Params)) {
        value.members.append({arguments.at(0).shown(), arguments.at(1)}); // Angular's give a new one
    } else if (member == "toString" && arguments.first().text == "base64") {
        value = jsText(value.shown().toBase64());
    } else if (member == "format" && value.kind == JsValue::Kind::Text) { // Python's
        value = jsText(pythonFormatted(value.text, arguments));
    } else if (member == "join" && value.kind == JsValue::Kind::Array) {
        QByteArray joined;
        for (qsizetype i = 0; i < value.items.size(); ++i)
            joined +=
                (i > 0 ? (arguments.isEmpty() ? QByteArray(",") : arguments.first().text) : QByteArray()) +
                value.items.at(i).shown();
        value = jsText(joined);
    } else {
        value = unknown(from);
    }
    return value;
}

JsValue JsReader::postfix(JsValue value, qsizetype from)
{
    for (;;) {
        const qsizetype before = m_at;
        skipSpace();
        if (peek() == '.' && isNameByte(peek(1))) {
            ++m_at;
            const QByteArray member = word();
            skipSpace();
            const bool itself =
                value.kind == JsValue::Kind::Text && (member == "href" || member == "searchParams");
            if (peek() != '(' && itself) // of a URL
                continue;
            if (peek() != '(') {
                const JsValue* found = value.find(member);
                value = found ? JsValue(*found) : unknown(from);
                continue;
            }
            ++m_at;
            const QList<JsValue> arguments = argumentList(m_at - 1);
            value = method(value, member, arguments, from);
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

JsValue JsReader::constructed(const QByteArray& type, const QList<JsValue>& arguments, qsizetype from)
{
    JsValue value = arguments.isEmpty() ? JsValue() : arguments.first();
    if (type == "Headers" || type == "HttpHeaders") {
        value.kind = JsValue::Kind::Headers;
    } else if (type == "HttpParams") {
        const JsValue* object = value.find("fromObject");
        JsValue params = object ? JsValue(*object) : JsValue();
        params.kind = JsValue::Kind::Params;
        return params;
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
                         jsText(equals == -1 ? QByteArray() : decoded(pair.mid(equals + 1)))});
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
    } else if (type == "URL" && arguments.size() == 2) {
        const std::optional<url::Url> base = url::parseOrNull(arguments.at(1).shown());
        const std::optional<url::Url> whole = base ? url::parseOrNull(value.shown(), &*base) : std::nullopt;
        return whole && value.kind == JsValue::Kind::Text ? jsText(whole->href()) : unknown(from);
    } else if (type == "Blob" && value.kind == JsValue::Kind::Array) {
        QByteArray text;
        for (const JsValue& item : value.items)
            text += item.shown();
        return jsText(text);
    } else {
        return unknown(from);
    }
    for (const JsValue& pair : value.items) { // [["a", "1"]]
        if (pair.items.size() == 2)
            value.members.append({pair.items.at(0).shown(), pair.items.at(1)});
    }
    return value;
}

} // namespace crosscheck::intake
