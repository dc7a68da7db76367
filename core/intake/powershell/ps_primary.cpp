#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// 1..3; none where it is no range, or a long one.
std::optional<PsValue> range(const QByteArray& word)
{
    const qsizetype dots = word.indexOf("..");
    bool isFirst = false, isLast = false;
    const int first = dots < 0 ? 0 : word.first(dots).toInt(&isFirst);
    const int last = dots < 0 ? 0 : word.mid(dots + 2).toInt(&isLast);
    if (!isFirst || !isLast || qAbs(qint64(last) - first) > 200)
        return std::nullopt;
    PsValue value;
    value.kind = PsValue::Kind::List;
    for (int i = first;; i += last < first ? -1 : 1) {
        PsValue item = psText(QByteArray::number(i));
        item.kind = PsValue::Kind::Number;
        value.items.append(item);
        if (i == last)
            return value;
    }
}

/// %2F as %2f, which is how System.Web.HttpUtility writes it.
QByteArray smallEscapes(QByteArray text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0 && at + 2 < text.size(); at = text.indexOf('%', at + 3))
        text.replace(at, 3, text.mid(at, 3).toLower());
    return text;
}

/// How many there are of a table or list, its keys, its values or both (GetEnumerator); none of another member.
std::optional<PsValue> tablePart(const PsValue& table, const QByteArray& member)
{
    const QByteArray name = member.toLower();
    if ((name == "count" || name == "length") &&
        (table.kind == PsValue::Kind::Map || table.kind == PsValue::Kind::List)) {
        PsValue count = psText(QByteArray::number(qMax(table.map.size(), table.items.size())));
        count.kind = PsValue::Kind::Number;
        return count;
    }
    if (table.kind != PsValue::Kind::Map || (name != "keys" && name != "values" && name != "getenumerator"))
        return std::nullopt;
    PsValue list;
    list.kind = PsValue::Kind::List;
    for (const auto& [key, value] : table.map) {
        PsValue row;
        row.kind = PsValue::Kind::Map;
        row.map = {{"Key", psText(key)}, {"Name", psText(key)}, {"Value", value}};
        list.items.append(name == "keys" ? psText(key) : name == "values" ? value : row);
    }
    return list;
}

} // namespace

QList<PsValue> PsReader::argumentList()
{
    QList<PsValue> values;
    const qsizetype opened = m_at - 1;
    for (;;) {
        skipSpace(true);
        if (peek() == ')') {
            ++m_at;
            return values;
        }
        if (peek() == ',') {
            ++m_at;
            continue;
        }
        if (peek() == -1 || m_error) {
            fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
            return values;
        }
        const qsizetype before = m_at;
        values.append(primary());
        if (m_at == before)
            ++m_at;
    }
}

PsValue PsReader::primary()
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_at, words::text(refusals::valueExpected));
        return {};
    }
    skipSpace(true);
    const qsizetype from = m_at;
    PsValue value;
    const int c = peek();
    if (c == '"' || c == '\'' || at("@\"") || at("@'")) {
        value = string();
    } else if (at("@{")) {
        m_at += 2;
        value = hashtable(from);
    } else if (at("@(") || at("$(") || c == '(') {
        m_at += c == '(' ? 1 : 2;
        value = parenthesised(from, c == '@');
    } else if (c == '$') {
        ++m_at;
        value = variable(from);
    } else if (c == '[') {
        value = typed();
    } else if (c == '!' || atOperator("not")) {
        m_at += c == '!' ? 1 : 4;
        const std::optional<bool> holds = psTruth(primary());
        return holds ? psBool(!*holds) : unknown(from);
    } else if (c == '-' && !isdigit(peek(1))) {
        return value;
    } else {
        // "1+2": a number ends where another begins.
        static const QRegularExpression sum(QStringLiteral("^(\\d+(?:\\.\\d+)?)[+*-]\\$?[\\d(]"));
        const auto first = sum.match(QString::fromLatin1(m_text.mid(m_at, 40)));
        if (first.hasMatch())
            m_at += first.capturedLength(1);
        while (!first.hasMatch() && m_at < m_text.size() &&
               !QByteArrayView(" \t\r\n;|),}]").contains(m_text.at(m_at)))
            ++m_at;
        value = psText(m_text.mid(from, m_at - from));
        if (const auto numbers = range(value.text))
            return *numbers;
        bool number = false;
        value.text.toDouble(&number);
        if (number)
            value.kind = PsValue::Kind::Number;
    }
    return postfix(value, from);
}

