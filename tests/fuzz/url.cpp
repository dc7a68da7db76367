#include "url/url.h"

#include "url/origin.h"

#include <cstdint>
#include <cstdlib>

// libFuzzer's entry for the URL parser: what a URL is written as is a URL that is written the same.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace crosscheck;
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    const qsizetype line = text.indexOf('\n');
    const std::optional<url::Url> base = line == -1 ? std::nullopt : url::parseOrNull(text.first(line));
    const std::optional<url::Url> parsed = url::parseOrNull(text.sliced(line + 1), base ? &*base : nullptr);
    if (!parsed)
        return 0;
    const QByteArray written = parsed->href();
    const std::optional<url::Url> again = url::parseOrNull(written);
    if (!again || again->href() != written)
        std::abort();
    url::originOf(*parsed).serialized();
    url::parseSerializedOrigin(text);
    return 0;
}
