#pragma once

#include "platforms/template.h"

/// What the three ways of Spring share.
namespace crosscheck::platforms::spring {

/// dataOf(), with patterns as Spring writes them (`spring`), the flag `slashed` (the path ends with "/"), and the methods
/// that RequestMethod has (`enum_methods`; the flag `has_enum_methods` is false where the policy holds another one).
Data dataOf(const policy::Policy& policy);
const QList<const words::Sentence*>& whys();
Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body);
/// The traps that all of them have.
QList<Trap> traps();

} // namespace crosscheck::platforms::spring
