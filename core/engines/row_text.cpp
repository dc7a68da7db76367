#include "engines/row_text.h"

#include <algorithm>

namespace crosscheck::engines {

RowText::RowText(const Squeezed& text) : m_text(text)
{
    const QStringView original(text.original);
    qsizetype before = -1;
    for (qsizetype at = original.indexOf(u'\n'); at >= 0; at = original.indexOf(u'\n', at + 1)) {
        qsizetype last = at;
        while (last > 0 &&
               (original[last - 1] == u' ' || original[last - 1] == u'\t' || original[last - 1] == u'\r'))
            --last;
        if (before >= 0 && last == before + 1)
            m_blankLines.emplace_back(before, at);
        before = at;
    }
}

bool RowText::holdsBlankLine(qsizetype from, qsizetype to) const
{
    const auto found =
        std::lower_bound(m_blankLines.begin(), m_blankLines.end(), std::pair(from, qsizetype(0)));
    return found != m_blankLines.end() && found->second < to;
}

Value RowText::value(Field field, qsizetype from, qsizetype to, const QString& before, const QString& after)
{
    const auto same = [&](const Read& one) {
        return one.from == from && one.to == to && one.field == field && one.before == before &&
               one.after == after;
    };
    const auto known = std::find_if(m_read.begin(), m_read.end(), same);
    if (known != m_read.end())
        return known->value;
    const Value value = readValue(field, m_text.original, from, to, before, after);
    constexpr size_t most =
        16; // a row has few places, and those at the same words are asked for one after the other
    if (m_read.size() < most) {
        m_read.push_back({field, from, to, before, after, value});
    } else {
        m_read[m_oldest] = {field, from, to, before, after, value};
        m_oldest = (m_oldest + 1) % most;
    }
    return value;
}

} // namespace crosscheck::engines
