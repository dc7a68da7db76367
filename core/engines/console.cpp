#include "engines/engine.h"

namespace crosscheck::engines {

QStringList consoleLines(Engine engine, const page::Run& run)
{
    Q_UNUSED(engine);
    Q_UNUSED(run);
    return {};
}

} // namespace crosscheck::engines
