#include "intake/har/entry.h"

#include <cstdint>
#include <cstdlib>

// libFuzzer's entry for the reader of HARs: whatever is broken in a text, what it says lies inside, and reading it in views of the
// text gives the same as reading it in copies.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace crosscheck;
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    const intake::HarText read = intake::readHar(text);
    for (const intake::HarError& error : read.errors) {
        if (error.offset < 0 || error.offset > text.size())
            std::abort();
    }
    intake::HarOptions options;
    options.borrow = true;
    const intake::HarText borrowed = intake::readHar(text, options);
    if (borrowed.entries.size() != read.entries.size() || borrowed.errors.size() != read.errors.size())
        std::abort();
    for (qsizetype i = 0; i < read.entries.size(); ++i) {
        if (!(borrowed.entries.at(i).request == read.entries.at(i).request))
            std::abort();
    }
    intake::joinHar(read);
    return 0;
}
