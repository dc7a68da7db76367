#include "engines/row_value.h"
#include "engines/texts.h"
#include "engines/value_marks.h"

#include <algorithm>

namespace crosscheck::engines {

namespace {

bool isLetter(QChar character)
{
    return character.isLetterOrNumber() || character.isMark();
}

/// How many letters a placeholder may hold before the search for what follows is given up.
qsizetype limit(Field field)
{
    switch (field) {
    case Field::Url:
    case Field::First:
    case Field::Next:
    case Field::Page:
        return 3000;
    case Field::Value:
        return 600;
    case Field::Origin:
    case Field::Any:
        return 300;
    case Field::Token:
        return 400;
    case Field::Header:
        return 100;
    case Field::Method:
    case Field::Kind:
        return 40;
    case Field::Status:
        return 8;
    }
    return 100;
}

bool standsAlone(const Squeezed& text, qsizetype begin, qsizetype end)
{
    const qsizetype from = text.originalBegin(begin);
    const qsizetype to = text.originalEnd(end);
    const bool left = from == 0 || !isLetter(text.original[from - 1]);
    const bool right = to >= text.original.size() || !isLetter(text.original[to]);
    // A path segment is no word of a sentence.
    const auto joins = [&](qsizetype at) {
        const QChar c = text.original[at];
        const bool ends = at + 1 >= text.original.size() || !isLetter(text.original[at + 1]);
        return c == u'/' || c == u'-' || c == u'=' || c == u'&' || c == u'_' ||
               ((c == u'.' || c == u'?') && (at < from || !ends));
    };
    return left && right && (from == 0 || !joins(from - 1)) && (to >= text.original.size() || !joins(to));
}

/// A blank line ends every sentence.
bool holdsBlankLine(QStringView original)
{
    qsizetype at = original.indexOf(u'\n');
    while (at >= 0) {
        qsizetype next = at + 1;
        while (next < original.size() &&
               (original[next] == u' ' || original[next] == u'\t' || original[next] == u'\r'))
            ++next;
        if (next < original.size() && original[next] == u'\n')
            return true;
        at = original.indexOf(u'\n', at + 1);
    }
    return false;
}

} // namespace

CompiledRow::CompiledRow(const TextRow& row) : m_row(row)
{
    const QString text = QString::fromUtf8(row.text);
    QString literal;
    int group = 0;
    int groups = 0;
    const auto flush = [&] {
        const QString letters = squeezedLetters(literal);
        qsizetype first = 0;
        while (first < literal.size() && !isLetter(literal[first]))
            ++first;
        if (!m_nodes.empty() && m_nodes.back().capture && m_nodes.back().group == group)
            m_nodes.back().after += literal.left(first);
        if (!letters.isEmpty()) {
            Node node;
            node.letters = letters;
            // A word that the row itself glues to a value is none.
            const bool apart = m_nodes.empty() || first == 0 || literal.left(first).contains(u' ');
            node.wordAlone = letters.size() <= 4 && apart;
            node.group = group;
            m_nodes.push_back(node);
        }
    };
    const auto marksBehind = [](const QString& of) {
        qsizetype last = of.size();
        while (last > 0 && !isLetter(of[last - 1]))
            --last;
        return of.mid(last);
    };
    for (qsizetype at = 0; at < text.size();) {
        if (text.mid(at, 2) == QLatin1String("[[") || (group && text.mid(at, 2) == QLatin1String("]]"))) {
            flush();
            literal.clear();
            group = text[at] == u'[' ? ++groups : 0;
            at += 2;
            continue;
        }
        const qsizetype close = text[at] == u'{' ? text.indexOf(u'}', at) : -1;
        const auto field =
            close > 0 ? fieldFromName(text.mid(at + 1, close - at - 1).toLatin1()) : std::nullopt;
        if (!field) {
            literal += text[at++];
            continue;
        }
        if (!m_nodes.empty() && m_nodes.back().capture && m_nodes.back().group == group &&
            squeezedLetters(literal).isEmpty()) {
            m_nodes.back().second = *field;
            m_nodes.back().between = literal;
            literal.clear();
            at = close + 1;
            continue;
        }
        flush();
        Node node;
        node.capture = true;
        node.field = *field;
        node.before = marksBehind(literal);
        node.group = group;
        m_nodes.push_back(node);
        literal.clear();
        at = close + 1;
    }
    flush();
    while (m_opening.size() < text.size() && !isLetter(text[m_opening.size()]) &&
           text[m_opening.size()] != u'{')
        m_opening += text[m_opening.size()];
    // The longest literal that is always there is what is searched for.
    qsizetype longest = -1;
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        Node& node = m_nodes[i];
        if (!node.capture && node.group == 0 && node.letters.size() > longest) {
            longest = node.letters.size();
            m_key = i;
        }
        bool more = false;
        for (size_t j = i + 1; j < m_nodes.size(); ++j)
            more = more || (m_nodes[j].group == 0 || m_nodes[j].group == node.group);
        node.last = node.capture && !more;
    }
}

