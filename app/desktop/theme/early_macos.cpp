#include "theme/early.h"

namespace crosscheck::theme {

void readFontConfiguration() {} // the system keeps it read

} // namespace crosscheck::theme
