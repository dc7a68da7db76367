#pragma once

#include "http/message.h"
#include "policy/policy.h"

namespace crosscheck::browser {

/// A fix that is tried in a browser before the server is touched.
struct Trial
{
    QByteArray server; ///< origin of the server whose answers are changed
    policy::Policy policy;
};

/// The answer that the server would give to this request with the proposed configuration: its own Access-Control-* taken away,
/// the configuration's put on, for the Origin that the browser sent and no other; a preflight that it would answer gets 204.
/// Nothing of it may stay in a cache: Access-Control-Max-Age -1, Cache-Control no-store.
http::Response tried(const Trial& trial, const http::Request& request, const http::Response& server);
/// Whether the trial is about this address: the server's, and below the policy's path.
bool concerns(const Trial& trial, const QByteArray& url);

} // namespace crosscheck::browser
