#pragma once

#include "platforms/template.h"

/// What the two ways to send a request from a page share.
namespace crosscheck::platforms::page_code {

/// dataOf(), with `target` (the policy's upstream, or a stand-in), `method` (the first that needs a preflight, else the
/// first), `path` and no star among the headers: a page names what it sends.
Data dataOf(const policy::Policy& policy);
const QList<const words::Sentence*>& whys();
QList<Trap> traps();

} // namespace crosscheck::platforms::page_code
