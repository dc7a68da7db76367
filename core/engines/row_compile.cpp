#include "engines/texts.h"

#include <algorithm>
#include <utility>

namespace crosscheck::engines {

CompiledRow::CompiledRow(const TextRow& row) : m_row(row)
{
    const QString whole = QString::fromUtf8(row.text);
    const QStringView text(whole);
    QStringView literal; // lies in the text
    const auto forget = [&](qsizetype next) { literal = text.sliced(next, 0); };
    forget(0);
    int group = 0;
    int groups = 0;
    const auto flush = [&] {
        const QString letters = squeezedLetters(literal);
        qsizetype first = 0;
        while (first < literal.size() && !isLetter(literal[first]))
            ++first;
        if (!m_nodes.empty() && m_nodes.back().capture && m_nodes.back().group == group)
            m_nodes.back().after += literal.first(first);
        if (!letters.isEmpty()) {
            Node node;
            node.letters = letters;
            // A word that the row itself glues to a value is none.
            const bool apart = m_nodes.empty() || first == 0 || literal.first(first).contains(u' ');
            node.wordAlone = letters.size() <= 4 && apart;
            node.group = group;
            m_nodes.push_back(std::move(node));
        }
    };
    const auto marksBehind = [](QStringView of) {
        qsizetype last = of.size();
        while (last > 0 && !isLetter(of[last - 1]))
            --last;
        return of.sliced(last).toString();
    };
    for (qsizetype at = 0; at < text.size();) {
        const char16_t mark = text[at].unicode();
        const bool twice = at + 1 < text.size() && text[at + 1] == QChar(mark);
        if (twice && (mark == u'[' || (group && mark == u']'))) {
            flush();
            group = mark == u'[' ? ++groups : 0;
            at += 2;
            forget(at);
            continue;
        }
        const qsizetype close = mark == u'{' ? text.indexOf(u'}', at) : -1;
        const auto field =
            close > 0 ? fieldFromName(text.sliced(at + 1, close - at - 1).toLatin1()) : std::nullopt;
        if (!field) {
            ++at;
            literal = QStringView(literal.data(), literal.size() + 1);
            continue;
        }
        if (!m_nodes.empty() && m_nodes.back().capture && m_nodes.back().group == group &&
            squeezedLetters(literal).isEmpty()) {
            m_nodes.back().second = *field;
            m_nodes.back().between = literal.toString();
            at = close + 1;
            forget(at);
            continue;
        }
        flush();
        Node node;
        node.capture = true;
        node.field = *field;
        node.before = marksBehind(literal);
        node.group = group;
        m_nodes.push_back(std::move(node));
        at = close + 1;
        forget(at);
    }
    flush();
    const auto opened =
        std::find_if(text.begin(), text.end(), [](QChar c) { return isLetter(c) || c == u'{'; });
    m_opening = text.first(opened - text.begin()).toString();
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

const QString& CompiledRow::key() const
{
    static const QString none;
    return m_nodes.empty() || m_nodes[m_key].capture ? none : m_nodes[m_key].letters;
}

} // namespace crosscheck::engines
