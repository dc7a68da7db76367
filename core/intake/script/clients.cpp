#include "intake/script/parts.h"

namespace crosscheck::intake::script {

namespace {

bool isJson(const JsValue& value)
{
    return value.kind == JsValue::Kind::Object || value.kind == JsValue::Kind::Array ||
           value.kind == JsValue::Kind::Number || value.kind == JsValue::Kind::Bool;
}

void setBody(page::PageRequest& request, const QByteArray& bytes, const char* type)
{
    request.body = page::Body{page::Body::Kind::Text, bytes, {}};
    if (type)
        setType(request, type);
}

} // namespace

page::PageRequest gotRequest(const QByteArray& member, const QList<JsValue>& arguments)
{
    const bool urlFirst = arguments.value(0).kind != JsValue::Kind::Object;
    const JsValue options = arguments.value(urlFirst ? 1 : 0);
    page::PageRequest request;
    request.url = urlFirst ? arguments.value(0).shown() : text(options, "url");
    const QByteArray base =
        text(options, "prefixUrl").isEmpty() ? text(options, "prefix") : text(options, "prefixUrl");
    if (!base.isEmpty())
        request.url = (base.endsWith('/') ? base : base + '/') + request.url;
    request.method = (member.isEmpty() ? text(options, "method") : member).toUpper();
    if (request.method.isEmpty())
        request.method = "GET";
    if (const JsValue* params = options.find("searchParams"))
        addQuery(request.url, query(*params, Query::Plain));
    addHeaders(request, options.find("headers"));
    if (const JsValue* json = options.find("json"); json && !json->isNone())
        setBody(request, jsJson(*json), "application/json");
    else if (const JsValue* form = options.find("form"); form && !form->isNone())
        setBody(request, query(*form, Query::Plain), "application/x-www-form-urlencoded");
    else if (const JsValue* body = options.find("body"); body && !body->isNone())
        setBody(request, body->shown(),
                body->kind == JsValue::Kind::Params ? "application/x-www-form-urlencoded;charset=UTF-8"
                                                    : nullptr);
    const QByteArray user = text(options, "username"), password = text(options, "password");
    if (!user.isEmpty() || !password.isEmpty())
        request.headers.append({"Authorization", "Basic " + (user + ':' + password).toBase64()});
    return request;
}

page::PageRequest nodeRequest(const QByteArray& object, const QList<JsValue>& arguments)
{
    const bool urlFirst = arguments.value(0).kind != JsValue::Kind::Object;
    const JsValue options = arguments.value(urlFirst ? 1 : 0);
    page::PageRequest request;
    if (urlFirst) {
        request.url = arguments.value(0).shown();
    } else {
        const QByteArray protocol = text(options, "protocol"), name = text(options, "hostname"),
                         port = text(options, "port"), path = text(options, "path");
        const QByteArray host = name.isEmpty() ? text(options, "host") : name;
        request.url = (protocol.isEmpty() ? object + ':' : protocol) + "//" +
                      (host.isEmpty() ? QByteArray("localhost") : host) +
                      (port.isEmpty() ? QByteArray() : ':' + port) + (path.isEmpty() ? "/" : path);
    }
    request.method = text(options, "method").toUpper();
    if (request.method.isEmpty())
        request.method = "GET";
    addHeaders(request, options.find("headers"));
    if (const QByteArray user = text(options, "auth"); !user.isEmpty())
        request.headers.append({"Authorization", "Basic " + user.toBase64()});
    return request;
}

page::PageRequest angularRequest(const QByteArray& member, const QList<JsValue>& arguments)
{
    const bool withData = member == "post" || member == "put" || member == "patch";
    const JsValue options = arguments.value(withData ? 2 : 1);
    page::PageRequest request;
    request.initiator = page::Initiator::Xhr;
    request.method = member.toUpper();
    request.url = arguments.value(0).shown();
    if (const JsValue* params = options.find("params"))
        addQuery(request.url, query(*params, Query::Plain));
    addHeaders(request, options.find("headers"));
    request.withCredentials = text(options, "withCredentials") == "true";
    const JsValue* found = options.find("body");
    const JsValue body = withData ? arguments.value(1) : found ? JsValue(*found) : JsValue();
    if (body.isNone())
        return request;
    if (isJson(body))
        setBody(request, jsJson(body), "application/json");
    else
        setBody(request, body.shown(),
                body.kind == JsValue::Kind::Params ? "application/x-www-form-urlencoded;charset=UTF-8"
                : body.kind == JsValue::Kind::Text ? "text/plain"
                                                   : nullptr);
    return request;
}

page::PageRequest beaconRequest(const QList<JsValue>& arguments)
{
    page::PageRequest request;
    request.initiator = page::Initiator::Beacon;
    request.method = "POST";
    request.url = arguments.value(0).shown();
    request.keepalive = true;
    const JsValue data = arguments.value(1);
    if (!data.isNone())
        setBody(request, data.shown(),
                data.kind == JsValue::Kind::Params ? "application/x-www-form-urlencoded;charset=UTF-8"
                : data.kind == JsValue::Kind::Text ? "text/plain;charset=UTF-8"
                                                   : nullptr);
    return request;
}

page::PageRequest eventSourceRequest(const QList<JsValue>& arguments)
{
    page::PageRequest request;
    request.initiator = page::Initiator::EventSource;
    request.url = arguments.value(0).shown();
    request.withCredentials = text(arguments.value(1), "withCredentials") == "true";
    request.headers.append(http::Header{"Accept", "text/event-stream"});
    return request;
}

} // namespace crosscheck::intake::script
