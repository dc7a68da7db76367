#include "intake/script/parts.h"

namespace crosscheck::intake::script {

QByteArray text(const JsValue& object, const char* name)
{
    const JsValue* value = object.find(name);
    return value && !value->isNone() ? value->shown() : QByteArray();
}

QByteArray query(const JsValue& params, Query style)
{
    if (params.kind == JsValue::Kind::Text || params.kind == JsValue::Kind::Params)
        return params.shown();
    QByteArray out;
    const auto add = [&](const QByteArray& name, const JsValue& value) {
        if (value.isNone())
            return;
        const auto escaped = [style](const QByteArray& part) {
            QByteArray one = part.toPercentEncoding("!'()*");
            one.replace("%20", "+");
            if (style == Query::Axios)
                one.replace("%3A", ":")
                    .replace("%24", "$")
                    .replace("%2C", ",")
                    .replace("%5B", "[")
                    .replace("%5D", "]");
            return one;
        };
        out += (out.isEmpty() ? "" : "&") + escaped(name) + '=' +
               (value.kind == JsValue::Kind::Unknown ? "${" + value.text + "}" : escaped(value.shown()));
    };
    for (const auto& [name, value] : params.members) {
        if (value.kind == JsValue::Kind::Array) {
            for (const JsValue& item : value.items)
                add(name.endsWith("[]") ? name : name + "[]", item);
        } else {
            add(name, value);
        }
    }
    return out;
}

void addQuery(QByteArray& url, const QByteArray& query)
{
    if (!query.isEmpty())
        url += (url.contains('?') ? "&" : "?") + query;
}

void addHeaders(page::PageRequest& request, const JsValue* headers)
{
    if (!headers)
        return;
    static const QList<QByteArray> groups{"common", "get", "delete", "head", "post", "put", "patch"};
    for (const auto& [name, value] : headers->members) {
        if (groups.contains(name) && value.kind == JsValue::Kind::Object)
            addHeaders(request, &value);
        else if (!value.isNone())
            request.headers.append({name, http::normalizeValue(jsByteString(value.shown()))});
    }
}

void setType(page::PageRequest& request, const char* type)
{
    if (!http::contains(request.headers, "content-type"))
        request.headers.append(http::Header{"Content-Type", type});
}

} // namespace crosscheck::intake::script
