#include "engines/texts.h"

#include <algorithm>

namespace crosscheck::engines {

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

const QString& CompiledRow::key() const
{
    static const QString none;
    return m_nodes.empty() || m_nodes[m_key].capture ? none : m_nodes[m_key].letters;
}

} // namespace crosscheck::engines
