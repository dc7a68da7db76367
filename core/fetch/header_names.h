#pragma once

#include "http/header.h"

namespace crosscheck::fetch {

/// Whether a header's name is one of some.
bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names);
/// A header's name in lower case; the names that nearly every request or answer has need no memory of their own.
QByteArray loweredName(const QByteArray& name);
/// The same bytes; names as most servers write them and the commonest values are the program's own constants: whoever copies
/// them touches no memory of a message.
QByteArray commonBytes(const QByteArray& nameOrValue);

} // namespace crosscheck::fetch
