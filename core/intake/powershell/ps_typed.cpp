#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

#include <cmath>

namespace crosscheck::intake {

/// %2F as %2f, which is how System.Web.HttpUtility writes it.
QByteArray psUrlEncoded(const QByteArray& text)
{
    QByteArray escaped = dotNetFormEncoded(text);
    for (qsizetype at = escaped.indexOf('%'); at >= 0 && at + 2 < escaped.size();
         at = escaped.indexOf('%', at + 3))
        escaped.replace(at, 3, escaped.mid(at, 3).toLower());
    return escaped;
}

namespace {

/// A value behind a type in brackets: [char]65, [int]"5", [string]5, [ordered]@{…}, [uri]"…".
PsValue converted(const QByteArray& type, PsValue value)
{
    if (type == "char") {
        constexpr int base = 16;
        bool number = false;
        const uint code = value.text.startsWith("0x") ? value.text.mid(2).toUInt(&number, base)
                                                      : value.text.toUInt(&number);
        return number ? psText(psCharacter(code)) : value;
    }
    if (type == "ordered" || type == "pscustomobject" || type == "psobject") {
        if (value.kind == PsValue::Kind::Map)
            value.text = type == "ordered" ? "ordered" : "object";
        return value;
    }
    if (!isKnown(value))
        return value;
    if (type == "string")
        return psText(value.shown());
    if (type == "int" || type == "int32" || type == "long" || type == "int64" || type == "double") {
        bool number = false;
        const double read = value.shown().toDouble(&number);
        return number ? psNumber(type == "double" ? read : qRound64(read), type != "double") : value;
    }
    if (type == "bool")
        return psTruth(value) ? psBool(*psTruth(value)) : value;
    if (type.endsWith("[]") && value.kind != PsValue::Kind::List && type != "byte[]" && type != "char[]") {
        PsValue list;
        list.kind = PsValue::Kind::List;
        list.items.append(value);
        return list;
    }
    if (type.endsWith("uribuilder") || type.contains("list[") || type.endsWith("arraylist"))
        return psObject(type, {value}).value_or(value);
    return value;
}

/// [math]::Round(…), Max, Min, Floor, Ceiling and Abs of numbers.
std::optional<PsValue> mathOf(const QByteArray& method, const QList<PsValue>& arguments)
{
    const auto number = [&arguments](qsizetype i) { return arguments.value(i).text.toDouble(); };
    const bool numbers = !arguments.isEmpty() &&
                         std::all_of(arguments.begin(), arguments.end(),
                                     [](const PsValue& one) { return one.kind == PsValue::Kind::Number; });
    if (!numbers)
        return std::nullopt;
    const bool whole = std::none_of(arguments.begin(), arguments.end(),
                                    [](const PsValue& one) { return one.text.contains('.'); });
    if ((method == "max" || method == "min") && arguments.size() == 2)
        return psNumber(method == "max" ? qMax(number(0), number(1)) : qMin(number(0), number(1)), whole);
    if (method == "abs")
        return psNumber(qAbs(number(0)), whole);
    if (method == "floor" || method == "ceiling")
        return psNumber(method == "floor" ? std::floor(number(0)) : std::ceil(number(0)), false);
    if (method != "round")
        return std::nullopt;
    constexpr double ten = 10;
    const double scale = std::pow(ten, arguments.size() > 1 ? number(1) : 0);
    return psNumber(std::nearbyint(number(0) * scale) / scale, false); // to the even one
}

QByteArray joinedItems(const QByteArray& separator, const QList<PsValue>& values)
{
    QByteArray out;
    const QList<PsValue> items =
        values.size() == 1 && values.first().kind == PsValue::Kind::List ? values.first().items : values;
    for (qsizetype i = 0; i < items.size(); ++i)
        out += (i > 0 ? separator : QByteArray()) + items.at(i).shown();
    return out;
}

/// What a static method of a type gives that makes one text of others; none for those that are not followed.
std::optional<PsValue> staticText(const QByteArray& type, const QByteArray& method,
                                  const QList<PsValue>& arguments)
{
    const QByteArray first = arguments.isEmpty() ? QByteArray() : arguments.first().shown();
    if (method.endsWith("getbytes") || method.endsWith("getstring") || method == "parse")
        return arguments.isEmpty() ? PsValue() : arguments.first();
    if (type.endsWith("string") && method == "format" && !arguments.isEmpty()) {
        PsValue values;
        values.kind = PsValue::Kind::List;
        values.items = arguments.mid(1);
        return operated(arguments.first(), "f", values);
    }
    if (!std::all_of(arguments.begin(), arguments.end(), isKnown))
        return std::nullopt;
    if (method == "tobase64string")
        return psText(first.toBase64());
    if (method == "frombase64string")
        return psText(QByteArray::fromBase64(first));
    if (method == "escapedatastring")
        return psText(first.toPercentEncoding());
    if (method == "escapeuristring")
        return psText(first.toPercentEncoding("!*'();:@&=+$,/?#[]"));
    if (method == "unescapedatastring")
        return psText(QByteArray::fromPercentEncoding(first));
    if (method == "urldecode")
        return psText(QByteArray::fromPercentEncoding(QByteArray(first).replace('+', ' ')));
    if (method == "urlencode")
        return psText(type.endsWith("httputility") ? psUrlEncoded(first) : dotNetFormEncoded(first));
    if (type.endsWith("math"))
        return mathOf(method, arguments);
    if (!type.endsWith("string") || arguments.isEmpty())
        return std::nullopt;
    if (method == "join")
        return psText(joinedItems(first, arguments.mid(1)));
    if (method == "concat")
        return psText(joinedItems({}, arguments));
    if (method == "isnullorempty" || method == "isnullorwhitespace")
        return isKnown(arguments.first()) ? std::optional(psBool(first.trimmed().isEmpty())) : std::nullopt;
    return std::nullopt;
}

} // namespace

/// [type]value, [type]::Member and [type]::Method(…), the place being at the bracket.
PsValue PsReader::typed()
{
    const qsizetype from = m_at;
    const qsizetype close = closingSquare(m_at);
    if (close == -1) {
        fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("[")));
        return {};
    }
    const QByteArray type = m_text.mid(m_at + 1, close - m_at - 1).trimmed().toLower();
    m_at = close + 1;
    if (!at("::"))
        return converted(type, primary());
    m_at += 2;
    QByteArray member = name();
    while (peek() == '.') {
        ++m_at;
        member += '.' + name();
    }
    if (type.endsWith("httprequestheader")) { // ContentType is Content-Type
        static const QRegularExpression capital(QStringLiteral("(?<=[a-z])(?=[A-Z])"));
        return psText(QString::fromLatin1(member).replace(capital, QStringLiteral("-")).toLatin1());
    }
    const QByteArray method = member.toLower();
    if (peek() != '(') {
        if (type.endsWith("string") && method == "empty")
            return psText({});
        return type.endsWith("environment") && method == "newline" ? psText("\n") : unknown(from);
    }
    ++m_at;
    const QList<Note> before = m_notes;
    const QList<PsValue> arguments = argumentList();
    const QByteArray last = method.mid(method.lastIndexOf('.') + 1);
    const bool creates = method == "create" && type.endsWith("webrequest");
    if (method == "new" || creates || last == "parsequerystring") {
        if (const auto made = psObject(creates ? "webrequest" : method == "new" ? type : last, arguments)) {
            if (made->kind != PsValue::Kind::File)
                m_notes = before;
            return *made;
        }
    }
    if (const auto made = staticText(type, last, arguments))
        return *made;
    if (const auto content = psFileContent(method, arguments)) {
        m_notes.append(Note{words::text(notes::file, ::crosscheck::intake::shown(content->shown())),
                            m_clean.origin(from), -1});
        return *content;
    }
    m_notes = before;
    return unknown(from);
}

/// Where the square bracket at `from` is closed; -1 where it is not on its line.
qsizetype PsReader::closingSquare(qsizetype from) const
{
    int depth = 0;
    for (qsizetype at = from; at < m_text.size() && m_text.at(at) != '\n'; ++at) {
        depth += m_text.at(at) == '[' ? 1 : m_text.at(at) == ']' ? -1 : 0;
        if (depth == 0)
            return at;
    }
    return -1;
}

} // namespace crosscheck::intake
