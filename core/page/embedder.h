#pragma once

#include "page/environment.h"

namespace crosscheck::page {

/// What Cross-Origin-Embedder-Policy says (https://html.spec.whatwg.org/multipage/browsers.html#obtain-an-embedder-policy).
/// `counts`: the document or worker is one that may have a policy.
EmbedderPolicy embedderPolicyIn(const http::HeaderList& headers, bool counts, const fetch::Profile& profile);
} // namespace crosscheck::page
