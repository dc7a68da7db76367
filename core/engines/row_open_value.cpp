#include "engines/row_value.h"
#include "engines/value_marks.h"

#include <QRegularExpression>

namespace crosscheck::engines {

namespace {

constexpr qsizetype longestValue = 4000;

/// A value without an end of its own: marks, then as far as a value of its kind reaches, less what only ends a sentence.
class OpenValue
{
public:
    OpenValue(Field field, QStringView rest, const QString& after)
        : m_field(field), m_rest(rest), m_after(after.trimmed())
    {
    }

    void read()
    {
        skipMarks();
        reach();
        if (m_field == Field::Status)
            joinBrokenNumber();
        if (isAddress(m_field))
            trimAddress();
        else
            trimWord();
    }
    qsizetype begin() const { return m_begin; }
    qsizetype end() const { return m_end; }
    QString text() const { return m_number.isEmpty() ? found().toString() : m_number; }

private:
    QStringView found() const { return m_rest.sliced(m_begin, m_end - m_begin); }
    qsizetype afterBlanks(qsizetype at) const
    {
        while (at < m_rest.size() && (m_rest[at] == u' ' || m_rest[at] == u'\t'))
            ++at;
        return at;
    }

    void skipMarks()
    {
        const qsizetype farthest = isAddress(m_field) ? 60 : 12;
        qsizetype line = 0; // where the line begins that the value is looked for in
        while (m_begin < m_rest.size() && m_begin - line < farthest && !m_rest[m_begin].isLetterOrNumber()) {
            const QChar c = m_rest[m_begin];
            if (const qsizetype mark = c == u'&' || c == u'\\' ? markup(m_rest.sliced(m_begin), false) : 0) {
                if (m_quote == c && m_field == Field::Value)
                    break; // an empty one
                m_quote = c;
                m_begin += mark;
                continue;
            }
            // What stands before the line's end ends the sentence too.
            if (c == u'\n' && (m_rest.first(m_begin).contains(u'.') || m_rest.first(m_begin).contains(u')')))
                break;
            if (c == u'\n' && (isAddress(m_field) || line == 0)) {
                nextLine();
                line = isAddress(m_field) ? 0 : m_begin;
                continue;
            }
            if (isQuote(c))
                m_quote = c;
            const bool dots = m_rest.sliced(m_begin).startsWith(m_quote.isNull() ? u"..." : u"..");
            const bool elided = m_field == Field::Value && !m_quote.isNull() &&
                                (m_rest.sliced(m_begin).startsWith(u"...") || c == u'…');
            if (opensValue(m_begin) || (dots && isAddress(m_field)) || elided)
                break;
            ++m_begin;
        }
        m_end = m_begin;
    }

    /// Marks that an address or what stands for one begins with.
    bool opensValue(qsizetype at) const
    {
        if (m_field == Field::Method || m_field == Field::Status)
            return false;
        const QChar c = m_rest[at];
        const bool word = at + 1 < m_rest.size() && !m_rest[at + 1].isSpace();
        const auto isHex = [](QChar digit) {
            return QStringLiteral("0123456789abcdefABCDEF").contains(digit);
        };
        return QStringLiteral("*[/<${").contains(c) || (c == u'#' && word) ||
               (c == u'%' && isAddress(m_field) && word &&
                (isHex(m_rest[at + 1]) || placeholderAt(at) > 0)) ||
               (c == u'(' && placeholderAt(at) > 0);
    }

    void nextLine()
    {
        constexpr qsizetype deepest = 40; // blanks that a line may begin with
        ++m_begin;
        m_nextLine = true;
        while (m_begin < m_rest.size() && m_begin < deepest &&
               (m_rest[m_begin] == u' ' || m_rest[m_begin] == u'\t'))
            ++m_begin;
        m_begin += lineMarks(m_rest.sliced(m_begin));
    }

