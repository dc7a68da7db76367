#include "intake/powershell/reader.h"

#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isNameByte(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

PsValue textValue(const QByteArray& text)
{
    PsValue value;
    value.kind = PsValue::Kind::Text;
    value.text = text;
    return value;
}

class Reader
{
public:
    explicit Reader(const CleanText& clean) : m_clean(clean), m_text(clean.bytes) {}

    PsScript read()
    {
        while (m_at < m_text.size() && !m_error) {
            skipSpace(true);
            if (m_at >= m_text.size())
                break;
            if (peek() == ';' || peek() == '}' || peek() == ')') {
                ++m_at;
                continue;
            }
            const qsizetype before = m_at;
            m_notes.clear();
            if (!statement() || m_at == before)
                skipLine();
        }
        m_out.error = m_error;
        return m_out;
    }

private:
    int peek(qsizetype offset = 0) const
    {
        return m_at + offset < m_text.size() ? int(uchar(m_text.at(m_at + offset))) : -1;
    }
    bool at(const char* text) const
    {
        return QByteArrayView(m_text).sliced(qMin(m_at, m_text.size())).startsWith(text);
    }
    void fail(qsizetype position, const words::Text& reason)
    {
        if (!m_error)
            m_error = InputError{m_clean.origin(position), reason};
    }
    void skipLine()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        m_at = end == -1 ? m_text.size() : end + 1;
    }
    void skipSpace(bool lines)
    {
        for (;;) {
            const int c = peek();
            if (c == ' ' || c == '\t' || c == '\r' || (lines && c == '\n'))
                ++m_at;
            else if (c == '`' && (peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n')))
                m_at += peek(1) == '\n' ? 2 : 3;
            else if (c == '#')
                m_at = qMax(m_at + 1,
                            m_text.indexOf('\n', m_at) == -1 ? m_text.size() : m_text.indexOf('\n', m_at));
            else if (c == '`' && (peek(1) == ' ' || peek(1) == '\t')) {
                qsizetype end = m_at + 1;
                while (end < m_text.size() && (m_text.at(end) == ' ' || m_text.at(end) == '\t'))
                    ++end;
                if (end < m_text.size() && m_text.at(end) != '\n')
                    return;
                m_notes.append(Note{words::text(notes::blankAfterEscape, QStringLiteral("`")),
                                    m_clean.origin(m_at), -1});
                m_at = qMin(end + 1, m_text.size());
            } else
                return;
        }
    }
    QByteArray name()
    {
        const qsizetype from = m_at;
        while (isNameByte(peek()) || (peek() == ':' && isNameByte(peek(1)) && m_at > from))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    /// $name = …, $session.UserAgent = …, $session.Cookies.Add(…), or a pipeline.
    bool statement()
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
                    value.items.append(arguments.last());
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

    void assign(const QByteArray& variable, const QByteArray& path, const PsValue& value, bool more)
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
        QByteArray member = path.startsWith('[') ? path.mid(1, path.size() - 2) : path.mid(1);
        if (member.size() > 1 && (member.startsWith('"') || member.startsWith('\'')))
            member = member.mid(1, member.size() - 2);
        member = member.mid(member.lastIndexOf('.') + 1);
        for (auto& entry : target.map) {
            if (entry.first.toLower() == member.toLower()) {
                entry.second = value;
                return;
            }
        }
        target.map.append({member, value});
    }

    PsValue pipeline()
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

    bool startsExpression()
    {
        const int c = peek();
        return c == '$' || c == '"' || c == '\'' || c == '@' || c == '(' || c == '[' ||
               (c >= '0' && c <= '9');
    }

    PsValue pipelineItem(const std::optional<PsValue>& input)
    {
        skipSpace(false);
        if (startsExpression() && !input)
            return expression();
        return command(input);
    }

    PsValue expression()
    {
        PsValue left = primary();
        for (;;) {
            skipSpace(false);
            if (m_error)
                return left;
            if (peek() == '+' && peek(1) != '+') {
                ++m_at;
                skipSpace(true);
                const PsValue right = primary();
                if (left.kind == PsValue::Kind::Map) {
                    left.map += right.map;
                } else if (left.kind == PsValue::Kind::List) {
                    left.items += right.kind == PsValue::Kind::List ? right.items : QList<PsValue>{right};
                } else {
                    left = textValue(left.shown() + right.shown());
                }
            } else if (peek() == ',') {
                ++m_at;
                skipSpace(true);
                const PsValue right = primary();
                if (left.kind != PsValue::Kind::List) {
                    PsValue list;
                    list.kind = PsValue::Kind::List;
                    list.items.append(left);
                    left = list;
                }
                left.items.append(right);
            } else if (peek() == '-' && isNameByte(peek(1)) && at("-f ")) {
                m_at += 3;
                skipSpace(true);
                const PsValue right = expression();
                const QList<PsValue> values =
                    right.kind == PsValue::Kind::List ? right.items : QList<PsValue>{right};
                QByteArray text = left.shown();
                for (qsizetype i = 0; i < values.size(); ++i)
                    text.replace("{" + QByteArray::number(i) + "}", values.at(i).shown());
                left = textValue(text);
            } else {
                return left;
            }
        }
    }

    QList<PsValue> argumentList()
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

    PsValue primary()
    {
        skipSpace(true);
        const qsizetype from = m_at;
        PsValue value;
        const int c = peek();
        if (c == '"' || c == '\'' || at("@\"") || at("@'")) {
            value = string();
        } else if (at("@{") || at("[ordered]@{") || at("[pscustomobject]@{") || at("[PSCustomObject]@{")) {
            m_at = m_text.indexOf("@{", m_at) + 2;
            value = hashtable(m_at - 2);
        } else if (at("@(") || at("$(") || c == '(') {
            m_at += c == '(' ? 1 : 2;
            value = parenthesised(from, c == '@');
        } else if (c == '$') {
            ++m_at;
            value = variable(from);
        } else if (c == '[') {
            value = typed();
        } else if (c == '-' && !(peek(1) >= '0' && peek(1) <= '9')) {
            return value;
        } else {
            while (m_at < m_text.size() && !QByteArrayView(" \t\r\n;|),}").contains(m_text.at(m_at)))
                ++m_at;
            value = textValue(m_text.mid(from, m_at - from));
            bool number = false;
            value.text.toDouble(&number);
            if (number)
                value.kind = PsValue::Kind::Number;
        }
        return postfix(value, from);
    }

    PsValue postfix(PsValue value, qsizetype from)
    {
        while (peek() == '.' && isNameByte(peek(1)) && !m_error) {
            ++m_at;
            const QByteArray member = name();
            if (peek() == '(') {
                ++m_at;
                argumentList();
                if (member.toLower() == "trim")
                    value.text = value.text.trimmed();
                else if (member.toLower() != "tostring")
                    value = unknown(from);
                continue;
            }
            const auto entry = std::find_if(value.map.begin(), value.map.end(), [&member](const auto& row) {
                return row.first.toLower() == member.toLower();
            });
            value = entry != value.map.end() ? entry->second : unknown(from);
        }
        return value;
    }

    PsValue unknown(qsizetype from)
    {
        PsValue value = textValue(m_text.mid(from, m_at - from));
        value.kind = PsValue::Kind::Unknown;
        value.unknown.append(value.text);
        m_notes.append(Note{words::text(value.text.contains('(') ? notes::commandOutput : notes::variable,
                                        ::crosscheck::intake::shown(value.text)),
                            m_clean.origin(from), -1});
        return value;
    }

    PsValue parenthesised(qsizetype from, bool list)
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

    PsValue hashtable(qsizetype opened)
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

    PsValue variable(qsizetype from)
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
            if (found->kind == PsValue::Kind::Unknown) {
                m_notes.append(Note{
                    words::text(notes::variable, ::crosscheck::intake::shown(m_text.mid(from, m_at - from))),
                    m_clean.origin(from), -1});
                value = textValue(m_text.mid(from, m_at - from));
                value.kind = PsValue::Kind::Unknown;
                value.unknown.append(value.text);
                return value;
            }
            m_notes += m_valueNotes.value(lower);
            return *found;
        }
        while (peek() == '.' && isNameByte(peek(1))) { // a member of what is not known
            ++m_at;
            name();
        }
        return unknown(from);
    }

    /// [char]233, [System.Text.Encoding]::UTF8.GetBytes(…), [Convert]::…, [string]…
    PsValue typed()
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
                return textValue(QString::fromUcs4(&c, 1).toUtf8());
            }
            return value;
        }
        m_at += 2;
        QByteArray member = name();
        while (peek() == '.') {
            ++m_at;
            member += '.' + name();
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
            return textValue(first.toBase64());
        if (method == "escapedatastring" || method == "urlencode") {
            QByteArray escaped = first.toPercentEncoding();
            if (method == "urlencode")
                escaped.replace("%20", "+");
            return textValue(escaped);
        }
        m_notes = before;
        return unknown(from);
    }

    PsValue string()
    {
        const qsizetype from = m_at;
        if (peek() == '@') { // a here-string: ends with the quote at the start of a line
            const QByteArray close = QByteArray("\n") + char(peek(1)) + '@';
            const qsizetype start = m_text.indexOf('\n', m_at);
            const qsizetype end = start == -1 ? -1 : m_text.indexOf(close, start);
            if (end == -1) {
                fail(from, words::text(refusals::quoteNotClosed, QString::fromLatin1(m_text.mid(m_at, 2))));
                return {};
            }
            const bool plain = peek(1) == '\'';
            const qsizetype after = end + 3;
            PsValue value;
            if (plain) {
                value = textValue(m_text.mid(qMin(start + 1, end), qMax(qsizetype(0), end - start - 1)));
            } else {
                m_at = qMin(start + 1, end);
                value = expandable(end);
            }
            m_at = after;
            return value;
        }
        if (peek() == '\'') {
            QByteArray out;
            for (++m_at;; ++m_at) {
                if (peek() == -1) {
                    fail(from, words::text(refusals::quoteNotClosed, QStringLiteral("'")));
                    return {};
                }
                if (peek() == '\'') {
                    if (peek(1) != '\'')
                        break;
                    ++m_at;
                }
                out += char(peek());
            }
            ++m_at;
            return textValue(out);
        }
        ++m_at;
        const PsValue value = expandable(-1);
        if (peek() != '"')
            fail(from, words::text(refusals::quoteNotClosed, QStringLiteral("\"")));
        ++m_at;
        return value;
    }

    /// The inside of a double-quoted string, up to its quote or to `end`.
    PsValue expandable(qsizetype end)
    {
        PsValue value = textValue({});
        while (peek() != -1 && !m_error && (end == -1 || m_at < end)) {
            const int c = peek();
            if (c == '"' && end == -1) {
                if (peek(1) != '"')
                    break;
                value.text += '"';
                m_at += 2;
            } else if (c == '`' && peek(1) != -1) {
                static const QHash<int, char> escapes{{'n', '\n'}, {'r', '\r'}, {'t', '\t'},
                                                      {'0', '\0'}, {'a', '\a'}, {'b', '\b'},
                                                      {'f', '\f'}, {'v', '\v'}, {'e', '\x1B'}};
                const int escape = peek(1);
                m_at += 2;
                if (escape == 'u' && peek() == '{') {
                    const qsizetype close = m_text.indexOf('}', m_at);
                    const char32_t code =
                        m_text.mid(m_at + 1, qMax(qsizetype(0), close - m_at - 1)).toUInt(nullptr, 16);
                    value.text += QString::fromUcs4(&code, 1).toUtf8();
                    m_at = close == -1 ? m_text.size() : close + 1;
                } else {
                    value.text += escapes.contains(escape) ? escapes.value(escape) : char(escape);
                }
            } else if (c == '$' && (isNameByte(peek(1)) || peek(1) == '{' || peek(1) == '(')) {
                const qsizetype from = m_at;
                ++m_at;
                PsValue part;
                if (peek() == '(') {
                    ++m_at;
                    const QList<Note> before = m_notes;
                    part = parenthesised(from, false);
                    if (part.kind == PsValue::Kind::Null || part.kind == PsValue::Kind::Unknown) {
                        m_notes = before;
                        part = unknown(from);
                    }
                } else {
                    const qsizetype nameFrom = m_at;
                    part = variable(from);
                    // "$a.b" in a string is $a and then ".b".
                    if (m_text.at(nameFrom) != '{') {
                        m_at = nameFrom;
                        name();
                        if (part.kind == PsValue::Kind::Unknown)
                            part.text = m_text.mid(from, m_at - from);
                    }
                }
                value.unknown +=
                    part.kind == PsValue::Kind::Unknown ? QList<QByteArray>{part.text} : part.unknown;
                value.text += part.shown();
            } else {
                value.text += char(c);
                ++m_at;
            }
        }
        return value;
    }

    PsValue command(const std::optional<PsValue>& input);
    PsValue argument(QList<std::pair<QByteArray, PsValue>>& splatted);

    const CleanText& m_clean;
    QByteArray m_text;
    qsizetype m_at = 0;
    QHash<QByteArray, PsValue> m_variables;
    QHash<QByteArray, QList<Note>> m_valueNotes;
    QList<Note> m_notes;
    PsScript m_out;
    std::optional<InputError> m_error;
};