/// [0] of a list, ['name'] of a table, the place being at the bracket.
PsValue PsReader::element(const PsValue& value, qsizetype from)
{
    ++m_at;
    const PsValue key = primary();
    skipSpace(false);
    m_at += peek() == ']' ? 1 : 0;
    const QByteArray text = key.shown().toLower();
    for (const auto& [name, one] : value.map) {
        if (isKnown(key) && name.toLower() == text)
            return one;
    }
    const qsizetype index = text.toLongLong() + (text.startsWith('-') ? value.items.size() : 0);
    const bool inside =
        isKnown(key) && key.kind == PsValue::Kind::Number && index >= 0 && index < value.items.size();
    return inside ? value.items.at(index) : unknown(from);
}

/// .Name, .Name(…) and [key] behind a value.
PsValue PsReader::postfix(PsValue value, qsizetype from)
{
    while (!m_error) {
        const bool table = value.kind == PsValue::Kind::Map || value.kind == PsValue::Kind::List;
        if (peek() == '[' && table) {
            value = element(value, from);
            continue;
        }
        if (peek() != '.' || !isNameByte(peek(1)))
            return value;
        ++m_at;
        const QByteArray member = name();
        if (peek() == '(') {
            value = method(value, member, from);
            continue;
        }
        if (const std::optional<PsValue> part = tablePart(value, member)) {
            value = *part;
            continue;
        }
        const auto entry = std::find_if(value.map.begin(), value.map.end(), [&member](const auto& row) {
            return row.first.toLower() == member.toLower();
        });
        value = entry != value.map.end() ? entry->second : unknown(from);
    }
    return value;
}

/// The method of a value, the place being at the bracket of its arguments.
PsValue PsReader::method(const PsValue& value, const QByteArray& name, qsizetype from)
{
    ++m_at;
    const QList<PsValue> arguments = argumentList();
    if (value.kind == PsValue::Kind::Client) {
        if (std::optional<PsCall> call = clientCall(value, name, arguments)) {
            call->notes = m_notes;
            call->begin = m_clean.origin(from);
            call->end = m_clean.origin(m_at);
            m_out.calls.append(*call);
        }
        const QList<Note> before = m_notes;
        const PsValue answer = unknown(from);
        m_notes = before;
        return answer;
    }
    if (const std::optional<PsValue> part = tablePart(value, name))
        return *part;
    const bool text = value.kind == PsValue::Kind::Text || value.kind == PsValue::Kind::Number;
    const bool known = std::all_of(arguments.begin(), arguments.end(), isKnown);
    if (!value.unknown.isEmpty() && name.toLower() == "tostring")
        return value;
    if (text && known && value.unknown.isEmpty()) {
        if (const std::optional<PsValue> made = textMethod(value.text, name, arguments))
            return *made;
    }
    return unknown(from);
}

PsValue PsReader::unknown(qsizetype from)
{
    PsValue value = psText(m_text.mid(from, m_at - from));
    value.kind = PsValue::Kind::Unknown;
    value.unknown.append(value.text);
    m_notes.append(Note{words::text(value.text.contains('(') ? notes::commandOutput : notes::variable,
                                    ::crosscheck::intake::shown(value.text)),
                        m_clean.origin(from), -1});
    return value;
}

PsValue PsReader::parenthesised(qsizetype from, bool list)
{
    PsValue value;
    QList<PsValue> values;
    for (;;) {
        skipSpace(true);
        if (peek() == ')') {
            ++m_at;
            break;
        }
        if (peek() == ';' || peek() == ',') {
            ++m_at;
            continue;
        }
        if (peek() == -1 || m_error) {
            fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
            return value;
        }
        const qsizetype before = m_at;
        values.append(pipeline());
        if (m_at == before)
            ++m_at;
    }
    if (!list)
        return values.isEmpty() ? value : values.last();
    value.kind = PsValue::Kind::List;
    for (const PsValue& item : values) {
        if (item.kind == PsValue::Kind::List)
            value.items += item.items;
        else
            value.items.append(item);
    }
    return value;
}

