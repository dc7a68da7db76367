#include "intake/powershell/ps_reader.h"

namespace crosscheck::intake {

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

PsValue psList(const QList<PsValue>& items)
{
    PsValue list;
    list.kind = PsValue::Kind::List;
    list.items = items;
    return list;
}

const PsValue* PsValue::entry(QByteArrayView name) const
{
    for (const auto& row : map) {
        if (row.first.compare(name, Qt::CaseInsensitive) == 0)
            return &row.second;
    }
    return nullptr;
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
    case PsValue::Kind::Map:
    case PsValue::Kind::Session:
        return true;
    case PsValue::Kind::List:
        return value.items.size() == 1 ? psTruth(value.items.first()) : std::optional(!value.items.isEmpty());
    default:
        return std::nullopt;
    }
}

namespace {

/// @{a=1; b=2} of an object that was made of a table; else the name of the table's type.
QByteArray shownTable(const PsValue& table)
{
    if (table.text != "object")
        return table.text == "ordered" ? "System.Collections.Specialized.OrderedDictionary"
                                       : "System.Collections.Hashtable";
    QByteArray out;
    for (const auto& [key, value] : table.map)
        out += (out.isEmpty() ? "" : "; ") + key + '=' + value.shown();
    return "@{" + out + '}';
}

} // namespace

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
        return shownTable(*this);
    case Kind::Object:
        return psObjectText(*this);
    case Kind::Number:
        return text.endsWith(".0") ? text.chopped(2) : text;
    case Kind::Text:
    case Kind::Block:
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

namespace {

/// The plain quote that a typographic one at this place is to the shell; '\0' where there is none.
/// https://github.com/PowerShell/PowerShell/blob/master/src/System.Management.Automation/engine/parser/CharTraits.cs
char plainQuote(QByteArrayView text, qsizetype at)
{
    const QByteArrayView three = text.sliced(at, qMin<qsizetype>(3, text.size() - at));
    static const QByteArrayView single[] = {"\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9A", "\xE2\x80\x9B"};
    static const QByteArrayView twofold[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E"};
    if (std::find(std::begin(single), std::end(single), three) != std::end(single))
        return '\'';
    return std::find(std::begin(twofold), std::end(twofold), three) != std::end(twofold) ? '"' : '\0';
}

/// The text with plain quotes in place of typographic ones, wherever those begin or end a text: PowerShell takes each for its like.
CleanText withPlainQuotes(const CleanText& text)
{
    if (!text.bytes.contains("\xE2\x80"))
        return text;
    CleanText out;
    char open = '\0';
    for (qsizetype at = 0; at < text.bytes.size(); ++at) {
        const char c = text.bytes.at(at);
        const char quote = c == '\'' || c == '"' ? c : c == '\xE2' ? plainQuote(text.bytes, at) : '\0';
        const bool counts = quote != '\0' && (open == '\0' || open == quote);
        out.append(QByteArrayView(counts ? &quote : &c, 1), text.origin(at));
        at += counts && c == '\xE2' ? 2 : 0;
        if (counts)
            open = open == quote ? '\0' : quote;
        if (c == '`' && open != '\'' && at + 1 < text.bytes.size()) {
            ++at;
            out.append(QByteArrayView(text.bytes).sliced(at, 1), text.origin(at));
        }
    }
    out.origins.removeLast();
    out.origins.append(text.origin(text.bytes.size()));
    return out;
}

} // namespace

PsScript readPowerShell(const CleanText& text)
{
    const CleanText plain = withPlainQuotes(text);
    return PsReader(plain).read();
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
