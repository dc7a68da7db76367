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
    // Nearly every number in a trace is a status: those need no memory of their own.
    constexpr int first = 100, last = 599, digits = 3;
    static constexpr auto statuses = [] {
        std::array<char, (last - first + 1) * digits> all{};
        for (int i = 0; i <= last - first; ++i) {
            all[size_t(i * digits)] = char('0' + (first + i) / 100);
            all[size_t(i * digits + 1)] = char('0' + (first + i) / 10 % 10);
            all[size_t(i * digits + 2)] = char('0' + (first + i) % 10);
        }
        return all;
    }();
    if (number < first || number > last)
        return QByteArray::number(number);
    return QByteArray::fromRawData(statuses.data() + (number - first) * digits, digits);
}

} // namespace crosscheck::fetch
