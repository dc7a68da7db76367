#include "intake/encoding.h"

#include "page/sniff.h"

namespace crosscheck::intake {

bool isUtf16(QByteArrayView bytes)
{
    return page::isUtf16(bytes);
}

QByteArray asUtf8(const QByteArray& bytes)
{
    return page::fromUtf16(bytes).value_or(bytes);
}

} // namespace crosscheck::intake
