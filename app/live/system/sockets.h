#pragma once

#include <QtGlobal>

namespace crosscheck::system {

/// The connection that is closed next ends with nothing to wait for: the other side sees "connection reset".
void resetWhenClosed(qintptr socket);

} // namespace crosscheck::system
