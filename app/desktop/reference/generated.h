#pragma once

#include "reference/page.h"

namespace crosscheck::reference {

/// A page for each cause, platform, warning and finding, and term that the program knows, made from its own sentences.
QList<Page> generatedPages();

} // namespace crosscheck::reference
