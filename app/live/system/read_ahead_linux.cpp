#include "system/read_ahead.h"

#include <dlfcn.h>

namespace crosscheck::system {

// Neither by QLibrary: the first Qt object decides which thread is the main one.
void readAhead()
{
    // The library stands in this process already, as Qt's own; its first call reads every file of its configuration.
    // https://www.freedesktop.org/software/fontconfig/fontconfig-devel/fcinit.html
    if (const auto init = reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "FcInit")))
        init();
    // Where there is none of this name, Qt's driver loads its own as it would have done.
    dlopen("libsqlite3.so.0", RTLD_LAZY);
}

} // namespace crosscheck::system
