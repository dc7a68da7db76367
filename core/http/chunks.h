#pragma once

#include "http/reader.h"

#include <optional>

namespace crosscheck::http {

bool isHexDigit(char c);
/// The size that the line before a chunk gives; none where it gives none (RFC 9112 section 7.1).
std::optional<qint64> chunkSize(QByteArrayView line, ChunkSizes sizes);

} // namespace crosscheck::http
