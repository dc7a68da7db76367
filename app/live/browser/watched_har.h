#pragma once

#include "browser/recording.h"

namespace crosscheck::browser {

/// A watched page's requests as the text of a HAR, secrets masked: the lines that the console printed stand at the requests
/// that they are about. `address`: the page's.
QByteArray watchedHar(const QByteArray& address, const QList<facts::Send>& seen);

} // namespace crosscheck::browser
