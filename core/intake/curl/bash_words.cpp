#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isNameStart(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isNameByte(int c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}
bool endsWord(int c)
{
    return c == -1 || c == ' ' || c == '\t' || c == '\n' || c == ';' || c == '&' || c == '|' || c == '<' ||
           c == '>' || c == '(' || c == ')';
}

struct CurlyQuote
{
    const char* bytes;
    char plain;
};
constexpr CurlyQuote curlyQuotes[] = {{"\xE2\x80\x9C", '"'},  {"\xE2\x80\x9D", '"'},  {"\xE2\x80\x9E", '"'},
                                      {"\xE2\x80\x98", '\''}, {"\xE2\x80\x99", '\''}, {"\xE2\x80\x9A", '\''}};

} // namespace

void BashReader::note(const words::Sentence& sentence, QByteArrayView about, qsizetype position)
{
    m_notes.append(Note{words::text(sentence, shown(about)), m_clean.origin(position), -1});
}

std::optional<BashReader::Draft> BashReader::readWord()
{
    Draft draft;
    draft.begin = m_at;
    while (!failed()) {
        const int c = peek();
        if (c == '<' && readPlaceholder(draft))
            continue;
        const bool array = c == '(' && draft.bytes.endsWith('=') && draft.kinds.endsWith('u');
        if (array) // left to assignment()
            break;
        if ((c == '<' || c == '>') && peek(1) == '(') {
            readProcessSubstitution(draft);
        } else if (at("\xC2\xA0")) {
            if (!skipHardBlank(draft))
                break;
        } else if (endsWord(c)) {
            break;
        } else if (!readQuotedPart(draft) && !readTilde(draft)) {
            draft.add(QByteArrayView(m_text).sliced(m_at, 1), 'u');
            ++m_at;
        }
    }
    if (failed() || (draft.bytes.isEmpty() && !draft.quoted && m_at == draft.begin))
        return std::nullopt;
    return draft;
}

/// A part of a word that a mark begins: quotes, a backslash, $ or `. False where none does.
bool BashReader::readQuotedPart(Draft& draft)
{
    switch (peek()) {
    case '\\':
        if (peek(1) != '\n' && peek(1) != -1) {
            draft.add(QByteArrayView(m_text).sliced(m_at + 1, 1), 'q');
            draft.quoted = true;
        }
        m_at = qMin(m_at + 2, m_end);
        return true;
    case '\'':
        readSingleQuoted(draft);
        return true;
    case '"':
        ++m_at;
        readQuoted(draft, '"');
        return true;
    case '$':
        readDollar(draft, false);
        return true;
    case '`':
        readBackticks(draft, false);
        return true;
    default:
        return readCurlyQuoted(draft);
    }
}

void BashReader::readSingleQuoted(Draft& draft)
{
    const qsizetype close = m_text.indexOf('\'', m_at + 1);
    if (close == -1 || close >= m_end) {
        fail(m_at, words::text(refusals::quoteNotClosed, QStringLiteral("'")));
        return;
    }
    draft.add(QByteArrayView(m_text).sliced(m_at + 1, close - m_at - 1), 'q');
    draft.quoted = true;
    m_at = close + 1;
}

/// Typographic quotes: up to the next one of the same sort on this line. False where none stands here.
bool BashReader::readCurlyQuoted(Draft& draft)
{
    const auto quoteAt = [this](char plain) {
        return std::find_if(std::begin(curlyQuotes), std::end(curlyQuotes), [&](const CurlyQuote& row) {
            return (plain == '\0' || row.plain == plain) && at(row.bytes);
        });
    };
    const auto* quote = quoteAt('\0');
    if (quote == std::end(curlyQuotes) || !(draft.bytes.isEmpty() || draft.bytes.endsWith('=')))
        return false;
    note(notes::curlyQuotes, quote->bytes, m_at);
    m_at += 3;
    const qsizetype from = m_at;
    while (peek() != -1 && peek() != '\n' && quoteAt(quote->plain) == std::end(curlyQuotes))
        ++m_at;
    draft.add(QByteArrayView(m_text).sliced(from, m_at - from), 'q');
    draft.quoted = true;
    m_at += peek() == -1 || peek() == '\n' ? 0 : 3;
    return true;
}

/// A no-break space, which pages put where a blank was: passed over in front of a word, its end behind one.
bool BashReader::skipHardBlank(Draft& draft)
{
    if (!draft.bytes.isEmpty() || draft.quoted)
        return false;
    m_at += 2;
    draft.begin = m_at;
    return true;
}

