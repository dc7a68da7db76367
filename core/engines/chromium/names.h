#pragma once

#include "engines/console.h"

namespace crosscheck::engines {

/// The word of "Access to … at".
QString chromiumKind(const page::PageRequest& request);
/// A header value as the console shows it: what is not printable ASCII as \u00FC, one per byte.
QString chromiumValue(const QByteArray& value);
/// The code behind "net::".
const char* chromiumNetError(http::NetworkFailure failure);
/// The row of a reason that stands behind "blocked by CORS policy:"; null where there is none.
const char* chromiumReason(const fetch::Failure& failure);

} // namespace crosscheck::engines
