#pragma once

#include "engines/console.h"
#include "page/csp.h"

namespace crosscheck::engines {

/// Adds what WebKit says of a page's policies when the page comes, whatever they forbid later. `pageHeaders`: the headers that
/// `policies` was read from. `inherited`: the document has them from the page, not from its own headers.
void webkitPolicyNotes(const page::ContentSecurityPolicy& policies, const http::HeaderList& pageHeaders,
                       bool inherited, Lines& lines);

} // namespace crosscheck::engines
