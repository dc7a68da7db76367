#include "engines/row_value.h"

#include "engines/value_marks.h"

#include <QRegularExpression>

#include <algorithm>

namespace crosscheck::engines {

namespace {

struct Cut
{
    qsizetype begin, end;
};

/// A line's end as JSON and programs write it within a string.
bool isEscapedLineEnd(QStringView two)
{
    return two == u"\\n" || two == u"\\r" || two == u"\\t";
}

/// Strips quotes, blanks and markup at both ends. For values one pair of quotes only: what is inside may hold quotes of its own.
Cut strip(Field field, const QString& original, qsizetype begin, qsizetype end)
{
    const bool free = field == Field::Value || field == Field::Token;
    // "*****": what a person put in the place of a name.
    QString whole = original.mid(begin, end - begin).trimmed();
    while (!whole.isEmpty() && QStringLiteral(".:( ").contains(whole.back()))
        whole.chop(1);
    while (!whole.isEmpty() && QStringLiteral("-–—: ").contains(whole.front()))
        whole.remove(0, 1);
    if (isMasked(whole) || (isAddress(field) && namedAddress(whole) == whole.size() && !whole.isEmpty())) {
        const qsizetype at = original.indexOf(whole, begin);
        return {at, at + whole.size()};
    }
    int quotesLeft = free ? 1 : 100;
    int quotesRight = free ? 1 : 100;
    const auto wraps = [&](QChar c, int& quotes) {
        if (c.isSpace() || isBox(c) || c == u'\\' || c == QChar(0x200b))
            return true;
        if (isQuote(c) && quotes > 0) {
            --quotes;
            return true;
        }
        return !free && (c == u'*' || c == u',' || c == u';' || (c == u'(' && isAddress(field)));
    };
    bool newLine = false;
    // Comment marks of the next line, where a text was broken before the value.
    const bool mayWrap = isAddress(field) || field == Field::Header || field == Field::Method;
    for (bool changed = true; changed && begin < end;) {
        changed = false;
        const QStringView rest = QStringView(original).sliced(begin, end - begin);
        if (isAddress(field) && begin > 0 && isQuote(original[begin - 1]) && rest.startsWith(u"***/"))
            break; // what a log puts in the place of a secret
        if (mayWrap && isEscapedLineEnd(rest.first(qMin(rest.size(), qsizetype(2))))) {
            begin += 2;
            newLine = changed = true;
        } else if (isAddress(field) && rest.size() > 1 && rest[0] == u'>' && isQuote(rest[1])) {
            ++begin; // a mail's mark before the opening quote
            changed = true;
        } else if (isAddress(field) && newLine && rest.size() > 2 && (rest[0] == u'-' || rest[0] == u'+') &&
                   rest[1] == u' ' && isQuote(rest[2])) {
            begin += 2; // the mark of a line of a difference
            changed = true;
        } else if (const qsizetype mark = quotesLeft > 0 ? markup(rest, false) : 0) {
            quotesLeft -= rest[0] != u'<' && free;
            begin += mark;
            changed = true;
        } else if (const qsizetype marks =
                       mayWrap && begin > 0 && newLine && lineMarks(rest) ? lineMarks(rest) : 0) {
            begin += marks;
            changed = true;
        } else if (wraps(original[begin], quotesLeft)) {
            newLine = newLine || original[begin] == u'\n';
            ++begin;
            changed = true;
        }
    }
    if (isAddress(field)) {
        const qsizetype lastLine = original.lastIndexOf(u'\n', end - 1);
        if (lastLine > begin) {
            QStringView tail = QStringView(original).sliced(lastLine, end - lastLine).trimmed();
            while (!tail.isEmpty() && (tail.back() == u'(' || tail.back() == u'（' || tail.back().isSpace()))
                tail.chop(1);
            // "- " and "+ ": the lines of a difference.
            if (tail.isEmpty() || tail == u"-" || tail == u"+" ||
                lineMarks(QString(tail.toString() + u' ')) == tail.size())
                end = lastLine;
        }
    }
    for (bool changed = true; changed && begin < end;) {
        changed = false;
        const QStringView rest = QStringView(original).sliced(begin, end - begin);
        if (mayWrap && rest.size() > 2 && isEscapedLineEnd(rest.last(2)) &&
            !rest.chopped(2).endsWith(u'\\')) {
            end -= 2;
            changed = true;
        } else if (const qsizetype mark = quotesRight > 0 ? markup(rest, true) : 0) {
            quotesRight -= rest[rest.size() - mark] != u'<' && free;
            end -= mark;
            changed = true;
        } else if (end - begin > 1 && original[end - 1] == u'*' && original[end - 2] == u'\\') {
            break; // stars that a person put in the place of a name, escaped in Markdown
        } else if (isAddress(field) && rest.startsWith(u'/') && rest.endsWith(u"/*")) {
            break; // every path below one
        } else if (wraps(original[end - 1], quotesRight)) {
            --end;
            changed = true;
        }
    }
    return {begin, end};
}

/// [text](address), as Markdown editors make of an address.
QString withoutLink(const QString& text)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)?"));
    QString result = text;
    const QRegularExpressionMatch match = link.match(text);
    if (match.hasMatch() && match.capturedStart() == 0) {
        result = match.captured(1);
        // [http://my.example](…):port/path: an address whose link ended too early.
        static const QRegularExpression goesOn(
            QStringLiteral("^[:/?#&=]?[A-Za-z0-9/][A-Za-z0-9:/?#&=.%~+_-]*$"));
        const QString rest = text.mid(match.capturedEnd());
        if (result.contains(QLatin1String("://")) && goesOn.match(rest).hasMatch())
            result += rest;
    }
    // [**'https://…'**](…)
    const auto isOuter = [&result](QChar c) { return isWrapping(c) || (c == u'*' && result.contains(u'/')); };
    while (!result.isEmpty() && isOuter(result.back()))
        result.chop(1);
    while (!result.isEmpty() && isOuter(result.front()))
        result.remove(0, 1);
    return result;
}

