#pragma once

#include "fetch/request.h"
#include "fetch/symptom.h"
#include "fetch/trace.h"

namespace crosscheck::fetch {

/// How a request ended for the page. Blocked: the browser's policy stopped it. NetworkError: it failed for another reason.
/// JsException: the API threw before any fetch. Unknown: the API tells the script nothing.
enum class Outcome { Ok, Opaque, Blocked, NetworkError, JsException, Unknown };
QByteArray slug(Outcome outcome);

/// A failing check as a value: words are made elsewhere.
struct Failure
{
    Symptom symptom = Symptom::NotCorsOther;
    QByteArray step;          ///< id of the failing step
    int hop = 0;
    bool preflight = false;   ///< the preflight's answer failed it
    QByteArray header;        ///< name of the response header at fault, lower case; empty where it is none
    QByteArray value;         ///< the offending bytes (header value, method, header name, scheme …), as received
    qsizetype position = -1;  ///< where in `value` the fault lies; -1: all of it
    int status = 0;           ///< status of the response judged; 0 none
    http::NetworkFailure network = http::NetworkFailure::None;
    QByteArray url;           ///< the URL of the hop that failed
    QByteArray origin;        ///< the Origin as sent on that hop ("null" after tainting)
    QByteArray detail;        ///< finer reason that only the engines' texts need, a fixed word of page/ or fetch/

    bool operator==(const Failure&) const = default;
};

/// What became of one request under one profile.
struct Verdict
{
    Outcome outcome = Outcome::Ok;
    std::optional<Failure> failure;
    std::optional<FilteredResponse> response; ///< what the script can read
    bool complete = true;                     ///< false where the actual request was not sent on purpose
    QList<Failure> warnings;                  ///< passes today and an engine says something about it

    bool operator==(const Verdict&) const = default;
};

} // namespace crosscheck::fetch
