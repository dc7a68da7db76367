#include "intake/fetch/js_reader.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// Whether how often a body is read depends on what it meets: a loop that tries again ends with the first good answer.
bool leavesEarly(QByteArrayView body)
{
    static const QRegularExpression leaves(
        QStringLiteral("\\b(?:break|return|continue|if|while|switch|throw)\\b"));
    return leaves.match(QString::fromLatin1(body)).hasMatch();
}

JsValue number(qsizetype value)
{
    JsValue made;
    made.kind = JsValue::Kind::Number;
    made.text = QByteArray::number(value);
    return made;
}

} // namespace

bool JsReader::take(QByteArrayView text)
{
    skipSpace();
    const bool found = at(text);
    m_at += found ? text.size() : 0;
    return found;
}

std::optional<qsizetype> JsReader::wholeNumber()
{
    const JsValue value = expression();
    bool whole = false;
    const qsizetype read = value.text.toInt(&whole); // with room to count on from it
    return !m_out.error && value.kind == JsValue::Kind::Number && whole ? std::optional(read) : std::nullopt;
}

/// = 0; i < 3; i++
QList<JsValue> JsReader::counted(const QByteArray& name)
{
    constexpr qsizetype most = 100; // a longer one is a load, and no request more would tell anything
    const auto first = take("=") ? wholeNumber() : std::nullopt;
    const bool compares = first && take(";") && take(name);
    const bool including = compares && take("<=");
    const auto limit = including || (compares && take("<")) ? wholeNumber() : std::nullopt;
    const bool steps = limit && take(";") && (take(name + "++") || take("++" + name) || take(name + " += 1"));
    QList<JsValue> values;
    const qsizetype end = steps ? *limit + (including ? 1 : 0) : 0;
    for (qsizetype i = first.value_or(0); steps && end - *first <= most && i < end; ++i)
        values.append(number(i));
    return values;
}

/// for (const x of [1, 2]) { … }, for (let i = 0; i < 3; i++) { … }, with the place at the first bracket.
std::optional<JsReader::Rounds> JsReader::forRounds()
{
    Rounds rounds;
    ++m_at;
    skipSpace();
    rounds.name = word();
    if (rounds.name == "const" || rounds.name == "let" || rounds.name == "var") {
        skipSpace();
        rounds.name = word();
    }
    if (rounds.name.isEmpty())
        return std::nullopt;
    if (take("of ")) {
        const JsValue list = expression();
        rounds.values = list.kind == JsValue::Kind::Array ? list.items : QList<JsValue>();
    } else {
        rounds.values = counted(rounds.name);
    }
    constexpr qsizetype mostValues = 100;
    if (m_out.error || rounds.values.isEmpty() || rounds.values.size() > mostValues || !take(")"))
        return std::nullopt;
    skipSpace();
    if (peek() != '{')
        return std::nullopt;
    rounds.begin = m_at + 1;
    skipBrackets();
    rounds.end = m_at - 1;
    rounds.next = m_at;
    const bool whole = !m_out.error && rounds.end > rounds.begin;
    return whole && !leavesEarly(QByteArrayView(m_text).sliced(rounds.begin, rounds.end - rounds.begin))
               ? std::optional(rounds)
               : std::nullopt;
}

/// list.forEach(x => …), list.map(async (x) => { … }), with the place at the first bracket.
std::optional<JsReader::Rounds> JsReader::callbackRounds(const QByteArray& called)
{
    const auto list = m_variables.constFind(called.left(called.lastIndexOf('.')));
    if (list == m_variables.constEnd() || list->kind != JsValue::Kind::Array || list->items.isEmpty())
        return std::nullopt;
    Rounds rounds;
    rounds.values = list->items;
    const qsizetype opened = m_at;
    skipBrackets();
    rounds.next = m_at;
    if (m_out.error)
        return std::nullopt;
    m_at = opened + 1;
    take("async ");
    const bool bracketed = take("(");
    skipSpace();
    rounds.name = word();
    if (rounds.name.isEmpty() || (bracketed && !take(")")) || !take("=>"))
        return std::nullopt;
    rounds.begin = m_at;
    rounds.end = rounds.next - 1;
    return rounds;
}

bool JsReader::loop(const QByteArray& called)
{
    constexpr int deepest = 4, mostRounds = 1000;
    const qsizetype opened = m_at;
    const std::optional<Rounds> rounds = called == "for" ? forRounds() : callbackRounds(called);
    if (!m_calling)
        m_out.error.reset();
    if (!rounds || m_loops >= deepest || m_rounds + rounds->values.size() > mostRounds) {
        m_at = opened;
        return false;
    }
    ++m_loops;
    m_rounds += int(rounds->values.size());
    for (const JsValue& value : rounds->values) {
        m_variables.insert(rounds->name, value);
        m_at = rounds->begin;
        while (m_at < rounds->end && !m_out.error)
            statement();
    }
    --m_loops;
    m_at = rounds->next;
    return true;
}

} // namespace crosscheck::intake
