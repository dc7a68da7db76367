// Not run: nobody has built this there yet.
#include "system/terminal.h"

#include <io.h>

#include <cstdio>

namespace crosscheck::system {

bool isErrorOutputATerminal()
{
    return ::_isatty(::_fileno(stderr)) != 0;
}

void quitWhenAsked(QObject*) {}

} // namespace crosscheck::system
