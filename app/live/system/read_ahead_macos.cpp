#include "system/read_ahead.h"

namespace crosscheck::system {

void readAhead() {} // the system keeps its fonts read

} // namespace crosscheck::system
