#include "page/shown_types.h"

#include "fetch/mime.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

// shown-type-00 to -32
constexpr QByteArrayView shown[] = {
    "application/pdf"_b,
    "application/signed-exchange"_b,
    "image/png"_b,
    "image/apng"_b,
    "image/gif"_b,
    "image/jpeg"_b,
    "image/jpg"_b,
    "image/webp"_b,
    "image/bmp"_b,
    "image/avif"_b,
    "image/x-icon"_b,
    "image/vnd.microsoft.icon"_b,
    "image/svg+xml"_b,
    "audio/mpeg"_b,
    "audio/mp3"_b,
    "audio/mp4"_b,
    "audio/ogg"_b,
    "audio/wav"_b,
    "audio/webm"_b,
    "audio/flac"_b,
    "audio/aac"_b,
    "audio/x-wav"_b,
    "video/mp4"_b,
    "video/ogg"_b,
    "video/webm"_b,
    "multipart/x-mixed-replace"_b,
    "*/*"_b,
};

} // namespace

bool isShownType(QByteArrayView essence)
{
    if (!essence.contains('/') || essence.startsWith("text/"_b) || fetch::isXmlType(essence.toByteArray()) ||
        fetch::isJavaScriptType(essence.toByteArray()))
        return true;
    if (essence == "application/json"_b ||
        (essence.startsWith("application/"_b) && essence.endsWith("+json"_b)))
        return true;
    return std::any_of(std::begin(shown), std::end(shown),
                       [&](QByteArrayView one) { return one == essence; });
}

} // namespace crosscheck::page
