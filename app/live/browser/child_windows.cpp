// Not run: nobody has built this there yet.
#include "browser/child.h"

namespace crosscheck::browser {

Child::Child(QProcess*, const PipeChannel*, const Shelter*) {}

Child::~Child() = default;

} // namespace crosscheck::browser
