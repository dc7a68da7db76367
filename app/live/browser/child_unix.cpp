#include "browser/channel.h"
#include "browser/child.h"
#include "browser/shelter.h"
#include "system/processes.h"

#include <unistd.h>

#include <QProcess>

namespace crosscheck::browser {

Child::Child(QProcess* process, const PipeChannel* pipe, const Shelter* shelter)
{
    process->setChildProcessModifier([pipe, shelter, parent = ::getpid()] {
        ::setpgid(0, 0);
        shelter->guardThisProcess();
        system::endWithParent(parent); // sooner than the guard
        if (pipe)
            pipe->layInChild();
    });
    // Descriptors 3 and 4 of the child are the pipe's: nothing that QProcess opens now may lie there.
    for (int fd = ::dup(0); fd >= 0; fd = ::dup(0)) {
        m_held.append(fd);
        if (fd > 4)
            break;
    }
}

Child::~Child()
{
    for (const int fd : m_held)
        ::close(fd);
}

} // namespace crosscheck::browser
