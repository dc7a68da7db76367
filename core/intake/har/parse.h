#pragma once

#include "intake/har/entry.h"

namespace crosscheck::intake {

/// Parses the entry that stands at [from, end) of the text. Empty, or what was wrong with it; what could be read is in `entry`.
QString parseHarEntry(QByteArrayView text, qsizetype from, qsizetype end, bool bodies, HarEntry& entry);
/// Id and title of each page.
QList<std::pair<QByteArray, QByteArray>> parseHarPages(QByteArrayView json);

} // namespace crosscheck::intake