/// A list of addresses that Markdown made links of.
QString withoutLinks(QString text)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)"));
    return text.replace(link, QStringLiteral("\\1"));
}

/// Line breaks that fell into the value, with the comment marks of the next line.
QString withoutBreaks(Field field, QString text, bool quoted)
{
    // As JSON writes it within an address in quotes.
    static const QRegularExpression escaped(QStringLiteral("(?:\\\\r)?\\\\n[ \\t]*"));
    if (quoted && isAddress(field) && text.startsWith(QLatin1String("http")) && text.contains(u'\\'))
        text.remove(escaped);
    if (!text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    // One kind of mark; "//" behind another is the address's own unless a blank follows.
    static const QRegularExpression lineBreak(
        QStringLiteral("[ \\t\\x{2500}-\\x{257f}]*\\r?\\n[ \\t\\x{2500}-\\x{257f}]*"
                       "(?:(?:(?:\\*|#+|>+|\\|)[ \\t]*)+(?://+[ \\t]+)?|//+[ \\t]*)?"));
    if (isAddress(field)) {
        // What follows on a next line with an ellipsis in it was shortened by a person: the address is what stands before.
        const qsizetype at = text.indexOf(u'\n');
        const QStringView rest = QStringView(text).sliced(at);
        if (!quoted && (rest.contains(u'…') || rest.contains(QLatin1String("..."))))
            return text.left(at).trimmed();
        return text.remove(lineBreak);
    }
    if (field == Field::Value || field == Field::Token) {
        static const QRegularExpression comma(
            QStringLiteral(",[ \\t]*\\r?\\n[ \\t]*(?:(?://+|\\*|#+|>+|\\|)[ \\t]+)*"));
        text.replace(comma, QStringLiteral(", "));
    }
    return text.remove(lineBreak);
}

/// Where the placeholder ends that a blank stands in: "?url=<INSERT URL>", "[my server]"; -1 where it stands in none.
qsizetype placeholderEnd(const QString& text, qsizetype blank)
{
    for (const auto& [opens, closes] : {std::pair(u'<', u'>'), std::pair(u'[', u']')}) {
        if (text.lastIndexOf(opens, blank) > text.lastIndexOf(closes, blank) &&
            text.indexOf(closes, blank) > 0)
            return text.indexOf(closes, blank);
    }
    return -1;
}

/// Behind a blank something else begins, and the marks that end a sentence may stand behind its quotes.
QString upToBlank(QString text)
{
    qsizetype blank = text.indexOf(u' ');
    for (qsizetype end = placeholderEnd(text, blank); blank > 0 && end > 0; end = placeholderEnd(text, blank))
        blank = text.indexOf(u' ', end);
    if (blank > 0 && !goesOnAsPath(text.left(blank), QStringView(text).mid(blank + 1)))
        text.truncate(blank);
    const auto ends = [&text] {
        return !text.isEmpty() && !isMasked(text) && !isEllipsis(text) &&
               !text.endsWith(QLatin1String("\\*")) &&
               !(text.startsWith(u'/') && text.endsWith(QLatin1String("/*"))) &&
               (isWrapping(text.back()) || QStringLiteral(".,;:*").contains(text.back()));
    };
    const auto tag = [&text] { return text.endsWith(u'>') ? markup(text, true) : 0; };
    while (ends() || tag() > 0)
        text.chop(qMax<qsizetype>(1, tag()));
    return text;
}

QString finishedAddress(Field field, QString text, bool quoted)
{
    if (text.contains(QLatin1String("](")))
        text = withoutLink(text);
    if (text.contains(QLatin1String(":\\/\\/"))) // as PHP's JSON writes it
        text.replace(QLatin1String("\\/"), QLatin1String("/"));
    const bool placeholder = text.startsWith(u'<') && text.indexOf(u'>') > 0 && text.contains(u' ');
    if (text.startsWith(u'<') && text.endsWith(u'>') && text.contains(u':') && !placeholder)
        text = text.mid(1, text.size() - 2);
    if (placeholder)
        return quoted ? text : text.left(text.lastIndexOf(u'>') + 1);
    if (quoted) {
        // ''https://…': a quote that was typed twice.
        static const QRegularExpression twice(QStringLiteral("^\\s*['\"`‘“]+(?=[a-z][a-z0-9+.-]{1,30}://)"));
        if (!text.isEmpty() && !text.front().isLetter())
            text.remove(twice);
        return text.trimmed();
    }
    if (const qsizetype name = namedAddress(text))
        return text.left(name);
    // 'http://localhost:4200'/: a slash behind the closing quote.
    if (text.endsWith(u'/') && text.size() > 1 && isQuote(text[text.size() - 2]))
        text.chop(2);
    text.truncate(withoutGluedWords(text));
    // "an origin error: https://app.example": the sentence's own words before the origin.
    if (const qsizetype colon = text.lastIndexOf(QLatin1String(": ")); field == Field::Origin && colon > 0) {
        const QString last = text.mid(colon + 2);
        if (last.contains(QLatin1String("://")) && !last.contains(u' '))
            return last;
    }
    return field == Field::Origin ? text : upToBlank(text);
}

QString firstNumber(const QString& text)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const auto begin = std::find_if(text.begin(), text.end(), isDigit);
    return QString(begin, std::find_if_not(begin, text.end(), isDigit) - begin);
}

