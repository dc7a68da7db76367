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
    return type ? psObject(type->shown(), argumentItems(givenTo(call, "argumentlist", 1))) : std::nullopt;
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

std::optional<PsValue> psObject(const QByteArray& type, const QList<PsValue>& arguments)
{
    const QByteArray lower = type.toLower();
    PsValue value;
    value.items = arguments;
    if (lower.endsWith("webrequestsession")) {
        value.kind = PsValue::Kind::Session;
        value.items.clear();
    } else if (lower.endsWith("net.webclient")) {
        value.kind = PsValue::Kind::Client;
        value.items.clear();
    } else if (lower.endsWith("pscredential")) {
        value.kind = PsValue::Kind::Credential;
    } else if (lower.endsWith("net.cookie")) {
        value.kind = PsValue::Kind::Cookie;
    } else if (lower.contains("dictionary[") || lower.endsWith("hashtable") || lower.endsWith("dictionary") ||
               lower.endsWith("namevaluecollection")) {
        value.kind = PsValue::Kind::Map;
        value.items.clear();
    } else {
        return std::nullopt;
    }
    return value;
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
        return psText(psJson(subject ? *subject : PsValue(), call.find("compress") != nullptr));
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

std::optional<PsCall> clientCall(const PsValue& client, const QByteArray& method,
                                 const QList<PsValue>& arguments)
{
    QByteArray name = method.toLower();
    for (const char* later : {"taskasync", "async"}) {
        if (name.endsWith(later))
            name.chop(qsizetype(qstrlen(later)));
    }
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
