#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isOfName(char c)
{
    return isalnum(uchar(c)) || c == '_';
}

/// What an element of an associative array is kept as among the variables: "name[key]".
QByteArray elementName(const QByteArray& name, const QByteArray& key)
{
    return name + '[' + key + ']';
}

} // namespace

/// NAME=VALUE, NAME+=VALUE, NAME[KEY]=VALUE, NAME=(…).
bool BashReader::assignment(const Draft& draft)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^([A-Za-z_][A-Za-z0-9_]*)(?:\[([^\]\n]{1,100})\])?(\+?)=)"));
    const auto match =
        pattern.match(QString::fromLatin1(draft.bytes.first(qMin(draft.bytes.size(), qsizetype(200)))));
    if (!match.hasMatch())
        return false;
    const qsizetype length = match.capturedLength();
    const qsizetype nameLength = match.capturedLength(1);
    const bool element = match.capturedLength(2) > 0;
    const bool plain = element ? draft.kinds.first(nameLength + 1).count('u') == nameLength + 1 &&
                                     draft.kinds.at(length - 1) == 'u'
                               : draft.kinds.first(length).count('u') == length;
    if (!plain)
        return false;
    const QByteArray name = match.captured(1).toLatin1();
    const bool more = match.capturedLength(3) > 0;
    if (peek() == '(' && !element) {
        readArray(name, more);
        return true;
    }
    const QByteArray value = draft.bytes.mid(length);
    // A command's output makes the value unknown: the variable then stands as it is written. Other unknown variables in it
    // stand in the value.
    const bool unknown = std::any_of(m_notes.begin(), m_notes.end(), [](const Note& noted) {
        return noted.text.sentence != &notes::variable;
    });
    if (element) {
        setElement(name, match.captured(2).toLatin1(), unknown ? std::nullopt : std::optional(value));
    } else if (unknown) {
        m_variables.insert(name, std::nullopt);
        m_valueNotes.remove(name);
    } else {
        m_valueNotes.insert(name, (more ? m_valueNotes.value(name) : QList<Note>()) + m_notes);
        m_variables.insert(name, more ? m_variables.value(name).value_or(QByteArray()) + value : value);
    }
    return true;
}

/// The words of NAME=(…), the place being at the bracket: a list, or [KEY]=VALUE pairs.
void BashReader::readArray(const QByteArray& name, bool more)
{
    ++m_at;
    QList<QByteArray> values = more ? m_arrays.value(name) : QList<QByteArray>();
    while (!failed()) {
        skipBlanks();
        if (peek() == '\n') {
            newline();
        } else if (peek() == '#') {
            m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
        } else if (peek() == ')') {
            ++m_at;
            break;
        } else if (const std::optional<Draft> word = readWord()) {
            const qsizetype close = word->bytes.indexOf("]=");
            if (word->bytes.startsWith('[') && word->kinds.at(0) == 'u' && close > 1) {
                setElement(name, word->bytes.mid(1, close - 1), word->bytes.mid(close + 2));
                continue;
            }
            for (const Word& value : fields(*word, m_at))
                values.append(value.text);
        } else {
            fail(m_at, words::text(refusals::bracketNotClosed, QStringLiteral("(")));
        }
    }
    m_arrays.insert(name, values);
}

void BashReader::setElement(const QByteArray& name, const QByteArray& key,
                            const std::optional<QByteArray>& value)
{
    bool isNumber = false;
    const qsizetype index = key.toLongLong(&isNumber);
    constexpr qsizetype longest = 1000;
    m_variables.insert(elementName(name, key), value);
    if (!isNumber || index < 0 || index > longest || !value)
        return;
    QList<QByteArray>& list = m_arrays[name];
    if (index == list.size())
        list.append(*value);
    else if (index < list.size())
        list[index] = *value;
}

/// NAME, or NAME[KEY] where a key is given. No result: the text doesn't set it; a result without a value: set, to what isn't known.
std::optional<std::optional<QByteArray>> BashReader::lookUp(const QByteArray& name,
                                                            const std::optional<QByteArray>& key) const
{
    const auto found = m_variables.constFind(key ? elementName(name, *key) : name);
    if (found != m_variables.constEnd())
        return *found;
    const auto list = m_arrays.constFind(name);
    if (list == m_arrays.constEnd() || list->isEmpty())
        return std::nullopt;
    qint64 index = key ? arithmetic(*key, m_variables).value_or(list->size()) : 0;
    index += index < 0 ? list->size() : 0;
    return index >= 0 && index < list->size() ? std::optional(std::optional(list->at(index))) : std::nullopt;
}

void BashReader::addVariable(Draft& draft, const QByteArray& name, QByteArrayView written, qsizetype position,
                             bool quoted)
{
    const auto found = lookUp(name, std::nullopt);
    if (found && *found) {
        draft.add(**found, quoted ? 'q' : 'x');
        m_notes += m_valueNotes.value(name);
        return;
    }
    note(notes::variable, written, position);
    draft.addUnknown(written);
}

/// The values of "$@" or "${NAME[@]}": a word each; `oneWord`: joined by what IFS begins with, as "$*" has them.
void BashReader::addValues(Draft& draft, const QList<QByteArray>& values, bool oneWord, bool quoted)
{
    const QByteArray between = m_variables.value("IFS", QByteArray(" ")).value_or(" ").left(1);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0 && oneWord && quoted)
            draft.add(between, 'q');
        else if (i > 0)
            draft.add(QByteArrayView("\0", 1), 'f');
        draft.add(values.at(i), quoted ? 'q' : 'x');
    }
}

