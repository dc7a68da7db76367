#include "intake/importer.h"

namespace crosscheck::intake {

Importer make_message()
{
    return {"message", [](QByteArrayView) { return 0.0; }, [](QByteArrayView) { return Understood(); }};
}

} // namespace crosscheck::intake
