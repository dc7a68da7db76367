#include "fetch/mime.h"

#include "fetch/headers.h"
#include "http/blanks.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {

QByteArrayView withoutBlanksBehind(QByteArrayView text)
{
    while (!text.isEmpty() && http::isHttpWhitespace(text.back()))
        text.chop(1);
    return text;
}

/// https://mimesniff.spec.whatwg.org/#http-quoted-string-token-code-point, of bytes
bool isQuotedStringByte(char c)
{
    return c == '\t' || (uchar(c) >= 0x20 && c != 0x7F);
}

/// https://fetch.spec.whatwg.org/#collect-an-http-quoted-string, with extract-value; `at` stands on the opening quote.
QByteArray takeQuoted(QByteArrayView text, qsizetype& at)
{
    QByteArray value;
    for (++at; at < text.size(); ++at) {
        if (text[at] == '"') {
            ++at;
            break;
        }
        if (text[at] == '\\' && at + 1 < text.size())
            ++at;
        value += text[at];
    }
    return value;
}

/// The essences that are seen most, which need no memory of their own.
constexpr QByteArrayView usualEssences[] = {
    "text/plain"_b, "application/json"_b, "text/html"_b, "application/x-www-form-urlencoded"_b,
    "image/png"_b,  "text/javascript"_b,  "text/css"_b,
};

/// An essence in lower case.
QByteArray sharedEssence(QByteArrayView essence)
{
    for (const QByteArrayView one : usualEssences) {
        if (http::sameName(one, essence))
            return QByteArray::fromRawData(one.data(), one.size());
    }
    return http::lowered(essence);
}

/// Behind a token that begins at `at`; `at` itself where none does.
qsizetype behindToken(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && http::isHeaderName(text.sliced(at, 1)))
        ++at;
    return at;
}

} // namespace

bool isMimeType(QByteArrayView value)
{
    const QByteArrayView text = http::stripped(value, http::isHttpWhitespace);
    const auto skipBlanks = [&](qsizetype at) {
        while (at < text.size() && http::isHttpWhitespace(text[at]))
            ++at;
        return at;
    };
    const qsizetype slash = behindToken(text, 0);
    if (slash == 0 || slash >= text.size() || text[slash] != '/')
        return false;
    qsizetype at = behindToken(text, slash + 1);
    if (at == slash + 1)
        return false;
    for (at = skipBlanks(at); at < text.size(); at = skipBlanks(at)) {
        if (text[at] != ';')
            return false;
        const qsizetype name = skipBlanks(at + 1);
        if (name == text.size())
            return true; // nothing follows the last semicolon
        const qsizetype equals = behindToken(text, name);
        if (equals == name || equals >= text.size() || text[equals] != '=')
            return false;
        at = equals + 1;
        if (at < text.size() && text[at] == '"') {
            takeQuoted(text, at);
            if (text[at - 1] != '"')
                return false;
        } else {
            const qsizetype end = behindToken(text, at);
            if (end == at)
                return false;
            at = end;
        }
    }
    return true;
}

std::optional<MimeType> parseMimeType(QByteArrayView value)
{
    const QByteArrayView text = http::stripped(value, http::isHttpWhitespace);
    MimeType result{mimeEssence(text), {}};
    if (result.essence.isEmpty())
        return std::nullopt;
    qsizetype at = text.indexOf(';');
    if (at < 0)
        at = text.size();
    while (at < text.size()) {
        ++at; // past the semicolon
        while (at < text.size() && http::isHttpWhitespace(text[at]))
            ++at;
        const qsizetype from = at;
        while (at < text.size() && text[at] != ';' && text[at] != '=')
            ++at;
        const QByteArray name = http::lowered(text.sliced(from, at - from));
        if (at >= text.size())
            break;
        if (text[at] == ';')
            continue;
        ++at; // past the equals sign
        QByteArray parameter;
        const bool quoted = at < text.size() && text[at] == '"';
        if (quoted) {
            parameter = takeQuoted(text, at);
            while (at < text.size() && text[at] != ';')
                ++at;
        } else {
            const qsizetype begin = at;
            while (at < text.size() && text[at] != ';')
                ++at;
            parameter = withoutBlanksBehind(text.sliced(begin, at - begin)).toByteArray();
            if (parameter.isEmpty())
                continue;
        }
        const bool known = std::any_of(result.parameters.begin(), result.parameters.end(),
                                       [&](const auto& other) { return other.first == name; });
        if (http::isHeaderName(name) && !known &&
            std::all_of(parameter.begin(), parameter.end(), isQuotedStringByte))
            result.parameters.append({name, parameter});
    }
    return result;
}

