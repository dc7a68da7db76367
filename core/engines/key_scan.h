#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <vector>

namespace crosscheck::engines {

/// Says of most numbers that were never added that they weren't, without a look at those that were.
class KeyFilter
{
public:
    void add(quint64 number) { m_bits[slot(number) / 64] |= quint64(1) << (slot(number) % 64); }
    bool mayHold(quint64 number) const { return m_bits[slot(number) / 64] >> (slot(number) % 64) & 1; }

private:
    static constexpr int width = 18;
    static size_t slot(quint64 number)
    {
        constexpr quint64 spread = 0x9e3779b97f4a7c15; // Fibonacci hashing
        return size_t((number * spread) >> (64 - width));
    }
    std::array<quint64, (size_t(1) << width) / 64> m_bits{};
};

/// Finds many strings in one pass over a text. A string is looked up by four of its letters that are rare in it, at an even and at
/// an odd place of it; where these stand at an even place of the text the whole of it is compared.
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
    KeyFilter m_threes;                  ///< three letters that stand in a key, alone or as the first of four
    KeyFilter m_grams;                   ///< what the tables below hold
    QHash<quint64, QList<Gram>> m_four;  ///< by four letters
    QHash<quint64, QList<Gram>> m_three; ///< by three, for keys of four
    QHash<quint64, QList<Gram>> m_two;   ///< by two, for keys with fewer than four
};

} // namespace crosscheck::engines