/// The row's own marks at the end that may be missing or doubled in a paste.
qsizetype withoutMarks(const QString& original, qsizetype begin, qsizetype end, const QString& marks)
{
    while (end > begin && (marks.contains(original[end - 1]) || original[end - 1].isSpace())) {
        const QStringView rest = QStringView(original).sliced(begin, end - begin);
        if (isEllipsis(rest))
            break;
        const qsizetype entity = original[end - 1] == u';' ? markup(rest, true) : 0;
        end -= entity > 0 ? entity : 1;
    }
    return end;
}

/// Where a value ends that a quote closes before a line's end: what stands in the next line is the mark of a comment or of a
/// quotation.
qsizetype withoutNextLinesMarks(const QString& original, qsizetype begin, qsizetype end)
{
    static const QRegularExpression closed(
        QStringLiteral("(?<=['\"’”])[,.;]?\\s*(?:\\\\[nrt]|\\n)[\\s/>#*|]*$"));
    const auto match = closed.match(QStringView(original).sliced(begin, end - begin));
    return match.hasMatch() ? begin + match.capturedStart() : end;
}

} // namespace

QString finishedValue(Field field, const QString& text, bool quoted)
{
    const QString whole = withoutBreaks(field, text, quoted);
    if (isAddress(field))
        return finishedAddress(field, whole, quoted);
    if (field == Field::Status)
        return firstNumber(whole);
    if (field == Field::Value && whole.contains(QLatin1String("](")))
        return withoutLinks(whole);
    return field == Field::Kind ? whole.simplified() : whole;
}

