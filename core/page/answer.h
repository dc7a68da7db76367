#pragma once

#include "fetch/machine.h"
#include "fetch/profile.h"
#include "page/environment.h"

namespace crosscheck::page {

/// What main fetch (https://fetch.spec.whatwg.org/#concept-main-fetch, steps 20 and 23) and the API ask of an answer that CORS lets
/// through: types, nosniff, integrity, status, and whether the element can use the bytes. None where the load succeeds.
/// `unfollowed`: the answer is a redirect that the page wants to see for itself.
std::optional<fetch::Failure> judgeUse(const Environment& environment, const PageRequest& request,
                                       const fetch::Profile& profile, fetch::Machine& machine,
                                       bool unfollowed);

/// What becomes of an answer whose body the engine decodes before any check sees it (fetch::DecodedFirst): a failure where it isn't coded
/// as it says.
std::optional<fetch::Failure> undecodable(const Environment& environment, const PageRequest& request,
                                          const fetch::Profile& profile, fetch::Machine& machine);

/// What becomes of a body whose Content-Encoding is taken off (https://www.rfc-editor.org/rfc/rfc9110#section-8.4), as far as its first
/// bytes tell.
enum class Decoding {
    Fine,
    Nothing, ///< nothing comes out, and nothing is wrong so far
    Broken,  ///< it isn't coded as it says
};
/// `tls`: it came over https.
Decoding decodingOf(const http::Response& response, QByteArrayView method, const fetch::Profile::Network& how,
                    bool tls);

} // namespace crosscheck::page
