#include "intake/script/parts.h"

namespace crosscheck::intake::script {

namespace {

/// type("json") and its like; a type in full stays what it is.
QByteArray typeOf(const QByteArray& name)
{
    static constexpr std::pair<QByteArrayView, QByteArrayView> types[] = {
        {"html", "text/html"},
        {"json", "application/json"},
        {"xml", "text/xml"},
        {"urlencoded", "application/x-www-form-urlencoded"},
        {"form", "application/x-www-form-urlencoded"},
        {"form-data", "application/x-www-form-urlencoded"}};
    for (const auto& [known, type] : types) {
        if (name == known)
            return type.toByteArray();
    }
    return name;
}

/// As qs writes it: a blank is %20.
QByteArray escaped(const JsValue& value)
{
    return query(value, Query::Plain).replace('+', "%20");
}

void set(page::PageRequest& request, const QByteArray& name, const QByteArray& value)
{
    request.headers.removeIf([&name](const http::Header& one) { return http::sameName(one.name, name); });
    request.headers.append({name, value});
}

class Superagent
{
public:
    explicit Superagent(page::PageRequest& request) : m_request(request) {}

    /// Objects are merged; texts are joined as the parts of a form, or as they are under a type of their own.
    void send(const JsValue& data)
    {
        if (data.isNone())
            return;
        if (data.kind == JsValue::Kind::Object && m_data && m_data->kind == JsValue::Kind::Object) {
            m_data->members += data.members;
            return;
        }
        if (data.kind == JsValue::Kind::Text) {
            setType(m_request, "application/x-www-form-urlencoded");
            if (m_data) {
                m_data->text +=
                    (type().startsWith("application/x-www-form-urlencoded") ? "&" : "") + data.text;
                return;
            }
        } else {
            setType(m_request, "application/json");
        }
        m_data = data;
    }

    void finish()
    {
        if (!m_data || m_request.method == "GET" || m_request.method == "HEAD")
            return;
        const bool plain = m_data->kind == JsValue::Kind::Text || m_data->kind == JsValue::Kind::Unknown;
        const QByteArray bytes = plain                           ? m_data->shown()
                                 : type().contains("urlencoded") ? escaped(*m_data)
                                                                 : jsJson(*m_data);
        m_request.body = page::Body{page::Body::Kind::Text, bytes, {}};
    }

private:
    QByteArray type() const { return http::get(m_request.headers, "content-type").value_or(QByteArray()); }

    page::PageRequest& m_request;
    std::optional<JsValue> m_data;
};

} // namespace

page::PageRequest superagentRequest(const QByteArray& member, const JsCall& call, JsValue& form)
{
    const bool methodFirst = member.isEmpty() && call.arguments.size() > 1;
    page::PageRequest request;
    request.initiator = page::Initiator::Xhr;
    request.method = member == "del"    ? QByteArray("DELETE")
                     : methodFirst      ? call.arguments.first().shown().toUpper()
                     : member.isEmpty() ? QByteArray("GET")
                                        : member.toUpper();
    request.url = call.arguments.value(methodFirst ? 1 : 0).shown();
    Superagent agent(request);
    const auto ask = [&request](const JsValue& value) {
        addQuery(request.url, value.kind == JsValue::Kind::Text ? value.text : escaped(value));
    };
    if (const JsValue more = call.arguments.value(methodFirst ? 2 : 1); !member.isEmpty() && !more.isNone()) {
        if (request.method == "GET" || request.method == "HEAD")
            ask(more);
        else
            agent.send(more);
    }
    for (const auto& [name, arguments] : call.links) {
        const JsValue first = arguments.value(0), second = arguments.value(1);
        if (name == "set" && first.kind == JsValue::Kind::Object) {
            for (const auto& [header, value] : first.members)
                set(request, header, jsByteString(value.shown()));
        } else if (name == "set") {
            set(request, first.shown(), jsByteString(second.shown()));
        } else if (name == "type") {
            set(request, "Content-Type", typeOf(first.shown()));
        } else if (name == "accept") {
            set(request, "Accept", typeOf(first.shown()));
        } else if (name == "query") {
            ask(first);
        } else if (name == "send") {
            agent.send(first);
        } else if (name == "withCredentials") {
            request.withCredentials = first.text != "false";
        } else if (name == "auth") {
            const bool bearer = text(second, "type") == "bearer";
            set(request, "Authorization",
                bearer ? "Bearer " + first.shown()
                       : "Basic " + (first.shown() + ':' + second.shown()).toBase64());
        } else { // field, attach
            form.kind = JsValue::Kind::Form;
            form.members.append({first.shown(), second});
        }
    }
    agent.finish();
    return request;
}

} // namespace crosscheck::intake::script
