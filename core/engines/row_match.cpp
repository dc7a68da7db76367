#include "engines/row_text.h"
#include "engines/texts.h"

#include <algorithm>

namespace crosscheck::engines {

namespace {
/// The last place at or before `from` where the letters stand whole; -1: nowhere. Whole blocks are asked for the first and the last
/// of the letters, which a compiler makes one step of.
qsizetype lastPlace(QStringView window, QStringView letters, qsizetype from)
{
    if (letters.isEmpty())
        return qMin(from, window.size());
    constexpr qsizetype block = 64;
    const char16_t* const text = window.utf16();
    const char16_t first = letters.front().unicode(), last = letters.back().unicode();
    const qsizetype toLast = letters.size() - 1;
    qsizetype at = qMin(from, window.size() - letters.size());
    while (at >= 0) {
        const qsizetype begin = at - block + 1;
        char16_t any = begin < 0; // what is shorter is looked through at once
        if (begin >= 0) {
            for (qsizetype i = 0; i < block; ++i)
                any |= char16_t(int(text[begin + i] == first) & int(text[begin + i + toLast] == last));
        }
        for (; any && at >= qMax<qsizetype>(begin, 0); --at) {
            if (text[at] == first && text[at + toLast] == last && window.sliced(at).startsWith(letters))
                return at;
        }
        at = begin - 1;
    }
    return -1;
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
    case Field::Other:
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

/// "<origin>": a person's word in the place of a value, not the row's own.
bool standsInBrackets(const Squeezed& text, qsizetype begin, qsizetype end)
{
    const qsizetype from = text.originalBegin(begin);
    const qsizetype to = text.originalEnd(end);
    if (from == 0 || to >= text.original.size())
        return false;
    const QChar opens = text.original[from - 1];
    const QChar closes = text.original[to];
    return (opens == u'<' && closes == u'>') || (opens == u'{' && closes == u'}');
}

} // namespace

qsizetype CompiledRow::reach(const Node& node)
{
    return node.second ? limit(node.field) + limit(*node.second) : limit(node.field);
}

bool CompiledRow::forward(const RowText& rowText, size_t index, qsizetype at, std::vector<Captured>& captured,
                          qsizetype& end) const
{
    if (index >= m_nodes.size()) {
        end = at;
        return true;
    }
    const Squeezed& text = rowText.squeezed();
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
            forward(rowText, index + 1, at + node.letters.size(), captured, end))
            return true;
        captured.resize(kept);
        return node.group != 0 && forward(rowText, behindGroup(index), at, captured, end);
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
            if (!standsInBrackets(text, found, found + literal.letters.size()) &&
                (!literal.wordAlone || standsAlone(text, found, found + literal.letters.size()))) {
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
        if (rowText.holdsBlankLine(text.originalEnd(at), text.originalBegin(found)))
            break;
        const size_t kept = captured.size();
        captured.push_back({int(index), at, found});
        if (forward(rowText, candidate + 1, found + m_nodes[candidate].letters.size(), captured, end))
            return true;
        captured.resize(kept);
    }
    if (!open && !node.last)
        return false;
    captured.push_back({int(index), at, -1});
    end = at;
    return true;
}

bool CompiledRow::backward(const RowText& rowText, int index, qsizetype at, std::vector<Captured>& captured,
                           qsizetype& begin) const
{
    if (index < 0) {
        begin = at;
        return true;
    }
    const Squeezed& text = rowText.squeezed();
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
            backward(rowText, index - 1, start, captured, begin))
            return true;
        captured.resize(kept);
        return node.group != 0 && backward(rowText, beforeGroup(index), at, captured, begin);
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
            place = lastPlace(window, literal->letters, place - 1);
            if (place < 0)
                break;
            const qsizetype found = start + place;
            const qsizetype foundEnd = found + literal->letters.size();
            if (at - foundEnd > reach(node))
                break;
            if (rowText.holdsBlankLine(text.originalEnd(foundEnd), text.originalBegin(at)))
                break;
            if (standsInBrackets(text, found, foundEnd) ||
                (literal->wordAlone && !standsAlone(text, found, foundEnd)))
                continue;
            captured.push_back({index, foundEnd, at});
            if (backward(rowText, index - 2, found, captured, begin))
                return true;
            captured.resize(kept);
            if (!literal->wordAlone)
                break;
        }
    }
    return node.group != 0 && backward(rowText, beforeGroup(index), at, captured, begin);
}

std::optional<CompiledRow::Match> CompiledRow::matchAt(RowText& rowText, qsizetype at) const
{
    const Squeezed& text = rowText.squeezed();
    const Node& node = m_nodes[m_key];
    if (node.wordAlone && !standsAlone(text, at, at + node.letters.size()))
        return std::nullopt;
    std::vector<Captured> captured;
    qsizetype begin = at;
    qsizetype end = at;
    if (!backward(rowText, int(m_key) - 1, at, captured, begin) ||
        !forward(rowText, m_key + 1, at + node.letters.size(), captured, end))
        return std::nullopt;
    Match match = read(rowText, begin, end, captured);
    if (!isPlausible(match, text.original))
        return std::nullopt;
    return match;
}

} // namespace crosscheck::engines
