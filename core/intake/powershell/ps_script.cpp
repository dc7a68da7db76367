#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

PsScript PsReader::read()
{
    statements(m_text.size());
    m_out.error = m_error ? m_error : m_soft;
    return m_out;
}

void PsReader::statements(qsizetype end)
{
    while (m_at < end && !m_error) {
        skipSpace(true);
        if (m_at >= end)
            break;
        if (peek() == ';' || peek() == '{' || peek() == '}' || peek() == ')') {
            ++m_at;
            continue;
        }
        const qsizetype before = m_at;
        m_notes.clear();
        if (!control() && (!statement() || m_at == before))
            skipLine();
    }
}

void PsReader::skipLine()
{
    const qsizetype end = m_text.indexOf('\n', m_at);
    m_at = end == -1 ? m_text.size() : end + 1;
}

void PsReader::skipSpace(bool lines)
{
    for (;;) {
        const int c = peek();
        if (c == ' ' || c == '\t' || c == '\r' || (lines && c == '\n'))
            ++m_at;
        else if (c == '`' && (peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n')))
            m_at += peek(1) == '\n' ? 2 : 3;
        else if (c == '#')
            m_at =
                qMax(m_at + 1, m_text.indexOf('\n', m_at) == -1 ? m_text.size() : m_text.indexOf('\n', m_at));
        else if (c == '`' && (peek(1) == ' ' || peek(1) == '\t')) {
            qsizetype end = m_at + 1;
            while (end < m_text.size() && (m_text.at(end) == ' ' || m_text.at(end) == '\t'))
                ++end;
            if (end < m_text.size() && m_text.at(end) != '\n')
                return;
            m_notes.append(
                Note{words::text(notes::blankAfterEscape, QStringLiteral("`")), m_clean.origin(m_at), -1});
            m_at = qMin(end + 1, m_text.size());
        } else
            return;
    }
}

QByteArray PsReader::name()
{
    const qsizetype from = m_at;
    while (isNameByte(peek()) || (peek() == ':' && isNameByte(peek(1)) && m_at > from))
        ++m_at;
    return m_text.mid(from, m_at - from);
}

/// Where the bracket at `from` is closed, strings passed over; the end of the text where it is not.
qsizetype PsReader::closing(qsizetype from) const
{
    int depth = 0;
    char quote = '\0';
    for (qsizetype at = from; at < m_text.size(); ++at) {
        const char c = m_text.at(at);
        if (quote != '\0') {
            at += c == '`' && quote == '"' ? 1 : 0;
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '{' || c == '(') {
            ++depth;
        } else if ((c == '}' || c == ')') && --depth == 0) {
            return at;
        }
    }
    return m_text.size();
}

namespace {

/// A cookie whose name and value were set one by one.
PsValue withItems(PsValue cookie)
{
    for (const char* part : {"name", "value"}) {
        for (const auto& [name, value] : std::as_const(cookie.map)) {
            if (name.toLower() == part)
                cookie.items.append(value);
        }
    }
    return cookie;
}

} // namespace

/// $name = …, ${a name} += …, $session.UserAgent = …
bool PsReader::assignment()
{
    static const QRegularExpression target(QStringLiteral(
        R"(^(?:\[[\w.]+\]\s*)?\$(?:([\w:]+)|\{([^}\n]+)\})((?:\.\w+|\[[^\]]+\])*)\s*(\+?=)(?!=))"));
    const auto match = target.match(QString::fromUtf8(m_text.mid(m_at, 200)));
    if (!match.hasMatch())
        return false;
    m_at += match.captured().toUtf8().size();
    const QByteArray called = (match.captured(1) + match.captured(2)).toLower().toUtf8();
    const PsValue value = pipeline();
    m_valueNotes[called] += m_notes;
    assign(called, match.captured(3).toUtf8(), value, match.captured(4) == u"+=");
    return true;
}

/// $session.Cookies.Add(…), $headers.Add(…, …), $headers.Remove(…).
bool PsReader::changeByMethod()
{
    static const QRegularExpression method(
        QStringLiteral(R"(^\$(\w+)\.(?:(?:Cookies\.|Headers\.)?Add|(Remove))\()"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = method.match(QString::fromUtf8(m_text.mid(m_at, 200)));
    if (!match.hasMatch())
        return false;
    m_at += match.capturedLength();
    const QList<PsValue> arguments = argumentList();
    PsValue& value = m_variables[match.captured(1).toLower().toUtf8()];
    const QByteArray first = arguments.isEmpty() ? QByteArray() : arguments.first().shown();
    if (match.capturedLength(2) > 0)
        value.map.removeIf([&first](const auto& row) { return row.first.toLower() == first.toLower(); });
    else if (!arguments.isEmpty() && arguments.last().kind == PsValue::Kind::Cookie)
        value.items.append(withItems(arguments.last()));
    else if (arguments.size() == 2)
        value.map.append({first, arguments.last()});
    return true;
}

/// $i++ and $i--.
bool PsReader::count()
{
    static const QRegularExpression counts(QStringLiteral("^\\$(\\w+)(\\+\\+|--)"));
    const auto match = counts.match(QString::fromLatin1(m_text.mid(m_at, 80)));
    if (!match.hasMatch())
        return false;
    m_at += match.capturedLength();
    PsValue& value = m_variables[match.captured(1).toLower().toLatin1()];
    value.kind = value.kind == PsValue::Kind::Null ? PsValue::Kind::Number : value.kind;
    if (value.kind == PsValue::Kind::Number)
        value.text = QByteArray::number(value.text.toLongLong() + (match.captured(2) == u"++" ? 1 : -1));
    return true;
}

bool PsReader::statement()
{
    if (peek() == -1)
        return false;
    const bool variable = peek() == '$' || peek() == '[';
    if (variable && (assignment() || changeByMethod() || count()))
        return true;
    const PsValue value = pipeline();
    if (m_given && value.kind != PsValue::Kind::Null)
        m_given->append(value);
    return true;
}

namespace {

/// UserAgent of ".UserAgent", Accept of ".Headers['Accept']" and of "[\"Accept\"]".
QByteArray lastMember(const QByteArray& path)
{
    if (!path.endsWith(']'))
        return path.mid(path.lastIndexOf('.') + 1);
    const QByteArray key = path.mid(path.lastIndexOf('[') + 1).chopped(1);
    const bool quoted =
        key.size() > 1 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front();
    return quoted ? key.mid(1, key.size() - 2) : key;
}

} // namespace

void PsReader::assign(const QByteArray& variable, const QByteArray& path, const PsValue& value, bool more)
{
    PsValue& target = m_variables[variable];
    if (path.isEmpty()) {
        target = more ? psAdded(target, value) : value;
        return;
    }
    if (target.kind == PsValue::Kind::Client && !path.toLower().startsWith(".headers"))
        return; // its Encoding, Proxy …
    const QByteArray member = lastMember(path);
    for (auto& entry : target.map) {
        if (entry.first.toLower() == member.toLower()) {
            entry.second = value;
            return;
        }
    }
    target.map.append({member, value});
}

PsValue PsReader::pipeline()
{
    PsValue value = pipelineItem(std::nullopt);
    for (;;) {
        skipSpace(false);
        if (peek() != '|' || m_error)
            break;
        ++m_at;
        skipSpace(true);
        value = pipelineItem(value);
    }
    return value;
}

bool PsReader::startsExpression()
{
    const int c = peek();
    return c == '$' || c == '"' || c == '\'' || c == '@' || c == '(' || c == '[' || (c >= '0' && c <= '9');
}

PsValue PsReader::pipelineItem(const std::optional<PsValue>& input)
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_at, words::text(refusals::valueExpected));
        return {};
    }
    skipSpace(false);
    if (startsExpression() && !input)
        return expression();
    return command(input);
}

} // namespace crosscheck::intake
