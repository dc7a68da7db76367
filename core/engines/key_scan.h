#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace crosscheck::engines {

/// Finds many strings in one pass over a text. A string is looked up by four of its letters that are rare in it; where these
/// stand in the text the whole of it is compared.
class KeyScan
{
public:
    struct Hit
    {
        int key = 0;
        qsizetype at = 0;
    };
    /// Keys are numbered in their order; a key shorter than two letters is never found.
    explicit KeyScan(const QList<QString>& keys);
    /// Every place of every key, by place and then by number.
    std::vector<Hit> scan(QStringView letters) const;

private:
    struct Gram
    {
        int key;
        int offset; ///< of the gram in the key
    };
    QList<QString> m_keys;
    std::vector<quint64> m_filter;
    QHash<quint64, QList<Gram>> m_four; ///< by four letters
    QHash<quint64, QList<Gram>> m_two;  ///< by two, for keys with fewer than four
};

} // namespace crosscheck::engines
