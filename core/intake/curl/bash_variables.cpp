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
    bool more = match.capturedLength(3) > 0;
    if (peek() == '(' && !element) {
        readArray(name, more);
        return true;
    }
    QByteArray value = draft.bytes.mid(length);
    if (m_integers.contains(name)) { // declare -i
        const QByteArray before =
            more ? m_variables.value(name).value_or(QByteArray("0")) + '+' : QByteArray();
        if (const auto number = arithmetic(before + value, m_variables)) {
            value = QByteArray::number(*number);
            more = false;
        }
    }
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

/// ${!NAME}: the value of the variable that NAME names; ${!NAME[@]}: the places of a list.
bool BashReader::addNamed(Draft& draft, QByteArrayView of, bool quoted)
{
    if (of.endsWith("[@]") || of.endsWith("[*]")) {
        const QByteArray name = of.chopped(3).toByteArray();
        const auto list = m_arrays.constFind(name);
        if (list == m_arrays.constEnd())
            return false;
        QList<QByteArray> places;
        for (qsizetype i = 0; i < list->size(); ++i)
            places.append(QByteArray::number(i));
        addValues(draft, places, of.endsWith("[*]"), quoted);
        return true;
    }
    const auto name = lookUp(of.toByteArray(), std::nullopt);
    const auto found = name && *name ? lookUp(**name, std::nullopt) : std::nullopt;
    if (!found || !*found)
        return false;
    draft.add(**found, quoted ? 'q' : 'x');
    return true;
}

/// ${NAME[@]} with what stands behind the bracket: all of a list, a part of it (:1:2), or each element changed.
bool BashReader::addElements(Draft& draft, const QList<QByteArray>& list, qsizetype from, qsizetype close,
                             bool oneWord, bool quoted)
{
    QList<QByteArray> values = list;
    if (from < close && m_text.at(from) == ':') {
        const QList<QByteArray> numbers = m_text.mid(from + 1, close - from - 1).split(':');
        bool ok = false, also = true;
        const qsizetype first = numbers.first().trimmed().toLongLong(&ok);
        const qsizetype count = numbers.size() > 1 ? numbers.at(1).trimmed().toLongLong(&also) : list.size();
        if (!ok || !also || count < 0 || numbers.size() > 2)
            return false;
        values = list.mid(qBound(qsizetype(0), first < 0 ? first + list.size() : first, list.size()), count);
    } else if (from < close) {
        for (QByteArray& value : values) {
            const std::optional<QByteArray> other = changed(value, from, close);
            if (!other)
                return false;
            value = *other;
        }
    }
    addValues(draft, values, oneWord, quoted);
    return true;
}

bool BashReader::addExpansion(Draft& draft, qsizetype from, qsizetype close, bool quoted)
{
    const QByteArrayView inner = QByteArrayView(m_text).sliced(from, close - from);
    if (inner == "@" || inner == "*") {
        addArguments(draft, QByteArray("$") + inner.toByteArray(), from - 2, quoted);
        return true;
    }
    if (inner.startsWith("@:") || inner.startsWith("*:")) { // ${@:2}: the arguments from the second on
        const auto list = m_arrays.constFind("@");
        if (list == m_arrays.constEnd())
            return false;
        return addElements(draft, QList<QByteArray>{m_variables.value("0").value_or("bash")} + *list,
                           from + 1, close, inner[0] == '*', quoted);
    }
    if (inner.size() > 1 && inner.startsWith('#'))
        return addLength(draft, inner.sliced(1));
    if (inner.size() > 1 && inner.startsWith('!'))
        return addNamed(draft, inner.sliced(1), quoted);
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
            return list != m_arrays.constEnd() &&
                   addElements(draft, *list, from + closes + 1, close, between == "*", quoted);
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
            const Draft word = expandedDraft(wordFrom, close, !quoted);
            if (op == '=')
                m_variables.insert(name, word.bytes);
            draft.bytes += word.bytes;
            draft.kinds +=
                quoted ? QByteArray(word.bytes.size(), 'q') : QByteArray(word.kinds).replace('u', 'x');
            draft.quoted = draft.quoted || word.quoted;
        } else if (set) {
            draft.add(**found, quoted ? 'q' : 'x');
        }
        return true;
    }
    const std::optional<QByteArray> other =
        known ? changed(**found, from + end, close) : std::optional<QByteArray>();
    if (other)
        draft.add(*other, quoted ? 'q' : 'x');
    return other.has_value();
}

