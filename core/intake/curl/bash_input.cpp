#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

bool BashReader::readRedirection(std::optional<QByteArray>& input, bool& known)
{
    qsizetype from = m_at;
    while (peek() >= '0' && peek() <= '9')
        ++m_at;
    if (at("&>"))
        ++m_at;
    if ((peek() != '<' && peek() != '>') || peek(1) == '(') {
        m_at = from;
        return false;
    }
    const qsizetype operatorAt = m_at;
    if (at("<<<")) {
        m_at += 3;
        skipBlanks();
        const std::optional<Draft> word = readWord();
        if (word) {
            input = word->bytes + '\n';
            known = true;
            return true;
        }
    } else if (at("<<")) {
        input = heredoc(operatorAt);
        known = input.has_value();
        return true;
    } else {
        const bool in = peek() == '<';
        while (peek() == '<' || peek() == '>' || peek() == '&' || peek() == '|')
            ++m_at;
        skipBlanks();
        const std::optional<Draft> word = readWord();
        if (word) {
            if (in) {
                input = QByteArray("@") + word->bytes;
                known = false;
                note(notes::file, word->bytes, operatorAt);
            } else if (m_text.at(operatorAt) == '>' && (operatorAt == from || m_text.at(from) == '1')) {
                m_writesTo = word->bytes;
            }
            return true;
        }
    }
    if (!failed())
        fail(operatorAt,
             words::text(refusals::unexpected, peek() == -1 || peek() == '\n'
                                                   ? QStringLiteral("the end of the line")
                                                   : shown(QByteArrayView(m_text).sliced(m_at, 1))));
    return true;
}

std::optional<QByteArray> BashReader::heredoc(qsizetype operatorAt)
{
    m_at += 2;
    const bool stripTabs = peek() == '-';
    m_at += stripTabs ? 1 : 0;
    skipBlanks();
    const qsizetype wordFrom = m_at;
    const std::optional<Draft> word = readWord();
    if (!word) {
        fail(operatorAt, words::text(refusals::unexpected, QStringLiteral("<<")));
        return std::nullopt;
    }
    const QByteArrayView written = QByteArrayView(m_text).sliced(wordFrom, m_at - wordFrom);
    const bool plain = written.contains('\'') || written.contains('"') || written.contains('\\');
    const QByteArray end = plain ? word->bytes : written.toByteArray();
    if (m_heredocFrom == -1) {
        m_heredocLine = m_text.indexOf('\n', m_at);
        if (m_heredocLine == -1)
            m_heredocLine = m_text.size();
        m_heredocFrom = qMin(m_heredocLine + 1, m_text.size());
    }
    QByteArray raw;
    qsizetype at = m_heredocFrom;
    const qsizetype bodyFrom = at;
    bool closed = false;
    QByteArray stripped;
    while (at < m_text.size()) {
        const QByteArrayView line = lineFrom(m_text, at);
        QByteArrayView shownLine = line;
        while (stripTabs && shownLine.startsWith('\t'))
            shownLine = shownLine.sliced(1);
        at += line.size() + 1;
        if (shownLine == end || shownLine == end + '\r') {
            closed = true;
            break;
        }
        stripped += shownLine;
        stripped += '\n';
    }
    m_heredocFrom = qMin(at, m_text.size());
    if (!closed) // bash takes what there is, and warns
        note(refusals::heredocNotClosed, end, operatorAt);
    if (plain)
        return stripped;
    // Expansions are read in a reader of their own, whose positions are those of the body.
    CleanText body;
    for (qsizetype i = 0; i < stripped.size(); ++i)
        body.origins.append(m_clean.origin(bodyFrom + i));
    body.bytes = stripped;
    body.origins.append(m_clean.origin(bodyFrom + stripped.size()));
    BashReader inner(body);
    inner.m_variables = m_variables;
    inner.m_nesting = m_nesting + 1;
    Draft draft;
    inner.readQuoted(draft, -1);
    if (inner.m_failure) {
        fail(operatorAt, inner.m_failure->reason);
        return std::nullopt;
    }
    m_notes += inner.m_notes;
    m_out.commands += inner.m_out.commands;
    return draft.bytes;
}

/// bash -c 'SCRIPT': read as a text of its own, whose bytes all stand where the word does.
void BashReader::readScript(const Word& script)
{
    CleanText clean;
    clean.bytes = script.text;
    clean.origins = QList<qsizetype>(script.text.size() + 1, script.begin);
    if (m_nesting > 20)
        return;
    BashReader inner(clean);
    inner.m_variables = m_variables;
    inner.m_depth = 1;
    inner.m_nesting = m_nesting + 1;
    m_out.commands += inner.read().commands;
}

