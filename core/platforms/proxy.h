#pragma once

#include "platforms/template.h"

/// What the proxies share by which a request stays with the page's own origin.
namespace crosscheck::platforms::proxy {

/// dataOf(), with `target` (the policy's upstream, or a stand-in) and `path` never "/": a proxy for everything would leave
/// nothing of the page's own server.
Data dataOf(const policy::Policy& policy);
/// The common reasons and those of proxies.
const QList<const words::Sentence*>& whys();
/// The traps that all of them have.
QList<Trap> traps();

} // namespace crosscheck::platforms::proxy
