#pragma once

#include "fetch/profile.h"
#include "url/url.h"

namespace crosscheck::fetch {

/// The text with some of its characters percent-encoded.
QByteArray withEscapes(QByteArray text, QByteArrayView escaped);
/// The basic URL parser (https://url.spec.whatwg.org/#concept-basic-url-parser) as an engine has it: with redirects.hostsMayHoldSpaces
/// a blank in a host is percent-encoded and not refused, with redirects.hostsNeedGoodPunycode a label that begins with "xn--" has to be Punycode.
url::ParseResult parseUrl(QByteArrayView utf8, const url::Url* base, const Profile& profile);

} // namespace crosscheck::fetch
