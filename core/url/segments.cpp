#include "url/segments.h"

#include "url/encode.h"

namespace crosscheck::url {

bool isDriveLetter(QByteArrayView text)
{
    return text.size() == 2 && isAsciiAlpha(text[0]) && (text[1] == ':' || text[1] == '|');
}

bool startsWithDriveLetter(QByteArrayView text)
{
    return text.size() >= 2 && isDriveLetter(text.first(2)) &&
           (text.size() == 2 || QByteArrayView("/\\?#").contains(text[2]));
}

bool hasDriveLetter(QByteArrayView path)
{
    return path.size() >= 3 && path[0] == '/' && isAsciiAlpha(path[1]) && path[2] == ':' &&
           (path.size() == 3 || path[3] == '/');
}

Dots dots(QByteArrayView segment)
{
    int count = 0;
    while (!segment.isEmpty()) {
        if (segment[0] == '.')
            segment = segment.sliced(1);
        else if (segment.size() >= 3 && segment[0] == '%' && segment[1] == '2' && (segment[2] | 0x20) == 'e')
            segment = segment.sliced(3);
        else
            return Dots::None;
        if (++count > 2)
            return Dots::None;
    }
    return count == 1 ? Dots::Single : count == 2 ? Dots::Double : Dots::None;
}

} // namespace crosscheck::url
