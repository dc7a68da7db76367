#include "intake/curl/bash.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// As bash writes it: halves of surrogate pairs and what is beyond Unicode too, by the same scheme.
QByteArray utf8Of(quint32 c)
{
    if (c < 0x80)
        return QByteArray(1, char(c));
    if (c > 0x7FFFFFFF)
        return {};
    int more = 1; // bytes behind the first one, of six bits each
    for (quint32 limit = 0x800; more < 5 && c >= limit; limit <<= 5)
        ++more;
    QByteArray out(1, char((0xFF00 >> (more + 1) | c >> (6 * more)) & 0xFF));
    while (more-- > 0)
        out += char(0x80 | (c >> (6 * more) & 0x3F));
    return out;
}

} // namespace

QByteArray escapedBytes(QByteArrayView text, qsizetype& at)
{
    const auto number = [&text, &at](int digits, int base) {
        quint32 value = 0;
        for (int i = 0; i < digits && at < text.size(); ++i, ++at) {
            const char c = text[at];
            const int digit = c >= '0' && c <= '9'   ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : 99;
            if (digit >= base)
                break;
            value = value * quint32(base) + quint32(digit);
        }
        return value;
    };
    static const QHash<char, char> plain{{'a', '\a'}, {'b', '\b'}, {'e', '\x1B'}, {'E', '\x1B'},
                                         {'f', '\f'}, {'n', '\n'}, {'r', '\r'},   {'t', '\t'},
                                         {'v', '\v'}, {'\\', '\\'}};
    if (at >= text.size())
        return "\\";
    const char escape = text[at];
    const auto found = plain.constFind(escape);
    if (found != plain.constEnd()) {
        ++at;
        return QByteArray(1, *found);
    }
    if (escape >= '0' && escape <= '7')
        return QByteArray(1, char(number(3, 8)));
    ++at;
    if (escape != 'x' && escape != 'u' && escape != 'U')
        return QByteArray("\\") + escape;
    const qsizetype digits = at;
    const quint32 value = number(escape == 'x' ? 2 : escape == 'u' ? 4 : 8, 16);
    return at == digits    ? QByteArray("\\") + escape
           : escape == 'x' ? QByteArray(1, char(value))
                           : utf8Of(value);
}

QByteArray BashReader::ansiQuoted()
{
    const qsizetype opened = m_at - 2;
    QByteArray out;
    bool ended = false; // a NUL ends the string
    for (;;) {
        const int c = peek();
        if (c == -1) {
            fail(opened, words::text(refusals::quoteNotClosed, QStringLiteral("$'")));
            return out;
        }
        ++m_at;
        if (c == '\'')
            return out;
        QByteArray piece(1, char(c));
        const int escape = peek();
        if (c == '\\' && (escape == '\'' || escape == '"' || escape == '?')) {
            piece = QByteArray(1, char(escape));
            ++m_at;
        } else if (c == '\\' && escape == 'c' && peek(1) != -1) {
            piece = QByteArray(1, char(peek(1) & 0x1F));
            m_at += 2;
        } else if (c == '\\' && escape != -1) {
            piece = escapedBytes(QByteArrayView(m_text).first(m_end), m_at);
        }
        ended = ended || piece.startsWith('\0');
        if (!ended)
            out += piece;
    }
}

QList<BashReader::Draft> BashReader::braceExpanded(const Draft& draft)
{
    if (draft.bytes.count('{') > 200 && draft.kinds.contains('u')) // no pattern that a person wrote
        return {draft};
    for (qsizetype open = 0; open < draft.bytes.size(); ++open) {
        if (draft.bytes.at(open) != '{' || draft.kinds.at(open) != 'u' ||
            (open > 0 && draft.bytes.at(open - 1) == '$'))
            continue;
        int depth = 0;
        QList<qsizetype> cuts{open};
        qsizetype close = open;
        for (; close < draft.bytes.size(); ++close) {
            if (draft.kinds.at(close) != 'u')
                continue;
            const char c = draft.bytes.at(close);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 1)
                cuts.append(close);
            if (depth == 0)
                break;
        }
        if (close == draft.bytes.size())
            continue;
        QList<Draft> alternatives;
        if (cuts.size() > 1) {
            cuts.append(close);
            for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
                Draft part;
                part.bytes = draft.bytes.mid(cuts.at(i) + 1, cuts.at(i + 1) - cuts.at(i) - 1);
                part.kinds = draft.kinds.mid(cuts.at(i) + 1, cuts.at(i + 1) - cuts.at(i) - 1);
                alternatives.append(part);
            }
        } else {
            static const QRegularExpression range(
                QStringLiteral(R"(^(-?\d{1,6})\.\.(-?\d{1,6})$|^([A-Za-z])\.\.([A-Za-z])$)"));
            const auto match = range.match(QString::fromUtf8(draft.bytes.mid(open + 1, close - open - 1)));
            if (!match.hasMatch())
                continue;
            const bool letters = !match.captured(3).isEmpty();
            const int from = letters ? match.captured(3).at(0).unicode() : match.captured(1).toInt();
            const int to = letters ? match.captured(4).at(0).unicode() : match.captured(2).toInt();
            if (qAbs(to - from) > 1000)
                continue;
            for (int value = from;; value += from <= to ? 1 : -1) {
                Draft part;
                part.add(letters ? QByteArray(1, char(value)) : QByteArray::number(value), 'u');
                alternatives.append(part);
                if (value == to)
                    break;
            }
        }
        QList<Draft> all;
        for (const Draft& part : alternatives) {
            Draft joined = draft;
            joined.bytes = draft.bytes.first(open) + part.bytes + draft.bytes.mid(close + 1);
            joined.kinds = draft.kinds.first(open) + part.kinds + draft.kinds.mid(close + 1);
            all += braceExpanded(joined);
            if (all.size() > 4096)
                break;
        }
        return all;
    }
    return {draft};
}

QList<Word> BashReader::fields(const Draft& whole, qsizetype end) const
{
    QList<Word> words;
    const QByteArray parting = separators(m_variables);
    for (const Draft& draft : braceExpanded(whole)) {
        QByteArray current;
        bool started = draft.quoted;
        const auto put = [&] {
            if (started)
                words.append(Word{current, m_clean.origin(draft.begin), m_clean.origin(end), whole.unknown});
            current.clear();
        };
        for (qsizetype i = 0; i < draft.bytes.size(); ++i) {
            const char c = draft.bytes.at(i), kind = draft.kinds.at(i);
            if (kind == 'f') {
                started = true;
                put();
                started = true;
            } else if (kind == 'x' && parting.contains(c)) {
                // Of blanks as many as there are part two words, of other marks each.
                started = started || !QByteArrayView(" \t\n").contains(c);
                put();
                started = false;
            } else {
                current += c;
                started = true;
            }
        }
        put();
    }
    return words;
}

} // namespace crosscheck::intake