QByteArray serialized(const MimeType& type)
{
    QByteArray text = type.essence;
    for (const auto& [name, value] : type.parameters) {
        text += ';' + name + '=';
        if (http::isHeaderName(value)) {
            text += value;
            continue;
        }
        QByteArray escaped = value;
        escaped.replace('\\', "\\\\").replace('"', "\\\"");
        text += '"' + escaped + '"';
    }
    return text;
}

QByteArray mimeEssence(QByteArrayView value, TypeEnd end)
{
    for (const QByteArrayView one : usualEssences) {
        if (value.size() == one.size() && std::equal(value.begin(), value.end(), one.begin()))
            return QByteArray::fromRawData(one.data(), one.size());
    }
    const QByteArrayView text = http::stripped(value, http::isHttpWhitespace);
    const auto last = std::find_if(text.begin(), text.end(), [end](char c) {
        return c == ';' || (end != TypeEnd::Semicolon && (c == ' ' || c == '\t')) ||
               (end == TypeEnd::BlankOrParenthesis && c == '(');
    });
    const QByteArrayView essence = withoutBlanksBehind(text.first(last - text.begin()));
    const qsizetype slash = essence.indexOf('/');
    if (slash < 1 || !http::isHeaderName(essence.first(slash)) ||
        !http::isHeaderName(essence.sliced(slash + 1)))
        return {};
    return sharedEssence(essence);
}

QByteArray extractedMimeEssence(const http::HeaderList& headers, TypeEnd end)
{
    const std::optional<QByteArray> value = joined(headers, "Content-Type");
    if (!value)
        return {};
    if (!value->contains(',')) {
        const QByteArray only = mimeEssence(*value, end);
        return only == "*/*"_b ? QByteArray() : only;
    }
    QByteArray last;
    const QList<QByteArray> types = splitValue(*value);
    for (const QByteArray& type : types) {
        const QByteArray essence = mimeEssence(type, end);
        if (!essence.isEmpty() && essence != "*/*"_b)
            last = essence;
    }
    return last;
}

QByteArray extractedCharset(const http::HeaderList& headers)
{
    const QList<QByteArray> values = splitValue(joined(headers, "Content-Type").value_or(QByteArray()));
    for (auto value = values.crbegin(); value != values.crend(); ++value) {
        const std::optional<MimeType> type = parseMimeType(*value);
        if (!type || type->essence == "*/*"_b)
            continue;
        for (const auto& [name, parameter] : type->parameters) {
            if (name == "charset"_b)
                return parameter;
        }
        return {};
    }
    return {};
}

bool isJavaScriptType(QByteArrayView essence)
{
    static constexpr QByteArrayView types[] = {
        "application/ecmascript"_b,
        "application/javascript"_b,
        "application/x-ecmascript"_b,
        "application/x-javascript"_b,
        "text/ecmascript"_b,
        "text/javascript"_b,
        "text/javascript1.0"_b,
        "text/javascript1.1"_b,
        "text/javascript1.2"_b,
        "text/javascript1.3"_b,
        "text/javascript1.4"_b,
        "text/javascript1.5"_b,
        "text/jscript"_b,
        "text/livescript"_b,
        "text/x-ecmascript"_b,
        "text/x-javascript"_b,
    };
    return std::any_of(std::begin(types), std::end(types),
                       [&](QByteArrayView type) { return essence == type; });
}

bool isJsonType(QByteArrayView essence)
{
    return essence.endsWith("+json") || essence == "application/json"_b || essence == "text/json"_b;
}

bool isXmlType(QByteArrayView essence)
{
    return essence.endsWith("+xml") || essence == "text/xml"_b || essence == "application/xml"_b;
}

bool isNosniff(const http::HeaderList& headers)
{
    const std::optional<QByteArray> value = joined(headers, "X-Content-Type-Options");
    return value && http::sameName(splitValue(*value).first(), "nosniff");
}

bool isRefusedForScripts(QByteArrayView essence)
{
    return essence.startsWith("audio/") || essence.startsWith("image/") || essence.startsWith("video/") ||
           essence == "text/csv"_b;
}

} // namespace crosscheck::fetch
