#include "fetch/header_order.h"

#include <array>
#include <vector>

namespace crosscheck::fetch {

namespace {

constexpr quint64 secrets[] = {0x2d358dccaa6c78a5, 0x8bb84b93962eacc9, 0x4b33a62ed433d4a3};
constexpr quint64 defaultSeed = 0xbdd89aa982704029;

struct Product
{
    quint64 low, high;
};

/// The 128 bits of a product, of 32-bit halves.
Product product(quint64 a, quint64 b)
{
    constexpr quint64 half = 0xFFFFFFFF;
    const quint64 lowLow = (a & half) * (b & half);
    const quint64 highLow = (a >> 32) * (b & half);
    const quint64 lowHigh = (a & half) * (b >> 32);
    const quint64 middle = (lowLow >> 32) + (highLow & half) + (lowHigh & half);
    return {a * b, (a >> 32) * (b >> 32) + (highLow >> 32) + (lowHigh >> 32) + (middle >> 32)};
}

quint64 mixed(quint64 a, quint64 b)
{
    const Product p = product(a, b);
    return p.low ^ p.high;
}

quint64 littleEndian(QByteArrayView bytes, qsizetype at, int count)
{
    quint64 value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = value << 8 | uchar(bytes[at + i]);
    return value;
}

/// rapidhash (https://github.com/Nicoshev/rapidhash) of bytes of an even length.
quint64 rapidHash(QByteArrayView bytes)
{
    const qsizetype size = bytes.size();
    quint64 seed = defaultSeed ^ mixed(defaultSeed ^ secrets[0], secrets[1]) ^ quint64(size);
    quint64 a = 0, b = 0;
    if (size >= 4 && size <= 16) {
        const qsizetype delta = (size & 24) >> (size >> 3);
        a = littleEndian(bytes, 0, 4) << 32 | littleEndian(bytes, size - 4, 4);
        b = littleEndian(bytes, delta, 4) << 32 | littleEndian(bytes, size - 4 - delta, 4);
    } else if (size == 2) {
        a = littleEndian(bytes, 0, 2); // one character of UTF-16
    } else if (size > 16) {
        const auto word = [&](qsizetype at) { return littleEndian(bytes, at, 8); };
        qsizetype at = 0, left = size;
        if (left > 48) {
            std::array<quint64, 3> lanes{seed, seed, seed};
            for (; left >= 48; at += 48, left -= 48) {
                for (size_t lane = 0; lane < lanes.size(); ++lane) {
                    const qsizetype from = at + 16 * qsizetype(lane);
                    lanes[lane] = mixed(word(from) ^ secrets[lane], word(from + 8) ^ lanes[lane]);
                }
            }
            seed = lanes[0] ^ lanes[1] ^ lanes[2];
        }
        if (left > 16)
            seed = mixed(word(at) ^ secrets[2], word(at + 8) ^ seed ^ secrets[1]);
        if (left > 32)
            seed = mixed(word(at + 16) ^ secrets[2], word(at + 24) ^ seed);
        a = word(at + left - 16);
        b = word(at + left - 8);
    }
    const Product last = product(a ^ secrets[1], b ^ seed);
    return mixed(last.low ^ secrets[0] ^ quint64(size), last.high ^ secrets[1]);
}

/// The hash of a name without its case; the table keeps 24 bits of it.
quint64 hashOf(QByteArrayView lowerName)
{
    constexpr quint64 kept = 0xFFFFFF;
    QByteArray wide(lowerName.size() * 2, '\0'); // as UTF-16
    char* at = wide.data();
    for (const char c : lowerName) {
        *at = c;
        at += 2;
    }
    return rapidHash(wide) & kept;
}

/// Grows as Blink's does: where names collide, the order depends on when it did.
class NameTable
{
public:
    void add(const QByteArray& name)
    {
        if (place(name) && ++m_count * 2 >= m_places.size())
            grow();
    }
    QList<QByteArray> names() const
    {
        QList<QByteArray> all;
        for (const QByteArray& name : m_places) {
            if (!name.isEmpty())
                all.append(name);
        }
        return all;
    }

private:
    /// Whether it wasn't there yet.
    bool place(const QByteArray& name)
    {
        const size_t mask = m_places.size() - 1;
        size_t at = hashOf(name) & mask;
        for (size_t probe = 1; !m_places[at].isEmpty(); ++probe) {
            if (m_places[at] == name)
                return false;
            at = (at + probe) & mask;
        }
        m_places[at] = name;
        return true;
    }
    void grow()
    {
        const QList<QByteArray> held = names();
        m_places.assign(m_places.size() * 2, {});
        for (const QByteArray& name : held)
            place(name);
    }

    static constexpr size_t least = 8;
    std::vector<QByteArray> m_places = std::vector<QByteArray>(least);
    size_t m_count = 0;
};

} // namespace

QList<QByteArray> inTableOrder(const QList<QByteArray>& lowerNames)
{
    NameTable table;
    for (const QByteArray& name : lowerNames)
        table.add(name);
    return table.names();
}

} // namespace crosscheck::fetch
