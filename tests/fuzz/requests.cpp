#include "intake/importer.h"

#include <cstdint>
#include <cstdlib>

// libFuzzer's entry for the readers of copied requests: curl for three shells, scripts, HTTP and its tables, HAR. They end, never
// crash, and what they say of a text lies inside of it.

namespace {

void inside(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace crosscheck;
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const intake::Importer& importer : intake::importers()) {
        if (importer.id == "message" || importer.id == "serverconfig")
            continue;
        const double fit = importer.fit(text);
        inside(fit >= 0 && fit <= 1);
        const intake::Understood understood = importer.read(text);
        inside(understood.forms.size() == understood.requests.size());
        if (understood.error)
            inside(understood.error->position >= 0 && understood.error->position <= text.size());
        for (const intake::Note& note : understood.notes)
            inside(note.position >= -1 && note.position <= text.size() &&
                   note.request < understood.requests.size());
    }
    return 0;
}
