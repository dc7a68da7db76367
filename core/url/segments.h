#pragma once

#include <QByteArrayView>

namespace crosscheck::url {

enum class Dots { None, Single, Double };

/// https://url.spec.whatwg.org/#single-dot-path-segment and the definition behind it.
Dots dots(QByteArrayView segment);
/// https://url.spec.whatwg.org/#windows-drive-letter
bool isDriveLetter(QByteArrayView text);
/// https://url.spec.whatwg.org/#start-with-a-windows-drive-letter
bool startsWithDriveLetter(QByteArrayView text);
/// The first segment of a serialised path is a normalized Windows drive letter.
bool hasDriveLetter(QByteArrayView path);

} // namespace crosscheck::url
