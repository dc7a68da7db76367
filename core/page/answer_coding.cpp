#include "fetch/headers.h"
#include "page/answer.h"

#include <algorithm>

namespace crosscheck::page {

bool isBadlyEncoded(const http::Response& response, QByteArrayView method, bool newCodings)
{
    const QByteArrayView body = response.body;
    const auto coding = fetch::joined(response.headers, "Content-Encoding");
    if (!coding || body.isEmpty() || !response.bodyCoded || method == "HEAD"_b)
        return false;
    const QByteArray last = fetch::splitValue(http::lowered(*coding)).last();
    const auto isText = [&] {
        return std::all_of(body.begin(), body.end(),
                           [](char c) { return uchar(c) >= 0x20 && uchar(c) < 0x7F; });
    };
    if (last == "gzip"_b || last == "x-gzip"_b)
        return !body.startsWith("\x1F\x8B");
    if (last == "zstd"_b)
        return newCodings && !body.startsWith("\x28\xB5\x2F\xFD");
    if (last == "deflate"_b) {
        // https://www.rfc-editor.org/rfc/rfc1950#section-2.2
        constexpr int method8 = 8, methodMask = 0x0F, checkBase = 31;
        const int first = uchar(body[0]), second = body.size() > 1 ? uchar(body[1]) : 0;
        return (first & methodMask) != method8 || (first * 256 + second) % checkBase != 0;
    }
    return last == "br"_b && newCodings && isText();
}

} // namespace crosscheck::page
