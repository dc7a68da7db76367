#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isOfName(char c)
{
    return isalnum(uchar(c)) || c == '_';
}

} // namespace

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
