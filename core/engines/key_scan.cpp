#include "engines/key_scan.h"

#include <array>
#include <string_view>

namespace crosscheck::engines {

namespace {

constexpr quint64 whole =
    quint64(1) << 48; ///< beside three letters: they are looked up alone, not as the first of four

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

/// Three and four letters that stand in words which logs are full of.
KeyFilter commonGrams()
{
    const QStringList words =
        QStringLiteral("request response header origin error failed https localhost status code cross policy "
                       "blocked access control allow true false value state user object function node "
                       "modules react webpack index render undefined null info warn debug cache script "
                       "loading data type event source file json text application content page list items "
                       "changed session console example internal")
            .split(u' ');
    KeyFilter all;
    for (const QString& word : words) {
        for (const qsizetype length : {qsizetype(3), qsizetype(4)}) {
            for (qsizetype at = 0; at + length <= word.size(); ++at)
                all.add(packed(QStringView(word).sliced(at, length)));
        }
    }
    return all;
}

/// Where the letters begin that are looked for: of the places first, first + step, … the one whose letters are the rarest.
int rarest(const QString& text, int first, int step, int length, const KeyFilter& common)
{
    int best = first;
    int least = 0;
    for (int at = first; at + length <= text.size(); at += step) {
        int sum = 0;
        for (int i = 0; i < length; ++i)
            sum += weight(text[at + i]);
        constexpr int often = 1000;
        if (common.mayHold(packed(QStringView(text).sliced(at, length))))
            sum += often;
        if (length == 4 && common.mayHold(packed(QStringView(text).sliced(at, length - 1))))
            sum += often;
        if (at == first || sum < least) {
            least = sum;
            best = at;
        }
    }
    return best;
}

} // namespace

KeyScan::KeyScan(const QList<QString>& keys) : m_keys(keys)
{
    const KeyFilter common = commonGrams();
    const auto add = [this](QHash<quint64, QList<Gram>>& grams, int key, int at, int length) {
        const quint64 gram = packed(QStringView(m_keys[key]).sliced(at, length));
        grams[gram].append({key, at});
        const bool four = length == 4;
        m_threes.add(four ? gram >> 16 : gram);
        m_grams.add(four ? gram : gram | whole);
    };
    for (int key = 0; key < m_keys.size(); ++key) {
        const QString& text = m_keys[key];
        constexpr int three = 3, four = 4;
        if (text.size() == 2 || text.size() == three) {
            const int pair = rarest(text, 0, 1, 2, common);
            m_two[packed(QStringView(text).sliced(pair, 2))].append({key, pair});
        } else if (text.size() >= four) {
            // Every second place of a text is looked at: of two places in a key, one even and one odd, one always falls there.
            const int length = text.size() == four ? three : four;
            for (const int first : {0, 1})
                add(length == four ? m_four : m_three, key, rarest(text, first, 2, length, common), length);
        }
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
    const char16_t* const text = letters.utf16();
    const qsizetype size = letters.size();
    // Keys of two or three letters are those of scripts whose letters are words.
    constexpr quint64 second = 0xff80ull << 32;
    constexpr quint64 third = 0xff80ull << 16;
    const auto mayBegin = [&](quint64 four) {
        return m_threes.mayHold(four >> 16) || (four & (second | third));
    };
    const auto lookAt = [&](qsizetype at, quint64 four) {
        if (m_grams.mayHold(four))
            look(m_four, four, at);
        if (m_grams.mayHold(four >> 16 | whole))
            look(m_three, four >> 16, at);
        if (four & second)
            look(m_two, four >> 32, at);
        if (four & third)
            look(m_two, four >> 16 & 0xffffffff, at + 1);
    };
    // The end has no letters behind it.
    const auto letterAt = [&](qsizetype at) { return at < size ? text[at] : char16_t(0); };
    quint64 window = quint64(letterAt(0)) << 16 | letterAt(1);
    qsizetype at = 0;
    for (; at + 4 <= size; at += 2) {
        window = window << 32 | quint64(text[at + 2]) << 16 | text[at + 3];
        if (mayBegin(window))
            lookAt(at, window);
    }
    for (; at + 1 < size; at += 2) {
        window = window << 32 | quint64(letterAt(at + 2)) << 16 | letterAt(at + 3);
        if (mayBegin(window))
            lookAt(at, window);
    }
    std::sort(hits.begin(), hits.end(),
              [](const Hit& a, const Hit& b) { return a.at != b.at ? a.at < b.at : a.key < b.key; });
    return hits;
}

} // namespace crosscheck::engines
