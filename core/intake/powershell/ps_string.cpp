#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

/// $([char]55357)$([char]56832): two halves of a surrogate pair, each written by itself, are one character.
void psJoinHalves(QByteArray& text)
{
    const qsizetype at = text.size() - 6;
    if (at < 0 || uchar(text.at(at)) != 0xED || uchar(text.at(at + 3)) != 0xED ||
        (uchar(text.at(at + 1)) & 0xF0) != 0xA0 || (uchar(text.at(at + 4)) & 0xF0) != 0xB0)
        return;
    const auto half = [&text](qsizetype from) {
        return char16_t(0xD000 | (uchar(text.at(from + 1)) & 0x3F) << 6 | (uchar(text.at(from + 2)) & 0x3F));
    };
    const char16_t pair[] = {half(at), half(at + 3)};
    text = text.left(at) + QString::fromUtf16(pair, 2).toUtf8();
}

QByteArray psCharacter(char32_t c)
{
    if (c < 0xD800 || c > 0xDFFF)
        return QString::fromUcs4(&c, 1).toUtf8();
    const char bytes[] = {char(0xED), char(0x80 | (c >> 6 & 0x3F)), char(0x80 | (c & 0x3F))};
    return QByteArray(bytes, 3);
}

PsValue PsReader::string()
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
            value = psText(m_text.mid(qMin(start + 1, end), qMax(qsizetype(0), end - start - 1)));
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
        return psText(out);
    }
    ++m_at;
    const PsValue value = expandable(-1);
    if (peek() != '"')
        fail(from, words::text(refusals::quoteNotClosed, QStringLiteral("\"")));
    ++m_at;
    return value;
}

PsValue PsReader::expandable(qsizetype end)
{
    PsValue value = psText({});
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
                value.text += psCharacter(code);
                m_at = close == -1 ? m_text.size() : close + 1;
            } else {
                value.text += escapes.contains(escape) ? escapes.value(escape) : char(escape);
            }
        } else if (startsExpansion()) {
            const PsValue part = expansion();
            value.unknown +=
                part.kind == PsValue::Kind::Unknown ? QList<QByteArray>{part.text} : part.unknown;
            value.text += part.shown();
            psJoinHalves(value.text);
        } else {
            value.text += char(c);
            ++m_at;
        }
    }
    return value;
}

PsValue PsReader::expansion()
{
    const qsizetype from = m_at++;
    if (peek() == '(') {
        ++m_at;
        const QList<Note> before = m_notes;
        const PsValue value = parenthesised(from, false);
        if (value.kind != PsValue::Kind::Null && value.unknown.isEmpty())
            return value;
        m_notes = before;
        return unknown(from);
    }
    const qsizetype nameFrom = m_at;
    PsValue value = variable(from);
    // "$a.b" in a string is $a and then ".b".
    if (nameFrom < m_text.size() && m_text.at(nameFrom) != '{') {
        m_at = nameFrom;
        name();
        if (value.kind == PsValue::Kind::Unknown)
            value.text = m_text.mid(from, m_at - from);
    }
    return value;
}

} // namespace crosscheck::intake
