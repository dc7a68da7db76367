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
    while (m_at < end && !m_error && m_leaves == Leaves::Nothing) {
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
        else if (c == '<' && peek(1) == '#') {
            const qsizetype end = m_text.indexOf("#>", m_at);
            m_at = end == -1 ? m_text.size() : end + 2;
        } else if (c == '#')
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

/// The place behind the comment or here-string that begins at `at`; `at` itself where none does.
qsizetype PsReader::behindBlock(qsizetype at) const
{
    const QByteArrayView rest = QByteArrayView(m_text).sliced(at);
    const auto behind = [&](const QByteArray& close) {
        const qsizetype end = m_text.indexOf(close, at + 1);
        return end == -1 ? m_text.size() : end + close.size();
    };
    if (rest.startsWith("<#"))
        return behind("#>");
    if (rest.startsWith("@\"\n") || rest.startsWith("@\"\r\n"))
        return behind("\n\"@");
    if (rest.startsWith("@'\n") || rest.startsWith("@'\r\n"))
        return behind("\n'@");
    const bool comment =
        rest.startsWith('#') && (at == 0 || QByteArrayView(" \t\n\r;{(,").contains(m_text.at(at - 1)));
    const qsizetype line = comment ? m_text.indexOf('\n', at) : at;
    return line == -1 ? m_text.size() : line;
}

/// Where the bracket at `from` is closed, strings and comments passed over; the end of the text where it is not.
qsizetype PsReader::closing(qsizetype from) const
{
    int depth = 0;
    char quote = '\0';
    for (qsizetype at = from; at < m_text.size(); ++at) {
        const char c = m_text.at(at);
        const qsizetype behind = quote == '\0' ? behindBlock(at) : at;
        if (behind != at) {
            at = behind - 1;
        } else if (quote != '\0') {
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

PsValue psCookie(PsValue cookie)
{
    for (const char* part : {"name", "value"}) {
        for (const auto& [name, value] : std::as_const(cookie.map)) {
            if (name.toLower() == part)
                cookie.items.append(value);
        }
    }
    return cookie;
}

QByteArray psVariableName(const QByteArray& written)
{
    static const QList<QByteArray> scopes{"script:", "global:", "local:", "private:"};
    const QByteArray lower = written.toLower();
    for (const QByteArray& scope : scopes) {
        if (lower.startsWith(scope))
            return lower.mid(scope.size());
    }
    return lower;
}

/// $name = …, ${a name} += …, $session.UserAgent = …, $h['a'] = …
bool PsReader::assignment()
{
    static const QRegularExpression target(
        QStringLiteral(R"(^(?:\[[\w.\[\]]+\]\s*)*\$(?:([\w:]+)|\{([^}\n]+)\}))"
                       R"(((?:\.\w+|\.'[^'\n]*'|\."[^"\n]*"|\[[^\]\n]+\])*)\s*((?:\+|-|\*|\?\?)?=)(?!=))"));
    constexpr qsizetype longest = 300;
    const auto match = target.match(QString::fromUtf8(m_text.mid(m_at, longest)));
    if (!match.hasMatch())
        return false;
    const QByteArray whole = match.captured().toUtf8();
    const qsizetype end = m_at + whole.size();
    const qsizetype path = m_at + match.captured().left(match.capturedStart(3)).toUtf8().size();
    const QByteArray called = psVariableName((match.captured(1) + match.captured(2)).toUtf8());
    const QList<QByteArray> keys = pathKeys(path, path + match.captured(3).toUtf8().size());
    m_at = end;
    const PsValue value = statementValue();
    m_valueNotes[called] += m_notes;
    assign(called, keys, value, match.captured(4).toUtf8());
    return true;
}

/// $a, $b = 1, 2: the last one gets what is left.
bool PsReader::sharedAssignment()
{
    static const QRegularExpression targets(QStringLiteral("^((?:\\$\\w+\\s*,\\s*)+\\$\\w+)\\s*=(?!=)"));
    const auto match = targets.match(QString::fromLatin1(m_text.mid(m_at, 200)));
    if (!match.hasMatch())
        return false;
    m_at += match.capturedLength();
    const PsValue value = statementValue();
    const QList<QByteArray> names =
        match.captured(1).remove(u' ').remove(u'$').toLower().toLatin1().split(',');
    const QList<PsValue> items = value.kind == PsValue::Kind::List ? value.items : QList<PsValue>{value};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool rest = i + 1 == names.size() && items.size() > names.size();
        if (isKnown(value))
            m_variables.insert(names.at(i), rest ? psList(items.mid(i)) : items.value(i));
        else
            m_variables.remove(names.at(i));
    }
    return true;
}

/// $object | Add-Member NAME VALUE, which changes what came in.
void PsReader::addMember(const PsCall& call, const QByteArray& variable)
{
    const PsValue *called = call.find("notepropertyname"), *value = call.find("notepropertyvalue");
    if (!called)
        called = givenTo(call, "name", call.find("membertype") ? 0 : 1);
    if (!value)
        value = givenTo(call, "value", call.find("membertype") ? 1 : 2);
    const auto found = m_variables.find(variable);
    if (called && value && found != m_variables.end() && found->kind == PsValue::Kind::Map)
        found->map.append({called->shown(), *value});
}

/// Set-Variable and New-Variable.
void PsReader::setVariable(const PsCall& call)
{
    const PsValue *called = givenTo(call, "name", 0), *value = givenTo(call, "value", 1);
    if (called && value)
        m_variables.insert(psVariableName(called->shown()), *value);
}

/// The names of .Headers['Accept'][$i].
QList<QByteArray> PsReader::pathKeys(qsizetype from, qsizetype end)
{
    QList<QByteArray> keys;
    m_at = from;
    while (m_at < end && !m_error) {
        const bool index = peek() == '[';
        ++m_at;
        if (index || peek() == '"' || peek() == '\'') {
            keys.append(index ? expression().shown() : string().shown());
            m_at += index && peek() == ']' ? 1 : 0;
        } else {
            keys.append(name());
        }
    }
    return keys;
}

/// $headers.Add(…, …) and the like of a variable that the text doesn't set.
bool PsReader::changeByMethod()
{
    static const QRegularExpression method(QStringLiteral(R"(^\$(\w+)\.(?:(?:Cookies\.|Headers\.)?Add)\()"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = method.match(QString::fromUtf8(m_text.mid(m_at, 200)));
    const QByteArray called = match.captured(1).toLower().toUtf8();
    if (!match.hasMatch() ||
        (m_variables.contains(called) && m_variables[called].kind != PsValue::Kind::Unknown &&
         m_variables[called].kind != PsValue::Kind::Null))
        return false;
    m_at += match.capturedLength();
    const QList<PsValue> arguments = argumentList();
    PsValue& value = m_variables[called];
    const bool cookie = !arguments.isEmpty() && arguments.last().kind == PsValue::Kind::Cookie;
    value.kind = cookie ? PsValue::Kind::Session : PsValue::Kind::Map;
    psChanged(value, "add", arguments);
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
    if (variable && (assignment() || sharedAssignment() || changeByMethod() || count()))
        return true;
    const PsValue value = pipeline();
    if (m_given && value.kind != PsValue::Kind::Null)
        m_given->append(value);
    return true;
}

void PsReader::assign(const QByteArray& variable, const QList<QByteArray>& path, const PsValue& value,
                      const QByteArray& op)
{
    PsValue* target = &m_variables[variable];
    if (target->kind == PsValue::Kind::Client && path.value(0).toLower() != "headers")
        return; // its Encoding, Proxy …
    const bool whole =
        target->kind == PsValue::Kind::Session || target->kind == PsValue::Kind::Client ||
        target->kind == PsValue::Kind::Object; // which keep the entries of their Headers as their own
    for (const QByteArray& key : whole ? path.mid(path.size() - 1) : path) {
        bool number = false;
        const qsizetype index = key.toLongLong(&number);
        if (number && target->kind == PsValue::Kind::List && index >= 0 && index < target->items.size()) {
            target = &target->items[index];
            continue;
        }
        auto row = std::find_if(target->map.begin(), target->map.end(), [&key](const auto& one) {
            return one.first.compare(key, Qt::CaseInsensitive) == 0;
        });
        if (target->kind == PsValue::Kind::Null)
            target->kind = PsValue::Kind::Map;
        if (row == target->map.end()) {
            const std::optional<PsValue> before = op.size() > 1 ? psMember(*target, key) : std::nullopt;
            row = target->map.insert(target->map.end(), {key, before.value_or(PsValue())});
        }
        target = &row->second;
    }
    const QByteArray change = op.chopped(1);
    if (change == "??" && target->kind != PsValue::Kind::Null)
        return;
    *target = change.isEmpty() || change == "??" ? value : combined(*target, change, value, m_at);
}

/// The value of a pipeline, or of a statement that stands where one may: $x = if (…) { … } else { … }.
PsValue PsReader::statementValue()
{
    static const QRegularExpression keyword(
        QStringLiteral("^(?:(?:if|foreach|for|while)\\s*\\(|switch\\b|try\\s*\\{)"),
        QRegularExpression::CaseInsensitiveOption);
    skipSpace(false);
    if (!keyword.match(QString::fromLatin1(m_text.mid(m_at, 40))).hasMatch())
        return pipeline();
    QList<PsValue> given;
    QList<PsValue>* const outer = std::exchange(m_given, &given);
    const bool tries = m_text.mid(m_at, 3).toLower() == "try";
    if (tries) {
        m_at = m_text.indexOf('{', m_at);
        readBlock(true);
    } else {
        control();
    }
    m_given = outer;
    PsValue value;
    value.kind = given.isEmpty() ? PsValue::Kind::Null : PsValue::Kind::List;
    value.items = given;
    return given.size() == 1 ? given.first() : value;
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
    if ((c == '-' && isdigit(peek(1))) || (c == ',') || (c == '!' && peek(1) != '\n') || atOperator("not") ||
        atOperator("join"))
        return true;
    return c == '{' || c == '$' || c == '"' || c == '\'' || c == '@' || c == '(' || c == '[' ||
           (c >= '0' && c <= '9');
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
