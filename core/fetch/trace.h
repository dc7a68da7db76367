#pragma once

#include "words/text.h"

#include <QByteArray>
#include <QList>

namespace crosscheck::fetch {

/// One step of a standard as it was run. `id` is written once beside the code that runs it ("cors-check.3") and maps to an
/// address in stepAddress().
struct Step
{
    enum class Result { Pass, Fail, Skip };
    QByteArray id;
    Result result = Result::Pass;
    words::Text because;
    int hop = 0; ///< 0 the first URL, 1 after the first redirect …
    bool preflight = false;
    QByteArray
        departure; ///< the profile value that made this engine leave the standard here; empty where it didn't

    bool operator==(const Step&) const = default;
};
using Trace = QList<Step>;

/// One row per step id: what the step is called and where the standard has it.
struct StepInfo
{
    const char* id;
    words::Sentence title;
    const char* address;
};
/// The rows of all steps that fetch/ runs, sorted by id. page/ has its own, see page/steps.h.
QList<StepInfo> stepTable();

} // namespace crosscheck::fetch
