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

} // namespace crosscheck::fetch
