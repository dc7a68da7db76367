#pragma once

#include "facts/investigation.h"

namespace crosscheck::cli {

/// What a real browser did, for a person at a terminal: agreement, outcome, console, conditions. Secrets masked.
QByteArray witnessText(const facts::Witness& witness);

} // namespace crosscheck::cli
