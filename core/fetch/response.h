#pragma once

#include "fetch/request.h"

namespace crosscheck::fetch {

/// The filtered response (https://fetch.spec.whatwg.org/#concept-filtered-response) that the page gets for an answer.
FilteredResponse filtered(const http::Response& response, ResponseTainting tainting, bool withCredentials,
                          bool redirected);
/// https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect
FilteredResponse opaqueRedirect();

/// https://fetch.spec.whatwg.org/#data-url-processor; none where the URL has no comma. `withLength` adds Content-Length.
std::optional<http::Response> responseOfDataUrl(const url::Url& url, bool withLength);

} // namespace crosscheck::fetch
