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

/// The head of try, if, foreach … is passed over: the blocks behind are read where they stand, a foreach's once for every item
/// that is known. What stands in a catch runs only where a request failed.
bool PsReader::control()
{
    static const QRegularExpression head(
        QStringLiteral("^(?:(try|finally|do|else|begin|process|end)\\s*(?=\\{)|(if|while|switch)\\s*(?=\\()|"
                       "(catch)\\b[^{\\n]*(?=\\{)|function\\s+([\\w:-]+)\\s*(\\([^)]*\\)\\s*)?(?=\\{)|"
                       "(foreach)\\s*\\(\\s*\\$(\\w+)\\s+in\\s+)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = head.match(QString::fromUtf8(m_text.mid(m_at, 200)));
    if (!match.hasMatch())
        return false;
    m_at += match.captured().toUtf8().size();
    if (match.captured(2).compare(u"if", Qt::CaseInsensitive) == 0) {
        readIf();
    } else if (match.capturedLength(2) > 0 || match.capturedLength(3) > 0) {
        m_at = qMin(closing(m_at) + 1, m_text.size());
    } else if (match.capturedLength(4) > 0) {
        keepFunction(match.captured(4).toUtf8(), match.captured(5).toUtf8());
    } else if (match.capturedLength(6) > 0) {
        const PsValue list = pipeline();
        skipSpace(true);
        m_at += peek() == ')' ? 1 : 0;
        skipSpace(true);
        forEach(match.captured(7).toLower().toUtf8(), list);
    }
    return true;
}

/// if (…) { … } elseif (…) { … } else { … }, the place being at the first bracket: the branch that runs, or each that may.
void PsReader::readIf()
{
    const Nesting nesting(m_nesting);
    static const QRegularExpression next(QStringLiteral("^\\s*else(if\\s*(?=\\()|\\s*(?=\\{))"),
                                         QRegularExpression::CaseInsensitiveOption);
    bool done = nesting.tooDeep(); ///< whether a branch before ran for certain
    bool otherwise = false;
    do {
        std::optional<bool> holds = true;
        if (!otherwise) {
            const qsizetype close = closing(m_at);
            holds = done ? std::optional(false) : conditionHolds(close);
            m_at = qMin(close + 1, m_text.size());
            skipSpace(true);
        }
        readBlock(!done && holds.value_or(true));
        done = done || holds.value_or(false);
        const auto match = next.match(QString::fromLatin1(m_text.mid(m_at, 200)));
        if (otherwise || !match.hasMatch())
            return;
        m_at += match.capturedLength();
        otherwise = peek() == '{';
    } while (m_at < m_text.size() && !m_error);
}

/// The block at this place, which is passed over where it doesn't run.
void PsReader::readBlock(bool runs)
{
    if (peek() != '{')
        return;
    const qsizetype end = closing(m_at);
    if (runs) {
        ++m_at;
        statements(end);
    }
    m_at = qMin(end + 1, m_text.size());
}

/// Whether the condition in the brackets at this place holds; none where it is more than is followed here.
std::optional<bool> PsReader::conditionHolds(qsizetype close)
{
    const QList<Note> before = m_notes;
    const std::optional<InputError> error = m_error;
    ++m_at;
    const PsValue value = pipeline();
    skipSpace(true);
    const bool whole = m_at == close && !m_error;
    m_notes = before;
    m_error = error;
    return whole ? psTruth(value) : std::nullopt;
}

/// Reads the block at this place once for every item of the list; once where the list is not known.
void PsReader::forEach(const QByteArray& name, const PsValue& list)
{
    if (peek() != '{')
        return;
    const qsizetype from = m_at + 1;
    const qsizetype end = closing(m_at);
    QList<PsValue> items = list.kind == PsValue::Kind::List ? list.items : QList<PsValue>{list};
    if (list.kind != PsValue::Kind::List && !list.unknown.isEmpty())
        items.clear();
    constexpr qsizetype most = 200;
    if (items.isEmpty())
        m_variables.remove(name);
    for (qsizetype i = 0; i < qMax<qsizetype>(1, qMin(items.size(), most)) && !m_error && ++m_rounds < 2000;
         ++i) {
        if (!items.isEmpty())
            m_variables.insert(name, items.at(i));
        m_at = from;
        statements(end);
    }
    m_at = qMin(end + 1, m_text.size());
}

bool PsReader::statement()
{
    if (peek() == '$' || peek() == '[') {
        static const QRegularExpression target(
            QStringLiteral(R"(^(?:\[[\w.]+\]\s*)?\$([\w:]+)((?:\.\w+|\[[^\]]+\])*)\s*(\+?=)(?!=))"));
        const auto match = target.match(QString::fromUtf8(m_text.mid(m_at, 200)));
        if (match.hasMatch()) {
            m_at += match.captured().toUtf8().size();
            const PsValue value = pipeline();
            m_valueNotes[match.captured(1).toLower().toUtf8()] += m_notes;
            assign(match.captured(1).toLower().toUtf8(), match.captured(2).toUtf8(), value,
                   match.captured(3) == u"+=");
            return true;
        }
        static const QRegularExpression method(
            QStringLiteral(R"(^\$(\w+)\.(?:Cookies\.Add|Headers\.Add|Add)\()"),
            QRegularExpression::CaseInsensitiveOption);
        const auto call = method.match(QString::fromUtf8(m_text.mid(m_at, 200)));
        if (call.hasMatch()) {
            m_at += call.captured().toUtf8().size();
            const QList<PsValue> arguments = argumentList();
            PsValue& value = m_variables[call.captured(1).toLower().toUtf8()];
            if (!arguments.isEmpty() && arguments.last().kind == PsValue::Kind::Cookie)
                value.items.append(withItems(arguments.last()));
            else if (arguments.size() == 2)
                value.map.append({arguments.first().shown(), arguments.last()});
            return true;
        }
    }
    if (peek() == -1)
        return false;
    pipeline();
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
        if (more && target.kind == PsValue::Kind::Text)
            target.text += value.shown();
        else if (more && target.kind == PsValue::Kind::Map)
            target.map += value.map;
        else
            target = value;
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