PsValue PsReader::hashtable(qsizetype opened)
{
    PsValue value;
    value.kind = PsValue::Kind::Map;
    for (;;) {
        skipSpace(true);
        if (peek() == ';') {
            ++m_at;
            continue;
        }
        if (peek() == '}') {
            ++m_at;
            return value;
        }
        if (peek() == -1 || m_error) {
            fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("@{")));
            return value;
        }
        QByteArray key;
        if (peek() == '"' || peek() == '\'') {
            key = string().shown();
        } else {
            const qsizetype from = m_at;
            while (m_at < m_text.size() && !QByteArrayView(" \t\r\n=;}").contains(m_text.at(m_at)))
                ++m_at;
            key = m_text.mid(from, m_at - from);
        }
        skipSpace(true);
        if (peek() != '=') {
            fail(m_at, words::text(refusals::valueExpected));
            return value;
        }
        ++m_at;
        skipSpace(true);
        value.map.append({key, pipeline()});
    }
}

PsValue PsReader::variable(qsizetype from)
{
    QByteArray called;
    if (peek() == '{') {
        const qsizetype close = m_text.indexOf('}', m_at);
        if (close == -1) {
            fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("${")));
            return {};
        }
        called = m_text.mid(m_at + 1, close - m_at - 1);
        m_at = close + 1;
    } else {
        called = name();
    }
    const QByteArray lower = called.toLower();
    PsValue value;
    if (lower == "true" || lower == "false") {
        value.kind = PsValue::Kind::Bool;
        value.text = lower == "true" ? "true" : "false";
        return value;
    }
    if (lower == "null")
        return value;
    const auto found = m_variables.constFind(lower);
    if (found != m_variables.constEnd()) {
        if (found->kind == PsValue::Kind::Unknown)
            return unknown(from);
        m_notes += m_valueNotes.value(lower);
        return *found;
    }
    while (peek() == '.' && isNameByte(peek(1))) { // a member of what is not known
        ++m_at;
        name();
    }
    return unknown(from);
}

PsValue PsReader::typed()
{
    const qsizetype from = m_at;
    const qsizetype close = m_text.indexOf(']', m_at);
    if (close == -1) {
        fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("[")));
        return {};
    }
    const QByteArray type = m_text.mid(m_at + 1, close - m_at - 1).toLower();
    m_at = close + 1;
    if (!at("::")) {
        const PsValue value = primary();
        if (type == "char") {
            const char32_t c =
                value.text.startsWith("0x") ? value.text.mid(2).toUInt(nullptr, 16) : value.text.toUInt();
            return psText(psCharacter(c));
        }
        return value;
    }
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
    if (peek() != '(')
        return unknown(from);
    ++m_at;
    const QList<Note> before = m_notes;
    const QList<PsValue> arguments = argumentList();
    const QByteArray first = arguments.isEmpty() ? QByteArray() : arguments.first().shown();
    const QByteArray method = member.toLower();
    if (method.endsWith("getbytes") || method.endsWith("getstring"))
        return arguments.isEmpty() ? PsValue() : arguments.first();
    if (method == "tobase64string")
        return psText(first.toBase64());
    if (method == "escapedatastring")
        return psText(first.toPercentEncoding());
    if (method == "urlencode") {
        const QByteArray escaped = dotNetFormEncoded(first);
        return psText(type.endsWith("httputility") ? smallEscapes(escaped) : escaped);
    }
    if (method == "new") {
        if (const auto made = psObject(type, arguments))
            return *made;
    }
    if (const auto content = psFileContent(method, arguments)) {
        m_notes.append(Note{words::text(notes::file, ::crosscheck::intake::shown(content->shown())),
                            m_clean.origin(from), -1});
        return *content;
    }
    m_notes = before;
    return unknown(from);
}

} // namespace crosscheck::intake
