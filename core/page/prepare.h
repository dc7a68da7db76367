#pragma once

#include "fetch/profile.h"
#include "fetch/recorder.h"
#include "fetch/verdict.h"
#include "page/environment.h"

namespace crosscheck::page {

/// What an API makes of the request that a page writes.
struct Prepared
{
    std::optional<fetch::Failure> exception; ///< the API throws and nothing is fetched
    bool unasked = false;                    ///< nothing is fetched, and nobody is told
    fetch::Request request;
};
/// The request of the Fetch standard that the page's own API call or element stands for: Request's constructor
/// (https://fetch.spec.whatwg.org/#dom-request), XMLHttpRequest (https://xhr.spec.whatwg.org/), HTML's potential-CORS request.
Prepared prepare(const Environment& environment, const ReadRequest& request, const fetch::Profile& profile,
                 fetch::Recorder& recorder);

/// Whether a script gets a response to look at (fetch, XMLHttpRequest); elements only load or fail.
bool givesResponse(Initiator initiator);
/// The Content-Type that a body brings along (https://fetch.spec.whatwg.org/#concept-bodyinit-extract); empty where none.
QByteArray typeOfBody(const Body& body);

} // namespace crosscheck::page
