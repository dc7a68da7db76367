#pragma once

#include "page/page.h"

namespace crosscheck::scenario {

// The network in which the recordings were made: one loopback server under several names. Predictions play in it.

/// What a browser meets when it asks a URL there; None where the scenario's server answers. `unspecifiedIsHere`: 0.0.0.0 is this
/// machine to it.
http::NetworkFailure reach(const url::Url& url, bool unspecifiedIsHere);
/// The address space of a port, as the browser was told.
page::AddressSpace spaceOfPort(quint16 port);
/// The address spaces of every name and port.
page::Surroundings surroundings();

} // namespace crosscheck::scenario
