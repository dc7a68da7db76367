#include "system/processes.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

namespace crosscheck::system {

void endWithParent(qint64 parent)
{
    // Snaps and setuid helpers clear this.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != pid_t(parent))
        ::_exit(1);
}

} // namespace crosscheck::system
