#pragma once

#include "page/run.h"

namespace crosscheck::page {

// What an engine's network does below Fetch. It is no part of a run: a program that speaks to real servers sends a request once.

/// Whether the engine sends a request over the connection that brought the page, while that is open.
bool takesPageConnection(const Wanted& wanted, const Environment& environment, const fetch::Profile& profile);
/// Whether an engine sends the request once more before it takes the answer; `sent`: how often it was sent so far, `reused`: over
/// a connection that was open already.
bool isSentAgain(const Wanted& wanted, const http::Answer& answer, int sent, bool reused,
                 const fetch::Profile& profile);
/// Whether a first answer changes the one that is handed on, be that itself or the one of a second try.
bool isChangedOnTheWay(const http::Answer& answer, const fetch::Profile& profile);
/// The answer as the engine's network hands it on.
http::Answer handedOn(http::Answer answer, const fetch::Profile& profile);
/// How often a load that has ended is asked for once more: a medium that can't be played.
int loadsAgain(const Run& run);

} // namespace crosscheck::page
