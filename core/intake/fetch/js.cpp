#include "intake/fetch/js.h"

#include "intake/fetch/js_reader.h"

#include <QLocale>

#include <algorithm>

namespace crosscheck::intake {

// https://url.spec.whatwg.org/#concept-urlencoded-serializer
QByteArray jsFormEncoded(const QByteArray& text)
{
    QByteArray out = text.toPercentEncoding("*");
    return out.replace("%20", "+").replace('~', "%7E");
}

// https://webidl.spec.whatwg.org/#js-ByteString
QByteArray jsByteString(const QByteArray& text)
{
    constexpr char16_t highest = 0xff;
    const QString wide = QString::fromUtf8(text);
    const bool fits = std::all_of(wide.begin(), wide.end(), [](QChar c) { return c.unicode() <= highest; });
    return fits ? wide.toLatin1() : text;
}

JsValue jsText(const QByteArray& text)
{
    JsValue value;
    value.kind = JsValue::Kind::Text;
    value.text = text;
    return value;
}

const JsValue* JsValue::find(QByteArrayView name) const
{
    for (const auto& [key, value] : members) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

QByteArray JsValue::shown() const
{
    QByteArray out;
    switch (kind) {
    case Kind::Undefined:
        return "undefined";
    case Kind::Null:
        return "null";
    case Kind::Array:
        for (qsizetype i = 0; i < items.size(); ++i)
            out += (i > 0 ? "," : "") + items.at(i).shown();
        return out;
    case Kind::Params:
        for (const auto& [key, value] : members)
            out += (out.isEmpty() ? "" : "&") + jsFormEncoded(key) + '=' + jsFormEncoded(value.shown());
        return out;
    case Kind::Object:
    case Kind::Form:
    case Kind::Headers:
    case Kind::Request:
        return "[object Object]";
    case Kind::Bool:
    case Kind::Number:
    case Kind::Text:
    case Kind::Function:
    case Kind::Unknown:
        return text;
    }
    return out;
}

namespace {

/// A number as JavaScript writes it again: 1.50 is 1.5, 0xff is 255, 1_000 is 1000
/// (https://tc39.es/ecma262/#sec-numeric-types-number-tostring); as it stands where that takes an exponent.
QByteArray jsNumber(const QByteArray& written)
{
    QByteArray text = written;
    text.replace('_', "");
    bool ok = false;
    const bool whole = text.size() > 1 && text.at(0) == '0' && isalpha(uchar(text.at(1)));
    if (const qint64 number = whole ? text.toLongLong(&ok, 0) : 0; ok)
        return QByteArray::number(number);
    const double number = text.toDouble(&ok);
    constexpr double least = 1e-6, most = 1e15;
    return ok && (number == 0 || (qAbs(number) >= least && qAbs(number) < most))
               ? QByteArray::number(number, 'f', QLocale::FloatingPointShortest)
               : text;
}

} // namespace

QByteArray jsJson(const JsValue& value, int indent, int depth)
{
    const QByteArray line = indent > 0 ? "\n" + QByteArray((depth + 1) * indent, ' ') : QByteArray();
    const QByteArray end = indent > 0 ? "\n" + QByteArray(depth * indent, ' ') : QByteArray();
    const auto quoted = [](const QByteArray& text) {
        QByteArray out = "\"";
        for (const char c : text) {
            static const QHash<char, const char*> escapes{{'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"},
                                                          {'\r', "\\r"}, {'\t', "\\t"},  {'\b', "\\b"},
                                                          {'\f', "\\f"}};
            if (const char* escape = escapes.value(c))
                out += escape;
            else if (uchar(c) < 0x20)
                out += "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0');
            else
                out += c;
        }
        return out + '"';
    };
    QByteArray out;
    switch (value.kind) {
    case JsValue::Kind::Text:
        return quoted(value.text);
    case JsValue::Kind::Unknown:
        return quoted("${" + value.text + "}");
    case JsValue::Kind::Bool:
        return value.text;
    case JsValue::Kind::Number:
        return jsNumber(value.text);
    case JsValue::Kind::Array:
        for (const JsValue& item : value.items)
            out += (out.isEmpty() ? "" : ",") + line + jsJson(item, indent, depth + 1);
        return value.items.isEmpty() ? "[]" : "[" + out + end + "]";
    case JsValue::Kind::Object:
        for (const auto& [key, item] : value.members) {
            if (item.kind != JsValue::Kind::Undefined && item.kind != JsValue::Kind::Function)
                out += (out.isEmpty() ? "" : ",") + line + quoted(key) + (indent > 0 ? ": " : ":") +
                       jsJson(item, indent, depth + 1);
        }
        return out.isEmpty() ? "{}" : "{" + out + end + "}";
    case JsValue::Kind::Params:
    case JsValue::Kind::Form:
    case JsValue::Kind::Headers:
    case JsValue::Kind::Request:
        return "{}";
    case JsValue::Kind::Undefined:
    case JsValue::Kind::Function:
    case JsValue::Kind::Null:
        return "null";
    }
    return "null";
}

QByteArray pythonJson(const JsValue& value)
{
    QByteArray out;
    if (value.kind == JsValue::Kind::Array) {
        for (const JsValue& item : value.items)
            out += (out.isEmpty() ? "" : ", ") + pythonJson(item);
        return '[' + out + ']';
    }
    if (value.kind == JsValue::Kind::Object) {
        for (const auto& [key, item] : value.members)
            out += (out.isEmpty() ? "" : ", ") + pythonJson(jsText(key)) + ": " + pythonJson(item);
        return '{' + out + '}';
    }
    if (value.kind == JsValue::Kind::Number)
        return value.text;
    for (const QChar c : QString::fromUtf8(jsJson(value))) {
        if (c.unicode() < 0x80)
            out += char(c.unicode());
        else
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out;
}

QByteArray pythonFormatted(const QByteArray& text, const QList<JsValue>& values)
{
    QByteArray out;
    qsizetype next = 0;
    const auto put = [&](qsizetype index) {
        const JsValue value = values.value(index);
        out += value.kind == JsValue::Kind::Unknown ? "${" + value.text + "}" : value.shown();
        next = index + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArrayView rest = QByteArrayView(text).sliced(i);
        const bool numbered = rest.size() > 2 && rest[0] == '{' && isdigit(uchar(rest[1])) && rest[2] == '}';
        if (rest.startsWith("%s") || rest.startsWith("%d") || rest.startsWith("{}")) {
            put(next);
            ++i;
        } else if (numbered) {
            put(rest[1] - '0');
            i += 2;
        } else {
            out += text.at(i);
        }
    }
    return out;
}

JsScript readJs(QByteArrayView utf8, const std::function<bool(QByteArrayView callee)>& wanted)
{
    return JsReader(utf8, wanted).read();
}

} // namespace crosscheck::intake