qsizetype CompiledRow::reach(const Node& node)
{
    return node.second ? limit(node.field) + limit(*node.second) : limit(node.field);
}

bool CompiledRow::forward(const Squeezed& text, size_t index, qsizetype at, std::vector<Captured>& captured,
                          qsizetype& end) const
{
    if (index >= m_nodes.size()) {
        end = at;
        return true;
    }
    const Node& node = m_nodes[index];
    const auto behindGroup = [&](size_t of) {
        size_t next = of;
        while (next < m_nodes.size() && m_nodes[next].group == m_nodes[of].group)
            ++next;
        return next;
    };
    if (!node.capture) {
        const QStringView rest = QStringView(text.letters).sliced(qMin(at, text.letters.size()));
        const size_t kept = captured.size();
        if (rest.startsWith(node.letters) &&
            (!node.wordAlone || standsAlone(text, at, at + node.letters.size())) &&
            forward(text, index + 1, at + node.letters.size(), captured, end))
            return true;
        captured.resize(kept);
        return node.group != 0 && forward(text, behindGroup(index), at, captured, end);
    }
    // What may follow the placeholder: the next literal, and where that one may be absent the one behind it.
    std::vector<std::pair<qsizetype, size_t>> next;
    bool open = true;
    for (size_t candidate = index + 1; candidate < m_nodes.size();) {
        const Node& literal = m_nodes[candidate];
        if (literal.capture)
            break; // two placeholders without a letter between them can't be told apart
        qsizetype found = at;
        const QStringView window =
            QStringView(text.letters)
                .first(qMin(text.letters.size(), at + reach(node) + literal.letters.size()));
        for (int tries = 0; tries < 8; ++tries) {
            found = window.indexOf(literal.letters, found);
            if (found < 0 || found - at > reach(node))
                break;
            if (!literal.wordAlone || standsAlone(text, found, found + literal.letters.size())) {
                next.emplace_back(found, candidate);
                break;
            }
            ++found;
        }
        if (literal.group == 0 || literal.group == node.group) {
            open = false;
            break;
        }
        candidate = behindGroup(candidate);
    }
    std::sort(next.begin(), next.end());
    for (const auto& [found, candidate] : next) {
        const QStringView between =
            QStringView(text.original)
                .sliced(text.originalEnd(at), text.originalBegin(found) - text.originalEnd(at));
        if (holdsBlankLine(between))
            break;
        const size_t kept = captured.size();
        captured.push_back({int(index), at, found});
        if (forward(text, candidate + 1, found + m_nodes[candidate].letters.size(), captured, end))
            return true;
        captured.resize(kept);
    }
    if (!open && !node.last)
        return false;
    captured.push_back({int(index), at, -1});
    end = at;
    return true;
}

