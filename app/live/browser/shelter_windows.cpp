// No guard: folders that are left are swept away at the next start. Not run: nobody has built this there yet.
#include "browser/shelter.h"

namespace crosscheck::browser {

bool Shelter::startGuard(QString*)
{
    return true;
}

void Shelter::name(qint64) const {}

void Shelter::guardThisProcess() const {}

void Shelter::letGo() {}

} // namespace crosscheck::browser
