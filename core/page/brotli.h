#pragma once

#include <QByteArrayView>

namespace crosscheck::page {

/// What a decoder makes of bytes as a Brotli stream (https://www.rfc-editor.org/rfc/rfc7932).
enum class BrotliStream {
    Broken,     ///< no decoder goes on
    Incomplete, ///< it ends before anything was said, which no browser minds
    HasData,    ///< it gives data, or says that there is none
};
BrotliStream readBrotli(QByteArrayView bytes);

} // namespace crosscheck::page
