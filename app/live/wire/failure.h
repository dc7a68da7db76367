#pragma once

#include "http/message.h"
#include "wire/curl.h"

namespace crosscheck::wire {

struct Tls;

/// What a transfer's end means in the project's words.
struct CurlEnd
{
    CURLcode code = CURLE_OK;
    long osError = 0;
    long proxyStatus = 0; ///< the proxy's answer to CONNECT, 0 none
    bool proxied = false;
    QByteArray text; ///< curl's error text
};

http::NetworkFailure failureFor(const CurlEnd& end, const Tls& tls);
/// Whether curl gave up on bytes that a browser may pass, so that reading them raw would tell more.
bool refusedBytes(const CurlEnd& end);

} // namespace crosscheck::wire