qsizetype openingQuote(QStringView text, const QString& before)
{
    if (text.startsWith(before))
        return before.size();
    const auto skipBlanks = [text](qsizetype at) {
        while (at < text.size() && (text[at] == u' ' || text[at] == u'\t' || text[at] == u'\r'))
            ++at;
        return at;
    };
    qsizetype at = skipBlanks(0);
    if (at >= text.size() || text[at] != u'\n')
        return -1;
    at = skipBlanks(at + 1);
    at = skipBlanks(at + lineMarks(text.sliced(at)));
    const QStringView mark = QStringView(before).trimmed();
    return text.sliced(at).startsWith(mark) ? at + mark.size() : -1;
}

Value readValue(Field field, const QString& original, qsizetype from, qsizetype to, const QString& before,
                const QString& after)
{
    Value value;
    value.begin = from;
    value.end = to;
    value.next = to;
    const QStringView raw = QStringView(original).sliced(from, to - from);
    if (const QString linked = isAddress(field) ? linkedAddress(raw) : QString(); !linked.isEmpty()) {
        value.text = linked;
        return value;
    }
    const bool quoted = !before.isEmpty() && isQuote(before.back());
    if (const qsizetype open = quoted ? openingQuote(raw, before) : -1; open >= 0) {
        const qsizetype close = after.isEmpty() ? -1 : raw.lastIndexOf(after);
        if (close >= open) {
            value.begin = from + open;
            value.end = from + close;
            value.text = finishedValue(field, raw.sliced(open, close - open).toString(), true);
            return value;
        }
    }
    Cut cut{from, to};
    if (!quoted && (field == Field::Value || field == Field::Token)) {
        while (cut.begin < cut.end && original[cut.begin].isSpace())
            ++cut.begin;
        while (cut.end > cut.begin && original[cut.end - 1].isSpace())
            --cut.end;
        cut.end = withoutNextLinesMarks(original, cut.begin, cut.end);
        // ' https://… ': a language whose quotes stand apart.
        if (cut.end - cut.begin > 2 && isQuote(original[cut.begin]) && original[cut.begin + 1].isSpace())
            cut.begin += 2;
        if (cut.end - cut.begin > 2 && isQuote(original[cut.end - 1]) && original[cut.end - 2].isSpace())
            cut.end -= 2;
    } else {
        if (field == Field::Value)
            cut.end = withoutNextLinesMarks(original, cut.begin, cut.end);
        cut = strip(field, original, cut.begin, cut.end);
        while (!quoted && cut.begin < cut.end && before.contains(original[cut.begin]))
            ++cut.begin;
        QString marks = after;
        marks.remove(u' ');
        if (isAddress(field))
            marks += QStringLiteral(".,;:(");
        cut.end = withoutMarks(original, cut.begin, cut.end, marks);
        cut = strip(field, original, cut.begin, cut.end);
    }
    value.begin = cut.begin;
    value.end = cut.end;
    value.text = finishedValue(field, original.mid(cut.begin, cut.end - cut.begin), false);
    value.present = !value.text.isEmpty() || field == Field::Value || field == Field::Token;
    return value;
}

Value readValueBefore(const QString& original, qsizetype to)
{
    Value value;
    value.end = to;
    while (value.end > 0 && (isWrapping(original[value.end - 1]) || original[value.end - 1] == u'*'))
        --value.end;
    value.begin = value.end;
    while (value.begin > 0 && value.end - value.begin < 4000 && !isWrapping(original[value.begin - 1]))
        --value.begin;
    value.next = to;
    value.text = original.mid(value.begin, value.end - value.begin);
    value.present = !value.text.isEmpty();
    return value;
}

qsizetype splitPoint(Field second, const QString& text, const QString& marks)
{
    if (isAddress(second)) {
        static const QRegularExpression scheme(
            QStringLiteral("[\\s'\"`‘’“”(<\\[]*[a-zA-Z][a-zA-Z0-9+.-]{1,30}:(?=\\S)"));
        const QRegularExpressionMatch match = scheme.match(text);
        if (match.hasMatch())
            return match.capturedStart();
    }
    const qsizetype exact = text.indexOf(marks);
    if (exact >= 0)
        return exact;
    const qsizetype bare = text.indexOf(marks.trimmed());
    if (bare >= 0 || !marks.contains(u'('))
        return bare >= 0 ? bare : text.size();
    // Other quotes in the bracket.
    const qsizetype bracket = text.indexOf(QLatin1String(" ("));
    return bracket >= 0 ? bracket : text.size();
}

} // namespace crosscheck::engines
