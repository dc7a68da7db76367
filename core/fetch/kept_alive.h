#pragma once

#include "fetch/request.h"

namespace crosscheck::fetch {

/// Whether a request with keepalive holds more than may outlive its page (https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch,
/// step 8.10).
bool isTooLargeToKeepAlive(const Request& request);

} // namespace crosscheck::fetch