/// A value as what stands behind its name changes it, from `from` to `close`; none where that isn't known.
std::optional<QByteArray> BashReader::changed(const QByteArray& value, qsizetype from, qsizetype close)
{
    const QByteArrayView change = QByteArrayView(m_text).sliced(from, close - from);
    const char op = change.isEmpty() ? '\0' : change[0];
    if (op != '#' && op != '%' && op != '/')
        return changedValue(value, change);
    const bool twice = change.size() > 1 && change[1] == op;
    const qsizetype begin = from + (twice ? 2 : 1);
    qsizetype end = begin;
    for (char quote = '\0'; end < close && (op != '/' || quote || m_text.at(end) != '/'); ++end) {
        const char c = m_text.at(end);
        if (c == '\\' && quote != '\'')
            ++end;
        else if (c == quote)
            quote = '\0';
        else if (!quote && (c == '\'' || c == '"'))
            quote = c;
    }
    end = qMin(end, close);
    const qsizetype notesBefore = m_notes.size();
    const Draft pattern = expandedDraft(begin, end, true);
    const Draft by = op == '/' && end < close ? expandedDraft(end + 1, close, true) : Draft();
    if (m_notes.size() > notesBefore) {
        m_notes.resize(notesBefore);
        return std::nullopt;
    }
    const ShellPattern plain{pattern.bytes, pattern.kinds};
    return op == '/' ? withPatternReplaced(value, plain, {by.bytes, by.kinds}, twice)
                     : withoutPattern(value, plain, op == '#', twice);
}

QByteArray BashReader::expanded(qsizetype from, qsizetype to, bool singleQuotes)
{
    return expandedDraft(from, to, singleQuotes).bytes;
}

/// A text within ${…}, with what it holds put in; `singleQuotes`: they quote, as they don't in "${NAME:-'x'}".
BashReader::Draft BashReader::expandedDraft(qsizetype from, qsizetype to, bool singleQuotes)
{
    const qsizetype savedAt = m_at, savedEnd = m_end;
    m_at = from;
    m_end = to;
    Draft draft;
    while (m_at < m_end && !failed()) {
        if (peek() == '"') {
            ++m_at;
            readQuoted(draft, '"');
        } else if (peek() == '\\' && m_at + 1 < m_end &&
                   (singleQuotes || QByteArrayView("$`\"\\").contains(m_text.at(m_at + 1)))) {
            draft.add(QByteArrayView(m_text).sliced(m_at + 1, 1), 'q');
            m_at += 2;
        } else if (at("$'") && singleQuotes) {
            readDollar(draft, false);
        } else if (peek() == '\'' && singleQuotes) {
            const qsizetype close = m_text.indexOf('\'', m_at + 1);
            const qsizetype stop = close == -1 || close >= m_end ? m_end : close;
            draft.add(QByteArrayView(m_text).sliced(m_at + 1, stop - m_at - 1), 'q');
            m_at = stop + 1;
        } else if (peek() == '$') {
            Draft inner;
            readDollar(inner, true);
            draft.add(inner.bytes, 'x');
        } else if (peek() == '`') {
            readBackticks(draft, false);
        } else {
            draft.add(QByteArrayView(m_text).sliced(m_at, 1), 'u');
            ++m_at;
        }
    }
    m_at = savedAt;
    m_end = savedEnd;
    return draft;
}

} // namespace crosscheck::intake
