#pragma once

#include "platforms/platform.h"

/// What Express 4 and 5 share: the cors package is the same for both.
namespace crosscheck::platforms::express {

/// The sentences, traps and templates of both; the caller sets id, name, versions, install, recognise and its own trap.
Platform common();
/// Why the cors package gets its origins as a list; NestJS hands its options to the same package.
const words::Sentence& whyList();
/// The header that names Express, or the body that its own error pages have.
Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body);

} // namespace crosscheck::platforms::express
