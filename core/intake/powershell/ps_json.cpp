#include "intake/powershell/ps_reader.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// A text as Newtonsoft.Json writes it: control characters, quotes and the line ends of Unicode are escaped.
QByteArray jsonText(const QByteArray& utf8)
{
    static const QHash<char, const char*> escapes{{'"', "\\\""}, {'\\', "\\\\"}, {'\b', "\\b"}, {'\f', "\\f"},
                                                  {'\n', "\\n"}, {'\r', "\\r"},  {'\t', "\\t"}};
    QByteArray out = "\"";
    for (const char c : utf8) {
        if (escapes.contains(c))
            out += escapes.value(c);
        else if (uchar(c) < 0x20)
            out += "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0');
        else
            out += c;
    }
    out.replace("\xC2\x85", "\\u0085").replace("\xE2\x80\xA8", "\\u2028").replace("\xE2\x80\xA9", "\\u2029");
    return out + '"';
}

/// JSON as ConvertFrom-Json reads it, in the order of the text.
class JsonReader
{
public:
    explicit JsonReader(const QByteArray& text) : m_text(text) {}
    std::optional<PsValue> read()
    {
        PsValue value = next();
        skip();
        return m_bad || m_at < m_text.size() ? std::nullopt : std::optional(value);
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(m_at)))
            ++m_at;
    }
    bool take(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text.at(m_at) != c)
            return false;
        ++m_at;
        return true;
    }
    PsValue next()
    {
        constexpr int deepest = 100;
        skip();
        if (++m_depth > deepest || m_at >= m_text.size()) {
            m_bad = true;
            return {};
        }
        const char c = m_text.at(m_at);
        PsValue value = c == '{' ? table() : c == '[' ? list() : c == '"' ? psText(text()) : word();
        --m_depth;
        return value;
    }
    PsValue table()
    {
        PsValue value;
        value.kind = PsValue::Kind::Map;
        value.text = "object";
        take('{');
        while (!m_bad && !take('}')) {
            skip();
            const QByteArray key = text();
            m_bad = m_bad || !take(':');
            if (m_bad)
                break;
            value.map.append({key, next()});
            take(',');
        }
        return value;
    }
    PsValue list()
    {
        PsValue value;
        value.kind = PsValue::Kind::List;
        take('[');
        while (!m_bad && !take(']')) {
            value.items.append(next());
            take(',');
        }
        return value;
    }
    QByteArray text()
    {
        if (!take('"')) {
            m_bad = true;
            return {};
        }
        QByteArray out;
        for (; m_at < m_text.size() && m_text.at(m_at) != '"'; ++m_at) {
            if (m_text.at(m_at) != '\\') {
                out += m_text.at(m_at);
                continue;
            }
            const char c = ++m_at < m_text.size() ? m_text.at(m_at) : '\0';
            static const QHash<char, char> escapes{
                {'n', '\n'}, {'r', '\r'}, {'t', '\t'}, {'b', '\b'}, {'f', '\f'}};
            if (c == 'u') {
                constexpr int base = 16;
                out += psCharacter(m_text.mid(m_at + 1, 4).toUInt(nullptr, base));
                psJoinHalves(out);
                m_at += 4;
            } else {
                out += escapes.value(c, c);
            }
        }
        m_bad = m_bad || m_at >= m_text.size();
        ++m_at;
        return out;
    }
    PsValue word()
    {
        static const QRegularExpression one(QStringLiteral("^(true|false|null|-?\\d[\\d.eE+-]*)"));
        const auto match = one.match(QString::fromLatin1(m_text.mid(m_at, 40)));
        m_bad = m_bad || !match.hasMatch();
        m_at += match.capturedLength();
        const QByteArray found = match.captured().toLatin1();
        if (found == "true" || found == "false")
            return psBool(found == "true");
        if (found.isEmpty() || found == "null")
            return {};
        if (found.contains('.') || found.toLower().contains('e'))
            return psNumber(found.toDouble(), false);
        PsValue value = psText(found);
        value.kind = PsValue::Kind::Number;
        return value;
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_bad = false;
};

} // namespace

std::optional<PsValue> psFromJson(const QByteArray& text)
{
    return JsonReader(text).read();
}

/// Tables and lists that stand deeper than `depth` are written as text, as JsonObject.ConvertToJson has it.
QByteArray psJson(const PsValue& value, bool compress, int depth, int indent)
{
    const QByteArray line = compress ? QByteArray() : "\n" + QByteArray(indent + 2, ' ');
    const QByteArray end = compress ? QByteArray() : "\n" + QByteArray(indent, ' ');
    const bool table = value.kind == PsValue::Kind::Map, list = value.kind == PsValue::Kind::List;
    if ((table || list) && depth < 0)
        return jsonText(value.shown());
    if (table || list) {
        QByteArray out;
        for (const PsValue& item : value.items)
            out += (out.isEmpty() ? "" : ",") + line + psJson(item, compress, depth - 1, indent + 2);
        for (const auto& [key, item] : value.map)
            out += (out.isEmpty() ? "" : ",") + line + jsonText(key) + (compress ? ":" : ": ") +
                   psJson(item, compress, depth - 1, indent + 2);
        return (list ? "[" : "{") + (out.isEmpty() ? out : out + end) + (list ? "]" : "}");
    }
    switch (value.kind) {
    case PsValue::Kind::Null:
        return "null";
    case PsValue::Kind::Bool:
    case PsValue::Kind::Number:
        return value.text;
    default:
        return jsonText(value.shown());
    }
}

} // namespace crosscheck::intake
