#include "page/brotli.h"

#include <QList>

#include <algorithm>
#include <array>
#include <bit>

namespace crosscheck::page {

namespace {

/// Reads one stream; the first fault ends it.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    BrotliStream read()
    {
        windowBits();
        while (m_going && !m_data)
            metaBlock();
        return m_broken ? BrotliStream::Broken : m_data ? BrotliStream::HasData : BrotliStream::Incomplete;
    }

private:
    void breaks()
    {
        if (m_going)
            m_broken = true;
        m_going = false;
    }
    /// So many bits, the lowest first; 0 where the stream has ended.
    int bits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            if (!m_going || m_at >= m_bytes.size() * 8) {
                m_going = false;
                return 0;
            }
            value |= ((uchar(m_bytes[m_at / 8]) >> (m_at % 8)) & 1) << i;
            ++m_at;
        }
        return value;
    }
    void toByte()
    {
        while (m_going && m_at % 8 != 0) {
            if (bits(1) != 0)
                breaks();
        }
    }
    void skip(qsizetype count)
    {
        m_at += count * 8;
        if (m_at > m_bytes.size() * 8)
            m_going = false;
        else if (count > 0)
            m_data = true;
    }

    /// https://www.rfc-editor.org/rfc/rfc7932#section-9.1
    void windowBits()
    {
        constexpr int largeWindow = 1;
        if (bits(1) == 0 || bits(3) != 0)
            return;
        if (bits(3) == largeWindow)
            breaks();
    }

    /// A length in pieces of so many bits, whose last one may not be nothing.
    qsizetype length(int pieces, int size, int fewest)
    {
        qsizetype value = 0;
        for (int i = 0; i < pieces; ++i) {
            const int piece = bits(size);
            if (m_going && i + 1 == pieces && pieces > fewest && piece == 0)
                breaks();
            value |= qsizetype(piece) << (size * i);
        }
        return value + 1;
    }

    /// https://www.rfc-editor.org/rfc/rfc7932#section-9.2
    void metaBlock()
    {
        constexpr int metadata = 3;
        const bool last = bits(1) != 0;
        if (last && bits(1) != 0) {
            toByte();
            m_data = m_data || m_going;
            m_going = false;
            return;
        }
        const int nibbles = bits(2);
        if (nibbles == metadata) {
            if (bits(1) != 0)
                breaks();
            const int pieces = bits(2);
            const qsizetype count = pieces == 0 ? 0 : length(pieces, 8, 1);
            toByte();
            if (m_going && count > 0) {
                m_at += count * 8;
                m_going = m_at <= m_bytes.size() * 8;
            }
            m_data = m_data || (last && m_going);
            return;
        }
        const qsizetype count = length(4 + nibbles, 4, 4);
        if (!last && bits(1) != 0) {
            toByte();
            if (m_going)
                skip(count);
            return;
        }
        compressed();
    }

    void compressed()
    {
        std::array<int, 3> types{};
        for (int& one : types) {
            one = count();
            if (one >= 2)
                blockLengths(one);
        }
        const int postfix = bits(2);
        const int direct = bits(4) << postfix;
        for (int i = 0; i < types[0] && m_going; ++i)
            bits(2);
        constexpr int literalContexts = 64, distanceContexts = 4, literals = 256, commands = 704;
        const int literalTrees = contextMap(literalContexts * types[0]);
        const int distanceTrees = contextMap(distanceContexts * types[2]);
        codes(literalTrees, literals);
        codes(types[1], commands);
        codes(distanceTrees, 16 + direct + (48 << postfix));
        m_data = m_data || m_going;
        m_going = false;
    }
    void codes(int count, int alphabet)
    {
        for (int i = 0; i < count && m_going; ++i)
            code(alphabet);
    }

    /// A number of 1 to 256.
    int count()
    {
        if (bits(1) == 0)
            return 1;
        const int size = bits(3);
        return 1 + (1 << size) + bits(size);
    }

    void blockLengths(int types)
    {
        static constexpr std::array<int, 26> extra{2, 2, 2, 2, 3, 3, 3, 3, 4,  4,  4,  4,  5,
                                                   5, 5, 5, 6, 6, 7, 8, 9, 10, 11, 12, 13, 24};
        code(types + 2);
        const QList<int> lengths = code(int(extra.size()));
        const int symbol = decode(lengths);
        if (m_going)
            bits(extra[size_t(symbol)]);
    }

    /// https://www.rfc-editor.org/rfc/rfc7932#section-7.3; the number of its trees.
    int contextMap(int size)
    {
        const int trees = count();
        if (trees < 2 || !m_going)
            return trees;
        const int runs = bits(1) == 0 ? 0 : bits(4) + 1;
        const QList<int> lengths = code(trees + runs);
        for (int i = 0; i < size && m_going;) {
            const int symbol = decode(lengths);
            if (symbol == 0 || symbol > runs) {
                ++i;
                continue;
            }
            i += (1 << symbol) + bits(symbol);
            if (i > size)
                breaks();
        }
        bits(1);
        return trees;
    }

    /// A symbol by its code's length; canonical codes, the highest bit first.
    int decode(const QList<int>& lengths)
    {
        constexpr int longest = 15;
        const auto used =
            std::count_if(lengths.begin(), lengths.end(), [](int length) { return length > 0; });
        if (used == 1)
            return int(std::find_if(lengths.begin(), lengths.end(), [](int length) { return length > 0; }) -
                       lengths.begin());
        int value = 0, first = 0;
        for (int length = 1; length <= longest && m_going; ++length) {
            value = value << 1 | bits(1);
            first <<= 1;
            for (int symbol = 0; symbol < lengths.size(); ++symbol) {
                if (lengths[symbol] == length && value == first++)
                    return m_going ? symbol : 0;
            }
        }
        return 0;
    }

    /// https://www.rfc-editor.org/rfc/rfc7932#section-3.4 and 3.5; the lengths of the alphabet's codes.
    QList<int> code(int alphabet)
    {
        const int skipped = bits(2);
        return skipped == 1 ? simpleCode(alphabet) : complexCode(alphabet, skipped);
    }

    QList<int> simpleCode(int alphabet)
    {
        static constexpr int lengthsOf[5][4] = {
            {1, 0, 0, 0}, {1, 1, 0, 0}, {1, 2, 2, 0}, {2, 2, 2, 2}, {1, 2, 3, 3}};
        const int symbols = bits(2) + 1;
        const int size = int(std::bit_width(uint(alphabet - 1)));
        QList<int> lengths(alphabet, 0);
        QList<int> all;
        for (int i = 0; i < symbols && m_going; ++i) {
            const int symbol = bits(size);
            if (m_going && (symbol >= alphabet || all.contains(symbol)))
                breaks();
            all.append(symbol);
        }
        const int tree = symbols == 4 && bits(1) != 0 ? 4 : symbols - 1;
        for (int i = 0; i < symbols && m_going; ++i)
            lengths[all[i]] = lengthsOf[tree][i];
        return lengths;
    }

    QList<int> complexCode(int alphabet, int skipped)
    {
        static constexpr std::array<int, 18> order{1, 2, 3, 4,  0,  5,  17, 6,  16,
                                                   7, 8, 9, 10, 11, 12, 13, 14, 15};
        QList<int> ofLengths(int(order.size()), 0);
        int space = 32, codes = 0;
        for (size_t i = size_t(skipped); i < order.size() && space > 0 && m_going; ++i) {
            const int length = lengthOfLength();
            ofLengths[order[i]] = length;
            if (length > 0) {
                space -= 32 >> length;
                ++codes;
            }
        }
        if (m_going && codes != 1 && space != 0)
            breaks();
        return symbolLengths(alphabet, ofLengths);
    }

    int lengthOfLength()
    {
        // 00: 0, 01: 4, 10: 3, 011: 2, 0111: 1, 1111: 5, the lowest bit on the right
        const int two = bits(2);
        if (two < 3)
            return two == 0 ? 0 : two == 1 ? 4 : 3;
        if (bits(1) == 0)
            return 2;
        return bits(1) == 0 ? 1 : 5;
    }

    QList<int> symbolLengths(int alphabet, const QList<int>& ofLengths)
    {
        constexpr int whole = 32768, previousAgain = 16, longest = 15;
        QList<int> lengths(alphabet, 0);
        int symbol = 0, space = whole, previous = 8, repeat = 0, repeated = 0;
        while (m_going && symbol < alphabet && space > 0) {
            const int length = decode(ofLengths);
            if (!m_going)
                break;
            if (length < previousAgain) {
                repeat = 0;
                lengths[symbol++] = length;
                if (length > 0) {
                    previous = length;
                    space -= whole >> length;
                }
                continue;
            }
            const int extra = length == previousAgain ? 2 : 3;
            const int meant = length == previousAgain ? previous : 0;
            if (repeated != meant)
                repeat = 0;
            repeated = meant;
            const int before = repeat;
            repeat = (repeat > 0 ? (repeat - 2) << extra : 0) + bits(extra) + 3;
            const int more = repeat - before;
            if (symbol + more > alphabet)
                breaks();
            for (int i = 0; i < more && m_going; ++i)
                lengths[symbol++] = meant;
            if (meant > 0)
                space -= more << (longest - meant);
        }
        if (m_going && space != 0)
            breaks();
        return lengths;
    }

    const QByteArrayView m_bytes;
    qsizetype m_at = 0; ///< in bits
    bool m_going = true, m_broken = false, m_data = false;
};

} // namespace

BrotliStream readBrotli(QByteArrayView bytes)
{
    return Reader(bytes).read();
}

} // namespace crosscheck::page
