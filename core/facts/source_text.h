#pragma once

#include "facts/fact.h"

namespace crosscheck::facts {

/// Where a fact comes from, for people: display() in a language.
words::Text sourceText(const Source& source);

} // namespace crosscheck::facts
