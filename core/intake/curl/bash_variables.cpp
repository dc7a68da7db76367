#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

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

} // namespace crosscheck::intake
