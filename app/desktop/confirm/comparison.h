#pragma once

#include "diagnosis/diagnosis.h"

namespace crosscheck::confirm {

/// The last two tests of an investigation, as the browsers see them.
struct Comparison
{
    const facts::Send* before = nullptr;                         ///< null: there is one test only
    const facts::Send* now = nullptr;                            ///< null: nothing was tested
    QList<diagnosis::EngineVerdict> verdictsBefore, verdictsNow; ///< Chromium, Gecko, WebKit
};

/// What-ifs don't count: nothing was sent for them. The pointers live as long as the investigation.
Comparison compare(const facts::Investigation& investigation);

enum class Change {
    NothingTested,
    StillBlocked,  ///< blocked before and now, or only tested once and blocked
    Mended,        ///< blocked before, passes now
    Passes,        ///< passes, and did before or wasn't tested before
    Broken,        ///< passed before, blocked now
    OnlyPreflight, ///< passes as far as it was sent
    Unknown,
};
Change changeOf(const Comparison& comparison);

enum class Passing { Yes, No, Unknown };
Passing passing(const diagnosis::EngineVerdict& verdict);
/// Blocked in any of the three: No; else Unknown where one isn't known; else Yes.
Passing passing(const QList<diagnosis::EngineVerdict>& verdicts);

} // namespace crosscheck::confirm
