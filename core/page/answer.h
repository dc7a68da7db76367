#pragma once

#include "fetch/machine.h"
#include "page/environment.h"

namespace crosscheck::page {

/// What main fetch (https://fetch.spec.whatwg.org/#concept-main-fetch, steps 20 and 23) and the API ask of an answer that CORS lets
/// through: types, nosniff, integrity, status, and whether the element can use the bytes. None where the load succeeds.
/// `unfollowed`: the answer is a redirect that the page wants to see for itself.
std::optional<fetch::Failure> judgeUse(const Environment& environment, const PageRequest& request,
                                       const fetch::Profile& profile, fetch::Machine& machine,
                                       bool unfollowed);

/// Whether a body that came over the wire isn't coded as Content-Encoding says, as far as its first bytes tell; `newCodings`:
/// br and zstd are known.
bool isBadlyEncoded(const http::Response& response, QByteArrayView method, bool newCodings = true);

} // namespace crosscheck::page