/// One argument of a command: a word without quotes is text, up to a blank.
PsValue Reader::argument(QList<std::pair<QByteArray, PsValue>>& splatted)
{
    if (peek() == '@' && isNameByte(peek(1))) { // @parameters
        ++m_at;
        const QByteArray called = name().toLower();
        splatted = m_variables.value(called).map;
        m_notes += m_valueNotes.value(called);
        return {};
    }
    if (startsExpression() && peek() != '[' && !(peek() >= '0' && peek() <= '9')) {
        PsValue value = primary();
        // A list of values: -F 'a','b'
        for (;;) {
            const qsizetype behind = m_at;
            skipSpace(false);
            if (peek() != ',') {
                m_at = behind;
                break;
            }
            ++m_at;
            PsValue list;
            list.kind = PsValue::Kind::List;
            list.items = value.kind == PsValue::Kind::List ? value.items : QList<PsValue>{value};
            skipSpace(true);
            list.items.append(primary());
            value = list;
        }
        // Text goes on behind a quote or a variable: "$base"/x
        while (m_at < m_text.size() && !QByteArrayView(" \t\r\n;|),}`").contains(m_text.at(m_at)) &&
               !m_error) {
            const qsizetype before = m_at;
            const PsValue more = peek() == '"' || peek() == '\'' || peek() == '$'
                                     ? primary()
                                     : textValue(QByteArray(1, char(m_text.at(m_at++))));
            value = textValue(value.shown() + more.shown());
            if (m_at == before)
                ++m_at;
        }
        return value;
    }
    PsValue value = textValue({});
    while (m_at < m_text.size() && !QByteArrayView(" \t\r\n;|),}<>").contains(m_text.at(m_at)) && !m_error) {
        const int c = peek();
        if (c == '`' && peek(1) != -1 && peek(1) != '\n' && peek(1) != '\r') {
            value.text += char(peek(1));
            m_at += 2;
        } else if (c == '`') {
            break;
        } else if (c == '"' || c == '\'') {
            value.text += string().shown();
        } else if (c == '$' && isNameByte(peek(1))) {
            const qsizetype from = m_at++;
            const PsValue part = variable(from);
            value.unknown += part.unknown;
            value.text += part.shown();
        } else if (c == '&') {
            fail(m_at, words::text(refusals::unexpected, QStringLiteral("&")));
        } else {
            value.text += char(c);
            ++m_at;
        }
    }
    return value;
}

