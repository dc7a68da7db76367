#pragma once

#include "fetch/profile.h"
#include "http/message.h"

namespace crosscheck::fetch {

/// The answer without what an engine keeps to itself, and with the lines of a header joined its way where that isn't the
/// standard's (https://fetch.spec.whatwg.org/#concept-header-list-combine); none where it stays as it is.
std::optional<http::Response> asJoined(const http::Response& response, const Profile& profile);
/// A policy's lines joined as the engine that obeys it does; none where there is no such header.
std::optional<QByteArray> joinedPolicy(const http::HeaderList& headers, QByteArrayView name,
                                       const Profile& profile);

} // namespace crosscheck::fetch
