#include "http/reader.h"

#include <cstdint>
#include <cstdlib>

// libFuzzer's entry for the reader of answers, with every set of an engine's quirks: names are tokens, values hold no line end.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace crosscheck;
    if (size == 0)
        return 0;
    http::ReaderQuirks quirks;
    quirks.acceptHttp09 = data[0] & 1;
    quirks.acceptSpaceBeforeColon = data[0] & 2;
    quirks.failOnNul = data[0] & 4;
    quirks.acceptLineWithoutColon = data[0] & 8;
    quirks.skipLeadingBlankLines = data[0] & 16;
    quirks.joinObsoleteFolds = data[0] & 32;
    const QByteArrayView text(reinterpret_cast<const char*>(data + 1), qsizetype(size) - 1);
    const http::Answer answer = http::readResponse(text, quirks, data[0] & 64 ? "HEAD" : "GET");
    for (const http::Header& header : answer.response.headers) {
        if (!http::isHeaderName(header.name) || header.value.contains('\n'))
            std::abort();
    }
    if (answer.response.body.size() > text.size())
        std::abort();
    return 0;
}
