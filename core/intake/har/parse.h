#pragma once

#include "intake/har/entry.h"

namespace crosscheck::intake {

/// Id and title of each page.
QList<std::pair<QByteArray, QByteArray>> parseHarPages(QByteArrayView json);

} // namespace crosscheck::intake
