#include "intake/powershell/ps_reader.h"

namespace crosscheck::intake {

namespace {

QList<PsValue> argumentItems(const PsValue* value)
{
    return !value                               ? QList<PsValue>()
           : value->kind == PsValue::Kind::List ? value->items
                                                : QList<PsValue>{*value};
}

/// New-Object TYPE, for the types that requests are made of.
std::optional<PsValue> newObject(const PsCall& call)
{
    const PsValue* type = givenTo(call, "typename", 0);
    const PsValue* properties = call.find("property");
    if (type && properties && type->shown().toLower().endsWith("object")) {
        PsValue made = *properties;
        made.text = "object";
        return made;
    }
    return type ? psObject(type->shown(), argumentItems(givenTo(call, "argumentlist", 1))) : std::nullopt;
}

/// ConvertTo-Json: what comes in through the pipeline comes one by one, so that a list of one is its item.
QByteArray jsonOf(const PsCall& call, const std::optional<PsValue>& input)
{
    const PsValue* given = input ? &*input : givenTo(call, "inputobject", 0);
    PsValue subject = given ? *given : PsValue();
    if (input && subject.kind == PsValue::Kind::List && subject.items.size() == 1)
        subject = PsValue(subject.items.first());
    if (call.find("asarray") && (subject.kind != PsValue::Kind::List || !input)) {
        PsValue list;
        list.kind = PsValue::Kind::List;
        list.items.append(subject);
        subject = list;
    }
    constexpr int usual = 2;
    const PsValue* depth = call.find("depth");
    return psJson(subject, call.find("compress") != nullptr, depth ? depth->shown().toInt() : usual);
}

PsValue fileValue(const QByteArray& path)
{
    PsValue value = psText(path);
    value.kind = PsValue::Kind::File;
    value.unknown.append(value.shown());
    return value;
}

} // namespace

const PsValue* givenTo(const PsCall& call, QByteArrayView name, qsizetype place)
{
    if (const PsValue* value = call.find(name))
        return value;
    for (const auto& [parameter, value] : call.parameters) {
        if (parameter.isEmpty() && place-- == 0)
            return &value;
    }
    return nullptr;
}

std::optional<PsValue> psFileContent(const QByteArray& method, const QList<PsValue>& arguments)
{
    const bool reads = method == "readalltext" || method == "readallbytes";
    return reads && !arguments.isEmpty() ? std::optional(fileValue(arguments.first().shown())) : std::nullopt;
}

std::optional<PsValue> cmdletValue(const PsCall& call, const std::optional<PsValue>& input)
{
    const QByteArray lower = call.name.toLower();
    if (lower == "convertto-json") {
        const PsValue* subject = input ? &*input : givenTo(call, "inputobject", 0);
        if (subject && (subject->kind == PsValue::Kind::Unknown || subject->kind == PsValue::Kind::File))
            return *subject; // JSON of what nobody knows
        return psText(jsonOf(call, input));
    }
    if (lower == "convertfrom-json") {
        const PsValue* subject = input ? &*input : givenTo(call, "inputobject", 0);
        return subject && isKnown(*subject) ? psFromJson(subject->shown()) : std::nullopt;
    }
    if (input) {
        if (const std::optional<PsValue> filtered = psFiltered(call, *input))
            return filtered;
    }
    if (lower == "new-object")
        return newObject(call);
    if (lower == "convertto-securestring" || lower == "write-output" || lower == "echo") {
        const PsValue* subject =
            input ? &*input : givenTo(call, lower.endsWith('g') ? "string" : "inputobject", 0);
        return subject ? std::optional(*subject) : std::nullopt;
    }
    if (lower == "get-content" || lower == "gc" || lower == "cat" || lower == "get-item") {
        const PsValue* path = givenTo(call, "path", 0);
        return path && path->unknown.isEmpty() ? std::optional(fileValue(path->shown())) : std::nullopt;
    }
    return std::nullopt;
}

namespace {

/// The request that HttpClient sends: its headers, the method named, the content given with its type.
/// https://learn.microsoft.com/dotnet/api/system.net.http.httpclient
std::optional<PsCall> httpClientCall(const PsValue& client, const QByteArray& name,
                                     const QList<PsValue>& arguments)
{
    static const QHash<QByteArray, QByteArray> methods{
        {"get", "GET"},   {"getstring", "GET"}, {"getbytearray", "GET"}, {"getstream", "GET"},
        {"post", "POST"}, {"put", "PUT"},       {"patch", "PATCH"},      {"delete", "DELETE"}};
    if (!methods.contains(name) || arguments.isEmpty())
        return std::nullopt;
    PsCall call;
    call.name = "HttpClient";
    call.cmdlet = true;
    PsValue headers;
    headers.kind = PsValue::Kind::Map;
    headers.map = client.map;
    call.parameters = {
        {"uri", arguments.first()}, {"headers", headers}, {"method", psText(methods.value(name))}};
    if (arguments.size() < 2 || arguments.at(1).kind != PsValue::Kind::Object)
        return call;
    const PsValue& content = arguments.at(1);
    const bool form = content.text == "multipartformdatacontent";
    call.parameters.append({"body", form ? content : content.items.value(0)});
    PsValue type;
    if (content.text == "stringcontent")
        type = psText(content.items.size() > 2 ? content.items.at(2).shown() + "; charset=utf-8"
                                               : QByteArray("text/plain; charset=utf-8"));
    if (!form)
        call.parameters.append({"contenttype", type});
    return call;
}

/// The request of a System.Net.WebRequest: its properties that are headers, and what was added to its Headers.
/// https://learn.microsoft.com/dotnet/api/system.net.httpwebrequest
PsCall webRequestCall(const PsValue& made)
{
    static const QHash<QByteArray, QByteArray> headers{
        {"accept", "Accept"}, {"useragent", "User-Agent"}, {"referer", "Referer"}, {"host", "Host"}};
    static const QList<QByteArray> settings{"timeout",
                                            "readwritetimeout",
                                            "contentlength",
                                            "keepalive",
                                            "proxy",
                                            "allowautoredirect",
                                            "credentials",
                                            "cookiecontainer",
                                            "protocolversion",
                                            "automaticdecompression",
                                            "usedefaultcredentials",
                                            "preauthenticate",
                                            "cachepolicy",
                                            "clientcertificates",
                                            "sendchunked",
                                            "servercertificatevalidationcallback"};
    PsCall call;
    call.name = "WebRequest";
    call.cmdlet = true;
    call.parameters = {{"uri", made.items.value(0)}};
    PsValue named;
    named.kind = PsValue::Kind::Map;
    PsValue type;
    for (const auto& [name, value] : made.map) {
        const QByteArray lower = name.toLower();
        if (lower == "method" || lower == "body")
            call.parameters.append({lower, value});
        else if (lower == "contenttype")
            type = value;
        else if (!settings.contains(lower))
            named.map.append({headers.value(lower, name), value});
    }
    call.parameters.append({"headers", named});
    call.parameters.append({"contenttype", type}); // it names none by itself
    return call;
}

} // namespace

std::optional<PsCall> clientCall(const PsValue& client, const QByteArray& method,
                                 const QList<PsValue>& arguments)
{
    QByteArray name = method.toLower();
    for (const char* later : {"taskasync", "async"}) {
        if (name.endsWith(later))
            name.chop(qsizetype(qstrlen(later)));
    }
    if (client.kind == PsValue::Kind::Object && client.text == "httpclient")
        return httpClientCall(client, name, arguments);
    if (client.kind == PsValue::Kind::Object && client.text == "webrequest" && name == "getresponse")
        return webRequestCall(client);
    if (client.kind != PsValue::Kind::Client)
        return std::nullopt;
    const bool loads =
        name == "downloadstring" || name == "downloaddata" || name == "downloadfile" || name == "openread";
    const bool sends = name == "uploadstring" || name == "uploaddata" || name == "uploadvalues";
    if (arguments.isEmpty() || (!loads && !sends))
        return std::nullopt;
    PsCall call;
    call.name = "WebClient";
    call.cmdlet = true;
    PsValue headers;
    headers.kind = PsValue::Kind::Map;
    headers.map = client.map;
    call.parameters = {{"uri", arguments.first()}, {"headers", headers}};
    if (sends) {
        call.parameters.append({"method", arguments.size() > 2 ? arguments.at(1) : psText("POST")});
        call.parameters.append({"body", arguments.last()});
        if (name != "uploadvalues") // it names no type by itself
            call.parameters.append({"contenttype", PsValue()});
    }
    return call;
}

} // namespace crosscheck::intake
