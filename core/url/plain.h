#pragma once

#include "url/url.h"

namespace crosscheck::url {

/// What most URLs are: http or https, a lower-case domain, perhaps a port, and a path and query of letters, digits and a few marks
/// that no state of the parser changes. None where the states have to read it. The length of every part is known before it is
/// copied, so this is several times faster.
std::optional<Url> parsePlain(QByteArrayView text);

} // namespace crosscheck::url
