#pragma once

#include "engines/assemble.h"

namespace crosscheck::intake {

/// What a server's log or answer tells beside an origin that it refused, in fields of its own: the origin, the request that was
/// made, the status of the answer.
void readRefusals(QList<engines::Said>& said, const QString& text);

} // namespace crosscheck::intake
