#pragma once

#include <QByteArray>

namespace crosscheck::intake {

/// Whether the bytes of a file begin with the mark of UTF-16, which Windows PowerShell's redirections and old editors write.
bool isUtf16(QByteArrayView bytes);
/// A file's bytes as UTF-8: those of UTF-16 are converted, others stay as they are.
QByteArray asUtf8(const QByteArray& bytes);

} // namespace crosscheck::intake
