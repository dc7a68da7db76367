#pragma once

#include "diagnosis/diagnosis.h"

namespace crosscheck::diagnosis {

/// What one engine's run met on its way through recorded exchanges.
struct Replayed
{
    EngineVerdict verdict;
    struct Met
    {
        page::Wanted wanted;
        int exchange = -1;   ///< index into Send::exchanges; -1: not recorded
        http::Answer answer; ///< what the run was fed
        bool answered = false;
    };
    QList<Met> met;
    QList<words::Text> preflightReasons;
    bool assumedPreflight =
        false; ///< the preflight isn't recorded, the request after it is: it must have passed
};

/// Whether the browser completed an answer by what the recording doesn't show, so that what the answer lacks tells nothing: a 304
/// to a condition that the browser set for an answer that it had kept (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch,
/// revalidation), or a redirect that the browser or an extension made itself to what no server holds (Chrome's
/// Non-Authoritative-Reason).
bool isCompletedByBrowser(const facts::Send& send, const http::Exchange& exchange);

/// Steps an engine through what was recorded.
Replayed replayWhole(engines::Engine engine, const facts::Send& send);

/// The same request with answers made by a function; `wanted` never runs dry. For what-ifs.
EngineVerdict runWith(
    engines::Engine engine, const facts::Send& send,
    const std::function<http::Answer(const page::Wanted& wanted, const http::Exchange* recorded)>& answer);

} // namespace crosscheck::diagnosis
