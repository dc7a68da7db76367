#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

PsValue PsReader::primary()
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_at, words::text(refusals::valueExpected));
        return {};
    }
    skipSpace(true);
    m_receiver.clear();
    m_receiverPath.clear();
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
    } else if (c == '{') {
        value = scriptBlock();
    } else if (c == '$') {
        ++m_at;
        value = variable(from);
    } else if (c == '[') {
        value = typed();
    } else if (c == '!' || atOperator("not")) {
        m_at += c == '!' ? 1 : 4;
        const std::optional<bool> holds = psTruth(primary());
        return holds ? psBool(!*holds) : unknown(from);
    } else if (atOperator("join")) {
        m_at += 5;
        value = *operated(primary(), "join", psText({}));
    } else if (const std::optional<PsValue> literal = number()) {
        value = *literal;
    } else if (c == '-') {
        return value;
    } else {
        while (m_at < m_text.size() && !QByteArrayView(" \t\r\n;|),}").contains(m_text.at(m_at)))
            ++m_at;
        value = psText(m_text.mid(from, m_at - from));
    }
    return postfix(value, from);
}

/// 42, -1.5, 0xFF, 1e3, 64kb; none where it is another word.
std::optional<PsValue> PsReader::number()
{
    static const QRegularExpression literal(
        QStringLiteral("^(-?)(0x[0-9a-f]+|\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)(kb|mb|gb|l|d|u)?(?!\\w|\\.\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = literal.match(QString::fromLatin1(m_text.mid(m_at, 40)));
    if (!match.hasMatch())
        return std::nullopt;
    m_at += match.capturedLength();
    const QString digits = match.captured(2).toLower(), unit = match.captured(3).toLower();
    const bool hex = digits.startsWith(u"0x"),
               whole = hex || (!digits.contains(u'.') && !digits.contains(u'e'));
    if (whole && !hex && !unit.endsWith(u'b')) { // of any length
        static const QRegularExpression zeros(QStringLiteral("^0+(?=\\d)"));
        PsValue value = psText((match.captured(1) + QString(digits).remove(zeros)).toLatin1());
        value.kind = PsValue::Kind::Number;
        return value;
    }
    constexpr int base = 16;
    constexpr double kilo = 1024;
    const double read = hex ? double(digits.mid(2).toULongLong(nullptr, base)) : digits.toDouble();
    const double times = unit == u"kb"   ? kilo
                         : unit == u"mb" ? kilo * kilo
                         : unit == u"gb" ? kilo * kilo * kilo
                                         : 1;
    return psNumber((match.capturedLength(1) > 0 ? -1 : 1) * read * times, whole);
}

/// [0] of a list or text, ['name'] of a table, the place being at the bracket.
PsValue PsReader::element(const PsValue& value, qsizetype from)
{
    ++m_at;
    const bool outside = std::exchange(m_oneByOne, false);
    const PsValue key = expression();
    m_oneByOne = outside;
    skipSpace(false);
    m_at += peek() == ']' ? 1 : 0;
    if (!isKnown(key))
        return unknown(from);
    for (const auto& [name, one] : value.map) {
        if (name.toLower() == key.shown().toLower())
            return one;
    }
    if (value.kind == PsValue::Kind::Map)
        return {};
    const std::optional<PsValue> one = psElement(value, key);
    return one ? *one : unknown(from);
}

/// .Name, .Name(…) and [key] behind a value.
PsValue PsReader::postfix(PsValue value, qsizetype from)
{
    while (!m_error) {
        const bool indexed = value.kind == PsValue::Kind::Map || value.kind == PsValue::Kind::List ||
                             (value.kind == PsValue::Kind::Text && value.unknown.isEmpty());
        if (peek() == '[' && indexed) {
            m_receiver.clear();
            value = element(value, from);
            continue;
        }
        const bool quoted = peek() == '.' && (peek(1) == '\'' || peek(1) == '"') && indexed;
        if (peek() != '.' || (!isNameByte(peek(1)) && !quoted))
            return value;
        ++m_at;
        const QByteArray member = quoted ? string().shown() : name();
        if (peek() == '(') {
            value = method(value, member, from);
            continue;
        }
        const QByteArray lower = member.toLower();
        if (value.kind != PsValue::Kind::Map && value.kind != PsValue::Kind::Text && !m_receiver.isEmpty() &&
            (lower == "headers" || lower == "cookies" || lower == "defaultrequestheaders"))
            continue; // whose entries are kept with the whole
        m_receiverPath.append(lower);
        const std::optional<PsValue> part = psMember(value, member);
        value = part ? *part : unknown(from);
    }
    return value;
}

/// What a method changes: a variable, or an entry of its table; null where there is none.
PsValue* PsReader::changeable(const QByteArray& variable, const QList<QByteArray>& path)
{
    const auto found = variable.isEmpty() ? m_variables.end() : m_variables.find(variable);
    PsValue* target = found == m_variables.end() ? nullptr : &*found;
    for (const QByteArray& key : path) {
        const auto row = !target
                             ? decltype(target->map.begin())()
                             : std::find_if(target->map.begin(), target->map.end(),
                                            [&key](const auto& one) { return one.first.toLower() == key; });
        target = target && row != target->map.end() ? &row->second : nullptr;
    }
    return target;
}

/// The method of a value, the place being at the bracket of its arguments.
PsValue PsReader::method(const PsValue& value, const QByteArray& name, qsizetype from)
{
    ++m_at;
    const QByteArray receiver = std::exchange(m_receiver, {});
    const QList<QByteArray> path = std::exchange(m_receiverPath, {});
    const QList<PsValue> arguments = argumentList();
    m_receiver.clear();
    if (PsValue* const target = changeable(receiver, path); target && psChanged(*target, name, arguments)) {
        const bool chained = name.toLower().startsWith("append");
        m_receiver = chained ? receiver : QByteArray();
        return chained ? *target : PsValue();
    }
    if (value.kind == PsValue::Kind::Block && name.toLower().startsWith("invoke")) {
        PsCall call;
        for (const PsValue& argument : arguments)
            call.parameters.append({{}, argument});
        return callBlock(value, call);
    }
    // What is written to the stream of a WebRequest is the body of that one.
    if (value.kind == PsValue::Kind::Object && value.text == "webrequest" &&
        name.toLower() == "getrequeststream") {
        PsValue stream = value;
        stream.text = "requeststream";
        stream.items = {psText(receiver)};
        return stream;
    }
    if (value.kind == PsValue::Kind::Object && value.text == "requeststream") {
        const QByteArray owner = value.items.value(0).text;
        if (name.toLower() == "write" && !arguments.isEmpty() && m_variables.contains(owner))
            assign(owner, {"Body"}, arguments.first(), "=");
        return {};
    }
    std::optional<PsCall> call = clientCall(value, name, arguments);
    if (call || value.kind == PsValue::Kind::Client) {
        if (call) {
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
    if (const std::optional<PsValue> made = psMethod(value, name, arguments))
        return *made;
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
    const bool outside = std::exchange(m_oneByOne, false);
    QList<PsValue>* const given = std::exchange(m_given, nullptr);
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
            break;
        }
        const qsizetype before = m_at;
        values.append(statementValue());
        if (m_at == before)
            ++m_at;
    }
    m_oneByOne = outside;
    m_given = given;
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
    const bool outside = std::exchange(m_oneByOne, false);
    const PsValue value = entries(opened);
    m_oneByOne = outside;
    return value;
}

/// NAME = VALUE, a line or semicolon between them, up to the closing bracket.
PsValue PsReader::entries(qsizetype opened)
{
    PsValue value;
    value.kind = PsValue::Kind::Map;
    bool parted = true;
    for (;;) {
        skipSpace(false);
        parted = parted || peek() == '\n';
        skipSpace(true);
        if (peek() == ';') {
            parted = true;
            ++m_at;
            continue;
        }
        if (peek() == '}') {
            ++m_at;
            return value;
        }
        if (!parted && peek() != -1 && !lineBegins())
            fail(m_at, words::text(refusals::valueExpected));
        parted = false;
        if (peek() == -1 || m_error) {
            fail(opened, words::text(refusals::bracketNotClosed, QStringLiteral("@{")));
            return value;
        }
        QByteArray key;
        if (peek() == '"' || peek() == '\'' || peek() == '$' || peek() == '(') {
            key = primary().shown();
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
        value.map.append({key, statementValue()});
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
    const QByteArray lower = psVariableName(called);
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
        m_receiver = lower;
        return *found;
    }
    while (peek() == '.' && isNameByte(peek(1))) { // a member of what is not known
        ++m_at;
        name();
    }
    return unknown(from);
}

} // namespace crosscheck::intake