PsValue Reader::command(const std::optional<PsValue>& input)
{
    const qsizetype from = m_at;
    if (peek() == '&' || peek() == '.') { // the call operator
        ++m_at;
        skipSpace(false);
    }
    QList<std::pair<QByteArray, PsValue>> splatted;
    PsCall call;
    const qsizetype wordFrom = m_at;
    call.name = argument(splatted).shown();
    call.begin = m_clean.origin(wordFrom);
    if (call.name.isEmpty())
        return {};
    call.words.append(Word{call.name, m_clean.origin(wordFrom), m_clean.origin(m_at)});
    const QByteArray lower = call.name.toLower();
    const bool program = lower == "curl.exe" || lower.endsWith("/curl") || lower.endsWith("\\curl.exe");
    const bool web = isWebCmdlet(call.name);
    static const QRegularExpression cmdlet(
        QStringLiteral("^(?:[A-Za-z]+-[A-Za-z]+|%|\\?|select|where|foreach)$"));
    if (!program && !web && lower != "curl" && lower != "wget" &&
        !cmdlet.match(QString::fromUtf8(call.name)).hasMatch()) {
        m_at = from; // prose, output, another program
        return {};
    }
    const QList<Note> before = m_notes;
    while (!m_error) {
        skipSpace(false);
        const int c = peek();
        if (c == -1 || c == '\n' || c == ';' || c == '|' || c == ')' || c == '}')
            break;
        if (c == '>' || c == '<') {
            skipLine();
            break;
        }
        if (c == '{') { // a script block
            int depth = 0;
            for (; m_at < m_text.size(); ++m_at) {
                depth += m_text.at(m_at) == '{' ? 1 : m_text.at(m_at) == '}' ? -1 : 0;
                if (depth == 0)
                    break;
            }
            ++m_at;
            continue;
        }
        const qsizetype argumentFrom = m_at;
        if (!program && c == '-' && isNameByte(peek(1)) && !(peek(1) >= '0' && peek(1) <= '9')) {
            ++m_at;
            QByteArray parameter;
            while (isNameByte(peek()))
                parameter += char(m_text.at(m_at++));
            const bool attached = peek() == ':';
            m_at += attached ? 1 : 0;
            skipSpace(false);
            PsValue value;
            value.kind = PsValue::Kind::Bool;
            value.text = "true";
            const bool next = attached || (peek() != -1 && peek() != '\n' && peek() != ';' && peek() != '|' &&
                                           peek() != ')' && !(peek() == '-' && isNameByte(peek(1))));
            static const QList<QByteArray> switches{"usebasicparsing",
                                                    "skipcertificatecheck",
                                                    "allowunencryptedauthentication",
                                                    "usedefaultcredentials",
                                                    "disablekeepalive",
                                                    "passthru",
                                                    "skipheadervalidation",
                                                    "compress",
                                                    "preserveauthorizationonredirect",
                                                    "skiphttperrorcheck",
                                                    "raw"};
            const QByteArray name = parameter.toLower();
            const bool isSwitch =
                std::any_of(switches.begin(), switches.end(),
                            [&name](const QByteArray& one) { return one.startsWith(name); }) &&
                name.size() > 3;
            if (next && (attached || !isSwitch))
                value = argument(splatted);
            call.parameters.append({name, value});
        } else {
            const PsValue value = argument(splatted);
            if (!splatted.isEmpty()) {
                for (const auto& entry : splatted)
                    call.parameters.append({entry.first.toLower(), entry.second});
                splatted.clear();
                continue;
            }
            if (value.kind == PsValue::Kind::List && program) {
                for (const PsValue& item : value.items)
                    call.words.append(
                        Word{item.shown(), m_clean.origin(argumentFrom), m_clean.origin(m_at), item.unknown});
            } else {
                call.words.append(
                    Word{value.shown(), m_clean.origin(argumentFrom), m_clean.origin(m_at), value.unknown});
            }
            call.parameters.append({{}, value});
            if (m_at == argumentFrom)
                ++m_at;
        }
    }
    call.end = m_clean.origin(m_at);
    call.notes = m_notes;
    if (m_error)
        return {};
    if (input && web && !call.find("body"))
        call.parameters.append({"body", *input});
    if (program || web || lower == "curl" || lower == "wget")
        m_out.calls.append(call);
    if (lower == "convertto-json") {
        const PsValue* given = call.find("inputobject");
        const PsValue subject = input                       ? *input
                                : given                     ? *given
                                : call.parameters.isEmpty() ? PsValue()
                                                            : call.parameters.first().second;
        return textValue(psJson(subject, call.find("compress") != nullptr));
    }
    if (lower == "new-object") {
        PsValue value;
        const QByteArray type = call.words.value(1).text.toLower();
        if (type.endsWith("webrequestsession")) {
            value.kind = PsValue::Kind::Session;
            return value;
        }
        if (type.contains("net.cookie") && call.parameters.size() > 1) {
            value.kind = PsValue::Kind::Cookie;
            value.items = call.parameters.at(1).second.items;
            return value;
        }
    }
    m_notes = before;
    PsValue result = unknown(from);
    m_notes = before;
    return result;
}

} // namespace

PsScript readPowerShell(const CleanText& text)
{
    return Reader(text).read();
}

} // namespace crosscheck::intake