bool CompiledRow::backward(const Squeezed& text, int index, qsizetype at, std::vector<Captured>& captured,
                           qsizetype& begin) const
{
    if (index < 0) {
        begin = at;
        return true;
    }
    const Node& node = m_nodes[size_t(index)];
    const auto beforeGroup = [&](int of) {
        int next = of;
        while (next >= 0 && m_nodes[size_t(next)].group == m_nodes[size_t(of)].group)
            --next;
        return next;
    };
    if (!node.capture) {
        const size_t kept = captured.size();
        const qsizetype start = at - node.letters.size();
        if (start >= 0 && QStringView(text.letters).sliced(start).startsWith(node.letters) &&
            (!node.wordAlone || standsAlone(text, start, at)) &&
            backward(text, index - 1, start, captured, begin))
            return true;
        captured.resize(kept);
        return node.group != 0 && backward(text, beforeGroup(index), at, captured, begin);
    }
    const size_t kept = captured.size();
    if (index == 0) {
        captured.push_back({0, -1, at});
        begin = at;
        return true;
    }
    const Node* literal = index > 0 ? &m_nodes[size_t(index - 1)] : nullptr;
    if (literal && !literal->capture) {
        const qsizetype start = qMax<qsizetype>(0, at - reach(node) - 2 * literal->letters.size());
        const QStringView window = QStringView(text.letters).sliced(start, at - start);
        qsizetype place = window.size();
        for (int tries = 0; tries < 8 && place > 0; ++tries) {
            place = window.lastIndexOf(literal->letters, place - 1);
            while (place >= 0 && place + literal->letters.size() > window.size())
                place = place > 0 ? window.lastIndexOf(literal->letters, place - 1) : -1;
            if (place < 0)
                break;
            const qsizetype found = start + place;
            const qsizetype foundEnd = found + literal->letters.size();
            if (at - foundEnd > reach(node))
                break;
            const QStringView between =
                QStringView(text.original)
                    .sliced(text.originalEnd(foundEnd), text.originalBegin(at) - text.originalEnd(foundEnd));
            if (holdsBlankLine(between))
                break;
            if (literal->wordAlone && !standsAlone(text, found, foundEnd))
                continue;
            captured.push_back({index, foundEnd, at});
            if (backward(text, index - 2, found, captured, begin))
                return true;
            captured.resize(kept);
            if (!literal->wordAlone)
                break;
        }
    }
    return node.group != 0 && backward(text, beforeGroup(index), at, captured, begin);
}

void CompiledRow::add(Match& match, Field field, const QString& text, qsizetype begin, qsizetype end) const
{
    if (field == Field::Any || match.fields.contains(field) || (field == Field::Status && text.toInt() <= 0))
        return;
    match.fields.insert(field, isAddress(field) ? withoutAutoLink(text) : text);
    match.places.insert(field, {begin, end});
}

CompiledRow::Match CompiledRow::read(const Squeezed& text, qsizetype begin, qsizetype end,
                                     const std::vector<Captured>& captured) const
{
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
            match.end = qMax(match.end, value.next);
        } else {
            value = readValue(node.field, text.original, from, text.originalBegin(one.end), node.before,
                              node.after);
        }
        if (node.second) {
            const qsizetype split = splitPoint(*node.second, value.text, node.between);
            QString left = value.text.left(split).simplified();
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
    while (match.lastLetter < text.from.size() && qsizetype(text.from[match.lastLetter]) < match.end)
        ++match.lastLetter;
    return match;
}

/// Whether a value, and the marks before it, stand in the line of the words before them. In JSON a line ends with a backslash and
/// a letter; a brace alone begins what else was logged.
bool isInOneLine(const QString& value, const QString& original, std::pair<qsizetype, qsizetype> place)
{
    if (value.contains(u' ') || value == u"{" || value == u"[")
        return false;
    qsizetype before = place.first;
    while (before > 0 && !original[before - 1].isLetterOrNumber())
        --before;
    const QStringView part = QStringView(original).sliced(before, place.second - before);
    return !part.contains(u'\n') && !part.contains(u'\\');
}

