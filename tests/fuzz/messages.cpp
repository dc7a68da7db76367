#include "intake/intake.h"

#include <cstdint>
#include <cstdlib>

// libFuzzer's entry for the reader of console texts: it never crashes, and what it says of a text lies inside the text.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const crosscheck::facts::Message& message : crosscheck::intake::readMessages(text).messages) {
        if (message.begin < 0 || message.begin > message.end)
            std::abort();
    }
    return 0;
}
