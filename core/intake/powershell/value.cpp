#include "intake/powershell/ps_reader.h"

namespace crosscheck::intake {

namespace {

QByteArray jsonText(const QByteArray& utf8)
{
    QByteArray out = "\"";
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (uchar(c) < 0x20)
                out += "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0');
            else
                out += c;
        }
    }
    return out + '"';
}

} // namespace

PsValue psText(const QByteArray& text)
{
    PsValue value;
    value.kind = PsValue::Kind::Text;
    value.text = text;
    return value;
}

/// https://learn.microsoft.com/dotnet/api/system.net.webutility.urlencode: letters, digits and -_.!*() stay, a blank is +.
QByteArray dotNetFormEncoded(const QByteArray& text)
{
    return text.toPercentEncoding("!*() ", "~").replace(' ', '+');
}

PsValue psBool(bool value)
{
    PsValue made;
    made.kind = PsValue::Kind::Bool;
    made.text = value ? "true" : "false";
    return made;
}

PsValue psListed(const PsValue& list, const PsValue& item)
{
    PsValue longer;
    longer.kind = PsValue::Kind::List;
    longer.items = list.kind == PsValue::Kind::List ? list.items : QList<PsValue>{list};
    longer.items.append(item);
    return longer;
}

bool isKnown(const PsValue& value)
{
    return value.kind != PsValue::Kind::Unknown && value.unknown.isEmpty() &&
           std::all_of(value.items.begin(), value.items.end(), isKnown);
}

std::optional<bool> psTruth(const PsValue& value)
{
    switch (value.kind) {
    case PsValue::Kind::Null:
        return false;
    case PsValue::Kind::Bool:
        return value.text == "true";
    case PsValue::Kind::Number:
        return value.text.toDouble() != 0;
    case PsValue::Kind::Text:
        return isKnown(value) ? std::optional(!value.text.isEmpty()) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QByteArray PsValue::shown() const
{
    switch (kind) {
    case Kind::Null:
        return {};
    case Kind::Bool:
        return text == "true" ? "True" : "False";
    case Kind::List: {
        QByteArray out;
        for (qsizetype i = 0; i < items.size(); ++i)
            out += (i > 0 ? " " : "") + items.at(i).shown();
        return out;
    }
    case Kind::Map:
        return "System.Collections.Hashtable";
    case Kind::Text:
    case Kind::Number:
    case Kind::Session:
    case Kind::Cookie:
    case Kind::Client:
    case Kind::Credential:
    case Kind::Unknown:
        return text;
    case Kind::File:
        return '@' + text;
    }
    return text;
}

const PsValue* PsCall::find(QByteArrayView wanted) const
{
    for (const auto& [parameter, value] : parameters) {
        if (!parameter.isEmpty() && wanted.startsWith(parameter))
            return &value;
    }
    return nullptr;
}

QByteArray psJson(const PsValue& value, bool compress, int indent)
{
    const QByteArray line = compress ? QByteArray() : "\n" + QByteArray(indent + 2, ' ');
    const QByteArray end = compress ? QByteArray() : "\n" + QByteArray(indent, ' ');
    QByteArray out;
    switch (value.kind) {
    case PsValue::Kind::Null:
        return "null";
    case PsValue::Kind::Bool:
    case PsValue::Kind::Number:
        return value.text;
    case PsValue::Kind::List:
        if (value.items.isEmpty())
            return "[]";
        for (const PsValue& item : value.items)
            out += (out.isEmpty() ? "" : ",") + line + psJson(item, compress, indent + 2);
        return "[" + out + end + "]";
    case PsValue::Kind::Map:
        if (value.map.isEmpty())
            return "{}";
        for (const auto& [key, item] : value.map)
            out += (out.isEmpty() ? "" : ",") + line + jsonText(key) + (compress ? ":" : ": ") +
                   psJson(item, compress, indent + 2);
        return "{" + out + end + "}";
    case PsValue::Kind::Text:
    case PsValue::Kind::Session:
    case PsValue::Kind::Cookie:
    case PsValue::Kind::Client:
    case PsValue::Kind::Credential:
    case PsValue::Kind::File:
    case PsValue::Kind::Unknown:
        return jsonText(value.shown());
    }
    return out;
}

PsScript readPowerShell(const CleanText& text)
{
    return PsReader(text).read();
}

bool isWebCmdlet(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    return lower == "invoke-webrequest" || lower == "invoke-restmethod" || lower == "iwr" || lower == "irm";
}

ShellText readPowerShellCommands(const CleanText& text)
{
    const PsScript script = readPowerShell(text);
    ShellText out;
    out.error = script.error;
    for (const PsCall& call : script.calls) {
        if (call.program)
            out.commands.append(
                ShellCommand{call.words, call.input, call.files, call.notes, call.begin, call.end});
    }
    return out;
}

} // namespace crosscheck::intake
