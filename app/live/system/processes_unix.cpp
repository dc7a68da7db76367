#include "system/processes.h"

#include <fcntl.h>
#include <unistd.h>

#include <QFile>

#include <cerrno>
#include <csignal>

namespace crosscheck::system {

bool isSuperuser()
{
    return ::geteuid() == 0;
}

bool isRunning(qint64 process)
{
    return ::kill(pid_t(process), 0) == 0 || errno == EPERM;
}

bool isLockedByAnother(const QString& file)
{
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    const bool taken = ::fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(fd);
    return taken;
}

void outliveBrokenPipes()
{
    ::signal(SIGPIPE, SIG_IGN);
}

} // namespace crosscheck::system