void BashReader::addArguments(Draft& draft, QByteArrayView written, qsizetype position, bool quoted)
{
    const auto found = m_arrays.constFind("@");
    if (found == m_arrays.constEnd()) {
        note(notes::variable, written, position);
        draft.addUnknown(written);
        return;
    }
    addValues(draft, *found, written.endsWith('*'), quoted);
}

/// ${…} with its place behind it: the text between the braces begins at `from` and ends at `close`.
void BashReader::readBraces(Draft& draft, bool quoted)
{
    const qsizetype from = m_at;
    int depth = 0;
    qsizetype close = m_at + 1;
    for (; close < m_end; ++close) {
        const char c = m_text.at(close);
        if (c == '\\')
            ++close;
        else if (c == '{')
            ++depth;
        else if (c == '}' && --depth == 0)
            break;
    }
    if (close >= m_end) {
        fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("${")));
        return;
    }
    m_at = close + 1;
    if (!addExpansion(draft, from + 2, close, quoted)) {
        const QByteArrayView written = QByteArrayView(m_text).sliced(from, close + 1 - from);
        note(notes::variable, written, from);
        draft.addUnknown(written);
    }
}

/// ${#NAME}, ${#NAME[@]}.
bool BashReader::addLength(Draft& draft, QByteArrayView of)
{
    if (of.endsWith("[@]") || of.endsWith("[*]")) {
        const auto list = m_arrays.constFind(of.chopped(3).toByteArray());
        if (list == m_arrays.constEnd())
            return false;
        draft.add(QByteArray::number(list->size()), 'q');
        return true;
    }
    const auto found = lookUp(of.toByteArray(), std::nullopt);
    if (!found || !*found)
        return false;
    draft.add(QByteArray::number(QString::fromUtf8(**found).size()), 'q');
    return true;
}

bool BashReader::addExpansion(Draft& draft, qsizetype from, qsizetype close, bool quoted)
{
    const QByteArrayView inner = QByteArrayView(m_text).sliced(from, close - from);
    if (inner == "@" || inner == "*") {
        addArguments(draft, QByteArray("$") + inner.toByteArray(), from - 2, quoted);
        return true;
    }
    if (inner.size() > 1 && inner.startsWith('#'))
        return addLength(draft, inner.sliced(1));
    qsizetype end = 0;
    while (end < inner.size() && isOfName(inner[end]))
        ++end;
    const QByteArray name = inner.first(end).toByteArray();
    std::optional<QByteArray> key;
    if (end < inner.size() && inner[end] == '[') {
        const qsizetype closes = inner.indexOf(']', end);
        if (closes < 0)
            return false;
        const QByteArrayView between = inner.sliced(end + 1, closes - end - 1);
        if (between == "@" || between == "*") {
            const auto list = m_arrays.constFind(name);
            const QByteArrayView slice = inner.sliced(closes + 1);
            bool ok = true;
            const qsizetype first = slice.isEmpty() ? 0 : slice.sliced(1).toByteArray().toLongLong(&ok);
            if (list == m_arrays.constEnd() || !ok || first < 0 || (!slice.isEmpty() && slice[0] != ':'))
                return false;
            addValues(draft, list->mid(qMin(first, list->size())), between == "*", quoted);
            return true;
        }
        key = expanded(from + end + 1, from + closes);
        end = closes + 1;
    }
    if (name.isEmpty())
        return false;
    const QByteArrayView rest = inner.sliced(end);
    const auto found = lookUp(name, key);
    const bool known = found && found->has_value();
    if (rest.isEmpty()) {
        if (known) {
            draft.add(**found, quoted ? 'q' : 'x');
            m_notes += key ? QList<Note>() : m_valueNotes.value(name);
        }
        return known;
    }
    const bool colon = rest[0] == ':';
    const char op = rest.size() > (colon ? 1 : 0) ? rest[colon ? 1 : 0] : '\0';
    if (op == '-' || op == '=' || op == '+') {
        if (found && !known)
            return false;
        const bool set = known && !(colon && (*found)->isEmpty());
        const qsizetype wordFrom = from + end + (colon ? 2 : 1);
        const bool useWord = set == (op == '+');
        if (useWord) {
            const QByteArray word = expanded(wordFrom, close);
            if (op == '=')
                m_variables.insert(name, word);
            draft.add(word, quoted ? 'q' : 'x');
        } else if (set) {
            draft.add(**found, quoted ? 'q' : 'x');
        }
        return true;
    }
    const std::optional<QByteArray> changed = known ? changedValue(**found, rest) : std::nullopt;
    if (changed)
        draft.add(*changed, quoted ? 'q' : 'x');
    return changed.has_value();
}

QByteArray BashReader::expanded(qsizetype from, qsizetype to)
{
    const qsizetype at = m_at, end = m_end;
    m_at = from;
    m_end = to;
    Draft draft;
    while (m_at < m_end && !failed()) {
        if (peek() == '"') {
            ++m_at;
            readQuoted(draft, '"');
        } else if (peek() == '\'') {
            const qsizetype close = m_text.indexOf('\'', m_at + 1);
            const qsizetype stop = close == -1 || close >= m_end ? m_end : close;
            draft.add(QByteArrayView(m_text).sliced(m_at + 1, stop - m_at - 1), 'q');
            m_at = stop + 1;
        } else if (peek() == '$') {
            readDollar(draft, true);
        } else {
            draft.add(QByteArrayView(m_text).sliced(m_at, 1), 'q');
            ++m_at;
        }
    }
    m_at = at;
    m_end = end;
    return draft.bytes;
}

} // namespace crosscheck::intake