/// The numbers of ((i = 0; i < 3; i++)), and the name that they are counted in; none where it counts in another way.
QList<QByteArray> BashReader::countedValues(QByteArrayView head, QByteArray& name)
{
    static const QRegularExpression upwards(
        QStringLiteral("^\\(\\(\\s*([A-Za-z_]\\w*)\\s*=\\s*(\\d{1,6})\\s*;\\s*\\1\\s*(<=?)\\s*(\\d{1,6})\\s*;"
                       "\\s*(?:\\1\\+\\+|\\+\\+\\1|\\1\\s*\\+=\\s*1)\\s*\\)\\)$"));
    const auto match = upwards.match(QString::fromUtf8(head));
    if (!match.hasMatch()) {
        static const QRegularExpression first(QStringLiteral("^\\(\\(\\s*([A-Za-z_]\\w*)"));
        name = first.match(QString::fromUtf8(head)).captured(1).toUtf8();
        return {};
    }
    name = match.captured(1).toUtf8();
    const int last = match.captured(4).toInt() - (match.capturedLength(3) == 1 ? 1 : 0);
    QList<QByteArray> values;
    constexpr qsizetype most = 200;
    for (int i = match.captured(2).toInt(); i <= last && values.size() < most; ++i)
        values.append(QByteArray::number(i));
    return values;
}

bool BashReader::atKeyword(const char* word) const
{
    const qsizetype end = m_at + qsizetype(qstrlen(word));
    return at(word) && (end >= m_end || QByteArrayView(" \t\r\n;)|&").contains(m_text.at(end)));
}

/// case WORD in PATTERN) … ;; esac: all branches are read, as those of an if are.
void BashReader::readCase()
{
    const qsizetype from = m_at;
    skipBlanks();
    const bool hasWord = readWord().has_value();
    skipBlanks();
    if (!hasWord || !atKeyword("in"))
        return;
    m_at += 2;
    m_notes.clear();
    ++m_depth;
    bool pattern = true;
    while (!failed()) {
        skipBlanks();
        const int c = peek();
        if (c == -1) {
            fail(from, words::text(refusals::bracketNotClosed, QStringLiteral("case")));
        } else if (c == '\n') {
            newline();
        } else if (c == '#') {
            m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
        } else if (atKeyword("esac")) {
            m_at += 4;
            break;
        } else if (pattern) {
            while (peek() != -1 && peek() != '\n' && peek() != ')')
                ++m_at;
            m_at += peek() == ')' ? 1 : 0;
            pattern = false;
        } else if (c == ';') {
            pattern = at(";;") || at(";&");
            m_at += at(";;&") ? 3 : pattern ? 2 : 1;
        } else if (c == '&') {
            ++m_at;
        } else if (c == ')' || c == '|') {
            fail(m_at, words::text(refusals::unexpected, shown(QByteArrayView(m_text).sliced(m_at, 1))));
        } else {
            readPipeline(-1);
        }
    }
    --m_depth;
}

/// for NAME in WORDS; do … done: the body is read once for every word.
void BashReader::readLoop()
{
    skipBlanks();
    const qsizetype nameAt = m_at;
    QByteArray name;
    QList<QByteArray> values;
    if (at("((")) {
        const qsizetype close = m_text.indexOf("))", m_at);
        if (close == -1 || close >= m_end) {
            fail(m_at, words::text(refusals::bracketNotClosed, QStringLiteral("((")));
            return;
        }
        values = countedValues(QByteArrayView(m_text).sliced(m_at, close + 2 - m_at), name);
        m_at = close + 2;
    } else {
        const std::optional<Draft> variable = readWord();
        skipBlanks();
        const std::optional<Draft> in = readWord();
        if (!variable || !in || in->bytes != "in")
            return;
        name = variable->bytes;
        m_notes.clear();
        while (!failed()) {
            skipBlanks();
            const std::optional<Draft> word = readWord();
            if (!word)
                break;
            for (const Word& value : fields(*word, m_at))
                values.append(value.text);
        }
    }
    const bool unknown = !m_notes.isEmpty() || values.isEmpty();
    m_notes.clear();
    const qsizetype bodyFrom = m_at;
    ++m_depth;
    if (unknown)
        values = {QByteArray()};
    if (values.size() > 200)
        values = values.first(200);
    for (const QByteArray& value : values) {
        if (++m_rounds > 2000) // loops in loops: nobody looks at so many requests
            break;
        m_at = bodyFrom;
        m_heredocFrom = -1;
        if (unknown)
            m_variables.insert(name, std::nullopt);
        else
            m_variables.insert(name, value);
        bool done = false;
        while (!failed() && !done) {
            skipBlanks();
            const int c = peek();
            if (c == -1) {
                fail(nameAt, words::text(refusals::bracketNotClosed, QStringLiteral("for")));
            } else if (c == '\n') {
                newline();
            } else if (c == '#') {
                m_at = qMin(m_at + lineFrom(m_text, m_at).size(), m_end);
            } else if (c == ';' || c == '&') {
                ++m_at;
            } else if (c == ')' || c == '|') {
                fail(m_at, words::text(refusals::unexpected, shown(QByteArrayView(m_text).sliced(m_at, 1))));
            } else if (atKeyword("done")) {
                m_at += 4;
                done = true;
            } else {
                readPipeline(-1);
            }
        }
    }
    --m_depth;
}

} // namespace crosscheck::intake