    bool stops(QChar c) const
    {
        switch (m_field) {
        case Field::Status:
            return !c.isDigit();
        case Field::Method:
        case Field::Header:
            return !(c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
        case Field::Kind:
            return !c.isLetter();
        case Field::Value:
        case Field::Token:
        case Field::Any:
        case Field::Other:
            return c == u'\n' || (c == u')' && m_after.startsWith(u')')) ||
                   (!m_quote.isNull() && (isQuote(c) || (c == u'&' && m_quote == u'&')));
        default:
            return c.isSpace() || isQuote(c) || c == u'<' || c == u'>' || c == u'"' || c == u'|' ||
                   c == u'\\' || (c == u';' && m_field == Field::Origin);
        }
    }

    /// A backslash before a mark is Markdown's or JSON's and belongs to the address as it stands.
    bool escapes(qsizetype at) const
    {
        return isAddress(m_field) && m_rest[at] == u'\\' && at + 1 < m_rest.size() &&
               QStringLiteral("*_-.[]()#~/").contains(m_rest[at + 1]);
    }

    /// "https://<url>", "[the address]": the length of what a person wrote in the place of an address, or of a part of it.
    qsizetype placeholderAt(qsizetype at) const
    {
        static const QRegularExpression angled(QStringLiteral("^<[A-Za-z][A-Za-z0-9_-]{0,40}>"));
        static const QRegularExpression bracketed(
            QStringLiteral("^\\[\\p{L}[\\p{L}\\d _-]{0,60}\\](?![(\\[])"));
        static const QRegularExpression marked(QStringLiteral("^%[A-Za-z][A-Za-z_]{2,40}%(?!\\w)"));
        if (isAddress(m_field) && at == m_begin && m_rest[at] == u'%')
            return marked.match(m_rest.sliced(at)).capturedLength();
        if (!isAddress(m_field) || !QStringLiteral("<[(").contains(m_rest[at]))
            return 0;
        if (m_rest[at] == u'(')
            return at == m_begin ? namedAddress(m_rest.sliced(at)) : 0;
        if (m_rest[at] == u'[')
            return at == m_begin ? bracketed.match(m_rest.sliced(at)).capturedLength() : 0;
        const bool part = at > m_begin && QStringLiteral("/=.:@").contains(m_rest[at - 1]);
        return part ? angled.match(m_rest.sliced(at)).capturedLength() : 0;
    }

    void reach()
    {
        // <URL> is a placeholder.
        const bool placeholder = isAddress(m_field) && m_begin < m_rest.size() && m_rest[m_begin] == u'<';
        // The name of an error is one word, whatever goes on in its line.
        const bool errorName = m_field == Field::Token && m_rest.sliced(m_begin).startsWith(u"ERR_");
        while (m_end < m_rest.size()) {
            const QChar c = m_rest[m_end];
            if (errorName && c.isSpace())
                break;
            if (isAddress(m_field) && c == u'&' && m_quote == u'&' && quoteEntity(m_rest.sliced(m_end)) > 0)
                break;
            if (const qsizetype length = placeholderAt(m_end))
                m_end += length;
            else if (escapes(m_end))
                m_end += 2;
            else if (!stops(c) || isOfAddress(m_end) || (placeholder && !c.isSpace() && !closed(c)))
                ++m_end;
            else
                break;
        }
    }

    /// Marks that end an address elsewhere: "?family=Lato|Roboto", "/Users('abc')".
    bool isOfAddress(qsizetype at) const
    {
        if (!isAddress(m_field) || at == m_begin || at + 1 >= m_rest.size())
            return false;
        const QChar c = m_rest[at], next = m_rest[at + 1];
        if (c == u'|')
            return found().contains(u'?') && (next.isLetterOrNumber() || next == u'%');
        // "C:\\Projects\\app": a path of Windows.
        if (c == u'\\')
            return next.isLetterOrNumber() &&
                   (found().contains(u":\\") ||
                    (m_rest[at - 1] == u':' && at > m_begin + 1 && m_rest[at - 2].isUpper()));
        if (c != u'\'' || !m_quote.isNull() || !found().contains(u"://"))
            return false;
        const bool closes = found().count(u'\'') % 2 == 1;
        return closes ? next == u')' || next == u',' : m_rest[at - 1] == u'(' || m_rest[at - 1] == u'=';
    }

    /// Whether a quote or what escapes it stands right behind a placeholder in angle brackets.
    bool closed(QChar c) const { return (isQuote(c) || c == u'\\') && found().endsWith(u'>'); }

    /// A status that the end of its line broke up.
    void joinBrokenNumber()
    {
        constexpr qsizetype digits = 3;
        const qsizetype length = m_end - m_begin;
        if (length == 0 || length >= digits || m_end >= m_rest.size() || m_rest[m_end] != u'\n')
            return;
        qsizetype next = afterBlanks(m_end + 1);
        next = afterBlanks(next + lineMarks(m_rest.sliced(next)));
        QString number = found().toString();
        while (next < m_rest.size() && m_rest[next].isDigit())
            number += m_rest[next++];
        if (number.size() != digits)
            return;
        m_number = number;
        m_end = next;
    }

    /// Whether the last character ends a sentence or closes a bracket that was opened before `whole`.
    bool endsWithMark(QStringView whole) const
    {
        const QStringView now = found();
        // '....': nothing ends in its quotes.
        if (!m_quote.isNull() && m_end < m_rest.size() && isQuote(m_rest[m_end]) &&
            now.count(u'.') == now.size())
            return false;
        if (now.isEmpty() || isMasked(now) || isEllipsis(now) || now.endsWith(u"\\*"))
            return false;
        return QStringLiteral(".,;:!*`։।：").contains(now.back()) ||
               (now.back() == u')' && !whole.contains(u'(')) || (now.back() == u']' && !whole.contains(u'['));
    }

    void trimAddress()
    {
        const QStringView whole = found();
        if (whole.contains(QLatin1String("](")))
            m_end = m_begin + whole.indexOf(QLatin1String("]("));
        m_end = m_begin + withoutGluedWords(found());
        for (qsizetype at = found().indexOf(u'&'); at >= 0; at = found().indexOf(u'&', at + 1)) {
            if (quoteEntity(found().sliced(at)) > 0)
                m_end = m_begin + at;
        }
        while (endsWithMark(whole))
            --m_end;
        // The beginning of a tag with attributes is no placeholder.
        if (m_quote.isNull() && whole.startsWith(u'<') && !whole.contains(u'>'))
            m_end = m_begin;
        if (found() == u"*/")
            m_end = m_begin; // a comment ends there
        if (m_begin < m_end && m_rest[m_begin] == u'[' && !found().contains(u']'))
            ++m_begin;
        // "[dev] Error: …": what a program marks the lines of a log with.
        if (m_nextLine && found().startsWith(u'[') && found().endsWith(u']') && !found().contains(u':'))
            m_end = m_begin;
        // "//https://…": a mark of a comment.
        static const QRegularExpression commented(QStringLiteral("^//[a-z]{2,10}://"));
        if (commented.match(found()).hasMatch())
            m_begin += 2;
    }

    void trimWord()
    {
        if (m_field == Field::Header || m_field == Field::Method) {
            while (m_end > m_begin && m_rest[m_end - 1] == u'.')
                --m_end;
        } else if (m_field == Field::Value || m_field == Field::Token) {
            while (m_end > m_begin && m_rest[m_end - 1].isSpace())
                --m_end;
            if (m_quote.isNull() && !m_after.isEmpty() && m_end > m_begin &&
                m_rest.first(m_end).endsWith(m_after))
                m_end -= m_after.size();
        }
    }

    const Field m_field;
    const QStringView m_rest;
    const QString m_after;
    QChar m_quote;           ///< the one that stands before it
    bool m_nextLine = false; ///< whether it is looked for in another line than the words before it
    qsizetype m_begin = 0, m_end = 0;
    QString m_number; ///< of a status that a line's end broke up
};

/// Where the value begins and ends that stands between the row's own quotes; -1 where it doesn't. `before` is the quote.
std::pair<qsizetype, qsizetype> betweenQuotes(QStringView rest, const QString& before, const QString& after)
{
    constexpr qsizetype nextLine = 200; // a quote may close in the next line
    const qsizetype open = before.isEmpty() || !isQuote(before.back()) ? -1 : openingQuote(rest, before);
    if (open < 0)
        return {-1, -1};
    const QStringView mark = after.trimmed().isEmpty() ? QStringView(u"'") : QStringView(after).trimmed();
    const qsizetype close = rest.indexOf(mark, open);
    const qsizetype lineEnd = rest.indexOf(u'\n', open);
    return {open, lineEnd < 0 || close < lineEnd + nextLine ? close : -1};
}

} // namespace

Value readOpenValue(Field field, const QString& original, qsizetype from, const QString& before,
                    const QString& after)
{
    const QStringView rest =
        QStringView(original).sliced(from, qMin<qsizetype>(original.size() - from, longestValue));
    Value value;
    if (const auto [open, close] = betweenQuotes(rest, before, after); close >= 0) {
        value.begin = from + open;
        value.end = from + close;
        value.next = value.end + 1;
        value.text = finishedValue(field, original.mid(value.begin, value.end - value.begin), false);
        return value;
    }
    OpenValue open(field, rest, after);
    open.read();
    value.begin = from + open.begin();
    value.end = from + open.end();
    value.next = value.end;
    value.text = open.text();
    value.present = !value.text.isEmpty();
    return value;
}

} // namespace crosscheck::engines
