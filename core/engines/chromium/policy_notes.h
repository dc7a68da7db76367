#pragma once

#include "engines/console.h"

namespace crosscheck::engines {

/// Adds what Chromium says of a page's own headers when the page comes, whatever they forbid later
/// (services/network/public/cpp/content_security_policy, core/execution_context).
void chromiumPolicyNotes(const http::HeaderList& pageHeaders, Lines& lines);

} // namespace crosscheck::engines
