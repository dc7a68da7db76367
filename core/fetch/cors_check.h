#pragma once

#include "fetch/recorder.h"
#include "fetch/request.h"
#include "fetch/verdict.h"

namespace crosscheck::fetch {

struct Profile;

/// The CORS check (https://fetch.spec.whatwg.org/#concept-cors-check): none where it succeeds. `origin` is the request's origin
/// as serialised for this hop, `withCredentials` whether its credentials mode counts as include. Fills symptom, step, header,
/// value, status, position and origin of the failure.
std::optional<Failure> corsCheck(const http::Response& response, const QByteArray& origin,
                                 bool withCredentials, const Profile& profile, Recorder& recorder);

/// What the check's failure at Access-Control-Allow-Origin is called by the profile. `value` is that of all lines, combined.
Symptom nameOfAcaoFault(const QByteArray& value, bool severalLines, bool withCredentials,
                        const Profile& profile);

} // namespace crosscheck::fetch
