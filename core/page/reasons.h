#pragma once

#include "fetch/profile.h"
#include "fetch/request.h"
#include "words/text.h"

namespace crosscheck::page {

/// Why a cross-origin request needs a preflight, in the order that the standard asks: the flag, the method, the headers.
/// Empty for a request that needs none, or whose mode knows no preflight.
QList<words::Text> reasonsForPreflight(const fetch::Request& request, const fetch::Profile& profile);

} // namespace crosscheck::page
