#pragma once

#include "engines/console.h"

namespace crosscheck::engines {

/// Adds what Chromium says of a page's own headers when the page comes, whatever they forbid later
/// (services/network/public/cpp/content_security_policy, core/execution_context). `secure`: the page is potentially trustworthy.
void chromiumPolicyNotes(const http::HeaderList& pageHeaders, bool secure, Lines& lines);

/// Those of them that are about what a document or worker inherits: each that does reads it once more.
void chromiumInheritedNotes(const http::HeaderList& pageHeaders, Lines& lines);
/// The sources of a directive as they are shown where a frame is forbidden: what was made of them, not the text; 'none' where nothing is left.
QByteArray chromiumSourceList(const QList<QByteArray>& sources);

} // namespace crosscheck::engines
