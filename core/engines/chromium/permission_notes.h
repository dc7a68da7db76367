#pragma once

#include "engines/console.h"

namespace crosscheck::engines {

/// Adds what Chromium says of Permissions-Policy and Feature-Policy that it can't read
/// (third_party/blink/renderer/core/permissions_policy: permissions_policy_parser.cc).
void chromiumPermissionNotes(const http::HeaderList& pageHeaders, Lines& lines);
/// Adds what it says of the features that an iframe's attribute `allow` names.
void chromiumAllowNotes(const QList<QByteArray>& features, Lines& lines);
/// The same of Integrity-Policy (services/network/public/cpp/integrity_policy_parser.cc).
void chromiumIntegrityNotes(const http::HeaderList& pageHeaders, Lines& lines);

} // namespace crosscheck::engines
