#pragma once

#include "url/url.h"

namespace crosscheck::url {

/// https://url.spec.whatwg.org/#ends-in-a-number-checker
bool endsInNumber(QByteArrayView domain);
/// https://url.spec.whatwg.org/#concept-ipv4-parser; the error's position counts from the start of the text.
std::variant<Host, ParseError> parseIpv4(QByteArrayView text);
/// https://url.spec.whatwg.org/#concept-ipv6-parser, for the text between the brackets.
std::variant<Host, ParseError> parseIpv6(QByteArrayView text);

} // namespace crosscheck::url