/// ~ and ~/…: the home folder is not known.
bool BashReader::readTilde(Draft& draft)
{
    if (peek() != '~' || !draft.bytes.isEmpty() || draft.quoted || (peek(1) != '/' && !endsWord(peek(1))))
        return false;
    note(notes::variable, "~", m_at);
    draft.addUnknown("~");
    ++m_at;
    return true;
}

bool BashReader::readPlaceholder(Draft& draft)
{
    static const QRegularExpression pattern(QStringLiteral("^<[A-Za-z](?:[A-Za-z0-9 _.-]*[A-Za-z0-9])?>"));
    const QByteArray found =
        pattern
            .match(QString::fromUtf8(QByteArrayView(m_text).sliced(m_at, qMin(m_end - m_at, qsizetype(80)))))
            .captured()
            .toUtf8();
    if (found.isEmpty())
        return false;
    if (!m_soft)
        m_soft = InputError{m_clean.origin(m_at), words::text(refusals::unexpected, shown(found))};
    draft.add(found, 'q');
    m_at += found.size();
    return true;
}

void BashReader::readQuoted(Draft& draft, int closing)
{
    const qsizetype opened = m_at - 1;
    draft.quoted = true;
    for (;;) {
        const int c = peek();
        if (failed())
            return;
        if (c == -1) {
            if (closing != -1)
                fail(opened, words::text(refusals::quoteNotClosed, QStringLiteral("\"")));
            return;
        }
        if (c == closing) {
            ++m_at;
            return;
        }
        if (c == '\\' && peek(1) != -1 &&
            QByteArrayView(closing == -1 ? "$`\\\n" : "$`\"\\\n").contains(char(peek(1)))) {
            if (peek(1) != '\n')
                draft.add(QByteArrayView(m_text).sliced(m_at + 1, 1), 'q');
            m_at += 2;
        } else if (c == '$') {
            readDollar(draft, true);
        } else if (c == '`') {
            readBackticks(draft, true);
        } else {
            draft.add(QByteArrayView(m_text).sliced(m_at, 1), 'q');
            ++m_at;
        }
    }
}

void BashReader::readDollar(Draft& draft, bool quoted)
{
    const qsizetype from = m_at;
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(m_at, words::text(refusals::unexpected, QStringLiteral("$")));
        return;
    }
    const int next = peek(1);
    if (next == '\'' && !quoted) {
        m_at += 2;
        draft.add(ansiQuoted(), 'q');
        draft.quoted = true;
    } else if (next == '"' && !quoted) {
        m_at += 2;
        readQuoted(draft, '"');
    } else if (next == '{') {
        readBraces(draft, quoted);
    } else if (next == '(' && peek(2) == '(') {
        readDollarArithmetic(draft, from);
    } else if (next == '(') {
        ++m_at;
        readSubstitution(draft, quoted);
    } else if (isNameStart(next)) {
        ++m_at;
        while (isNameByte(peek()))
            ++m_at;
        const QByteArrayView written = QByteArrayView(m_text).sliced(from, m_at - from);
        addVariable(draft, written.sliced(1).toByteArray(), written, from, quoted);
    } else if (next != -1 && QByteArrayView("0123456789?$!#*@-").contains(char(next))) {
        m_at += 2;
        const QByteArrayView written = QByteArrayView(m_text).sliced(from, 2);
        if (next == '@' || next == '*')
            addArguments(draft, written, from, quoted);
        else
            addVariable(draft, written.sliced(1).toByteArray(), written, from, quoted);
    } else {
        draft.add("$", quoted ? 'q' : 'u');
        ++m_at;
    }
}

/// $((…)), whose mark stands at `from`.
void BashReader::readDollarArithmetic(Draft& draft, qsizetype from)
{
    int open = 2;
    qsizetype close = from + 3;
    for (; close < m_end && open > 0; ++close)
        open += m_text.at(close) == '(' ? 1 : m_text.at(close) == ')' ? -1 : 0;
    if (open > 0) {
        fail(m_at, words::text(refusals::bracketNotClosed, QStringLiteral("$((")));
        return;
    }
    m_at = close;
    const QByteArrayView written = QByteArrayView(m_text).sliced(from, close - from);
    const QList<Note> before = m_notes;
    QByteArray expression = written.sliced(3, written.size() - 5).toByteArray();
    if (expression.contains("${") || expression.contains("$(") || expression.contains('`'))
        expression = expanded(from + 3, close - 2);
    const bool known = m_notes.size() == before.size();
    m_notes = before;
    if (const auto value = known ? runArithmetic(expression) : std::nullopt) {
        draft.add(QByteArray::number(*value), 'q');
    } else {
        note(notes::commandOutput, written, from);
        draft.addUnknown(written);
    }
}

