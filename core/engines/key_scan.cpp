#include "engines/key_scan.h"

#include <QSet>

#include <array>
#include <string_view>

namespace crosscheck::engines {

namespace {

constexpr int filterBits = 18;

size_t slot(quint64 gram)
{
    constexpr quint64 spread = 0x9e3779b97f4a7c15; // Fibonacci hashing
    return size_t((gram * spread) >> (64 - filterBits));
}

/// How common a letter is in what consoles print: the rarer, the fewer comparisons for nothing.
int weight(QChar letter)
{
    constexpr char16_t ascii = 0x80;
    static constexpr std::array<signed char, ascii> weights = [] {
        constexpr std::string_view byFrequency = "zqjxkvbygwpfmucdlhrsnioate";
        std::array<signed char, ascii> all{};
        all.fill(12);
        for (size_t place = 0; place < byFrequency.size(); ++place)
            all[size_t(byFrequency[place])] = static_cast<signed char>(place + 2);
        return all;
    }();
    return letter.unicode() < ascii ? weights[letter.unicode()] : 1;
}

quint64 packed(QStringView letters)
{
    quint64 gram = 0;
    for (const QChar letter : letters)
        gram = gram << 16 | letter.unicode();
    return gram;
}

/// Whether the letters, two or four, stand in a word that logs are full of.
bool isCommon(QStringView gram)
{
    static const QSet<quint64> grams = [] {
        const QStringList words =
            QStringLiteral(
                "request response header origin error failed https localhost status code cross policy "
                "blocked "
                "access "
                "control allow true false value state user object function node modules react webpack index "
                "render "
                "undefined null info warn debug cache script loading data type event source file json text "
                "application content page list items changed session console example internal")
                .split(u' ');
        QSet<quint64> all;
        for (const QString& word : words) {
            for (const qsizetype length : {qsizetype(2), qsizetype(4)}) {
                for (qsizetype at = 0; at + length <= word.size(); ++at)
                    all.insert(packed(QStringView(word).sliced(at, length)));
            }
        }
        return all;
    }();
    return grams.contains(packed(gram));
}

} // namespace

KeyScan::KeyScan(const QList<QString>& keys) : m_keys(keys), m_filter((size_t(1) << filterBits) / 64)
{
    for (int key = 0; key < m_keys.size(); ++key) {
        const QString& text = m_keys[key];
        if (text.size() < 2)
            continue;
        const int length = text.size() >= 4 ? 4 : 2;
        int best = 0;
        int least = 0;
        for (int at = 0; at + length <= text.size(); ++at) {
            int sum = 0;
            for (int i = 0; i < length; ++i)
                sum += weight(text[at + i]);
            constexpr int often = 1000;
            if (isCommon(QStringView(text).sliced(at, length)))
                sum += often;
            if (at == 0 || sum < least) {
                least = sum;
                best = at;
            }
        }
        const quint64 gram = packed(QStringView(text).sliced(best, length));
        (length == 4 ? m_four : m_two)[gram].append({key, best});
        const size_t bit = slot(gram);
        m_filter[bit / 64] |= quint64(1) << (bit % 64);
    }
}

std::vector<KeyScan::Hit> KeyScan::scan(QStringView letters) const
{
    std::vector<Hit> hits;
    const auto look = [&](const QHash<quint64, QList<Gram>>& grams, quint64 gram, qsizetype begin) {
        const auto found = grams.constFind(gram);
        if (found == grams.constEnd())
            return;
        for (const Gram& one : *found) {
            const QString& key = m_keys[one.key];
            const qsizetype at = begin - one.offset;
            if (at >= 0 && at + key.size() <= letters.size() && letters.sliced(at, key.size()) == key)
                hits.push_back({one.key, at});
        }
    };
    const bool pairs = !m_two.isEmpty();
    quint64 window = 0;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        window = window << 16 | letters[i].unicode();
        const size_t four = slot(window);
        if (i >= 3 && (m_filter[four / 64] >> (four % 64) & 1))
            look(m_four, window, i - 3);
        // Keys of two or three letters are those of scripts whose letters are words.
        if (pairs && i >= 1 && letters[i].unicode() > 0x7f)
            look(m_two, window & 0xffffffff, i - 1);
    }
    std::sort(hits.begin(), hits.end(),
              [](const Hit& a, const Hit& b) { return a.at != b.at ? a.at < b.at : a.key < b.key; });
    return hits;
}

} // namespace crosscheck::engines