/// What a person wrote in the place of an address: X, XXX, API_URL; any word where it stands in quotes.
bool isStandIn(const QString& value, const QString& original, std::pair<qsizetype, qsizetype> place)
{
    static const QString quotes = QStringLiteral("'\"‘’“”`");
    const bool quoted = place.first > 0 && place.second < original.size() &&
                        quotes.contains(original[place.first - 1]) && quotes.contains(original[place.second]);
    const bool crosses =
        value == u"X" || (value.size() > 2 && value.count(u'x', Qt::CaseInsensitive) == value.size());
    const bool word = std::all_of(value.begin(), value.end(),
                                  [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
    return crosses || (word && ((quoted && value.size() > 2) ||
                                (value.size() > 2 && value == value.toUpper() && value[0].isUpper())));
}

/// Where a frame says "Failed to load {url}:", an address must stand, not any word. An origin is an address, null or a placeholder.
bool CompiledRow::isPlausible(Match& match, const QString& original) const
{
    const QString* origin = match.fields.find(Field::Origin);
    if (origin && *origin != u"null") {
        const qsizetype at = match.places.value(Field::Origin).first;
        bool plain = at == 0 || original[at - 1] == u' ' || original[at - 1] == u'\n';
        for (const QChar c : *origin)
            plain = plain && c.isLetter();
        // The word behind a text that may end with its origin is the next sentence.
        plain = plain && !isStandIn(*origin, original, match.places.value(Field::Origin));
        // What a server's line names is one address; other lines are no part of it.
        if (QByteArrayView(m_row.engine) == "server" &&
            !isInOneLine(*origin, original, match.places.value(Field::Origin)))
            return false;
        // In JSON a comma ends what was said.
        qsizetype before = at;
        while (before > 0 && isWrapping(original[before - 1]))
            --before;
        if (before > 0 && original[before - 1] == u',' &&
            match.places.value(Field::Origin).second + 2 >= match.end)
            return false;
        if (plain && match.places.value(Field::Origin).second + 2 >= match.end)
            return false;
        if (plain) {
            match.fields.remove(Field::Origin);
            match.places.remove(Field::Origin);
        }
    }
    // The list behind "contains multiple values"; other words there, without quotes, are the sentence around it.
    const QString* value = match.fields.find(Field::Value);
    const qsizetype valueAt = match.places.value(Field::Value).first;
    if (value && m_row.symptom == fetch::Symptom::AcaoMultipleValues && valueAt > 0 &&
        !isQuote(original[valueAt - 1]) && !value->contains(QLatin1String("://")) && !value->contains(u'*')) {
        match.fields.remove(Field::Value);
        match.places.remove(Field::Value);
    }
    const QString* url = match.fields.find(Field::Url);
    if (!url)
        return true;
    // Words in the place of an address, between its quotes and before an origin that is one.
    const auto place = match.places.value(Field::Url);
    const QString from = match.fields.value(Field::Origin);
    if ((from.contains(QLatin1String("://")) || from == u"null") && place.first > 0 &&
        place.second < original.size() && original[place.first - 1] == u'\'' &&
        original[place.second] == u'\'' && !url->contains(u'\''))
        return true;
    static const QString marks = QStringLiteral("/.:[<{$…@*");
    // What Firefox names where a policy stopped a script of the page itself.
    if (*url == u"inline" || *url == u"eval" || isStandIn(*url, original, match.places.value(Field::Url)))
        return true;
    for (const QChar c : *url) {
        if (marks.contains(c) || (c.unicode() > 0x7f && !c.isLetterOrNumber() && !c.isMark()))
            return true;
    }
    match.fields.remove(Field::Url);
    match.places.remove(Field::Url);
    const bool open = !m_nodes.empty() && m_nodes.back().capture && m_nodes.back().field == Field::Url;
    return m_row.role != Role::Frame && !open;
}

const QString& CompiledRow::key() const
{
    static const QString none;
    return m_nodes.empty() || m_nodes[m_key].capture ? none : m_nodes[m_key].letters;
}

std::optional<CompiledRow::Match> CompiledRow::matchAt(const Squeezed& text, qsizetype at) const
{
    const Node& node = m_nodes[m_key];
    if (node.wordAlone && !standsAlone(text, at, at + node.letters.size()))
        return std::nullopt;
    std::vector<Captured> captured;
    qsizetype begin = at;
    qsizetype end = at;
    if (!backward(text, int(m_key) - 1, at, captured, begin) ||
        !forward(text, m_key + 1, at + node.letters.size(), captured, end))
        return std::nullopt;
    Match match = read(text, begin, end, captured);
    if (!isPlausible(match, text.original))
        return std::nullopt;
    return match;
}

} // namespace crosscheck::engines
