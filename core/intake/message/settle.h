#pragma once

#include "engines/assemble.h"

namespace crosscheck::intake {

/// Decides what a text alone leaves open: whose words they are where engines share them, the reason, status and address that stand
/// beside a text instead of in it, and what becomes of beginnings without an end.
void settle(QList<engines::Said>& said, const QString& text);

} // namespace crosscheck::intake
