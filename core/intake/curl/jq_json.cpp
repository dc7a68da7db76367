#include "intake/curl/jq_json.h"

#include <QString>

namespace crosscheck::intake {

namespace {

QByteArray quoted(const QByteArray& text)
{
    QByteArray out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
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
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            if (uchar(c) < 0x20 || c == 0x7F)
                out += "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0');
            else
                out += c;
        }
    }
    return out + '"';
}

void skipBlanks(QByteArrayView text, qsizetype& at)
{
    while (at < text.size() && QByteArrayView(" \t\r\n").contains(text[at]))
        ++at;
}

bool take(QByteArrayView text, qsizetype& at, char c)
{
    skipBlanks(text, at);
    if (at >= text.size() || text[at] != c)
        return false;
    ++at;
    return true;
}

std::optional<QByteArray> readText(QByteArrayView text, qsizetype& at)
{
    if (!take(text, at, '"'))
        return std::nullopt;
    QString out;
    qsizetype from = at;
    const auto plain = [&] { out += QString::fromUtf8(text.sliced(from, at - from)); };
    while (at < text.size() && text[at] != '"') {
        if (text[at] != '\\') {
            ++at;
            continue;
        }
        plain();
        const char c = at + 1 < text.size() ? text[at + 1] : '\0';
        at += 2;
        if (c == 'u' && at + 4 <= text.size()) {
            constexpr int base = 16;
            out += QChar(text.sliced(at, 4).toByteArray().toUShort(nullptr, base));
            at += 4;
        } else {
            static const QByteArrayView names("nrtbf"), values("\n\r\t\b\f");
            const qsizetype place = names.indexOf(c);
            out += QLatin1Char(place < 0 ? c : values[place]);
        }
        from = at;
    }
    if (at >= text.size())
        return std::nullopt;
    plain();
    ++at;
    return out.toUtf8();
}

} // namespace

const Json* Json::entry(QByteArrayView name) const
{
    for (const auto& [key, value] : entries) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

void Json::set(const QByteArray& name, const Json& value)
{
    for (auto& [key, old] : entries) {
        if (key == name) {
            old = value;
            return;
        }
    }
    entries.append({name, value});
}

QByteArray Json::written(bool compact, int indent) const
{
    if (kind == Kind::Null)
        return "null";
    if (kind == Kind::Text)
        return quoted(text);
    if (kind != Kind::List && kind != Kind::Object)
        return text;
    constexpr int step = 2;
    const QByteArray line = compact ? QByteArray() : '\n' + QByteArray(indent + step, ' ');
    QByteArray out;
    for (const Json& item : items)
        out += (out.isEmpty() ? "" : ",") + line + item.written(compact, indent + step);
    for (const auto& [key, value] : entries)
        out += (out.isEmpty() ? "" : ",") + line + quoted(key) + (compact ? ":" : ": ") +
               value.written(compact, indent + step);
    if (!out.isEmpty() && !compact)
        out += '\n' + QByteArray(indent, ' ');
    return (kind == Kind::List ? '[' : '{') + out + (kind == Kind::List ? ']' : '}');
}

Json Json::ofText(const QByteArray& text)
{
    return Json{Kind::Text, text, {}, {}};
}

Json Json::ofBool(bool value)
{
    return Json{Kind::Bool, value ? "true" : "false", {}, {}};
}

Json Json::ofNumber(double value)
{
    constexpr int digits = 17;
    return Json{Kind::Number,
                value == qint64(value) && qAbs(value) < 1e15 ? QByteArray::number(qint64(value))
                                                             : QByteArray::number(value, 'g', digits),
                {},
                {}};
}

std::optional<Json> Json::read(QByteArrayView text, qsizetype& at, int depth)
{
    constexpr int deepest = 100;
    skipBlanks(text, at);
    if (at >= text.size() || depth > deepest)
        return std::nullopt;
    const char c = text[at];
    if (c == '"') {
        const std::optional<QByteArray> value = readText(text, at);
        return value ? std::optional(ofText(*value)) : std::nullopt;
    }
    if (c == '[' || c == '{') {
        Json value;
        value.kind = c == '[' ? Kind::List : Kind::Object;
        const char close = c == '[' ? ']' : '}';
        ++at;
        for (bool first = true; !take(text, at, close); first = false) {
            if (!first && !take(text, at, ','))
                return std::nullopt;
            const std::optional<QByteArray> key = c == '{' ? readText(text, at) : QByteArray();
            if (!key || (c == '{' && !take(text, at, ':')))
                return std::nullopt;
            const std::optional<Json> item = read(text, at, depth + 1);
            if (!item)
                return std::nullopt;
            if (c == '{')
                value.set(*key, *item);
            else
                value.items.append(*item);
        }
        return value;
    }
    const qsizetype from = at;
    while (at < text.size() && (isalnum(uchar(text[at])) || QByteArrayView("+-.").contains(text[at])))
        ++at;
    const QByteArray word = text.sliced(from, at - from).toByteArray();
    if (word == "null")
        return Json();
    if (word == "true" || word == "false")
        return ofBool(word == "true");
    bool number = false;
    word.toDouble(&number);
    return number ? std::optional(Json{Kind::Number, word, {}, {}}) : std::nullopt;
}

} // namespace crosscheck::intake
