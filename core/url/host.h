#pragma once

#include "url/url.h"

namespace crosscheck::url {

/// https://url.spec.whatwg.org/#concept-opaque-host-parser
std::variant<Host, ParseError> parseOpaqueHost(QByteArrayView utf8);

} // namespace crosscheck::url
