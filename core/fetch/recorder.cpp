#include "fetch/recorder.h"

#include <QStringDecoder>

#include <algorithm>

namespace crosscheck::fetch {

QString shown(QByteArrayView bytes)
{
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x20 && uchar(c) < 0x7F; }))
        return QString::fromLatin1(bytes);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    bool printable = !decoder.hasError();
    for (const QChar c : text)
        printable = printable && (c.isPrint() || c.isSurrogate());
    if (printable)
        return text;
    QString escaped;
    for (const char byte : bytes) {
        const uchar c = uchar(byte);
        if (c >= 0x20 && c < 0x7F)
            escaped += QLatin1Char(byte);
        else
            escaped +=
                QStringLiteral("\\x%1").arg(uint(c), 2, 16, QLatin1Char('0')).toUpper().replace(u'X', u'x');
    }
    return escaped;
}

words::Text Because::text() const
{
    QStringList arguments;
    for (int i = 0; i < m_count; ++i)
        arguments.append(shown(m_values[size_t(i)]));
    return {m_sentence, arguments};
}

QByteArray decimal(qint64 number)
{
    // A status, a short length, a count: those need no memory of their own.
    constexpr int end = 1000, digits = 3;
    static constexpr auto all = [] {
        std::array<char, end * digits> text{};
        for (int i = 0; i < end; ++i) {
            text[size_t(i * digits)] = char('0' + i / 100);
            text[size_t(i * digits + 1)] = char('0' + i / 10 % 10);
            text[size_t(i * digits + 2)] = char('0' + i % 10);
        }
        return text;
    }();
    if (number < 0 || number >= end)
        return QByteArray::number(number);
    const qsizetype length = number < 10 ? 1 : number < 100 ? 2 : digits;
    return QByteArray::fromRawData(all.data() + (number + 1) * digits - length, length);
}

} // namespace crosscheck::fetch
