#include "intake/encoding.h"

#include <QStringDecoder>

namespace crosscheck::intake {

bool isUtf16(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xFF\xFE")) || bytes.startsWith(QByteArrayView("\xFE\xFF"));
}

QByteArray asUtf8(const QByteArray& bytes)
{
    if (!isUtf16(bytes))
        return bytes;
    QStringDecoder decoder(QStringDecoder::Utf16); // by the mark, which it takes away
    const QString text = decoder.decode(bytes);
    return text.toUtf8();
}

} // namespace crosscheck::intake
