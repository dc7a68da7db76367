#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {
QByteArray descriptorFile(const QByteArray& number)
{
    return "/dev/fd/" + number;
}
} // namespace

/// What a redirection leads in: to the program's standard input, or to a file by the number before it, which stays for the
/// commands behind `exec`.
void BashReader::takeInput(const QByteArray& descriptor, const std::optional<QByteArray>& text,
                           std::optional<QByteArray>& input, bool& known)
{
    if (descriptor.isEmpty() || descriptor == "0") {
        input = text;
        known = text.has_value();
    } else if (text) {
        m_files.insert(descriptorFile(descriptor), *text);
    }
}

bool BashReader::readRedirection(std::optional<QByteArray>& input, bool& known)
{
    qsizetype from = m_at;
    while (peek() >= '0' && peek() <= '9')
        ++m_at;
    const QByteArray descriptor = m_text.mid(from, m_at - from);
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
            takeInput(descriptor, word->bytes + '\n', input, known);
            return true;
        }
    } else if (at("<<")) {
        takeInput(descriptor, heredoc(operatorAt), input, known);
        return true;
    } else {
        const bool in = peek() == '<';
        while (peek() == '<' || peek() == '>' || peek() == '&' || peek() == '|')
            ++m_at;
        skipBlanks();
        if (in && at("<(")) { // what a process substitution writes
            ++m_at;
            input = substituted();
            known = input.has_value();
            return true;
        }
        const std::optional<Draft> word = readWord();
        if (word) {
            const bool copies = m_at > 0 && QByteArrayView(m_text).sliced(operatorAt).startsWith("<&");
            const QByteArray file = copies ? descriptorFile(word->bytes) : word->bytes;
            if (in && (file == "/dev/null" || m_files.contains(file))) {
                takeInput(descriptor, m_files.value(file), input, known);
            } else if (in) {
                takeInput(descriptor, QByteArray("@") + file, input, known);
                known = false;
                note(notes::file, file, operatorAt);
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

} // namespace crosscheck::intake
