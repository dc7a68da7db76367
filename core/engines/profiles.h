#pragma once

#include "fetch/profile.h"

namespace crosscheck::engines {

// The standard's values with what each engine does otherwise. The ids beside the values are the scenarios whose recordings
// show them; tests/data/truth/ has some of them. Read them through profile().

fetch::Profile chromiumProfile();
fetch::Profile geckoProfile();
fetch::Profile webkitProfile();

} // namespace crosscheck::engines
