#pragma once

#include <QByteArray>

#include <optional>

namespace crosscheck::intake {

/// Whether the bytes of a file are UTF-16, which Windows PowerShell's redirections and old editors write: by their mark, or by the
/// noughts between the letters that the text begins with.
bool isUtf16(QByteArrayView bytes);
/// A file's bytes as UTF-8: those of UTF-16 are converted, others stay as they are.
QByteArray asUtf8(const QByteArray& bytes);

/// Whether the bytes of a file have to be made a text first: packed ones, UTF-16, and JSON whose quotes are those of a page's
/// source.
bool isWrapped(QByteArrayView bytes);
/// The text that a file holds, as UTF-8. None where it is packed and broken, or holds more than `mostUnpacked`; nothing throws.
std::optional<QByteArray> textOf(const QByteArray& bytes);

} // namespace crosscheck::intake
