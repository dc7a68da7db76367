#include "intake/powershell/ps_reader.h"
#include "url/url.h"

/// What objects of .NET that requests are put together from hold, and what their members and methods give.
namespace crosscheck::intake {

namespace {

PsValue object(const QByteArray& type, const QList<PsValue>& items)
{
    PsValue made;
    made.kind = PsValue::Kind::Object;
    made.text = type;
    made.items = items;
    return made;
}

QByteArray shownEntry(const PsValue& value, QByteArrayView name, const QByteArray& otherwise)
{
    const PsValue* found = value.entry(name);
    return found ? found->shown() : otherwise;
}

/// [UriBuilder]"…" or of scheme, host, port and path, with what was set later.
QByteArray builtUrl(const PsValue& builder)
{
    const QList<PsValue>& given = builder.items;
    const auto at = [&given](qsizetype place) {
        return given.size() > 1 && place < given.size() ? given.at(place).shown() : QByteArray();
    };
    QByteArray whole = given.size() == 1 ? given.first().shown() : QByteArray();
    if (!whole.isEmpty() && !whole.contains("://"))
        whole.prepend("http://");
    const std::optional<url::Url> base = url::parseOrNull(whole);
    const auto part = [&](auto member, const QByteArray& otherwise) {
        return base ? (*base).*member : otherwise;
    };
    const QByteArray scheme = shownEntry(builder, "scheme", part(&url::Url::scheme, at(0)));
    const QByteArray host = shownEntry(builder, "host", base && base->host ? base->host->text : at(1));
    QByteArray port =
        shownEntry(builder, "port", base && base->port ? QByteArray::number(*base->port) : at(2));
    if (port == "-1" || (scheme == "https" && port == "443") || (scheme == "http" && port == "80"))
        port.clear();
    QByteArray path = shownEntry(builder, "path", part(&url::Url::path, at(3)));
    if (!path.startsWith('/'))
        path.prepend('/');
    const qsizetype mark = whole.indexOf('?');
    QByteArray query = shownEntry(builder, "query", mark < 0 ? QByteArray() : whole.mid(mark + 1));
    if (query.startsWith('?'))
        query.remove(0, 1);
    return scheme + "://" + host + (port.isEmpty() ? QByteArray() : ':' + port) + path +
           (query.isEmpty() ? QByteArray() : '?' + query);
}

/// A collection made by ParseQueryString is written as a query.
QByteArray queryText(const PsValue& collection)
{
    QByteArray out;
    for (const auto& [key, value] : collection.map)
        out += (out.isEmpty() ? "" : "&") + psUrlEncoded(key) + '=' + psUrlEncoded(value.shown());
    return out;
}

PsValue parsedQuery(QByteArray text)
{
    PsValue made = object("querystring", {});
    if (text.startsWith('?'))
        text.remove(0, 1);
    const QList<QByteArray> parts = text.isEmpty() ? QList<QByteArray>() : text.split('&');
    for (QByteArray part : parts) {
        part = part.replace('+', ' ');
        const qsizetype at = part.indexOf('=');
        made.map.append({QByteArray::fromPercentEncoding(part.left(at)),
                         psText(QByteArray::fromPercentEncoding(at < 0 ? QByteArray() : part.mid(at + 1)))});
    }
    return made;
}

/// new Uri(base, relative) and new Uri(text).
PsValue uriOf(const QList<PsValue>& arguments)
{
    const std::optional<url::Url> base = url::parseOrNull(arguments.first().shown());
    const std::optional<url::Url> whole =
        base && arguments.size() > 1 ? url::parseOrNull(arguments.at(1).shown(), &*base) : std::nullopt;
    return whole ? psText(whole->href(false)) : arguments.first();
}

/// Host, AbsolutePath, Query … of a URL.
std::optional<PsValue> uriPart(const QByteArray& text, const QByteArray& name)
{
    if (name == "absoluteuri" || name == "originalstring" || name == "outerxml")
        return psText(text);
    const std::optional<url::Url> parsed = text.contains("://") ? url::parseOrNull(text) : std::nullopt;
    if (!parsed || !parsed->host)
        return std::nullopt;
    if (name == "scheme")
        return psText(parsed->scheme);
    if (name == "host" || name == "dnssafehost")
        return psText(parsed->host->text);
    if (name == "absolutepath" || name == "localpath" || name == "path")
        return psText(parsed->path);
    if (name == "query")
        return psText(parsed->query ? '?' + *parsed->query : QByteArray());
    if (name == "pathandquery")
        return psText(parsed->path + (parsed->query ? '?' + *parsed->query : QByteArray()));
    return std::nullopt;
}

/// How many there are of a table or list, its keys, its values or both (GetEnumerator); none of another member.
std::optional<PsValue> tablePart(const PsValue& table, const QByteArray& name)
{
    const bool both = table.kind == PsValue::Kind::Map || table.kind == PsValue::Kind::List;
    if ((name == "count" || name == "length") && both)
        return psNumber(double(qMax(table.map.size(), table.items.size())), true);
    if (name != "keys" && name != "allkeys" && name != "values" && name != "getenumerator")
        return std::nullopt;
    QList<PsValue> rows;
    for (const auto& [key, value] : table.map) {
        PsValue row;
        row.kind = PsValue::Kind::Map;
        row.map = {{"Key", psText(key)}, {"Name", psText(key)}, {"Value", value}};
        rows.append(name == "values" ? value : name == "getenumerator" ? row : psText(key));
    }
    return psList(rows);
}

} // namespace

QByteArray psObjectText(const PsValue& value)
{
    if (value.text == "uribuilder")
        return builtUrl(value);
    if (value.text == "querystring")
        return queryText(value);
    if (value.text == "stringbuilder")
        return value.items.isEmpty() ? QByteArray() : value.items.first().shown();
    return value.text;
}

std::optional<PsValue> psObject(const QByteArray& type, const QList<PsValue>& arguments)
{
    const QByteArray lower = type.toLower();
    PsValue value;
    if (lower.endsWith("webrequestsession")) {
        value.kind = PsValue::Kind::Session;
        return value;
    }
    if (lower.endsWith("net.webclient")) {
        value.kind = PsValue::Kind::Client;
        return value;
    }
    if (lower.endsWith("pscredential") || lower.endsWith("net.cookie")) {
        value.kind = lower.endsWith('l') ? PsValue::Kind::Credential : PsValue::Kind::Cookie;
        value.items = arguments;
        return value;
    }
    if (lower.contains("dictionary[") || lower.endsWith("hashtable") || lower.endsWith("dictionary") ||
        lower.endsWith("namevaluecollection") || lower == "psobject" || lower == "pscustomobject") {
        value.kind = PsValue::Kind::Map;
        const bool copied = !arguments.isEmpty() && arguments.first().kind == PsValue::Kind::Map;
        value.map = copied ? arguments.first().map : value.map;
        return value;
    }
    if (lower.contains("list[") || lower.endsWith("arraylist")) {
        const bool copied = !arguments.isEmpty() && arguments.first().kind == PsValue::Kind::List;
        return psList(copied ? arguments.first().items : QList<PsValue>());
    }
    if (lower == "parsequerystring" && !arguments.isEmpty())
        return parsedQuery(arguments.first().shown());
    if ((lower == "uri" || lower == "system.uri") && !arguments.isEmpty())
        return uriOf(arguments);
    if (lower.endsWith("streamwriter") && !arguments.isEmpty() && arguments.first().text == "requeststream")
        return arguments.first();
    if (lower.endsWith("io.filestream") && !arguments.isEmpty()) {
        value = psText(arguments.first().shown());
        value.kind = PsValue::Kind::File;
        value.unknown.append(value.shown());
        return value;
    }
    static const QList<QByteArray> followed{
        "uribuilder",       "stringbuilder",        "multipartformdatacontent",
        "stringcontent",    "streamcontent",        "contentdispositionheadervalue",
        "bytearraycontent", "mediatypeheadervalue", "httpclient",
        "webrequest"};
    const QByteArray last = lower.mid(lower.lastIndexOf('.') + 1);
    return followed.contains(last) ? std::optional(object(last, arguments)) : std::nullopt;
}

std::optional<PsValue> psMember(const PsValue& value, const QByteArray& member)
{
    const QByteArray name = member.toLower();
    if (const PsValue* found = value.entry(name))
        return *found;
    if (value.kind == PsValue::Kind::Object && value.text == "uribuilder")
        return name == "uri" || name == "tostring" ? std::optional(psText(builtUrl(value)))
                                                   : uriPart(builtUrl(value), name);
    if (value.kind == PsValue::Kind::Object)
        return name == "tostring" ? std::optional(psText(psObjectText(value))) : tablePart(value, name);
    if (value.kind == PsValue::Kind::List && name != "count" && name != "length") { // that of each of them
        QList<PsValue> all;
        for (const PsValue& item : value.items) {
            const PsValue* found = item.entry(name);
            if (!found)
                return std::nullopt;
            all.append(*found);
        }
        return value.items.isEmpty() ? std::nullopt : std::optional(psList(all));
    }
    if (value.kind == PsValue::Kind::Map || value.kind == PsValue::Kind::List)
        return tablePart(value, name);
    if (value.kind != PsValue::Kind::Text || !value.unknown.isEmpty())
        return std::nullopt;
    if (name == "length")
        return psNumber(double(QString::fromUtf8(value.text).size()), true);
    return uriPart(value.text, name);
}

std::optional<PsValue> psElement(const PsValue& value, const PsValue& key)
{
    if (key.kind != PsValue::Kind::Number)
        return std::nullopt;
    const QString text = value.kind == PsValue::Kind::Text ? QString::fromUtf8(value.text) : QString();
    const qsizetype size = value.kind == PsValue::Kind::Text ? text.size() : value.items.size();
    const qsizetype index = key.text.toLongLong() + (key.text.startsWith('-') ? size : 0);
    if (index < 0 || index >= size)
        return std::nullopt;
    return value.kind == PsValue::Kind::Text ? psText(text.mid(index, 1).toUtf8()) : value.items.at(index);
}

/// Add, Remove, Append … change the value in place; false for other methods.
bool psChanged(PsValue& value, const QByteArray& method, const QList<PsValue>& arguments)
{
    const QByteArray name = method.toLower();
    const QByteArray first = arguments.isEmpty() ? QByteArray() : arguments.first().shown();
    const bool known = value.kind != PsValue::Kind::Text && value.kind != PsValue::Kind::Number;
    if (value.kind == PsValue::Kind::Object && value.text == "stringbuilder" && name.startsWith("append")) {
        PsValue text = value.items.isEmpty() ? psText({}) : value.items.first();
        PsValue more = arguments.isEmpty() ? psText({}) : arguments.first();
        if (name == "appendformat")
            more = operated(more, "f", psList(arguments.mid(1))).value_or(more);
        text = psAdded(text, more);
        text.text += name == "appendline" ? "\n" : "";
        value.items = {text};
        return true;
    }
    if (!known || arguments.isEmpty())
        return false;
    if (name == "remove") {
        value.map.removeIf([&first](const auto& row) { return row.first.toLower() == first.toLower(); });
        return true;
    }
    if (name == "addrange" && value.kind == PsValue::Kind::List) {
        value.items += arguments.first().kind == PsValue::Kind::List ? arguments.first().items : arguments;
        return true;
    }
    if (name != "add" && name != "set" && name != "set_item" && name != "tryaddwithoutvalidation")
        return false;
    const bool items = value.kind == PsValue::Kind::List || value.kind == PsValue::Kind::Object;
    const bool named =
        value.text == "querystring" || value.text == "httpclient" || value.text == "webrequest";
    if (value.kind == PsValue::Kind::Object && named && arguments.size() == 2)
        value.map.append({first, arguments.last()});
    else if (arguments.last().kind == PsValue::Kind::Cookie)
        value.items.append(psCookie(arguments.last()));
    else if (items)
        value.items.append(arguments.first());
    else if (arguments.size() == 2)
        value.map.append({first, arguments.last()});
    return true;
}

std::optional<PsValue> psMethod(const PsValue& value, const QByteArray& method,
                                const QList<PsValue>& arguments)
{
    const QByteArray name = method.toLower();
    if (!value.unknown.isEmpty() && value.kind != PsValue::Kind::Unknown && name == "tostring")
        return value;
    if (arguments.isEmpty() && value.kind != PsValue::Kind::Text) {
        if (const std::optional<PsValue> part = psMember(value, name))
            return part;
    }
    const bool known = std::all_of(arguments.begin(), arguments.end(), isKnown) && value.unknown.isEmpty();
    if (!known)
        return std::nullopt;
    if ((name == "containskey" || name == "contains") && value.kind == PsValue::Kind::Map &&
        !arguments.isEmpty())
        return psBool(value.entry(arguments.first().shown()) != nullptr);
    if (name == "clone")
        return value;
    const bool text = value.kind == PsValue::Kind::Text || value.kind == PsValue::Kind::Number ||
                      value.kind == PsValue::Kind::Bool;
    return text ? textMethod(value.shown(), name, arguments) : std::nullopt;
}

} // namespace crosscheck::intake
