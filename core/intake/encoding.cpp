#include "intake/encoding.h"

#include "intake/packed.h"
#include "page/sniff.h"

#include <QStringDecoder>

#include <algorithm>

namespace crosscheck::intake {

namespace {

enum class Order { None, Little, Big };

/// UTF-16 without its mark: text has no nought of its own, and what people paste begins with ASCII.
Order unmarkedOrder(QByteArrayView bytes)
{
    constexpr qsizetype letters = 2;
    if (bytes.size() < letters * 2 || bytes.size() % 2 != 0)
        return Order::None;
    const auto ascii = [&bytes](qsizetype first) {
        for (qsizetype i = 0; i < letters; ++i) {
            const uchar letter = uchar(bytes[first + i * 2]), nought = uchar(bytes[(1 - first) + i * 2]);
            if (nought != 0 || letter == 0 || letter > 0x7E)
                return false;
        }
        return true;
    };
    return ascii(0) ? Order::Little : ascii(1) ? Order::Big : Order::None;
}

/// "{&quot;log&quot;: …": JSON out of a page's source.
bool isEscaped(QByteArrayView bytes)
{
    const QByteArrayView start = bytes.first(qMin<qsizetype>(bytes.size(), 200)).trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return false;
    const QByteArrayView inner = start.sliced(1).trimmed();
    return inner.startsWith("&quot;") || inner.startsWith("&#34;") || inner.startsWith("&#x22;");
}

QByteArray withoutEscapes(const QByteArray& bytes)
{
    struct Escape
    {
        QByteArrayView written;
        char stands;
    };
    static constexpr Escape escapes[] = {{"&quot;", '"'}, {"&#34;", '"'},   {"&#x22;", '"'},
                                         {"&#39;", '\''}, {"&#x27;", '\''}, {"&apos;", '\''},
                                         {"&lt;", '<'},   {"&gt;", '>'},    {"&amp;", '&'}};
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        const auto found =
            rest.front() != '&'
                ? std::end(escapes)
                : std::find_if(std::begin(escapes), std::end(escapes),
                               [rest](const Escape& one) { return rest.startsWith(one.written); });
        out += found == std::end(escapes) ? rest.front() : found->stands;
        at += found == std::end(escapes) ? 1 : found->written.size();
    }
    return out;
}

} // namespace

bool isUtf16(QByteArrayView bytes)
{
    return page::isUtf16(bytes) || unmarkedOrder(bytes) != Order::None;
}

QByteArray asUtf8(const QByteArray& bytes)
{
    const Order order = page::isUtf16(bytes) ? Order::None : unmarkedOrder(bytes);
    if (order == Order::None)
        return page::fromUtf16(bytes).value_or(bytes);
    QStringDecoder decoder(order == Order::Little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    return QString(decoder(bytes)).toUtf8();
}

bool isWrapped(QByteArrayView bytes)
{
    return isPacked(bytes) || isUtf16(bytes) || isEscaped(bytes);
}

std::optional<QByteArray> textOf(const QByteArray& bytes)
{
    QByteArray text = bytes;
    if (isPacked(bytes)) {
        const std::optional<QByteArray> held = unpacked(bytes);
        if (!held)
            return std::nullopt;
        text = *held;
    }
    text = asUtf8(text);
    return isEscaped(text) ? withoutEscapes(text) : text;
}

} // namespace crosscheck::intake
