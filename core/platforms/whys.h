#pragma once

#include "words/text.h"

#include <QList>

namespace crosscheck::platforms {

/// The reasons that lines of every platform share. Platforms add their own.
const QList<const words::Sentence*>& commonWhys();

} // namespace crosscheck::platforms