/// The commands in the brackets at this place: what they write, where the text tells it.
std::optional<QByteArray> BashReader::substituted()
{
    const qsizetype opened = m_at++;
    return writtenUpTo(')', opened);
}

/// The commands up to a bracket, or to the end: what they write.
std::optional<QByteArray> BashReader::writtenUpTo(int closing, qsizetype opened)
{
    const Nesting nesting(m_nesting);
    if (nesting.tooDeep()) {
        fail(opened, words::text(refusals::unexpected, QStringLiteral("(")));
        return std::nullopt;
    }
    const QList<Note> outer = m_notes;
    const auto variables = m_variables;
    const qsizetype commandsBefore = m_out.commands.size();
    const Leaving leaving = m_leaving;
    m_notes.clear();
    ++m_depth;
    Output all{QByteArray(), {}, {}, {}};
    int count = 0;
    while (!failed()) {
        skipBlanks();
        if (peek() == closing) {
            m_at += closing == -1 ? 0 : 1;
            break;
        }
        if (peek() == '\n') {
            newline();
        } else if (peek() == ';' || peek() == '&') {
            ++m_at;
        } else if (peek() == -1 || peek() == ')') {
            fail(opened - 1, words::text(refusals::bracketNotClosed, QStringLiteral("$(")));
        } else {
            all.add(Runs::Surely, readPipeline(closing));
            ++count;
        }
    }
    --m_depth;
    m_variables = variables;
    m_leaving = leaving; // exit ends the substitution alone
    const QList<Note> inner = std::exchange(m_notes, outer);
    if (failed() || count == 0 || m_out.commands.size() > commandsBefore)
        return std::nullopt;
    m_notes += all.bytes ? inner : QList<Note>();
    return all.bytes;
}

/// $(…): its output without the line ends behind it; as it is written where nobody knows it.
void BashReader::readSubstitution(Draft& draft, bool quoted)
{
    const qsizetype from = m_at - 1;
    std::optional<QByteArray> bytes = substituted();
    if (failed())
        return;
    if (!bytes) {
        const QByteArrayView text = QByteArrayView(m_text).sliced(from, m_at - from);
        note(notes::commandOutput, text, from);
        draft.addUnknown(text);
        return;
    }
    while (bytes->endsWith('\n'))
        bytes->chop(1);
    draft.add(*bytes, quoted ? 'q' : 'x');
}

/// <(…): a file that holds what the commands write, under the name by which it is written.
void BashReader::readProcessSubstitution(Draft& draft)
{
    const qsizetype from = m_at++;
    const std::optional<QByteArray> bytes = substituted();
    const QByteArrayView text = QByteArrayView(m_text).sliced(from, m_at - from);
    draft.quoted = true;
    if (bytes) {
        m_files.insert(text.toByteArray(), *bytes);
        draft.add(text, 'q');
    } else {
        draft.addUnknown(text);
    }
}

void BashReader::readBackticks(Draft& draft, bool quoted)
{
    const qsizetype opened = m_at;
    qsizetype close = m_at + 1;
    const Nesting nesting(m_nesting);
    while (close < m_end && m_text.at(close) != '`')
        close += m_text.at(close) == '\\' ? 2 : 1;
    if (close >= m_end) {
        fail(opened, words::text(refusals::quoteNotClosed, QStringLiteral("`")));
        return;
    }
    const QByteArrayView written = QByteArrayView(m_text).sliced(opened, close + 1 - opened);
    const qsizetype end = m_end;
    m_end = close;
    m_at = opened + 1;
    const QList<Note> outer = m_notes;
    const std::optional<QByteArray> output = writtenUpTo(-1, opened + 1);
    const bool whole = m_at >= close && !failed();
    m_end = end;
    m_at = close + 1;
    if (whole && output) {
        QByteArray bytes = *output;
        while (bytes.endsWith('\n'))
            bytes.chop(1);
        draft.add(bytes, quoted ? 'q' : 'x');
        return;
    }
    m_failure.reset();
    m_notes = outer;
    note(notes::commandOutput, written, opened);
    draft.addUnknown(written);
}

} // namespace crosscheck::intake
