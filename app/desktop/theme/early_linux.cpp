#include "theme/early.h"

#include <dlfcn.h>

namespace crosscheck::theme {

void readFontConfiguration()
{
    // The library stands in this process already, as Qt's own; its first call reads every file of its configuration.
    // https://www.freedesktop.org/software/fontconfig/fontconfig-devel/fcinit.html
    // Not by QLibrary: the first Qt object decides which thread is the main one.
    if (const auto init = reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "FcInit")))
        init();
}

} // namespace crosscheck::theme
