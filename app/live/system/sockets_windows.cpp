// Not run: nobody has built this there yet.
#include "system/sockets.h"

#include <winsock2.h>

namespace crosscheck::system {

void resetWhenClosed(qintptr socket)
{
    linger hard{};
    hard.l_onoff = 1;
    hard.l_linger = 0;
    ::setsockopt(SOCKET(socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&hard), sizeof hard);
}

} // namespace crosscheck::system
