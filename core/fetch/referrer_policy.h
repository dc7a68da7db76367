#pragma once

#include "http/header.h"

namespace crosscheck::fetch {

/// The policy that Referrer-Policy names, the last one that is known
/// (https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header); empty where there is none.
QByteArray referrerPolicyIn(const http::HeaderList& headers);

} // namespace crosscheck::fetch
