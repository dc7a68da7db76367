#pragma once

#include <QByteArray>

#include <optional>

namespace crosscheck::intake {

/// The most bytes that a packed file may hold: they are kept in memory.
inline constexpr qsizetype mostUnpacked = qsizetype(512) << 20;

/// Whether the bytes of a file begin as gzip or zlib write: curl's and mitmproxy's recordings, what a server keeps.
bool isPacked(QByteArrayView bytes);
/// What they hold; of a file that was cut, what is left of it. None where they are not packed, broken from the beginning, or hold
/// more than `most`.
std::optional<QByteArray> unpacked(QByteArrayView bytes, qsizetype most = mostUnpacked);

} // namespace crosscheck::intake
