#include "intake/fetch/js_reader.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

QByteArray JsReader::string()
{
    const qsizetype opened = m_at;
    const int quote = peek();
    ++m_at;
    QString wide; // \uD83D\uDE00 is two escapes of one character
    QByteArray out;
    const auto flush = [&] {
        out += wide.toUtf8();
        wide.clear();
    };
    for (;;) {
        const int c = peek();
        if (c == -1 || (c == '\n' && quote != '`')) {
            fail(opened, words::text(refusals::quoteNotClosed, QString(QLatin1Char(char(quote)))));
            return out;
        }
        ++m_at;
        if (c == quote) {
            flush();
            return out;
        }
        if (c == '$' && quote == '`' && peek() == '{') {
            flush();
            const qsizetype from = m_at - 1;
            ++m_at;
            const QList<Note> before = m_notes;
            const JsValue value = expression();
            skipSpace();
            if (peek() != '}') { // more than is understood: to the bracket that closes it
                int depth = 1;
                while (peek() != -1 && depth > 0) {
                    depth += peek() == '{' ? 1 : peek() == '}' ? -1 : 0;
                    ++m_at;
                }
                --m_at;
            }
            ++m_at;
            if (value.kind == JsValue::Kind::Unknown) {
                m_notes = before;
                const QByteArray written = m_text.mid(from, m_at - from);
                m_notes.append(Note{words::text(notes::expression, shown(written)), from, -1});
                out += written;
            } else {
                out += value.shown();
            }
            continue;
        }
        if (c != '\\') {
            flush();
            out += char(c);
            continue;
        }
        const int escape = peek();
        ++m_at;
        static const QHash<int, char> plain{{'n', '\n'}, {'r', '\r'}, {'t', '\t'}, {'b', '\b'},
                                            {'f', '\f'}, {'v', '\v'}, {'0', '\0'}};
        if (escape == 'u' || escape == 'x') {
            QByteArray digits;
            if (escape == 'u' && peek() == '{') {
                const qsizetype close = m_text.indexOf('}', m_at);
                digits = m_text.mid(m_at + 1, qMax(qsizetype(0), close - m_at - 1));
                m_at = close == -1 ? m_text.size() : close + 1;
            } else {
                digits = m_text.mid(m_at, escape == 'u' ? 4 : 2);
                m_at = qMin(m_at + digits.size(), m_text.size());
            }
            const char32_t code = digits.toUInt(nullptr, 16);
            if (code > 0xFFFF)
                wide += QString::fromUcs4(&code, 1);
            else
                wide += QChar(char16_t(code));
        } else if (escape == '\n') {
            continue;
        } else if (escape == '\r') {
            m_at += peek() == '\n' ? 1 : 0;
        } else if (escape != -1) {
            flush();
            out += plain.contains(escape) ? plain.value(escape) : char(escape);
        }
    }
}

} // namespace crosscheck::intake
