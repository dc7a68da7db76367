#include "engines/row_text.h"
#include "engines/texts.h"
#include "engines/value_marks.h"

#include <QRegularExpression>

#include <algorithm>

namespace crosscheck::engines {

namespace {

using Place = std::pair<qsizetype, qsizetype>;

/// Whether a value, and the marks before it, stand in the line of the words before them. In JSON a line ends with a backslash and
/// a letter; a brace alone begins what else was logged. Above a value that begins the text stand other lines.
bool isInOneLine(const QString& value, const QString& original, Place place, qsizetype textBegin)
{
    if (value.contains(u' ') || value == u"{" || value == u"[")
        return false;
    qsizetype before = place.first;
    while (before > textBegin && !original[before - 1].isLetterOrNumber())
        --before;
    const QStringView part = QStringView(original).sliced(before, place.second - before);
    return !part.contains(u'\n') && !part.contains(u'\\');
}

bool standsInQuotes(const QString& original, Place place)
{
    // In a string of a program the closing one is escaped.
    qsizetype close = place.second;
    while (close < original.size() && original[close] == u'\\')
        ++close;
    return place.first > 0 && close < original.size() && isQuote(original[place.first - 1]) &&
           isQuote(original[close]);
}

/// Dots alone: what stood there was left out.
bool isElided(const QString& value)
{
    return std::all_of(value.begin(), value.end(), [](QChar c) { return c == u'.' || c == u'…'; });
}

/// What a person wrote in the place of an address: X, XXX, API_URL, my-server-url; any word where it stands in quotes.
bool isStandIn(const QString& value, const QString& original, Place place)
{
    static const QRegularExpression name(
        QStringLiteral("^(?:\\w+[-_])*(?:ur[il]|api|host|server|domain|site|endpoint|address)(?:[-_]\\w+)*$"),
        QRegularExpression::CaseInsensitiveOption);
    const bool crosses = value == u"X" || value == u"url" ||
                         (value.size() > 2 && value.count(u'x', Qt::CaseInsensitive) == value.size());
    const bool word = std::all_of(value.begin(), value.end(),
                                  [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
    // ECONNREFUSED, ERR_FAILED
    static const QRegularExpression code(QStringLiteral("^E(?:[A-Z]{4,}|RR_\\w+)$"));
    if (code.match(value).hasMatch())
        return false;
    const bool joined = value.contains(u'_') || value.contains(u'-');
    if (crosses || (word && standsInQuotes(original, place)))
        return true;
    return word && value.size() > 2 &&
           ((value == value.toUpper() && (value[0].isUpper() || value[0] == u'_')) ||
            (joined && name.match(value).hasMatch()));
}

/// *https://…*, __https://…__: Markdown's emphasis, the closing marks cut off or not.
QString withoutEmphasis(const QString& text)
{
    if (!text.startsWith(u'*') && !text.startsWith(u'_'))
        return text;
    static const QRegularExpression emphasis(
        QStringLiteral("^([*_]{1,3})([a-z][a-z0-9+.-]{1,30}://.*?)\\1?$"));
    const QRegularExpressionMatch match = emphasis.match(text);
    return match.hasMatch() ? match.captured(2) : text;
}

/// A line that ends before the quotes of the address that belongs to the value.
void goOnInNextLine(Value& value, const QString& original, const QString& quote)
{
    constexpr qsizetype longest = 4000;
    const QStringView rest =
        QStringView(original).sliced(value.next, qMin(original.size() - value.next, longest));
    const qsizetype open = quote.isEmpty() || rest.startsWith(quote) ? -1 : openingQuote(rest, quote);
    const qsizetype close = open < 0 ? -1 : rest.indexOf(quote, open);
    if (close < 0)
        return;
    value.next += close + quote.size();
    value.end = value.next;
    value.text = original.mid(value.begin, value.end - value.begin);
}

} // namespace

void CompiledRow::add(Match& match, Field field, const QString& text, qsizetype begin, qsizetype end) const
{
    if (field == Field::Any || field == Field::Other || match.fields.contains(field) ||
        (field == Field::Status && text.isEmpty()))
        return;
    match.fields.insert(field, isAddress(field) ? withoutEmphasis(withoutAutoLink(text)) : text);
    match.places.insert(field, {begin, end});
}

CompiledRow::Match CompiledRow::read(RowText& rowText, qsizetype begin, qsizetype end,
                                     const std::vector<Captured>& captured) const
{
    const Squeezed& text = rowText.squeezed();
    Match match;
    match.row = &m_row;
    match.firstLetter = begin;
    match.lastLetter = end;
    match.begin = text.originalBegin(begin);
    match.end = text.originalEnd(end);
    if (!m_nodes.front().capture && !m_opening.isEmpty() &&
        QStringView(text.original).first(match.begin).endsWith(m_opening))
        match.begin -= m_opening.size();
    for (const Captured& one : captured) {
        const Node& node = m_nodes[size_t(one.node)];
        if (one.begin < 0) {
            const Value value = readValueBefore(text.original, text.originalBegin(one.end));
            match.begin = qMin(match.begin, value.begin);
            if (!m_opening.isEmpty() && QStringView(text.original).first(match.begin).endsWith(m_opening))
                match.begin -= m_opening.size();
            add(match, node.field, value.text, value.begin, value.end);
            continue;
        }
        const qsizetype from = text.originalEnd(one.begin);
        Value value;
        if (one.end < 0) {
            value = readOpenValue(node.second ? Field::Any : node.field, text.original, from, node.before,
                                  node.after);
            if (node.second && isAddress(*node.second))
                goOnInNextLine(value, text.original, node.between.trimmed());
            match.end = qMax(match.end, value.next);
        } else {
            value = rowText.value(node.field, from, text.originalBegin(one.end), node.before, node.after);
        }
        if (node.second) {
            const qsizetype split = splitPoint(*node.second, value.text, node.between);
            QString left = value.text.left(split);
            // Comment marks of the line that the address begins in.
            const qsizetype line = left.lastIndexOf(u'\n');
            if (line >= 0 &&
                std::none_of(left.cbegin() + line, left.cend(), [](QChar c) { return c.isLetter(); }))
                left.truncate(line);
            left = left.simplified();
            const QString marks = node.between.trimmed();
            if (!marks.isEmpty() && left.endsWith(marks))
                left.chop(marks.size());
            QString rest = value.text.mid(split);
            while (!rest.isEmpty() && !isEllipsis(rest) && QStringLiteral(".,;").contains(rest.back()))
                rest.chop(1);
            qsizetype skipped = 0;
            if (rest.startsWith(node.between))
                skipped = node.between.size();
            QString ending = node.after.trimmed();
            while (!ending.isEmpty() && QStringLiteral(".,;").contains(ending.back()))
                ending.chop(1);
            if (skipped > 0 && !ending.isEmpty() && rest.size() >= skipped + ending.size() &&
                rest.endsWith(ending))
                rest.chop(ending.size());
            Value right = readValue(*node.second, value.text, split + skipped, split + rest.size(), QString(),
                                    QString());
            add(match, node.field, left, value.begin, value.begin + split);
            if (right.present)
                add(match, *node.second, right.text, value.begin + right.begin, value.begin + right.end);
            continue;
        }
        if (value.present)
            add(match, node.field, value.text, value.begin, value.end);
    }
    // The marks that end the sentence belong to it.
    while (match.end < text.original.size() && match.end < match.begin + 100000) {
        const QChar c = text.original[match.end];
        if (c != u'.' && c != u')' && c != u'\'' && c != u'"' && c != u'’' && c != u'”')
            break;
        ++match.end;
    }
    while (match.lastLetter < text.letters.size() && text.originalBegin(match.lastLetter) < match.end)
        ++match.lastLetter;
    return match;
}

namespace {

void forget(CompiledRow::Match& match, Field field)
{
    match.fields.remove(field);
    match.places.remove(field);
}

/// An origin is an address, null or a placeholder.
bool hasPlausibleOrigin(CompiledRow::Match& match, const QString& original)
{
    const QString* origin = match.fields.find(Field::Origin);
    if (!origin || *origin == u"null")
        return true;
    const Place place = match.places.value(Field::Origin);
    const qsizetype at = place.first;
    if (isElided(*origin) && !standsInQuotes(original, place)) {
        forget(match, Field::Origin);
        return true;
    }
    // Chromium's older text between the word and what the row ends with: that of another message.
    if (origin->contains(QLatin1String(" is therefore not allowed ")))
        return false;
    // The row's own word was the end of another: "cross-origin", a header's name.
    static const QRegularExpression joined(QStringLiteral("-origin(?:&\\w+;|[^\\p{L}])*$"),
                                           QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype word = 20;
    if (!origin->contains(QLatin1String("://")) &&
        joined.match(QStringView(original).first(at).last(qMin(word, at))).hasMatch())
        return false;
    // "original: …": the beginning of another word.
    static const QRegularExpression scheme(QStringLiteral("^[a-z][a-z0-9+.-]{1,20}://"));
    if (at > 0 && !origin->isEmpty() && original[at - 1].isLetter() && origin->front().isLetter() &&
        !scheme.match(*origin).hasMatch())
        return false;
    // A bracket, or a call, of the program that the text stands in.
    if (origin->endsWith(u'(') || *origin == u"{" || *origin == u"{}" || *origin == u"[") {
        forget(match, Field::Origin);
        return true;
    }
    bool plain = at == 0 || original[at - 1] == u' ' || original[at - 1] == u'\n';
    // "**Fixed:**": a word that Markdown sets off.
    const bool words = std::any_of(origin->begin(), origin->end(), [](QChar c) { return c.isLetter(); });
    for (const QChar c : *origin)
        plain = plain && (c.isLetter() || (words && (c == u'*' || c == u'_')));
    // The word behind a text that may end with its origin is the next sentence.
    plain = plain && !isStandIn(*origin, original, place);
    // What a server's line names is one address; other lines are no part of it.
    if (QByteArrayView(match.row->engine) == "server" && !isInOneLine(*origin, original, place, match.begin))
        return false;
    const bool last = place.second + 2 >= match.end;
    // In JSON a comma ends what was said.
    qsizetype before = at;
    while (before > 0 && isWrapping(original[before - 1]))
        --before;
    if (last && (plain || (before > 0 && original[before - 1] == u',')))
        return false;
    if (plain)
        forget(match, Field::Origin);
    return true;
}

/// The list behind "contains multiple values"; other words there, without quotes, are the sentence around it.
void dropWordsForList(CompiledRow::Match& match, const QString& original)
{
    const QString* value = match.fields.find(Field::Value);
    const qsizetype at = match.places.value(Field::Value).first;
    if (value && match.row->about.symptom == fetch::Symptom::AcaoMultipleValues && at > 0 &&
        !isQuote(original[at - 1]) && !value->contains(QLatin1String("://")) && !value->contains(u'*'))
        forget(match, Field::Value);
}

/// Whether an address, or what a person wrote in its place, stands where the row has one.
bool isAddressOrStandIn(const CompiledRow::Match& match, const QString& url, const QString& original)
{
    // A frame cut short must not take for the address what stands between it and the cut.
    if (url.contains(QLatin1String("from origin")))
        return false;
    // A program's call or setting: "app.use(…", "ORIGIN=http://…".
    static const QRegularExpression code(QStringLiteral("^[A-Za-z_][\\w.]*(?:\\(|=https?:)"));
    if (url.contains(QLatin1Char('(')) || url.contains(QLatin1Char('='))) {
        if (code.match(url).hasMatch())
            return false;
    }
    // What a line of a program's comment begins with.
    if (url == u"//")
        return false;
    const Place place = match.places.value(Field::Url);
    // Words in the place of an address, between its quotes and before an origin.
    if (match.fields.contains(Field::Origin) && place.first > 0 && place.second < original.size() &&
        original[place.first - 1] == u'\'' && original[place.second] == u'\'' && !url.contains(u'\''))
        return true;
    // "proxy request...": a word of the sentence, not an address that goes on.
    static const QRegularExpression goesOn(QStringLiteral("^[a-z]+(?:\\.{3}|…)$"));
    if (goesOn.match(url).hasMatch() && !standsInQuotes(original, place))
        return false;
    // A slash between blanks parts two texts; at a line's end it is the address of a page.
    const bool ends = place.second >= original.size() || original[place.second] == u'\n';
    if (url == u"/" && !ends && (place.first == 0 || original[place.first - 1].isSpace()))
        return false;
    static const QString marks = QStringLiteral("/.:[<{$…@#%");
    // "errors:" is a word of the sentence around it.
    const QStringView inside = url.endsWith(u':') ? QStringView(url).chopped(1) : QStringView(url);
    if (std::any_of(inside.begin(), inside.end(), [](QChar c) {
            return marks.contains(c) || (c.unicode() > 0x7f && !c.isLetterOrNumber() && !c.isMark() &&
                                         c.category() != QChar::Punctuation_Dash);
        }))
        return true;
    // What Firefox names where a policy stopped a script of the page itself.
    return url == u"inline" || url == u"eval" || url.contains(QLatin1String("***")) ||
           namedAddress(url) > 0 || isStandIn(url, original, place);
}

} // namespace

/// Whether more stands in the place of an address that wasn't found than what people leave of one: another text, which begins within.
bool CompiledRow::takesInOthers(const Match& match) const
{
    constexpr qsizetype leftOfAddress = 74; // letters; Chrome's frame with its two addresses hardly has fewer
    qsizetype own = 0;
    bool hasAddress = false;
    // An optional part that holds a field is there where the field was found.
    const auto isThere = [&](int group) {
        const auto ofGroup = [group](const Node& node) { return node.group == group && node.capture; };
        return group == 0 || std::none_of(m_nodes.begin(), m_nodes.end(), ofGroup) ||
               std::any_of(m_nodes.begin(), m_nodes.end(), [&](const Node& node) {
                   return ofGroup(node) && match.fields.contains(node.field);
               });
    };
    for (const Node& node : m_nodes) {
        if (isThere(node.group))
            own += node.letters.size();
        hasAddress = hasAddress || (node.capture && node.field == Field::Url);
        if (node.capture && match.fields.contains(node.field))
            own += match.fields.value(node.field).size();
    }
    return hasAddress && match.lastLetter - match.firstLetter > own + leftOfAddress;
}

/// Where a frame says "Failed to load {url}:", an address must stand, not any word.
bool CompiledRow::isPlausible(Match& match, const QString& original) const
{
    if (!hasPlausibleOrigin(match, original))
        return false;
    dropWordsForList(match, original);
    const QString url = match.fields.value(Field::Url);
    if (url.isEmpty())
        return m_row.role == Role::Frame || !takesInOthers(match);
    const bool leftOut = isElided(url) && !standsInQuotes(original, match.places.value(Field::Url));
    // A program's word above a browser's line is the beginning of none: "Options{ … }" and what stands in it is no address.
    if (!leftOut && isAddressOrStandIn(match, url, original))
        return m_row.role != Role::Whole || !takesInOthers(match);
    forget(match, Field::Url);
    const bool open = !m_nodes.empty() && m_nodes.back().capture && m_nodes.back().field == Field::Url;
    return leftOut || (m_row.role != Role::Frame && !open && !takesInOthers(match));
}

} // namespace crosscheck::engines
