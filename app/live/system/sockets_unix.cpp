#include "system/sockets.h"

#include <sys/socket.h>

namespace crosscheck::system {

void resetWhenClosed(qintptr socket)
{
    linger hard{};
    hard.l_onoff = 1;
    hard.l_linger = 0;
    ::setsockopt(int(socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&hard), sizeof hard);
}

} // namespace crosscheck::system
